/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "base/stopwatch.h"

#include <time.h>

enum { NANO = 1000000000, MICRO = 1000 };

static const char *const names[STAGE_COUNT] = {
    [STAGE_OTHER] = "other",       [STAGE_READ] = "read",       [STAGE_LAYOUT] = "layout",
    [STAGE_FONTS] = "fonts",       [STAGE_COMPOSE] = "compose", [STAGE_SHAPE] = "shape",
    [STAGE_BREAK] = "break",       [STAGE_MEASURE] = "measure", [STAGE_FIT] = "fit",
    [STAGE_PAGINATE] = "paginate", [STAGE_WRITE] = "write",     [STAGE_SUBSET] = "subset",
    [STAGE_COMPRESS] = "compress", [STAGE_SAVE] = "save",
};

static int64_t now(void)
{
	struct timespec t = {0};
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * NANO + t.tv_nsec;
}

void stopwatch_start(struct stopwatch *w)
{
	*w = (struct stopwatch){.since = now()};
}

enum run_stage stopwatch_turn(struct stopwatch *w, enum run_stage to)
{
	if (!w)
		return STAGE_OTHER;
	const enum run_stage before = w->now;
	const int64_t t = now();
	w->spent[before] += t - w->since;
	w->since = t;
	w->now = to;
	return before;
}

/* Milliseconds, to the microsecond. */
static void print(struct buf *out, const char *name, int64_t nanoseconds, bool json)
{
	const long long micro = nanoseconds / MICRO;
	buf_format(out, json ? "\"%s\": %lld.%03lld" : "%-9s %7lld.%03lld ms\n", name,
	           micro / MICRO, micro % MICRO);
}

void stopwatch_print(const struct stopwatch *w, bool json, struct buf *out)
{
	int64_t total = 0;
	buf_add(out, json ? STR("{\"timings\": {\"unit\": \"ms\", ") : STR(""));
	for (int i = STAGE_OTHER + 1; i <= STAGE_COUNT; i++) {
		const int stage = i % STAGE_COUNT; /* the rest comes last */
		print(out, names[stage], w->spent[stage], json);
		buf_add(out, json ? STR(", ") : STR(""));
		total += w->spent[stage];
	}
	print(out, "total", total, json);
	buf_add(out, json ? STR("}}\n") : STR(""));
}
