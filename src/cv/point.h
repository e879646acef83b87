/* SPDX-License-Identifier: MIT */
/*
 * The parts of a date at the start of a text. Each function gives the bytes
 * that it takes, 0 if what it looks for is not there. Private to cv/.
 */
#ifndef RECTO_POINT_H
#define RECTO_POINT_H

#include "cv/words.h"

struct scan {
	const struct locale *l; /* its words win where languages differ */
	bool invalid; /* of the last point: a part was no month or no day and was left out */
};

str text_behind(str text, ptrdiff_t at);
ptrdiff_t text_any_of(str text, const str *signs, size_t count);
#define ANY_OF(text, signs) text_any_of((text), (signs), sizeof(signs) / sizeof *(signs))
/* Space, tab, no-break spaces: as many as there are. */
ptrdiff_t text_spaces(str text);
ptrdiff_t text_sign(str text, char c);
/* True if a digit of any script begins the text. */
bool text_digit(str text);
/* A number of `least` to `most` digits and no more. */
ptrdiff_t text_number(str text, int least, int most, int *value);
/* A year in four digits, 1900 to 2100. */
ptrdiff_t text_year(str text, int *year);

/* The longest word of this kind in any language; *which: its place in its list, from 1. */
ptrdiff_t scan_word(const struct scan *s, enum word_kind kind, str text, int *which);
/* A point in any of its forms. */
ptrdiff_t scan_point(struct arena *a, struct scan *s, str text, struct when *w);

/* A text as the author wrote it, without a leaf. */
struct text text_written(struct arena *a, str text);

#endif
