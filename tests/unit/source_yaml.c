/* SPDX-License-Identifier: MIT */
/* YAML without surprises: what is text stays text, what is broken is named in plain words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "source/source.h"

enum { MEMORY = 256 << 20 };

struct bench {
	struct arena *a, *scratch;
	struct diags *d;
};

static int setup(void **state)
{
	struct arena *a = arena_new(MEMORY);
	struct bench *b = ARENA_NEW(a, struct bench);
	*b = (struct bench){a, arena_new(MEMORY), diags_new(a)};
	*state = b;
	return 0;
}

static int teardown(void **state)
{
	struct bench *b = *state;
	arena_free(b->scratch);
	arena_free(b->a);
	return 0;
}

static const struct node *parse(struct bench *b, str text)
{
	const struct source_limits limits = SOURCE_LIMITS_DEFAULT;
	b->d = diags_new(b->a);
	const str decoded = source_decode(b->a, text);
	return source_parse(b->a, b->scratch, diags_origin(b->d, STR("in"), decoded), &limits,
	                    b->d);
}

/* The first value below a list or map, whichever it is. */
static str first_text(const struct node *n)
{
	while (n && n->count)
		n = n->kind == NODE_MAP ? &n->pairs[0].value : &n->items[0];
	return n ? n->text : (str){0};
}

static const char *printed(struct bench *b)
{
	struct buf out = BUF(b->a);
	diags_print(b->d, (struct diag_style){DIAG_NOTE, false}, &out);
	return str_z(b->a, buf_str(&out));
}

static void a_sign_at_the_start_of_a_value_is_text(void **state)
{
	static const char *const texts[] = {"[text](url) more", "[**b** text](url)",
	                                    "! important",      "!new \"x\" y",
	                                    "> 500 people",     ">500",
	                                    ": left over",      ",comma",
	                                    "- a dash",         "? what",
	                                    "*nobody",          "*word* and more",
	                                    "&R&D department",  "\"A\" and \"B\"",
	                                    "'Twas night",      "two: colons: here",
	                                    "ends in a colon:"};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct bench *b = *state;
		const str line = str_format(b->a, "key: %s\nnext: x\n", texts[i]);
		assert_string_equal(str_z(b->a, first_text(parse(b, line))), texts[i]);
		assert_true(diags_has(b->d, DIAG_YAML_LENIENT));
		assert_int_equal(diags_count(b->d, DIAG_ERROR), 0);
	}
}

static void many_bold_leads_are_read_in_few_rounds(void **state)
{
	struct bench *b = *state;
	struct buf text = BUF(b->a);
	for (int i = 0; i < 2000; i++)
		buf_add(&text, STR("- **Lead** text\n"));
	assert_int_equal(parse(b, buf_str(&text))->count, 2000);
}

static void a_key_out_of_line_is_an_error_and_not_text(void **state)
{
	struct bench *b = *state;
	assert_null(parse(b, STR("work:\n  - company: Foo\n      position: Bar\n")));
	assert_non_null(strstr(printed(b), "in:3:15: error: not YAML, nothing was read: a key that "
	                                   "does not line up with the keys above"));
}

static void a_list_that_is_not_closed_names_its_bracket(void **state)
{
	struct bench *b = *state;
	assert_null(parse(b, STR("a: [b, c\nd: e\n")));
	assert_non_null(strstr(printed(b), "in:1:4: the [ is here"));
}

static void a_quotation_that_ran_on_names_where_it_began(void **state)
{
	struct bench *b = *state;
	assert_null(parse(b, STR("a: \"foo\nb: \"bar\"\n")));
	assert_non_null(strstr(printed(b), "in:1:4: the quotation begins here"));
}

static void controls_and_foreign_line_ends_reach_the_reader_as_text(void **state)
{
	struct bench *b = *state;
	assert_true(str_eq(first_text(parse(b, STR("a: x\x0By\n"))), STR("x\x0By")));
	assert_true(
	    str_eq(first_text(parse(b, STR("a: x\xE2\x80\xA8y\n"))), STR("x\xE2\x80\xA8y")));
	/* Only \n ends a line of the source. */
	assert_int_equal(parse(b, STR("a: x\xE2\x80\xA8y\nb: z"))->pairs[1].key.span.line, 2);
}

