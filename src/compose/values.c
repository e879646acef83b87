/* SPDX-License-Identifier: MIT */
/*
 * Fields of an entry → values, and what layouts call its title, subtitle and
 * dates: chosen by kind, so that general parts work for all kinds.
 */
#include "compose/compose_int.h"

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static const struct value nothing = {.is = IS_NOTHING};

/* --- values of fields --- */

struct value text_value(const struct composition *c, const struct text *t)
{
	return text_is_there(c, t) ? (struct value){.is = IS_TEXT, .text = t} : nothing;
}

static struct value link_value(struct composition *c, const struct link *l)
{
	if (!text_is_there(c, &l->shown))
		return nothing;
	const struct link **links = ARENA_ARRAY(c->a, const struct link *, 1);
	links[0] = l;
	return (struct value){.is = IS_LINKS, .links = links, .count = 1};
}

struct value field_value(struct composition *c, const struct field *f)
{
	struct value v = nothing;
	if (!f)
		return v;
	switch (f->type) {
	case VALUE_TEXT:
		v = text_value(c, &f->as.text);
		break;
	case VALUE_TEXTS:
		v = (struct value){.is = IS_TEXTS, .texts = &f->as.texts};
		break;
	case VALUE_DATES:
		v = (struct value){.is = IS_DATES, .dates = f->as.dates};
		break;
	case VALUE_LINK:
		v = link_value(c, &f->as.link);
		break;
	case VALUE_LEVEL:
		v = (struct value){.is = IS_LEVEL, .level = &f->as.level};
		break;
	case VALUE_PLACE:
		v = (struct value){.is = IS_PLACE, .place = &f->as.place};
		break;
	case VALUE_IMAGE:
		v = (struct value){.is = IS_IMAGE, .image = &f->as.image};
		break;
	}
	v.me = f->id == FIELD_AUTHORS;
	return value_is_there(c, &v) ? v : nothing;
}

struct value entry_value(struct composition *c, const struct entry *e, enum field_id id)
{
	return field_value(c, entry_field(e, id));
}

struct value slot_value(const struct cv_block *b, int count, enum slot slot)
{
	int from = 0, to;
	while (from < count && b[from].slot != slot)
		from++;
	for (to = from; to < count && b[to].slot == slot;)
		to++;
	return to > from ? (struct value){.is = IS_BLOCKS, .blocks = b + from, .count = to - from}
	                 : nothing;
}

/* --- title and subtitle --- */

static struct value part_value(struct composition *c, const struct entry *e, enum title_part part)
{
	static const enum field_id fields[] = {[PART_NAME] = FIELD_NAME,
	                                       [PART_POSITION] = FIELD_POSITION,
	                                       [PART_ORGANISATION] = FIELD_ORGANISATION};
	if (part != PART_DEGREE_AREA)
		return entry_value(c, e, fields[part]);
	const struct value degree = entry_value(c, e, FIELD_DEGREE);
	const struct value area = entry_value(c, e, FIELD_AREA);
	if (degree.is != IS_NOTHING && area.is != IS_NOTHING)
		return (struct value){.is = IS_PHRASE, .entry = e};
	return degree.is != IS_NOTHING ? degree : area;
}

/* A role is its position first, whatever the kind of the entry. */
static struct value own_title(struct composition *c, const struct scope *s)
{
	const struct kind_row *row = kind_row(s->of);
	struct value title = nothing;
	if (s->kind == SCOPE_ROLE)
		title = part_value(c, s->entry, PART_POSITION);
	for (int i = 0; i < COUNT(row->title) && row->title[i] != PART_COUNT; i++)
		if (title.is == IS_NOTHING)
			title = part_value(c, s->entry, row->title[i]);
	return title;
}

static void find_titles(struct composition *c, const struct scope *s, struct value *title,
                        struct value *subtitle)
{
	const struct kind_row *row = kind_row(s->of);
	const struct value own = own_title(c, s);
	const struct value organisation = part_value(c, s->entry, PART_ORGANISATION);
	const bool swapped = row->swaps && s->switches && s->switches->lead_organisation;
	*title = swapped ? organisation : own;
	*subtitle = swapped ? own : organisation;
	if (title->is == IS_NOTHING) {
		*title = *subtitle;
		*subtitle = nothing;
	}
}

