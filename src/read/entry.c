/* SPDX-License-Identifier: MIT */
/*
 * A map of keys → an entry or a role. Two passes: the first finds which fields
 * have a clear spelling, so that `name`, `title` and `label` can yield to it;
 * the second reads the keys in their order.
 */
#include "read/read_int.h"

/* `id` selects, as tags and languages do, though no dialect has it. */
struct key_use entry_use(str key, enum kind kind)
{
	const struct key_use id = {.role = KEY_CONTROL};
	return name_same(key, STR("id")) ? id : key_lookup(key, kind);
}

/* --- own fields --- */

static bool is_taken(const struct entry_draft *e, str name)
{
	for (int i = 0; i < e->fields.count; i++)
		if (e->fields.items[i].id == FIELD_OWN && str_eq(e->fields.items[i].name, name))
			return true;
	const struct key_use use = e->person ? key_lookup_person(name) : key_lookup(name, e->kind);
	return use.role != KEY_NONE || field_find(name) != FIELD_COUNT;
}

/* The normal form of the key; with a number where that already means something. */
static str own_name(struct entry_draft *e, str key)
{
	const str normal = name_normal(e->r->a, key);
	str name = normal;
	for (int n = 2; is_taken(e, name); n++)
		name = str_format(e->r->a, "%.*s%d", STR_ARG(normal), n);
	return name;
}

static bool is_several_lines(const struct node *n)
{
	return n->kind == NODE_SCALAR && str_find(str_trim(n->text), STR("\n")) >= 0;
}

/* More than this many fields of the author's own are no fields. */
enum { OWN_MOST = 256 };

/* A body of its own: what is more than a line or a short list. */
static bool is_long(const struct node *n)
{
	return is_several_lines(n) || (n->kind != NODE_SCALAR && !is_short_list(n));
}

void entry_own_read(struct entry_draft *e, const struct pair *p)
{
	const struct node *value = &p->value;
	struct field f = {.id = FIELD_OWN, .span = p->key.span};
	if (e->fields.count >= OWN_MOST || (!e->person && is_long(value))) {
		group_read(e->r, p, SLOT_BODY, &e->blocks[SLOT_BODY]);
		return;
	}
	f.name = own_name(e, p->key.text);
	f.label = title_from_key(e->r->a, p->key.text);
	f.type = value->kind == NODE_LIST ? VALUE_TEXTS : VALUE_TEXT;
	if (f.type == VALUE_TEXTS)
		f.as.texts = texts_read(e->r, value, false);
	else
		f.as.text = text_any(e->r, value);
	if (f.type == VALUE_TEXTS ? f.as.texts.count > 0 : f.as.text.leaf > 0)
		LIST_ADD(e->r->a, &e->fields, f);
}

/* --- keys by meaning --- */

static void read_twice(struct entry_draft *e, const struct pair *p)
{
	diag(e->r->d, DIAG_KEY_TWICE, p->key.span, "%.*s", STR_ARG(brief(p->key.text)));
	entry_own_read(e, p);
}

void entry_field_read(struct entry_draft *e, enum field_id id, const struct pair *p)
{
	struct field f = {.id = id, .span = p->value.span};
	if (e->set[id]) {
		read_twice(e, p);
		return;
	}
	if (!field_read(e->r, &p->value, &f))
		return;
	e->set[id] = true;
	LIST_ADD(e->r->a, &e->fields, f);
}

static void report_both(struct entry_draft *e)
{
	const struct node *const others[] = {e->dates.start, e->dates.end};
	for (int i = 0; i < 2 && e->dates.date; i++)
		if (others[i])
			diag(e->r->d, DIAG_DATE_BOTH, others[i]->span, "%.*s",
			     STR_ARG(brief(others[i]->text)));
}

/* All dates are one field, which stands where the first of their keys stands. */
static void read_date(struct entry_draft *e, const struct pair *p, struct key_use use)
{
	const struct node *const of[] = {
	    [KEY_FIELD] = e->dates.date, [KEY_START] = e->dates.start, [KEY_END] = e->dates.end};
	struct field f = {.id = FIELD_DATES, .type = VALUE_DATES, .span = p->value.span};
	if (of[use.role] != &p->value) {
		read_twice(e, p);
		return;
	}
	if (e->set[FIELD_DATES])
		return;
	e->set[FIELD_DATES] = true;
	report_both(e);
	f.as.dates = dates_read(e->r, &e->dates);
	if (!f.as.dates.from.written.leaf && !f.as.dates.to.written.leaf)
		return;
	LIST_ADD(e->r->a, &e->fields, f);
}

