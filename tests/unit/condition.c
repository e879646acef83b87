/* SPDX-License-Identifier: MIT */
/* `when`: tests as they are read. A test is written here as [not ]PATH[ OP VALUE,VALUE]. */
#include "layout_bench.h"

static const char *const signs[] = {
    [TEST_PRESENT] = "", [TEST_EQUAL] = "=", [TEST_LESS] = "<", [TEST_MORE] = ">"};

static const char *tests_of(struct bench *b, const char *when)
{
	struct buf text = BUF(b->a), out = BUF(b->a);
	buf_format(&text, "extends: null\nparts:\n  p: {text: x, when: %s}\n", when);
	const struct layout *l = load_text(b, str_z(b->a, buf_str(&text)));
	const struct condition *c = &layout_part(l, STR("p"))->block.when;
	for (int i = 0; i < c->count; i++) {
		const struct test *t = &c->tests[i];
		buf_add(&out, i ? STR("; ") : (str){0});
		buf_add(&out, t->negated ? STR("not ") : (str){0});
		for (int k = 0; k < t->path.names.count; k++)
			buf_format(&out, "%s%.*s", k ? "." : "", STR_ARG(t->path.names.items[k]));
		buf_add(&out, str_from_z(signs[t->op]));
		for (int k = 0; k < t->values.count; k++)
			buf_format(&out, "%s%.*s", k ? "," : "", STR_ARG(t->values.items[k]));
	}
	return str_z(b->a, buf_str(&out));
}

static void a_name_alone_asks_whether_it_is_there(void **state)
{
	assert_string_equal(tests_of(*state, "not Sub-title"), "not subtitle");
	assert_string_equal(messages(*state), "");
}

static void a_comparison_has_one_or_several_values(void **state)
{
	assert_string_equal(tests_of(*state, "\"entry.kind = work, 'own kind'\""),
	                    "entry.kind=work,own kind");
	assert_string_equal(tests_of(*state, "pages > 1"), "pages>1");
	assert_string_equal(tests_of(*state, "not n<3"), "not n<3");
	assert_string_equal(messages(*state), "");
}

static void a_list_of_tests_must_all_hold(void **state)
{
	assert_string_equal(tests_of(*state, "[region = side, keywords]"), "region=side; keywords");
}

static void what_is_no_test_is_reported_and_never_holds(void **state)
{
	static const char *const wrong[] = {"'= 1'", "'a ='",  "'a = 1,'",
	                                    "'a!'",  "'not '", "[[a]]"};
	struct bench *b = *state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		b->d = diags_new(b->a);
		assert_string_equal(tests_of(b, wrong[i]), "");
		assert_true(diags_has(b->d, DIAG_CONDITION_SYNTAX));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(a_name_alone_asks_whether_it_is_there, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_comparison_has_one_or_several_values, setup,
	                                    teardown),
	    cmocka_unit_test_setup_teardown(a_list_of_tests_must_all_hold, setup, teardown),
	    cmocka_unit_test_setup_teardown(what_is_no_test_is_reported_and_never_holds, setup,
	                                    teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
