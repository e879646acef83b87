/* SPDX-License-Identifier: MIT */
/* The line breaker: literals in, breaks out; and random paragraphs against exhaustive search. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <limits.h>
#include <stdio.h>

#include "text/text.h"

enum { EM = 10240, MAX_ITEMS = 64, BUDGET = 64 << 20 };

#define BOX(w)                                                                                     \
	{                                                                                          \
		.kind = ITEM_BOX, .width = (w), .flex = (w)                                        \
	}
#define SPACE(w)                                                                                   \
	{                                                                                          \
		.kind = ITEM_GLUE, .width = (w), .stretch = (w) / 4, .shrink = (w) / 3             \
	}
#define HYPHEN(w, p)                                                                               \
	{                                                                                          \
		.kind = ITEM_PENALTY, .end = (w), .penalty = (p), .flags = ITEM_HYPHEN             \
	}
#define NO_BREAK(w)                                                                                \
	{                                                                                          \
		.kind = ITEM_GLUE, .width = (w), .penalty = PENALTY_FORBID                         \
	}
#define FORCE                                                                                      \
	{                                                                                          \
		.kind = ITEM_PENALTY, .penalty = PENALTY_FORCE                                     \
	}
#define COUNT(a) (int)(sizeof(a) / sizeof *(a))

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(BUDGET);
	return arena ? 0 : 1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct break_rules rules(enum break_mode mode)
{
	struct break_rules r = break_rules_default(mode, EM);
	r.tolerance = INT_MAX;
	r.last_resort = true;
	return r;
}

/* The breaks as "2 4 6"; "-" for none. */
static const char *breaks(const struct item *items, int count, const dim *measures, int n,
                          const struct break_rules *r)
{
	const struct break_para p = {
	    .items = items, .count = count, .measures = measures, .measure_count = n};
	struct break_line lines[MAX_ITEMS];
	const int found = para_break(arena, &p, r, lines);
	struct buf b = BUF(arena);
	for (int i = 0; i < found; i++)
		buf_format(&b, i ? " %d" : "%d", lines[i].last);
	return found ? str_z(arena, buf_str(&b)) : "-";
}

static void no_items_give_no_lines(void **state)
{
	(void)state;
	const struct break_rules r = rules(BREAK_RAGGED);
	assert_string_equal(breaks(NULL, 0, (dim[]){100}, 1, &r), "-");
}

static void six_items_break_at_the_space_that_fits(void **state)
{
	(void)state;
	const struct item items[] = {BOX(40000),  SPACE(2560), BOX(40000),
	                             SPACE(2560), BOX(40000),  FORCE};
	const struct break_rules r = rules(BREAK_RAGGED);
	assert_string_equal(breaks(items, COUNT(items), (dim[]){90000}, 1, &r), "3 5");
	assert_string_equal(breaks(items, COUNT(items), (dim[]){50000}, 1, &r), "1 3 5");
	assert_string_equal(breaks(items, COUNT(items), (dim[]){200000}, 1, &r), "5");
}

static void glue_that_forbids_a_break_is_not_broken(void **state)
{
	(void)state;
	const struct item items[] = {BOX(40000),     SPACE(2560), BOX(40000),
	                             NO_BREAK(2560), BOX(40000),  FORCE};
	const struct break_rules r = rules(BREAK_RAGGED);
	assert_string_equal(breaks(items, COUNT(items), (dim[]){90000}, 1, &r), "1 5");
}

static void a_forced_break_ends_a_line_that_is_not_stretched(void **state)
{
	(void)state;
	const struct item items[] = {BOX(9000), FORCE, BOX(9000), SPACE(2560), BOX(9000), FORCE};
	const struct break_rules r = rules(BREAK_JUSTIFIED);
	assert_string_equal(breaks(items, COUNT(items), (dim[]){90000}, 1, &r), "1 5");
}

static void a_hyphen_is_measured_with_its_kerning(void **state)
{
	(void)state;
	struct item items[] = {BOX(40000),       SPACE(2560), BOX(20000),
	                       HYPHEN(3000, 10), BOX(20000),  FORCE};
	struct break_rules r = rules(BREAK_RAGGED);
	r.final_hyphen = 0;
	assert_string_equal(breaks(items, COUNT(items), (dim[]){65600}, 1, &r), "3 5");
	items[3].end = 3100;
	assert_string_equal(breaks(items, COUNT(items), (dim[]){65600}, 1, &r), "1 5");
}

