/* SPDX-License-Identifier: MIT */
/* The search of a fit: its path in literals, and its result against every position of the path. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "page/page.h"

static const struct fit_rules rules = {
    .least = {[KNOB_OF_SPACE] = 512,
              [KNOB_OF_LEADING] = 960,
              [KNOB_OF_MARGIN] = 832,
              [KNOB_OF_SIZE] = 928},
    .greatest = {[KNOB_OF_SPACE] = 1280,
                 [KNOB_OF_LEADING] = 1088,
                 [KNOB_OF_MARGIN] = 1024,
                 [KNOB_OF_SIZE] = 1056},
    .order = {KNOB_OF_SPACE, KNOB_OF_LEADING, KNOB_OF_MARGIN, KNOB_OF_SIZE},
    .order_count = KNOBS,
};

/* A document of which 70 parts are lines, 20 gaps and 10 margins; `room` is what there is. */
struct paper {
	int64_t room;
	int asked;
};

static int64_t height(const struct knobs *k)
{
	const int64_t lines = 70 * (int64_t)k->of[KNOB_OF_LEADING] * k->of[KNOB_OF_SIZE] / KNOB_ONE;
	return lines + 20 * k->of[KNOB_OF_SPACE] + 10 * k->of[KNOB_OF_MARGIN];
}

static bool fits_paper(void *job, const struct knobs *k)
{
	struct paper *p = job;
	p->asked++;
	return height(k) <= p->room;
}

static void assert_knobs(struct knobs k, int space, int leading, int margin, int size)
{
	assert_int_equal(k.of[KNOB_OF_SPACE], space);
	assert_int_equal(k.of[KNOB_OF_LEADING], leading);
	assert_int_equal(k.of[KNOB_OF_MARGIN], margin);
	assert_int_equal(k.of[KNOB_OF_SIZE], size);
}

static void the_path_goes_half_way_then_to_the_ends_and_size_comes_last(void **state)
{
	(void)state;
	const struct fit_path p = fit_path_down(&rules);
	assert_int_equal(p.count, 7);
	assert_knobs(fit_path_at(&p, 0), 1024, 1024, 1024, 1024);
	assert_knobs(fit_path_at(&p, 16), 896, 1024, 1024, 1024);
	assert_knobs(fit_path_at(&p, 32), 768, 1024, 1024, 1024);
	assert_knobs(fit_path_at(&p, 64), 768, 992, 1024, 1024);
	assert_knobs(fit_path_at(&p, 96), 768, 992, 928, 1024);
	assert_knobs(fit_path_at(&p, 128), 512, 992, 928, 1024);
	assert_knobs(fit_path_at(&p, 192), 512, 960, 832, 1024);
	assert_knobs(fit_path_at(&p, 224), 512, 960, 832, 928);
}

static void a_knob_that_may_not_move_is_not_on_the_path(void **state)
{
	(void)state;
	struct fit_rules r = rules;
	r.least[KNOB_OF_LEADING] = KNOB_ONE;
	r.order[0] = KNOB_OF_MARGIN;
	r.order[1] = KNOB_OF_LEADING;
	r.order_count = 2;
	const struct fit_path p = fit_path_down(&r);
	assert_int_equal(p.count, 2);
	assert_knobs(fit_path_at(&p, 2 * FIT_STEPS), 1024, 1024, 832, 1024);
}

static void what_fits_already_is_asked_once_and_left_alone(void **state)
{
	(void)state;
	const struct fit_path p = fit_path_down(&rules);
	struct paper paper = {.room = 100 * KNOB_ONE};
	struct knobs k;
	assert_true(fit_search(&p, fits_paper, &paper, &k));
	assert_int_equal(paper.asked, 1);
	assert_knobs(k, 1024, 1024, 1024, 1024);
}

static void what_cannot_fit_is_known_after_two_questions(void **state)
{
	(void)state;
	const struct fit_path p = fit_path_down(&rules);
	struct paper paper = {.room = 60 * KNOB_ONE};
	struct knobs k;
	assert_false(fit_search(&p, fits_paper, &paper, &k));
	assert_int_equal(paper.asked, 2);
}

static bool same(struct knobs a, struct knobs b, enum knob_kind but)
{
	for (int i = 0; i < KNOBS; i++)
		if (i != (int)but && a.of[i] != b.of[i])
			return false;
	return true;
}

/* Of every document between "fits" and "cannot": the first position that fits, with the first two
 * knobs given back as far as they can. */
static void the_smallest_turn_that_fits_is_found(void **state)
{
	(void)state;
	const struct fit_path p = fit_path_down(&rules);
	for (int64_t room = 85000; room < 100 * KNOB_ONE; room += 37) {
		struct paper paper = {.room = room};
		struct knobs k;
		if (!fit_search(&p, fits_paper, &paper, &k))
			continue;
		assert_true(paper.asked <= 24);
		int t = 0;
		struct knobs first = fit_path_at(&p, 0);
		while (height(&first) > room)
			first = fit_path_at(&p, ++t);
		assert_true(k.of[KNOB_OF_SPACE] >= first.of[KNOB_OF_SPACE]);
		assert_true(k.of[KNOB_OF_LEADING] >= first.of[KNOB_OF_LEADING]);
		assert_int_equal(k.of[KNOB_OF_MARGIN], first.of[KNOB_OF_MARGIN]);
		assert_int_equal(k.of[KNOB_OF_SIZE], first.of[KNOB_OF_SIZE]);
		assert_true(height(&k) <= room);
		assert_true(t == 0 || !same(k, KNOBS_NATURAL, KNOBS));
	}
}

/* A narrower margin can cost a line: the bisection lands beyond a hole, and looks back. */
static bool fits_but_for_a_hole(void *job, const struct knobs *k)
{
	const int32_t margin = k->of[KNOB_OF_MARGIN];
	(void)job;
	return margin <= 928 && margin != 926;
}

static void a_hole_before_the_result_is_looked_over(void **state)
{
	(void)state;
	struct fit_rules r = rules;
	r.order[0] = KNOB_OF_MARGIN;
	r.order_count = 1;
	r.least[KNOB_OF_MARGIN] = 1024 - 2 * FIT_STEPS * 2;
	const struct fit_path p = fit_path_down(&r);
	struct knobs k;
	assert_true(fit_search(&p, fits_but_for_a_hole, NULL, &k));
	assert_int_equal(k.of[KNOB_OF_MARGIN], 928);
}

static void a_page_is_filled_as_far_as_it_stays_one(void **state)
{
	(void)state;
	const struct fit_path p = fit_path_up(&rules);
	struct paper paper = {.room = 103 * KNOB_ONE};
	const struct knobs k = fit_stretch(&p, fits_paper, &paper);
	assert_true(height(&k) <= paper.room);
	assert_true(height(&k) > paper.room - KNOB_ONE);
	assert_int_equal(k.of[KNOB_OF_MARGIN], KNOB_ONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_path_goes_half_way_then_to_the_ends_and_size_comes_last),
	    cmocka_unit_test(a_knob_that_may_not_move_is_not_on_the_path),
	    cmocka_unit_test(what_fits_already_is_asked_once_and_left_alone),
	    cmocka_unit_test(what_cannot_fit_is_known_after_two_questions),
	    cmocka_unit_test(the_smallest_turn_that_fits_is_found),
	    cmocka_unit_test(a_hole_before_the_result_is_looked_over),
	    cmocka_unit_test(a_page_is_filled_as_far_as_it_stays_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
