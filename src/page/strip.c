/* SPDX-License-Identifier: MIT */
/*
 * Unrolling a box tree into vertical items (Plass 1981): lines and other atoms
 * are boxes, the space between them is glue, and every glue or penalty is a
 * chance to break, priced by what it would part. A container with padding is
 * drawn closed on both pages when a break goes through it; what that adds is
 * in the break's `end` and `start`.
 *
 * The lines of one row of cells break in parallel: row_cuts finds the heights
 * at which that is possible.
 */
#include "page/page_int.h"

enum {
	KEEP_TITLE = 2000,  /* penalty for parting a section's title from what follows */
	KEEP_HEAD = 1500,   /* … an entry's head, or a bullet that introduces others */
	HYPHEN_BREAK = 100, /* a page ends with a hyphen */
	BRIEF_LINES = 2,
	RANK_TITLE = 2, /* headings of this rank and above are titles */
	SHRINK_PART = 5 /* of a gap, by which it may shrink */
};

struct items {
	struct vitem *items;
	int count, cap;
};

struct slots {
	struct slot *items;
	int count, cap;
};

struct nodes {
	struct strip_node *items;
	int count, cap;
};

struct rows {
	struct strip_row *items;
	int count, cap;
};

struct cuts {
	struct row_cut *items;
	int count, cap;
};

struct builder {
	struct measure *m;
	const struct page_rules *rules;
	const struct seams *seams;
	struct items items;
	struct slots slots;
	struct nodes nodes;
	struct rows rows;
	struct cuts cuts;
	struct open_headings headings;
	int node;                    /* innermost open */
	int scope;                   /* number of sections, entries … that are open */
	int outer;                   /* penalty of what is around: short entries, `break: avoid` */
	dim clone_top, clone_bottom; /* padding and border of the open containers */
	int lines;
};

/* --- items --- */

static void push(struct builder *b, struct vitem item, struct slot slot)
{
	slot.node = b->node;
	LIST_ADD(b->m->a, &b->items, item);
	LIST_ADD(b->m->a, &b->slots, slot);
}

/* What is drawn around a box begins where the frame does, not its capitals; or at the paper's edge.
 */
static bool begins_drawn(const struct builder *b)
{
	for (int n = b->node; n >= 0 && b->nodes.items[n].from == b->items.count;
	     n = b->nodes.items[n].parent) {
		const struct box *box = b->nodes.items[n].box;
		if (box->bleed >> BOX_TOP & 1)
			continue;
		if (box->has_fill || box->border[BOX_TOP].width || box->border[BOX_START].width ||
		    box->border[BOX_END].width)
			return true;
	}
	return false;
}

static void push_box(struct builder *b, dim size, struct slot slot)
{
	if (slot.trim > 0 && begins_drawn(b))
		slot.trim = 0;
	const int last = b->items.count - 1;
	if (last >= 0 && b->items.items[last].kind != ITEM_BOX)
		b->items.items[last].start -= slot.trim;
	push(b, (struct vitem){.kind = ITEM_BOX, .size = size}, slot);
}

static int clamp(int penalty)
{
	return penalty >= PENALTY_FORBID ? PENALTY_FORBID - 1 : penalty;
}

/* What the open headings ask, `lines` lines further on. */
static int keep_penalty(const struct builder *b, int lines)
{
	int penalty = 0;
	for (int i = 0; i < b->headings.count; i++) {
		const struct open_heading *h = &b->headings.items[i];
		if (h->lines_after + lines < b->rules->heading && h->penalty > penalty)
			penalty = h->penalty;
	}
	return penalty;
}

/* What breaking here costs, with everything that is open around it. */
static int price(const struct builder *b, int penalty)
{
	if (penalty <= PENALTY_FORCE)
		return penalty;
	const int keep = keep_penalty(b, 0);
	return clamp((penalty > keep ? penalty : keep) + b->outer);
}

static void push_gap(struct builder *b, dim gap, int penalty, struct slot slot)
{
	const struct vitem item = {
	    .kind = gap > 0 ? ITEM_GLUE : ITEM_PENALTY,
	    .size = gap,
	    .stretch = dim_scale(gap, b->rules->stretch - KNOB_ONE, KNOB_ONE),
	    .shrink = b->rules->rigid ? 0 : gap / SHRINK_PART,
	    .end = b->clone_bottom,
	    .start = b->clone_top,
	    .penalty = price(b, penalty),
	};
	push(b, item, slot);
}

