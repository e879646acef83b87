/* SPDX-License-Identifier: MIT */
/*
 * `--set roles.body.size=9.5pt` → a fragment of a layout: {roles: {body: {size: 9.5pt}}}.
 * `--redact person.name=A.` → {redact: {person.name: A.}}; its value is no YAML, so that a
 * template need not be quoted twice.
 */
#include "layout/layout_int.h"

static struct span whole(const struct origin *o)
{
	return (struct span){o, 1, 1, 1, 1 + (int)utf8_length(o->text)};
}

static const struct node *map_of(struct arena *a, str key, const struct node *value, struct span at)
{
	struct pair *pair = ARENA_NEW(a, struct pair);
	pair->key = (struct node){.kind = NODE_SCALAR, .text = key, .span = at};
	pair->value = *value;
	struct node *map = ARENA_NEW(a, struct node);
	*map = (struct node){.kind = NODE_MAP, .pairs = pair, .count = 1, .span = at};
	return map;
}

static const struct node *nest(struct arena *a, str key, const struct node *value, struct span at)
{
	str name, rest;
	const bool deeper = str_cut(key, '.', &name, &rest);
	return map_of(a, name, deeper ? nest(a, rest, value, at) : value, at);
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

const struct node *layout_redact_setting(struct arena *a, struct arena *scratch,
                                         const struct layout_places *places, str setting,
                                         struct diags *d)
{
	static const str redact = {"redact", 6};
	str path, text;
	if (!str_cut(setting, '=', &path, &text)) {
		struct chain c = {.a = a, .scratch = scratch, .places = places, .d = d};
		const struct node *file =
		    layout_file(&c, &(struct found){.path = setting}, DIAG_FILE_MISSING, NULL);
		const struct node *rules = file ? node_find(file, redact) : NULL;
		if (!file)
			return NULL;
		return map_of(a, redact, rules ? rules : file, file->span);
	}
	const struct origin *o =
	    diags_origin(d, str_format(a, "--redact %.*s", STR_ARG(path)), text);
	if (str_trim(path).n == 0) {
		diag(d, DIAG_SETTING_SYNTAX, whole(o),
		     "wanted PATH=VALUE such as person.name={name:initials}; nothing was set");
		return NULL;
	}
	const struct node value = {.kind = NODE_SCALAR, .text = str_trim(text), .span = whole(o)};
	return map_of(a, redact, map_of(a, str_trim(path), &value, whole(o)), whole(o));
}
