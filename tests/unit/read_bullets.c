/* SPDX-License-Identifier: MIT */
/* Bullets, bodies and text of several lines: how they are written → what they are. */
#include "reading.h"

/* Blocks as an outline: `- ` items, `# ` groups, `> ` quotes, `| ` code, label before a colon. */
static void outline(struct reading *f, struct buf *b, const struct cv_block *blocks, int count,
                    int depth)
{
	static const char *const signs[] = {
	    [BLOCK_PARA] = "",    [BLOCK_LIST] = "",    [BLOCK_ITEM] = "- ",
	    [BLOCK_GROUP] = "# ", [BLOCK_QUOTE] = "> ", [BLOCK_CODE] = "| ",
	};
	for (int i = 0; i < count; i++) {
		const struct cv_block *block = &blocks[i];
		const bool list = block->kind == BLOCK_LIST;
		if (!list) {
			buf_format(b, "%*s%s", 2 * depth, "", signs[block->kind]);
			if (block->label.leaf)
				buf_format(b, "[%.*s]", STR_ARG(text_plain(f->a, &block->label)));
			buf_format(b, "%.*s\n", STR_ARG(text_plain(f->a, &block->text)));
		} else if (block->numbering) {
			buf_format(b, "%*s%d…\n", 2 * depth, "", block->first_number);
		}
		outline(f, b, block->blocks, block->block_count, list ? depth : depth + 1);
	}
}

static void body_is(const char *entry, const char *expected)
{
	struct buf text, b;
	struct arena *a = arena_new(1u << 20);
	text = BUF(a);
	buf_format(&text, "work:\n  - position: P\n%s", entry);
	struct reading f = reading_open(str_z(a, buf_str(&text)));
	assert_non_null(f.cv);
	assert_int_equal(f.cv->section_count, 1);
	const struct entry *e = &f.cv->sections[0].groups[0].entries[0];
	b = BUF(f.a);
	outline(&f, &b, e->blocks, e->block_count, 0);
	assert_string_equal(str_z(f.a, buf_str(&b)), expected);
	reading_close(&f);
	arena_free(a);
}

static void a_bullet_is_a_text(void **state)
{
	(void)state;
	body_is("    highlights:\n"
	        "      - one\n"
	        "      - \"2014. Not a number\"\n"
	        "      - a text that goes\n"
	        "        on in the next line\n",
	        "- one\n"
	        "- 2014. Not a number\n"
	        "- a text that goes on in the next line\n");
}

static void a_pair_is_a_label_or_has_bullets_below(void **state)
{
	(void)state;
	body_is("    highlights:\n"
	        "      - Tools: a model in Python\n"
	        "      - Trained the crews in:\n"
	        "          - rope access\n"
	        "          - old drawings:\n"
	        "              - before 1920\n"
	        "      - Nothing after:\n",
	        "- [Tools]a model in Python\n"
	        "- Trained the crews in\n"
	        "  - rope access\n"
	        "  - old drawings\n"
	        "    - before 1920\n"
	        "- Nothing after:\n");
}

static void a_folded_line_that_begins_with_a_dash_is_a_sub_bullet(void **state)
{
	const char *const expected = "- Cut the time by:\n"
				     "  - one patch\n"
				     "  - fixed places\n";
	(void)state;
	body_is("    highlights:\n"
	        "      - Cut the time by:\n"
	        "          - one patch\n"
	        "          - fixed places\n",
	        "- Cut the time by\n"
	        "  - one patch\n"
	        "  - fixed places\n");
	body_is("    highlights:\n"
	        "      - Cut the time\n"
	        "        - one patch\n"
	        "        - fixed\n"
	        "          places\n",
	        "- Cut the time\n"
	        "  - one patch\n"
	        "  - fixed places\n");
	body_is("    highlights:\n"
	        "      - \"Cut the time by:\n"
	        "        - one patch\n"
	        "        - fixed places\"\n",
	        expected);
	body_is("    highlights:\n"
	        "      - >\n"
	        "        Cut the\n"
	        "        time by:\n"
	        "        - one patch\n"
	        "        - fixed places\n",
	        expected);
}