static void push_break(struct builder *b, dim gap, int penalty)
{
	push_gap(b, gap, penalty, (struct slot){SLOT_NONE, NULL, 0, 0, 0});
}

static void push_joint(struct builder *b)
{
	push(b, (struct vitem){.kind = ITEM_PENALTY, .penalty = PENALTY_FORBID},
	     (struct slot){SLOT_NONE, NULL, 0, 0, 0});
}

static void push_pad(struct builder *b, const struct box *box, dim size)
{
	push_box(b, size, (struct slot){SLOT_PAD, box, 0, 0, 0});
}

/* --- headings --- */

static void open_heading(struct builder *b, int lines_after, int penalty)
{
	const struct open_heading h = {lines_after, penalty, b->scope};
	LIST_ADD(b->m->a, &b->headings, h);
}

static void count_lines(struct builder *b, int lines)
{
	b->lines += lines;
	for (int i = 0; i < b->headings.count; i++)
		b->headings.items[i].lines_after += lines;
}

/* A heading keeps lines of its own section or entry, not of the next. */
static void close_headings(struct builder *b, int scope)
{
	int kept = 0;
	for (int i = 0; i < b->headings.count; i++)
		if (b->headings.items[i].scope < scope)
			b->headings.items[kept++] = b->headings.items[i];
	b->headings.count = kept;
}

/* --- kinds of boxes --- */

static void unroll(struct builder *b, const struct box *box, dim x, dim width);

static int line_penalty(const struct builder *b, const struct box *box, int line)
{
	const struct page_costs *c = &b->rules->costs;
	int penalty = c->paragraph;
	if (line + 1 < b->rules->orphans)
		penalty += c->orphan;
	if (box->lines.count - (line + 1) < b->rules->widows)
		penalty += c->widow;
	if (box->lines.items[line].hyphenated)
		penalty += HYPHEN_BREAK;
	return penalty;
}

static void push_line_end(struct builder *b, const struct box *box, int line)
{
	push_break(b, 0, box->heading ? KEEP_TITLE : line_penalty(b, box, line));
	b->items.items[b->items.count - 1].inside = true;
}

static void unroll_para(struct builder *b, const struct box *box)
{
	for (int i = 0; i < box->lines.count; i++) {
		const struct set_line *line = &box->lines.items[i];
		const dim trim = line->above - line->cap;
		if (i > 0)
			push_line_end(b, box, i - 1);
		push_box(b, line->above + line->below,
		         (struct slot){SLOT_LINE, box, i, 0, trim > 0 ? trim : 0});
		count_lines(b, 1);
	}
	if (box->heading && box->lines.count)
		open_heading(b, 0, box->tag.rank <= RANK_TITLE ? KEEP_TITLE : KEEP_HEAD);
}

static bool introduces_list(const struct box *item)
{
	return item->child_count > 1 && item->children[item->child_count - 1]->tag.role == TAG_L;
}

/* A box that begins a page makes what it begins do so, too. */
static bool begins_page(const struct box *box)
{
	while (box->break_rule != BOX_BREAK_BEFORE) {
		if (box->kind != BOX_STACK || box->child_count == 0)
			return false;
		box = box->children[0];
	}
	return true;
}

/* A bullet, or an entry no longer than one: of several, none should stand alone on a page. */
static bool is_brief(const struct box *box)
{
	return box->part == PART_ITEM ||
	       (box->part == PART_ENTRY && box_line_count(box) <= BRIEF_LINES);
}

/* The price of parting child i of a stack from the next. */
static int between_children(const struct builder *b, const struct box *stack, int i)
{
	const struct page_costs *c = &b->rules->costs;
	const struct box *above = stack->children[i], *below = stack->children[i + 1];
	if (begins_page(below))
		return PENALTY_FORCE;
	if (above->keep ||
	    (stack->part == PART_ITEM && introduces_list(stack) && i + 2 == stack->child_count))
		return KEEP_HEAD;
	if (below->part == PART_SECTION)
		return c->section;
	int penalty = below->part == PART_ENTRY ? 0 : c->item;
	if (i == 0 && stack->child_count >= 3 && is_brief(above) && is_brief(below))
		penalty += c->first_item;
	if (i + 2 == stack->child_count && is_brief(above) && is_brief(below))
		penalty += c->last_item;
	return penalty;
}

