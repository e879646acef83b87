/* SPDX-License-Identifier: MIT */
/*
 * The maps of names at the top of a layout: roles, sections, place, masters,
 * furniture, words, omit, redact. Parts are read in load.c, which knows the
 * layouts below.
 */
#include "layout/layout_int.h"

static bool is_map(struct reader *r, const struct node *n)
{
	return n->kind == NODE_MAP || value_wrong(r, n, "names with values");
}

/* --- roles --- */

static const struct key role_keys[] = {
    KEY("extends", struct named_role, extends, value_name, NULL,
        "a role whose properties it has too"),
    PROP_KEYS(offsetof(struct named_role, props)),
};
static const struct key_table role_table = {role_keys, COUNT(role_keys), 0, false};
static const struct form role_form = {.kind = FORM_MAP, .arg = &role_table, .name = "role"};
const struct form roles_form = {.kind = FORM_NAMED, FORM_OF(&role_form)};

bool layout_roles(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct layout *l = field;
	(void)arg;
	if (!is_map(r, n))
		return false;
	struct named_role *roles = ARENA_ARRAY(r->keys.a, struct named_role, n->count);
	for (int i = 0; i < n->count; i++) {
		roles[i].name = n->pairs[i].key.text;
		roles[i].span = n->pairs[i].key.span;
		value_map(r, &n->pairs[i].value, &role_table, &roles[i]);
	}
	l->roles = roles;
	l->role_count = n->count;
	return true;
}

/* --- sections --- */

static bool read_title(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct section_rule *rule = field;
	if (n->kind == NODE_SCALAR && name_is(n->text, "false") && n->style == STYLE_PLAIN)
		rule->no_title = true;
	else
		rule->has_title = value_template(r, n, &rule->title, arg);
	return rule->no_title || rule->has_title;
}

static const char *const leads[] = {"position", "organisation"};
static const struct key_names lead_names = {leads, COUNT(leads), "position or organisation"};

static bool read_lead(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct section_rule *rule = field;
	int lead = 0;
	(void)arg;
	rule->has_lead = value_enum(r, n, &lead, &lead_names);
	rule->lead_organisation = lead == 1;
	return rule->has_lead;
}

static bool read_break(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct section_rule *rule = field;
	(void)arg;
	rule->has_break = value_enum(r, n, &rule->break_rule, &break_names);
	return rule->has_break;
}

static bool read_merge(struct reader *r, const struct node *n, void *field, const void *arg)
{
	str name;
	if (!value_name(r, n, &name, arg))
		return false;
	*(str *)field = name_normal(r->keys.a, name);
	return true;
}

static const struct form read_lead_form = {.kind = FORM_NAMES, .arg = &lead_names};
static const struct form read_break_form = {.kind = FORM_NAMES, .arg = &break_names};
#define read_title_form value_text_form
#define read_merge_form value_name_form

static const struct key section_keys[] = {
    AT_KEY("title", 0, read_title, NULL, "another title, or false for none"),
    KEY("part", struct section_rule, part, value_name, NULL, "the part that sets the section"),
    KEY("entry", struct section_rule, entry, value_name, NULL, "the part that sets its entries"),
    AT_KEY("lead", 0, read_lead, NULL, "which comes first in the head of an entry"),
    KEY("merge", struct section_rule, merge, read_merge, NULL,
        "entries that follow each other with the same value of this field share one head"),
    AT_KEY("break", 0, read_break, NULL, "before: on a new page; avoid: all on one page"),
};
static const struct key_table section_table = {section_keys, COUNT(section_keys), 0, false};
static const struct form section_form = {
    .kind = FORM_MAP, .arg = &section_table, .name = "section"};
const struct form sections_form = {.kind = FORM_NAMED, FORM_OF(&section_form)};

bool layout_sections(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct layout *l = field;
	(void)arg;
	if (!is_map(r, n))
		return false;
	struct section_rule *rules = ARENA_ARRAY(r->keys.a, struct section_rule, n->count);
	for (int i = 0; i < n->count; i++) {
		rules[i].name = n->pairs[i].key.text;
		rules[i].span = n->pairs[i].key.span;
		value_map(r, &n->pairs[i].value, &section_table, &rules[i]);
	}
	l->sections = rules;
	l->section_count = n->count;
	return true;
}

/* --- place --- */

static const struct form placed_form = {.kind = FORM_ITEMS, FORM_OF(&block_form)};
const struct form place_form = {.kind = FORM_NAMED, FORM_OF(&placed_form)};

static bool read_item(struct reader *r, const struct node *n, struct place_item *item)
{
	item->span = n->span;
	if (n->kind == NODE_SCALAR)
		return value_name(r, n, &item->name, NULL);
	return block_read(r, n, &item->block);
}

static void read_region(struct reader *r, const struct node *n, struct place_region *region)
{
	const struct items items = value_items(n);
	struct place_item *list = ARENA_ARRAY(r->keys.a, struct place_item, items.count);
	for (int i = 0; i < items.count; i++)
		region->count += read_item(r, &items.items[i], &list[region->count]);
	region->items = list;
}

