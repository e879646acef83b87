/* SPDX-License-Identifier: MIT */
/*
 * Measuring: from the width that a box has, down the tree to the lines of its
 * paragraphs, and up again with heights and first baselines. Breaking into
 * pages comes later; the height here is that of the unbroken box.
 */
#include "box/box_int.h"

enum { MARKER_GAP = 400, MILLI = 1000, SHARE_ONE = 1024 }; /* 0.4 em after the widest marker */

dim box_extent(const struct extent *e, dim width)
{
	return e->fixed + (e->share ? dim_scale(width, e->share, SHARE_ONE) : 0);
}

static dim side(const struct box *b, enum box_side s, dim width)
{
	return box_extent(&b->padding[s], width) + b->border[s].width;
}

dim box_sides(const struct box *b, dim width)
{
	return side(b, BOX_START, width) + side(b, BOX_END, width);
}

struct para *box_para(struct measure *m, struct box *b)
{
	if (b->para)
		return b->para;
	for (int i = 0; i < b->piece_count; i++)
		if (b->pieces[i].kind == PIECE_OBJECT)
			measure_box(m, b->pieces[i].object, b->pieces[i].width);
	b->para = para_new(m->a, m->scratch, m->text, b->pieces, b->piece_count, &b->spec, m->d);
	return b->para;
}

/* --- one function for each kind: fills h, above, cap from the content --- */

static void measure_para(struct measure *m, struct box *b)
{
	b->lines = para_set(m->a, m->scratch, box_para(m, b), b->content_w);
	b->h = 0;
	for (int i = 0; i < b->lines.count; i++) {
		const struct set_line *line = &b->lines.items[i];
		b->h += line->above + line->below;
	}
	if (b->lines.count) {
		b->above = b->lines.items[0].above;
		b->cap = b->lines.items[0].cap;
	}
}

dim box_marker_indent(struct measure *m, const struct box *stack)
{
	dim indent = 0;
	for (int i = 0; i < stack->child_count; i++) {
		struct box *marker = stack->children[i]->marker;
		if (!marker)
			continue;
		const dim em = marker->spec.style ? marker->spec.style->size : 0;
		const dim wide = para_natural_width(box_para(m, marker));
		indent = dim_max(indent, dim_max(stack->children[i]->indent,
		                                 wide + dim_scale(em, MARKER_GAP, MILLI)));
	}
	return indent;
}

static void measure_marker(struct measure *m, struct box *child, dim indent)
{
	const struct text_style *style = child->marker->spec.style;
	const dim gap = style ? dim_scale(style->size, MARKER_GAP, MILLI) : 0;
	child->indent = indent;
	measure_box(m, child->marker, dim_max(indent - gap, 0));
}

static void measure_stack(struct measure *m, struct box *b)
{
	const dim indent = box_marker_indent(m, b);
	b->h = 0;
	for (int i = 0; i < b->child_count; i++) {
		struct box *child = b->children[i];
		if (child->marker)
			measure_marker(m, child, indent);
		measure_box(m, child, b->content_w);
		if (i == 0) {
			b->above = child->above;
			b->cap = child->cap;
		} else {
			b->h += stack_gap(b, i - 1) + b->between.width;
			if (b->between.width > 0)
				b->h += stack_gap(b, i - 1);
		}
		b->h += child->h;
	}
}

static void measure_row(struct measure *m, struct box *b)
{
	row_measure(m, b);
	b->h = 0;
	for (int line = 0; line < b->line_count; line++) {
		b->h += row_line_height(b, line);
		if (line > 0)
			b->h += row_gap(b, line - 1);
	}
	if (b->line_count > 0 && b->line_above[0] > 0)
		b->above = b->line_above[0];
	for (int i = 0; i < b->cell_count; i++)
		if (b->cells[i].line == 0)
			b->cap = dim_max(b->cap, b->cells[i].content->cap);
}

/* A rule stands on the baseline of its row, lifted by `raise`. */
static void measure_rule(struct measure *m, struct box *b)
{
	(void)m;
	b->h = b->stroke.width;
	b->above = b->stroke.width + b->raise;
}

static void measure_nothing(struct measure *m, struct box *b)
{
	(void)m;
	b->h = 0;
}

typedef void measure_kind(struct measure *m, struct box *b);

static measure_kind *const kinds[] = {
    [BOX_STACK] = measure_stack,   [BOX_ROW] = measure_row,     [BOX_PARA] = measure_para,
    [BOX_RULE] = measure_rule,     [BOX_IMAGE] = measure_image, [BOX_LEVEL] = measure_level,
    [BOX_REGION] = measure_nothing};

void measure_box(struct measure *m, struct box *b, dim width)
{
	b->w = b->width.given ? dim_min(box_extent(&b->width, width), width) : width;
	if (box_is_thing(b) && !b->width.given)
		b->w = dim_min(thing_natural(b).w, width);
	b->content_x = side(b, BOX_START, width) + (b->marker ? b->indent : 0);
	b->content_w = dim_max(b->w - b->content_x - side(b, BOX_END, width), 0);
	b->pad_top = side(b, BOX_TOP, width);
	b->pad_bottom = side(b, BOX_BOTTOM, width);
	b->above = -1;
	b->cap = 0;
	kinds[b->kind](m, b);
	b->h += b->pad_top + b->pad_bottom;
	if (b->above >= 0)
		b->above += b->pad_top;
	if (b->height.given && b->kind != BOX_IMAGE)
		b->h = dim_max(b->h, box_extent(&b->height, width));
}

void box_measure(struct measure *m, struct box *root, dim width)
{
	const int groups = row_widest_groups(root);
	if (groups > m->widest_count) {
		dim *widest = ARENA_ARRAY(m->a, dim, groups);
		for (int i = 0; i < m->widest_count; i++)
			widest[i] = m->widest[i];
		m->widest = widest;
		m->widest_count = groups;
	}
	if (groups)
		row_collect_widest(m, root);
	measure_box(m, root, width);
}

int box_overfull(const struct box *root, struct diags *d)
{
	int lines = root->lines.overfull;
	if (d)
		set_lines_report(&root->lines, d);
	if (root->marker)
		lines += box_overfull(root->marker, d);
	for (int i = 0; i < root->child_count; i++)
		lines += box_overfull(root->children[i], d);
	return lines;
}

void box_shape(struct measure *m, struct box *root)
{
	if (root->kind == BOX_PARA)
		box_para(m, root);
	if (root->marker)
		box_shape(m, root->marker);
	for (int i = 0; i < root->child_count; i++)
		box_shape(m, root->children[i]);
}

/* --- widths before measuring --- */

static dim width_of(struct measure *m, struct box *b, bool natural)
{
	dim w = 0;
	if (b->width.given && b->width.share == 0)
		return b->width.fixed;
	if (box_is_thing(b))
		return thing_natural(b).w;
	if (b->kind == BOX_PARA)
		w = natural ? para_natural_width(box_para(m, b)) : para_least_width(box_para(m, b));
	else if (b->kind == BOX_ROW)
		w = natural ? row_natural_width(m, b) : row_least_width(m, b);
	const dim indent = b->kind == BOX_STACK ? box_marker_indent(m, b) : 0;
	for (int i = 0; i < b->child_count && b->kind == BOX_STACK; i++) {
		const dim child = width_of(m, b->children[i], natural);
		w = dim_max(w, child + (b->children[i]->marker ? indent : 0));
	}
	return w + box_sides(b, 0);
}

dim box_natural_width(struct measure *m, struct box *b)
{
	return width_of(m, b, true);
}

dim box_least_width(struct measure *m, struct box *b)
{
	return width_of(m, b, false);
}
