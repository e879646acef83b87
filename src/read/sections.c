/* SPDX-License-Identifier: MIT */
/*
 * Sections: a list of entries, a text, or a *record* with title, body,
 * entries and groups, whose further keys are labelled entries.
 */
#include "read/read_int.h"

struct groups {
	struct group *items;
	int count, cap;
};

/* A record in the making: a section or a group. */
struct record {
	struct reader *r;
	enum kind kind;
	struct about about;
	struct text title;
	bool titled; /* by `title:`, be it that there is none */
	struct blocks slots[SLOT_COUNT];
	struct entries entries;
	struct groups groups; /* after what stands in the record itself */
	enum numbering numbering;
};

/* Of a section that no dialect knows: what its title says in any language. */
static enum kind kind_from_title(struct reader *r, str title)
{
	const enum kind known = kind_find(title);
	const bool guess = known == KIND_COUNT && may_guess(r);
	const enum kind said = guess ? locale_kind(r->locale, title) : known;
	return said == KIND_COUNT ? KIND_CUSTOM : said;
}

/* --- keys of a record --- */

static void record_read(struct record *rec, const struct node *map);

static void read_title(struct record *rec, const struct pair *p)
{
	rec->titled = true;
	if (!node_is_absent(&p->value))
		rec->title = text_any(rec->r, &p->value);
}

/* Read before all others: the kind says what their keys mean. */
static void read_nothing(struct record *rec, const struct pair *p)
{
	(void)rec;
	(void)p;
}

static void read_summary(struct record *rec, const struct pair *p)
{
	blocks_read(rec->r, &p->value, SLOT_SUMMARY, &rec->slots[SLOT_SUMMARY]);
}

static void read_highlights(struct record *rec, const struct pair *p)
{
	bullets_read(rec->r, &p->value, SLOT_HIGHLIGHTS, &rec->slots[SLOT_HIGHLIGHTS]);
}

static void read_body(struct record *rec, const struct pair *p)
{
	blocks_read(rec->r, &p->value, SLOT_BODY, &rec->slots[SLOT_BODY]);
}

static void read_entries(struct record *rec, const struct pair *p)
{
	entries_read(rec->r, rec->kind, &p->value, &rec->entries);
}

static void read_numbered(struct record *rec, const struct pair *p)
{
	rec->numbering = numbering_read(rec->r, &p->value);
}

static void read_tags(struct record *rec, const struct pair *p)
{
	about_tags(rec->r, &p->value, &rec->about);
}

static void read_lang(struct record *rec, const struct pair *p)
{
	about_lang(rec->r, &p->value, &rec->about);
}

static void read_id(struct record *rec, const struct pair *p)
{
	about_id(rec->r, &p->value, &rec->about);
}

/* What the record itself holds as a group; false, and no group, if that is nothing. */
static bool close_group(struct record *rec, struct groups *out)
{
	blocks_number(&rec->slots[SLOT_HIGHLIGHTS], rec->numbering);
	const struct blocks blocks = blocks_join(rec->r, rec->slots);
	const struct group g = {.title = rec->title,
	                        .blocks = blocks.items,
	                        .block_count = blocks.count,
	                        .entries = rec->entries.items,
	                        .entry_count = rec->entries.count,
	                        .about = rec->about};
	if (blocks.count == 0 && rec->entries.count == 0)
		return false;
	LIST_ADD(rec->r->a, out, g);
	return true;
}

/* Groups have no groups: theirs follow them. A title with nothing under it is a line. */
static void flatten(struct record *rec, const struct node *n, struct record *group)
{
	struct cv_block line = block_new(BLOCK_PARA, n->span);
	diag(rec->r->d, DIAG_TYPE_WRONG, n->span,
	     "wanted a group without groups: theirs follow it");
	if (!close_group(group, &rec->groups) && group->title.leaf) {
		line.slot = SLOT_BODY;
		line.text = group->title;
		group->title = (struct text){0};
		block_add(rec->r, &group->slots[SLOT_BODY], line);
		close_group(group, &rec->groups);
	}
	for (int i = 0; i < group->groups.count; i++)
		LIST_ADD(rec->r->a, &rec->groups, group->groups.items[i]);
}

