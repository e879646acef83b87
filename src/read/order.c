/* SPDX-License-Identifier: MIT */
/*
 * `sections:` – which come first, in which order, under which titles. It may
 * also hold sections. What it does not name follows in the order of the file.
 */
#include "read/read_int.h"

enum { SUGGESTED_MOST = 64 };

struct ordering {
	struct reader *r;
	const struct node *root;
	struct sections *list;
	int known;   /* those that stand at a key of the file */
	bool *taken; /* one for each of them */
	struct name_map *ids;
	int next[KIND_COUNT]; /* where to look on for a section of a kind */
	struct {
		int *items;
		int count, cap;
	} order;
};

/* The first section of the kind that is not taken yet. */
static int find_by_kind(struct ordering *o, str key)
{
	const enum kind kind = kind_find(key);
	if (kind == KIND_COUNT)
		return -1;
	for (int i = o->next[kind]; i < o->known; i++)
		if (!o->taken[i] && o->list->items[i].section.kind == kind) {
			o->next[kind] = i;
			return i;
		}
	o->next[kind] = o->known;
	return -1;
}

static int section_find(struct ordering *o, str key)
{
	const int i = name_map_find(o->ids, key);
	return i >= 0 && !o->taken[i] ? i : find_by_kind(o, key);
}

static void give_title(struct ordering *o, int i, const struct node *value)
{
	struct section_draft *draft = &o->list->items[i];
	if (draft->titled) {
		keep_meta(o->r, value, STR("sections"));
	} else if (node_is_absent(value)) {
		draft->section.title_from = TITLE_NONE;
		draft->section.title = (struct text){0};
	} else {
		draft->section.title = text_any(o->r, value);
		draft->section.title_from = TITLE_GIVEN;
	}
}

/* True if the file has this key, though nothing came of it. */
static bool is_empty_there(const struct node *map, str key)
{
	const enum kind kind = kind_find(key);
	for (int i = 0; map && map->kind == NODE_MAP && i < map->count; i++) {
		const str other = map->pairs[i].key.text;
		if (str_eq(other, key) || (kind != KIND_COUNT && kind_find(other) == kind))
			return true;
	}
	return false;
}

static void missing(struct ordering *o, const struct node *key)
{
	struct reader *r = o->r;
	const int count = o->known < SUGGESTED_MOST ? o->known : SUGGESTED_MOST;
	struct strs names = {ARENA_ARRAY(r->scratch, str, count), count};
	const struct node *basics = key_find(o->root, STR("basics"));
	if (is_empty_there(o->root, key->text) || is_empty_there(basics, key->text))
		return;
	for (int i = 0; i < count; i++)
		names.items[i] = o->list->items[i].section.about.id;
	tell_near(r, DIAG_SECTION_MISSING, key, &names);
}

static void add_new(struct ordering *o, const struct pair *p)
{
	const enum kind kind = kind_find(p->key.text);
	const int at = o->list->count;
	section_read(o->r, kind == KIND_COUNT ? KIND_CUSTOM : kind, p, o->list);
	if (o->list->count > at)
		LIST_ADD(o->r->a, &o->order, at);
}

static void not_found(struct ordering *o, const struct node *key, const struct pair *p)
{
	if (name_map_find(o->ids, key->text) >= 0)
		diag(o->r->d, DIAG_KEY_TWICE, key->span, "%.*s", STR_ARG(brief(key->text)));
	else
		missing(o, key);
	if (p)
		keep_meta(o->r, &p->value, STR("sections"));
}

/* `work: {title: Jobs}` says of a section that is there what `work: Jobs` says. */
static const struct node *lone_title(const struct node *value)
{
	if (value->kind != NODE_MAP || value->count != 1)
		return NULL;
	const struct node *title = node_find(value, STR("title"));
	return title && title->kind != NODE_MAP && title->kind != NODE_LIST ? title : NULL;
}

