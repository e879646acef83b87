/* SPDX-License-Identifier: MIT */
/*
 * A layout's names against the model, before any CV: every part is walked in
 * the scopes in which the engine or other parts ask for it, each once. A name
 * that nothing knows may be a field of some author's own, so it is reported
 * only where a known name is near.
 */
#include "compose/compose_int.h"

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

struct check {
	struct arena *scratch;
	const struct layout *layout;
	struct diags *d;
	bool *seen; /* of part × scope */
	bool furniture;
	const struct cv *cv; /* whose own fields are known, too; NULL: that of any author */
	bool optional;       /* something else is said where the field is missing */
	struct used_names {
		str *items;
		int count, cap;
	} used; /* by the part that is walked */
	bool has_rest;
};

/* --- names --- */

static const char *const anywhere[] = {"n",     "count", "kind", "region", "lang",
                                       "first", "last",  "odd",  "even",   "it"};
static const char *const furniture_only[] = {"page", "pages"};

static bool is_among(str name, const char *const *names, int count)
{
	for (int i = 0; i < count; i++)
		if (str_eq(name, str_from_z(names[i])))
			return true;
	return false;
}

static bool has_entry_fields(enum scope_kind s)
{
	return s == SCOPE_ENTRY || s == SCOPE_ROLE || s == SCOPE_PERSON || s == SCOPE_DEGREE;
}

static bool scope_knows(enum scope_kind s, str name)
{
	return scope_find_name(s, name) || (has_entry_fields(s) && field_find(name) != FIELD_COUNT);
}

static str nearest(struct check *k, enum scope_kind s, str name)
{
	struct strs names = scope_names(k->scratch, s);
	str near = name_near(k->scratch, name, &names);
	if (near.n || !has_entry_fields(s))
		return near;
	struct strs fields = {.items = ARENA_ARRAY(k->scratch, str, FIELD_COUNT)};
	for (int i = 0; i < FIELD_OWN; i++)
		fields.items[fields.count++] = field_row((enum field_id)i)->name;
	return name_near(k->scratch, name, &fields);
}

/* The item around that has this field, if this one has not. */
static const char *outer_with(enum scope_kind s, str name)
{
	static const struct {
		enum scope_kind kind;
		const char *name;
	} outers[] = {{SCOPE_ENTRY, "entry"}, {SCOPE_SECTION, "section"}, {SCOPE_PERSON, "person"}};
	for (int i = 0; i < COUNT(outers); i++)
		if (outers[i].kind != s && scope_knows(outers[i].kind, name))
			return outers[i].name;
	return NULL;
}

static void check_name(struct check *k, enum scope_kind s, str name, struct span span)
{
	LIST_ADD(k->scratch, &k->used, name);
	if (scope_knows(s, name) || is_among(name, anywhere, COUNT(anywhere)))
		return;
	if (is_among(name, furniture_only, COUNT(furniture_only))) {
		if (!k->furniture)
			diag(k->d, DIAG_FIELD_SCOPE, span, "%.*s", STR_ARG(name));
		return;
	}
	if (k->cv && s == SCOPE_PERSON && entry_own_field(&k->cv->person.self, name))
		return;
	const str near = nearest(k, s, name);
	const char *outer = outer_with(s, name);
	if (outer)
		diag(k->d, DIAG_FIELD_OUTER, span, "%s.%.*s", outer, STR_ARG(name));
	else if (near.n)
		diag(k->d, DIAG_FIELD_UNKNOWN, span, "%.*s; did you mean %.*s?", STR_ARG(name),
		     STR_ARG(near));
	else if (k->cv && !k->optional)
		diag(k->d, DIAG_FIELD_UNKNOWN, span, "%.*s", STR_ARG(name));
}

static const struct {
	const char *name;
	enum scope_kind kind;
} outer_names[] = {{"person", SCOPE_PERSON},
                   {"section", SCOPE_SECTION},
                   {"group", SCOPE_GROUP},
                   {"entry", SCOPE_ENTRY},
                   {"role", SCOPE_ROLE}};

static void tell_unknown(struct check *k, enum diag_id id, const struct path_names *path,
                         const struct strs *names)
{
	const str name = path->names.items[1], near = name_near(k->scratch, name, names);
	if (near.n)
		diag(k->d, id, path->span, "%.*s; did you mean %.*s?", STR_ARG(name),
		     STR_ARG(near));
	else
		diag(k->d, id, path->span, "%.*s", STR_ARG(name));
}

/* A word of the layout, or of the languages: those all have the same. */
static void check_word(struct check *k, const struct path_names *path)
{
	const struct layout *l = k->layout;
	const str name = path->names.items[1];
	struct strs names = {ARENA_ARRAY(k->scratch, str, l->word_count), l->word_count};
	if (layout_word(l, name) || locale_word(locale_find(STR("en")), name).n)
		return;
	for (int i = 0; i < names.count; i++)
		names.items[i] = l->words[i].name;
	tell_unknown(k, DIAG_WORD_UNKNOWN, path, &names);
}

