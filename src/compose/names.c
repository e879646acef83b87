/* SPDX-License-Identifier: MIT */
/* The names that each kind of item knows, besides its fields. */
#include "compose/compose_int.h"

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static const struct value nothing = {.is = IS_NOTHING};

/* --- blocks by slot, of whatever has blocks --- */

static struct value scope_slot(const struct composition *c, const struct scope *s, enum slot slot)
{
	const struct cv_block *blocks = NULL;
	int count = 0;
	if (s->entry) {
		blocks = s->entry->blocks;
		count = s->entry->block_count;
	} else if (s->group) {
		blocks = s->group->blocks;
		count = s->group->block_count;
	}
	const struct value v = slot_value(blocks, count, slot);
	return value_is_there(c, &v) ? v : nothing;
}

#define SLOT_FINDER(name, slot)                                                                    \
	static struct value name(struct composition *c, const struct context *x,                   \
	                         const struct scope *s)                                            \
	{                                                                                          \
		(void)x;                                                                           \
		return scope_slot(c, s, slot);                                                     \
	}
SLOT_FINDER(find_description, SLOT_DESCRIPTION)
SLOT_FINDER(find_summary, SLOT_SUMMARY)
SLOT_FINDER(find_highlights, SLOT_HIGHLIGHTS)
SLOT_FINDER(find_body, SLOT_BODY)

/* A list that only `each` can walk: what counts here is whether it has items. */
static struct value list_value(struct composition *c, const struct context *x, str name)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	const struct path_names path = {.names = {&name, 1}};
	const struct value v = {.is = IS_ITEMS, .count = each_items(c, x, &path).count};
	arena_rewind(c->scratch, mark);
	return v.count ? v : nothing;
}

#define LIST_FINDER(function, name)                                                                \
	static struct value function(struct composition *c, const struct context *x,               \
	                             const struct scope *s)                                        \
	{                                                                                          \
		struct context in = *x;                                                            \
		in.scope = s;                                                                      \
		return list_value(c, &in, STR(name));                                              \
	}
LIST_FINDER(find_rest, "rest")
LIST_FINDER(find_roles, "roles")
LIST_FINDER(find_entries, "entries")
LIST_FINDER(find_groups, "groups")
LIST_FINDER(find_items, "items")
LIST_FINDER(find_contacts, "contacts")
LIST_FINDER(find_profiles, "profiles")

/* --- section and group --- */

static struct value section_id(struct composition *c, const struct context *x,
                               const struct scope *s)
{
	(void)c;
	(void)x;
	return (struct value){.is = IS_PLAIN, .plain = s->section->about.id};
}

static struct value section_kind(struct composition *c, const struct context *x,
                                 const struct scope *s)
{
	(void)c;
	(void)x;
	return (struct value){.is = IS_PLAIN, .plain = kind_row(s->section->kind)->name};
}

static struct value section_title(struct composition *c, const struct context *x,
                                  const struct scope *s)
{
	const struct section_rule *rule = s->switches ? s->switches->title : NULL;
	const struct section *section = s->section;
	if (section->title_from == TITLE_NONE || (rule && rule->no_title))
		return nothing;
	if (section->title_from == TITLE_GIVEN)
		return text_value(c, &section->title);
	if (rule && rule->has_title)
		return (struct value){
		    .is = IS_TEMPLATE, .template = &rule->title, .scope = s, .span = rule->span};
	const struct value v = {.is = IS_PLAIN, .plain = locale_title(x->locale, section->kind)};
	return v.plain.n ? v : nothing;
}

static struct value section_count(struct composition *c, const struct context *x,
                                  const struct scope *s)
{
	struct value v = find_entries(c, x, s);
	v.is = IS_NUMBER;
	v.number = v.count;
	v.neutral = true;
	return v;
}

static struct value group_title(struct composition *c, const struct context *x,
                                const struct scope *s)
{
	(void)x;
	return text_value(c, &s->group->title);
}

/* --- list items, headed passages, fields, plain texts, places --- */

static struct value block_label(struct composition *c, const struct context *x,
                                const struct scope *s)
{
	(void)x;
	return text_value(c, &s->block->label);
}

static struct value item_text(struct composition *c, const struct context *x, const struct scope *s)
{
	struct value v = text_value(c, &s->block->text);
	(void)x;
	v.colon = s->block->block_count > 0 && s->block->blocks[0].kind == BLOCK_LIST;
	return v;
}

