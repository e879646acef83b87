/* SPDX-License-Identifier: MIT */
/* Where the time of a run goes. A stage that works inside of another turns the watch and back. */
#ifndef RECTO_STOPWATCH_H
#define RECTO_STOPWATCH_H

#include "base/str.h"

enum run_stage {
	STAGE_OTHER,
	STAGE_READ,
	STAGE_LAYOUT,
	STAGE_FONTS,
	STAGE_COMPOSE,
	STAGE_SHAPE,
	STAGE_BREAK,
	STAGE_MEASURE,
	STAGE_FIT,
	STAGE_PAGINATE,
	STAGE_WRITE,
	STAGE_SUBSET,
	STAGE_COMPRESS,
	STAGE_SAVE,
	STAGE_COUNT
};

struct stopwatch {
	enum run_stage now;
	int64_t since;              /* nanoseconds */
	int64_t spent[STAGE_COUNT]; /* the same */
};

/* Starts with STAGE_OTHER. */
void stopwatch_start(struct stopwatch *w);
/* From now on time goes to this stage; the one that it went to. NULL: nobody looks. */
enum run_stage stopwatch_turn(struct stopwatch *w, enum run_stage to);
/* "read 0.42 ms", one line for each stage, and their sum; as JSON: one object in a line. */
void stopwatch_print(const struct stopwatch *w, bool json, struct buf *out);

#endif
