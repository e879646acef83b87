/* SPDX-License-Identifier: MIT */
/*
 * The PDF writer: small display lists made by hand, read back by programs
 * that are not ours (qpdf, poppler, mupdf). A test whose reader is not
 * installed is skipped, and says so.
 */
#define _POSIX_C_SOURCE 200809L

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "write/pdf/pdf_int.h"

enum { BUDGET = 256 << 20, SIZE = 10 * DIM_PT, MAX_DRAWS = 1024, LINE = 14 * DIM_PT };

static struct arena *arena, *scratch;
static struct diags *diags;
static const struct face *serif, *sans; /* CFF, TrueType */

static int open_fonts(void **state)
{
	bool exact;
	(void)state;
	arena = arena_new(BUDGET);
	scratch = arena_new(BUDGET);
	diags = diags_new(arena);
	struct font_set *fonts = font_set_open(arena, STR(RECTO_FONTS_DIR), NULL, diags);
	if (!fonts)
		return 1;
	serif = font_find(fonts, STR("Linux Libertine O"), 400, false, &exact);
	sans = font_find(fonts, STR("Lato"), 400, false, &exact);
	return !serif || !sans;
}

static int close_fonts(void **state)
{
	(void)state;
	arena_free(scratch);
	arena_free(arena);
	return 0;
}

/* --- making a display list --- */

struct list {
	struct pages pages;
	struct page page;
	struct draw draws[MAX_DRAWS];
	struct link_area link;
	struct bookmark bookmarks[3];
};

static struct list *new_list(void)
{
	struct list *l = ARENA_NEW(arena, struct list);
	l->page = (struct page){.width = 600 * DIM_PT, .height = 800 * DIM_PT, .draws = l->draws};
	l->pages = (struct pages){.items = &l->page,
	                          .count = 1,
	                          .lang = STR("en-GB"),
	                          .title = STR("Curriculum vitæ"),
	                          .author = STR("Zoë 𝕏")};
	return l;
}

/*
 * A run that shows `shown` and says `source`, character by character; the
 * ligature U+FB01 says two.
 */
static struct glyph_run *new_run(const struct face *face, str shown, str source)
{
	struct glyph_run *run = ARENA_NEW(arena, struct glyph_run);
	struct glyph *glyphs = ARENA_ARRAY(arena, struct glyph, shown.n + 1);
	*run = (struct glyph_run){.face = face,
	                          .size = SIZE,
	                          .hscale = 100000,
	                          .glyphs = glyphs,
	                          .text = source,
	                          .leaf = 1};
	ptrdiff_t from = 0;
	for (ptrdiff_t at = 0; at < shown.n;) {
		const uint32_t c = utf8_next(shown, &at);
		const uint32_t id = pdf_face_glyph(face, c);
		glyphs[run->glyph_count++] = (struct glyph){id, run->width, 0, (int)from};
		run->width += pdf_face_advance(face, id, SIZE);
		utf8_next(source, &from);
		if (c == 0xFB01)
			utf8_next(source, &from);
	}
	return run;
}

static struct draw *add_run(struct list *l, struct glyph_run *run, dim x, dim y)
{
	struct draw *draw = &l->draws[l->page.draw_count++];
	*draw = (struct draw){.kind = DRAW_GLYPHS, .x = x, .y = y, .run = run, .leaf = run->leaf};
	return draw;
}

static struct draw *add_text(struct list *l, str text, dim x, dim y)
{
	return add_run(l, new_run(serif, text, text), x, y);
}

static str write_list(const struct list *l)
{
	const struct write_options options = {.producer = STR("recto test"), .date = -1};
	struct buf out = BUF(arena);
	assert_true(write_pdf(arena, scratch, &l->pages, &options, &out, diags));
	assert_int_equal(diags_count(diags, DIAG_NOTE), 0);
	return buf_str(&out);
}

/* --- reading it with others' programs --- */

static bool has_program(const char *name)
{
	char command[64];
	snprintf(command, sizeof command, "command -v %s >/dev/null", name);
	return system(command) == 0;
}

/* Output of `program options FILE` on the list written; skips the test without that program. */
static str read_by(const char *program, const char *options, const struct list *l)
{
	char path[] = "/tmp/recto-test-XXXXXX", command[256], block[4096];
	if (!has_program(program))
		skip();
	const str bytes = write_list(l);
	const int file = mkstemp(path);
	assert_true(file >= 0 && write(file, bytes.s, (size_t)bytes.n) == bytes.n);
	close(file);
	snprintf(command, sizeof command, options, program, path);
	FILE *pipe = popen(command, "r");
	assert_non_null(pipe);
	struct buf out = BUF(arena);
	for (size_t n; (n = fread(block, 1, sizeof block, pipe)) > 0;)
		buf_add(&out, (str){block, (ptrdiff_t)n});
	pclose(pipe);
	unlink(path);
	return buf_str(&out);
}

