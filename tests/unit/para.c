/* SPDX-License-Identifier: MIT */
/* Paragraphs of bundled fonts: which lines, which letters, at which places. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "text/text_int.h"

enum { BUDGET = 256 << 20, SIZE = 10 * DIM_PT };

static str libertine[] = {{"Linux Libertine", 15}}, lato[] = {{"Lato", 4}};

struct fixture {
	struct arena *a, *scratch;
	struct diags *d;
	struct text_context *context;
};

static int setup(void **state)
{
	struct arena *a = arena_new(BUDGET);
	struct fixture *t = ARENA_NEW(a, struct fixture);
	t->a = a;
	t->scratch = arena_new(BUDGET);
	t->d = diags_new(a);
	struct font_set *fonts = font_set_open(a, STR(RECTO_FONTS_DIR), NULL, t->d);
	if (!fonts)
		return -1;
	t->context = text_context_new(a, fonts, NULL, NULL, t->d);
	*state = t;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *t = *state;
	arena_free(t->scratch);
	arena_free(t->a);
	return 0;
}

static struct text_style style_of(void)
{
	return (struct text_style){
	    .families = {libertine, 1}, .weight = 400, .size = SIZE, .leading = 13 * DIM_PT};
}

static struct para_spec spec_of(const struct text_style *style, enum align align)
{
	return (struct para_spec){.align = align, .expand = 20, .protrude = 1024, .style = style};
}

static struct piece words(const char *text, const struct text_style *style)
{
	return (struct piece){
	    .kind = PIECE_TEXT, .text = str_from_z(text), .style = style, .lang = STR("en")};
}

static struct set_lines set_pieces(struct fixture *t, const struct piece *pieces, int count,
                                   const struct para_spec *spec, dim measure)
{
	struct piece *copy = ARENA_ARRAY(t->a, struct piece, count);
	for (int i = 0; i < count; i++)
		copy[i] = pieces[i];
	const struct para *p = para_new(t->a, t->scratch, t->context, copy, count, spec, t->d);
	const struct set_lines lines = para_set(t->a, t->scratch, p, measure);
	set_lines_report(&lines, t->d);
	return lines;
}

static struct set_lines set_text(struct fixture *t, const char *text, const struct para_spec *spec,
                                 dim measure)
{
	const struct piece piece = words(text, spec->style);
	return set_pieces(t, &piece, 1, spec, measure);
}

/* The lines' texts, runs one after the other as they are read. */
/* The run that is read next after `at`. */
static const struct glyph_run *read_after(const struct set_line *line, int at)
{
	const struct glyph_run *next = NULL;
	for (const struct glyph_run *r = line->runs; r < line->runs + line->run_count; r++)
		if (r->at > at && (!next || r->at < next->at))
			next = r;
	return next;
}

static const char *said(struct fixture *t, struct set_lines lines)
{
	struct buf b = BUF(t->a);
	for (int i = 0; i < lines.count; i++) {
		if (i)
			buf_char(&b, '|');
		const struct glyph_run *r = read_after(&lines.items[i], -1);
		for (; r; r = read_after(&lines.items[i], r->at))
			buf_add(&b, r->text);
	}
	return str_z(t->a, buf_str(&b));
}

static const char pangram[] = "The quick brown fox jumps over the lazy dog, and then it jumps "
			      "back again over the dog, which is still lazy and does not mind.";

static void ragged_text_breaks_at_spaces(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct set_lines lines = set_text(t, pangram, &spec, 150 * DIM_PT);
	assert_string_equal(said(t, lines),
	                    "The quick brown fox jumps over|the lazy dog, and then it jumps back|"
	                    "again over the dog, which is still|lazy and does not mind.");
	for (int i = 0; i < lines.count; i++)
		assert_true(lines.items[i].x + lines.items[i].width <= 150 * DIM_PT);
}

