/* SPDX-License-Identifier: MIT */
/* What stands between things vanishes at an edge; what has nothing to say is not set. */
#include "compose_bench.h"

#include <stdio.h>

struct row {
	const char *template, *entry, *says;
};

static void separators_vanish_where_nothing_stands_beside_them(void **state)
{
	static const struct row rows[] = {
	    {"[{position}][, {company}]", "company: Quay", "Quay\n"},
	    {"[{position}, ][{company}]", "position: Rigger", "Rigger\n"},
	    {"[{position} · ][{company} · ][{location}]", "company: Quay", "Quay\n"},
	    {"[{position}][ — {company}][ \\\\| {location}]", "location: Oslo", "Oslo\n"},
	    {"[{position}. ]{company}", "position: Rigger", "Rigger.\n"},
	    {"[{position}][\\n{company}]", "company: Quay", "Quay\n"},
	    {"{position}[\\n{company}][, {location}]", "position: Rigger, location: Oslo",
	     "Rigger, Oslo\n"},
	    {"{position}\\n[{company}][, {location}]", "position: Rigger, location: Oslo",
	     "Rigger / Oslo\n"},
	    {"[{position}: ]{keywords}", "position: Rigger", "Rigger\n"},
	    {"[-- {company} --]", "company: Quay", "Quay\n"},
	    {"[({company})]", "company: Quay", "(Quay)\n"},
	    {"{position} {company} {location}", "position: Rigger, location: Oslo",
	     "Rigger Oslo\n"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char layout[1024], cv[1024];
		snprintf(layout, sizeof layout,
		         "sections: {'*': {title: false}}\nparts:\n  work: \"%s\"\n",
		         rows[i].template);
		snprintf(cv, sizeof cv, "work:\n  - {%s}\n", rows[i].entry);
		struct bench b = bench_new(layout, cv);
		assert_string_equal(bench_text(&b, "main"), rows[i].says);
		bench_free(&b);
	}
}

static void the_dash_of_an_open_range_is_no_separator(void **state)
{
	(void)state;
	struct bench b = bench_new("sections: {'*': {title: false}}\n"
	                           "parts: {work: '{title}[, {dates}]'}\n",
	                           "work:\n  - {position: Rigger, date: 2019 –}\n");
	assert_string_equal(bench_text(&b, "main"), "Rigger, 2019 –\n");
	bench_free(&b);
}

static void a_place_has_edges_of_its_own(void **state)
{
	(void)state;
	struct bench b = bench_new("place: {main: [{text: 'in {location}'}]}\n"
	                           "words: {place: '[{address}][, {city}][, {country}]'}\n",
	                           "location: {city: Oslo}\n");
	assert_string_equal(bench_text(&b, "main"), "in Oslo\n");
	bench_free(&b);
}

static void a_container_without_any_of_its_fields_is_not_set(void **state)
{
	(void)state;
	struct bench b = bench_new("parts:\n"
	                           "  work:\n"
	                           "    - '{position}'\n"
	                           "    - {row: ['{score}', {rule: 1pt}]}\n"
	                           "    - {stack: ['Grade', {stack: ['{score}']}]}\n"
	                           "    - {stack: ['always']}\n"
	                           "    - {flow: [{each: keywords}], between: ', '}\n",
	                           "work:\n  - {position: Rigger}\n");
	assert_string_equal(bench_text(&b, "main"), "Experience\nRigger\nalways\n");
	bench_free(&b);
}

static void a_vanished_child_of_a_row_leaves_its_cell_empty(void **state)
{
	(void)state;
	struct bench b = bench_new("parts:\n  work: {row: ['{position}', '{score}', '{company}'], "
	                           "columns: [1fr, 1fr, 1fr]}\n",
	                           "work:\n  - {position: Rigger, company: Quay}\n");
	const struct box *row = b.sheet->flows[0].root->children[0];
	while (row->kind != BOX_ROW)
		row = row->children[row->child_count - 1];
	assert_int_equal(row->child_count, 2);
	assert_int_equal(row->children[0]->column, 1);
	assert_int_equal(row->children[1]->column, 3);
	bench_free(&b);
}

static void instances_of_each_fill_cells_and_leave_none_empty(void **state)
{
	(void)state;
	struct bench b = bench_new("parts:\n"
	                           "  work: {row: [{each: keywords, text: '{it}', when: not it = "
	                           "b}], columns: [1fr, 1fr]}\n",
	                           "work:\n  - {keywords: [a, b, c, d]}\n");
	const struct box *row = b.sheet->flows[0].root->children[0];
	while (row->kind != BOX_ROW)
		row = row->children[row->child_count - 1];
	assert_int_equal(row->child_count, 3);
	assert_int_equal(row->children[1]->column, 2);
	assert_int_equal(row->children[2]->line, 2);
	assert_int_equal(row->children[2]->column, 1);
	bench_free(&b);
}

static void a_flow_has_separators_only_between_what_is_set(void **state)
{
	(void)state;
	struct bench b = bench_new("sections: {'*': {title: false}}\n"
	                           "parts: {work: {flow: ['{score}', '{position}', '{level}', "
	                           "'{company}'], between: ' · '}}\n",
	                           "work:\n  - {position: Rigger, company: Quay}\n");
	assert_string_equal(bench_text(&b, "main"), "Rigger · Quay\n");
	bench_free(&b);
}

static void conditions_choose(void **state)
{
	static const struct {
		const char *when, *says;
	} rows[] = {
	    {"position", "yes\n"},
	    {"not position", ""},
	    {"score", ""},
	    {"not score", "yes\n"},
	    {"position = Rigger", "yes\n"},
	    {"position = Baker, Rigger", "yes\n"},
	    {"position = Baker", ""},
	    {"n < 2", "yes\n"},
	    {"n > 1", ""},
	    {"first", "yes\n"},
	    {"not last", ""},
	    {"kind = work", "yes\n"},
	    {"region = main", "yes\n"},
	    {"region = side", ""},
	    {"lang = en", "yes\n"},
	    {"[position, not score]", "yes\n"},
	    {"[position, score]", ""},
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char layout[512];
		snprintf(layout, sizeof layout,
		         "sections: {'*': {title: false}}\n"
		         "parts:\n  work:\n    text: yes\n    when: %s\n",
		         rows[i].when);
		struct bench b = bench_new(layout, "lang: en-GB\nwork:\n  - {position: Rigger}\n");
		assert_string_equal(bench_text(&b, "main"), rows[i].says);
		bench_free(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(separators_vanish_where_nothing_stands_beside_them),
	    cmocka_unit_test(the_dash_of_an_open_range_is_no_separator),
	    cmocka_unit_test(a_place_has_edges_of_its_own),
	    cmocka_unit_test(a_container_without_any_of_its_fields_is_not_set),
	    cmocka_unit_test(a_vanished_child_of_a_row_leaves_its_cell_empty),
	    cmocka_unit_test(instances_of_each_fill_cells_and_leave_none_empty),
	    cmocka_unit_test(a_flow_has_separators_only_between_what_is_set),
	    cmocka_unit_test(conditions_choose),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
