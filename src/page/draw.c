/* SPDX-License-Identifier: MIT */
/*
 * One line, one box, one stroke → draw items of the page being made.
 *
 * All that is placed counts from the start edge of the paper. On a mirrored
 * sheet that is the right one: each item is reflected as it is added, so
 * nothing before this file knows of left and right. Lines are the exception:
 * their text is in visual order already, so what is in them lies on the paper.
 */
#include "page/page_int.h"

enum { NEAR = DIM_PT / 2 }; /* a box within half a point of the margin touches it */

dim reflect(const struct placer *p, dim x, dim w)
{
	return p->sheet->mirrored ? p->sheet->width - x - w : x;
}

/* Cropped at both sides alike, but less at the top, for there the face is. */
struct draw_area draw_picture_area(const struct draw *d)
{
	struct draw_area all = {d->x, d->y, d->w, d->h};
	const int w = d->picture->width, h = d->picture->height;
	if (!d->cover)
		return all;
	all.w = dim_max(d->w, dim_scale(d->h, w, h));
	all.h = dim_max(d->h, dim_scale(d->w, h, w));
	all.x -= (all.w - d->w) / 2;
	all.y -= (all.h - d->h) / 3;
	return all;
}

struct draw draw_rect_box(const struct draw *d)
{
	struct draw box = *d;
	if (d->thickness > 0) {
		const dim half = d->thickness / 2;
		box.x += half;
		box.y += half;
		box.w -= d->thickness;
		box.h -= d->thickness;
		box.radius -= half;
	}
	return box;
}

void draw_add(struct placer *p, struct draw d)
{
	if (p->artifact) {
		d.leaf = 0;
		d.tag = 0;
	}
	if (d.kind == DRAW_GLYPHS || d.kind == DRAW_PATH)
		d.line = p->line;
	if (!p->on_paper)
		d.x = reflect(p, d.x, d.w);
	LIST_ADD(p->a, &p->draws, d);
}

void draw_stroke(struct placer *p, const struct box_stroke *stroke, dim x, dim y, dim w, dim h)
{
	if (stroke->width <= 0)
		return;
	draw_add(p, (struct draw){.kind = DRAW_STROKE,
	                          .x = x,
	                          .y = y,
	                          .w = w,
	                          .h = h,
	                          .colour = stroke->colour,
	                          .thickness = stroke->width,
	                          .style = stroke->style});
}

/* --- boxes --- */

struct rectangle {
	dim left, top, right, bottom;
};

/* Sides that bleed go to the paper's edge where the box touches the margin. */
static struct rectangle bled(const struct sheet *s, unsigned bleed, struct rectangle r)
{
	if (bleed >> BOX_TOP & 1 && r.top <= s->margin[BOX_TOP] + NEAR)
		r.top = 0;
	if (bleed >> BOX_START & 1 && r.left <= s->margin[BOX_START] + NEAR)
		r.left = 0;
	if (bleed >> BOX_BOTTOM & 1 && r.bottom >= s->height - s->margin[BOX_BOTTOM] - NEAR)
		r.bottom = s->height;
	if (bleed >> BOX_END & 1 && r.right >= s->width - s->margin[BOX_END] - NEAR)
		r.right = s->width;
	return r;
}

/* A share is one of the shorter side: with 50% the ends are half circles. */
dim box_radius(const struct box *b, dim w, dim h)
{
	enum { SHARE_ONE = 1024 };
	const dim side = dim_min(w, h);
	return dim_min(b->radius.fixed + dim_scale(side, b->radius.share, SHARE_ONE), side / 2);
}

static bool stroke_eq(const struct box_stroke *a, const struct box_stroke *b)
{
	return a->width == b->width && a->style == b->style && a->colour == b->colour;
}

/* One line around a box with round corners; a double one is two. */
static void draw_outline(struct placer *p, const struct box_stroke *stroke, struct rectangle r,
                         dim radius)
{
	const bool twice = stroke->style == BOX_DOUBLE;
	const dim thickness = twice ? stroke->width / 3 : stroke->width;
	for (int i = 0; i <= twice; i++) {
		const dim in = i * 2 * thickness;
		draw_add(p, (struct draw){.kind = DRAW_RECT,
		                          .x = r.left + in,
		                          .y = r.top + in,
		                          .w = r.right - r.left - 2 * in,
		                          .h = r.bottom - r.top - 2 * in,
		                          .colour = stroke->colour,
		                          .radius = dim_max(radius - in, 0),
		                          .thickness = thickness,
		                          .style = twice ? BOX_SOLID : stroke->style});
	}
}

