/* SPDX-License-Identifier: MIT */
/*
 * Templates as trees. A tree is written here as: "text", {operand|operand:FORMAT},
 * (group | alternative), <role …>, \n for a line break.
 */
#include "layout_bench.h"

static const char *const formats[] = {[FORMAT_NONE] = "",           [FORMAT_PATTERN] = "pattern",
                                      [FORMAT_YEARS] = "years",     [FORMAT_SPAN] = "span",
                                      [FORMAT_ISO] = "iso",         [FORMAT_SHORT] = "short",
                                      [FORMAT_DIGITS] = "digits",   [FORMAT_UPPER] = "upper",
                                      [FORMAT_LOWER] = "lower",     [FORMAT_INITIALS] = "initials",
                                      [FORMAT_FIRST] = "first",     [FORMAT_REST] = "rest",
                                      [FORMAT_JOIN] = "join",       [FORMAT_LETTER] = "letter",
                                      [FORMAT_LINK] = "link",       [FORMAT_ICON] = "icon",
                                      [FORMAT_ALPHA] = "alpha",     [FORMAT_ROMAN] = "roman",
                                      [FORMAT_REVERSE] = "reverse", [FORMAT_SLUG] = "slug"};

static void show(const struct template *t, struct buf *out);

static void show_field(const struct template_part *p, struct buf *out)
{
	buf_char(out, '{');
	for (int i = 0; i < p->operand_count; i++) {
		const struct operand *o = &p->operands[i];
		buf_add(out, i ? STR("|") : (str){0});
		if (o->quoted)
			buf_format(out, "'%.*s'", STR_ARG(o->text));
		for (int k = 0; k < o->path.names.count; k++)
			buf_format(out, "%s%.*s", k ? "." : "", STR_ARG(o->path.names.items[k]));
	}
	if (p->format.kind != FORMAT_NONE)
		buf_format(out, ":%s", formats[p->format.kind]);
	if (p->format.number)
		buf_format(out, " %d", p->format.number);
	if (p->format.text.n)
		buf_format(out, " %.*s", STR_ARG(p->format.text));
	buf_char(out, '}');
}

static void show_part(const struct template_part *p, struct buf *out)
{
	switch (p->kind) {
	case TEMPLATE_TEXT:
		buf_format(out, "\"%.*s\"", STR_ARG(p->text));
		break;
	case TEMPLATE_NEWLINE:
		buf_add(out, STR("\\n"));
		break;
	case TEMPLATE_FIELD:
		show_field(p, out);
		break;
	case TEMPLATE_GROUP:
		for (int i = 0; i < p->alternative_count; i++) {
			buf_add(out, i ? STR(" | ") : STR("("));
			show(&p->alternatives[i], out);
		}
		buf_char(out, ')');
		break;
	case TEMPLATE_SPAN:
		buf_format(out, "<%.*s ", STR_ARG(p->text));
		show(&p->alternatives[0], out);
		buf_char(out, '>');
		break;
	}
}

static void show(const struct template *t, struct buf *out)
{
	for (int i = 0; i < t->count; i++) {
		buf_add(out, i ? STR(" ") : (str){0});
		show_part(&t->parts[i], out);
	}
}

static const char *tree(struct bench *b, const char *text)
{
	const str source = str_format(b->a, "'%s'", text);
	const struct span at = {.origin = diags_origin(b->d, STR("t"), source),
	                        .line = 1,
	                        .column = 1,
	                        .end_line = 1,
	                        .end_column = 3 + (int)utf8_length(str_from_z(text))};
	const struct template t = template_parse(b->a, str_from_z(text), at, b->d);
	struct buf out = BUF(b->a);
	show(&t, &out);
	return str_z(b->a, buf_str(&out));
}

static void text_and_fields_alternate(void **state)
{
	struct bench *b = *state;
	assert_string_equal(tree(b, "by {title} at {organisation}!"),
	                    "\"by \" {title} \" at \" {organisation} \"!\"");
	assert_string_equal(tree(b, ""), "");
	assert_string_equal(messages(b), "");
}

static void names_in_a_path_lose_case_spaces_and_dashes(void **state)
{
	assert_string_equal(tree(*state, "{Driving licence} {entry.start-date}"),
	                    "{drivinglicence} \" \" {entry.startdate}");
}

static void the_first_operand_that_is_present_may_be_a_quoted_text(void **state)
{
	assert_string_equal(tree(*state, "{name|headline|'a | b: c'}"),
	                    "{name|headline|'a | b: c'}");
}

static void formats_take_what_they_need(void **state)
{
	struct bench *b = *state;
	assert_string_equal(tree(b, "{url:short}{title:first 3}{keywords:join ' | '}"),
	                    "{url:short} {title:first 3} {keywords:join  | }");
	assert_string_equal(tree(b, "{dates:D 'de' MMMM YYYY}"),
	                    "{dates:pattern D 'de' MMMM YYYY}");
	assert_string_equal(messages(b), "");
}

