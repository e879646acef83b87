/* SPDX-License-Identifier: MIT */
/* Layouts over layouts: what merges, what replaces, what is inherited, and `layout show`. */
#include "layout_bench.h"

static const struct props *role(const struct layout *l, const char *name)
{
	return &layout_role(l, str_from_z(name))->props;
}

static void maps_merge_key_by_key(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml",
	           "extends: null\n"
	           "roles: {body: {size: 9pt, weight: 300}, name: {size: 20pt}}\n");
	const struct layout *l = load_text(b, "roles: {body: {size: 10pt}}\n");
	assert_int_equal(role(l, "body")->size.fixed, 10 * 1024);
	assert_int_equal(role(l, "body")->weight, 300);
	assert_int_equal(role(l, "name")->size.fixed, 20 * 1024);
}

static void lists_and_blocks_replace_as_a_whole(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml",
	           "extends: null\n"
	           "place: {main: [work, '*']}\n"
	           "parts: {name: {text: '{name}', heading: true}, other: '{title}'}\n");
	const struct layout *l =
	    load_text(b, "place: {main: ['*']}\nparts: {name: {text: '{headline}'}}\n");
	assert_int_equal(l->place[0].count, 1);
	assert_int_equal(layout_part(l, STR("name"))->block.heading, HEADING_NONE);
	assert_non_null(layout_part(l, STR("other")));
}

static void null_removes(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml",
	           "extends: null\n"
	           "roles: {body: {size: 9pt, weight: 300}}\n"
	           "parts: {a: x}\n"
	           "furniture: {foot: {text: x}}\n"
	           "place: {head: [a], main: ['*']}\n"
	           "masters: {first: [{region: head}]}\n");
	const struct layout *l = load_text(b, "roles: {body: {weight: null}}\n"
	                                      "parts: {a: null}\n"
	                                      "furniture: {foot: null}\n"
	                                      "place: {head: null}\n"
	                                      "masters: {first: ~}\n");
	assert_int_equal(role(l, "body")->set, 1ul << PROP_SIZE);
	assert_int_equal(l->part_count, 0);
	assert_int_equal(l->furniture_count, 0);
	assert_int_equal(l->place_count, 1);
	assert_null(l->masters[MASTER_FIRST]);
	assert_string_equal(messages(b), "");
}

static void names_are_looked_up_after_merging(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml",
	           "extends: null\n"
	           "palette: {accent: black, title: accent}\n"
	           "roles: {body: {colour: title}}\n");
	const struct layout *l = load_text(b, "palette: {accent: '#00ff00'}\n");
	assert_int_equal(role(l, "body")->colour.rgb, 0x00FF00);
}

static void spellings_of_one_key_are_one_key(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml", "extends: null\nfit: {min-size: 8pt}\nparts: {title-line: x}\n");
	const struct layout *l = load_text(b, "fit: {min_size: 9pt}\nparts: {Title line: y}\n");
	assert_int_equal(l->fit.min_size, 9 * 1024);
	assert_int_equal(l->part_count, 1);
	assert_string_equal(messages(b), "");
}

static void what_is_no_map_does_not_wipe_out_what_is_below(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml", "extends: null\nroles: {body: {size: 9pt}}\n");
	const struct layout *l = load_text(b, "roles: {body: 10pt}\nparts: none\n");
	assert_int_equal(role(l, "body")->size.fixed, 9 * 1024);
	assert_string_equal(messages(b), "mine.yaml:1:15 layout-type-wrong\n"
	                                 "mine.yaml:2:8 layout-type-wrong");
}

static void several_layouts_merge_from_left_to_right_and_each_once(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml", "extends: null\nroles: {body: {size: 9pt, weight: 300}}\n");
	write_file(b, "left.yaml", "roles: {body: {size: 10pt, tracking: 5}}\n");
	write_file(b, "right.yaml", "roles: {body: {tracking: 7}}\n");
	const struct layout *l = load_text(b, "extends: [left, right]\n");
	assert_int_equal(role(l, "body")->size.fixed, 10 * 1024);
	assert_int_equal(role(l, "body")->tracking, 7);
	assert_string_equal(messages(b), "");
}

