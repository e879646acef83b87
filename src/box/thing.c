/* SPDX-License-Identifier: MIT */
/*
 * Sizes of images and levels. A picture is as wide as it is told; else it
 * keeps its shape at the height it is told; else it is as large as its pixels
 * are at 300 to the inch. A level goes with the size of the text.
 */
#include "box/box_int.h"

enum {
	INCH = 72 * DIM_PT,
	DPI = 300,
	MODULE = DIM_PT * 6 / 5, /* of a code: read by a telephone at arm's length */
	GAP = 35,                /* between dots, in 1/100 of their size */
	PERCENT = 100
};

static dim sides_down(const struct box *b)
{
	return b->padding[BOX_TOP].fixed + b->padding[BOX_BOTTOM].fixed + b->border[BOX_TOP].width +
	       b->border[BOX_BOTTOM].width;
}

dim level_pitch(dim size)
{
	return size + dim_scale(size, GAP, PERCENT);
}

static struct thing_size shape_of(const struct box *b)
{
	if (b->kind == BOX_LEVEL)
		return (struct thing_size){
		    (b->level.of - 1) * level_pitch(b->level.size) + b->level.size, b->level.size};
	if (b->image.picture)
		return (struct thing_size){dim_scale(b->image.picture->width, INCH, DPI),
		                           dim_scale(b->image.picture->height, INCH, DPI)};
	return (struct thing_size){b->image.modules * MODULE, b->image.modules * MODULE};
}

static bool keeps_shape(const struct box *b)
{
	return b->kind == BOX_IMAGE && b->height.given != b->width.given;
}

struct thing_size thing_natural(const struct box *b)
{
	const dim across = box_sides(b, 0), down = sides_down(b);
	const struct thing_size shape = shape_of(b);
	struct thing_size size = {shape.w + across, shape.h + down};
	if (b->width.given && b->width.fixed > 0)
		size.w = b->width.fixed;
	if (b->height.given && b->height.fixed > 0)
		size.h = b->height.fixed;
	if (keeps_shape(b) && b->width.given)
		size.h = dim_scale(size.w - across, shape.h, shape.w) + down;
	else if (keeps_shape(b))
		size.w = dim_scale(size.h - down, shape.w, shape.h) + across;
	return size;
}

void measure_image(struct measure *m, struct box *b)
{
	const struct thing_size shape = shape_of(b);
	const dim down = b->pad_top + b->pad_bottom;
	b->h = dim_scale(b->content_w, shape.h, shape.w);
	if (b->height.given)
		b->h = dim_max(box_extent(&b->height, b->w) - down, 0);
	if (m->room <= 0 || b->h <= 0 || b->h + down <= m->room)
		return;
	const dim most = dim_max(m->room - down, 0);
	const dim narrower = b->content_w - dim_scale(b->content_w, most, b->h);
	b->h = most;
	b->content_w -= narrower;
	b->w -= narrower;
}

/* It stands on the baseline of its row, lifted by `raise`; where it has no room, it is smaller. */
void measure_level(struct measure *m, struct box *b)
{
	(void)m;
	b->h = b->level.size;
	const dim wide = shape_of(b).w;
	if (b->level.shape != SHAPE_BAR && b->content_w < wide)
		b->h = dim_scale(b->h, b->content_w, wide);
	b->above = b->h + b->raise;
}
