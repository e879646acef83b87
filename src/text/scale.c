/* SPDX-License-Identifier: MIT */
/*
 * A paragraph in another size. Advances are linear in the size, so nothing is
 * shaped again: runs, glyphs and break opportunities are shared, places and
 * items are worked out anew. A fit tries some twenty sizes of one document.
 */
#include "text/text_int.h"

enum { ONE = 1024 };

struct scaled_style {
	const struct text_style *from;
	struct text_style *to;
};

struct scaled_frame {
	const struct inline_frame *from;
	struct inline_frame *to;
};

struct scaled_look {
	const struct look *from;
	struct look *to;
};

struct text_scale {
	struct arena *a;
	int32_t size, leading;
	struct {
		struct scaled_style *items;
		int count, cap;
	} styles;
	struct {
		struct scaled_frame *items;
		int count, cap;
	} frames;
	struct {
		struct scaled_look *items;
		int count, cap;
	} looks;
};

struct text_scale *text_scale_new(struct arena *a, int32_t size, int32_t leading)
{
	struct text_scale *t = ARENA_NEW(a, struct text_scale);
	t->a = a;
	t->size = size;
	t->leading = leading;
	return t;
}

static dim sized(const struct text_scale *t, dim x)
{
	return dim_scale(x, t->size, ONE);
}

const struct text_style *style_scale(struct text_scale *t, const struct text_style *style)
{
	if (!style)
		return NULL;
	for (int i = 0; i < t->styles.count; i++)
		if (t->styles.items[i].from == style)
			return t->styles.items[i].to;
	struct text_style *s = ARENA_NEW(t->a, struct text_style);
	*s = *style;
	s->size = dim_max(sized(t, style->size), 1);
	s->leading = dim_max(dim_scale(sized(t, style->leading), t->leading, ONE), 1);
	s->raise = sized(t, style->raise);
	s->underline = sized(t, style->underline);
	LIST_ADD(t->a, &t->styles, ((struct scaled_style){style, s}));
	return s;
}

/* Pieces that share a box share the scaled one. */
static const struct inline_frame *frame_scale(struct text_scale *t,
                                              const struct inline_frame *frame)
{
	if (!frame)
		return NULL;
	for (int i = 0; i < t->frames.count; i++)
		if (t->frames.items[i].from == frame)
			return t->frames.items[i].to;
	struct inline_frame *f = ARENA_NEW(t->a, struct inline_frame);
	*f = *frame;
	f->radius = sized(t, frame->radius);
	f->pad_x = sized(t, frame->pad_x);
	f->pad_y = sized(t, frame->pad_y);
	LIST_ADD(t->a, &t->frames, ((struct scaled_frame){frame, f}));
	return f;
}

static const struct look *look_scale(struct text_scale *t, const struct look *look)
{
	for (int i = 0; i < t->looks.count; i++)
		if (t->looks.items[i].from == look)
			return t->looks.items[i].to;
	struct look *l = ARENA_NEW(t->a, struct look);
	*l = *look;
	l->style = style_scale(t, look->style);
	LIST_ADD(t->a, &t->looks, ((struct scaled_look){look, l}));
	return l;
}

static const struct piece *pieces_scale(struct text_scale *t, const struct para *p)
{
	struct piece *pieces = ARENA_ARRAY(t->a, struct piece, p->piece_count);
	for (int i = 0; i < p->piece_count; i++) {
		pieces[i] = p->pieces[i];
		pieces[i].style = style_scale(t, p->pieces[i].style);
		pieces[i].frame = frame_scale(t, p->pieces[i].frame);
		pieces[i].width = sized(t, p->pieces[i].width);
		pieces[i].ascent = sized(t, p->pieces[i].ascent);
		pieces[i].descent = sized(t, p->pieces[i].descent);
	}
	return pieces;
}

static struct runs runs_scale(struct text_scale *t, const struct para *p,
                              const struct piece *pieces)
{
	struct runs out = p->runs;
	out.items = ARENA_ARRAY(t->a, struct run, p->runs.count);
	for (int i = 0; i < p->runs.count; i++) {
		struct run *run = &out.items[i];
		*run = p->runs.items[i];
		run->piece = pieces + (run->piece - p->pieces);
		run->look = look_scale(t, run->look);
		run->size = dim_max(sized(t, run->size), 1);
	}
	return out;
}

struct para *para_scale(struct text_scale *t, const struct para *p)
{
	struct para *out = ARENA_NEW(t->a, struct para);
	*out = *p;
	out->a = t->a;
	out->origin = p;
	out->scale = t->size;
	out->spec.style = style_scale(t, p->spec.style);
	out->spec.line_gap = sized(t, p->spec.line_gap);
	out->look = look_scale(t, p->look);
	out->pieces = pieces_scale(t, p);
	out->runs = runs_scale(t, p, out->pieces);
	out->later = ARENA_NEW(t->a, struct para_later);
	if (t->size == ONE)
		return out;
	find_icons(out);
	find_places(t->a, out);
	out->items = items_scale(t->a, &p->items, t->size);
	return out;
}
