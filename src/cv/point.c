/* SPDX-License-Identifier: MIT */
/*
 * Points in time as people write them: one function for each form of the
 * grammar in the CV reference; of all forms that fit, the longest is taken.
 * Words are those of all languages. Beyond the grammar, the particle that
 * some languages put between day, month and year (`agosto de 2018`).
 */
#include "cv/point.h"

enum {
	CENTURY = 100,
	PIVOT = 70, /* '70 is 1970, '69 is 2069 */
	MONTHS = 12,
	DAYS_MOST = 31,
	DAY_DIGITS = 2,
	QUARTERS = 4
};

/* A form: bytes it takes at the start of `text`, 0 if it does not fit. */
typedef ptrdiff_t form(struct scan *s, str text, struct when *w);

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

/* Behind a year: its full stop where the language writes one, and the word for "year". */
static ptrdiff_t year_end(const struct scan *s, str text)
{
	int which;
	const ptrdiff_t stop = s->l && s->l->ordinal_years ? text_sign(text, '.') : 0;
	const ptrdiff_t at = stop + text_spaces(text_behind(text, stop));
	const ptrdiff_t word = scan_word(s, WORD_YEAR, text_behind(text, at), &which);
	return word ? at + word : stop;
}

static ptrdiff_t whole_year(const struct scan *s, str text, int *year)
{
	const ptrdiff_t n = any_year(text, year);
	return n ? n + year_end(s, text_behind(text, n)) : 0;
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
	if (text_sign(text_behind(text, at), 'T') && text_digit(text_behind(text, at + 1)))
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
	at += text_sign(text_behind(text, at), ',');
	at += gap(s, text_behind(text, at));
	if (!(n = whole_year(s, text_behind(text, at), &year)))
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
	if (!(n = whole_year(s, text_behind(text, at), &year)))
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
	if (!(n = whole_year(s, text_behind(text, at), &year)))
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
	if (!(n = whole_year(s, text_behind(text, at + 1), &year)))
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
	if (!(n = whole_year(s, text_behind(text, at), &year)))
		return 0;
	set_month(s, w, year, month);
	return at + n;
}

/* A day of the month and its full stop; *day is 0 where there is none. */
static ptrdiff_t day_number(str text, int *day)
{
	const ptrdiff_t n = text_number(text, 1, DAY_DIGITS, day);
	*day = n ? *day : 0;
	return n ? n + text_sign(text_behind(text, n), '.') : 0;
}

/* 2021. április 5., 2021 m. balandis, 2021. gada 5. aprīlis */
static ptrdiff_t form_year_month(struct scan *s, str text, struct when *w)
{
	int year, month, day, which;
	ptrdiff_t at = text_year(text, &year), n;
	if (!at)
		return 0;
	at += text_sign(text_behind(text, at), '.');
	at += text_spaces(text_behind(text, at));
	at += scan_word(s, WORD_YEAR, text_behind(text, at), &which);
	at += text_spaces(text_behind(text, at));
	at += day_number(text_behind(text, at), &day);
	at += text_spaces(text_behind(text, at));
	if (!(n = scan_word(s, WORD_MONTH, text_behind(text, at), &month)))
		return 0;
	at += n;
	if (day == 0) {
		n = text_spaces(text_behind(text, at));
		const ptrdiff_t m = day_number(text_behind(text, at + n), &day);
		at += m ? n + m : 0;
	}
	if (day)
		set_day(s, w, year, month, day);
	else
		set_month(s, w, year, month);
	return at;
}

/* 2019.03, 2019. 3. 15., 2019/3; but 2009/10 is a range of years. */
static ptrdiff_t form_year_numbers(struct scan *s, str text, struct when *w)
{
	int year, month, day;
	ptrdiff_t at = text_year(text, &year);
	const char sign = at && text_sign(text_behind(text, at), '/') ? '/' : '.';
	if (!at || !text_sign(text_behind(text, at), sign))
		return 0;
	at += 1 + text_spaces(text_behind(text, at + 1));
	const ptrdiff_t n = text_number(text_behind(text, at), 1, DAY_DIGITS, &month);
	const bool years = sign == '/' && n == 2 && month > year % CENTURY;
	if (!n || years || month < 1 || month > MONTHS)
		return 0;
	at += n;
	set_month(s, w, year, month);
	if (str_starts(text_behind(text, at), STR("..")) || !text_sign(text_behind(text, at), sign))
		return at;
	const ptrdiff_t skip = 1 + text_spaces(text_behind(text, at + 1));
	const ptrdiff_t m = day_number(text_behind(text, at + skip), &day);
	if (m == 0)
		return at + (sign == '.');
	set_day(s, w, year, month, day);
	return at + skip + m;
}

