/* SPDX-License-Identifier: MIT */
/* Maps onto structs by table: the one place that compares the names of keys. */
#include "source/source.h"

struct strs keys_names(struct arena *a, const struct key_table *table)
{
	struct strs names = {ARENA_ARRAY(a, str, table->count), table->count};
	for (int i = 0; i < table->count; i++)
		names.items[i] = str_from_z(table->keys[i].name);
	return names;
}

static int find_key(struct key_context *c, const struct key_table *table, str name)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	const str wanted = name_normal(c->scratch, name);
	int found = -1;
	for (int i = 0; i < table->count && found < 0; i++)
		if (str_eq(wanted, name_normal(c->scratch, str_from_z(table->keys[i].name))))
			found = i;
	arena_rewind(c->scratch, mark);
	return found;
}

static void report_unknown(struct key_context *c, const struct node *key,
                           const struct key_table *table)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	const struct strs names = keys_names(c->scratch, table);
	const str near = name_near(c->scratch, key->text, &names);
	if (near.n)
		diag(c->d, c->unknown, key->span, "%.*s; did you mean %.*s?", STR_ARG(key->text),
		     STR_ARG(near));
	else
		diag(c->d, c->unknown, key->span, "%.*s", STR_ARG(key->text));
	arena_rewind(c->scratch, mark);
}

void keys_read(struct key_context *c, const struct node *map, const struct key_table *table,
               void *into)
{
	const struct node **first = ARENA_ARRAY(c->a, const struct node *, table->count);
	for (int i = 0; map && map->kind == NODE_MAP && i < map->count; i++) {
		const struct pair *pair = &map->pairs[i];
		const int k = find_key(c, table, pair->key.text);
		if (k < 0) {
			report_unknown(c, &pair->key, table);
			continue;
		}
		if (first[k]) {
			diag(c->d, c->twice, pair->key.span, "%.*s", STR_ARG(pair->key.text));
			diag_also(c->d, first[k]->span, "the first is here");
		}
		first[k] = &pair->key;
		const struct key *key = &table->keys[k];
		key->read(c, &pair->value, (char *)into + key->offset, key->arg);
		if (table->has_set)
			*(unsigned long *)((char *)into + table->set_offset) |= key->set;
	}
}
