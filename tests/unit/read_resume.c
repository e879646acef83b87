/* SPDX-License-Identifier: MIT */
/* The native language and JSON Resume as it is found: keys, values, persons. */
#include "reading.h"

static void the_schema_of_json_resume_is_read(void **state)
{
	(void)state;
	reads_as(
	    "{\"basics\": {\"name\": \"Ada Quill\", \"label\": \"Cook\", \"image\": \"\","
	    " \"email\": \"ada@quill.example\", \"phone\": \"+47 22 00 00 00\","
	    " \"url\": \"https://quill.example\", \"summary\": \"Soup.\","
	    " \"location\": {\"address\": \"Kai 7\\n2nd floor\", \"postalCode\": \"0150\","
	    "  \"city\": \"Oslo\", \"countryCode\": \"NO\", \"region\": \"\"},"
	    " \"profiles\": [{\"network\": \"GitHub\", \"username\": \"quill-example\","
	    "  \"url\": \"https://github.com/quill-example\"}]},"
	    "\"volunteer\": [{\"organization\": \"Pots\", \"position\": \"Helper\"}],"
	    "\"education\": [{\"institution\": \"School\", \"studyType\": \"BA\","
	    " \"area\": \"Soup\", \"score\": \"4.0\", \"courses\": [\"S1 - Stock\"]}],"
	    "\"awards\": [{\"title\": \"Ladle\", \"awarder\": \"Guild\", \"date\": "
	    "\"2014-11-01\"}],"
	    "\"certificates\": [{\"name\": \"Knife\", \"issuer\": \"Guild\"}],"
	    "\"publications\": [{\"name\": \"On stock\", \"publisher\": \"Press\","
	    " \"releaseDate\": \"2014\"}],"
	    "\"skills\": [{\"name\": \"Fire\", \"level\": \"Master\", \"keywords\": [\"gas\"]}],"
	    "\"languages\": [{\"language\": \"Welsh\", \"fluency\": \"Native speaker\"}],"
	    "\"interests\": [{\"name\": \"Bees\", \"keywords\": [\"honey\"]}],"
	    "\"references\": [{\"name\": \"Bo\", \"reference\": \"Good soup.\"}],"
	    "\"projects\": [{\"name\": \"Pan\", \"entity\": \"Co\", \"type\": \"tool\","
	    " \"roles\": [\"Lead\"], \"description\": \"A pan.\", \"keywords\": [\"iron\"]}],"
	    "\"meta\": {\"theme\": \"even\"}}",
	    "",
	    "person.name: Ada Quill\n"
	    "person.headline: Cook\n"
	    "person.email: ada@quill.example\n"
	    "person.phone: +47 22 00 00 00\n"
	    "person.url: https://quill.example\n"
	    "person.location.address[0]: Kai 7\n"
	    "person.location.address[1]: 2nd floor\n"
	    "person.location.postcode: 0150\n"
	    "person.location.city: Oslo\n"
	    "person.location.country: Norway\n"
	    "person.profiles[0].network: GitHub\n"
	    "person.profiles[0]: quill-example\n"
	    "summary.summary: Soup.\n"
	    "volunteer[0].organisation: Pots\n"
	    "volunteer[0].position: Helper\n"
	    "education[0].organisation: School\n"
	    "education[0].degree: BA\n"
	    "education[0].area: Soup\n"
	    "education[0].score: 4.0\n"
	    "education[0].courses[0]: S1 - Stock\n"
	    "awards[0].name: Ladle\n"
	    "awards[0].organisation: Guild\n"
	    "awards[0].dates: 2014-11-01\n"
	    "certificates[0].name: Knife\n"
	    "certificates[0].organisation: Guild\n"
	    "publications[0].name: On stock\n"
	    "publications[0].organisation: Press\n"
	    "publications[0].dates: 2014\n"
	    "skills[0].name: Fire\n"
	    "skills[0].level: Master\n"
	    "skills[0].keywords[0]: gas\n"
	    "languages[0].name: Welsh\n"
	    "languages[0].level: Native speaker\n"
	    "interests[0].name: Bees\n"
	    "interests[0].keywords[0]: honey\n"
	    "references[0].name: Bo\n"
	    "references[0].summary: Good soup.\n"
	    "projects[0].name: Pan\n"
	    "projects[0].organisation: Co\n"
	    "projects[0].type: tool\n"
	    "projects[0].keywords[0]: iron\n"
	    "projects[0].description: A pan.\n"
	    "projects[0].roles[0].position: Lead\n",
	    "");
}