static str raw_text(const struct list *l)
{
	const str text = read_by("pdftotext", "%s -raw %s - 2>&1", l);
	return str_ends(text, STR("\f")) ? str_slice(text, 0, text.n - 1) : text;
}

static void assert_text(str found, const char *expected)
{
	assert_string_equal(str_z(arena, found), expected);
}

static void assert_holds(str text, const char *part)
{
	if (str_find(text, str_from_z(part)) < 0)
		fail_msg("'%s' is not in: %s", part, str_z(arena, text));
}

/* --- text as it is read --- */

static void words_keep_their_spaces(void **state)
{
	struct list *l = new_list();
	(void)state;
	add_text(l, STR("Two words"), 50 * DIM_PT, LINE);
	assert_text(raw_text(l), "Two words\n");
}

static void runs_that_touch_are_one_word(void **state)
{
	struct list *l = new_list();
	struct glyph_run *first = new_run(serif, STR("type"), STR("type"));
	(void)state;
	add_run(l, first, 50 * DIM_PT, LINE);
	add_run(l, new_run(sans, STR("set here"), STR("set here")), 50 * DIM_PT + first->width,
	        LINE);
	assert_text(raw_text(l), "typeset here\n");
}

static void a_broken_line_ends_in_a_space(void **state)
{
	struct list *l = new_list();
	(void)state;
	add_text(l, STR("one line"), 50 * DIM_PT, LINE)->line_end = true;
	add_text(l, STR("goes on"), 50 * DIM_PT, 2 * LINE);
	const struct pdf_text text = pdf_say(arena, &l->page, 0);
	assert_int_equal(text.count, 9);
	assert_true(str_eq(text.glyphs[8].says, STR(" ")));
	assert_int_equal(text.glyphs[8].x, l->draws[0].run->width);
	assert_text(raw_text(l), "one line\ngoes on\n");
}

static void a_hyphen_made_by_a_line_end_has_no_space_behind_it(void **state)
{
	struct list *l = new_list();
	(void)state;
	add_run(l, new_run(serif, STR("recon-"), STR("recon\u00AD")), 50 * DIM_PT, LINE)->line_end =
	    true;
	add_text(l, STR("ciliation"), 50 * DIM_PT, 2 * LINE);
	assert_int_equal(pdf_say(arena, &l->page, 0).count, 6);
	assert_text(raw_text(l), "recon\u00AD\nciliation\n");
}

static void a_line_broken_inside_a_word_has_no_space_behind_it(void **state)
{
	static const char address[] = "first-byte";
	struct list *l = new_list();
	(void)state;
	add_text(l, (str){address, 6}, 50 * DIM_PT, LINE)->line_end = true;
	add_text(l, (str){address + 6, 4}, 50 * DIM_PT, 2 * LINE);
	assert_int_equal(pdf_say(arena, &l->page, 0).count, 6);
}

static void a_hyphen_of_the_text_stays_beside_one_made_by_a_line_end(void **state)
{
	struct list *l = new_list();
	(void)state;
	add_run(l, new_run(serif, STR("well-known-"), STR("well-known\u00AD")), 50 * DIM_PT, LINE);
	assert_text(raw_text(l), "well-known\u00AD\n");
}

static void a_marker_and_its_text_are_two_words(void **state)
{
	struct list *l = new_list();
	(void)state;
	add_text(l, STR("•"), 50 * DIM_PT, LINE)->leaf = 0;
	l->draws[1].leaf = 7;
	add_text(l, STR("Ran it"), 58 * DIM_PT, LINE);
	const struct pdf_text marker = pdf_say(arena, &l->page, 0);
	assert_int_equal(marker.count, 2);
	assert_text(raw_text(l), "• Ran it\n");
}

static void title_and_date_on_one_line_are_words_of_their_own(void **state)
{
	struct list *l = new_list();
	(void)state;
	add_text(l, STR("Stagehand"), 50 * DIM_PT, LINE)->leaf = 1;
	add_text(l, STR("2019"), 300 * DIM_PT, LINE)->leaf = 2;
	add_text(l, STR("Lit it."), 50 * DIM_PT, 2 * LINE)->leaf = 3;
	assert_text(raw_text(l), "Stagehand 2019\nLit it.\n");
}

