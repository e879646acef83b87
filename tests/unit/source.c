/* SPDX-License-Identifier: MIT */
/* source/: YAML and JSON to one tree. A tree is written here as one line: {key: value}, [item],
 * "text", ~. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "source/source.h"

struct fixture {
	struct arena *a, *scratch;
	struct diags *d;
};

static int setup(void **state)
{
	struct arena *a = arena_new(64 << 20);
	struct fixture *f = ARENA_NEW(a, struct fixture);
	*f = (struct fixture){a, arena_new(64 << 20), diags_new(a)};
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	arena_free(f->scratch);
	arena_free(f->a);
	return 0;
}

static const struct node *parse_within(struct fixture *f, str text, struct source_limits limits)
{
	f->d = diags_new(f->a);
	return source_parse(f->a, f->scratch,
	                    diags_origin(f->d, STR("in"), source_decode(f->a, text)), &limits,
	                    f->d);
}

static const struct node *parse(struct fixture *f, const char *text)
{
	return parse_within(f, str_from_z(text), SOURCE_LIMITS_DEFAULT);
}

static void show(const struct node *n, struct buf *out)
{
	const bool map = n->kind == NODE_MAP;
	if (n->kind == NODE_NULL)
		buf_char(out, '~');
	if (n->kind == NODE_SCALAR)
		buf_json(out, n->text);
	if (n->kind < NODE_LIST)
		return;
	buf_char(out, map ? '{' : '[');
	for (int i = 0; i < n->count; i++) {
		buf_add(out, i ? STR(", ") : (str){0});
		if (map)
			buf_format(out, "%.*s: ", STR_ARG(n->pairs[i].key.text));
		show(map ? &n->pairs[i].value : &n->items[i], out);
	}
	buf_char(out, map ? '}' : ']');
}

static const char *shown(struct fixture *f, const char *text)
{
	const struct node *root = parse(f, text);
	struct buf out = BUF(f->a);
	if (root)
		show(root, &out);
	return str_z(f->a, buf_str(&out));
}

/* Slugs and places of all messages: "yaml-tab 2:1". */
static const char *said(struct fixture *f)
{
	struct buf all = BUF(f->a), out = BUF(f->a);
	diags_print(f->d, (struct diag_style){DIAG_NOTE, false}, &all);
	str rest = buf_str(&all), line;
	while (rest.n) {
		str_cut(rest, '\n', &line, &rest);
		const ptrdiff_t slug = str_find(line, STR(" ["));
		if (!str_starts(line, STR("in:")) || slug < 0 || !str_ends(line, STR("]")))
			continue;
		ptrdiff_t from = slug;
		for (ptrdiff_t i = slug + 1; i < line.n; i++)
			if (line.s[i] == '[')
				from = i - 1;
		const str place = str_slice(line, 2, str_find(line, STR(": ")));
		buf_format(&out, "%s%.*s%s%.*s", out.n ? ", " : "",
		           STR_ARG(str_slice(line, from + 2, line.n - 1)), place.n ? " " : "",
		           STR_ARG(str_slice(place, 1, place.n)));
	}
	return str_z(f->a, buf_str(&out));
}

struct row {
	const char *text, *tree, *said;
};

static void check_rows(struct fixture *f, const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		assert_string_equal(shown(f, rows[i].text), rows[i].tree);
		assert_string_equal(said(f), rows[i].said);
	}
}

#define CHECK(rows) check_rows(*state, rows, sizeof(rows) / sizeof *(rows))

static void every_scalar_is_text(void **state)
{
	const struct row rows[] = {
	    {"a: NO\nb: 3.10\nc: 007\nd: 12:30\ne: 2020-01-01\nf: yes",
	     "{a: \"NO\", b: \"3.10\", c: \"007\", d: \"12:30\", e: \"2020-01-01\", f: \"yes\"}",
	     ""},
	    {"a: null\nb: ~\nc:\nd: ''\ne: 'null'\nf: null island",
	     "{a: ~, b: ~, c: ~, d: \"\", e: \"null\", f: \"null island\"}", ""},
	    {"a: !!int 3", "{a: \"3\"}", ""},
	    {"\xEF\xBB\xBF"
	     "a: 1\r\nb: 2\r\n",
	     "{a: \"1\", b: \"2\"}", ""},
	};
	CHECK(rows);
}