static void a_wide_measure_gives_one_line(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct piece piece = words(pangram, &style);
	const struct para *p = para_new(t->a, t->scratch, t->context, &piece, 1, &spec, t->d);
	const dim natural = para_natural_width(p);
	assert_int_equal(para_set(t->a, t->scratch, p, natural).count, 1);
	assert_int_equal(para_set(t->a, t->scratch, p, natural - 2048).count, 2);
	assert_true(para_least_width(p) > 15 * DIM_PT && para_least_width(p) < 40 * DIM_PT);
}

/* Where the last glyph's advance ends, from the column's edge, less what hangs out. */
static dim ink_end(const struct set_line *l)
{
	const struct glyph_run *r = &l->runs[l->run_count - 1];
	return l->x + r->x + r->width;
}

static void justified_lines_end_at_the_measure(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	struct para_spec spec = spec_of(&style, ALIGN_JUSTIFY);
	spec.protrude = 0;
	for (dim measure = 100 * DIM_PT; measure < 300 * DIM_PT; measure += 7919) {
		const struct set_lines lines = set_text(t, pangram, &spec, measure);
		for (int i = 0; i + 1 < lines.count; i++) {
			const struct set_line *l = &lines.items[i];
			assert_in_range(ink_end(l), measure - 1, measure + 1);
			assert_int_equal(l->width, ink_end(l));
			assert_in_range(l->runs[0].hscale, 98000, 102000);
		}
		const struct set_line *last = &lines.items[lines.count - 1];
		assert_true(ink_end(last) <= measure + 1);
	}
}

static void punctuation_hangs_out_of_justified_lines(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_JUSTIFY);
	const char *text = "wide words stand here, wide words stand here, wide words stand here,";
	const struct set_lines lines = set_text(t, text, &spec, 95 * DIM_PT);
	assert_true(lines.count > 1);
	assert_string_equal(said(t, lines), "wide words stand here,|wide words stand here,|wide "
	                                    "words stand here,");
	/* "w" 20, "," 110 thousandths of the em */
	assert_int_equal(lines.items[0].x, -(20 * SIZE + 500) / 1000);
	assert_in_range(ink_end(&lines.items[0]), 95 * DIM_PT + 110 * SIZE / 1000 - 1,
	                95 * DIM_PT + 110 * SIZE / 1000 + 1);
}

/* Thousandths of an em by which `c` hangs out at the right of a face. */
static int hang_of(struct fixture *t, str *family, const char *c)
{
	struct text_style *style = ARENA_NEW(t->a, struct text_style); /* looks are known by it */
	*style = style_of();
	style->families.items = family;
	const struct para_spec spec = spec_of(style, ALIGN_JUSTIFY);
	struct piece *piece = ARENA_NEW(t->a, struct piece);
	*piece = words(c, style);
	const struct para *p = para_new(t->a, t->scratch, t->context, piece, 1, &spec, t->d);
	return (hang_right(p, p->letters.count, false) * 1000 + SIZE / 2) / SIZE;
}

static void a_face_hangs_as_its_letters_are_drawn(void **state)
{
	static const struct {
		const char *c;
		int libertine, lato;
	} rows[] = {
	    {"-", 150, 164},    {".", 140, 149}, {",", 110, 110},  {"n", 0, 0},
	    {"L", 25, 39},      {"r", 28, 39},   {"\u00C9", 0, 0}, {"\u0178", 30, 30},
	    {"\u2013", 90, 90}, {")", 40, 40},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(hang_of(*state, libertine, rows[i].c), rows[i].libertine);
		assert_int_equal(hang_of(*state, lato, rows[i].c), rows[i].lato);
	}
}

static void a_layout_may_say_how_far_a_character_hangs(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct hang comma = {',', 300}, w = {'w', 0};
	struct para_spec spec = spec_of(&style, ALIGN_JUSTIFY);
	spec.right = (struct hangs){&comma, 1};
	spec.left = (struct hangs){&w, 1};
	const char *text = "wide words stand here, wide words stand here, wide words stand here,";
	const struct set_lines lines = set_text(t, text, &spec, 95 * DIM_PT);
	assert_int_equal(lines.items[0].x, 0);
	assert_in_range(ink_end(&lines.items[0]), 95 * DIM_PT + 300 * SIZE / 1000 - 1,
	                95 * DIM_PT + 300 * SIZE / 1000 + 1);
}

