/* SPDX-License-Identifier: MIT */
/*
 * Dates once they are read: set by a pattern, compared, counted. A point is
 * never set more precisely than it was written, and never loses its year.
 */
#include "cv/locale.h"

enum { MONTHS = 12, MONTHS_OF_QUARTER = 3, DAYS = 31, CENTURY = 100 };

/* --- setting --- */

struct token {
	char letter; /* Y M D, Q S of the language's own patterns; 0: a literal */
	int count;   /* of letters */
	str literal;
};

struct pattern {
	const struct when *w;
	const struct locale *l;
	str rest;
};

static bool is_letter(const struct pattern *p, char c)
{
	const bool own = p->w->unit == UNIT_QUARTER || p->w->unit == UNIT_SEASON;
	return c == 'Y' || c == 'M' || c == 'D' || (own && (c == 'Q' || c == 'S'));
}

/* Whether the point is precise enough for this letter. */
static bool is_said(enum unit unit, char letter)
{
	return letter == 'Y' || (letter == 'M' && (unit == UNIT_MONTH || unit == UNIT_DAY)) ||
	       (letter == 'D' && unit == UNIT_DAY) || (letter == 'Q' && unit == UNIT_QUARTER) ||
	       (letter == 'S' && unit == UNIT_SEASON);
}

static bool next_token(struct pattern *p, struct token *t)
{
	const str rest = p->rest;
	ptrdiff_t n = 1;
	if (rest.n == 0)
		return false;
	*t = (struct token){0};
	if (is_letter(p, rest.s[0])) {
		while (n < rest.n && rest.s[n] == rest.s[0])
			n++;
		t->letter = rest.s[0];
		t->count = n > 4 ? 4 : (int)n;
	} else if (rest.s[0] == '\'') {
		str tail;
		str_cut(str_slice(rest, 1, rest.n), '\'', &t->literal, &tail);
		n = rest.n - tail.n;
	} else {
		while (n < rest.n && rest.s[n] != '\'' && !is_letter(p, rest.s[n]))
			n++;
		t->literal = str_slice(rest, 0, n);
	}
	p->rest = str_slice(rest, n, rest.n);
	return true;
}

static void add_month(struct buf *b, const struct pattern *p, int count)
{
	const int month = p->w->part;
	const bool after_day = p->w->unit == UNIT_DAY && p->l->months_of;
	if (count == 4)
		buf_add(b, after_day ? list_item(p->l->months_of, month - 1)
		                     : locale_month(p->l, month, true));
	else if (count == 3)
		buf_add(b, locale_month(p->l, month, false));
	else
		buf_format(b, count == 2 ? "%02d" : "%d", month);
}

static void add_said(struct buf *b, const struct pattern *p, const struct token *t)
{
	const struct when *w = p->w;
	if (t->letter == 'Y' && t->count == 2)
		buf_format(b, "%02d", w->year % CENTURY);
	else if (t->letter == 'Y')
		buf_format(b, "%04d", w->year);
	else if (t->letter == 'M')
		add_month(b, p, t->count);
	else if (t->letter == 'D')
		buf_format(b, t->count == 2 ? "%02d" : "%d", w->day);
	else if (t->letter == 'S')
		buf_add(b, locale_season(p->l, w->part));
	else
		buf_format(b, "%d", w->part);
}

/*
 * The literals behind a letter that was set are kept back until the next one
 * is: what stood beside a letter that was left out goes with it.
 */
static str fill(struct arena *a, const struct when *w, str text, const struct locale *l)
{
	struct pattern p = {w, l, text};
	struct token t;
	struct buf b = BUF(a), kept = BUF(a);
	bool left_out = false;
	while (next_token(&p, &t)) {
		if (t.letter == 0) {
			if (!left_out)
				buf_add(&kept, t.literal);
			continue;
		}
		left_out = !is_said(w->unit, t.letter);
		if (left_out && b.n == 0)
			kept.n = 0;
		if (left_out)
			continue;
		buf_add(&b, buf_str(&kept));
		add_said(&b, &p, &t);
		kept.n = 0;
	}
	if (!left_out)
		buf_add(&b, buf_str(&kept));
	return buf_str(&b);
}

static bool has(str text, const char *letter)
{
	return str_find(text, str_from_z(letter)) >= 0;
}

/* A season or quarter where the pattern would say the month; never without the year. */
static str pattern_for(const struct when *w, str pattern, const struct locale *l)
{
	const bool part = has(pattern, "M") || has(pattern, "D");
	if (part && w->unit == UNIT_SEASON)
		return locale_word(l, STR("season"));
	if (part && w->unit == UNIT_QUARTER)
		return locale_word(l, STR("quarter"));
	return has(pattern, "Y") || w->unit == UNIT_DAY || w->unit == UNIT_MONTH ? pattern
	                                                                         : STR("YYYY");
}

