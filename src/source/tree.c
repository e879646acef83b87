/* SPDX-License-Identifier: MIT */
/*
 * The tree under construction. Children are kept in chains in scratch and
 * copied to size when their list or map is closed, so the tree itself holds
 * nothing but nodes. Limits count what the tree would be with every alias
 * expanded, though aliases share what they name: whoever walks the tree later
 * walks the expansion.
 */
#include "source/source_int.h"

#include <stdlib.h>

struct cell {
	struct node node;
	struct cell *next;
};

void tree_find(struct tree *t, struct finding f)
{
	LIST_ADD(t->scratch, &t->findings, f);
}

void tree_stop(struct tree *t, ptrdiff_t at, size_t most, const char *what)
{
	if (t->stopped)
		return;
	t->stopped = true;
	t->findings.count = 0;
	tree_find(t, (struct finding){
			 .id = DIAG_SOURCE_LIMIT,
			 .at = span_from_bytes(t->places, at, at + 1),
			 .detail = str_format(t->scratch, "more than %zu %s", most, what),
		     });
}

struct frame *tree_top(struct tree *t)
{
	return t->open.count ? &t->open.items[t->open.count - 1] : NULL;
}

bool tree_wants_key(struct tree *t)
{
	const struct frame *f = tree_top(t);
	return f && f->kind == NODE_MAP && f->count % 2 == 0;
}

static void count_nodes(struct tree *t, ptrdiff_t at, int more, size_t bytes)
{
	t->nodes += more;
	t->bytes += bytes;
	if (t->bytes > t->limits->bytes)
		tree_stop(t, at, t->limits->bytes, "bytes of text");
	if (t->nodes > t->limits->nodes)
		tree_stop(t, at, (size_t)t->limits->nodes, "nodes");
}

static void check_depth(struct tree *t, ptrdiff_t at, int height)
{
	if (t->open.count + height > t->limits->depth)
		tree_stop(t, at, (size_t)t->limits->depth, "levels");
}

void tree_add(struct tree *t, const struct branch *b)
{
	struct frame *f = tree_top(t);
	if (!f) {
		t->root = *b;
		return;
	}
	struct cell *c = ARENA_NEW(t->scratch, struct cell);
	c->node = b->node;
	if (f->last)
		f->last->next = c;
	else
		f->first = c;
	f->last = c;
	f->count++;
	f->to = b->to > f->to ? b->to : f->to;
	f->height = b->height > f->height ? b->height : f->height;
}

void tree_leaf(struct tree *t, const struct branch *b)
{
	count_nodes(t, b->from, b->weight, b->bytes);
	check_depth(t, b->from, b->height);
	tree_add(t, b);
}

void tree_open(struct tree *t, enum node_kind kind, ptrdiff_t at, int mark)
{
	const struct frame f = {.kind = kind,
	                        .from = at,
	                        .to = at,
	                        .nodes_before = t->nodes,
	                        .bytes_before = t->bytes,
	                        .mark = mark};
	LIST_ADD(t->scratch, &t->open, f);
	count_nodes(t, at, 1, 0);
	check_depth(t, at, 0);
}

/* --- maps --- */

/* A pair that may be kept or not: of two with one key, or taken over by <<. */
struct claim {
	const struct node *key, *value;
	int order;
	int rank; /* 0: written here; else the number of the map it was taken over from */
	bool lost;
};

struct claims {
	struct claim *items;
	int count, cap;
	int ranks;
};

static int by_claim(const void *pa, const void *pb)
{
	const struct claim *a = *(struct claim *const *)pa, *b = *(struct claim *const *)pb;
	const int key = str_compare(a->key->text, b->key->text);
	if (key)
		return key;
	return a->rank != b->rank ? a->rank - b->rank : a->order - b->order;
}

static void take_over(struct tree *t, struct claims *list, const struct node *map)
{
	const int rank = ++list->ranks;
	for (int i = 0; i < map->count; i++) {
		const struct pair *p = &map->pairs[i];
		const struct claim c = {&p->key, &p->value, list->count, rank, false};
		LIST_ADD(t->scratch, list, c);
	}
}