bool layout_place(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct layout *l = field;
	(void)arg;
	if (!is_map(r, n))
		return false;
	struct place_region *place = ARENA_ARRAY(r->keys.a, struct place_region, n->count);
	for (int i = 0; i < n->count; i++) {
		place[i].region = n->pairs[i].key.text;
		place[i].span = n->pairs[i].key.span;
		read_region(r, &n->pairs[i].value, &place[i]);
	}
	l->place = place;
	l->place_count = n->count;
	return true;
}

/* --- masters and furniture --- */

static bool read_master(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct region_names names = {0};
	struct block *master = ARENA_NEW(r->keys.a, struct block);
	(void)arg;
	r->regions = &names;
	const bool done = block_read(r, n, master);
	r->regions = NULL;
	if (done)
		*(const struct block **)field = master;
	return done;
}

#define read_master_form block_form
#define MASTER_KEY(name, which, about)                                                             \
	KEY(name, struct layout, masters[which], read_master, NULL, about)

static const struct key master_keys[] = {
    MASTER_KEY("first", MASTER_FIRST, "the first page"),
    MASTER_KEY("odd", MASTER_ODD, "pages with an odd number"),
    MASTER_KEY("even", MASTER_EVEN, "pages with an even number"),
    MASTER_KEY("rest", MASTER_REST, "all other pages"),
    MASTER_KEY("letter", MASTER_LETTER, "the pages of a letter"),
};
static const struct key_table master_table = {master_keys, COUNT(master_keys), 0, false};
const struct form masters_form = {.kind = FORM_MAP, .arg = &master_table, .name = "masters"};

bool layout_masters(struct reader *r, const struct node *n, void *field, const void *arg)
{
	(void)arg;
	return value_map(r, n, &master_table, field);
}

bool layout_furniture(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct layout *l = field;
	(void)arg;
	if (!is_map(r, n))
		return false;
	struct furniture *all = ARENA_ARRAY(r->keys.a, struct furniture, n->count);
	for (int i = 0; i < n->count; i++) {
		all[l->furniture_count].name = n->pairs[i].key.text;
		l->furniture_count +=
		    furniture_read(r, &n->pairs[i].value, &all[l->furniture_count]);
	}
	l->furniture = all;
	return true;
}

/* --- words --- */

const struct form words_form = {.kind = FORM_NAMED, FORM_OF(&form_text)};

/* Other words are strings: a bracket in them is a bracket. */
static bool is_template_word(str name)
{
	static const char *const names[] = {"place",    "degree_area",     "range",
	                                    "document", "document_author", "document_keywords"};
	for (int i = 0; i < COUNT(names); i++)
		if (name_is(name, names[i]))
			return true;
	return false;
}

static struct template literal(struct reader *r, str text, struct span span)
{
	struct template_part *part = ARENA_NEW(r->keys.a, struct template_part);
	*part = (struct template_part){.kind = TEMPLATE_TEXT, .text = text, .span = span};
	return (struct template){.parts = part, .count = text.n > 0, .span = span};
}

static bool read_word(struct reader *r, const struct pair *pair, struct word *out)
{
	if (!value_text(r, &pair->value, &out->text, NULL))
		return false;
	out->name = name_normal(r->keys.a, pair->key.text);
	out->span = pair->value.span;
	out->template = is_template_word(out->name)
	                    ? template_parse(r->keys.a, out->text, out->span, r->keys.d)
	                    : literal(r, out->text, out->span);
	return true;
}

bool layout_words(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct layout *l = field;
	(void)arg;
	if (!is_map(r, n))
		return false;
	struct word *words = ARENA_ARRAY(r->keys.a, struct word, n->count);
	for (int i = 0; i < n->count; i++)
		l->word_count += read_word(r, &n->pairs[i], &words[l->word_count]);
	l->words = words;
	return true;
}

/* --- omit and redact --- */

const struct form omit_form = {.kind = FORM_ITEMS, FORM_OF(&value_path_form)};
const struct form redact_form = {.kind = FORM_NAMED, FORM_OF(&value_template_form)};

bool layout_omit(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct layout *l = field;
	const struct items items = value_items(n);
	struct path_names *paths = ARENA_ARRAY(r->keys.a, struct path_names, items.count);
	for (int i = 0; i < items.count; i++)
		l->omit_count += value_path(r, &items.items[i], &paths[l->omit_count], arg);
	l->omit = paths;
	return true;
}

static bool read_redaction(struct reader *r, const struct pair *pair, struct redaction *out)
{
	const struct node *value = &pair->value;
	if (!value_path(r, &pair->key, &out->path, NULL))
		return false;
	out->removed = value->kind == NODE_SCALAR && name_is(value->text, "false") &&
	               value->style == STYLE_PLAIN;
	return out->removed || value_template(r, value, &out->with, NULL);
}

bool layout_redact(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct layout *l = field;
	(void)arg;
	l->redact_unread = n->kind != NODE_MAP;
	if (!is_map(r, n))
		return false;
	struct redaction *all = ARENA_ARRAY(r->keys.a, struct redaction, n->count);
	for (int i = 0; i < n->count; i++)
		l->redaction_count += read_redaction(r, &n->pairs[i], &all[l->redaction_count]);
	l->redactions = all;
	l->redact_unread = l->redaction_count < n->count;
	return true;
}