static void check_icon(struct check *k, const struct path_names *path)
{
	const struct strs names = icon_names(k->scratch);
	for (int i = 0; i < names.count; i++)
		if (name_same(names.items[i], path->names.items[1]))
			return;
	tell_unknown(k, DIAG_ICON_UNKNOWN, path, &names);
}

/* What belongs to no item: true if the path is of that sort. */
static bool check_constant(struct check *k, const struct path_names *path)
{
	static const struct {
		const char *space;
		void (*check)(struct check *k, const struct path_names *path);
	} constants[] = {{"words", check_word}, {"icon", check_icon}};
	for (int i = 0; path->names.count == 2 && i < COUNT(constants); i++)
		if (str_eq(path->names.items[0], str_from_z(constants[i].space))) {
			constants[i].check(k, path);
			return true;
		}
	return false;
}

static void check_path(struct check *k, enum scope_kind s, const struct path_names *path)
{
	const struct strs *names = &path->names;
	if (names->count == 0)
		return;
	if (check_constant(k, path))
		return;
	int at = 0;
	for (int i = 0; names->count > 1 && at == 0 && i < COUNT(outer_names); i++)
		if (str_eq(names->items[0], str_from_z(outer_names[i].name))) {
			s = outer_names[i].kind;
			at = 1;
		}
	check_name(k, s, names->items[at], path->span);
}

/* --- formats --- */

static bool is_dates_format(enum format_kind f)
{
	return f == FORMAT_PATTERN || f == FORMAT_YEARS || f == FORMAT_SPAN || f == FORMAT_ISO;
}

static void check_format(struct check *k, const struct template_part *p)
{
	if (!is_dates_format(p->format.kind))
		return;
	for (int i = 0; i < p->operand_count; i++) {
		const struct operand *o = &p->operands[i];
		if (o->quoted || o->path.names.count == 0)
			continue;
		const str name = o->path.names.items[o->path.names.count - 1];
		const enum field_id id = field_find(name);
		const bool dates = str_eq(name, STR("today")) || str_eq(name, STR("value")) ||
		                   str_eq(name, STR("it"));
		if (!dates && (id == FIELD_COUNT ? scope_find_name(SCOPE_ENTRY, name) != NULL
		                                 : field_row(id)->type != VALUE_DATES))
			diag(k->d, DIAG_FORMAT_TYPE, p->span, "%.*s", STR_ARG(name));
	}
}

static void check_template(struct check *k, enum scope_kind s, const struct template *t)
{
	const bool optional = k->optional;
	for (int i = 0; i < t->count; i++) {
		const struct template_part *p = &t->parts[i];
		k->optional = optional || p->operand_count > 1 || p->alternative_count > 0;
		for (int o = 0; o < p->operand_count; o++)
			if (!p->operands[o].quoted)
				check_path(k, s, &p->operands[o].path);
		check_format(k, p);
		for (int a = 0; a < p->alternative_count; a++)
			check_template(k, s, &p->alternatives[a]);
	}
	k->optional = optional;
}

/* --- blocks --- */

static const struct {
	const char *name;
	enum scope_kind kind;
} lists[] = {{"roles", SCOPE_ROLE},       {"entries", SCOPE_ENTRY},     {"groups", SCOPE_GROUP},
             {"contacts", SCOPE_CONTACT}, {"profiles", SCOPE_PROFILE},  {"items", SCOPE_ITEM},
             {"highlights", SCOPE_ITEM},  {"rest", SCOPE_FIELD},        {"summary", SCOPE_BLOCK},
             {"body", SCOPE_BLOCK},       {"description", SCOPE_BLOCK}, {"blocks", SCOPE_BLOCK}};

enum scope_kind list_scope(const struct path_names *path)
{
	if (path->names.count > 0)
		for (int i = 0; i < COUNT(lists); i++)
			if (str_eq(path->names.items[path->names.count - 1],
			           str_from_z(lists[i].name)))
				return lists[i].kind;
	return SCOPE_TEXT;
}

static bool is_rest(const struct block *b)
{
	return b->has_each && b->each.names.count == 1 &&
	       str_eq(b->each.names.items[0], STR("rest"));
}

static void check_block(struct check *k, enum scope_kind s, const struct block *b,
                        const struct named_block *in);

static void check_part(struct check *k, enum scope_kind s, const struct block *b,
                       const struct named_block *in)
{
	const bool inherited = str_eq(b->name, STR("inherited"));
	const struct named_block *part =
	    inherited ? (in ? in->inherited : NULL) : layout_part(k->layout, b->name);
	if (!part)
		return;
	if (!inherited) {
		bool *seen = &k->seen[(part - k->layout->parts) * SCOPE_COUNT + (int)s];
		if (*seen)
			return;
		*seen = true;
	}
	check_block(k, s, &part->block, part);
}

