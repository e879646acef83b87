/* SPDX-License-Identifier: MIT */
/* Each language: how it sets dates, what it reads, how it counts, how a section is called. */
#include <string.h>

#include "cv/locale.h"
#include "tables.h"

enum { MONTHS = 12, SEASONS = 4 };

static void assert_in(const char *tag, str is, const char *should)
{
	if (!str_eq(is, str_from_z(should)))
		fail_msg("%s: \"%.*s\" is not \"%s\"", tag, STR_ARG(is), should);
}

/* --- what every language has --- */

static void every_language_says_every_kind_month_season_and_field(void **state)
{
	static const char *const words[] = {
	    "present", "range",   "list",    "place",  "degree_area", "day",       "month",
	    "year",    "about",   "quarter", "season", "contact",     "page",      "cv",
	    "updated", "profile", "photo",   "span",   "spanyears",   "spanmonths"};
	(void)state;
	for (int i = 0; locale_at(i); i++) {
		const struct locale *l = locale_at(i);
		for (int k = 0; k < KIND_CUSTOM; k++) {
			const bool untitled = k == KIND_SUMMARY || k == KIND_CLAUSE;
			assert_true(untitled == (locale_title(l, (enum kind)k).n == 0));
		}
		for (int m = 1; m <= MONTHS; m++) {
			assert_true(locale_month(l, m, true).n > 0);
			assert_true(locale_month(l, m, false).n > 0);
		}
		for (int s = 1; s <= SEASONS; s++)
			assert_true(locale_season(l, s).n > 0);
		for (size_t w = 0; w < COUNT(words); w++)
			assert_true(locale_word(l, str_from_z(words[w])).n > 0);
		for (int f = 0; f < FIELD_OWN; f++)
			assert_true(locale_word(l, field_row((enum field_id)f)->word).n > 0);
		assert_int_equal(locale_month(l, MONTHS + 1, true).n, 0);
		bool levels = false; /* in its own words, not in English */
		for (int w = 0; w < l->word_count; w++)
			levels = levels || strcmp(l->words[w].name, "levelof") == 0;
		assert_true(levels);
	}
}

/* What a language sets for a month, it reads. */
static void reads_back(const struct locale *l, int month, str pattern)
{
	bool ambiguous, invalid;
	const struct when set = {.unit = UNIT_MONTH, .year = 2019, .part = (signed char)month};
	const str text = when_format(arena, &set, pattern, l);
	const struct when w = when_parse(arena, text, l, &ambiguous, &invalid);
	if (w.unit != UNIT_MONTH || w.part != month)
		fail_msg("%.*s: %.*s is not month %d", STR_ARG(l->tag), STR_ARG(text), month);
}

static void every_language_reads_its_own_months_and_titles(void **state)
{
	(void)state;
	for (int i = 0; locale_at(i); i++) {
		const struct locale *l = locale_at(i);
		for (int m = 1; m <= MONTHS; m++) {
			reads_back(l, m, locale_word(l, STR("month")));
			if (l->marks) /* a month that is a number needs the mark of its year */
				continue;
			reads_back(l, m, STR("YYYY'. 'MMM"));
			reads_back(l, m, STR("MMMM YYYY"));
		}
		for (int k = 0; k < KIND_CUSTOM; k++) {
			const str title = locale_title(l, (enum kind)k);
			if (title.n && locale_kind(l, title) != (enum kind)k)
				fail_msg("%.*s is not %.*s", STR_ARG(title),
				         STR_ARG(kind_row((enum kind)k)->name));
		}
	}
}

static void words_fall_back_to_english_and_then_to_nothing(void **state)
{
	(void)state;
	assert_str(locale_word(lang("de"), STR("present")), "heute");
	assert_str(locale_word(lang("de"), STR("degree_area")), "{degree} {area}");
	assert_str(locale_word(lang("en"), STR("no such word")), "");
	assert_str(locale_word(lang("fr"), STR("no such word")), "");
}

