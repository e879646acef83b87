/* SPDX-License-Identifier: MIT */
/*
 * Rows: children go into cells, tracks become columns. Lengths and shares
 * come first; `auto` and `widest` take their widest unbroken line, but
 * together at most half of the row where a `fr` column holds text, and no
 * more than leaves it its longest word; `fr` columns share what is left.
 */
#include "box/box_int.h"

#include <stdlib.h>

/* --- cells --- */

static int clamp_column(int column, int count)
{
	return column < 1 ? 0 : column > count ? count - 1 : column - 1;
}

struct cursor {
	int line, column;
};

/* Where a child goes: an explicit cell, or the next one that its span fits into. */
static struct cursor next_cell(const struct box *child, struct cursor at, int columns, int span)
{
	if (child->column || child->line) {
		const int line = child->line ? child->line - 1 : at.line;
		return (struct cursor){line,
		                       clamp_column(child->column ? child->column : 1, columns)};
	}
	at.column++;
	if (at.column + span > columns)
		return (struct cursor){at.line + 1, 0};
	return at;
}

static struct cell *cell_at(struct box *row, struct cursor at)
{
	for (int i = 0; i < row->cell_count; i++)
		if (row->cells[i].line == at.line && row->cells[i].column == at.column)
			return &row->cells[i];
	return NULL;
}

/* Several children in one cell stand below each other. */
static void join_cell(struct arena *a, struct cell *cell, struct box *child)
{
	struct box *stack = cell->content;
	if (!cell->joined) {
		cell->joined = true;
		stack = ARENA_NEW(a, struct box);
		stack->children = ARENA_ARRAY(a, struct box *, 1);
		stack->children[0] = cell->content;
		stack->child_count = 1;
		cell->content = stack;
	}
	struct box **children = ARENA_ARRAY(a, struct box *, stack->child_count + 1);
	for (int i = 0; i < stack->child_count; i++)
		children[i] = stack->children[i];
	children[stack->child_count++] = child;
	stack->children = children;
}

