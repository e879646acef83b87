/* SPDX-License-Identifier: MIT */
/* Dates: what people write, what it is read as, and what it is set as. */
#include "tables.h"

/* --- reading --- */

static void show_point(struct buf *b, const struct when *w)
{
	static const char *const seasons[] = {"spring", "summer", "autumn", "winter"};
	if (w->circa)
		buf_char(b, '~');
	if (w->unit == UNIT_NOW)
		buf_add(b, STR("now"));
	if (w->unit == UNIT_TEXT)
		buf_format(b, "\"%.*s\"", STR_ARG(text_plain(arena, &w->written)));
	if (w->unit == UNIT_YEAR)
		buf_format(b, "%d", w->year);
	if (w->unit == UNIT_QUARTER)
		buf_format(b, "%d-Q%d", w->year, w->part);
	if (w->unit == UNIT_SEASON)
		buf_format(b, "%d-%s", w->year, seasons[w->part - 1]);
	if (w->unit == UNIT_MONTH)
		buf_format(b, "%d-%02d", w->year, w->part);
	if (w->unit == UNIT_DAY)
		buf_format(b, "%d-%02d-%02d", w->year, w->part, w->day);
}

/* "2019-03/now (part-time) !": a range, its note, and that a part was no month or day. */
static const char *shown(const char *text, const char *lang)
{
	bool ambiguous, invalid;
	struct buf b = BUF(arena);
	const struct dates d = dates_parse(arena, str_from_z(text), locale_find(str_from_z(lang)),
	                                   &ambiguous, &invalid);
	show_point(&b, &d.from);
	if (d.kind == DATES_RANGE)
		buf_char(&b, '/');
	show_point(&b, &d.to);
	if (d.note.run_count)
		buf_format(&b, " (%.*s)", STR_ARG(text_plain(arena, &d.note)));
	if (invalid)
		buf_add(&b, STR(" !"));
	if (ambiguous)
		buf_add(&b, STR(" ?"));
	assert_true(d.open == (d.kind == DATES_RANGE && d.to.unit == UNIT_NONE));
	assert_false(d.implied);
	return str_z(arena, buf_str(&b));
}

struct reading {
	const char *text, *means;
};

static void check_all(const struct reading *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *means = shown(rows[i].text, "en");
		if (!str_eq(str_from_z(means), str_from_z(rows[i].means)))
			fail_msg("%s is read as %s, not as %s", rows[i].text, means, rows[i].means);
	}
}

static void a_point_keeps_the_precision_it_was_written_with(void **state)
{
	static const struct reading rows[] = {
	    {"2018-03-02", "2018-03-02"},
	    {"2018-03-02T12:30:00Z", "2018-03-02"},
	    {"2 March 2018", "2018-03-02"},
	    {"02 Mar. 2018", "2018-03-02"},
	    {"March 2, 2018", "2018-03-02"},
	    {"Sep 1, 2016", "2016-09-01"},
	    {"2.3.2018", "2018-03-02"},
	    {"02. 03. 2018", "2018-03-02"},
	    {"29.2.2016", "2016-02-29"},
	    {"2018-03", "2018-03"},
	    {"3/2018", "2018-03"},
	    {"09/2016", "2016-09"},
	    {"03.2018", "2018-03"},
	    {"March 2018", "2018-03"},
	    {"march 2018", "2018-03"},
	    {"MARCH 2018", "2018-03"},
	    {"Sept 2016", "2016-09"},
	    {"Sept. 2016", "2016-09"},
	    {"Sept, 2016", "2016-09"},
	    {"Sep '16", "2016-09"},
	    {"Sep ’16", "2016-09"},
	    {"May 2018", "2018-05"},
	    {"2022-Q3", "2022-Q3"},
	    {"Q3 2022", "2022-Q3"},
	    {"q32022", "2022-Q3"},
	    {"winter 2013", "2013-winter"},
	    {"Fall 2014", "2014-autumn"},
	    {"2014-spring", "2014-spring"},
	    {"2018", "2018"},
	    {"'98", "1998"},
	    {"'70", "1970"},
	    {"’69", "2069"},
	    {"present", "now"},
	    {"  2018  ", "2018"},
	    {"1900", "1900"},
	    {"2100", "2100"},
	};
	(void)state;
	check_all(rows, COUNT(rows));
}

