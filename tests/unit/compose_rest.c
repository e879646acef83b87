/* SPDX-License-Identifier: MIT */
/* `rest`: what of an item its part has not set so far. */
#include "compose_bench.h"

#define PLAIN "sections: {'*': {title: false}}\n"
#define ENTRY                                                                                      \
	"work:\n"                                                                                  \
	"  - position: Rigger\n"                                                                   \
	"    company: Quay\n"                                                                      \
	"    ship: Ember\n"                                                                        \
	"    keywords: [rope, knots]\n"                                                            \
	"    date: 2014 – 2018\n"                                                                \
	"    summary: Rigging.\n"                                                                  \
	"    highlights: [One, Two]\n"

static void rest_gives_fields_then_blocks_in_the_cvs_order(void **state)
{
	(void)state;
	struct bench b = bench_new(PLAIN "parts: {work: {each: rest}}\n", ENTRY);
	assert_string_equal(bench_text(&b, "main"), "Position: Rigger\n"
	                                            "Organisation: Quay\n"
	                                            "Ship: Ember\n"
	                                            "Keywords: rope, knots\n"
	                                            "Dates: 2014 – 2018\n"
	                                            "Rigging.\n"
	                                            "• One\n"
	                                            "• Two\n");
	bench_free(&b);
}

static void rest_leaves_out_what_was_set(void **state)
{
	(void)state;
	struct bench b = bench_new(
	    PLAIN
	    "parts: {work: ['{title}, {subtitle} {dates}', {list: highlights}, {each: rest}]}\n",
	    ENTRY);
	assert_string_equal(bench_text(&b, "main"), "Rigger, Quay 2014 – 2018\n"
	                                            "• One\n"
	                                            "• Two\n"
	                                            "Ship: Ember\n"
	                                            "Keywords: rope, knots\n"
	                                            "Rigging.\n");
	assert_string_equal(bench_messages(&b), "");
	bench_free(&b);
}

static void a_field_of_a_group_that_vanished_comes_with_rest(void **state)
{
	(void)state;
	struct bench b =
	    bench_new(PLAIN "parts: {work: ['{title}[ ({ship}, {score})]', {each: rest}]}\n",
	              "work:\n  - {position: Rigger, ship: Ember}\n");
	assert_string_equal(bench_text(&b, "main"), "Rigger\nShip: Ember\n");
	bench_free(&b);
}

static void of_a_list_set_in_part_the_others_are_left(void **state)
{
	(void)state;
	struct bench b = bench_new(
	    PLAIN "parts: {work: [{each: keywords, text: '{it}', when: first}, {each: rest}]}\n",
	    "work:\n  - {keywords: [rope, knots, tar]}\n");
	assert_string_equal(bench_text(&b, "main"), "rope\nKeywords: knots, tar\n");
	bench_free(&b);
}

static void abridged_text_is_not_set_but_its_two_parts_are(void **state)
{
	(void)state;
	struct bench b = bench_new(PLAIN "parts: {work: ['{title:initials}', {each: rest}]}\n",
	                           "work:\n  - {position: Head Rigger}\n");
	assert_string_equal(bench_text(&b, "main"), "H. R.\nPosition: Head Rigger\n");
	bench_free(&b);
	b = bench_new(PLAIN "parts: {work: ['{title:first 3}-{title:rest 3}', {each: rest}]}\n",
	              "work:\n  - {position: Head Rigger}\n");
	assert_string_equal(bench_text(&b, "main"), "Hea-d Rigger\n");
	assert_string_equal(bench_fate(&b, "work[0].position"), "text");
	bench_free(&b);
}

static void every_setting_of_an_entry_has_a_rest_of_its_own(void **state)
{
	(void)state;
	struct bench b = bench_new(PLAIN "parts:\n"
	                                 "  section: [{each: entries, text: '{title}'},"
	                                 " {each: entries}]\n"
	                                 "  work: ['- {subtitle}', {each: rest}]\n",
	                           "work:\n  - {position: Rigger, company: Quay}\n");
	assert_string_equal(bench_text(&b, "main"), "Rigger\n- Quay\nPosition: Rigger\n");
	bench_free(&b);
}

static void a_field_in_rest_may_be_set_by_hand(void **state)
{
	(void)state;
	struct bench b = bench_new(
	    PLAIN
	    "parts: {work: {each: rest, row: ['{label}', '{value}'], columns: [auto, 1fr]}}\n",
	    "work:\n  - {position: Rigger, ship: Ember}\n");
	assert_string_equal(bench_text(&b, "main"), "Position\nRigger\nShip\nEmber\n");
	bench_free(&b);
}

static void rest_of_the_person_goes_on_through_all_of_place(void **state)
{
	(void)state;
	struct bench b = bench_new("place: {main: [{text: '{name}'}, {each: rest}, '*', "
	                           "{text: '{ship}'}, {each: rest}]}\n",
	                           "name: A B\nemail: a@b.example\nship: Ember\npronouns: she\n");
	assert_string_equal(bench_text(&b, "main"), "A B\nShip: Ember\nPronouns: she\nEmber\n");
	bench_free(&b);
}

static void roles_that_no_part_set_come_with_rest(void **state)
{
	(void)state;
	struct bench b =
	    bench_new(PLAIN "parts: {work: ['{title}', {each: rest}], role: '+ {title}'}\n",
	              "work:\n  - company: Quay\n    roles: [Rigger, Mate]\n");
	assert_string_equal(bench_text(&b, "main"), "Quay\n+ Rigger\n+ Mate\n");
	bench_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rest_gives_fields_then_blocks_in_the_cvs_order),
	    cmocka_unit_test(rest_leaves_out_what_was_set),
	    cmocka_unit_test(a_field_of_a_group_that_vanished_comes_with_rest),
	    cmocka_unit_test(of_a_list_set_in_part_the_others_are_left),
	    cmocka_unit_test(abridged_text_is_not_set_but_its_two_parts_are),
	    cmocka_unit_test(every_setting_of_an_entry_has_a_rest_of_its_own),
	    cmocka_unit_test(a_field_in_rest_may_be_set_by_hand),
	    cmocka_unit_test(rest_of_the_person_goes_on_through_all_of_place),
	    cmocka_unit_test(roles_that_no_part_set_come_with_rest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
