/* SPDX-License-Identifier: MIT */
/*
 * Keys: looked up by their normal form, so that `startDate`, `start_date` and
 * `Start date` are one. Closed maps are read by tables; what is in no table is
 * named and kept, never dropped.
 */
#include <utf8proc.h>

#include "read/read_int.h"

enum { CLOSED_MAX = 32, TAG_LETTERS_MOST = 8, BRIEF_MOST = 60, GUESSES_MOST = 1000 };

str brief(str text)
{
	str line, rest;
	str_cut(str_trim(text), '\n', &line, &rest);
	ptrdiff_t end = 0;
	for (ptrdiff_t at = 0; at < line.n && at < BRIEF_MOST; end = at)
		utf8_next(line, &at);
	return str_slice(line, 0, end);
}

str node_brief(const struct node *n)
{
	return n->kind == NODE_SCALAR ? brief(n->text) : node_kind_name(n);
}

static bool is_filler(char c)
{
	return c == ' ' || c == '-' || c == '_';
}

const struct node *key_find(const struct node *map, str normal)
{
	for (int i = 0; map->kind == NODE_MAP && i < map->count; i++)
		if (name_same(map->pairs[i].key.text, normal) &&
		    !node_is_absent(&map->pairs[i].value))
			return &map->pairs[i].value;
	return NULL;
}

static bool is_capital(uint32_t c)
{
	return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_LU;
}

static bool is_verbatim(str key)
{
	for (ptrdiff_t at = 0; at < key.n;) {
		const uint32_t c = utf8_next(key, &at);
		if (c == ' ' || is_capital(c))
			return true;
	}
	return false;
}

str title_from_key(struct arena *a, str key)
{
	struct buf b = BUF(a);
	ptrdiff_t at = 0;
	key = str_trim(key);
	if (key.n == 0 || is_verbatim(key))
		return key;
	const uint32_t first = utf8_next(key, &at);
	buf_codepoint(&b, (uint32_t)utf8proc_toupper((utf8proc_int32_t)first));
	for (; at < key.n; at++)
		buf_char(&b, is_filler(key.s[at]) ? ' ' : key.s[at]);
	return buf_str(&b);
}

str id_from_title(struct arena *a, str title)
{
	struct buf b = BUF(a);
	title = str_trim(title);
	for (ptrdiff_t at = 0; at < title.n;) {
		const uint32_t c = utf8_next(title, &at);
		const bool space = c <= ' ';
		if (!space)
			buf_codepoint(&b, (uint32_t)utf8proc_tolower((utf8proc_int32_t)c));
		else if (b.n && b.s[b.n - 1] != '-')
			buf_char(&b, '-');
	}
	return buf_str(&b);
}

/* --- closed maps --- */

bool may_guess(struct reader *r)
{
	return r->guesses < GUESSES_MOST && ++r->guesses;
}

void tell_near(struct reader *r, enum diag_id id, const struct node *key, const struct strs *names)
{
	const str near = name_near(r->scratch, key->text, names), text = brief(key->text);
	if (near.n && !name_same(near, key->text))
		diag(r->d, id, key->span, "%.*s; did you mean %.*s?", STR_ARG(text), STR_ARG(near));
	else
		diag(r->d, id, key->span, "%.*s", STR_ARG(text));
}

bool key_near(struct reader *r, const struct node *key, const struct strs *names)
{
	const bool near = name_near(r->scratch, key->text, names).n > 0;
	if (near)
		tell_near(r, DIAG_KEY_NEAR, key, names);
	return near;
}

/* A key that is none of those that can stand there. */
static void tell_stray(struct reader *r, const struct node *key, const struct top_key *keys,
                       int count)
{
	const struct arena_mark mark = arena_mark(r->scratch);
	struct strs names = {ARENA_ARRAY(r->scratch, str, count), count};
	for (int i = 0; i < count; i++)
		names.items[i] = str_from_z(keys[i].name);
	tell_near(r, DIAG_KEY_UNKNOWN, key, &names);
	arena_rewind(r->scratch, mark);
}

void top_read(struct reader *r, const struct node *root, const struct top_key *keys, int count)
{
	for (int i = 0; i < root->count; i++) {
		const struct pair *p = &root->pairs[i];
		const struct top_key *key = NULL;
		for (int k = 0; k < count && !key; k++)
			key = name_same_z(p->key.text, keys[k].name) ? &keys[k] : NULL;
		if (node_is_absent(&p->value))
			continue;
		if (!key)
			tell_stray(r, &p->key, keys, count);
		else if (key->told != DIAG_COUNT)
			diag(r->d, key->told, p->key.span, "%.*s", STR_ARG(p->key.text));
		if (!key || key->use == TOP_KEPT)
			keep_meta(r, &p->value, p->key.text);
	}
}

static void unknown(struct reader *r, const struct pair *p, const struct closed_key *keys,
                    int count)
{
	const struct arena_mark mark = arena_mark(r->scratch);
	struct strs names = {ARENA_ARRAY(r->scratch, str, count), count};
	for (int i = 0; i < count; i++)
		names.items[i] = str_from_z(keys[i].name);
	tell_near(r, DIAG_KEY_UNKNOWN, &p->key, &names);
	keep_meta(r, &p->value, p->key.text);
	arena_rewind(r->scratch, mark);
}

