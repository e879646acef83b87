/* SPDX-License-Identifier: MIT */
/*
 * Where the regions of a master lie on one page. In a stack the regions and
 * rows of `auto` height take what their content needs, the others share what
 * is left; in a row every region is as high as the row, and a column whose
 * regions collapse gives its width to those that do not.
 */
#include "page/page_int.h"

enum { SHARE_ONE = 1024 };

struct area {
	dim x, y, w, h;
};

struct layouter {
	struct arena *a;
	const struct sheet *sheet;
	const struct frame_query *q;
	bool in_auto; /* of a row or stack of `auto` height */
	struct frames frames;
};

const struct box *sheet_master(const struct sheet *s, int page)
{
	if (page == 1 && s->masters[SHEET_FIRST])
		return s->masters[SHEET_FIRST];
	const enum sheet_master side = page % 2 ? SHEET_ODD : SHEET_EVEN;
	return s->masters[side] ? s->masters[side] : s->masters[SHEET_REST];
}

struct frame *frame_of(const struct frames *frames, int flow)
{
	for (int i = 0; i < frames->count; i++)
		if (frames->items[i].flow == flow)
			return &frames->items[i];
	return NULL;
}

static int find_flow(const struct sheet *s, str name)
{
	for (int i = 0; i < s->flow_count; i++)
		if (str_eq(s->flows[i].name, name))
			return i;
	return NO_FLOW;
}

static dim extent(const struct extent *e, dim width)
{
	return e->fixed + (e->share ? dim_scale(width, e->share, SHARE_ONE) : 0);
}

static dim edge(const struct box *b, enum box_side side, dim width)
{
	return extent(&b->padding[side], width) + b->border[side].width;
}

static struct area inside(const struct box *b, struct area outer)
{
	const dim top = edge(b, BOX_TOP, outer.w), start = edge(b, BOX_START, outer.w);
	return (struct area){outer.x + start, outer.y + top,
	                     dim_max(outer.w - start - edge(b, BOX_END, outer.w), 0),
	                     dim_max(outer.h - top - edge(b, BOX_BOTTOM, outer.w), 0)};
}

static void lay(struct layouter *l, const struct box *b, struct area area);

static void add_frame(struct layouter *l, const struct box *b, struct area area)
{
	const struct area content = inside(b, area);
	const bool is_region = b->kind == BOX_REGION;
	const struct frame f = {
	    .flow = is_region ? find_flow(l->sheet, b->region.name) : NO_FLOW,
	    .box = b,
	    .x = area.x,
	    .y = area.y,
	    .w = area.w,
	    .h = area.h,
	    .content_x = content.x,
	    .content_y = content.y,
	    .content_w = content.w,
	    .content_h = content.h,
	    .is_auto = is_region && (b->region.height_auto || (l->in_auto && !b->height.given)),
	};
	LIST_ADD(l->a, &l->frames, f);
}

static void add_divider(struct layouter *l, const struct box *b, dim x, dim y, dim w, dim h)
{
	if (b->between.width > 0)
		LIST_ADD(l->a, &l->frames.dividers,
		         ((struct frame_divider){&b->between, x, y, w, h}));
}

static dim gap_above(const struct box *stack, const struct box *above, const struct box *below)
{
	const dim gap = dim_max(stack->gap_line, dim_max(above->after, below->before));
	return stack->between.width > 0 ? 2 * gap + stack->between.width : gap;
}

/* --- heights --- */

/* What a region, row or stack needs on this page for what its regions hold; 0: no room. */
static dim needed(const struct layouter *l, const struct box *b, dim width)
{
	if (b->kind == BOX_REGION) {
		const int flow = find_flow(l->sheet, b->region.name);
		return flow < 0 ? 0 : l->q->heights[flow];
	}
	dim height = 0;
	const struct box *above = NULL;
	for (int i = 0; i < b->child_count; i++) {
		const struct box *child = b->children[i];
		const dim h =
		    child->height.given ? extent(&child->height, width) : needed(l, child, width);
		if (b->kind == BOX_ROW) {
			height = dim_max(height, h);
		} else if (h > 0) {
			height += h + (above ? gap_above(b, above, child) : 0);
			above = child;
		}
	}
	return height > 0 ? height + edge(b, BOX_TOP, width) + edge(b, BOX_BOTTOM, width) : 0;
}

