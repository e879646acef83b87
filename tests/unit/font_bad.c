/* SPDX-License-Identifier: MIT */
/* Fonts that cannot be read, and catalogues that are none: a message, never a crash. */
#define _XOPEN_SOURCE 700
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "font/font.h"

enum { BUDGET = 1 << 26, FONT_LIMIT = 1 << 22 };

struct fixture {
	struct arena *a;
	struct diags *diags;
	str folder;
	str lato, icons; /* the bytes of fonts that are whole */
};

static bool read_font(struct fixture *t, const char *name, str *bytes)
{
	const str path = path_join(t->a, STR(RECTO_FONTS_DIR), str_from_z(name));
	return file_read(t->a, path, FONT_LIMIT, bytes) == FILE_DONE;
}

static int make_folder(void **state)
{
	struct arena *a = arena_new(BUDGET);
	struct fixture *t = ARENA_NEW(a, struct fixture);
	t->a = a;
	t->diags = diags_new(a);
	char *folder = (char *)str_z(a, STR("/tmp/recto-font-XXXXXX"));
	assert_non_null(mkdtemp(folder));
	t->folder = str_from_z(folder);
	*state = t;
	return read_font(t, "Lato-Regular.ttf", &t->lato) &&
	               read_font(t, "forkawesome-webfont.ttf", &t->icons)
	           ? 0
	           : -1;
}

static int remove_folder(void **state)
{
	struct fixture *t = *state;
	const struct strs names = file_list(t->a, t->folder);
	for (int i = 0; i < names.count; i++)
		unlink(str_z(t->a, path_join(t->a, t->folder, names.items[i])));
	const int result = rmdir(str_z(t->a, t->folder));
	arena_free(t->a);
	return result;
}

static void put(struct fixture *t, const char *name, str bytes)
{
	const str path = path_join(t->a, t->folder, str_from_z(name));
	assert_int_equal(file_write(t->a, path, bytes), FILE_DONE);
}

#define FAMILY(name) "family\t" name "\tsans\ttext\tpackage\tlicence\tLatn\n"
#define FACE(weight, file) "face\t" weight "\troman\tsome/where/" file "\t0\t-\n"

static struct font_set *open_set(struct fixture *t, const char *catalogue)
{
	put(t, "catalogue.tsv", str_from_z(catalogue));
	struct font_set *set = font_set_open(t->a, t->folder, NULL, t->diags);
	if (set)
		font_set_no_system(set);
	return set;
}

static void a_folder_without_a_catalogue_is_an_error(void **state)
{
	struct fixture *t = *state;
	assert_null(font_set_open(t->a, t->folder, NULL, t->diags));
	assert_true(diags_has(t->diags, DIAG_FONTS_MISSING));
}

static void a_line_that_is_none_is_named_and_the_rest_is_read(void **state)
{
	struct fixture *t = *state;
	struct font_set *set = open_set(
	    t, "face\t400\troman\tx.ttf\t0\t-\n"
	       "alias\tbefore any family\n"
	       "nonsense\n"
	       "# a comment\n"
	       "\n"
	       "family\tno class\tround\ttext\tp\tl\tLatn\n" FAMILY("Lato") FACE("bold", "x.ttf")
		   FACE("99999999999", "x.ttf") FACE("400", "Lato.ttf"));
	int count;
	const struct family_info *families = font_families(set, &count);
	assert_int_equal(count, 1);
	assert_int_equal(families[0].face_count, 1);
	assert_int_equal(diags_count(t->diags, DIAG_ERROR), 6);
	struct buf out = BUF(t->a);
	diags_print(t->diags, (struct diag_style){0}, &out);
	assert_true(str_find(buf_str(&out), STR("catalogue.tsv:3:1: error: not a line")) >= 0);
}

static void an_empty_catalogue_has_no_fonts(void **state)
{
	struct fixture *t = *state;
	struct font_set *set = open_set(t, "");
	struct icon icon;
	assert_null(font_find(set, STR("Lato"), 400, false, NULL));
	assert_null(font_fallback(set, 'a', 400, false));
	assert_false(icon_find(set, t->a, STR("mail"), 10 * DIM_PT, &icon));
}

