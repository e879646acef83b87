/* SPDX-License-Identifier: MIT */
/* The bundled fonts: what the catalogue promises, and how a face is found. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "font/font.h"

enum { BUDGET = 1 << 24 };

struct fixture {
	struct arena *a;
	struct diags *diags;
	struct font_set *set;
};

static int open_fonts(void **state)
{
	struct arena *a = arena_new(BUDGET);
	struct fixture *t = ARENA_NEW(a, struct fixture);
	t->a = a;
	t->diags = diags_new(a);
	t->set = font_set_open(a, STR(RECTO_FONTS_DIR), NULL, t->diags);
	*state = t;
	return t->set ? 0 : -1;
}

static int close_fonts(void **state)
{
	struct fixture *t = *state;
	arena_free(t->a);
	return 0;
}

static void assert_str(str is, const char *should)
{
	if (!str_eq(is, str_from_z(should)))
		fail_msg("\"%.*s\" is not \"%s\"", STR_ARG(is), should);
}

/* --- what text families cover --- */

static const struct {
	uint32_t first, last;
} needed[] = {
    {0x20, 0x7E},     {0xA0, 0xFF},     {0x100, 0x17F},   {0x2013, 0x2014}, {0x2018, 0x2019},
    {0x201C, 0x201D}, {0x2022, 0x2022}, {0x2192, 0x2192}, {0x20AC, 0x20AC},
};

static void assert_whole(struct font_set *set, str family, int weight, bool italic)
{
	bool exact;
	const struct face *f = font_find(set, family, weight, italic, &exact);
	if (!f || !exact)
		fail_msg("%.*s has no face %d%s", STR_ARG(family), weight, italic ? " italic" : "");
	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		for (uint32_t c = needed[i].first; c <= needed[i].last; c++)
			if (!face_has(f, c))
				fail_msg("%.*s %.*s lacks U+%04X", STR_ARG(face_family(f)),
				         STR_ARG(face_style(f)), (unsigned)c);
}

static void text_families_cover_latin_and_the_signs_of_the_trade_in_all_four_faces(void **state)
{
	struct fixture *t = *state;
	int count, whole = 0;
	const struct family_info *families = font_families(t->set, &count);
	for (int i = 0; i < count; i++) {
		if (!str_eq(families[i].use, STR("text")))
			continue;
		const bool mono = str_eq(families[i].class_name, STR("mono"));
		for (int face = 0; face < (mono ? 2 : 4); face++)
			assert_whole(t->set, families[i].name, face & 1 ? 700 : 400, face & 2);
		whole++;
	}
	assert_true(whole >= 4);
}

static void every_bundled_face_opens(void **state)
{
	struct fixture *t = *state;
	int count;
	const struct family_info *families = font_families(t->set, &count);
	for (int i = 0; i < count; i++) {
		for (int weight = 100; weight <= 900; weight += 100) {
			const struct face *f =
			    font_find(t->set, families[i].name, weight, false, NULL);
			assert_non_null(f);
		}
		assert_true(families[i].bundled);
		assert_true(families[i].licence.n > 0 && families[i].package.n > 0);
	}
	assert_false(diags_has(t->diags, DIAG_FONT_UNREADABLE));
	assert_false(diags_has(t->diags, DIAG_FONT_LOCKED));
	assert_false(diags_has(t->diags, DIAG_FONT_CATALOGUE));
}

static void the_families_that_layouts_name_are_there(void **state)
{
	struct fixture *t = *state;
	static const char *const names[] = {"Linux Libertine O", "Lato",           "Noto Sans",
	                                    "Noto Serif",        "Noto Sans Mono", "Roboto Slab"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const struct face *f = font_find(t->set, str_from_z(names[i]), 400, false, NULL);
		assert_non_null(f);
		assert_str(face_family(f), names[i]);
	}
}

/* --- by name, weight and slant --- */