static bool holds_probe(const struct layouter *l, const struct box *b)
{
	if (l->q->probe == NO_FLOW)
		return false;
	if (b->kind == BOX_REGION)
		return find_flow(l->sheet, b->region.name) == l->q->probe;
	for (int i = 0; i < b->child_count; i++)
		if (holds_probe(l, b->children[i]))
			return true;
	return false;
}

static bool takes_all(const struct layouter *l, const struct box *b)
{
	return !b->height.given && (l->in_auto || b->region.height_auto) && holds_probe(l, b);
}

enum { SHARES = -1 };

/* Height that a child of a stack takes by itself, or a share of what is left. */
static dim own_height(const struct layouter *l, const struct box *b, dim width)
{
	if (b->height.given)
		return extent(&b->height, width);
	if (takes_all(l, b) || !(l->in_auto || b->region.height_auto))
		return SHARES;
	return needed(l, b, width);
}

/* While room is sought for one flow, no other has a share of what is left. */
static int32_t fr(const struct layouter *l, const struct box *stack, const struct box *b)
{
	for (int i = 0; i < stack->child_count; i++)
		if (takes_all(l, stack->children[i]))
			return stack->children[i] == b ? SHARE_ONE : 0;
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
		shares += h < 0 ? fr(l, b, b->children[i]) : 0;
		if (above)
			rest -= gap_above(b, above, b->children[i]);
		above = b->children[i];
	}
	above = NULL;
	for (int i = 0; i < b->child_count; i++) {
		const struct box *child = b->children[i];
		dim h = own_height(l, child, area.w);
		if (h == 0)
			continue;
		if (h < 0)
			h = dim_scale(dim_max(rest, 0), fr(l, b, child), shares);
		if (above) {
			const dim gap = gap_above(b, above, child);
			add_divider(l, b, area.x, area.y + gap / 2, area.w, 0);
			area.y += gap;
		}
		lay(l, child, (struct area){area.x, area.y, area.w, h});
		area.y += h;
		above = child;
	}
}

/* --- columns --- */

static bool is_gone(const struct layouter *l, const struct box *b)
{
	if (b->kind == BOX_REGION) {
		const int flow = find_flow(l->sheet, b->region.name);
		return b->region.collapse && flow >= 0 && l->q->gone[flow];
	}
	for (int i = 0; i < b->child_count; i++)
		if (!is_gone(l, b->children[i]))
			return false;
	return true;
}

static bool may_go(const struct box *b)
{
	if (b->kind == BOX_REGION)
		return b->region.collapse;
	for (int i = 0; i < b->child_count; i++)
		if (!may_go(b->children[i]))
			return false;
	return true;
}

static int column_of(const struct box *row, int child)
{
	const int column = row->children[child]->column;
	return column ? column - 1 : child;
}

struct column {
	dim w, x;
	int32_t fr;
	bool used, gone, fixed; /* fixed: has no part in what others leave */
};

static void find_columns(const struct layouter *l, const struct box *row, struct column *columns)
{
	for (int i = 0; i < row->track_count; i++) {
		const struct box_track *t = &row->tracks[i];
		columns[i].fr = t->kind == BOX_TRACK_FR ? t->fr : SHARE_ONE;
		columns[i].gone = columns[i].fixed = true;
		if (t->kind == BOX_TRACK_LENGTH)
			columns[i].fr = 0;
	}
	for (int k = 0; k < row->child_count; k++) {
		const int i = column_of(row, k);
		if (i >= row->track_count)
			continue;
		columns[i].used = true;
		columns[i].gone = columns[i].gone && is_gone(l, row->children[k]);
		columns[i].fixed = columns[i].fixed && may_go(row->children[k]);
	}
	for (int i = 0; i < row->track_count; i++)
		columns[i].gone = columns[i].gone && columns[i].used;
}

