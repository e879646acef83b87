/* SPDX-License-Identifier: MIT */
/*
 * Which part of every region's flow stands on which page. Regions of `auto`
 * height are broken first: what they take on a page, the others do not have;
 * then those that collapse: where nothing is left of them, others are wider. A
 * page whose master lacks a region shows none of it; what no later page has a
 * region for follows at the end of the flow that takes the rest.
 *
 * A flow is broken in legs, each set at one measure. Where the next page has
 * another, the leg ends at the page's end and what is left of its tree is
 * measured and broken anew. Where a leg ends is chosen for its own pages: how
 * high the rest is at another measure is not known yet, and any guess would
 * leave these pages emptier or fuller for no reason that a reader sees.
 */
#include "page/page_int.h"

enum { DIFFERENT_MOST = 100000 }; /* pages, of which each may differ from those before */

struct stage {
	struct measure *m;
	struct sheet *sheet;
	struct region *regions;
	struct seams seams;
};

/* --- where things stand --- */

dim leg_trim(const struct leg *leg)
{
	return leg->strip->count ? leg->strip->slots[0].trim : 0;
}

const struct leg *region_leg(const struct region *r, int k, int *own)
{
	for (int i = 0; i < r->leg_count; i++) {
		*own = k - r->legs[i].first;
		if (*own >= 1 && *own <= r->legs[i].pages)
			return &r->legs[i];
	}
	return NULL;
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
	int own;
	const struct leg *leg = r->is_auto ? region_leg(r, region_page(r, page), &own) : NULL;
	if (!leg)
		return 0;
	return dim_max(leg->ends[own - 1].size - (own == 1 ? leg_trim(leg) : 0) + r->extra, 0);
}

struct frame_query region_query(struct arena *a, const struct sheet *s,
                                const struct region *regions, int page)
{
	dim *heights = ARENA_ARRAY(a, dim, s->flow_count);
	bool *gone = ARENA_ARRAY(a, bool, s->flow_count);
	for (int i = 0; i < s->flow_count; i++) {
		heights[i] = auto_height(&regions[i], page);
		gone[i] = regions[i].is_broken && page > region_last_page(&regions[i]);
	}
	return (struct frame_query){page, heights, gone, NO_FLOW};
}

/* Frames of a page on which every region that holds anything has room. */
static struct frames roomy_frames(struct measure *m, const struct sheet *s, int page)
{
	dim *heights = ARENA_ARRAY(m->a, dim, s->flow_count);
	bool *gone = ARENA_ARRAY(m->a, bool, s->flow_count);
	for (int i = 0; i < s->flow_count; i++) {
		heights[i] = s->height;
		gone[i] = s->flows[i].root->child_count == 0;
	}
	return page_frames(m->a, s, &(struct frame_query){page, heights, gone, NO_FLOW});
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
		const struct frame_query q = {.page = page,
		                              .heights =
		                                  ARENA_ARRAY(m->scratch, dim, s->flow_count),
		                              .gone = ARENA_ARRAY(m->scratch, bool, s->flow_count),
		                              .probe = flow};
		const struct frames frames = page_frames(m->scratch, s, &q);
		const struct frame *f = frame_of(&frames, flow);
		room = f ? dim_max(room, f->content_h) : room;
	}
	arena_rewind(m->scratch, mark);
	return room;
}

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

/* --- the frames of a leg --- */

struct run {
	dim width; /* of its frames */
	dim *frames;
	int count, cap;
	int turn; /* frames before the measure changes; 0: it does not */
};

static void add_height(struct stage *st, struct run *run, dim height)
{
	run->frames = arena_grow(st->m->a, run->frames, run->count, &run->cap, sizeof *run->frames);
	run->frames[run->count++] = dim_max(height, 1);
}

static void add_frame(struct stage *st, struct region *r, struct run *run, int page, dim height)
{
	add_height(st, run, height);
	r->on = arena_grow(st->m->a, r->on, r->on_count, &r->on_cap, sizeof *r->on);
	r->on[r->on_count++] = page;
}

/* So many pages can differ: by masters on the first and by odd and even, by what others hold. */
static int pages_that_differ(const struct stage *st, int page, const struct box *root)
{
	int count = page + 1;
	for (int i = 0; i < st->sheet->flow_count; i++)
		if (st->regions[i].is_broken && region_last_page(&st->regions[i]) > count)
			count = region_last_page(&st->regions[i]);
	count += 2;
	if (st->sheet->masters[SHEET_ODD] || st->sheet->masters[SHEET_EVEN])
		count += root->h / DIM_PT / 100 + 2;
	return count < DIFFERENT_MOST ? count : page + 1;
}