static void a_name_is_found_whatever_its_case_and_spaces(void **state)
{
	struct fixture *t = *state;
	const struct face *f = font_find(t->set, STR("linux libertine o"), 400, false, NULL);
	assert_non_null(f);
	assert_ptr_equal(font_find(t->set, STR("LinuxLibertineO"), 400, false, NULL), f);
	assert_ptr_equal(font_find(t->set, STR(" linux-libertine_O "), 400, false, NULL), f);
	assert_ptr_equal(font_find(t->set, STR("Linux Libertine"), 400, false, NULL), f);
}

static void the_nearest_real_weight_is_taken_and_told(void **state)
{
	struct fixture *t = *state;
	static const struct {
		const char *family;
		int wanted;
		bool italic;
		int weight;
		const char *style;
		bool exact;
	} cases[] = {
	    {"Lato", 300, false, 300, "Light", true},
	    {"Lato", 350, false, 300, "Light", false},
	    {"Lato", 100, true, 100, "Thin Italic", true},
	    {"Linux Libertine O", 300, false, 400, "Regular", false},
	    {"Linux Libertine O", 500, false, 400, "Regular", false},
	    {"Linux Libertine O", 600, true, 600, "Semibold Italic", true},
	    {"Linux Libertine O", 900, true, 700, "Bold Italic", false},
	    {"Noto Sans", 550, false, 700, "Bold", false},
	    {"Noto Sans Mono", 700, true, 700, "Bold", false},
	    {"Roboto Slab", 200, false, 100, "Thin", false},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		bool exact;
		const struct face *f = font_find(t->set, str_from_z(cases[i].family),
		                                 cases[i].wanted, cases[i].italic, &exact);
		assert_non_null(f);
		assert_int_equal(face_weight(f), cases[i].weight);
		assert_str(face_style(f), cases[i].style);
		assert_int_equal(exact, cases[i].exact);
	}
}

static void slant_counts_more_than_weight(void **state)
{
	struct fixture *t = *state;
	bool exact;
	const struct face *f = font_find(t->set, STR("Linux Biolinum O"), 700, true, &exact);
	assert_true(face_italic(f));
	assert_int_equal(face_weight(f), 400);
	assert_false(exact);
}

static void a_face_is_opened_once(void **state)
{
	struct fixture *t = *state;
	const struct face *bold = font_find(t->set, STR("Lato"), 700, false, NULL);
	assert_ptr_not_equal(font_find(t->set, STR("Lato"), 400, false, NULL), bold);
	assert_ptr_equal(font_find(t->set, STR("Lato"), 700, false, NULL), bold);
}

/* --- what a face says of itself --- */

static void metrics_are_in_units_of_the_face_and_sane(void **state)
{
	struct fixture *t = *state;
	int count;
	const struct family_info *families = font_families(t->set, &count);
	for (int i = 0; i < count; i++) {
		const struct face *f = font_find(t->set, families[i].name, 400, false, NULL);
		const struct face_metrics *m = face_metrics(f);
		assert_in_range(m->ascent + m->descent, m->upem * 8 / 10, m->upem * 3);
		assert_in_range(m->underline_position, 1, m->upem / 3);
		assert_in_range(m->underline_thickness, 1, m->upem / 6);
		if (str_eq(families[i].use, STR("fallback")) ||
		    str_eq(families[i].use, STR("icons")))
			continue; /* without Latin letters */
		assert_in_range(m->cap_height, m->upem / 2, m->upem * 9 / 10);
		assert_in_range(m->x_height, m->upem * 3 / 10, m->cap_height * 9 / 10);
	}
}

static void capitals_of_a_family_agree_between_roman_and_italic(void **state)
{
	struct fixture *t = *state;
	const struct face *roman = font_find(t->set, STR("Linux Libertine O"), 400, false, NULL);
	const struct face *italic = font_find(t->set, STR("Linux Libertine O"), 400, true, NULL);
	assert_int_equal(face_metrics(roman)->cap_height, 647);
	assert_int_equal(face_metrics(italic)->cap_height, 647);
}

static void a_postscript_name_is_fit_for_a_pdf(void **state)
{
	struct fixture *t = *state;
	const struct face *f = font_find(t->set, STR("TeX Gyre Heros Condensed"), 700, true, NULL);
	assert_str(face_postscript_name(f), "TeXGyreHerosCondensed-BoldItalic");
}

