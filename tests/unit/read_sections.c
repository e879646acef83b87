/* SPDX-License-Identifier: MIT */
/* Sections: their forms, kinds, titles, ids and order. */
#include "reading.h"

/* `id kind "title"` for each section; a title of the language as `-`, none as nothing. */
static void sections_are(const char *text, const char *expected, const char *slugs)
{
	struct reading f = reading_open(text);
	struct buf b = BUF(f.a);
	assert_non_null(f.cv);
	for (int i = 0; i < f.cv->section_count; i++) {
		const struct section *s = &f.cv->sections[i];
		buf_format(&b, "%.*s %.*s", STR_ARG(s->about.id), STR_ARG(kind_row(s->kind)->name));
		if (s->title_from == TITLE_DEFAULT)
			buf_add(&b, STR(" -"));
		if (s->title_from == TITLE_GIVEN)
			buf_format(&b, " \"%.*s\"", STR_ARG(text_plain(f.a, &s->title)));
		buf_char(&b, '\n');
	}
	assert_string_equal(str_z(f.a, buf_str(&b)), expected);
	assert_string_equal(reading_slugs(&f), slugs);
	reading_close(&f);
}

static void sections_stand_in_the_order_of_the_file(void **state)
{
	(void)state;
	sections_are("skills: [Fire]\nwork: [{position: Cook}]\nsummary: Soup.\nclause: I agree.\n"
	             "awards: [{title: Ladle}]\n",
	             "summary summary\n"
	             "skills skills -\n"
	             "work work -\n"
	             "awards awards -\n"
	             "clause clause\n",
	             "");
}

static void sections_gives_order_and_titles(void **state)
{
	(void)state;
	sections_are(
	    "work: [{position: Cook}]\nskills: [Fire]\nsummary: Soup.\nawards: [{title: L}]\n"
	    "clause: I agree.\n"
	    "sections:\n"
	    "  - clause\n"
	    "  - skills: Crafts\n"
	    "  - summary: Profile\n"
	    "  - awards:\n"
	    "  - talks: [{name: Broth}]\n"
	    "  - extra: {title: More, highlights: [a]}\n",
	    "clause clause\n"
	    "skills skills \"Crafts\"\n"
	    "summary summary \"Profile\"\n"
	    "awards awards\n"
	    "talks talks -\n"
	    "extra custom \"More\"\n"
	    "work work -\n",
	    "");
}

static void sections_may_be_a_map(void **state)
{
	(void)state;
	sections_are(
	    "work: [{position: Cook}]\nskills: [Fire]\nsections: {skills: Crafts, work: }\n",
	    "skills skills \"Crafts\"\nwork work\n", "");
}

static void a_section_that_is_not_there_is_named(void **state)
{
	(void)state;
	sections_are("work: [{position: Cook}]\nsections: [wrok, skills]\n", "work work -\n",
	             "section-missing");
	sections_are("work: [{position: Cook}]\nskills: []\nsections: [skills, work]\n",
	             "work work -\n", "");
}

static void a_key_of_ones_own_is_a_section(void **state)
{
	(void)state;
	sections_are("name: Ada\nselected_dishes: [Soup]\nPots & pans: {Iron: heavy}\n",
	             "selected_dishes custom \"Selected dishes\"\n"
	             "pots-&-pans custom \"Pots & pans\"\n",
	             "section-own");
	sections_are("basics: {name: Ada}\nlast words: |\n  One.\n\n  Two.\n",
	             "last-words custom \"last words\"\n", "section-own");
	sections_are("wrok: [{position: Cook}]\nname: Ada\n", "wrok custom \"Wrok\"\n", "key-near");
}

static void the_name_of_a_section_in_any_language_says_its_kind(void **state)
{
	(void)state;
	sections_are("name: Ada\nBerufserfahrung: [{position: Koch}]\nobjective: To cook.\n"
	             "things: {title: Publications, entries: [{name: On stock}]}\n"
	             "gear: {kind: skills, Fire: [gas]}\n",
	             "berufserfahrung work \"Berufserfahrung\"\n"
	             "objective summary \"Objective\"\n"
	             "things publications \"Publications\"\n"
	             "gear skills \"Gear\"\n",
	             "section-own");
}

static void ids_are_unique(void **state)
{
	(void)state;
	sections_are("sections:\n  - a: {title: One, body: x}\n  - a: {title: Two, body: y}\n"
	             "  - a: {title: Three, body: z}\nname: Ada\n",
	             "a custom \"One\"\na-2 custom \"Two\"\na-3 custom \"Three\"\n", "");
}