static void what_stands_left_of_it_is_read_after_it_all_the_same(void **state)
{
	struct list *l = new_list();
	(void)state;
	add_text(l, STR("Stagehand"), 300 * DIM_PT, LINE)->leaf = 1;
	add_text(l, STR("2019"), 50 * DIM_PT, LINE)->leaf = 2;
	const str text = raw_text(l);
	assert_true(str_find(text, STR("Stagehand")) < str_find(text, STR("2019")));
	assert_true(str_find(text, STR("Stagehand2019")) < 0);
}

static void a_box_around_words_parts_nothing(void **state)
{
	struct list *l = new_list();
	struct glyph_run *code = new_run(serif, STR("code"), STR("code"));
	(void)state;
	add_run(l, code, 50 * DIM_PT, LINE);
	add_text(l, STR("."), 52 * DIM_PT + code->width, LINE);
	assert_int_equal(pdf_say(arena, &l->page, 0).count, 4);
}

static void a_ligature_gives_back_its_letters(void **state)
{
	struct list *l = new_list();
	(void)state;
	add_run(l, new_run(serif, STR("of\uFB01ce"), STR("office")), 50 * DIM_PT, LINE);
	add_run(l, new_run(sans, STR("\uFB01nal"), STR("final")), 50 * DIM_PT, 2 * LINE);
	assert_text(raw_text(l), "office\nfinal\n");
}

static void upper_cased_text_is_read_as_the_source_has_it(void **state)
{
	struct list *l = new_list();
	(void)state;
	add_run(l, new_run(serif, STR("EXPERIENCE"), STR("Experience")), 50 * DIM_PT, LINE);
	add_text(l, STR("EXPERT ACE CRANE"), 50 * DIM_PT, 2 * LINE);
	add_run(l, new_run(serif, STR("NEXT STEPS"), STR("next steps")), 50 * DIM_PT, 3 * LINE);
	assert_text(raw_text(l), "Experience\nEXPERT ACE CRANE\nnext steps\n");
}

static void a_word_of_two_meanings_needs_two_fonts_and_no_more(void **state)
{
	struct list *l = new_list();
	(void)state;
	add_run(l, new_run(serif, STR("EXPERIENCE OF OFFICES"), STR("Experience of Offices")),
	        50 * DIM_PT, LINE);
	add_text(l, STR("Experience of Offices X"), 50 * DIM_PT, 2 * LINE);
	const str fonts = read_by("pdffonts", "%s %s | grep -c Libertine", l);
	assert_text(fonts, "2\n");
}

static void characters_beyond_the_first_plane_survive(void **state)
{
	struct list *l = new_list();
	(void)state;
	add_run(l, new_run(serif, STR("X ż"), STR("𝕏 ż")), 50 * DIM_PT, LINE);
	assert_text(raw_text(l), "𝕏 ż\n");
}

static void other_readers_see_the_same(void **state)
{
	struct list *l = new_list();
	(void)state;
	add_run(l, new_run(serif, STR("EXPERIENCE"), STR("Experience")), 50 * DIM_PT, LINE);
	add_run(l, new_run(serif, STR("of\uFB01ce EX"), STR("office EX")), 50 * DIM_PT, 2 * LINE);
	const str text = read_by("mutool", "%s draw -q -F txt %s 2>&1", l);
	assert_holds(text, "Experience\noffice EX");
}

/* --- what each glyph says --- */

static struct pdf_text say_run(struct glyph_run *run)
{
	struct list *l = new_list();
	add_run(l, run, 0, 0);
	return pdf_say(arena, &l->page, 0);
}

static void a_base_and_its_mark_share_a_cluster_one_character_each(void **state)
{
	const struct glyph glyphs[] = {{.id = 5, .cluster = 0}, {.id = 6, .cluster = 0}};
	struct glyph_run run = {.face = serif,
	                        .size = SIZE,
	                        .glyphs = glyphs,
	                        .glyph_count = 2,
	                        .text = STR("e\u0301")};
	(void)state;
	const struct pdf_text text = say_run(&run);
	assert_true(str_eq(text.glyphs[0].says, STR("e")));
	assert_true(str_eq(text.glyphs[1].says, STR("\u0301")));
}