static void spellings_of_hand_and_of_old_files_read_the_same(void **state)
{
	const char *const leaves = "work[0].position: Cook\n"
				   "work[0].organisation: Pots\n"
				   "work[0].url: pots.example\n"
				   "work[0].dates.from: 2019-03\n"
				   "work[0].dates.to: 2020\n";
	(void)state;
	reads_as("work: [{position: Cook, name: Pots, url: pots.example, startDate: 2019-03,"
	         " endDate: 2020}]",
	         "work", leaves, "");
	reads_as("work: [{title: Cook, company: Pots, website: pots.example, start_date: 2019-03,"
	         " End date: 2020}]",
	         "work", leaves, "");
	reads_as("basics: {picture: me.png}\nhobbies: [Bees]\ncertifications: [{name: Knife}]", "",
	         "person.image: me.png\nhobbies[0].name: Bees\ncertifications[0].name: Knife\n",
	         "");
	reads_as("bio: {name: Ada, website: a.example}", "",
	         "person.name: Ada\nperson.url: a.example\n", "");
}

static void a_spelling_that_fits_two_fields_yields(void **state)
{
	(void)state;
	reads_as("work: [{title: Night kitchen, position: Cook, name: Pots}]", "work",
	         "work[0].name: Night kitchen\n"
	         "work[0].position: Cook\n"
	         "work[0].organisation: Pots\n",
	         "");
	reads_as("work: [{name: Night kitchen, company: Pots}]", "work",
	         "work[0].name: Night kitchen\nwork[0].organisation: Pots\n", "");
	reads_as("work: [{company: Pots, employer: Pans}]", "work",
	         "work[0].organisation: Pots\nwork[0].employer2: Pans\n", "key-twice");
}

static void the_keys_of_the_person_may_stand_at_the_top(void **state)
{
	(void)state;
	reads_as("name: Ada\n"
	         "email: [a@quill.example, b@quill.example]\n"
	         "location: Oslo, Norway\n"
	         "github: ada-example\n"
	         "linkedin: https://www.linkedin.com/in/ada-example/\n"
	         "driving licence: B, BE\n"
	         "about: Soup.\n",
	         "",
	         "person.name: Ada\n"
	         "person.drivinglicence: B, BE\n"
	         "person.email: a@quill.example\n"
	         "person.email[1]: b@quill.example\n"
	         "person.location: Oslo, Norway\n"
	         "person.profiles[0].network: GitHub\n"
	         "person.profiles[0]: ada-example\n"
	         "person.profiles[1].network: LinkedIn\n"
	         "person.profiles[1]: ada-example\n"
	         "summary.summary: Soup.\n",
	         "");
}

static str target_of(const struct reading *f, int contact)
{
	assert_true(contact < f->cv->person.contact_count);
	return f->cv->person.contacts[contact].link.target;
}

static void targets_are_cleaned_and_texts_stay(void **state)
{
	struct reading f = reading_open("email: mailto:a@quill.example\n"
	                                "url: quill.example\n"
	                                "github: ada-example\n"
	                                "profiles:\n"
	                                "  - {network: GitLab, username: https://gitlab.com/ada}\n"
	                                "  - {network: Soupnet, username: ada}\n"
	                                "  - https://codeberg.org/ada\n");
	(void)state;
	assert_string_equal(reading_leaves(&f, "person", false),
	                    "person.email: mailto:a@quill.example\n"
	                    "person.url: quill.example\n"
	                    "person.profiles[0].network: GitHub\n"
	                    "person.profiles[0]: ada-example\n"
	                    "person.profiles[1].network: GitLab\n"
	                    "person.profiles[1]: https://gitlab.com/ada\n"
	                    "person.profiles[2].network: Soupnet\n"
	                    "person.profiles[2]: ada\n"
	                    "person.profiles[3]: ada\n");
	assert_true(str_eq(target_of(&f, 0), STR("mailto:a@quill.example")));
	assert_true(str_eq(target_of(&f, 1), STR("https://quill.example")));
	assert_true(str_eq(target_of(&f, 2), STR("https://github.com/ada-example")));
	assert_true(str_eq(target_of(&f, 3), STR("https://gitlab.com/ada")));
	assert_true(str_eq(target_of(&f, 4), STR("")));
	assert_true(str_eq(target_of(&f, 5), STR("https://codeberg.org/ada")));
	assert_string_equal(reading_slugs(&f), "network-unknown");
	reading_close(&f);
}

