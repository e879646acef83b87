/* SPDX-License-Identifier: MIT */
/* Typefaces that a layout brings along: files beside it, found before those of the machine. */
#define _XOPEN_SOURCE 700
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <unistd.h>

#include <sys/stat.h>

#include "base/base.h"
#include "font/font.h"
#include "recto.h"

enum { BUDGET = 1 << 26, FONT_LIMIT = 1 << 22, TABLE_RECORD = 16, FS_TYPE = 8, RESTRICTED = 2 };

struct bench {
	struct arena *a;
	str folder;
};

static const char *const names[] = {"own.yaml",      "below/low.yaml",    "cv.yaml",
                                    "outer.ttf",     "below/regular.ttf", "below/bold.ttf",
                                    "below/cut.ttf", "below/locked.ttf"};

static str place(const struct bench *b, const char *name)
{
	return path_join(b->a, b->folder, str_from_z(name));
}

static void put(const struct bench *b, const char *name, str bytes)
{
	assert_int_equal(file_write(b->a, place(b, name), bytes), FILE_DONE);
}

static str bundled(struct arena *a, str name)
{
	str bytes;
	assert_int_equal(file_read(a, path_join(a, STR(RECTO_FONTS_DIR), name), FONT_LIMIT, &bytes),
	                 FILE_DONE);
	return bytes;
}

static uint32_t number_at(str font, ptrdiff_t at)
{
	uint32_t number = 0;
	for (int k = 0; k < 4; k++)
		number = number << 8 | (unsigned char)font.s[at + k];
	return number;
}

/* Where a table lies in the font; empty: it has none. */
static str table_of(str font, str tag)
{
	const int tables = (unsigned char)font.s[5];
	for (int i = 0; i < tables; i++) {
		const ptrdiff_t record = 12 + (ptrdiff_t)i * TABLE_RECORD;
		const ptrdiff_t at = number_at(font, record + 8);
		if (str_eq(str_slice(font, record, record + 4), tag))
			return str_slice(font, at, at + number_at(font, record + 12));
	}
	return (str){0};
}

/* A copy of the font whose OS/2 table forbids embedding. */
static str locked(struct arena *a, str font)
{
	char *copy = (char *)str_z(a, font);
	copy[table_of(font, STR("OS/2")).s - font.s + FS_TYPE + 1] = RESTRICTED;
	return (str){copy, font.n};
}

/* A copy with zeros from this part of a table on, in hundredths. */
static str damaged(struct arena *a, str font, const char *tag, int from)
{
	char *copy = (char *)str_z(a, font);
	const str table = table_of(font, str_from_z(tag));
	for (ptrdiff_t i = table.n * from / 100; i < table.n; i++)
		copy[table.s - font.s + i] = 0;
	return (str){copy, font.n};
}

static int make_folder(void **state)
{
	struct arena *a = arena_new(BUDGET);
	struct bench *b = ARENA_NEW(a, struct bench);
	b->a = a;
	char *folder = (char *)str_z(a, STR("/tmp/recto-house-XXXXXX"));
	assert_non_null(mkdtemp(folder));
	b->folder = str_from_z(folder);
	assert_int_equal(mkdir(str_z(a, place(b, "below")), S_IRWXU), 0);
	const str regular = bundled(a, STR("Lato-Regular.ttf"));
	put(b, "cv.yaml", STR("name: Ada Example\nemail: ada@example.com\n"));
	put(b, "outer.ttf", regular);
	put(b, "below/regular.ttf", regular);
	put(b, "below/bold.ttf", bundled(a, STR("Lato-BoldItalic.ttf")));
	put(b, "below/cut.ttf", str_slice(regular, 0, 40));
	put(b, "below/locked.ttf", locked(a, regular));
	*state = b;
	return 0;
}

static int remove_folder(void **state)
{
	const struct bench *b = *state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		unlink(str_z(b->a, place(b, names[i])));
	rmdir(str_z(b->a, place(b, "below")));
	const int result = rmdir(str_z(b->a, b->folder));
	arena_free(b->a);
	return result;
}

/* What is said of the CV set by this layout; the pages as JSON go to *pages. */
static const char *said(const struct bench *b, const char *layout, const char **pages)
{
	struct recto *r = recto_open(
	    &(struct recto_setup){.data = RECTO_FONTS_DIR "/..", .no_system_fonts = true});
	struct recto_options options = RECTO_OPTIONS_INIT;
	options.layout = str_z(b->a, place(b, layout));
	options.format = "json";
	struct recto_result *result = recto_render(r, str_z(b->a, place(b, "cv.yaml")), &options);
	char *text = NULL;
	size_t size = 0;
	FILE *const stream = open_memstream(&text, &size);
	recto_print_diags(result, stream, RECTO_WARNINGS, false);
	fclose(stream);
	const char *copy = str_z(b->a, (str){text, (ptrdiff_t)size});
	const struct recto_bytes out = recto_output(result);
	*pages = str_z(b->a, (str){out.bytes, (ptrdiff_t)out.size});
	free(text);
	recto_result_free(result);
	recto_close(r);
	return copy;
}

static bool holds(const char *text, const char *part)
{
	return str_find(str_from_z(text), str_from_z(part)) >= 0;
}

static const char low[] = "extends: base\n"
			  "faces:\n"
			  "  House Sans: [regular.ttf, {file: bold.ttf}]\n"
			  "fonts: {text: House Sans, display: House Sans, mono: House Sans}\n";

