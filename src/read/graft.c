/* SPDX-License-Identifier: MIT */
/*
 * Trees made by a reader: another dialect's file in the shape of our own. The
 * texts and their places stay those of the file; only what holds them is new.
 */
#include "read/read_int.h"

struct node text_node(str text, struct span span)
{
	return (struct node){
	    .kind = NODE_SCALAR, .style = STYLE_SINGLE, .text = text, .span = span};
}

struct node list_node(const struct node *items, int count, struct span span)
{
	return (struct node){
	    .kind = count ? NODE_LIST : NODE_NULL, .items = items, .count = count, .span = span};
}

struct node map_node(const struct pairs *pairs, struct span span)
{
	return (struct node){.kind = pairs->count ? NODE_MAP : NODE_NULL,
	                     .pairs = pairs->items,
	                     .count = pairs->count,
	                     .span = span};
}

void pairs_add(struct reader *r, struct pairs *pairs, str key, const struct node *value)
{
	const struct pair p = {text_node(key, value->span), *value};
	LIST_ADD(r->a, pairs, p);
}

void pairs_add_text(struct reader *r, struct pairs *pairs, str key, const char *text,
                    struct span span)
{
	const struct node value = text_node(str_from_z(text), span);
	pairs_add(r, pairs, key, &value);
}

/* --- by path --- */

/* A map whose pairs are still being added, by the name of its key. */
struct twig {
	str key;
	struct node leaf;
	struct graft *below; /* NULL: a leaf */
};

static struct twig *twig_of(struct reader *r, struct graft *g, str key)
{
	for (int i = 0; i < g->count; i++)
		if (str_eq(g->items[i].key, key))
			return &g->items[i];
	const struct twig twig = {.key = key};
	LIST_ADD(r->a, g, twig);
	return &g->items[g->count - 1];
}

void graft_put(struct reader *r, struct graft *g, const char *path, const struct node *value)
{
	str key, rest = str_from_z(path);
	for (bool more = str_cut(rest, '.', &key, &rest); more;
	     more = str_cut(rest, '.', &key, &rest)) {
		struct twig *t = twig_of(r, g, key);
		if (!t->below)
			t->below = ARENA_NEW(r->a, struct graft);
		g = t->below;
	}
	struct twig *t = twig_of(r, g, key);
	t->leaf = *value;
	t->below = NULL;
}

void graft_put_text(struct reader *r, struct graft *g, const char *path, str text, struct span span)
{
	const struct node value = text_node(text, span);
	graft_put(r, g, path, &value);
}

struct node graft_node(struct reader *r, const struct graft *g, struct span span)
{
	struct pairs pairs = {0};
	for (int i = 0; i < g->count; i++) {
		const struct twig *t = &g->items[i];
		const struct node value = t->below ? graft_node(r, t->below, span) : t->leaf;
		pairs_add(r, &pairs, t->key, &value);
	}
	return map_node(&pairs, span);
}