static void an_unknown_format_is_named_with_the_nearest(void **state)
{
	struct bench *b = *state;
	assert_string_equal(tree(b, "{title:uper}"), "{title}");
	assert_string_equal(messages(b), "t:1:2 format-unknown");
	assert_said(b, "did you mean upper?");
}

static void a_group_has_alternatives(void **state)
{
	assert_string_equal(tree(*state, "[{a}: {b}|{b}|none]"),
	                    "({a} \": \" {b} | {b} | \"none\")");
}

static void groups_nest(void **state)
{
	assert_string_equal(tree(*state, "[{a}[, {b}[ ({c})]]]"),
	                    "({a} (\", \" {b} (\" (\" {c} \")\")))");
}

static void a_bar_outside_of_groups_is_text(void **state)
{
	assert_string_equal(tree(*state, "a | b <i>c | d</i>"), "\"a | b \" <i \"c | d\">");
}

static void stars_are_strong_and_em(void **state)
{
	struct bench *b = *state;
	assert_string_equal(tree(b, "**{title}**, *{subtitle}*"),
	                    "<strong {title}> \", \" <em {subtitle}>");
	assert_string_equal(tree(b, "**a *b* c**"), "<strong \"a \" <em \"b\"> \" c\">");
	assert_string_equal(messages(b), "");
}

static void a_backslash_takes_the_next_sign_as_it_is(void **state)
{
	struct bench *b = *state;
	assert_string_equal(tree(b, "\\{a\\} \\[\\*\\<\\| \\\\ \\é"), "\"{a} [*<| \\ é\"");
	assert_string_equal(messages(b), "");
}

static void a_line_break_is_a_part(void **state)
{
	assert_string_equal(tree(*state, "{a}\n{b}"), "{a} \\n {b}");
}

static void what_is_never_closed_is_text_and_said_with_its_place(void **state)
{
	struct bench *b = *state;
	assert_string_equal(tree(b, "a [{b}"), "\"a [\" {b}");
	assert_string_equal(messages(b), "t:1:4 template-open");
}

static void an_open_span_ends_with_its_group(void **state)
{
	struct bench *b = *state;
	assert_string_equal(tree(b, "[<i>{a}] {b}"), "(\"<i>\" {a}) \" \" {b}");
	assert_string_equal(messages(b), "t:1:3 template-open");
}

static void what_closes_nothing_is_text(void **state)
{
	struct bench *b = *state;
	assert_string_equal(tree(b, "é a] b</i> }"), "\"é a] b</i> }\"");
	assert_string_equal(messages(b), "t:1:5 template-close\nt:1:8 template-close\n"
	                                 "t:1:13 template-close");
}

static void what_is_no_field_is_text(void **state)
{
	struct bench *b = *state;
	assert_string_equal(tree(b, "{} {a!} {a.}"), "\"{} {a!} {a.}\"");
	assert_string_equal(messages(b),
	                    "t:1:2 template-field\nt:1:5 template-field\nt:1:10 template-field");
}

static void a_hundred_thousand_openers_cost_few_messages_and_no_depth(void **state)
{
	enum { MANY = 100000 };
	struct bench *b = *state;
	static const char *const signs[] = {"[", "{", "<a>", "*", "{'", "**"};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		struct buf text = BUF(b->a);
		for (int k = 0; k < MANY; k++)
			buf_add(&text, str_from_z(signs[i]));
		b->d = diags_new(b->a);
		template_parse(b->a, buf_str(&text), NOWHERE, b->d);
		assert_in_range(diags_count(b->d, DIAG_ERROR), 0, 12);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(text_and_fields_alternate, setup, teardown),
	    cmocka_unit_test_setup_teardown(names_in_a_path_lose_case_spaces_and_dashes, setup,
	                                    teardown),
	    cmocka_unit_test_setup_teardown(the_first_operand_that_is_present_may_be_a_quoted_text,
	                                    setup, teardown),
	    cmocka_unit_test_setup_teardown(formats_take_what_they_need, setup, teardown),
	    cmocka_unit_test_setup_teardown(an_unknown_format_is_named_with_the_nearest, setup,
	                                    teardown),
	    cmocka_unit_test_setup_teardown(a_group_has_alternatives, setup, teardown),
	    cmocka_unit_test_setup_teardown(groups_nest, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_bar_outside_of_groups_is_text, setup, teardown),
	    cmocka_unit_test_setup_teardown(stars_are_strong_and_em, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_backslash_takes_the_next_sign_as_it_is, setup,
	                                    teardown),
	    cmocka_unit_test_setup_teardown(a_line_break_is_a_part, setup, teardown),
	    cmocka_unit_test_setup_teardown(what_is_never_closed_is_text_and_said_with_its_place,
	                                    setup, teardown),
	    cmocka_unit_test_setup_teardown(an_open_span_ends_with_its_group, setup, teardown),
	    cmocka_unit_test_setup_teardown(what_closes_nothing_is_text, setup, teardown),
	    cmocka_unit_test_setup_teardown(what_is_no_field_is_text, setup, teardown),
	    cmocka_unit_test_setup_teardown(
		a_hundred_thousand_openers_cost_few_messages_and_no_depth, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