static void read_group(struct record *rec, const struct node *n)
{
	struct record group = {.r = rec->r, .kind = rec->kind, .about.span = n->span};
	if (node_is_absent(n))
		return;
	if (n->kind == NODE_LIST)
		entries_read(rec->r, rec->kind, n, &group.entries);
	else if (n->kind == NODE_SCALAR)
		blocks_read(rec->r, n, SLOT_BODY, &group.slots[SLOT_BODY]);
	else
		record_read(&group, n);
	if (group.groups.count)
		flatten(rec, n, &group);
	else if (!close_group(&group, &rec->groups))
		diag(rec->r->d, DIAG_SECTION_EMPTY, n->span, NULL);
}

static void read_groups(struct record *rec, const struct pair *p)
{
	const struct node *n = &p->value;
	if (n->kind != NODE_LIST) {
		diag(rec->r->d, DIAG_TYPE_WRONG, n->span,
		     "wanted a list, found %.*s: taking it as a list of one",
		     STR_ARG(node_kind_name(n)));
		read_group(rec, n);
		return;
	}
	for (int i = 0; i < n->count; i++)
		read_group(rec, &n->items[i]);
}

static const struct record_key {
	const char *name; /* in normal form */
	void (*read)(struct record *rec, const struct pair *p);
	bool absent; /* says something by having no value */
	const struct form *form;
	const char *about;
} record_keys[] = {
    {"title", read_title, true, &form_text, "another title; null for none"},
    {"kind", read_nothing, false, &form_kind, "what its entries are: work, skills …"},
    {"summary", read_summary, false, &form_blocks, "text before the entries"},
    {"highlights", read_highlights, false, &form_bullets, "bullets"},
    {"bullets", read_highlights, false, &form_bullets, "bullets"},
    {"body", read_body, false, &form_blocks, "text and lists"},
    {"entries", read_entries, false, &form_any, "the entries"},
    {"groups", read_groups, false, &form_any, "entries under titles of their own"},
    {"numbered", read_numbered, false, &form_numbered, "yes, no or reverse"},
    {"tags", read_tags, false, &form_tags, "for variants"},
    {"lang", read_lang, false, &form_lang, "its language"},
    {"id", read_id, false, &form_text, "its name in other places"},
};

struct key *record_key_list(struct arena *a, int *count)
{
	*count = (int)(sizeof record_keys / sizeof *record_keys);
	struct key *keys = ARENA_ARRAY(a, struct key, *count);
	for (int i = 0; i < *count; i++)
		keys[i] = (struct key){.name = record_keys[i].name,
		                       .form = record_keys[i].form,
		                       .about = record_keys[i].about};
	return keys;
}

static const struct record_key *record_key_find(str key)
{
	for (size_t i = 0; i < sizeof record_keys / sizeof *record_keys; i++)
		if (name_same_z(key, record_keys[i].name))
			return &record_keys[i];
	return NULL;
}

static void read_kind(struct record *rec, const struct node *map)
{
	const struct node *n = key_find(map, STR("kind"));
	if (!n)
		return;
	const enum kind k = n->kind == NODE_SCALAR ? kind_find(n->text) : KIND_COUNT;
	if (k != KIND_COUNT)
		rec->kind = k;
	else
		diag(rec->r->d, DIAG_TYPE_UNUSABLE, n->span, "wanted a kind of section, found %.*s",
		     STR_ARG(node_brief(n)));
}

static void record_read(struct record *rec, const struct node *map)
{
	const bool holds = key_find(map, STR("entries")) || key_find(map, STR("groups"));
	if (!holds && is_lone_entry(rec->kind, map)) {
		entries_read(rec->r, rec->kind, map, &rec->entries);
		return;
	}
	for (int i = 0; i < map->count; i++) {
		const struct pair *p = &map->pairs[i];
		const struct record_key *key = record_key_find(p->key.text);
		if (!key)
			entry_from_pair(rec->r, rec->kind, p, &rec->entries);
		else if (key->absent || !node_is_absent(&p->value))
			key->read(rec, p);
	}
}

