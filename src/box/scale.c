/* SPDX-License-Identifier: MIT */
/*
 * A sheet with other knobs: space between boxes, leading, margins of the
 * paper, size of the text. Paddings, rules and columns keep their measure;
 * what goes with the text (indents, padding inside a line) follows its size.
 */
#include "box/box_int.h"

struct scaler {
	struct measure *m;
	struct text_scale *text;
	const struct knobs *knobs;
};

static dim turned(const struct scaler *s, enum knob_kind knob, dim x)
{
	return dim_scale(x, s->knobs->of[knob], KNOB_ONE);
}

/* What measuring filled in is left behind. */
static struct box *plain_copy(struct arena *a, const struct box *b)
{
	struct box *out = ARENA_NEW(a, struct box);
	*out = *b;
	out->w = out->content_x = out->content_w = out->h = 0;
	out->pad_top = out->pad_bottom = out->above = out->cap = 0;
	out->para = NULL;
	out->lines = (struct set_lines){0};
	out->cells = NULL;
	out->cell_count = out->line_count = 0;
	out->line_above = out->column_x = out->column_w = NULL;
	return out;
}

static struct box *box_scale(struct scaler *s, const struct box *b)
{
	struct box *out = plain_copy(s->m->a, b);
	out->before = turned(s, KNOB_OF_SPACE, b->before);
	out->after = turned(s, KNOB_OF_SPACE, b->after);
	out->gap_line = turned(s, KNOB_OF_SPACE, b->gap_line);
	out->indent = turned(s, KNOB_OF_SIZE, b->indent);
	out->raise = turned(s, KNOB_OF_SIZE, b->raise);
	out->level.size = turned(s, KNOB_OF_SIZE, b->level.size);
	if (b->para) {
		out->para = para_scale(s->text, b->para);
		out->spec.style = style_scale(s->text, b->spec.style);
	}
	if (b->marker)
		out->marker = box_scale(s, b->marker);
	out->children = ARENA_ARRAY(s->m->a, struct box *, b->child_count);
	for (int i = 0; i < b->child_count; i++)
		out->children[i] = box_scale(s, b->children[i]);
	return out;
}

struct sheet *sheet_scale(struct measure *m, const struct sheet *sheet, const struct knobs *knobs)
{
	struct scaler scaler = {.m = m, .knobs = knobs}, *const s = &scaler;
	s->text = text_scale_new(m->a, knobs->of[KNOB_OF_SIZE], knobs->of[KNOB_OF_LEADING]);
	struct sheet *out = ARENA_NEW(m->a, struct sheet);
	*out = *sheet;
	for (int side = 0; side < BOX_SIDES; side++)
		out->margin[side] = turned(s, KNOB_OF_MARGIN, sheet->margin[side]);
	out->flows = ARENA_ARRAY(m->a, struct region_flow, sheet->flow_count);
	for (int i = 0; i < sheet->flow_count; i++) {
		out->flows[i] = sheet->flows[i];
		out->flows[i].root = box_scale(s, sheet->flows[i].root);
	}
	return out;
}