static void a_cycle_ends_where_it_closes_and_names_its_chain(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml", "extends: null\nroles: {body: {weight: 300}}\n");
	write_file(b, "one.yaml", "extends: two\nroles: {body: {tracking: 1}}\n");
	write_file(b, "two.yaml", "extends: one\nroles: {body: {size: 9pt}}\n");
	const struct layout *l = load(b, "one");
	assert_int_equal(role(l, "body")->weight, 300);
	assert_int_equal(role(l, "body")->tracking, 1);
	assert_string_equal(messages(b), "two.yaml:1:10 layout-cycle");
	assert_said(b, "one → two → one");
}

static void endless_chains_of_files_end(void **state)
{
	struct bench *b = *state;
	for (int i = 0; i < 100; i++) {
		const str name = str_format(b->a, "l%d.yaml", i);
		const str text = str_format(b->a, "extends: [l%d, l%d]\n", i + 1, i + 2);
		write_file(b, str_z(b->a, name), str_z(b->a, text));
	}
	assert_non_null(load(b, "l0"));
	assert_true(diags_has(b->d, DIAG_LAYOUT_CYCLE));
}

static void a_missing_layout_below_leaves_the_root(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml", "extends: null\nroles: {body: {size: 9pt}}\n");
	const struct layout *l = load_text(b, "extends: nowhere\n");
	assert_int_equal(role(l, "body")->size.fixed, 9 * 1024);
	assert_string_equal(messages(b), "mine.yaml:1:10 layout-not-found");
}

static void a_part_uses_the_ones_it_replaced(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml", "extends: null\nparts: {p: 'base'}\n");
	write_file(b, "middle.yaml", "parts: {p: ['middle', {part: inherited}]}\n");
	write_file(b, "silent.yaml", "extends: middle\nparts: {other: x}\n");
	const struct layout *l =
	    load_text(b, "extends: silent\nparts: {p: [{part: inherited}, 'mine']}\n");
	const struct named_block *p = layout_part(l, STR("p"));
	assert_int_equal(p->block.children[0].content, CONTENT_PART);
	assert_str(p->inherited->block.children[0].text.parts[0].text, "middle");
	assert_str(p->inherited->inherited->block.text.parts[0].text, "base");
	assert_null(p->inherited->inherited->inherited);
	assert_string_equal(messages(b), "");
}

static void nothing_is_inherited_across_a_null(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml", "extends: null\nparts: {p: 'base'}\n");
	write_file(b, "middle.yaml", "parts: {p: null}\n");
	const struct layout *l = load_text(b, "extends: middle\nparts: {p: [{part: inherited}]}\n");
	assert_null(layout_part(l, STR("p"))->inherited);
	assert_string_equal(messages(b), "mine.yaml:2:20 inherited-none");
}

static void a_title_is_never_inherited(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml", "extends: null\ntitle: Base\nabout: The base.\n");
	const struct layout *l = load_text(b, "palette: {a: black}\n");
	assert_str(l->title, "mine");
	assert_int_equal(l->about.n, 0);
}

static void an_overlay_of_the_language_comes_after_the_layout(void **state)
{
	struct bench *b = *state;
	write_file(b, "mine.yaml",
	           "words: {page: Page, cv: CV}\n"
	           "locales:\n"
	           "  de-AT: {words: {page: Blatt}}\n"
	           "  de: {words: {page: Seite, cv: Lebenslauf}, page: {size: a5}}\n");
	const struct layout *at = load_with(b, "mine", NULL, NULL, "de-AT");
	assert_str(layout_word(at, STR("page"))->text, "Blatt");
	assert_str(layout_word(at, STR("cv"))->text, "Lebenslauf");
	assert_int_equal(at->page.width, load_with(b, "mine", NULL, NULL, "de")->page.width);
	const struct layout *den = load_with(b, "mine", NULL, NULL, "den");
	assert_str(layout_word(den, STR("page"))->text, "Page");
	assert_string_equal(messages(b), "");
}

static void an_overlay_says_nothing_of_what_it_lies_over(void **state)
{
	struct bench *b = *state;
	load_text(b, "locales: {de: {extends: other}}\n");
	assert_string_equal(messages(b), "mine.yaml:1:25 layout-key-unknown");
}