static void about_holds_for_every_point_but_now(void **state)
{
	static const struct reading rows[] = {
	    {"~2018", "~2018"},
	    {"c. 2018", "~2018"},
	    {"ca. March 2018", "~2018-03"},
	    {"ca.2018", "~2018"},
	    {"c. 1998 – c. 2001", "~1998/~2001"},
	    {"~present", "\"~present\""},
	};
	(void)state;
	check_all(rows, COUNT(rows));
}

static void a_range_has_a_sign_or_a_word_between_its_ends(void **state)
{
	static const struct reading rows[] = {
	    {"2019-03 – present", "2019-03/now"},
	    {"2019-03–2020-04", "2019-03/2020-04"},
	    {"2019 — 2020", "2019/2020"},
	    {"2019--2020", "2019/2020"},
	    {"2019..2020", "2019/2020"},
	    {"2012/2014", "2012/2014"},
	    {"2019-03/2020-04", "2019-03/2020-04"},
	    {"Aug 2018 - Jul 2021", "2018-08/2021-07"},
	    {"Aug 2018 to Jul 2021", "2018-08/2021-07"},
	    {"2018 until now", "2018/now"},
	    {"09/2016 – 10/2017", "2016-09/2017-10"},
	    {"1.9.2016 – 31.12.2017", "2016-09-01/2017-12-31"},
	    {"2012-2014", "2012/2014"},
	    {"2012-14", "2012/2014"},
	    {"2012–14", "2012/2014"},
	    {"1998-99", "1998/1999"},
	    {"'98-'02", "1998/2002"},
	    {"2019-present", "2019/now"},
	    {"2019\xC2\xA0–\xC2\xA0"
	     "2020",
	     "2019/2020"},
	    {"winter 2013 – spring 2014", "2013-winter/2014-spring"},
	    {"Q1 2020 – 2021-Q2", "2020-Q1/2021-Q2"},
	};
	(void)state;
	check_all(rows, COUNT(rows));
}

static void two_digits_behind_a_year_are_a_month_if_they_can_be(void **state)
{
	static const struct reading rows[] = {
	    {"2012-11", "2012-11"},   {"2012-12", "2012-12"}, {"2012-13", "2012/2013"},
	    {"2012-14", "2012/2014"}, {"2016-14", "2016 !"},
	};
	(void)state;
	check_all(rows, COUNT(rows));
}

static void a_range_that_ends_in_its_dash_is_open(void **state)
{
	static const struct reading rows[] = {
	    {"2019-05 –", "2019-05/"}, {"Aug 2019 -", "2019-08/"}, {"2019–", "2019/"},
	    {"2019..", "2019/"},       {"2019/", "2019/"},
	};
	(void)state;
	check_all(rows, COUNT(rows));
}

static void since_is_a_range_up_to_now(void **state)
{
	static const struct reading rows[] = {
	    {"since 2019", "2019/now"}, {"Since March 2019", "2019-03/now"},
	    {"seit 2019", "2019/now"},  {"depuis mars 2019", "2019-03/now"},
	    {"с 2019", "2019/now"},     {"since then", "\"since then\""},
	};
	(void)state;
	check_all(rows, COUNT(rows));
}

static void a_note_in_brackets_stays_a_note(void **state)
{
	static const struct reading rows[] = {
	    {"2019 (expected)", "2019 (expected)"},
	    {"2018 – 2020 (part-time)", "2018/2020 (part-time)"},
	    {"since 2018 (part-time)", "2018/now (part-time)"},
	    {"2019(expected)", "\"2019(expected)\""},
	    {"2019 ()", "\"2019 ()\""},
	};
	(void)state;
	check_all(rows, COUNT(rows));
}

static void words_of_all_languages_are_read(void **state)
{
	static const struct reading rows[] = {
	    {"März 2019 – heute", "2019-03/now"},
	    {"3. Oktober 2019", "2019-10-03"},
	    {"Sommer 2012 bis Herbst 2013", "2012-summer/2013-autumn"},
	    {"févr. 2019 à aujourd’hui", "2019-02/now"},
	    {"août 2019 – aujourd'hui", "2019-08/now"},
	    {"agosto de 2018 – actualidad", "2018-08/now"},
	    {"5 de marzo de 2019", "2019-03-05"},
	    {"set. 2016 – in corso", "2016-09/now"},
	    {"março de 2019 até hoje", "2019-03/now"},
	    {"mrt. 2018 – heden", "2018-03/now"},
	    {"styczeń 2018 – obecnie", "2018-01/now"},
	    {"3 maja 2018", "2018-05-03"},
	    {"PAŹDZIERNIK 2018", "2018-10"},
	    {"våren 2018 – hösten 2019", "2018-spring/2019-autumn"},
	    {"май 2018 по настоящее время", "2018-05/now"},
	    {"май 2018 – н.в.", "2018-05/now"},
	};
	(void)state;
	check_all(rows, COUNT(rows));
}