static struct value block_blocks(struct composition *c, const struct context *x,
                                 const struct scope *s)
{
	const struct value v = {
	    .is = IS_BLOCKS, .blocks = s->block->blocks, .count = s->block->block_count};
	(void)x;
	return value_is_there(c, &v) ? v : nothing;
}

static struct value block_value(struct composition *c, const struct context *x,
                                const struct scope *s)
{
	const bool headed = s->block->kind == BLOCK_GROUP;
	if (headed)
		return block_blocks(c, x, s);
	const struct value v = {.is = IS_BLOCKS, .blocks = s->block, .count = 1};
	return value_is_there(c, &v) ? v : nothing;
}

static struct value group_label(struct composition *c, const struct context *x,
                                const struct scope *s)
{
	return s->block->kind == BLOCK_GROUP ? block_label(c, x, s) : nothing;
}

static str scope_label(struct composition *c, const struct context *x, const struct field *f)
{
	return f->id == FIELD_OWN ? f->label : word_text(c, x, field_row(f->id)->word);
}

static struct value field_label(struct composition *c, const struct context *x,
                                const struct scope *s)
{
	return (struct value){.is = IS_PLAIN, .plain = scope_label(c, x, s->field)};
}

static struct value field_itself(struct composition *c, const struct context *x,
                                 const struct scope *s)
{
	(void)x;
	return field_value(c, s->field);
}

static struct value text_itself(struct composition *c, const struct context *x,
                                const struct scope *s)
{
	(void)x;
	return value_is_there(c, &s->it) ? s->it : nothing;
}

static struct value place_address(struct composition *c, const struct context *x,
                                  const struct scope *s)
{
	const struct value v = {.is = IS_TEXTS, .texts = &s->place->lines};
	(void)x;
	return value_is_there(c, &v) ? v : nothing;
}

#define PLACE_FINDER(function, part)                                                               \
	static struct value function(struct composition *c, const struct context *x,               \
	                             const struct scope *s)                                        \
	{                                                                                          \
		(void)x;                                                                           \
		return text_value(c, &s->place->part);                                             \
	}
PLACE_FINDER(place_postcode, postcode)
PLACE_FINDER(place_city, city)
PLACE_FINDER(place_region, region)

/* A country that was given as its code is set as its name in the language. */
static struct value place_country(struct composition *c, const struct context *x,
                                  const struct scope *s)
{
	struct value v = text_value(c, &s->place->country);
	if (v.is != IS_NOTHING && s->place->country_code.n)
		v.plain = locale_country(x->locale, s->place->country_code);
	return v;
}

/* --- the person --- */

static struct value person_location(struct composition *c, const struct context *x,
                                    const struct scope *s)
{
	const struct place *p = person_place(c);
	(void)x;
	if (!p)
		return entry_value(c, &s->person->self, FIELD_LOCATION);
	return (struct value){.is = IS_PLACE, .place = p};
}

static struct value person_image(struct composition *c, const struct context *x,
                                 const struct scope *s)
{
	(void)x;
	return entry_value(c, &s->person->self, FIELD_IMAGE);
}

#define CONTACT_FINDER(function, kind, field)                                                      \
	static struct value function(struct composition *c, const struct context *x,               \
	                             const struct scope *s)                                        \
	{                                                                                          \
		const struct value v = contacts_of(c, kind);                                       \
		(void)x;                                                                           \
		return v.is != IS_NOTHING ? v : entry_value(c, &s->person->self, field);           \
	}
CONTACT_FINDER(person_email, CONTACT_EMAIL, FIELD_EMAIL)
CONTACT_FINDER(person_phone, CONTACT_PHONE, FIELD_PHONE)
CONTACT_FINDER(person_url, CONTACT_URL, FIELD_URL)

static struct value person_today(struct composition *c, const struct context *x,
                                 const struct scope *s)
{
	(void)x;
	(void)s;
	if (c->today.unit == UNIT_NONE)
		return nothing;
	return (struct value){
	    .is = IS_DATES, .derived = true, .dates = {.kind = DATES_POINT, .from = c->today}};
}

/* --- the letter --- */

#define LETTER_FINDER(function, name)                                                              \
	static struct value function(struct composition *c, const struct context *x,               \
	                             const struct scope *s)                                        \
	{                                                                                          \
		(void)x;                                                                           \
		return field_value(c, entry_own_field(s->entry, STR(name)));                       \
	}
