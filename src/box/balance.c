/* SPDX-License-Identifier: MIT */
/*
 * Balanced columns: children in written order, read downwards, none of them
 * split. First the least height that they fit the columns with, then among all
 * ways to do that the one whose heights differ least (the least sum of
 * squares); of equal ones that whose first columns are longer, as a reader
 * expects.
 */
#include "box/box_int.h"

struct balancer {
	const dim *sizes; /* of each child, with the space above it */
	const dim *spaces;
	int count, columns;
	dim most;       /* no column is higher */
	int64_t *costs; /* of what follows: costs[columns left × (count + 1) + child] */
	int *ends;      /* of the first of these columns */
};

/* Columns that are needed if none may be higher than `most`. */
static int columns_within(const struct balancer *k, dim most)
{
	int columns = 1;
	int64_t h = 0;
	for (int i = 0; i < k->count; i++) {
		if (k->sizes[i] > most)
			return k->columns + 1;
		if (h > 0 && h + k->spaces[i] + k->sizes[i] > most) {
			columns++;
			h = 0;
		}
		h += k->sizes[i] + (h > 0 ? k->spaces[i] : 0);
	}
	return columns;
}

static dim least_height(const struct balancer *k)
{
	int64_t low = 0, high = 1; /* low is too little, high is enough */
	for (int i = 0; i < k->count; i++)
		high += (int64_t)k->sizes[i] + k->spaces[i];
	high = high > DIM_MAX ? DIM_MAX : high;
	while (high - low > 1) {
		const int64_t middle = (low + high) / 2;
		if (columns_within(k, (dim)middle) <= k->columns)
			high = middle;
		else
			low = middle;
	}
	return (dim)high;
}

/* The cheapest columns for the children from `from` on, if so many are left. */
static void end_column(struct balancer *k, int left, int from)
{
	const int row = k->count + 1;
	int64_t h = 0, *best = &k->costs[left * row + from];
	*best = -1;
	for (int to = from + 1; to <= k->count; to++) {
		h += k->sizes[to - 1] + (to > from + 1 ? k->spaces[to - 1] : 0);
		if (h > k->most)
			break;
		const int64_t rest = k->costs[(left - 1) * row + to];
		/* points are exact enough, and their squares add up without overflow */
		const int64_t cost = (h / DIM_PT) * (h / DIM_PT) + rest;
		if (rest < 0 || (*best >= 0 && cost > *best))
			continue;
		*best = cost;
		k->ends[left * row + from] = to;
	}
}

static void spread(struct measure *m, struct balancer *k)
{
	const int row = k->count + 1;
	k->costs = ARENA_ARRAY(m->scratch, int64_t, (k->columns + 1) * row);
	k->ends = ARENA_ARRAY(m->scratch, int, (k->columns + 1) * row);
	for (int left = 0; left <= k->columns; left++)
		k->costs[left * row + k->count] = 0;
	for (int i = 0; i < k->count; i++)
		k->costs[i] = -1;
	for (int left = 1; left <= k->columns; left++)
		for (int i = k->count - 1; i >= 0; i--)
			end_column(k, left, i);
}

static void fill_column(struct measure *m, struct box *row, int column, int from, int to)
{
	struct box *stack = ARENA_NEW(m->a, struct box);
	stack->children = row->children + from;
	stack->child_count = to - from;
	stack->gap_line = row->gap_line;
	row->cells[row->cell_count++] = (struct cell){0, column, 1, stack, true};
}

/* All children at the width of a column, below each other. */
static struct box *measured_stack(struct measure *m, const struct box *row)
{
	struct box *all = ARENA_NEW(m->a, struct box);
	const dim indent = box_marker_indent(m, row);
	for (int i = 0; i < row->child_count; i++)
		if (row->children[i]->marker)
			row->children[i]->indent = indent;
	all->children = row->children;
	all->child_count = row->child_count;
	all->gap_line = row->gap_line;
	measure_box(m, all, row->column_w[0]);
	return all;
}

void row_balance(struct measure *m, struct box *row)
{
	const struct arena_mark mark = arena_mark(m->scratch);
	const struct box *all = measured_stack(m, row);
	const int n = row->child_count;
	dim *sizes = ARENA_ARRAY(m->scratch, dim, n), *spaces = ARENA_ARRAY(m->scratch, dim, n);
	for (int i = 0; i < n; i++) {
		sizes[i] = row->children[i]->h;
		spaces[i] = i > 0 ? stack_gap(all, i - 1) : 0;
	}
	struct balancer k = {
	    .sizes = sizes, .spaces = spaces, .count = n, .columns = row->track_count};
	k.most = least_height(&k);
	spread(m, &k);
	row->cells = ARENA_ARRAY(m->a, struct cell, row->track_count);
	row->cell_count = 0;
	row->line_count = n > 0;
	for (int column = 0, from = 0; from < n; column++) {
		const int to = k.ends[(k.columns - column) * (n + 1) + from];
		fill_column(m, row, column, from, to);
		from = to;
	}
	arena_rewind(m->scratch, mark);
}
