/* SPDX-License-Identifier: MIT */
#include "write/text.h"

#include "write/reading.h"

enum { INDENT = 2 };

static void write_block(struct buf *out, const struct reading_block *b)
{
	if (b->level && out->n)
		buf_char(out, '\n');
	buf_format(out, "%*s", b->depth > 1 ? INDENT * (b->depth - 1) : 0, "");
	if (b->marker.n)
		buf_format(out, "%.*s ", STR_ARG(b->marker));
	else if (b->depth)
		buf_format(out, "%*s", INDENT, "");
	for (int i = 0; i < b->spans.count; i++)
		buf_add(out, b->spans.items[i].text);
	buf_char(out, '\n');
}

bool write_text(struct arena *a, struct arena *scratch, const struct pages *p,
                const struct write_options *options, struct buf *out, struct diags *d)
{
	(void)scratch, (void)options, (void)d;
	const struct reading r = reading_blocks(a, p);
	for (int i = 0; i < r.count; i++)
		write_block(out, &r.items[i]);
	return true;
}
