/* SPDX-License-Identifier: MIT */
/* base/: memory that ends at its budget, text as views, lengths that round alike everywhere, whole
 * files. */
#define _XOPEN_SOURCE 700
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/base.h"

#define assert_str(actual, expected)                                                               \
	do {                                                                                       \
		const str got = (actual);                                                          \
		assert_int_equal(got.n, (ptrdiff_t)sizeof(expected) - 1);                          \
		assert_memory_equal(got.s ? got.s : "", expected, sizeof(expected) - 1);           \
	} while (0)

static int setup(void **state)
{
	*state = arena_new(1 << 20);
	return *state ? 0 : 1;
}

static int teardown(void **state)
{
	arena_free(*state);
	return 0;
}

static void memory_is_zeroed_and_aligned(void **state)
{
	for (int i = 1; i < 100; i++) {
		unsigned char *p = arena_alloc(*state, (size_t)i, 1);
		assert_int_equal((uintptr_t)p % sizeof(max_align_t) % 8, 0);
		assert_int_equal(p[i - 1], 0);
		p[0] = 0xFF;
	}
}

static void a_used_up_budget_jumps_to_the_trap(void **state)
{
	(void)state;
	struct arena *a = arena_new(100000);
	if (setjmp(*arena_trap(a)) == 0) {
		for (;;)
			arena_alloc(a, 1000, 1);
	}
	arena_free(a);
}

static void a_count_that_overflows_jumps_to_the_trap(void **state)
{
	(void)state;
	struct arena *a = arena_new(SIZE_MAX), *scratch = arena_new(SIZE_MAX);
	int jumped = 0;
	arena_share_trap(scratch, a);
	if (setjmp(*arena_trap(a)) == 0)
		arena_alloc(scratch, SIZE_MAX / 2, 3);
	else
		jumped = 1;
	assert_int_equal(jumped, 1);
	arena_free(scratch);
	arena_free(a);
}

/* How the arena jumps when it is asked for `count` blocks of some 64 KiB; 0: not at all. */
static int end_of(struct arena *trap, struct arena *a, int count)
{
	const int end = setjmp(*arena_trap(trap));
	if (end)
		return end;
	for (int i = 0; i < count; i++)
		arena_alloc(a, 1 << 16, 1);
	return 0;
}

static void two_arenas_can_share_a_budget(void **state)
{
	(void)state;
	struct arena *owner = arena_new(4 << 16), *scratch = arena_new(0);
	arena_share(scratch, owner);
	assert_int_equal(end_of(owner, scratch, 2), 0);
	const struct arena_mark mark = arena_mark(scratch);
	assert_int_equal(end_of(owner, owner, 2), 0); /* exactly all of it */
	assert_int_equal(end_of(owner, scratch, 1), ARENA_OVER_BUDGET);
	arena_ease(owner);
	assert_int_equal(end_of(owner, scratch, 1), 0);
	arena_hold(owner);
	assert_int_equal(end_of(owner, owner, 1), ARENA_OVER_BUDGET);
	arena_rewind(scratch, mark);
	assert_int_equal(end_of(owner, owner, 1), 0);
	arena_free(scratch);
	arena_free(owner);
}

static int end_of_ticks(struct arena *a, struct arena *scratch, bool forever)
{
	const int end = setjmp(*arena_trap(a));
	if (end)
		return end;
	for (int i = 0; forever || i < 100000; i++)
		arena_tick(scratch);
	return 0;
}

static void a_deadline_that_is_over_jumps_to_the_trap(void **state)
{
	(void)state;
	struct arena *a = arena_new(1 << 20), *scratch = arena_new(1 << 20);
	arena_share_trap(scratch, a);
	assert_int_equal(end_of_ticks(a, scratch, false), 0);
	arena_deadline(a, 3600000);
	assert_int_equal(end_of_ticks(a, scratch, false), 0);
	arena_deadline(a, 1);
	assert_int_equal(end_of_ticks(a, scratch, true), ARENA_LATE);
	arena_ease(a);
	assert_int_equal(end_of_ticks(a, scratch, false), 0);
	arena_free(scratch);
	arena_free(a);
}