/* `p` is NULL where the id stands alone. */
static void mention(struct ordering *o, const struct node *key, const struct pair *p)
{
	const int i = section_find(o, key->text);
	const struct node *title = p && i >= 0 ? lone_title(&p->value) : NULL;
	if (title) {
		const struct pair named = {*key, *title};
		mention(o, key, &named);
		return;
	}
	if (p && !node_is_absent(&p->value) && p->value.kind != NODE_SCALAR) {
		if (i >= 0)
			diag(o->r->d, DIAG_KEY_TWICE, key->span, "%.*s", STR_ARG(brief(key->text)));
		add_new(o, p);
		return;
	}
	if (i < 0) {
		not_found(o, key, p);
		return;
	}
	o->taken[i] = true;
	LIST_ADD(o->r->a, &o->order, i);
	if (p)
		give_title(o, i, &p->value);
}

static void mention_node(struct ordering *o, const struct node *n)
{
	const struct arena_mark mark = arena_mark(o->r->scratch);
	if (n->kind == NODE_MAP)
		for (int i = 0; i < n->count; i++)
			mention(o, &n->pairs[i].key, &n->pairs[i]);
	else if (n->kind == NODE_SCALAR)
		mention(o, n, NULL);
	else if (n->kind == NODE_LIST)
		diag(o->r->d, DIAG_TYPE_UNUSABLE, n->span,
		     "wanted the id of a section, found a list");
	arena_rewind(o->r->scratch, mark);
}

static void follow(struct ordering *o, bool clause)
{
	for (int i = 0; i < o->known; i++) {
		const bool is_clause = o->list->items[i].section.kind == KIND_CLAUSE;
		if (!o->taken[i] && is_clause == clause)
			LIST_ADD(o->r->a, &o->order, i);
	}
}

/* The second of an id gets "-2", and so on; a made id may be taken as well. */
static void make_unique(struct reader *r, struct cv *cv)
{
	struct name_map *used = name_map_new(r->scratch, 2 * cv->section_count);
	for (int i = 0; i < cv->section_count; i++) {
		str *const id = &cv->sections[i].about.id;
		const str base = id->n ? *id : STR("section");
		int nth = name_map_find(used, base);
		*id = base;
		while (nth >= 0 && name_map_find(used, *id) >= 0)
			*id = str_format(r->a, "%.*s-%d", STR_ARG(base), ++nth);
		name_map_set(used, base, nth < 0 ? 1 : nth);
		name_map_add(used, *id, 1);
	}
}

void sections_order(struct reader *r, const struct node *n, const struct node *root,
                    struct sections *list, struct cv *cv)
{
	const struct arena_mark mark = arena_mark(r->scratch);
	struct ordering o = {.r = r, .root = root, .list = list, .known = list->count};
	o.taken = ARENA_ARRAY(r->a, bool, list->count);
	o.ids = name_map_new(r->scratch, list->count);
	for (int i = 0; i < list->count; i++)
		name_map_add(o.ids, list->items[i].section.about.id, i);
	if (n && n->kind == NODE_LIST)
		for (int i = 0; i < n->count; i++)
			mention_node(&o, &n->items[i]);
	else if (n && !node_is_absent(n))
		mention_node(&o, n);
	follow(&o, false);
	follow(&o, true);
	cv->sections = ARENA_ARRAY(r->a, struct section, o.order.count);
	for (int i = 0; i < o.order.count; i++)
		cv->sections[cv->section_count++] = list->items[o.order.items[i]].section;
	make_unique(r, cv);
	arena_rewind(r->scratch, mark);
}

static int names_in(const struct node *n)
{
	int count = n->count;
	for (int i = 0; n->kind == NODE_LIST && i < n->count; i++)
		count += n->items[i].count;
	return count + 1;
}

static void add_names(struct name_map *names, const struct node *n)
{
	if (n->kind == NODE_SCALAR)
		name_map_add(names, n->text, 1);
	for (int i = 0; n->kind == NODE_MAP && i < n->count; i++)
		name_map_add(names, n->pairs[i].key.text, 1);
	for (int i = 0; n->kind == NODE_LIST && i < n->count; i++)
		if (n->items[i].kind != NODE_LIST)
			add_names(names, &n->items[i]);
}

struct name_map *sections_named(struct arena *a, const struct node *n)
{
	struct name_map *names = name_map_new(a, n ? names_in(n) : 0);
	if (n)
		add_names(names, n);
	return names;
}
