/* SPDX-License-Identifier: MIT */
/*
 * Names of roles, parts, tokens, words. Like the keys of a CV they are equal
 * in any case and with or without space, - and _, so that `title_after` finds
 * `title-after`.
 */
#include "layout/layout_int.h"

enum { END = -1 };

static bool is_skipped(char c)
{
	return c == ' ' || c == '-' || c == '_';
}

/* The next letter that counts, or END. */
static int next_letter(str name, ptrdiff_t *at)
{
	while (*at < name.n && is_skipped(name.s[*at]))
		(*at)++;
	if (*at == name.n)
		return END;
	const char c = name.s[(*at)++];
	return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : (unsigned char)c;
}

int name_compare(str a, str b)
{
	ptrdiff_t i = 0, j = 0;
	for (;;) {
		const int x = next_letter(a, &i), y = next_letter(b, &j);
		if (x != y)
			return x < y ? -1 : 1;
		if (x == END)
			return 0;
	}
}

bool name_is(str a, const char *b)
{
	return name_compare(a, str_from_z(b)) == 0;
}

const struct node *map_find(const struct node *map, str key)
{
	for (int i = 0; map && map->kind == NODE_MAP && i < map->count; i++)
		if (name_compare(map->pairs[i].key.text, key) == 0)
			return &map->pairs[i].value;
	return NULL;
}

const struct named_role *layout_role(const struct layout *l, str name)
{
	for (int i = 0; i < l->role_count; i++)
		if (name_compare(l->roles[i].name, name) == 0)
			return &l->roles[i];
	return NULL;
}

const struct named_block *layout_part(const struct layout *l, str name)
{
	for (int i = 0; i < l->part_count; i++)
		if (name_compare(l->parts[i].name, name) == 0)
			return &l->parts[i];
	return NULL;
}

const struct word *layout_word(const struct layout *l, str name)
{
	for (int i = 0; i < l->word_count; i++)
		if (name_compare(l->words[i].name, name) == 0)
			return &l->words[i];
	return NULL;
}
