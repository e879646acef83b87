/* SPDX-License-Identifier: MIT */
#include "export/export_int.h"

struct form *form_text(struct arena *a, str text)
{
	struct form *t = ARENA_NEW(a, struct form);
	*t = (struct form){.kind = FORM_TEXT, .text = text};
	return t;
}

struct form *form_list(struct arena *a)
{
	struct form *t = ARENA_NEW(a, struct form);
	t->kind = FORM_LIST;
	return t;
}

struct form *form_map(struct arena *a)
{
	struct form *t = ARENA_NEW(a, struct form);
	t->kind = FORM_MAP;
	return t;
}

void form_add(struct arena *a, struct form *list, const struct form *item)
{
	if (item)
		LIST_ADD(a, list, item);
}

void form_put(struct arena *a, struct form *map, str key, const struct form *value)
{
	if (!value)
		return;
	map->pairs = arena_grow(a, map->pairs, map->count, &map->cap, sizeof *map->pairs);
	map->pairs[map->count++] = (struct form_pair){key, value};
}

bool form_has(const struct form *map, str key)
{
	for (int i = 0; i < map->count; i++)
		if (name_same(map->pairs[i].key, key))
			return true;
	return false;
}

static bool has_exactly(const struct form *map, str key)
{
	for (int i = 0; i < map->count; i++)
		if (str_eq(map->pairs[i].key, key))
			return true;
	return false;
}

void form_put_new(struct arena *a, struct form *map, str key, const struct form *value)
{
	while (value && has_exactly(map, key))
		key = str_format(a, "%.*s_", STR_ARG(key));
	form_put(a, map, key, value);
}

struct form *form_texts(struct arena *a, const str *items, int count)
{
	struct form *list = form_list(a);
	for (int i = 0; i < count; i++)
		form_add(a, list, form_text(a, items[i]));
	list->flow = true;
	return count ? list : NULL;
}
