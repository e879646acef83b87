/* SPDX-License-Identifier: MIT */
/*
 * Points in time as people write them: one function for each form of the
 * grammar in the CV reference; of all forms that fit, the longest is taken.
 * Words are those of all languages. Beyond the grammar, the particle that
 * some languages put between day, month and year (`agosto de 2018`).
 */
#include "cv/point.h"

enum {
	YEAR_FIRST = 1900,
	YEAR_LAST = 2100,
	CENTURY = 100,
	PIVOT = 70, /* '70 is 1970, '69 is 2069 */
	MONTHS = 12,
	DAYS_MOST = 31,
	QUARTERS = 4
};

/* A form: bytes it takes at the start of `text`, 0 if it does not fit. */
typedef ptrdiff_t form(struct scan *s, str text, struct when *w);

str text_behind(str text, ptrdiff_t at)
{
	return str_slice(text, at, text.n);
}

/* --- signs and numbers --- */

ptrdiff_t text_any_of(str text, const str *signs, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_starts(text, signs[i]))
			return signs[i].n;
	return 0;
}

ptrdiff_t text_spaces(str text)
{
	static const str signs[] = {{" ", 1}, {"\t", 1}, {"\xC2\xA0", 2}, {"\xE2\x80\xAF", 3}};
	ptrdiff_t at = 0;
	for (ptrdiff_t n; (n = ANY_OF(text_behind(text, at), signs)) > 0;)
		at += n;
	return at;
}

ptrdiff_t text_sign(str text, char c)
{
	return text.n > 0 && text.s[0] == c;
}

static bool is_digit(str text)
{
	return text.n > 0 && text.s[0] >= '0' && text.s[0] <= '9';
}

/* A number of `least` to `most` digits and no more. */
ptrdiff_t text_number(str text, int least, int most, int *value)
{
	ptrdiff_t at = 0;
	*value = 0;
	for (; is_digit(text_behind(text, at)) && at < most; at++)
		*value = *value * 10 + (text.s[at] - '0');
	return at >= least && !is_digit(text_behind(text, at)) ? at : 0;
}

ptrdiff_t text_year(str text, int *year)
{
	const ptrdiff_t n = text_number(text, 4, 4, year);
	return n && *year >= YEAR_FIRST && *year <= YEAR_LAST ? n : 0;
}

/* '16 */
static ptrdiff_t short_year(str text, int *year)
{
	static const str apostrophes[] = {{"'", 1}, {"’", 3}, {"ʼ", 2}, {"‘", 3}};
	const ptrdiff_t mark = ANY_OF(text, apostrophes);
	const ptrdiff_t n = mark ? text_number(text_behind(text, mark), 2, 2, year) : 0;
	*year += *year < PIVOT ? 2 * CENTURY + 1800 : 1900;
	return n ? mark + n : 0;
}

static ptrdiff_t any_year(str text, int *year)
{
	const ptrdiff_t n = text_year(text, year);
	return n ? n : short_year(text, year);
}

/* --- words --- */

/* The longest spelling in a list; *which: its place, from 1. */
static ptrdiff_t word_in(const char *list, str text, int *which)
{
	str rest = str_from_z(list), item, word;
	ptrdiff_t best = 0;
	for (int i = 1; list_next(&rest, '|', &item); i++)
		while (list_next(&item, ',', &word)) {
			const ptrdiff_t n = word.n ? word_length(text, word) : 0;
			if (n > best) {
				best = n;
				*which = i;
			}
		}
	return best;
}

enum { LISTS_MOST = 4 };

/* The lists of a language that spell one kind of word. */
static void lists_of(const struct locale *l, enum word_kind kind, const char *lists[LISTS_MOST])
{
	const char *const table[][LISTS_MOST] = {
	    [WORD_MONTH] = {l->months, l->months_of, l->months_short, l->months_read},
	    [WORD_SEASON] = {l->seasons, l->seasons_read},
	    [WORD_NOW] = {l->now},
	    [WORD_SINCE] = {l->since},
	    [WORD_TO] = {l->to},
	    [WORD_OF] = {l->of},
	};
	for (int i = 0; i < LISTS_MOST; i++)
		lists[i] = table[kind][i];
}