static int by_number(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

/* Lines in which nothing stands vanish: 0, 2, 5 become 0, 1, 2. */
static void close_lines(struct measure *m, struct box *row)
{
	const struct arena_mark mark = arena_mark(m->scratch);
	int *used = ARENA_ARRAY(m->scratch, int, row->cell_count);
	for (int i = 0; i < row->cell_count; i++)
		used[i] = row->cells[i].line;
	if (row->cell_count)
		qsort(used, (size_t)row->cell_count, sizeof *used, by_number);
	int lines = 0;
	for (int i = 0; i < row->cell_count; i++)
		if (i == 0 || used[i] != used[i - 1])
			used[lines++] = used[i];
	for (int i = 0; i < row->cell_count; i++) {
		const int *place =
		    bsearch(&row->cells[i].line, used, (size_t)lines, sizeof *used, by_number);
		row->cells[i].line = (int)(place - used);
	}
	row->line_count = lines;
	arena_rewind(m->scratch, mark);
}

void row_cells(struct measure *m, struct box *row)
{
	if (row->cells || row->child_count == 0 || row->balanced)
		return;
	row->cells = ARENA_ARRAY(m->a, struct cell, row->child_count);
	struct cursor at = {0, -1};
	for (int i = 0; i < row->child_count; i++) {
		struct box *child = row->children[i];
		const int span = child->span_columns > 1 ? child->span_columns : 1;
		at = next_cell(child, at, row->track_count, span);
		struct cell *cell = cell_at(row, at);
		if (cell) {
			join_cell(m->a, cell, child);
		} else {
			const int room = row->track_count - at.column;
			row->cells[row->cell_count++] = (struct cell){
			    at.line, at.column, span < room ? span : room, child, false};
		}
		at.column += span - 1;
	}
	close_lines(m, row);
}

/* --- columns --- */

static bool is_flexible(const struct box_track *t)
{
	return t->kind == BOX_TRACK_AUTO || t->kind == BOX_TRACK_WIDEST;
}

static bool column_is_empty(const struct box *row, int column)
{
	for (int i = 0; i < row->cell_count; i++) {
		const struct cell *c = &row->cells[i];
		if (c->column <= column && column < c->column + c->span_columns)
			return false;
	}
	return true;
}

/* An empty column whose width comes from its content takes neither width nor gap. */
static bool column_vanishes(const struct box *row, int column)
{
	return is_flexible(&row->tracks[column]) && column_is_empty(row, column);
}

typedef dim cell_width(struct measure *m, struct box *b);

static dim column_content(struct measure *m, struct box *row, int column, cell_width *width)
{
	dim w = 0;
	for (int i = 0; i < row->cell_count; i++) {
		const struct cell *c = &row->cells[i];
		if (c->column == column && c->span_columns == 1)
			w = dim_max(w, width(m, c->content));
	}
	return w;
}

static dim track_natural(struct measure *m, struct box *row, int column)
{
	const struct box_track *t = &row->tracks[column];
	if (t->kind == BOX_TRACK_WIDEST && t->group > 0 && t->group <= m->widest_count)
		return m->widest[t->group - 1];
	return column_content(m, row, column, box_natural_width);
}

static dim gaps(const struct box *row)
{
	int shown = 0;
	for (int i = 0; i < row->track_count; i++)
		shown += !column_vanishes(row, i);
	return shown > 1 ? (shown - 1) * row->gap_column : 0;
}

static int64_t fr_parts(const struct box *row)
{
	int64_t parts = 0;
	for (int i = 0; i < row->track_count; i++)
		if (row->tracks[i].kind == BOX_TRACK_FR)
			parts += row->tracks[i].fr;
	return parts;
}

/* What `fr` columns need together for none to part a word; 0: they hold nothing. */
static dim fr_least(struct measure *m, struct box *row)
{
	const int64_t parts = fr_parts(row);
	dim need = 0;
	for (int i = 0; i < row->track_count; i++)
		if (row->tracks[i].kind == BOX_TRACK_FR && row->tracks[i].fr > 0)
			need = dim_max(need, dim_scale(column_content(m, row, i, box_least_width),
			                               (dim)parts, row->tracks[i].fr));
	return need;
}

/* What columns that take what their content needs have in all, unbroken and at least. */
struct wants {
	dim natural, least;
};

static struct wants set_natural(struct measure *m, struct box *row, dim *least)
{
	struct wants sum = {0};
	for (int i = 0; i < row->track_count; i++) {
		if (!is_flexible(&row->tracks[i]) || column_vanishes(row, i))
			continue;
		row->column_w[i] = track_natural(m, row, i);
		least[i] = dim_min(column_content(m, row, i, box_least_width), row->column_w[i]);
		sum.natural += row->column_w[i];
		sum.least += least[i];
	}
	return sum;
}

/* Each gives of what it has beyond its longest word, and of that only if there is no other way. */
static dim shrink_flexible(struct box *row, const dim *least, struct wants want, dim most)
{
	const bool words_fit = most >= want.least && want.natural > want.least;
	dim used = 0;
	for (int i = 0; i < row->track_count; i++) {
		dim *w = &row->column_w[i];
		if (!is_flexible(&row->tracks[i]))
			continue;
		if (words_fit)
			*w = least[i] +
			     dim_scale(*w - least[i], most - want.least, want.natural - want.least);
		else
			*w = most > 0 ? dim_scale(*w, most, want.natural) : 0;
		used += *w;
	}
	return used;
}

/* Widths of the columns that take what their content needs, shrunk into the room. */
static dim set_flexible(struct measure *m, struct box *row, dim room)
{
	const struct arena_mark mark = arena_mark(m->scratch);
	dim *least = ARENA_ARRAY(m->scratch, dim, row->track_count);
	const struct wants want = set_natural(m, row, least);
	const dim others = fr_least(m, row);
	const dim half = others ? dim_min(room, row->content_w / 2) : room;
	const dim most = dim_max(dim_min(half, room - others), dim_min(half, want.least));
	const dim used =
	    want.natural <= most ? want.natural : shrink_flexible(row, least, want, most);
	arena_rewind(m->scratch, mark);
	return used;
}

static void share_rest(struct box *row, dim rest)
{
	int64_t parts = fr_parts(row);
	for (int i = 0; i < row->track_count && parts > 0; i++) {
		if (row->tracks[i].kind != BOX_TRACK_FR)
			continue;
		row->column_w[i] = dim_scale(dim_max(rest, 0), row->tracks[i].fr, parts);
		rest -= row->column_w[i];
		parts -= row->tracks[i].fr;
	}
}

static void set_columns(struct measure *m, struct box *row)
{
	row->column_x = ARENA_ARRAY(m->a, dim, row->track_count);
	row->column_w = ARENA_ARRAY(m->a, dim, row->track_count);
	dim rest = row->content_w - gaps(row);
	for (int i = 0; i < row->track_count; i++) {
		if (row->tracks[i].kind != BOX_TRACK_LENGTH)
			continue;
		row->column_w[i] = box_extent(&row->tracks[i].extent, row->content_w);
		rest -= row->column_w[i];
	}
	rest -= set_flexible(m, row, dim_max(rest, 0));
	share_rest(row, rest);
	dim x = 0;
	for (int i = 0; i < row->track_count; i++) {
		row->column_x[i] = x;
		if (!column_vanishes(row, i))
			x += row->column_w[i] + row->gap_column;
	}
}

bool row_has_column(const struct box *row, int column)
{
	int last = -1;
	for (int i = 0; i < row->cell_count; i++)
		last = row->cells[i].column > last ? row->cells[i].column : last;
	return column > 0 && !column_vanishes(row, column) && (!row->balanced || column <= last);
}

static dim cell_room(const struct box *row, const struct cell *c)
{
	const int last = c->column + c->span_columns - 1;
	return row->column_x[last] + row->column_w[last] - row->column_x[c->column];
}

void row_measure(struct measure *m, struct box *row)
{
	row_cells(m, row);
	set_columns(m, row);
	if (row->balanced)
		row_balance(m, row);
	row->line_above = ARENA_ARRAY(m->a, dim, row->line_count);
	for (int i = 0; i < row->cell_count; i++) {
		const struct cell *c = &row->cells[i];
		measure_box(m, c->content, cell_room(row, c));
		const enum box_valign v = c->content->valign;
		if (v == BOX_VALIGN_AUTO || v == BOX_VALIGN_BASELINE)
			row->line_above[c->line] =
			    dim_max(row->line_above[c->line], c->content->above);
	}
}

static dim balanced_width(struct measure *m, struct box *row, cell_width *width)
{
	dim w = 0;
	for (int i = 0; i < row->child_count; i++)
		w = dim_max(w, width(m, row->children[i]));
	return row->track_count * w + (row->track_count - 1) * row->gap_column;
}

static dim row_width(struct measure *m, struct box *row, cell_width *width)
{
	if (row->balanced)
		return balanced_width(m, row, width) + box_marker_indent(m, row);
	row_cells(m, row);
	dim w = gaps(row);
	for (int i = 0; i < row->track_count; i++) {
		const struct box_track *t = &row->tracks[i];
		if (t->kind == BOX_TRACK_LENGTH)
			w += t->extent.fixed;
		else if (!column_vanishes(row, i))
			w += column_content(m, row, i, width);
	}
	return w;
}

dim row_natural_width(struct measure *m, struct box *row)
{
	return row_width(m, row, box_natural_width);
}

dim row_least_width(struct measure *m, struct box *row)
{
	return row_width(m, row, box_least_width);
}

int row_widest_groups(const struct box *b)
{
	int groups = 0;
	for (int i = 0; i < b->track_count; i++)
		if (b->tracks[i].group > groups)
			groups = b->tracks[i].group;
	for (int i = 0; i < b->child_count; i++) {
		const int inside = row_widest_groups(b->children[i]);
		groups = inside > groups ? inside : groups;
	}
	return groups;
}

void row_collect_widest(struct measure *m, struct box *b)
{
	if (b->kind == BOX_ROW) {
		row_cells(m, b);
		for (int i = 0; i < b->track_count; i++) {
			const int group = b->tracks[i].group;
			if (b->tracks[i].kind != BOX_TRACK_WIDEST || group < 1 ||
			    group > m->widest_count)
				continue;
			m->widest[group - 1] = dim_max(m->widest[group - 1],
			                               column_content(m, b, i, box_natural_width));
		}
	}
	for (int i = 0; i < b->child_count; i++)
		row_collect_widest(m, b->children[i]);
}