static void the_word_spaces_of_a_justified_line_are_equal(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_JUSTIFY);
	const struct set_lines lines = set_text(t, pangram, &spec, 200 * DIM_PT);
	const struct glyph_run *r = &lines.items[0].runs[0];
	dim least = DIM_MAX, most = 0;
	for (int i = 0; i + 1 < r->glyph_count; i++) {
		if (r->text.s[r->glyphs[i].cluster] != ' ')
			continue;
		const dim space = r->glyphs[i + 1].x - r->glyphs[i].x;
		least = dim_min(least, space);
		most = dim_max(most, space);
	}
	assert_true(most - least <= 1);
	assert_true(least >= SIZE / 4 * 2 / 3);
}

static void hyphens_are_made_where_nothing_else_fits(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	struct para_spec spec = spec_of(&style, ALIGN_JUSTIFY);
	spec.hyphenate = true;
	const char *text = "Introduced deterministic simulation testing; it reproduced production "
			   "incidents from their seeds and stopped regressions before release.";
	const struct set_lines lines = set_text(t, text, &spec, 90 * DIM_PT);
	bool hyphenated = false;
	for (int i = 0; i < lines.count; i++) {
		const struct set_line *l = &lines.items[i];
		const struct glyph_run *r = &l->runs[l->run_count - 1];
		assert_true(l->hyphenated == str_ends(r->text, STR("\u00AD")));
		if (!l->hyphenated)
			continue;
		hyphenated = true;
		assert_int_equal(r->glyphs[r->glyph_count - 1].cluster, r->text.n - 2);
	}
	assert_true(hyphenated);
	assert_null(
	    strstr(said(t, set_text(t, text,
	                            &(struct para_spec){
					.align = ALIGN_JUSTIFY, .expand = 20, .style = &style},
	                            90 * DIM_PT)),
	           "\u00AD"));
}

/* Of the first hyphenation point that the text has. */
static int price_of_hyphen(struct fixture *t, const char *text, enum align align)
{
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, align);
	struct piece *piece = ARENA_NEW(t->a, struct piece);
	*piece = words(text, &style);
	const struct para *p = para_new(t->a, t->scratch, t->context, piece, 1, &spec, t->d);
	struct joint *joints = ARENA_ARRAY(t->a, struct joint, p->letters.count + 1);
	for (int i = 0; i <= p->letters.count; i++)
		joints[i] = p->joints[i];
	hyphenate(t->scratch, p, joints);
	for (int i = 0; i < p->letters.count; i++)
		if (joints[i].flags & JOINT_HYPHEN)
			return joints[i].penalty;
	return 0;
}

