/* SPDX-License-Identifier: MIT */
/* Icons: their names, and outlines that stand beside capitals. */
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

struct box {
	dim left, top, right, bottom;
};

static struct box box_of(const struct path *path)
{
	struct box b = {DIM_MAX, DIM_MAX, -DIM_MAX, -DIM_MAX};
	for (int i = 0; i < path->count; i++) {
		if (path->items[i].verb == PATH_CLOSE)
			continue;
		const struct path_step *s = &path->items[i];
		const struct point end = s->to[s->verb == PATH_CURVE ? 2 : 0];
		b.left = dim_min(b.left, end.x);
		b.right = dim_max(b.right, end.x);
		b.top = dim_min(b.top, end.y);
		b.bottom = dim_max(b.bottom, end.y);
	}
	return b;
}

static void every_icon_is_drawn_about_as_high_as_capitals_and_centred_on_them(void **state)
{
	struct fixture *t = *state;
	const dim size = 10 * DIM_PT, tolerance = size / 50;
	const struct strs names = icon_names(t->a);
	assert_true(names.count > 100);
	for (int i = 0; i < names.count; i++) {
		struct icon icon;
		if (!icon_find(t->set, t->a, names.items[i], size, &icon))
			fail_msg("no icon %.*s", STR_ARG(names.items[i]));
		const struct box b = box_of(&icon.path);
		assert_true(icon.path.count > 3 && icon.path.items[0].verb == PATH_MOVE);
		if (b.bottom - b.top > size * 8 / 10 + tolerance)
			fail_msg("icon %.*s is too high", STR_ARG(names.items[i]));
		assert_in_range((b.top + b.bottom) / 2 + size * 35 / 100 + tolerance, 0,
		                2 * tolerance);
		assert_in_range(b.right, 1, icon.advance + tolerance);
		assert_true(b.left >= -tolerance);
	}
}

static void the_icons_of_contacts_kinds_and_networks_have_names(void **state)
{
	struct fixture *t = *state;
	static const char *const names[] = {
	    "mail",     "phone",      "mobile",         "pin",      "home",           "web",
	    "globe",    "link",       "calendar",       "work",     "education",      "github",
	    "GitLab",   "LinkedIn",   "Twitter",        "X",        "Mastodon",       "ORCID",
	    "YouTube",  "Instagram",  "Google Scholar", "Telegram", "Stack Overflow", "WhatsApp",
	    "Facebook", "SoundCloud", "Medium",         "reddit",   "skype",          "briefcase",
	    "user",     "star",       "trophy",         "book",     "language",       "heart",
	    "code",     "flag",       "certificate",    "chat",     "file",           "download",
	    "clock",    "external",   "graduation",     "profile",  "publications",
	};
	struct icon icon;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!icon_find(t->set, t->a, str_from_z(names[i]), 10 * DIM_PT, &icon))
			fail_msg("no icon %s", names[i]);
	assert_false(icon_find(t->set, t->a, STR("no-such-icon"), 10 * DIM_PT, &icon));
	assert_false(icon_find(t->set, t->a, STR(""), 10 * DIM_PT, &icon));
}

static void an_icon_grows_with_its_size(void **state)
{
	struct fixture *t = *state;
	struct icon small, large;
	assert_true(icon_find(t->set, t->a, STR("mail"), 10 * DIM_PT, &small));
	assert_true(icon_find(t->set, t->a, STR("mail"), 20 * DIM_PT, &large));
	assert_in_range(large.advance, 2 * small.advance - 1, 2 * small.advance + 1);
	assert_int_equal(large.path.count, small.path.count);
	assert_true(icon_find(t->set, t->a, STR("mail"), DIM_MAX, &large));
}

static void the_icon_table_of_the_program_is_that_of_the_fonts_folder(void **state)
{
	struct fixture *t = *state;
	static const struct {
		const char *name;
		unsigned character;
	} rows[] = {
#include "font/icons.inc"
	};
	str text, line = {0}, names = {0};
	assert_int_equal(file_read(t->a, STR(RECTO_FONTS_DIR "/icons.tsv"), BUDGET, &text),
	                 FILE_DONE);
	const ptrdiff_t first = str_find(text, STR("\n\n")); /* behind the comment */
	str_cut(str_slice(text, first + 2, text.n), '\0', &names, &line);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		str_cut(names, '\n', &line, &names);
		const str row = str_format(t->a, "%s\t%04x", rows[i].name, rows[i].character);
		if (!str_eq(line, row))
			fail_msg("icons.tsv has %.*s, icons.inc %.*s", STR_ARG(line), STR_ARG(row));
	}
	assert_int_equal(names.n, 0);
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, open_fonts, close_fonts)
	const struct CMUnitTest tests[] = {
	    CASE(every_icon_is_drawn_about_as_high_as_capitals_and_centred_on_them),
	    CASE(the_icons_of_contacts_kinds_and_networks_have_names),
	    CASE(an_icon_grows_with_its_size),
	    CASE(the_icon_table_of_the_program_is_that_of_the_fonts_folder),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
