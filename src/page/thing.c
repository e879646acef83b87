/* SPDX-License-Identifier: MIT */
/* Images and levels → draw items. Of a level all that is filled is one outline, the rest another.
 */
#include "page/page_int.h"

/* --- images --- */

/* A picture that lies in its box whole: the place that it takes there, in the middle. */
static void contain(struct draw *d)
{
	const struct picture *p = d->picture;
	const dim w = dim_min(d->w, dim_scale(d->h, p->width, p->height));
	const dim h = dim_min(d->h, dim_scale(d->w, p->height, p->width));
	d->x += (d->w - w) / 2;
	d->y += (d->h - h) / 2;
	d->w = w;
	d->h = h;
}

static void draw_picture(struct placer *p, const struct box *b, struct draw d)
{
	d.kind = DRAW_IMAGE;
	d.picture = b->image.picture;
	d.image = d.picture->name;
	d.cover = b->image.cover;
	d.grey = b->image.grey;
	if (!d.cover)
		contain(&d);
	/* Inside a border the corners are rounder by as much. */
	d.radius =
	    b->radius.given ? dim_max(box_radius(b, b->w, b->h) - b->border[BOX_TOP].width, 0) : 0;
	draw_add(p, d);
}

static struct path scaled(struct arena *a, const struct path *path, dim to, dim from)
{
	struct path out = {ARENA_ARRAY(a, struct path_step, path->count), path->count, path->count};
	for (int i = 0; i < path->count; i++) {
		out.items[i] = path->items[i];
		for (int k = 0; k < 3; k++) {
			struct point *at = &out.items[i].to[k];
			*at =
			    (struct point){dim_scale(at->x, to, from), dim_scale(at->y, to, from)};
		}
	}
	return out;
}

static void draw_code(struct placer *p, const struct box *b, struct draw d)
{
	const dim side = dim_min(d.w, d.h);
	d.kind = DRAW_PATH;
	d.colour = b->image.colour;
	d.x += (d.w - side) / 2;
	d.y += (d.h - side) / 2;
	d.w = d.h = side;
	d.path = scaled(p->a, &b->image.code, side, b->image.modules * QR_MODULE);
	draw_add(p, d);
}

static void draw_image(struct placer *p, const struct box *b, struct draw d)
{
	if (d.w <= 0 || d.h <= 0)
		return;
	if (b->image.picture)
		draw_picture(p, b, d);
	else
		draw_code(p, b, d);
}

/* --- dots and stars: outlines in a square of the unit --- */

enum { UNIT = 10000 };

static void add_step(struct arena *a, struct path *path, enum path_verb verb,
                     const struct point *to)
{
	struct path_step step = {.verb = verb};
	for (int i = 0; to && i < (verb == PATH_CURVE ? 3 : 1); i++)
		step.to[i] = to[i];
	LIST_ADD(a, path, step);
}

struct spot {
	dim x, size; /* of the square that a shape fills */
};

static struct point in_spot(const struct spot *s, int x, int y)
{
	return (struct point){s->x + dim_scale(s->size, x, UNIT), dim_scale(s->size, y, UNIT)};
}

/* Quarters from the top round by the left: the first two are the left half. */
static void add_dot(struct arena *a, struct path *path, const struct spot *s, bool half)
{
	enum { M = UNIT / 2, K = 2761, A = M - K, B = M + K }; /* K: 0.5523 of the radius */
	static const int quarters[][6] = {{A, 0, 0, A, 0, M},
	                                  {0, B, A, UNIT, M, UNIT},
	                                  {B, UNIT, UNIT, B, UNIT, M},
	                                  {UNIT, A, B, 0, M, 0}};
	const struct point top = in_spot(s, M, 0);
	add_step(a, path, PATH_MOVE, &top);
	for (int i = 0; i < (half ? 2 : 4); i++) {
		struct point to[3];
		for (int k = 0; k < 3; k++)
			to[k] = in_spot(s, quarters[i][k * 2], quarters[i][k * 2 + 1]);
		add_step(a, path, PATH_CURVE, to);
	}
	add_step(a, path, PATH_CLOSE, NULL);
}

/* From the top point round by the left to the lower notch, and on by the right. */
static void add_star(struct arena *a, struct path *path, const struct spot *s, bool half)
{
	enum { HALF = 6, ALL = 10 };
	static const int points[ALL][2] = {{5000, 0},     {3822, 3633}, {0, 3633},    {3094, 5878},
	                                   {1910, 9511},  {5000, 7265}, {8090, 9511}, {6906, 5878},
	                                   {10000, 3633}, {6178, 3633}};
	for (int i = 0; i < (half ? HALF : ALL); i++) {
		const struct point to = in_spot(s, points[i][0], points[i][1]);
		add_step(a, path, i ? PATH_LINE : PATH_MOVE, &to);
	}
	add_step(a, path, PATH_CLOSE, NULL);
}

typedef void add_shape(struct arena *a, struct path *path, const struct spot *s, bool half);

static void draw_shapes(struct placer *p, const struct box *b, struct draw d, add_shape *add)
{
	struct draw rest = d;
	rest.colour = b->level.empty;
	rest.text = (str){0};
	for (int i = 0; i < b->level.of; i++) {
		const struct spot spot = {i * level_pitch(d.h), d.h};
		const int halves = b->level.filled - 2 * i;
		if (halves < 2)
			add(p->a, &rest.path, &spot, false);
		if (halves > 0)
			add(p->a, &d.path, &spot, halves == 1);
	}
	if (b->level.has_empty && rest.path.count)
		draw_add(p, rest);
	draw_add(p, d);
}

static void draw_bar(struct placer *p, const struct box *b, struct draw d)
{
	enum { TENTHS = 10 };
	d.kind = DRAW_RECT;
	d.radius = box_radius(b, d.w, d.h);
	struct draw rest = d;
	rest.colour = b->level.empty;
	rest.text = (str){0};
	if (b->level.has_empty && b->level.filled < TENTHS)
		draw_add(p, rest);
	d.w = dim_scale(d.w, b->level.filled, TENTHS);
	draw_add(p, d);
}

static void draw_level(struct placer *p, const struct box *b, struct draw d)
{
	static add_shape *const shapes[] = {[SHAPE_DOTS] = add_dot, [SHAPE_STARS] = add_star};
	d.kind = DRAW_PATH;
	d.colour = b->level.colour;
	if (b->level.shape == SHAPE_BAR)
		draw_bar(p, b, d);
	else
		draw_shapes(p, b, d, shapes[b->level.shape]);
}

void draw_thing(struct placer *p, const struct box *b, dim x, dim y, int tag)
{
	const struct draw d = {.x = x,
	                       .y = y,
	                       .w = b->content_w,
	                       .h = dim_max(b->h - b->pad_top - b->pad_bottom, 0),
	                       .leaf = b->leaf,
	                       .tag = b->tag.role == TAG_ARTIFACT ? 0 : tag,
	                       .text = b->tag.alt};
	if (b->kind == BOX_IMAGE)
		draw_image(p, b, d);
	else
		draw_level(p, b, d);
}
