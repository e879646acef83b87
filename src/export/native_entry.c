/* SPDX-License-Identifier: MIT */
/* Entries and roles in the native language. */
#include "export/native.h"

enum { SHORT_PIECE = 40 };

/* --- slots --- */

static str slot_key(const struct native *n, enum slot slot, enum kind kind)
{
	static const str names[SLOT_COUNT] = {
	    [SLOT_DESCRIPTION] = {"description", 11},
	    [SLOT_SUMMARY] = {"summary", 7},
	    [SLOT_HIGHLIGHTS] = {"highlights", 10},
	    [SLOT_BODY] = {"body", 4},
	};
	const bool reference = kind == KIND_REFERENCES && slot == SLOT_SUMMARY && !n->hand;
	return reference ? STR("reference") : names[slot];
}

static const struct datum *highlights(const struct native *n, const struct cv_block *blocks,
                                      int count)
{
	struct datum *list = datum_list(n->a);
	for (int i = 0; i < count; i++) {
		const struct datum *items =
		    bullets_value(n->a, blocks[i].blocks, blocks[i].block_count, n->style);
		for (int k = 0; k < items->count; k++)
			datum_add(n->a, list, items->items[k]);
	}
	return list;
}

void native_slots(const struct native *n, struct datum *map, const struct cv_block *blocks,
                  int count, enum kind kind)
{
	static const str numbered[] = {
	    [NUMBERING_UP] = {"yes", 3}, [NUMBERING_DOWN] = {"reverse", 7}};
	for (int s = 0; s < SLOT_COUNT; s++) {
		int found;
		const struct cv_block *of = slot_blocks(blocks, count, (enum slot)s, &found);
		if (found == 0)
			continue;
		const bool list = s == SLOT_HIGHLIGHTS;
		form_put_new(n->a, map, slot_key(n, (enum slot)s, kind),
		             list ? highlights(n, of, found)
		                  : blocks_value(n->a, of, found, n->style));
		if (list && of->numbering != NUMBERING_NONE)
			datum_put(n->a, map, STR("numbered"),
			          datum_text(n->a, numbered[of->numbering]));
	}
}

/* --- entries --- */

static bool is_listing(enum kind kind)
{
	return kind == KIND_SKILLS || kind == KIND_LANGUAGES || kind == KIND_INTERESTS;
}

static bool has_about(const struct native *n, const struct about *about)
{
	return about->id.n || about->lang.n || (about->tag_count && !n->style.as_set);
}

/* One text and nothing else. */
static bool is_text_entry(const struct native *n, const struct entry *e)
{
	int found;
	slot_blocks(e->blocks, e->block_count, SLOT_BODY, &found);
	return !e->field_count && !e->role_count && !has_about(n, &e->about) &&
	       found == e->block_count && blocks_are_plain(e->blocks, e->block_count);
}

/* What is nothing but this field. */
static const struct text *lone_field(const struct native *n, const struct entry *e,
                                     enum field_id id)
{
	const bool lone = e->field_count == 1 && e->fields->id == id && !e->role_count &&
	                  !e->block_count && !has_about(n, &e->about);
	return lone ? &e->fields->as.text : NULL;
}

static void put_field(const struct native *n, struct datum *map, const struct entry *e,
                      const struct field *f, enum kind kind)
{
	str key = f->id == FIELD_OWN ? f->label : native_key(n, f->id, kind);
	if (f->id == FIELD_NAME)
		key = native_name_key(n, e, kind);
	/* `name` is both in this kind: the other spelling tells them apart. */
	if (f->id == FIELD_ORGANISATION && kind == KIND_WORK && entry_field(e, FIELD_NAME))
		key = STR("company");
	if (f->type == VALUE_DATES && f->id == FIELD_DATES)
		native_dates(n, map, &f->as.dates, kind);
	else
		form_put_new(n->a, map, key, native_value(n, f));
}

static const struct datum *entry_map(const struct native *n, const struct entry *e, enum kind kind);

static const struct datum *roles(const struct native *n, const struct entry *e, enum kind kind)
{
	struct datum *list = datum_list(n->a);
	for (int i = 0; i < e->role_count; i++) {
		const struct entry *role = &e->roles[i];
		const struct text *position = lone_field(n, role, FIELD_POSITION);
		datum_add(n->a, list,
		          position ? native_text(n, position) : entry_map(n, role, kind));
	}
	return list->count ? list : NULL;
}

