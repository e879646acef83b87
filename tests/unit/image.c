/* SPDX-License-Identifier: MIT */
/* Pictures: what is read of each kind of file, what is refused, and what a document gets. */
#define _XOPEN_SOURCE 700
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "image/image.h"
#include "image/image_int.h"
#include "image_files.h"

static struct arena *arena, *scratch;
static struct limits limits;
static struct diags *diags;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new((size_t)1 << 30);
	scratch = arena_new((size_t)1 << 30);
	diags = diags_new(arena);
	limits = limits_default();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(scratch);
	arena_free(arena);
	return 0;
}

#define FILE_OF(bytes) ((str){(const char *)(bytes), (ptrdiff_t)sizeof(bytes)})

static struct picture read_picture(str bytes)
{
	struct picture p = {0};
	assert_int_equal(picture_read(scratch, bytes, &limits, &p), PICTURE_DONE);
	return p;
}

static enum picture_result result_of(str bytes)
{
	struct picture p = {0};
	return picture_read(scratch, bytes, &limits, &p);
}

static struct picture_data prepare(str bytes, struct picture_form form)
{
	const struct picture p = read_picture(bytes);
	struct picture_data data;
	assert_true(picture_prepare(arena, scratch, &p, &form, &data));
	return data;
}

static unsigned sample(const struct picture_data *d, int i)
{
	return (unsigned char)d->bytes.s[i];
}

/* A copy in which some bytes are others. */
static str patched(str bytes, ptrdiff_t at, const char *with, ptrdiff_t n)
{
	char *copy = arena_alloc(arena, (size_t)bytes.n, 1);
	memcpy(copy, bytes.s, (size_t)bytes.n);
	memcpy(copy + at, with, (size_t)n);
	return (str){copy, bytes.n};
}

/* With a segment behind its first marker. */
static str with_segment(str bytes, str segment)
{
	struct buf b = BUF(arena);
	buf_add(&b, str_slice(bytes, 0, 2));
	buf_add(&b, segment);
	buf_add(&b, str_slice(bytes, 2, bytes.n));
	return buf_str(&b);
}

/* Exif that says no more than which side is up, in either byte order. */
static str exif(int orientation, bool little)
{
	const char big[] = "\xff\xe1\0\x22"
			   "Exif\0\0"
			   "MM\0*\0\0\0\x08"
			   "\0\x01"
			   "\x01\x12\0\x03\0\0\0\x01\0\0\0\0"
			   "\0\0\0\0";
	const char small[] = "\xff\xe1\0\x22"
			     "Exif\0\0"
			     "II*\0\x08\0\0\0"
			     "\x01\0"
			     "\x12\x01\x03\0\x01\0\0\0\0\0\0\0"
			     "\0\0\0\0";
	const char value[] = {(char)orientation};
	return little ? patched((str){small, sizeof small - 1}, 28, value, 1)
	              : patched((str){big, sizeof big - 1}, 29, value, 1);
}

/* --- PNG --- */

static void transparency_comes_apart_from_colour(void **state)
{
	const struct picture_data d = prepare(FILE_OF(rgba_png), (struct picture_form){0});
	(void)state;
	assert_false(d.jpeg);
	assert_int_equal(d.width, 2);
	assert_int_equal(d.height, 2);
	assert_int_equal(d.channels, 3);
	assert_int_equal(d.bytes.n, 12);
	assert_memory_equal(d.alpha.s, "\xff\x80\x00\xff", 4);
	assert_memory_equal(d.bytes.s, "\xff\x00\x00\x00\xff\x00", 6);
	assert_memory_equal(d.bytes.s + 9, "\xff\xff\xff", 3);
}

static void opaque_pictures_have_no_alpha(void **state)
{
	const struct picture_data d = prepare(FILE_OF(palette_png), (struct picture_form){0});
	(void)state;
	assert_int_equal(d.channels, 3);
	assert_int_equal(d.alpha.n, 0);
	assert_memory_equal(d.bytes.s, "\xff\0\0\xff\0\0\xff\0\0\xff\0\0\0\0\xff", 15);
}

static void sixteen_bits_become_eight(void **state)
{
	const struct picture_data d = prepare(FILE_OF(grey16_png), (struct picture_form){0});
	(void)state;
	assert_int_equal(d.channels, 1);
	assert_int_equal(d.bytes.n, 2);
	assert_int_equal(sample(&d, 0), 0x80);
}