static void a_hyphen_costs_more_in_names_compounds_last_words_and_ragged_text(void **state)
{
	static const struct {
		const char *text;
		enum align align;
		int penalty;
	} rows[] = {
	    {"production of it", ALIGN_JUSTIFY, 50},
	    {"production of it", ALIGN_START, 200},
	    {"Production of it", ALIGN_JUSTIFY, 100},
	    {"x-production of it", ALIGN_JUSTIFY, 100},
	    {"of production", ALIGN_JUSTIFY, 150},
	    {"of Production", ALIGN_START, 350},
	    {"OPERATE it", ALIGN_JUSTIFY, 0},
	    {"https://production.example it", ALIGN_JUSTIFY, 0},
	    {"production2 of it", ALIGN_JUSTIFY, 0},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(price_of_hyphen(*state, rows[i].text, rows[i].align),
		                 rows[i].penalty);
}

static void a_soft_hyphen_is_seen_only_where_the_line_ends(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	assert_string_equal(said(t, set_text(t, "tele\u00ADtype", &spec, 100 * DIM_PT)),
	                    "teletype");
	assert_string_equal(said(t, set_text(t, "tele\u00ADtype", &spec, 25 * DIM_PT)),
	                    "tele\u00AD|type");
}

static void ligatures_are_one_glyph_of_all_their_letters(void **state)
{
	struct fixture *t = *state;
	struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct set_lines lines = set_text(t, "office", &spec, 100 * DIM_PT);
	const struct glyph_run *r = &lines.items[0].runs[0];
	assert_int_equal(r->glyph_count, 4);
	assert_int_equal(r->glyphs[1].cluster, 1);
	assert_int_equal(r->glyphs[2].cluster, 4);
	style.no_ligatures = true;
	const struct text_style apart = style;
	const struct para_spec other = spec_of(&apart, ALIGN_START);
	assert_int_equal(set_text(t, "office", &other, 100 * DIM_PT).items[0].runs[0].glyph_count,
	                 6);
}

static void capitals_are_said_in_the_sources_letters(void **state)
{
	struct fixture *t = *state;
	struct text_style style = style_of();
	style.text_case = CASE_UPPER;
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct set_lines lines = set_text(t, "Straße", &spec, 100 * DIM_PT);
	const struct glyph_run *r = &lines.items[0].runs[0];
	assert_string_equal(said(t, lines), "Straße");
	assert_int_equal(r->glyph_count, 7);
	assert_int_equal(r->glyphs[4].cluster, 4); /* both S come from ß */
	assert_int_equal(r->glyphs[5].cluster, 4);
	assert_int_equal(r->glyphs[6].cluster, 6);
}

static void small_capitals_are_said_in_the_sources_letters(void **state)
{
	struct fixture *t = *state;
	struct text_style real = style_of(), made = style_of();
	real.text_case = made.text_case = CASE_SMALL_CAPS;
	made.families = (struct strs){lato, 1};
	const struct para_spec spec = spec_of(&real, ALIGN_START);
	const struct para_spec other = spec_of(&made, ALIGN_START);
	const struct set_lines lines = set_text(t, "Zoë", &spec, 100 * DIM_PT);
	assert_string_equal(said(t, lines), "Zoë");
	assert_int_equal(lines.items[0].run_count, 1);
	const struct set_lines small = set_text(t, "Zoë", &other, 100 * DIM_PT);
	assert_string_equal(said(t, small), "Zoë");
	assert_int_equal(small.items[0].run_count, 2);
	assert_int_equal(small.items[0].runs[1].size, SIZE * 4 / 5);
}

static void a_separator_vanishes_at_the_line_end(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct piece dots[] = {
	    words("alpha", &style), {.kind = PIECE_SEPARATOR, .text = STR(" · "), .style = &style},
	    words("beta", &style),  {.kind = PIECE_SEPARATOR, .text = STR(", "), .style = &style},
	    words("gamma", &style),
	};
	assert_string_equal(said(t, set_pieces(t, dots, 5, &spec, 200 * DIM_PT)),
	                    "alpha · beta, gamma");
	assert_string_equal(said(t, set_pieces(t, dots, 5, &spec, 32 * DIM_PT)),
	                    "alpha|beta,|gamma");
}

static void a_whole_breaks_only_if_longer_than_a_line(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	struct piece pieces[] = {
	    words("one two", &style),
	    {.kind = PIECE_SEPARATOR, .text = STR(" · "), .style = &style},
	    words("three four", &style),
	};
	pieces[0].whole = 1;
	pieces[2].whole = 2;
	assert_string_equal(said(t, set_pieces(t, pieces, 3, &spec, 70 * DIM_PT)),
	                    "one two|three four");
	assert_string_equal(said(t, set_pieces(t, pieces, 3, &spec, 36 * DIM_PT)),
	                    "one two|three|four");
}

static void a_newline_ends_the_line(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_JUSTIFY);
	const struct piece pieces[] = {
	    words("one two ", &style), {.kind = PIECE_NEWLINE}, words(" three", &style)};
	assert_string_equal(said(t, set_pieces(t, pieces, 3, &spec, 300 * DIM_PT)),
	                    "one two|three");
}