static bool find_frame(struct stage *st, int i, int page, struct frame *out)
{
	const struct arena_mark mark = arena_mark(st->m->scratch);
	struct frame_query q = region_query(st->m->scratch, st->sheet, st->regions, page);
	q.probe = st->regions[i].is_auto ? i : NO_FLOW;
	const struct frames on_page = page_frames(st->m->scratch, st->sheet, &q);
	const struct frame *f = frame_of(&on_page, i);
	if (f)
		*out = *f;
	arena_rewind(st->m->scratch, mark);
	return f != NULL;
}

/*
 * Frames of one width from `page` on, where there is room for `least`: a page
 * whose master lacks the region, or that an auto region fills, shows none of it.
 */
static struct run find_run(struct stage *st, int i, int page, dim least)
{
	struct region *r = &st->regions[i];
	struct run run = {0};
	struct frame f;
	const int last = pages_that_differ(st, page, r->root);
	for (int next = page + 1; next <= last; next++) {
		if (!find_frame(st, i, next, &f) || f.content_h < (run.count ? 1 : least))
			continue;
		if (run.count == 0) {
			run.width = f.content_w;
			r->extra = f.h - f.content_h;
		} else if (f.content_w != run.width) {
			run.turn = run.count;
			break;
		}
		add_frame(st, r, &run, next, f.content_h);
	}
	if (run.count > 0)
		return run;
	if (least > 0) /* higher than any page */
		return find_run(st, i, page, 0);
	run.width = r->root->w;
	add_frame(st, r, &run, page + 1, 1);
	return run;
}

/* --- breaking --- */

static struct strip *strip_of(struct stage *st, const struct box *root)
{
	const struct strip_plan plan = {.rules = &st->sheet->rules, .seams = &st->seams};
	return strip_new(st->m, &plan, root);
}

/* True if something is left for a page of another measure. */
static bool break_leg(struct stage *st, struct leg *leg, const struct run *run)
{
	const struct flow flow = {
	    .items = leg->strip->items,
	    .count = leg->strip->count,
	    .frames = run->frames,
	    .frame_count = run->count,
	    .turn = run->turn,
	    .rows = leg->strip->cuts,
	    .row_count = leg->strip->row_count,
	};
	const struct break_page_rules rules = {st->sheet->rules.last_page, st->sheet->rules.flush};
	run->frames[0] += leg_trim(leg);
	leg->frames = run->frames;
	leg->frame_count = run->count;
	leg->ends = ARENA_ARRAY(st->m->a, struct page_end, leg->strip->count + 1);
	leg->pages = flow_break(st->m->scratch, &flow, &rules, leg->ends);
	if (run->turn == 0 || leg->pages <= run->turn)
		return false;
	leg->pages = run->turn;
	leg->is_cut = true;
	return true;
}

/* The frame of a region that ends after the first page; what is left is moved elsewhere. */
static struct run only_first(struct stage *st, int i)
{
	struct run run = find_run(st, i, 0, 0);
	run.turn = run.count = 1;
	st->regions[i].on_count = 1;
	return run;
}

static void set_root(struct stage *st, struct region *r, dim width, struct leg *leg)
{
	if (r->root->w != width || !leg->strip)
		box_measure(st->m, r->root, width);
	leg->strip = strip_of(st, r->root);
}

/* Breaks what is left of a flow from the region's next page on, as far as one measure reaches. */
static bool break_on(struct stage *st, int i, bool ends)
{
	struct region *r = &st->regions[i];
	struct leg leg = {.first = r->pages};
	const int page = r->on_count ? r->on[r->on_count - 1] : 0;
	dim least = 1;
	if (page == 0) {
		leg.strip = strip_of(st, r->root);
		least = leg.strip->count ? leg.strip->items[0].size - leg_trim(&leg) : 1;
	}
	const struct run run = ends ? only_first(st, i) : find_run(st, i, page, least);
	set_root(st, r, run.width, &leg);
	if (leg.strip->count == 0)
		return false;
	if (ends && run.frames[0] < least)
		return true;
	const bool more = break_leg(st, &leg, &run);
	r->legs = arena_grow(st->m->a, r->legs, r->leg_count, &r->leg_cap, sizeof *r->legs);
	r->legs[r->leg_count++] = leg;
	r->pages += leg.pages;
	return more;
}

