/* SPDX-License-Identifier: MIT */
/*
 * Inline text: what an author types → runs. A run is written `[marks text]`
 * (b i c u ↓ ↑ for strong, emphasis, code, underline, sub, sup), with its
 * target as `[marks text → target]`; plain runs without brackets; `/` is a
 * hard line break.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "read/read_int.h"

struct fixture {
	struct arena *a, *scratch;
	struct reader r;
};

static struct fixture setup(void)
{
	struct fixture f = {.a = arena_new(64u << 20), .scratch = arena_new(64u << 20)};
	f.r = (struct reader){.a = f.a, .scratch = f.scratch, .d = diags_new(f.a)};
	return f;
}

static void teardown(struct fixture *f)
{
	arena_free(f->scratch);
	arena_free(f->a);
}

static void show_run(struct buf *b, const struct run *run)
{
	static const struct {
		unsigned mark;
		const char *sign;
	} signs[] = {{MARK_STRONG, "b"},    {MARK_EMPH, "i"}, {MARK_CODE, "c"},
	             {MARK_UNDERLINE, "u"}, {MARK_SUB, "↓"},  {MARK_SUP, "↑"}};
	if (run->newline)
		buf_char(b, '/');
	if (!run->marks && !run->url.n) {
		buf_add(b, run->text);
		return;
	}
	buf_char(b, '[');
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (run->marks & signs[i].mark)
			buf_format(b, "%s", signs[i].sign);
	buf_format(b, "%s%.*s", run->marks ? " " : "", STR_ARG(run->text));
	if (run->url.n)
		buf_format(b, " → %.*s", STR_ARG(run->url));
	buf_char(b, ']');
}

static const char *shown(struct fixture *f, str written)
{
	struct written w = {.text = written};
	const struct text t = inline_line(&f->r, &w);
	struct buf b = BUF(f->a);
	for (int i = 0; i < t.run_count; i++)
		show_run(&b, &t.runs[i]);
	return str_z(f->a, buf_str(&b));
}

struct example {
	const char *written, *runs;
};

static void check(const struct example *examples, size_t count)
{
	struct fixture f = setup();
	for (size_t i = 0; i < count; i++)
		assert_string_equal(shown(&f, str_from_z(examples[i].written)), examples[i].runs);
	teardown(&f);
}

#define CHECK(examples) check((examples), sizeof(examples) / sizeof *(examples))

static void marks_are_those_of_commonmark(void **state)
{
	static const struct example examples[] = {
	    {"plain", "plain"},
	    {"**strong** words", "[b strong] words"},
	    {"*so* and _so_", "[i so] and [i so]"},
	    {"***both***", "[bi both]"},
	    {"**a *b* c**", "[b a ][bi b][b  c]"},
	    {"**\"Quoted\" lead** – text", "[b \"Quoted\" lead] – text"},
	    {"_(in brackets)_", "[i (in brackets)]"},
	    {"`x = *y*`", "[c x = *y*]"},
	    {"AT&amp;T &eacute;", "AT&T é"},
	    {"\\*not so\\*", "*not so*"},
	    {"one\\\ntwo", "one/two"},
	    {"one  \ntwo", "one/two"},
	    {"one\ntwo", "one two"},
	};
	(void)state;
	CHECK(examples);
}

static void one_line_is_never_a_block(void **state)
{
	static const struct example examples[] = {
	    {"2014. Founded the club", "2014. Founded the club"},
	    {"+ 5 %", "+ 5 %"},
	    {"- x", "- x"},
	    {"* x", "* x"},
	    {"# 1 in sales", "# 1 in sales"},
	    {"> 500 entries", "> 500 entries"},
	    {"1) one", "1) one"},
	    {"---", "---"},
	    {"***", "***"},
	    {"```", "```"},
	    {"    four spaces", "four spaces"},
	    {"[note]: https://a.example", "[note]: [https://a.example → https://a.example]"},
	    {"<div>", "<div>"},
	    {"a\\\n- b", "a/- b"},
	    {"a\\\n# b", "a/# b"},
	    {"a\\\n---", "a/---"},
	};
	(void)state;
	CHECK(examples);
}

static void what_is_no_markup_stays_as_typed(void **state)
{
	static const struct example examples[] = {
	    {"vector<int> and 5 * 3", "vector<int> and 5 * 3"},
	    {"snake_case_name", "snake_case_name"},
	    {"#hash $5 a^b ~x 80% @handle", "#hash $5 a^b ~x 80% @handle"},
	    {"C:\\new\\table", "C:\\new\\table"},
	    {"**open", "**open"},
	    {"[open](", "[open]("},
	    {"[a][b]", "[a][b]"},
	    {"`open", "`open"},
	    {"a -- b --- c ... \"d\" 'e'", "a -- b --- c ... \"d\" 'e'"},
	    {":smile: (c) 1/2", ":smile: (c) 1/2"},
	    {"$$x^2$$ ~~no~~", "$$x^2$$ ~~no~~"},
	    {"![picture](a.png)", "![picture](a.png)"},
	    {"<!-- no -->", "<!-- no -->"},
	    {"→ µ £ à ł “ ” – — & >=", "→ µ £ à ł “ ” – — & >="},
	};
	(void)state;
	CHECK(examples);
}

static void links_keep_their_text(void **state)
{
	static const struct example examples[] = {
	    {"see [notes](https://a.example/x)", "see [notes → https://a.example/x]"},
	    {"[notes](a.example)", "[notes → https://a.example]"},
	    {"[mail](x@a.example)", "[mail → mailto:x@a.example]"},
	    {"[**b** c](https://a.example)", "[b b → https://a.example][ c → https://a.example]"},
	    {"<https://a.example>", "[https://a.example → https://a.example]"},
	    {"Python [https://a.example/p]",
	     "Python [[https://a.example/p → https://a.example/p]]"},
	    {"at https://a.example/x_(y), so",
	     "at [https://a.example/x_(y) → https://a.example/x_(y)], so"},
	    {"(www.a.example)", "([www.a.example → https://www.a.example])"},
	    {"write to x.y@a.example.", "write to [x.y@a.example → mailto:x.y@a.example]."},
	    {"“https://a.example”", "“[https://a.example → https://a.example]”"},
	    {"`https://a.example`", "[c https://a.example]"},
	    {"http:// www. a@b @x", "http:// www. a@b @x"},
	    {"awww.x.example", "awww.x.example"},
	    {"[text](#)", "text"},
	    {"[text]()", "text"},
	    {"[run](javascript:alert)", "run"},
	};
	(void)state;
	CHECK(examples);
}

static void html_crumbs_are_read_as_what_they_mean(void **state)
{
	static const struct example examples[] = {
	    {"<b>a</b> <em>b</em>", "[b a] [i b]"},
	    {"H<sub>2</sub>O, m<sup>2</sup>", "H[↓ 2]O, m[↑ 2]"},
	    {"<u>a</u><br>b<br/>c", "[u a]/b/c"},
	    {"<a href=\"https://a.example/?x=1&amp;y=2\">a</a>",
	     "[a → https://a.example/?x=1&y=2]"},
	    {"<p>a</p><p>b</p>", "a/b"},
	    {"<span class=\"x\">a</span>", "a"},
	    {"<STRONG>a</STRONG>", "[b a]"},
	    {"<b>open", "<b>open"},
	    {"shut</b>", "shut</b>"},
	    {"map<b, i>", "map<b, i>"},
	    {"<font>a</font>", "<font>a</font>"},
	    {"<b>a *b</b> c*", "[b a ][bi b][i  c]"},
	};
	(void)state;
	CHECK(examples);
}

static void white_space_collapses_but_not_the_no_break_space(void **state)
{
	static const struct example examples[] = {
	    {"  a \t b\n c ", "a b c"},
	    {"5\u00A0\u00A0km", "5\u00A0\u00A0km"},
	    {"a **  b**", "a ** b**"},
	    {"**a** ** b", "[b a] ** b"},
	    {"", ""},
	    {" \n ", ""},
	};
	(void)state;
	CHECK(examples);
}

static void text_is_composed(void **state)
{
	static const struct example examples[] = {
	    {"Zoe\u0308", "Zo\u00EB"},
	    {"e&#x301;", "\u00E9"},
	    {"\u212B", "\u00C5"},
	};
	(void)state;
	CHECK(examples);
}

static void control_characters_go_and_are_named(void **state)
{
	struct fixture f = setup();
	(void)state;
	assert_string_equal(shown(&f, STR("a\x07"
	                                  "b\x7F"
	                                  "c\uFDD0d")),
	                    "abcd");
	assert_string_equal(shown(&f, STR("a&#7;b")), "ab");
	assert_true(diags_has(f.r.d, DIAG_TEXT_CONTROL));
	assert_false(diags_has(f.r.d, DIAG_TEXT_PRIVATE));
	assert_string_equal(shown(&f, STR("a\uE000")), "a\uE000");
	assert_true(diags_has(f.r.d, DIAG_TEXT_PRIVATE));
	teardown(&f);
}

static void each_text_is_reported_once(void **state)
{
	struct fixture f = setup();
	(void)state;
	shown(&f, STR("<b>a</b> <b>b</b> [c](#) [d](#)"));
	assert_true(diags_has(f.r.d, DIAG_HTML_CRUMB));
	assert_true(diags_has(f.r.d, DIAG_LINK_EMPTY));
	assert_int_equal(diags_count(f.r.d, DIAG_NOTE), 2);
	teardown(&f);
}

static void targets_are_made_of_addresses(void **state)
{
	static const struct {
		enum link_type type;
		const char *written, *target;
	} examples[] = {
	    {LINK_URL, "a.example", "https://a.example"},
	    {LINK_URL, "http://a.example/x", "http://a.example/x"},
	    {LINK_URL, "//a.example", "https://a.example"},
	    {LINK_URL, "a.example:8080/x", "https://a.example:8080/x"},
	    {LINK_URL, "x@a.example", "mailto:x@a.example"},
	    {LINK_URL, "not an address", ""},
	    {LINK_URL, "file:///etc/passwd", ""},
	    {LINK_URL, "https://", ""},
	    {LINK_EMAIL, "x@a.example", "mailto:x@a.example"},
	    {LINK_EMAIL, "mailto:x@a.example", "mailto:x@a.example"},
	    {LINK_EMAIL, "x at a.example", ""},
	    {LINK_EMAIL, "x@a", ""},
	    {LINK_PHONE, "+47 22 00 00 00", "tel:+4722000000"},
	    {LINK_PHONE, "(912) 555-4321", "tel:9125554321"},
	    {LINK_PHONE, "+44 (0)20 7946 0000", "tel:+442079460000"},
	    {LINK_PHONE, "555 0100 ext. 12", "tel:5550100;ext=12"},
	    {LINK_PHONE, "on request", ""},
	    {LINK_DOI, "10.0000/example.7", "https://doi.org/10.0000/example.7"},
	    {LINK_DOI, "https://doi.org/10.0000/x", "https://doi.org/10.0000/x"},
	};
	struct fixture f = setup();
	(void)state;
	for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
		const str target =
		    link_target(f.a, str_from_z(examples[i].written), examples[i].type);
		assert_string_equal(str_z(f.a, target), examples[i].target);
	}
	teardown(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(marks_are_those_of_commonmark),
	    cmocka_unit_test(one_line_is_never_a_block),
	    cmocka_unit_test(what_is_no_markup_stays_as_typed),
	    cmocka_unit_test(links_keep_their_text),
	    cmocka_unit_test(html_crumbs_are_read_as_what_they_mean),
	    cmocka_unit_test(white_space_collapses_but_not_the_no_break_space),
	    cmocka_unit_test(text_is_composed),
	    cmocka_unit_test(control_characters_go_and_are_named),
	    cmocka_unit_test(each_text_is_reported_once),
	    cmocka_unit_test(targets_are_made_of_addresses),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
