/* SPDX-License-Identifier: MIT */
/* What composing enters in the ledger. */
#include "compose_bench.h"

#define PLAIN "sections: {'*': {title: false}}\n"

static void what_was_set_is_placed_with_its_text(void **state)
{
	(void)state;
	struct bench b = bench_new(PLAIN "parts: {work: '{title}, {dates:MM/YYYY} {keywords}'}\n",
	                           "work:\n"
	                           "  - {position: '**Head** rigger', date: 2019-03 – 2020,"
	                           " keywords: [a, b], score: A}\n");
	assert_string_equal(bench_fate(&b, "work[0].position"), "text");
	assert_string_equal(bench_set(&b, "work[0].position"), "Head rigger");
	assert_string_equal(bench_fate(&b, "work[0].dates.from"), "formatted");
	assert_string_equal(bench_set(&b, "work[0].dates.from"), "03/2019");
	assert_string_equal(bench_set(&b, "work[0].dates.to"), "2020");
	assert_string_equal(bench_set(&b, "work[0].keywords[1]"), "b");
	assert_string_equal(bench_fate(&b, "work[0].score"), "unplaced");
	bench_free(&b);
}

static void what_vanished_is_not_placed(void **state)
{
	(void)state;
	struct bench b = bench_new(PLAIN "parts: {work: ['{title}[ {company} {score}]',"
	                                 " {text: '{ship}', when: not title}]}\n",
	                           "work:\n  - {position: Rigger, company: Quay, ship: Ember}\n");
	assert_string_equal(bench_fate(&b, "work[0].organisation"), "unplaced");
	assert_string_equal(bench_fate(&b, "work[0].ship"), "unplaced");
	bench_free(&b);
}

static void what_the_layout_omits_is_absent_and_says_so(void **state)
{
	(void)state;
	struct bench b =
	    bench_new("omit: [skills, '*.score', work.location, person.pronouns,"
	              " contacts.phone]\n"
	              "place: {main: [{each: contacts}, {each: rest}, '*']}\n",
	              "name: A B\npronouns: she\nemail: a@b.example\nphone: '+47 22 00 00 00'\n"
	              "work: [{position: Rigger, location: Oslo, score: A}]\n"
	              "skills: [{name: Knots}]\n");
	assert_string_equal(bench_text(&b, "main"), "a@b.example\nName: A B\nExperience\nRigger\n");
	assert_string_equal(bench_fate(&b, "work[0].score"), "omitted");
	assert_string_equal(bench_fate(&b, "work[0].location"), "omitted");
	assert_string_equal(bench_fate(&b, "skills[0].name"), "omitted");
	assert_string_equal(bench_fate(&b, "person.pronouns"), "omitted");
	assert_string_equal(bench_messages(&b), "");
	bench_free(&b);
}

static void an_omission_that_matches_nothing_is_reported(void **state)
{
	(void)state;
	struct bench b = bench_new("omit: [skils, skills]\n", "work: [{position: Rigger}]\n");
	assert_true(diags_has(b.d, DIAG_OMIT_NOTHING));
	bench_free(&b);
}

static void links_carry_their_target(void **state)
{
	(void)state;
	struct bench b =
	    bench_new(PLAIN "parts: {projects: ['{title:link}', '{summary}', {each: rest}]}\n",
	              "projects:\n"
	              "  - {name: Ember, url: 'https://ember.example',"
	              " summary: 'See [notes](https://n.example).'}\n");
	assert_string_equal(bench_text(&b, "main"), "Ember\nSee notes.\n");
	assert_string_equal(bench_fate(&b, "projects[0].url"), "link");
	assert_int_equal(b.ledger->links, 2);
	bench_free(&b);
}

static void an_icon_stands_for_the_network(void **state)
{
	(void)state;
	static const char cv[] = "profiles:\n"
				 "  - {network: GitHub, username: ab}\n"
				 "  - {network: Signal, username: ab.07}\n";
	struct bench b =
	    bench_new("place: {main: [{each: contacts}]}\nparts: {contact: '{icon} {text}'}\n", cv);
	assert_string_equal(bench_fate(&b, "person.profiles[1].network"), "icon");
	bench_free(&b);
	b = bench_new("place: {main: [{each: contacts}]}\n", cv);
	assert_string_equal(bench_fate(&b, "person.profiles[0].network"), "link");
	assert_string_equal(bench_fate(&b, "person.profiles[1].network"), "unplaced");
	bench_free(&b);
}

static void a_given_title_that_the_layout_switches_off_is_omitted(void **state)
{
	(void)state;
	struct bench b = bench_new(PLAIN, "work: [{position: Rigger}]\nsections: [work: At sea]\n");
	assert_string_equal(bench_text(&b, "main"), "Rigger\n");
	assert_int_equal(ledger_count(b.ledger, PLACING_OMITTED), 1);
	bench_free(&b);
}

static void a_span_over_roles_places_nothing(void **state)
{
	(void)state;
	struct bench b = bench_new(PLAIN "parts: {work: '{title} {dates}'}\n",
	                           "work:\n  - company: Quay\n"
	                           "    roles: [{position: Mate, date: 2014 – 2016}, {position: "
	                           "Boy, date: 2012 – 2014}]\n");
	assert_string_equal(bench_text(&b, "main"), "Quay 2012 – 2016\n");
	assert_string_equal(bench_fate(&b, "work[0].roles[0].dates.from"), "unplaced");
	bench_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_was_set_is_placed_with_its_text),
	    cmocka_unit_test(what_vanished_is_not_placed),
	    cmocka_unit_test(what_the_layout_omits_is_absent_and_says_so),
	    cmocka_unit_test(an_omission_that_matches_nothing_is_reported),
	    cmocka_unit_test(links_carry_their_target),
	    cmocka_unit_test(an_icon_stands_for_the_network),
	    cmocka_unit_test(a_given_title_that_the_layout_switches_off_is_omitted),
	    cmocka_unit_test(a_span_over_roles_places_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
