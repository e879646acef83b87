/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/base.h"

enum { MOST = 3 };

static struct arena *a;
static struct shelf *shelf;
static int ended;

static void count_end(void *handle)
{
	(void)handle;
	ended++;
}

static int set_up(void **state)
{
	(void)state;
	a = arena_new(SIZE_MAX);
	shelf = shelf_new(a, MOST);
	ended = 0;
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static const int *put(struct shelf *s, struct arena *user, const char *key, int number)
{
	const struct shelf_draft draft = shelf_begin(user);
	int *thing = ARENA_NEW(draft.a, int);
	*thing = number;
	arena_defer(draft.a, count_end, NULL);
	shelf_put(s, &draft, str_from_z(key), thing);
	return thing;
}

static const int *find(struct arena *user, const char *key)
{
	return shelf_find(shelf, user, str_from_z(key));
}

static void put_for_nobody(const char *key, int number)
{
	struct arena *user = arena_new(SIZE_MAX);
	put(shelf, user, key, number);
	arena_free(user);
}

static void what_was_put_is_found_by_its_key(void **state)
{
	(void)state;
	put_for_nobody("one", 1);
	put_for_nobody("two", 2);
	assert_int_equal(*find(a, "one"), 1);
	assert_int_equal(*find(a, "two"), 2);
	assert_null(find(a, "on"));
}

static void the_longest_unused_makes_room(void **state)
{
	(void)state;
	put_for_nobody("one", 1);
	put_for_nobody("two", 2);
	put_for_nobody("three", 3);
	struct arena *user = arena_new(SIZE_MAX);
	assert_non_null(find(user, "one"));
	arena_free(user);
	put_for_nobody("four", 4);
	assert_int_equal(ended, 1);
	assert_null(find(a, "two"));
	assert_non_null(find(a, "one"));
}

static void what_is_held_outlives_the_shelf(void **state)
{
	(void)state;
	struct arena *room = arena_new(SIZE_MAX), *user = arena_new(SIZE_MAX);
	const int *thing = put(shelf_new(room, MOST), user, "one", 1);
	arena_free(room);
	assert_int_equal(ended, 0);
	assert_int_equal(*thing, 1);
	arena_free(user);
	assert_int_equal(ended, 1);
}

static void of_two_under_one_key_the_later_stays(void **state)
{
	(void)state;
	put_for_nobody("one", 1);
	put_for_nobody("one", 2);
	assert_int_equal(ended, 1);
	assert_int_equal(*find(a, "one"), 2);
}

static void without_a_shelf_it_is_the_users_alone(void **state)
{
	(void)state;
	struct arena *user = arena_new(SIZE_MAX);
	assert_int_equal(*put(NULL, user, "one", 1), 1);
	assert_null(shelf_find(NULL, user, STR("one")));
	arena_free(user);
	assert_int_equal(ended, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(what_was_put_is_found_by_its_key, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(the_longest_unused_makes_room, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(what_is_held_outlives_the_shelf, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(of_two_under_one_key_the_later_stays, set_up,
	                                    tear_down),
	    cmocka_unit_test_setup_teardown(without_a_shelf_it_is_the_users_alone, set_up,
	                                    tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
