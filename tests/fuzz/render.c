/* SPDX-License-Identifier: MIT */
/*
 * The whole line: any bytes as a CV, through the public header, into a PDF.
 *     cmake --preset fuzz && cmake --build --preset fuzz
 *     build/fuzz/tests/fuzz-render -max_total_time=60 tests/cases/cv
 */
#define _XOPEN_SOURCE 700 /* mkstemp */
#include "recto.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char path[] = "/tmp/recto-fuzz-XXXXXX";
	const int fd = mkstemp(path);
	if (fd < 0 || write(fd, data, size) != (ssize_t)size)
		abort();
	close(fd);
	struct recto *r = recto_open(
	    &(struct recto_setup){.data = RECTO_DATA, .memory = 64 << 20, .no_system_fonts = true});
	struct recto_options options = RECTO_OPTIONS_INIT;
	options.layout = size % 2 ? "classic" : "sidebar";
	struct recto_result *result = recto_render(r, path, &options);
	recto_result_free(result);
	recto_close(r);
	unlink(path);
	return 0;
}
