/* SPDX-License-Identifier: MIT */
/*
 * A program of the build: prints the rows of cv/words.h, which cv/words.c
 * includes. Made beforehand, since a process that reads one CV would sort
 * thousands of words to look up a hundred.
 *
 * Of a word that a language spells twice the first is kept, as a search in
 * the order of the lists finds it; of a word of a date, also no more than the
 * first language that means the same place by it.
 */
#include <stdio.h>
#include <stdlib.h>

#include "cv/words.h"

enum { ARENA_BYTES = 64 << 20, WORDS_MOST = 1 << 15, LISTS_MOST = 4, LETTERS_MOST = UINT8_MAX };

struct word {
	uint16_t letters[LETTERS_MOST];
	int length;
	enum word_kind kind;
	int language, place;
	int found; /* how many were found before */
};

struct words {
	struct arena *a;
	struct word **words; /* WORDS_MOST */
	int count;
};

/* What is too long, too much or beyond 16 bits would need wider rows. */
static void refuse(str text)
{
	fprintf(stderr, "words: no room for %.*s\n", STR_ARG(text));
	exit(EXIT_FAILURE);
}

static void add_word(struct words *w, struct word like, str text)
{
	ptrdiff_t at = 0;
	for (uint32_t letter; (letter = letter_next(text, &at)) != 0;) {
		if (letter > UINT16_MAX || like.length == LETTERS_MOST)
			refuse(text);
		like.letters[like.length++] = (uint16_t)letter;
	}
	if (like.length == 0)
		return;
	if (w->count == WORDS_MOST || like.place > UINT8_MAX)
		refuse(text);
	like.found = w->count;
	struct word *const word = ARENA_NEW(w->a, struct word);
	*word = like;
	w->words[w->count++] = word;
}

static void add_list(struct words *w, struct word like, const char *list)
{
	str rest = str_from_z(list ? list : ""), item, word;
	for (like.place = 1; list_next(&rest, '|', &item); like.place++)
		while (list_next(&item, ',', &word))
			add_word(w, like, word);
}

static void add_titles(struct words *w, struct word like, const struct locale *l)
{
	like.kind = WORD_TITLE;
	for (like.place = 0; like.place < KIND_COUNT; like.place++) {
		str rest = str_from_z(l->titles[like.place] ? l->titles[like.place] : ""), name;
		while (list_next(&rest, '|', &name))
			add_word(w, like, name);
	}
}

static void add_language(struct words *w, int language)
{
	const struct locale *const l = locale_at(language);
	const char *const lists[][LISTS_MOST] = {
	    [WORD_MONTH] = {l->months, l->months_of, l->months_short, l->months_read},
	    [WORD_SEASON] = {l->seasons, l->seasons_read},
	    [WORD_NOW] = {l->now},
	    [WORD_SINCE] = {l->since},
	    [WORD_TO] = {l->to},
	    [WORD_OF] = {l->of},
	    [WORD_YEAR] = {l->year},
	    [WORD_SINCE_AFTER] = {l->since_after},
	    [WORD_TO_AFTER] = {l->to_after},
	};
	struct word like = {.language = language};
	for (size_t kind = 0; kind < sizeof lists / sizeof *lists; kind++) {
		like.kind = (enum word_kind)kind;
		for (int i = 0; i < LISTS_MOST; i++)
			add_list(w, like, lists[kind][i]);
	}
	add_titles(w, like, l);
}

static int compare_spelling(const struct word *a, const struct word *b)
{
	int i = 0;
	while (i < a->length && i < b->length && a->letters[i] == b->letters[i])
		i++;
	if (i == a->length || i == b->length)
		return a->length - b->length;
	return a->letters[i] - b->letters[i];
}

static int by_spelling(const void *left, const void *right)
{
	const struct word *const a = *(struct word *const *)left;
	const struct word *const b = *(struct word *const *)right;
	const int spelling = compare_spelling(a, b);
	return spelling             ? spelling
	       : a->kind != b->kind ? (int)a->kind - (int)b->kind
	                            : a->found - b->found;
}

/* Of [from, to), which are spelt alike and of one kind, those that the head comment says are kept.
 */
static int keep(struct word **words, int from, int to, struct word **kept, int count)
{
	const struct word *const first = words[from];
	for (int i = from, last = -1; i < to; i++) {
		const struct word *const w = words[i];
		const bool again = w->language == last;
		const bool same = i > from && w->kind != WORD_TITLE && w->place == first->place;
		last = w->language;
		if (!again && !same)
			kept[count++] = words[i];
	}
	return count;
}

static void keep_words(struct words *w)
{
	int count = 0;
	for (int from = 0, to; from < w->count; from = to) {
		const struct word *const first = w->words[from];
		for (to = from + 1; to < w->count && w->words[to]->kind == first->kind &&
		                    compare_spelling(w->words[to], first) == 0;)
			to++;
		count = keep(w->words, from, to, w->words, count);
	}
	w->count = count;
}

static void print_words(const struct words *w)
{
	printf("/* Made by cv/words_make.c. */\nstatic const uint16_t word_letters[] = {");
	for (int i = 0; i < w->count; i++)
		for (int k = 0; k < w->words[i]->length; k++)
			printf("%s%d,", k ? "" : "\n", w->words[i]->letters[k]);
	printf("\n};\nstatic const struct word_row word_rows[] = {\n");
	for (int i = 0, at = 0; i < w->count; at += w->words[i++]->length)
		printf("{%d,%d,%d,%d,%d},\n", at, w->words[i]->length, (int)w->words[i]->kind,
		       w->words[i]->language, w->words[i]->place);
	printf("};\n");
}

int main(void)
{
	struct words w = {.a = arena_new(ARENA_BYTES)};
	w.words = ARENA_ARRAY(w.a, struct word *, WORDS_MOST);
	for (int i = 0; locale_at(i); i++)
		add_language(&w, i);
	qsort(w.words, (size_t)w.count, sizeof(struct word *), by_spelling);
	keep_words(&w);
	print_words(&w);
	arena_free(w.a);
	return fflush(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
