/* SPDX-License-Identifier: MIT */
/*
 * A variant of a CV. A thing is in by its own tags and if what holds it is in;
 * then come the sections in the variant's order, its limits, and what it says
 * of the person instead.
 */
#include "cv/copy.h"
#include "cv/variant.h"

/* --- tags --- */

static bool shares(const struct about *about, const struct strs *names)
{
	for (int i = 0; i < about->tag_count; i++)
		for (int k = 0; k < names->count; k++)
			if (name_same(about->tags[i], names->items[k]))
				return true;
	return false;
}

static bool is_in(const struct variant *v, const struct about *about)
{
	const bool included =
	    v->include.count == 0 || about->tag_count == 0 || shares(about, &v->include);
	return included && !shares(about, &v->exclude);
}

static int choose_blocks(const struct variant *v, struct cv_block *blocks, int count)
{
	int kept = 0;
	for (int i = 0; i < count; i++) {
		struct cv_block *b = &blocks[i];
		b->block_count = choose_blocks(v, b->blocks, b->block_count);
		if (is_in(v, &b->about))
			blocks[kept++] = *b;
	}
	return kept;
}

static int choose_entries(const struct variant *v, struct entry *entries, int count)
{
	int kept = 0;
	for (int i = 0; i < count; i++) {
		struct entry *e = &entries[i];
		e->role_count = choose_entries(v, e->roles, e->role_count);
		e->block_count = choose_blocks(v, e->blocks, e->block_count);
		if (is_in(v, &e->about))
			entries[kept++] = *e;
	}
	return kept;
}

static int choose_groups(const struct variant *v, struct group *groups, int count)
{
	int kept = 0;
	for (int i = 0; i < count; i++) {
		struct group *g = &groups[i];
		g->block_count = choose_blocks(v, g->blocks, g->block_count);
		g->entry_count = choose_entries(v, g->entries, g->entry_count);
		if (is_in(v, &g->about))
			groups[kept++] = *g;
	}
	return kept;
}

static void choose_by_tags(const struct variant *v, struct cv *cv)
{
	int kept = 0;
	for (int i = 0; i < cv->section_count; i++) {
		struct section *s = &cv->sections[i];
		s->group_count = choose_groups(v, s->groups, s->group_count);
		if (is_in(v, &s->about))
			cv->sections[kept++] = *s;
	}
	cv->section_count = kept;
	kept = 0;
	for (int i = 0; i < cv->person.contact_count; i++)
		if (is_in(v, &cv->person.contacts[i].about))
			cv->person.contacts[kept++] = cv->person.contacts[i];
	cv->person.contact_count = kept;
}

/* --- sections and limits --- */

/* Those that are named, in the order of the names; an id is meant before a kind. */
static void order_sections(struct arena *a, const struct variant *v, struct cv *cv)
{
	struct section *ordered = ARENA_ARRAY(a, struct section, cv->section_count);
	bool *taken = ARENA_ARRAY(a, bool, cv->section_count);
	int count = 0;
	for (int n = 0; n < v->sections.count; n++) {
		const str name = v->sections.items[n];
		const int before = count;
		for (int by_kind = 0; by_kind < 2 && count == before; by_kind++)
			for (int i = 0; i < cv->section_count; i++) {
				const struct section *s = &cv->sections[i];
				if (taken[i] || !(by_kind ? section_is_named(s, name)
				                          : name_same(s->about.id, name)))
					continue;
				taken[i] = true;
				ordered[count++] = *s;
			}
	}
	cv->sections = ordered;
	cv->section_count = count;
}

static void limit_bullets(struct cv_block *blocks, int count, str slot, int most)
{
	int seen = 0;
	for (int i = 0; i < count; i++) {
		struct cv_block *b = &blocks[i];
		if (!str_eq(slot_name(b->slot), slot))
			continue;
		if (b->kind != BLOCK_LIST) {
			limit_bullets(b->blocks, b->block_count, slot, most);
			continue;
		}
		const int left = most > seen ? most - seen : 0;
		b->block_count = b->block_count < left ? b->block_count : left;
		seen += b->block_count;
	}
}

static void limit_in_entry(struct entry *e, str slot, int most)
{
	limit_bullets(e->blocks, e->block_count, slot, most);
	for (int i = 0; i < e->role_count; i++)
		limit_in_entry(&e->roles[i], slot, most);
}

static void limit_section(struct section *s, str slot, int most)
{
	int seen = 0;
	for (int i = 0; i < s->group_count; i++) {
		struct group *g = &s->groups[i];
		if (slot.n) {
			limit_bullets(g->blocks, g->block_count, slot, most);
			for (int k = 0; k < g->entry_count; k++)
				limit_in_entry(&g->entries[k], slot, most);
			continue;
		}
		const int left = most > seen ? most - seen : 0;
		g->entry_count = g->entry_count < left ? g->entry_count : left;
		seen += g->entry_count;
	}
}

