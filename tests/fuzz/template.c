/* SPDX-License-Identifier: MIT */
/* libFuzzer: bytes as a template of a layout; what is made of it lies within it. */
#include <assert.h>

#include "layout/layout.h"
#include "target.h"

enum { ARENA_BYTES = 64 << 20, MOST_BYTES = 1 << 14, MOST_DEPTH = 1000 };

static void check(const struct template *t, int depth)
{
	assert(depth < MOST_DEPTH);
	for (int i = 0; i < t->count; i++) {
		const struct template_part *p = &t->parts[i];
		assert(p->operand_count >= 0 && p->alternative_count >= 0);
		for (int o = 0; o < p->operand_count; o++)
			assert(p->operands[o].quoted || p->operands[o].path.names.count > 0);
		for (int k = 0; k < p->alternative_count; k++)
			check(&p->alternatives[k], depth + 1);
	}
}

static void parse(struct arena *a, struct arena *scratch, str bytes)
{
	(void)scratch;
	struct diags *d = diags_new(a);
	struct buf printed = BUF(a);
	const str text = source_decode(a, str_copy(a, bytes));
	const struct span whole = {diags_origin(d, STR("fuzz"), text), 1, 1, 1, 1};
	const struct template t = template_parse(a, text, whole, d);
	check(&t, 0);
	diags_print(d, (struct diag_style){.least = DIAG_NOTE}, &printed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return size < MOST_BYTES ? fuzz(data, size, ARENA_BYTES, parse) : 0;
}