static void an_impossible_part_is_left_out_and_said(void **state)
{
	static const struct reading rows[] = {
	    {"2016-00", "2016 !"},
	    {"2016-13-40", "2016 !"},
	    {"2016-02-30", "2016-02 !"},
	    {"2015-02-29", "2015-02 !"},
	    {"31 April 2016", "2016-04 !"},
	    {"13/2016", "2016 !"},
	    {"2016-00 – 2017-03", "2016/2017-03 !"},
	    {"2016-03 – 2017-00", "2016-03/2017 !"},
	};
	(void)state;
	check_all(rows, COUNT(rows));
}

static void day_or_month_first_is_not_guessed(void **state)
{
	static const struct reading rows[] = {
	    {"03/04/2016", "\"03/04/2016\" ?"},
	    {"25/12/2016", "\"25/12/2016\""},
	};
	(void)state;
	check_all(rows, COUNT(rows));
}

static void everything_else_stays_text(void **state)
{
	static const struct reading rows[] = {
	    {"every spring", "\"every spring\""},
	    {"1850", "\"1850\""},
	    {"2150", "\"2150\""},
	    {"20199", "\"20199\""},
	    {"2019 and 2020", "\"2019 and 2020\""},
	    {"– 2019", "\"– 2019\""},
	    {"2019 –– then", "\"2019 –– then\""},
	    {"March", "\"March\""},
	    {"Marching 2019", "\"Marching 2019\""},
	    {"2019 -2020", "\"2019 -2020\""},
	    {"Jan 2019-Mar 2020", "\"Jan 2019-Mar 2020\""},
	    {"Q5 2020", "\"Q5 2020\""},
	    {"2019 to", "\"2019 to\""},
	    {"'9", "\"'9\""},
	    {"", ""},
	    {"   ", ""},
	};
	(void)state;
	check_all(rows, COUNT(rows));
}

static void the_words_of_the_author_are_kept(void **state)
{
	bool ambiguous, invalid;
	(void)state;
	const struct dates d = dates_parse(arena, STR("ca. Sept. 2018 – Present (70 %)"),
	                                   locale_find(STR("en")), &ambiguous, &invalid);
	assert_true(str_eq(text_plain(arena, &d.from.written), STR("ca. Sept. 2018")));
	assert_true(str_eq(text_plain(arena, &d.to.written), STR("Present")));
	assert_true(str_eq(text_plain(arena, &d.note), STR("70 %")));
	assert_int_equal(d.from.written.leaf, 0);
}

static void one_end_alone_is_a_point_or_text(void **state)
{
	bool ambiguous, invalid;
	const struct locale *en = locale_find(STR("en"));
	struct when w;
	(void)state;
	w = when_parse(arena, STR("Present"), en, &ambiguous, &invalid);
	assert_int_equal(w.unit, UNIT_NOW);
	w = when_parse(arena, STR("2018 – 2019"), en, &ambiguous, &invalid);
	assert_int_equal(w.unit, UNIT_TEXT);
	w = when_parse(arena, STR("03/04/2016"), en, &ambiguous, &invalid);
	assert_int_equal(w.unit, UNIT_TEXT);
	assert_true(ambiguous);
	w = when_parse(arena, STR("2016-13-01"), en, &ambiguous, &invalid);
	assert_int_equal(w.unit, UNIT_YEAR);
	assert_true(invalid);
	w = when_parse(arena, STR(" "), en, &ambiguous, &invalid);
	assert_int_equal(w.unit, UNIT_NONE);
}

/* --- setting --- */

static struct when point(const char *text)
{
	bool ambiguous, invalid;
	return when_parse(arena, str_from_z(text), locale_find(STR("en")), &ambiguous, &invalid);
}

static void assert_set(const char *text, const char *pattern, const char *lang, const char *should)
{
	const struct when w = point(text);
	const str is = when_format(arena, &w, str_from_z(pattern), locale_find(str_from_z(lang)));
	if (!str_eq(is, str_from_z(should)))
		fail_msg("%s by %s in %s is \"%.*s\", not \"%s\"", text, pattern, lang, STR_ARG(is),
		         should);
}