static void apply_limits(const struct variant *v, struct cv *cv)
{
	for (int n = 0; n < v->limit_count; n++) {
		str name, slot = {0};
		if (!str_cut(v->limits[n].path, '.', &name, &slot))
			slot = (str){0};
		for (int i = 0; i < cv->section_count; i++)
			if (section_is_named(&cv->sections[i], name))
				limit_section(&cv->sections[i], slot, v->limits[n].count);
	}
}

/* --- the person --- */

static struct field *find_field(struct entry *e, const struct field *like)
{
	for (int i = 0; i < e->field_count; i++)
		if (e->fields[i].id == like->id &&
		    (like->id != FIELD_OWN || str_eq(e->fields[i].name, like->name)))
			return &e->fields[i];
	return NULL;
}

static void replace_fields(struct arena *a, struct entry *self, const struct entry *by)
{
	struct field *all = ARENA_ARRAY(a, struct field, self->field_count + by->field_count);
	for (int i = 0; i < self->field_count; i++)
		all[i] = self->fields[i];
	self->fields = all;
	for (int i = 0; i < by->field_count; i++) {
		struct field *old = find_field(self, &by->fields[i]);
		if (old)
			*old = by->fields[i];
		else
			self->fields[self->field_count++] = by->fields[i];
	}
}

/* Written under one key: all of a kind, of profiles those of one network. */
static bool is_same_key(struct arena *a, const struct contact *x, const struct contact *y)
{
	return x->kind == y->kind &&
	       (x->kind != CONTACT_PROFILE ||
	        name_same(text_plain(a, &x->network), text_plain(a, &y->network)));
}

/* What replaces a contact stands where the first of its key stood, else at the end. */
static void replace_contacts(struct arena *a, struct person *p, const struct person *by)
{
	const int most = p->contact_count + by->contact_count;
	struct contact *all = ARENA_ARRAY(a, struct contact, most);
	bool *used = ARENA_ARRAY(a, bool, by->contact_count);
	int count = 0;
	for (int i = 0; i < p->contact_count; i++) {
		bool replaced = false;
		for (int k = 0; k < by->contact_count; k++) {
			if (!is_same_key(a, &p->contacts[i], &by->contacts[k]))
				continue;
			replaced = true;
			if (!used[k])
				all[count++] = by->contacts[k];
			used[k] = true;
		}
		if (!replaced)
			all[count++] = p->contacts[i];
	}
	for (int k = 0; k < by->contact_count; k++)
		if (!used[k])
			all[count++] = by->contacts[k];
	p->contacts = all;
	p->contact_count = count;
}

/* Its text becomes that of the summary section; without one it makes one, in front. */
static void replace_summary(struct arena *a, struct cv *cv, const struct entry *by)
{
	struct section *s = NULL;
	for (int i = 0; i < cv->section_count && !s; i++)
		if (cv->sections[i].kind == KIND_SUMMARY)
			s = &cv->sections[i];
	if (!s) {
		struct section *all = ARENA_ARRAY(a, struct section, cv->section_count + 1);
		for (int i = 0; i < cv->section_count; i++)
			all[i + 1] = cv->sections[i];
		s = cv->sections = all;
		cv->section_count++;
		*s = (struct section){.kind = KIND_SUMMARY, .about.id = STR("summary")};
	}
	s->groups = ARENA_NEW(a, struct group);
	s->group_count = 1;
	s->groups->blocks = by->blocks;
	s->groups->block_count = by->block_count;
}

static void replace_person(struct arena *a, struct cv *cv, const struct person *by)
{
	replace_fields(a, &cv->person.self, &by->self);
	replace_contacts(a, &cv->person, by);
	if (by->cited_as.count)
		cv->person.cited_as = by->cited_as;
	if (by->self.block_count)
		replace_summary(a, cv, &by->self);
}

const struct cv *cv_select(struct arena *a, const struct cv *cv, const struct variant *v)
{
	struct cv *selected = cv_copy(a, cv);
	choose_by_tags(v, selected);
	if (v->replace)
		replace_person(a, selected, v->replace);
	if (v->sections.count)
		order_sections(a, v, selected);
	apply_limits(v, selected);
	if (v->lang.n)
		selected->lang = v->lang;
	selected->variant_count = 0;
	cv_prune(a, selected);
	return selected;
}

const struct cv *cv_letter(struct arena *a, const struct cv *cv)
{
	struct cv *letter = cv_copy(a, cv);
	letter->section_count = 0;
	letter->variant_count = 0;
	cv_prune(a, letter);
	return letter;
}