static void limits_are_read_with_their_units(void **state)
{
	static const struct {
		const char *text;
		enum limit_fault fault;
		enum limit_id id;
		int64_t value;
		const char *shown;
	} rows[] = {
	    {"pages=20", LIMIT_GOOD, LIMIT_PAGES, 20, "20"},
	    {"bytes=64k", LIMIT_GOOD, LIMIT_BYTES, 65536, "64k"},
	    {"bytes=1G", LIMIT_GOOD, LIMIT_BYTES, 1 << 30, "1G"},
	    {"bytes=1025", LIMIT_GOOD, LIMIT_BYTES, 1025, "1025"},
	    {"time=10", LIMIT_GOOD, LIMIT_TIME, 10000, "10s"},
	    {"time=1500ms", LIMIT_GOOD, LIMIT_TIME, 1500, "1500ms"},
	    {"time=2min", LIMIT_GOOD, LIMIT_TIME, 120000, "2min"},
	    {"time=0", LIMIT_GOOD, LIMIT_TIME, 0, "0"},
	    {"memory=256k", LIMIT_GOOD, LIMIT_MEMORY, 262144, "256k"},
	    {"memory=255k", LIMIT_BAD, LIMIT_MEMORY, 0, NULL},
	    {"memory=65G", LIMIT_BAD, LIMIT_MEMORY, 0, NULL},
	    {"memory=99999999999999999999", LIMIT_BAD, LIMIT_MEMORY, 0, NULL},
	    {"memory=1099511627776G", LIMIT_BAD, LIMIT_MEMORY, 0, NULL},
	    {"pages=1k", LIMIT_BAD, LIMIT_PAGES, 0, NULL},
	    {"pages=-1", LIMIT_BAD, LIMIT_PAGES, 0, NULL},
	    {"pages=0", LIMIT_BAD, LIMIT_PAGES, 0, NULL},
	    {"pages=", LIMIT_BAD, LIMIT_PAGES, 0, NULL},
	    {"pages", LIMIT_BAD, LIMIT_PAGES, 0, NULL},
	    {"page=1", LIMIT_UNKNOWN, LIMIT_COUNT, 0, NULL},
	    {"", LIMIT_UNKNOWN, LIMIT_COUNT, 0, NULL},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct limits l = limits_default();
		struct buf shown = BUF(*state);
		enum limit_id id;
		assert_int_equal(limits_set(&l, str_from_z(rows[i].text), &id), rows[i].fault);
		assert_int_equal(id, rows[i].id);
		if (!rows[i].shown)
			continue;
		assert_int_equal(l.of[id], rows[i].value);
		limit_print(&shown, limit_row(id)->unit, l.of[id]);
		assert_string_equal(str_z(*state, buf_str(&shown)), rows[i].shown);
	}
}

static void append_digit(void *digits)
{
	char *const at = *(char **)digits;
	*at = (char)('1' + (*at == '1'));
}

static void what_is_deferred_runs_at_rewind(void **state)
{
	char closed[] = "0", *at = closed;
	const struct arena_mark mark = arena_mark(*state);
	arena_defer(*state, append_digit, &at);
	arena_alloc(*state, 1 << 17, 1);
	arena_rewind(*state, mark);
	assert_string_equal(closed, "1");
}

static void lists_grow(void **state)
{
	struct {
		int *items;
		int count, cap;
	} list = {0};
	for (int i = 0; i < 1000; i++)
		LIST_ADD((struct arena *)*state, &list, i);
	assert_int_equal(list.count, 1000);
	assert_int_equal(list.items[999], 999);
}

static void texts_are_cut_trimmed_and_found(void **state)
{
	str head, tail;
	assert_true(str_cut(STR("a=b=c"), '=', &head, &tail));
	assert_str(head, "a");
	assert_str(tail, "b=c");
	assert_false(str_cut(STR("abc"), '=', &head, &tail));
	assert_str(head, "abc");
	assert_int_equal(tail.n, 0);
	assert_str(str_trim(STR(" \t a b\r\n")), "a b");
	assert_int_equal(str_find(STR("abcabd"), STR("abd")), 3);
	assert_int_equal(str_find(STR("abc"), STR("x")), -1);
	assert_str(str_slice(STR("abc"), 1, 99), "bc");
	assert_str(str_lower(*state, STR("ÄBc")), "Äbc");
	assert_true(str_compare(STR("a"), STR("ab")) < 0);
}

static void a_language_is_of_the_tags_that_it_begins_with(void **state)
{
	(void)state;
	assert_true(lang_is(STR("zh-hant-HK"), "zh-Hant"));
	assert_true(lang_is(STR("ZH"), "zh"));
	assert_false(lang_is(STR("zha"), "zh"));
	assert_false(lang_is(STR("zh"), "zh-Hant"));
	assert_false(lang_is(STR(""), "zh"));
}