static void colour_becomes_grey_when_asked(void **state)
{
	const struct picture_data d =
	    prepare(FILE_OF(palette_png), (struct picture_form){.grey = true});
	(void)state;
	assert_int_equal(d.channels, 1);
	assert_int_equal(d.bytes.n, 9);
}

static void no_more_pixels_than_needed(void **state)
{
	const struct picture_data d =
	    prepare(FILE_OF(rgba_png), (struct picture_form){.width = 1, .height = 1});
	(void)state;
	assert_int_equal(d.width, 1);
	/* Red and white whole, green by half; the blue that nobody sees does not colour it. */
	assert_memory_equal(d.bytes.s, "\xcc\x99\x66", 3);
	assert_memory_equal(d.alpha.s, "\xa0", 1);
}

/* --- JPEG --- */

static void a_small_photograph_is_handed_on(void **state)
{
	const struct picture_data d =
	    prepare(FILE_OF(colour_jpg), (struct picture_form){.width = 4, .height = 6});
	(void)state;
	assert_true(d.jpeg);
	assert_int_equal(d.width, 16);
	assert_true(str_eq(d.bytes, FILE_OF(colour_jpg)));
}

static void what_a_camera_noted_is_not(void **state)
{
	const str place = {"\xff\xe1\0\x0b"
	                   "Exif\0\0GPS",
	                   13};
	const str comment = {"\xff\xfe\0\x06home", 8};
	const str noted = with_segment(with_segment(FILE_OF(colour_jpg), place), comment);
	(void)state;
	const struct picture_data d = prepare(noted, (struct picture_form){0});
	assert_true(str_eq(d.bytes, FILE_OF(colour_jpg)));
}

static void orientation_is_read_in_both_byte_orders(void **state)
{
	(void)state;
	for (int little = 0; little < 2; little++) {
		const struct picture p =
		    read_picture(with_segment(FILE_OF(colour_jpg), exif(6, little)));
		assert_int_equal(p.orientation, 6);
		assert_int_equal(p.width, 24);
		assert_int_equal(p.height, 16);
	}
	assert_int_equal(
	    read_picture(with_segment(FILE_OF(colour_jpg), exif(9, false))).orientation, 1);
}

/* The white third is up in the file; where is it when the picture stands upright? */
static void pictures_are_turned_upright(void **state)
{
	static const struct {
		int orientation, width, white_x, white_y;
	} cases[] = {{1, 2, 0, 0}, {2, 2, 1, 0}, {3, 2, 1, 2}, {4, 2, 0, 2},
	             {5, 3, 0, 0}, {6, 3, 2, 0}, {7, 3, 2, 1}, {8, 3, 0, 1}};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		unsigned char samples[6] = {255, 0, 0, 0, 0, 0};
		struct pixels p = {2, 3, 1, false, samples};
		pixels_turn(arena, &p, cases[i].orientation);
		assert_int_equal(p.width, cases[i].width);
		assert_int_equal(p.samples[cases[i].white_y * p.width + cases[i].white_x], 255);
	}
}

static void a_turned_photograph_is_coded_again(void **state)
{
	const struct picture_data d =
	    prepare(with_segment(FILE_OF(colour_jpg), exif(6, false)), (struct picture_form){0});
	struct pixels p;
	(void)state;
	assert_true(d.jpeg);
	assert_int_equal(d.width, 24);
	assert_true(jpeg_decode(arena, d.bytes, &(struct picture_form){0}, &p));
	/* White is at the right now. */
	assert_true(p.samples[22 * 3 + 1] > 200);
	assert_true(p.samples[2 * 3 + 1] < 80);
}

static void grey_photographs_stay_grey(void **state)
{
	(void)state;
	assert_int_equal(prepare(FILE_OF(grey_jpg), (struct picture_form){.grey = true}).channels,
	                 1);
	assert_true(prepare(FILE_OF(grey_jpg), (struct picture_form){.grey = true}).jpeg);
	assert_int_equal(prepare(FILE_OF(colour_jpg), (struct picture_form){.grey = true}).channels,
	                 1);
}

static void four_inks_become_three_colours(void **state)
{
	const struct picture_data d = prepare(FILE_OF(inks_jpg), (struct picture_form){0});
	struct pixels p;
	(void)state;
	assert_int_equal(d.channels, 3);
	assert_true(jpeg_decode(arena, d.bytes, &(struct picture_form){0}, &p));
	assert_true(p.samples[0] > 240 && p.samples[1] < 15 && p.samples[2] < 15);
}

