/* SPDX-License-Identifier: MIT */
/*
 * The native language, of which JSON Resume v1 is a part: keys of the person
 * in `basics` or at the top, sections by kind, sections of the author's own.
 */
#include "read/read_int.h"

/* A CV says what it is by one of its first keys. */
enum { NAMED_MOST = 100 };

struct document {
	struct reader *r;
	struct cv *cv;
	const struct node *root, *sections_node, *layout;
	struct name_map *named; /* by `sections:` */
	struct strs names;      /* of all keys, for "did you mean" */
	struct person_draft person;
	struct sections sections;
	bool has_basics;
};

typedef void read_key(struct document *doc, const struct pair *p);

/* --- keys of the document --- */

static void read_basics_map(struct document *doc, const struct node *n)
{
	if (n->kind == NODE_MAP)
		person_read_map(&doc->person, n);
	else if (!node_is_absent(n))
		diag(doc->r->d, DIAG_TYPE_UNUSABLE, n->span, "wanted a map, found %.*s",
		     STR_ARG(node_kind_name(n)));
}

static void read_basics(struct document *doc, const struct pair *p)
{
	const struct node *n = &p->value;
	if (n->kind != NODE_LIST || n->count == 0) {
		read_basics_map(doc, n);
		return;
	}
	diag(doc->r->d, DIAG_TYPE_WRONG, n->span, "wanted a map, found a list: taking its maps");
	for (int i = 0; i < n->count; i++)
		read_basics_map(doc, &n->items[i]);
}

static void read_bio(struct document *doc, const struct pair *p)
{
	if (p->value.kind == NODE_MAP)
		read_basics(doc, p);
	else
		person_read_pair(&doc->person, p);
}

static void read_clause(struct document *doc, const struct pair *p)
{
	struct blocks blocks = {0};
	if (p->value.kind == NODE_MAP) {
		section_read(doc->r, KIND_CLAUSE, p, &doc->sections);
		return;
	}
	blocks_read(doc->r, &p->value, SLOT_BODY, &blocks);
	section_from_blocks(doc->r, KIND_CLAUSE, STR("clause"), blocks, p->value.span,
	                    &doc->sections);
}

static void read_letter(struct document *doc, const struct pair *p)
{
	doc->cv->letter = letter_read(doc->r, &p->value);
}

static void read_variants(struct document *doc, const struct pair *p)
{
	variants_read(doc->r, &p->value, doc->cv);
}

static void read_layout(struct document *doc, const struct pair *p)
{
	if (!node_is_absent(&p->value))
		doc->layout = &p->value;
}

/* Read before all others, after all others, or never. */
static void read_later(struct document *doc, const struct pair *p)
{
	(void)doc;
	(void)p;
}

static const struct document_key {
	const char *name; /* in normal form */
	read_key *read;
	const struct form *form;
	const char *about;
} document_keys[] = {
    {"basics", read_basics, &form_person,
     "the person, as JSON Resume has it; the same keys may stand at the top"},
    {"bio", read_bio, &form_bio, "the person, or a summary"},
    {"sections", read_later, &form_order, "which sections come first, in this order; id: title"},
    {"lang", read_later, &form_lang, "the language: en, de, pt-BR"},
    {"clause", read_clause, &form_any, "a sentence that some countries ask for, at the end"},
    {"letter", read_letter, &form_letter, "a cover letter"},
    {"variants", read_variants, &form_variants, "shorter or other forms of this CV, by name"},
    {"layout", read_layout, &form_layout, "a layout by name or path, or keys of one laid over it"},
    {"meta", read_later, &form_any, "not for the page"},
    {"$schema", read_later, &form_text, "for editors"},
};

struct key *document_key_list(struct arena *a, int *count)
{
	*count = (int)(sizeof document_keys / sizeof *document_keys);
	struct key *keys = ARENA_ARRAY(a, struct key, *count);
	for (int i = 0; i < *count; i++)
		keys[i] = (struct key){.name = document_keys[i].name,
		                       .form = document_keys[i].form,
		                       .about = document_keys[i].about};
	return keys;
}

static const struct document_key *document_key_find(str key)
{
	for (size_t i = 0; i < sizeof document_keys / sizeof *document_keys; i++)
		if (name_same_z(key, document_keys[i].name))
			return &document_keys[i];
	return NULL;
}

/* --- keys that no dialect has --- */

/* The whole of it, or every word. */
static bool is_section_name(const struct locale *l, str key)
{
	enum kind kind = KIND_COUNT;
	return locale_name_test(l, str_trim(key), &kind) >= NAME_FULL;
}

static bool is_line(const struct node *n)
{
	return n->kind == NODE_SCALAR && str_find(str_trim(n->text), STR("\n")) < 0;
}

/* What has no place at the top of a file: a message, and not for the page. */
static void stray(struct document *doc, const struct pair *p)
{
	tell_near(doc->r, DIAG_KEY_UNKNOWN, &p->key, &doc->names);
	keep_meta(doc->r, &p->value, p->key.text);
}

static void unknown_line(struct document *doc, const struct pair *p)
{
	if (doc->has_basics) {
		stray(doc, p);
		return;
	}
	if (may_guess(doc->r))
		key_near(doc->r, &p->key, &doc->names);
	entry_own_read(&doc->person.self, p);
}