static void read_field(struct entry_draft *e, const struct pair *p, struct key_use use)
{
	if (use.field == FIELD_DATES) {
		read_date(e, p, use);
		return;
	}
	const bool yields = use.yields && (e->claimed[use.field] || e->set[use.field]);
	const enum field_id id = yields ? use.fallback : use.field;
	if (id == FIELD_COUNT)
		read_twice(e, p);
	else
		entry_field_read(e, id, p);
}

static void read_slot(struct entry_draft *e, const struct pair *p, struct key_use use)
{
	struct blocks *slot = &e->blocks[use.slot];
	if (slot->count)
		read_twice(e, p);
	else if (use.slot == SLOT_HIGHLIGHTS)
		bullets_read(e->r, &p->value, use.slot, slot);
	else
		blocks_read(e->r, &p->value, use.slot, slot);
}

/* With a label only, as RenderCV has it: keywords, or text. */
static void read_details(struct entry_draft *e, const struct pair *p, struct key_use use)
{
	const struct node *value = &p->value;
	const bool words =
	    value->kind == NODE_LIST || (value->kind == NODE_SCALAR && is_clean_list(value->text));
	struct field f = {.id = FIELD_KEYWORDS, .type = VALUE_TEXTS, .span = value->span};
	if (!e->claimed[FIELD_NAME] && !e->set[FIELD_NAME]) {
		entry_own_read(e, p);
	} else if (words && !e->set[FIELD_KEYWORDS]) {
		f.as.texts = texts_read(e->r, value, false);
		e->set[FIELD_KEYWORDS] = true;
		LIST_ADD(e->r->a, &e->fields, f);
	} else {
		use.slot = SLOT_SUMMARY;
		read_slot(e, p, use);
	}
}

static void role_from_text(struct reader *r, const struct node *n, struct entries *out)
{
	struct entry_draft e = {.r = r, .role = true, .about.span = n->span};
	const struct pair p = {.value = *n};
	struct entry entry;
	entry_field_read(&e, FIELD_POSITION, &p);
	if (entry_finish(&e, &entry))
		LIST_ADD(r->a, out, entry);
}

static void read_role(struct entry_draft *e, const struct node *n)
{
	if (node_is_absent(n))
		return;
	if (n->kind == NODE_SCALAR)
		role_from_text(e->r, n, &e->roles);
	else if (n->kind == NODE_MAP)
		entry_from_map(e->r, e->kind, true, n, &e->roles);
	else
		for (int i = 0; i < n->count; i++)
			read_role(e, &n->items[i]);
}

static void read_roles(struct entry_draft *e, const struct pair *p, struct key_use use)
{
	(void)use;
	if (e->role)
		diag(e->r->d, DIAG_ROLES_NESTED, p->key.span, NULL);
	if (p->value.kind != NODE_LIST)
		diag(e->r->d, DIAG_TYPE_WRONG, p->value.span,
		     "wanted a list, found %.*s: taking it as the only "
		     "item",
		     STR_ARG(node_kind_name(&p->value)));
	read_role(e, &p->value);
}

static void read_own(struct entry_draft *e, const struct pair *p, struct key_use use)
{
	const struct arena_mark mark = arena_mark(e->r->scratch);
	const struct strs names = key_names(e->r->scratch, e->kind);
	(void)use;
	if (may_guess(e->r))
		key_near(e->r, &p->key, &names);
	arena_rewind(e->r->scratch, mark);
	entry_own_read(e, p);
}

/*
 * `numbered`, `tags`, `lang` and `meta`. What else is said about a document or
 * section (`kind`, `icon`) means nothing special in an entry: a field of its own.
 */
static void read_control(struct entry_draft *e, const struct pair *p, struct key_use use)
{
	if (use.control == CONTROL_NUMBERED)
		e->numbering = numbering_read(e->r, &p->value);
	else if (about_read(e->r, p, use, &e->about))
		return;
	else if (use.control == CONTROL_META || use.control == CONTROL_SCHEMA)
		keep_meta(e->r, &p->value, p->key.text);
	else
		entry_own_read(e, p);
}

