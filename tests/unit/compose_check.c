/* SPDX-License-Identifier: MIT */
/* A layout's names against the model. */
#include "compose_bench.h"

static const char *messages(struct bench *b)
{
	struct buf out = BUF(b->a);
	compose_check(b->scratch, b->layout, b->d);
	diags_print(b->d, (struct diag_style){.least = DIAG_WARNING}, &out);
	return str_z(b->a, buf_str(&out));
}

static void a_name_near_a_known_one_is_reported_with_it(void **state)
{
	(void)state;
	struct bench b = bench_new("parts: {work: ['{positon}', {each: rest}]}\n", "name: A B\n");
	assert_non_null(strstr(messages(&b), "positon; did you mean position?"));
	assert_true(diags_has(b.d, DIAG_FIELD_UNKNOWN));
	bench_free(&b);
}

static void a_field_of_an_authors_own_is_not(void **state)
{
	(void)state;
	struct bench b =
	    bench_new("parts: {work: ['{driving licence} {title} {company}', {each: rest}]}\n",
	              "name: A B\n");
	assert_string_equal(messages(&b), "");
	bench_free(&b);
}

static void pages_are_known_only_in_furniture(void **state)
{
	(void)state;
	struct bench b = bench_new("parts: {work: ['{page}', {each: rest}]}\n"
	                           "furniture: {foot: {at: [bottom, end], text: '{page}'}}\n",
	                           "name: A B\n");
	messages(&b);
	assert_true(diags_has(b.d, DIAG_FIELD_SCOPE));
	assert_int_equal(diags_count(b.d, DIAG_ERROR), 1);
	bench_free(&b);
}

static void patterns_need_dates(void **state)
{
	(void)state;
	struct bench b = bench_new(
	    "parts: {work: ['{dates:YYYY} {position:YYYY}', {each: rest}]}\n", "name: A B\n");
	messages(&b);
	assert_true(diags_has(b.d, DIAG_FORMAT_TYPE));
	assert_int_equal(diags_count(b.d, DIAG_ERROR), 1);
	bench_free(&b);
}

static void a_field_of_an_outer_item_is_named_with_it(void **state)
{
	(void)state;
	struct bench b =
	    bench_new("parts: {work: [{each: keywords, text: '{it} {company}'}, {each: rest}]}\n",
	              "name: A B\n");
	messages(&b);
	assert_true(diags_has(b.d, DIAG_FIELD_OUTER));
	bench_free(&b);
}

static void a_part_that_loses_fields_is_noted(void **state)
{
	(void)state;
	struct bench b = bench_new("parts: {work: '{title}'}\n", "name: A B\n");
	messages(&b);
	assert_true(diags_has(b.d, DIAG_PART_INCOMPLETE));
	bench_free(&b);
	b = bench_new("parts: {work: ['{title}', {each: rest}, '{dates}']}\n", "name: A B\n");
	messages(&b);
	assert_true(diags_has(b.d, DIAG_REST_EARLY));
	bench_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_name_near_a_known_one_is_reported_with_it),
	    cmocka_unit_test(a_field_of_an_authors_own_is_not),
	    cmocka_unit_test(pages_are_known_only_in_furniture),
	    cmocka_unit_test(patterns_need_dates),
	    cmocka_unit_test(a_field_of_an_outer_item_is_named_with_it),
	    cmocka_unit_test(a_part_that_loses_fields_is_noted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
