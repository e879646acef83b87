/* SPDX-License-Identifier: MIT */
/*
 * What is left of a box tree behind a break, as a tree of its own that can be
 * set at another width: what lies wholly behind is kept as it is, what the
 * break goes through becomes a copy that holds the rest. A seam remembers
 * which node such a copy goes on, so that it is one element of the tag tree
 * and has its marker once.
 */
#include "page/page_int.h"

struct cutter {
	struct arena *a;
	struct seams *seams;
};

static struct box *rest_of(struct cutter *k, const struct strip *s, int n, int at);

static struct box *copy_of(struct cutter *k, const struct strip *s, int n)
{
	struct strip_node *node = &s->nodes[n];
	struct box *rest = ARENA_NEW(k->a, struct box);
	*rest = *node->box;
	rest->before = 0;
	rest->height = (struct extent){0};
	rest->heading = false;
	if (rest->break_rule == BOX_BREAK_BEFORE)
		rest->break_rule = BOX_BREAK_AUTO;
	LIST_ADD(k->a, k->seams, ((struct seam){rest, node}));
	return rest;
}

static void cut_stack(struct cutter *k, const struct strip *s, int n, int at, struct box *rest)
{
	const struct box *box = s->nodes[n].box;
	rest->children = ARENA_ARRAY(k->a, struct box *, box->child_count);
	rest->child_count = 0;
	for (int c = n + 1, child = 0; c < s->node_count && child < box->child_count; c++) {
		const struct strip_node *node = &s->nodes[c];
		if (node->parent != n)
			continue;
		if (node->from > at)
			rest->children[rest->child_count++] = box->children[child];
		else if (node->to > at)
			rest->children[rest->child_count++] = rest_of(k, s, c, at);
		child++;
	}
}

static void cut_para(struct cutter *k, const struct strip *s, int n, int at, struct box *rest)
{
	int i = at + 1;
	while (s->slots[i].kind != SLOT_LINE || s->slots[i].node != n)
		i++;
	const struct set_line *above = &rest->lines.items[s->slots[i].index - 1];
	rest->para = para_rest(k->a, rest->para, above->next);
	rest->lines = (struct set_lines){0};
}

/* --- rows --- */

/* What is left of each cell of a row; NULL: nothing. */
static struct box **cut_cells(struct cutter *k, const struct strip *s, int n, int at)
{
	const struct box *row = s->nodes[n].box;
	struct box **rest = ARENA_ARRAY(k->a, struct box *, row->cell_count);
	const bool inside = s->items[at].row > 0 && s->slots[at].box == row;
	int i = at;
	while (s->slots[i].kind != SLOT_ROW || s->slots[i].box != row)
		i++;
	const struct strip_row *broken = &s->rows[s->slots[i].index];
	for (int c = 0; c < row->cell_count; c++)
		if (row->cells[c].line > broken->line ||
		    (row->cells[c].line == broken->line && !inside))
			rest[c] = row->cells[c].content;
	for (int c = 0; inside && c < broken->cell_count; c++) {
		const struct strip_cell *cell = &broken->cells[c];
		const int to = broken->breaks[s->items[at].at * broken->cell_count + c];
		if (to < cell->strip->count)
			rest[cell->cell - row->cells] =
			    to < 0 ? cell->cell->content : rest_of(k, cell->strip, 0, to);
	}
	return rest;
}

/* The same of one child, which may share its cell with others. */
static struct box *child_rest(const struct cell *cell, struct box *rest, struct box *child)
{
	const struct box *content = cell->content;
	if (!rest || content == child)
		return rest;
	for (int i = 0; i < content->child_count; i++) {
		const int kept = i - (content->child_count - rest->child_count);
		if (content->children[i] == child)
			return kept < 0 ? NULL : rest->children[kept];
	}
	return NULL;
}

static bool holds(const struct cell *cell, const struct box *child)
{
	for (int i = 0; cell->joined && i < cell->content->child_count; i++)
		if (cell->content->children[i] == child)
			return true;
	return cell->content == child;
}

/* A column whose content stands above the break keeps its width. */
static void fix_tracks(struct cutter *k, const struct box *row, struct box *rest)
{
	rest->tracks = ARENA_ARRAY(k->a, struct box_track, row->track_count);
	for (int i = 0; i < row->track_count; i++) {
		rest->tracks[i] = row->tracks[i];
		const enum box_track_kind kind = row->tracks[i].kind;
		if (kind == BOX_TRACK_FR || kind == BOX_TRACK_LENGTH || row->column_w[i] == 0)
			continue;
		rest->tracks[i] = (struct box_track){
		    .kind = BOX_TRACK_LENGTH,
		    .extent = {.given = true, .fixed = row->column_w[i]},
		};
	}
}

static void cut_row(struct cutter *k, const struct strip *s, int n, int at, struct box *rest)
{
	const struct box *row = s->nodes[n].box;
	struct box **cells = cut_cells(k, s, n, at);
	fix_tracks(k, row, rest);
	rest->children = ARENA_ARRAY(k->a, struct box *, row->child_count);
	rest->child_count = 0;
	for (int i = 0; i < row->child_count; i++)
		for (int c = 0; c < row->cell_count; c++) {
			struct box *const child = row->children[i];
			if (!holds(&row->cells[c], child))
				continue;
			struct box *left = child_rest(&row->cells[c], cells[c], child);
			if (left)
				rest->children[rest->child_count++] = left;
		}
	rest->cells = NULL;
	rest->cell_count = rest->line_count = 0;
}

static struct box *rest_of(struct cutter *k, const struct strip *s, int n, int at)
{
	struct box *rest = copy_of(k, s, n);
	if (rest->kind == BOX_STACK)
		cut_stack(k, s, n, at, rest);
	else if (rest->kind == BOX_ROW)
		cut_row(k, s, n, at, rest);
	else if (rest->kind == BOX_PARA)
		cut_para(k, s, n, at, rest);
	return rest;
}

struct box *strip_rest(struct arena *a, const struct strip *s, int at, struct seams *seams)
{
	struct cutter k = {a, seams};
	return rest_of(&k, s, 0, at);
}

struct strip_node *seam_find(const struct seams *seams, const struct box *box)
{
	for (int i = 0; seams && i < seams->count; i++)
		if (seams->items[i].box == box)
			return seams->items[i].node;
	return NULL;
}
