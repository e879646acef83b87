/* SPDX-License-Identifier: MIT */
/*
 * `flow`: children along the line, wrapping like words. The children are
 * composed as anywhere else, then their text is taken out of its boxes: what
 * had a fill or a border becomes an inline box.
 */
#include "compose/compose_int.h"

struct run_in {
	struct composition *c;
	struct piece *items;
	int count, cap;
	const struct look *look;
	int whole;
};

static void add_space(struct run_in *r)
{
	LIST_ADD(
	    r->c->scratch, r,
	    ((struct piece){
		.kind = PIECE_TEXT, .text = STR(" "), .style = r->look->style, .whole = r->whole}));
}

static const struct inline_frame *box_frame(struct composition *c, const struct box *b)
{
	if (!b->has_fill && b->border[BOX_TOP].width == 0 && b->padding[BOX_START].fixed == 0)
		return NULL;
	struct inline_frame *f = ARENA_NEW(c->a, struct inline_frame);
	*f = (struct inline_frame){.has_fill = b->has_fill,
	                           .fill = b->fill,
	                           .stroke = b->border[BOX_TOP].width,
	                           .stroke_colour = b->border[BOX_TOP].colour,
	                           .radius = b->radius.fixed,
	                           .pad_x = b->padding[BOX_START].fixed,
	                           .pad_y = b->padding[BOX_TOP].fixed};
	return f;
}

static void add_object(struct run_in *r, struct box *b, const struct inline_frame *frame)
{
	const struct thing_size size = thing_natural(b);
	LIST_ADD(r->c->scratch, r,
	         ((struct piece){.kind = PIECE_OBJECT,
	                         .text = b->tag.alt,
	                         .frame = frame,
	                         .leaf = b->leaf,
	                         .span = b->span,
	                         .whole = r->whole,
	                         .width = size.w,
	                         .ascent = size.h + b->raise,
	                         .descent = -b->raise,
	                         .object = b}));
}

/* The text of a box, in reading order, a space between its paragraphs. */
static void run_in(struct run_in *r, struct box *b, const struct inline_frame *frame, int from)
{
	const bool is_thing = b->kind == BOX_IMAGE || b->kind == BOX_LEVEL;
	if (is_thing && r->count > from)
		add_space(r);
	if (is_thing) {
		add_object(r, b, frame);
		return;
	}
	const struct inline_frame *own = box_frame(r->c, b);
	frame = own ? own : frame;
	if (b->marker)
		run_in(r, b->marker, frame, from);
	if (b->piece_count && r->count > from)
		add_space(r);
	for (int i = 0; i < b->piece_count; i++) {
		struct piece p = b->pieces[i];
		p.frame = p.frame ? p.frame : frame;
		p.whole = r->whole;
		LIST_ADD(r->c->scratch, r, p);
	}
	for (int i = 0; i < b->child_count; i++)
		run_in(r, b->children[i], frame, from);
}

/* A gap of its own width is a space that is spread or tightened by tracking. */
static const struct text_style *gap_style(struct composition *c, const struct look *k)
{
	enum { MILLI = 1000, SPACE = 250 }; /* a word space is about a quarter of an em */
	const struct length *gap =
	    k->props.gap_column_given ? &k->props.gap_column : &k->props.gap_line;
	if (!look_has(k, PROP_GAP))
		return k->style;
	struct text_style *style = ARENA_NEW(c->a, struct text_style);
	*style = *k->style;
	style->tracking = dim_scale(look_length(k, gap), MILLI, k->size) - SPACE;
	return style;
}

static void add_separator(struct run_in *r, const struct context *x, const struct block *b,
                          const struct text_style *style)
{
	const struct piece p = {.kind = PIECE_SEPARATOR,
	                        .text = b->has_between_text ? b->between_text : STR(" "),
	                        .style = style,
	                        .lang = x->lang,
	                        .span = b->span};
	LIST_ADD(r->c->scratch, r, p);
}

static struct box *flow_box(struct composition *c, const struct context *x, const struct block *b,
                            const struct look *k, const struct boxes *children)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	struct run_in r = {.c = c, .look = k};
	const struct text_style *between = b->has_between_text ? k->style : gap_style(c, k);
	for (int i = 0; i < children->count; i++) {
		const int before = r.count;
		if (before > 0)
			add_separator(&r, x, b, between);
		const int from = r.count;
		r.whole = ++c->wholes;
		run_in(&r, children->items[i], NULL, from);
		if (r.count == from)
			r.count = before;
	}
	struct box *box = NULL;
	if (r.count > 0) {
		box = box_new(c, BOX_PARA, k, b->span);
		box->pieces = ARENA_ARRAY(c->a, struct piece, r.count);
		box->piece_count = r.count;
		for (int i = 0; i < r.count; i++)
			box->pieces[i] = r.items[i];
		box_tag(x, b, box);
		para_dress(box, k);
		if (look_has(k, PROP_GAP) && k->props.gap_column_given)
			box->spec.line_gap = look_length(k, &k->props.gap_line);
	}
	arena_rewind(c->scratch, mark);
	return box;
}

struct made compose_flow(struct composition *c, const struct context *x, const struct block *b,
                         struct look *k, struct boxes *out)
{
	struct boxes children = {0};
	struct made made = children_compose(c, x, b, k, &children);
	if (!is_made(&made, &children))
		return made;
	struct box *box = flow_box(c, x, b, k, &children);
	if (box)
		LIST_ADD(c->a, out, box);
	made.heading = b->heading != HEADING_NONE;
	made.body = false;
	return made;
}