static void absent_means_absent(void **state)
{
	(void)state;
	reads_as(
	    "{\"basics\": {\"name\": \"Ada\", \"label\": null, \"image\": \"\", \"profiles\": [],"
	    " \"location\": {}}, \"work\": [{\"name\": \"\"}, {\"position\": \"Cook\","
	    " \"endDate\": \"\", \"startDate\": \"2019\"}], \"awards\": []}",
	    "",
	    "person.name: Ada\n"
	    "work[0].position: Cook\n"
	    "work[0].dates.from: 2019\n",
	    "entry-empty");
}

static void only_a_start_is_a_range_up_to_now(void **state)
{
	struct reading f = reading_open("work:\n"
	                                "  - {position: A, startDate: 2019}\n"
	                                "  - {position: B, endDate: 2019}\n"
	                                "  - {position: C, date: 2019 –}\n"
	                                "  - {position: D, startDate: 2019, endDate: Present}\n"
	                                "  - {position: E, date: 2018, startDate: 2019}\n");
	const struct entry *e = f.cv->sections[0].groups[0].entries;
	const struct dates *d[5];
	(void)state;
	for (int i = 0; i < 5; i++)
		d[i] = &entry_field(&e[i], FIELD_DATES)->as.dates;
	assert_int_equal(d[0]->kind, DATES_RANGE);
	assert_true(d[0]->implied);
	assert_int_equal(d[0]->to.unit, UNIT_NOW);
	assert_int_equal(d[0]->to.written.leaf, 0);
	assert_int_equal(d[1]->kind, DATES_POINT);
	assert_true(d[2]->open);
	assert_int_equal(d[3]->to.unit, UNIT_NOW);
	assert_false(d[3]->implied);
	assert_true(d[3]->to.written.leaf > 0);
	assert_int_equal(d[4]->from.year, 2018);
	assert_string_equal(reading_slugs(&f), "date-both");
	reading_close(&f);
}

static void doubtful_values_are_named_and_set(void **state)
{
	(void)state;
	reads_as("email: nowhere\nphone: on request\nurl: not an address\n"
	         "location: {city: Oslo, countryCode: QQ}\nimage: https://a.example/me.png\n"
	         "work: [{position: A, date: 03/04/2016}]",
	         "",
	         "person.email: nowhere\n"
	         "person.phone: on request\n"
	         "person.url: not an address\n"
	         "person.location.city: Oslo\n"
	         "person.location.country: QQ\n"
	         "work[0].position: A\n"
	         "work[0].dates: 03/04/2016\n",
	         "date-ambiguous email-invalid phone-invalid url-invalid country-unknown "
	         "image-remote");
}

static void the_wrong_type_is_read_as_what_it_can_mean(void **state)
{
	(void)state;
	reads_as("{\"work\": {\"position\": \"Cook\", \"location\": {\"city\": \"Oslo\","
	         " \"countryCode\": \"NO\"}}}",
	         "", "work[0].position: Cook\nwork[0].location: Oslo, Norway\n", "type-wrong");
	reads_as("{\"skills\": [\"Go\", {\"name\": \"C\", \"keywords\": \"a, b (c, d)\"}]}", "",
	         "skills[0].name: Go\n"
	         "skills[1].name: C\n"
	         "skills[1].keywords[0]: a\n"
	         "skills[1].keywords[1]: b (c, d)\n",
	         "type-wrong");
	reads_as("{\"work\": [{\"position\": [\"Cook\", \"Baker\"]}]}", "",
	         "work[0].position: Cook, Baker\n", "type-wrong");
	reads_as("{\"work\": [{\"summary\": [\"One.\", \"Two.\"]}]}", "",
	         "work[0].summary[0]: One.\nwork[0].summary[1]: Two.\n", "");
}

