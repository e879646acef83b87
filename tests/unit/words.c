/* SPDX-License-Identifier: MIT */
/* Words that are kept: the same glyphs as of the run as a whole, in every text face. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "text/text_int.h"

enum { BUDGET = 256 << 20, SIZE = 10 * DIM_PT, LETTERS = 60, TEXTS = 12 };

static struct arena *a, *scratch;
static struct diags *d;
static struct font_set *fonts;
static struct text_context *context;

static int set_up(void **state)
{
	(void)state;
	a = arena_new(BUDGET);
	scratch = arena_new(BUDGET);
	d = diags_new(a);
	fonts = font_set_open(a, STR(RECTO_FONTS_DIR), NULL, d);
	context = text_context_new(a, fonts, NULL, NULL, d);
	return fonts ? 0 : -1;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(scratch);
	arena_free(a);
	return 0;
}

/* --- a run in a face --- */

struct sample {
	struct letters letters;
	struct piece piece;
	struct run run;
};

static struct sample *sample_new(str family, int weight, bool italic, const uint32_t *chars, int n)
{
	struct sample *s = ARENA_NEW(scratch, struct sample);
	struct text_style *style = ARENA_NEW(a, struct text_style);
	str *name = ARENA_NEW(a, str);
	*name = family;
	*style = (struct text_style){
	    .families = {name, 1}, .weight = weight, .italic = italic, .size = SIZE};
	s->letters.chars = ARENA_ARRAY(scratch, uint32_t, n);
	s->letters.items = ARENA_ARRAY(scratch, struct letter, n);
	s->letters.count = n;
	for (int i = 0; i < n; i++) {
		s->letters.chars[i] = chars[i];
		s->letters.items[i].kind = chars[i] == ' ' ? LETTER_GLUE : LETTER_TEXT;
	}
	s->piece = (struct piece){.style = style, .lang = STR("en")};
	const struct look *look = look_find(context, style);
	s->run = (struct run){.to = n,
	                      .piece = &s->piece,
	                      .look = look,
	                      .face = look->faces[0],
	                      .size = SIZE,
	                      .upem = face_metrics(look->faces[0])->upem,
	                      .script = script_latin()};
	return s;
}

/* As HarfBuzz makes them of the whole. */
static struct run_glyph *shaped_whole(const struct sample *s, int *count)
{
	struct stretch whole = {.setting = shaper_setting(shaper_new(a), &s->run)};
	struct drawn *drawn = ARENA_ARRAY(scratch, struct drawn, s->letters.count);
	for (int i = 0; i < s->letters.count; i++)
		drawn[i] = (struct drawn){s->letters.chars[i], i};
	whole.drawn = drawn;
	whole.count = whole.letters = s->letters.count;
	shape_stretches(shaper_new(a), scratch, &(struct stretch *){&whole}, 1);
	track(whole.glyphs, whole.glyph_count, &s->letters, &s->run, s->run.to);
	limit_gaps(whole.glyphs, whole.glyph_count, &s->run);
	*count = whole.glyph_count;
	return whole.glyphs;
}

static void assert_same(const struct sample *s)
{
	int count, whole_count;
	const struct cut cut = {&s->letters, &s->run, 0, s->letters.count, 0};
	const struct run_glyph *g = shape(context, scratch, &cut, &count);
	const struct run_glyph *whole = shaped_whole(s, &whole_count);
	assert_int_equal(count, whole_count);
	for (int i = 0; i < count; i++) {
		assert_int_equal(g[i].id, whole[i].id);
		assert_int_equal(g[i].advance, whole[i].advance);
		assert_int_equal(g[i].dx, whole[i].dx);
		assert_int_equal(g[i].dy, whole[i].dy);
		assert_int_equal(g[i].letter, whole[i].letter);
		assert_int_equal(g[i].unsafe, whole[i].unsafe);
	}
}

/* --- texts --- */

/* What kerns, joins, hangs from others, or ends a word. */
static const uint32_t signs[] = {
    'a',  'e',    'f',    'f',    'i',    'l',    'T', 'V', 'A',  'y',    'o',    '.',
    ',',  '-',    '/',    '1',    '7',    '(',    ')', '"', '\'', 0x2019, 0x201C, 0x2013,
    0xE9, 0x30C,  0x301,  0xDF,   0xA0,   0xC6,   'r', 'k', 'w',  'Q',    'u',    't',
    '&',  0x2026, 0x0132, 0x1E9E, 0x2044, 0x00BD, 'h', 'c', 's',  0x01C6, '*',    'j',
};

static uint32_t seed;

static uint32_t chance(uint32_t most)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % most;
}

