/* SPDX-License-Identifier: MIT */
/* diag/: messages in order of place, each once, with the source line and a caret. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "diag/diag.h"

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

static const char *printed(struct arena *a, const struct diags *d, enum diag_level least)
{
	struct buf out = BUF(a);
	diags_print(d, (struct diag_style){least, false}, &out);
	return str_z(a, buf_str(&out));
}

static void a_message_shows_its_line_with_a_caret_under_the_span(void **state)
{
	struct diags *d = diags_new(*state);
	const struct origin *o = diags_origin(d, STR("cv.yaml"), STR("name: Ada\nphnoe: 1\n"));
	diag(d, DIAG_KEY_DUPLICATE, (struct span){o, 2, 1, 2, 6}, "%s", "phnoe");
	diag_also(d, (struct span){o, 1, 1, 1, 5}, "the first is here");
	assert_string_equal(
	    printed(*state, d, DIAG_NOTE),
	    "cv.yaml:2:1: error: key given twice, taking the last: phnoe [key-duplicate]\n"
	    "    2 | phnoe: 1\n"
	    "      | ^~~~~\n"
	    "cv.yaml:1:1: the first is here\n");
}

static void columns_count_characters_and_keep_tabs(void **state)
{
	struct diags *d = diags_new(*state);
	const struct origin *o = diags_origin(d, STR("x"), STR("\tłódź: q\r\n"));
	diag(d, DIAG_YAML_TAB, (struct span){o, 1, 8, 1, 9}, NULL);
	assert_string_equal(printed(*state, d, DIAG_NOTE),
	                    "x:1:8: error: a tab in the indentation, nothing was read [yaml-tab]\n"
	                    "    1 | \tłódź: q\n"
	                    "      | \t      ^\n");
}

static void messages_stand_in_order_of_place_each_once(void **state)
{
	struct diags *d = diags_new(*state);
	const struct origin *o = diags_origin(d, STR("x"), STR(""));
	const enum diag_id id = DIAG_JSON_RELAXED;
	diag(d, id, (struct span){o, 2, 1, 2, 1}, "third");
	diag(d, id, (struct span){o, 1, 9, 1, 9}, "second");
	diag(d, id, (struct span){o, 1, 2, 1, 2}, "first");
	diag(d, id, (struct span){o, 1, 9, 1, 9}, "second");
	diag(d, DIAG_MEMORY, NOWHERE, NULL);
	const char *text = printed(*state, d, DIAG_NOTE);
	assert_string_equal(text, "recto: error: out of memory, nothing was written [memory]\n"
	                          "x:1:2: note: no JSON for other programs, reading it all the "
	                          "same: first [json-relaxed]\n"
	                          "x:1:9: note: no JSON for other programs, reading it all the "
	                          "same: second [json-relaxed]\n"
	                          "x:2:1: note: no JSON for other programs, reading it all the "
	                          "same: third [json-relaxed]\n");
	assert_string_equal(printed(*state, d, DIAG_ERROR),
	                    "recto: error: out of memory, nothing was written [memory]\n");
	assert_int_equal(diags_count(d, DIAG_ERROR), 1);
	assert_true(diags_has(d, DIAG_MEMORY));
}

static void a_long_line_is_shown_around_its_place(void **state)
{
	struct diags *d = diags_new(*state);
	char line[5000];
	for (size_t i = 0; i < sizeof line; i++)
		line[i] = 'w';
	const struct origin *o = diags_origin(d, STR("x"), (str){line, sizeof line});
	diag(d, DIAG_YAML_TAB, (struct span){o, 1, 2500, 1, 2501}, NULL);
	assert_true(str_from_z(printed(*state, d, DIAG_NOTE)).n < 400);
}

static void a_slip_repeated_is_told_forty_times_and_counted(void **state)
{
	struct diags *d = diags_new(*state);
	const struct origin *o = diags_origin(d, STR("x"), STR(""));
	for (int i = 1; i <= 100; i++)
		diag(d, DIAG_YAML_COMMENT, (struct span){o, i, 1, i, 1}, NULL);
	const str text = str_from_z(printed(*state, d, DIAG_NOTE));
	assert_true(str_find(text, STR("x:40:1:")) > 0);
	assert_int_equal(str_find(text, STR("x:41:1:")), -1);
	assert_true(str_find(text, STR("recto: warning: 60 more of this kind: ")) > 0);
}

static void what_is_silenced_is_neither_printed_nor_counted(void **state)
{
	struct diags *d = diags_new(*state);
	diags_ignore(d, STR("date-order"), NOWHERE);
	diag(d, DIAG_DATE_ORDER, NOWHERE, NULL);
	assert_int_equal(diags_count(d, DIAG_WARNING), 0);
	assert_string_equal(printed(*state, d, DIAG_NOTE), "");
	diags_ignore(d, STR("memory"), NOWHERE);
	diag(d, DIAG_MEMORY, NOWHERE, NULL);
	assert_int_equal(diags_count(d, DIAG_ERROR), 1);
}

static void signs_that_mean_something_to_github_are_escaped(void **state)
{
	struct diags *d = diags_new(*state);
	struct buf out = BUF(*state);
	const struct origin *o = diags_origin(d, STR("a,b:c.yaml"), STR("x\n"));
	diag(d, DIAG_DATE_ORDER, (struct span){o, 1, 1, 1, 2}, "50 %% of\nthem");
	diags_write(d, DIAG_NOTE, DIAG_FORM_GITHUB, true, &out);
	assert_string_equal(str_z(*state, buf_str(&out)),
	                    "::warning file=a%2Cb%3Ac.yaml,line=1,endLine=1,col=1,endColumn=2,"
	                    "title=date-order::ends before it begins, set as written: "
	                    "50 %25 of%0Athem\n");
}

static void the_nearest_name_is_found(void **state)
{
	str names[] = {STR("phone"), STR("position"), STR("startDate"), STR("url")};
	const struct strs all = {names, 4};
	const struct {
		const char *wrong, *near;
	} rows[] = {{"phnoe", "phone"}, {"posiiton", "position"}, {"start_dat", "startDate"},
	            {"ulr", "url"},     {"postal", ""},           {"x", ""},
	            {"", ""},           {"Phone", "phone"}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const str near = name_near(*state, str_from_z(rows[i].wrong), &all);
		assert_true(str_eq(near, str_from_z(rows[i].near)));
	}
}

static void every_message_is_explained_in_whole_sentences(void **state)
{
	(void)state;
	for (int id = 0; id < DIAG_COUNT; id++) {
		const str slug = diag_slug((enum diag_id)id);
		const str text = diag_explanation((enum diag_id)id);
		if (text.n < 20 || !str_ends(text, STR(".")))
			fail_msg("src/diag/explain.c does not explain %.*s", STR_ARG(slug));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_message_shows_its_line_with_a_caret_under_the_span),
	    cmocka_unit_test(columns_count_characters_and_keep_tabs),
	    cmocka_unit_test(messages_stand_in_order_of_place_each_once),
	    cmocka_unit_test(a_long_line_is_shown_around_its_place),
	    cmocka_unit_test(a_slip_repeated_is_told_forty_times_and_counted),
	    cmocka_unit_test(what_is_silenced_is_neither_printed_nor_counted),
	    cmocka_unit_test(signs_that_mean_something_to_github_are_escaped),
	    cmocka_unit_test(the_nearest_name_is_found),
	    cmocka_unit_test(every_message_is_explained_in_whole_sentences),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
