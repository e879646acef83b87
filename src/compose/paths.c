/* SPDX-License-Identifier: MIT */
/*
 * The values of a CV that a path of `omit` or `redact` names: a section's id
 * or kind, KIND.FIELD, *.FIELD, person.FIELD, contacts, contacts.KIND, or an
 * own name.
 */
#include "compose/compose_int.h"

struct search {
	struct composition *c;
	str first, second; /* second empty: the first alone */
	named_visit *visit;
	void *user;
	bool matched;
};

static void meet(struct search *s, struct named_value v)
{
	s->matched = true;
	s->visit(s->user, &v);
}

/* --- fields of an item --- */

static void find_slot(struct search *s, struct named_value at, const struct cv_block *blocks,
                      int count, str name)
{
	for (int i = 0; i < SLOT_COUNT; i++) {
		const struct value v = slot_value(blocks, count, (enum slot)i);
		if (!str_eq(name, slot_name((enum slot)i)) || v.is != IS_BLOCKS)
			continue;
		at.blocks = v.blocks;
		at.block_count = v.count;
		meet(s, at);
	}
}

/* A photo is the person's image in every layout. */
static const struct field *field_named(const struct entry *e, str name)
{
	const enum field_id id = str_eq(name, STR("photo")) ? FIELD_IMAGE : field_find(name);
	return id == FIELD_COUNT ? entry_own_field(e, name) : entry_field(e, id);
}

static void find_field(struct search *s, struct named_value at, const struct entry *e, str name)
{
	struct named_value here = at;
	here.field = field_named(e, name);
	if (here.field)
		meet(s, here);
	find_slot(s, at, e->blocks, e->block_count, name);
	for (int i = 0; i < e->role_count; i++) {
		here = at;
		here.role = &e->roles[i];
		if (str_eq(name, STR("roles"))) {
			here.whole_role = true;
			meet(s, here);
		} else {
			find_field(s, here, &e->roles[i], name);
		}
	}
}

static void find_in_section(struct search *s, const struct section *section, str name)
{
	for (int i = 0; i < section->group_count; i++) {
		const struct group *g = &section->groups[i];
		struct named_value at = {.section = section, .group = g};
		find_slot(s, at, g->blocks, g->block_count, name);
		for (int k = 0; k < g->entry_count; k++) {
			at.entry = &g->entries[k];
			find_field(s, at, at.entry, name);
		}
	}
}

/* --- the forms of a path --- */

static bool names_section(const struct search *s, const struct section *section)
{
	return name_same(s->first, section->about.id) || kind_find(s->first) == section->kind;
}

static void find_sections(struct search *s)
{
	const struct cv *cv = s->c->cv;
	const bool all = str_eq(s->first, STR("*"));
	for (int i = 0; i < cv->section_count; i++) {
		if (!all && !names_section(s, &cv->sections[i]))
			continue;
		if (s->second.n)
			find_in_section(s, &cv->sections[i], s->second);
		else if (!all)
			meet(s, (struct named_value){.section = &cv->sections[i],
			                             .whole_section = true});
	}
}

static void find_contacts(struct search *s, str type)
{
	const struct person *p = &s->c->cv->person;
	for (int i = 0; i < p->contact_count; i++)
		if (type.n == 0 || contact_is_of(p->contacts[i].kind, type))
			meet(s, (struct named_value){.contact = &p->contacts[i]});
}

static void find_of_person(struct search *s, str name)
{
	find_field(s, (struct named_value){0}, &s->c->cv->person.self, name);
	if (name.n)
		find_contacts(s, name);
	/* What is written as the person's summary is a section of its own. */
	for (int i = 0; i < s->c->cv->section_count; i++)
		if (s->c->cv->sections[i].kind == KIND_SUMMARY)
			find_in_section(s, &s->c->cv->sections[i], name);
}

static void find_own(struct search *s)
{
	const struct cv *cv = s->c->cv;
	if (kind_find(s->first) != KIND_COUNT || field_find(s->first) != FIELD_COUNT)
		return;
	find_field(s, (struct named_value){0}, &cv->person.self, s->first);
	for (int i = 0; i < cv->section_count; i++)
		find_in_section(s, &cv->sections[i], s->first);
}

static bool is_known_field(str name)
{
	static const char *const more[] = {"photo", "roles", "contacts"};
	for (int i = 0; i < CONTACT_PROFILE + 1; i++)
		if (contact_is_of((enum contact_kind)i, name))
			return true;
	for (int i = 0; i < SLOT_COUNT; i++)
		if (str_eq(name, slot_name((enum slot)i)))
			return true;
	for (size_t i = 0; i < sizeof more / sizeof *more; i++)
		if (str_eq(name, str_from_z(more[i])))
			return true;
	return field_find(name) != FIELD_COUNT;
}

/* A name of no kind and no field that the CV lacks too is most likely misspelt. */
static bool could_match(const struct search *s)
{
	const bool holder = kind_find(s->first) != KIND_COUNT || str_eq(s->first, STR("*")) ||
	                    str_eq(s->first, STR("person")) || str_eq(s->first, STR("contacts"));
	return holder && (s->second.n == 0 || is_known_field(s->second));
}

bool path_values(struct composition *c, const struct path_names *path, named_visit *visit,
                 void *user)
{
	if (path->names.count == 0)
		return true;
	struct search s = {.c = c, .first = path->names.items[0], .visit = visit, .user = user};
	if (path->names.count > 1)
		s.second = path->names.items[1];
	if (str_eq(s.first, STR("person")))
		find_of_person(&s, s.second);
	else if (str_eq(s.first, STR("contacts")))
		find_contacts(&s, s.second);
	else
		find_sections(&s);
	if (path->names.count == 1 && !s.matched)
		find_own(&s);
	return s.matched || could_match(&s);
}

str path_text(struct arena *a, const struct path_names *path)
{
	struct buf b = BUF(a);
	for (int i = 0; i < path->names.count; i++)
		buf_format(&b, "%s%.*s", i ? "." : "", STR_ARG(path->names.items[i]));
	return buf_str(&b);
}

void named_leaves(const struct named_value *v, leaf_visit *visit, void *user)
{
	if (v->whole_section)
		section_leaves(v->section, visit, user);
	else if (v->contact)
		contact_leaves(v->contact, visit, user);
	else if (v->field)
		field_leaves(v->field, visit, user);
	else if (v->whole_role)
		entry_leaves(v->role, visit, user);
	else
		blocks_leaves(v->blocks, v->block_count, visit, user);
}