static void the_same_picture_gives_the_same_bytes(void **state)
{
	const struct picture_form form = {.width = 5, .height = 7, .grey = true};
	(void)state;
	const struct picture_data a = prepare(FILE_OF(colour_jpg), form);
	const struct picture_data b = prepare(FILE_OF(colour_jpg), form);
	assert_true(str_eq(a.bytes, b.bytes));
}

/* --- what is refused --- */

static void other_files_are_no_pictures(void **state)
{
	(void)state;
	assert_int_equal(result_of(STR("")), PICTURE_UNKNOWN);
	assert_int_equal(result_of(STR("GIF89a")), PICTURE_UNKNOWN);
	assert_int_equal(result_of(STR("<svg/>")), PICTURE_UNKNOWN);
}

static void a_file_that_ends_too_early_is_broken(void **state)
{
	static const struct {
		const unsigned char *bytes;
		ptrdiff_t n, whole;
	} files[] = {{rgba_png, sizeof rgba_png, sizeof rgba_png - 12},
	             {palette_png, sizeof palette_png, sizeof palette_png - 12},
	             {colour_jpg, sizeof colour_jpg, sizeof colour_jpg - 2},
	             {grey_jpg, sizeof grey_jpg, sizeof grey_jpg - 2}};
	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		for (ptrdiff_t n = 8; n < files[i].whole; n++)
			assert_int_not_equal(result_of((str){(const char *)files[i].bytes, n}),
			                     PICTURE_DONE);
}

static void huge_claims_are_refused_unread(void **state)
{
	/* 65500 by 65500 in the frame of a JPEG of 300 bytes. */
	const str jpeg = FILE_OF(colour_jpg);
	const ptrdiff_t frame = str_find(jpeg, (str){"\xff\xc0", 2});
	(void)state;
	assert_true(frame > 0);
	assert_int_equal(result_of(patched(jpeg, frame + 5, "\xff\xdc\xff\xdc", 4)), PICTURE_LARGE);
	assert_false(picture_fits(&limits, 30000, 30000));
	assert_false(picture_fits(&limits, 1, 30001));
	assert_true(picture_fits(&limits, 8000, 5000));
}

static void no_flipped_byte_does_harm(void **state)
{
	static const struct {
		const unsigned char *bytes;
		ptrdiff_t n;
	} files[] = {{rgba_png, sizeof rgba_png},
	             {grey16_png, sizeof grey16_png},
	             {palette_png, sizeof palette_png},
	             {colour_jpg, sizeof colour_jpg},
	             {inks_jpg, sizeof inks_jpg}};
	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		for (ptrdiff_t at = 0; at < files[i].n; at++) {
			const str whole = {(const char *)files[i].bytes, files[i].n};
			const char other = (char)~whole.s[at];
			const struct arena_mark mark = arena_mark(arena);
			struct picture p = {0};
			struct picture_data d;
			if (picture_read(scratch, patched(whole, at, &other, 1), &limits, &p) ==
			    PICTURE_DONE)
				assert_true(
				    picture_prepare(arena, scratch, &p,
				                    &(struct picture_form){3, 3, true, false}, &d));
			arena_rewind(arena, mark);
		}
}

/* --- opening --- */

static bool was_told(const char *reason)
{
	struct buf out = BUF(arena);
	diags_print(diags, (struct diag_style){.least = DIAG_NOTE}, &out);
	return str_find(buf_str(&out), str_from_z(reason)) >= 0;
}

static const char *write_file(const char *folder, const char *name, str bytes)
{
	const char *path = str_format(arena, "%s/%s", folder, name).s;
	assert_int_equal(file_write(scratch, str_from_z(path), bytes), FILE_DONE);
	return path;
}

