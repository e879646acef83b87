/* SPDX-License-Identifier: MIT */
/*
 * Work that goes on below the skills: a converter read two columns one after
 * another, so that a post stands where no section of posts is.
 */
#include "read/assembly.h"

static bool may_hold_posts(enum kind kind)
{
	return kind == KIND_SKILLS || kind == KIND_TALKS || kind == KIND_LANGUAGES ||
	       kind == KIND_INTERESTS || kind == KIND_AWARDS;
}

/* Written like the heads of the section of work: a post, with the years that it lasted. */
static bool is_post(const struct assembly *s, int i)
{
	const struct line *l = &s->rec->lines[i];
	const int date = l->rank == s->rec->work.rank && !l->item ? date_ahead(s, i) : NO_LINE;
	unsigned clues = 0;
	for (int k = i; k <= date; k++)
		clues |= s->rec->lines[k].clues;
	return date != NO_LINE && s->rec->lines[date].date.range && (clues & CLUE_POST);
}

int resumed_at(const struct assembly *s)
{
	if (s->rec->work.section == 0 || !may_hold_posts(s->kind))
		return NO_LINE;
	for (int i = s->from; i < s->to; i++) {
		if (is_post(s, i))
			return i;
		/* Entries that last are this section's own. */
		if (s->rec->lines[i].date.range && !s->rec->lines[i].item)
			return NO_LINE;
	}
	return NO_LINE;
}

void resume_work(struct recognition *rec, const struct assembly *s)
{
	struct section *work = &rec->sections.items[rec->work.section - 1].section;
	struct group *last = &work->groups[work->group_count - 1];
	struct entries all = {0};
	for (int i = 0; i < last->entry_count; i++)
		LIST_ADD(rec->r->a, &all, last->entries[i]);
	for (int i = 0; i < s->entries.count; i++)
		LIST_ADD(rec->r->a, &all, s->entries.items[i]);
	last->entries = all.items;
	last->entry_count = all.count;
}
