/* SPDX-License-Identifier: MIT */
/* Levels: which texts have a value, and which stay words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cv/cv.h"

struct reading {
	const char *text;
	int value, out_of;
};

static void check_all(const struct reading *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct level l = level_parse(str_from_z(rows[i].text));
		if (l.value != rows[i].value || l.out_of != rows[i].out_of)
			fail_msg("%s is %d/%d, not %d/%d", rows[i].text, l.value, l.out_of,
			         rows[i].value, rows[i].out_of);
	}
}

#define CHECK(rows) check_all((rows), sizeof(rows) / sizeof *(rows))

static void a_part_of_a_whole_has_a_value(void **state)
{
	static const struct reading rows[] = {
	    {"4/5", 4, 5},     {" 4 / 5 ", 4, 5}, {"0/5", 0, 5},        {"80 %", 80, 100},
	    {"80%", 80, 100},  {"3.5/5", 7, 10},  {"3,5 / 5", 7, 10},   {"100%", 100, 100},
	    {"10/10", 10, 10}, {"0%", 0, 100},    {"62.5 %", 125, 200},
	};
	(void)state;
	CHECK(rows);
}

static void a_step_of_the_european_framework_is_one_of_six(void **state)
{
	static const struct reading rows[] = {
	    {"A1", 1, 6},
	    {"a2", 2, 6},
	    {"B1", 3, 6},
	    {"B2", 4, 6},
	    {"C1", 5, 6},
	    {"C1 (2019)", 5, 6},
	    {"Proficient – C2", 6, 6},
	    {"C2/C2", 6, 6},
	};
	(void)state;
	CHECK(rows);
}

static void words_have_their_place_on_a_scale(void **state)
{
	static const struct reading rows[] = {
	    {"Novice", 1, 6},
	    {"Master", 6, 6},
	    {"native", 5, 5},
	    {"Native or Bilingual Proficiency", 5, 5},
	    {"Limited Working Proficiency", 2, 5},
	    {"fluent (since childhood)", 4, 5},
	    {"Muttersprache", 5, 5},
	    {"verhandlungssicher", 4, 5},
	    {"FLIESSEND", 0, 0},
	    {"Fließend", 4, 5},
	    {"Langue maternelle", 5, 5},
	    {"język ojczysty", 5, 5},
	    {"Родной", 5, 5},
	};
	(void)state;
	CHECK(rows);
}

static void anything_else_stays_words(void **state)
{
	static const struct reading rows[] = {
	    {"", 0, 0},           {"good enough", 0, 0}, {"5/4", 0, 0},      {"4/0", 0, 0},
	    {"4", 0, 0},          {"4/5 stars", 0, 0},   {"B2 to C1", 0, 0}, {"4.25/5", 0, 0},
	    {"99999999/5", 0, 0}, {"/5", 0, 0},          {"C3", 0, 0},       {"%", 0, 0},
	    {"120 %", 0, 0},      {"A1x", 0, 0},         {"-1/5", 0, 0},
	};
	(void)state;
	CHECK(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_part_of_a_whole_has_a_value),
	    cmocka_unit_test(a_step_of_the_european_framework_is_one_of_six),
	    cmocka_unit_test(words_have_their_place_on_a_scale),
	    cmocka_unit_test(anything_else_stays_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
