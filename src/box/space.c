/* SPDX-License-Identifier: MIT */
/*
 * Space between boxes. Between two neighbours stands the largest of the
 * upper's `after`, the lower's `before` and the container's gap, never the
 * sum; the outer space of a first or last child passes out to the edge of a
 * container that has no padding, border or fill there.
 */
#include "box/box.h"

static bool is_closed(const struct box *b, enum box_side side)
{
	return b->has_fill || b->border[side].width > 0 || b->padding[side].fixed > 0 ||
	       b->padding[side].share > 0;
}

static dim edge_cells(const struct box *row, int line, bool before)
{
	dim space = 0;
	for (int i = 0; i < row->cell_count; i++) {
		const struct cell *c = &row->cells[i];
		if (c->line == line)
			space = dim_max(space, before ? box_space_before(c->content)
			                              : box_space_after(c->content));
	}
	return space;
}

dim box_space_before(const struct box *b)
{
	if (is_closed(b, BOX_TOP))
		return b->before;
	if (b->kind == BOX_STACK && b->child_count > 0)
		return dim_max(b->before, box_space_before(b->children[0]));
	if (b->kind == BOX_ROW && b->line_count > 0)
		return dim_max(b->before, edge_cells(b, 0, true));
	return b->before;
}

dim box_space_after(const struct box *b)
{
	if (is_closed(b, BOX_BOTTOM))
		return b->after;
	if (b->kind == BOX_STACK && b->child_count > 0)
		return dim_max(b->after, box_space_after(b->children[b->child_count - 1]));
	if (b->kind == BOX_ROW && b->line_count > 0)
		return dim_max(b->after, edge_cells(b, b->line_count - 1, false));
	return b->after;
}

dim stack_gap(const struct box *stack, int i)
{
	const dim after = box_space_after(stack->children[i]);
	const dim before = box_space_before(stack->children[i + 1]);
	return dim_max(stack->gap_line, dim_max(after, before));
}

dim row_gap(const struct box *row, int line)
{
	const dim after = edge_cells(row, line, false);
	const dim before = edge_cells(row, line + 1, true);
	return dim_max(row->gap_line, dim_max(after, before));
}

static int cells_line_count(const struct box *row, int line)
{
	int most = 0;
	for (int i = 0; i < row->cell_count; i++) {
		if (row->cells[i].line != line)
			continue;
		const int lines = box_line_count(row->cells[i].content);
		most = lines > most ? lines : most;
	}
	return most;
}

int box_line_count(const struct box *b)
{
	int lines = b->lines.count;
	for (int i = 0; b->kind == BOX_STACK && i < b->child_count; i++)
		lines += box_line_count(b->children[i]);
	for (int i = 0; b->kind == BOX_ROW && i < b->line_count; i++)
		lines += cells_line_count(b, i);
	return lines;
}

bool cell_on_baseline(const struct cell *c)
{
	const enum box_valign v = c->content->valign;
	return c->content->above >= 0 && (v == BOX_VALIGN_AUTO || v == BOX_VALIGN_BASELINE);
}

dim row_line_height(const struct box *row, int line)
{
	dim height = 0;
	for (int i = 0; i < row->cell_count; i++) {
		const struct cell *c = &row->cells[i];
		if (c->line != line)
			continue;
		const dim drop =
		    cell_on_baseline(c) ? row->line_above[line] - c->content->above : 0;
		height = dim_max(height, drop + c->content->h);
	}
	return height;
}

dim cell_offset(const struct box *row, const struct cell *c)
{
	if (cell_on_baseline(c))
		return row->line_above[c->line] - c->content->above;
	const dim room = row_line_height(row, c->line) - c->content->h;
	switch (c->content->valign) {
	case BOX_VALIGN_MIDDLE:
		return room / 2;
	case BOX_VALIGN_BOTTOM:
		return room;
	case BOX_VALIGN_AUTO:
	case BOX_VALIGN_BASELINE:
	case BOX_VALIGN_TOP:
		break;
	}
	return 0;
}
