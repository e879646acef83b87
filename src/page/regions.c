/* SPDX-License-Identifier: MIT */
/*
 * Which part of every region's flow stands on which page. Regions of `auto`
 * height are broken first: what they take on a page, the others do not have. A
 * page whose master lacks a region shows none of it; what no later page has a
 * region for follows at the end of the flow that takes the rest.
 */
#include "page/page_int.h"

enum { MOST_PAGES = 10000 };

struct stage {
	struct measure *m;
	struct sheet *sheet;
	struct region *regions;
};

static struct frame *frame_of(struct frames *frames, int flow)
{
	for (int i = 0; i < frames->count; i++)
		if (frames->items[i].flow == flow)
			return &frames->items[i];
	return NULL;
}

/* Frames of a page on which every region has room: for their widths and paddings. */
static struct frames roomy_frames(struct measure *m, const struct sheet *s, int page)
{
	dim *heights = ARENA_ARRAY(m->a, dim, s->flow_count);
	for (int i = 0; i < s->flow_count; i++)
		heights[i] = s->height;
	return page_frames(m->a, s, page, heights);
}

void sheet_region_widths(struct measure *m, struct sheet *s, dim *widths)
{
	for (int i = 0; i < s->flow_count; i++)
		widths[i] = 0;
	for (int page = 1; page <= SHEET_MASTERS; page++) {
		struct frames frames = roomy_frames(m, s, page);
		for (int i = 0; i < s->flow_count; i++) {
			const struct frame *f = frame_of(&frames, i);
			if (f && widths[i] == 0)
				widths[i] = f->content_w;
		}
	}
}

dim sheet_region_room(struct measure *m, const struct sheet *s, int flow)
{
	const struct arena_mark mark = arena_mark(m->scratch);
	dim room = 0;
	for (int page = 1; page <= SHEET_MASTERS; page++) {
		dim *heights = ARENA_ARRAY(m->scratch, dim, s->flow_count);
		heights[flow] = s->height - s->margin[BOX_TOP] - s->margin[BOX_BOTTOM];
		struct frames frames = page_frames(m->scratch, s, page, heights);
		const struct frame *f = frame_of(&frames, flow);
		room = f ? dim_max(room, f->content_h) : room;
	}
	arena_rewind(m->scratch, mark);
	return room;
}

/* --- breaking --- */

dim region_trim(const struct region *r)
{
	return r->strip->count ? r->strip->slots[0].trim : 0;
}

int region_page(const struct region *r, int page)
{
	const int last = r->on_count ? r->on[r->on_count - 1] : 0;
	if (page > last)
		return r->on_count + page - last;
	for (int k = 0; k < r->on_count; k++)
		if (r->on[k] == page)
			return k + 1;
	return 0;
}

int region_last_page(const struct region *r)
{
	if (r->pages == 0)
		return 0;
	if (r->pages <= r->on_count)
		return r->on[r->pages - 1];
	return (r->on_count ? r->on[r->on_count - 1] : 0) + r->pages - r->on_count;
}

/* What an auto region takes on a page: its content and its padding; 0 when nothing is left. */
static dim auto_height(const struct region *r, int page)
{
	const int k = r->is_auto ? region_page(r, page) : 0;
	if (k < 1 || k > r->pages || r->strip->count == 0)
		return 0;
	return r->ends[k - 1].size - (k == 1 ? region_trim(r) : 0) + r->extra;
}

dim *region_heights(struct measure *m, const struct sheet *s, const struct region *regions,
                    int page)
{
	dim *heights = ARENA_ARRAY(m->a, dim, s->flow_count);
	for (int i = 0; i < s->flow_count; i++)
		heights[i] = auto_height(&regions[i], page);
	return heights;
}

static void break_region(struct stage *st, int i, const dim *frames, int count)
{
	struct region *r = &st->regions[i];
	const struct flow flow = {
	    .items = r->strip->items,
	    .count = r->strip->count,
	    .frames = frames,
	    .frame_count = count,
	    .rows = r->strip->cuts,
	    .row_count = r->strip->row_count,
	};
	const struct break_page_rules rules = {st->sheet->rules.last_page, st->sheet->rules.flush};
	r->frames = frames;
	r->frame_count = count;
	r->ends = ARENA_ARRAY(st->m->a, struct page_end, r->strip->count + 1);
	if (r->strip->count)
		r->pages = flow_break(st->m->scratch, &flow, &rules, r->ends);
}