static void a_protruding_stop_decides_a_break(void **state)
{
	(void)state;
	struct item items[] = {BOX(40000), SPACE(2560), BOX(40000), SPACE(2560), BOX(60000), FORCE};
	items[3].end = -1400;
	const struct break_rules r = rules(BREAK_RAGGED);
	assert_string_equal(breaks(items, COUNT(items), (dim[]){81200}, 1, &r), "3 5");
	items[3].end = 0;
	assert_string_equal(breaks(items, COUNT(items), (dim[]){81200}, 1, &r), "1 3 5");
}

static void a_break_that_overruns_does_not_hide_a_later_one_that_fits(void **state)
{
	(void)state;
	struct item items[] = {BOX(80000),  HYPHEN(4000, 50), BOX(2000),
	                       SPACE(2560), BOX(60000),       FORCE};
	const struct break_rules r = rules(BREAK_RAGGED);
	assert_string_equal(breaks(items, COUNT(items), (dim[]){82500}, 1, &r), "3 5");
}

static void a_word_wider_than_the_measure_stands_alone(void **state)
{
	(void)state;
	const struct item items[] = {BOX(10000),  SPACE(2560), BOX(90000),
	                             SPACE(2560), BOX(10000),  FORCE};
	struct break_rules r = rules(BREAK_JUSTIFIED);
	assert_string_equal(breaks(items, COUNT(items), (dim[]){50000}, 1, &r), "1 3 5");
	r.last_resort = false;
	assert_string_equal(breaks(items, COUNT(items), (dim[]){50000}, 1, &r), "-");
}

static void a_measure_of_nothing_still_gives_lines(void **state)
{
	(void)state;
	const struct item items[] = {BOX(10000), SPACE(2560), BOX(10000), FORCE};
	const struct break_rules r = rules(BREAK_JUSTIFIED);
	assert_string_equal(breaks(items, COUNT(items), (dim[]){0}, 1, &r), "1 3");
	assert_string_equal(breaks(items, COUNT(items), (dim[]){-5000}, 1, &r), "1 3");
}

static void a_hanging_indent_narrows_the_lines_that_follow(void **state)
{
	(void)state;
	const struct item items[] = {BOX(30000), SPACE(2560), BOX(30000), SPACE(2560),
	                             BOX(30000), SPACE(2560), BOX(30000), FORCE};
	const struct break_rules r = rules(BREAK_RAGGED);
	assert_string_equal(breaks(items, COUNT(items), (dim[]){64000, 34000}, 2, &r), "3 5 7");
}

static void three_hyphens_in_a_row_are_refused(void **state)
{
	(void)state;
	const struct item items[] = {BOX(20000), SPACE(2560), BOX(10000), HYPHEN(3000, 0),
	                             BOX(10000), SPACE(2560), BOX(17000), HYPHEN(3000, 0),
	                             BOX(10000), SPACE(2560), BOX(17000), HYPHEN(3000, 0),
	                             BOX(10000), FORCE};
	struct break_rules r = rules(BREAK_RAGGED);
	r.final_hyphen = r.double_hyphen = r.runt = 0;
	r.rag_target = 0;
	assert_string_equal(breaks(items, COUNT(items), (dim[]){36000}, 1, &r), "1 5 9 13");
	r.ladder = 0;
	assert_string_equal(breaks(items, COUNT(items), (dim[]){36000}, 1, &r), "3 7 11 13");
}

static void a_short_last_line_is_avoided(void **state)
{
	(void)state;
	const struct item items[] = {BOX(40000), SPACE(2560), BOX(20000), SPACE(2560),
	                             BOX(20000), SPACE(2560), BOX(5000),  FORCE};
	struct break_rules r = rules(BREAK_RAGGED);
	assert_string_equal(breaks(items, COUNT(items), (dim[]){89000}, 1, &r), "3 7");
	r.runt = 0;
	assert_string_equal(breaks(items, COUNT(items), (dim[]){89000}, 1, &r), "5 7");
}

static void looseness_asks_for_a_line_more_or_less(void **state)
{
	(void)state;
	const struct item items[] = {BOX(20000), SPACE(2560), BOX(20000), SPACE(2560),
	                             BOX(20000), SPACE(2560), BOX(20000), FORCE};
	struct break_rules r = rules(BREAK_RAGGED);
	assert_string_equal(breaks(items, COUNT(items), (dim[]){50000}, 1, &r), "3 7");
	r.looseness = 1;
	assert_string_equal(breaks(items, COUNT(items), (dim[]){50000}, 1, &r), "1 5 7");
	r.looseness = -1;
	assert_string_equal(breaks(items, COUNT(items), (dim[]){50000}, 1, &r), "3 7");
	r.looseness = 0;
	r.lines = 4;
	assert_string_equal(breaks(items, COUNT(items), (dim[]){50000}, 1, &r), "1 3 5 7");
}

