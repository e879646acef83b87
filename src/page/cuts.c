/* SPDX-License-Identifier: MIT */
/*
 * Where one line of cells may break. For every height at which some cell may
 * break there is one candidate: each cell breaks at its last legal place above
 * that height. A candidate is of use if something stands above it and
 * something below.
 */
#include "page/page_int.h"

#include <stdlib.h>

enum {
	NOTHING_ABOVE = -1,
	LONE_CELL = 1000
}; /* penalty: a cell moves to the next page as a whole */

/* A legal break of one cell: after item `at`'s predecessor, with what it consumes. */
struct chance {
	int at;
	dim used;
	int penalty;
	bool inside;
};

struct chances {
	struct chance *items;
	int count, cap;
	dim offset, total;
	int end; /* the strip's count */
};

struct heights {
	dim *items;
	int count, cap;
};

static void collect(struct arena *a, const struct strip_cell *cell, struct chances *list)
{
	const struct strip *s = cell->strip;
	dim used = 0;
	for (int i = 0; i < s->count; i++) {
		const struct vitem *item = &s->items[i];
		if (item->kind != ITEM_BOX && item->penalty < PENALTY_FORBID && i > 0) {
			const struct chance c = {i, used + item->end, item->penalty, item->inside};
			LIST_ADD(a, list, c);
		}
		used += item->size;
	}
	list->offset = cell->offset;
	list->total = used;
	list->end = s->count;
}

static int by_height(const void *a, const void *b)
{
	const dim x = *(const dim *)a, y = *(const dim *)b;
	return (x > y) - (x < y);
}

static struct heights candidate_heights(struct arena *scratch, const struct chances *cells,
                                        int count)
{
	struct heights h = {0};
	for (int c = 0; c < count; c++)
		for (int i = 0; i < cells[c].count; i++)
			LIST_ADD(scratch, &h, cells[c].offset + cells[c].items[i].used);
	if (h.count)
		qsort(h.items, (size_t)h.count, sizeof *h.items, by_height);
	int distinct = 0;
	for (int i = 0; i < h.count; i++)
		if (i == 0 || h.items[i] != h.items[distinct - 1])
			h.items[distinct++] = h.items[i];
	h.count = distinct;
	return h;
}

/* One candidate while it is being worked out. */
struct tuple {
	int *at; /* of each cell */
	dim *used;
	int penalty;
	dim above, below; /* highest of the cells on each side */
	bool some_above, some_below, inside;
};

static void break_cell(const struct chances *cell, int *cursor, dim height, struct tuple *t, int c)
{
	if (cell->offset + cell->total <= height) {
		t->at[c] = cell->end;
		t->used[c] = cell->total;
		t->some_above = true;
		t->above = dim_max(t->above, cell->offset + cell->total);
		return;
	}
	while (*cursor < cell->count && cell->offset + cell->items[*cursor].used <= height)
		++*cursor;
	t->some_below = true;
	if (*cursor == 0) {
		t->at[c] = NOTHING_ABOVE;
		t->used[c] = 0;
		t->penalty = t->penalty > LONE_CELL ? t->penalty : LONE_CELL;
		t->below = dim_max(t->below, cell->total);
		return;
	}
	const struct chance *chance = &cell->items[*cursor - 1];
	t->at[c] = chance->at;
	t->used[c] = chance->used;
	t->penalty = t->penalty > chance->penalty ? t->penalty : chance->penalty;
	t->inside = t->inside || chance->inside;
	t->some_above = true;
	t->above = dim_max(t->above, cell->offset + chance->used);
	t->below = dim_max(t->below, cell->total - chance->used);
}

struct vitems {
	struct vitem *items;
	int count, cap;
};

static void push_step(struct arena *a, struct vitems *steps, dim size)
{
	LIST_ADD(a, steps, ((struct vitem){.kind = ITEM_BOX, .size = size}));
}

/*
 * The table of cuts and the steps between them: box, chance, box, … A page
 * that begins with the rest of the row needs `below`, while the items after
 * the cut add up to height - above: the difference is the cut's `start`.
 */
void row_cuts(struct measure *m, struct strip_row *row, struct row_cut *cut, struct vitem **steps,
              int *step_count)
{
	const int n = row->cell_count;
	struct arena *a = m->a;
	struct chances *cells = ARENA_ARRAY(m->a, struct chances, n);
	int *cursor = ARENA_ARRAY(m->a, int, n);
	dim *total = ARENA_ARRAY(m->a, dim, n);
	for (int c = 0; c < n; c++) {
		collect(a, &row->cells[c], &cells[c]);
		total[c] = cells[c].total;
	}
	const struct heights heights = candidate_heights(a, cells, n);
	int *at = ARENA_ARRAY(a, int, heights.count *n + n);
	dim *used = ARENA_ARRAY(a, dim, heights.count * n + n);
	struct vitems list = {0};
	dim above = 0;
	int cuts = 0;
	for (int i = 0; i < heights.count; i++) {
		struct tuple t = {.at = at + cuts * n, .used = used + cuts * n};
		for (int c = 0; c < n; c++)
			break_cell(&cells[c], &cursor[c], heights.items[i], &t, c);
		if (!t.some_above || !t.some_below || t.above <= above)
			continue;
		push_step(a, &list, t.above - above);
		LIST_ADD(a, &list,
		         ((struct vitem){.kind = ITEM_PENALTY,
		                         .penalty = t.penalty,
		                         .inside = t.inside,
		                         .at = cuts,
		                         .start = t.below - (row->height - t.above)}));
		above = t.above;
		cuts++;
	}
	push_step(a, &list, row->height - above);
	row->breaks = at;
	*cut = (struct row_cut){.cells = n, .cuts = cuts, .used = used, .total = total};
	*steps = list.items;
	*step_count = list.count;
}
