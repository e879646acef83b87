/* SPDX-License-Identifier: MIT */
/* Sections: where they go, what they are called, how they are tagged. */
#include "compose_bench.h"

#define TWO_REGIONS                                                                                \
	"masters: {rest: [{region: head, height: auto},"                                           \
	" {row: [{region: main, column: 2}, {region: side, column: 1}], columns: [1fr, 2fr]}]}\n"

#define SECTIONS                                                                                   \
	"name: A B\n"                                                                              \
	"work: [{position: Rigger}]\n"                                                             \
	"education: [{institution: School}]\n"                                                     \
	"skills: [{name: Knots}]\n"                                                                \
	"approach: [{name: Calm}]\n"

static void sections_go_where_place_names_them(void **state)
{
	(void)state;
	struct bench b =
	    bench_new(TWO_REGIONS
	              "place: {head: [{text: '{name}'}], main: [approach, '*'], side: [skills]}\n",
	              SECTIONS);
	assert_int_equal(b.sheet->flow_count, 3);
	assert_true(str_eq(b.sheet->flows[1].name, STR("main")));
	assert_int_equal(b.sheet->rest_flow, 1);
	assert_string_equal(bench_text(&b, "head"), "A B\n");
	assert_string_equal(bench_text(&b, "main"), "Approach\nCalm\nExperience\nRigger\n"
	                                            "Education\nSchool\n");
	assert_string_equal(bench_text(&b, "side"), "Skills\nKnots\n");
	bench_free(&b);
}

static void without_a_star_the_rest_follows_at_the_end_of_main(void **state)
{
	(void)state;
	struct bench b = bench_new(TWO_REGIONS "place: {main: [skills], side: [work]}\n", SECTIONS);
	assert_string_equal(bench_text(&b, "main"),
	                    "Skills\nKnots\nEducation\nSchool\nApproach\nCalm\n");
	assert_int_equal(b.sheet->rest_flow, 1);
	bench_free(&b);
}

static void a_kind_takes_all_sections_that_no_other_name_takes(void **state)
{
	(void)state;
	struct bench b = bench_new(TWO_REGIONS "place: {main: [work, '*'], side: [sea]}\n",
	                           "sections:\n"
	                           "  - work: {entries: [{position: Rigger}]}\n"
	                           "  - sea: {kind: work, entries: [{position: Mate}]}\n"
	                           "  - air: {kind: work, entries: [{position: Pilot}]}\n");
	assert_string_equal(bench_text(&b, "side"), "Sea\nMate\n");
	assert_string_equal(bench_text(&b, "main"), "Experience\nRigger\nAir\nPilot\n");
	bench_free(&b);
}

static void titles_are_the_cvs_then_the_layouts_then_the_languages(void **state)
{
	(void)state;
	struct bench b = bench_new("sections: {work: {title: 'Jobs of {person.name}'},"
	                           " skills: {title: false}, approach: {title: Mine}}\n",
	                           SECTIONS);
	assert_string_equal(bench_text(&b, "main"), "Jobs of A B\nRigger\nEducation\nSchool\n"
	                                            "Knots\nApproach\nCalm\n");
	bench_free(&b);
	b = bench_new("sections: {work: {title: Jobs}}\n",
	              "lang: de\nwork: [{position: Takler}]\neducation: [{institution: Schule}]\n"
	              "sections: [work: Zur See, education]\n");
	assert_string_equal(bench_text(&b, "main"), "Zur See\nTakler\nAusbildung\nSchule\n");
	bench_free(&b);
}

static void switches_of_an_id_win_over_those_of_a_kind(void **state)
{
	(void)state;
	struct bench b = bench_new(
	    "sections: {'*': {title: false, entry: star}, work: {entry: kind}, sea: {entry: id}}\n"
	    "parts: {star: '* {title}', kind: 'k {title}', id: 'i {title}', whole: 'w {title}'}\n",
	    "work: [{position: Rigger}]\nsea: {kind: work, entries: [{position: Mate}]}\n"
	    "skills: [{name: Knots}]\n");
	assert_string_equal(bench_text(&b, "main"), "k Rigger\ni Mate\n* Knots\n");
	bench_free(&b);
}

