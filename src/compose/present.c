/* SPDX-License-Identifier: MIT */
/* What is there: it has a value, and the layout does not omit it. */
#include "compose/compose_int.h"

bool text_is_there(const struct composition *c, const struct text *t)
{
	return t->run_count > 0 && !leaf_is_omitted(c, t->leaf);
}

static bool texts_are_there(const struct composition *c, const struct texts *t)
{
	for (int i = 0; i < t->count; i++)
		if (text_is_there(c, &t->items[i]))
			return true;
	return false;
}

static bool place_is_there(const struct composition *c, const struct place *p)
{
	return text_is_there(c, &p->whole) || texts_are_there(c, &p->lines) ||
	       text_is_there(c, &p->postcode) || text_is_there(c, &p->city) ||
	       text_is_there(c, &p->region) || text_is_there(c, &p->country);
}

static bool when_is_there(const struct composition *c, const struct when *w)
{
	return w->unit != UNIT_NONE && !leaf_is_omitted(c, w->written.leaf);
}

static bool is_set_leaf(void *user, int leaf)
{
	return leaf_is_omitted(user, leaf);
}

bool value_is_there(const struct composition *c, const struct value *v)
{
	switch (v->is) {
	case IS_NOTHING:
	case IS_COUNT:
		return false;
	case IS_TEXT:
		return text_is_there(c, v->text);
	case IS_TEXTS:
		return texts_are_there(c, v->texts);
	case IS_DATES:
		return v->dates.kind != DATES_NONE && when_is_there(c, &v->dates.from);
	case IS_LEVEL:
		return text_is_there(c, &v->level->shown);
	case IS_PLACE:
		return place_is_there(c, v->place);
	case IS_IMAGE:
		return v->image->path.n > 0 && !leaf_is_omitted(c, v->image->leaf);
	case IS_BLOCKS:
		/* The visitor stops at the first leaf that is not omitted. */
		return !blocks_leaves(v->blocks, v->count, is_set_leaf, (void *)c);
	case IS_PLAIN:
		return v->plain.n > 0;
	case IS_ICON:
		return v->icon.n > 0;
	case IS_LINKS:
	case IS_ITEMS:
		return v->count > 0;
	case IS_NUMBER:
	case IS_PHRASE:
	case IS_TEMPLATE:
		return true;
	}
	return false;
}

bool leaf_was_set(const struct composition *c, const struct scope *s, int leaf)
{
	return leaf_is_omitted(c, leaf) || c->set_at[leaf] > s->since;
}

static bool leaf_is_left_out(void *user, int leaf)
{
	return leaf_is_omitted(user, leaf);
}

bool section_is_there(const struct composition *c, const struct section *s)
{
	for (int i = 0; i < s->group_count; i++)
		if (!group_leaves(&s->groups[i], leaf_is_left_out, (void *)c))
			return true;
	return false;
}

bool contact_is_there(const struct composition *c, const struct contact *k)
{
	return k->kind == CONTACT_PLACE ? place_is_there(c, &k->place)
	                                : text_is_there(c, &k->link.shown);
}