static void headings_are_balanced(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	struct para_spec spec = spec_of(&style, ALIGN_CENTER);
	spec.balance = true;
	const struct set_lines lines =
	    set_text(t, "Design of distributed storage systems and their formal verification",
	             &spec, 200 * DIM_PT);
	assert_string_equal(said(t, lines),
	                    "Design of distributed storage|systems and their formal "
	                    "verification");
	const struct set_line *l = &lines.items[0];
	assert_int_equal(l->x, (200 * DIM_PT - l->width) / 2);
}

static void text_at_the_end_reaches_the_measure(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_END);
	const struct set_line *l = &set_text(t, "May 2021", &spec, 100 * DIM_PT).items[0];
	assert_int_equal(l->x + l->width, 100 * DIM_PT);
}

static void a_word_wider_than_the_measure_is_cut(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct set_lines lines = set_text(t, "a mmmmmmmmmm b", &spec, 45 * DIM_PT);
	assert_int_equal(lines.count, 4);
	for (int i = 0; i < lines.count; i++)
		assert_true(!lines.items[i].overfull);
}

static void what_cannot_be_cut_is_reported_once(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct set_lines lines = set_text(t, "mmm mm", &spec, 2 * DIM_PT);
	assert_true(lines.items[0].overfull);
	assert_int_equal(diags_count(t->d, DIAG_WARNING), 1);
	assert_true(diags_has(t->d, DIAG_LINE_OVERFULL));
	set_text(t, pangram, &spec, 0);
	set_text(t, pangram, &spec, -5);
}

static void a_very_long_word_is_set(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	enum { LENGTH = 5000 }; /* program.c has one of 100 kB */
	char *text = arena_alloc(t->a, LENGTH + 1, 1);
	memset(text, 'a', LENGTH);
	for (enum align align = ALIGN_START; align <= ALIGN_JUSTIFY; align++) {
		const struct para_spec spec = spec_of(&style, align);
		const struct set_lines lines = set_text(t, text, &spec, 60 * DIM_PT);
		assert_true(lines.count > 300 && lines.count < 500);
	}
}

static void a_character_that_no_font_has_is_reported(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct piece piece = words("a \U0001E900\U000F0000 b", &style);
	const struct para *p = para_new(t->a, t->scratch, t->context, &piece, 1, &spec, t->d);
	assert_int_equal(text_context_missing_glyphs(t->context), 1);
	struct buf b = BUF(t->a);
	diags_print(t->d, (struct diag_style){0}, &b);
	assert_true(str_find(buf_str(&b), STR("U+F0000")) >= 0);
	const struct set_lines lines = para_set(t->a, t->scratch, p, 200 * DIM_PT);
	for (int k = 0; k < lines.items[0].run_count; k++)
		for (int i = 0; i < lines.items[0].runs[k].glyph_count; i++)
			assert_int_not_equal(lines.items[0].runs[k].glyphs[i].id, 0);
	assert_string_equal(said(t, lines), "a \U0001E900\U000F0000 b");
}

static void another_script_takes_another_face(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct set_lines lines = set_text(t, "Name नाम name", &spec, 200 * DIM_PT);
	const struct set_line *l = &lines.items[0];
	assert_true(l->run_count >= 3);
	assert_true(str_starts(face_family(l->runs[1].face), STR("Noto")));
	assert_true(l->runs[0].face == l->runs[l->run_count - 1].face);
	assert_int_equal(l->above + l->below, 13 * DIM_PT); /* fallback never moves lines apart */
}

static void hebrew_runs_from_right_to_left(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	struct piece piece = words("שלום abc עולם", &style);
	piece.lang = STR("he");
	const struct set_lines lines = set_pieces(t, &piece, 1, &spec, 200 * DIM_PT);
	const struct set_line *l = &lines.items[0];
	assert_true(l->x > 100 * DIM_PT); /* the paragraph begins at the right */
	assert_true(l->runs[0].rtl);
	assert_string_equal(said(t, lines), "שלום abc עולם");
	assert_true(l->runs[0].x < l->runs[1].x);
	assert_true(l->runs[0].at > l->runs[1].at);
	const struct glyph_run *r = &l->runs[0];
	assert_true(r->glyphs[0].cluster > r->glyphs[r->glyph_count - 1].cluster);
}