static void a_list_within_a_list_is_below_the_bullet_before(void **state)
{
	(void)state;
	body_is("    highlights:\n"
	        "      - one\n"
	        "      - [two, three]\n"
	        "      - four\n",
	        "- one\n"
	        "  - two\n"
	        "  - three\n"
	        "- four\n");
}

static void the_full_form_has_label_text_and_items(void **state)
{
	(void)state;
	body_is("    bullets:\n"
	        "      - {text: \"**rail** – ours\", tags: [x]}\n"
	        "      - {label: \"Team:\", text: nine people, items: [two trainees, a cat]}\n"
	        "      - {items: [alone]}\n",
	        "- rail – ours\n"
	        "- [Team]nine people\n"
	        "  - two trainees\n"
	        "  - a cat\n"
	        "- \n"
	        "  - alone\n");
}

static void a_body_mixes_paragraphs_groups_and_lists(void **state)
{
	(void)state;
	body_is("    body:\n"
	        "      - Responsible for three stages.\n"
	        "      - Planning, which means:\n"
	        "          - season rigs\n"
	        "          - hire budget\n"
	        "      - Stack: sACN\n"
	        "      - - a bullet\n"
	        "        - another\n"
	        "      - {label: Awards, text: For these, items: [one]}\n",
	        "Responsible for three stages.\n"
	        "# [Planning, which means]\n"
	        "  - season rigs\n"
	        "  - hire budget\n"
	        "[Stack]sACN\n"
	        "- a bullet\n"
	        "- another\n"
	        "# [Awards]\n"
	        "  For these\n"
	        "  - one\n");
}

static void text_of_several_lines_is_commonmark(void **state)
{
	(void)state;
	body_is("    summary: |\n"
	        "      First\n"
	        "      paragraph.\n"
	        "\n"
	        "      Second, with:\n"
	        "\n"
	        "      - a list\n"
	        "        - below\n"
	        "      3. numbers\n"
	        "      4. more\n"
	        "\n"
	        "      > said so\n"
	        "\n"
	        "      ```\n"
	        "      x  =  1\n"
	        "        - [y]\n"
	        "      ```\n",
	        "First paragraph.\n"
	        "Second, with:\n"
	        "- a list\n"
	        "  - below\n"
	        "3…\n"
	        "- numbers\n"
	        "- more\n"
	        "> \n"
	        "  said so\n"
	        "| x  =  1   - [y]\n");
}

static void headings_make_groups_by_their_level(void **state)
{
	(void)state;
	body_is("    body: |\n"
	        "      Before.\n"
	        "\n"
	        "      Plays\n"
	        "      =====\n"
	        "      Under plays.\n"
	        "\n"
	        "      ## Tours:\n"
	        "      - abroad\n"
	        "\n"
	        "      # Operas\n"
	        "      Under operas.\n",
	        "Before.\n"
	        "# [Plays]\n"
	        "  Under plays.\n"
	        "  # [Tours]\n"
	        "    - abroad\n"
	        "# [Operas]\n"
	        "  Under operas.\n");
}

static void no_line_is_lost_to_what_is_off(void **state)
{
	(void)state;
	body_is("    summary: |\n"
	        "      [note]: https://a.example\n"
	        "\n"
	        "      <div>\n"
	        "      inside\n"
	        "\n"
	        "          indented\n"
	        "\n"
	        "      * * *\n"
	        "\n"
	        "      - [x] done\n"
	        "      - <table> cell\n"
	        "      - ***\n"
	        "\n"
	        "      ---\n",
	        "[note]: https://a.example\n"
	        "<div> inside\n"
	        "indented\n"
	        "* * *\n"
	        "- [x] done\n"
	        "- <table> cell\n"
	        "- ***\n"
	        "---\n");
}

static void a_json_text_with_line_ends_is_commonmark(void **state)
{
	struct reading f = reading_open("{\"work\": [{\"position\": \"P\", \"highlights\": "
	                                "[\"One:\\n- a\\n- b\", \"Two\\nlines\"]}]}");
	struct buf b = BUF(f.a);
	const struct entry *e = &f.cv->sections[0].groups[0].entries[0];
	(void)state;
	outline(&f, &b, e->blocks, e->block_count, 0);
	assert_string_equal(str_z(f.a, buf_str(&b)), "- One:\n  - a\n  - b\n- Two lines\n");
	reading_close(&f);
}