static bool is_outlined(const struct box *b)
{
	return b->border[BOX_TOP].width > 0 &&
	       stroke_eq(&b->border[BOX_TOP], &b->border[BOX_END]) &&
	       stroke_eq(&b->border[BOX_TOP], &b->border[BOX_BOTTOM]) &&
	       stroke_eq(&b->border[BOX_TOP], &b->border[BOX_START]);
}

static void draw_borders(struct placer *p, const struct box *b, struct rectangle r)
{
	const dim w = r.right - r.left, h = r.bottom - r.top;
	const dim top = b->border[BOX_TOP].width / 2, bottom = b->border[BOX_BOTTOM].width / 2;
	const dim start = b->border[BOX_START].width / 2, end = b->border[BOX_END].width / 2;
	draw_stroke(p, &b->border[BOX_TOP], r.left, r.top + top, w, 0);
	draw_stroke(p, &b->border[BOX_BOTTOM], r.left, r.bottom - bottom, w, 0);
	draw_stroke(p, &b->border[BOX_START], r.left + start, r.top, 0, h);
	draw_stroke(p, &b->border[BOX_END], r.right - end, r.top, 0, h);
}

void draw_rule(struct placer *p, const struct box *b, const struct box_stroke *stroke, dim x, dim y,
               dim w)
{
	const struct rectangle r = bled(p->sheet, b->bleed, (struct rectangle){x, y, x + w, y});
	draw_stroke(p, stroke, r.left, y, r.right - r.left, 0);
}

void draw_box(struct placer *p, const struct box *b, dim x, dim y, dim w, dim h)
{
	const struct rectangle r = bled(p->sheet, b->bleed, (struct rectangle){x, y, x + w, y + h});
	const dim radius = box_radius(b, r.right - r.left, r.bottom - r.top);
	if (b->has_fill)
		draw_add(p, (struct draw){.kind = DRAW_RECT,
		                          .x = r.left,
		                          .y = r.top,
		                          .w = r.right - r.left,
		                          .h = r.bottom - r.top,
		                          .colour = b->fill,
		                          .radius = radius});
	if (radius > 0 && is_outlined(b))
		draw_outline(p, &b->border[BOX_TOP], r, radius);
	else
		draw_borders(p, b, r);
	draw_stroke(p, &b->border_center, r.left + (r.right - r.left) / 2, r.top, 0,
	            r.bottom - r.top);
}

/* --- lines --- */

static void draw_frame(struct placer *p, const struct line_frame *f, dim x, dim baseline)
{
	const struct inline_frame *look = f->look;
	const struct draw d = {.kind = DRAW_RECT,
	                       .x = x + f->x,
	                       .y = baseline - f->above,
	                       .w = f->width,
	                       .h = f->above + f->below,
	                       .colour = look->fill,
	                       .radius = look->radius};
	if (look->has_fill)
		draw_add(p, d);
	if (look->stroke > 0) {
		struct draw outline = d;
		outline.colour = look->stroke_colour;
		outline.thickness = look->stroke;
		draw_add(p, outline);
	}
}

/* One area for neighbours on a line that lead to the same place. */
static void add_link(struct placer *p, struct link_area area)
{
	if (p->links.count) {
		struct link_area *last = &p->links.items[p->links.count - 1];
		if (str_eq(last->target, area.target) && last->y == area.y &&
		    last->tag == area.tag) {
			const dim end = dim_max(last->x + last->w, area.x + area.w);
			last->x = dim_min(last->x, area.x);
			last->w = end - last->x;
			last->text =
			    str_format(p->a, "%.*s%.*s", STR_ARG(last->text), STR_ARG(area.text));
			return;
		}
	}
	LIST_ADD(p->a, &p->links, area);
}

