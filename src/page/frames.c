/* SPDX-License-Identifier: MIT */
/*
 * Where the regions of a master lie on one page. In a stack the `auto` regions
 * take what their content needs, the others share what is left; in a row every
 * region is as high as the row.
 */
#include "page/page_int.h"

enum { SHARE_ONE = 1024 };

struct area {
	dim x, y, w, h;
};

struct layouter {
	struct arena *a;
	const struct sheet *sheet;
	const dim *heights;
	struct frames frames;
};

const struct box *sheet_master(const struct sheet *s, int page)
{
	if (page == 1 && s->masters[SHEET_FIRST])
		return s->masters[SHEET_FIRST];
	const enum sheet_master side = page % 2 ? SHEET_ODD : SHEET_EVEN;
	return s->masters[side] ? s->masters[side] : s->masters[SHEET_REST];
}

static int find_flow(const struct sheet *s, str name)
{
	for (int i = 0; i < s->flow_count; i++)
		if (str_eq(s->flows[i].name, name))
			return i;
	return -1;
}

static dim extent(const struct extent *e, dim width)
{
	return e->fixed + (e->share ? dim_scale(width, e->share, SHARE_ONE) : 0);
}

static struct area inside(const struct box *b, struct area outer)
{
	const dim top = extent(&b->padding[BOX_TOP], outer.w) + b->border[BOX_TOP].width;
	const dim end = extent(&b->padding[BOX_END], outer.w) + b->border[BOX_END].width;
	const dim bottom = extent(&b->padding[BOX_BOTTOM], outer.w) + b->border[BOX_BOTTOM].width;
	const dim start = extent(&b->padding[BOX_START], outer.w) + b->border[BOX_START].width;
	return (struct area){outer.x + start, outer.y + top, dim_max(outer.w - start - end, 0),
	                     dim_max(outer.h - top - bottom, 0)};
}

static void lay(struct layouter *l, const struct box *b, struct area area);

static void lay_region(struct layouter *l, const struct box *b, struct area area)
{
	const struct area content = inside(b, area);
	const struct frame f = {
	    .flow = find_flow(l->sheet, b->region.name),
	    .box = b,
	    .x = area.x,
	    .y = area.y,
	    .w = area.w,
	    .h = area.h,
	    .content_x = content.x,
	    .content_y = content.y,
	    .content_w = content.w,
	    .content_h = content.h,
	};
	LIST_ADD(l->a, &l->frames, f);
}

/* Height that a child of a stack takes by itself; -1: a share of what is left. */
static dim own_height(const struct layouter *l, const struct box *b, dim width)
{
	if (b->height.given)
		return extent(&b->height, width);
	if (b->kind != BOX_REGION || !b->region.height_auto)
		return -1;
	const int flow = find_flow(l->sheet, b->region.name);
	return flow < 0 ? 0 : l->heights[flow];
}

static int32_t fr(const struct box *b)
{
	return b->region.height_fr > 0 ? b->region.height_fr : SHARE_ONE;
}

static void lay_stack(struct layouter *l, const struct box *b, struct area area)
{
	dim rest = area.h;
	int64_t shares = 0;
	const struct box *above = NULL;
	for (int i = 0; i < b->child_count; i++) {
		const dim h = own_height(l, b->children[i], area.w);
		if (h == 0)
			continue;
		rest -= dim_max(h, 0);
		shares += h < 0 ? fr(b->children[i]) : 0;
		if (above)
			rest -= dim_max(b->gap_line, dim_max(above->after, b->children[i]->before));
		above = b->children[i];
	}
	above = NULL;
	for (int i = 0; i < b->child_count; i++) {
		const struct box *child = b->children[i];
		dim h = own_height(l, child, area.w);
		if (h == 0)
			continue;
		if (h < 0)
			h = dim_scale(dim_max(rest, 0), fr(child), shares);
		if (above)
			area.y += dim_max(b->gap_line, dim_max(above->after, child->before));
		lay(l, child, (struct area){area.x, area.y, area.w, h});
		area.y += h;
		above = child;
	}
}

/* In a master every track that is no length takes a share: content decides nothing here. */
static dim track_width(const struct box *row, int i, dim width, dim rest, int64_t shares)
{
	const struct box_track *t = &row->tracks[i];
	if (t->kind == BOX_TRACK_LENGTH)
		return extent(&t->extent, width);
	return dim_scale(dim_max(rest, 0), t->kind == BOX_TRACK_FR ? t->fr : SHARE_ONE, shares);
}

static void lay_row(struct layouter *l, const struct box *b, struct area area)
{
	dim rest = area.w - (b->track_count - 1) * b->gap_column;
	int64_t shares = 0;
	for (int i = 0; i < b->track_count; i++) {
		const struct box_track *t = &b->tracks[i];
		if (t->kind == BOX_TRACK_LENGTH)
			rest -= extent(&t->extent, area.w);
		else
			shares += t->kind == BOX_TRACK_FR ? t->fr : SHARE_ONE;
	}
	for (int k = 0; k < b->child_count; k++) {
		const int column = b->children[k]->column ? b->children[k]->column - 1 : k;
		dim x = area.x;
		for (int i = 0; i < column && i < b->track_count; i++)
			x += track_width(b, i, area.w, rest, shares) + b->gap_column;
		if (column < b->track_count)
			lay(l, b->children[k],
			    (struct area){x, area.y, track_width(b, column, area.w, rest, shares),
			                  area.h});
	}
}

static void lay(struct layouter *l, const struct box *b, struct area area)
{
	if (b->kind == BOX_REGION) {
		lay_region(l, b, area);
		return;
	}
	const struct area content = inside(b, area);
	if (b->kind == BOX_ROW)
		lay_row(l, b, content);
	else if (b->kind == BOX_STACK)
		lay_stack(l, b, content);
}

struct frames page_frames(struct arena *a, const struct sheet *s, int page, const dim *heights)
{
	struct layouter l = {.a = a, .sheet = s, .heights = heights};
	const struct area inside_margins = {
	    s->margin[BOX_START], s->margin[BOX_TOP],
	    dim_max(s->width - s->margin[BOX_START] - s->margin[BOX_END], 0),
	    dim_max(s->height - s->margin[BOX_TOP] - s->margin[BOX_BOTTOM], 0)};
	lay(&l, sheet_master(s, page), inside_margins);
	return l.frames;
}
