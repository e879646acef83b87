/* SPDX-License-Identifier: MIT */
/* Signs, numbers and words at the start of a text, in the digits and words of all languages. */
#include "cv/point.h"

enum { YEAR_FIRST = 1900, YEAR_LAST = 2100 };

/* --- signs and numbers --- */

str text_behind(str text, ptrdiff_t at)
{
	return str_slice(text, at, text.n);
}

ptrdiff_t text_any_of(str text, const str *signs, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_starts(text, signs[i]))
			return signs[i].n;
	return 0;
}

ptrdiff_t text_spaces(str text)
{
	static const str signs[] = {
	    {" ", 1}, {"\t", 1}, {"\xC2\xA0", 2}, {"\xE2\x80\xAF", 3}, {"\xE3\x80\x80", 3}};
	ptrdiff_t at = 0;
	for (ptrdiff_t n; (n = ANY_OF(text_behind(text, at), signs)) > 0;)
		at += n;
	return at;
}

ptrdiff_t text_sign(str text, char c)
{
	return text.n > 0 && text.s[0] == c;
}

/* The noughts of digits that dates are written in; nine more follow each. */
static const uint32_t noughts[] = {'0', 0x0660, 0x06F0, 0x0966, 0x0E50, 0xFF10};

/* Bytes of the digit that begins the text, 0 if none does. */
static ptrdiff_t digit(str text, int *value)
{
	enum { TEN = 10 };
	ptrdiff_t at = 0;
	const uint32_t c = text.n ? utf8_next(text, &at) : 0;
	for (size_t i = 0; i < sizeof noughts / sizeof *noughts; i++)
		if (c >= noughts[i] && c < noughts[i] + TEN) {
			*value = (int)(c - noughts[i]);
			return at;
		}
	return 0;
}

bool text_digit(str text)
{
	int value;
	return digit(text, &value) > 0;
}

ptrdiff_t text_number(str text, int least, int most, int *value)
{
	ptrdiff_t at = 0;
	int count = 0, next;
	*value = 0;
	for (ptrdiff_t n; count < most && (n = digit(text_behind(text, at), &next)) > 0; at += n) {
		*value = *value * 10 + next;
		count++;
	}
	return count >= least && !text_digit(text_behind(text, at)) ? at : 0;
}

ptrdiff_t text_year(str text, int *year)
{
	const ptrdiff_t n = text_number(text, 4, 4, year);
	return n && *year >= YEAR_FIRST && *year <= YEAR_LAST ? n : 0;
}

/* --- words --- */

/* Most texts that are looked at begin with a digit, a space or a dash, which no word does. */
static bool begins_word(str text)
{
	enum { SPACES_AND_DASHES = 0x2000, DASHES_END = 0x2015 };
	ptrdiff_t at = 0;
	const uint32_t c = text.n ? utf8_next(text, &at) : ' ';
	if (c >= SPACES_AND_DASHES && c <= DASHES_END)
		return false;
	return c >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* What this kind of word means in the CV's language, or in the first that has it so. */
static const struct word_row *meaning(const struct scan *s, const struct word_walk *w,
                                      enum word_kind kind)
{
	const struct word_row *first = NULL, *row;
	for (int i = 0; (row = word_walk_row(w, i)) != NULL; i++) {
		if (row->kind == kind && locale_at(row->language) == s->l)
			return row;
		if (row->kind == kind && !first)
			first = row;
	}
	return first;
}

ptrdiff_t scan_word(const struct scan *s, enum word_kind kind, str text, int *which)
{
	ptrdiff_t best = 0;
	struct word_walk w = word_walk(begins_word(text) ? text : (str){0});
	while (word_walk_next(&w)) {
		const struct word_row *const row = meaning(s, &w, kind);
		if (row) {
			best = w.size;
			*which = row->place;
		}
	}
	return best;
}
