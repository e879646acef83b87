/* SPDX-License-Identifier: MIT */
/* Templates with fields: what a paragraph says. */
#include "compose_bench.h"

#include <stdio.h>

/* One entry of a kind, set by one template. */
struct row {
	const char *template, *entry, *says;
};

static void check_rows(const char *kind, const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char layout[1024], cv[1024];
		snprintf(layout, sizeof layout,
		         "sections: {'*': {title: false}}\nparts:\n  %s: \"%s\"\n", kind,
		         rows[i].template);
		snprintf(cv, sizeof cv, "name: A B\n%s:\n  - {%s}\n", kind, rows[i].entry);
		struct bench b = bench_new(layout, cv);
		assert_string_equal(bench_text(&b, "main"), rows[i].says);
		bench_free(&b);
	}
}

#define CHECK_ROWS(kind, rows) check_rows(kind, rows, sizeof(rows) / sizeof *(rows))

static void a_template_sets_the_fields_that_are_there(void **state)
{
	static const struct row rows[] = {
	    {"{position} at {company}", "position: Rigger, company: Quay", "Rigger at Quay\n"},
	    {"{title}, {subtitle}", "position: Rigger, company: Quay", "Rigger, Quay\n"},
	    {"{title}", "company: Quay", "Quay\n"},
	    {"x{score}", "position: Rigger", ""},
	    {"{score|position|company}", "company: Quay, position: Rigger", "Rigger\n"},
	    {"{score|'none'}", "position: Rigger", "none\n"},
	    {"{driving licence}", "position: Rigger, driving licence: B", "B\n"},
	    {"{words.present}", "position: Rigger", "present\n"},
	    {"a {score} b{position}", "position: Rigger", "a bRigger\n"},
	};
	(void)state;
	CHECK_ROWS("work", rows);
}

static void a_group_stands_when_all_its_fields_do(void **state)
{
	static const struct row rows[] = {
	    {"{title}[, {location}]", "position: Rigger, location: Oslo", "Rigger, Oslo\n"},
	    {"{title}[, {location}]", "position: Rigger", "Rigger\n"},
	    {"[{title} in {location}|{title}]", "position: Rigger", "Rigger\n"},
	    {"[{title} in {location}|{title}]", "position: Rigger, location: Oslo",
	     "Rigger in Oslo\n"},
	    {"[a[ b {location}]]{title}", "position: Rigger", "Rigger\n"},
	    {"[(*{location}*) ]{title}", "position: Rigger", "Rigger\n"},
	    {"[{words.page} ]{title}", "position: Rigger", "Page Rigger\n"},
	};
	(void)state;
	CHECK_ROWS("work", rows);
}

static void dates_are_set_by_pattern_and_words(void **state)
{
	static const struct row rows[] = {
	    {"{dates}", "date: 2019-03 – present", "Mar 2019 – present\n"},
	    {"{dates}", "startDate: 2019-03-04", "Mar 2019 – present\n"},
	    {"{dates}", "date: 2019-03 –", "Mar 2019 –\n"},
	    {"{dates}", "date: 2014 – 2018", "2014 – 2018\n"},
	    {"{dates:years}", "date: 2014-02 – 2018-03", "2014–2018\n"},
	    {"{dates:years}", "date: 2014-02 – 2014-03", "2014\n"},
	    {"{dates:MM/YYYY}", "date: 2014-02 – 2018-03", "02/2014 – 03/2018\n"},
	    {"{dates:MM/YYYY}", "date: 2014", "2014\n"},
	    {"{dates:iso}", "date: 2014-02 – 2018-03-09", "2014-02/2018-03-09\n"},
	    {"{dates:span}", "date: 2014-02 – 2018-03", "4 years 2 months\n"},
	    {"{title}[ ({dates:span})]", "position: Rigger, date: 2014 – 2018", "Rigger\n"},
	    {"{dates}", "date: some time ago", "some time ago\n"},
	    {"{dates}", "date: 2019 (part time)", "2019 (part time)\n"},
	};
	(void)state;
	CHECK_ROWS("work", rows);
}

