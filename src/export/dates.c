/* SPDX-License-Identifier: MIT */
/*
 * Dates → text of the grammar in the CV reference. What was composed is read
 * again: only what means the same is written.
 */
#include "export/export_int.h"

bool date_is_iso(const struct when *w)
{
	return !w->circa && (w->unit == UNIT_YEAR || w->unit == UNIT_MONTH || w->unit == UNIT_DAY);
}

static str written(struct arena *a, const struct when *w)
{
	return text_plain(a, &w->written);
}

str date_point(struct arena *a, const struct when *w)
{
	const str about = w->circa ? STR("~") : STR("");
	switch (w->unit) {
	case UNIT_YEAR:
		return str_format(a, "%.*s%04d", STR_ARG(about), w->year);
	case UNIT_MONTH:
		return str_format(a, "%.*s%04d-%02d", STR_ARG(about), w->year, w->part);
	case UNIT_DAY:
		return str_format(a, "%.*s%04d-%02d-%02d", STR_ARG(about), w->year, w->part,
		                  w->day);
	case UNIT_QUARTER:
		return str_format(a, "%.*s%04d-Q%d", STR_ARG(about), w->year, w->part);
	case UNIT_SEASON: {
		const str season = str_lower(a, locale_season(locale_find(STR("en")), w->part));
		return str_format(a, "%.*s%.*s %04d", STR_ARG(about), STR_ARG(season), w->year);
	}
	case UNIT_NOW:
		return STR("present");
	case UNIT_NONE:
	case UNIT_TEXT:
		break;
	}
	return written(a, w);
}

static str with_note(struct arena *a, const struct dates *d, str text)
{
	if (!d->note.run_count)
		return text;
	return str_format(a, "%.*s (%.*s)", STR_ARG(text), STR_ARG(text_plain(a, &d->note)));
}

static str compose(struct arena *a, const struct dates *d,
                   str (*point)(struct arena *, const struct when *))
{
	const str from = point(a, &d->from);
	if (d->kind != DATES_RANGE)
		return with_note(a, d, from);
	if (d->open)
		return with_note(a, d, str_format(a, "%.*s –", STR_ARG(from)));
	if (d->to.unit == UNIT_NOW && !d->to.written.run_count)
		return with_note(a, d, str_format(a, "since %.*s", STR_ARG(from)));
	const str to = point(a, &d->to);
	return with_note(a, d, str_format(a, "%.*s – %.*s", STR_ARG(from), STR_ARG(to)));
}

static bool same_point(const struct when *a, const struct when *b)
{
	return a->unit == b->unit && a->year == b->year && a->part == b->part && a->day == b->day &&
	       a->circa == b->circa;
}

static bool means(struct arena *a, str text, const struct dates *d, const struct locale *l)
{
	bool ambiguous, invalid;
	const struct dates other = dates_parse(a, text, l, &ambiguous, &invalid);
	return !invalid && other.kind == d->kind && other.open == d->open &&
	       same_point(&other.from, &d->from) && same_point(&other.to, &d->to) &&
	       str_eq(text_plain(a, &other.note), text_plain(a, &d->note));
}

str date_text(struct arena *a, const struct dates *d, const struct locale *l, bool as_written)
{
	const str text = compose(a, d, as_written ? written : date_point);
	if (means(a, text, d, l))
		return text;
	const str other = compose(a, d, as_written ? date_point : written);
	return means(a, other, d, l) ? other : (str){0};
}
