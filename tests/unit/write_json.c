/* SPDX-License-Identifier: MIT */
/* The display list as JSON, whole, and the table of formats. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "write/json.h"

enum { BUDGET = 64 << 20 };

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(BUDGET);
	return arena == NULL;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static str written(const struct pages *pages)
{
	const struct write_options options = {.producer = STR("recto"), .date = -1};
	struct buf out = BUF(arena);
	assert_true(write_json(arena, arena, pages, &options, &out, diags_new(arena)));
	return buf_str(&out);
}

static void an_empty_document_has_its_version(void **state)
{
	const struct pages pages = {.title = STR("A \"CV\""), .lang = STR("en")};
	(void)state;
	assert_string_equal(str_z(arena, written(&pages)),
	                    "{\"format\": \"recto display list\", \"version\": 1, "
	                    "\"producer\": \"recto\", \"title\": \"A \\\"CV\\\"\", "
	                    "\"author\": \"\", \"keywords\": \"\", \"lang\": \"en\",\n"
	                    " \"pages\": [],\n"
	                    " \"tags\": []}\n");
}

static void draws_of_all_kinds_stand_in_order(void **state)
{
	bool exact;
	struct font_set *fonts = font_set_open(arena, STR(RECTO_FONTS_DIR), NULL, diags_new(arena));
	const struct glyph_run run = {
	    .face = font_find(fonts, STR("Lato"), 400, false, &exact),
	    .size = 10 * DIM_PT,
	    .width = 20 * DIM_PT + 1,
	    .colour = 0x336699,
	    .text = STR("Zoë"),
	};
	struct draw draws[] = {
	    {.kind = DRAW_RECT, .x = -DIM_PT / 2, .w = DIM_PT, .h = 2 * DIM_PT, .colour = 0xFF0000},
	    {.kind = DRAW_GLYPHS,
	     .x = DIM_PT,
	     .y = 3 * DIM_PT,
	     .run = &run,
	     .line_end = true,
	     .line = 1,
	     .leaf = 4,
	     .tag = 2},
	    {.kind = DRAW_STROKE, .w = DIM_PT, .thickness = DIM_PT / 2, .style = BOX_DASHED},
	    {.kind = DRAW_PATH, .text = STR("Phone")},
	    {.kind = DRAW_IMAGE, .image = STR("a.png"), .text = STR("Zoë")},
	};
	struct page page = {
	    .width = 595 * DIM_PT, .height = 842 * DIM_PT, .draws = draws, .draw_count = 5};
	const struct pages pages = {.items = &page, .count = 1};
	(void)state;
	assert_string_equal(
	    str_z(arena, written(&pages)),
	    "{\"format\": \"recto display list\", \"version\": 1, \"producer\": \"recto\", "
	    "\"title\": \"\", \"author\": \"\", \"keywords\": \"\", \"lang\": \"\",\n"
	    " \"pages\": [\n"
	    "  {\"page\": 1, \"width\": 595.000, \"height\": 842.000, \"draws\": [\n"
	    "    {\"kind\": \"rect\", \"x\": -0.500, \"y\": 0.000, \"w\": 1.000, \"h\": 2.000, "
	    "\"colour\": \"#ff0000\", \"leaf\": 0, \"tag\": 0},\n"
	    "    {\"kind\": \"glyphs\", \"x\": 1.000, \"y\": 3.000, \"w\": 20.001, "
	    "\"family\": \"Lato\", \"style\": \"Regular\", \"size\": 10.000, "
	    "\"colour\": \"#336699\", \"text\": \"Zoë\", \"line_end\": true, \"line\": 1, "
	    "\"leaf\": 4, \"tag\": 2},\n"
	    "    {\"kind\": \"stroke\", \"x\": 0.000, \"y\": 0.000, \"w\": 1.000, \"h\": 0.000, "
	    "\"colour\": \"#000000\", \"thickness\": 0.500, \"style\": \"dashed\", "
	    "\"leaf\": 0, \"tag\": 0},\n"
	    "    {\"kind\": \"path\", \"x\": 0.000, \"y\": 0.000, \"w\": 0.000, \"top\": 0.000, "
	    "\"h\": 0.000, \"colour\": "
	    "\"#000000\", "
	    "\"text\": \"Phone\", \"leaf\": 0, \"tag\": 0},\n"
	    "    {\"kind\": \"image\", \"x\": 0.000, \"y\": 0.000, \"w\": 0.000, \"h\": 0.000, "
	    "\"file\": \"a.png\", \"text\": \"Zoë\", \"leaf\": 0, \"tag\": 0}],\n"
	    "   \"links\": [],\n"
	    "   \"bookmarks\": [],\n"
	    "   \"regions\": [],\n"
	    "   \"lines\": []}],\n"
	    " \"tags\": []}\n");
}

static void links_bookmarks_and_tags_are_told(void **state)
{
	struct link_area link = {.target = STR("tel:+1"), .text = STR("+1"), .w = DIM_PT, .tag = 3};
	struct bookmark mark = {.level = 2, .title = STR("Work"), .y = DIM_PT};
	struct page page = {
	    .links = &link, .link_count = 1, .bookmarks = &mark, .bookmark_count = 1};
	struct tag_node tags[] = {{0},
	                          {.role = TAG_DOCUMENT, .lang = STR("de")},
	                          {.role = TAG_HEADING, .parent = 1, .rank = 2}};
	const struct pages pages = {.items = &page, .count = 1, .tags = tags, .tag_count = 3};
	(void)state;
	const str json = written(&pages);
	assert_true(
	    str_find(json, STR("\"links\": [\n    {\"target\": \"tel:+1\", \"text\": \"+1\", "
	                       "\"x\": 0.000, \"y\": 0.000, \"w\": 1.000, \"h\": 0.000, "
	                       "\"tag\": 3}]")) > 0);
	assert_true(str_find(json, STR("{\"level\": 2, \"title\": \"Work\", \"y\": 1.000}")) > 0);
	assert_true(str_find(json, STR("\"tags\": [\n"
	                               "  {\"tag\": 1, \"role\": \"document\", \"parent\": 0, "
	                               "\"lang\": \"de\"},\n"
	                               "  {\"tag\": 2, \"role\": \"heading\", \"parent\": 1, "
	                               "\"rank\": 2}]}\n")) > 0);
}

static void regions_and_lines_leave_out_what_is_not_so(void **state)
{
	struct page_region region = {.flow = STR("main"), .w = 9 * DIM_PT, .content_w = 8 * DIM_PT};
	struct page_line lines[] = {
	    {.para = 2,
	     .index = 1,
	     .count = 3,
	     .rank = 2,
	     .row = 4,
	     .size = DIM_PT,
	     .space = DIM_PT / 4,
	     .justified = true,
	     .hyphenated = true},
	    {.region = -1, .marker = true, .closes = true},
	};
	struct page page = {.regions = &region, .region_count = 1, .lines = lines, .line_count = 2};
	const struct pages pages = {.items = &page, .count = 1};
	(void)state;
	assert_true(
	    str_find(written(&pages),
	             STR("   \"regions\": [\n"
	                 "    {\"region\": 0, \"flow\": \"main\", \"x\": 0.000, \"y\": 0.000, "
	                 "\"w\": 9.000, \"h\": 0.000, \"content\": {\"x\": 0.000, "
	                 "\"y\": 0.000, \"w\": 8.000, \"h\": 0.000}}],\n"
	                 "   \"lines\": [\n"
	                 "    {\"line\": 1, \"region\": 0, \"para\": 2, \"index\": 1, \"of\": 3, "
	                 "\"rank\": 2, \"row\": 4, \"x\": 0.000, \"y\": 0.000, \"w\": 0.000, "
	                 "\"above\": 0.000, \"below\": 0.000, \"start\": 0.000, "
	                 "\"measure\": 0.000, \"size\": 1.000, \"space\": 0.250, "
	                 "\"justified\": true, \"hyphen\": true},\n"
	                 "    {\"line\": 2, \"region\": -1, \"x\": 0.000, \"y\": 0.000, "
	                 "\"w\": 0.000, \"above\": 0.000, \"below\": 0.000, \"start\": 0.000, "
	                 "\"measure\": 0.000, \"size\": 0.000, \"marker\": true, "
	                 "\"closes\": true}]")) > 0);
}

static void formats_are_found_by_name(void **state)
{
	(void)state;
	assert_string_equal(writer_find(STR("pdf"))->suffix, ".pdf");
	assert_ptr_equal(writer_find(STR("json"))->write, write_json);
	assert_null(writer_find(STR("docx")));
	assert_null(writer_find(STR("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_empty_document_has_its_version),
	    cmocka_unit_test(draws_of_all_kinds_stand_in_order),
	    cmocka_unit_test(links_bookmarks_and_tags_are_told),
	    cmocka_unit_test(regions_and_lines_leave_out_what_is_not_so),
	    cmocka_unit_test(formats_are_found_by_name),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
