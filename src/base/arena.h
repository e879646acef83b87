/* SPDX-License-Identifier: MIT */
/*
 * Memory: one arena holds everything that one document needs and ends it
 * in one call. Nothing else in recto calls malloc or free.
 *
 * A function that returns new data takes `struct arena *a` first; one that
 * needs room only while it runs takes `struct arena *scratch` and rewinds it.
 */
#ifndef RECTO_ARENA_H
#define RECTO_ARENA_H

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* A place to return to: see arena_rewind. */
struct arena_mark {
	void *block;
	size_t used;
	void *defer;
};

/* Why an arena jumps to its trap: what setjmp returns. */
enum arena_end {
	ARENA_NO_MEMORY = 1, /* the machine has no more */
	ARENA_OVER_BUDGET,
	ARENA_LATE /* beyond its deadline */
};

/* New arena that holds at most `budget` bytes; NULL when there is no memory. */
struct arena *arena_new(size_t budget);

/* Runs what was deferred, newest first, and returns all memory. NULL is fine. */
void arena_free(struct arena *a);

/*
 * Where allocation jumps when the budget, the memory or the time is used up.
 * Set it once, in a function that does nothing else:
 * `if (setjmp(*arena_trap(a))) return NOMEM;`. Without a trap the process
 * aborts.
 */
jmp_buf *arena_trap(struct arena *a);
/* For what a library could not allocate: jumps there. */
_Noreturn void arena_fail(struct arena *a);

/* Makes `a` jump to the trap of `owner`, and keep its deadline: for scratch arenas. */
void arena_share_trap(struct arena *a, struct arena *owner);
/* The same, and one budget for both; `a` is freed first, and nothing lies in it yet. */
void arena_share(struct arena *a, struct arena *owner);

/*
 * From now on allocation jumps when so many milliseconds have passed; 0: never.
 * The clock is looked at now and then, and changes nothing else.
 */
void arena_deadline(struct arena *a, int64_t milliseconds);
/*
 * Between these two neither budget nor time counts: what is said of a run when it
 * is over must not jump to where it has come back from.
 */
void arena_ease(struct arena *a);
void arena_hold(struct arena *a);
/* For long loops that allocate nothing: one step of them. */
void arena_tick(struct arena *a);

/* Zeroed, aligned room for `count` things of `size` bytes; never NULL. */
void *arena_alloc(struct arena *a, size_t count, size_t size);

#define ARENA_NEW(a, type) ((type *)arena_alloc((a), 1, sizeof(type)))
#define ARENA_ARRAY(a, type, count) ((type *)arena_alloc((a), (size_t)(count), sizeof(type)))

/*
 * Room for at least one more thing behind `count` of them: `items` itself or
 * a copy with doubled *cap. The engine of LIST_ADD.
 */
void *arena_grow(struct arena *a, void *items, int count, int *cap, size_t size);

/*
 * Appends to a list `{T *items; int count, cap;}`, say
 * `LIST_ADD(a, &lines, line)`.
 */
#define LIST_ADD(a, list, value)                                                                   \
	((list)->items =                                                                           \
	     arena_grow((a), (list)->items, (list)->count, &(list)->cap, sizeof *(list)->items),   \
	 (list)->items[(list)->count++] = (value))

/* Calls close(handle) when the arena is freed or rewound to before now. */
void arena_defer(struct arena *a, void (*close)(void *), void *handle);

struct arena_mark arena_mark(struct arena *a);
void arena_rewind(struct arena *a, struct arena_mark mark);

#endif