static bool is_map_or_maps(const struct node *n)
{
	for (int i = 0; n->kind == NODE_LIST && i < n->count; i++)
		if (n->items[i].kind != NODE_MAP)
			return false;
	return n->kind == NODE_MAP || (n->kind == NODE_LIST && n->count > 0);
}

static bool is_merge(const struct tree *t, const struct claim *c)
{
	return t->merges && c->key->style == STYLE_PLAIN && str_eq(c->key->text, STR("<<")) &&
	       is_map_or_maps(c->value);
}

static void claim(struct tree *t, struct claims *list, struct claim c)
{
	if (!is_merge(t, &c))
		LIST_ADD(t->scratch, list, c);
	else if (c.value->kind == NODE_MAP)
		take_over(t, list, c.value);
	else
		for (int i = 0; i < c.value->count; i++)
			take_over(t, list, &c.value->items[i]);
}

static void find_duplicate(struct tree *t, const struct claim *first, const struct claim *again)
{
	tree_find(t, (struct finding){
			 .id = DIAG_KEY_DUPLICATE,
			 .at = again->key->span,
			 .detail = text_shown(t->scratch, again->key->text),
			 .also = first->key->span,
			 .also_text = "the first is here",
		     });
}

/* Of one key, `count` claims in order: the last written here wins, else the first taken over. */
static void settle(struct tree *t, struct claim **same, int count)
{
	int winner = 0;
	for (int i = 1; i < count && same[i]->rank == 0; i++) {
		find_duplicate(t, same[0], same[i]);
		winner = i;
	}
	for (int i = 0; i < count; i++)
		same[i]->lost = i != winner;
}

static void settle_all(struct tree *t, struct claims *list)
{
	struct claim **sorted = ARENA_ARRAY(t->scratch, struct claim *, list->count);
	for (int i = 0; i < list->count; i++)
		sorted[i] = &list->items[i];
	qsort(sorted, (size_t)list->count, sizeof(struct claim *), by_claim);
	for (int i = 0, next; i < list->count; i = next) {
		const str key = sorted[i]->key->text;
		next = i + 1;
		while (next < list->count && str_eq(sorted[next]->key->text, key))
			next++;
		if (next > i + 1)
			settle(t, sorted + i, next - i);
	}
}

static void fill_map(struct tree *t, const struct frame *f, struct node *map)
{
	struct claims list = {0};
	int kept = 0;
	for (const struct cell *c = f->first; c && c->next; c = c->next->next)
		claim(t, &list, (struct claim){&c->node, &c->next->node, list.count, 0, false});
	if (list.count > 1)
		settle_all(t, &list);
	struct pair *pairs = ARENA_ARRAY(t->a, struct pair, list.count);
	/* What was written here comes first. */
	for (int taken_over = 0; taken_over <= 1; taken_over++) {
		for (int i = 0; i < list.count; i++) {
			const struct claim *c = &list.items[i];
			if (!c->lost && (c->rank > 0) == taken_over)
				pairs[kept++] = (struct pair){*c->key, *c->value};
		}
	}
	map->pairs = pairs;
	map->count = kept;
}

static void fill_list(struct tree *t, const struct frame *f, struct node *list)
{
	struct node *items = ARENA_ARRAY(t->a, struct node, f->count);
	for (const struct cell *c = f->first; c; c = c->next)
		items[list->count++] = c->node;
	list->items = items;
}

struct branch tree_close(struct tree *t, ptrdiff_t to)
{
	const struct frame f = t->open.items[--t->open.count];
	struct branch b = {
	    .node = {.kind = f.kind},
	    .from = f.from,
	    .to = to < 0 ? f.to : to,
	    .weight = t->nodes - f.nodes_before,
	    .bytes = t->bytes - f.bytes_before,
	    .height = f.height + 1,
	};
	b.node.span = span_from_bytes(t->places, b.from, b.to);
	if (f.kind == NODE_MAP)
		fill_map(t, &f, &b.node);
	else
		fill_list(t, &f, &b.node);
	return b;
}