/* An auto region may fill its page. */
static void break_auto(struct stage *st, int i)
{
	const struct sheet *s = st->sheet;
	const dim room = s->height - s->margin[BOX_TOP] - s->margin[BOX_BOTTOM];
	const dim frame = dim_max(room - st->regions[i].extra, 1);
	dim *frames = ARENA_ARRAY(st->m->a, dim, 2);
	frames[0] = frame + region_trim(&st->regions[i]);
	frames[1] = frame;
	break_region(st, i, frames, 2);
}

static int pages_of_autos(const struct stage *st)
{
	int pages = 1;
	for (int i = 0; i < st->sheet->flow_count; i++)
		if (st->regions[i].is_auto && region_last_page(&st->regions[i]) > pages)
			pages = region_last_page(&st->regions[i]);
	return pages;
}

/* The content height of a region on a page; 0 if no room is there for it. */
static dim frame_height(struct stage *st, int i, int page)
{
	const struct arena_mark mark = arena_mark(st->m->scratch);
	struct frames on_page = page_frames(st->m->scratch, st->sheet, page,
	                                    region_heights(st->m, st->sheet, st->regions, page));
	const struct frame *f = frame_of(&on_page, i);
	const dim height = f ? f->content_h : 0;
	arena_rewind(st->m->scratch, mark);
	return height;
}

/* So many pages can differ: by masters on the first and by odd and even, by heights while auto
 * regions last. */
static int pages_that_differ(const struct stage *st, const struct strip *strip)
{
	int count = pages_of_autos(st) + 2;
	if (st->sheet->masters[SHEET_ODD] || st->sheet->masters[SHEET_EVEN])
		count += strip->height / DIM_PT / 100 + 2;
	return count < MOST_PAGES ? count : MOST_PAGES;
}

/*
 * Frames of a region on the pages that have room for its first line: a page
 * whose master lacks the region, or that an auto region fills, shows none of it.
 */
static void break_shared(struct stage *st, int i)
{
	struct region *r = &st->regions[i];
	const int count = pages_that_differ(st, r->strip);
	const dim least = r->strip->count ? r->strip->items[0].size - region_trim(r) : 1;
	dim *frames = ARENA_ARRAY(st->m->a, dim, count);
	r->on = ARENA_ARRAY(st->m->a, int, count);
	for (int page = 1; page <= count; page++) {
		const dim height = frame_height(st, i, page);
		const bool last_chance = page == count && r->on_count == 0;
		if (height < (r->on_count ? 1 : least) && !last_chance)
			continue;
		frames[r->on_count] = dim_max(height, 1);
		r->on[r->on_count++] = page;
	}
	frames[0] += region_trim(r);
	break_region(st, i, frames, r->on_count);
}

/* --- what has no region any more --- */

/* On the first page, but on none after it. */
static bool ends_after_first(struct stage *st, int i)
{
	bool here[3];
	for (int page = 1; page <= 3; page++) {
		struct frames frames = roomy_frames(st->m, st->sheet, page);
		here[page - 1] = frame_of(&frames, i) != NULL;
	}
	return here[0] && !here[1] && !here[2];
}

/* How many children of a flow's root stand wholly on its first page. */
static int children_that_fit(struct stage *st, int i, dim frame)
{
	const struct strip *strip = st->regions[i].strip;
	dim *frames = ARENA_ARRAY(st->m->a, dim, 2);
	frames[0] = frame + region_trim(&st->regions[i]);
	frames[1] = DIM_MAX / 2;
	break_region(st, i, frames, 2);
	if (st->regions[i].pages < 2)
		return st->sheet->flows[i].root->child_count;
	int fit = 0;
	for (int n = 1; n < strip->node_count; n++)
		if (strip->nodes[n].parent == 0 && strip->nodes[n].to <= st->regions[i].ends[0].at)
			fit++;
	return fit;
}

