/* SPDX-License-Identifier: MIT */
/* Pages as pictures, from outside of the library: the same bytes however often, any page of them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "recto.h"

static struct recto *recto;

static int setup(void **state)
{
	const struct recto_setup places = {.data = RECTO_DATA, .no_system_fonts = true};
	(void)state;
	recto = recto_open(&places);
	return recto == NULL;
}

static int teardown(void **state)
{
	(void)state;
	recto_close(recto);
	return 0;
}

static struct recto_result *render(const char *format)
{
	struct recto_options o = RECTO_OPTIONS_INIT;
	o.format = format;
	o.layout = "sidebar";
	return recto_render(recto, RECTO_EXAMPLES_DIR "/lighting/cv.yaml", &o);
}

static void assert_same(struct recto_bytes a, struct recto_bytes b)
{
	assert_int_equal(a.size, b.size);
	assert_memory_equal(a.bytes, b.bytes, a.size);
}

/* cairo counts through the process; its numbers are not ours. */
static void a_second_picture_has_the_same_bytes(void **state)
{
	static const char *const formats[] = {"png", "svg"};
	(void)state;
	for (int i = 0; i < 2; i++) {
		struct recto_result *first = render(formats[i]), *second = render(formats[i]);
		assert_true(recto_output(first).size > 0);
		assert_same(recto_output(first), recto_output(second));
		recto_result_free(first);
		recto_result_free(second);
	}
}

static void what_was_set_can_be_written_again(void **state)
{
	struct recto_options o = RECTO_OPTIONS_INIT;
	struct recto_result *pdf = render("pdf"), *svg = render("svg");
	(void)state;
	assert_int_equal(recto_page_count(pdf), 1);
	o.format = "svg";
	assert_true(recto_write(pdf, &o));
	assert_same(recto_output(pdf), recto_output(svg));
	recto_result_free(pdf);
	recto_result_free(svg);
}

static void a_page_that_is_not_there_leaves_no_output(void **state)
{
	struct recto_options o = RECTO_OPTIONS_INIT;
	struct recto_result *pdf = render("pdf");
	(void)state;
	o.format = "png";
	o.page = 2;
	assert_false(recto_write(pdf, &o));
	assert_int_equal(recto_output(pdf).size, 0);
	assert_int_equal(recto_status(pdf), RECTO_USAGE);
	recto_result_free(pdf);
}

static void a_png_knows_its_resolution(void **state)
{
	/* 150 pixels to the inch are 5906 to the metre. */
	static const char phys[] = "\0\0\0\x09pHYs\0\0\x17\x12\0\0\x17\x12\x01";
	struct recto_result *png = render("png");
	(void)state;
	assert_memory_equal(recto_output(png).bytes + 33, phys, sizeof phys - 1);
	recto_result_free(png);
}

static void a_page_beyond_the_memory_is_reported(void **state)
{
	const struct recto_setup places = {
	    .data = RECTO_DATA, .no_system_fonts = true, .memory = 24 << 20};
	struct recto_options o = RECTO_OPTIONS_INIT;
	struct recto *small = recto_open(&places);
	(void)state;
	o.format = "png";
	o.dpi = 600;
	struct recto_result *png = recto_render(small, RECTO_EXAMPLES_DIR "/bakery/cv.yaml", &o);
	assert_int_equal(recto_status(png), RECTO_INPUT);
	assert_int_equal(recto_output(png).size, 0);
	recto_result_free(png);
	recto_close(small);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_second_picture_has_the_same_bytes),
	    cmocka_unit_test(what_was_set_can_be_written_again),
	    cmocka_unit_test(a_page_that_is_not_there_leaves_no_output),
	    cmocka_unit_test(a_png_knows_its_resolution),
	    cmocka_unit_test(a_page_beyond_the_memory_is_reported),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
