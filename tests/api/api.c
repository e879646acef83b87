/* SPDX-License-Identifier: MIT */
/* The public header alone, as a user of the library sees it: `api DATA CV`. Compiled as C11 and as
 * C++. */
#include "recto.h"

#include <stdio.h>
#include <string.h>

static int fail(const char *what)
{
	printf("%s\n", what);
	return 1;
}

int main(int argc, char **argv)
{
	if (argc != 3)
		return 2;
	struct recto_setup setup;
	memset(&setup, 0, sizeof setup);
	setup.data = argv[1];
	setup.no_system_fonts = true;
	struct recto *r = recto_open(&setup);
	if (!r)
		return fail("no context");
	struct recto_options options = RECTO_OPTIONS_INIT;
	struct recto_result *first = recto_render(r, argv[2], &options);
	struct recto_result *second = recto_render(r, argv[2], &options);
	const struct recto_bytes a = recto_output(first), b = recto_output(second);
	if (recto_status(first) != RECTO_OK || a.size < 5 || memcmp(a.bytes, "%PDF-", 5) != 0)
		return fail("no PDF");
	if (a.size != b.size || memcmp(a.bytes, b.bytes, a.size) != 0)
		return fail("one context, two renders, two documents");
	if (!strstr(recto_summary(first), "0 missing glyphs, 0 overfull"))
		return fail(recto_summary(first));
	if (recto_save(first, "/nowhere/out.pdf") || recto_status(first) != RECTO_SYSTEM)
		return fail("saved to a folder that does not exist");
	recto_result_free(first);
	recto_result_free(second);
	struct recto_result *missing = recto_render(r, "/nowhere/cv.yaml", &options);
	if (recto_status(missing) != RECTO_SYSTEM || recto_output(missing).size != 0)
		return fail("a missing file is a system error without output");
	recto_result_free(missing);
	setup.memory = 1 << 16;
	struct recto *small = recto_open(&setup);
	struct recto_result *starved = recto_render(small, argv[2], &options);
	if (recto_status(starved) != RECTO_INPUT || recto_output(starved).size != 0)
		return fail("a render beyond its memory ends with an error");
	recto_result_free(starved);
	recto_close(small);
	recto_close(r);
	return 0;
}