static void files_are_found_beside_who_names_them(void **state)
{
	char folder[] = "/tmp/recto-image-XXXXXX";
	(void)state;
	assert_non_null(mkdtemp(folder));
	const str inside = str_format(arena, "%s/cv", folder);
	assert_int_equal(mkdir(inside.s, 0700), 0);
	const char *files[] = {write_file(folder, "out.png", FILE_OF(rgba_png)),
	                       write_file(inside.s, "in.png", FILE_OF(rgba_png))};
	const str link = str_format(arena, "%s/link.png", inside.s);
	assert_int_equal(symlink("../out.png", link.s), 0);
	struct pictures *all = pictures_new(arena, scratch, &limits, diags);

	const struct picture *p = picture_open(all, inside, STR("in.png"), NOWHERE);
	assert_non_null(p);
	assert_ptr_equal(picture_open(all, inside, STR("in.png"), NOWHERE), p);
	assert_non_null(picture_open(all, str_from_z(folder), STR("out.png"), NOWHERE));
	assert_null(picture_open(all, inside, STR("../out.png"), NOWHERE));
	assert_null(picture_open(all, inside, STR("x/../in.png"), NOWHERE));
	assert_null(picture_open(all, inside, STR("link.png"), NOWHERE));
	assert_null(picture_open(all, inside, str_from_z(files[1]), NOWHERE));
	assert_true(was_told("link.png: outside the folder"));
	assert_null(picture_open(all, inside, STR("none.png"), NOWHERE));
	assert_true(was_told("none.png: no such file [image-missing]"));
	assert_null(picture_open(all, str_from_z(folder), STR("cv"), NOWHERE));

	unlink(link.s);
	unlink(files[0]);
	unlink(files[1]);
	rmdir(inside.s);
	rmdir(folder);
}

static void data_uris_hold_their_picture(void **state)
{
	struct pictures *all = pictures_new(arena, scratch, &limits, diags);
	const str dot =
	    STR("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNo"
	        "AAAAggCBd81ytgAAAABJRU5ErkJggg==");
	(void)state;
	const struct picture *p = picture_open(all, STR("."), dot, NOWHERE);
	assert_non_null(p);
	assert_int_equal(p->width, 1);
	assert_null(picture_open(all, STR("."), STR("data:image/png,plain"), NOWHERE));
	assert_true(was_told("not base64"));
	assert_null(picture_open(all, STR("."), STR("data:;base64,~~~~"), NOWHERE));
	assert_null(picture_open(all, STR("."), STR("data:;base64,R0lGODlh"), NOWHERE));
	assert_true(was_told("neither PNG nor JPEG"));
}

/* --- codes --- */

static void a_code_is_a_closed_outline(void **state)
{
	int modules, closed = 0, opened = 0;
	(void)state;
	const struct path code = qr_path(arena, scratch, STR("https://example.org"), &modules);
	assert_int_equal(modules, 25 + 8);
	for (int i = 0; i < code.count; i++) {
		opened += code.items[i].verb == PATH_MOVE;
		closed += code.items[i].verb == PATH_CLOSE;
		assert_true(code.items[i].to[0].x >= 4 * QR_MODULE);
		assert_true(code.items[i].to[0].y <= (modules - 4) * QR_MODULE);
	}
	assert_true(opened > 20);
	assert_int_equal(opened, closed);
}

static void no_code_holds_a_book(void **state)
{
	int modules;
	char *book = arena_alloc(arena, 4000, 1);
	(void)state;
	memset(book, 'x', 4000);
	assert_int_equal(qr_path(arena, scratch, (str){book, 4000}, &modules).count, 0);
	assert_int_equal(qr_path(arena, scratch, STR(""), &modules).count, 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
	    TEST(transparency_comes_apart_from_colour),
	    TEST(opaque_pictures_have_no_alpha),
	    TEST(sixteen_bits_become_eight),
	    TEST(colour_becomes_grey_when_asked),
	    TEST(no_more_pixels_than_needed),
	    TEST(a_small_photograph_is_handed_on),
	    TEST(what_a_camera_noted_is_not),
	    TEST(orientation_is_read_in_both_byte_orders),
	    TEST(pictures_are_turned_upright),
	    TEST(a_turned_photograph_is_coded_again),
	    TEST(grey_photographs_stay_grey),
	    TEST(four_inks_become_three_colours),
	    TEST(the_same_picture_gives_the_same_bytes),
	    TEST(other_files_are_no_pictures),
	    TEST(a_file_that_ends_too_early_is_broken),
	    TEST(huge_claims_are_refused_unread),
	    TEST(no_flipped_byte_does_harm),
	    TEST(files_are_found_beside_who_names_them),
	    TEST(data_uris_hold_their_picture),
	    TEST(a_code_is_a_closed_outline),
	    TEST(no_code_holds_a_book),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
