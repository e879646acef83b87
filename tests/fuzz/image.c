/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a picture, made ready for a document.
 *     cmake --preset fuzz && cmake --build --preset fuzz
 *     build/fuzz/tests/fuzz-image -max_total_time=60 corpus tests/cases/pages/pictures
 */
#include "image/image.h"
#include "target.h"

#include <stdlib.h>

enum { BUDGET = 512 << 20 };

static void prepare(struct arena *a, struct arena *scratch, str bytes)
{
	struct picture p = {0};
	struct picture_data out;
	const struct picture_form form = {bytes.n % 64, bytes.n % 48, bytes.n % 2, false};
	const struct limits limits = limits_default();
	if (picture_read(scratch, bytes, &limits, &p) == PICTURE_DONE &&
	    !picture_prepare(a, scratch, &p, &form, &out))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz(data, size, BUDGET, prepare);
}
