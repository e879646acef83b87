/* SPDX-License-Identifier: MIT */
/* The display list as text: `--dump=pages`. */
#include "page/page.h"

static const char *const kind_names[] = {"glyphs", "rect", "stroke", "path", "image"};

static void dump_draw(const struct draw *d, struct buf *out)
{
	buf_format(out, "  %s %.2f %.2f", kind_names[d->kind], pt_from_dim(d->x),
	           pt_from_dim(d->y));
	if (d->kind != DRAW_GLYPHS)
		buf_format(out, " %.2f %.2f", pt_from_dim(d->w), pt_from_dim(d->h));
	if (d->leaf)
		buf_format(out, " leaf %d", d->leaf);
	if (d->run) {
		buf_format(out, " %.*s %.*s %.2f ", STR_ARG(face_family(d->run->face)),
		           STR_ARG(face_style(d->run->face)), pt_from_dim(d->run->size));
		buf_json(out, d->run->text);
	}
	if (d->image.n)
		buf_format(out, " %.*s%s%s", STR_ARG(d->image), d->cover ? " cover" : "",
		           d->grey ? " grey" : "");
	if (d->text.n) {
		buf_char(out, ' ');
		buf_json(out, d->text);
	}
	buf_char(out, '\n');
}

void pages_dump(const struct pages *p, struct buf *out)
{
	for (int i = 0; i < p->count; i++) {
		const struct page *page = &p->items[i];
		buf_format(out, "page %d  %.2f %.2f\n", i + 1, pt_from_dim(page->width),
		           pt_from_dim(page->height));
		for (int k = 0; k < page->draw_count; k++)
			dump_draw(&page->draws[k], out);
		for (int k = 0; k < page->link_count; k++)
			buf_format(out, "  link %.2f %.2f %.2f %.2f %.*s\n",
			           pt_from_dim(page->links[k].x), pt_from_dim(page->links[k].y),
			           pt_from_dim(page->links[k].w), pt_from_dim(page->links[k].h),
			           STR_ARG(page->links[k].target));
	}
}
