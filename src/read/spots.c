/* SPDX-License-Identifier: MIT */
/*
 * Where dates stand in a line: alone, at its end, at its beginning, between
 * brackets or bars. The longest stretch that is wholly a date wins.
 */
#include "read/clues.h"
#include "read/crumbs.h"

enum { DATES_LONGEST = 48 }; /* characters */

static bool is_gap(char c)
{
	return c == ' ' || c == '\t';
}

/* Bytes of a sign that parts dates from what stands before or behind them. */
static ptrdiff_t parting(str text)
{
	static const str signs[] = {{"|", 1}, {"·", 2}, {"•", 3}, {"–", 3}, {"—", 3},     {",", 1},
	                            {":", 1}, {";", 1}, {"-", 1}, {"/", 1}, {EM_SPACE, 3}};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(text, signs[i]))
			return signs[i].n;
	return 0;
}

static ptrdiff_t parting_before(str text, ptrdiff_t at)
{
	for (ptrdiff_t n = 1; n <= 3 && n <= at; n++)
		if (parting(str_slice(text, at - n, at)) == n)
			return n;
	return 0;
}

static bool has_year(str text)
{
	for (ptrdiff_t i = 0; i + 1 < text.n; i++)
		if (text.s[i] >= '0' && text.s[i] <= '9' && text.s[i + 1] >= '0' &&
		    text.s[i + 1] <= '9')
			return true;
	return false;
}

/* Without spaces and one pair of brackets around it. */
static str bare(str text)
{
	text = str_trim(text);
	const bool round = str_starts(text, STR("(")) && str_ends(text, STR(")"));
	const bool square = str_starts(text, STR("[")) && str_ends(text, STR("]"));
	return round || square ? str_trim(str_slice(text, 1, text.n - 1)) : text;
}

