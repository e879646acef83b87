/* SPDX-License-Identifier: MIT */
/* What compose says it placed, against what the display list holds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "account.h"

struct bench {
	struct arena *a, *scratch;
	struct diags *d;
	struct leaf leaves[2];
	struct cv cv;
	struct ledger *ledger;
};

static struct bench bench_new(void)
{
	struct bench b = {.a = arena_new(1 << 20),
	                  .scratch = arena_new(1 << 20),
	                  .leaves = {{.path = STR("person.name"), .plain = STR("Ada Example")},
	                             {.path = STR("work[0].position"), .plain = STR("Engineer")}}};
	b.d = diags_new(b.a);
	return b;
}

/* One page whose draws say `texts` of leaf 1. */
static const char *account(struct bench *b, const char *set, const char *const *texts, int count)
{
	b->cv = (struct cv){.leaves = b->leaves, .leaf_count = 2};
	b->ledger = ledger_new(b->a, &b->cv);
	ledger_place(b->ledger, 1, HOW_TEXT, str_from_z(set));
	struct draw *draws = ARENA_ARRAY(b->a, struct draw, count);
	for (int i = 0; i < count; i++)
		draws[i] =
		    (struct draw){.kind = DRAW_PATH, .leaf = 1, .text = str_from_z(texts[i])};
	struct page page = {.draws = draws, .draw_count = count};
	account_pages(b->scratch, b->ledger, &(struct pages){.items = &page, .count = 1}, b->d);
	struct buf said = BUF(b->a);
	diags_print(b->d, (struct diag_style){.least = DIAG_NOTE}, &said);
	return str_z(b->a, buf_str(&said));
}

#define ACCOUNT(b, set, ...)                                                                       \
	account((b), (set), (const char *const[]){__VA_ARGS__},                                    \
	        (int)(sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *)))

static void a_text_in_two_lines_is_whole_without_its_space(void **state)
{
	(void)state;
	struct bench b = bench_new();
	assert_string_equal(ACCOUNT(&b, "Ada Example", "Ada", "Exam­", "ple"), "");
	assert_int_equal(b.ledger->of_leaf[0].page, 1);
	arena_free(b.scratch);
	arena_free(b.a);
}

static void a_text_that_lacks_a_word_is_cut(void **state)
{
	(void)state;
	struct bench b = bench_new();
	assert_string_equal(
	    ACCOUNT(&b, "Ada Example", "Ada"),
	    "recto: error: part of this text is not on the page: person.name [text-cut]\n");
	arena_free(b.scratch);
	arena_free(b.a);
}

static void what_was_set_twice_is_not_cut(void **state)
{
	(void)state;
	struct bench b = bench_new();
	assert_string_equal(ACCOUNT(&b, "Ada Example", "Ada Example", "Ada Example"), "");
	arena_free(b.scratch);
	arena_free(b.a);
}

static void what_nobody_placed_is_not_looked_for(void **state)
{
	(void)state;
	struct bench b = bench_new();
	assert_string_equal(ACCOUNT(&b, "Ada", "Ada"), "");
	assert_int_equal(b.ledger->of_leaf[1].page, 0);
	arena_free(b.scratch);
	arena_free(b.a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_text_in_two_lines_is_whole_without_its_space),
	    cmocka_unit_test(a_text_that_lacks_a_word_is_cut),
	    cmocka_unit_test(what_was_set_twice_is_not_cut),
	    cmocka_unit_test(what_nobody_placed_is_not_looked_for),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
