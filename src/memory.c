/* SPDX-License-Identifier: MIT */
/*
 * The program's allocator: that of the C library, but it never returns NULL.
 *
 * Libraries that recto stands on do not all bear a failing malloc: one aborts,
 * one writes through the null pointer, one leaves out a part of a font and says
 * nothing. To check each call of theirs is not in our hands; to end before they
 * see the failure is. Nothing is lost by it: an output is renamed into its place
 * only when it is whole, and no memory is asked for while it is being written.
 * What recto itself may use is bounded long before, by the budgets of arenas.
 *
 * Part of the program only: a library has no business with its caller's malloc.
 * Sanitizers bring an allocator of their own; other C libraries than glibc have
 * no second name for theirs.
 */
#include <stdlib.h>
#include <unistd.h>

#include "recto.h"

#if defined(__has_feature)
#define RECTO_SANITIZED (__has_feature(address_sanitizer) || __has_feature(thread_sanitizer))
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define RECTO_SANITIZED 1
#else
#define RECTO_SANITIZED 0
#endif

#if defined(__GLIBC__) && !RECTO_SANITIZED

#define SHOWN __attribute__((visibility("default")))

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *p, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static void *or_end(void *p, bool wanted)
{
	static const char text[] = "recto: out of memory, nothing was written [memory]\n";
	if (!p && wanted) {
		const ssize_t told = write(STDERR_FILENO, text, sizeof text - 1);
		(void)told;
		_exit(RECTO_SYSTEM);
	}
	return p;
}

SHOWN void *malloc(size_t size)
{
	return or_end(__libc_malloc(size), true);
}

SHOWN void *calloc(size_t count, size_t size)
{
	return or_end(__libc_calloc(count, size), true);
}

/* Of size 0 it is another free. */
SHOWN void *realloc(void *p, size_t size)
{
	return or_end(__libc_realloc(p, size), size > 0);
}

SHOWN void *aligned_alloc(size_t alignment, size_t size)
{
	return or_end(__libc_memalign(alignment, size), true);
}

#endif
