/* SPDX-License-Identifier: MIT */
#include "source/source.h"

bool node_is_absent(const struct node *n)
{
	return n->kind == NODE_SCALAR ? str_trim(n->text).n == 0 : n->count == 0;
}

const struct node *node_find(const struct node *map, str key)
{
	for (int i = 0; map->kind == NODE_MAP && i < map->count; i++)
		if (str_eq(map->pairs[i].key.text, key))
			return &map->pairs[i].value;
	return NULL;
}

str node_kind_name(const struct node *n)
{
	static const str names[] = {
	    [NODE_NULL] = {"nothing", 7},
	    [NODE_SCALAR] = {"text", 4},
	    [NODE_LIST] = {"a list", 6},
	    [NODE_MAP] = {"a map", 5},
	};
	return names[n->kind];
}