/* A number and the mark behind it, the i-th of a language. */
static ptrdiff_t marked(str text, const char *marks, int i, int *value)
{
	const str mark = list_item(marks, i);
	const ptrdiff_t from = text_spaces(text);
	const str rest = text_behind(text, from);
	const ptrdiff_t n =
	    i == 0 ? text_year(rest, value) : text_number(rest, 1, DAY_DIGITS, value);
	const ptrdiff_t at = n + text_spaces(text_behind(rest, n));
	return n && str_starts(text_behind(rest, at), mark) ? from + at + mark.n : 0;
}

/* 2018年3月2日, 2018년 3월 */
static ptrdiff_t form_marked(struct scan *s, str text, struct when *w)
{
	int year, month, day;
	const bool begins = text_year(text, &year) > 0;
	for (int i = 0; begins && locale_at(i); i++) {
		const char *marks = locale_at(i)->marks;
		ptrdiff_t at = marks ? marked(text, marks, 0, &year) : 0, n;
		if (!at)
			continue;
		*w = (struct when){.unit = UNIT_YEAR, .year = (short)year};
		if (!(n = marked(text_behind(text, at), marks, 1, &month)))
			return at;
		at += n;
		set_month(s, w, year, month);
		if (!(n = marked(text_behind(text, at), marks, 2, &day)))
			return at;
		set_day(s, w, year, month, day);
		return at + n;
	}
	return 0;
}

static ptrdiff_t quarter_of(str text, int *quarter)
{
	if (!text_sign(text, 'Q') && !text_sign(text, 'q'))
		return 0;
	const ptrdiff_t n = text_number(str_slice(text, 1, 2), 1, 1, quarter);
	return n && *quarter >= 1 && *quarter <= QUARTERS ? 1 + n : 0;
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
		const bool hyphen = at && text_sign(text_behind(text, at), '-');
		at += hyphen;
		n = hyphen ? quarter_of(text_behind(text, at), &quarter) : 0;
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
		const bool hyphen = at && text_sign(text_behind(text, at), '-');
		at += hyphen;
		n = hyphen ? scan_word(s, WORD_SEASON, text_behind(text, at), &season) : 0;
	}
	if (!n)
		return 0;
	set_part(w, UNIT_SEASON, year, season);
	return at + n;
}

static ptrdiff_t form_year(struct scan *s, str text, struct when *w)
{
	int year;
	const ptrdiff_t n = whole_year(s, text, &year);
	if (n)
		set_part(w, UNIT_YEAR, year, 0);
	return n;
}

/* What a form begins with: most are refused by that. */
enum { DIGIT = 1, OTHER = 2 };

static const struct {
	form *form;
	unsigned begins;
} forms[] = {
    {form_now, OTHER},
    {form_iso_day, DIGIT},
    {form_iso_month, DIGIT},
    {form_day_month_year, DIGIT},
    {form_month_day_year, OTHER},
    {form_dotted_day, DIGIT},
    {form_month_year, OTHER},
    {form_quarter, DIGIT | OTHER},
    {form_season, DIGIT | OTHER},
    {form_year, DIGIT | OTHER},
    {form_number_month, DIGIT},
    {form_year_month, DIGIT},
    {form_year_numbers, DIGIT},
    {form_marked, DIGIT},
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
	const str rest = text_behind(text, from);
	const unsigned begins = text_digit(rest) ? DIGIT : OTHER;
	ptrdiff_t best = 0;
	bool invalid = false;
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		struct when found = {.unit = UNIT_NONE};
		s->invalid = false;
		const ptrdiff_t n = forms[i].begins & begins ? forms[i].form(s, rest, &found) : 0;
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
