/* SPDX-License-Identifier: MIT */
/* A font whose maker forbids embedding (OS/2 fsType 2) gives way to the next, and is named. */
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
#include "recto.h"

enum { BUDGET = 1 << 26, FONT_LIMIT = 1 << 22, TABLE_RECORD = 16, FS_TYPE = 8, RESTRICTED = 2 };

static const char catalogue[] = "family\tLato\tsans\ttext\tpackage\tlicence\tLatn\n"
				"face\t400\troman\tsome/where/locked.ttf\t0\t-\n"
				"face\t700\troman\tsome/where/free.ttf\t0\t-\n";

static uint32_t big_endian(str bytes, ptrdiff_t at)
{
	uint32_t n = 0;
	for (int i = 0; i < 4; i++)
		n = n << 8 | (unsigned char)bytes.s[at + i];
	return n;
}

/* A copy of the font whose OS/2 table forbids embedding. */
static str locked(struct arena *a, str font)
{
	char *copy = arena_alloc(a, (size_t)font.n, 1);
	for (ptrdiff_t i = 0; i < font.n; i++)
		copy[i] = font.s[i];
	const int tables = (unsigned char)font.s[5];
	for (int i = 0; i < tables; i++) {
		const ptrdiff_t record = 12 + (ptrdiff_t)i * TABLE_RECORD;
		if (str_eq(str_slice(font, record, record + 4), STR("OS/2")))
			copy[big_endian(font, record + 8) + FS_TYPE + 1] = RESTRICTED;
	}
	return (str){copy, font.n};
}

struct bench {
	struct arena *a;
	str folder;
};

static str place(const struct bench *b, const char *name)
{
	return path_join(b->a, b->folder, str_from_z(name));
}

static void put(const struct bench *b, const char *name, str bytes)
{
	assert_int_equal(file_write(b->a, place(b, name), bytes), FILE_DONE);
}

static int make_folder(void **state)
{
	struct arena *a = arena_new(BUDGET);
	struct bench *b = ARENA_NEW(a, struct bench);
	b->a = a;
	char *folder = (char *)str_z(a, STR("/tmp/recto-locked-XXXXXX"));
	assert_non_null(mkdtemp(folder));
	b->folder = str_from_z(folder);
	assert_int_equal(mkdir(str_z(a, place(b, "fonts")), S_IRWXU), 0);
	assert_int_equal(symlink(RECTO_LAYOUTS_DIR, str_z(a, place(b, "layouts"))), 0);
	str regular, bold;
	const str fonts = STR(RECTO_FONTS_DIR);
	assert_int_equal(
	    file_read(a, path_join(a, fonts, STR("Lato-Regular.ttf")), FONT_LIMIT, &regular),
	    FILE_DONE);
	assert_int_equal(file_read(a, path_join(a, fonts, STR("Lato-Bold.ttf")), FONT_LIMIT, &bold),
	                 FILE_DONE);
	put(b, "fonts/catalogue.tsv", STR(catalogue));
	put(b, "fonts/locked.ttf", locked(a, regular));
	put(b, "fonts/free.ttf", bold);
	put(b, "cv.yaml", STR("name: Ada Example\nemail: ada@example.com\n"));
	*state = b;
	return 0;
}

static int remove_folder(void **state)
{
	const struct bench *b = *state;
	static const char *const names[] = {"fonts/catalogue.tsv", "fonts/locked.ttf",
	                                    "fonts/free.ttf", "cv.yaml", "layouts"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		unlink(str_z(b->a, place(b, names[i])));
	rmdir(str_z(b->a, place(b, "fonts")));
	const int result = rmdir(str_z(b->a, b->folder));
	arena_free(b->a);
	return result;
}

static void a_font_that_may_not_be_embedded_is_not_used_and_named(void **state)
{
	const struct bench *b = *state;
	const char *const settings[] = {"fonts={text: Lato, display: Lato, mono: Lato}"};
	struct recto *r = recto_open(
	    &(struct recto_setup){.data = str_z(b->a, b->folder), .no_system_fonts = true});
	struct recto_options options = RECTO_OPTIONS_INIT;
	options.layout = "base";
	options.settings = settings;
	options.setting_count = 1;
	struct recto_result *result = recto_render(r, str_z(b->a, place(b, "cv.yaml")), &options);
	char *said = NULL;
	size_t size = 0;
	FILE *const stream = open_memstream(&said, &size);
	recto_print_diags(result, stream, RECTO_WARNINGS, false);
	fclose(stream);
	const str message = {said, (ptrdiff_t)size};
	assert_true(
	    str_starts(message, STR("recto: error: its licence bits forbid to embed this font")));
	assert_true(str_ends(message, STR("/fonts/locked.ttf [font-locked]\n")));
	assert_int_equal(recto_status(result), RECTO_INPUT);
	const struct recto_bytes pdf = recto_output(result);
	const str bytes = {pdf.bytes, (ptrdiff_t)pdf.size};
	assert_true(str_starts(bytes, STR("%PDF-")));
	free(said);
	recto_result_free(result);
	recto_close(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(a_font_that_may_not_be_embedded_is_not_used_and_named,
	                                    make_folder, remove_folder),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