static void the_last_glyph_of_a_cluster_says_what_is_left(void **state)
{
	const struct glyph glyphs[] = {{.id = 5, .cluster = 0}, {.id = 6, .cluster = 0}};
	struct glyph_run run = {
	    .face = serif, .size = SIZE, .glyphs = glyphs, .glyph_count = 2, .text = STR("abc")};
	(void)state;
	const struct pdf_text text = say_run(&run);
	assert_true(str_eq(text.glyphs[0].says, STR("a")));
	assert_true(str_eq(text.glyphs[1].says, STR("bc")));
}

static void assert_says(struct pdf_text text, int i, const char *expected)
{
	assert_true(i < text.count);
	assert_string_equal(str_z(arena, text.glyphs[i].says), expected);
}

static void a_ligature_from_right_to_left_is_spelled_as_its_letters_stand(void **state)
{
	/* visual order: the last cluster first */
	const struct glyph glyphs[] = {{.id = 5, .cluster = 4}, {.id = 6, .cluster = 0}};
	struct glyph_run run = {.face = serif,
	                        .size = SIZE,
	                        .glyphs = glyphs,
	                        .glyph_count = 2,
	                        .text = STR("\u0644\u0627\u0628"),
	                        .rtl = true};
	(void)state;
	const struct pdf_text text = say_run(&run);
	const char *const expected[] = {"\u0628", "\u0627", "\u0644", "", ""};
	assert_int_equal(text.count, 5);
	for (int i = 0; i < 5; i++) {
		assert_says(text, i, expected[i]);
		assert_int_equal(text.glyphs[i].blank > 0, i < 3);
	}
}

/* Of letters that stand side by side, each 10 pt wide, from the first of `ids` at the left. */
static struct glyph_run *stand(const uint32_t *ids, int count, str text)
{
	struct glyph *glyphs = ARENA_ARRAY(arena, struct glyph, count);
	struct glyph_run *run = ARENA_NEW(arena, struct glyph_run);
	for (int i = 0; i < count; i++)
		glyphs[i] = (struct glyph){
		    .id = ids[i], .x = i * 10 * DIM_PT, .cluster = 2 * (count - 1 - i)};
	*run = (struct glyph_run){.face = serif,
	                          .size = SIZE,
	                          .width = count * 10 * DIM_PT,
	                          .glyphs = glyphs,
	                          .glyph_count = count,
	                          .text = text,
	                          .rtl = true};
	return run;
}

static void words_from_right_to_left_are_said_as_they_are_read(void **state)
{
	const uint32_t ids[] = {5, pdf_face_glyph(serif, 0xA0), 6};
	(void)state;
	const struct pdf_text text = say_run(stand(ids, 3, STR("\u05D0\u00A0\u05D1")));
	assert_int_equal(text.count, 3);
	assert_says(text, 0, "\u05D0");
	assert_says(text, 1, "\u200B "); /* pdf.js forgets a mere space */
	assert_string_equal(str_z(arena, text.glyphs[1].actual), " ");
	assert_says(text, 2, "\u05D1");
}

static void a_word_from_right_to_left_is_said_at_once_though_it_has_two_colours(void **state)
{
	static const char word[] = "\u05D0\u05D1";
	const uint32_t first[] = {5}, rest[] = {6};
	struct list *l = new_list();
	(void)state;
	add_run(l, stand(first, 1, (str){word, 2}), 60 * DIM_PT, LINE);
	add_run(l, stand(rest, 1, (str){word + 2, 2}), 50 * DIM_PT, LINE);
	const struct pdf_text text = pdf_say(arena, &l->page, 0);
	assert_says(text, 0, "\u05D1");
	assert_int_equal(text.glyphs[0].x, -10 * DIM_PT);
	assert_says(text, 1, "\u05D0");
	assert_says(pdf_say(arena, &l->page, 1), 0, "");
}

static void marks_take_next_to_nothing_of_what_is_spelled(void **state)
{
	const uint32_t e = pdf_face_glyph(serif, 'e');
	const struct glyph glyphs[] = {{e, 0, 0, 0}, {e, 0, -2 * DIM_PT, 0}};
	struct glyph_run run = {.face = serif,
	                        .size = SIZE,
	                        .width = 5 * DIM_PT,
	                        .glyphs = glyphs,
	                        .glyph_count = 2,
	                        .text = STR("e\u0301")};
	(void)state;
	const struct pdf_text text = say_run(&run);
	assert_int_equal(text.count, 4);
	assert_int_equal(text.glyphs[1].blank, 6);
	assert_true(text.glyphs[0].blank + 6 > pdf_em_from_dim(run.width, &run) - 100);
}