static void sections_groups_entries_and_roles_are_sects_with_ranked_headings(void **state)
{
	(void)state;
	struct bench b = bench_new(
	    "parts: {text: '{summary}{body}'}\n",
	    "projects:\n"
	    "  title: Selected\n"
	    "  groups:\n"
	    "    - entries: [{name: Night, summary: Lit.}, Only text.]\n"
	    "    - {title: Tools, entries: [{name: Ember, roles: [{position: Maker}]}]}\n");
	assert_string_equal(bench_tags(&b), "Sect\n"
	                                    "  H2 Selected\n"
	                                    "  Sect\n"
	                                    "    H3 Night\n"
	                                    "    P Lit.\n"
	                                    "  P Only text.\n"
	                                    "  Sect\n"
	                                    "    H3 Tools\n"
	                                    "    Sect\n"
	                                    "      H4 Ember\n"
	                                    "      Sect\n"
	                                    "        H5 Maker\n");
	bench_free(&b);
}

static void an_own_section_uses_the_parts_of_the_kind_it_shows(void **state)
{
	(void)state;
	struct bench b = bench_new("parts: {work: 'w {title}', skills: 's {title} {keywords}',"
	                           " education: 'e {title}', custom: 'c {title}'}\n"
	                           "sections: {'*': {title: false}}\n",
	                           "name: A B\nmine:\n"
	                           "  - {position: Rigger, company: Quay}\n"
	                           "  - {degree: MSc}\n"
	                           "  - {name: Knots, keywords: [bowline, hitch]}\n"
	                           "  - {name: Calm, date: 2014}\n");
	assert_string_equal(bench_text(&b, "main"),
	                    "w Rigger\ne MSc\ns Knots bowline, hitch\nc Calm\n");
	bench_free(&b);
}

static void merged_entries_become_one_with_roles(void **state)
{
	(void)state;
	struct bench b =
	    bench_new("sections: {work: {merge: organisation}}\n",
	              "work:\n"
	              "  - {position: Head, company: Quay, location: Oslo, date: 2018 – 2021}\n"
	              "  - {position: Mate, company: Quay, location: Oslo, date: 2014 – 2018}\n"
	              "  - {position: Cook, company: Ember, date: 2012}\n"
	              "  - {position: Boy, company: Quay, date: 2010}\n");
	assert_string_equal(bench_text(&b, "main"), "Experience\n"
	                                            "Quay · 2014 – 2021\n"
	                                            "Head · 2018 – 2021\n"
	                                            "Mate · 2014 – 2018\n"
	                                            "Location: Oslo\n"
	                                            "Cook, Ember · 2012\n"
	                                            "Boy, Quay · 2010\n");
	assert_string_equal(bench_fate(&b, "work[0].organisation"), "text");
	assert_string_equal(bench_fate(&b, "work[1].organisation"), "merged");
	assert_string_equal(bench_fate(&b, "work[1].location"), "merged");
	assert_string_equal(bench_messages(&b), "");
	bench_free(&b);
}

static void lists_nest_with_markers_by_depth_and_number_as_the_cv_says(void **state)
{
	(void)state;
	struct bench b = bench_new("sections: {'*': {title: false}}\n", "work:\n"
	                                                                "  - position: Rigger\n"
	                                                                "    highlights:\n"
	                                                                "      - Plain\n"
	                                                                "      - Label: text\n"
	                                                                "      - Words: [a, b]\n"
	                                                                "    body: |\n"
	                                                                "      3. three\n"
	                                                                "      4. four\n");
	assert_string_equal(bench_text(&b, "main"), "Rigger\n"
	                                            "• Plain\n"
	                                            "• Label: text\n"
	                                            "• Words:\n"
	                                            "– a\n"
	                                            "– b\n"
	                                            "3. three\n"
	                                            "4. four\n");
	assert_string_equal(bench_tags(&b), "Sect\n"
	                                    "  Sect\n"
	                                    "    H3 Rigger\n"
	                                    "    L\n"
	                                    "      LI\n"
	                                    "        P Plain\n"
	                                    "      LI\n"
	                                    "        P Label: text\n"
	                                    "      LI\n"
	                                    "        P Words:\n"
	                                    "        L\n"
	                                    "          LI\n"
	                                    "            P a\n"
	                                    "          LI\n"
	                                    "            P b\n"
	                                    "    L\n"
	                                    "      LI\n"
	                                    "        P three\n"
	                                    "      LI\n"
	                                    "        P four\n");
	bench_free(&b);
}

