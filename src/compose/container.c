/* SPDX-License-Identifier: MIT */
/*
 * Stacks and rows. A container that has fields none of which is there is not
 * set: no rule without its title. Every child of a row is given its cell here,
 * so that one that vanished leaves its cell empty.
 */
#include "compose/compose_int.h"

bool is_made(const struct made *made, const struct boxes *children)
{
	return children->count > 0 && (made->present || !made->has_fields);
}

/* Lines of a head stay together, and the head with what follows; an item's own box does not. */
static void container_keep(const struct context *x, const struct made *made, struct box *box)
{
	if (!made->heading || made->body || x->is_root)
		return;
	box->keep = true;
	for (int i = 0; box->kind == BOX_STACK && i + 1 < box->child_count; i++)
		box->children[i]->keep = true;
}

static bool has_text(const struct box *b)
{
	for (int i = 0; i < b->piece_count; i++)
		if (b->pieces[i].leaf)
			return true;
	for (int i = 0; i < b->child_count; i++)
		if (has_text(b->children[i]))
			return true;
	return false;
}

static int heading_rank(const struct context *x, const struct block *b)
{
	if (b->heading != HEADING_AUTO)
		return b->heading;
	return x->scope ? x->scope->rank : 1;
}

void box_tag(const struct context *x, const struct block *b, struct box *box)
{
	static const enum tag_role tags[] = {[BLOCK_TAG_AUTO] = TAG_NONE,
	                                     [BLOCK_TAG_LIST] = TAG_L,
	                                     [BLOCK_TAG_QUOTE] = TAG_QUOTE,
	                                     [BLOCK_TAG_ARTIFACT] = TAG_ARTIFACT};
	const bool is_para = box->kind == BOX_PARA;
	enum tag_role role = tags[b->tag];
	if (role == TAG_ARTIFACT && has_text(box))
		role = TAG_NONE; /* text of the CV cannot be an artifact */
	if (is_para && (role == TAG_NONE || role == TAG_L))
		role = TAG_P;
	if (x->in_heading && role == TAG_P)
		role = TAG_NONE;
	if (b->heading != HEADING_NONE && !x->in_heading) {
		role = TAG_HEADING;
		box->tag.rank = heading_rank(x, b);
		box->heading = is_para;
	}
	box->tag.role = role;
}

/* A stack of one that adds nothing to it is that one. */
static bool is_transparent(const struct block *b, const struct look *k,
                           const struct boxes *children)
{
	const unsigned long gap = 1ul << PROP_GAP, text = (1ul << PROP_TEXT_COUNT) - 1;
	return children->count == 1 && (k->props.set & ~(gap | text)) == 0 &&
	       b->heading == HEADING_NONE && b->tag == BLOCK_TAG_AUTO;
}

/* Columns of equal width: a row that spreads its children itself, whole on a page if it can be. */
static struct box *balanced_columns(struct composition *c, const struct boxes *children,
                                    const struct block *b, const struct look *k)
{
	struct box *row = box_stack(c, children, k, b->span);
	row->kind = BOX_ROW;
	row->balanced = true;
	row->track_count = b->balanced;
	row->tracks = ARENA_ARRAY(c->a, struct box_track, row->track_count);
	for (int i = 0; i < row->track_count; i++)
		row->tracks[i] = (struct box_track){.kind = BOX_TRACK_FR, .fr = LENGTH_ONE};
	row->gap_column = k->size;
	if (look_has(k, PROP_GAP) && k->props.gap_column_given)
		row->gap_column = look_length(k, &k->props.gap_column);
	if (!look_has(k, PROP_BREAK))
		row->break_rule = BOX_BREAK_AVOID;
	return row;
}

struct made compose_stack(struct composition *c, const struct context *x, const struct block *b,
                          struct look *k, struct boxes *out)
{
	struct boxes children = {0};
	struct made made = children_compose(c, x, b, k, &children);
	if (!is_made(&made, &children) && b->child_count > 0)
		return made;
	if (is_transparent(b, k, &children)) {
		LIST_ADD(c->a, out, children.items[0]);
		return made;
	}
	const bool is_list = b->tag == BLOCK_TAG_LIST || look_has(k, PROP_MARKER);
	if (is_list)
		list_items(c, x, k, &children);
	struct box *box = b->balanced > 1 ? balanced_columns(c, &children, b, k)
	                                  : box_stack(c, &children, k, b->span);
	if (b->has_between_rule)
		box->between = look_stroke(k, &b->between_rule);
	box_tag(x, b, box);
	if (is_list && box->tag.role == TAG_NONE)
		box->tag.role = TAG_L;
	made.heading = made.heading || b->heading != HEADING_NONE;
	container_keep(x, &made, box);
	LIST_ADD(c->a, out, box);
	return made;
}

