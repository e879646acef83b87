/* SPDX-License-Identifier: MIT */
/*
 * The program's allocator: that of the C library, but it never returns NULL,
 * and its heap begins with large pages.
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
#define _DEFAULT_SOURCE
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "program.h"

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
void __libc_free(void *p);

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

/* --- the heap --- */

/* Bytes. A render of a few pages takes 3 to 6 MB. */
enum { LARGE_PAGE = 2 << 20, HEAP = 3 * LARGE_PAGE, KEPT = 8 << 20 };

/*
 * The kernel hands out memory by pages of 4 kB, at some two microseconds each,
 * or where it can by large ones, at a hundred: for the heap of a render that
 * is a tenth of its time. To ask for them, the heap has to be there first.
 */
void memory_begin(void)
{
	mallopt(M_MMAP_THRESHOLD, KEPT);
	mallopt(M_TRIM_THRESHOLD, KEPT);
	void *const heap = malloc(HEAP);
	const uintptr_t start = (uintptr_t)heap, end = start + HEAP;
	const uintptr_t first = (start + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
	madvise((void *)first, (end - first) / LARGE_PAGE * LARGE_PAGE, MADV_HUGEPAGE);
	__libc_free(heap);
}

#else

void memory_begin(void)
{
}

#endif