static bool is_inside_char(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/* Bytes of the first characters of a text, as many as dates may have. */
static ptrdiff_t reach(str text)
{
	ptrdiff_t at = 0;
	for (int n = 0; n < DATES_LONGEST && at < text.n; n++)
		for (at++; at < text.n && is_inside_char(text.s[at]);)
			at++;
	return at;
}

/* Where the last of them begin. */
static ptrdiff_t reach_back(str text)
{
	ptrdiff_t at = text.n;
	for (int n = 0; n < DATES_LONGEST && at > 0; n++)
		for (at--; at > 0 && is_inside_char(text.s[at]);)
			at--;
	return at;
}

static bool is_dates(struct arena *a, const struct locale *l, str text, struct date_spot *spot)
{
	bool ambiguous, invalid;
	const str dates = bare(text);
	if (dates.n == 0 || reach(dates) < dates.n || !has_year(dates))
		return false;
	const struct dates d = dates_parse(a, dates, l, &ambiguous, &invalid);
	spot->text = dates;
	spot->range = d.kind == DATES_RANGE;
	return spot->range || (d.kind == DATES_POINT && d.from.unit != UNIT_NOW);
}

static bool is_bare_year(str text)
{
	return text.n == 4 && text.s[0] >= '0' && text.s[0] <= '9';
}

static bool is_in_dashes(str text)
{
	return str_ends(text, STR("–")) || str_ends(text, STR("—"));
}

static bool has_digit(str word)
{
	for (ptrdiff_t i = 0; i < word.n; i++)
		if (word.s[i] >= '0' && word.s[i] <= '9')
			return true;
	return false;
}

static str last_words(str text, int count)
{
	ptrdiff_t at = text.n;
	while (at > 0 && (count > 1 || !is_gap(text.s[at - 1])))
		count -= is_gap(text.s[--at]);
	return str_slice(text, at, text.n);
}

/*
 * Whether dates can end a text: with a digit, a sign, or a word for now; or with a word that
 * a number stands before, as in "2019 года". Parsing is dear, and most lines end otherwise.
 */
static bool can_end(struct arena *a, const struct locale *l, str text)
{
	bool ambiguous, invalid;
	const str one = last_words(text, 1), two = last_words(text, 2);
	const char last = text.n ? text.s[text.n - 1] : 0;
	if (has_digit(two) || last == ')' || last == ']' || last == '-' || is_in_dashes(text))
		return true;
	return when_parse(a, one, l, &ambiguous, &invalid).unit == UNIT_NOW ||
	       when_parse(a, two, l, &ambiguous, &invalid).unit == UNIT_NOW;
}

/* Whether dates can begin here: at a digit or a sign, or with a few words before one. */
static bool can_begin(str text)
{
	enum { WORDS_BEFORE = 3 };
	int words = 0;
	for (ptrdiff_t i = 0; i < text.n && words <= WORDS_BEFORE; i++) {
		if (text.s[i] >= '0' && text.s[i] <= '9')
			return true;
		words += is_gap(text.s[i]);
	}
	return false;
}

/* The longest end of the text that is a date. */
static bool at_end(struct arena *a, const struct locale *l, str text, bool loose,
                   struct date_spot *spot)
{
	ptrdiff_t from = reach_back(text);
	if (!can_end(a, l, text))
		return false;
	for (; from < text.n; from++) {
		const bool begins = from > 0 && (is_gap(text.s[from - 1]) || text.s[from] == '(' ||
		                                 parting_before(text, from));
		if (!begins || is_gap(text.s[from]) || !can_begin(str_slice(text, from, text.n)) ||
		    !is_dates(a, l, str_slice(text, from, text.n), spot))
			continue;
		ptrdiff_t before = from;
		while (before > 0 && is_gap(text.s[before - 1]))
			before--;
		if (text.s[from] != '(' && is_bare_year(spot->text) && !loose &&
		    !parting_before(text, before))
			continue;
		spot->from = from;
		spot->to = text.n;
		return true;
	}
	return false;
}

/* The longest beginning of the text that is a date. */
static bool at_start(struct arena *a, const struct locale *l, str text, bool loose,
                     struct date_spot *spot)
{
	ptrdiff_t to = reach(text) < text.n ? reach(text) : text.n - 1;
	if (!can_begin(text))
		return false;
	for (; to > 3; to--) {
		const bool ends = is_gap(text.s[to]) || parting(str_slice(text, to, text.n));
		if (!ends || is_gap(text.s[to - 1]) ||
		    !is_dates(a, l, str_slice(text, 0, to), spot))
			continue;
		ptrdiff_t behind = to;
		while (behind < text.n && is_gap(text.s[behind]))
			behind++;
		if (!spot->range && !loose && !parting(str_slice(text, behind, text.n)))
			continue;
		spot->from = 0;
		spot->to = to;
		return true;
	}
	return false;
}

/* Between brackets, or between bars. */
static bool inside(struct arena *a, const struct locale *l, str text, struct date_spot *spot)
{
	for (ptrdiff_t from = 0, to; from < text.n; from++) {
		const char close = text.s[from] == '(' ? ')' : text.s[from] == '|' ? '|' : 0;
		if (!close && parting(str_slice(text, from, text.n)) != 3 &&
		    !str_starts(str_slice(text, from, text.n), STR("·")))
			continue;
		const ptrdiff_t begin = from + (text.s[from] == '(' ? 0
		                                : close             ? 1
		                                        : parting(str_slice(text, from, text.n)));
		const ptrdiff_t end = begin + reach(str_slice(text, begin, text.n));
		for (to = begin + 1; to < text.n && to < end; to++) {
			const bool ends = close == ')' ? text.s[to - 1] == ')'
			                               : parting(str_slice(text, to, text.n)) > 0 &&
			                                     text.s[to] != '-' && text.s[to] != '/';
			if (!ends || !is_dates(a, l, str_slice(text, begin, to), spot))
				continue;
			spot->from = begin;
			spot->to = to;
			return true;
		}
	}
	return false;
}

struct date_spot clues_dates(struct arena *a, const struct locale *l, str text, bool loose)
{
	struct date_spot spot = {0};
	if (!has_year(text))
		return spot;
	spot.to = text.n;
	if (is_dates(a, l, text, &spot) || at_end(a, l, text, loose, &spot) ||
	    at_start(a, l, text, loose, &spot) || inside(a, l, text, &spot))
		return spot;
	return (struct date_spot){0};
}