struct value entry_title(struct composition *c, const struct context *x, const struct scope *s)
{
	struct value title, subtitle;
	(void)x;
	find_titles(c, s, &title, &subtitle);
	return title;
}

struct value entry_subtitle(struct composition *c, const struct context *x, const struct scope *s)
{
	struct value title, subtitle;
	(void)x;
	find_titles(c, s, &title, &subtitle);
	return subtitle;
}

struct value entry_degree_area(struct composition *c, const struct context *x,
                               const struct scope *s)
{
	(void)x;
	return part_value(c, s->entry, PART_DEGREE_AREA);
}

/* --- dates: of an entry without its own, the span of its roles --- */

static void widen(struct dates *all, const struct dates *d)
{
	const struct when *end = d->kind == DATES_RANGE ? &d->to : &d->from;
	if (all->kind == DATES_NONE) {
		*all = *d;
		all->to = *end;
	}
	if (when_compare(&d->from, &all->from) < 0)
		all->from = d->from;
	const bool now = d->open || d->implied || end->unit == UNIT_NOW;
	if (all->open || all->implied || all->to.unit == UNIT_NOW) {
		all->open = all->open && d->open;
	} else if (now || when_compare(end, &all->to) > 0) {
		all->to = *end;
		all->open = d->open;
		all->implied = d->implied;
	}
	all->kind = DATES_RANGE;
	all->note = (struct text){0};
}

struct value entry_dates(struct composition *c, const struct context *x, const struct scope *s)
{
	struct value v = entry_value(c, s->entry, FIELD_DATES);
	(void)x;
	if (v.is != IS_NOTHING || s->entry->role_count == 0)
		return v;
	v = (struct value){.is = IS_DATES, .derived = true};
	for (int i = 0; i < s->entry->role_count; i++) {
		const struct value role = entry_value(c, &s->entry->roles[i], FIELD_DATES);
		if (role.is == IS_DATES && role.dates.kind != DATES_TEXT)
			widen(&v.dates, &role.dates);
	}
	return v.dates.kind == DATES_NONE ? nothing : v;
}

/* --- what kind of entry it is --- */

static bool has_field(const struct entry *e, enum field_id id)
{
	return entry_field(e, id) != NULL;
}

/* True if the entry has a name, this field, and nothing else. */
static bool is_labelled(const struct entry *e, enum field_id id)
{
	return e->field_count == 2 && e->block_count == 0 && e->role_count == 0 &&
	       has_field(e, FIELD_NAME) && has_field(e, id);
}

enum kind shown_kind(enum kind section, const struct entry *e)
{
	if (section != KIND_CUSTOM)
		return section;
	if (has_field(e, FIELD_DEGREE) || has_field(e, FIELD_AREA))
		return KIND_EDUCATION;
	if (has_field(e, FIELD_AUTHORS))
		return KIND_PUBLICATIONS;
	if (has_field(e, FIELD_POSITION) && !has_field(e, FIELD_NAME))
		return KIND_WORK;
	if (is_labelled(e, FIELD_KEYWORDS))
		return KIND_SKILLS;
	return is_labelled(e, FIELD_LEVEL) ? KIND_LANGUAGES : KIND_CUSTOM;
}

bool is_text_entry(const struct entry *e)
{
	return e->field_count == 0 && e->role_count == 0;
}

const struct link *item_link(struct composition *c, const struct scope *s)
{
	if (s->contact)
		return &s->contact->link;
	const struct field *f = s->entry ? entry_field(s->entry, FIELD_URL) : NULL;
	if (s->kind == SCOPE_PERSON) {
		const struct value v = contacts_of(c, CONTACT_URL);
		return v.is == IS_LINKS ? v.links[0] : NULL;
	}
	return f && f->type == VALUE_LINK && text_is_there(c, &f->as.link.shown) ? &f->as.link
	                                                                         : NULL;
}
