/* SPDX-License-Identifier: MIT */
/*
 * `text`: a template as a paragraph. A value of several blocks alone in it
 * gives the blocks; amid other text its first paragraph joins in and the rest
 * follow.
 */
#include "compose/compose_int.h"

struct box *para_from_bits(struct fill *f, int from, int to, const struct look *k, struct span span)
{
	int count;
	struct piece *pieces = fill_pieces(f, from, to, &count);
	if (count == 0)
		return NULL;
	struct box *box = box_new(f->c, BOX_PARA, k, span);
	box->pieces = pieces;
	box->piece_count = count;
	box->tag.role = TAG_P;
	para_dress(box, k);
	return box;
}

static const struct bit *find_blocks(const struct fill *f)
{
	for (int i = 0; i < f->count; i++)
		if (f->items[i].is_blocks)
			return &f->items[i];
	return NULL;
}

static bool is_alone(const struct fill *f)
{
	for (int i = 0; i < f->count; i++)
		if (!f->items[i].is_blocks && f->items[i].piece.text.n)
			return false;
	return true;
}

static void add_box(struct composition *c, struct boxes *out, struct box *box)
{
	if (box)
		LIST_ADD(c->a, out, box);
}

/* Blocks amid text: the first paragraph of each stands in the line. */
static void compose_amid(struct fill *f, const struct block *b, struct look *k, struct boxes *boxes)
{
	struct fill line = {.c = f->c, .x = f->x, .credits = f->credits};
	struct boxes after = {0};
	for (int i = 0; i < f->count; i++) {
		if (!f->items[i].is_blocks) {
			LIST_ADD(f->c->scratch, &line, f->items[i]);
			continue;
		}
		const struct value *v = &f->items[i].blocks;
		const bool joins = v->count > 0 && v->blocks[0].kind == BLOCK_PARA;
		if (joins)
			fill_para(&line, &v->blocks[0], k);
		struct context in = *f->x;
		in.look = k;
		blocks_compose(f->c, &in, v->blocks + joins, v->count - joins, &after);
	}
	fill_edges(&line, 0);
	add_box(f->c, boxes, para_from_bits(&line, 0, line.count, k, b->span));
	for (int i = 0; i < after.count; i++)
		add_box(f->c, boxes, after.items[i]);
}

static void compose_with_blocks(struct fill *f, const struct block *b, struct look *k,
                                struct boxes *boxes)
{
	if (!is_alone(f)) {
		compose_amid(f, b, k, boxes);
		return;
	}
	struct context in = *f->x;
	in.look = k;
	for (int i = 0; i < f->count; i++)
		if (f->items[i].is_blocks)
			blocks_compose(f->c, &in, f->items[i].blocks.blocks,
			               f->items[i].blocks.count, boxes);
}

/* A single box takes the block's properties itself if it can, else a stack around it. */
static void finish_blocks(struct composition *c, const struct context *x, const struct block *b,
                          struct look *k, struct boxes *boxes, struct boxes *out)
{
	if (boxes->count == 0)
		return;
	struct box *box = blocks_stack(c, boxes, k, b->span);
	const bool tagged = b->tag != BLOCK_TAG_AUTO || b->heading != HEADING_NONE;
	if (tagged && box->kind != BOX_PARA && box->tag.role != TAG_NONE) {
		const struct boxes one = {.items = &box, .count = 1};
		box = box_stack(c, &one, NULL, b->span);
	}
	if (tagged)
		box_tag(x, b, box);
	LIST_ADD(c->a, out, box);
}

struct made compose_text(struct composition *c, const struct context *x, const struct block *b,
                         struct look *k, struct boxes *out)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	struct fill f = {.c = c, .x = x};
	fill_template(&f, &b->text, k);
	struct made made = {.has_fields = template_has_fields(&b->text), .present = f.present};
	if (made.present || !made.has_fields) {
		struct boxes boxes = {0};
		fill_edges(&f, 0);
		made.body = find_blocks(&f) != NULL;
		if (made.body) {
			compose_with_blocks(&f, b, k, &boxes);
			finish_blocks(c, x, b, k, &boxes, out);
		} else {
			struct box *box = para_from_bits(&f, 0, f.count, k, b->span);
			if (box) {
				box_tag(x, b, box);
				para_dress(box, k);
				LIST_ADD(c->a, out, box);
			}
		}
		made.heading = b->heading != HEADING_NONE;
	}
	arena_rewind(c->scratch, mark);
	return made;
}