static void html_blocks_are_paragraphs_and_lists(void **state)
{
	(void)state;
	body_is(
	    "    summary: <p>One <b>two</b></p><ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>\n",
	    "One two\n"
	    "- a\n"
	    "  1…\n"
	    "  - b\n"
	    "- c\n");
}

static void text_where_bullets_are_wanted_is_its_lines(void **state)
{
	(void)state;
	reads_as("{\"work\": [{\"position\": \"P\", \"highlights\": \"• a\\n• b\\n\\nc\"}]}",
	         "work[0].h",
	         "work[0].highlights[0]: a\n"
	         "work[0].highlights[1]: b\n"
	         "work[0].highlights[2]: c\n",
	         "type-wrong");
	reads_as("work: [{position: P, highlights: one line}]", "work[0].h",
	         "work[0].highlights[0]: one line\n", "type-wrong");
}

static void highlights_can_be_numbered(void **state)
{
	(void)state;
	body_is("    numbered: yes\n    highlights: [a, b, c]\n", "1…\n- a\n- b\n- c\n");
	body_is("    highlights: [a, b, c]\n    numbered: reverse\n", "3…\n- a\n- b\n- c\n");
}

static void slots_are_set_in_their_order_whatever_the_order_of_the_keys(void **state)
{
	(void)state;
	body_is("    body: last\n    highlights: [third]\n    summary: second\n    description: "
	        "first\n",
	        "first\nsecond\n- third\nlast\n");
}

static void a_text_of_labelled_paragraphs_keeps_their_labels(void **state)
{
	(void)state;
	reads_as("work: [{position: P, summary: [{text: [{A: x}, {B: y}]}]}]", "work[0].s",
	         "work[0].summary[0].label: A\nwork[0].summary[0]: x\n"
	         "work[0].summary[1].label: B\nwork[0].summary[1]: y\n",
	         "");
}

static void deep_nesting_ends(void **state)
{
	struct arena *a = arena_new(16u << 20);
	struct buf b = BUF(a);
	(void)state;
	buf_add(&b, STR("{\"work\": [{\"position\": \"P\", \"summary\": \"a\\n\\n"));
	for (int i = 0; i < 1000; i++)
		buf_add(&b, STR("> - "));
	buf_add(&b, STR("deep\\n\"}]}"));
	struct reading f = reading_open(str_z(a, buf_str(&b)));
	const char *leaves = reading_leaves(&f, "work[0].summary", false);
	assert_true(str_find(str_from_z(leaves), STR("deep")) > 0);
	reading_close(&f);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_bullet_is_a_text),
	    cmocka_unit_test(a_pair_is_a_label_or_has_bullets_below),
	    cmocka_unit_test(a_folded_line_that_begins_with_a_dash_is_a_sub_bullet),
	    cmocka_unit_test(a_list_within_a_list_is_below_the_bullet_before),
	    cmocka_unit_test(the_full_form_has_label_text_and_items),
	    cmocka_unit_test(a_body_mixes_paragraphs_groups_and_lists),
	    cmocka_unit_test(text_of_several_lines_is_commonmark),
	    cmocka_unit_test(headings_make_groups_by_their_level),
	    cmocka_unit_test(no_line_is_lost_to_what_is_off),
	    cmocka_unit_test(a_json_text_with_line_ends_is_commonmark),
	    cmocka_unit_test(html_blocks_are_paragraphs_and_lists),
	    cmocka_unit_test(text_where_bullets_are_wanted_is_its_lines),
	    cmocka_unit_test(highlights_can_be_numbered),
	    cmocka_unit_test(slots_are_set_in_their_order_whatever_the_order_of_the_keys),
	    cmocka_unit_test(a_text_of_labelled_paragraphs_keeps_their_labels),
	    cmocka_unit_test(deep_nesting_ends),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