static const char chinese[] = "十年后端经验专注于分布式系统与数据库曾在三家公司负责核心平台"
			      "熟悉各种语言与工具能够把可用性做到实处";

static struct piece words_in(const char *lang, const char *text, const struct text_style *style)
{
	struct piece piece = words(text, style);
	piece.lang = str_from_z(lang);
	return piece;
}

static void justified_ideographs_end_at_the_measure(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_JUSTIFY);
	const struct piece piece = words_in("zh", chinese, &style);
	for (dim measure = 150 * DIM_PT; measure < 250 * DIM_PT; measure += 7919) {
		const struct set_lines lines = set_pieces(t, &piece, 1, &spec, measure);
		assert_true(lines.count > 1);
		for (int i = 0; i + 1 < lines.count; i++) {
			assert_in_range(ink_end(&lines.items[i]), measure - 1, measure + 1);
			assert_false(lines.items[i].spaced);
		}
	}
}

static void what_ideographs_give_to_a_line_is_never_taken_for_a_space(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_JUSTIFY);
	const struct piece piece = words_in("zh", "专注于PostgreSQLDatabase能够把可用", &style);
	const struct set_lines lines = set_pieces(t, &piece, 1, &spec, 100 * DIM_PT);
	const struct glyph_run *r = &lines.items[0].runs[0];
	assert_true(lines.count > 1 && r->glyph_count > 1);
	assert_in_range(r->glyphs[1].x, SIZE + SIZE * 5 / 100, SIZE + SIZE / 9);
}

static void a_western_word_stands_off_from_ideographs(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct piece piece = words_in("zh", "用Go写", &style);
	const struct set_line *l = set_pieces(t, &piece, 1, &spec, 100 * DIM_PT).items;
	assert_int_equal(l->run_count, 3);
	for (int i = 1; i < 3; i++)
		assert_in_range(l->runs[i].x - l->runs[i - 1].x - l->runs[i - 1].width,
		                SIZE * 88 / 1000, SIZE * 92 / 1000);
	assert_string_equal(said(t, (struct set_lines){.items = (struct set_line *)l, .count = 1}),
	                    "用Go写");
	/* At a line's end it goes. */
	const struct set_lines broken = set_pieces(t, &piece, 1, &spec, 15 * DIM_PT);
	assert_string_equal(said(t, broken), "用|Go|写");
	assert_int_equal(broken.items[1].runs[0].x, 0);
	assert_int_equal(broken.items[1].width, broken.items[1].runs[0].width);
}

static void ideographs_take_the_face_of_their_pieces_language(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct piece pieces[] = {
	    words_in("zh-Hans", "直，", &style), words_in("zh-Hant", "直", &style),
	    words_in("ja", "直「あー」", &style), words_in("ko", "直", &style)};
	const struct set_line *l = set_pieces(t, pieces, 4, &spec, 200 * DIM_PT).items;
	struct buf b = BUF(t->a);
	for (int i = 0; i < l->run_count; i++) {
		const str family = face_family(l->runs[i].face);
		buf_format(&b, "%.*s:%.*s ", STR_ARG(str_slice(family, family.n - 2, family.n)),
		           STR_ARG(l->runs[i].text));
	}
	assert_string_equal(str_z(t->a, buf_str(&b)), "SC:直， TC:直 JP:直「 JP:あー」 KR:直 ");
}

static void wide_stops_hang_unless_they_stand_in_the_middle_of_their_em(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_JUSTIFY);
	struct piece piece = words_in("zh-Hans", "专注于数据，专注于数据，", &style);
	struct set_lines lines = set_pieces(t, &piece, 1, &spec, 55 * DIM_PT);
	assert_string_equal(said(t, lines), "专注于数据，|专注于数据，");
	assert_in_range(ink_end(&lines.items[0]), 60 * DIM_PT - 1, 60 * DIM_PT + 1);
	piece.lang = STR("zh-Hant-TW");
	lines = set_pieces(t, &piece, 1, &spec, 55 * DIM_PT);
	assert_string_equal(said(t, lines), "专注于数|据，专注于|数据，");
}

