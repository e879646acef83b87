/* SPDX-License-Identifier: MIT */
/*
 * Sections of RenderCV: entries of one of nine types, known by their keys, under
 * a title. Each becomes a record of ours, whose kind follows from type and title.
 */
#include <utf8proc.h>

#include "read/read_int.h"

enum entry_type {
	ENTRY_NONE,
	ENTRY_TEXT,
	ENTRY_ONE_LINE,
	ENTRY_NORMAL,
	ENTRY_EXPERIENCE,
	ENTRY_EDUCATION,
	ENTRY_PUBLICATION,
	ENTRY_BULLET,
	ENTRY_NUMBER,
	ENTRY_REVERSED
};

/* RenderCV takes the first type of which an entry has a key, in this order. */
static const struct type_key {
	const char *key;
	enum entry_type type;
} type_keys[] = {
    {"label", ENTRY_ONE_LINE},
    {"details", ENTRY_ONE_LINE},
    {"name", ENTRY_NORMAL},
    {"company", ENTRY_EXPERIENCE},
    {"position", ENTRY_EXPERIENCE},
    {"institution", ENTRY_EDUCATION},
    {"area", ENTRY_EDUCATION},
    {"degree", ENTRY_EDUCATION},
    {"title", ENTRY_PUBLICATION},
    {"authors", ENTRY_PUBLICATION},
    {"doi", ENTRY_PUBLICATION},
    {"journal", ENTRY_PUBLICATION},
    {"bullet", ENTRY_BULLET},
    {"number", ENTRY_NUMBER},
    {"reversednumber", ENTRY_REVERSED},
};

enum { TYPE_KEYS = sizeof type_keys / sizeof *type_keys };

static enum entry_type type_of(const struct node *n)
{
	if (n->kind == NODE_SCALAR)
		return ENTRY_TEXT;
	for (int i = 0; i < TYPE_KEYS && n->kind == NODE_MAP; i++)
		for (int k = 0; k < n->count; k++)
			if (name_same_z(n->pairs[k].key.text, type_keys[i].key))
				return type_keys[i].type;
	return ENTRY_NONE;
}

static bool is_list_type(enum entry_type type)
{
	return type == ENTRY_BULLET || type == ENTRY_NUMBER || type == ENTRY_REVERSED;
}

/* --- texts that RenderCV does more with --- */

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* `#name(` and `#name[` */
static bool has_command(str text)
{
	for (ptrdiff_t i = 0; i < text.n; i++) {
		ptrdiff_t end = i + 1;
		while (end < text.n && text.s[i] == '#' && is_letter(text.s[end]))
			end++;
		if (end > i + 1 && end < text.n && (text.s[end] == '(' || text.s[end] == '['))
			return true;
	}
	return false;
}

static bool has_formula(str text)
{
	const ptrdiff_t first = str_find(text, STR("$$"));
	return first >= 0 && str_find(str_slice(text, first + 2, text.n), STR("$$")) >= 0;
}

/* " - " that stands within a line of the file, and not at its start. */
static bool has_dash(const struct node *n)
{
	bool blank = true; /* so far in this line */
	int fold = 0;
	for (ptrdiff_t i = 0; i + 2 < n->text.n; i++) {
		const char c = n->text.s[i];
		while (fold < n->fold_count && n->folds[fold] < i)
			fold++;
		if (c == '\n' || (fold < n->fold_count && n->folds[fold] == i))
			blank = true;
		else if (!blank && str_eq(str_slice(n->text, i, i + 3), STR(" - ")))
			return true;
		blank = blank && (c == ' ' || c == '\n');
	}
	return false;
}