static struct box *some_children(struct arena *a, const struct box *root, int from, int to)
{
	struct box *part = ARENA_NEW(a, struct box);
	*part = *root;
	part->children = root->children + from;
	part->child_count = to - from;
	return part;
}

static struct box *joined(struct arena *a, const struct box *root, const struct box *more)
{
	struct box *all = ARENA_NEW(a, struct box);
	*all = *root;
	all->child_count = root->child_count + more->child_count;
	all->children = ARENA_ARRAY(a, struct box *, all->child_count);
	for (int i = 0; i < root->child_count; i++)
		all->children[i] = root->children[i];
	for (int i = 0; i < more->child_count; i++)
		all->children[root->child_count + i] = more->children[i];
	return all;
}

/* What does not fit follows at the end of the flow that takes the rest; nothing is clipped. */
static void move_rest(struct stage *st, int i, dim frame)
{
	struct sheet *s = st->sheet;
	struct box *const root = s->flows[i].root, *const rest = s->flows[s->rest_flow].root;
	const int fit = children_that_fit(st, i, frame);
	st->regions[i].pages = 0;
	if (fit == root->child_count)
		return;
	struct box *moved = some_children(st->m->a, root, fit, root->child_count);
	diag(st->m->d, DIAG_FLOW_MOVED, moved->children[0]->span, "%.*s, in %.*s",
	     STR_ARG(s->flows[i].name), STR_ARG(s->flows[s->rest_flow].name));
	s->flows[i].root = some_children(st->m->a, root, 0, fit);
	s->flows[s->rest_flow].root = joined(st->m->a, rest, moved);
	box_measure(st->m, s->flows[i].root, root->w);
	box_measure(st->m, s->flows[s->rest_flow].root, rest->w);
}

/* --- all regions --- */

static void make_strip(struct stage *st, int i)
{
	st->regions[i].strip = strip_new(st->m, &st->sheet->rules, st->sheet->flows[i].root, 0);
}

/* Where a region stands when it first comes, on one of the pages that masters tell apart. */
static struct frame first_frame(struct stage *st, int i, int *page)
{
	for (*page = 1; *page <= SHEET_MASTERS; ++*page) {
		struct frames frames = roomy_frames(st->m, st->sheet, *page);
		const struct frame *f = frame_of(&frames, i);
		if (f)
			return *f;
	}
	return (struct frame){0};
}

static void break_autos(struct stage *st)
{
	for (int i = 0; i < st->sheet->flow_count; i++) {
		struct region *r = &st->regions[i];
		int page;
		const struct frame f = first_frame(st, i, &page);
		make_strip(st, i);
		r->is_auto = f.box && f.box->region.height_auto;
		if (!r->is_auto)
			continue;
		r->extra = f.h - f.content_h;
		r->on = ARENA_NEW(st->m->a, int);
		r->on[0] = page;
		r->on_count = 1;
		if (i != st->sheet->rest_flow && ends_after_first(st, i)) {
			move_rest(st, i, f.content_h);
			make_strip(st, i);
		}
		break_auto(st, i);
	}
}

struct region *regions_break(struct measure *m, struct sheet *s)
{
	struct stage stage = {.m = m, .sheet = s}, *const st = &stage;
	st->regions = ARENA_ARRAY(m->a, struct region, s->flow_count);
	break_autos(st);
	for (int i = 0; i < st->sheet->flow_count; i++)
		if (!st->regions[i].is_auto && i != st->sheet->rest_flow &&
		    ends_after_first(st, i)) {
			move_rest(st, i, dim_max(frame_height(st, i, 1), 1));
			make_strip(st, i);
		}
	make_strip(st, st->sheet->rest_flow);
	if (st->regions[st->sheet->rest_flow].is_auto)
		break_auto(st, st->sheet->rest_flow);
	for (int i = 0; i < st->sheet->flow_count; i++)
		if (!st->regions[i].is_auto)
			break_shared(st, i);
	return st->regions;
}