/* Most texts that are looked at begin with a digit or a space, which no word does. */
static bool begins_word(str text)
{
	const unsigned char c = text.n ? (unsigned char)text.s[0] : ' ';
	return c >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* The longest word of any language; of equals, that of the CV's language. */
ptrdiff_t scan_word(const struct scan *s, enum word_kind kind, str text, int *which)
{
	ptrdiff_t best = 0;
	for (int i = -1; begins_word(text) && (i < 0 || locale_at(i)); i++) {
		const char *lists[LISTS_MOST] = {0};
		const struct locale *l = i < 0 ? s->l : locale_at(i);
		if (l)
			lists_of(l, kind, lists);
		for (int k = 0, found = 0; k < LISTS_MOST; k++) {
			const ptrdiff_t n = lists[k] ? word_in(lists[k], text, &found) : 0;
			if (n > best) {
				best = n;
				*which = found;
			}
		}
	}
	return best;
}

/* White space, and within it the particle of some languages. */
static ptrdiff_t gap(const struct scan *s, str text)
{
	int which;
	const ptrdiff_t before = text_spaces(text);
	const ptrdiff_t of = before ? scan_word(s, WORD_OF, text_behind(text, before), &which) : 0;
	const ptrdiff_t after = of ? text_spaces(text_behind(text, before + of)) : 0;
	return after ? before + of + after : before;
}

/* --- points --- */

static int days_of(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

/* What is left of a day when its month or its day cannot be: the year or the month. */
static void set_day(struct scan *s, struct when *w, int year, int month, int day)
{
	*w = (struct when){.unit = UNIT_YEAR, .year = (short)year};
	s->invalid = month < 1 || month > MONTHS;
	if (s->invalid)
		return;
	w->unit = UNIT_MONTH;
	w->part = (signed char)month;
	s->invalid = day < 1 || day > days_of(year, month);
	if (s->invalid)
		return;
	w->unit = UNIT_DAY;
	w->day = (signed char)day;
}

static void set_month(struct scan *s, struct when *w, int year, int month)
{
	set_day(s, w, year, month, 1);
	w->day = 0;
	w->unit = w->unit == UNIT_DAY ? UNIT_MONTH : w->unit;
}

static ptrdiff_t form_now(struct scan *s, str text, struct when *w)
{
	int which;
	w->unit = UNIT_NOW;
	return scan_word(s, WORD_NOW, text, &which);
}

/* 2018-03-02, 2018-03-02T12:00Z (the time of day is taken and left out) */
static ptrdiff_t form_iso_day(struct scan *s, str text, struct when *w)
{
	int year, month, day;
	ptrdiff_t at = text_year(text, &year), n;
	if (!at || !text_sign(text_behind(text, at), '-') ||
	    !(n = text_number(text_behind(text, at + 1), 2, 2, &month)))
		return 0;
	at += 1 + n;
	if (!text_sign(text_behind(text, at), '-') ||
	    !(n = text_number(text_behind(text, at + 1), 2, 2, &day)))
		return 0;
	at += 1 + n;
	set_day(s, w, year, month, day);
	if (text_sign(text_behind(text, at), 'T') && is_digit(text_behind(text, at + 1)))
		while (at < text.n && !text_spaces(text_behind(text, at)))
			at++;
	return at;
}

/* 2018-03; but 2012-14 is a range of years. */
static ptrdiff_t form_iso_month(struct scan *s, str text, struct when *w)
{
	int year, month;
	const ptrdiff_t at = text_year(text, &year);
	const ptrdiff_t n = at && text_sign(text_behind(text, at), '-')
	                        ? text_number(text_behind(text, at + 1), 2, 2, &month)
	                        : 0;
	if (!n || (month > MONTHS && month > year % CENTURY))
		return 0;
	set_month(s, w, year, month);
	return at + 1 + n;
}

/* 2 March 2018, 2. März 2018, 2 de marzo de 2018 */
static ptrdiff_t form_day_month_year(struct scan *s, str text, struct when *w)
{
	int day, month, year;
	ptrdiff_t at = text_number(text, 1, 2, &day), n;
	if (!at || day > DAYS_MOST)
		return 0;
	at += text_sign(text_behind(text, at), '.');
	at += gap(s, text_behind(text, at));
	if (!(n = scan_word(s, WORD_MONTH, text_behind(text, at), &month)))
		return 0;
	at += n;
	at += gap(s, text_behind(text, at));
	if (!(n = text_year(text_behind(text, at), &year)))
		return 0;
	set_day(s, w, year, month, day);
	return at + n;
}

/* March 2, 2018 */
static ptrdiff_t form_month_day_year(struct scan *s, str text, struct when *w)
{
	int day, month, year;
	ptrdiff_t at = scan_word(s, WORD_MONTH, text, &month), n;
	if (!at)
		return 0;
	at += text_spaces(text_behind(text, at));
	if (!(n = text_number(text_behind(text, at), 1, 2, &day)) ||
	    !text_sign(text_behind(text, at + n), ','))
		return 0;
	at += n + 1;
	at += text_spaces(text_behind(text, at));
	if (!(n = text_year(text_behind(text, at), &year)))
		return 0;
	set_day(s, w, year, month, day);
	return at + n;
}

/* 2.3.2018, 2. 3. 2018 */
static ptrdiff_t form_dotted_day(struct scan *s, str text, struct when *w)
{
	int part[2], year;
	ptrdiff_t at = 0, n;
	for (int i = 0; i < 2; i++) {
		if (!(n = text_number(text_behind(text, at), 1, 2, &part[i])) ||
		    !text_sign(text_behind(text, at + n), '.'))
			return 0;
		at += n + 1;
		at += text_spaces(text_behind(text, at));
	}
	if (!(n = text_year(text_behind(text, at), &year)))
		return 0;
	set_day(s, w, year, part[1], part[0]);
	return at + n;
}

/* 3/2018, 03.2018 */
static ptrdiff_t form_number_month(struct scan *s, str text, struct when *w)
{
	int month, year;
	ptrdiff_t at = text_number(text, 1, 2, &month), n;
	if (!at ||
	    !(text_sign(text_behind(text, at), '/') || text_sign(text_behind(text, at), '.')))
		return 0;
	if (!(n = text_year(text_behind(text, at + 1), &year)))
		return 0;
	set_month(s, w, year, month);
	return at + 1 + n;
}

/* March 2018, Sept. 2016, Sep, 2016, Sep '16, agosto de 2018 */
static ptrdiff_t form_month_year(struct scan *s, str text, struct when *w)
{
	int month, year;
	ptrdiff_t at = scan_word(s, WORD_MONTH, text, &month), n;
	if (!at)
		return 0;
	at += text_sign(text_behind(text, at), ',');
	at += gap(s, text_behind(text, at));
	if (!(n = any_year(text_behind(text, at), &year)))
		return 0;
	set_month(s, w, year, month);
	return at + n;
}

static ptrdiff_t quarter_of(str text, int *quarter)
{
	if (!text_sign(text, 'Q') && !text_sign(text, 'q'))
		return 0;
	*quarter = is_digit(text_behind(text, 1)) ? text.s[1] - '0' : 0;
	return *quarter >= 1 && *quarter <= QUARTERS ? 2 : 0;
}

static void set_part(struct when *w, enum unit unit, int year, int part)
{
	*w = (struct when){.unit = unit, .year = (short)year, .part = (signed char)part};
}

/* Q3 2022, 2022-Q3 */
static ptrdiff_t form_quarter(struct scan *s, str text, struct when *w)
{
	int quarter, year;
	(void)s;
	ptrdiff_t at = quarter_of(text, &quarter), n;
	if (at) {
		at += text_spaces(text_behind(text, at));
		n = text_year(text_behind(text, at), &year);
	} else {
		at = text_year(text, &year);
		at += at ? text_sign(text_behind(text, at), '-') : 0;
		n = at > 4 ? quarter_of(text_behind(text, at), &quarter) : 0;
	}
	if (!n)
		return 0;
	set_part(w, UNIT_QUARTER, year, quarter);
	return at + n;
}

/* Winter 2013, 2013-winter */
static ptrdiff_t form_season(struct scan *s, str text, struct when *w)
{
	int season, year;
	ptrdiff_t at = scan_word(s, WORD_SEASON, text, &season), n;
	if (at) {
		at += gap(s, text_behind(text, at));
		n = text_year(text_behind(text, at), &year);
	} else {
		at = text_year(text, &year);
		at += at ? text_sign(text_behind(text, at), '-') : 0;
		n = at > 4 ? scan_word(s, WORD_SEASON, text_behind(text, at), &season) : 0;
	}
	if (!n)
		return 0;
	set_part(w, UNIT_SEASON, year, season);
	return at + n;
}

static ptrdiff_t form_year(struct scan *s, str text, struct when *w)
{
	int year;
	(void)s;
	const ptrdiff_t n = any_year(text, &year);
	if (n)
		set_part(w, UNIT_YEAR, year, 0);
	return n;
}

static form *const forms[] = {
    form_now,          form_iso_day,    form_iso_month, form_day_month_year, form_month_day_year,
    form_dotted_day,   form_month_year, form_quarter,   form_season,         form_year,
    form_number_month,
};

/* `~`, `c.` or `ca.` and the space behind it. */
static ptrdiff_t about(str text)
{
	static const str signs[] = {{"~", 1}, {"c.", 2}, {"C.", 2}, {"ca.", 3}, {"Ca.", 3}};
	const ptrdiff_t n = ANY_OF(text, signs);
	return n ? n + text_spaces(text_behind(text, n)) : 0;
}

struct text text_written(struct arena *a, str text)
{
	struct run *run = ARENA_NEW(a, struct run);
	run->text = text;
	return (struct text){.runs = run, .run_count = 1};
}

/* A point at the start of the text: bytes it takes, 0 if there is none. */
ptrdiff_t scan_point(struct arena *a, struct scan *s, str text, struct when *w)
{
	const ptrdiff_t from = about(text);
	ptrdiff_t best = 0;
	bool invalid = false;
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		struct when found = {.unit = UNIT_NONE};
		s->invalid = false;
		const ptrdiff_t n = forms[i](s, text_behind(text, from), &found);
		if (n > best && !(from && found.unit == UNIT_NOW)) {
			best = n;
			*w = found;
			invalid = s->invalid;
		}
	}
	s->invalid = invalid;
	if (best == 0)
		return 0;
	w->circa = from > 0;
	w->written = text_written(a, str_slice(text, 0, from + best));
	return from + best;
}
