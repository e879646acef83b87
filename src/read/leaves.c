/* SPDX-License-Identifier: MIT */
/* Texts of the file as leaves of the model, with markup or as they stand. */
#include "read/read_int.h"

int leaf_new(struct reader *r, enum leaf_type type, struct span span)
{
	return leaves_add(r->a, &r->leaves, r->meta ? LEAF_META : type, span);
}

void leaf_type(struct reader *r, int leaf, enum leaf_type type)
{
	if (leaf && !r->meta)
		r->leaves.items[leaf - 1].type = type;
}

bool leaf_add(struct reader *r, struct text *t, enum leaf_type type, struct span span)
{
	if (t->run_count == 0)
		return false;
	t->leaf = leaf_new(r, type, span);
	return true;
}

struct text text_part(struct reader *r, const struct node *n, str part, enum leaf_type type)
{
	struct written w = {part, n->span, 0};
	w.text = text_bounded(r, &w, w.text, LINE_BYTES);
	struct text t = inline_line(r, &w);
	leaf_add(r, &t, type, n->span);
	return t;
}

struct text text_read(struct reader *r, const struct node *n, enum leaf_type type)
{
	return text_part(r, n, n->text, type);
}

struct text text_verbatim(struct reader *r, const struct node *n, enum leaf_type type)
{
	struct written w = {n->text, n->span, 0};
	struct text t = inline_plain(r, &w);
	leaf_add(r, &t, type, n->span);
	return t;
}

/* Without white space and colons at its end. */
static str without_colon(str text)
{
	while (text.n && (text.s[text.n - 1] == ':' || text.s[text.n - 1] == ' '))
		text.n--;
	return text;
}

void text_end(struct text *label)
{
	int count = label->run_count;
	while (count && without_colon(label->runs[count - 1].text).n == 0)
		count--;
	/* Nothing but a colon is a label, too. */
	if (count == 0)
		return;
	label->run_count = count;
	label->runs[count - 1].text = without_colon(label->runs[count - 1].text);
}

/* --- texts that no value holds --- */

static void keep_one(struct reader *r, const struct node *n, str path)
{
	struct written w = {n->text, n->span, 0};
	const struct text t = inline_plain(r, &w);
	if (t.run_count == 0)
		return;
	const int leaf = leaves_add(r->a, &r->leaves, LEAF_META, n->span);
	r->leaves.items[leaf - 1].path = path;
	r->leaves.items[leaf - 1].plain = text_plain(r->a, &t);
}

void keep_meta(struct reader *r, const struct node *n, str path)
{
	if (n->kind == NODE_SCALAR)
		keep_one(r, n, path);
	for (int i = 0; i < n->count && n->kind == NODE_LIST; i++)
		keep_meta(r, &n->items[i], str_format(r->a, "%.*s[%d]", STR_ARG(path), i));
	for (int i = 0; i < n->count && n->kind == NODE_MAP; i++) {
		const str key = n->pairs[i].key.text;
		keep_meta(r, &n->pairs[i].value,
		          str_format(r->a, "%.*s.%.*s", STR_ARG(path), STR_ARG(key)));
	}
}