static void unknown_keys_are_fields_or_groups_of_ones_own(void **state)
{
	(void)state;
	reads_as("work:\n"
	         "  - position: Cook\n"
	         "    positon: Baker\n"
	         "    team size: 9\n"
	         "    tools_used: [pans, pots]\n"
	         "    responsibilities:\n"
	         "      - a text that is longer than forty characters is no keyword at all\n"
	         "      - another\n",
	         "work",
	         "work[0].position: Cook\n"
	         "work[0].positon: Baker\n"
	         "work[0].teamsize: 9\n"
	         "work[0].toolsused[0]: pans\n"
	         "work[0].toolsused[1]: pots\n"
	         "work[0].body.label: Responsibilities\n"
	         "work[0].body[0]: a text that is longer than forty characters is no keyword at "
	         "all\n"
	         "work[0].body[1]: another\n",
	         "key-near");
	reads_as("basics: {name: Ada}\nnmae: Bo\nfoo: bar\n", "", "person.name: Ada\n",
	         "key-unknown");
	reads_as("name: Ada\nlocation: {city: Oslo, planet: Earth}\n", "",
	         "person.name: Ada\nperson.location.city: Oslo\n", "key-unknown");
}

static void roles_are_texts_or_entries(void **state)
{
	(void)state;
	reads_as("work:\n"
	         "  - company: Pots\n"
	         "    roles:\n"
	         "      - Cook\n"
	         "      - {position: Chef, date: 2020, highlights: [Soup], roles: [Taster]}\n",
	         "work",
	         "work[0].organisation: Pots\n"
	         "work[0].roles[0].position: Cook\n"
	         "work[0].roles[1].position: Chef\n"
	         "work[0].roles[1].dates: 2020\n"
	         "work[0].roles[1].highlights[0]: Soup\n"
	         "work[0].roles[2].position: Taster\n",
	         "roles-nested");
}

static void what_selects_is_no_text(void **state)
{
	struct reading f =
	    reading_open("lang: nb_NO\n"
	                 "work:\n"
	                 "  - {position: Cook, tags: [a, b], lang: en-GB, id: cook}\n"
	                 "  - {position: Baker, tags: \"a, b\", lang: english}\n"
	                 "citedAs: [A. Quill]\n"
	                 "layout: {extends: sidebar}\n");
	const struct entry *e = f.cv->sections[0].groups[0].entries;
	(void)state;
	assert_true(str_eq(f.cv->lang, STR("nb-NO")));
	assert_true(str_eq(e[0].about.lang, STR("en-GB")));
	assert_true(str_eq(e[0].about.id, STR("cook")));
	assert_int_equal(e[1].about.tag_count, 2);
	assert_int_equal(e[1].about.lang.n, 0);
	assert_string_equal(reading_slugs(&f), "lang-unknown");
	assert_string_equal(reading_leaves(&f, "", true), "person.citedas[0]: A. Quill\n"
	                                                  "work[0].position: Cook\n"
	                                                  "work[1].position: Baker\n");
	assert_non_null(f.layout);
	assert_int_equal(f.layout->kind, NODE_MAP);
	reading_close(&f);
}

static void letter_and_variants_are_read(void **state)
{
	struct reading f = reading_open("name: Ada\n"
	                                "letter: {to: [Opera, Quay 3], date: 2026-03-02,"
	                                " body: \"Dear all\", colour: red}\n"
	                                "variants:\n"
	                                "  short: {exclude: [x], sections: [work: Jobs, skills],"
	                                " limit: {work: 2, work.highlights: 4},"
	                                " basics: {label: Chef}, lang: de}\n");
	(void)state;
	assert_string_equal(reading_leaves(&f, "person", true), "person.name: Ada\n");
	assert_string_equal(reading_leaves(&f, "variants", true),
	                    "variants.short.headline: Chef\n");
	assert_string_equal(reading_leaves(&f, "letter", false), "letter.to[0]: Opera\n"
	                                                         "letter.to[1]: Quay 3\n"
	                                                         "letter.date: 2026-03-02\n"
	                                                         "letter.body: Dear all\n");
	assert_string_equal(reading_slugs(&f), "key-unknown");
	assert_int_equal(f.cv->letter->field_count, 2);
	assert_int_equal(f.cv->variant_count, 1);
	const struct variant *v = &f.cv->variants[0];
	assert_int_equal(v->limit_count, 2);
	assert_int_equal(v->limits[1].count, 4);
	assert_true(str_eq(v->limits[1].path, STR("work.highlights")));
	assert_true(str_eq(v->sections.items[0], STR("work")));
	assert_int_equal(v->replace->self.field_count, 1);
	reading_close(&f);
}