static void unroll_stack(struct builder *b, const struct box *box, dim x)
{
	for (int i = 0; i < box->child_count; i++) {
		if (i > 0) {
			const dim gap = stack_gap(box, i - 1), rule = box->between.width;
			/* A divider stands in its gap, and vanishes with it. */
			push_gap(b, rule > 0 ? 2 * gap + rule : gap,
			         between_children(b, box, i - 1),
			         (struct slot){rule > 0 ? SLOT_DIVIDER : SLOT_NONE, box, 0, 0, 0});
		}
		unroll(b, box->children[i], x, box->content_w);
	}
}

static void add_cells(struct builder *b, struct strip_row *r)
{
	const struct box *row = r->row;
	r->cells = ARENA_ARRAY(b->m->a, struct strip_cell, row->cell_count);
	for (int i = 0; i < row->cell_count; i++) {
		const struct cell *c = &row->cells[i];
		if (c->line != r->line)
			continue;
		r->cells[r->cell_count++] = (struct strip_cell){
		    .cell = c,
		    .strip = strip_new(b->m, &(struct strip_plan){b->rules, b->outer, b->seams},
		                       c->content),
		    .x = row->column_x[c->column],
		    .offset = cell_offset(row, c),
		};
	}
}

/* As much as no cell has anything in. */
static dim row_trim(const struct strip_row *r)
{
	dim trim = -1;
	for (int i = 0; i < r->cell_count; i++) {
		const struct strip *s = r->cells[i].strip;
		const dim free = r->cells[i].offset + (s->count ? s->slots[0].trim : 0);
		if (s->count && (trim < 0 || free < trim))
			trim = free;
	}
	return dim_max(trim, 0);
}

/* What the cells leave behind: lines, and headings that still want lines. */
static void take_cells(struct builder *b, const struct strip_row *r)
{
	int lines = 0;
	for (int i = 0; i < r->cell_count; i++)
		if (r->cells[i].strip->lines > lines)
			lines = r->cells[i].strip->lines;
	count_lines(b, lines);
	for (int i = 0; i < r->cell_count; i++) {
		const struct open_headings *open = &r->cells[i].strip->headings;
		for (int k = 0; k < open->count; k++)
			open_heading(b, open->items[k].lines_after, open->items[k].penalty);
	}
}

/* Lines side by side above a cut, in the cell that has most; no more are counted than `enough`. */
static int lines_above(const struct strip_row *r, int cut, int enough)
{
	int most = 0;
	for (int c = 0; c < r->cell_count; c++) {
		const struct strip *s = r->cells[c].strip;
		const int end = r->breaks[cut * r->cell_count + c];
		int lines = 0;
		for (int i = 0; i < end && lines < enough; i++)
			lines += s->items[i].kind == ITEM_BOX &&
			         (s->slots[i].kind == SLOT_LINE || s->slots[i].kind == SLOT_ROW);
		most = lines > most ? lines : most;
	}
	return most;
}

static void unroll_cells(struct builder *b, const struct box *row, int line)
{
	struct strip_row r = {.row = row, .line = line, .height = row_line_height(row, line)};
	struct row_cut cut = {0};
	struct vitem *steps;
	int step_count;
	add_cells(b, &r);
	row_cuts(b->m, &r, &cut, &steps, &step_count);
	LIST_ADD(b->m->a, &b->rows, r);
	LIST_ADD(b->m->a, &b->cuts, cut);
	int lines = 0;
	for (int i = 0; i < step_count; i++) {
		struct vitem item = steps[i];
		const struct slot slot = {SLOT_ROW, row, b->rows.count - 1, 0,
		                          i == 0 ? row_trim(&r) : 0};
		if (item.kind == ITEM_BOX) {
			push_box(b, item.size, slot);
			continue;
		}
		if (lines < b->rules->heading)
			lines = lines_above(&r, item.at, b->rules->heading);
		const int keep = keep_penalty(b, lines);
		item.row = b->rows.count;
		item.start += b->clone_top;
		item.end += b->clone_bottom;
		item.penalty = clamp(item.penalty > keep ? item.penalty : keep);
		push(b, item, slot);
	}
	take_cells(b, &r);
}

