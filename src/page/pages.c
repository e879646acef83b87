/* SPDX-License-Identifier: MIT */
/*
 * The stage: every region's flow becomes a strip, the strips are broken into
 * pages, the slices are placed. Regions of `auto` height are broken first:
 * what they take on a page, the others do not have.
 */
#include "page/page_int.h"

enum { VIOLATION = 1000, MOST_PAGES = 10000 };

struct region {
	struct strip *strip;
	struct page_end *ends;
	int pages;
	bool is_auto;
	dim extra; /* padding and border of the region's box */
};

struct stage {
	struct measure *m;
	struct sheet *sheet;
	struct region *regions;
	struct pages *out;
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

/* --- breaking --- */

/*
 * A frame begins at the capitals of its first line. Breaks say so themselves;
 * the first page has none before it, so its frame is higher by as much.
 */
static dim first_trim(const struct region *r)
{
	return r->strip->count ? r->strip->slots[0].trim : 0;
}

/* What an auto region takes on a page: its content and its padding; 0 when nothing is left. */
static dim auto_height(const struct region *r, int page)
{
	if (!r->is_auto || page > r->pages || r->strip->count == 0)
		return 0;
	return r->ends[page - 1].size - (page == 1 ? first_trim(r) : 0) + r->extra;
}

static dim *heights_on(struct stage *st, int page)
{
	dim *heights = ARENA_ARRAY(st->m->a, dim, st->sheet->flow_count);
	for (int i = 0; i < st->sheet->flow_count; i++)
		heights[i] = auto_height(&st->regions[i], page);
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
	const dim frames[] = {frame + first_trim(&st->regions[i]), frame};
	break_region(st, i, frames, 2);
}

static int pages_of_autos(const struct stage *st)
{
	int pages = 1;
	for (int i = 0; i < st->sheet->flow_count; i++)
		if (st->regions[i].is_auto && st->regions[i].pages > pages)
			pages = st->regions[i].pages;
	return pages;
}

/*
 * Frames of a region page by page, as far as they can differ: masters differ
 * on the first page and by odd and even, heights while auto regions last.
 */
static void break_shared(struct stage *st, int i)
{
	const struct strip *strip = st->regions[i].strip;
	int count = pages_of_autos(st) + 1;
	if (st->sheet->masters[SHEET_ODD] || st->sheet->masters[SHEET_EVEN])
		count += strip->height / DIM_PT / 100 + 2;
	if (count > MOST_PAGES)
		count = MOST_PAGES;
	dim *frames = ARENA_ARRAY(st->m->a, dim, count);
	for (int page = 1; page <= count; page++) {
		const struct arena_mark mark = arena_mark(st->m->scratch);
		struct frames on_page =
		    page_frames(st->m->scratch, st->sheet, page, heights_on(st, page));
		const struct frame *f = frame_of(&on_page, i);
		frames[page - 1] = f ? dim_max(f->content_h, 1) : 1;
		arena_rewind(st->m->scratch, mark);
	}
	frames[0] += first_trim(&st->regions[i]);
	break_region(st, i, frames, count);
}

static void break_all(struct stage *st)
{
	struct frames first = roomy_frames(st->m, st->sheet, 1);
	for (int i = 0; i < st->sheet->flow_count; i++) {
		struct region *r = &st->regions[i];
		const struct frame *f = frame_of(&first, i);
		r->strip = strip_new(st->m, &st->sheet->rules, st->sheet->flows[i].root, 0);
		r->is_auto = f && f->box->region.height_auto;
		if (!r->is_auto)
			continue;
		r->extra = f->h - f->content_h;
		break_auto(st, i);
	}
	for (int i = 0; i < st->sheet->flow_count; i++)
		if (!st->regions[i].is_auto)
			break_shared(st, i);
}

/* --- reporting --- */

/* Where the CV says what stands there; else where the layout asks for it. */
static struct span box_span(const struct box *box)
{
	for (int i = 0; i < box->piece_count; i++)
		if (box->pieces[i].leaf && box->pieces[i].span.origin)
			return box->pieces[i].span;
	for (int i = 0; i < box->child_count; i++) {
		const struct span inside = box_span(box->children[i]);
		if (inside.origin)
			return inside;
	}
	return (struct span){0};
}

static struct span span_at(const struct strip *strip, int item)
{
	struct span span = NOWHERE;
	for (int i = item; i < strip->count && !span.origin; i++)
		if (strip->slots[i].box)
			span = box_span(strip->slots[i].box);
	return span.origin || strip->node_count == 0 ? span : strip->nodes[0].box->span;
}

static void report(struct stage *st, const struct region *r, int page)
{
	const struct page_end *end = &r->ends[page];
	if (end->overfull) {
		st->out->overfull++;
		diag(st->m->d, DIAG_PAGE_OVERFULL,
		     span_at(r->strip, page ? r->ends[page - 1].at + 1 : 0), "page %d", page + 1);
	} else if (end->penalty >= VIOLATION) {
		st->out->forced++;
		diag(st->m->d, DIAG_BREAK_FORCED, span_at(r->strip, end->at), "page %d ends here",
		     page + 1);
	}
}

/* --- placing --- */

static dim spare_on(const struct stage *st, const struct page_end *end, dim room, bool last)
{
	const dim rest = room - end->size;
	if (rest < 0 && !end->overfull)
		return rest;
	return rest > 0 && st->sheet->rules.flush && !last ? rest : 0;
}

static void place_region(struct stage *st, struct placer *p, const struct frame *f, int page)
{
	const struct region *r = &st->regions[f->flow];
	draw_box(p, f->box, f->x, f->y, f->w, f->h);
	if (page > r->pages)
		return;
	const struct page_end *end = &r->ends[page - 1];
	place_slice(p, &(struct slice){
			   .strip = r->strip,
			   .from = page > 1 ? r->ends[page - 2].at : -1,
			   .to = page < r->pages ? end->at : r->strip->count,
			   .x = f->content_x,
			   .y = f->content_y,
			   .at_top = true,
			   .spare = spare_on(st, end, f->content_h, page == r->pages),
		       });
	report(st, r, page - 1);
}

static void place_page(struct stage *st, struct placer *p, int number)
{
	struct page *page = &st->out->items[number - 1];
	const struct frames frames =
	    page_frames(st->m->a, st->sheet, number, heights_on(st, number));
	p->draws = (struct draw_list){0};
	p->links = (struct link_list){0};
	p->bookmarks = (struct bookmark_list){0};
	if (st->sheet->has_fill)
		LIST_ADD(p->a, &p->draws,
		         ((struct draw){.kind = DRAW_RECT,
		                        .w = st->sheet->width,
		                        .h = st->sheet->height,
		                        .colour = st->sheet->fill}));
	for (int i = 0; i < frames.count; i++)
		if (frames.items[i].flow >= 0)
			place_region(st, p, &frames.items[i], number);
	*page = (struct page){
	    .width = st->sheet->width,
	    .height = st->sheet->height,
	    .draws = p->draws.items,
	    .draw_count = p->draws.count,
	    .links = p->links.items,
	    .link_count = p->links.count,
	    .bookmarks = p->bookmarks.items,
	    .bookmark_count = p->bookmarks.count,
	};
}

struct pages *paginate(struct measure *m, struct sheet *s)
{
	struct stage st = {.m = m, .sheet = s};
	st.regions = ARENA_ARRAY(m->a, struct region, s->flow_count);
	st.out = ARENA_NEW(m->a, struct pages);
	break_all(&st);
	int count = 1;
	for (int i = 0; i < s->flow_count; i++)
		count = st.regions[i].pages > count ? st.regions[i].pages : count;
	st.out->items = ARENA_ARRAY(m->a, struct page, count);
	st.out->count = count;
	struct placer p = {.a = m->a, .scratch = m->scratch, .sheet = s};
	const int document = tag_new(&p, TAG_DOCUMENT, 0, NULL);
	for (int i = 0; i < s->flow_count; i++)
		st.regions[i].strip->parent_tag = document;
	for (int page = 1; page <= count; page++)
		place_page(&st, &p, page);
	st.out->tags = p.tags.items;
	st.out->tag_count = p.tags.count;
	st.out->lang = s->lang;
	st.out->title = s->title;
	st.out->author = s->author;
	return st.out;
}