static void first_fit_fills_each_line(void **state)
{
	(void)state;
	const struct item items[] = {BOX(40000), SPACE(2560), BOX(20000), SPACE(2560),
	                             BOX(20000), SPACE(2560), BOX(5000),  FORCE};
	const struct break_para p = {items, COUNT(items), 0, (dim[]){89000}, 1};
	struct break_line lines[MAX_ITEMS];
	const struct break_rules r = rules(BREAK_RAGGED);
	assert_int_equal(para_break_first_fit(arena, &p, &r, lines), 2);
	assert_int_equal(lines[0].last, 5);
	assert_int_equal(lines[0].natural, 85120);
	assert_int_equal(lines[1].last, 7);
}

static void a_used_up_budget_falls_back_to_first_fit(void **state)
{
	(void)state;
	const struct item items[] = {BOX(40000), SPACE(2560), BOX(20000), SPACE(2560),
	                             BOX(20000), SPACE(2560), BOX(5000),  FORCE};
	struct break_rules r = rules(BREAK_RAGGED);
	r.budget = 2;
	assert_string_equal(breaks(items, COUNT(items), (dim[]){89000}, 1, &r), "5 7");
	r.last_resort = false;
	assert_string_equal(breaks(items, COUNT(items), (dim[]){89000}, 1, &r), "-");
}

/* --- exhaustive search: the cost of a line written down once more, as the reference has it --- */

struct search {
	const struct break_para *p;
	const struct break_rules *r;
	int64_t best; /* -1: none */
	int best_lines;
	int lines_wanted; /* 0: any */
};

struct past {
	int at, line, shape, direction, run; /* shape: class or bucket; -1: none */
};

static int64_t ratio(int64_t need, int64_t cap)
{
	const int64_t x = need <= 0 ? 0 : (need << 8) / (cap > 0 ? cap : 1);
	return x > 256 * 1024 ? 256 * 1024 : x;
}

static int64_t loose_badness(int64_t need, int64_t cap)
{
	const int64_t x = ratio(need, cap);
	return x <= 1024 ? (100 * x * x * x + (1 << 23)) >> 24 : 6400 + ((4800 * (x - 1024)) >> 8);
}

static int64_t rag_badness(int64_t off, int64_t unit)
{
	const int64_t x = ratio(off, unit);
	return x <= 2048 ? (100 * x * x + (1 << 15)) >> 16 : 6400 + ((1600 * (x - 2048)) >> 8);
}

static int64_t magnitude(int64_t x)
{
	return x < 0 ? -x : x;
}

/* Demerits of the line, or -1: not allowed. */
static int64_t price(const struct search *s, struct past *past, int b)
{
	const struct break_rules *r = s->r;
	const struct item *it = s->p->items, *end = &it[b];
	const bool forced = end->penalty == PENALTY_FORCE, ragged = r->mode == BREAK_RAGGED;
	const int m = past->line < s->p->measure_count ? past->line : s->p->measure_count - 1;
	const int64_t measure = s->p->measures[m];
	int64_t w = (past->at < 0 ? s->p->first : it[past->at].start) + end->end;
	int64_t y = 0, z = 0, x = 0;
	bool jumps = false;
	for (int i = past->at + 1; i < b; i++) {
		w += it[i].width;
		y += it[i].stretch;
		z += it[i].shrink;
		x += it[i].flex;
		jumps |= it[i].kind != ITEM_BOX && it[i].penalty < PENALTY_FORBID;
	}
	x = x * r->expand / 1000;
	if (ragged)
		x = z = 0;
	const int64_t need = measure - w, e = magnitude(need) < x ? magnitude(need) : x;
	const int64_t rest = magnitude(need) - e;
	const bool overfull = need < 0 && rest > z;
	int64_t bad = 0, d = 0;
	int shape = 1, direction = 0;
	if (ragged) {
		if (!forced || r->even_last)
			bad = rag_badness(magnitude(need - r->rag_target), r->rag_unit);
		int64_t bucket = measure > 0 && need > 0 ? need * 50 / measure : 0;
		shape = bucket > 30 ? 30 : (int)bucket;
		if (past->shape >= 0)
			direction = shape < past->shape ? 1 : shape > past->shape ? 2 : 0;
		if (!forced && direction && direction == past->direction && !overfull)
			d += r->stair;
	} else if (!(forced && need >= 0)) {
		if (need >= 0)
			bad = loose_badness(rest, y > r->min_stretch ? y : r->min_stretch);
		else
			bad = loose_badness(rest, z * 60 / 100);
		bad += x ? 10 * e * e / (x * x) : 0;
		shape = bad <= 12 ? 1 : need < 0 ? 0 : bad <= 99 ? 2 : 3;
	}
	if (overfull) {
		if (!r->last_resort || jumps)
			return -1;
		shape = ragged ? shape : 0;
		d += 100000000000000 + (rest - z) * (100000000000000 / 16384);
	} else {
		if (bad > r->tolerance)
			return -1;
		d += (r->line_penalty + bad) * (r->line_penalty + bad);
		if (!ragged && magnitude(shape - past->shape) > 1)
			d += r->mismatch;
	}
	if (!forced)
		d += end->penalty > 0 ? (int64_t)end->penalty * end->penalty
		                      : -((int64_t)end->penalty * end->penalty);
	const int run = end->flags & ITEM_HYPHEN ? past->run + 1 : 0;
	d += run == 2 ? r->double_hyphen : run > 2 ? r->ladder : 0;
	d += forced && past->run ? r->final_hyphen : 0;
	d += end->flags & ITEM_SHORT_WORD ? r->short_word : 0;
	const int64_t limit = measure * r->runt_percent / 100;
	if (b == s->p->count - 1 && past->at >= 0 && limit > 0 && w < limit) {
		const int64_t lack = (limit - (w > 0 ? w : 0)) * 1024 / limit;
		d += r->runt * lack * lack >> 20;
	}
	*past = (struct past){b, past->line + 1, ragged && forced ? -1 : shape,
	                      forced ? 0 : direction, run};
	return d;
}

