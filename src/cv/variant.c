/* SPDX-License-Identifier: MIT */
/* Variants by name, and whether their tags and sections exist. */
#include "cv/variant.h"

/* --- every tag of a CV, once, where it stands first --- */

struct tags {
	struct arena *a;
	struct tag {
		str name;
		struct span span;
	} * items;
	int count, cap;
};

static bool has_name(const struct strs *names, str name)
{
	for (int i = 0; i < names->count; i++)
		if (name_same(names->items[i], name))
			return true;
	return false;
}

static bool has_tag(const struct tags *t, str name)
{
	for (int i = 0; i < t->count; i++)
		if (name_same(t->items[i].name, name))
			return true;
	return false;
}

static void tags_of(struct tags *t, const struct about *about)
{
	for (int i = 0; i < about->tag_count; i++)
		if (!has_tag(t, about->tags[i]))
			LIST_ADD(t->a, t, ((struct tag){about->tags[i], about->span}));
}

static void tags_of_blocks(struct tags *t, const struct cv_block *blocks, int count)
{
	for (int i = 0; i < count; i++) {
		tags_of(t, &blocks[i].about);
		tags_of_blocks(t, blocks[i].blocks, blocks[i].block_count);
	}
}

static void tags_of_entry(struct tags *t, const struct entry *e)
{
	tags_of(t, &e->about);
	tags_of_blocks(t, e->blocks, e->block_count);
	for (int i = 0; i < e->role_count; i++)
		tags_of_entry(t, &e->roles[i]);
}

static void tags_of_section(struct tags *t, const struct section *s)
{
	tags_of(t, &s->about);
	for (int i = 0; i < s->group_count; i++) {
		const struct group *g = &s->groups[i];
		tags_of(t, &g->about);
		tags_of_blocks(t, g->blocks, g->block_count);
		for (int k = 0; k < g->entry_count; k++)
			tags_of_entry(t, &g->entries[k]);
	}
}

static struct tags tags_of_cv(struct arena *a, const struct cv *cv)
{
	struct tags t = {.a = a};
	tags_of_entry(&t, &cv->person.self);
	for (int i = 0; i < cv->person.contact_count; i++)
		tags_of(&t, &cv->person.contacts[i].about);
	for (int i = 0; i < cv->section_count; i++)
		tags_of_section(&t, &cv->sections[i]);
	return t;
}

static struct strs tag_names(const struct tags *t)
{
	struct strs names = {ARENA_ARRAY(t->a, str, t->count), t->count};
	for (int i = 0; i < t->count; i++)
		names.items[i] = t->items[i].name;
	return names;
}

/* --- names in variants --- */

bool section_is_named(const struct section *s, str name)
{
	return name_same(s->about.id, name) || kind_find(name) == s->kind;
}

static void report(struct arena *a, enum diag_id id, const struct variant *v, str name,
                   const struct strs *candidates, struct diags *d)
{
	const str near = name_near(a, name, candidates);
	if (near.n)
		diag(d, id, v->span, "%.*s; did you mean %.*s?", STR_ARG(name), STR_ARG(near));
	else
		diag(d, id, v->span, "%.*s", STR_ARG(name));
}

static void check_tags(struct arena *a, const struct variant *v, const struct strs *named,
                       const struct tags *tags, struct diags *d)
{
	const struct strs names = tag_names(tags);
	for (int i = 0; i < named->count; i++)
		if (!has_tag(tags, named->items[i]))
			report(a, DIAG_TAG_UNKNOWN, v, named->items[i], &names, d);
}

static bool section_exists(const struct cv *cv, str name)
{
	for (int i = 0; i < cv->section_count; i++)
		if (section_is_named(&cv->sections[i], name))
			return true;
	return false;
}

static void check_sections(struct arena *a, const struct variant *v, const struct cv *cv,
                           struct diags *d)
{
	struct strs ids = {ARENA_ARRAY(a, str, cv->section_count), cv->section_count};
	for (int i = 0; i < cv->section_count; i++)
		ids.items[i] = cv->sections[i].about.id;
	for (int i = 0; i < v->sections.count; i++)
		if (!section_exists(cv, v->sections.items[i]))
			report(a, DIAG_SECTION_MISSING, v, v->sections.items[i], &ids, d);
	for (int i = 0; i < v->limit_count; i++) {
		str name, rest;
		str_cut(v->limits[i].path, '.', &name, &rest);
		if (!section_exists(cv, name))
			report(a, DIAG_SECTION_MISSING, v, name, &ids, d);
	}
}

static bool is_used(const struct cv *cv, str tag)
{
	for (int i = 0; i < cv->variant_count; i++)
		if (has_name(&cv->variants[i].include, tag) ||
		    has_name(&cv->variants[i].exclude, tag))
			return true;
	return false;
}

void variants_check(struct arena *scratch, const struct cv *cv, struct diags *d)
{
	const struct tags tags = tags_of_cv(scratch, cv);
	for (int i = 0; i < cv->variant_count; i++) {
		const struct variant *v = &cv->variants[i];
		check_tags(scratch, v, &v->include, &tags, d);
		check_tags(scratch, v, &v->exclude, &tags, d);
		check_sections(scratch, v, cv, d);
	}
	/* Without variants a tag waits for `--variant TAG`. */
	for (int i = 0; i < tags.count && cv->variant_count; i++)
		if (!is_used(cv, tags.items[i].name))
			diag(d, DIAG_TAG_UNUSED, tags.items[i].span, "%.*s",
			     STR_ARG(tags.items[i].name));
}

/* --- the one that was asked for --- */

static const struct variant *variant_of_tag(struct arena *a, str tag)
{
	struct variant *v = ARENA_NEW(a, struct variant);
	v->name = tag;
	v->include = (struct strs){ARENA_NEW(a, str), 1};
	v->include.items[0] = tag;
	return v;
}

const struct variant *variant_find(struct arena *a, const struct cv *cv, str name, struct diags *d)
{
	const struct tags tags = tags_of_cv(a, cv);
	const struct strs borne = tag_names(&tags);
	const int count = cv->variant_count + borne.count;
	struct strs names = {.items = ARENA_ARRAY(a, str, count)};
	for (int i = 0; i < cv->variant_count; i++) {
		if (name_same(cv->variants[i].name, name))
			return &cv->variants[i];
		names.items[names.count++] = cv->variants[i].name;
	}
	if (has_name(&borne, name))
		return variant_of_tag(a, name);
	for (int i = 0; i < borne.count; i++)
		names.items[names.count++] = borne.items[i];
	const struct variant asked = {.span = {.origin = cv->origin}};
	report(a, DIAG_VARIANT_UNKNOWN, &asked, name, &names, d);
	return NULL;
}
