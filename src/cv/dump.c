/* SPDX-License-Identifier: MIT */
/* `--dump=cv`: one line for each leaf, `PATH  TEXT  FILE:LINE:COLUMN`. */
#include "cv/cv.h"

/* A line is a line, whatever a text holds. */
static void add_on_one_line(struct buf *out, str text)
{
	for (ptrdiff_t i = 0; i < text.n; i++)
		if (text.s[i] == '\n')
			buf_add(out, STR("\\n"));
		else
			buf_char(out, text.s[i]);
}

static void add_place(struct buf *out, const struct span *at)
{
	if (at->origin)
		buf_format(out, "  %.*s:%d:%d", STR_ARG(at->origin->name), at->line, at->column);
}

void cv_dump(const struct cv *cv, struct buf *out)
{
	for (int i = 0; i < cv->leaf_count; i++) {
		const struct leaf *leaf = &cv->leaves[i];
		if (leaf->path.n == 0)
			continue; /* a variant left it out, or it was redacted */
		buf_add(out, leaf->path);
		buf_add(out, STR("  "));
		add_on_one_line(out, leaf->plain);
		add_place(out, &leaf->span);
		if (leaf->type == LEAF_META)
			buf_add(out, STR("  not for the page"));
		buf_char(out, '\n');
	}
}
