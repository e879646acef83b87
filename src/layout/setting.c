/* SPDX-License-Identifier: MIT */
/* `--set roles.body.size=9.5pt` → a fragment of a layout: {roles: {body: {size: 9.5pt}}}. */
#include "layout/layout.h"

static struct span whole(const struct origin *o)
{
	return (struct span){o, 1, 1, 1, 1 + (int)utf8_length(o->text)};
}

static const struct node *nest(struct arena *a, str key, const struct node *value, struct span at)
{
	str name, rest;
	const bool deeper = str_cut(key, '.', &name, &rest);
	struct pair *pair = ARENA_NEW(a, struct pair);
	pair->key = (struct node){.kind = NODE_SCALAR, .text = name, .span = at};
	pair->value = deeper ? *nest(a, rest, value, at) : *value;
	struct node *map = ARENA_NEW(a, struct node);
	*map = (struct node){.kind = NODE_MAP, .pairs = pair, .count = 1, .span = at};
	return map;
}

enum { DEEPEST_KEY = 16 };

static bool is_key(str key)
{
	int dots = 0;
	for (ptrdiff_t i = 0; i < key.n; i++)
		dots += key.s[i] == '.';
	return key.n > 0 && dots < DEEPEST_KEY;
}

const struct node *layout_setting(struct arena *a, struct arena *scratch, str setting,
                                  struct diags *d)
{
	str key, text;
	const bool cut = str_cut(setting, '=', &key, &text);
	if (!cut || !is_key(str_trim(key))) {
		const struct origin *o = diags_origin(d, STR("--set"), setting);
		diag(d, DIAG_SETTING_SYNTAX, whole(o),
		     "wanted KEY=VALUE such as roles.body.size=9.5pt");
		return NULL;
	}
	const struct origin *o = diags_origin(d, str_format(a, "--set %.*s", STR_ARG(key)), text);
	const struct node *value = source_parse_value(a, scratch, o, d);
	return value ? nest(a, str_trim(key), value, whole(o)) : NULL;
}
