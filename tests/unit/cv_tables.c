/* SPDX-License-Identifier: MIT */
/* The tables of the model: fields and their spellings, kinds, networks, countries. */
#include "cv/fields.h"
#include "cv/locale.h"
#include "cv/network.h"
#include "tables.h"

static void countries_have_a_name_in_every_language(void **state)
{
	(void)state;
	assert_str(locale_country(lang("en"), STR("NO")), "Norway");
	assert_str(locale_country(lang("en"), STR("no")), "Norway");
	assert_str(locale_country(lang("de"), STR("AT")), "Österreich");
	assert_str(locale_country(lang("fr"), STR("US")), "États-Unis");
	assert_str(locale_country(lang("sv"), STR("ZW")), "Zimbabwe");
	assert_str(locale_country(lang("xx"), STR("AD")), "Andorra");
	assert_str(locale_country(lang("en"), STR("ZZ")), "");
	assert_str(locale_country(lang("en"), STR("Norway")), "");
	assert_str(locale_country(lang("en"), STR("")), "");
}

/* --- kinds and fields --- */

static void kinds_are_found_by_their_names(void **state)
{
	(void)state;
	for (int k = 0; k < KIND_COUNT; k++)
		assert_int_equal(kind_find(kind_row((enum kind)k)->name), k);
	assert_int_equal(kind_find(STR("certifications")), KIND_CERTIFICATES);
	assert_int_equal(kind_find(STR("hobbies")), KIND_INTERESTS);
	assert_int_equal(kind_find(STR("Work")), KIND_WORK);
	assert_int_equal(kind_find(STR("approach")), KIND_COUNT);
}

static void fields_are_found_by_their_exact_names(void **state)
{
	(void)state;
	for (int f = 0; f < FIELD_OWN; f++)
		assert_int_equal(field_find(field_row((enum field_id)f)->name), f);
	assert_int_equal(field_find(STR("company")), FIELD_ORGANISATION);
	assert_int_equal(field_find(STR("Birth date")), FIELD_BIRTH_DATE);
	assert_int_equal(field_find(STR("driving licence")), FIELD_COUNT);
	assert_int_equal(field_find(STR("")), FIELD_COUNT);
}

static void assert_field(const char *key, enum kind kind, enum field_id field, bool yields)
{
	const struct key_use use = key_lookup(str_from_z(key), kind);
	if (use.role != KEY_FIELD || use.field != field || use.yields != yields)
		fail_msg("%s: role %d, field %d", key, (int)use.role, (int)use.field);
}

static void a_key_means_a_field_in_the_spelling_of_any_dialect(void **state)
{
	(void)state;
	assert_field("company", KIND_WORK, FIELD_ORGANISATION, false);
	assert_field("Company", KIND_EDUCATION, FIELD_ORGANISATION, false);
	assert_field("studyType", KIND_EDUCATION, FIELD_DEGREE, false);
	assert_field("study_type", KIND_EDUCATION, FIELD_DEGREE, false);
	assert_field("language", KIND_LANGUAGES, FIELD_NAME, false);
	assert_field("fluency", KIND_LANGUAGES, FIELD_LEVEL, false);
	assert_field("field of study", KIND_EDUCATION, FIELD_AREA, false);
	assert_field("release-date", KIND_PUBLICATIONS, FIELD_DATES, false);
	assert_int_equal(key_lookup(STR("language"), KIND_PROJECTS).role, KEY_NONE);
	assert_int_equal(key_lookup(STR("responsibilities"), KIND_WORK).role, KEY_NONE);
	assert_int_equal(key_lookup(STR("start_date"), KIND_WORK).role, KEY_START);
	assert_int_equal(key_lookup(STR("until"), KIND_WORK).role, KEY_END);
	assert_int_equal(key_lookup(STR("bullets"), KIND_WORK).slot, SLOT_HIGHLIGHTS);
	assert_int_equal(key_lookup(STR("positions"), KIND_WORK).role, KEY_ROLES);
	assert_int_equal(key_lookup(STR("tags"), KIND_WORK).control, CONTROL_TAGS);
	assert_int_equal(key_lookup(STR("$schema"), KIND_WORK).control, CONTROL_SCHEMA);
}

static void name_title_and_label_yield_to_a_sure_spelling(void **state)
{
	(void)state;
	assert_field("name", KIND_WORK, FIELD_ORGANISATION, true);
	assert_field("title", KIND_WORK, FIELD_POSITION, true);
	assert_field("title", KIND_EDUCATION, FIELD_DEGREE, true);
	assert_field("title", KIND_AWARDS, FIELD_NAME, true);
	assert_field("label", KIND_SKILLS, FIELD_NAME, true);
	assert_field("name", KIND_PROJECTS, FIELD_NAME, false);
	assert_int_equal(key_lookup(STR("name"), KIND_WORK).fallback, FIELD_NAME);
	assert_int_equal(key_lookup(STR("title"), KIND_AWARDS).fallback, FIELD_COUNT);
}

