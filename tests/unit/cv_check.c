/* SPDX-License-Identifier: MIT */
/* What is doubtful in a CV that could be read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cv/cv.h"

enum { BUDGET = 1 << 22, ENTRIES_MOST = 4 };

struct fixture {
	struct arena *a, *scratch;
	struct diags *d;
	struct field name, dates[ENTRIES_MOST];
	struct entry entries[ENTRIES_MOST];
	struct contact contact;
	struct group group;
	struct section section;
	struct cv cv;
};

/* A person with name and contact, and a section without entries. */
static int setup(void **state)
{
	struct arena *a = arena_new(BUDGET);
	struct fixture *f = ARENA_NEW(a, struct fixture);
	f->a = a;
	f->scratch = arena_new(BUDGET);
	f->d = diags_new(a);
	f->name = (struct field){.id = FIELD_NAME};
	f->section = (struct section){.kind = KIND_WORK, .groups = &f->group, .group_count = 1};
	f->group.entries = f->entries;
	f->cv = (struct cv){.origin = diags_origin(f->d, STR("cv.yaml"), STR("{}\n"))};
	f->cv.sections = &f->section;
	f->cv.section_count = 1;
	f->cv.person.self = (struct entry){.fields = &f->name, .field_count = 1};
	f->cv.person.contacts = &f->contact;
	f->cv.person.contact_count = 1;
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	arena_free(f->scratch);
	arena_free(f->a);
	return 0;
}

static struct span line(const struct fixture *f, int number)
{
	return (struct span){f->cv.origin, number, 1, number, 2};
}

/* An entry with dates; its line is its place among the entries. */
static struct entry *add_dates(struct fixture *f, const char *text)
{
	bool ambiguous, invalid;
	const int i = f->group.entry_count++;
	struct field *dates = &f->dates[i];
	*dates = (struct field){.id = FIELD_DATES, .type = VALUE_DATES, .span = line(f, i + 1)};
	dates->as.dates =
	    dates_parse(f->a, str_from_z(text), locale_find(STR("en")), &ambiguous, &invalid);
	f->entries[i] = (struct entry){.fields = dates, .field_count = 1};
	return &f->entries[i];
}

static struct cv_block bullet(const struct fixture *f, const char *z, int number)
{
	struct cv_block b = {.kind = BLOCK_ITEM, .about.span = line(f, number)};
	b.text.runs = ARENA_NEW(f->a, struct run);
	b.text.runs->text = str_from_z(z);
	b.text.run_count = 1;
	b.text.leaf = number;
	return b;
}

/* All messages as "line slug", in order. */
static void assert_told(struct fixture *f, const char *should)
{
	struct buf out = BUF(f->a), told = BUF(f->a);
	cv_check(f->scratch, &f->cv, NULL, f->d);
	diags_print(f->d, (struct diag_style){.least = DIAG_NOTE}, &out);
	str row, rest = buf_str(&out);
	while (rest.n) {
		str_cut(rest, '\n', &row, &rest);
		const ptrdiff_t slug = str_find(row, STR(" ["));
		if (!str_starts(row, STR("cv.yaml:")) || slug < 0)
			continue;
		str file, number, tail;
		str_cut(row, ':', &file, &tail);
		str_cut(tail, ':', &number, &tail);
		buf_format(&told, "%.*s %.*s\n", STR_ARG(number),
		           STR_ARG(str_slice(row, slug + 2, row.n - 1)));
	}
	assert_string_equal(str_z(f->a, buf_str(&told)), should);
}

static void nothing_is_said_of_a_cv_without_doubt(void **state)
{
	struct fixture *f = *state;
	add_dates(f, "2018 – 2019");
	add_dates(f, "2019-03 – present");
	add_dates(f, "2019-03 –");
	assert_told(f, "");
}

static void a_missing_name_and_a_missing_contact_are_noted(void **state)
{
	struct fixture *f = *state;
	f->cv.person = (struct person){0};
	assert_told(f, "1 name-missing\n1 contact-missing\n");
	assert_int_equal(diags_count(f->d, DIAG_WARNING), 0);
}

static void an_end_before_its_start_is_a_warning(void **state)
{
	struct fixture *f = *state;
	add_dates(f, "2019 – 2018");
	add_dates(f, "2019-12 – 2019-11");
	assert_told(f, "1 date-order\n2 date-order\n");
	assert_int_equal(diags_count(f->d, DIAG_WARNING), 2);
}

static void ends_of_two_precisions_are_noted(void **state)
{
	struct fixture *f = *state;
	add_dates(f, "2018 – 2019-03");
	add_dates(f, "Q1 2018 – winter 2018");
	assert_told(f, "1 date-precision\n2 date-precision\n");
}

static void a_text_among_dates_is_noted(void **state)
{
	struct fixture *f = *state;
	add_dates(f, "2018");
	add_dates(f, "every spring");
	assert_told(f, "2 date-text\n");
}

static void texts_alone_are_what_the_author_wants(void **state)
{
	struct fixture *f = *state;
	add_dates(f, "every spring");
	add_dates(f, "now and then");
	assert_told(f, "");
}

static void dates_of_roles_are_checked_too(void **state)
{
	struct fixture *f = *state;
	struct entry role = *add_dates(f, "2019 – 2018");
	f->entries[0] = (struct entry){.roles = &role, .role_count = 1};
	assert_told(f, "1 date-order\n");
}

static void the_same_bullet_twice_in_one_section_is_a_warning(void **state)
{
	struct fixture *f = *state;
	struct cv_block items[] = {bullet(f, "Planned", 1), bullet(f, "Built", 2),
	                           bullet(f, "Planned", 3)};
	struct cv_block list = {.kind = BLOCK_LIST, .blocks = items, .block_count = 3};
	struct cv_block again[] = {bullet(f, "Built", 4)};
	struct cv_block other = {.kind = BLOCK_LIST, .blocks = again, .block_count = 1};
	f->entries[0] = (struct entry){.blocks = &list, .block_count = 1};
	f->entries[1] = (struct entry){.blocks = &other, .block_count = 1};
	f->group.entry_count = 2;
	assert_told(f, "3 bullet-repeated\n4 bullet-repeated\n");
}

static void the_same_bullet_in_two_sections_is_none(void **state)
{
	struct fixture *f = *state;
	struct cv_block items[] = {bullet(f, "Planned", 1), bullet(f, "Planned", 2)};
	struct cv_block lists[] = {
	    {.kind = BLOCK_LIST, .blocks = &items[0], .block_count = 1},
	    {.kind = BLOCK_LIST, .blocks = &items[1], .block_count = 1},
	};
	struct group groups[] = {{.blocks = &lists[0], .block_count = 1},
	                         {.blocks = &lists[1], .block_count = 1}};
	struct section sections[] = {{.groups = &groups[0], .group_count = 1},
	                             {.groups = &groups[1], .group_count = 1}};
	f->cv.sections = sections;
	f->cv.section_count = 2;
	assert_told(f, "");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
	    TEST(nothing_is_said_of_a_cv_without_doubt),
	    TEST(a_missing_name_and_a_missing_contact_are_noted),
	    TEST(an_end_before_its_start_is_a_warning),
	    TEST(ends_of_two_precisions_are_noted),
	    TEST(a_text_among_dates_is_noted),
	    TEST(texts_alone_are_what_the_author_wants),
	    TEST(dates_of_roles_are_checked_too),
	    TEST(the_same_bullet_twice_in_one_section_is_a_warning),
	    TEST(the_same_bullet_in_two_sections_is_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
