/* SPDX-License-Identifier: MIT */
/* Draws that are no text: filled boxes, strokes, outlines. Coordinates of PDF grow upward. */
#include "write/pdf/pdf_int.h"

#include <math.h>

/* A quarter of a circle as a cubic curve: its controls, in 1/10000 of the radius. */
enum { ROUND = 5523, ROUND_UNIT = 10000 };

struct pen {
	struct buf *out;
	dim height; /* of the page */
};

static void point(const struct pen *pen, dim x, dim y)
{
	pdf_dim(pen->out, x);
	buf_char(pen->out, ' ');
	pdf_dim(pen->out, pen->height - y);
	buf_char(pen->out, ' ');
}

static void curve_to(const struct pen *pen, const struct point *to)
{
	for (int i = 0; i < 3; i++)
		point(pen, to[i].x, to[i].y);
	buf_add(pen->out, STR("c\n"));
}

static void move_to(const struct pen *pen, dim x, dim y)
{
	point(pen, x, y);
	buf_add(pen->out, STR("m\n"));
}

static void line_to(const struct pen *pen, dim x, dim y)
{
	point(pen, x, y);
	buf_add(pen->out, STR("l\n"));
}

void pdf_colour(struct buf *out, uint32_t colour, bool stroke)
{
	const unsigned rgb[] = {colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF};
	const bool grey = rgb[0] == rgb[1] && rgb[1] == rgb[2];
	for (int i = 0; i < (grey ? 1 : 3); i++) {
		/* Rounded up: some readers truncate to a byte again. */
		pdf_decimal(out, (rgb[i] * 10000 + 254) / 255, 4);
		buf_char(out, ' ');
	}
	if (stroke)
		buf_add(out, grey ? STR("G\n") : STR("RG\n"));
	else
		buf_add(out, grey ? STR("g\n") : STR("rg\n"));
}

/* --- boxes --- */

static void plain_box(const struct pen *pen, const struct draw *d)
{
	point(pen, d->x, d->y + d->h);
	pdf_dim(pen->out, d->w);
	buf_char(pen->out, ' ');
	pdf_dim(pen->out, d->h);
	buf_add(pen->out, STR(" re\n"));
}

/* From a corner's end on one side round to its end on the next. */
static void corner(const struct pen *pen, struct point from, struct point edge, struct point to)
{
	const struct point controls[] = {
	    {from.x + dim_scale(edge.x - from.x, ROUND, ROUND_UNIT),
	     from.y + dim_scale(edge.y - from.y, ROUND, ROUND_UNIT)},
	    {to.x + dim_scale(edge.x - to.x, ROUND, ROUND_UNIT),
	     to.y + dim_scale(edge.y - to.y, ROUND, ROUND_UNIT)},
	    to,
	};
	curve_to(pen, controls);
}

static void round_box(const struct pen *pen, const struct draw *d, dim r)
{
	const dim x0 = d->x, x1 = d->x + d->w, y0 = d->y, y1 = d->y + d->h;
	move_to(pen, x0 + r, y0);
	line_to(pen, x1 - r, y0);
	corner(pen, (struct point){x1 - r, y0}, (struct point){x1, y0}, (struct point){x1, y0 + r});
	line_to(pen, x1, y1 - r);
	corner(pen, (struct point){x1, y1 - r}, (struct point){x1, y1}, (struct point){x1 - r, y1});
	line_to(pen, x0 + r, y1);
	corner(pen, (struct point){x0 + r, y1}, (struct point){x0, y1}, (struct point){x0, y1 - r});
	line_to(pen, x0, y0 + r);
	corner(pen, (struct point){x0, y0 + r}, (struct point){x0, y0}, (struct point){x0 + r, y0});
	buf_add(pen->out, STR("h\n"));
}

static void line_width(const struct pen *pen, dim thickness)
{
	pdf_dim(pen->out, thickness);
	buf_add(pen->out, STR(" w\n"));
}

static void dashes(const struct pen *pen, dim on, dim off)
{
	buf_char(pen->out, '[');
	pdf_dim(pen->out, on);
	buf_char(pen->out, ' ');
	pdf_dim(pen->out, off);
	buf_add(pen->out, STR("] 0 d\n"));
}

static void start_dashes(const struct pen *pen, const struct draw *d)
{
	if (d->style == BOX_DASHED)
		dashes(pen, STROKE_DASH * d->thickness, STROKE_DASH_GAP * d->thickness);
	if (d->style != BOX_DOTTED)
		return;
	dashes(pen, 0, STROKE_DOT_GAP * d->thickness);
	buf_add(pen->out, STR("1 J\n"));
}

static void end_dashes(const struct pen *pen, const struct draw *d)
{
	if (d->style == BOX_DOTTED)
		buf_add(pen->out, STR("0 J "));
	if (d->style == BOX_DOTTED || d->style == BOX_DASHED)
		buf_add(pen->out, STR("[] 0 d\n"));
}

