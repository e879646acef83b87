/* SPDX-License-Identifier: MIT */
/*
 * The words of all languages that dates and titles are read by, sorted as they are spelt: so a
 * text meets those alone that begin as it does. Made from the rows of cv/locale.h by
 * cv/words_make.c when recto is built. Private to cv/.
 */
#ifndef RECTO_WORDS_H
#define RECTO_WORDS_H

#include "cv/locale.h"

enum word_kind {
	WORD_MONTH,
	WORD_SEASON,
	WORD_NOW,
	WORD_SINCE,
	WORD_TO,
	WORD_OF,
	WORD_YEAR,
	WORD_SINCE_AFTER,
	WORD_TO_AFTER,
	WORD_TITLE,
	WORD_KINDS
};

/* Rows of one spelling follow each other, sorted by kind, then by language. */
struct word_row {
	uint32_t at;      /* where its letters lie */
	uint8_t length;   /* in letters, as letter_next gives them */
	uint8_t kind;     /* enum word_kind */
	uint8_t language; /* locale_at */
	uint8_t place;    /* in its list, from 1; of a title: enum kind */
};

/* The words that begin a text, one spelling after another, each longer than the one before. */
struct word_walk {
	str text;
	ptrdiff_t at;   /* of the text, behind the letters followed so far */
	int depth;      /* so many letters */
	int from, to;   /* rows that begin with them */
	ptrdiff_t size; /* bytes that this spelling takes, a full stop behind it included */
};

struct word_walk word_walk(str text);
/* Goes on to the next spelling that ends where a word of the text does; false if there is none. */
bool word_walk_next(struct word_walk *w);
/* The i-th row of this spelling, from 0; NULL behind the last. */
const struct word_row *word_walk_row(const struct word_walk *w, int i);

#endif