static void formats_change_texts(void **state)
{
	static const struct row rows[] = {
	    {"{position:initials}", "position: Jean-Luc van Example", "J.-L. v. E.\n"},
	    {"{position:slug}", "position: \"Zo\u00eb d'\u00c9xample, 2nd\"",
	     "zoe-d-example-2nd\n"},
	    {"{position:slug}", "position: \u0391\u03b4\u03ac", "\u03b1\u03b4\u03b1\n"},
	    {"{position:first 3}|{position:rest 3}", "position: Rigger", "Rig|ger\n"},
	    {"{position:first 2}", "position: \"e\\u0301t\u00e9\"", "\u00e9t\n"},
	    {"{url:short}", "url: 'https://www.quay.example/'", "quay.example\n"},
	    {"{keywords}", "keywords: [a, b]", "a, b\n"},
	    {"{keywords:join ' / '}", "keywords: [a, b]", "a / b\n"},
	    {"{position:years}", "position: Rigger", "Rigger\n"},
	};
	(void)state;
	CHECK_ROWS("work", rows);
}

static void degree_and_area_make_a_phrase(void **state)
{
	static const struct row rows[] = {
	    {"{title}", "degree: MSc, area: Bridges", "MSc in Bridges\n"},
	    {"{title}", "degree: MSc", "MSc\n"},
	    {"{title}, {subtitle}", "area: Bridges, institution: School", "Bridges, School\n"},
	    {"{title}", "institution: School", "School\n"},
	};
	(void)state;
	CHECK_ROWS("education", rows);
}

static void lead_turns_title_and_subtitle_round(void **state)
{
	(void)state;
	struct bench b = bench_new("sections: {work: {lead: organisation, title: false}}\n"
	                           "parts: {work: '{title} / {subtitle}'}\n",
	                           "work:\n  - {position: Rigger, company: Quay}\n");
	assert_string_equal(bench_text(&b, "main"), "Quay / Rigger\n");
	bench_free(&b);
}

static void marks_become_roles(void **state)
{
	(void)state;
	struct bench b = bench_new("parts: {work: '{title}'}\nsections: {'*': {title: false}}\n",
	                           "work:\n  - {position: '**Head** of *light*'}\n");
	const struct box *box = b.sheet->flows[0].root;
	while (box->child_count)
		box = box->children[0];
	assert_int_equal(box->piece_count, 3);
	assert_int_equal(box->pieces[0].style->weight, 700);
	assert_int_equal(box->pieces[1].style->weight, 400);
	assert_true(box->pieces[2].style->italic);
	assert_ptr_equal(box->pieces[1].style, box->spec.style);
	bench_free(&b);
}

static void a_value_of_blocks_amid_text_joins_in(void **state)
{
	(void)state;
	struct bench b =
	    bench_new("parts: {work: ['{title}: {summary}']}\nsections: {'*': {title: false}}\n",
	              "work:\n  - position: Rigger\n    summary: |\n      One.\n\n      Two.\n");
	assert_string_equal(bench_text(&b, "main"), "Rigger: One.\nTwo.\n");
	bench_free(&b);
}

static void names_are_looked_up_in_the_innermost_item(void **state)
{
	(void)state;
	struct bench b =
	    bench_new("parts:\n  work: {each: keywords, text: '{n}/{count} {it} [{title}]"
	              "[({entry.title})][ {section.title}][ {person.name}]'}\n",
	              "name: A B\nwork:\n  - {position: Rigger, keywords: [x, y]}\n");
	assert_string_equal(bench_text(&b, "main"), "Experience\n"
	                                            "1/2 x (Rigger) Experience A B\n"
	                                            "2/2 y (Rigger) Experience A B\n");
	bench_free(&b);
}

static void contacts_have_icons_labels_and_targets(void **state)
{
	(void)state;
	struct bench b = bench_new(
	    "place: {main: [{each: contacts}]}\nparts: {contact: '{icon} {label}: {text}'}\n",
	    "email: a@b.example\nphone: '+47 22'\n"
	    "location: {city: Oslo, countryCode: 'NO'}\n"
	    "profiles: [{network: GitHub, username: ab}]\n");
	assert_string_equal(bench_text(&b, "main"), "<email> Email: a@b.example\n"
	                                            "<phone> Phone: +47 22\n"
	                                            "<place> Location: Oslo, Norway\n"
	                                            "<github> GitHub: ab\n");
	bench_free(&b);
}