static void a_file_that_is_no_font_gives_way_to_the_next_face_and_is_named_once(void **state)
{
	struct fixture *t = *state;
	put(t, "Empty.ttf", STR(""));
	put(t, "Text.ttf", STR("This is not a font."));
	put(t, "Cut.ttf", str_slice(t->lato, 0, 3000));
	put(t, "Lato.ttf", t->lato);
	struct font_set *set =
	    open_set(t, FAMILY("Lato") FACE("400", "Missing.ttf") FACE("400", "Empty.ttf")
	                    FACE("400", "Text.ttf") FACE("500", "Cut.ttf") FACE("700", "Lato.ttf"));
	for (int i = 0; i < 2; i++) {
		bool exact;
		const struct face *f = font_find(set, STR("Lato"), 400, false, &exact);
		assert_non_null(f);
		assert_int_equal(face_weight(f), 700);
		assert_false(exact);
		assert_int_equal(diags_count(t->diags, DIAG_ERROR), 4);
	}
	assert_true(diags_has(t->diags, DIAG_FONT_UNREADABLE));
}

static void a_family_without_a_readable_file_is_no_family(void **state)
{
	struct fixture *t = *state;
	struct font_set *set = open_set(t, FAMILY("Lato") FACE("400", "Missing.ttf"));
	assert_null(font_find(set, STR("Lato"), 400, false, NULL));
	assert_null(font_fallback(set, 'a', 400, false));
}

static void assert_sane(const struct face *f)
{
	for (uint32_t c = 0; c < 0x300; c++)
		face_has(f, c);
	const struct face_metrics *m = face_metrics(f);
	assert_in_range(m->upem, 16, 16384);
	assert_in_range(m->ascent, 1, 4 * m->upem);
	assert_in_range(m->descent, 0, 4 * m->upem);
	assert_in_range(m->cap_height, 1, 2 * m->upem);
	assert_in_range(m->x_height, 1, 2 * m->upem);
	assert_true(face_postscript_name(f).n > 0);
}

/* A copy with `hits` bytes of the first `within` changed; xorshift (Marsaglia 2003). */
static str damage(struct arena *a, str font, int hits, ptrdiff_t within, uint32_t *random)
{
	char *bytes = ARENA_ARRAY(a, char, font.n);
	memcpy(bytes, font.s, (size_t)font.n);
	for (int i = 0; i < hits; i++) {
		*random ^= *random << 13;
		*random ^= *random >> 17;
		*random ^= *random << 5;
		bytes[*random % (uint32_t)within] = (char)(*random >> 24);
	}
	return (str){bytes, font.n};
}

static void a_damaged_font_is_refused_or_read_with_sane_measures(void **state)
{
	enum { ROUNDS = 40, TABLES = 400 };
	static const char catalogue[] = FAMILY("Lato") FACE(
	    "400", "Text.ttf") "family\tIcons\ticons\ticons\tp\tl\t-\n" FACE("400", "Icons.ttf");
	struct fixture *t = *state;
	uint32_t random = 2463534242;
	for (int round = 0; round < ROUNDS; round++) {
		const struct arena_mark mark = arena_mark(t->a);
		const int hits = 10 + round * 10;
		const ptrdiff_t within = round & 1 ? TABLES : t->icons.n;
		put(t, "Text.ttf", damage(t->a, t->lato, hits, within, &random));
		put(t, "Icons.ttf", damage(t->a, t->icons, hits, within, &random));
		struct font_set *set = open_set(t, catalogue);
		const struct face *f = font_find(set, STR("Lato"), 400, false, NULL);
		if (f)
			assert_sane(f);
		struct icon icon;
		const struct strs names = icon_names(t->a);
		for (int i = 0; i < names.count; i++)
			icon_find(set, t->a, names.items[i], 10 * DIM_PT, &icon);
		arena_rewind(t->a, mark);
		t->diags = diags_new(t->a);
	}
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, make_folder, remove_folder)
	const struct CMUnitTest tests[] = {
	    CASE(a_folder_without_a_catalogue_is_an_error),
	    CASE(a_line_that_is_none_is_named_and_the_rest_is_read),
	    CASE(an_empty_catalogue_has_no_fonts),
	    CASE(a_file_that_is_no_font_gives_way_to_the_next_face_and_is_named_once),
	    CASE(a_family_without_a_readable_file_is_no_family),
	    CASE(a_damaged_font_is_refused_or_read_with_sane_measures),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
