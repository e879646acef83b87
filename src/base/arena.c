/* SPDX-License-Identifier: MIT */
/*
 * Blocks in a chain, newest first; each is filled from its start. A thing
 * larger than a block gets a block of its own. Rewinding frees the blocks
 * that are newer than the mark.
 */
#define _XOPEN_SOURCE 700
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TICKS = 256 }; /* between two looks at the clock: some 10 microseconds */
enum { BLOCK_SIZE = 1 << 16, ALIGNMENT = alignof(max_align_t), FIRST_CAP = 2 };

struct block {
	struct block *older;
	size_t size;
	alignas(max_align_t) unsigned char bytes[];
};

struct defer {
	struct defer *older;
	void (*close)(void *);
	void *handle;
};

struct arena {
	struct block *newest;
	struct block
	    *spare; /* of the usual size: a scratch arena comes and goes at a block's end */
	struct defer *defers;
	struct arena *trap_owner;
	struct arena *budget_owner; /* itself, if it shares with none */
	size_t used;                /* of the newest block */
	size_t budget;              /* bytes that may still be taken from malloc */
	size_t eased;               /* what was left of it; 0: it is held */
	int64_t deadline;           /* milliseconds of the clock; 0: none */
	int ticks;                  /* to the next look at it */
	jmp_buf trap;
	int has_trap;
};

struct arena *arena_new(size_t budget)
{
	struct arena *a = calloc(1, sizeof *a);
	if (a) {
		a->budget = budget;
		a->budget_owner = a;
		a->ticks = TICKS;
	}
	return a;
}

static void run_defers(struct arena *a, const struct defer *until)
{
	while (a->defers != until) {
		struct defer *d = a->defers;
		a->defers = d->older;
		d->close(d->handle);
	}
}

static void free_blocks(struct arena *a, const struct block *until)
{
	while (a->newest != until) {
		struct block *older = a->newest->older;
		a->budget_owner->budget += a->newest->size;
		free(a->spare);
		a->spare = NULL;
		if (a->newest->size == BLOCK_SIZE)
			a->spare = a->newest;
		else
			free(a->newest);
		a->newest = older;
	}
}

void arena_free(struct arena *a)
{
	if (!a)
		return;
	run_defers(a, NULL);
	free_blocks(a, NULL);
	free(a->spare);
	free(a);
}

jmp_buf *arena_trap(struct arena *a)
{
	a->has_trap = 1;
	return &a->trap;
}

void arena_share_trap(struct arena *a, struct arena *owner)
{
	a->trap_owner = owner->trap_owner ? owner->trap_owner : owner;
}

void arena_share(struct arena *a, struct arena *owner)
{
	arena_share_trap(a, owner);
	a->budget_owner = owner->budget_owner;
}

static struct arena *owner_of(struct arena *a)
{
	return a->trap_owner ? a->trap_owner : a;
}

static _Noreturn void jump(struct arena *a, enum arena_end why)
{
	struct arena *owner = owner_of(a);
	if (!owner->has_trap)
		abort();
	longjmp(owner->trap, (int)why);
}

_Noreturn void arena_fail(struct arena *a)
{
	jump(a, ARENA_NO_MEMORY);
}

/* --- time --- */

static int64_t now(void)
{
	struct timespec t = {0};
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void arena_deadline(struct arena *a, int64_t milliseconds)
{
	a->deadline = milliseconds ? now() + milliseconds : 0;
}

void arena_ease(struct arena *a)
{
	a->deadline = 0;
	if (a->eased)
		return;
	a->eased = a->budget ? a->budget : 1;
	a->budget = SIZE_MAX / 2;
}

void arena_hold(struct arena *a)
{
	if (a->eased)
		a->budget = a->eased;
	a->eased = 0;
}

static void look_at_clock(struct arena *a)
{
	const int64_t deadline = owner_of(a)->deadline;
	a->ticks = TICKS;
	if (deadline && now() >= deadline)
		jump(a, ARENA_LATE);
}

void arena_tick(struct arena *a)
{
	if (--a->ticks <= 0)
		look_at_clock(a);
}

/* --- room --- */

static struct block *new_block(struct arena *a, size_t size)
{
	struct block *b = a->spare;
	if (b && b->size == size) {
		a->spare = NULL;
		return b;
	}
	b = malloc(sizeof *b + size);
	if (b)
		b->size = size;
	return b;
}

static void add_block(struct arena *a, size_t want)
{
	size_t size = want > BLOCK_SIZE ? want : BLOCK_SIZE;
	struct arena *const owner = a->budget_owner;
	if (size > owner->budget && want <= owner->budget)
		size = want;
	if (size > owner->budget)
		jump(a, ARENA_OVER_BUDGET);
	struct block *b = new_block(a, size);
	if (!b)
		arena_fail(a);
	b->older = a->newest;
	a->newest = b;
	owner->budget -= size;
	a->used = 0;
}

static size_t aligned(size_t size)
{
	return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

void *arena_alloc(struct arena *a, size_t count, size_t size)
{
	if (size && count > (SIZE_MAX / 2) / size)
		jump(a, ARENA_OVER_BUDGET);
	arena_tick(a);
	const size_t want = aligned(count * size);
	if (!a->newest || want > a->newest->size - a->used)
		add_block(a, want);
	void *p = a->newest->bytes + a->used;
	a->used += want;
	return memset(p, 0, want);
}

/* What was allocated last can grow where it lies. */
static int extend(struct arena *a, void *items, size_t size, size_t grown)
{
	const size_t more = aligned(grown) - aligned(size);
	if (!a->newest)
		return 0;
	unsigned char *const end = a->newest->bytes + a->used;
	if ((unsigned char *)items + aligned(size) != end || more > a->newest->size - a->used)
		return 0;
	memset(end, 0, more);
	a->used += more;
	return 1;
}

void *arena_grow(struct arena *a, void *items, int count, int *cap, size_t size)
{
	if (count < *cap)
		return items;
	if (*cap > INT32_MAX / 2)
		jump(a, ARENA_OVER_BUDGET);
	const int grown = *cap ? *cap * 2 : FIRST_CAP;
	if (*cap && extend(a, items, (size_t)*cap * size, (size_t)grown * size)) {
		*cap = grown;
		return items;
	}
	void *p = arena_alloc(a, (size_t)grown, size);
	if (count)
		memcpy(p, items, (size_t)count * size);
	*cap = grown;
	return p;
}

void arena_defer(struct arena *a, void (*close)(void *), void *handle)
{
	struct defer *d = ARENA_NEW(a, struct defer);
	*d = (struct defer){a->defers, close, handle};
	a->defers = d;
}

struct arena_mark arena_mark(struct arena *a)
{
	return (struct arena_mark){a->newest, a->used, a->defers};
}

void arena_rewind(struct arena *a, struct arena_mark mark)
{
	run_defers(a, mark.defer);
	free_blocks(a, mark.block);
	a->used = mark.used;
}
