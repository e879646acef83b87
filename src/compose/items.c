/* SPDX-License-Identifier: MIT */
/*
 * What `each` walks: the lists of an item, each item as a scope of its own.
 * `rest` is what of an item its part has not set so far: composing goes in
 * written order, and every leaf knows when it was last set, so "so far" is a
 * comparison with the time at which the item began.
 */
#include "compose/compose_int.h"

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

struct walk {
	struct composition *c;
	const struct context *x;
	const struct scope *of; /* whose list it is */
	struct item_list list;
};

static struct scope item_scope(const struct walk *w, enum scope_kind kind)
{
	return (struct scope){.kind = kind,
	                      .outer = w->x->scope,
	                      .of = w->of->of,
	                      .switches = w->of->switches,
	                      .since = w->c->serial,
	                      .rank = w->of->rank};
}

static void add(struct walk *w, struct scope s)
{
	LIST_ADD(w->c->scratch, &w->list, s);
}

/* --- structure --- */

static void add_entry(struct walk *w, enum scope_kind kind, const struct entry *e)
{
	struct scope s = item_scope(w, kind);
	const struct scope *section = scope_find(w->of, SCOPE_SECTION);
	s.entry = e;
	s.rank++;
	if (section)
		s.of = shown_kind(section->section->kind, e);
	add(w, s);
}

static void walk_roles(struct walk *w)
{
	for (int i = 0; w->of->entry && i < w->of->entry->role_count; i++)
		add_entry(w, SCOPE_ROLE, &w->of->entry->roles[i]);
}

static void add_entries(struct walk *w, const struct group *g)
{
	const str merge = w->of->switches ? w->of->switches->merge : (str){0};
	int count;
	const struct entry *entries = entries_merged(w->c, g, merge, &count);
	for (int i = 0; i < count; i++)
		add_entry(w, SCOPE_ENTRY, &entries[i]);
}

static void add_group(struct walk *w, const struct group *g)
{
	struct scope s = item_scope(w, SCOPE_GROUP);
	s.group = g;
	s.rank++;
	add(w, s);
}

/* The entries of a first group without a title stand in the section itself. */
static void walk_entries(struct walk *w)
{
	const struct scope *s = w->of;
	if (s->group)
		add_entries(w, s->group);
	if (s->kind != SCOPE_SECTION || !s->section)
		return;
	for (int i = s->group ? 1 : 0; i < s->section->group_count; i++)
		add_group(w, &s->section->groups[i]);
}

static void walk_groups(struct walk *w)
{
	for (int i = 0; w->of->kind == SCOPE_SECTION && i < w->of->section->group_count; i++)
		add_group(w, &w->of->section->groups[i]);
}

static void add_contacts(struct walk *w, enum scope_kind kind)
{
	const struct person *p = &w->c->cv->person;
	for (int i = 0; i < p->contact_count; i++) {
		struct scope s = item_scope(w, kind);
		s.contact = &p->contacts[i];
		if (kind == SCOPE_PROFILE && s.contact->kind != CONTACT_PROFILE)
			continue;
		if (contact_is_there(w->c, s.contact))
			add(w, s);
	}
}

static void walk_contacts(struct walk *w)
{
	add_contacts(w, SCOPE_CONTACT);
}

static void walk_profiles(struct walk *w)
{
	add_contacts(w, SCOPE_PROFILE);
}

/* --- blocks: the items of lists, everything else as it is --- */

static void add_list(struct walk *w, const struct cv_block *list)
{
	const int first = list->first_number ? list->first_number : 1;
	for (int i = 0; i < list->block_count; i++) {
		struct scope s = item_scope(w, SCOPE_ITEM);
		s.block = &list->blocks[i];
		s.number = list->numbering == NUMBERING_DOWN ? list->block_count - i : first + i;
		add(w, s);
	}
}

