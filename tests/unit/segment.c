/* SPDX-License-Identifier: MIT */
/*
 * Where lines may end: a text, and the same with marks. "|" is a break inside
 * a word, "~" a space that never ends a line, "_" one that would rather not.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <linebreak.h>

#include "text/text_int.h"

enum { BUDGET = 1 << 24 };

static struct arena *arena, *scratch;
static struct thai *thai;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(BUDGET);
	scratch = arena_new(BUDGET);
	thai = arena ? thai_new(arena) : NULL;
	return thai && scratch ? 0 : 1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(scratch);
	arena_free(arena);
	return 0;
}

static struct joint *joints_of(struct letters *l, const struct piece *pieces, int count)
{
	*l = letters_new(arena, pieces, count);
	struct joint *joints = ARENA_ARRAY(arena, struct joint, l->count + 1);
	segment(scratch, thai, l, joints);
	return joints;
}

static const char *marked_pieces(const struct piece *pieces, int count)
{
	struct letters l;
	const struct joint *joints = joints_of(&l, pieces, count);
	struct buf b = BUF(arena);
	for (int i = 0; i < l.count; i++) {
		const int penalty = joints[i].penalty;
		const bool glue = l.items[i].kind == LETTER_GLUE;
		if (l.items[i].kind == LETTER_SILENT)
			continue;
		if (glue && i > 0 && l.items[i - 1].kind != LETTER_GLUE)
			buf_char(&b, penalty >= PENALTY_FORBID ? '~' : penalty > 0 ? '_' : ' ');
		else if (!glue && penalty < PENALTY_FORBID)
			buf_char(&b, '|');
		if (!glue && l.items[i].kind == LETTER_TEXT)
			buf_codepoint(&b, l.chars[i]);
	}
	return str_z(arena, buf_str(&b));
}

static const struct text_style plain;

static const char *marked(const char *text)
{
	const struct piece piece = {.kind = PIECE_TEXT, .text = str_from_z(text), .style = &plain};
	return marked_pieces(&piece, 1);
}

struct row {
	const char *text, *marked;
};

static void check(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_string_equal(marked(rows[i].text), rows[i].marked);
}

#define CHECK(rows) check(rows, sizeof(rows) / sizeof *(rows))

static void words_break_at_spaces_and_not_inside(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"two words", "two words"},
	    {"(in brackets), and quoted \"so\"", "(in brackets), and quoted \"so\""},
	    {"so? yes! no: well; x", "so? yes! no: well; x"},
	    {"don't", "don't"},
	    {"", ""},
	};
	CHECK(rows);
}

static void names_of_the_trade_stay_whole(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"uses C++17 daily", "uses C++17 daily"},
	    {"in TLA+ and", "in TLA+ and"},
	    {"with -O2 or", "with -O2 or"},
	    {"fast I/O path", "fast I/O path"},
	    {"C# and C++", "C# and C++"},
	    {"node.js", "node.js"},
	    {"CI/CD", "CI/CD"},
	    {"TCP/IP", "TCP/IP"},
	    {"notes?x=1", "notes?x=1"},
	    {"ISO-8859", "ISO-8859"},
	    {"x-axis", "x-axis"},
	    {"e-mail", "e-mail"},
	    {"UTF-8", "UTF-8"},
	    {"and/or", "and/or"},
	    {"x>=8 y", "x>=8 y"},
	    {"n >= 8 y", "n~>=~8_y"},
	    {"a = b", "a~= b"},
	    {"3 + 4, 4 × 4", "3 +~4, 4~×~4"},
	    {"C++-Code", "C++-Code"},
	    {"a/b", "a/b"},
	    {"T-shirt", "T-shirt"},
	};
	CHECK(rows);
}

static void ranges_dates_and_telephone_numbers_stay_whole(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"2019–2021", "2019–2021"},
	    {"4-5", "4-5"},
	    {"12/03/2021", "12/03/2021"},
	    {"+46 70 555 01 42", "+46~70~555~01~42"},
	    {"+49 (0)30 123 45-67", "+49~(0)30~123~45-67"},
	    {"(555) 010-0199", "(555)~010-0199"},
	    {"+1-555-0100", "+1-555-0100"},
	    {"2020-01-02 2021-02-03", "2020-01-02 2021-02-03"},
	    {"10–20 %", "10–20~%"},
	    {"2 300 people", "2~300_people"},
	    {"2019–present", "2019–present"},
	    {"in 2019. 2020 was", "in 2019. 2020_was"},
	};
	CHECK(rows);
}

static void numbers_keep_their_units(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"holding 48 PB for", "holding 48~PB for"},
	    {"from 210 ms to", "from 210~ms to"},
	    {"1.9 Tbit/s at", "1.9~Tbit/s at"},
	    {"€ 4 and 5 %", "€~4_and 5~%"},
	    {"(5 km)", "(5~km)"},
	    {"No. 3 of", "No.~3_of"},
	    {"after 19 days", "after 19_days"},
	    {"took 19 Days", "took 19 Days"},
	    {"a house", "a_house"},
	    {"<5 ms, < 5 ms", "<5~ms, <~5~ms"},
	    {"US$ 5, № 12", "US$~5, №~12"},
	    {"12 p.m. (25 °C)", "12~p.m. (25~°C)"},
	};
	CHECK(rows);
}

static void initials_keep_their_name(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"by J. Abernathy and", "by J.~Abernathy and"},
	    {"J. K. Rowan", "J.~K.~Rowan"},
	    {"J.K. Rowan", "J.K.~Rowan"},
	    {"it ended. Then", "it ended. Then"},
	    {"Prof. Dr. Ada Example", "Prof.~Dr.~Ada Example"},
	    {"z. B. so, e. g., that", "z.~B. so, e.~g., that"},
	};
	CHECK(rows);
}

static void a_line_never_begins_with_a_dash(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"this – that", "this~– that"},
	    {"this — that", "this~— that"},
	    {"one—two", "one—|two"},
	    {"North–South", "North–|South"},
	};
	CHECK(rows);
}

static void no_break_spaces_do_not_break(void **state)
{
	(void)state;
	assert_string_equal(marked("a\u00A0b c\u202Fd"), "a~b_c~d");
}

static void compounds_break_behind_their_hyphen(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"first-byte", "first-|byte"},
	    {"zero-down-time", "zero-|down-|time"},
	    {"Åkerström-Fielding", "Åkerström-|Fielding"},
	    {"client/server", "client/|server"},
	};
	CHECK(rows);
}

static void addresses_break_before_their_signs(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"https://github.example/zakerstrom", "https://github|.example|/zakerstrom"},
	    {"zoe@akerstrom.example", "zoe|@akerstrom|.example"},
	    {"(www.example.com/a/b?x=long)", "(www|.example|.com|/a|/b|?x|=long)"},
	    {"linkedin.example/in/zoe-akerstrom", "linkedin|.example|/in|/zoe|-akerstrom"},
	    {"src/text/break.c", "src|/text|/break.c"},
	    {"10.1145/3341301", "10.1145|/3341301"},
	    {"see https://x.example.", "see https://x|.example."},
	};
	CHECK(rows);
}

static void long_names_break_before_inner_capitals(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"AbstractSingletonFactory", "Abstract|Singleton|Factory"},
	    {"some_long_identifier", "some_|long_|identifier"},
	    {"PostgreSQL", "PostgreSQL"},
	    {"MySQL/PostgreSQL", "MySQL/|PostgreSQL"},
	    {"camelCase", "camelCase"},
	};
	CHECK(rows);
}

static void soft_hyphens_and_zero_width_spaces_break(void **state)
{
	(void)state;
	assert_string_equal(marked("ab\u00ADcd"), "ab|cd");
	assert_string_equal(marked("ab\u200Bcd"), "ab|cd");
	struct letters l;
	const struct piece piece = {.kind = PIECE_TEXT, .text = STR("ab\u00ADcd"), .style = &plain};
	const struct joint *joints = joints_of(&l, &piece, 1);
	assert_int_equal(joints[3].flags, JOINT_HYPHEN);
}

static void ideographs_break_between(void **state)
{
	(void)state;
	assert_string_equal(marked("日本語。"), "日|本|語。");
}

static void spare_spaces_are_dropped(void **state)
{
	(void)state;
	assert_string_equal(marked("  two \n  words  "), "two words");
}

static void a_separator_clings_to_what_stands_before_it(void **state)
{
	(void)state;
	const struct piece pieces[] = {
	    {.kind = PIECE_TEXT, .text = STR("Go"), .style = &plain},
	    {.kind = PIECE_SEPARATOR, .text = STR(", "), .style = &plain},
	    {.kind = PIECE_TEXT, .text = STR("Rust"), .style = &plain},
	    {.kind = PIECE_SEPARATOR, .text = STR(" – "), .style = &plain},
	    {.kind = PIECE_TEXT, .text = STR("C"), .style = &plain},
	    {.kind = PIECE_SEPARATOR, .text = STR("/"), .style = &plain},
	    {.kind = PIECE_TEXT, .text = STR("D"), .style = &plain},
	};
	assert_string_equal(marked_pieces(pieces, 7), "Go, Rust C/|D");
}

static void an_icon_stays_with_the_text_behind_it(void **state)
{
	(void)state;
	const struct piece pieces[] = {
	    {.kind = PIECE_TEXT, .text = STR("at "), .style = &plain},
	    {.kind = PIECE_ICON, .icon = STR("mail"), .style = &plain},
	    {.kind = PIECE_TEXT, .text = STR(" zoe"), .style = &plain},
	};
	assert_string_equal(marked_pieces(pieces, 3), "at ~zoe");
}

static void a_line_of_ideographs_neither_begins_nor_ends_with_the_wrong_sign(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"推广，读者评价“清楚、实用”。", "推|广，|读|者|评|价|“清|楚、|实|用”。"},
	    {"（共「三」项）《书》", "（共|「三」|项）|《书》"},
	    {"ちょっとデータ々ヶ", "ちょっ|と|デー|タ々ヶ"},
	    {"前——后……", "前|——|后……"},
	    {"第1章・35毫秒3％", "第|1|章・|35|毫|秒|3％"},
	};
	CHECK(rows);
}

static void western_words_stay_whole_among_ideographs(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"使用C++与I/O，99.99%的", "使|用|C++|与|I/O，|99.99%|的"},
	    {"见https://example.org/ab的", "见|https://example|.org|/ab|的"},
	};
	CHECK(rows);
}

static void korean_words_stay_whole(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"분산 시스템과 Rust와(회사)에서", "분산 시스템과 Rust와(회사)에서"},
	    {"35밀리초로 漢字도", "35밀리초로 漢|字도"},
	};
	CHECK(rows);
}

static void thai_breaks_between_its_words(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"ระบบฐานข้อมูล", "ระบบ|ฐาน|ข้อมูล"},
	    {"ภาษา Rust และ", "ภาษา Rust และ"},
	};
	CHECK(rows);
}

static void a_syllable_of_devanagari_is_never_cut(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"क्षेत्र विश्वविद्यालय स्त्री", "क्षेत्र विश्वविद्यालय स्त्री"},
	};
	CHECK(rows);
}

/* What segment() takes for granted where it does not ask. */
static void uax_lets_lines_end_between_words_of_ascii(void **state)
{
	(void)state;
	static const uint32_t behind[] = {'a', 'Z', '0', '9'};
	for (uint32_t before = '!'; before <= '~'; before++)
		for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
			for (size_t spaces = 1; spaces <= 2; spaces++) {
				uint32_t text[] = {'x', before, ' ', ' ', ' '};
				char uax[sizeof text / sizeof *text];
				text[2 + spaces] = behind[i];
				if (before == '(' || before == '[' || before == '{')
					continue;
				set_linebreaks_utf32(text, spaces + 3, NULL, uax);
				assert_int_not_equal(uax[1 + spaces], LINEBREAK_NOBREAK);
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(uax_lets_lines_end_between_words_of_ascii),
	    cmocka_unit_test(words_break_at_spaces_and_not_inside),
	    cmocka_unit_test(names_of_the_trade_stay_whole),
	    cmocka_unit_test(ranges_dates_and_telephone_numbers_stay_whole),
	    cmocka_unit_test(numbers_keep_their_units),
	    cmocka_unit_test(initials_keep_their_name),
	    cmocka_unit_test(a_line_never_begins_with_a_dash),
	    cmocka_unit_test(no_break_spaces_do_not_break),
	    cmocka_unit_test(compounds_break_behind_their_hyphen),
	    cmocka_unit_test(addresses_break_before_their_signs),
	    cmocka_unit_test(long_names_break_before_inner_capitals),
	    cmocka_unit_test(soft_hyphens_and_zero_width_spaces_break),
	    cmocka_unit_test(ideographs_break_between),
	    cmocka_unit_test(a_line_of_ideographs_neither_begins_nor_ends_with_the_wrong_sign),
	    cmocka_unit_test(western_words_stay_whole_among_ideographs),
	    cmocka_unit_test(korean_words_stay_whole),
	    cmocka_unit_test(thai_breaks_between_its_words),
	    cmocka_unit_test(a_syllable_of_devanagari_is_never_cut),
	    cmocka_unit_test(spare_spaces_are_dropped),
	    cmocka_unit_test(a_separator_clings_to_what_stands_before_it),
	    cmocka_unit_test(an_icon_stays_with_the_text_behind_it),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
