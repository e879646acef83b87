/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"

enum { CHUNK = 1 << 16, NAME_TRIES = 1000 };

static enum file_result why(int error)
{
	switch (error) {
	case ENOENT:
	case ENOTDIR:
		return FILE_MISSING;
	case EACCES:
	case EPERM:
		return FILE_DENIED;
	default:
		return FILE_FAILED;
	}
}

static enum file_result read_all(struct arena *a, int fd, size_t limit, str *out)
{
	struct buf b = BUF(a);
	char *chunk = arena_alloc(a, CHUNK, 1);
	for (;;) {
		const ssize_t n = read(fd, chunk, CHUNK);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return why(errno);
		if (n == 0)
			break;
		if ((size_t)b.n + (size_t)n > limit)
			return FILE_TOO_LARGE;
		buf_add(&b, (str){chunk, n});
	}
	*out = str_copy(a, buf_str(&b));
	return FILE_DONE;
}

/* A file of a known size, which may have grown or shrunk since it was asked for. */
static enum file_result read_sized(struct arena *a, int fd, size_t size, str *out)
{
	char *bytes = arena_alloc(a, size + 1, 1);
	size_t n = 0;
	while (n < size) {
		const ssize_t got = read(fd, bytes + n, size - n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return why(errno);
		if (got == 0)
			break;
		n += (size_t)got;
	}
	*out = (str){bytes, (ptrdiff_t)n};
	return FILE_DONE;
}

static enum file_result read_open(struct arena *a, int fd, size_t limit, str *out)
{
	struct stat st;
	enum file_result r = FILE_DONE;
	if (fd < 0 || fstat(fd, &st) != 0)
		r = why(errno);
	else if (S_ISDIR(st.st_mode))
		r = FILE_FAILED;
	else if (!S_ISREG(st.st_mode) || st.st_size == 0) /* of what the kernel makes up, too */
		r = read_all(a, fd, limit, out);
	else if ((size_t)st.st_size > limit)
		r = FILE_TOO_LARGE;
	else
		r = read_sized(a, fd, (size_t)st.st_size, out);
	if (fd >= 0)
		close(fd);
	return r;
}

enum file_result file_read(struct arena *a, str path, size_t limit, str *out)
{
	if (str_eq(path, STR("-")))
		return read_all(a, STDIN_FILENO, limit, out);
	return read_open(a, open(str_z(a, path), O_RDONLY | O_CLOEXEC), limit, out);
}

static bool leads_out(str name)
{
	if (name.n && name.s[0] == '/')
		return true;
	for (str part; name.n;)
		if (str_cut(name, '/', &part, &name), str_eq(part, STR("..")))
			return true;
	return false;
}

static bool lies_in(str folder, str path)
{
	const ptrdiff_t n = folder.n;
	return str_starts(path, folder) && (n == 1 || (path.n > n && path.s[n] == '/'));
}

/*
 * Step by step from the folder down, and over no link: the path has none left, and one that was
 * put there since then is not followed. (What openat2 does with RESOLVE_BENEATH, on any system.)
 */
static int open_below(struct arena *a, str folder, str below)
{
	int at = open(str_z(a, folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	str step;
	while (at >= 0 && below.n) {
		const bool last = !str_cut(below, '/', &step, &below);
		const int kind = last ? O_NONBLOCK : O_DIRECTORY; /* a pipe would be waited for */
		const int next =
		    openat(at, str_z(a, step), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | kind);
		const int error = errno;
		close(at);
		errno = error;
		at = next;
	}
	return at;
}

static bool is_regular(int fd)
{
	struct stat st;
	return fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
}

enum file_result file_read_inside(struct arena *a, str folder, str name, size_t limit, str *out)
{
	char *root = arena_alloc(a, PATH_MAX, 1), *real = arena_alloc(a, PATH_MAX, 1);
	if (leads_out(name))
		return FILE_OUTSIDE;
	if (str_find(name, (str){"", 1}) >= 0) /* NUL */
		return FILE_MISSING;
	if (!realpath(str_z(a, folder), root) ||
	    !realpath(str_z(a, path_join(a, folder, name)), real))
		return why(errno);
	if (!lies_in(str_from_z(root), str_from_z(real)))
		return FILE_OUTSIDE;
	const ptrdiff_t from = (ptrdiff_t)strlen(root);
	const str below = str_from_z(real + from + (from > 1));
	const int fd = open_below(a, str_from_z(root), below);
	if (fd >= 0 && !is_regular(fd)) {
		close(fd);
		return FILE_FAILED;
	}
	return read_open(a, fd, limit, out);
}

void file_log_add(struct file_log *log, str path, bool read)
{
	if (!log || path.n == 0 || str_eq(path, STR("-")))
		return;
	for (int i = 0; i < log->count; i++)
		if (str_eq(log->items[i].path, path)) {
			log->items[i].read |= read;
			return;
		}
	LIST_ADD(log->a, log, ((struct file_use){str_copy(log->a, path), read}));
}

static bool write_all(int fd, str bytes)
{
	while (bytes.n > 0) {
		const ssize_t n = write(fd, bytes.s, (size_t)bytes.n);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		bytes = str_slice(bytes, n, bytes.n);
	}
	return true;
}

/* Where the output really lies: a link stays a link, its target is replaced. */
static str real_place(struct arena *scratch, str path)
{
	char *real = arena_alloc(scratch, PATH_MAX, 1);
	return realpath(str_z(scratch, path), real) ? str_from_z(real) : path;
}

static bool is_special(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode);
}

static enum file_result write_special(const char *path, str bytes)
{
	const int fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd < 0)
		return why(errno);
	const bool done = write_all(fd, bytes);
	return close(fd) == 0 && done ? FILE_DONE : FILE_FAILED;
}

/*
 * Not mkstemp: the mask of the process, which is no thread's own, could only be asked for by
 * changing it. Names count up past what others hold.
 */
static int open_beside(struct arena *scratch, const char *path, mode_t mode, const char **name)
{
	int fd = -1;
	for (int i = 0; i < NAME_TRIES && fd < 0; i++) {
		*name = str_z(scratch, str_format(scratch, "%s.%ld-%d", path, (long)getpid(), i));
		fd = open(*name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
		if (fd < 0 && errno != EEXIST)
			break;
	}
	return fd;
}

/* Who may read the old file may read the new one, at no time more. */
static enum file_result write_beside(struct arena *scratch, const char *path, str bytes)
{
	struct stat old;
	const bool is_old = stat(path, &old) == 0;
	const char *temporary;
	const int fd = open_beside(scratch, path, is_old ? 0600 : 0666, &temporary);
	if (fd < 0)
		return why(errno);
	bool done = write_all(fd, bytes) && fsync(fd) == 0;
	done = done && (!is_old || fchmod(fd, old.st_mode & 0777) == 0);
	done = close(fd) == 0 && done;
	if (done && rename(temporary, path) == 0)
		return FILE_DONE;
	const int error = errno;
	unlink(temporary);
	return why(error);
}

/* Signals that end a process wait until the file is in its place, or gone. */
static void hold_signals(sigset_t *before)
{
	static const int ending[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
	sigset_t held;
	sigemptyset(&held);
	for (size_t i = 0; i < sizeof ending / sizeof *ending; i++)
		sigaddset(&held, ending[i]);
	pthread_sigmask(SIG_BLOCK, &held, before);
}

enum file_result file_write(struct arena *scratch, str path, str bytes)
{
	const char *z = str_z(scratch, real_place(scratch, path));
	if (is_special(z))
		return write_special(z, bytes);
	sigset_t before;
	hold_signals(&before);
	const enum file_result result = write_beside(scratch, z, bytes);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return result;
}

bool file_exists(struct arena *scratch, str path)
{
	return access(str_z(scratch, path), F_OK) == 0;
}

static int by_name(const void *a, const void *b)
{
	return str_compare(*(const str *)a, *(const str *)b);
}

struct strs file_list(struct arena *a, str folder)
{
	struct {
		str *items;
		int count, cap;
	} names = {0};
	DIR *dir = opendir(str_z(a, folder));
	if (!dir)
		return (struct strs){0};
	for (const struct dirent *e; (e = readdir(dir));)
		if (e->d_name[0] != '.')
			LIST_ADD(a, &names, str_copy(a, str_from_z(e->d_name)));
	closedir(dir);
	if (names.count)
		qsort(names.items, (size_t)names.count, sizeof *names.items, by_name);
	return (struct strs){names.items, names.count};
}

static ptrdiff_t last(str path, char c)
{
	ptrdiff_t i = path.n;
	while (i > 0 && path.s[i - 1] != c)
		i--;
	return i - 1;
}

str path_folder(str path)
{
	const ptrdiff_t slash = last(path, '/');
	if (slash < 0)
		return STR(".");
	return slash == 0 ? STR("/") : str_slice(path, 0, slash);
}

str path_stem(str path)
{
	const str name = str_slice(path, last(path, '/') + 1, path.n);
	const ptrdiff_t dot = last(name, '.');
	return dot > 0 ? str_slice(name, 0, dot) : name;
}

str path_join(struct arena *a, str folder, str name)
{
	if (name.n && name.s[0] == '/')
		return name;
	if (str_eq(folder, STR(".")) || folder.n == 0)
		return name;
	struct buf path = BUF(a);
	buf_add(&path, folder);
	buf_char(&path, '/');
	buf_add(&path, name);
	return buf_str(&path);
}

struct steps {
	str *items;
	int count, cap;
};

static bool is_absolute(str path)
{
	return path.n > 0 && path.s[0] == '/';
}

str path_plain(struct arena *a, str path)
{
	struct steps steps = {0};
	struct buf out = BUF(a);
	str step, rest = path;
	for (bool more = true; more;) {
		more = str_cut(rest, '/', &step, &rest);
		const bool up = str_eq(step, STR(".."));
		if (step.n == 0 || str_eq(step, STR(".")))
			continue;
		if (up && steps.count && !str_eq(steps.items[steps.count - 1], STR("..")))
			steps.count--;
		else if (!up || !is_absolute(path))
			LIST_ADD(a, &steps, step);
	}
	if (is_absolute(path))
		buf_char(&out, '/');
	for (int i = 0; i < steps.count; i++)
		buf_format(&out, "%s%.*s", i ? "/" : "", STR_ARG(steps.items[i]));
	return out.n ? buf_str(&out) : STR(".");
}
