/* SPDX-License-Identifier: MIT */
/* Where in its files a layout says something, for messages of later stages. */
#include "layout/layout.h"

enum { LONGEST_CHAIN = 16 }; /* of names that stand for names */

struct span role_font_span(const struct layout *l, const struct named_role *role)
{
	const struct node *roles = node_find(l->merged, STR("roles"));
	const struct node *fonts = node_find(l->merged, STR("fonts"));
	const struct node *value = NULL;
	for (int i = 0; roles && i < roles->count; i++)
		if (name_same(roles->pairs[i].key.text, role->name))
			value = node_find(&roles->pairs[i].value, STR("font"));
	for (int i = 0; value && value->kind == NODE_SCALAR && i < LONGEST_CHAIN; i++) {
		const struct node *named = node_find(fonts, value->text);
		if (!named)
			break;
		value = named;
	}
	return value ? value->span : role->span;
}