static void add_blocks(struct walk *w, const struct cv_block *blocks, int count)
{
	for (int i = 0; i < count; i++) {
		if (blocks[i].kind == BLOCK_LIST) {
			add_list(w, &blocks[i]);
			continue;
		}
		struct scope s = item_scope(w, SCOPE_BLOCK);
		s.block = &blocks[i];
		add(w, s);
	}
}

static void walk_items(struct walk *w)
{
	if (w->of->block)
		add_blocks(w, w->of->block->blocks, w->of->block->block_count);
}

/* --- rest --- */

struct asking {
	const struct composition *c;
	const struct scope *s;
};

static bool leaf_set(void *user, int leaf)
{
	const struct asking *ask = user;
	return leaf_was_set(ask->c, ask->s, leaf);
}

static bool leaf_not_set(void *user, int leaf)
{
	const struct asking *ask = user;
	return leaf_is_omitted(ask->c, leaf) || ask->c->set_at[leaf] <= ask->s->since;
}

static bool text_unset(struct walk *w, const struct text *t)
{
	return text_is_there(w->c, t) && !leaf_was_set(w->c, w->of, t->leaf);
}

static struct texts texts_unset(struct walk *w, const struct texts *t)
{
	struct texts left = {.items = ARENA_ARRAY(w->c->a, struct text, t->count)};
	for (int i = 0; i < t->count; i++)
		if (text_unset(w, &t->items[i]))
			left.items[left.count++] = t->items[i];
	return left;
}

static void clear_set(struct walk *w, struct text *t)
{
	if (!text_unset(w, t))
		*t = (struct text){0};
}

/* Of a list or a place that was set in part, what is left. */
static const struct field *field_unset(struct walk *w, const struct field *f)
{
	struct asking ask = {w->c, w->of};
	if (f->type == VALUE_IMAGE || field_leaves(f, leaf_set, &ask))
		return NULL;
	if (field_leaves(f, leaf_not_set, &ask) ||
	    (f->type != VALUE_TEXTS && f->type != VALUE_PLACE))
		return f;
	struct field *left = ARENA_NEW(w->c->a, struct field);
	*left = *f;
	if (f->type == VALUE_TEXTS) {
		left->as.texts = texts_unset(w, &f->as.texts);
		return left;
	}
	struct place *p = &left->as.place;
	p->lines = texts_unset(w, &p->lines);
	clear_set(w, &p->whole);
	clear_set(w, &p->postcode);
	clear_set(w, &p->city);
	clear_set(w, &p->region);
	clear_set(w, &p->country);
	return left;
}

static const struct cv_block *block_unset(struct composition *c, const struct scope *s,
                                          const struct cv_block *b)
{
	struct asking ask = {c, s};
	if (blocks_leaves(b, 1, leaf_set, &ask))
		return NULL;
	if (b->kind != BLOCK_LIST || blocks_leaves(b, 1, leaf_not_set, &ask))
		return b;
	struct cv_block *left = ARENA_NEW(c->a, struct cv_block);
	*left = *b;
	left->blocks = ARENA_ARRAY(c->a, struct cv_block, b->block_count);
	left->block_count = 0;
	for (int i = 0; i < b->block_count; i++)
		if (!blocks_leaves(&b->blocks[i], 1, leaf_set, &ask))
			left->blocks[left->block_count++] = b->blocks[i];
	return left;
}

static void rest_of_blocks(struct walk *w, const struct cv_block *blocks, int count)
{
	for (int i = 0; i < count; i++) {
		struct scope s = item_scope(w, SCOPE_BLOCK);
		s.block = block_unset(w->c, w->of, &blocks[i]);
		if (s.block)
			add(w, s);
	}
}

static void rest_of_entry(struct walk *w, const struct entry *e)
{
	struct asking ask = {w->c, w->of};
	for (int i = 0; i < e->field_count; i++) {
		struct scope s = item_scope(w, SCOPE_FIELD);
		s.field = field_unset(w, &e->fields[i]);
		if (s.field)
			add(w, s);
	}
	rest_of_blocks(w, e->blocks, e->block_count);
	for (int i = 0; i < e->role_count; i++)
		if (entry_leaves(&e->roles[i], leaf_not_set, &ask))
			add_entry(w, SCOPE_ROLE, &e->roles[i]);
}

