/* SPDX-License-Identifier: MIT */
/*
 * The walk through the sorted words: each letter of the text narrows the rows
 * to those that go on with it, by halving.
 */
#include "cv/words.h"

#include "words.inc" /* word_letters, word_rows */

enum { ROWS = sizeof word_rows / sizeof *word_rows };

/* 0 behind the last: the shorter word stands first. */
static uint32_t letter_of(int row, int depth)
{
	const struct word_row *const r = &word_rows[row];
	return depth < r->length ? word_letters[r->at + (uint32_t)depth] : 0;
}

/* The first row of [from, to) whose letter is at least this one; `to` if none is. */
static int first_row(int from, int to, int depth, uint32_t letter)
{
	while (from < to) {
		const int middle = from + (to - from) / 2;
		if (letter_of(middle, depth) < letter)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

struct word_walk word_walk(str text)
{
	return (struct word_walk){.text = text, .to = ROWS};
}

bool word_walk_next(struct word_walk *w)
{
	for (uint32_t letter; (letter = letter_next(w->text, &w->at)) != 0;) {
		w->from = first_row(w->from, w->to, w->depth, letter);
		w->to = first_row(w->from, w->to, w->depth, letter + 1);
		w->depth++;
		if (w->from == w->to)
			return false;
		w->size = word_rows[w->from].length == w->depth
		              ? spelling_end(w->text, w->at, letter)
		              : 0;
		if (w->size > 0)
			return true;
	}
	return false;
}

const struct word_row *word_walk_row(const struct word_walk *w, int i)
{
	const struct word_row *const row = &word_rows[w->from + i];
	return w->from + i < w->to && row->length == w->depth ? row : NULL;
}