static void fill_at_random(uint32_t *chars)
{
	enum { WORD = 5 };
	for (int i = 0; i < LETTERS; i++)
		chars[i] = chance(WORD) == 0 ? ' ' : signs[chance(sizeof signs / sizeof *signs)];
}

static void try_face(str family, int weight, bool italic, int texts)
{
	uint32_t chars[LETTERS];
	for (int i = 0; i < texts; i++) {
		const struct arena_mark mark = arena_mark(scratch);
		fill_at_random(chars);
		assert_same(sample_new(family, weight, italic, chars, LETTERS));
		arena_rewind(scratch, mark);
	}
}

/* RECTO_LONG_TESTS in the environment: a hundred times as many texts. */
static void the_glyphs_of_words_are_those_of_their_run(void **state)
{
	static const char *const families[] = {
	    "Linux Libertine",   "Linux Biolinum",   "Lato",
	    "Liberation Sans",   "Liberation Serif", "Noto Sans",
	    "Noto Serif",        "Noto Sans Mono",   "Liberation Mono",
	    "TeX Gyre Pagella",  "TeX Gyre Termes",  "TeX Gyre Heros",
	    "TeX Gyre Adventor", "Roboto Slab",
	};
	const int texts = getenv("RECTO_LONG_TESTS") ? 100 * TEXTS : TEXTS;
	(void)state;
	seed = 1;
	for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
		const str family = str_from_z(families[i]);
		try_face(family, 400, false, texts);
		try_face(family, 400, true, texts);
		try_face(family, 600, false, texts);
		try_face(family, 700, false, texts);
	}
}

static bool has_words(const char *family)
{
	const uint32_t x = 'x';
	const struct sample *s = sample_new(str_from_z(family), 400, false, &x, 1);
	return setting_has_words(shaper_setting(shaper_new(a), &s->run));
}

static void a_face_that_kerns_with_the_space_has_no_words(void **state)
{
	(void)state;
	assert_true(has_words("Linux Libertine"));
	assert_true(has_words("Noto Sans"));
	assert_false(has_words("Lato"));
	assert_false(has_words("Liberation Sans"));
}

static void letters_beside_a_run_are_not_of_it(void **state)
{
	static const uint32_t chars[] = {'o', 'n', ' ', 'a', 'n', ' ', 'o', 'n'};
	const int n = sizeof chars / sizeof *chars;
	struct sample *s = sample_new(STR("Linux Libertine"), 400, false, chars, n);
	int count;
	(void)state;
	s->run.from = 2;
	s->run.to = n - 2;
	const struct cut cut = {&s->letters, &s->run, s->run.from, s->run.to, 0};
	const struct run_glyph *g = shape(context, scratch, &cut, &count);
	assert_int_equal(count, n - 4);
	for (int i = 0; i < count; i++)
		assert_int_equal(g[i].letter, i + 2);
}

/* --- handed on --- */

static void words_go_from_context_to_context(void **state)
{
	static const uint32_t chars[] = {'a', ' ', 'b'};
	struct rack *rack = rack_new(a, 1);
	struct text_context *const before = context;
	(void)state;
	for (int i = 0; i < 3; i++) {
		context = text_context_new(a, fonts, NULL, rack, d);
		assert_same(sample_new(STR("Linux Libertine"), 400, false, chars, 3));
		text_context_end(context);
		/* Nothing is lost for a context that goes on. */
		assert_same(sample_new(STR("Linux Libertine"), 400, false, chars, 3));
		text_context_end(context);
	}
	const struct rack_thing one = rack_take(rack);
	assert_non_null(one.a);
	assert_null(rack_take(rack).a);
	rack_put(rack, one);
	context = before;
}

static void a_full_rack_takes_no_more(void **state)
{
	struct rack *rack = rack_new(a, 1);
	(void)state;
	assert_null(rack_take(rack).a);
	assert_null(rack_take(NULL).a);
	for (int i = 0; i < 2; i++)
		rack_put(rack, (struct rack_thing){.a = arena_new(BUDGET)});
	const struct rack_thing first = rack_take(rack);
	assert_non_null(first.a);
	assert_null(rack_take(rack).a);
	arena_free(first.a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(the_glyphs_of_words_are_those_of_their_run, set_up,
	                                    tear_down),
	    cmocka_unit_test_setup_teardown(a_face_that_kerns_with_the_space_has_no_words, set_up,
	                                    tear_down),
	    cmocka_unit_test_setup_teardown(letters_beside_a_run_are_not_of_it, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(words_go_from_context_to_context, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(a_full_rack_takes_no_more, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