static void text_that_yaml_refuses_is_read_as_it_looks(void **state)
{
	const struct row rows[] = {
	    {"- **bold** lead", "[\"**bold** lead\"]", "yaml-lenient 1:3"},
	    {"- `code`", "[\"`code`\"]", "yaml-lenient 1:3"},
	    {"- @handle", "[\"@handle\"]", "yaml-lenient 1:3"},
	    {"- %5", "[\"%5\"]", "yaml-lenient 1:3"},
	    {"a: & Sons", "{a: \"& Sons\"}", "yaml-lenient 1:4"},
	    {"a: > 500 people", "{a: \"> 500 people\"}", "yaml-lenient 1:4"},
	    {"a: | x", "{a: \"| x\"}", "yaml-lenient 1:4"},
	    {"- ? what", "[\"? what\"]", "yaml-lenient 1:3"},
	    {"- !new thing", "[\"!new thing\"]", "yaml-lenient 1:3"},
	    {"- [text](url) and more", "[\"[text](url) and more\"]", "yaml-lenient 1:3"},
	    {"- \"Quoted\" start", "[\"\\\"Quoted\\\" start\"]", "yaml-lenient 1:3"},
	    {"a: Two things: a and b", "{a: \"Two things: a and b\"}", "yaml-lenient 1:14"},
	    {"- *word", "[\"*word\"]", "yaml-lenient 1:3"},
	    {"- &word alone", "[\"&word alone\"]", "yaml-lenient 1:3"},
	    {"a: 'x", "{a: \"'x\"}", "yaml-lenient 1:4"},
	    {"{a: **x**}", "{a: \"**x**\"}", "yaml-lenient 1:5"},
	};
	CHECK(rows);
}

static void what_yaml_offers_is_honoured(void **state)
{
	const struct row rows[] = {
	    {"a: &x {k: 1}\nb: *x", "{a: {k: \"1\"}, b: {k: \"1\"}}", ""},
	    {"a: &x {k: 1, m: 2}\nb: {<<: *x, k: 3}",
	     "{a: {k: \"1\", m: \"2\"}, b: {k: \"3\", m: \"2\"}}", ""},
	    {"a: 1\na: 2", "{a: \"2\"}", "key-duplicate 2:1"},
	    {"a: 1\n---\nb: 2", "{a: \"1\"}", "yaml-documents 2:1"},
	    {"a: prize #2 of", "{a: \"prize\"}", "yaml-comment 1:10"},
	    {"a: prize # a comment", "{a: \"prize\"}", ""},
	};
	CHECK(rows);
}

static void broken_text_is_refused_with_its_place(void **state)
{
	const struct row rows[] = {
	    {"a:\n\tb: 1", "", "yaml-tab 2:1"},
	    {"a: 1\n b: 2", "", "yaml-syntax 2:3"},
	    {"{\"a\": 1,, }", "", "json-syntax 1:9"},
	    {"{\"a\" 1}", "", "json-syntax 1:6"},
	    {"{\"a\": \"x", "", "json-syntax 1:9"},
	    {"{\"a\": 1} x", "", "json-syntax 1:10"},
	    {"{\"a\": \"\\q\"}", "", "json-syntax 1:9"},
	    {"  \n", "", "source-empty"},
	    {"", "", "source-empty"},
	    {"# nothing\n", "", "source-empty"},
	    {"\xFF\xFE", "", "source-empty"},
	};
	CHECK(rows);
}

static void json_has_its_escapes(void **state)
{
	const struct row rows[] = {
	    {"{\"a\": \"\\ud83d\\ude00 \\/ \\t \\u00e9\"}", "{a: \"😀 / \\u0009 é\"}", ""},
	    {"{\"a\": \"\\ud83d\"}", "{a: \"\xEF\xBF\xBD\"}", ""},
	    {"{\"a\": [1, true, null, -2.5e3]}", "{a: [\"1\", \"true\", ~, \"-2.5e3\"]}", ""},
	    {"{\"a\": \"x\"\t}", "{a: \"x\"}", ""},
	    {"{}", "{}", ""},
	};
	CHECK(rows);
}

