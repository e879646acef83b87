/* SPDX-License-Identifier: MIT */
/* Balanced columns: children of given heights in, the children of each column out. */
#include "box/box.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { BUDGET = 1 << 20, MOST = 16, WIDTH = 300 * DIM_PT, LINE = 12 * DIM_PT };

static struct arena *arena, *scratch;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(BUDGET);
	scratch = arena_new(BUDGET);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	arena_free(scratch);
	return 0;
}

/* A row of so many columns, measured; heights in lines, 0 ends them. */
static struct box *balanced(int columns, const int *heights, dim gap)
{
	struct measure m = {.a = arena, .scratch = scratch};
	struct box *row = ARENA_NEW(arena, struct box);
	*row = (struct box){.kind = BOX_ROW, .balanced = true, .gap_line = gap};
	row->children = ARENA_ARRAY(arena, struct box *, MOST);
	row->tracks = ARENA_ARRAY(arena, struct box_track, columns);
	row->track_count = columns;
	for (int i = 0; i < columns; i++)
		row->tracks[i] = (struct box_track){.kind = BOX_TRACK_FR, .fr = 1};
	for (int i = 0; heights[i]; i++) {
		struct box *child = ARENA_NEW(arena, struct box);
		*child = (struct box){.kind = BOX_RULE,
		                      .height = {.given = true, .fixed = heights[i] * LINE}};
		row->children[row->child_count++] = child;
	}
	box_measure(&m, row, WIDTH);
	return row;
}

static void assert_columns(const struct box *row, const int *counts, int columns)
{
	assert_int_equal(row->cell_count, columns);
	for (int i = 0; i < columns; i++) {
		assert_int_equal(row->cells[i].column, i);
		assert_int_equal(row->cells[i].content->child_count, counts[i]);
	}
}

static void equal_children_are_spread_evenly_the_first_columns_longer(void **state)
{
	(void)state;
	const struct box *row = balanced(3, (const int[]){1, 1, 1, 1, 1, 1, 1, 0}, 0);
	assert_columns(row, (const int[]){3, 2, 2}, 3);
	assert_int_equal(row->h, 3 * LINE);
}

static void the_highest_column_is_as_low_as_can_be(void **state)
{
	(void)state;
	assert_columns(balanced(2, (const int[]){5, 1, 1, 1, 0}, 0), (const int[]){1, 3}, 2);
	assert_columns(balanced(2, (const int[]){1, 1, 1, 4, 2, 0}, 0), (const int[]){3, 2}, 2);
}

static void below_the_highest_the_others_differ_least(void **state)
{
	(void)state;
	const struct box *row = balanced(3, (const int[]){6, 1, 1, 1, 1, 0}, 0);
	assert_columns(row, (const int[]){1, 2, 2}, 3);
}

static void gaps_count(void **state)
{
	(void)state;
	const struct box *row = balanced(2, (const int[]){3, 1, 1, 1, 0}, 2 * LINE);
	assert_columns(row, (const int[]){2, 2}, 2);
	assert_int_equal(row->h, 6 * LINE);
}

static void fewer_children_than_columns_leave_the_last_empty(void **state)
{
	(void)state;
	const struct box *row = balanced(4, (const int[]){1, 1, 0}, 0);
	assert_columns(row, (const int[]){1, 1}, 2);
	assert_true(row_has_column(row, 1));
	assert_false(row_has_column(row, 2));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(equal_children_are_spread_evenly_the_first_columns_longer),
	    cmocka_unit_test(the_highest_column_is_as_low_as_can_be),
	    cmocka_unit_test(below_the_highest_the_others_differ_least),
	    cmocka_unit_test(gaps_count),
	    cmocka_unit_test(fewer_children_than_columns_leave_the_last_empty),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
