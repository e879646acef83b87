/* SPDX-License-Identifier: MIT */
/* The stage: regions are broken into pages, what each page shows is placed and reported. */
#include "page/page_int.h"

enum { VIOLATION = 1000 }; /* a break that no rule likes */

struct stage {
	struct measure *m;
	struct sheet *sheet;
	struct region *regions;
	struct pages *out;
};

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

static void report(struct stage *st, const struct region *r, int k, int page)
{
	const struct page_end *end = &r->ends[k - 1];
	if (end->overfull) {
		st->out->overfull++;
		diag(st->m->d, DIAG_PAGE_OVERFULL,
		     span_at(r->strip, k > 1 ? r->ends[k - 2].at + 1 : 0), "page %d", page);
	} else if (end->penalty >= VIOLATION) {
		st->out->forced++;
		diag(st->m->d, DIAG_BREAK_FORCED, span_at(r->strip, end->at), "page %d ends here",
		     page);
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
	const int k = region_page(r, page);
	note_region(p, f, st->sheet->flows[f->flow].name);
	draw_box(p, f->box, f->x, f->y, f->w, f->h);
	if (k < 1 || k > r->pages)
		return;
	const struct page_end *end = &r->ends[k - 1];
	const dim room = f->content_h + (k == 1 ? region_trim(r) : 0);
	place_slice(p, &(struct slice){
			   .strip = r->strip,
			   .from = k > 1 ? r->ends[k - 2].at : -1,
			   .to = k < r->pages ? end->at : r->strip->count,
			   .x = f->content_x,
			   .y = f->content_y,
			   .at_top = true,
			   .spare = spare_on(st, end, room, k == r->pages),
		       });
	report(st, r, k, page);
}

static void place_page(struct stage *st, struct placer *p, int number)
{
	struct page *page = &st->out->items[number - 1];
	const struct frames frames = page_frames(
	    st->m->a, st->sheet, number, region_heights(st->m, st->sheet, st->regions, number));
	p->draws = (struct draw_list){0};
	p->links = (struct link_list){0};
	p->bookmarks = (struct bookmark_list){0};
	p->regions = (struct region_list){0};
	p->lines = (struct line_list){0};
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
	    .regions = p->regions.items,
	    .region_count = p->regions.count,
	    .lines = p->lines.items,
	    .line_count = p->lines.count,
	    .draws = p->draws.items,
	    .draw_count = p->draws.count,
	    .links = p->links.items,
	    .link_count = p->links.count,
	    .bookmarks = p->bookmarks.items,
	    .bookmark_count = p->bookmarks.count,
	};
}

static int last_page(const struct region *regions, int count)
{
	int last = 1;
	for (int i = 0; i < count; i++)
		if (region_last_page(&regions[i]) > last)
			last = region_last_page(&regions[i]);
	return last;
}

static dim frame_of(const struct region *r, int k)
{
	return dim_max(r->frames[k < r->frame_count ? k : r->frame_count - 1], 1);
}

/* What a region holds, in frames: what its pages leave empty does not count. */
static void count_region(struct page_count *count, const struct region *r)
{
	int64_t filled = 0;
	for (int k = 0; k < r->pages; k++) {
		const struct page_end *end = &r->ends[k];
		count->overfull += end->overfull;
		count->forced += !end->overfull && end->penalty >= VIOLATION;
		filled += (int64_t)end->size * FIT_ONE / frame_of(r, k);
	}
	if (filled <= count->filled)
		return;
	const int last = r->pages - 1;
	count->filled = filled;
	count->frame = frame_of(r, last);
	count->last_fill = (int)((int64_t)r->ends[last].size * FIT_ONE / count->frame);
}

struct page_count pages_count(struct measure *m, struct sheet *s)
{
	const struct region *regions = regions_break(m, s);
	struct page_count count = {.pages = last_page(regions, s->flow_count)};
	for (int i = 0; i < s->flow_count; i++)
		count_region(&count, &regions[i]);
	return count;
}

struct pages *paginate(struct measure *m, struct sheet *s)
{
	struct stage st = {.m = m, .sheet = s};
	st.out = ARENA_NEW(m->a, struct pages);
	st.regions = regions_break(m, s);
	const int count = last_page(st.regions, s->flow_count);
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