/* --- rows --- */

static void next_cell(struct cells *at, int span)
{
	at->column++;
	if (at->columns && at->column + span - 1 > at->columns && at->column > 1) {
		at->line++;
		at->column = 1;
	}
	if (at->column + span - 1 > at->most)
		at->most = at->column + span - 1;
}

/* Boxes from `from` on are what one child of the row became. */
void row_place(struct cells *at, const struct block *child, struct boxes *boxes, int from)
{
	const int span = child->span_columns > 1 ? child->span_columns : 1;
	const bool given = child->column || child->line;
	if (given) {
		at->line = child->line ? child->line : at->line;
		at->column = child->column ? child->column : 1;
		at->most = at->column > at->most ? at->column : at->most;
	} else if (boxes->count == from && !child->has_each) {
		next_cell(at, span);
	}
	for (int i = from; i < boxes->count; i++) {
		if (!given)
			next_cell(at, span);
		boxes->items[i]->line = at->line;
		boxes->items[i]->column = at->column;
		boxes->items[i]->span_columns = span;
	}
	at->column += span - 1;
}

static struct made row_children(struct composition *c, const struct context *x,
                                const struct block *b, struct look *k, struct boxes *boxes,
                                int *columns)
{
	struct made all = {0};
	struct cells at = {.columns = b->column_count, .line = 1};
	struct context in = *x;
	in.look = k;
	in.is_root = false;
	in.in_heading = x->in_heading || b->heading != HEADING_NONE;
	for (int i = 0; i < b->child_count; i++) {
		const int from = boxes->count;
		made_add(&all, block_compose(c, &in, &b->children[i], boxes));
		row_place(&at, block_in_cell(c, &in, &b->children[i]), boxes, from);
	}
	*columns = b->column_count ? b->column_count : at.most;
	return all;
}

/* `widest` columns of rows made from one block in one region share a width. */
static int widest_group(struct composition *c, const struct context *x, const struct block *b)
{
	for (int i = 0; i < c->widest.count; i++)
		if (c->widest.items[i].children == b->children &&
		    str_eq(c->widest.items[i].region, x->region))
			return c->widest.items[i].first;
	const struct widest w = {b->children, x->region, c->widest_count + 1};
	LIST_ADD(c->a, &c->widest, w);
	c->widest_count += b->column_count;
	return w.first;
}

static const enum box_track_kind track_kinds[] = {[TRACK_LENGTH] = BOX_TRACK_LENGTH,
                                                  [TRACK_FR] = BOX_TRACK_FR,
                                                  [TRACK_AUTO] = BOX_TRACK_AUTO,
                                                  [TRACK_WIDEST] = BOX_TRACK_WIDEST};

void row_tracks(struct composition *c, const struct context *x, struct box *row,
                const struct block *b, const struct look *k)
{
	row->tracks = ARENA_ARRAY(c->a, struct box_track, row->track_count);
	for (int i = 0; i < row->track_count; i++) {
		struct box_track *t = &row->tracks[i];
		*t = (struct box_track){.kind = BOX_TRACK_FR, .fr = LENGTH_ONE};
		if (i >= b->column_count)
			continue;
		const struct track *given = &b->columns[i];
		*t = (struct box_track){.kind = track_kinds[given->kind], .fr = given->fr};
		t->extent = look_extent(k, &given->length);
		if (given->kind == TRACK_WIDEST)
			t->group = widest_group(c, x, b) + i;
	}
}

/* One length is the space between columns; lines then stand as the text has them. */
void row_gaps(struct box *row, const struct look *k)
{
	row->gap_column = k->size;
	if (!look_has(k, PROP_GAP))
		return;
	row->gap_column =
	    look_length(k, k->props.gap_column_given ? &k->props.gap_column : &k->props.gap_line);
	row->gap_line = k->props.gap_column_given ? look_length(k, &k->props.gap_line) : 0;
}

struct made compose_row(struct composition *c, const struct context *x, const struct block *b,
                        struct look *k, struct boxes *out)
{
	struct boxes children = {0};
	int columns;
	struct made made = row_children(c, x, b, k, &children, &columns);
	if (!is_made(&made, &children))
		return made;
	struct box *row = box_new(c, BOX_ROW, k, b->span);
	box_adopt(c, row, &children);
	row->track_count = columns;
	row_tracks(c, x, row, b, k);
	row_gaps(row, k);
	if (b->has_between_rule)
		row->between = look_stroke(k, &b->between_rule);
	box_tag(x, b, row);
	made.heading = made.heading || b->heading != HEADING_NONE;
	container_keep(x, &made, row);
	LIST_ADD(c->a, out, row);
	return made;
}
