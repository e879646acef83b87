/* SPDX-License-Identifier: MIT */
/* Every leaf of a part of the CV, in reading order, until the visitor has had enough. */
#include "compose/compose_int.h"

static bool text_leaves(const struct text *t, leaf_visit *visit, void *user)
{
	return t->leaf == 0 || visit(user, t->leaf);
}

static bool texts_leaves(const struct texts *t, leaf_visit *visit, void *user)
{
	for (int i = 0; i < t->count; i++)
		if (!text_leaves(&t->items[i], visit, user))
			return false;
	return true;
}

static bool place_leaves(const struct place *p, leaf_visit *visit, void *user)
{
	return text_leaves(&p->whole, visit, user) && texts_leaves(&p->lines, visit, user) &&
	       text_leaves(&p->postcode, visit, user) && text_leaves(&p->city, visit, user) &&
	       text_leaves(&p->region, visit, user) && text_leaves(&p->country, visit, user);
}

bool field_leaves(const struct field *f, leaf_visit *visit, void *user)
{
	switch (f->type) {
	case VALUE_TEXT:
		return text_leaves(&f->as.text, visit, user);
	case VALUE_TEXTS:
		return texts_leaves(&f->as.texts, visit, user);
	case VALUE_DATES:
		return text_leaves(&f->as.dates.from.written, visit, user) &&
		       text_leaves(&f->as.dates.to.written, visit, user) &&
		       text_leaves(&f->as.dates.note, visit, user);
	case VALUE_LINK:
		return text_leaves(&f->as.link.shown, visit, user);
	case VALUE_LEVEL:
		return text_leaves(&f->as.level.shown, visit, user);
	case VALUE_PLACE:
		return place_leaves(&f->as.place, visit, user);
	case VALUE_IMAGE:
		return (f->as.image.leaf == 0 || visit(user, f->as.image.leaf)) &&
		       text_leaves(&f->as.image.alt, visit, user);
	}
	return true;
}

bool blocks_leaves(const struct cv_block *b, int count, leaf_visit *visit, void *user)
{
	for (int i = 0; i < count; i++)
		if (!text_leaves(&b[i].label, visit, user) ||
		    !text_leaves(&b[i].text, visit, user) ||
		    !blocks_leaves(b[i].blocks, b[i].block_count, visit, user))
			return false;
	return true;
}

bool entry_leaves(const struct entry *e, leaf_visit *visit, void *user)
{
	for (int i = 0; i < e->field_count; i++)
		if (!field_leaves(&e->fields[i], visit, user))
			return false;
	for (int i = 0; i < e->role_count; i++)
		if (!entry_leaves(&e->roles[i], visit, user))
			return false;
	return blocks_leaves(e->blocks, e->block_count, visit, user);
}

bool group_leaves(const struct group *g, leaf_visit *visit, void *user)
{
	if (!text_leaves(&g->title, visit, user) ||
	    !blocks_leaves(g->blocks, g->block_count, visit, user))
		return false;
	for (int i = 0; i < g->entry_count; i++)
		if (!entry_leaves(&g->entries[i], visit, user))
			return false;
	return true;
}

bool section_leaves(const struct section *s, leaf_visit *visit, void *user)
{
	if (!text_leaves(&s->title, visit, user))
		return false;
	for (int i = 0; i < s->group_count; i++)
		if (!group_leaves(&s->groups[i], visit, user))
			return false;
	return true;
}

bool contact_leaves(const struct contact *k, leaf_visit *visit, void *user)
{
	return text_leaves(&k->network, visit, user) && text_leaves(&k->link.shown, visit, user) &&
	       place_leaves(&k->place, visit, user);
}
