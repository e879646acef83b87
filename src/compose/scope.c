/* SPDX-License-Identifier: MIT */
/*
 * Paths → values. A name is looked up in the innermost item only: outer ones
 * are asked for by name (`section.title`), so that no field is set twice by
 * accident. Entries, roles and the person also have fields, exact and own.
 */
#include "compose/compose_int.h"

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static const struct value nothing = {.is = IS_NOTHING};

const struct scope *scope_find(const struct scope *s, enum scope_kind kind)
{
	while (s && s->kind != kind)
		s = s->outer;
	return s;
}

/* --- names that depend on where a block stands --- */

static struct value number_value(int number)
{
	return (struct value){.is = IS_NUMBER, .neutral = true, .number = number};
}

static struct value plain_value(str text)
{
	return (struct value){.is = IS_PLAIN, .plain = text};
}

static struct value place_name(const struct context *x, str name)
{
	const struct scope *s = x->scope;
	if (x->furniture && str_eq(name, STR("page")))
		return number_value(x->page);
	if (x->furniture && str_eq(name, STR("pages")))
		return number_value(x->pages);
	if (s && s->n && str_eq(name, STR("n")))
		return number_value(s->number);
	if (s && s->n && str_eq(name, STR("count")))
		return number_value(s->count);
	if (str_eq(name, STR("region")))
		return plain_value(x->region);
	if (str_eq(name, STR("lang")))
		return plain_value(x->lang);
	const struct scope *section = scope_find(s, SCOPE_SECTION);
	if (s && section && str_eq(name, STR("kind")))
		return plain_value(kind_row(s->entry ? s->of : section->section->kind)->name);
	return nothing;
}

static struct value name_value(struct composition *c, const struct context *x,
                               const struct scope *s, str name)
{
	find_value *find = scope_find_name(s->kind, name);
	if (find)
		return find(c, x, s);
	const struct entry *e = s->kind == SCOPE_PERSON ? &s->person->self : s->entry;
	if (!e)
		return nothing;
	const enum field_id id = field_find(name);
	return field_value(c, id == FIELD_COUNT ? entry_own_field(e, name) : entry_field(e, id));
}

/* Where the family name is the first word: bytes of that, or of what follows. */
static struct value name_part_behind(struct value v, str plain, bool family)
{
	str head, rest;
	str_cut(plain, ' ', &head, &rest);
	v.from = family ? 0 : plain.n - rest.n;
	v.to = family ? head.n : plain.n;
	return v.to > v.from ? v : nothing;
}

/* `name.given`, `name.family`: bytes of the name. */
static struct value name_part(struct composition *c, const struct context *x, struct value v,
                              str name)
{
	const str plain = text_plain(c->a, v.text);
	const bool is_family = str_eq(name, STR("family"));
	if (locale_family_first(x->locale) && (is_family || str_eq(name, STR("given"))))
		return name_part_behind(v, plain, is_family);
	const ptrdiff_t family = family_start(plain);
	if (str_eq(name, STR("given"))) {
		v.to = family;
		return family > 0 ? v : nothing;
	}
	if (!is_family)
		return nothing;
	v.from = family;
	v.to = plain.n;
	return v;
}

/* `location.city`, `name.given` */
static struct value sub_value(struct composition *c, const struct context *x, struct value v,
                              str name)
{
	if (v.is == IS_PLACE) {
		const struct scope s = {.kind = SCOPE_PLACE, .place = v.place};
		return name_value(c, x, &s, name);
	}
	return v.is == IS_TEXT ? name_part(c, x, v, name) : nothing;
}

static const struct {
	const char *name;
	enum scope_kind kind;
} outer_scopes[] = {{"person", SCOPE_PERSON},
                    {"section", SCOPE_SECTION},
                    {"group", SCOPE_GROUP},
                    {"entry", SCOPE_ENTRY},
                    {"role", SCOPE_ROLE}};

const struct scope *path_scope(const struct context *x, const struct path_names *path, int *at)
{
	*at = 0;
	if (path->names.count < 2)
		return x->scope;
	for (int i = 0; i < COUNT(outer_scopes); i++)
		if (str_eq(path->names.items[0], str_from_z(outer_scopes[i].name))) {
			*at = 1;
			return scope_find(x->scope, outer_scopes[i].kind);
		}
	return x->scope;
}

/* `words.NAME` and `icon.NAME` */
static bool find_constant(struct composition *c, const struct context *x,
                          const struct path_names *path, struct value *v)
{
	if (path->names.count != 2)
		return false;
	const str space = path->names.items[0], name = path->names.items[1];
	if (str_eq(space, STR("words")))
		*v =
		    (struct value){.is = IS_PLAIN, .neutral = true, .plain = word_text(c, x, name)};
	else if (str_eq(space, STR("icon")))
		*v = (struct value){.is = IS_ICON, .neutral = true, .icon = name};
	else
		return false;
	return true;
}

struct value value_find(struct composition *c, const struct context *x,
                        const struct path_names *path)
{
	struct value v = nothing;
	int at;
	if (path->names.count == 0)
		return v;
	if (!find_constant(c, x, path, &v)) {
		const struct scope *s = path_scope(x, path, &at);
		if (s)
			v = name_value(c, x, s, path->names.items[at]);
		if (at == 0 && path->names.count == 1 && v.is == IS_NOTHING &&
		    !(s && scope_find_name(s->kind, path->names.items[0])))
			v = place_name(x, path->names.items[0]);
		for (at++; at < path->names.count && v.is != IS_NOTHING; at++)
			v = sub_value(c, x, v, path->names.items[at]);
	}
	v.span = path->span;
	return v;
}
