/* SPDX-License-Identifier: MIT */
/* The draws of a page, in their order, for that is how they lie over each other. */
#include "write/cairo/paint.h"

#include <math.h>

static const double DEGREE = 3.14159265358979323846 / 180;

static void set_colour(const struct painter *p, uint32_t colour)
{
	const double most = 0xFF;
	p->cairo->set_source_rgb(p->cr, (colour >> 16 & 0xFF) / most, (colour >> 8 & 0xFF) / most,
	                         (colour & 0xFF) / most);
}

static void paint_glyphs(struct painter *p, const struct draw *d)
{
	if (!d->run)
		return;
	p->cairo->translate(p->cr, pt_from_dim(d->x), pt_from_dim(d->y));
	p->cairo->rotate(p->cr, d->rotate * DEGREE);
	set_colour(p, d->run->colour);
	glyphs_paint(p, d->run);
}

/* --- boxes --- */

static void round_outline(const struct painter *p, const struct draw *d, dim radius)
{
	const double r = pt_from_dim(radius);
	const double x0 = pt_from_dim(d->x), x1 = pt_from_dim(d->x + d->w);
	const double y0 = pt_from_dim(d->y), y1 = pt_from_dim(d->y + d->h);
	p->cairo->new_sub_path(p->cr);
	p->cairo->arc(p->cr, x1 - r, y0 + r, r, -90 * DEGREE, 0);
	p->cairo->arc(p->cr, x1 - r, y1 - r, r, 0, 90 * DEGREE);
	p->cairo->arc(p->cr, x0 + r, y1 - r, r, 90 * DEGREE, 180 * DEGREE);
	p->cairo->arc(p->cr, x0 + r, y0 + r, r, 180 * DEGREE, 270 * DEGREE);
	p->cairo->close_path(p->cr);
}

void box_outline(const struct painter *p, const struct draw *d)
{
	const dim radius = dim_min(d->radius, dim_min(d->w, d->h) / 2);
	if (radius > 0)
		round_outline(p, d, radius);
	else
		p->cairo->rectangle(p->cr, pt_from_dim(d->x), pt_from_dim(d->y), pt_from_dim(d->w),
		                    pt_from_dim(d->h));
}

static void set_dashes(const struct painter *p, const struct draw *d)
{
	const double t = pt_from_dim(d->thickness);
	const double dashed[] = {STROKE_DASH * t, STROKE_DASH_GAP * t};
	const double dotted[] = {0, STROKE_DOT_GAP * t};
	if (d->style == BOX_DASHED)
		p->cairo->set_dash(p->cr, dashed, 2, 0);
	if (d->style != BOX_DOTTED)
		return;
	/* Dashes without length, their ends round. */
	p->cairo->set_dash(p->cr, dotted, 2, 0);
	p->cairo->set_line_cap(p->cr, CAIRO_LINE_CAP_ROUND);
}

static void paint_rect(struct painter *p, const struct draw *d)
{
	const struct draw box = draw_rect_box(d);
	if (box.w <= 0 || box.h <= 0)
		return;
	set_colour(p, d->colour);
	box_outline(p, &box);
	if (d->thickness <= 0) {
		p->cairo->fill(p->cr);
		return;
	}
	p->cairo->set_line_width(p->cr, pt_from_dim(d->thickness));
	set_dashes(p, d);
	p->cairo->stroke(p->cr);
}

/* --- strokes --- */

static void one_line(struct painter *p, const struct draw *d, double dx, double dy)
{
	p->cairo->move_to(p->cr, pt_from_dim(d->x) + dx, pt_from_dim(d->y) + dy);
	p->cairo->line_to(p->cr, pt_from_dim(d->x + d->w) + dx, pt_from_dim(d->y + d->h) + dy);
	p->cairo->stroke(p->cr);
}

/* Two lines and the gap between them share the thickness. */
static void double_line(struct painter *p, const struct draw *d)
{
	const double length = hypot(d->w, d->h), third = pt_from_dim(d->thickness) / 3;
	const double dx = length > 0 ? -d->h / length * third : 0;
	const double dy = length > 0 ? d->w / length * third : 0;
	p->cairo->set_line_width(p->cr, third);
	one_line(p, d, dx, dy);
	one_line(p, d, -dx, -dy);
}

static void paint_stroke(struct painter *p, const struct draw *d)
{
	if (d->thickness <= 0)
		return;
	set_colour(p, d->colour);
	if (d->style == BOX_DOUBLE) {
		double_line(p, d);
		return;
	}
	p->cairo->set_line_width(p->cr, pt_from_dim(d->thickness));
	set_dashes(p, d);
	one_line(p, d, 0, 0);
}

/* --- outlines --- */

static void add_step(const struct painter *p, const struct path_step *step)
{
	double x[3], y[3];
	for (int i = 0; i < 3; i++) {
		x[i] = pt_from_dim(step->to[i].x);
		y[i] = pt_from_dim(step->to[i].y);
	}
	switch (step->verb) {
	case PATH_MOVE:
		p->cairo->move_to(p->cr, x[0], y[0]);
		break;
	case PATH_LINE:
		p->cairo->line_to(p->cr, x[0], y[0]);
		break;
	case PATH_CURVE:
		p->cairo->curve_to(p->cr, x[0], y[0], x[1], y[1], x[2], y[2]);
		break;
	case PATH_CLOSE:
		p->cairo->close_path(p->cr);
		break;
	}
}

static void paint_path(struct painter *p, const struct draw *d)
{
	p->cairo->translate(p->cr, pt_from_dim(d->x), pt_from_dim(d->y));
	for (int i = 0; i < d->path.count; i++)
		add_step(p, &d->path.items[i]);
	set_colour(p, d->colour);
	p->cairo->fill(p->cr);
}

static void paint_image(struct painter *p, const struct draw *d)
{
	if (d->picture)
		picture_paint(p, d);
}

static void (*const kinds[])(struct painter *p, const struct draw *d) = {
    [DRAW_GLYPHS] = paint_glyphs, [DRAW_RECT] = paint_rect,   [DRAW_STROKE] = paint_stroke,
    [DRAW_PATH] = paint_path,     [DRAW_IMAGE] = paint_image,
};

void page_paint(struct painter *p, const struct page *page)
{
	set_colour(p, 0xFFFFFF);
	p->cairo->paint(p->cr);
	for (int i = 0; i < page->draw_count; i++) {
		p->cairo->save(p->cr);
		kinds[page->draws[i].kind](p, &page->draws[i]);
		p->cairo->restore(p->cr);
	}
}
