/* SPDX-License-Identifier: MIT */
/*
 * libFuzzer: bytes as the text of a summary, a highlight and a title: emphasis, links, HTML crumbs,
 * formulas, entities. Every run is UTF-8, and no leaf is empty.
 */
#include <assert.h>

#include "read/read_int.h"
#include "target.h"

enum { ARENA_BYTES = 64 << 20, MOST_BYTES = 1 << 14 };

static str cv_of(struct arena *a, str text)
{
	struct buf out = BUF(a);
	buf_add(&out, STR("{\"basics\": {\"name\": \"A\", \"summary\": "));
	buf_json(&out, text);
	buf_add(&out, STR("}, \"work\": [{\"position\": "));
	buf_json(&out, text);
	buf_add(&out, STR(", \"highlights\": ["));
	buf_json(&out, text);
	buf_add(&out, STR("]}]}"));
	return buf_str(&out);
}

static void read_text(struct arena *a, struct arena *scratch, str bytes)
{
	struct diags *d = diags_new(a);
	struct buf printed = BUF(a);
	const str text = cv_of(a, source_decode(a, str_copy(a, bytes)));
	const struct origin *origin = diags_origin(d, STR("fuzz"), text);
	const struct read_options options = {.from = STR("resume"),
	                                     .limits = SOURCE_LIMITS_DEFAULT};
	const struct read_result result = read_cv(a, scratch, origin, &options, d);
	for (int i = 0; result.cv && i < result.cv->leaf_count; i++)
		assert(utf8_invalid(result.cv->leaves[i].plain) < 0);
	diags_print(d, (struct diag_style){.least = DIAG_NOTE}, &printed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return size < MOST_BYTES ? fuzz(data, size, ARENA_BYTES, read_text) : 0;
}
