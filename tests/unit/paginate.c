/* SPDX-License-Identifier: MIT */
/* The page breaker: literals in, page ends out; and random flows against exhaustive search. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>

#include "page/page.h"

enum { MAX_ITEMS = 64, BUDGET = 256 << 20, LINE = 10 * DIM_PT };

#define BOX(h)                                                                                     \
	{                                                                                          \
		.kind = ITEM_BOX, .size = (h)                                                      \
	}
#define GAP(h, p)                                                                                  \
	{                                                                                          \
		.kind = ITEM_GLUE, .size = (h), .stretch = (h) / 2, .shrink = (h) / 5,             \
		.penalty = (p)                                                                     \
	}
#define BREAK(p)                                                                                   \
	{                                                                                          \
		.kind = ITEM_PENALTY, .penalty = (p)                                               \
	}
#define CUT(p, r, a)                                                                               \
	{                                                                                          \
		.kind = ITEM_PENALTY, .penalty = (p), .row = (r), .at = (a)                        \
	}
#define COUNT(a) (int)(sizeof(a) / sizeof *(a))

static const struct break_page_rules plain = {.last_page = 30};
static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(BUDGET);
	return arena == NULL;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static int pages_of(const struct vitem *items, int count, dim frame, struct page_end *out)
{
	const struct flow f = {.items = items, .count = count, .frames = &frame, .frame_count = 1};
	return flow_break(arena, &f, &plain, out);
}

/* --- literals --- */

static void nothing_has_no_pages(void **state)
{
	struct page_end out[1];
	(void)state;
	assert_int_equal(pages_of(NULL, 0, 100, out), 0);
}

static void what_fits_is_one_page(void **state)
{
	const struct vitem items[] = {BOX(LINE), GAP(LINE, 0), BOX(LINE)};
	struct page_end out[4];
	(void)state;
	assert_int_equal(pages_of(items, COUNT(items), 10 * LINE, out), 1);
	assert_int_equal(out[0].at, 3);
	assert_int_equal(out[0].size, 3 * LINE);
	assert_int_equal(out[0].badness, 0);
	assert_int_equal(out[0].stretch, LINE / 2);
	assert_int_equal(out[0].shrink, LINE / 5);
}

static void a_gap_vanishes_where_the_page_ends(void **state)
{
	const struct vitem items[] = {BOX(4 * LINE), GAP(LINE, 0), BOX(4 * LINE), BREAK(-10000)};
	struct page_end out[5];
	(void)state;
	assert_int_equal(pages_of(items, COUNT(items), 5 * LINE, out), 2);
	assert_int_equal(out[0].at, 1);
	assert_int_equal(out[0].size, 4 * LINE);
	assert_int_equal(out[0].badness, 100); /* a fifth is empty */
	assert_int_equal(out[1].at, 3);
	assert_int_equal(out[1].size, 4 * LINE);
	assert_int_equal(out[1].badness, 0); /* the last may be */
}

static void gaps_shrink_to_take_one_line_more(void **state)
{
	const struct vitem items[] = {BOX(5 * LINE), GAP(5 * LINE, 0), BOX(5 * LINE), BREAK(10),
	                              BOX(8 * LINE)};
	struct page_end out[6];
	(void)state;
	assert_int_equal(pages_of(items, COUNT(items), 14 * LINE, out), 2);
	assert_int_equal(out[0].at, 3);
	assert_int_equal(out[0].badness, 60); /* by all they have */
	assert_false(out[0].overfull);
}

static void a_title_is_not_left_at_the_foot(void **state)
{
	const struct vitem items[] = {BOX(7 * LINE), GAP(LINE, -40), BOX(LINE),
	                              BREAK(2000),   BOX(LINE),      BREAK(100),
	                              BOX(LINE),     BREAK(100),     BOX(LINE)};
	struct page_end out[10];
	(void)state;
	assert_int_equal(pages_of(items, COUNT(items), 9 * LINE, out), 2);
	assert_int_equal(out[0].at, 1);
	assert_int_equal(out[0].penalty, -40);
}