/* A map of which no key is spelt to the letter would be read as labels. */
static bool is_told_as_entry(const struct datum *map, enum kind kind)
{
	for (int i = 0; i < map->count; i++) {
		const struct key_use use = key_lookup(map->pairs[i].key, kind);
		if (use.exact && use.role != KEY_NONE && use.role != KEY_CONTROL &&
		    use.role != KEY_DETAILS)
			return true;
	}
	return false;
}

/* A second spelling of a body is a field only behind the first. */
static bool has_second(const struct entry *e, enum kind kind)
{
	for (int i = 0; i < e->field_count; i++)
		if (e->fields[i].id == FIELD_OWN &&
		    key_lookup(e->fields[i].label, kind).role == KEY_SLOT)
			return true;
	return false;
}

static const struct datum *entry_map(const struct native *n, const struct entry *e, enum kind kind)
{
	struct datum *map = datum_map(n->a);
	const bool second = has_second(e, kind);
	for (int i = 0; i < e->field_count && !second; i++)
		put_field(n, map, e, &e->fields[i], kind);
	form_put_new(n->a, map, STR("roles"), roles(n, e, kind));
	native_slots(n, map, e->blocks, e->block_count, kind);
	for (int i = 0; i < e->field_count && second; i++)
		put_field(n, map, e, &e->fields[i], kind);
	put_about(n->a, map, &e->about, n->style);
	if (!is_told_as_entry(map, kind))
		form_put_new(n->a, map, STR("name"), datum_text(n->a, STR("")));
	return map;
}

const struct datum *native_entry(const struct native *n, const struct entry *e, enum kind kind)
{
	const struct text *name = is_listing(kind) ? lone_field(n, e, FIELD_NAME) : NULL;
	if (!is_listing(kind) && is_text_entry(n, e))
		return datum_text(
		    n->a, blocks_commonmark(n->a, e->blocks, e->block_count, n->style.width));
	if (name && n->hand)
		return native_text(n, name);
	return entry_map(n, e, kind);
}

/* --- labels --- */

/* Short pieces: what a reader takes for a list of words. */
static bool are_short(const struct datum *list)
{
	for (int i = 0; i < list->count; i++) {
		const str text = list->items[i]->text;
		if (text.n == 0 || text.n > SHORT_PIECE || str_find(text, STR(". ")) >= 0)
			return false;
	}
	return true;
}

/* One text parted by commas, if none stands within a word. */
static const struct datum *in_line(const struct native *n, const struct datum *list)
{
	struct buf b = BUF(n->a);
	for (int i = 0; i < list->count; i++) {
		const str text = list->items[i]->text;
		for (ptrdiff_t k = 0; k < text.n; k++)
			if (text.s[k] == ',' || text.s[k] == '(' || text.s[k] == '[' ||
			    text.s[k] == '{' || text.s[k] == ')' || text.s[k] == ']' ||
			    text.s[k] == '}')
				return list;
		buf_format(&b, "%s%.*s", i ? ", " : "", STR_ARG(text));
	}
	return datum_text(n->a, buf_str(&b));
}

bool native_label(const struct native *n, const struct entry *e, enum kind kind, str *key,
                  const struct datum **value)
{
	const struct field *name = e->field_count ? &e->fields[0] : NULL;
	const enum field_id wanted = kind_row(kind)->value;
	if (!name || name->id != FIELD_NAME || e->field_count > 2 || e->role_count ||
	    e->block_count || has_about(n, &e->about))
		return false;
	*key = markup_text(n->a, &name->as.text, MARKUP_LINE);
	*value = datum_text(n->a, STR(""));
	if (str_ends(*key, STR(":")))
		return false;
	if (e->field_count == 1)
		return true;
	if (e->fields[1].id != wanted)
		return false;
	*value = native_value(n, &e->fields[1]);
	if (wanted != FIELD_KEYWORDS)
		return true;
	if (!are_short(*value))
		return false;
	*value = in_line(n, *value);
	return true;
}