/* --- sections --- */

static void record_from_value(struct record *rec, const struct node *n)
{
	if (n->kind == NODE_LIST)
		entries_read(rec->r, rec->kind, n, &rec->entries);
	else if (n->kind == NODE_SCALAR)
		blocks_read(rec->r, n, SLOT_BODY, &rec->slots[SLOT_BODY]);
	else
		record_read(rec, n);
}

/* The title stands at the section, not at its first group. */
static struct section section_from_record(struct record *rec)
{
	const struct text title = rec->title;
	struct groups groups = {0};
	rec->title = (struct text){0};
	close_group(rec, &groups);
	if (groups.count)
		groups.items[0].about = (struct about){.span = rec->about.span};
	for (int i = 0; i < rec->groups.count; i++)
		LIST_ADD(rec->r->a, &groups, rec->groups.items[i]);
	return (struct section){.kind = rec->kind,
	                        .title_from = title.leaf ? TITLE_GIVEN : TITLE_NONE,
	                        .title = title,
	                        .groups = groups.items,
	                        .group_count = groups.count,
	                        .about = rec->about};
}

static bool is_untitled(enum kind kind)
{
	return kind == KIND_SUMMARY || kind == KIND_CLAUSE;
}

static void title_section(struct reader *r, struct section_draft *draft, const struct pair *p,
                          bool own)
{
	struct section *s = &draft->section;
	if (draft->titled)
		return;
	s->title_from = is_untitled(s->kind) && !own ? TITLE_NONE : TITLE_DEFAULT;
	if (!own)
		return;
	s->title_from = TITLE_GIVEN;
	s->title = text_part(r, &p->key, title_from_key(r->a, p->key.text), LEAF_TEXT);
}

void section_read(struct reader *r, enum kind kind, const struct pair *p, struct sections *out)
{
	const bool own = kind == KIND_CUSTOM;
	struct record rec = {.r = r, .kind = kind, .about.span = p->value.span};
	if (node_is_absent(&p->value))
		return;
	if (own) {
		const struct node *title = key_find(&p->value, STR("title"));
		rec.kind = kind_from_title(r, title && title->kind == NODE_SCALAR ? title->text
		                                                                  : p->key.text);
	}
	if (p->value.kind == NODE_MAP)
		read_kind(&rec, &p->value);
	record_from_value(&rec, &p->value);
	struct section_draft draft = {section_from_record(&rec), rec.titled};
	if (draft.section.about.id.n == 0)
		draft.section.about.id = id_from_title(r->a, p->key.text);
	if (draft.section.group_count == 0) {
		diag(r->d, DIAG_SECTION_EMPTY, p->key.span, "%.*s", STR_ARG(brief(p->key.text)));
		return;
	}
	title_section(r, &draft, p, own);
	LIST_ADD(r->a, out, draft);
}

void section_from_blocks(struct reader *r, enum kind kind, str id, struct blocks blocks,
                         struct span span, struct sections *out)
{
	struct section_draft draft = {0};
	struct group *g = ARENA_NEW(r->a, struct group);
	if (blocks.count == 0)
		return;
	*g = (struct group){.blocks = blocks.items, .block_count = blocks.count};
	g->about.span = span;
	draft.section =
	    (struct section){.kind = kind, .title_from = TITLE_NONE, .groups = g, .group_count = 1};
	draft.section.about = (struct about){.id = id, .span = span};
	LIST_ADD(r->a, out, draft);
}

void section_append(struct reader *r, struct section *s, struct blocks blocks)
{
	struct group *g = &s->groups[s->group_count - 1];
	struct blocks all = {0};
	for (int i = 0; i < g->block_count; i++)
		block_add(r, &all, g->blocks[i]);
	for (int i = 0; i < blocks.count; i++)
		block_add(r, &all, blocks.items[i]);
	g->blocks = all.items;
	g->block_count = all.count;
}