static void equal_blanks_are_one(void **state)
{
	struct pdf_fonts fonts = {.a = arena};
	(void)state;
	assert_int_equal(pdf_blank(&fonts, STR("a"), 500), 1);
	assert_int_equal(pdf_blank(&fonts, STR("a"), 400), 2);
	assert_int_equal(pdf_blank(&fonts, STR("b"), 500), 3);
	assert_int_equal(pdf_blank(&fonts, STR("a"), 500), 1);
}

static void a_glyph_that_is_left_nothing_says_nothing_but_has_an_entry(void **state)
{
	const struct glyph glyphs[] = {{.id = 5, .cluster = 0}, {.id = 6, .cluster = 0}};
	struct glyph_run run = {
	    .face = serif, .size = SIZE, .glyphs = glyphs, .glyph_count = 2, .text = STR("e")};
	(void)state;
	const struct pdf_text text = say_run(&run);
	assert_int_equal(text.glyphs[1].says.n, 0);
	assert_non_null(text.glyphs[1].says.s);
}

static void a_glyph_that_says_nothing_is_not_read(void **state)
{
	const uint32_t e = pdf_face_glyph(serif, 'e'), acute = pdf_face_glyph(serif, 0xB4);
	const struct glyph glyphs[] = {{e, 0, 0, 0}, {acute, 0, -DIM_PT, 0}, {e, 5 * DIM_PT, 0, 2}};
	struct glyph_run run = {.face = serif,
	                        .size = SIZE,
	                        .width = 10 * DIM_PT,
	                        .glyphs = glyphs,
	                        .glyph_count = 3,
	                        .text = STR("\u00E9e")};
	struct list *l = new_list();
	(void)state;
	add_run(l, &run, 50 * DIM_PT, LINE);
	assert_text(raw_text(l), "\u00E9e\n");
}

static void a_cluster_beyond_the_text_is_no_harm(void **state)
{
	const struct glyph glyphs[] = {{.id = 5, .cluster = 99}, {.id = 6, .cluster = -1}};
	struct glyph_run run = {
	    .face = serif, .size = SIZE, .glyphs = glyphs, .glyph_count = 2, .text = STR("e")};
	(void)state;
	assert_int_equal(say_run(&run).count, 2);
}

static void a_glyph_that_says_too_many_things_says_replacement(void **state)
{
	struct list *l = new_list();
	(void)state;
	for (uint32_t i = 0; i < 400; i++) {
		char bytes[UTF8_MAX];
		const str c = str_copy(arena, (str){bytes, utf8_encode(0x4E00 + i, bytes)});
		add_run(l, new_run(serif, c, c), 50 * DIM_PT, LINE + (dim)i * DIM_PT);
	}
	add_text(l, STR("fine"), 50 * DIM_PT, 600 * DIM_PT);
	const str text = raw_text(l);
	assert_holds(text, "\u4E00");
	assert_holds(text, "\uFFFD");
	assert_holds(text, "fine");
}

/* --- the file --- */

static struct list *rich_list(void)
{
	struct list *l = new_list();
	add_text(l, STR("Heading"), 50 * DIM_PT, LINE);
	add_run(l, new_run(sans, STR("Text of it"), STR("Text of it")), 50 * DIM_PT, 2 * LINE);
	l->link = (struct link_area){.x = 50 * DIM_PT,
	                             .y = LINE,
	                             .w = 40 * DIM_PT,
	                             .h = LINE,
	                             .target = STR("https://exämple.org/a b?q=1%20"),
	                             .text = STR("Zoë’s page")};
	l->page.links = &l->link;
	l->page.link_count = 1;
	l->bookmarks[0] = (struct bookmark){1, STR("Zoë"), LINE};
	l->bookmarks[1] = (struct bookmark){3, STR("Below"), 2 * LINE};
	l->bookmarks[2] = (struct bookmark){1, STR("After"), 3 * LINE};
	l->page.bookmarks = l->bookmarks;
	l->page.bookmark_count = 3;
	return l;
}

static void the_file_is_sound(void **state)
{
	(void)state;
	assert_holds(read_by("qpdf", "%s --check %s 2>&1", rich_list()),
	             "No syntax or stream encoding errors found");
}

static void another_reader_draws_it_without_an_error(void **state)
{
	(void)state;
	const str said = read_by("mutool", "%s draw -q -o /dev/null -F pnm %s 2>&1", rich_list());
	assert_true(str_find(said, STR("error")) < 0);
	assert_true(str_find(said, STR("font")) < 0);
}

