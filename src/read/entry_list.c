/* SPDX-License-Identifier: MIT */
/*
 * Entries as a section lists them. A map with a known key is an entry with
 * fields; one without is a labelled entry for each key; a text is a name or a
 * paragraph.
 */
#include "read/read_int.h"

/* --- labelled entries --- */

static bool is_listing(enum kind kind)
{
	return kind == KIND_SKILLS || kind == KIND_LANGUAGES || kind == KIND_INTERESTS;
}

/* `positon: …` and `compny: …` are an entry with two slips, not two labels: those are capitalised.
 */
static bool has_slip(struct reader *r, enum kind kind, const struct node *map)
{
	const struct arena_mark mark = arena_mark(r->scratch);
	const struct strs names = key_names(r->scratch, kind);
	bool slip = false;
	for (int i = 0; i < map->count && !slip; i++) {
		const str key = map->pairs[i].key.text;
		slip = key.n && key.s[0] >= 'a' && key.s[0] <= 'z' &&
		       name_near(r->scratch, key, &names).n > 0;
	}
	arena_rewind(r->scratch, mark);
	return slip;
}

/* `{label: …, details: …}`: one labelled entry, as other tools spell it. */
static bool is_one_line(enum kind kind, const struct node *map)
{
	bool label = false, details = false;
	for (int i = 0; i < map->count; i++) {
		const str key = map->pairs[i].key.text;
		label = label || name_same(key, STR("label"));
		details = details || key_lookup(key, kind).role == KEY_DETAILS;
	}
	return label && details;
}

static bool is_entry(struct reader *r, enum kind kind, const struct node *map)
{
	const bool strict = map->count == 1 || is_listing(kind) || kind == KIND_CONTACT;
	for (int i = 0; i < map->count; i++) {
		const struct key_use use = key_lookup(map->pairs[i].key.text, kind);
		const bool known =
		    use.role != KEY_NONE && use.role != KEY_CONTROL && use.role != KEY_DETAILS;
		if (known && (use.exact || !strict))
			return true;
	}
	return is_one_line(kind, map) || (!strict && has_slip(r, kind, map));
}

bool is_lone_entry(enum kind kind, const struct node *map)
{
	for (int i = 0; i < map->count; i++) {
		const str key = map->pairs[i].key.text;
		const struct key_use use = key_lookup(key, kind);
		const bool small = key.n && key.s[0] >= 'a' && key.s[0] <= 'z';
		if (use.head && use.exact && small && !name_same(key, STR("title")))
			return true;
	}
	return false;
}

static void value_keywords(struct entry_draft *e, const struct node *n)
{
	struct field f = {.id = FIELD_KEYWORDS, .type = VALUE_TEXTS, .span = n->span};
	f.as.texts = texts_read(e->r, n, false);
	if (f.as.texts.count)
		LIST_ADD(e->r->a, &e->fields, f);
}

static void value_of_pair(struct entry_draft *e, const struct node *n)
{
	const enum field_id wanted = kind_row(e->kind)->value;
	const bool words = is_short_list(n) || (n->kind == NODE_SCALAR && is_clean_list(n->text));
	const bool custom = e->kind == KIND_CUSTOM;
	const struct pair p = {.value = *n};
	if (wanted == FIELD_LEVEL && n->kind != NODE_MAP)
		entry_field_read(e, FIELD_LEVEL, &p);
	else if (words && (wanted == FIELD_KEYWORDS || custom))
		value_keywords(e, n);
	else if (n->kind == NODE_LIST)
		bullets_read(e->r, n, SLOT_HIGHLIGHTS, &e->blocks[SLOT_HIGHLIGHTS]);
	else
		blocks_read(e->r, n, SLOT_SUMMARY, &e->blocks[SLOT_SUMMARY]);
}

void entry_from_pair(struct reader *r, enum kind kind, const struct pair *p, struct entries *out)
{
	struct entry_draft e = {.r = r, .kind = kind, .about.span = p->key.span};
	struct field name = {.id = FIELD_NAME, .type = VALUE_TEXT, .span = p->key.span};
	struct entry entry;
	name.as.text = text_read(r, &p->key, LEAF_TEXT);
	text_end(&name.as.text);
	LIST_ADD(r->a, &e.fields, name);
	e.set[FIELD_NAME] = true;
	if (!node_is_absent(&p->value))
		value_of_pair(&e, &p->value);
	if (entry_finish(&e, &entry))
		LIST_ADD(r->a, out, entry);
}

/* What selects them stands beside the labels. */
static void labelled_from_map(struct reader *r, enum kind kind, const struct node *map,
                              struct entries *out)
{
	struct about about = {0};
	const int from = out->count;
	for (int i = 0; i < map->count; i++) {
		const struct pair *p = &map->pairs[i];
		const struct key_use use = entry_use(p->key.text, kind);
		if (use.role != KEY_CONTROL)
			entry_from_pair(r, kind, p, out);
		else if (!about_read(r, p, use, &about))
			keep_meta(r, &p->value, p->key.text);
	}
	for (int i = from; i < out->count; i++) {
		about.span = out->items[i].about.span;
		out->items[i].about = about;
	}
	if (out->count == from)
		diag(r->d, DIAG_ENTRY_EMPTY, map->span, NULL);
}

/* --- entries as they stand --- */

static void entry_from_text(struct reader *r, enum kind kind, const struct node *n,
                            struct entries *out)
{
	struct entry_draft e = {.r = r, .kind = kind, .about.span = n->span};
	const struct pair p = {.value = *n};
	struct entry entry;
	if (is_listing(kind))
		entry_field_read(&e, FIELD_NAME, &p);
	else
		blocks_read(r, n, SLOT_BODY, &e.blocks[SLOT_BODY]);
	if (entry_finish(&e, &entry))
		LIST_ADD(r->a, out, entry);
}

static void entry_from_node(struct reader *r, enum kind kind, const struct node *n,
                            struct entries *out)
{
	if (node_is_absent(n)) {
		diag(r->d, DIAG_ENTRY_EMPTY, n->span, NULL);
	} else if (n->kind == NODE_SCALAR) {
		entry_from_text(r, kind, n, out);
	} else if (n->kind == NODE_LIST) {
		diag(r->d, DIAG_TYPE_WRONG, n->span,
		     "wanted an entry, found a list: taking its entries");
		for (int i = 0; i < n->count; i++)
			entry_from_node(r, kind, &n->items[i], out);
	} else if (is_entry(r, kind, n)) {
		entry_from_map(r, kind, false, n, out);
	} else {
		labelled_from_map(r, kind, n, out);
	}
}

void entries_read(struct reader *r, enum kind kind, const struct node *n, struct entries *out)
{
	if (n->kind == NODE_MAP)
		diag(r->d, DIAG_TYPE_WRONG, n->span,
		     "wanted a list, found a map: taking it as the only "
		     "item");
	if (n->kind != NODE_LIST)
		entry_from_node(r, kind, n, out);
	for (int i = 0; i < n->count && n->kind == NODE_LIST; i++)
		entry_from_node(r, kind, &n->items[i], out);
}
