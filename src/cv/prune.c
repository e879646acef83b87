/* SPDX-License-Identifier: MIT */
/*
 * What goes with its content: a field without a value, a bullet without
 * words, an entry, a group, a section of which nothing is left.
 */
#include "cv/copy.h"
#include "cv/walk.h"

static bool has_text(const struct text *t)
{
	return t->run_count > 0;
}

static bool prune_texts(struct texts *t)
{
	int kept = 0;
	for (int i = 0; i < t->count; i++)
		if (has_text(&t->items[i]))
			t->items[kept++] = t->items[i];
	t->count = kept;
	return kept > 0;
}

static bool prune_place(struct place *p)
{
	const bool lines = prune_texts(&p->lines);
	if (!has_text(&p->country))
		p->country_code = (str){0};
	return lines || has_text(&p->whole) || has_text(&p->postcode) || has_text(&p->city) ||
	       has_text(&p->region) || has_text(&p->country);
}

static bool field_is_left(struct field *f)
{
	switch (f->type) {
	case VALUE_TEXT:
		return has_text(&f->as.text);
	case VALUE_TEXTS:
		return prune_texts(&f->as.texts);
	case VALUE_DATES:
		return has_text(&f->as.dates.from.written) || has_text(&f->as.dates.to.written);
	case VALUE_LINK:
		return has_text(&f->as.link.shown);
	case VALUE_LEVEL:
		return has_text(&f->as.level.shown);
	case VALUE_PLACE:
		return prune_place(&f->as.place);
	case VALUE_IMAGE:
		return f->as.image.path.n > 0;
	}
	return false;
}

static int prune_fields(struct field *fields, int count)
{
	int kept = 0;
	for (int i = 0; i < count; i++)
		if (field_is_left(&fields[i]))
			fields[kept++] = fields[i];
	return kept;
}

/* The heading of a group goes with what stood under it. */
static bool block_is_left(const struct cv_block *b)
{
	if (b->kind == BLOCK_GROUP)
		return b->block_count > 0;
	return has_text(&b->label) || has_text(&b->text) || b->block_count > 0;
}

static int prune_blocks(struct cv_block *blocks, int count)
{
	int kept = 0;
	for (int i = 0; i < count; i++) {
		struct cv_block *b = &blocks[i];
		b->block_count = prune_blocks(b->blocks, b->block_count);
		if (block_is_left(b))
			blocks[kept++] = *b;
	}
	return kept;
}

static int prune_entries(struct entry *entries, int count)
{
	int kept = 0;
	for (int i = 0; i < count; i++) {
		struct entry *e = &entries[i];
		e->field_count = prune_fields(e->fields, e->field_count);
		e->role_count = prune_entries(e->roles, e->role_count);
		e->block_count = prune_blocks(e->blocks, e->block_count);
		if (e->field_count || e->role_count || e->block_count)
			entries[kept++] = *e;
	}
	return kept;
}

static int prune_groups(struct group *groups, int count)
{
	int kept = 0;
	for (int i = 0; i < count; i++) {
		struct group *g = &groups[i];
		g->block_count = prune_blocks(g->blocks, g->block_count);
		g->entry_count = prune_entries(g->entries, g->entry_count);
		if (g->block_count || g->entry_count)
			groups[kept++] = *g;
	}
	return kept;
}

static void prune_person(struct person *p)
{
	int kept = 0;
	p->self.field_count = prune_fields(p->self.fields, p->self.field_count);
	p->self.block_count = prune_blocks(p->self.blocks, p->self.block_count);
	for (int i = 0; i < p->contact_count; i++) {
		struct contact *k = &p->contacts[i];
		if (k->kind == CONTACT_PLACE ? prune_place(&k->place)
		                             : has_text(&k->link.shown) || has_text(&k->network))
			p->contacts[kept++] = *k;
	}
	p->contact_count = kept;
	prune_texts(&p->cited_as);
}

static void prune_letter(struct letter *l)
{
	l->field_count = prune_fields(l->fields, l->field_count);
	l->body_count = prune_blocks(l->body, l->body_count);
}

static void mark_met(void *user, const struct leaf_spot *spot)
{
	((bool *)user)[*spot->leaf - 1] = true;
}

static void forget_leaves(struct arena *a, struct cv *cv)
{
	bool *met = ARENA_ARRAY(a, bool, cv->leaf_count);
	cv_walk(NULL, cv, mark_met, met);
	for (int i = 0; i < cv->leaf_count; i++)
		if (!met[i] && cv->leaves[i].type != LEAF_META)
			cv->leaves[i].path = cv->leaves[i].plain = (str){0};
}

void cv_prune(struct arena *a, struct cv *cv)
{
	int kept = 0;
	prune_person(&cv->person);
	for (int i = 0; i < cv->section_count; i++) {
		struct section *s = &cv->sections[i];
		s->group_count = prune_groups(s->groups, s->group_count);
		if (s->group_count)
			cv->sections[kept++] = *s;
	}
	cv->section_count = kept;
	if (cv->letter)
		prune_letter(cv->letter);
	forget_leaves(a, cv);
}
