/* SPDX-License-Identifier: MIT */
/* The recogniser of Markdown CVs: what a line shows, and what a head becomes. */
#include "reading.h"

#include "read/clues.h"

#include <string.h>

/* --- dates in a line --- */

static void dates_are_found_at_either_end_in_brackets_and_between_bars(void **state)
{
	static const struct {
		const char *line, *dates;
	} rows[] = {
	    {"March 2019 – Present", "March 2019 – Present"},
	    {"Engineer, Arco & Vale, 2016 – 2019", "2016 – 2019"},
	    {"Engineer (2019 – now)", "2019 – now"},
	    {"2019 – 2021: Engineer", "2019 – 2021"},
	    {"03/2019 – heute | Leiterin", "03/2019 – heute"},
	    {"Engineer | 2019-2021 | Porto", "2019-2021"},
	    {"Engineer (2019–2021), Porto", "2019–2021"},
	    {"Consultant ’19 –", "’19 –"},
	    {"depuis 2020 · Lyon", "depuis 2020"},
	    {"Prize of the county, 2016", "2016"},
	    {"Room 2010", ""},
	    {"Engineer at Arco & Vale", ""},
	    {"Painted 2019 doors in Porto", ""},
	};
	struct arena *a = arena_new(16u << 20);
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const str line = str_from_z(rows[i].line);
		const struct date_spot spot = clues_dates(a, locale_find(STR("en")), line, false);
		if (!str_eq(spot.text, str_from_z(rows[i].dates)))
			fail_msg("%s: \"%.*s\"", rows[i].line, STR_ARG(spot.text));
	}
	arena_free(a);
}

/* --- words --- */

static void words_show_posts_degrees_schools_firms_and_places(void **state)
{
	static const struct {
		const char *text;
		unsigned clues;
	} rows[] = {
	    {"Senior bridge engineer", CLUE_POST},
	    {"Leiterin der Kinderbibliothek", CLUE_POST},
	    {"Vial & Sons, Inc.", CLUE_FIRM},
	    {"MSc", CLUE_DEGREE},
	    {"msc", 0},
	    {"Beispieluniversität", CLUE_SCHOOL},
	    {"Porto, Portugal", CLUE_PLACE},
	    {"Salem, OR", CLUE_PLACE},
	    {"Lebenslauf", CLUE_CV},
	    {"Page 2 of 3", CLUE_PAGE},
	    {"3 years 2 months", CLUE_SPAN},
	    {"Lantern Hall", 0},
	    {"Projektledare", CLUE_POST},
	    {"PROGRAMOZÓ", CLUE_POST},
	    {"Μηχανικός", CLUE_POST},
	    {"Реставратор", CLUE_POST},
	    {"Jagiellonian Uniwersytet", CLUE_SCHOOL},
	    {"Yüksek Lisans", CLUE_DEGREE},
	    {"mit Hund", 0},
	    {"MIT", CLUE_SCHOOL},
	};
	struct arena *a = arena_new(1u << 20);
	const struct lexicon *words = lexicon_new(a);
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const unsigned found = clues_of(words, str_from_z(rows[i].text));
		if (found != rows[i].clues)
			fail_msg("%s: %u", rows[i].text, found);
	}
	arena_free(a);
}

static void labels_end_in_a_colon_and_a_space(void **state)
{
	(void)state;
	assert_int_equal(clues_label_length(STR("Tel.: 030")), 5);
	assert_int_equal(clues_label_length(STR("https://example.org")), 0);
	assert_int_equal(clues_label_length(STR("one two three four five six: x")), 0);
	assert_int_equal(clues_label(locale_find(STR("sv")), STR("Geburtsdatum")), LABEL_BIRTH);
	assert_int_equal(clues_label(locale_find(STR("sv")), STR("E-MAIL:")), LABEL_EMAIL);
	assert_int_equal(clues_label(locale_find(STR("sv")), STR("Shoe size")), LABEL_NONE);
	assert_int_equal(clues_label(locale_find(STR("sv")), STR("Födelsedatum")), LABEL_BIRTH);
}

/* --- heads of entries --- */

struct head {
	const char *section, *head, *leaves; /* as cv_dump has them, without the section's title */
};

static void check_head(const struct head *row)
{
	struct arena *a = arena_new(64u << 20), *scratch = arena_new(64u << 20);
	struct diags *d = diags_new(a);
	const struct read_options options = {.from = STR("markdown"),
	                                     .limits = SOURCE_LIMITS_DEFAULT};
	const str text =
	    str_format(a, "# Ada Example\n\n## %s\n\n### %s\n", row->section, row->head);
	const struct origin *origin = diags_origin(d, STR("cv.md"), text);
	const struct cv *cv = read_cv(a, scratch, origin, &options, d).cv;
	struct buf b = BUF(a);
	for (int i = 0; i < cv->leaf_count; i++) {
		const struct leaf *leaf = &cv->leaves[i];
		const ptrdiff_t dot = str_find(leaf->path, STR("]."));
		if (dot > 0)
			buf_format(&b, "%s%.*s=%.*s", b.n ? "; " : "",
			           STR_ARG(str_slice(leaf->path, dot + 2, leaf->path.n)),
			           STR_ARG(leaf->plain));
	}
	if (!str_eq(buf_str(&b), str_from_z(row->leaves)))
		fail_msg("%s:\n%.*s\nnot\n%s", row->head, STR_ARG(buf_str(&b)), row->leaves);
	arena_free(scratch);
	arena_free(a);
}

static void a_head_is_cut_into_employer_place_post_and_dates(void **state)
{
	static const struct head rows[] = {
	    {"Work", "Arco & Vale, Porto — Engineer",
	     "organisation=Arco & Vale; location=Porto; position=Engineer"},
	    {"Work", "Engineer at Arco & Vale (2019 – 2021)",
	     "position=Engineer; organisation=Arco & Vale; dates.from=2019; dates.to=2021"},
	    {"Work", "Engineer | Arco & Vale | Porto, Portugal",
	     "position=Engineer; organisation=Arco & Vale; location=Porto, Portugal"},
	    {"Work", "2019 – 2021: Engineer, Vial & Sons, Inc., Salem, OR",
	     "position=Engineer; organisation=Vial & Sons, Inc.; location=Salem, OR; "
	     "dates.from=2019; dates.to=2021"},
	    {"Work", "Stagehand – Example Theatre Group",
	     "position=Stagehand; organisation=Example Theatre Group"},
	    {"Education", "MSc in Physics, Example University, Porto (2014)",
	     "degree=MSc; area=Physics; organisation=Example University; location=Porto; "
	     "dates=2014"},
	    {"Education", "Example College — BSc, Mathematics",
	     "organisation=Example College; degree=BSc; area=Mathematics"},
	    {"Projects", "Ember, a logger of stoves (2019)",
	     "name=Ember, a logger of stoves; dates=2019"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		check_head(&rows[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(dates_are_found_at_either_end_in_brackets_and_between_bars),
	    cmocka_unit_test(words_show_posts_degrees_schools_firms_and_places),
	    cmocka_unit_test(labels_end_in_a_colon_and_a_space),
	    cmocka_unit_test(a_head_is_cut_into_employer_place_post_and_dates),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