str when_format(struct arena *a, const struct when *w, str pattern, const struct locale *l)
{
	if (w->unit == UNIT_NONE)
		return (str){0};
	if (w->unit == UNIT_TEXT)
		return text_plain(a, &w->written);
	if (w->unit == UNIT_NOW)
		return locale_word(l, STR("present"));
	const str said = fill(a, w, pattern_for(w, pattern, l), l);
	if (!w->circa)
		return said;
	return pattern_fill(a, locale_word(l, STR("about")), STR("{date}"), said);
}

/* --- comparing --- */

static bool has_year(const struct when *w)
{
	return w->unit != UNIT_NONE && w->unit != UNIT_TEXT && w->unit != UNIT_NOW;
}

/* The first month that a point can mean, and how many. Winter is at either end of its year. */
static int first_month(const struct when *w, int *count)
{
	static const int season_first[] = {3, 6, 9, 1}, season_count[] = {4, 4, 4, 15};
	*count = 1;
	if (w->unit == UNIT_QUARTER) {
		*count = MONTHS_OF_QUARTER;
		return (w->part - 1) * MONTHS_OF_QUARTER + 1;
	}
	if (w->unit == UNIT_SEASON && w->part >= 1 && w->part <= 4) {
		*count = season_count[w->part - 1];
		return season_first[w->part - 1];
	}
	if (w->unit == UNIT_MONTH || w->unit == UNIT_DAY)
		return w->part;
	*count = MONTHS;
	return 1;
}

/* Days of a calendar of 31-day months: enough to tell earlier from later. */
static int first_day(const struct when *w)
{
	int count;
	const int month = w->year * MONTHS + first_month(w, &count) - 1;
	return month * DAYS + (w->unit == UNIT_DAY ? w->day - 1 : 0);
}

static int last_day(const struct when *w)
{
	int count;
	const int month = w->year * MONTHS + first_month(w, &count) - 1;
	return w->unit == UNIT_DAY ? first_day(w) : (month + count) * DAYS - 1;
}

int when_compare(const struct when *a, const struct when *b)
{
	const bool now_a = a->unit == UNIT_NOW, now_b = b->unit == UNIT_NOW;
	if ((now_a || has_year(a)) && (now_b || has_year(b)) && (now_a || now_b))
		return now_a - now_b;
	if (!has_year(a) || !has_year(b))
		return 0;
	const int left = first_day(a), right = first_day(b);
	return (left > right) - (left < right);
}

bool dates_reversed(const struct dates *d)
{
	if (d->kind != DATES_RANGE || !has_year(&d->to))
		return false;
	if (d->from.unit == UNIT_NOW)
		return true;
	return has_year(&d->from) && first_day(&d->from) > last_day(&d->to);
}

/* --- counting --- */

/* A month since year 0 that a point begins or ends in; false if it says no month. */
static bool month_of(const struct when *w, bool end, int *month)
{
	int count;
	if (w->unit != UNIT_MONTH && w->unit != UNIT_DAY && w->unit != UNIT_QUARTER)
		return false;
	*month = w->year * MONTHS + first_month(w, &count) - 1;
	*month += end ? count - 1 : 0;
	return true;
}

int dates_months(const struct dates *d, const struct when *today)
{
	int from, to;
	const bool now = d->open || d->implied || d->to.unit == UNIT_NOW;
	const struct when *end = now ? today : &d->to;
	if (d->kind != DATES_RANGE || !end || !month_of(&d->from, false, &from) ||
	    !month_of(end, true, &to) || to < from)
		return 0;
	return to - from + 1;
}

/* --- the clock --- */

/*
 * Days since 1970 → year, month, day, by eras of 400 years that begin on the
 * first of March, so that a leap day ends its year.
 */
struct when when_from_time(int64_t seconds)
{
	enum { DAY_SECONDS = 86400, ERA_DAYS = 146097, EPOCH = 719468, MARCH = 3 };
	const int64_t early = seconds < 0 ? DAY_SECONDS - 1 : 0;
	const int64_t days = (seconds - early) / DAY_SECONDS + EPOCH;
	const int64_t era = (days >= 0 ? days : days - (ERA_DAYS - 1)) / ERA_DAYS;
	const int day = (int)(days - era * ERA_DAYS);
	const int leaps = day / 1460 - day / 36524 + day / 146096;
	const int year = (day - leaps) / 365;
	const int of_year = day - (365 * year + year / 4 - year / 100);
	const int month = (5 * of_year + 2) / 153; /* from March */
	const bool next = month >= MONTHS - MARCH + 1;
	return (struct when){
	    .unit = UNIT_DAY,
	    .year = (short)(era * 400 + year + next),
	    .part = (signed char)(month + MARCH - (next ? MONTHS : 0)),
	    .day = (signed char)(of_year - (153 * month + 2) / 5 + 1),
	};
}