static void files_lie_beside_the_layout_that_names_them(void **state)
{
	const struct bench *b = *state;
	const char *pages;
	put(b, "below/low.yaml", STR(low));
	put(b, "own.yaml", STR("extends: below/low.yaml\n"));
	assert_string_equal(said(b, "own.yaml", &pages), "");
	assert_true(holds(pages, "\"family\": \"House Sans\""));
}

static void weight_and_slant_stand_in_the_file_unless_they_are_given(void **state)
{
	const struct bench *b = *state;
	struct diags *d = diags_new(b->a);
	struct font_set *set = font_set_open(b->a, STR(RECTO_FONTS_DIR), NULL, d);
	const struct font_file files[] = {
	    {.path = place(b, "below/regular.ttf")},
	    {.path = place(b, "below/bold.ttf")},
	    {.path = place(b, "outer.ttf"), .weight = 250, .slant = FONT_SLANT_ITALIC},
	};
	font_set_add(set, STR("Lato"), files, 3);
	bool exact;
	const struct face *f = font_find(set, STR("lato"), 700, true, &exact);
	assert_true(exact && str_ends(face_file(f), STR("below/bold.ttf")));
	f = font_find(set, STR("Lato"), 250, true, &exact);
	assert_true(exact && str_ends(face_file(f), STR("outer.ttf")));
	f = font_find(set, STR("Lato"), 400, false, &exact);
	assert_true(exact && str_ends(face_file(f), STR("below/regular.ttf")));
	assert_int_equal(diags_count(d, DIAG_ERROR), 0);
}

static void what_cannot_be_used_is_named_where_the_layout_names_it(void **state)
{
	const struct bench *b = *state;
	const char *pages;
	put(b, "below/low.yaml",
	    STR("extends: base\n"
	        "faces:\n"
	        "  A: cut.ttf\n"
	        "  B: ../outer.ttf\n"
	        "  C: nowhere.ttf\n"
	        "  D: [locked.ttf, bold.ttf]\n"
	        "  E: {file: regular.ttf, face: 2}\n"
	        "roles: {body: {font: D}}\n"));
	const char *text = said(b, "below/low.yaml", &pages);
	assert_true(holds(text, "low.yaml:3:6: error: cannot read this font, using another"));
	assert_true(holds(text, "low.yaml:4:6: error: cannot read this font, using another: "
	                        "../outer.ttf; no such file in the folder of the layout"));
	assert_true(holds(text, "low.yaml:5:6: error: cannot read this font"));
	assert_true(holds(text, "low.yaml:6:7: error: its licence bits forbid to embed this font, "
	                        "using another"));
	assert_true(holds(text, "low.yaml:7:13: error: cannot read this font"));
	assert_true(holds(pages, "\"family\": \"D\", \"style\": \"Bold Italic\""));
}

static void a_font_that_shows_nothing_is_named(void **state)
{
	static const struct {
		const char *table, *said;
		int from;
	} rows[] = {
	    {"cmap", "regular.ttf; it has no characters [font-unreadable]", 0},
	    {"glyf", "regular.ttf; its signs have no outlines [font-unreadable]", 0},
	    {"loca", "regular.ttf; its signs have no outlines [font-unreadable]", 0},
	    {"hmtx", "regular.ttf; its signs have no width, or too much of it [font-unreadable]",
	     0},
	    {"head", "regular.ttf [font-unreadable]", 0},
	    {"loca", "it cannot be seen: U+006C 'l' in ", 3},
	};
	const struct bench *b = *state;
	const str regular = bundled(b->a, STR("Lato-Regular.ttf"));
	const char *pages;
	put(b, "below/low.yaml",
	    STR("extends: base\nfaces: {House: regular.ttf}\nfonts: {text: House}\n"));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		put(b, "below/regular.ttf", damaged(b->a, regular, rows[i].table, rows[i].from));
		const char *text = said(b, "below/low.yaml", &pages);
		if (!holds(text, rows[i].said))
			fail_msg("%s from %d %%: %s", rows[i].table, rows[i].from, text);
	}
	assert_false(holds(said(b, "below/low.yaml", &pages), "font-unreadable"));
	assert_true(holds(said(b, "below/low.yaml", &pages), "[glyph-empty]"));
}

static void a_family_of_nothing_usable_gives_way_to_the_bundled_one(void **state)
{
	const struct bench *b = *state;
	struct diags *d = diags_new(b->a);
	struct font_set *set = font_set_open(b->a, STR(RECTO_FONTS_DIR), NULL, d);
	font_set_add(set, STR("Lato"), &(struct font_file){.path = place(b, "below/cut.ttf")}, 1);
	assert_true(diags_has(d, DIAG_FONT_UNREADABLE));
	const struct face *f = font_find(set, STR("Lato"), 400, false, NULL);
	assert_true(str_ends(face_file(f), STR("fonts/Lato-Regular.ttf")));
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, make_folder, remove_folder)
	const struct CMUnitTest tests[] = {
	    CASE(files_lie_beside_the_layout_that_names_them),
	    CASE(weight_and_slant_stand_in_the_file_unless_they_are_given),
	    CASE(what_cannot_be_used_is_named_where_the_layout_names_it),
	    CASE(a_font_that_shows_nothing_is_named),
	    CASE(a_family_of_nothing_usable_gives_way_to_the_bundled_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
