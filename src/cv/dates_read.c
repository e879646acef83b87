/* SPDX-License-Identifier: MIT */
/*
 * Dates: a point, a range, or text. Nothing is guessed: what is not wholly a
 * date stays text, set as its author wrote it.
 *
 * Beyond the grammar of the CV reference, because people write it and it can
 * mean nothing else: two digits after any dash behind a year (`2012–14`), and
 * `-` before "present" (`2019-present`).
 */
#include "cv/point.h"

enum { CENTURY = 100, MONTHS_OF_YEAR = 12 };

/* Day and month as numbers, both of which could be the month. */
static bool is_ambiguous(str text)
{
	int first, second, year;
	const ptrdiff_t n = text_number(text, 1, 2, &first);
	const str rest = text_behind(text, n + 1);
	const ptrdiff_t m =
	    n && text_sign(text_behind(text, n), '/') ? text_number(rest, 1, 2, &second) : 0;
	return m && text_sign(text_behind(rest, m), '/') &&
	       text_year(text_behind(rest, m + 1), &year) && first <= MONTHS_OF_YEAR &&
	       second <= MONTHS_OF_YEAR;
}

enum between { BETWEEN_NONE, BETWEEN_SIGN, BETWEEN_HYPHEN, BETWEEN_TIGHT, BETWEEN_WORD };

/* What stands between the ends of a range: *n bytes. */
static enum between between(const struct scan *s, str text, ptrdiff_t *n)
{
	static const str signs[] = {{"–", 3},  {"—", 3},  {"‒", 3}, {"―", 3}, {"−", 3},
	                            {"--", 2}, {"..", 2}, {"/", 1}, {"→", 3}, {"～", 3},
	                            {"〜", 3}, {"－", 3}, {"~", 1}};
	int which;
	ptrdiff_t at = text_spaces(text), length = ANY_OF(text_behind(text, at), signs);
	enum between kind = BETWEEN_SIGN;
	if (length == 0 && text_sign(text_behind(text, at), '-')) {
		length = 1;
		kind = at > 0 ? BETWEEN_HYPHEN : BETWEEN_TIGHT;
	}
	const bool unspaced = text_unspaced(text_behind(text, at));
	if (length == 0 && (at > 0 || unspaced)) {
		length = scan_word(s, WORD_TO, text_behind(text, at), &which);
		kind = BETWEEN_WORD;
	}
	if (length == 0)
		return BETWEEN_NONE;
	at += length;
	const ptrdiff_t after = text_spaces(text_behind(text, at));
	*n = at + after;
	if (kind == BETWEEN_HYPHEN && after == 0 && at < text.n)
		return BETWEEN_NONE;
	return kind == BETWEEN_WORD && after == 0 && !unspaced ? BETWEEN_NONE : kind;
}

/* The 14 of 2012-14. */
static ptrdiff_t later_year(struct arena *a, const struct when *from, str text, struct when *to)
{
	int year;
	const ptrdiff_t n = from->unit == UNIT_YEAR ? text_number(text, 2, 2, &year) : 0;
	if (!n || year <= from->year % CENTURY)
		return 0;
	*to = (struct when){.unit = UNIT_YEAR};
	to->year = (short)(from->year / CENTURY * CENTURY + year);
	to->written = text_written(a, str_slice(text, 0, n));
	return n;
}

/* Behind the dates: nothing, or a note in brackets. */
static bool note(struct arena *a, str text, struct dates *d)
{
	const ptrdiff_t gap = text_spaces(text);
	const str rest = text_behind(text, gap);
	if (rest.n == 0)
		return true;
	const bool wide = str_starts(rest, STR("（")) && str_ends(rest, STR("）"));
	const bool narrow = gap > 0 && text_sign(rest, '(') && str_ends(rest, STR(")"));
	const ptrdiff_t bracket = wide ? STR("（").n : 1;
	const str inside = str_trim(str_slice(rest, bracket, rest.n - bracket));
	if ((!wide && !narrow) || inside.n == 0)
		return false;
	d->note = text_written(a, inside);
	return true;
}

/* A word behind a point, and what joins it to that: -től, 'den. */
static ptrdiff_t word_after(const struct scan *s, enum word_kind kind, str text)
{
	static const str joints[] = {{"-", 1}, {"'", 1}, {"’", 3}};
	int which;
	const ptrdiff_t gap = text_spaces(text);
	const ptrdiff_t at = gap ? gap : ANY_OF(text, joints);
	const ptrdiff_t n = scan_word(s, kind, text_behind(text, at), &which);
	return n ? at + n : 0;
}

