/* SPDX-License-Identifier: MIT */
/*
 * `merge`: consecutive entries of one value become one entry with roles. What
 * they have in common stands once, in the entry; the leaves that are thereby
 * not set count as set with it. Entries that have roles of their own are left
 * as they are.
 */
#include "compose/compose_int.h"

/* Hoisted to the employer where all entries agree, besides the field that is merged by. */
static const enum field_id shared[] = {FIELD_LOCATION, FIELD_URL, FIELD_LOGO};

enum { SHARED = sizeof shared / sizeof *shared };

struct merged_group {
	const struct group *group;
	const struct entry *entries;
	int count;
	struct merged_group *next;
};

struct leaf_list {
	struct arena *a;
	int *items;
	int count, cap;
};

static bool collect(void *user, int leaf)
{
	struct leaf_list *list = user;
	LIST_ADD(list->a, list, leaf);
	return true;
}

static bool leaves_agree(struct composition *c, const struct field *a, const struct field *b,
                         bool merge)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	struct leaf_list x = {.a = c->scratch}, y = {.a = c->scratch};
	field_leaves(a, collect, &x);
	field_leaves(b, collect, &y);
	bool same = a->type == b->type && x.count == y.count && x.count > 0;
	for (int i = 0; same && i < x.count; i++)
		same = str_eq(c->cv->leaves[x.items[i] - 1].plain,
		              c->cv->leaves[y.items[i] - 1].plain);
	for (int i = 0; same && merge && i < x.count; i++) {
		c->merged[y.items[i]] = c->merged[x.items[i]];
		c->merged[x.items[i]] = y.items[i];
	}
	arena_rewind(c->scratch, mark);
	return same;
}

/* A field of the author's own, or one of the table. */
struct field_name {
	enum field_id id;
	str name;
};

static const struct field *find(const struct entry *e, const struct field_name *f)
{
	return f->id == FIELD_COUNT ? entry_own_field(e, f->name) : entry_field(e, f->id);
}

static bool all_agree(struct composition *c, const struct entry *e, int count,
                      const struct field_name *name)
{
	const struct field *first = find(&e[0], name);
	for (int i = 1; first && i < count; i++) {
		const struct field *other = find(&e[i], name);
		if (!other || !leaves_agree(c, first, other, false))
			return false;
	}
	return first != NULL;
}

static int run_length(struct composition *c, const struct group *g, int from,
                      const struct field_name *by)
{
	int to = from + 1;
	const struct field *first = find(&g->entries[from], by);
	if (!first || g->entries[from].role_count)
		return 1;
	for (; to < g->entry_count && g->entries[to].role_count == 0; to++) {
		const struct field *other = find(&g->entries[to], by);
		if (!other || !leaves_agree(c, first, other, false))
			break;
	}
	return to - from;
}

static void drop_field(struct entry *role, const struct field *field)
{
	int kept = 0;
	for (int i = 0; i < role->field_count; i++)
		if (role->fields[i].id != field->id || !str_eq(role->fields[i].name, field->name))
			role->fields[kept++] = role->fields[i];
	role->field_count = kept;
}

static void hoist(struct composition *c, struct entry *all, const struct field_name *name)
{
	const struct field *first = find(&all->roles[0], name);
	if (!first)
		return;
	const struct field field = *first;
	all->fields[all->field_count++] = field;
	for (int i = 1; i < all->role_count; i++)
		leaves_agree(c, &field, find(&all->roles[i], name), true);
	for (int i = 0; i < all->role_count; i++)
		drop_field(&all->roles[i], &field);
}

static struct entry merge(struct composition *c, const struct entry *e, int count,
                          const struct field_name *by)
{
	struct entry all = {.about = {.span = e->about.span, .lang = e->about.lang},
	                    .roles = ARENA_ARRAY(c->a, struct entry, count),
	                    .role_count = count,
	                    .fields = ARENA_ARRAY(c->a, struct field, SHARED + 1)};
	bool agree[SHARED];
	for (int k = 0; k < SHARED; k++)
		agree[k] = shared[k] != by->id &&
		           all_agree(c, e, count, &(struct field_name){.id = shared[k]});
	for (int i = 0; i < count; i++) {
		struct entry *role = &all.roles[i];
		*role = e[i];
		role->fields = ARENA_ARRAY(c->a, struct field, e[i].field_count);
		for (int k = 0; k < e[i].field_count; k++)
			role->fields[k] = e[i].fields[k];
	}
	hoist(c, &all, by);
	for (int k = 0; k < SHARED; k++)
		if (agree[k])
			hoist(c, &all, &(struct field_name){.id = shared[k]});
	return all;
}

const struct entry *entries_merged(struct composition *c, const struct group *g, str field,
                                   int *count)
{
	*count = g->entry_count;
	if (field.n == 0)
		return g->entries;
	for (const struct merged_group *m = c->merged_groups; m; m = m->next)
		if (m->group == g) {
			*count = m->count;
			return m->entries;
		}
	const struct field_name by = {field_find(field), field};
	struct entry *entries = ARENA_ARRAY(c->a, struct entry, g->entry_count);
	int n = 0;
	for (int i = 0; i < g->entry_count;) {
		const int run = run_length(c, g, i, &by);
		entries[n++] = run > 1 ? merge(c, &g->entries[i], run, &by) : g->entries[i];
		i += run;
	}
	struct merged_group *m = ARENA_NEW(c->a, struct merged_group);
	*m = (struct merged_group){g, entries, n, c->merged_groups};
	c->merged_groups = m;
	*count = n;
	return entries;
}