static void no_pages_are_a_file_too(void **state)
{
	struct list *l = new_list();
	(void)state;
	l->pages.count = 0;
	assert_true(write_list(l).n > 0);
}

static void a_page_of_one_point_and_one_without_draws_are_sound(void **state)
{
	struct list *l = new_list();
	(void)state;
	l->page.width = l->page.height = DIM_PT;
	assert_holds(read_by("qpdf", "%s --check %s 2>&1", l), "No syntax");
}

static void every_font_is_embedded_subset_and_has_unicode(void **state)
{
	(void)state;
	const str fonts = read_by("pdffonts", "%s %s 2>&1", rich_list());
	assert_holds(fonts, "CID Type 0C       Identity-H       yes yes yes");
	assert_holds(fonts, "CID TrueType      Identity-H       yes yes yes");
	assert_true(str_find(fonts, STR(" no ")) < 0);
}

static void the_document_says_title_author_and_producer(void **state)
{
	(void)state;
	const str info = read_by("pdfinfo", "%s %s 2>&1", rich_list());
	assert_holds(info, "Title:           Curriculum vitæ\n");
	assert_holds(info, "Author:          Zoë 𝕏\n");
	assert_holds(info, "Producer:        recto test\n");
	assert_true(str_find(info, STR("CreationDate")) < 0);
}

static void links_are_ascii_and_what_is_escaped_stays_so(void **state)
{
	(void)state;
	assert_holds(read_by("pdfinfo", "%s -url %s 2>&1", rich_list()),
	             "https://ex%C3%A4mple.org/a%20b?q=1%20");
}

static void bookmarks_nest_by_level(void **state)
{
	(void)state;
	const str outline = read_by("mutool", "%s show %s outline 2>&1", rich_list());
	assert_holds(outline, "\t\"Zoë\"");
	assert_holds(outline, "\t\t\"Below\"");
	assert_holds(outline, "\t\"After\"");
}

static void two_runs_give_the_same_bytes(void **state)
{
	(void)state;
	const str first = write_list(rich_list()), second = write_list(rich_list());
	assert_true(str_eq(first, second));
}

static bool write_within(struct arena *small, struct arena *room, const struct list *l)
{
	const struct write_options options = {.producer = STR("p"), .date = -1};
	struct buf out = BUF(small);
	if (setjmp(*arena_trap(small)))
		return false;
	arena_share_trap(room, small);
	return write_pdf(small, room, &l->pages, &options, &out, diags);
}

static void a_budget_too_small_ends_without_harm(void **state)
{
	const struct list *l = rich_list();
	int failed = 0;
	bool done = false;
	(void)state;
	for (size_t budget = 1 << 12; !done && budget < BUDGET; budget += budget / 8) {
		struct arena *small = arena_new(budget), *room = arena_new(budget);
		done = write_within(small, room, l);
		failed += !done;
		arena_free(room);
		arena_free(small);
	}
	assert_true(done);
	assert_true(failed > 0);
}

static void a_date_is_written_when_one_is_named(void **state)
{
	struct list *l = new_list();
	const struct write_options options = {.producer = STR("p"), .date = 1709208000};
	struct buf out = BUF(arena), plain = BUF(arena);
	(void)state;
	assert_true(write_pdf(arena, scratch, &l->pages, &options, &out, diags));
	struct pdf_job job = {.a = arena,
	                      .scratch = scratch,
	                      .pages = &l->pages,
	                      .options = &options,
	                      .doc = pdf_doc_open(arena)};
	pdf_meta_write(&job);
	const int number = pdf_entry_number(pdf_doc_info(job.doc));
	buf_add(&plain, pdf_entry_read(arena, job.doc, number).text);
	assert_holds(buf_str(&plain), "D:20240229120000Z");
}

/* --- places --- */

/* xMax of a word, in points. */
static double word_end(str boxes, const char *word)
{
	char pattern[64];
	snprintf(pattern, sizeof pattern, "\">%s<", word);
	const ptrdiff_t at = str_find(boxes, str_from_z(pattern));
	assert_true(at > 0);
	const str before = str_slice(boxes, 0, at);
	ptrdiff_t from = before.n;
	while (!str_starts(str_slice(before, from, before.n), STR("xMax=\"")))
		from--;
	return atof(str_z(arena, str_slice(before, from + 6, before.n)));
}

