/* SPDX-License-Identifier: MIT */
/* What is doubtful in a CV though it could be read: nothing here changes it. */
#include <stdlib.h>

#include "cv/variant.h"

struct check {
	struct arena *scratch;
	struct diags *d;
	struct when late; /* what begins after this day is told; no unit: nothing is */
	int dated;        /* dates of the section at hand that are no mere text */
	struct bullets {
		struct bullet {
			str plain;
			struct span span;
			int order;
		} * items;
		int count, cap;
	} bullets;
};

/* --- the person --- */

static void check_person(struct check *c, const struct cv *cv)
{
	const struct span top = {cv->origin, 1, 1, 1, 1};
	const struct span at = cv->origin ? top : NOWHERE;
	if (!entry_field(&cv->person.self, FIELD_NAME))
		diag(c->d, DIAG_NAME_MISSING, at, NULL);
	if (cv->person.contact_count == 0)
		diag(c->d, DIAG_CONTACT_MISSING, at, NULL);
}

/* --- dates --- */

static bool is_point(const struct when *w)
{
	return w->unit != UNIT_NONE && w->unit != UNIT_TEXT && w->unit != UNIT_NOW;
}

static bool has_text(const struct dates *d)
{
	return d->kind == DATES_TEXT || d->from.unit == UNIT_TEXT || d->to.unit == UNIT_TEXT;
}

static void check_dates(struct check *c, const struct field *f)
{
	const struct dates *d = &f->as.dates;
	if (has_text(d) && c->dated > 0)
		diag(c->d, DIAG_DATE_TEXT, f->span, NULL);
	if (dates_reversed(d))
		diag(c->d, DIAG_DATE_ORDER, f->span, NULL);
	else if (d->kind == DATES_RANGE && is_point(&d->from) && is_point(&d->to) &&
	         d->from.unit != d->to.unit)
		diag(c->d, DIAG_DATE_PRECISION, f->span, NULL);
	if (c->late.unit != UNIT_NONE && is_point(&d->from) && when_compare(&d->from, &c->late) > 0)
		diag(c->d, DIAG_DATE_FUTURE, f->span, NULL);
}

typedef void field_visit(struct check *c, const struct field *f);

static void each_dates(struct check *c, const struct entry *e, field_visit *visit)
{
	const struct field *f = entry_field(e, FIELD_DATES);
	if (f && f->type == VALUE_DATES)
		visit(c, f);
	for (int i = 0; i < e->role_count; i++)
		each_dates(c, &e->roles[i], visit);
}

static void count_dates(struct check *c, const struct field *f)
{
	c->dated += f->as.dates.kind != DATES_NONE && !has_text(&f->as.dates);
}

/* --- bullets --- */

static void collect(struct check *c, const struct cv_block *blocks, int count)
{
	for (int i = 0; i < count; i++) {
		const struct cv_block *b = &blocks[i];
		const struct bullet bullet = {text_plain(c->scratch, &b->text), b->about.span,
		                              c->bullets.count};
		if (b->kind == BLOCK_ITEM && b->text.leaf)
			LIST_ADD(c->scratch, &c->bullets, bullet);
		collect(c, b->blocks, b->block_count);
	}
}

static void collect_of_entry(struct check *c, const struct entry *e)
{
	collect(c, e->blocks, e->block_count);
	for (int i = 0; i < e->role_count; i++)
		collect_of_entry(c, &e->roles[i]);
}

static int compare_bullets(const void *left, const void *right)
{
	const struct bullet *a = left, *b = right;
	const int order = str_compare(a->plain, b->plain);
	return order ? order : (a->order > b->order) - (a->order < b->order);
}

static void check_bullets(struct check *c)
{
	struct bullets *list = &c->bullets;
	if (list->count == 0)
		return;
	qsort(list->items, (size_t)list->count, sizeof *list->items, compare_bullets);
	for (int i = 1, first = 0; i < list->count; i++) {
		if (!str_eq(list->items[first].plain, list->items[i].plain)) {
			first = i;
			continue;
		}
		diag(c->d, DIAG_BULLET_REPEATED, list->items[i].span, NULL);
		diag_also(c->d, list->items[first].span, "the first is here");
	}
}

/* --- sections --- */

static void check_section(struct check *c, const struct section *s)
{
	c->dated = 0;
	c->bullets = (struct bullets){0};
	for (int i = 0; i < s->group_count; i++) {
		const struct group *g = &s->groups[i];
		collect(c, g->blocks, g->block_count);
		for (int k = 0; k < g->entry_count; k++) {
			each_dates(c, &g->entries[k], count_dates);
			collect_of_entry(c, &g->entries[k]);
		}
	}
	for (int i = 0; i < s->group_count; i++)
		for (int k = 0; k < s->groups[i].entry_count; k++)
			each_dates(c, &s->groups[i].entries[k], check_dates);
	check_bullets(c);
}

void cv_check(struct arena *scratch, const struct cv *cv, const struct when *today, struct diags *d)
{
	struct check c = {.scratch = scratch, .d = d};
	if (today)
		c.late = *today;
	c.late.year++;
	check_person(&c, cv);
	for (int i = 0; i < cv->section_count; i++) {
		const struct arena_mark mark = arena_mark(scratch);
		check_section(&c, &cv->sections[i]);
		arena_rewind(scratch, mark);
	}
	const struct arena_mark mark = arena_mark(scratch);
	variants_check(scratch, cv, d);
	arena_rewind(scratch, mark);
}

int64_t cv_entry_count(const struct cv *cv)
{
	int64_t count = 0;
	for (int i = 0; i < cv->section_count; i++)
		for (int k = 0; k < cv->sections[i].group_count; k++) {
			const struct group *g = &cv->sections[i].groups[k];
			count += g->entry_count;
			for (int e = 0; e < g->entry_count; e++)
				count += g->entries[e].role_count;
		}
	return count;
}