static void json_as_people_write_it_is_read_with_a_note(void **state)
{
	const struct row rows[] = {
	    {"{\"a\": [1, 2,],}", "{a: [\"1\", \"2\"]}", "json-relaxed 1:13"},
	    {"{ // c\n\"a\": 1 /* d */}", "{a: \"1\"}", "json-relaxed 1:3"},
	    {"{\"a\": 'it'}", "{a: \"it\"}", "json-relaxed 1:7"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_string_equal(shown(*state, rows[i].text), rows[i].tree);
		assert_non_null(strstr(said(*state), "json-relaxed"));
	}
}

static void spans_are_characters_from_one(void **state)
{
	const struct node *root = parse(*state, "ł: x\nlist:\n  - 'döt'\n");
	const struct span at = root->pairs[1].value.items[0].span;
	assert_int_equal(at.line, 3);
	assert_int_equal(at.column, 5);
	assert_int_equal(at.end_column, 10);
	const struct node *json = parse(*state, "{\n \"łó\": \"ab\"}");
	assert_int_equal(json->pairs[0].value.span.line, 2);
	assert_int_equal(json->pairs[0].value.span.column, 8);
	assert_int_equal(json->pairs[0].value.span.end_column, 12);
}

static void folded_line_ends_are_known(void **state)
{
	const struct node *n =
	    parse(*state, "- a text\n  - that goes on\n- >\n  one\n  two\n\n  three\n- 'x\n  y'\n");
	assert_int_equal(n->items[0].fold_count, 1);
	assert_int_equal(n->items[0].folds[0], 6);
	assert_int_equal(n->items[1].fold_count, 1);
	assert_int_equal(n->items[1].folds[0], 3);
	assert_int_equal(n->items[2].folds[0], 1);
}

static void utf16_is_read(void **state)
{
	const struct node *n = parse_within(*state,
	                                    STR("\xFF\xFE"
	                                        "a\0:\0 \0\xE9\0=\xD8\0\xDE"),
	                                    SOURCE_LIMITS_DEFAULT);
	assert_true(str_eq(node_find(n, STR("a"))->text, STR("é😀")));
}

static void other_encodings_are_refused(void **state)
{
	assert_null(parse(*state, "a: \xE9t\xE9"));
	assert_string_equal(said(*state), "source-encoding 1:4");
}

static const char bomb[] =
    "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
    "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n";

static void every_limit_ends_in_a_message(void **state)
{
	const struct source_limits all = SOURCE_LIMITS_DEFAULT;
	struct source_limits bytes = all, nodes = all, depth = all, scalar = all, aliases = all;
	bytes.bytes = 3;
	nodes.nodes = 1000;
	depth.depth = 3;
	scalar.scalar = 3;
	aliases.aliases = 5;
	const struct {
		const char *text;
		struct source_limits limits;
	} rows[] = {{"a: bcd", bytes},    {bomb, nodes},
	            {"[[[[1]]]]", depth}, {"{\"a\": [[1]]}", depth},
	            {"- abcd", scalar},   {"[\"abcd\"]", scalar},
	            {bomb, aliases}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const bool fits = strcmp(rows[i].text, "{\"a\": [[1]]}") == 0;
		assert_int_equal(
		    parse_within(*state, str_from_z(rows[i].text), rows[i].limits) != NULL, fits);
		assert_int_equal(diags_has(((struct fixture *)*state)->d, DIAG_SOURCE_LIMIT),
		                 !fits);
	}
}

static void a_value_on_the_command_line_may_begin_with_a_hash(void **state)
{
	struct fixture *f = *state;
	const struct origin *o = diags_origin(f->d, STR("--set"), STR("#7a1f3d"));
	assert_true(str_eq(source_parse_value(f->a, f->scratch, o, f->d)->text, STR("#7a1f3d")));
}

/* --- key tables --- */

struct paper {
	str name;
	unsigned long set;
};

static void read_text(struct key_context *c, const struct node *value, void *field, const void *arg)
{
	(void)c, (void)arg;
	*(str *)field = value->text;
}

static void a_table_reads_a_map_and_names_what_it_does_not_know(void **state)
{
	struct fixture *f = *state;
	static const struct key keys[] = {
	    {"pageName", read_text, offsetof(struct paper, name), NULL, 4, NULL, NULL, NULL}};
	const struct key_table table = {keys, 1, offsetof(struct paper, set), true};
	const struct node *map = parse(f, "page_name: a4\npageNam: b\nother: c\nPage name: d");
	struct key_context c = {f->a, f->scratch,       f->d, DIAG_JSON_RELAXED, DIAG_KEY_DUPLICATE,
	                        NULL, DIAG_JSON_RELAXED};
	struct paper paper = {0};
	keys_read(&c, map, &table, &paper);
	assert_true(str_eq(paper.name, STR("d")));
	assert_int_equal(paper.set, 4);
	assert_string_equal(said(f), "json-relaxed 2:1, json-relaxed 3:1, key-duplicate 4:1");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_scalar_is_text),
	    cmocka_unit_test(text_that_yaml_refuses_is_read_as_it_looks),
	    cmocka_unit_test(what_yaml_offers_is_honoured),
	    cmocka_unit_test(broken_text_is_refused_with_its_place),
	    cmocka_unit_test(json_has_its_escapes),
	    cmocka_unit_test(json_as_people_write_it_is_read_with_a_note),
	    cmocka_unit_test(spans_are_characters_from_one),
	    cmocka_unit_test(folded_line_ends_are_known),
	    cmocka_unit_test(utf16_is_read),
	    cmocka_unit_test(other_encodings_are_refused),
	    cmocka_unit_test(every_limit_ends_in_a_message),
	    cmocka_unit_test(a_value_on_the_command_line_may_begin_with_a_hash),
	    cmocka_unit_test(a_table_reads_a_map_and_names_what_it_does_not_know),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
