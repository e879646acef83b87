/* SPDX-License-Identifier: MIT */
/*
 * Maps onto structs by table. Names are few and maps are small, so a key is
 * looked up row by row; what counts is that every key ends in a field or in a
 * message.
 */
#include "source/source.h"

#include <limits.h>

struct strs keys_names(struct arena *a, const struct key_table *table)
{
	struct strs names = {ARENA_ARRAY(a, str, table->count), table->count};
	for (int i = 0; i < table->count; i++)
		names.items[i] = str_from_z(table->keys[i].name);
	return names;
}

/* Index of the row, or -1. */
static int find_key(struct arena *scratch, const struct key_table *table, str key)
{
	for (int i = 0; i < table->count; i++) /* most people spell as we do */
		if (str_eq(str_from_z(table->keys[i].name), key))
			return i;
	const struct arena_mark mark = arena_mark(scratch);
	const str wanted = name_normal(scratch, key);
	int found = -1;
	for (int i = 0; i < table->count && found < 0; i++)
		if (str_eq(name_normal(scratch, str_from_z(table->keys[i].name)), wanted))
			found = i;
	arena_rewind(scratch, mark);
	return found;
}

static void report_unknown(struct key_context *c, const struct key_table *table,
                           const struct node *key)
{
	const struct strs names = keys_names(c->a, table);
	const str near = name_near(c->scratch, key->text, &names);
	if (near.n)
		diag(c->d, c->unknown, key->span, "%.*s; did you mean %.*s?", STR_ARG(key->text),
		     STR_ARG(near));
	else
		diag(c->d, c->unknown, key->span, "%.*s", STR_ARG(key->text));
}

static void read_pair(struct key_context *c, const struct pair *p, const struct key_table *table,
                      const struct pair **seen, void *into)
{
	const int i = find_key(c->scratch, table, p->key.text);
	if (i < 0) {
		report_unknown(c, table, &p->key);
		return;
	}
	if (seen[i]) {
		diag(c->d, c->twice, p->key.span, "%.*s", STR_ARG(p->key.text));
		diag_also(c->d, seen[i]->key.span, "the first is here");
	}
	seen[i] = p;
	const struct key *key = &table->keys[i];
	key->read(c, &p->value, (char *)into + key->offset, key->arg);
	if (table->has_set && p->value.kind != NODE_NULL)
		*(unsigned long *)(void *)((char *)into + table->set_offset) |= key->set;
}

/* What was seen is kept in `a`: a reader may need scratch, and may rewind it. */
void keys_read(struct key_context *c, const struct node *map, const struct key_table *table,
               void *into)
{
	const struct pair **seen = ARENA_ARRAY(c->a, const struct pair *, table->count);
	for (int i = 0; map->kind == NODE_MAP && i < map->count; i++)
		read_pair(c, &map->pairs[i], table, seen, into);
}

/* --- ready-made readers --- */

void key_wrong(struct key_context *c, const struct node *value, const char *wanted)
{
	const str kind = node_kind_name(value);
	if (value->kind == NODE_SCALAR)
		diag(c->d, c->wrong, value->span, "wanted %s, found “%.*s”", wanted,
		     STR_ARG(value->text));
	else
		diag(c->d, c->wrong, value->span, "wanted %s, found %.*s", wanted, STR_ARG(kind));
}

/* Null leaves the default; anything but a scalar is reported. */
static bool is_scalar(struct key_context *c, const struct node *value, const char *wanted)
{
	if (value->kind != NODE_SCALAR && value->kind != NODE_NULL)
		key_wrong(c, value, wanted);
	return value->kind == NODE_SCALAR;
}

void key_text(struct key_context *c, const struct node *value, void *field, const void *arg)
{
	(void)arg;
	if (is_scalar(c, value, "a text"))
		*(str *)field = value->text;
}

bool flag_from_text(str text, bool *flag)
{
	static const struct {
		const char *word;
		bool flag;
	} words[] = {{"true", true},   {"yes", true}, {"on", true},
	             {"false", false}, {"no", false}, {"off", false}};
	const str trimmed = str_trim(text);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const str word = str_from_z(words[i].word);
		ptrdiff_t same = 0;
		while (same < word.n && same < trimmed.n &&
		       (trimmed.s[same] | 0x20) == word.s[same])
			same++;
		if (same == word.n && same == trimmed.n) {
			*flag = words[i].flag;
			return true;
		}
	}
	return false;
}

void key_flag(struct key_context *c, const struct node *value, void *field, const void *arg)
{
	(void)arg;
	if (is_scalar(c, value, "true or false") && !flag_from_text(value->text, field))
		key_wrong(c, value, "true or false");
}