static void a_title_says_its_kind(void **state)
{
	static const struct {
		const char *title;
		enum kind kind;
		enum name_match match;
	} rows[] = {
	    {"Experience", KIND_WORK, NAME_EXACT},
	    {"WORK HISTORY", KIND_WORK, NAME_EXACT},
	    {"Skills:", KIND_SKILLS, NAME_EXACT},
	    {"Über mich", KIND_SUMMARY, NAME_EXACT},
	    {"Centres d'intérêt", KIND_INTERESTS, NAME_EXACT},
	    {"Wykształcenie", KIND_EDUCATION, NAME_EXACT},
	    {"Опыт работы", KIND_WORK, NAME_EXACT},
	    {"My selected other publications", KIND_PUBLICATIONS, NAME_FULL},
	    {"Talks & workshops", KIND_TALKS, NAME_FULL},
	    {"Education and Certificates", KIND_EDUCATION, NAME_FULL},
	    {"Technical Skills", KIND_SKILLS, NAME_FULL},
	    {"Skills / Languages", KIND_SKILLS, NAME_FULL},
	    {"Bridge-building experience", KIND_WORK, NAME_PART},
	    {"Awards and other nonsense", KIND_AWARDS, NAME_PART},
	    {"Skills I lack", KIND_SKILLS, NAME_WEAK},
	    {"Other commissions", KIND_COUNT, NAME_NONE},
	    {"My other", KIND_COUNT, NAME_NONE},
	    {"Approach", KIND_COUNT, NAME_NONE},
	    {"", KIND_COUNT, NAME_NONE},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		enum kind kind;
		const str title = str_from_z(rows[i].title);
		const enum name_match match = locale_name_test(lang("en"), title, &kind);
		if (match != rows[i].match || (match && kind != rows[i].kind))
			fail_msg("%s: kind %d, match %d", rows[i].title, (int)kind, (int)match);
		const enum kind found = match >= NAME_PART ? rows[i].kind : KIND_COUNT;
		assert_int_equal(locale_kind(lang("en"), title), found);
	}
}

static void the_language_of_the_cv_decides_between_two_kinds(void **state)
{
	(void)state;
	assert_int_equal(locale_kind(lang("en"), STR("Portfolio")), KIND_PROJECTS);
	assert_int_equal(locale_kind(lang("it"), STR("Formazione")), KIND_EDUCATION);
	assert_int_equal(locale_kind(lang("pl"), STR("Patent")), KIND_PATENTS);
	assert_int_equal(locale_kind(lang("en"), STR("Cours")), KIND_COURSES);
	assert_int_equal(locale_kind(NULL, STR("Berufserfahrung")), KIND_WORK);
}

static void a_title_of_a_thousand_words_is_no_name(void **state)
{
	struct buf b = BUF(arena);
	(void)state;
	for (int i = 0; i < 1000; i++)
		buf_add(&b, STR("my "));
	buf_add(&b, STR("skills"));
	assert_int_equal(locale_kind(lang("en"), buf_str(&b)), KIND_COUNT);
}

/* --- setting --- */

static str set_by(const struct locale *l, const struct when *w, const char *word)
{
	return when_format(arena, w, locale_word(l, str_from_z(word)), l);
}

/* March 2018 to now, by the words of the language. */
static str range(const struct locale *l)
{
	const struct when from = {.unit = UNIT_MONTH, .year = 2018, .part = 3};
	const struct when now = {.unit = UNIT_NOW};
	const str start = pattern_fill(arena, locale_word(l, STR("range")), STR("{start}"),
	                               set_by(l, &from, "month"));
	return pattern_fill(arena, start, STR("{end}"), set_by(l, &now, "month"));
}