static void buffers_build_text(void **state)
{
	struct buf b = BUF(*state);
	buf_format(&b, "%d-%s", 7, "x");
	buf_codepoint(&b, 0x1F600);
	buf_json(&b, STR("\"a\"\n\x01"));
	assert_str(buf_str(&b), "7-x\xF0\x9F\x98\x80\"\\\"a\\\"\\n\\u0001\"");
}

static void markup_is_escaped_and_control_characters_are_left_out(void **state)
{
	struct buf b = BUF(*state);
	buf_xml(&b, STR("<a href=\"x&y\">\n\x01"));
	assert_str(buf_str(&b), "&lt;a href=&quot;x&amp;y&quot;&gt;\n");
}

static void malformed_bytes_are_found(void **state)
{
	(void)state;
	assert_int_equal(utf8_invalid(STR("aé€")), -1);
	assert_int_equal(utf8_invalid(STR("a\xFF")), 1);
	assert_int_equal(utf8_invalid(STR("\xC3")), 0);
	assert_int_equal(utf8_length(STR("aé€😀")), 4);
	ptrdiff_t at = 0;
	assert_int_equal(utf8_next(STR("\xFFz"), &at), UTF8_REPLACEMENT);
	assert_int_equal(at, 1);
}

static void lengths_round_half_away_from_zero_and_clamp(void **state)
{
	(void)state;
	assert_int_equal(dim_scale(5, 1, 2), 3);
	assert_int_equal(dim_scale(-5, 1, 2), -3);
	assert_int_equal(dim_scale(INT32_MAX, 1000, 1), DIM_MAX);
}

static void paths_are_taken_apart(void **state)
{
	assert_str(path_folder(STR("a/b/c.yaml")), "a/b");
	assert_str(path_folder(STR("c.yaml")), ".");
	assert_str(path_folder(STR("/c")), "/");
	assert_str(path_stem(STR("a/cv.de.yaml")), "cv.de");
	assert_str(path_stem(STR("a/.hidden")), ".hidden");
	assert_str(path_join(*state, STR("a"), STR("b")), "a/b");
	assert_str(path_join(*state, STR("a"), STR("/b")), "/b");
}

static void a_file_is_replaced_only_as_a_whole(void **state)
{
	char folder[] = "/tmp/recto-base-XXXXXX";
	assert_non_null(mkdtemp(folder));
	const str name = path_join(*state, str_from_z(folder), STR("x"));
	str text;
	assert_int_equal(file_read(*state, name, 100, &text), FILE_MISSING);
	assert_int_equal(file_write(*state, name, STR("one")), FILE_DONE);
	assert_int_equal(file_write(*state, name, STR("two")), FILE_DONE);
	assert_int_equal(file_read(*state, name, 100, &text), FILE_DONE);
	assert_str(text, "two");
	assert_int_equal(file_read(*state, name, 2, &text), FILE_TOO_LARGE);
	assert_int_equal(file_list(*state, str_from_z(folder)).count, 1);
	assert_int_not_equal(file_write(*state, STR("/nowhere/x"), STR("a")), FILE_DONE);
	assert_int_not_equal(file_write(*state, STR("/dev/full"), STR("a")), FILE_DONE);
	assert_int_equal(file_read(*state, str_from_z(folder), 100, &text), FILE_FAILED);
	unlink(str_z(*state, name));
	rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(memory_is_zeroed_and_aligned),
	    cmocka_unit_test(a_used_up_budget_jumps_to_the_trap),
	    cmocka_unit_test(a_count_that_overflows_jumps_to_the_trap),
	    cmocka_unit_test(two_arenas_can_share_a_budget),
	    cmocka_unit_test(a_deadline_that_is_over_jumps_to_the_trap),
	    cmocka_unit_test(limits_are_read_with_their_units),
	    cmocka_unit_test(what_is_deferred_runs_at_rewind),
	    cmocka_unit_test(lists_grow),
	    cmocka_unit_test(texts_are_cut_trimmed_and_found),
	    cmocka_unit_test(a_language_is_of_the_tags_that_it_begins_with),
	    cmocka_unit_test(buffers_build_text),
	    cmocka_unit_test(markup_is_escaped_and_control_characters_are_left_out),
	    cmocka_unit_test(malformed_bytes_are_found),
	    cmocka_unit_test(lengths_round_half_away_from_zero_and_clamp),
	    cmocka_unit_test(paths_are_taken_apart),
	    cmocka_unit_test(a_file_is_replaced_only_as_a_whole),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