static void a_line_ends_where_it_was_set_to(void **state)
{
	static const char line[] =
	    "Seventeen quick brown foxes jumped over sixty lazy dogs at dawn";
	static const int scales[] = {100000, 101734, 98000};
	(void)state;
	for (int i = 0; i < 3; i++) {
		struct list *l = new_list();
		struct glyph_run *run = new_run(sans, str_from_z(line), str_from_z(line));
		struct glyph *glyphs = (struct glyph *)run->glyphs;
		run->hscale = scales[i];
		for (int k = 0; k < run->glyph_count; k++)
			glyphs[k].x = dim_scale(glyphs[k].x, 103, 100); /* justified */
		const struct glyph *last = &glyphs[run->glyph_count - 1];
		const double advance =
		    pt_from_dim(pdf_face_advance(sans, last->id, SIZE)) * scales[i] / 100000;
		add_run(l, run, 50 * DIM_PT, LINE);
		const double end = word_end(read_by("pdftotext", "%s -bbox %s - 2>&1", l), "dawn");
		assert_true(end - (50 + pt_from_dim(last->x) + advance) < 0.015);
		assert_true(end - (50 + pt_from_dim(last->x) + advance) > -0.015);
	}
}

static void assert_shape(struct draw draw, const char *expected)
{
	struct buf out = BUF(arena);
	pdf_shape_write(&out, &draw, 100 * DIM_PT);
	assert_text(buf_str(&out), expected);
}

static void boxes_strokes_and_paths_become_operators(void **state)
{
	static struct path_step steps[] = {
	    {PATH_MOVE, {{0, 0}}}, {PATH_LINE, {{DIM_PT, 0}}}, {PATH_CLOSE, {{0, 0}}}};
	const dim pt = DIM_PT;
	(void)state;
	assert_shape(
	    (struct draw){
		.kind = DRAW_RECT, .x = pt, .y = pt, .w = 9 * pt, .h = 4 * pt, .colour = 0x4C0000},
	    ".2981 0 0 rg\n1 95 9 4 re\nf\n");
	assert_shape((struct draw){.kind = DRAW_RECT, .w = 10 * pt, .h = 4 * pt, .thickness = pt},
	             "1 w\n0 G\n.5 96.5 9 3 re\nS\n");
	assert_shape(
	    (struct draw){.kind = DRAW_STROKE, .w = 10 * pt, .y = 2 * pt, .thickness = pt / 2},
	    "0 G\n.5 w\n0 98 m\n10 98 l\nS\n");
	assert_shape(
	    (struct draw){
		.kind = DRAW_STROKE, .w = 10 * pt, .thickness = 3 * pt, .style = BOX_DOUBLE},
	    "0 G\n1 w\n0 99 m\n10 99 l\nS\n0 101 m\n10 101 l\nS\n");
	assert_shape(
	    (struct draw){.kind = DRAW_STROKE, .h = 10 * pt, .thickness = pt, .style = BOX_DOTTED},
	    "0 G\n1 w\n[0 2] 0 d\n1 J\n0 100 m\n0 90 l\nS\n0 J [] 0 d\n");
	assert_shape((struct draw){.kind = DRAW_PATH, .x = pt, .y = pt, .path = {steps, 3, 3}},
	             "q .01 0 0 .01 1 99 cm\n0 g\n0 0 m\n100 0 l\nh\nf Q\n");
	assert_shape((struct draw){.kind = DRAW_IMAGE}, "");
}

static void assert_decimal(int64_t value, int digits, const char *expected)
{
	struct buf out = BUF(arena);
	pdf_decimal(&out, value, digits);
	assert_text(buf_str(&out), expected);
}

static void numbers_are_as_short_as_can_be(void **state)
{
	(void)state;
	assert_decimal(0, 3, "0");
	assert_decimal(12500, 3, "12.5");
	assert_decimal(-5, 3, "-.005");
	assert_decimal(-40, 0, "-40");
	assert_decimal(100000, 3, "100");
	assert_decimal(INT64_MIN, 0, "-9223372036854775808");
}

/* --- charsets of CID-keyed fonts --- */

/* Header, name, Top DICT (ROS, charset at 29), strings, charset: glyphs 1–3 are CIDs 7, 8, 9. */
static const unsigned char keyed[] = {
    1,   0,   4,   1,                              /* header */
    0,   1,   1,   1,  2,  'N',                    /* names */
    0,   1,   1,   1,  9,                          /* Top DICTs */
    139, 139, 139, 12, 30, 139 + 26, 15, 28 + 111, /* ROS; charset at 26; an operand more */
    0,   0,                                        /* strings */
    0,                                             /* … to byte 26 */
    2,   0,   7,   0,  2,                          /* format 2: from 7, two more */
};