static void a_heading_alone_is_stranded_only_when_nothing_else_fits(void **state)
{
	const struct vitem items[] = {BOX(LINE), BREAK(2000), BOX(9 * LINE)};
	struct page_end out[4];
	(void)state;
	assert_int_equal(pages_of(items, COUNT(items), 9 * LINE, out), 2);
	assert_int_equal(out[0].at, 1);
	assert_int_equal(out[0].penalty, 2000);
	assert_false(out[1].overfull);
}

static void the_last_page_is_no_sliver_if_slack_prevents_it(void **state)
{
	/* Ten equal boxes; nine fit. First fit leaves one for the second page. */
	struct vitem items[19];
	struct page_end out[20];
	(void)state;
	for (int i = 0; i < 19; i++)
		items[i] = i % 2 ? (struct vitem)BREAK(0) : (struct vitem)BOX(LINE);
	assert_int_equal(pages_of(items, COUNT(items), 9 * LINE, out), 2);
	assert_int_equal(out[0].at, 15);      /* eight, and two */
	assert_int_equal(out[1].badness, 78); /* 300 × (1 − 2 / 2.7) */
}

static void a_single_small_page_is_not_a_sliver(void **state)
{
	const struct vitem items[] = {BOX(LINE)};
	struct page_end out[2];
	(void)state;
	assert_int_equal(pages_of(items, 1, 100 * LINE, out), 1);
	assert_int_equal(out[0].badness, 0);
}

static void a_forced_break_leaves_a_page_as_empty_as_it_is(void **state)
{
	const struct vitem items[] = {BOX(LINE), BREAK(PENALTY_FORCE), BOX(4 * LINE)};
	struct page_end out[4];
	(void)state;
	assert_int_equal(pages_of(items, COUNT(items), 10 * LINE, out), 2);
	assert_int_equal(out[0].at, 1);
	assert_int_equal(out[0].badness, 0);
}

static void an_atom_higher_than_the_frame_stands_alone_and_overfull(void **state)
{
	const struct vitem items[] = {BOX(LINE), BREAK(0), BOX(30 * LINE), BREAK(0), BOX(LINE)};
	struct page_end out[6];
	(void)state;
	assert_int_equal(pages_of(items, COUNT(items), 10 * LINE, out), 3);
	assert_false(out[0].overfull);
	assert_true(out[1].overfull);
	assert_int_equal(out[1].size, 30 * LINE);
	assert_false(out[2].overfull);
}

static void a_break_adds_its_end_above_and_its_start_below(void **state)
{
	const struct vitem items[] = {
	    BOX(4 * LINE),
	    {.kind = ITEM_PENALTY, .end = 3 * DIM_PT, .start = -2 * DIM_PT},
	    BOX(4 * LINE),
	};
	struct page_end out[4];
	(void)state;
	assert_int_equal(pages_of(items, COUNT(items), 5 * LINE, out), 2);
	assert_int_equal(out[0].size, 4 * LINE + 3 * DIM_PT);
	assert_int_equal(out[1].size, 4 * LINE - 2 * DIM_PT);
}

static void the_first_frame_may_be_shorter(void **state)
{
	struct vitem items[19];
	struct page_end out[20];
	const dim frames[] = {2 * LINE, 8 * LINE};
	const struct flow f = {
	    .items = items, .count = COUNT(items), .frames = frames, .frame_count = 2};
	(void)state;
	for (int i = 0; i < 19; i++)
		items[i] = i % 2 ? (struct vitem)BREAK(0) : (struct vitem)BOX(LINE);
	assert_int_equal(flow_break(arena, &f, &plain, out), 2);
	assert_int_equal(out[0].size, 2 * LINE);
	assert_int_equal(out[1].size, 8 * LINE);
}

/* Nine lines, the last five of one paragraph: room for five on each page. */
static int lines_with_turn(int turn, struct page_end *out)
{
	struct vitem items[17];
	const dim frame = 5 * LINE;
	const struct flow f = {.items = items,
	                       .count = COUNT(items),
	                       .frames = &frame,
	                       .frame_count = 1,
	                       .turn = turn};
	for (int i = 0; i < 17; i++) {
		items[i] = i % 2 ? (struct vitem)BREAK(0) : (struct vitem)BOX(LINE);
		items[i].inside = i % 2 && i > 7;
	}
	return flow_break(arena, &f, &plain, out);
}

