/* SPDX-License-Identifier: MIT */
/* The structure of a CV once more, down to the runs of its texts. */
#include "cv/copy.h"

#include <string.h>

#define COPY(a, items, count) copy_items((a), (items), (count), sizeof *(items))

static void *copy_items(struct arena *a, const void *items, int count, size_t size)
{
	void *const copy = arena_alloc(a, (size_t)count, size);
	if (count > 0)
		memcpy(copy, items, (size_t)count * size);
	return copy;
}

/* --- values --- */

static void copy_text(struct arena *a, struct text *t)
{
	t->runs = COPY(a, t->runs, t->run_count);
}

static void copy_texts(struct arena *a, struct texts *t)
{
	t->items = COPY(a, t->items, t->count);
	for (int i = 0; i < t->count; i++)
		copy_text(a, &t->items[i]);
}

static void copy_place(struct arena *a, struct place *p)
{
	copy_text(a, &p->whole);
	copy_texts(a, &p->lines);
	copy_text(a, &p->postcode);
	copy_text(a, &p->city);
	copy_text(a, &p->region);
	copy_text(a, &p->country);
}

static void copy_value(struct arena *a, struct field *f)
{
	switch (f->type) {
	case VALUE_TEXT:
		copy_text(a, &f->as.text);
		break;
	case VALUE_TEXTS:
		copy_texts(a, &f->as.texts);
		break;
	case VALUE_DATES:
		copy_text(a, &f->as.dates.from.written);
		copy_text(a, &f->as.dates.to.written);
		copy_text(a, &f->as.dates.note);
		break;
	case VALUE_LINK:
		copy_text(a, &f->as.link.shown);
		break;
	case VALUE_LEVEL:
		copy_text(a, &f->as.level.shown);
		break;
	case VALUE_PLACE:
		copy_place(a, &f->as.place);
		break;
	case VALUE_IMAGE:
		copy_text(a, &f->as.image.alt);
		break;
	}
}

static struct field *copy_fields(struct arena *a, const struct field *fields, int count)
{
	struct field *const copy = COPY(a, fields, count);
	for (int i = 0; i < count; i++)
		copy_value(a, &copy[i]);
	return copy;
}

/* --- structure --- */

static struct cv_block *copy_blocks(struct arena *a, const struct cv_block *blocks, int count)
{
	struct cv_block *const copy = COPY(a, blocks, count);
	for (int i = 0; i < count; i++) {
		copy_text(a, &copy[i].label);
		copy_text(a, &copy[i].text);
		copy[i].blocks = copy_blocks(a, copy[i].blocks, copy[i].block_count);
	}
	return copy;
}

static struct entry *copy_entries(struct arena *a, const struct entry *entries, int count)
{
	struct entry *const copy = COPY(a, entries, count);
	for (int i = 0; i < count; i++) {
		struct entry *e = &copy[i];
		e->fields = copy_fields(a, e->fields, e->field_count);
		e->roles = copy_entries(a, e->roles, e->role_count);
		e->blocks = copy_blocks(a, e->blocks, e->block_count);
	}
	return copy;
}

static struct group *copy_groups(struct arena *a, const struct group *groups, int count)
{
	struct group *const copy = COPY(a, groups, count);
	for (int i = 0; i < count; i++) {
		struct group *g = &copy[i];
		copy_text(a, &g->title);
		g->blocks = copy_blocks(a, g->blocks, g->block_count);
		g->entries = copy_entries(a, g->entries, g->entry_count);
	}
	return copy;
}

static void copy_person(struct arena *a, struct person *p)
{
	p->self = *copy_entries(a, &p->self, 1);
	p->contacts = COPY(a, p->contacts, p->contact_count);
	for (int i = 0; i < p->contact_count; i++) {
		struct contact *k = &p->contacts[i];
		copy_text(a, &k->network);
		copy_text(a, &k->link.shown);
		copy_place(a, &k->place);
	}
	copy_texts(a, &p->cited_as);
}

static struct letter *copy_letter(struct arena *a, const struct letter *l)
{
	if (!l)
		return NULL;
	struct letter *const copy = COPY(a, l, 1);
	copy->fields = copy_fields(a, l->fields, l->field_count);
	copy->body = copy_blocks(a, l->body, l->body_count);
	return copy;
}

struct cv *cv_copy(struct arena *a, const struct cv *cv)
{
	struct cv *const copy = COPY(a, cv, 1);
	copy_person(a, &copy->person);
	copy->sections = COPY(a, cv->sections, cv->section_count);
	for (int i = 0; i < cv->section_count; i++) {
		struct section *s = &copy->sections[i];
		copy_text(a, &s->title);
		s->groups = copy_groups(a, s->groups, s->group_count);
	}
	copy->letter = copy_letter(a, cv->letter);
	copy->leaves = COPY(a, cv->leaves, cv->leaf_count);
	return copy;
}