static void (*const readers[])(struct entry_draft *, const struct pair *, struct key_use) = {
    [KEY_NONE] = read_own,    [KEY_FIELD] = read_field,  [KEY_START] = read_date,
    [KEY_END] = read_date,    [KEY_SLOT] = read_slot,    [KEY_DETAILS] = read_details,
    [KEY_ROLES] = read_roles, [KEY_CONTACT] = read_own,  [KEY_PROFILES] = read_own,
    [KEY_NETWORK] = read_own, [KEY_CITED_AS] = read_own, [KEY_CONTROL] = read_control,
};

/* --- the whole entry --- */

struct blocks blocks_join(struct reader *r, const struct blocks slots[SLOT_COUNT])
{
	struct blocks all = {0};
	for (int s = 0; s < SLOT_COUNT; s++)
		for (int i = 0; i < slots[s].count; i++)
			block_add(r, &all, slots[s].items[i]);
	return all;
}

void blocks_number(struct blocks *highlights, enum numbering numbering)
{
	for (int i = 0; i < highlights->count && numbering; i++) {
		struct cv_block *list = &highlights->items[i];
		if (list->kind != BLOCK_LIST)
			continue;
		list->numbering = numbering;
		list->first_number = numbering == NUMBERING_UP ? 1 : list->block_count;
	}
}

enum numbering numbering_read(struct reader *r, const struct node *n)
{
	static const struct {
		const char *word;
		enum numbering numbering;
	} words[] = {
	    {"yes", NUMBERING_UP},       {"true", NUMBERING_UP},    {"on", NUMBERING_UP},
	    {"no", NUMBERING_NONE},      {"false", NUMBERING_NONE}, {"off", NUMBERING_NONE},
	    {"reverse", NUMBERING_DOWN},
	};
	for (size_t i = 0; i < sizeof words / sizeof *words && n->kind == NODE_SCALAR; i++)
		if (name_same_z(n->text, words[i].word))
			return words[i].numbering;
	diag(r->d, DIAG_TYPE_UNUSABLE, n->span, "wanted yes, no or reverse, found %.*s",
	     STR_ARG(node_brief(n)));
	return NUMBERING_NONE;
}

bool entry_finish(struct entry_draft *e, struct entry *entry)
{
	blocks_number(&e->blocks[SLOT_HIGHLIGHTS], e->numbering);
	const struct blocks blocks = blocks_join(e->r, e->blocks);
	*entry = (struct entry){.fields = e->fields.items,
	                        .field_count = e->fields.count,
	                        .roles = e->roles.items,
	                        .role_count = e->roles.count,
	                        .blocks = blocks.items,
	                        .block_count = blocks.count,
	                        .about = e->about};
	return e->fields.count || e->roles.count || blocks.count;
}

static void claim(struct entry_draft *e, const struct pair *p)
{
	const struct key_use use = key_lookup(p->key.text, e->kind);
	const bool dates = use.role == KEY_FIELD && use.field == FIELD_DATES;
	const struct node **of = dates                   ? &e->dates.date
	                         : use.role == KEY_START ? &e->dates.start
	                         : use.role == KEY_END   ? &e->dates.end
	                                                 : NULL;
	if (of && !*of)
		*of = &p->value;
	if (use.role == KEY_FIELD && !use.yields)
		e->claimed[use.field] = true;
}

void entry_from_map(struct reader *r, enum kind kind, bool role, const struct node *map,
                    struct entries *out)
{
	struct entry_draft e = {.r = r, .kind = kind, .role = role, .about.span = map->span};
	struct entry entry;
	for (int i = 0; i < map->count; i++)
		if (!node_is_absent(&map->pairs[i].value))
			claim(&e, &map->pairs[i]);
	for (int i = 0; i < map->count; i++) {
		const struct pair *p = &map->pairs[i];
		const struct key_use use = entry_use(p->key.text, kind);
		if (!node_is_absent(&p->value))
			readers[use.role](&e, p, use);
	}
	const struct entries nested = e.roles;
	if (role)
		e.roles = (struct entries){0};
	if (entry_finish(&e, &entry))
		LIST_ADD(r->a, out, entry);
	else if (!role || nested.count == 0)
		diag(r->d, DIAG_ENTRY_EMPTY, map->span, NULL);
	for (int i = 0; role && i < nested.count; i++)
		LIST_ADD(r->a, out, nested.items[i]);
}