static void no_paragraph_is_split_where_the_measure_changes(void **state)
{
	struct page_end out[18];
	(void)state;
	assert_int_equal(lines_with_turn(0, out), 2);
	assert_true(out[0].size > 4 * LINE);
	assert_int_equal(lines_with_turn(1, out), 2);
	assert_int_equal(out[0].size, 4 * LINE);
	assert_int_equal(out[1].size, 5 * LINE);
}

static void flush_pages_stretch_their_gaps_once(void **state)
{
	const struct vitem items[] = {BOX(7 * LINE), GAP(LINE, 0), BOX(LINE), BREAK(0),
	                              BOX(9 * LINE)};
	const dim frame = 10 * LINE;
	const struct flow f = {
	    .items = items, .count = COUNT(items), .frames = &frame, .frame_count = 1};
	const struct break_page_rules flush = {.last_page = 30, .flush = true};
	struct page_end out[6];
	(void)state;
	assert_int_equal(flow_break(arena, &f, &flush, out), 2);
	/* 9 of 10 lines; half a line of stretch, all of it (40); a twentieth stays white (6.25) */
	assert_int_equal(out[0].badness, 46);
}

static void a_page_between_two_cuts_of_a_row_is_as_high_as_its_highest_cell(void **state)
{
	/* Two cells, four lines and six half lines more: cuts after each of the first's lines. */
	static const dim used[] = {LINE, 8 * LINE, 2 * LINE, 8 * LINE, 3 * LINE, 9 * LINE};
	static const dim total[] = {4 * LINE, 9 * LINE};
	const struct row_cut row = {.cells = 2, .cuts = 3, .used = used, .total = total};
	/* T = 8, 8, 9; max total = 9; start = what is left of the higher cell − what T leaves */
	const struct vitem items[] = {
	    BOX(8 * LINE),
	    {.kind = ITEM_PENALTY, .row = 1, .at = 0, .start = (3 - 1) * LINE, .penalty = 1},
	    BOX(0),
	    {.kind = ITEM_PENALTY, .row = 1, .at = 1, .start = (2 - 1) * LINE, .penalty = 900},
	    BOX(LINE),
	    {.kind = ITEM_PENALTY, .row = 1, .at = 2, .start = LINE, .penalty = 1},
	    BOX(0),
	    BREAK(PENALTY_FORCE),
	};
	const dim frames[] = {8 * LINE, 2 * LINE, 2 * LINE};
	const struct flow f = {.items = items,
	                       .count = COUNT(items),
	                       .frames = frames,
	                       .frame_count = 3,
	                       .rows = &row,
	                       .row_count = 1};
	struct page_end out[9];
	(void)state;
	assert_int_equal(flow_break(arena, &f, &plain, out), 3);
	assert_int_equal(out[0].at, 1);
	assert_int_equal(out[0].size, 8 * LINE);
	assert_int_equal(out[1].at, 5);
	assert_int_equal(out[1].size, 2 * LINE); /* by sums: 3 lines, overfull */
	assert_int_equal(out[2].size, LINE);
}

static void many_items_break_within_the_budget(void **state)
{
	enum { MANY = 200000 };
	struct arena *a = arena_new((size_t)1 << 30);
	struct vitem *items = ARENA_ARRAY(a, struct vitem, MANY);
	struct page_end *out = ARENA_ARRAY(a, struct page_end, MANY + 1);
	const dim frame = 57 * LINE;
	const struct flow f = {.items = items, .count = MANY, .frames = &frame, .frame_count = 1};
	(void)state;
	for (int i = 0; i < MANY; i++)
		items[i] = i % 2 ? (struct vitem)BREAK(i % 7) : (struct vitem)BOX(LINE);
	assert_int_equal(flow_break(a, &f, &plain, out), (MANY / 2 + 56) / 57);
	arena_free(a);
}

/* --- random flows against exhaustive search --- */

static uint32_t seed;

static int random_in(int low, int high)
{
	seed = seed * 1664525u + 1013904223u;
	return low + (int)((seed >> 8) % (uint32_t)(high - low + 1));
}

