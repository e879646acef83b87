/* SPDX-License-Identifier: MIT */
/* Every example of docs/layout-reference.md is a layout that loads without a warning. */
#include "layout_bench.h"

#define FENCE "```"

/* The next block between ```yaml and ```; false if there is none. */
static bool next_example(str *rest, str *example)
{
	const ptrdiff_t open = str_find(*rest, STR(FENCE "yaml\n"));
	if (open < 0)
		return false;
	*rest = str_slice(*rest, open + (ptrdiff_t)sizeof(FENCE "yaml\n") - 1, rest->n);
	const ptrdiff_t close = str_find(*rest, STR(FENCE));
	assert_true(close >= 0);
	*example = str_slice(*rest, 0, close);
	*rest = str_slice(*rest, close + (ptrdiff_t)sizeof(FENCE) - 1, rest->n);
	return true;
}

static void every_example_of_the_reference_loads_without_a_warning(void **state)
{
	struct bench *b = *state;
	str text, example;
	str folders[] = {b->folder, STR(RECTO_LAYOUTS_DIR)};
	int count = 0;
	remove(str_z(b->a, path_join(b->a, b->folder, STR("base.yaml"))));
	b->places.folders = (struct strs){folders, 2};
	assert_int_equal(
	    file_read(b->a, STR(RECTO_DOCS_DIR "/layout-reference.md"), 1 << 20, &text), FILE_DONE);
	for (; next_example(&text, &example); count++) {
		b->d = diags_new(b->a);
		assert_non_null(load_text(b, str_z(b->a, example)));
		if (messages(b)[0])
			fail_msg("%s\n%.*s", messages(b), STR_ARG(example));
	}
	assert_in_range(count, 10, 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(every_example_of_the_reference_loads_without_a_warning,
	                                    setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