static void kana_tell_whose_ideographs_a_name_shows(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct set_line *l = set_text(t, "山田 さくら", &spec, 200 * DIM_PT).items;
	assert_true(str_eq(face_family(l->runs[0].face), STR("Noto Serif CJK JP")));
	l = set_text(t, "林小雨", &spec, 200 * DIM_PT).items;
	assert_true(str_eq(face_family(l->runs[0].face), STR("Noto Serif CJK SC")));
}

static void wide_quotes_are_of_the_text_that_they_stand_in(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct piece pieces[] = {words_in("zh", "评“Go”与 Go “x”中 · 中", &style)};
	const struct set_line *l = set_pieces(t, pieces, 1, &spec, 200 * DIM_PT).items;
	struct buf b = BUF(t->a);
	for (int i = 0; i < l->run_count; i++) {
		buf_char(&b, str_starts(face_family(l->runs[i].face), STR("Noto")) ? '#' : '/');
		buf_add(&b, l->runs[i].text);
	}
	assert_string_equal(str_z(t->a, buf_str(&b)), "#评“/Go#”与 /Go “x”#中 /· #中");
}

static void an_inline_frame_pads_its_words(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct inline_frame frame = {.pad_x = 3 * DIM_PT, .pad_y = DIM_PT};
	struct piece pieces[] = {words("in ", &style), words("C++", &style), words(" too", &style)};
	pieces[1].frame = &frame;
	const struct set_line *l = &set_pieces(t, pieces, 3, &spec, 200 * DIM_PT).items[0];
	assert_int_equal(l->frame_count, 1);
	assert_int_equal(l->run_count, 3);
	assert_int_equal(l->frames[0].x, l->runs[0].x + l->runs[0].width);
	assert_int_equal(l->runs[1].x, l->frames[0].x + 3 * DIM_PT);
	assert_int_equal(l->frames[0].width, l->runs[1].width + 6 * DIM_PT);
}

static void icons_and_objects_stand_in_the_line(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	int token;
	const struct piece pieces[] = {
	    {.kind = PIECE_ICON, .icon = STR("mail"), .style = &style, .leaf = 3},
	    words(" zoe ", &style),
	    {.kind = PIECE_OBJECT, .width = 20 * DIM_PT, .ascent = 30 * DIM_PT, .object = &token},
	};
	const struct set_line *l = &set_pieces(t, pieces, 3, &spec, 200 * DIM_PT).items[0];
	assert_int_equal(l->icon_count, 1);
	assert_int_equal(l->icons[0].leaf, 3);
	assert_true(l->icons[0].path.count > 0);
	assert_int_equal(l->runs[0].x, l->icons[0].width);
	assert_int_equal(l->object_count, 1);
	assert_ptr_equal(l->objects[0].object, &token);
	assert_int_equal(l->objects[0].x + 20 * DIM_PT, l->width);
	assert_int_equal(l->above, 30 * DIM_PT);
}

static void tracking_stands_between_letters_only(void **state)
{
	struct fixture *t = *state;
	struct text_style wide = style_of();
	const struct text_style style = style_of();
	wide.tracking = 80;
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct para_spec other = spec_of(&wide, ALIGN_START);
	const dim narrow = set_text(t, "nnnn", &spec, 200 * DIM_PT).items[0].width;
	const struct set_line *l = &set_text(t, "nnnn", &other, 200 * DIM_PT).items[0];
	assert_in_range(l->width - narrow, 3 * SIZE * 80 / 1000 - 2, 3 * SIZE * 80 / 1000 + 2);
}

