/* SPDX-License-Identifier: MIT */
/*
 * Preloaded, it makes one call fail: RECTO_FAULT=KIND:N, the N-th of its kind,
 * or KIND:N+, that and all later ones. When the program ends, the number of
 * calls is in the file that RECTO_FAULT_COUNT names. What glibc calls inside
 * of itself is out of reach: hence fopen beside open. KIND `signal` is an
 * interruption (SIGINT) at that place, `interrupt` and `short` are what a system
 * call may answer at any time without harm.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define SHOWN __attribute__((visibility("default")))

static struct {
	char kind[16]; /* empty: not read yet */
	long at, count;
	bool later, begun;
} fault;

static void read_order(void)
{
	const char *order = getenv("RECTO_FAULT");
	size_t n = 0;
	if (!order)
		order = "none:0";
	while (order[n] && order[n] != ':' && n < sizeof fault.kind - 1) {
		fault.kind[n] = order[n];
		n++;
	}
	if (order[n] != ':')
		return;
	for (n++; order[n] >= '0' && order[n] <= '9'; n++)
		fault.at = fault.at * 10 + order[n] - '0';
	fault.later = order[n] == '+';
}

static bool fails(const char *kind, int error)
{
	if (!fault.begun)
		return false;
	if (!fault.kind[0])
		read_order();
	if (strcmp(fault.kind, kind) != 0)
		return false;
	fault.count++;
	if (!fault.at || (fault.later ? fault.count < fault.at : fault.count != fault.at))
		return false;
	errno = error;
	return true;
}

__attribute__((destructor)) static void tell(void)
{
	const char *const path = getenv("RECTO_FAULT_COUNT");
	char text[32];
	const int n = snprintf(text, sizeof text, "%ld\n", fault.count);
	fault.at = 0;
	const int fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;
	if (fd >= 0 && write(fd, text, (size_t)n) == n)
		close(fd);
}

static int (*real_run)(int, char **, char **);

static int run_main(int argc, char **argv, char **environment)
{
	fault.begun = true;
	const int status = real_run(argc, argv, environment);
	fflush(stdout);
	return status;
}

/* What the loader and the libraries do before main is not the program's. */
typedef int start(int (*)(int, char **, char **), int, char **, void (*)(void), void (*)(void),
                  void (*)(void), void *);

SHOWN int __libc_start_main(int (*run)(int, char **, char **), int argc, char **argv,
                            void (*init)(void), void (*fini)(void), void (*end)(void), void *stack)
{
	start *const next = __extension__(start *) dlsym(RTLD_NEXT, "__libc_start_main");
	real_run = run;
	return next(run_main, argc, argv, init, fini, end, stack);
}

/* --- memory: the names below those that programs call, for recto has its own above them --- */

#define NEXT(name) (__extension__(__typeof__(&(name))) dlsym(RTLD_NEXT, #name))

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *p, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

SHOWN void *__libc_malloc(size_t size)
{
	return fails("alloc", ENOMEM) ? NULL : NEXT(__libc_malloc)(size);
}

SHOWN void *__libc_calloc(size_t count, size_t size)
{
	return fails("alloc", ENOMEM) ? NULL : NEXT(__libc_calloc)(count, size);
}

SHOWN void *__libc_realloc(void *p, size_t size)
{
	return fails("alloc", ENOMEM) ? NULL : NEXT(__libc_realloc)(p, size);
}

SHOWN void *__libc_memalign(size_t alignment, size_t size)
{
	return fails("alloc", ENOMEM) ? NULL : NEXT(__libc_memalign)(alignment, size);
}

/* --- files --- */

SHOWN void *mmap(void *at, size_t size, int protection, int flags, int fd, off_t offset)
{
	if (fails("mmap", ENOMEM))
		return MAP_FAILED;
	return NEXT(mmap)(at, size, protection, flags, fd, offset);
}

static mode_t mode_of(int flags, va_list more)
{
	return flags & O_CREAT ? va_arg(more, mode_t) : 0;
}

SHOWN int open(const char *path, int flags, ...)
{
	va_list more;
	va_start(more, flags);
	const mode_t mode = mode_of(flags, more);
	va_end(more);
	if (fails("signal", 0))
		raise(SIGINT);
	return fails("open", EMFILE) ? -1 : NEXT(openat)(AT_FDCWD, path, flags, mode);
}

SHOWN int openat(int folder, const char *path, int flags, ...)
{
	va_list more;
	va_start(more, flags);
	const mode_t mode = mode_of(flags, more);
	va_end(more);
	if (fails("signal", 0))
		raise(SIGINT);
	return fails("open", EMFILE) ? -1 : NEXT(openat)(folder, path, flags, mode);
}

SHOWN FILE *fopen(const char *path, const char *mode)
{
	return fails("open", EMFILE) ? NULL : NEXT(fopen)(path, mode);
}

SHOWN ssize_t read(int fd, void *bytes, size_t size)
{
	if (fails("interrupt", EINTR))
		return -1;
	if (fails("short", 0))
		size = size ? 1 : 0;
	if (fails("signal", 0))
		raise(SIGINT);
	return fails("read", EIO) ? -1 : NEXT(read)(fd, bytes, size);
}

SHOWN ssize_t write(int fd, const void *bytes, size_t size)
{
	if (fails("interrupt", EINTR))
		return -1;
	if (fails("short", 0))
		size = size ? 1 : 0;
	if (fails("signal", 0))
		raise(SIGINT);
	return fails("write", ENOSPC) ? -1 : NEXT(write)(fd, bytes, size);
}

SHOWN int fsync(int fd)
{
	if (fails("signal", 0))
		raise(SIGINT);
	return fails("fsync", EIO) ? -1 : NEXT(fsync)(fd);
}

SHOWN int fchmod(int fd, mode_t mode)
{
	return fails("fchmod", EPERM) ? -1 : NEXT(fchmod)(fd, mode);
}

/* As close does it: the file is closed, and what was written may be lost. */
SHOWN int close(int fd)
{
	if (fails("signal", 0))
		raise(SIGINT);
	const int done = NEXT(close)(fd);
	return fails("close", EIO) ? -1 : done;
}

SHOWN int rename(const char *from, const char *to)
{
	if (fails("signal", 0))
		raise(SIGINT);
	return fails("rename", EACCES) ? -1 : NEXT(rename)(from, to);
}