/* A name of a section in any language, or one that `sections:` names, is meant. */
static void read_unknown(struct document *doc, const struct pair *p)
{
	const bool meant = (may_guess(doc->r) && is_section_name(doc->r->locale, p->key.text)) ||
	                   name_map_find(doc->named, p->key.text) >= 0;
	if (node_is_absent(&p->value))
		return;
	if (is_line(&p->value) && !meant) {
		unknown_line(doc, p);
		return;
	}
	if (!meant && !key_near(doc->r, &p->key, &doc->names))
		diag(doc->r->d, DIAG_SECTION_OWN, p->key.span, "%.*s", STR_ARG(brief(p->key.text)));
	section_read(doc->r, KIND_CUSTOM, p, &doc->sections);
}

static void read_pair(struct document *doc, const struct pair *p)
{
	const struct document_key *key = document_key_find(p->key.text);
	const enum key_role role = key_lookup_person(p->key.text).role;
	const enum kind kind = kind_find(p->key.text);
	const struct arena_mark mark = arena_mark(doc->r->scratch);
	if (key)
		key->read(doc, p);
	else if (role == KEY_CONTROL)
		stray(doc, p);
	else if (role != KEY_NONE)
		person_read_pair(&doc->person, p);
	else if (kind != KIND_COUNT)
		section_read(doc->r, kind == KIND_CUSTOM ? KIND_CUSTOM : kind, p, &doc->sections);
	else
		read_unknown(doc, p);
	arena_rewind(doc->r->scratch, mark);
}

/* --- the whole --- */

static bool is_known(str key)
{
	const enum key_role role = key_lookup_person(key).role;
	return document_key_find(key) || (role != KEY_NONE && role != KEY_CONTROL) ||
	       kind_find(key) != KIND_COUNT;
}

bool resume_detect(const struct node *root)
{
	if (root->kind != NODE_MAP)
		return false;
	for (int i = 0; i < root->count; i++)
		if (is_known(root->pairs[i].key.text))
			return true;
	for (int i = 0; i < root->count && i < NAMED_MOST; i++)
		if (is_section_name(NULL, root->pairs[i].key.text))
			return true;
	return false;
}

static struct strs all_names(struct arena *a)
{
	const struct strs person = key_names_person(a);
	const int rows = (int)(sizeof document_keys / sizeof *document_keys);
	struct strs all = {ARENA_ARRAY(a, str, person.count + rows + KIND_COUNT), 0};
	for (int i = 0; i < person.count; i++)
		all.items[all.count++] = person.items[i];
	for (int i = 0; i < rows; i++)
		all.items[all.count++] = str_from_z(document_keys[i].name);
	for (int k = 0; k < KIND_COUNT; k++)
		all.items[all.count++] = kind_row((enum kind)k)->name;
	return all;
}

/* The summary of the person is the first section; its highlights may stand beside it. */
static void add_summary(struct document *doc, struct sections *out)
{
	struct reader *r = doc->r;
	const struct blocks blocks = blocks_join(r, doc->person.summary);
	if (doc->person.summary_section)
		section_read(r, KIND_SUMMARY, doc->person.summary_section, out);
	if (out->count == 0 && blocks.count)
		section_from_blocks(r, KIND_SUMMARY, STR("summary"), blocks,
		                    blocks.items[0].about.span, out);
	else if (blocks.count)
		section_append(r, &out->items[0].section, blocks);
}

static void find_language(struct document *doc)
{
	const struct node *lang = key_find(doc->root, STR("lang"));
	doc->cv->lang = document_lang(doc->r, lang);
	if (doc->cv->lang.n == 0)
		doc->cv->lang = STR("en");
	doc->r->locale = locale_find(doc->cv->lang);
}

void resume_read_look(struct reader *r, const struct node *root, struct cv *cv,
                      const struct node **layout)
{
	struct document doc = {.r = r, .cv = cv, .root = root};
	find_language(&doc);
	for (int i = 0; i < root->count; i++) {
		const struct document_key *key = document_key_find(root->pairs[i].key.text);
		if (key && key->read == read_layout)
			read_layout(&doc, &root->pairs[i]);
	}
	*layout = doc.layout;
}

bool resume_read(struct reader *r, const struct node *root, struct cv *cv,
                 const struct node **layout)
{
	struct document doc = {.r = r, .cv = cv, .root = root};
	struct sections all = {0};
	const struct node *basics = key_find(root, STR("basics"));
	find_language(&doc);
	doc.has_basics = basics && basics->kind != NODE_SCALAR;
	doc.sections_node = key_find(root, STR("sections"));
	doc.named = sections_named(r->a, doc.sections_node);
	doc.names = all_names(r->a);
	doc.person.self = (struct entry_draft){.r = r, .person = true, .kind = KIND_CUSTOM};
	for (int i = 0; i < root->count; i++)
		read_pair(&doc, &root->pairs[i]);
	add_summary(&doc, &all);
	for (int i = 0; i < doc.sections.count; i++)
		LIST_ADD(r->a, &all, doc.sections.items[i]);
	cv->person = person_finish(&doc.person);
	sections_order(r, doc.sections_node, root, &all, cv);
	*layout = doc.layout;
	return true;
}