static void try_all(struct search *s, struct past past, int64_t sofar)
{
	for (int b = past.at + 1; b < s->p->count; b++) {
		if (s->p->items[b].kind == ITEM_BOX || s->p->items[b].penalty >= PENALTY_FORBID)
			continue;
		struct past next = past;
		const int64_t d = price(s, &next, b);
		if (d >= 0 || (d < -1)) {
			if (b < s->p->count - 1)
				try_all(s, next, sofar + d);
			else if ((s->best < 0 || sofar + d < s->best) &&
			         (!s->lines_wanted || s->lines_wanted == next.line)) {
				s->best = sofar + d;
				s->best_lines = next.line;
			}
		}
		if (s->p->items[b].penalty == PENALTY_FORCE)
			return;
	}
}

static uint32_t random_state;

static int random_below(int n)
{
	random_state = random_state * 1664525u + 1013904223u;
	return (int)((random_state >> 8) % (uint32_t)n);
}

static int random_between(int low, int high)
{
	return low + random_below(high - low + 1);
}

static struct item random_break(void)
{
	struct item it = {.end = random_between(-800, 3500), .start = random_between(-300, 300)};
	if (random_below(3)) {
		it.kind = ITEM_GLUE;
		it.width = random_between(1800, 3200);
		it.stretch = it.width / 4;
		it.shrink = it.width / 3;
		it.end = random_between(-800, 100);
		it.flags = random_below(4) ? 0 : ITEM_SHORT_WORD;
	} else {
		it.kind = ITEM_PENALTY;
		it.penalty = (int[]){50, 30, 100, 200, 5000}[random_below(5)];
		it.flags = random_below(4) ? ITEM_HYPHEN : 0;
	}
	if (random_below(14) == 0)
		it = (struct item){.kind = ITEM_PENALTY, .penalty = PENALTY_FORCE, .end = it.end};
	return it;
}

static int random_items(struct item *items)
{
	const int chances = random_between(3, 11);
	int n = 0;
	for (int i = 0; i < chances; i++) {
		const dim w = random_between(4000, 50000);
		items[n++] =
		    (struct item){.kind = ITEM_BOX, .width = w, .flex = random_below(5) ? w : 0};
		items[n++] = random_break();
	}
	items[n - 1] = (struct item)FORCE;
	items[n - 1].end = random_between(-1400, 0);
	return n;
}