static void a_section_is_a_list_a_text_or_a_record(void **state)
{
	(void)state;
	reads_as("work: Ask me.\n", "work", "work.body: Ask me.\n", "");
	reads_as("work: [Every summer a ferry., {position: Cook}]\n", "work",
	         "work[0].body: Every summer a ferry.\nwork[1].position: Cook\n", "");
	reads_as("skills:\n"
	         "  title: Crafts\n"
	         "  summary: In order.\n"
	         "  highlights: [first]\n"
	         "  Fire: [gas, wood]\n"
	         "  Knives: nine of them, all my own and all of them sharp enough to shave with\n"
	         "  entries: [Salt]\n",
	         "skills",
	         "skills.title: Crafts\n"
	         "skills.summary: In order.\n"
	         "skills.highlights[0]: first\n"
	         "skills[0].name: Fire\n"
	         "skills[0].keywords[0]: gas\n"
	         "skills[0].keywords[1]: wood\n"
	         "skills[1].name: Knives\n"
	         "skills[1].summary: nine of them, all my own and all of them sharp enough to "
	         "shave with\n"
	         "skills[2].name: Salt\n",
	         "");
	reads_as("work: {position: Cook, date: 2019}\n", "work",
	         "work[0].position: Cook\nwork[0].dates: 2019\n", "type-wrong");
}

static void groups_are_records_without_groups(void **state)
{
	(void)state;
	reads_as("projects:\n"
	         "  title: Selected\n"
	         "  groups:\n"
	         "    - title: Small\n"
	         "      summary: In use.\n"
	         "      entries: [{name: Pan}]\n"
	         "    - entries: [{name: Pot}, {name: Lid}]\n"
	         "    - {}\n",
	         "projects",
	         "projects.title: Selected\n"
	         "projects.groups[0].title: Small\n"
	         "projects.groups[0].summary: In use.\n"
	         "projects.groups[0].entries[0].name: Pan\n"
	         "projects.groups[1].entries[0].name: Pot\n"
	         "projects.groups[1].entries[1].name: Lid\n",
	         "");
}

static void labelled_entries_take_the_value_of_their_kind(void **state)
{
	(void)state;
	reads_as("languages: {Welsh: native, English: C1}\n", "languages",
	         "languages[0].name: Welsh\n"
	         "languages[0].level: native\n"
	         "languages[1].name: English\n"
	         "languages[1].level: C1\n",
	         "");
	reads_as("skills:\n  - Fire: gas, wood\n  - {Salt: , Iron: [pans]}\n", "skills",
	         "skills[0].name: Fire\n"
	         "skills[0].keywords[0]: gas\n"
	         "skills[0].keywords[1]: wood\n"
	         "skills[1].name: Salt\n"
	         "skills[2].name: Iron\n"
	         "skills[2].keywords[0]: pans\n",
	         "");
	reads_as("awards:\n  - Ladle: of gold, for soup\n", "awards",
	         "awards[0].name: Ladle\nawards[0].summary: of gold, for soup\n", "");
}

static void in_a_map_of_one_key_only_the_exact_spelling_is_a_field(void **state)
{
	(void)state;
	reads_as("contact:\n  - Website: ada.example\n  - email: a@quill.example\n", "contact",
	         "contact[0].name: Website\n"
	         "contact[0].summary: ada.example\n"
	         "contact[1].email: a@quill.example\n",
	         "");
}

static void what_is_empty_is_left_out(void **state)
{
	(void)state;
	sections_are("name: Ada\nwork: [{position: \"\"}]\nskills: {title: Crafts}\n", "",
	             "entry-empty section-empty");
}

static void very_many_sections_of_one_name_get_ids_of_their_own(void **state)
{
	struct arena *a = arena_new(64u << 20);
	struct buf b = BUF(a);
	(void)state;
	buf_add(&b, STR("name: Ada\nsections:\n"));
	for (int i = 0; i < 10000; i++)
		buf_format(&b, " - same: {body: x}\n - s%d\n", i);
	for (int i = 0; i < 10000; i++)
		buf_format(&b, "s%d: [x]\n", i);
	struct reading f = reading_open(str_z(a, buf_str(&b)));
	assert_int_equal(f.cv->section_count, 20000);
	assert_true(str_eq(f.cv->sections[19998].about.id, STR("same-10000")));
	reading_close(&f);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(sections_stand_in_the_order_of_the_file),
	    cmocka_unit_test(sections_gives_order_and_titles),
	    cmocka_unit_test(sections_may_be_a_map),
	    cmocka_unit_test(a_section_that_is_not_there_is_named),
	    cmocka_unit_test(a_key_of_ones_own_is_a_section),
	    cmocka_unit_test(the_name_of_a_section_in_any_language_says_its_kind),
	    cmocka_unit_test(ids_are_unique),
	    cmocka_unit_test(a_section_is_a_list_a_text_or_a_record),
	    cmocka_unit_test(groups_are_records_without_groups),
	    cmocka_unit_test(labelled_entries_take_the_value_of_their_kind),
	    cmocka_unit_test(in_a_map_of_one_key_only_the_exact_spelling_is_a_field),
	    cmocka_unit_test(what_is_empty_is_left_out),
	    cmocka_unit_test(very_many_sections_of_one_name_get_ids_of_their_own),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
