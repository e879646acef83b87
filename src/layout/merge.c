/* SPDX-License-Identifier: MIT */
/*
 * Layouts over layouts. Maps merge key by key; lists and blocks replace as a
 * whole; null removes. What a value is, a map of properties or a block that
 * happens to be written as a map, only its place in the file tells: so merging
 * follows the shape of the language, a level at a time.
 */
#include <stdlib.h>

#include "layout/layout_int.h"

enum shape {
	SHAPE_TOP,    /* a layout, or an overlay of one */
	SHAPE_MAP,    /* merges key by key, all the way down */
	SHAPE_MAPS,   /* names with maps: roles, sections */
	SHAPE_BLOCKS, /* names with blocks */
	SHAPE_OVERLAYS,
	SHAPE_WHOLE
};

/* Keys of a layout that are not plain maps; the first column in normal form. */
static const struct {
	const char *name;
	enum shape shape;
} top_shapes[] = {
    {"roles", SHAPE_MAPS},     {"sections", SHAPE_MAPS},    {"parts", SHAPE_BLOCKS},
    {"masters", SHAPE_BLOCKS}, {"furniture", SHAPE_BLOCKS}, {"locales", SHAPE_OVERLAYS},
    {"place", SHAPE_BLOCKS},   {"omit", SHAPE_WHOLE},       {"title", SHAPE_WHOLE},
    {"about", SHAPE_WHOLE},    {"faces", SHAPE_BLOCKS},
};

static enum shape shape_inside(enum shape shape, str key)
{
	switch (shape) {
	case SHAPE_TOP:
		for (int i = 0; i < COUNT(top_shapes); i++)
			if (name_is(key, top_shapes[i].name))
				return top_shapes[i].shape;
		return SHAPE_MAP;
	case SHAPE_OVERLAYS:
		return SHAPE_TOP;
	case SHAPE_BLOCKS:
	case SHAPE_WHOLE:
		return SHAPE_WHOLE;
	case SHAPE_MAP:
	case SHAPE_MAPS:
		return SHAPE_MAP;
	}
	return SHAPE_MAP;
}

/* Where only a map makes sense, anything else must not wipe out what is below. */
static bool must_be_map(enum shape outer, enum shape inside)
{
	return (outer == SHAPE_TOP && inside != SHAPE_WHOLE) || outer == SHAPE_MAPS ||
	       outer == SHAPE_OVERLAYS;
}

/* --- finding keys: pairs sorted by name, with their place in the result --- */

struct slot {
	str name;
	int at;
};

static int by_name(const void *a, const void *b)
{
	return name_compare(((const struct slot *)a)->name, ((const struct slot *)b)->name);
}

static struct slot *sorted_keys(struct arena *scratch, const struct node *map)
{
	const int count = map ? map->count : 0;
	struct slot *slots = ARENA_ARRAY(scratch, struct slot, count);
	for (int i = 0; i < count; i++)
		slots[i] = (struct slot){map->pairs[i].key.text, i};
	if (count)
		qsort(slots, (size_t)count, sizeof *slots, by_name);
	return slots;
}

static int find_slot(const struct slot *slots, int count, str name)
{
	const struct slot wanted = {.name = name};
	const struct slot *found =
	    count ? bsearch(&wanted, slots, (size_t)count, sizeof *slots, by_name) : NULL;
	return found ? found->at : -1;
}

/* --- merging --- */

/* A layout's title is its own, never that of one it extends. */
static bool is_own(const struct merging *m, enum shape shape, str key)
{
	return m->is_file && shape == SHAPE_TOP && (name_is(key, "title") || name_is(key, "about"));
}

static struct node merge_value(struct merging *m, const struct node *below,
                               const struct node *above, enum shape shape);

static bool refuses(struct merging *m, const struct node *below, const struct pair *above,
                    enum shape outer, enum shape inside)
{
	if (above->value.kind == NODE_NULL || above->value.kind == NODE_MAP ||
	    !must_be_map(outer, inside) || !below || below->kind != NODE_MAP)
		return false;
	diag(m->d, DIAG_LAYOUT_TYPE_WRONG, above->value.span, "expected keys with values");
	return true;
}

static struct node merge_maps(struct merging *m, const struct node *below, const struct node *above,
                              enum shape shape)
{
	const struct arena_mark mark = arena_mark(m->scratch);
	const int old = below ? below->count : 0;
	const struct slot *slots = sorted_keys(m->scratch, below);
	struct pair *pairs = ARENA_ARRAY(m->a, struct pair, old + above->count);
	struct node out = *above;
	out.count = old;
	for (int i = 0; i < old; i++) {
		pairs[i] = below->pairs[i];
		if (is_own(m, shape, pairs[i].key.text))
			pairs[i].value.kind = NODE_NULL;
	}
	for (int i = 0; i < above->count; i++) {
		const struct pair *pair = &above->pairs[i];
		const enum shape inside = shape_inside(shape, pair->key.text);
		const int at = find_slot(slots, old, pair->key.text);
		const struct node *under = at >= 0 ? &below->pairs[at].value : NULL;
		if (refuses(m, under, pair, shape, inside))
			continue;
		struct pair merged = *pair;
		merged.value = merge_value(m, under, &pair->value, inside);
		pairs[at >= 0 ? at : out.count++] = merged;
	}
	int kept = 0;
	for (int i = 0; i < out.count; i++)
		if (pairs[i].value.kind != NODE_NULL)
			pairs[kept++] = pairs[i];
	out.count = kept;
	out.pairs = pairs;
	arena_rewind(m->scratch, mark);
	return out;
}

static struct node merge_value(struct merging *m, const struct node *below,
                               const struct node *above, enum shape shape)
{
	if (above->kind != NODE_MAP || shape == SHAPE_WHOLE)
		return *above;
	return merge_maps(m, below && below->kind == NODE_MAP ? below : NULL, above, shape);
}

const struct node *merge_layers(struct merging *m, const struct node *below,
                                const struct node *above)
{
	struct node *out = ARENA_NEW(m->a, struct node);
	*out = merge_value(m, below, above, SHAPE_TOP);
	return out;
}