enum { MAX_CELLS = 3, MAX_CUTS = 8, MAX_FRAMES = 3 };

/* A flow, and of its row what the oracle needs: which items are the row's. */
struct trial {
	struct vitem items[MAX_ITEMS];
	int owner[MAX_ITEMS]; /* 1: of the row */
	dim extra[MAX_ITEMS]; /* the part of `start` that is not the row's correction */
	int count;
	dim used[MAX_CELLS * MAX_CUTS], total[MAX_CELLS], frames[MAX_FRAMES];
	dim lowered[MAX_CELLS]; /* cells share their first baseline: some begin lower */
	struct row_cut row;
	struct flow flow;
	struct break_page_rules rules;
};

static void add(struct trial *t, struct vitem item, int owner, dim extra)
{
	item.start += extra;
	t->extra[t->count] = extra;
	t->owner[t->count] = owner;
	t->items[t->count++] = item;
}

static int random_penalty(void)
{
	static const int usual[] = {0, 0, -40, 40, 100, 150, 1000, 2000, PENALTY_FORBID};
	return random_in(0, 19) == 0 ? PENALTY_FORCE : usual[random_in(0, COUNT(usual) - 1)];
}

static void add_random(struct trial *t)
{
	add(t, (struct vitem)BOX(random_in(0, 20)), 0, 0);
	const struct vitem gap = GAP(random_in(0, 12), random_penalty());
	struct vitem cut = BREAK(random_penalty());
	cut.end = random_in(0, 2) ? 0 : random_in(-3, 6);
	const dim extra = random_in(0, 2) ? 0 : random_in(-3, 6);
	add(t, random_in(0, 1) ? gap : cut, 0, extra);
}

static dim at_most(dim a, dim b)
{
	return a < b ? a : b;
}

/* Each cell's last chance at or above the height `h`. */
static dim cell_used(const dim *chances, int count, dim h)
{
	dim last = 0;
	for (int i = 0; i < count; i++)
		if (chances[i] <= h)
			last = chances[i];
	return last;
}

/* How far down the row a cut (or its end) reaches, from the row's top. */
static dim lowest(const struct trial *t, const dim *used)
{
	dim most = 0;
	for (int c = 0; c < t->row.cells; c++)
		most = dim_max(most, t->lowered[c] + used[c]);
	return most;
}

static dim highest_rest(const struct trial *t, const dim *used)
{
	dim most = 0;
	for (int c = 0; c < t->row.cells; c++)
		most = dim_max(most, t->total[c] - used[c]);
	return most;
}

/* Fills the table of cuts: at growing heights, the tuples that differ and leave something. */
static void make_cuts(struct trial *t)
{
	dim chances[MAX_CELLS][MAX_CUTS];
	int counts[MAX_CELLS];
	t->row.cells = random_in(1, MAX_CELLS);
	for (int c = 0; c < t->row.cells; c++) {
		counts[c] = random_in(0, 3);
		t->lowered[c] = random_in(0, 2) ? 0 : random_in(0, 5);
		for (int i = 0; i < counts[c]; i++)
			chances[c][i] = (i ? chances[c][i - 1] : 0) + random_in(1, 15);
		t->total[c] = (counts[c] ? chances[c][counts[c] - 1] : 0) + random_in(1, 15);
	}
	for (dim h = 1; h <= 60 && t->row.cuts < MAX_CUTS - 1; h++) {
		dim *now = &t->used[t->row.cuts * t->row.cells];
		bool differs = false;
		for (int c = 0; c < t->row.cells; c++) {
			now[c] = cell_used(chances[c], counts[c], h);
			differs |= now[c] != (t->row.cuts ? now[c - t->row.cells] : 0);
		}
		t->row.cuts += differs;
	}
	t->row.used = t->used;
	t->row.total = t->total;
}

static void add_row(struct trial *t)
{
	make_cuts(t);
	dim reached = 0;
	const dim all = lowest(t, t->total);
	for (int i = 0; i < t->row.cuts; i++) {
		const dim *used = &t->used[i * t->row.cells];
		const dim top = lowest(t, used);
		add(t, (struct vitem)BOX(top - reached), 1, 0);
		struct vitem cut = CUT(random_penalty(), 1, i);
		cut.start = highest_rest(t, used) - (all - top);
		cut.end = random_in(0, 3) ? 0 : random_in(0, 4);
		add(t, cut, 1, random_in(0, 3) ? 0 : random_in(0, 4));
		reached = top;
	}
	add(t, (struct vitem)BOX(all - reached), 1, 0);
	t->flow.rows = &t->row;
	t->flow.row_count = 1;
}

