/* SPDX-License-Identifier: MIT */
/*
 * Directions: a text as it is read, and as it stands from left to right.
 * Expectations are written with one letter for each letter of the text, so
 * that no editor turns them: Hebrew letters are shown as a, b, c …
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/text_int.h"

enum { BUDGET = 1 << 22, ALEF = 0x5D0 };

static struct arena *arena, *scratch;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(BUDGET);
	scratch = arena_new(BUDGET);
	return arena && scratch ? 0 : 1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(scratch);
	arena_free(arena);
	return 0;
}

/* "a" … "z" stand for Hebrew letters, capitals for themselves. */
static str text_of(const char *pattern)
{
	struct buf b = BUF(arena);
	for (; *pattern; pattern++)
		buf_codepoint(&b, *pattern >= 'a' && *pattern <= 'z'
		                      ? (uint32_t)(ALEF + *pattern - 'a')
		                      : (uint32_t)(unsigned char)*pattern);
	return buf_str(&b);
}

static const struct text_style style = {.weight = 400};

static struct piece field(const char *pattern, const char *lang, int leaf)
{
	return (struct piece){.kind = PIECE_TEXT,
	                      .text = text_of(pattern),
	                      .style = &style,
	                      .leaf = leaf,
	                      .lang = str_from_z(lang)};
}

/* As the letters stand from left to right (UAX #9, rule L2); ">" before a paragraph that begins on
 * the left, "<" before one that begins on the right. */
static const char *shown(const struct piece *pieces, int count)
{
	const struct letters l = letters_new(arena, pieces, count);
	uint8_t *levels = ARENA_ARRAY(arena, uint8_t, l.count);
	int *order = ARENA_ARRAY(arena, int, l.count);
	const bool rtl = find_levels(scratch, &l, pieces, levels);
	for (int i = 0; i < l.count; i++)
		order[i] = i;
	for (int level = UINT8_MAX; level > 0; level--)
		for (int i = 0, to; i < l.count; i = to + 1) {
			for (to = i; to < l.count && levels[order[to]] >= level;)
				to++;
			for (int from = i, end = to; from < --end; from++) {
				const int swap = order[from];
				order[from] = order[end];
				order[end] = swap;
			}
		}
	struct buf b = BUF(arena);
	buf_char(&b, rtl ? '<' : '>');
	for (int i = 0; i < l.count; i++) {
		const uint32_t c = l.chars[order[i]];
		buf_codepoint(&b, c >= ALEF && c <= ALEF + 'z' - 'a' ? c - ALEF + 'a' : c);
	}
	return str_z(arena, buf_str(&b));
}

static const char *shown_text(const char *pattern, const char *lang)
{
	const struct piece piece = field(pattern, lang, 1);
	return shown(&piece, 1);
}

static void a_paragraph_runs_as_its_language(void **state)
{
	(void)state;
	assert_string_equal(shown_text("abc ABC def.", "he"), "<.fed ABC cba");
	assert_string_equal(shown_text("abc ABC def.", "en"), ">cba ABC fed.");
	assert_string_equal(shown_text("ABC abc.", "ar-EG"), "<.cba ABC");
	assert_string_equal(shown_text("ABC.", "ar-Latn"), ">ABC.");
	assert_string_equal(shown_text("ABC abc.", "az-Arab"), "<.cba ABC");
}

static void without_a_language_it_runs_as_its_first_letter(void **state)
{
	(void)state;
	assert_string_equal(shown_text("abc ABC.", ""), "<.ABC cba");
	assert_string_equal(shown_text("ABC abc.", ""), ">ABC cba.");
}

static void a_text_of_the_other_direction_alone_ends_at_its_own_end(void **state)
{
	(void)state;
	assert_string_equal(shown_text("abc def.", "en"), "<.fed cba");
	assert_string_equal(shown_text("ABC DEF.", "he"), "<ABC DEF.");
}

static void numbers_and_names_keep_their_direction(void **state)
{
	(void)state;
	assert_string_equal(shown_text("abc 480 de 35 fg", "he"), "<gf 35 ed 480 cba");
	assert_string_equal(shown_text("ab (2021).", "he"), "<.)2021( ba");
	assert_string_equal(shown_text("ab C++ cd", "he"), "<dc C++ ba");
}

static void telephone_numbers_keep_the_order_of_their_groups(void **state)
{
	(void)state;
	assert_string_equal(shown_text("ab +971 4 555 0142 cd", "ar"), "<dc +971 4 555 0142 ba");
	struct piece phone = field("04 555 0142", "ar", 2);
	phone.link = STR("tel:+97145550142");
	assert_string_equal(shown(&phone, 1), "<04 555 0142");
}

static void addresses_are_one_thing(void **state)
{
	(void)state;
	assert_string_equal(shown_text("ab HTTPS://X.EXAMPLE/Y/ cd", "he"),
	                    "<dc HTTPS://X.EXAMPLE/Y/ ba");
}

static void fields_do_not_run_into_each_other(void **state)
{
	(void)state;
	const struct piece hebrew[] = {field("ABC", "he", 1), field(", ", "he", 0),
	                               field("DEF", "he", 2)};
	assert_string_equal(shown(hebrew, 3), "<DEF ,ABC");
	const struct piece english[] = {field("A", "en", 1), field(": ", "en", 0),
	                                field("abc", "en", 2), field(", ", "en", 0),
	                                field("def", "en", 3)};
	assert_string_equal(shown(english, 5), ">A: cba, fed");
}

static void emphasis_parts_no_sentence(void **state)
{
	(void)state;
	const struct piece pieces[] = {field("SENIOR ", "he", 1), field("TYPE", "he", 1),
	                               field("SETTER", "he", 1)};
	assert_string_equal(shown(pieces, 3), "<SENIOR TYPESETTER");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_paragraph_runs_as_its_language),
	    cmocka_unit_test(without_a_language_it_runs_as_its_first_letter),
	    cmocka_unit_test(a_text_of_the_other_direction_alone_ends_at_its_own_end),
	    cmocka_unit_test(numbers_and_names_keep_their_direction),
	    cmocka_unit_test(telephone_numbers_keep_the_order_of_their_groups),
	    cmocka_unit_test(addresses_are_one_thing),
	    cmocka_unit_test(fields_do_not_run_into_each_other),
	    cmocka_unit_test(emphasis_parts_no_sentence),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
