/* SPDX-License-Identifier: MIT */
/* What fuzz targets have in common: two arenas, and an end where they are used up. */
#ifndef RECTO_FUZZ_TARGET_H
#define RECTO_FUZZ_TARGET_H

#include "base/base.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef void fuzz_task(struct arena *a, struct arena *scratch, str bytes);

/* In a function of its own, so that no variable lives across the jump. */
static inline void fuzz_trapped(struct arena *a, struct arena *scratch, str bytes, fuzz_task *task)
{
	if (setjmp(*arena_trap(a)))
		return;
	arena_share_trap(scratch, a);
	task(a, scratch, bytes);
}

/* Runs a task on bytes, with so much memory for each arena. */
static inline int fuzz(const uint8_t *data, size_t size, size_t memory, fuzz_task *task)
{
	struct arena *a = arena_new(memory), *scratch = arena_new(memory);
	if (a && scratch)
		fuzz_trapped(a, scratch, (str){(const char *)data, (ptrdiff_t)size}, task);
	arena_free(scratch);
	arena_free(a);
	return 0;
}

#endif