static void make_trial(struct trial *t, bool with_row)
{
	*t = (struct trial){
	    .rules = {.last_page = random_in(0, 3) * 15, .flush = random_in(0, 3) == 0}};
	const int before = random_in(0, with_row ? 3 : 6), after = random_in(0, with_row ? 3 : 6);
	for (int i = 0; i < before; i++)
		add_random(t);
	if (with_row)
		add_row(t);
	if (with_row && after)
		add(t, (struct vitem)GAP(random_in(0, 12), random_penalty()), 0, 0);
	for (int i = 0; i < after; i++)
		add_random(t);
	add(t, (struct vitem)BOX(random_in(1, 20)), 0, 0);
	if (random_in(0, 1))
		add(t, (struct vitem)BREAK(PENALTY_FORCE), 0, 0);
	t->flow.frame_count = random_in(1, MAX_FRAMES);
	for (int k = 0; k < t->flow.frame_count; k++)
		t->frames[k] = random_in(15, 60);
	t->flow.frames = t->frames;
	t->flow.items = t->items;
	t->flow.count = t->count;
}

/* What the items strictly between two breaks hold; the row cell by cell, not by sums. */
static void held(const struct trial *t, int a, int b, int *size, int *stretch, int *shrink)
{
	const struct vitem *from = a >= 0 ? &t->items[a] : NULL;
	const struct vitem *to = b < t->count ? &t->items[b] : NULL;
	bool row_seen = (from && from->row) || (to && to->row);
	*size = (to ? to->end : 0) + (from ? t->extra[a] : 0);
	*stretch = *shrink = 0;
	for (int i = a + 1; i < b; i++) {
		const struct vitem *item = &t->items[i];
		row_seen |= t->owner[i] == 1;
		if (t->owner[i] == 0 && item->kind != ITEM_PENALTY) {
			*size += item->size;
			*stretch += item->kind == ITEM_GLUE ? item->stretch : 0;
			*shrink += item->kind == ITEM_GLUE ? item->shrink : 0;
		}
	}
	int most = 0;
	for (int c = 0; row_seen && c < t->row.cells; c++) {
		const dim top =
		    from && from->row ? t->used[from->at * t->row.cells + c] : -t->lowered[c];
		const dim end = to && to->row ? t->used[to->at * t->row.cells + c] : t->total[c];
		most = dim_max(most, end - top);
	}
	*size += most;
}

/* x / y in 1/1024, as the breaker counts it. */
static double share(int x, int y)
{
	if (x <= 0)
		return 0;
	return y <= 0 || x >= 64 * y ? 64 : floor(x * 1024.0 / y) / 1024;
}

static double page_badness(const struct trial *t, int page, int size, int stretch, int shrink,
                           bool forced, bool last)
{
	const dim frame = t->frames[at_most(page, t->flow.frame_count - 1)];
	const int f = frame - size;
	if (f < 0)
		return floor(60 * pow(share(-f, shrink), 3) + 0.5);
	const int limit = frame * t->rules.last_page / 100;
	if (last && page > 0 && limit > 0 && size < limit)
		return (300 * (limit - (size > 0 ? size : 0)) + limit / 2) / limit;
	if (last || forced)
		return 0;
	const int u = t->rules.flush ? at_most(f, stretch) : 0;
	return floor(40 * pow(share(u, stretch), 3) + 0.5) +
	       floor(100 * pow(share(5 * (f - u), frame), 2) + 0.5);
}

static int last_break(const struct trial *t)
{
	const struct vitem *last = &t->items[t->count - 1];
	const bool forced = last->kind == ITEM_PENALTY && last->penalty <= PENALTY_FORCE;
	return forced ? t->count - 1 : t->count;
}

