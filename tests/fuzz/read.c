/* SPDX-License-Identifier: MIT */
/*
 * libFuzzer: bytes → nodes → CV. Nothing may crash, hang or break what
 * cv.h promises of a model. The limits are small, so that an input that is
 * slow shows as a timeout.
 */
#include <assert.h>

#include "read/read_int.h"
#include "target.h"

#ifndef FUZZ_FROM
#define FUZZ_FROM "" /* by content */
#endif

enum { ARENA_BYTES = 256 << 20 };

struct check {
	const struct cv *cv;
	bool *used; /* one for each leaf */
};

static void check_spot(void *user, const struct leaf_spot *spot)
{
	const struct check *c = user;
	const int leaf = *spot->leaf;
	assert(leaf >= 1 && leaf <= c->cv->leaf_count && !c->used[leaf - 1]);
	assert(!spot->text || spot->text->run_count > 0);
	c->used[leaf - 1] = true;
}

static void check(struct arena *a, const struct cv *cv)
{
	struct cv walked = *cv;
	struct check c = {cv, ARENA_ARRAY(a, bool, cv->leaf_count + 1)};
	cv_walk(a, &walked, check_spot, &c);
	for (int i = 0; i < cv->leaf_count; i++) {
		assert(cv->leaves[i].path.n > 0);
		assert(utf8_invalid(cv->leaves[i].plain) < 0);
		assert(c.used[i] || cv->leaves[i].type == LEAF_META);
	}
	for (int i = 0; i < cv->section_count; i++)
		assert(cv->sections[i].group_count > 0 && cv->sections[i].about.id.n > 0);
}

/* All of them, so that looks of other programs are read to their end. */
static bool has_layout(void *user, str name)
{
	(void)user, (void)name;
	return true;
}

static void read_all(struct arena *a, struct arena *scratch, str bytes)
{
	struct diags *d = diags_new(a);
	struct buf printed = BUF(a);
	const str text = source_decode(a, str_copy(a, bytes));
	const struct origin *origin = diags_origin(d, STR("fuzz"), text);
	struct read_options options = {
	    .from = STR(FUZZ_FROM), .limits = SOURCE_LIMITS_DEFAULT, .has_layout = has_layout};
	options.limits.nodes = 100000;
	const struct read_result result = read_cv(a, scratch, origin, &options, d);
	if (result.cv)
		check(a, result.cv);
	diags_print(d, (struct diag_style){.least = DIAG_NOTE}, &printed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz(data, size, ARENA_BYTES, read_all);
}