static void dates_spans_and_titles_are_those_of_the_language(void **state)
{
	static const struct {
		const char *tag, *day, *range, *span;
		struct {
			const char *text;
			enum kind kind;
		} titles[2];
	} rows[] = {
	    {"ar",
	     "5 مارس 2018",
	     "مارس 2018 – حتى الآن",
	     "سنتان و3 أشهر",
	     {{"الخبرة المهنية", KIND_WORK}, {"المؤهلات العلمية", KIND_EDUCATION}}},
	    {"bg",
	     "5 март 2018",
	     "март 2018 – настояще",
	     "2 години и 3 месеца",
	     {{"Професионален опит", KIND_WORK}, {"Езикови умения", KIND_LANGUAGES}}},
	    {"ca",
	     "5 de març de 2018",
	     "març de 2018 – actualitat",
	     "2 anys i 3 mesos",
	     {{"Experiència laboral", KIND_WORK}, {"Formació", KIND_EDUCATION}}},
	    {"cs",
	     "5. 3. 2018",
	     "březen 2018 – současnost",
	     "2 roky 3 měsíce",
	     {{"Pracovní zkušenosti", KIND_WORK}, {"Koníčky", KIND_INTERESTS}}},
	    {"da",
	     "5. mar. 2018",
	     "mar. 2018 – nu",
	     "2 år 3 måneder",
	     {{"Erhvervserfaring", KIND_WORK}, {"Uddannelse", KIND_EDUCATION}}},
	    {"el",
	     "5 Μαρτίου 2018",
	     "Μάρ 2018 – σήμερα",
	     "2 έτη και 3 μήνες",
	     {{"Εργασιακή εμπειρία", KIND_WORK}, {"Σπουδές", KIND_EDUCATION}}},
	    {"et",
	     "5. märts 2018",
	     "märts 2018 – praegu",
	     "2 aastat 3 kuud",
	     {{"Töökogemus", KIND_WORK}, {"Hariduskäik", KIND_EDUCATION}}},
	    {"fa",
	     "5 مارس 2018",
	     "مارس 2018 – اکنون",
	     "2 سال و 3 ماه",
	     {{"سوابق شغلی", KIND_WORK}, {"مهارت‌ها", KIND_SKILLS}}},
	    {"fi",
	     "5.3.2018",
	     "3/2018 – nykyhetki",
	     "2 vuotta 3 kuukautta",
	     {{"Työkokemus", KIND_WORK}, {"Kielitaito", KIND_LANGUAGES}}},
	    {"he",
	     "5 במרץ 2018",
	     "מרץ 2018 – היום",
	     "שנתיים ו־3 חודשים",
	     {{"ניסיון תעסוקתי", KIND_WORK}, {"שפות", KIND_LANGUAGES}}},
	    {"hi",
	     "5 मार्च 2018",
	     "मार्च 2018 – वर्तमान",
	     "2 वर्ष 3 माह",
	     {{"कार्य अनुभव", KIND_WORK}, {"शैक्षणिक योग्यता", KIND_EDUCATION}}},
	    {"hr",
	     "5. 3. 2018.",
	     "ožujak 2018. – danas",
	     "2 godine 3 mjeseca",
	     {{"Radno iskustvo", KIND_WORK}, {"Obrazovanje i osposobljavanje", KIND_EDUCATION}}},
	    {"hu",
	     "2018. március 5.",
	     "2018. március – jelenleg",
	     "2 év 3 hónap",
	     {{"Szakmai tapasztalat", KIND_WORK}, {"Nyelvtudás", KIND_LANGUAGES}}},
	    {"id",
	     "5 Mar 2018",
	     "Mar 2018 – sekarang",
	     "2 tahun 3 bulan",
	     {{"Pengalaman kerja", KIND_WORK}, {"Pendidikan", KIND_EDUCATION}}},
	    {"ja",
	     "2018年3月5日",
	     "2018年3月～現在",
	     "2年3か月",
	     {{"職務経歴", KIND_WORK}, {"学歴", KIND_EDUCATION}}},
	    {"ko",
	     "2018년 3월 5일",
	     "2018년 3월 ~ 현재",
	     "2년 3개월",
	     {{"경력 사항", KIND_WORK}, {"학력", KIND_EDUCATION}}},
	    {"lt",
	     "2018-03-05",
	     "2018 m. kovas – dabar",
	     "2 metai 3 mėnesiai",
	     {{"Darbo patirtis", KIND_WORK}, {"Išsilavinimas", KIND_EDUCATION}}},
	    {"lv",
	     "2018. g. 5. marts",
	     "2018. g. marts – šobrīd",
	     "2 gadi un 3 mēneši",
	     {{"Darba pieredze", KIND_WORK}, {"Valodu zināšanas", KIND_LANGUAGES}}},
	    {"nb",
	     "5. mar. 2018",
	     "mar. 2018 – nå",
	     "2 år 3 måneder",
	     {{"Arbeidserfaring", KIND_WORK}, {"Utdanning", KIND_EDUCATION}}},
	    {"ro",
	     "5 mar. 2018",
	     "mar. 2018 – prezent",
	     "2 ani și 3 luni",
	     {{"Experiență profesională", KIND_WORK}, {"Studii", KIND_EDUCATION}}},
	    {"sk",
	     "5. 3. 2018",
	     "marec 2018 – súčasnosť",
	     "2 roky 3 mesiace",
	     {{"Pracovné skúsenosti", KIND_WORK}, {"Vzdelanie", KIND_EDUCATION}}},
	    {"sl",
	     "5. mar. 2018",
	     "mar. 2018 – danes",
	     "2 leti 3 meseci",
	     {{"Delovne izkušnje", KIND_WORK}, {"Izobrazba", KIND_EDUCATION}}},
	    {"th",
	     "5 มี.ค. 2018",
	     "มี.ค. 2018 – ปัจจุบัน",
	     "2 ปี 3 เดือน",
	     {{"ประสบการณ์ทำงาน", KIND_WORK}, {"การศึกษา", KIND_EDUCATION}}},
	    {"tr",
	     "5 Mart 2018",
	     "Mart 2018 – günümüz",
	     "2 yıl 3 ay",
	     {{"İş Deneyimi", KIND_WORK}, {"Yabancı Diller", KIND_LANGUAGES}}},
	    {"uk",
	     "5 березня 2018",
	     "березень 2018 – дотепер",
	     "2 роки 3 місяці",
	     {{"Досвід роботи", KIND_WORK}, {"Освіта", KIND_EDUCATION}}},
	    {"vi",
	     "5 tháng 3, 2018",
	     "03/2018 – nay",
	     "2 năm 3 tháng",
	     {{"Kinh nghiệm làm việc", KIND_WORK}, {"Học vấn", KIND_EDUCATION}}},
	    {"zh",
	     "2018年3月5日",
	     "2018年3月 – 至今",
	     "2年3个月",
	     {{"工作经历", KIND_WORK}, {"教育背景", KIND_EDUCATION}}},
	    {"zh-Hant",
	     "2018年3月5日",
	     "2018年3月 – 至今",
	     "2年3個月",
	     {{"工作經歷", KIND_WORK}, {"學歷", KIND_EDUCATION}}},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct locale *l = lang(rows[i].tag);
		const struct when day = {.unit = UNIT_DAY, .year = 2018, .part = 3, .day = 5};
		assert_in(rows[i].tag, l->tag, rows[i].tag);
		assert_in(rows[i].tag, set_by(l, &day, "day"), rows[i].day);
		assert_in(rows[i].tag, range(l), rows[i].range);
		assert_in(rows[i].tag, locale_duration(arena, l, 27), rows[i].span);
		for (int k = 0; k < 2; k++) {
			const str title = str_from_z(rows[i].titles[k].text);
			if (locale_kind(l, title) != rows[i].titles[k].kind)
				fail_msg("%s: %s", rows[i].tag, rows[i].titles[k].text);
		}
	}
}