static void find_rest(struct stage *st, struct region *r)
{
	if (r->leg_count == 0)
		return;
	const struct leg *leg = &r->legs[r->leg_count - 1];
	r->root = strip_rest(st->m->a, leg->strip, leg->ends[leg->pages - 1].at, &st->seams);
}

static void region_break(struct stage *st, int i)
{
	struct region *r = &st->regions[i];
	while (break_on(st, i, false))
		find_rest(st, r);
	r->is_broken = true;
}

/* --- what has no region any more --- */

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

/* The child of a strip's root that a break goes through; NULL: none. */
static const struct strip_node *parted_child(const struct strip *s, int at)
{
	for (int n = 1; n < s->node_count; n++)
		if (s->nodes[n].parent == 0 && s->nodes[n].from <= at && s->nodes[n].to > at)
			return &s->nodes[n];
	return NULL;
}

/*
 * Where a flow ends that goes on elsewhere: before what its last break parts,
 * which is read better with its title, unless that left half of the frame
 * empty. Then what is left of it begins the next page, for it is read after
 * what stands on this one.
 */
static void end_first(struct leg *leg, bool *parts)
{
	struct page_end *end = &leg->ends[leg->pages - 1];
	const struct strip_node *child = parted_child(leg->strip, end->at);
	int64_t used = 0;
	for (int i = 0; child && i < child->from - 1; i++)
		used += leg->strip->items[i].size;
	*parts = child && used < leg->frames[0] / 2;
	if (!child || *parts)
		return;
	end->at = child->from - 1;
	end->penalty = leg->strip->items[end->at].penalty;
	end->size = (dim)used;
}

/* What does not fit follows at the end of the flow that takes the rest; nothing is clipped. */
static void break_first(struct stage *st, int i)
{
	const struct sheet *s = st->sheet;
	struct region *r = &st->regions[i], *const rest = &st->regions[s->rest_flow];
	const bool more = break_on(st, i, true);
	r->is_broken = true;
	if (!more)
		return;
	bool parts = false;
	if (r->leg_count)
		end_first(&r->legs[0], &parts);
	find_rest(st, r);
	if (parts)
		r->root->children[0]->break_rule = BOX_BREAK_BEFORE;
	diag(st->m->d, DIAG_FLOW_MOVED, r->root->children[0]->span, "%.*s, in %.*s",
	     STR_ARG(s->flows[i].name), STR_ARG(s->flows[s->rest_flow].name));
	rest->root = joined(st->m->a, rest->root, r->root);
	box_measure(st->m, rest->root, rest->root->w);
	rest->is_broken = false;
	rest->leg_count = rest->on_count = rest->pages = 0;
}

/* --- all regions --- */

/* How a region stands when it first comes, on one of the pages that masters tell apart. */
static void open_region(struct stage *st, int i)
{
	struct region *r = &st->regions[i];
	r->root = st->sheet->flows[i].root;
	for (int page = 1; page <= SHEET_MASTERS; page++) {
		struct frames frames = roomy_frames(st->m, st->sheet, page);
		const struct frame *f = frame_of(&frames, i);
		if (!f)
			continue;
		r->is_auto = f->is_auto;
		r->may_go = f->box->region.collapse;
		return;
	}
	r->may_go = r->root->child_count == 0;
}

static bool always(const struct region *r)
{
	(void)r;
	return true;
}

static bool is_auto(const struct region *r)
{
	return r->is_auto;
}

static bool may_collapse(const struct region *r)
{
	return r->may_go;
}

struct region *regions_break(struct measure *m, struct sheet *s)
{
	static bool (*const order[])(const struct region *) = {is_auto, may_collapse, always};
	struct stage stage = {.m = m, .sheet = s}, *const st = &stage;
	st->regions = ARENA_ARRAY(m->a, struct region, s->flow_count);
	for (int i = 0; i < s->flow_count; i++)
		open_region(st, i);
	for (size_t k = 0; k < sizeof order / sizeof *order; k++) {
		for (int i = 0; i < s->flow_count; i++) {
			if (st->regions[i].is_broken || !order[k](&st->regions[i]))
				continue;
			if (i != s->rest_flow && ends_after_first(st, i))
				break_first(st, i);
			else if (order[k] != always)
				region_break(st, i);
		}
	}
	for (int i = 0; i < s->flow_count; i++)
		if (!st->regions[i].is_broken)
			region_break(st, i);
	return st->regions;
}
