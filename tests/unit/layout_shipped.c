/* SPDX-License-Identifier: MIT */
/* The layouts that are shipped: what they say of themselves, and that they say it without a fault.
 */
#include "layout_bench.h"

static int close_shipped(void **state)
{
	struct bench *b = *state;
	arena_free(b->scratch);
	arena_free(b->a);
	return 0;
}

static int open_shipped(void **state)
{
	struct arena *a = arena_new(256 << 20);
	struct bench *b = ARENA_NEW(a, struct bench);
	*b = (struct bench){.a = a, .scratch = arena_new(256 << 20), .d = diags_new(a)};
	b->folder = STR(RECTO_LAYOUTS_DIR);
	b->places = (struct layout_places){.folders = {&b->folder, 1},
	                                   .fallback = STR("classic"),
	                                   .root = STR("base"),
	                                   .limits = SOURCE_LIMITS_DEFAULT};
	*state = b;
	return 0;
}

static void every_shipped_layout_loads_without_any_message(void **state)
{
	struct bench *b = *state;
	int count;
	const struct layout_info *list = layout_list(b->a, b->scratch, &b->places, &count);
	assert_in_range(count, 3, 100);
	for (int i = 0; i < count; i++) {
		assert_non_null(load(b, str_z(b->a, list[i].name)));
		assert_true(list[i].about.n > 0);
	}
	assert_string_equal(messages_from(b, DIAG_NOTE), "");
}

/* rendercv.opal and the like: found by name, and not listed. */
static void layouts_that_stand_for_themes_load_without_any_message(void **state)
{
	struct bench *b = *state;
	const struct strs files = file_list(b->a, path_join(b->a, b->folder, STR("themes")));
	int count;
	const struct layout_info *listed = layout_list(b->a, b->scratch, &b->places, &count);
	assert_in_range(files.count, 3, 100);
	for (int i = 0; i < files.count; i++) {
		const str name = path_stem(files.items[i]);
		assert_non_null(load(b, str_z(b->a, name)));
		assert_true(layout_exists(b->scratch, &b->places, name));
		for (int k = 0; k < count; k++)
			assert_false(str_eq(listed[k].name, name));
	}
	assert_string_equal(messages_from(b, DIAG_NOTE), "");
}

static void the_base_has_every_part_that_an_item_asks_for(void **state)
{
	static const char *const parts[] = {"section", "group", "entry", "role",    "item",
	                                    "passage", "text",  "field", "contact", "person"};
	const struct layout *l = load(*state, "base");
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		assert_non_null(layout_part(l, str_from_z(parts[i])));
}

static void each_shipped_layout_shows_itself_as_yaml_that_loads(void **state)
{
	struct bench *b = *state;
	int count;
	const struct layout_info *list = layout_list(b->a, b->scratch, &b->places, &count);
	for (int i = 0; i < count; i++) {
		struct buf out = BUF(b->a);
		layout_show(load(b, str_z(b->a, list[i].name)), &out);
		const struct origin *o = diags_origin(b->d, list[i].name, buf_str(&out));
		assert_non_null(source_parse(b->a, b->scratch, o, &b->places.limits, b->d));
	}
	assert_string_equal(messages_from(b, DIAG_NOTE), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(every_shipped_layout_loads_without_any_message,
	                                    open_shipped, close_shipped),
	    cmocka_unit_test_setup_teardown(layouts_that_stand_for_themes_load_without_any_message,
	                                    open_shipped, close_shipped),
	    cmocka_unit_test_setup_teardown(the_base_has_every_part_that_an_item_asks_for,
	                                    open_shipped, close_shipped),
	    cmocka_unit_test_setup_teardown(each_shipped_layout_shows_itself_as_yaml_that_loads,
	                                    open_shipped, close_shipped),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