void rendercv_tell_texts(struct reader *r, const struct node *n, bool highlights)
{
	if (n->kind == NODE_SCALAR && (has_formula(n->text) || has_command(n->text)))
		diag(r->d, DIAG_RENDERCV_CODE, n->span, "%.*s", STR_ARG(brief(n->text)));
	if (n->kind == NODE_SCALAR && highlights && has_dash(n))
		diag(r->d, DIAG_RENDERCV_DASH, n->span, NULL);
	for (int i = 0; i < n->count && n->kind == NODE_LIST; i++)
		rendercv_tell_texts(r, &n->items[i], highlights);
	for (int i = 0; i < n->count && n->kind == NODE_MAP; i++)
		rendercv_tell_texts(r, &n->pairs[i].value,
		                    name_same(n->pairs[i].key.text, STR("highlights")));
}

/* --- titles --- */

/* `word` between spaces. */
static bool is_small_word(str word)
{
	return str_find(STR(" a and as at but by for from if in into like near nor of off on onto "
	                    "or over so than that to upon when with yet "),
	                word) >= 0;
}

static bool is_verbatim(str key)
{
	for (ptrdiff_t at = 0; at < key.n;) {
		const uint32_t c = utf8_next(key, &at);
		if (c == ' ' || utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_LU)
			return true;
	}
	return false;
}

/* `honors_and_awards` → "Honors and Awards" */
static str title_of(struct arena *a, str key)
{
	struct buf b = BUF(a);
	str word, rest = str_trim(key);
	if (is_verbatim(rest))
		return rest;
	for (bool more = true; more;) {
		ptrdiff_t at = 0;
		more = str_cut(rest, '_', &word, &rest);
		if (b.n && word.n)
			buf_char(&b, ' ');
		const str padded = str_format(a, " %.*s ", STR_ARG(word));
		if (word.n && !is_small_word(padded))
			buf_codepoint(
			    &b, (uint32_t)utf8proc_toupper((utf8proc_int32_t)utf8_next(word, &at)));
		buf_add(&b, str_slice(word, at, word.n));
	}
	return buf_str(&b);
}

/* --- sections --- */

struct section_map {
	struct reader *r;
	const struct pair *pair;
	str title;
	enum entry_type type; /* of its first entry that has one */
	enum kind kind;
	bool mixed;
};

static enum kind kind_of(struct reader *r, enum entry_type type, str title)
{
	const enum kind said = locale_kind(r->locale, title);
	const bool elsewhere = said == KIND_VOLUNTEER || said == KIND_PROJECTS;
	if (type == ENTRY_EXPERIENCE && !elsewhere)
		return KIND_WORK;
	if (type == ENTRY_EDUCATION)
		return KIND_EDUCATION;
	if (type == ENTRY_PUBLICATION)
		return KIND_PUBLICATIONS;
	return said == KIND_COUNT ? KIND_CUSTOM : said;
}

static void find_type(struct section_map *m)
{
	const struct node *list = &m->pair->value;
	for (int i = 0; i < list->count; i++) {
		const enum entry_type type = type_of(&list->items[i]);
		if (node_is_absent(&list->items[i]))
			continue;
		m->type = m->type ? m->type : type;
		if (type == m->type)
			continue;
		if (!m->mixed)
			diag(m->r->d, DIAG_RENDERCV_MIXED, list->items[i].span, "%.*s",
			     STR_ARG(brief(m->title)));
		m->mixed = true;
	}
}

/* The text of a BulletEntry and its like; NULL if it has further keys. */
static const struct node *lone_text(const struct node *n)
{
	const struct node *text = NULL;
	for (int i = 0; n->kind == NODE_MAP && i < n->count; i++) {
		if (node_is_absent(&n->pairs[i].value))
			continue;
		if (text)
			return NULL;
		text = &n->pairs[i].value;
	}
	return text && text->kind == NODE_SCALAR ? text : NULL;
}

/* `{label: L, details: D}` → `{L: D}`: the kind says what the value is. */
static bool one_line(struct reader *r, const struct node *n, struct node *out)
{
	const struct node *label = key_find(n, STR("label")),
			  *details = key_find(n, STR("details"));
	struct pairs pairs = {0};
	if (n->count != 2 || !label || !details || label->kind != NODE_SCALAR)
		return false;
	const struct pair p = {*label, *details};
	LIST_ADD(r->a, &pairs, p);
	*out = map_node(&pairs, n->span);
	return true;
}

