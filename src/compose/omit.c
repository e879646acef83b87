/* SPDX-License-Identifier: MIT */
/*
 * `omit`: paths that a layout leaves out. Their leaves are entered in the
 * ledger as omitted before anything is composed; from then on they are absent.
 * A path is a section's id or kind, KIND.FIELD, *.FIELD, person.FIELD,
 * contacts, contacts.KIND, or an own name.
 */
#include "compose/compose_int.h"

struct omission {
	struct composition *c;
	str first, second; /* second empty: the first alone */
	bool matched;
};

bool leaf_is_omitted(const struct composition *c, int leaf)
{
	return leaf > 0 && c->ledger->of_leaf[leaf - 1].state == PLACING_OMITTED;
}

static bool omit_leaf(void *user, int leaf)
{
	struct omission *o = user;
	ledger_omit(o->c->ledger, leaf, o->c->reason);
	o->matched = true;
	return true;
}

static const enum slot slots[] = {SLOT_DESCRIPTION, SLOT_SUMMARY, SLOT_HIGHLIGHTS, SLOT_BODY};

static void omit_slot(struct omission *o, const struct cv_block *blocks, int count, str name)
{
	for (size_t i = 0; i < sizeof slots / sizeof *slots; i++) {
		if (!str_eq(name, slot_name(slots[i])))
			continue;
		const struct value v = slot_value(blocks, count, slots[i]);
		if (v.is == IS_BLOCKS)
			blocks_leaves(v.blocks, v.count, omit_leaf, o);
	}
}

static void omit_field(struct omission *o, const struct entry *e, str name)
{
	const enum field_id id = field_find(name);
	const struct field *f = id == FIELD_COUNT ? entry_own_field(e, name) : entry_field(e, id);
	if (f)
		field_leaves(f, omit_leaf, o);
	omit_slot(o, e->blocks, e->block_count, name);
	if (str_eq(name, STR("roles")))
		for (int i = 0; i < e->role_count; i++)
			entry_leaves(&e->roles[i], omit_leaf, o);
	for (int i = 0; i < e->role_count; i++)
		omit_field(o, &e->roles[i], name);
}

static void omit_in_section(struct omission *o, const struct section *s, str name)
{
	for (int i = 0; i < s->group_count; i++) {
		omit_slot(o, s->groups[i].blocks, s->groups[i].block_count, name);
		for (int k = 0; k < s->groups[i].entry_count; k++)
			omit_field(o, &s->groups[i].entries[k], name);
	}
}

static bool names_section(const struct omission *o, const struct section *s)
{
	const struct arena_mark mark = arena_mark(o->c->scratch);
	const bool same = str_eq(o->first, name_normal(o->c->scratch, s->about.id)) ||
	                  kind_find(o->first) == s->kind;
	arena_rewind(o->c->scratch, mark);
	return same;
}

static void omit_sections(struct omission *o)
{
	const struct cv *cv = o->c->cv;
	const bool all = str_eq(o->first, STR("*"));
	for (int i = 0; i < cv->section_count; i++) {
		if (!all && !names_section(o, &cv->sections[i]))
			continue;
		if (o->second.n)
			omit_in_section(o, &cv->sections[i], o->second);
		else if (!all)
			section_leaves(&cv->sections[i], omit_leaf, o);
	}
}

static void omit_contacts(struct omission *o, str type)
{
	const struct person *p = &o->c->cv->person;
	for (int i = 0; i < p->contact_count; i++)
		if (type.n == 0 || contact_is_of(p->contacts[i].kind, type))
			contact_leaves(&p->contacts[i], omit_leaf, o);
}

static void omit_of_person(struct omission *o, str name)
{
	omit_field(o, &o->c->cv->person.self, name);
	omit_contacts(o, name);
}

static void omit_own(struct omission *o)
{
	const struct cv *cv = o->c->cv;
	if (kind_find(o->first) != KIND_COUNT || field_find(o->first) != FIELD_COUNT)
		return;
	omit_field(o, &cv->person.self, o->first);
	for (int i = 0; i < cv->section_count; i++)
		omit_in_section(o, &cv->sections[i], o->first);
}

/* A name of no kind and no field that the CV lacks too is most likely misspelt. */
static bool could_match(const struct omission *o)
{
	return kind_find(o->first) != KIND_COUNT || str_eq(o->first, STR("*")) ||
	       str_eq(o->first, STR("person")) || str_eq(o->first, STR("contacts"));
}

void omit_mark(struct composition *c)
{
	for (int i = 0; i < c->layout->omit_count; i++) {
		const struct path_names *path = &c->layout->omit[i];
		if (path->names.count == 0)
			continue;
		struct omission o = {.c = c, .first = path->names.items[0]};
		if (path->names.count > 1)
			o.second = path->names.items[1];
		if (str_eq(o.first, STR("person")))
			omit_of_person(&o, o.second);
		else if (str_eq(o.first, STR("contacts")))
			omit_contacts(&o, o.second);
		else
			omit_sections(&o);
		if (path->names.count == 1 && !o.matched)
			omit_own(&o);
		if (!o.matched && !could_match(&o))
			diag(c->d, DIAG_OMIT_NOTHING, path->span, "%.*s", STR_ARG(o.first));
	}
}
