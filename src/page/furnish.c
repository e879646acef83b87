/* SPDX-License-Identifier: MIT */
/* Running heads, feet and marks of a page: artifacts. */
#include "page/page_int.h"

struct band {
	dim x, y, w, h;
};

/* Where a piece of furniture may lie: in the margin, in line with the text, or on the whole paper.
 */
static struct band band_of(const struct sheet *s, const struct furniture_box *f)
{
	if (f->from_page)
		return (struct band){0, 0, s->width, s->height};
	const dim x = s->margin[BOX_START];
	const dim w = dim_max(s->width - x - s->margin[BOX_END], 0);
	if (f->v == FURNITURE_V_TOP)
		return (struct band){x, 0, w, s->margin[BOX_TOP]};
	if (f->v == FURNITURE_V_BOTTOM)
		return (struct band){x, s->height - s->margin[BOX_BOTTOM], w,
		                     s->margin[BOX_BOTTOM]};
	return (struct band){x, s->margin[BOX_TOP], w,
	                     dim_max(s->height - s->margin[BOX_TOP] - s->margin[BOX_BOTTOM], 0)};
}

static dim across(const struct furniture_box *f, struct band band, dim width)
{
	if (f->h == FURNITURE_H_CENTER)
		return band.x + (band.w - width) / 2;
	return f->h == FURNITURE_H_END ? band.x + band.w - width : band.x;
}

static dim down(const struct sheet *s, const struct furniture_box *f, struct band band, dim height)
{
	if (f->has_distance && f->v == FURNITURE_V_TOP)
		return f->distance;
	if (f->has_distance && f->v == FURNITURE_V_BOTTOM)
		return s->height - f->distance - height;
	if (f->from_page && f->v == FURNITURE_V_TOP)
		return band.y;
	if (f->from_page && f->v == FURNITURE_V_BOTTOM)
		return band.y + band.h - height;
	return band.y + (band.h - height) / 2;
}

/* --- turning --- */

enum { TURN_ONE = 1 << 30, COS_DEGREE = 1073578288, SIN_DEGREE = 18739379, FULL = 360 };

struct turn {
	int64_t cos, sin; /* of TURN_ONE */
};

/* By adding up single degrees: integers, so that a page is the same on every machine. */
static struct turn turn_of(int degrees)
{
	struct turn t = {TURN_ONE, 0};
	for (int i = (degrees % FULL + FULL) % FULL; i > 0; i--)
		t = (struct turn){(t.cos * COS_DEGREE - t.sin * SIN_DEGREE) / TURN_ONE,
		                  (t.sin * COS_DEGREE + t.cos * SIN_DEGREE) / TURN_ONE};
	return t;
}

/* Clockwise, as y grows downward. */
static void turn_draw(struct draw *d, struct turn t, dim x, dim y)
{
	const int64_t dx = d->x - x, dy = d->y - y;
	d->x = x + (dim)((dx * t.cos - dy * t.sin) / TURN_ONE);
	d->y = y + (dim)((dx * t.sin + dy * t.cos) / TURN_ONE);
}

static dim part_of(dim x, int64_t of_one)
{
	return (dim)(x * (of_one < 0 ? -of_one : of_one) / TURN_ONE);
}

/* Where a turned box lies whose outermost points are to touch what it is set against. */
static struct band turned_place(const struct sheet *s, const struct furniture_box *f,
                                struct band band, dim w, dim h)
{
	const struct turn t = turn_of(f->rotate);
	const dim wide = part_of(w, t.cos) + part_of(h, t.sin);
	const dim high = part_of(w, t.sin) + part_of(h, t.cos);
	return (struct band){across(f, band, wide) + f->shift_x + (wide - w) / 2,
	                     down(s, f, band, high) + f->shift_y + (high - h) / 2, w, h};
}

/* Turns what was drawn for a piece of furniture around its middle. */
static void turn_all(struct placer *p, int first, int degrees, struct band box)
{
	const struct turn t = turn_of(degrees);
	const dim x = box.x + box.w / 2, y = box.y + box.h / 2;
	const dim middle = p->sheet->mirrored ? p->sheet->width - x : x;
	for (int i = first; i < p->draws.count; i++) {
		turn_draw(&p->draws.items[i], t, middle, y);
		p->draws.items[i].rotate = degrees;
	}
}

