/* SPDX-License-Identifier: MIT */
/*
 * A table of names with open addressing: a file may hold a hundred thousand
 * sections, and none of them may be looked for by walking all the others.
 */
#include "read/read_int.h"

struct named {
	str name; /* normal form; s is NULL while the place is free */
	int number;
};

struct name_map {
	struct arena *a;
	struct named *places;
	uint32_t mask; /* places are a power of two, at most half of them taken */
};

/* FNV-1a (Fowler, Noll, Vo). */
static uint32_t hash(str name)
{
	uint32_t h = 2166136261u;
	for (ptrdiff_t i = 0; i < name.n; i++)
		h = (h ^ (unsigned char)name.s[i]) * 16777619u;
	return h;
}

struct name_map *name_map_new(struct arena *a, int count)
{
	struct name_map *m = ARENA_NEW(a, struct name_map);
	uint32_t places = 16;
	while (places < 2u * (uint32_t)count + 2u)
		places *= 2;
	m->a = a;
	m->mask = places - 1;
	m->places = ARENA_ARRAY(a, struct named, places);
	return m;
}

static struct named *place(const struct name_map *m, str name)
{
	uint32_t i = hash(name) & m->mask;
	while (m->places[i].name.s && !str_eq(m->places[i].name, name))
		i = (i + 1) & m->mask;
	return &m->places[i];
}

static str normal(struct arena *a, str name)
{
	const str made = name_normal(a, name);
	return made.s ? made : STR("");
}

int name_map_add(struct name_map *m, str name, int number)
{
	const str made = normal(m->a, name);
	struct named *p = place(m, made);
	if (!p->name.s)
		*p = (struct named){made, number};
	return p->number;
}

void name_map_set(struct name_map *m, str name, int number)
{
	name_map_add(m, name, number);
	place(m, normal(m->a, name))->number = number;
}

int name_map_find(const struct name_map *m, str name)
{
	const struct arena_mark mark = arena_mark(m->a);
	const struct named *p = place(m, normal(m->a, name));
	const int number = p->name.s ? p->number : -1;
	arena_rewind(m->a, mark);
	return number;
}