static void a_keyed_font_is_shown_by_its_cids(void **state)
{
	uint16_t cids[4];
	(void)state;
	assert_true(pdf_cff_cids((str){(const char *)keyed, sizeof keyed}, cids, 4));
	assert_int_equal(cids[0], 0);
	assert_int_equal(cids[1], 7);
	assert_int_equal(cids[2], 8);
	assert_int_equal(cids[3], 9);
}

static void a_charset_cut_short_is_read_as_far_as_it_goes(void **state)
{
	uint16_t cids[4];
	(void)state;
	for (size_t n = 0; n < sizeof keyed; n++) {
		char *copy = ARENA_ARRAY(arena, char, n + 1);
		memcpy(copy, keyed, n);
		pdf_cff_cids((str){copy, (ptrdiff_t)n}, cids, 4);
	}
	assert_false(pdf_cff_cids(STR(""), cids, 4));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_keep_their_spaces),
	    cmocka_unit_test(runs_that_touch_are_one_word),
	    cmocka_unit_test(a_broken_line_ends_in_a_space),
	    cmocka_unit_test(a_hyphen_made_by_a_line_end_has_no_space_behind_it),
	    cmocka_unit_test(a_line_broken_inside_a_word_has_no_space_behind_it),
	    cmocka_unit_test(a_hyphen_of_the_text_stays_beside_one_made_by_a_line_end),
	    cmocka_unit_test(a_marker_and_its_text_are_two_words),
	    cmocka_unit_test(title_and_date_on_one_line_are_words_of_their_own),
	    cmocka_unit_test(what_stands_left_of_it_is_read_after_it_all_the_same),
	    cmocka_unit_test(a_box_around_words_parts_nothing),
	    cmocka_unit_test(a_ligature_gives_back_its_letters),
	    cmocka_unit_test(upper_cased_text_is_read_as_the_source_has_it),
	    cmocka_unit_test(a_word_of_two_meanings_needs_two_fonts_and_no_more),
	    cmocka_unit_test(characters_beyond_the_first_plane_survive),
	    cmocka_unit_test(other_readers_see_the_same),
	    cmocka_unit_test(a_base_and_its_mark_share_a_cluster_one_character_each),
	    cmocka_unit_test(the_last_glyph_of_a_cluster_says_what_is_left),
	    cmocka_unit_test(a_ligature_from_right_to_left_is_spelled_as_its_letters_stand),
	    cmocka_unit_test(words_from_right_to_left_are_said_as_they_are_read),
	    cmocka_unit_test(a_word_from_right_to_left_is_said_at_once_though_it_has_two_colours),
	    cmocka_unit_test(marks_take_next_to_nothing_of_what_is_spelled),
	    cmocka_unit_test(equal_blanks_are_one),
	    cmocka_unit_test(a_glyph_that_is_left_nothing_says_nothing_but_has_an_entry),
	    cmocka_unit_test(a_glyph_that_says_nothing_is_not_read),
	    cmocka_unit_test(a_cluster_beyond_the_text_is_no_harm),
	    cmocka_unit_test(a_glyph_that_says_too_many_things_says_replacement),
	    cmocka_unit_test(the_file_is_sound),
	    cmocka_unit_test(another_reader_draws_it_without_an_error),
	    cmocka_unit_test(no_pages_are_a_file_too),
	    cmocka_unit_test(a_page_of_one_point_and_one_without_draws_are_sound),
	    cmocka_unit_test(every_font_is_embedded_subset_and_has_unicode),
	    cmocka_unit_test(the_document_says_title_author_and_producer),
	    cmocka_unit_test(links_are_ascii_and_what_is_escaped_stays_so),
	    cmocka_unit_test(bookmarks_nest_by_level),
	    cmocka_unit_test(two_runs_give_the_same_bytes),
	    cmocka_unit_test(a_budget_too_small_ends_without_harm),
	    cmocka_unit_test(a_date_is_written_when_one_is_named),
	    cmocka_unit_test(a_line_ends_where_it_was_set_to),
	    cmocka_unit_test(boxes_strokes_and_paths_become_operators),
	    cmocka_unit_test(numbers_are_as_short_as_can_be),
	    cmocka_unit_test(a_keyed_font_is_shown_by_its_cids),
	    cmocka_unit_test(a_charset_cut_short_is_read_as_far_as_it_goes),
	};
	return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
