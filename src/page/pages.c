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

static void report(struct stage *st, const struct leg *leg, int k, int page)
{
	const struct page_end *end = &leg->ends[k - 1];
	if (end->overfull) {
		st->out->overfull++;
		diag(st->m->d, DIAG_PAGE_OVERFULL,
		     span_at(leg->strip, k > 1 ? leg->ends[k - 2].at + 1 : 0), "page %d", page);
	} else if (end->penalty >= VIOLATION) {
		st->out->forced++;
		diag(st->m->d, DIAG_BREAK_FORCED, span_at(leg->strip, end->at), "page %d ends here",
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

/* Where the content of a region that is higher than it begins. */
static dim drop_in(const struct box *region, dim room)
{
	if (room <= 0)
		return 0;
	return region->valign == BOX_VALIGN_MIDDLE   ? room / 2
	       : region->valign == BOX_VALIGN_BOTTOM ? room
	                                             : 0;
}

static void place_region(struct stage *st, struct placer *p, const struct frame *f, int page)
{
	const struct region *r = &st->regions[f->flow];
	const int on = region_page(r, page);
	note_region(p, f, st->sheet->flows[f->flow].name);
	int k;
	const struct leg *leg = region_leg(r, on, &k);
	if (!leg)
		return;
	const struct page_end *end = &leg->ends[k - 1];
	const dim room = f->content_h + (k == 1 ? leg_trim(leg) : 0);
	const dim spare = spare_on(st, end, room, on == r->pages);
	place_slice(p, &(struct slice){
			   .strip = leg->strip,
			   .from = k > 1 ? leg->ends[k - 2].at : -1,
			   .to = k < leg->pages || leg->is_cut ? end->at : leg->strip->count,
			   .x = f->content_x,
			   .y = f->content_y + (spare ? 0 : drop_in(f->box, room - end->size)),
			   .at_top = true,
			   .spare = spare,
		       });
	report(st, leg, k, page);
}

/* Paper, regions and what parts them; the number of draws. */
static int draw_ground(struct stage *st, struct placer *p, const struct frames *frames)
{
	const struct sheet *s = st->sheet;
	if (s->has_fill)
		LIST_ADD(p->a, &p->draws,
		         ((struct draw){
			     .kind = DRAW_RECT, .w = s->width, .h = s->height, .colour = s->fill}));
	for (int i = 0; i < frames->count; i++) {
		const struct frame *f = &frames->items[i];
		draw_box(p, f->box, f->x, f->y, f->w, f->h);
	}
	for (int i = 0; i < frames->dividers.count; i++) {
		const struct frame_divider *d = &frames->dividers.items[i];
		draw_stroke(p, d->stroke, d->x, d->y, d->w, d->h);
	}
	return p->draws.count;
}

static void place_page(struct stage *st, struct placer *p, int number)
{
	struct page *page = &st->out->items[number - 1];
	const struct frame_query q = region_query(st->m->a, st->sheet, st->regions, number);
	const struct frames frames = page_frames(st->m->a, st->sheet, &q);
	p->draws = (struct draw_list){0};
	p->links = (struct link_list){0};
	p->bookmarks = (struct bookmark_list){0};
	p->regions = (struct region_list){0};
	p->lines = (struct line_list){0};
	const int ground = draw_ground(st, p, &frames);
	for (int i = 0; i < frames.count; i++)
		if (frames.items[i].flow != NO_FLOW)
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
	    .ground = ground,
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

static dim frame_at(const struct leg *leg, int k)
{
	return dim_max(leg->frames[k < leg->frame_count ? k : leg->frame_count - 1], 1);
}

static int64_t count_leg(struct page_count *count, const struct leg *leg)
{
	int64_t filled = 0;
	for (int k = 0; k < leg->pages; k++) {
		const struct page_end *end = &leg->ends[k];
		count->overfull += end->overfull;
		count->forced += !end->overfull && end->penalty >= VIOLATION;
		filled += (int64_t)end->size * FIT_ONE / frame_at(leg, k);
	}
	return filled;
}

/* What a region holds, in frames: what its pages leave empty does not count. */
static void count_region(struct page_count *count, const struct region *r)
{
	int64_t filled = 0;
	for (int i = 0; i < r->leg_count; i++)
		filled += count_leg(count, &r->legs[i]);
	if (filled <= count->filled)
		return;
	const struct leg *leg = &r->legs[r->leg_count - 1];
	const int last = leg->pages - 1;
	count->filled = filled;
	count->frame = frame_at(leg, last);
	count->last_fill = (int)((int64_t)leg->ends[last].size * FIT_ONE / count->frame);
}

static int overfull_lines(const struct sheet *s, struct diags *d)
{
	int lines = 0;
	for (int i = 0; i < s->flow_count; i++)
		lines += box_overfull(s->flows[i].root, d);
	return lines;
}

struct page_count pages_count(struct measure *m, struct sheet *s)
{
	const struct region *regions = regions_break(m, s);
	struct page_count count = {.pages = last_page(regions, s->flow_count)};
	for (int i = 0; i < s->flow_count; i++)
		count_region(&count, &regions[i]);
	count.overfull += overfull_lines(s, NULL);
	return count;
}

struct pages *paginate(struct measure *m, struct sheet *s)
{
	struct stage st = {.m = m, .sheet = s};
	st.out = ARENA_NEW(m->a, struct pages);
	st.regions = regions_break(m, s);
	const int count = last_page(st.regions, s->flow_count);
	if (m->most_pages && count > m->most_pages)
		return NULL;
	st.out->items = ARENA_ARRAY(m->a, struct page, count);
	st.out->count = count;
	struct placer p = {.a = m->a, .scratch = m->scratch, .sheet = s};
	const int document = tag_new(&p, TAG_DOCUMENT, 0, NULL);
	st.out->overfull = overfull_lines(s, m->d);
	for (int i = 0; i < s->flow_count; i++)
		for (int k = 0; k < st.regions[i].leg_count; k++)
			st.regions[i].legs[k].strip->parent_tag = document;
	for (int page = 1; page <= count; page++)
		place_page(&st, &p, page);
	st.out->tags = p.tags.items;
	st.out->tag_count = p.tags.count;
	st.out->lang = s->lang;
	st.out->title = s->title;
	st.out->author = s->author;
	st.out->keywords = s->keywords;
	return st.out;
}