static void a_private_character_of_the_text_survives_repair(void **state)
{
	const str text = STR("- \"\\U000F002A\xF3\xB0\x80\xAA\"\n- **b**\n");
	const struct node *n = parse(*state, text);
	assert_true(str_eq(n->items[0].text, STR("\xF3\xB0\x80\xAA\xF3\xB0\x80\xAA")));
	assert_true(str_eq(n->items[1].text, STR("**b**")));
}

static void a_node_cannot_hold_itself(void **state)
{
	assert_true(str_eq(first_text(parse(*state, STR("a: &a [*a]\n"))), STR("*a")));
}

static void depth_counts_what_aliases_stand_for(void **state)
{
	struct bench *b = *state;
	struct buf text = BUF(b->a);
	buf_add(&text, STR("a0: &a0 [x]\n"));
	for (int i = 1; i < 100; i++)
		buf_format(&text, "a%d: &a%d [*a%d]\n", i, i, i - 1);
	assert_null(parse(b, buf_str(&text)));
	assert_true(diags_has(b->d, DIAG_SOURCE_LIMIT));
}

static void merged_keys_yield_to_those_written_and_earlier_maps_come_first(void **state)
{
	const struct node *root = parse(*state, STR("b: &b {x: 1, y: 2}\nc: &c {x: 9, z: 3}\n"
	                                            "d:\n  <<: [*b, *c]\n  y: 7\n"));
	const struct node *d = node_find(root, STR("d"));
	assert_true(str_eq(node_find(d, STR("x"))->text, STR("1")));
	assert_true(str_eq(node_find(d, STR("y"))->text, STR("7")));
	assert_true(str_eq(node_find(d, STR("z"))->text, STR("3")));
	assert_int_equal(d->count, 3);
}

static void big_flat_files_take_no_longer_for_each_key(void **state)
{
	struct bench *b = *state;
	struct buf text = BUF(b->a);
	for (int i = 0; i < 100000; i++)
		buf_format(&text, "k%d: v\n", i);
	assert_int_equal(parse(b, buf_str(&text))->count, 100000);
}

static void folds_are_where_one_line_end_became_one_space(void **state)
{
	static const struct {
		const char *text, *value;
		int fold;
	} rows[] = {
	    {"- a\n  b\n", "a b", 1},
	    {"- \"x\\\n  y\n  z\"", "xy z", 2},
	    {"- \"\\u00e9\n  y\"", "\xC3\xA9 y", 2},
	    {"- 'it''s\n  ok'", "it's ok", 4},
	    {"- >-\n  p\n  q\n   r\n  s\n", "p q\n r\ns", 1},
	    {"- a\n\n  b\n  c\n", "a\nb c", 3},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct node *n = parse(*state, str_from_z(rows[i].text));
		assert_true(str_eq(n->items[0].text, str_from_z(rows[i].value)));
		assert_int_equal(n->items[0].fold_count, 1);
		assert_int_equal(n->items[0].folds[0], rows[i].fold);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_sign_at_the_start_of_a_value_is_text),
	    cmocka_unit_test(many_bold_leads_are_read_in_few_rounds),
	    cmocka_unit_test(a_key_out_of_line_is_an_error_and_not_text),
	    cmocka_unit_test(a_list_that_is_not_closed_names_its_bracket),
	    cmocka_unit_test(a_quotation_that_ran_on_names_where_it_began),
	    cmocka_unit_test(controls_and_foreign_line_ends_reach_the_reader_as_text),
	    cmocka_unit_test(a_private_character_of_the_text_survives_repair),
	    cmocka_unit_test(a_node_cannot_hold_itself),
	    cmocka_unit_test(depth_counts_what_aliases_stand_for),
	    cmocka_unit_test(merged_keys_yield_to_those_written_and_earlier_maps_come_first),
	    cmocka_unit_test(big_flat_files_take_no_longer_for_each_key),
	    cmocka_unit_test(folds_are_where_one_line_end_became_one_space),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
