/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a picture, made ready for a document.
 *     cmake --preset fuzz && cmake --build --preset fuzz
 *     build/fuzz/tests/fuzz-image -max_total_time=60 corpus tests/cases/pages/pictures
 */
#include "base/base.h"
#include "image/image.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { BUDGET = 512 << 20 };

/* Alone in a function, so that no variable lives across the jump. */
static void prepare(struct arena *a, struct arena *scratch, str bytes)
{
	struct picture p = {0};
	struct picture_data out;
	const struct picture_form form = {bytes.n % 64, bytes.n % 48, bytes.n % 2, false};
	if (setjmp(*arena_trap(a)))
		return;
	const struct limits limits = limits_default();
	if (picture_read(scratch, bytes, &limits, &p) == PICTURE_DONE &&
	    !picture_prepare(a, scratch, &p, &form, &out))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new(BUDGET), *scratch = arena_new(BUDGET);
	arena_share_trap(scratch, a);
	prepare(a, scratch, (str){(const char *)data, (ptrdiff_t)size});
	arena_free(scratch);
	arena_free(a);
	return 0;
}
