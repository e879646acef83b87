/* SPDX-License-Identifier: MIT */
/*
 * Keys that have a new name. Where in a tree a name is a key, and not a name
 * of the author's own, the forms tell: a part called `color` keeps its name.
 * Keys are renamed when a file is read, before files are laid over each
 * other: an old name and the new one are then one key.
 */
#include "source/source.h"

static bool fits(const struct form *f, const struct node *n)
{
	switch (f->kind) {
	case FORM_MAP:
	case FORM_NAMED:
		return n->kind == NODE_MAP;
	case FORM_LIST:
	case FORM_TUPLE:
		return n->kind == NODE_LIST;
	case FORM_ITEMS:
		return n->kind == NODE_LIST || fits(f->of[0], n);
	case FORM_EITHER:
		for (int i = 0; i < f->count; i++)
			if (fits(f->of[i], n))
				return true;
		return false;
	case FORM_ANY:
	case FORM_TEXT:
	case FORM_FLAG:
	case FORM_WHOLE:
	case FORM_FACTOR:
	case FORM_NAMES:
	case FORM_MADE:
	case FORM_NONE:
		break;
	}
	return false;
}

/* What the node is to be walked by; NULL: it holds no keys that could be renamed. */
static const struct form *form_of(const struct form *f, const struct node *n)
{
	if (!f || !fits(f, n))
		return NULL;
	for (int i = 0; f->kind == FORM_EITHER && i < f->count; i++)
		if (fits(f->of[i], n))
			return form_of(f->of[i], n);
	return f->kind == FORM_ITEMS && n->kind != NODE_LIST ? form_of(f->of[0], n) : f;
}

static const struct key *find(const struct key_table *table, str name)
{
	for (int i = 0; i < table->count; i++)
		if (name_same(str_from_z(table->keys[i].name), name))
			return &table->keys[i];
	return NULL;
}

/* The row of an old name whose new one is a key here. */
static const struct key_rename *old_name(const struct renaming *r, const struct key_table *table,
                                         str name)
{
	for (int i = 0; i < r->row_count; i++)
		if (name_same(str_from_z(r->rows[i].old), name) &&
		    find(table, str_from_z(r->rows[i].now)))
			return &r->rows[i];
	return NULL;
}

static struct node walk(struct renaming *r, const struct node *n, const struct form *form);

static void walk_pair(struct renaming *r, struct pair *pair, const struct key_table *table)
{
	const struct key *key = find(table, pair->key.text);
	const struct key_rename *row = key ? NULL : old_name(r, table, pair->key.text);
	if (row) {
		const struct renamed_key renamed = {pair->key.span, pair->key.text, row->now};
		LIST_ADD(r->a, &r->found, renamed);
		pair->key.text = str_from_z(row->now);
		key = find(table, pair->key.text);
	}
	if (key)
		pair->value = walk(r, &pair->value, key->form);
}

static struct node walk_map(struct renaming *r, const struct node *n, const struct form *form)
{
	struct node out = *n;
	struct pair *pairs = ARENA_ARRAY(r->a, struct pair, n->count);
	for (int i = 0; i < n->count; i++) {
		pairs[i] = n->pairs[i];
		if (form->kind == FORM_MAP)
			walk_pair(r, &pairs[i], form->arg);
		else
			pairs[i].value = walk(r, &pairs[i].value, form->of[0]);
	}
	out.pairs = pairs;
	return out;
}

static struct node walk_list(struct renaming *r, const struct node *n, const struct form *form)
{
	struct node out = *n;
	struct node *items = ARENA_ARRAY(r->a, struct node, n->count);
	for (int i = 0; i < n->count; i++)
		items[i] = walk(r, &n->items[i], form->of[i < form->count ? i : form->count - 1]);
	out.items = items;
	return out;
}

/* As deep as the tree, which the source keeps within limits. */
static struct node walk(struct renaming *r, const struct node *n, const struct form *form)
{
	const struct form *by = form_of(form, n);
	if (!by || n->count == 0)
		return *n;
	return n->kind == NODE_MAP ? walk_map(r, n, by) : walk_list(r, n, by);
}

const struct node *keys_rename(struct renaming *r, const struct node *n, const struct form *form)
{
	struct node *out = ARENA_NEW(r->a, struct node);
	*out = walk(r, n, form);
	return out;
}

/* --- in the bytes of a file --- */

/* The byte of a place, going on from an earlier one. */
struct cursor {
	str text;
	ptrdiff_t at;
	int line, column;
};

static void move_to(struct cursor *c, struct span span)
{
	while (c->at < c->text.n &&
	       (c->line < span.line || (c->line == span.line && c->column < span.column))) {
		const bool ends = c->text.s[c->at] == '\n';
		utf8_next(c->text, &c->at);
		c->line += ends;
		c->column = ends ? 1 : c->column + 1;
	}
}

str keys_rewrite(struct arena *a, str text, const struct renaming *r, int *count)
{
	struct cursor c = {text, 0, 1, 1};
	struct buf out = BUF(a);
	ptrdiff_t from = 0;
	*count = 0;
	for (int i = 0; i < r->found.count; i++) {
		const struct renamed_key *key = &r->found.items[i];
		move_to(&c, key->span);
		const ptrdiff_t quote =
		    c.at < text.n && (text.s[c.at] == '"' || text.s[c.at] == '\'');
		const ptrdiff_t at = c.at + quote;
		/* An alias shows a key again that is rewritten already. */
		if (at < from || !str_starts(str_slice(text, at, text.n), key->old))
			continue;
		buf_add(&out, str_slice(text, from, at));
		buf_add(&out, str_from_z(key->now));
		from = at + key->old.n;
		++*count;
	}
	buf_add(&out, str_slice(text, from, text.n));
	return buf_str(&out);
}