/* Entries and groups of which nothing was set. */
static void rest_of_section(struct walk *w)
{
	struct asking ask = {w->c, w->of};
	if (w->of->group)
		rest_of_blocks(w, w->of->group->blocks, w->of->group->block_count);
	int kept = w->list.count;
	walk_entries(w);
	for (int i = kept; i < w->list.count; i++) {
		const struct scope *s = &w->list.items[i];
		if (s->entry ? entry_leaves(s->entry, leaf_not_set, &ask)
		             : group_leaves(s->group, leaf_not_set, &ask))
			w->list.items[kept++] = *s;
	}
	w->list.count = kept;
}

static void walk_rest(struct walk *w)
{
	if (w->of->entry)
		rest_of_entry(w, w->of->entry);
	else if (w->of->section || w->of->group)
		rest_of_section(w);
}

/* --- values as lists --- */

static void add_value(struct walk *w, struct value v)
{
	struct scope s = item_scope(w, SCOPE_TEXT);
	s.it = v;
	if (value_is_there(w->c, &v))
		add(w, s);
}

static void walk_value(struct walk *w, const struct value *v)
{
	if (v->is == IS_BLOCKS) {
		add_blocks(w, v->blocks, v->count);
	} else if (v->is == IS_TEXTS) {
		for (int i = 0; i < v->texts->count; i++)
			add_value(w, (struct value){
					 .is = IS_TEXT, .text = &v->texts->items[i], .me = v->me});
	} else if (v->is == IS_LINKS) {
		for (int i = 0; i < v->count; i++)
			add_value(
			    w, (struct value){.is = IS_LINKS, .links = &v->links[i], .count = 1});
	} else {
		add_value(w, *v);
	}
}

static const struct {
	const char *name;
	unsigned scopes; /* bits of enum scope_kind */
	void (*walk)(struct walk *w);
} lists[] = {
    {"rest",
     1u << SCOPE_PERSON | 1u << SCOPE_ENTRY | 1u << SCOPE_ROLE | 1u << SCOPE_SECTION |
         1u << SCOPE_GROUP | 1u << SCOPE_LETTER,
     walk_rest},
    {"roles", 1u << SCOPE_ENTRY | 1u << SCOPE_ROLE, walk_roles},
    {"entries", 1u << SCOPE_SECTION | 1u << SCOPE_GROUP, walk_entries},
    {"groups", 1u << SCOPE_SECTION, walk_groups},
    {"contacts", 1u << SCOPE_PERSON, walk_contacts},
    {"profiles", 1u << SCOPE_PERSON, walk_profiles},
    {"items", 1u << SCOPE_ITEM, walk_items},
};

static bool walk_list(struct walk *w, const struct path_names *path, int at)
{
	for (int i = 0; path->names.count == at + 1 && i < COUNT(lists); i++)
		if (lists[i].scopes >> w->of->kind & 1 &&
		    str_eq(path->names.items[at], str_from_z(lists[i].name))) {
			lists[i].walk(w);
			return true;
		}
	return false;
}

struct item_list each_items(struct composition *c, const struct context *x,
                            const struct path_names *path)
{
	int at;
	struct walk w = {.c = c, .x = x, .of = path_scope(x, path, &at)};
	if (!w.of || path->names.count == 0)
		return w.list;
	if (!walk_list(&w, path, at)) {
		const struct value v = value_find(c, x, path);
		walk_value(&w, &v);
	}
	for (int i = 0; i < w.list.count; i++) {
		struct scope *s = &w.list.items[i];
		s->n = i + 1;
		s->count = w.list.count;
		if (s->number == 0)
			s->number = s->n;
	}
	return w.list;
}
