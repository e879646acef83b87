/* SPDX-License-Identifier: MIT */
/*
 * What a line or a part of it shows of its meaning: dates, posts, degrees,
 * places, addresses. Pure: a text in, an answer out.
 */
#ifndef RECTO_CLUES_H
#define RECTO_CLUES_H

#include "cv/cv.h"

enum clue {
	CLUE_POST = 1,
	CLUE_DEGREE = 2,
	CLUE_SCHOOL = 4,
	CLUE_FIRM = 8,
	CLUE_PLACE = 16,
	CLUE_CV = 32,   /* "Curriculum vitae" */
	CLUE_PAGE = 64, /* "Page 2 of 3" */
	CLUE_SPAN = 128 /* "2 years 3 months" */
};

/* Where dates stand in a text, with the brackets around them. */
struct date_spot {
	ptrdiff_t from, to;
	str text; /* the dates alone; empty: none found */
	bool range;
};

/* The words of all languages, made once for a document. */
struct lexicon;
const struct lexicon *lexicon_new(struct arena *a);

unsigned clues_of(const struct lexicon *x, str text);
/* `loose`: a year alone counts without a sign that parts it from the text. */
struct date_spot clues_dates(struct arena *a, const struct locale *l, str text, bool loose);

enum label_kind {
	LABEL_NONE,
	LABEL_NAME,
	LABEL_EMAIL,
	LABEL_PHONE,
	LABEL_URL,
	LABEL_PLACE,
	LABEL_BIRTH,
	LABEL_NATIONALITY,
	LABEL_PRONOUNS,
	LABEL_HEADLINE
};

/* What a label of the person announces, in any language of the table. */
enum label_kind clues_label(const struct locale *l, str label);
/* Bytes up to the colon of `Label: text`, 0 if the text has no label of up to five words. */
ptrdiff_t clues_label_length(str text);
/* Bytes of signs, emoji and spaces at the start that are no part of a word. */
ptrdiff_t clues_ornament(str text);
/* Words of a text, parted by white space. */
int clues_words(str text);
/* All its letters, of which it has some, are capitals. */
bool clues_capitals(str text);
/* It has a small letter; it begins with a capital. */
bool clues_small(str text);
bool clues_begins_capital(str text);

#endif