static void the_persons_own_name_in_author_lists_has_a_role(void **state)
{
	(void)state;
	struct bench b =
	    bench_new("roles: {me: {weight: 700}}\nsections: {'*': {title: false}}\n"
	              "parts: {publications: '{authors}'}\n",
	              "name: Ann Quay\ncitedAs: [A. Quay]\n"
	              "publications:\n"
	              "  - {name: Rope, authors: ['B. Mate, A. Quay', Ann Quayside]}\n");
	const struct box *box = b.sheet->flows[0].root;
	while (box->child_count)
		box = box->children[0];
	assert_string_equal(bench_text(&b, "main"), "B. Mate, A. Quay, Ann Quayside\n");
	for (int i = 0; i < box->piece_count; i++)
		assert_int_equal(box->pieces[i].style->weight,
		                 str_eq(box->pieces[i].text, STR("A. Quay")) ? 700 : 400);
	bench_free(&b);
}

/* What is bold among the authors, in brackets. */
static void check_own(const char *person, const char *authors, const char *expected)
{
	char cv[512];
	snprintf(cv, sizeof cv, "%s\npublications:\n  - {name: Rope, authors: ['%s']}\n", person,
	         authors);
	struct bench b = bench_new("roles: {me: {weight: 700}}\nsections: {'*': {title: false}}\n"
	                           "parts: {publications: '{authors}'}\n",
	                           cv);
	const struct box *box = b.sheet->flows[0].root;
	struct buf out = BUF(b.a);
	while (box->child_count)
		box = box->children[0];
	for (int i = 0; i < box->piece_count; i++) {
		const bool own = box->pieces[i].style->weight == 700;
		buf_format(&out, own ? "[%.*s]" : "%.*s", STR_ARG(box->pieces[i].text));
	}
	buf_char(&out, 0);
	assert_string_equal(out.s, expected);
	bench_free(&b);
}

static void the_usual_forms_of_the_own_name_are_known(void **state)
{
	(void)state;
	const char *const ada = "name: Ada M. van Quay";
	check_own(ada, "A. M. van Quay, B. Mate", "[A. M. van Quay], B. Mate");
	check_own(ada, "B. Mate, A.M. van Quay", "B. Mate, [A.M. van Quay]");
	check_own(ada, "van Quay, A. and Mate, B.", "[van Quay, A.] and Mate, B.");
	check_own(ada, "van Quay AM, Mate B", "[van Quay AM], Mate B");
	check_own(ada, "van Quay, Ada M.; Mate, Bo", "[van Quay, Ada M.]; Mate, Bo");
	check_own(ada, "A. Quay, van Quay, B.", "A. Quay, van Quay, B.");
	check_own("name: Ada Quay\ncitedAs: [Quay (Ada)]", "A. Quay", "A. Quay");
	check_own("name: Ada", "A. Ada", "A. [Ada]");
}

static void names_have_a_given_and_a_family_part(void **state)
{
	(void)state;
	struct bench b =
	    bench_new("place: {main: [{text: '<em>{name.family}</em>, {name.given}'}]}\n",
	              "name: Ann van Quay\n");
	assert_string_equal(bench_text(&b, "main"), "van Quay, Ann\n");
	assert_string_equal(bench_fate(&b, "person.name"), "text");
	bench_free(&b);
}

static void the_family_comes_first_where_the_language_has_it_so(void **state)
{
	static const char layout[] =
	    "place: {main: [{text: '{name.family}'}, {text: 'and {name.given}'}]}\n";
	(void)state;
	struct bench b = bench_new(layout, "lang: hu\nname: Példa Anna Mária\n");
	assert_string_equal(bench_text(&b, "main"), "Példa\nand Anna Mária\n");
	bench_free(&b);
	b = bench_new(layout, "lang: zh\nname: 李思例\n");
	assert_string_equal(bench_text(&b, "main"), "李思例\n");
	bench_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_template_sets_the_fields_that_are_there),
	    cmocka_unit_test(a_group_stands_when_all_its_fields_do),
	    cmocka_unit_test(dates_are_set_by_pattern_and_words),
	    cmocka_unit_test(formats_change_texts),
	    cmocka_unit_test(degree_and_area_make_a_phrase),
	    cmocka_unit_test(lead_turns_title_and_subtitle_round),
	    cmocka_unit_test(marks_become_roles),
	    cmocka_unit_test(a_value_of_blocks_amid_text_joins_in),
	    cmocka_unit_test(names_are_looked_up_in_the_innermost_item),
	    cmocka_unit_test(contacts_have_icons_labels_and_targets),
	    cmocka_unit_test(the_persons_own_name_in_author_lists_has_a_role),
	    cmocka_unit_test(the_usual_forms_of_the_own_name_are_known),
	    cmocka_unit_test(names_have_a_given_and_a_family_part),
	    cmocka_unit_test(the_family_comes_first_where_the_language_has_it_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