/* --- showing --- */

static const char *shown(struct bench *b, const struct layout *l)
{
	struct buf out = BUF(b->a);
	layout_show(l, &out);
	return str_z(b->a, buf_str(&out));
}

static void the_effective_layout_says_where_each_value_comes_from(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml", "extends: null\nroles: {body: {size: 9pt, weight: 300}}\n");
	const char *text = shown(b, load_text(b, "title: Mine\nroles:\n  body: {size: 10pt}\n"));
	const str expected = str_format(b->a,
	                                "layout: 1\n"
	                                "extends: null\n"
	                                "roles:\n"
	                                "  body:\n"
	                                "    size: 10pt  # %.*s/mine.yaml:3\n"
	                                "    weight: 300  # %.*s/base.yaml:2\n"
	                                "title: Mine  # %.*s/mine.yaml:1\n",
	                                STR_ARG(b->folder), STR_ARG(b->folder), STR_ARG(b->folder));
	assert_string_equal(text, str_z(b->a, expected));
}

/* Without the comments, which name another file. */
static const char *without_origins(struct bench *b, const char *text)
{
	struct buf out = BUF(b->a);
	str line, rest = str_from_z(text);
	for (bool more = true; more;) {
		more = str_cut(rest, '\n', &line, &rest);
		const ptrdiff_t comment = str_find(line, STR("  # /"));
		buf_add(&out, comment < 0 ? line : str_slice(line, 0, comment));
		buf_char(&out, '\n');
	}
	return str_z(b->a, buf_str(&out));
}

static void what_is_shown_loads_to_the_same_layout(void **state)
{
	struct bench *b = *state;
	write_file(b, "base.yaml",
	           "extends: null\n"
	           "parts: {p: ['[{a}: ]\"{b}\"\\n', \"x\\ty\\n\"], q: {part: p}}\n"
	           "roles: {sub: {raise: -0.15em}, empty: {}}\n"
	           "omit: []\n"
	           "words: {'yes': 'no', list: ', ', odd key: ' # : '}\n");
	const char *first = shown(b, load_text(b, "parts:\n"
	                                          "  p:\n"
	                                          "    - {part: inherited}\n"
	                                          "    - stack:\n"
	                                          "        - |\n"
	                                          "          two\n"
	                                          "          lines\n"
	                                          "        - {row: [a, '*'], columns: 1fr}\n"
	                                          "place: {main: ['*', work]}\n"));
	const char *again = shown(b, load_text(b, first));
	const char *third = shown(b, load_text(b, again));
	assert_string_equal(without_origins(b, again), without_origins(b, third));
	const struct layout *l = load(b, "mine");
	assert_str(layout_part(l, STR("p"))->block.children[0].name, "p.below");
	assert_str(layout_part(l, STR("p.below"))->block.children[1].text.parts[0].text, "x\ty");
	assert_str(layout_word(l, STR("odd key"))->text, " # : ");
	assert_int_equal(role(l, "sub")->raise.em, -154);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(maps_merge_key_by_key),
	    TEST(lists_and_blocks_replace_as_a_whole),
	    TEST(null_removes),
	    TEST(names_are_looked_up_after_merging),
	    TEST(spellings_of_one_key_are_one_key),
	    TEST(what_is_no_map_does_not_wipe_out_what_is_below),
	    TEST(several_layouts_merge_from_left_to_right_and_each_once),
	    TEST(a_cycle_ends_where_it_closes_and_names_its_chain),
	    TEST(endless_chains_of_files_end),
	    TEST(a_missing_layout_below_leaves_the_root),
	    TEST(a_part_uses_the_ones_it_replaced),
	    TEST(nothing_is_inherited_across_a_null),
	    TEST(a_title_is_never_inherited),
	    TEST(an_overlay_of_the_language_comes_after_the_layout),
	    TEST(an_overlay_says_nothing_of_what_it_lies_over),
	    TEST(the_effective_layout_says_where_each_value_comes_from),
	    TEST(what_is_shown_loads_to_the_same_layout),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