static void draw_run(struct placer *p, const struct set_line *line, const struct glyph_run *run,
                     struct draw d)
{
	d.kind = DRAW_GLYPHS;
	d.x += run->x;
	d.y += run->y;
	d.leaf = run->leaf;
	d.colour = run->colour;
	d.run = run;
	draw_add(p, d);
	if (run->underline > 0)
		draw_add(p, (struct draw){.kind = DRAW_STROKE,
		                          .tag = 0,
		                          .x = d.x,
		                          .y = d.y + run->underline_y,
		                          .w = run->width,
		                          .colour = run->underline_colour,
		                          .thickness = run->underline});
	if (run->link.n)
		add_link(p, (struct link_area){.x = d.x,
		                               .y = d.y - line->above,
		                               .w = run->width,
		                               .h = line->above + line->below,
		                               .target = run->link,
		                               .text = run->text,
		                               .tag = d.tag});
}

static void draw_icon(struct placer *p, const struct set_line *line, const struct line_icon *icon,
                      struct draw d)
{
	d.kind = DRAW_PATH;
	d.x += icon->x;
	d.y += icon->y;
	d.w = icon->width;
	d.leaf = icon->leaf;
	d.colour = icon->colour;
	d.path = icon->path;
	d.text = icon->text;
	draw_add(p, d);
	if (icon->link.n)
		add_link(p, (struct link_area){.x = d.x,
		                               .y = d.y - line->above,
		                               .w = icon->width,
		                               .h = line->above + line->below,
		                               .target = icon->link,
		                               .text = icon->text,
		                               .tag = d.tag});
}

/* A thing inside a line, in the size that the line has for it. */
static void draw_object(struct placer *p, const struct line_object *o, dim x, dim baseline, int tag)
{
	const struct box *box = o->object;
	struct box b = *box;
	if (box->w <= 0)
		return;
	b.w = o->width;
	b.content_x = dim_scale(box->content_x, b.w, box->w);
	b.content_w = dim_scale(box->content_w, b.w, box->w);
	b.h = dim_scale(box->h, b.w, box->w);
	if (b.tag.role != TAG_ARTIFACT)
		tag = tag_new(p, TAG_FIGURE, tag, &b.tag);
	x += o->x;
	const dim y = baseline + o->y - o->ascent;
	draw_box(p, &b, x, y, b.w, b.h);
	draw_thing(p, &b, x + b.content_x, y + b.pad_top, tag);
}

/* Runs, icons, objects: the i-th thing of a line. */
static int thing_at(const struct set_line *line, int i)
{
	const int icon = i - line->run_count, object = icon - line->icon_count;
	return icon < 0     ? line->runs[i].at
	       : object < 0 ? line->icons[icon].at
	                    : line->objects[object].at;
}

/* Things stand from left to right; they are read in the order of the text. */
static int *reading_order(struct arena *scratch, const struct set_line *line, int count)
{
	int *order = ARENA_ARRAY(scratch, int, count);
	for (int i = 0; i < count; i++) {
		int k = i;
		for (; k > 0 && thing_at(line, order[k - 1]) > thing_at(line, i); k--)
			order[k] = order[k - 1];
		order[k] = i;
	}
	return order;
}

void draw_line(struct placer *p, const struct set_line *line, dim x, dim baseline, int tag,
               bool goes_on)
{
	const struct arena_mark mark = arena_mark(p->scratch);
	const struct draw at = {
	    .x = reflect(p, x, line->measure) + line->x, .y = baseline, .tag = tag};
	const int icons = line->run_count, objects = icons + line->icon_count;
	const int count = objects + line->object_count;
	const int *order = reading_order(p->scratch, line, count);
	int last = -1;
	for (int i = 0; i < count; i++)
		last = order[i] < icons ? i : last;
	p->on_paper = true;
	for (int i = 0; i < line->frame_count; i++)
		draw_frame(p, &line->frames[i], at.x, baseline);
	for (int i = 0; i < count; i++) {
		struct draw d = at;
		d.line_end = goes_on && line->spaced && i == last;
		if (order[i] >= objects)
			draw_object(p, &line->objects[order[i] - objects], at.x, baseline, tag);
		else if (order[i] >= icons)
			draw_icon(p, line, &line->icons[order[i] - icons], at);
		else
			draw_run(p, line, &line->runs[order[i]], d);
	}
	p->on_paper = false;
	arena_rewind(p->scratch, mark);
}