static void one_part_may_differ_by_region(void **state)
{
	(void)state;
	struct bench b =
	    bench_new(TWO_REGIONS "place: {main: ['*'], side: [skills]}\n"
	                          "sections: {'*': {title: false}}\n"
	                          "parts: {entry: [{text: 'wide {title}', when: region = main},"
	                          " {text: 'slim {title}', when: not region = main}]}\n",
	              "work: [{position: Rigger}]\nskills: [{name: Knots}]\n");
	assert_string_equal(bench_text(&b, "main"), "wide Rigger\n");
	assert_string_equal(bench_text(&b, "side"), "slim Knots\n");
	bench_free(&b);
}

static void a_layout_that_multiplies_without_end_is_stopped(void **state)
{
	(void)state;
	struct bench b = bench_new("parts:\n"
	                           "  a: [{part: b}, {part: b}, {part: b}, {part: b}]\n"
	                           "  b: [{part: c}, {part: c}, {part: c}, {part: c}]\n"
	                           "  c: [{part: e}, {part: e}, {part: e}, {part: e}]\n"
	                           "  e: [{part: f}, {part: f}, {part: f}, {part: f}]\n"
	                           "  f: [{part: g}, {part: g}, {part: g}, {part: g}]\n"
	                           "  g: [{part: h}, {part: h}, {part: h}, {part: h}]\n"
	                           "  h: [{part: i}, {part: i}, {part: i}, {part: i}]\n"
	                           "  i: [{part: j}, {part: j}, {part: j}, {part: j}]\n"
	                           "  j: [{part: k}, {part: k}, {part: k}, {part: k}]\n"
	                           "  k: ['{nothing}', '{nothing}', '{nothing}', '{nothing}']\n"
	                           "  section: [{part: a}, '{title}']\n"
	                           "  contact: [{each: person.contacts}, {each: person.contacts}]\n"
	                           "place: {main: ['*', {each: contacts}]}\n",
	                           "email: a@b.example\nwork: [{position: Rigger}]\n");
	assert_true(diags_has(b.d, DIAG_LAYOUT_LIMIT));
	bench_free(&b);
}

static void furniture_is_composed_for_each_page_and_places_nothing(void **state)
{
	(void)state;
	struct bench b = bench_new(
	    "furniture:\n"
	    "  foot: {at: [bottom, across], text: '{name} {page}/{pages}', when: pages > 1}\n"
	    "  odd: {at: [top, end], text: odd, when: odd}\n",
	    "name: A B\nwork: [{position: Rigger}]\n");
	int count;
	struct furniture_box *f = compose_furniture(b.composition, 1, 1, &count);
	assert_int_equal(count, 1);
	f = compose_furniture(b.composition, 2, 3, &count);
	assert_int_equal(count, 1);
	struct buf out = BUF(b.a);
	bench_lines(f[0].box, &out);
	assert_string_equal(str_z(b.a, buf_str(&out)), "A B 2/3\n");
	assert_int_equal(f[0].h, FURNITURE_H_ACROSS);
	assert_string_equal(bench_fate(&b, "person.name"), "unplaced");
	bench_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(sections_go_where_place_names_them),
	    cmocka_unit_test(without_a_star_the_rest_follows_at_the_end_of_main),
	    cmocka_unit_test(a_kind_takes_all_sections_that_no_other_name_takes),
	    cmocka_unit_test(titles_are_the_cvs_then_the_layouts_then_the_languages),
	    cmocka_unit_test(switches_of_an_id_win_over_those_of_a_kind),
	    cmocka_unit_test(sections_groups_entries_and_roles_are_sects_with_ranked_headings),
	    cmocka_unit_test(an_own_section_uses_the_parts_of_the_kind_it_shows),
	    cmocka_unit_test(merged_entries_become_one_with_roles),
	    cmocka_unit_test(lists_nest_with_markers_by_depth_and_number_as_the_cv_says),
	    cmocka_unit_test(one_part_may_differ_by_region),
	    cmocka_unit_test(a_layout_that_multiplies_without_end_is_stopped),
	    cmocka_unit_test(furniture_is_composed_for_each_page_and_places_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