/* What a list would say stands in an entry as its body. */
static struct node with_body(struct reader *r, const struct node *n)
{
	struct pairs pairs = {0};
	for (int i = 0; i < n->count; i++) {
		struct pair p = n->pairs[i];
		for (int k = 0; k < TYPE_KEYS; k++)
			if (is_list_type(type_keys[k].type) &&
			    name_same_z(p.key.text, type_keys[k].key))
				p.key.text = STR("body");
		LIST_ADD(r->a, &pairs, p);
	}
	return map_node(&pairs, n->span);
}

static struct node entry_node(struct reader *r, const struct node *n)
{
	const enum entry_type type = type_of(n);
	const struct node *text = is_list_type(type) ? lone_text(n) : NULL;
	struct node made;
	if (text)
		return *text;
	if (is_list_type(type))
		return with_body(r, n);
	if (type == ENTRY_ONE_LINE && one_line(r, n, &made))
		return made;
	return *n;
}

static bool is_plain_list(const struct section_map *m)
{
	const struct node *list = &m->pair->value;
	for (int i = 0; i < list->count; i++)
		if (!node_is_absent(&list->items[i]) && !lone_text(&list->items[i]))
			return false;
	return is_list_type(m->type) && !m->mixed;
}

static void add_list(struct section_map *m, struct pairs *record)
{
	static const char *const numbered[] = {
	    [ENTRY_NUMBER] = "yes", [ENTRY_REVERSED] = "reverse"};
	const struct node *list = &m->pair->value;
	struct nodes items = {0};
	const bool plain = is_plain_list(m);
	const bool prose = m->type == ENTRY_TEXT && !m->mixed && m->kind == KIND_SUMMARY;
	for (int i = 0; i < list->count; i++) {
		const struct node n = entry_node(m->r, &list->items[i]);
		if (!node_is_absent(&n) || !plain)
			LIST_ADD(m->r->a, &items, n);
	}
	const struct node made = list_node(items.items, items.count, list->span);
	if (plain && m->type != ENTRY_BULLET)
		pairs_add_text(m->r, record, STR("numbered"), numbered[m->type], list->span);
	pairs_add(m->r, record,
	          plain   ? STR("highlights")
	          : prose ? STR("body")
	                  : STR("entries"),
	          &made);
}

static struct node section_node(struct reader *r, const struct pair *p)
{
	struct section_map m = {.r = r, .pair = p, .title = title_of(r->a, p->key.text)};
	struct pairs record = {0};
	const struct node title = text_node(m.title, p->key.span);
	if (p->value.kind == NODE_LIST)
		find_type(&m);
	m.kind = kind_of(r, m.type, m.title);
	const struct node kind = text_node(kind_row(m.kind)->name, p->key.span);
	pairs_add(r, &record, STR("title"), &title);
	pairs_add(r, &record, STR("kind"), &kind);
	if (p->value.kind == NODE_LIST)
		add_list(&m, &record);
	else
		pairs_add(r, &record, p->value.kind == NODE_MAP ? STR("entries") : STR("body"),
		          &p->value);
	return map_node(&record, p->value.span);
}

struct node rendercv_sections(struct reader *r, const struct node *sections)
{
	struct nodes list = {0};
	if (sections->kind != NODE_MAP)
		return *sections;
	for (int i = 0; i < sections->count; i++) {
		struct pairs one = {0};
		struct pair p = {.key = sections->pairs[i].key};
		if (node_is_absent(&sections->pairs[i].value))
			continue;
		p.value = section_node(r, &sections->pairs[i]);
		LIST_ADD(r->a, &one, p);
		const struct node item = map_node(&one, p.value.span);
		LIST_ADD(r->a, &list, item);
	}
	return list_node(list.items, list.count, sections->span);
}
