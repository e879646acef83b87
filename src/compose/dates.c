/* SPDX-License-Identifier: MIT */
/*
 * Dates → bits: each end by a pattern cut to its own precision, between them
 * the words of the language. The ends are leaves; dashes, brackets and
 * "present" are the layout's.
 */
#include "compose/compose_int.h"

#define START "{start}"
#define END "{end}"

/* --- one point --- */

static str point_pattern(struct composition *c, const struct context *x, enum unit unit,
                         const struct format *format)
{
	if (format->kind == FORMAT_PATTERN)
		return format->text;
	if (format->kind == FORMAT_YEARS)
		return STR("YYYY");
	return word_text(c, x,
	                 unit == UNIT_DAY    ? STR("day")
	                 : unit == UNIT_YEAR ? STR("year")
	                                     : STR("month"));
}

static str iso_point(struct composition *c, const struct context *x, const struct when *w)
{
	if (w->unit == UNIT_DAY)
		return str_format(c->a, "%04d-%02d-%02d", w->year, w->part, w->day);
	if (w->unit == UNIT_MONTH)
		return str_format(c->a, "%04d-%02d", w->year, w->part);
	if (w->unit == UNIT_QUARTER)
		return str_format(c->a, "%04d-Q%d", w->year, w->part);
	return when_format(c->a, w, STR("YYYY"), x->locale);
}

/* A day matters to an event, not to the ends of a range: there months are enough. */
static str point_text(struct fill *f, const struct when *w, const struct format *format,
                      bool in_range)
{
	const enum unit unit = in_range && w->unit == UNIT_DAY ? UNIT_MONTH : w->unit;
	if (w->unit == UNIT_NOW)
		return word_text(f->c, f->x, STR("present"));
	if (w->unit == UNIT_TEXT)
		return text_plain(f->c->a, &w->written);
	if (format->kind == FORMAT_ISO)
		return iso_point(f->c, f->x, w);
	const str pattern = point_pattern(f->c, f->x, unit, format);
	return when_format(f->c->a, w, pattern, f->x->locale);
}

/* A point is one thing: a line does not end between its month and its year. */
static void emit_point(struct fill *f, struct look *look, str text, int leaf)
{
	const int from = f->count;
	emit_formatted(f, look, text, leaf);
	f->c->wholes++;
	for (int i = from; i < f->count; i++)
		f->items[i].piece.whole = -f->c->wholes;
}

/* --- ranges --- */

struct range {
	str before, between, after;
};

/* The parts of "{start} – {end}" around its two names. */
static struct range range_words(struct fill *f, const struct format *format)
{
	const str all = word_text(f->c, f->x, STR("range"));
	const ptrdiff_t start = str_find(all, STR(START)), end = str_find(all, STR(END));
	struct range r = {.between = STR(" – ")};
	if (start >= 0 && end > start) {
		r.before = str_slice(all, 0, start);
		r.between = str_slice(all, start + STR(START).n, end);
		r.after = str_slice(all, end + STR(END).n, all.n);
	}
	if (format->kind == FORMAT_ISO)
		r = (struct range){.between = STR("/")};
	return r;
}

static bool is_number(str text)
{
	return text.n > 0 && text.s[text.n - 1] >= '0' && text.s[text.n - 1] <= '9';
}

static str trim_right(str text)
{
	while (text.n && text.s[text.n - 1] == ' ')
		text.n--;
	return text;
}

static void emit_range(struct fill *f, const struct value *v, const struct format *format,
                       struct look *look)
{
	const struct dates *d = &v->dates;
	const int from_leaf = v->derived ? 0 : d->from.written.leaf;
	const int to_leaf = v->derived ? 0 : d->to.written.leaf;
	const struct when now = {.unit = UNIT_NOW};
	const str from = point_text(f, &d->from, format, true);
	const bool implied = d->implied || (d->to.unit == UNIT_NONE && !d->open);
	const str to = d->open ? (str){0} : point_text(f, implied ? &now : &d->to, format, true);
	struct range r = range_words(f, format);
	if (str_eq(from, to)) { /* both ends in one year: said once, both said */
		emit_point(f, look, from, from_leaf);
		LIST_ADD(f->c->scratch, &f->credits, ((struct credit){to_leaf, HOW_MERGED, to}));
		return;
	}
	if (format->kind == FORMAT_YEARS && (d->open || is_number(to)))
		r.between = str_trim(r.between);
	fill_word(f, look, r.before, v->span);
	emit_point(f, look, from, from_leaf);
	fill_word(f, look, to.n ? r.between : trim_right(r.between), v->span);
	emit_point(f, look, to, to_leaf);
	fill_word(f, look, to.n ? r.after : (str){0}, v->span);
}

/* --- how long --- */

static void emit_span(struct fill *f, const struct value *v, struct look *look)
{
	const int months = dates_months(&v->dates, &f->c->today);
	fill_word(f, look, locale_duration(f->c->a, f->x->locale, months), v->span);
}

/* --- the whole --- */

static void emit_note(struct fill *f, const struct value *v, struct look *look)
{
	if (v->derived || !text_is_there(f->c, &v->dates.note))
		return;
	fill_word(f, look, STR(" ("), v->span);
	fill_text(f, &v->dates.note, look);
	fill_word(f, look, STR(")"), v->span);
}

void emit_dates(struct fill *f, const struct value *v, const struct format *format,
                struct look *look)
{
	const struct dates *d = &v->dates;
	if (format->kind == FORMAT_SPAN) {
		emit_span(f, v, look);
		return;
	}
	if (d->kind == DATES_RANGE)
		emit_range(f, v, format, look);
	else if (d->kind == DATES_TEXT && !v->derived)
		fill_text(f, &d->from.written, look);
	else
		emit_point(f, look, point_text(f, &d->from, format, false),
		           v->derived ? 0 : d->from.written.leaf);
	emit_note(f, v, look);
}

bool dates_are_set(struct composition *c, const struct context *x, const struct dates *d,
                   const struct format *format)
{
	(void)x;
	return format->kind != FORMAT_SPAN || dates_months(d, &c->today) > 0;
}
