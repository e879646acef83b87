/* SPDX-License-Identifier: MIT */
/*
 * Our reading of hyphenation dictionaries against libhyphen's: the same words
 * are divided in the same places. Words are made of the patterns themselves,
 * which are what is most likely to go wrong.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <hyphen.h>

#include "text/text_int.h"

enum {
	BUDGET = 1 << 26,
	LETTERS = 60, /* bytes of a word, at most */
	LEAST = 5,
	LINES = 7, /* of the dictionary, for a word */
	NEAR = 6,  /* bytes from the ends of a word */
	SHOWN = 20 /* differences */
};

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(BUDGET);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* Apostrophes and ligatures are in no word that is looked up. */
static bool is_of_letters(const char *line, bool utf8)
{
	const bool comment = *line == '#' || *line == '%', keyword = *line >= 'A' && *line <= 'Z';
	return !comment && !keyword && !strpbrk(line, "/'") && !(utf8 && strpbrk(line, "\xE2\xEF"));
}

static void append_letters(char *word, const char *line)
{
	size_t n = strlen(word);
	for (; *line && n < LETTERS; line++)
		if (!strchr("0123456789.- \r", *line))
			word[n++] = *line;
	word[n] = 0;
}

/* With "-" where it may be divided: not so near the ends, where a dictionary has its own mind. */
static const char *shown(const char *word, const unsigned char *points)
{
	struct buf b = BUF(arena);
	const size_t n = strlen(word);
	for (size_t i = 0; i < n; i++) {
		if (i >= NEAR && i + NEAR <= n && points[i])
			buf_char(&b, '-');
		buf_char(&b, word[i]);
	}
	return str_z(arena, buf_str(&b));
}

static const char *by_library(HyphenDict *dict, const char *word)
{
	char marks[2 * LETTERS];
	unsigned char points[LETTERS + 1] = {0};
	char **rep = NULL;
	int *pos = NULL, *cut = NULL;
	const int n = (int)strlen(word);
	hnj_hyphen_hyphenate2(dict, word, n, marks, NULL, &rep, &pos, &cut);
	/* In a dictionary in UTF-8 it counts letters. */
	for (int i = 1, at = 0; i < n; i++) {
		if (dict->utf8 && (word[i] & 0xC0) == 0x80)
			continue;
		points[i] = (marks[at] & 1) && !(rep && rep[at]);
		at++;
	}
	for (int i = 0; rep && i < n; i++)
		free(rep[i]);
	free(rep);
	free(pos);
	free(cut);
	return shown(word, points);
}

static const char *by_us(const struct patterns *p, const char *word)
{
	unsigned char points[LETTERS + 1] = {0};
	patterns_divide(p, arena, str_from_z(word), points);
	return shown(word, points);
}

/* Whether both say the same of a word. */
static bool is_same(HyphenDict *dict, const struct patterns *p, const char *word)
{
	const char *theirs = by_library(dict, word), *ours = by_us(p, word);
	if (strcmp(theirs, ours) != 0)
		print_message("libhyphen: %s, we: %s\n", theirs, ours);
	return strcmp(theirs, ours) == 0;
}

static void compare(const char *name)
{
	const str path = str_format(arena, "%s/hyph_%s.dic", RECTO_HYPHEN_DIR, name);
	HyphenDict *dict = hnj_hyphen_load(str_z(arena, path));
	const struct patterns *p = patterns_read(arena, path);
	str text, line;
	int words = 0, same = 0;
	assert_non_null(dict);
	assert_non_null(p);
	assert_int_equal(file_read(arena, path, BUDGET, &text), FILE_DONE);
	while (text.n && words - same < SHOWN) {
		const struct arena_mark mark = arena_mark(arena);
		char word[LETTERS + 1] = "";
		for (int i = 0; i < LINES && text.n && strlen(word) < LETTERS / 2; i++) {
			str_cut(text, '\n', &line, &text);
			if (is_of_letters(str_z(arena, line), dict->utf8))
				append_letters(word, str_z(arena, line));
		}
		if (strlen(word) >= LEAST) {
			words++;
			same += is_same(dict, p, word);
		}
		arena_rewind(arena, mark);
	}
	hnj_hyphen_free(dict);
	assert_true(words > 0);
	assert_int_equal(same, words);
}

static void words_are_divided_as_libhyphen_does(void **state)
{
	(void)state;
	static const char *const names[] = {"en_GB", "en_US", "es_ES", "fr",    "it_IT",
	                                    "nl_NL", "pl_PL", "pt_PT", "ru_RU", "sv_SE"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		compare(names[i]);
}

/* It takes libhyphen seconds to open it: that is why it is not used. */
static void german_words_are_divided_as_libhyphen_does(void **state)
{
	(void)state;
	if (!getenv("RECTO_LONG_TESTS"))
		skip();
	compare("de_DE");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_are_divided_as_libhyphen_does),
	    cmocka_unit_test(german_words_are_divided_as_libhyphen_does),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
