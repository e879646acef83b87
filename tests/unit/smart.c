/* SPDX-License-Identifier: MIT */
/* Typographic signs: a text as typed, and as a role with `smart: true` sets it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/text.h"

enum { BUDGET = 1 << 22 };

static struct arena *arena, *scratch;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(BUDGET);
	scratch = arena_new(BUDGET);
	return arena && scratch ? 0 : 1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(scratch);
	arena_free(arena);
	return 0;
}

static const struct text_style smart = {.smart = true}, plain,
			       code = {.smart = true, .literal = true};

static const char *set_pieces(struct piece *pieces, int count)
{
	struct piece **list = ARENA_ARRAY(arena, struct piece *, count);
	for (int i = 0; i < count; i++)
		list[i] = &pieces[i];
	text_smarten(arena, scratch, list, count);
	struct buf b = BUF(arena);
	for (int i = 0; i < count; i++)
		buf_add(&b, pieces[i].text);
	return str_z(arena, buf_str(&b));
}

static const char *set_in(const char *lang, const char *text)
{
	struct piece p = {.text = str_from_z(text), .style = &smart, .lang = str_from_z(lang)};
	return set_pieces(&p, 1);
}

struct row {
	const char *lang, *typed, *set;
};

static void check(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_string_equal(set_in(rows[i].lang, rows[i].typed), rows[i].set);
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void quotes_follow_the_language(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"en", "the \"best\" of it", "the “best” of it"},
	    {"en-GB", "\"He said 'no' twice\"", "“He said ‘no’ twice”"},
	    {"de", "das \"Beste\", sagte 'er'.", "das „Beste“, sagte ‚er‘."},
	    {"de-AT", "\"Wien\"", "„Wien“"},
	    {"de-CH", "\"Bern\"", "«Bern»"},
	    {"fr", "le \"mieux\".", "le «\u202Fmieux\u202F»."},
	    {"es", "\"Uno\"", "«Uno»"},
	    {"it", "\"Uno\"", "«Uno»"},
	    {"nl", "\"Een\"", "“Een”"},
	    {"pl", "\"Raz\"", "„Raz”"},
	    {"sv", "\"Ett 'två' tre\"", "”Ett ’två’ tre”"},
	    {"fi", "\"Yksi\"", "”Yksi”"},
	    {"ru", "\"Раз \"два\" три\"", "«Раз „два“ три»"},
	    {"da", "\"En\"", "»En«"},
	    {"nb", "\"En\"", "«En»"},
	    {"cs", "\"Jedna\"", "„Jedna“"},
	    {"hu", "\"Egy\"", "„Egy”"},
	    {"pt-BR", "\"Um\"", "“Um”"},
	    {"el", "\"Ένα\"", "«Ένα»"},
	    {"he", "\"אחד\" צה\"ל", "”אחד” צה\"ל"},
	};
	CHECK(rows);
}

static void a_language_without_a_custom_is_left_as_written(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"ja", "\"一\" -- 'x'...", "\"一\" -- 'x'..."},
	    {"zh-Hans", "\"一\"", "\"一\""},
	    {"", "\"one\" -- two", "\"one\" -- two"},
	};
	CHECK(rows);
}

static void quotes_nest_and_lean_on_punctuation(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"en", "(\"so\")", "(“so”)"},
	    {"en", "\"'Tis,\" she said", "“’Tis,” she said"},
	    {"en", "\"a \"b\" c\"", "“a ‘b’ c”"},
	    {"en", "an \"x\"/\"y\" pair", "an “x”/“y” pair"},
	    {"en", "\"one\", \"two\"; \"three\".", "“one”, “two”; “three”."},
	    {"en", "\"since 2019\" he", "“since 2019” he"},
	    {"en", "already “so”", "already “so”"},
	    {"en", "empty \"\" here", "empty \"\" here"},
	};
	CHECK(rows);
}

static void apostrophes_are_no_quotes(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"en", "don't", "don’t"},
	    {"en", "O'Neil's dogs' bowl", "O’Neil’s dogs’ bowl"},
	    {"en", "class of '19, the '90s", "class of ’19, the ’90s"},
	    {"en", "rock 'n' roll", "rock ’n’ roll"},
	    {"en", "'the users' view' of it", "‘the users’ view’ of it"},
	    {"fr", "l'art d'aujourd'hui", "l’art d’aujourd’hui"},
	    {"nl", "'s-Hertogenbosch, in 't Hart", "’s-Hertogenbosch, in ’t Hart"},
	    {"it", "l'80% dell'area", "l’80% dell’area"},
	};
	CHECK(rows);
}

static void inches_and_feet_stay(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"en", "a 27\" screen", "a 27\" screen"},
	    {"en", "6'2\" tall, 5' wide", "6'2\" tall, 5' wide"},
	};
	CHECK(rows);
}

static void hyphens_become_dashes(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"en", "2019--2021", "2019–2021"},
	    {"en", "this -- that", "this – that"},
	    {"en", "this---that", "this—that"},
	    {"en", "\"this\"---\"that\"", "“this”—“that”"},
	    {"en", "Engineer - Example Ltd", "Engineer – Example Ltd"},
	    {"ru", "Москва - столица", "Москва — столица"},
	    {"es", "Uno - dos", "Uno - dos"},
	    {"en", "well-known, x-axis, 4-5", "well-known, x-axis, 4-5"},
	    {"en", "- first", "- first"},
	    {"en", "a ---- b", "a ---- b"},
	};
	CHECK(rows);
}

static void three_dots_become_one_sign(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"en", "and so on...", "and so on…"},
	    {"de", "usw. ... und", "usw. … und"},
	    {"en", "1..5 and ....", "1..5 and ...."},
	    {"en", "go test ./...", "go test ./..."},
	};
	CHECK(rows);
}

static void what_is_typed_for_machines_stays(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"en", "with --all -x or C-- and i--", "with --all -x or C-- and i--"},
	    {"en", "\"use --all\"", "“use --all”"},
	    {"en", "\"--all\" it", "“--all” it"},
	    {"en", "--name='x'", "--name='x'"},
	    {"en", "see https://x.example/a--b?q='c'.", "see https://x.example/a--b?q='c'."},
	    {"en", "zoe--b@akerstrom.example", "zoe--b@akerstrom.example"},
	    {"en", "src/a--b/x.c", "src/a--b/x.c"},
	    {"en", "\"https://x.example\"", "“https://x.example”"},
	};
	CHECK(rows);
}

static void a_quote_may_close_in_another_piece(void **state)
{
	(void)state;
	struct piece pieces[] = {
	    {.text = STR("the \""), .style = &smart, .lang = STR("en")},
	    {.text = STR("very"), .style = &plain, .lang = STR("en")},
	    {.text = STR(" best\", \""), .style = &smart, .lang = STR("en")},
	    {.text = STR("'--x'"), .style = &code, .lang = STR("en")},
	    {.text = STR("\" -"), .style = &smart, .lang = STR("en")},
	    {.text = STR("- so"), .style = &smart, .lang = STR("en")},
	};
	assert_string_equal(set_pieces(pieces, 6), "the “very best”, “'--x'” – so");
}

static void a_quote_closes_as_it_opened(void **state)
{
	(void)state;
	struct piece pieces[] = {
	    {.text = STR("\"das "), .style = &smart, .lang = STR("de")},
	    {.text = STR("\"end\" it's"), .style = &smart, .lang = STR("en")},
	    {.text = STR("\"."), .style = &smart, .lang = STR("de")},
	};
	assert_string_equal(set_pieces(pieces, 3), "„das ‘end’ it’s“.");
}

static void pieces_that_do_not_ask_are_the_same_bytes(void **state)
{
	(void)state;
	const char *const text = "\"so\"";
	struct piece p = {.text = str_from_z(text), .style = &plain, .lang = STR("en")};
	set_pieces(&p, 1);
	assert_ptr_equal(p.text.s, text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(quotes_follow_the_language),
	    cmocka_unit_test(a_language_without_a_custom_is_left_as_written),
	    cmocka_unit_test(quotes_nest_and_lean_on_punctuation),
	    cmocka_unit_test(apostrophes_are_no_quotes),
	    cmocka_unit_test(inches_and_feet_stay),
	    cmocka_unit_test(hyphens_become_dashes),
	    cmocka_unit_test(three_dots_become_one_sign),
	    cmocka_unit_test(what_is_typed_for_machines_stays),
	    cmocka_unit_test(a_quote_may_close_in_another_piece),
	    cmocka_unit_test(a_quote_closes_as_it_opened),
	    cmocka_unit_test(pieces_that_do_not_ask_are_the_same_bytes),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