static void unroll_row(struct builder *b, const struct box *box)
{
	for (int line = 0; line < box->line_count; line++) {
		if (line > 0)
			push_break(b, row_gap(box, line - 1), b->rules->costs.item);
		unroll_cells(b, box, line);
	}
}

static void unroll_content(struct builder *b, const struct box *box, dim x)
{
	switch (box->kind) {
	case BOX_PARA:
		unroll_para(b, box);
		break;
	case BOX_STACK:
		unroll_stack(b, box, x + box->content_x);
		break;
	case BOX_ROW:
		unroll_row(b, box);
		break;
	case BOX_RULE:
	case BOX_IMAGE:
	case BOX_LEVEL:
	case BOX_REGION:
		push_box(b, dim_max(box->h - box->pad_top - box->pad_bottom, 0),
		         (struct slot){SLOT_ATOM, box, 0, 0, 0});
		break;
	}
}

/* --- containers --- */

static dim align_shift(const struct box *box, dim width)
{
	const dim room = dim_max(width - box->w, 0);
	return box->align == ALIGN_CENTER ? room / 2 : box->align == ALIGN_END ? room : 0;
}

static dim height_since(const struct builder *b, int from)
{
	int64_t h = 0;
	for (int i = from; i < b->items.count; i++)
		h += b->items.items[i].size;
	return h > DIM_MAX ? DIM_MAX : (dim)h;
}

static bool is_short_entry(const struct builder *b, const struct box *box)
{
	return box->part == PART_ENTRY && b->rules->costs.small_entry > 0 &&
	       box_line_count(box) <= b->rules->together;
}

static void unroll_padded(struct builder *b, const struct box *box, dim x)
{
	const int from = b->items.count;
	if (box->pad_top > 0) {
		push_pad(b, box, box->pad_top);
		push_joint(b);
	}
	b->clone_top += box->pad_top;
	b->clone_bottom += box->pad_bottom;
	unroll_content(b, box, x);
	b->clone_top -= box->pad_top;
	b->clone_bottom -= box->pad_bottom;
	dim rest = box->pad_bottom;
	if (box->height.given)
		rest = dim_max(rest, box->h - height_since(b, from));
	if (rest > 0) {
		if (b->items.count > from)
			push_joint(b);
		push_pad(b, box, rest);
	}
}

static void unroll(struct builder *b, const struct box *box, dim x, dim width)
{
	const int parent = b->node, outer = b->outer;
	const bool scoped = box->part != PART_PLAIN || box->tag.role == TAG_SECT;
	x += align_shift(box, width);
	const struct strip_node node = {.box = box,
	                                .parent = parent,
	                                .before = seam_find(b->seams, box),
	                                .from = b->items.count,
	                                .x = x,
	                                .w = box->w};
	LIST_ADD(b->m->a, &b->nodes, node);
	const int self = b->node = b->nodes.count - 1;
	b->scope += scoped;
	if (box->break_rule == BOX_BREAK_AVOID)
		b->outer += b->rules->costs.avoid;
	if (is_short_entry(b, box))
		b->outer += b->rules->costs.small_entry;
	unroll_padded(b, box, x);
	if (scoped)
		close_headings(b, b->scope);
	b->scope -= scoped;
	b->outer = outer;
	b->node = parent;
	b->nodes.items[self].to = b->items.count;
}

struct strip *strip_new(struct measure *m, const struct strip_plan *plan, const struct box *root)
{
	struct builder b = {
	    .m = m, .rules = plan->rules, .seams = plan->seams, .node = -1, .outer = plan->outer};
	unroll(&b, root, 0, root->w);
	struct strip *s = ARENA_NEW(m->a, struct strip);
	*s = (struct strip){
	    .items = b.items.items,
	    .slots = b.slots.items,
	    .count = b.items.count,
	    .nodes = b.nodes.items,
	    .node_count = b.nodes.count,
	    .rows = b.rows.items,
	    .cuts = b.cuts.items,
	    .row_count = b.rows.count,
	    .headings = b.headings,
	    .lines = b.lines,
	    .height = height_since(&b, 0),
	};
	return s;
}