/* In a master every track that is no length takes a share: content decides nothing here. */
static void set_widths(const struct box *row, struct column *columns, dim width)
{
	dim rest = width - (row->track_count - 1) * row->gap_column;
	int64_t shares = 0;
	for (int i = 0; i < row->track_count; i++) {
		if (columns[i].fr == 0)
			columns[i].w = extent(&row->tracks[i].extent, width);
		rest -= columns[i].w;
		shares += columns[i].fr;
	}
	for (int i = 0; i < row->track_count; i++)
		if (columns[i].fr > 0)
			columns[i].w = dim_scale(dim_max(rest, 0), columns[i].fr, shares);
}

/* What collapsed columns leave goes to the flexible ones among the rest, else to all of these. */
static void share_room(const struct box *row, struct column *columns)
{
	dim room = 0;
	int64_t shares = 0, widths = 0;
	for (int i = 0; i < row->track_count; i++) {
		if (columns[i].gone)
			room += columns[i].w + row->gap_column;
		if (columns[i].fixed || !columns[i].used)
			continue;
		shares += columns[i].fr;
		widths += columns[i].w;
	}
	for (int i = 0; i < row->track_count && room > 0; i++) {
		const int64_t part = shares > 0 ? columns[i].fr : columns[i].w;
		if (columns[i].fixed || !columns[i].used || part == 0)
			continue;
		const int64_t all = shares > 0 ? shares : widths;
		columns[i].w += dim_scale(room, part, all);
	}
	dim x = 0;
	for (int i = 0; i < row->track_count; i++) {
		columns[i].x = x;
		if (!columns[i].gone)
			x += columns[i].w + row->gap_column;
	}
}

static void lay_row(struct layouter *l, const struct box *b, struct area area)
{
	struct column *columns = ARENA_ARRAY(l->a, struct column, b->track_count);
	find_columns(l, b, columns);
	set_widths(b, columns, area.w);
	share_room(b, columns);
	for (int k = 0; k < b->child_count; k++) {
		const int i = column_of(b, k);
		const struct box *child = b->children[k];
		if (i >= b->track_count || columns[i].gone)
			continue;
		dim h = area.h;
		if (child->height.given || child->region.height_auto) {
			const dim own = own_height(l, child, columns[i].w);
			if (own == 0)
				continue;
			h = own < 0 ? h : dim_min(own, h);
		}
		lay(l, child, (struct area){area.x + columns[i].x, area.y, columns[i].w, h});
	}
	bool any = false;
	for (int i = 0; i < b->track_count; i++) {
		if (!columns[i].gone && any)
			add_divider(l, b, area.x + columns[i].x - b->gap_column / 2, area.y, 0,
			            area.h);
		any = any || !columns[i].gone;
	}
}

static void lay(struct layouter *l, const struct box *b, struct area area)
{
	const bool around = l->in_auto;
	add_frame(l, b, area);
	l->in_auto = b->region.height_auto || (around && !b->height.given);
	const struct area content = inside(b, area);
	if (b->kind == BOX_ROW)
		lay_row(l, b, content);
	else if (b->kind == BOX_STACK)
		lay_stack(l, b, content);
	l->in_auto = around;
}

struct frames page_frames(struct arena *a, const struct sheet *s, const struct frame_query *q)
{
	struct layouter l = {.a = a, .sheet = s, .q = q};
	const struct area inside_margins = {
	    s->margin[BOX_START], s->margin[BOX_TOP],
	    dim_max(s->width - s->margin[BOX_START] - s->margin[BOX_END], 0),
	    dim_max(s->height - s->margin[BOX_TOP] - s->margin[BOX_BOTTOM], 0)};
	lay(&l, sheet_master(s, q->page), inside_margins);
	return l.frames;
}