/* Digits with no hyphen among them, or a year: a hyphen between two can be nothing else. */
static bool is_plain_number(const struct when *w)
{
	const str text = w->written.run_count ? w->written.runs[0].text : (str){0};
	return w->unit == UNIT_YEAR || (text_digit(text) && str_find(text, STR("-")) < 0);
}

/* The end of a range whose start takes `at` bytes; false if this is none. */
static bool range_end(struct arena *a, struct scan *s, str text, ptrdiff_t at, struct dates *d)
{
	ptrdiff_t n = 0, m;
	const enum between kind = between(s, text_behind(text, at), &n);
	const str rest = text_behind(text, at + n);
	if (kind == BETWEEN_NONE)
		return false;
	d->kind = DATES_RANGE;
	m = later_year(a, &d->from, rest, &d->to);
	if (m == 0)
		m = scan_point(a, s, rest, &d->to);
	if (m == 0) {
		d->open = true;
		return kind != BETWEEN_TIGHT && kind != BETWEEN_WORD && note(a, rest, d);
	}
	const bool numbers = is_plain_number(&d->from) && is_plain_number(&d->to);
	if (kind == BETWEEN_TIGHT && !numbers && d->to.unit != UNIT_NOW)
		return false;
	m += word_after(s, WORD_TO_AFTER, text_behind(rest, m));
	return note(a, text_behind(rest, m), d);
}

static bool since(struct arena *a, struct scan *s, str text, struct dates *d)
{
	int which;
	ptrdiff_t at = scan_word(s, WORD_SINCE, text, &which);
	const ptrdiff_t gap = at ? text_spaces(text_behind(text, at)) : 0;
	const bool prefix = at && (text.s[at - 1] == '-' || text_unspaced(text));
	if (gap == 0 && !prefix)
		return false;
	at += gap;
	const ptrdiff_t n = scan_point(a, s, text_behind(text, at), &d->from);
	d->kind = DATES_RANGE;
	d->to = (struct when){.unit = UNIT_NOW};
	return n && note(a, text_behind(text, at + n), d);
}

/* "2019年3月起": the word behind the point, which takes n bytes. */
static bool since_after(struct arena *a, struct scan *s, str text, ptrdiff_t n, struct dates *d)
{
	const ptrdiff_t word = word_after(s, WORD_SINCE_AFTER, text_behind(text, n));
	if (word == 0)
		return false;
	d->kind = DATES_RANGE;
	d->to = (struct when){.unit = UNIT_NOW};
	return note(a, text_behind(text, n + word), d);
}

static bool point_or_range(struct arena *a, struct scan *s, str text, bool *invalid,
                           struct dates *d)
{
	const ptrdiff_t n = scan_point(a, s, text, &d->from);
	*invalid = s->invalid;
	if (n == 0)
		return false;
	d->kind = DATES_POINT;
	if (note(a, text_behind(text, n), d))
		return true;
	if (since_after(a, s, text, n, d))
		return true;
	d->to = (struct when){.unit = UNIT_NONE};
	s->invalid = false;
	const bool done = range_end(a, s, text, n, d);
	*invalid = *invalid || s->invalid;
	return done;
}

struct dates dates_parse(struct arena *a, str text, const struct locale *l, bool *ambiguous,
                         bool *invalid)
{
	struct scan s = {.l = l};
	struct dates d = {.kind = DATES_NONE};
	*ambiguous = *invalid = false;
	text = str_trim(text);
	if (text.n == 0)
		return d;
	if (point_or_range(a, &s, text, invalid, &d))
		return d;
	d = (struct dates){.kind = DATES_NONE};
	if (since(a, &s, text, &d)) {
		*invalid = s.invalid;
		return d;
	}
	*invalid = false;
	*ambiguous = is_ambiguous(text);
	d = (struct dates){.kind = DATES_TEXT, .from = {.unit = UNIT_TEXT}};
	d.from.written = text_written(a, text);
	return d;
}

struct when when_parse(struct arena *a, str text, const struct locale *l, bool *ambiguous,
                       bool *invalid)
{
	struct scan s = {.l = l};
	struct when w = {.unit = UNIT_NONE};
	*ambiguous = *invalid = false;
	text = str_trim(text);
	if (text.n == 0)
		return w;
	if (scan_point(a, &s, text, &w) == text.n) {
		*invalid = s.invalid;
		return w;
	}
	*ambiguous = is_ambiguous(text);
	w = (struct when){.unit = UNIT_TEXT};
	w.written = text_written(a, text);
	return w;
}
