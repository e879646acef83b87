/* SPDX-License-Identifier: MIT */
/* Redaction of a small model: the values go, and go wherever else they stand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cv/redact.h"
#include "cv/walk.h"

enum { BUDGET = 1 << 22 };

static struct arena *arena;
static struct leaves made;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(BUDGET);
	made = (struct leaves){0};
	return arena ? 0 : 1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct text text(const char *z)
{
	struct run *run = ARENA_NEW(arena, struct run);
	run->text = str_from_z(z);
	return (struct text){run, 1, leaves_add(arena, &made, LEAF_TEXT, NOWHERE)};
}

/* A person of this name, with a summary; the rules are for the name alone. */
static struct redacted redact(struct text summary, const char *name, const char *with)
{
	struct field *field = ARENA_NEW(arena, struct field);
	struct cv_block *block = ARENA_NEW(arena, struct cv_block);
	struct group *group = ARENA_NEW(arena, struct group);
	struct section *section = ARENA_NEW(arena, struct section);
	struct cv *cv = ARENA_NEW(arena, struct cv);
	*field = (struct field){.id = FIELD_NAME, .type = VALUE_TEXT, .as.text = text(name)};
	*block = (struct cv_block){.slot = SLOT_SUMMARY, .text = summary};
	*group = (struct group){.blocks = block, .block_count = 1};
	*section = (struct section){
	    .kind = KIND_SUMMARY, .groups = group, .group_count = 1, .about.id = STR("summary")};
	*cv = (struct cv){.lang = STR("en"), .sections = section, .section_count = 1};
	cv->person.self = (struct entry){.fields = field, .field_count = 1};
	cv_number_leaves(arena, cv, &made);
	struct redacted_leaf *rules = ARENA_ARRAY(arena, struct redacted_leaf, cv->leaf_count);
	rules[0] = (struct redacted_leaf){.how = with ? REDACT_WITH : REDACT_GONE,
	                                  .with = str_from_z(with)};
	return cv_redact(arena, cv, rules, diags_new(arena));
}

static const char *summary_of(const struct cv *cv)
{
	return cv->section_count
	           ? str_z(arena, text_plain(arena, &cv->sections[0].groups[0].blocks[0].text))
	           : "";
}

static const char *scrubbed(const char *summary, const char *name, const char *with)
{
	return summary_of(redact(text(summary), name, with).cv);
}

static void a_name_goes_whole_and_word_by_word(void **state)
{
	(void)state;
	assert_string_equal(scrubbed("Ines Valdoro builds", "Ines Valdoro", "I. V."),
	                    "I. V. builds");
	assert_string_equal(scrubbed("Valdoro’s law", "Ines Valdoro", "I. V."), "I. V.’s law");
	assert_string_equal(scrubbed("by the Valdoro school", "Ines Valdoro", NULL),
	                    "by the school");
}

static void only_words_in_the_same_case_are_meant(void **state)
{
	(void)state;
	assert_string_equal(scrubbed("Businesses, INES, Anamnesis", "Ana Ines", "A. I."),
	                    "Businesses, INES, Anamnesis");
}

static void short_words_and_particles_are_no_names(void **state)
{
	(void)state;
	assert_string_equal(scrubbed("van Bo de der", "Bo van der Example", "B. E."),
	                    "van Bo de der");
}

static void what_the_substitute_says_is_no_secret(void **state)
{
	(void)state;
	assert_string_equal(scrubbed("Ines and Valdoro", "Ines Valdoro", "Ines V."),
	                    "Ines and Ines V.");
}

static void a_name_over_several_runs_is_found(void **state)
{
	(void)state;
	struct text t = text("for ");
	struct run *runs = ARENA_ARRAY(arena, struct run, 3);
	runs[0] = (struct run){.text = STR("for Ines ")};
	runs[1] = (struct run){.text = STR("Val"), .marks = MARK_STRONG};
	runs[2] = (struct run){.text = STR("doro only")};
	t.runs = runs;
	t.run_count = 3;
	assert_string_equal(summary_of(redact(t, "Ines Valdoro", "I. V.").cv), "for I. V. only");
}

static void what_is_left_empty_goes(void **state)
{
	(void)state;
	const struct redacted r = redact(text("Ines Valdoro"), "Ines Valdoro", NULL);
	assert_int_equal(r.cv->section_count, 0);
	assert_int_equal(r.cv->person.self.field_count, 0);
	assert_int_equal(r.cv->leaves[0].plain.n, 0);
}

static void the_original_stays_as_it_was(void **state)
{
	(void)state;
	const struct text summary = text("Ines Valdoro");
	redact(summary, "Ines Valdoro", "I. V.");
	assert_int_equal(summary.run_count, 1);
	assert_string_equal(str_z(arena, summary.runs[0].text), "Ines Valdoro");
}

static void a_link_to_the_person_goes(void **state)
{
	(void)state;
	struct text t = text("here");
	t.runs[0].url = STR("https://people.example/Valdoro");
	const struct redacted r = redact(t, "Ines Valdoro", "I. V.");
	assert_int_equal(r.cv->sections[0].groups[0].blocks[0].text.runs[0].url.n, 0);
}

static void a_file_is_named_without_the_name(void **state)
{
	(void)state;
	const struct redacted r = redact(text("x"), "Ines Valdoro", "I. V.");
	assert_string_equal(str_z(arena, redacted_name(arena, &r, STR("ines-valdoro"))), "cv");
	assert_string_equal(str_z(arena, redacted_name(arena, &r, STR("Valdoro_17"))), "17");
	assert_string_equal(str_z(arena, redacted_name(arena, &r, STR("cv-17"))), "cv-17");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_name_goes_whole_and_word_by_word),
	    TEST(only_words_in_the_same_case_are_meant),
	    TEST(short_words_and_particles_are_no_names),
	    TEST(what_the_substitute_says_is_no_secret),
	    TEST(a_name_over_several_runs_is_found),
	    TEST(what_is_left_empty_goes),
	    TEST(the_original_stays_as_it_was),
	    TEST(a_link_to_the_person_goes),
	    TEST(a_file_is_named_without_the_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