/* What stands after `rest` in a list of blocks is set twice or never. */
static void check_order(struct check *k, const struct block *b)
{
	for (int i = 0; i + 1 < b->child_count; i++)
		if (b->content == CONTENT_STACK && is_rest(&b->children[i]))
			diag(k->d, DIAG_REST_EARLY, b->children[i].span, NULL);
}

static void check_block(struct check *k, enum scope_kind s, const struct block *b,
                        const struct named_block *in)
{
	if (b->has_each) {
		k->has_rest = k->has_rest || is_rest(b);
		check_path(k, s, &b->each);
		s = list_scope(&b->each);
	}
	for (int i = 0; i < b->when.count; i++)
		check_path(k, s, &b->when.tests[i].path);
	if (b->content == CONTENT_LIST || b->content == CONTENT_LEVEL)
		check_path(k, s, &b->path);
	if (b->content == CONTENT_TEXT || b->content == CONTENT_IMAGE)
		check_template(k, s, &b->text);
	if (b->has_alt)
		check_template(k, s, &b->alt);
	if (b->content == CONTENT_PART)
		check_part(k, s, b, in);
	check_order(k, b);
	for (int i = 0; i < b->child_count; i++)
		check_block(k, s, &b->children[i], in);
}

/* --- whole parts --- */

/* What a reader of any CV would miss. */
static const char *const expected[] = {"dates",      "location", "keywords", "description",
                                       "highlights", "summary",  "body",     "url"};

static void check_complete(struct check *k, const struct named_block *part)
{
	if (k->has_rest)
		return;
	for (int i = 0; i < COUNT(expected); i++) {
		const str name = str_from_z(expected[i]);
		bool set = false;
		for (int u = 0; u < k->used.count; u++)
			set = set || str_eq(k->used.items[u], name);
		if (set)
			continue;
		diag(k->d, DIAG_PART_INCOMPLETE, part->block.span, "%.*s of %.*s", STR_ARG(name),
		     STR_ARG(part->name));
		return;
	}
}

static void check_root(struct check *k, const struct named_block *part, enum scope_kind s,
                       bool complete)
{
	if (!part)
		return;
	for (int i = 0; i < k->layout->part_count; i++)
		k->seen[i * SCOPE_COUNT + (int)s] = false;
	k->used.count = 0;
	k->has_rest = false;
	check_block(k, s, &part->block, part);
	if (complete)
		check_complete(k, part);
}

static const struct {
	const char *part;
	enum scope_kind scope;
	bool complete;
} roots[] = {{"section", SCOPE_SECTION, false}, {"group", SCOPE_GROUP, false},
             {"entry", SCOPE_ENTRY, true},      {"role", SCOPE_ROLE, true},
             {"text", SCOPE_ENTRY, false},      {"item", SCOPE_ITEM, false},
             {"passage", SCOPE_PASSAGE, false}, {"contact", SCOPE_CONTACT, false},
             {"field", SCOPE_FIELD, false},     {"letter", SCOPE_LETTER, false},
             {"signature", SCOPE_PERSON, false}};

static void check_sections(struct check *k)
{
	const struct layout *l = k->layout;
	for (int i = 0; i < l->section_count; i++) {
		const struct section_rule *rule = &l->sections[i];
		if (rule->has_title)
			check_template(k, SCOPE_SECTION, &rule->title);
		if (rule->part.n)
			check_root(k, layout_part(l, rule->part), SCOPE_SECTION, false);
		if (rule->entry.n)
			check_root(k, layout_part(l, rule->entry), SCOPE_ENTRY, true);
	}
}

void compose_check_said(struct arena *scratch, const struct layout *l, const struct template *t,
                        const struct cv *cv, struct diags *d)
{
	const struct arena_mark mark = arena_mark(scratch);
	struct check k = {.scratch = scratch, .layout = l, .d = d, .cv = cv};
	check_template(&k, SCOPE_PERSON, t);
	arena_rewind(scratch, mark);
}

void compose_check(struct arena *scratch, const struct layout *l, struct diags *d)
{
	const struct arena_mark mark = arena_mark(scratch);
	struct check k = {.scratch = scratch, .layout = l, .d = d};
	k.seen = ARENA_ARRAY(scratch, bool, l->part_count *SCOPE_COUNT);
	for (int i = 0; i < COUNT(roots); i++)
		check_root(&k, layout_part(l, str_from_z(roots[i].part)), roots[i].scope,
		           roots[i].complete);
	for (int i = 0; i < KIND_COUNT; i++)
		check_root(&k, kind_part(l, (enum kind)i), SCOPE_ENTRY, true);
	check_sections(&k);
	for (int i = 0; i < l->place_count; i++)
		for (int p = 0; p < l->place[i].count; p++)
			if (l->place[i].items[p].name.n == 0)
				check_block(&k, SCOPE_PERSON, &l->place[i].items[p].block, NULL);
	k.furniture = true;
	for (int i = 0; i < l->furniture_count; i++)
		check_block(&k, SCOPE_PERSON, &l->furniture[i].block, NULL);
	arena_rewind(scratch, mark);
}