/* --- tags --- */

static void the_longest_part_of_a_tag_that_has_a_row_is_taken(void **state)
{
	static const struct {
		const char *tag, *row;
	} rows[] = {
	    {"zh", "zh"},         {"zh-Hans", "zh"},      {"zh-CN", "zh"},
	    {"zh-Hans-TW", "zh"}, {"zh-Hant", "zh-Hant"}, {"zh_hant_HK", "zh-Hant"},
	    {"zh-TW", "zh-Hant"}, {"ZH-hk", "zh-Hant"},   {"cmn", "zh"},
	    {"no", "nb"},         {"nn-NO", "nb"},        {"nb", "nb"},
	    {"iw", "he"},         {"pt-BR", "pt"},        {"sr-Latn", "en"},
	    {"-", "en"},          {"DE_at", "de"},        {"xx", "en"},
	    {"", "en"},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_in(rows[i].tag, lang(rows[i].tag)->tag, rows[i].row);
}

/* --- counting --- */

static void numbers_take_the_plural_of_the_language(void **state)
{
	static const struct {
		const char *tag;
		int years;
		const char *span;
	} rows[] = {
	    {"ar", 1, "سنة"},        {"ar", 2, "سنتان"},     {"ar", 3, "3 سنوات"},
	    {"ar", 11, "11 سنة"},    {"he", 1, "שנה"},       {"he", 2, "שנתיים"},
	    {"he", 5, "5 שנים"},     {"cs", 1, "1 rok"},     {"cs", 4, "4 roky"},
	    {"cs", 5, "5 let"},      {"cs", 22, "22 let"},   {"hr", 21, "21 godina"},
	    {"hr", 22, "22 godine"}, {"uk", 12, "12 років"}, {"lt", 1, "1 metai"},
	    {"lt", 11, "11 metų"},   {"lv", 21, "21 gads"},  {"lv", 2, "2 gadi"},
	    {"lv", 10, "10 gadu"},   {"lv", 12, "12 gadu"},  {"sl", 1, "1 leto"},
	    {"sl", 2, "2 leti"},     {"sl", 4, "4 leta"},    {"sl", 5, "5 let"},
	    {"ro", 1, "1 an"},       {"ro", 19, "19 ani"},   {"ro", 20, "20 de ani"},
	    {"ja", 1, "1年"},        {"pl", 12, "12 lat"},   {"ru", 21, "21 год"},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_in(rows[i].tag,
		          locale_duration(arena, lang(rows[i].tag), rows[i].years * 12),
		          rows[i].span);
}

static void a_duration_has_years_and_months(void **state)
{
	(void)state;
	assert_in("en", locale_duration(arena, lang("en"), 50), "4 years 2 months");
	assert_in("en", locale_duration(arena, lang("en"), 13), "1 year 1 month");
	assert_in("en", locale_duration(arena, lang("en"), 24), "2 years");
	assert_in("en", locale_duration(arena, lang("en"), 0), "");
	assert_in("fr", locale_duration(arena, lang("fr"), 14), "1 an 2 mois");
	assert_in("pl", locale_duration(arena, lang("pl"), 2 * 12 + 1), "2 lata 1 miesiąc");
	assert_in("ru", locale_duration(arena, lang("ru"), 5 * 12 + 11), "5 лет 11 месяцев");
}

static int items(str list)
{
	str piece;
	int count = 0;
	while (list_next(&list, '|', &piece))
		count++;
	return count;
}

static void every_language_has_a_form_for_each_of_its_plurals(void **state)
{
	(void)state;
	for (int i = 0; locale_at(i); i++) {
		const struct locale *l = locale_at(i);
		assert_int_equal(items(locale_word(l, STR("spanyears"))), plural_forms(l->plural));
		assert_int_equal(items(locale_word(l, STR("spanmonths"))), plural_forms(l->plural));
	}
}

/* --- reading --- */

static str shown(const struct when *w)
{
	if (w->unit == UNIT_NOW)
		return STR("now");
	if (w->unit == UNIT_YEAR)
		return str_format(arena, "%d", w->year);
	if (w->unit == UNIT_MONTH)
		return str_format(arena, "%d-%02d", w->year, w->part);
	if (w->unit == UNIT_DAY)
		return str_format(arena, "%d-%02d-%02d", w->year, w->part, w->day);
	return w->unit == UNIT_TEXT ? STR("text") : (str){0};
}

static void dates_are_read_as_each_language_writes_them(void **state)
{
	static const struct {
		const char *tag, *text, *means;
	} rows[] = {
	    {"zh", "2018年3月", "2018-03"},
	    {"zh", "2018年3月5日", "2018-03-05"},
	    {"zh", "2018年3月至今", "2018-03/now"},
	    {"zh", "2018年3月 – 2019年5月", "2018-03/2019-05"},
	    {"zh", "2018年3月至2019年5月", "2018-03/2019-05"},
	    {"zh", "2018.03-2019.05", "2018-03/2019-05"},
	    {"zh", "2018.03 - 至今", "2018-03/now"},
	    {"zh", "自2018年3月", "2018-03/now"},
	    {"zh", "2018年3月起", "2018-03/now"},
	    {"zh-Hant", "２０１８年３月－現在", "2018-03/now"},
	    {"ja", "2018年3月～現在", "2018-03/now"},
	    {"ja", "2018年3月 – 現在", "2018-03/now"},
	    {"ja", "2018年3月から2019年5月まで", "2018-03/2019-05"},
	    {"ja", "2018年3月より", "2018-03/now"},
	    {"ja", "2018年（非常勤）", "2018"},
	    {"ko", "2018년 3월 ~ 현재", "2018-03/now"},
	    {"ko", "2018.03 ~ 2019.05", "2018-03/2019-05"},
	    {"ko", "2018. 3. 5.", "2018-03-05"},
	    {"ko", "2018년 3월부터 2019년 5월까지", "2018-03/2019-05"},
	    {"ar", "مارس 2018 – حتى الآن", "2018-03/now"},
	    {"ar", "آذار ٢٠١٨ إلى أيار ٢٠١٩", "2018-03/2019-05"},
	    {"ar", "منذ 2018", "2018/now"},
	    {"he", "מרץ 2018 – היום", "2018-03/now"},
	    {"he", "5 במרץ 2018", "2018-03-05"},
	    {"he", "מ-2018", "2018/now"},
	    {"fa", "مارس ۲۰۱۸ تا اکنون", "2018-03/now"},
	    {"fa", "۱۳۹۷", "text"},
	    {"hi", "मार्च 2018 से मई 2019 तक", "2018-03/2019-05"},
	    {"hi", "मार्च २०१८ – वर्तमान", "2018-03/now"},
	    {"th", "มี.ค. 2018 – ปัจจุบัน", "2018-03/now"},
	    {"th", "มีนาคม 2561", "text"},
	    {"el", "ΜΑΡΤΙΟΣ 2018 – σήμερα", "2018-03/now"},
	    {"el", "5 Μαρτίου 2018", "2018-03-05"},
	    {"hu", "2018. március 5.", "2018-03-05"},
	    {"hu", "2018. március – 2019. május", "2018-03/2019-05"},
	    {"hu", "2018 óta", "2018/now"},
	    {"lt", "2018 m. kovas – dabar", "2018-03/now"},
	    {"lv", "2018. gada 5. marts", "2018-03-05"},
	    {"hr", "ožujak 2018. – danas", "2018-03/now"},
	    {"hr", "listopad 2018.", "2018-10"},
	    {"cs", "listopad 2018", "2018-11"},
	    {"uk", "березень 2018 р. – дотепер", "2018-03/now"},
	    {"ru", "март 2018 г. – май 2019 г.", "2018-03/2019-05"},
	    {"tr", "Mart 2018 – halen", "2018-03/now"},
	    {"tr", "MAYIS 2018", "2018-05"},
	    {"tr", "2018'den beri", "2018/now"},
	    {"hu", "2018-tól", "2018/now"},
	    {"el", "από το 2018", "2018/now"},
	    {"fi", "3/2018 – 5/2019", "2018-03/2019-05"},
	    {"vi", "03/2018 – nay", "2018-03/now"},
	    {"vi", "tháng 3 năm 2018", "2018-03"},
	    {"vi", "tháng 12 năm 2018", "2018-12"},
	    {"ca", "març de 2018 – actualitat", "2018-03/now"},
	    {"ca", "5 d'abril de 2018", "2018-04-05"},
	    {"en", "2018/03", "2018-03"},
	    {"en", "2009/10", "2009/2010"},
	    {"en", "2018.", "text"},
	    {"en", "2018. March 2020", "text"},
	    {"en", "2018.3..2019.5", "2018-03/2019-05"},
	    {"en", "2018.13", "text"},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		bool ambiguous, invalid;
		const struct dates d = dates_parse(arena, str_from_z(rows[i].text),
		                                   lang(rows[i].tag), &ambiguous, &invalid);
		str is = shown(&d.from);
		if (d.kind == DATES_RANGE)
			is = str_format(arena, "%.*s/%.*s", STR_ARG(is), STR_ARG(shown(&d.to)));
		if (invalid || !str_eq(is, str_from_z(rows[i].means)))
			fail_msg("%s: %s is read as %.*s", rows[i].tag, rows[i].text, STR_ARG(is));
	}
}

static void titles_are_read_whatever_their_letters_and_signs(void **state)
{
	static const struct {
		const char *tag, *title;
		enum kind kind;
	} rows[] = {
	    {"ar", "المهارات واللغات", KIND_SKILLS}, {"ar", "الخبره العمليه", KIND_WORK},
	    {"ar", "الانجازات", KIND_AWARDS},        {"he", "השכלה וקורסים", KIND_EDUCATION},
	    {"zh", "教育背景：", KIND_EDUCATION},    {"zh", "技能、语言", KIND_SKILLS},
	    {"zh", "技能与证书", KIND_SKILLS},       {"zh-TW", "學歷及專業證照", KIND_EDUCATION},
	    {"ja", "資格・語学", KIND_CERTIFICATES}, {"ja", "学歴／職歴", KIND_EDUCATION},
	    {"el", "ΕΡΓΑΣΙΑΚΗ ΕΜΠΕΙΡΙΑ", KIND_WORK}, {"tr", "İŞ DENEYİMİ", KIND_WORK},
	    {"tr", "EĞİTİM", KIND_EDUCATION},        {"ro", "Experienţă profesională", KIND_WORK},
	    {"fa", "سوابق شغلي", KIND_WORK},         {"en", "自己PR", KIND_SUMMARY},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (locale_kind(lang(rows[i].tag), str_from_z(rows[i].title)) != rows[i].kind)
			fail_msg("%s: %s", rows[i].tag, rows[i].title);
}

static void names_begin_with_the_family_in_some_languages(void **state)
{
	(void)state;
	assert_true(locale_family_first(lang("ja")));
	assert_true(locale_family_first(lang("hu")));
	assert_false(locale_family_first(lang("th")));
	assert_false(locale_family_first(lang("en")));
}

static void an_address_at_home_is_written_as_at_home(void **state)
{
	(void)state;
	const str ja = locale_word(lang("ja"), STR("place"));
	assert_true(str_eq(country_address(lang("ja"), STR("jp")), ja));
	assert_false(str_eq(country_address(lang("ja"), STR("DE")), ja));
	assert_false(str_eq(country_address(lang("en"), STR("JP")), ja));
	assert_in("ja", locale_country(lang("ja"), STR("DE")), "ドイツ");
	assert_in("zh-Hant", locale_country(lang("zh-TW"), STR("HK")), "香港");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_language_says_every_kind_month_season_and_field),
	    cmocka_unit_test(every_language_reads_its_own_months_and_titles),
	    cmocka_unit_test(words_fall_back_to_english_and_then_to_nothing),
	    cmocka_unit_test(a_title_says_its_kind),
	    cmocka_unit_test(the_language_of_the_cv_decides_between_two_kinds),
	    cmocka_unit_test(a_title_of_a_thousand_words_is_no_name),
	    cmocka_unit_test(dates_spans_and_titles_are_those_of_the_language),
	    cmocka_unit_test(the_longest_part_of_a_tag_that_has_a_row_is_taken),
	    cmocka_unit_test(numbers_take_the_plural_of_the_language),
	    cmocka_unit_test(a_duration_has_years_and_months),
	    cmocka_unit_test(every_language_has_a_form_for_each_of_its_plurals),
	    cmocka_unit_test(dates_are_read_as_each_language_writes_them),
	    cmocka_unit_test(titles_are_read_whatever_their_letters_and_signs),
	    cmocka_unit_test(names_begin_with_the_family_in_some_languages),
	    cmocka_unit_test(an_address_at_home_is_written_as_at_home),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