static int penalty_at(const struct trial *t, int b)
{
	return b < t->count ? t->items[b].penalty : PENALTY_FORCE;
}

static bool legal(const struct trial *t, int b)
{
	return b == t->count || (t->items[b].kind != ITEM_BOX && penalty_at(t, b) < PENALTY_FORBID);
}

/* INFINITY: overfull although it could be broken. */
static double page_cost(const struct trial *t, int a, int b, int page)
{
	int size, stretch, shrink;
	held(t, a, b, &size, &stretch, &shrink);
	const dim frame = t->frames[at_most(page, t->flow.frame_count - 1)];
	const int over = size - frame - shrink;
	for (int i = a + 1; i < b && over > 0; i++)
		if (legal(t, i))
			return INFINITY;
	if (over > 0)
		return 1e14 + floor(over * 1e14 / (1 << 20));
	const int p = penalty_at(t, b);
	const double bad =
	    page_badness(t, page, size, stretch, shrink, p <= PENALTY_FORCE, b == last_break(t));
	return 300.0 * 300 + bad * bad + (p > 0 ? p * p : p > PENALTY_FORCE ? -p * p : 0);
}

static double cheapest(const struct trial *t, int a, int page)
{
	const int last = last_break(t);
	double best = INFINITY;
	for (int b = a + 1; b <= last; b++) {
		if (!legal(t, b))
			continue;
		const double rest = b == last ? 0 : cheapest(t, b, page + 1);
		best = fmin(best, page_cost(t, a, b, page) + rest);
		if (penalty_at(t, b) <= PENALTY_FORCE)
			break;
	}
	return best;
}

static double cost_found(const struct trial *t, const struct page_end *ends, int count)
{
	double sum = 0;
	for (int k = 0; k < count; k++)
		sum += page_cost(t, k ? ends[k - 1].at : -1, ends[k].at, k);
	return sum;
}

static void compare(bool with_row, int trials)
{
	for (int i = 0; i < trials; i++) {
		struct trial t;
		struct page_end out[MAX_ITEMS + 1];
		const uint32_t start = seed;
		make_trial(&t, with_row);
		const int count = flow_break(arena, &t.flow, &t.rules, out);
		const double found = cost_found(&t, out, count), best = cheapest(&t, -1, 0);
		if (count == 0 || out[count - 1].at != last_break(&t) || found != best)
			fail_msg("seed %u: %g found, %g is cheapest", start, found, best);
	}
}

static void random_flows_are_broken_as_cheaply_as_can_be(void **state)
{
	(void)state;
	seed = 1;
	compare(false, 4000);
}

static void random_flows_with_rows_are_broken_as_cheaply_as_can_be(void **state)
{
	(void)state;
	seed = 2;
	compare(true, 6000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nothing_has_no_pages),
	    cmocka_unit_test(what_fits_is_one_page),
	    cmocka_unit_test(a_gap_vanishes_where_the_page_ends),
	    cmocka_unit_test(gaps_shrink_to_take_one_line_more),
	    cmocka_unit_test(a_title_is_not_left_at_the_foot),
	    cmocka_unit_test(a_heading_alone_is_stranded_only_when_nothing_else_fits),
	    cmocka_unit_test(the_last_page_is_no_sliver_if_slack_prevents_it),
	    cmocka_unit_test(a_single_small_page_is_not_a_sliver),
	    cmocka_unit_test(a_forced_break_leaves_a_page_as_empty_as_it_is),
	    cmocka_unit_test(an_atom_higher_than_the_frame_stands_alone_and_overfull),
	    cmocka_unit_test(a_break_adds_its_end_above_and_its_start_below),
	    cmocka_unit_test(the_first_frame_may_be_shorter),
	    cmocka_unit_test(flush_pages_stretch_their_gaps_once),
	    cmocka_unit_test(a_page_between_two_cuts_of_a_row_is_as_high_as_its_highest_cell),
	    cmocka_unit_test(no_paragraph_is_split_where_the_measure_changes),
	    cmocka_unit_test(many_items_break_within_the_budget),
	    cmocka_unit_test(random_flows_are_broken_as_cheaply_as_can_be),
	    cmocka_unit_test(random_flows_with_rows_are_broken_as_cheaply_as_can_be),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