/* Readers of PDFs see a space from a tenth of an em on: 100 is set as 97, more as it is. */
static void tracking_parts_no_letters_unless_it_is_wide(void **state)
{
	struct fixture *t = *state;
	static const struct {
		int asked, set;
	} rows[] = {{97, 97}, {100, 97}, {101, 101}, {300, 300}};
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const dim narrow = set_text(t, "nn", &spec, 200 * DIM_PT).items[0].width;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct text_style wide = style_of();
		wide.tracking = rows[i].asked;
		const struct para_spec other = spec_of(&wide, ALIGN_START);
		const dim width = set_text(t, "nn", &other, 200 * DIM_PT).items[0].width;
		assert_in_range(width - narrow, rows[i].set * SIZE / 1000 - 2,
		                rows[i].set * SIZE / 1000 + 2);
	}
}

static void larger_words_enlarge_the_line(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	struct text_style large = style_of();
	large.size = 2 * SIZE;
	large.leading = 26 * DIM_PT;
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	const struct piece pieces[] = {words("a", &style), words("B", &large)};
	const struct set_line *l = &set_pieces(t, pieces, 2, &spec, 200 * DIM_PT).items[0];
	assert_int_equal(l->above + l->below, 26 * DIM_PT);
	assert_int_equal(set_text(t, "a", &spec, 200 * DIM_PT).items[0].above +
	                     set_text(t, "a", &spec, 200 * DIM_PT).items[0].below,
	                 13 * DIM_PT);
}

static void no_letters_give_no_lines(void **state)
{
	struct fixture *t = *state;
	const struct text_style style = style_of();
	const struct para_spec spec = spec_of(&style, ALIGN_START);
	assert_int_equal(set_text(t, "", &spec, 100 * DIM_PT).count, 0);
	assert_int_equal(set_pieces(t, NULL, 0, &spec, 100 * DIM_PT).count, 0);
	assert_int_equal(set_text(t, " ", &spec, 100 * DIM_PT).count, 1);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(ragged_text_breaks_at_spaces),
	    TEST(a_wide_measure_gives_one_line),
	    TEST(justified_lines_end_at_the_measure),
	    TEST(punctuation_hangs_out_of_justified_lines),
	    TEST(a_face_hangs_as_its_letters_are_drawn),
	    TEST(a_layout_may_say_how_far_a_character_hangs),
	    TEST(the_word_spaces_of_a_justified_line_are_equal),
	    TEST(hyphens_are_made_where_nothing_else_fits),
	    TEST(a_hyphen_costs_more_in_names_compounds_last_words_and_ragged_text),
	    TEST(a_soft_hyphen_is_seen_only_where_the_line_ends),
	    TEST(ligatures_are_one_glyph_of_all_their_letters),
	    TEST(capitals_are_said_in_the_sources_letters),
	    TEST(small_capitals_are_said_in_the_sources_letters),
	    TEST(a_separator_vanishes_at_the_line_end),
	    TEST(a_whole_breaks_only_if_longer_than_a_line),
	    TEST(a_newline_ends_the_line),
	    TEST(headings_are_balanced),
	    TEST(text_at_the_end_reaches_the_measure),
	    TEST(a_word_wider_than_the_measure_is_cut),
	    TEST(what_cannot_be_cut_is_reported_once),
	    TEST(a_very_long_word_is_set),
	    TEST(a_character_that_no_font_has_is_reported),
	    TEST(another_script_takes_another_face),
	    TEST(hebrew_runs_from_right_to_left),
	    TEST(justified_ideographs_end_at_the_measure),
	    TEST(what_ideographs_give_to_a_line_is_never_taken_for_a_space),
	    TEST(a_western_word_stands_off_from_ideographs),
	    TEST(ideographs_take_the_face_of_their_pieces_language),
	    TEST(wide_stops_hang_unless_they_stand_in_the_middle_of_their_em),
	    TEST(kana_tell_whose_ideographs_a_name_shows),
	    TEST(wide_quotes_are_of_the_text_that_they_stand_in),
	    TEST(an_inline_frame_pads_its_words),
	    TEST(icons_and_objects_stand_in_the_line),
	    TEST(tracking_stands_between_letters_only),
	    TEST(tracking_parts_no_letters_unless_it_is_wide),
	    TEST(larger_words_enlarge_the_line),
	    TEST(no_letters_give_no_lines),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
