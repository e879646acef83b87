/* SPDX-License-Identifier: MIT */
/* A tree as JSON: two spaces, one thing a line. */
#include "export/export_int.h"

static void indent(struct buf *out, int depth)
{
	buf_format(out, "\n%*s", 2 * depth, "");
}

static void add(struct buf *out, const struct datum *t, int depth);

static void add_list(struct buf *out, const struct datum *t, int depth)
{
	buf_char(out, '[');
	for (int i = 0; i < t->count; i++) {
		if (i)
			buf_char(out, ',');
		indent(out, depth + 1);
		add(out, t->items[i], depth + 1);
	}
	if (t->count)
		indent(out, depth);
	buf_char(out, ']');
}

static void add_map(struct buf *out, const struct datum *t, int depth)
{
	buf_char(out, '{');
	for (int i = 0; i < t->count; i++) {
		if (i)
			buf_char(out, ',');
		indent(out, depth + 1);
		buf_json(out, t->pairs[i].key);
		buf_add(out, STR(": "));
		add(out, t->pairs[i].value, depth + 1);
	}
	if (t->count)
		indent(out, depth);
	buf_char(out, '}');
}

static void add(struct buf *out, const struct datum *t, int depth)
{
	if (t->null)
		buf_add(out, STR("null"));
	else if (t->kind == DATUM_TEXT)
		buf_json(out, t->text);
	else if (t->kind == DATUM_LIST)
		add_list(out, t, depth);
	else
		add_map(out, t, depth);
}

str datum_json(struct arena *a, const struct datum *t)
{
	struct buf out = BUF(a);
	add(&out, t, 0);
	buf_char(&out, '\n');
	return buf_str(&out);
}