/* --- placing --- */

static void check_height(struct measure *m, const struct sheet *s, const struct furniture_box *f,
                         struct band box)
{
	const bool above = f->v == FURNITURE_V_TOP && box.y + box.h > s->margin[BOX_TOP];
	const bool below = f->v == FURNITURE_V_BOTTOM && box.y < s->height - s->margin[BOX_BOTTOM];
	if (!f->from_page && !f->rotate && (above || below))
		diag(m->d, DIAG_FURNITURE_HIGH, f->box->span, NULL);
}

static void place_one(struct measure *m, struct placer *p, struct pages *pages,
                      const struct furniture_box *f)
{
	const struct band band = band_of(p->sheet, f);
	dim width = band.w;
	if (f->h != FURNITURE_H_ACROSS)
		width = dim_min(box_natural_width(m, f->box), band.w);
	box_measure(m, f->box, width);
	pages->overfull += box_overfull(f->box, m->d);
	const struct band box = turned_place(p->sheet, f, band, width, f->box->h);
	struct strip *strip = strip_new(m, &(struct strip_plan){.rules = &p->sheet->rules}, f->box);
	const int first = p->draws.count, first_line = p->lines.count;
	place_slice(p, &(struct slice){
			   .strip = strip, .from = -1, .to = strip->count, .x = box.x, .y = box.y});
	check_height(m, p->sheet, f, box);
	if (f->rotate == 0)
		return;
	turn_all(p, first, f->rotate, box);
	/* Turned text stands on no line. */
	for (int i = first; i < p->draws.count; i++)
		p->draws.items[i].line = 0;
	p->lines.count = first_line;
}

/*
 * Shapes lie on the paper; turned text (a watermark) on the fills of the
 * regions too, but under the page's text. Running heads and feet come last:
 * whoever reads the file without its tags meets the CV first, not its page
 * number.
 */
enum layer { LAYER_PAPER, LAYER_GROUND, LAYER_TOP };

static enum layer layer_of(const struct draw *d)
{
	if (d->rotate != 0)
		return LAYER_GROUND;
	return d->kind == DRAW_GLYPHS || d->kind == DRAW_PATH ? LAYER_TOP : LAYER_PAPER;
}

static int copy_layer(struct draw *to, const struct draw_list *from, enum layer layer)
{
	int n = 0;
	for (int i = 0; i < from->count; i++)
		if (layer_of(&from->items[i]) == layer)
			to[n++] = from->items[i];
	return n;
}

/* The lines of the furniture follow those of the text. */
static void add_lines(struct placer *p, struct page *on)
{
	struct page_line *all =
	    ARENA_ARRAY(p->a, struct page_line, on->line_count + p->lines.count);
	for (int i = 0; i < on->line_count; i++)
		all[i] = on->lines[i];
	for (int i = 0; i < p->lines.count; i++)
		all[on->line_count + i] = p->lines.items[i];
	for (int i = 0; i < p->draws.count; i++)
		if (p->draws.items[i].line)
			p->draws.items[i].line += on->line_count;
	on->lines = all;
	on->line_count += p->lines.count;
}

static int copy_page(struct draw *to, const struct page *page, int from, int end)
{
	for (int i = from; i < end; i++)
		*to++ = page->draws[i];
	return end - from;
}

void page_furnish(struct measure *m, const struct sheet *s, struct pages *pages, int page,
                  const struct furniture_box *furniture, int count)
{
	struct placer p = {.a = m->a, .scratch = m->scratch, .sheet = s, .artifact = true};
	struct page *on = &pages->items[page - 1];
	for (int i = 0; i < count; i++)
		place_one(m, &p, pages, &furniture[i]);
	add_lines(&p, on);
	const int paper = s->has_fill ? 1 : 0;
	struct draw *all = ARENA_ARRAY(m->a, struct draw, on->draw_count + p.draws.count);
	int n = copy_page(all, on, 0, paper);
	n += copy_layer(all + n, &p.draws, LAYER_PAPER);
	n += copy_page(all + n, on, paper, on->ground);
	n += copy_layer(all + n, &p.draws, LAYER_GROUND);
	n += copy_page(all + n, on, on->ground, on->draw_count);
	n += copy_layer(all + n, &p.draws, LAYER_TOP);
	on->draws = all;
	on->draw_count = n;
}