static void draw_rect(const struct pen *pen, const struct draw *d)
{
	const struct draw box = draw_rect_box(d);
	if (box.w <= 0 || box.h <= 0)
		return;
	if (d->thickness > 0) {
		line_width(pen, d->thickness);
		start_dashes(pen, d);
	}
	pdf_colour(pen->out, d->colour, d->thickness > 0);
	const dim radius = dim_min(box.radius, dim_min(box.w, box.h) / 2);
	if (radius > 0)
		round_box(pen, &box, radius);
	else
		plain_box(pen, &box);
	buf_add(pen->out, d->thickness > 0 ? STR("S\n") : STR("f\n"));
	end_dashes(pen, d);
}

/* --- strokes --- */

static void one_line(const struct pen *pen, const struct draw *d, dim dx, dim dy)
{
	move_to(pen, d->x + dx, d->y + dy);
	line_to(pen, d->x + d->w + dx, d->y + d->h + dy);
	buf_add(pen->out, STR("S\n"));
}

static void stroke_solid(const struct pen *pen, const struct draw *d)
{
	line_width(pen, d->thickness);
	one_line(pen, d, 0, 0);
}

static void stroke_dashed(const struct pen *pen, const struct draw *d)
{
	line_width(pen, d->thickness);
	start_dashes(pen, d);
	one_line(pen, d, 0, 0);
	end_dashes(pen, d);
}

/* Dashes without length, their ends round. */
static void stroke_dotted(const struct pen *pen, const struct draw *d)
{
	stroke_dashed(pen, d);
}

/* Two lines and the gap between them share the thickness. */
static void stroke_double(const struct pen *pen, const struct draw *d)
{
	const double length = hypot(d->w, d->h), third = d->thickness / 3.0;
	const dim dx = length > 0 ? (dim)lround(-d->h / length * third) : 0;
	const dim dy = length > 0 ? (dim)lround(d->w / length * third) : 0;
	line_width(pen, d->thickness / 3);
	one_line(pen, d, dx, dy);
	one_line(pen, d, -dx, -dy);
}

typedef void draw_line(const struct pen *pen, const struct draw *d);

static draw_line *const strokes[] = {
    [BOX_SOLID] = stroke_solid,
    [BOX_DASHED] = stroke_dashed,
    [BOX_DOTTED] = stroke_dotted,
    [BOX_DOUBLE] = stroke_double,
};

static void draw_stroke(const struct pen *pen, const struct draw *d)
{
	if (d->thickness <= 0)
		return;
	pdf_colour(pen->out, d->colour, true);
	strokes[d->style](pen, d);
}

/* --- outlines --- */

/*
 * In hundredths of a point from the draw's origin, y upward: whole numbers of
 * few digits, for an icon of a hundred curves is a tenth of a page's bytes.
 */
enum { FINE = 100 };

static void fine(const struct pen *pen, dim x)
{
	const int64_t scaled = (int64_t)x * FINE;
	pdf_decimal(pen->out, (scaled + (x < 0 ? -DIM_PT / 2 : DIM_PT / 2)) / DIM_PT, 0);
	buf_char(pen->out, ' ');
}

static void draw_path(const struct pen *pen, const struct draw *d)
{
	static const struct {
		int points;
		const char *operator;
	} verbs[] = {[PATH_MOVE] = {1, "m\n"},
	             [PATH_LINE] = {1, "l\n"},
	             [PATH_CURVE] = {3, "c\n"},
	             [PATH_CLOSE] = {0, "h\n"}};
	if (d->path.count == 0)
		return;
	buf_add(pen->out, STR("q .01 0 0 .01 "));
	point(pen, d->x, d->y);
	buf_add(pen->out, STR("cm\n"));
	pdf_colour(pen->out, d->colour, false);
	for (int i = 0; i < d->path.count; i++) {
		const struct path_step *step = &d->path.items[i];
		for (int k = 0; k < verbs[step->verb].points; k++) {
			fine(pen, step->to[k].x);
			fine(pen, -step->to[k].y);
		}
		buf_add(pen->out, str_from_z(verbs[step->verb].operator));
	}
	buf_add(pen->out, STR("f Q\n"));
}

static draw_line *const shapes[] = {
    [DRAW_GLYPHS] = NULL,    [DRAW_RECT] = draw_rect, [DRAW_STROKE] = draw_stroke,
    [DRAW_PATH] = draw_path, [DRAW_IMAGE] = NULL,
};

void pdf_box_write(struct buf *out, const struct draw *d, dim page_height)
{
	const struct pen pen = {out, page_height};
	const dim radius = dim_min(d->radius, dim_min(d->w, d->h) / 2);
	if (radius > 0)
		round_box(&pen, d, radius);
	else
		plain_box(&pen, d);
}

void pdf_shape_write(struct buf *out, const struct draw *draw, dim page_height)
{
	if (shapes[draw->kind])
		shapes[draw->kind](&(struct pen){out, page_height}, draw);
}