static void a_pattern_sets_year_month_and_day(void **state)
{
	(void)state;
	assert_set("2018-08-05", "D MMM YYYY", "en", "5 Aug 2018");
	assert_set("2018-08-05", "DD.MM.YY", "en", "05.08.18");
	assert_set("2018-08-05", "D.M.YYYY", "en", "5.8.2018");
	assert_set("2018-08-05", "YYYY-MM-DD", "en", "2018-08-05");
	assert_set("2018-08-05", "MMMM D, YYYY", "en", "August 5, 2018");
	assert_set("2018-08-05", "MMM YYYY", "en", "Aug 2018");
	assert_set("2018-08-05", "YYYY", "en", "2018");
	assert_set("2018-08-05", "D 'de' MMMM 'de' YYYY", "es", "5 de agosto de 2018");
}

static void a_pattern_is_cut_to_the_precision_of_the_point(void **state)
{
	(void)state;
	assert_set("2018-08", "D MMM YYYY", "en", "Aug 2018");
	assert_set("2018-08", "MMM D, YYYY", "en", "Aug 2018");
	assert_set("2018-08", "D.M.YYYY", "en", "8.2018");
	assert_set("2018-08", "YYYY-MM-DD", "en", "2018-08");
	assert_set("2018-08", "D 'de' MMMM 'de' YYYY", "es", "agosto de 2018");
	assert_set("2018", "D MMM YYYY", "en", "2018");
	assert_set("2018", "MM/YYYY", "en", "2018");
	assert_set("2018", "YYYY-MM-DD", "en", "2018");
	assert_set("2018", "MMM", "en", "2018");
	assert_set("2018", "'from 'YYYY", "en", "from 2018");
	assert_set("2018", "YYYY'.'", "en", "2018.");
}

static void months_are_words_of_the_language(void **state)
{
	(void)state;
	assert_set("2018-03", "MMM YYYY", "de", "März 2018");
	assert_set("2018-03", "MMM YYYY", "de-AT", "März 2018");
	assert_set("2018-08", "MMM YYYY", "fr", "août 2018");
	assert_set("2018-02", "MMM YYYY", "nl", "feb. 2018");
	assert_set("2018-10", "MMMM YYYY", "pl", "październik 2018");
	assert_set("2018-10-03", "D MMMM YYYY", "pl", "3 października 2018");
	assert_set("2018-10", "D MMMM YYYY", "pl", "październik 2018");
	assert_set("2018-05-03", "D MMMM YYYY", "ru", "3 мая 2018");
	assert_set("2018-03", "MMM YYYY", "xx", "Mar 2018");
}

static void seasons_and_quarters_stay_what_they_are(void **state)
{
	(void)state;
	assert_set("winter 2013", "MMM YYYY", "en", "Winter 2013");
	assert_set("winter 2013", "D.M.YY", "de", "Winter 2013");
	assert_set("2022-Q3", "MMM YYYY", "en", "Q3 2022");
	assert_set("2022-Q3", "MMM YYYY", "fr", "T3 2022");
	assert_set("2022-Q3", "MMM YYYY", "de", "3. Quartal 2022");
	assert_set("2022-Q3", "YYYY", "en", "2022");
	assert_set("autumn 2022", "YYYY", "en", "2022");
}

static void now_about_and_text_are_words(void **state)
{
	(void)state;
	assert_set("now", "MMM YYYY", "en", "present");
	assert_set("now", "MMM YYYY", "de", "heute");
	assert_set("~2018", "MMM YYYY", "en", "c. 2018");
	assert_set("~2018", "MMM YYYY", "de", "ca. 2018");
	assert_set("every spring", "MMM YYYY", "en", "every spring");
}

/* --- comparing and counting --- */

static int compared(const char *a, const char *b)
{
	const struct when left = point(a), right = point(b);
	return when_compare(&left, &right);
}

static void points_compare_by_their_first_day(void **state)
{
	(void)state;
	assert_int_equal(compared("2018-03", "2018-04"), -1);
	assert_int_equal(compared("2018-04", "2018-03"), 1);
	assert_int_equal(compared("2018", "2018-01"), 0);
	assert_int_equal(compared("2018", "2018-01-01"), 0);
	assert_int_equal(compared("2018", "2017-12-31"), 1);
	assert_int_equal(compared("Q2 2018", "2018-04-01"), 0);
	assert_int_equal(compared("summer 2018", "autumn 2018"), -1);
	assert_int_equal(compared("now", "2099"), 1);
	assert_int_equal(compared("2099", "now"), -1);
	assert_int_equal(compared("now", "today"), 0);
	assert_int_equal(compared("some day", "2018"), 0);
}