/* --- by character --- */

static void a_character_is_found_in_the_family_of_its_script(void **state)
{
	struct fixture *t = *state;
	static const struct {
		uint32_t character;
		const char *family;
	} cases[] = {
	    {0x5D0, "Linux Libertine O"}, /* Hebrew */
	    {0x3B1, "Linux Libertine O"}, /* Greek */
	    {0x2192, "Linux Libertine O"},   {0x627, "Noto Sans Arabic"},
	    {0x905, "Noto Sans Devanagari"}, {0xE01, "Noto Sans Thai"},
	    {0x10D0, "Noto Sans Georgian"},  {0x531, "Noto Sans Armenian"},
	    {0x1201, "Noto Sans Ethiopic"},  {0x2318, "Noto Sans Symbols2"},
	    {0x2A0C, "Noto Sans Math"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct face *f = font_fallback(t->set, cases[i].character, 400, false);
		assert_non_null(f);
		assert_true(face_has(f, cases[i].character));
		assert_str(face_family(f), cases[i].family);
	}
	assert_false(font_set_used_fontconfig(t->set));
}

static void a_sign_beside_a_sans_comes_from_a_sans(void **state)
{
	struct fixture *t = *state;
	const struct font_beside sans = {.face =
	                                     font_find(t->set, STR("Noto Sans"), 700, true, NULL)};
	const struct face *f = font_fallback_beside(t->set, 0x2192, &sans);
	assert_str(face_family(f), "Lato");
	assert_str(face_style(f), "Bold Italic");
	const struct font_beside serif = {
	    .face = font_find(t->set, STR("Noto Serif"), 400, false, NULL)};
	assert_str(face_family(font_fallback_beside(t->set, 0x2192, &serif)), "Linux Libertine O");
}

static void letters_of_other_scripts_have_the_class_of_what_they_stand_beside(void **state)
{
	struct fixture *t = *state;
	static const struct {
		const char *beside;
		uint32_t character;
		const char *family;
	} cases[] = {
	    {"Lato", 0x627, "Noto Sans Arabic"},
	    {"Linux Libertine O", 0x627, "Noto Naskh Arabic"},
	    {"Lato", 0x5D0, "Liberation Sans"},
	    {"Linux Libertine O", 0xE01, "Noto Serif Thai"},
	    {"Lato", 0x4E00, "Noto Sans CJK SC"},
	    {"Linux Libertine O", 0x4E00, "Noto Serif CJK SC"},
	    {"Noto Sans Mono", 0x905, "Noto Sans Devanagari"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct font_beside beside = {
		    .face = font_find(t->set, str_from_z(cases[i].beside), 700, false, NULL)};
		const struct face *f = font_fallback_beside(t->set, cases[i].character, &beside);
		assert_str(face_family(f), cases[i].family);
		assert_int_equal(face_weight(f), 700);
	}
}

static void ideographs_are_those_of_the_language(void **state)
{
	struct fixture *t = *state;
	enum { HAN = 0x48616E69 }; /* "Hani" */
	static const struct {
		const char *lang;
		uint32_t character, script;
		const char *family;
	} cases[] = {
	    {"", 0x76F4, 0, "Noto Serif CJK SC"},
	    {"en", 0x76F4, 0, "Noto Serif CJK SC"},
	    {"zh-Hans", 0x76F4, 0, "Noto Serif CJK SC"},
	    {"zh-CN", 0x76F4, 0, "Noto Serif CJK SC"},
	    {"zh-Hant", 0x76F4, 0, "Noto Serif CJK TC"},
	    {"zh-TW", 0x76F4, 0, "Noto Serif CJK TC"},
	    {"zh-HK", 0x76F4, 0, "Noto Serif CJK HK"},
	    {"ja", 0x76F4, 0, "Noto Serif CJK JP"},
	    {"ja-JP", 0x3042, 0, "Noto Serif CJK JP"},
	    {"ko", 0x76F4, 0, "Noto Serif CJK KR"},
	    {"en", 0x3042, 0, "Noto Serif CJK JP"},
	    {"en", 0xAC00, 0, "Noto Serif CJK KR"},
	    {"jam", 0x76F4, 0, "Noto Serif CJK SC"}, /* Jamaican Creole */
	    {"zh-Hant", 0x3002, HAN, "Noto Serif CJK TC"},
	    {"ja", 0x2192, 0, "Linux Libertine O"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct font_beside beside = {
		    .face = font_find(t->set, STR("Linux Libertine O"), 400, false, NULL),
		    .script = cases[i].script,
		    .lang = str_from_z(cases[i].lang)};
		const struct face *f = font_fallback_beside(t->set, cases[i].character, &beside);
		assert_str(face_family(f), cases[i].family);
	}
}

static void fallback_keeps_to_the_weight_where_the_family_has_it(void **state)
{
	struct fixture *t = *state;
	assert_int_equal(face_weight(font_fallback(t->set, 0xE01, 700, false)), 700);
	assert_int_equal(face_weight(font_fallback(t->set, 0x2318, 700, true)), 400);
}

static void no_font_is_sought_for_controls_private_use_and_what_is_no_character(void **state)
{
	struct fixture *t = *state;
	static const uint32_t none[] = {0x0,    0x7,      0xE000,   0xF0E0,    0xD800,
	                                0xFFFF, 0x10FFFF, 0x110000, UINT32_MAX};
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		assert_null(font_fallback(t->set, none[i], 400, false));
	assert_false(font_set_used_fontconfig(t->set));
}

/* --- without and with the machine's fonts --- */

static void the_usual_path_asks_no_fontconfig(void **state)
{
	struct fixture *t = *state;
	struct icon icon;
	font_find(t->set, STR("Linux Libertine O"), 400, false, NULL);
	font_find(t->set, STR("lato"), 900, true, NULL);
	font_fallback(t->set, 0x2192, 400, false);
	icon_find(t->set, t->a, STR("mail"), 10 * DIM_PT, &icon);
	assert_false(font_set_used_fontconfig(t->set));
}

static void an_unknown_family_is_asked_of_the_machine_and_never_replaced(void **state)
{
	struct fixture *t = *state;
	assert_null(font_find(t->set, STR("No Such Family At All"), 400, false, NULL));
	assert_true(font_set_used_fontconfig(t->set));
}

static void a_set_without_the_machines_fonts_asks_nothing(void **state)
{
	struct fixture *t = *state;
	bool exact = true;
	font_set_no_system(t->set);
	assert_null(font_find(t->set, STR("No Such Family At All"), 400, false, &exact));
	assert_null(font_find(t->set, STR(""), 400, false, NULL));
	assert_null(font_fallback(t->set, 0x12000, 400, false)); /* cuneiform */
	assert_false(exact);
	assert_false(font_set_used_fontconfig(t->set));
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, open_fonts, close_fonts)
	const struct CMUnitTest tests[] = {
	    CASE(text_families_cover_latin_and_the_signs_of_the_trade_in_all_four_faces),
	    CASE(every_bundled_face_opens),
	    CASE(the_families_that_layouts_name_are_there),
	    CASE(a_name_is_found_whatever_its_case_and_spaces),
	    CASE(the_nearest_real_weight_is_taken_and_told),
	    CASE(slant_counts_more_than_weight),
	    CASE(a_face_is_opened_once),
	    CASE(metrics_are_in_units_of_the_face_and_sane),
	    CASE(capitals_of_a_family_agree_between_roman_and_italic),
	    CASE(a_postscript_name_is_fit_for_a_pdf),
	    CASE(a_character_is_found_in_the_family_of_its_script),
	    CASE(a_sign_beside_a_sans_comes_from_a_sans),
	    CASE(letters_of_other_scripts_have_the_class_of_what_they_stand_beside),
	    CASE(ideographs_are_those_of_the_language),
	    CASE(fallback_keeps_to_the_weight_where_the_family_has_it),
	    CASE(no_font_is_sought_for_controls_private_use_and_what_is_no_character),
	    CASE(the_usual_path_asks_no_fontconfig),
	    CASE(an_unknown_family_is_asked_of_the_machine_and_never_replaced),
	    CASE(a_set_without_the_machines_fonts_asks_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
