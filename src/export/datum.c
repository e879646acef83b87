/* SPDX-License-Identifier: MIT */
#include "export/export_int.h"

struct datum *datum_text(struct arena *a, str text)
{
	struct datum *t = ARENA_NEW(a, struct datum);
	*t = (struct datum){.kind = DATUM_TEXT, .text = text};
	return t;
}

struct datum *datum_list(struct arena *a)
{
	struct datum *t = ARENA_NEW(a, struct datum);
	t->kind = DATUM_LIST;
	return t;
}

struct datum *datum_map(struct arena *a)
{
	struct datum *t = ARENA_NEW(a, struct datum);
	t->kind = DATUM_MAP;
	return t;
}

void datum_add(struct arena *a, struct datum *list, const struct datum *item)
{
	if (item)
		LIST_ADD(a, list, item);
}

void datum_put(struct arena *a, struct datum *map, str key, const struct datum *value)
{
	if (!value)
		return;
	map->pairs = arena_grow(a, map->pairs, map->count, &map->cap, sizeof *map->pairs);
	map->pairs[map->count++] = (struct datum_pair){key, value};
}

bool datum_has(const struct datum *map, str key)
{
	for (int i = 0; i < map->count; i++)
		if (name_same(map->pairs[i].key, key))
			return true;
	return false;
}

static bool has_exactly(const struct datum *map, str key)
{
	for (int i = 0; i < map->count; i++)
		if (str_eq(map->pairs[i].key, key))
			return true;
	return false;
}

void form_put_new(struct arena *a, struct datum *map, str key, const struct datum *value)
{
	while (value && has_exactly(map, key))
		key = str_format(a, "%.*s_", STR_ARG(key));
	datum_put(a, map, key, value);
}

struct datum *datum_texts(struct arena *a, const str *items, int count)
{
	struct datum *list = datum_list(a);
	for (int i = 0; i < count; i++)
		datum_add(a, list, datum_text(a, items[i]));
	list->flow = true;
	return count ? list : NULL;
}
