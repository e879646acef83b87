/* SPDX-License-Identifier: MIT */
/* Words and their hyphenation points, by the dictionaries that are installed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/text_int.h"

enum { BUDGET = 1 << 24, WORD_MAX = 200 };

static struct arena *arena, *scratch;
static struct hyphens *hyphens;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(BUDGET);
	scratch = arena_new(BUDGET);
	hyphens = hyphens_new(arena, STR(RECTO_HYPHEN_DIR), NULL);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(scratch);
	arena_free(arena);
	return 0;
}

/* The word with its points as "-"; NULL without a dictionary. */
static const char *hyphenated(const char *lang, const char *word)
{
	const str text = str_from_z(word);
	uint32_t letters[WORD_MAX];
	unsigned char points[WORD_MAX + 1];
	int n = 0;
	for (ptrdiff_t i = 0; i < text.n && n < WORD_MAX;)
		letters[n++] = utf8_next(text, &i);
	const struct arena_mark mark = arena_mark(scratch);
	const bool known = hyphens_find(hyphens, scratch, str_from_z(lang), letters, n, points);
	arena_rewind(scratch, mark);
	struct buf b = BUF(arena);
	for (int i = 0; i < n; i++) {
		if (points[i])
			buf_char(&b, '-');
		buf_codepoint(&b, letters[i]);
	}
	return known ? str_z(arena, buf_str(&b)) : NULL;
}

static void english_words_are_hyphenated(void **state)
{
	(void)state;
	assert_string_equal(hyphenated("en", "hyphenation"), "hy-phen-ation");
	assert_string_equal(hyphenated("en-US", "typesetting"), "type-set-ting");
}

static void each_language_has_its_dictionary(void **state)
{
	(void)state;
	static const struct {
		const char *lang, *hyphenated;
	} rows[] = {
	    {"en-GB", "demo-cracy"},    {"en-US", "democ-racy"},
	    {"de", "stra-ßen-bahn"},    {"fr", "dé-ve-lop-pe-ment"},
	    {"es", "in-ge-nie-ría"},    {"it", "uni-ver-sità"},
	    {"pt", "pro-gra-ma-ção"},   {"nl", "ver-ant-woor-de-lijk"},
	    {"pl", "do-świad-cze-nie"}, {"sv", "fö-re-tags-led-ning"},
	    {"ru", "раз-ра-бот-чик"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char word[WORD_MAX];
		int n = 0;
		for (const char *at = rows[i].hyphenated; *at; at++)
			if (*at != '-')
				word[n++] = *at;
		word[n] = 0;
		assert_string_equal(hyphenated(rows[i].lang, word), rows[i].hyphenated);
	}
}

static void two_letters_stand_before_and_three_behind(void **state)
{
	(void)state;
	assert_string_equal(hyphenated("en", "about"), "about");
	assert_string_equal(hyphenated("de", "abend"), "abend");
	assert_string_equal(hyphenated("fr", "petite"), "pe-tite");
}

static void dictionaries_in_old_encodings_are_read(void **state)
{
	(void)state;
	assert_string_equal(hyphenated("de", "übertragung"), "über-tra-gung");
	assert_string_equal(hyphenated("pl", "żółtaczka"), "żół-taczka");
	assert_string_equal(hyphenated("ru", "разработчик"), "раз-ра-бот-чик");
	assert_string_equal(hyphenated("sv", "ångström"), "ång-ström");
}

static void a_letter_the_language_does_not_have_is_no_error(void **state)
{
	(void)state;
	assert_string_equal(hyphenated("de", "привет"), "привет");
}

static void a_region_without_a_dictionary_takes_its_language(void **state)
{
	(void)state;
	assert_string_equal(hyphenated("en-IE", "hyphenation"), "hy-phen-ation");
}

static void a_language_without_a_dictionary_has_no_hyphens(void **state)
{
	(void)state;
	assert_null(hyphenated("tlh", "hyphenation"));
	assert_null(hyphenated("", "hyphenation"));
	assert_null(hyphenated("../../etc/x", "hyphenation"));
}

static void what_is_too_long_to_be_a_word_has_no_hyphens(void **state)
{
	(void)state;
	char word[WORD_MAX];
	for (int i = 0; i < WORD_MAX; i++)
		word[i] = "banana"[i % 6];
	word[WORD_MAX - 1] = 0;
	assert_string_equal(hyphenated("en", word), word);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(english_words_are_hyphenated),
	    cmocka_unit_test(each_language_has_its_dictionary),
	    cmocka_unit_test(two_letters_stand_before_and_three_behind),
	    cmocka_unit_test(dictionaries_in_old_encodings_are_read),
	    cmocka_unit_test(a_letter_the_language_does_not_have_is_no_error),
	    cmocka_unit_test(a_region_without_a_dictionary_takes_its_language),
	    cmocka_unit_test(a_language_without_a_dictionary_has_no_hyphens),
	    cmocka_unit_test(what_is_too_long_to_be_a_word_has_no_hyphens),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