static int months(const char *text, const char *today)
{
	bool ambiguous, invalid;
	const struct dates d =
	    dates_parse(arena, str_from_z(text), locale_find(STR("en")), &ambiguous, &invalid);
	const struct when now = point(today);
	return dates_months(&d, &now);
}

static void a_span_counts_calendar_months_both_included(void **state)
{
	(void)state;
	assert_int_equal(months("2018-08 – 2018-08", ""), 1);
	assert_int_equal(months("2018-08 – 2019-07", ""), 12);
	assert_int_equal(months("2018-08-31 – 2018-09-01", ""), 2);
	assert_int_equal(months("Q1 2018 – Q2 2018", ""), 6);
	assert_int_equal(months("2018-08 – present", "2019-07-15"), 12);
	assert_int_equal(months("since 2018-08", "2018-09-01"), 2);
}

static void a_span_that_cannot_be_said_is_none(void **state)
{
	(void)state;
	assert_int_equal(months("2018 – 2019-03", ""), 0);
	assert_int_equal(months("2018-03 – 2019", ""), 0);
	assert_int_equal(months("2018-08 – present", ""), 0);
	assert_int_equal(months("2018-08", "2019-01-01"), 0);
	assert_int_equal(months("2019-03 – 2018-03", ""), 0);
	assert_int_equal(months("2019-03 – some day", ""), 0);
}

static bool reversed(const char *text)
{
	bool ambiguous, invalid;
	const struct dates d =
	    dates_parse(arena, str_from_z(text), locale_find(STR("en")), &ambiguous, &invalid);
	return dates_reversed(&d);
}

static void a_range_is_reversed_only_if_it_must_be(void **state)
{
	(void)state;
	assert_true(reversed("2019 – 2018"));
	assert_true(reversed("2019-03 – 2019-02"));
	assert_true(reversed("2019-03-02 – 2019-03-01"));
	assert_true(reversed("present – 2019"));
	assert_false(reversed("2019-12 – 2019"));
	assert_false(reversed("2019-12 – winter 2019"));
	assert_false(reversed("winter 2019 – spring 2019"));
	assert_false(reversed("2019 – present"));
	assert_false(reversed("2019 –"));
	assert_false(reversed("2019"));
}

static void a_time_is_its_day_in_utc(void **state)
{
	static const struct {
		int64_t seconds;
		const char *day;
	} rows[] = {
	    {0, "1970-01-01"},          {86399, "1970-01-01"},      {86400, "1970-01-02"},
	    {951782400, "2000-02-29"},  {951868800, "2000-03-01"},  {1767225599, "2025-12-31"},
	    {1767225600, "2026-01-01"}, {4102444800, "2100-01-01"}, {-1, "1969-12-31"},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf b = BUF(arena);
		const struct when w = when_from_time(rows[i].seconds);
		show_point(&b, &w);
		assert_true(str_eq(buf_str(&b), str_from_z(rows[i].day)));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_point_keeps_the_precision_it_was_written_with),
	    cmocka_unit_test(about_holds_for_every_point_but_now),
	    cmocka_unit_test(a_range_has_a_sign_or_a_word_between_its_ends),
	    cmocka_unit_test(two_digits_behind_a_year_are_a_month_if_they_can_be),
	    cmocka_unit_test(a_range_that_ends_in_its_dash_is_open),
	    cmocka_unit_test(since_is_a_range_up_to_now),
	    cmocka_unit_test(a_note_in_brackets_stays_a_note),
	    cmocka_unit_test(words_of_all_languages_are_read),
	    cmocka_unit_test(an_impossible_part_is_left_out_and_said),
	    cmocka_unit_test(day_or_month_first_is_not_guessed),
	    cmocka_unit_test(everything_else_stays_text),
	    cmocka_unit_test(the_words_of_the_author_are_kept),
	    cmocka_unit_test(one_end_alone_is_a_point_or_text),
	    cmocka_unit_test(a_pattern_sets_year_month_and_day),
	    cmocka_unit_test(a_pattern_is_cut_to_the_precision_of_the_point),
	    cmocka_unit_test(months_are_words_of_the_language),
	    cmocka_unit_test(seasons_and_quarters_stay_what_they_are),
	    cmocka_unit_test(now_about_and_text_are_words),
	    cmocka_unit_test(points_compare_by_their_first_day),
	    cmocka_unit_test(a_span_counts_calendar_months_both_included),
	    cmocka_unit_test(a_span_that_cannot_be_said_is_none),
	    cmocka_unit_test(a_range_is_reversed_only_if_it_must_be),
	    cmocka_unit_test(a_time_is_its_day_in_utc),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