static void a_spelling_is_exact_as_json_resume_or_a_hand_has_it(void **state)
{
	(void)state;
	assert_true(key_lookup(STR("startDate"), KIND_WORK).exact);
	assert_false(key_lookup(STR("start_date"), KIND_WORK).exact);
	assert_true(key_lookup(STR("keywords"), KIND_SKILLS).exact);
	assert_false(key_lookup(STR("Keywords"), KIND_SKILLS).exact);
	assert_false(key_lookup(STR("website"), KIND_CONTACT).exact);
	assert_true(key_lookup(STR("fluency"), KIND_LANGUAGES).exact);
	assert_false(key_lookup(STR("tools"), KIND_SKILLS).exact);
	assert_true(key_lookup(STR("position"), KIND_WORK).head);
	assert_true(key_lookup(STR("endDate"), KIND_WORK).head);
	assert_false(key_lookup(STR("summary"), KIND_WORK).head);
	assert_false(key_lookup(STR("url"), KIND_WORK).head);
}

static void keys_of_the_person_are_contacts_fields_and_networks(void **state)
{
	(void)state;
	assert_int_equal(key_lookup_person(STR("headline")).field, FIELD_HEADLINE);
	assert_int_equal(key_lookup_person(STR("label")).field, FIELD_HEADLINE);
	assert_int_equal(key_lookup_person(STR("photo")).field, FIELD_IMAGE);
	assert_int_equal(key_lookup_person(STR("website")).contact, CONTACT_URL);
	assert_int_equal(key_lookup_person(STR("address")).contact, CONTACT_PLACE);
	assert_int_equal(key_lookup_person(STR("profiles")).role, KEY_PROFILES);
	assert_int_equal(key_lookup_person(STR("github")).role, KEY_NETWORK);
	assert_int_equal(key_lookup_person(STR("LinkedIn")).role, KEY_NETWORK);
	assert_int_equal(key_lookup_person(STR("about")).slot, SLOT_SUMMARY);
	assert_int_equal(key_lookup_person(STR("driving licence")).role, KEY_NONE);
}

static void names_for_did_you_mean_hold_the_keys_of_the_kind(void **state)
{
	(void)state;
	const struct strs work = key_names(arena, KIND_WORK);
	const struct strs person = key_names_person(arena);
	assert_str(name_near(arena, STR("positon"), &work), "position");
	assert_str(name_near(arena, STR("phnoe"), &person), "phone");
	assert_str(name_near(arena, STR("langauge"), &work), "");
}

/* --- networks --- */

static void a_network_makes_the_address_of_a_user(void **state)
{
	static const struct {
		const char *network, *user, *url;
	} rows[] = {
	    {"Stack Overflow", "12345/ada", "https://stackoverflow.com/users/12345/ada"},
	    {"Stack Overflow", "ada/../x", ""},
	    {"WhatsApp", "+49 170 000-00", "https://wa.me/4917000000"},
	    {"LeetCode", "ada", "https://leetcode.com/u/ada"},
	    {"GitHub", "ada", "https://github.com/ada"},
	    {"git hub", "@ada", "https://github.com/ada"},
	    {"LinkedIn", "ada-example", "https://linkedin.com/in/ada-example"},
	    {"Mastodon", "@ada@social.example", "https://social.example/@ada"},
	    {"mastodon", "ada", ""},
	    {"Substack", "ada", "https://ada.substack.com"},
	    {"Matrix", "@ada:example.org", "https://matrix.to/#/@ada:example.org"},
	    {"Signal", "ada.07", ""},
	    {"GitHub", "no user at all", ""},
	    {"GitHub", "", ""},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct network *n = network_find(str_from_z(rows[i].network));
		assert_non_null(n);
		assert_str(network_url(arena, n, str_from_z(rows[i].user)), rows[i].url);
	}
	assert_null(network_find(STR("Nowhere")));
}

static void an_address_tells_network_and_user(void **state)
{
	static const struct {
		const char *url, *network, *user;
	} rows[] = {
	    {"https://github.com/ada", "GitHub", "ada"},
	    {"http://www.LinkedIn.com/in/ada-example/", "LinkedIn", "ada-example"},
	    {"ada.substack.com", "Substack", "ada"},
	    {"https://scholar.google.com/citations?user=aDa", "Google Scholar", "aDa"},
	    {"https://github.com/ada/repo", NULL, NULL},
	    {"https://github.com/", NULL, NULL},
	    {"https://example.org/ada", NULL, NULL},
	    {"", NULL, NULL},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		str user = {0};
		const struct network *n = network_from_url(str_from_z(rows[i].url), &user);
		assert_true((n != NULL) == (rows[i].network != NULL));
		if (n) {
			assert_str(n->name, rows[i].network);
			assert_str(user, rows[i].user);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(countries_have_a_name_in_every_language),
	    cmocka_unit_test(kinds_are_found_by_their_names),
	    cmocka_unit_test(fields_are_found_by_their_exact_names),
	    cmocka_unit_test(a_key_means_a_field_in_the_spelling_of_any_dialect),
	    cmocka_unit_test(name_title_and_label_yield_to_a_sure_spelling),
	    cmocka_unit_test(a_spelling_is_exact_as_json_resume_or_a_hand_has_it),
	    cmocka_unit_test(keys_of_the_person_are_contacts_fields_and_networks),
	    cmocka_unit_test(names_for_did_you_mean_hold_the_keys_of_the_kind),
	    cmocka_unit_test(a_network_makes_the_address_of_a_user),
	    cmocka_unit_test(an_address_tells_network_and_user),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