static void random_paragraphs_cost_what_exhaustive_search_finds(void **state)
{
	(void)state;
	const uint32_t seed = 20240611;
	print_message("seed %u\n", seed);
	random_state = seed;
	struct item items[MAX_ITEMS];
	for (int round = 0; round < 1500; round++) {
		struct break_rules r =
		    break_rules_default(round % 2 ? BREAK_RAGGED : BREAK_JUSTIFIED, EM);
		r.last_resort = random_below(2);
		r.tolerance = (int[]){30, 1000, INT_MAX}[random_below(3)];
		r.even_last = random_below(4) == 0;
		const int n = random_items(items), kinds = random_between(1, 3);
		dim measures[3];
		for (int i = 0; i < 3; i++)
			measures[i] = random_between(30000, 120000);
		const struct break_para p = {items, n, random_between(-300, 0), measures, kinds};
		struct search s = {.p = &p, .r = &r, .best = -1};
		try_all(&s, (struct past){.at = -1, .shape = r.mode == BREAK_RAGGED ? -1 : 1}, 0);
		struct break_line lines[MAX_ITEMS];
		const int found = para_break(arena, &p, &r, lines);
		int64_t total = found ? 0 : -1;
		for (int i = 0; i < found; i++)
			total += lines[i].demerits;
		if (total != s.best)
			fail_msg("round %d: %lld, exhaustive search %lld", round, (long long)total,
			         (long long)s.best);
	}
}

static void a_wanted_number_of_lines_costs_what_exhaustive_search_finds(void **state)
{
	(void)state;
	random_state = 7;
	struct item items[MAX_ITEMS];
	int compared = 0;
	for (int round = 0; round < 400; round++) {
		struct break_rules r = rules(BREAK_RAGGED);
		const int n = random_items(items);
		const dim measure = random_between(50000, 120000);
		const struct break_para p = {items, n, 0, &measure, 1};
		r.lines = random_between(2, 5);
		struct search s = {.p = &p, .r = &r, .best = -1, .lines_wanted = r.lines};
		try_all(&s, (struct past){.at = -1, .shape = -1}, 0);
		struct break_line lines[MAX_ITEMS];
		const int found = para_break(arena, &p, &r, lines);
		if (s.best < 0)
			continue;
		int64_t total = 0;
		for (int i = 0; i < found; i++)
			total += lines[i].demerits;
		assert_int_equal(found, r.lines);
		assert_true(total == s.best);
		compared++;
	}
	assert_true(compared > 100);
}

static void a_solution_below_the_tolerance_squared_is_the_optimum(void **state)
{
	(void)state;
	random_state = 99;
	struct item items[MAX_ITEMS];
	int certified = 0;
	for (int round = 0; round < 500; round++) {
		struct break_rules r = break_rules_default(BREAK_JUSTIFIED, EM);
		const int n = random_items(items);
		const dim measure = random_between(60000, 160000);
		const struct break_para p = {items, n, 0, &measure, 1};
		struct break_line lines[MAX_ITEMS];
		int64_t totals[2] = {0};
		int found[2];
		for (int pass = 0; pass < 2; pass++) {
			found[pass] = para_break(arena, &p, &r, lines);
			for (int i = 0; i < found[pass]; i++)
				totals[pass] += lines[i].demerits;
			r.tolerance = INT_MAX;
			r.last_resort = true;
		}
		if (found[0] && totals[0] <= 1000 * 1000) {
			assert_true(totals[0] == totals[1]);
			certified++;
		}
		assert_true(found[1] > 0);
	}
	assert_true(certified > 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(no_items_give_no_lines),
	    cmocka_unit_test(six_items_break_at_the_space_that_fits),
	    cmocka_unit_test(glue_that_forbids_a_break_is_not_broken),
	    cmocka_unit_test(a_forced_break_ends_a_line_that_is_not_stretched),
	    cmocka_unit_test(a_hyphen_is_measured_with_its_kerning),
	    cmocka_unit_test(a_protruding_stop_decides_a_break),
	    cmocka_unit_test(a_break_that_overruns_does_not_hide_a_later_one_that_fits),
	    cmocka_unit_test(a_word_wider_than_the_measure_stands_alone),
	    cmocka_unit_test(a_measure_of_nothing_still_gives_lines),
	    cmocka_unit_test(a_hanging_indent_narrows_the_lines_that_follow),
	    cmocka_unit_test(three_hyphens_in_a_row_are_refused),
	    cmocka_unit_test(a_short_last_line_is_avoided),
	    cmocka_unit_test(looseness_asks_for_a_line_more_or_less),
	    cmocka_unit_test(first_fit_fills_each_line),
	    cmocka_unit_test(a_used_up_budget_falls_back_to_first_fit),
	    cmocka_unit_test(random_paragraphs_cost_what_exhaustive_search_finds),
	    cmocka_unit_test(a_wanted_number_of_lines_costs_what_exhaustive_search_finds),
	    cmocka_unit_test(a_solution_below_the_tolerance_squared_is_the_optimum),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