LETTER_FINDER(letter_to, "to")
LETTER_FINDER(letter_from, "from")
LETTER_FINDER(letter_place, "place")
LETTER_FINDER(letter_date, "date")
LETTER_FINDER(letter_subject, "subject")
LETTER_FINDER(letter_opening, "opening")
LETTER_FINDER(letter_closing, "closing")
LETTER_FINDER(letter_signature, "signature")
LETTER_FINDER(letter_enclosures, "enclosures")

/* --- tables --- */

static const struct scope_name person_names[] = {
    {"location", person_location},
    {"email", person_email},
    {"phone", person_phone},
    {"url", person_url},
    {"photo", person_image},
    {"contacts", find_contacts},
    {"profiles", find_profiles},
    {"today", person_today},
    {"rest", find_rest},
    {"summary", find_summary},
    {"highlights", find_highlights},
    {"body", find_body},
    {"description", find_description},
};
static const struct scope_name section_names[] = {
    {"id", section_id},
    {"kind", section_kind},
    {"title", section_title},
    {"count", section_count},
    {"entries", find_entries},
    {"groups", find_groups},
    {"description", find_description},
    {"summary", find_summary},
    {"highlights", find_highlights},
    {"body", find_body},
    {"rest", find_rest},
};
static const struct scope_name group_names[] = {
    {"title", group_title},    {"count", section_count},
    {"entries", find_entries}, {"description", find_description},
    {"summary", find_summary}, {"highlights", find_highlights},
    {"body", find_body},       {"rest", find_rest},
};
static const struct scope_name entry_names[] = {
    {"title", entry_title},
    {"subtitle", entry_subtitle},
    {"degreearea", entry_degree_area},
    {"dates", entry_dates},
    {"description", find_description},
    {"summary", find_summary},
    {"highlights", find_highlights},
    {"body", find_body},
    {"roles", find_roles},
    {"rest", find_rest},
};
static const struct scope_name item_names[] = {
    {"text", item_text}, {"label", block_label}, {"items", find_items}};
static const struct scope_name passage_names[] = {{"label", block_label}, {"blocks", block_blocks}};
static const struct scope_name field_names[] = {{"label", field_label}, {"value", field_itself}};
static const struct scope_name block_names[] = {
    {"label", group_label}, {"value", block_value}, {"blocks", block_value}};
static const struct scope_name text_names[] = {{"it", text_itself}};
static const struct scope_name place_names[] = {{"address", place_address},
                                                {"postcode", place_postcode},
                                                {"city", place_city},
                                                {"region", place_region},
                                                {"country", place_country}};
static const struct scope_name letter_names[] = {{"to", letter_to},
                                                 {"from", letter_from},
                                                 {"place", letter_place},
                                                 {"date", letter_date},
                                                 {"subject", letter_subject},
                                                 {"opening", letter_opening},
                                                 {"body", find_body},
                                                 {"closing", letter_closing},
                                                 {"signature", letter_signature},
                                                 {"enclosures", letter_enclosures},
                                                 {"rest", find_rest}};

#define TABLE(names)                                                                               \
	{                                                                                          \
		names, COUNT(names)                                                                \
	}
static const struct scope_table tables[SCOPE_COUNT] = {
    [SCOPE_PERSON] = TABLE(person_names),   [SCOPE_SECTION] = TABLE(section_names),
    [SCOPE_GROUP] = TABLE(group_names),     [SCOPE_ENTRY] = TABLE(entry_names),
    [SCOPE_ROLE] = TABLE(entry_names),      [SCOPE_ITEM] = TABLE(item_names),
    [SCOPE_PASSAGE] = TABLE(passage_names), [SCOPE_FIELD] = TABLE(field_names),
    [SCOPE_BLOCK] = TABLE(block_names),     [SCOPE_TEXT] = TABLE(text_names),
    [SCOPE_PLACE] = TABLE(place_names),     [SCOPE_LETTER] = TABLE(letter_names)};

static const struct scope_table *table_of(enum scope_kind kind)
{
	return kind == SCOPE_CONTACT || kind == SCOPE_PROFILE ? &contact_names : &tables[kind];
}

find_value *scope_find_name(enum scope_kind kind, str name)
{
	const struct scope_table *t = table_of(kind);
	for (int i = 0; i < t->count; i++)
		if (str_eq(name, str_from_z(t->names[i].name)))
			return t->names[i].find;
	return NULL;
}

struct strs scope_names(struct arena *a, enum scope_kind kind)
{
	const struct scope_table *t = table_of(kind);
	struct strs names = {.items = ARENA_ARRAY(a, str, t->count), .count = t->count};
	for (int i = 0; i < t->count; i++)
		names.items[i] = str_from_z(t->names[i].name);
	return names;
}