static int closed_find(const struct closed_key *keys, int count, str key)
{
	for (int i = 0; i < count; i++)
		if (name_same_z(key, keys[i].name))
			return i;
	return -1;
}

void closed_read(struct reader *r, const struct node *map, const struct closed_key *keys, int count,
                 void *into)
{
	bool seen[CLOSED_MAX] = {false};
	for (int i = 0; i < map->count; i++) {
		const struct pair *p = &map->pairs[i];
		const int row = closed_find(keys, count, p->key.text);
		if (node_is_absent(&p->value))
			continue;
		if (row < 0) {
			unknown(r, p, keys, count);
			continue;
		}
		const char *same = keys[row].same ? keys[row].same : keys[row].name;
		const int first = closed_find(keys, count, str_from_z(same));
		const bool is_counted = first >= 0 && first < CLOSED_MAX;
		if (is_counted && seen[first]) {
			diag(r->d, DIAG_KEY_TWICE, p->key.span, "%.*s",
			     STR_ARG(brief(p->key.text)));
			keep_meta(r, &p->value, p->key.text);
			continue;
		}
		if (is_counted)
			seen[first] = true;
		keys[row].read(r, &p->value, into);
	}
}

/* --- what makes a thing selectable --- */

struct strs strs_read(struct reader *r, const struct node *n)
{
	struct {
		str *items;
		int count, cap;
	} list = {0};
	str piece, rest = n->text;
	for (int i = 0; i < n->count && n->kind == NODE_LIST; i++)
		if (n->items[i].kind == NODE_SCALAR)
			LIST_ADD(r->a, &list, str_trim(n->items[i].text));
		else if (n->items[i].kind != NODE_NULL)
			diag(r->d, DIAG_TYPE_UNUSABLE, n->items[i].span,
			     "wanted a text, found %.*s", STR_ARG(node_kind_name(&n->items[i])));
	if (n->kind == NODE_MAP)
		diag(r->d, DIAG_TYPE_UNUSABLE, n->span, "wanted a list, found a map");
	while (n->kind == NODE_SCALAR && rest.n) {
		str_cut(rest, ',', &piece, &rest);
		if (str_trim(piece).n)
			LIST_ADD(r->a, &list, str_trim(piece));
	}
	return (struct strs){list.items, list.count};
}

void about_tags(struct reader *r, const struct node *n, struct about *about)
{
	const struct strs tags = strs_read(r, n);
	about->tags = tags.items;
	about->tag_count = tags.count;
}

static bool is_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* The outer form of BCP 47: subtags of 1 to 8 letters or digits, the first of 2 or 3 letters. */
static bool is_lang(str tag)
{
	str part, rest = tag;
	for (bool first = true; first || rest.n; first = false) {
		const bool more = str_cut(rest, '-', &part, &rest);
		if (part.n < (first ? 2 : 1) || part.n > (first ? 3 : TAG_LETTERS_MOST))
			return false;
		for (ptrdiff_t i = 0; i < part.n; i++)
			if (!is_alnum(part.s[i]) || (first && part.s[i] <= '9'))
				return false;
		if (more && rest.n == 0)
			return false;
	}
	return true;
}

str lang_read(struct reader *r, const struct node *n)
{
	struct buf b = BUF(r->a);
	const str tag = str_trim(n->text);
	for (ptrdiff_t i = 0; i < tag.n; i++)
		buf_char(&b, tag.s[i] == '_' ? '-' : tag.s[i]);
	if (n->kind == NODE_SCALAR && is_lang(buf_str(&b)))
		return buf_str(&b);
	if (n->kind == NODE_SCALAR)
		diag(r->d, DIAG_LANG_UNKNOWN, n->span, "%.*s", STR_ARG(brief(tag)));
	else
		diag(r->d, DIAG_LANG_UNKNOWN, n->span, "%.*s", STR_ARG(node_kind_name(n)));
	return (str){0};
}

str document_lang(struct reader *r, const struct node *said)
{
	const str wanted = r->options->lang;
	const struct node given = {
	    .kind = NODE_SCALAR,
	    .text = wanted,
	    .span = {.origin = wanted.n ? diags_origin(r->d, STR("--lang"), wanted) : NULL}};
	const struct node *n = wanted.n ? &given : said;
	return n ? lang_read(r, n) : (str){0};
}

void about_lang(struct reader *r, const struct node *n, struct about *about)
{
	about->lang = lang_read(r, n);
}

void about_id(struct reader *r, const struct node *n, struct about *about)
{
	if (n->kind == NODE_SCALAR)
		about->id = id_from_title(r->a, n->text);
	else
		diag(r->d, DIAG_TYPE_UNUSABLE, n->span, "wanted a text, found %.*s",
		     STR_ARG(node_kind_name(n)));
}

bool about_read(struct reader *r, const struct pair *p, struct key_use use, struct about *about)
{
	if (node_is_absent(&p->value))
		return true;
	if (use.control == CONTROL_TAGS)
		about_tags(r, &p->value, about);
	else if (use.control == CONTROL_LANG)
		about_lang(r, &p->value, about);
	else if (use.control == CONTROL_NONE)
		about_id(r, &p->value, about);
	else
		return false;
	return true;
}