static void a_file_that_is_no_cv_is_refused(void **state)
{
	static const char *const files[] = {"[a, b]", "text", "{colour: red}", "{tags: [a]}"};
	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct reading f = reading_open(files[i]);
		assert_null(f.cv);
		assert_string_equal(reading_slugs(&f), "dialect-unknown");
		reading_close(&f);
	}
}

/* A file's name is decided by it: it must not differ from what the CV is set by. */
static void a_look_finds_the_language_and_the_layout_that_reading_finds(void **state)
{
	static const char *const files[] = {
	    "name: Ada",
	    "lang: de\nname: Ada\nlayout: classic",
	    "lang: {a: b}\nLay_Out: {extends: wide, redact: {person.name: X}}\nname: Ada",
	    "layout:\nwork: [Cook]\nlay-out: [a, b]\nLAYOUT: ~",
	    "{\"basics\": {\"name\": \"Ada\", \"layout\": \"no\"}, \"layout\": \"yes\"}",
	};
	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct reading f = reading_open(files[i]);
		const struct read_options options = {.limits = SOURCE_LIMITS_DEFAULT};
		const struct read_result look =
		    read_look(f.a, f.scratch, f.cv->origin, &options, f.d);
		assert_non_null(look.cv);
		assert_true(str_eq(look.cv->lang, f.cv->lang));
		assert_int_equal(look.layout != NULL, f.layout != NULL);
		if (f.layout && look.layout) {
			assert_int_equal(look.layout->kind, f.layout->kind);
			assert_int_equal(look.layout->span.line, f.layout->span.line);
			assert_int_equal(look.layout->span.column, f.layout->span.column);
		}
		reading_close(&f);
	}
}

static void leaves_are_numbered_in_reading_order_and_used_once(void **state)
{
	struct reading f = reading_open("skills: {Fire: [gas, wood]}\n"
	                                "work: [{position: Cook, highlights: [a: b, c: [d]]}]\n"
	                                "sections: [work]\nname: Ada\n");
	(void)state;
	assert_string_equal(reading_leaves(&f, "", true), "person.name: Ada\n"
	                                                  "work[0].position: Cook\n"
	                                                  "work[0].highlights[0].label: a\n"
	                                                  "work[0].highlights[0]: b\n"
	                                                  "work[0].highlights[1]: c\n"
	                                                  "work[0].highlights[1][0]: d\n"
	                                                  "skills[0].name: Fire\n"
	                                                  "skills[0].keywords[0]: gas\n"
	                                                  "skills[0].keywords[1]: wood\n");
	const struct entry *e = &f.cv->sections[0].groups[0].entries[0];
	assert_int_equal(e->fields[0].as.text.leaf, 2);
	assert_int_equal(e->blocks[0].blocks[1].blocks[0].blocks[0].text.leaf, 6);
	assert_int_equal(f.cv->leaves[1].span.line, 2);
	assert_int_equal(f.cv->leaves[1].span.column, 19);
	reading_close(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_schema_of_json_resume_is_read),
	    cmocka_unit_test(spellings_of_hand_and_of_old_files_read_the_same),
	    cmocka_unit_test(a_spelling_that_fits_two_fields_yields),
	    cmocka_unit_test(the_keys_of_the_person_may_stand_at_the_top),
	    cmocka_unit_test(targets_are_cleaned_and_texts_stay),
	    cmocka_unit_test(absent_means_absent),
	    cmocka_unit_test(only_a_start_is_a_range_up_to_now),
	    cmocka_unit_test(doubtful_values_are_named_and_set),
	    cmocka_unit_test(the_wrong_type_is_read_as_what_it_can_mean),
	    cmocka_unit_test(unknown_keys_are_fields_or_groups_of_ones_own),
	    cmocka_unit_test(roles_are_texts_or_entries),
	    cmocka_unit_test(what_selects_is_no_text),
	    cmocka_unit_test(letter_and_variants_are_read),
	    cmocka_unit_test(a_file_that_is_no_cv_is_refused),
	    cmocka_unit_test(a_look_finds_the_language_and_the_layout_that_reading_finds),
	    cmocka_unit_test(leaves_are_numbered_in_reading_order_and_used_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
