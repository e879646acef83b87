/* SPDX-License-Identifier: MIT */
#define _XOPEN_SOURCE 700
#include "base/program.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"

enum { CHUNK = 1 << 16 };

extern char **environ;

/* Written and rewound; NULL if there is no room for it. */
static FILE *nameless_file(str bytes)
{
	FILE *f = tmpfile();
	if (f && fwrite(bytes.s, 1, (size_t)bytes.n, f) == (size_t)bytes.n && fflush(f) == 0 &&
	    lseek(fileno(f), 0, SEEK_SET) == 0)
		return f;
	if (f)
		fclose(f);
	return NULL;
}

static int spawn(const char *const *words, int in, int out, pid_t *child)
{
	posix_spawn_file_actions_t actions;
	if (posix_spawn_file_actions_init(&actions) != 0)
		return ENOMEM;
	posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	const int error =
	    posix_spawnp(child, words[0], &actions, NULL, (char *const *)words, environ);
	posix_spawn_file_actions_destroy(&actions);
	return error;
}

/* False, and no more is read, if it says more than `limit` bytes. */
static bool read_pipe(int fd, char *chunk, size_t limit, struct buf *out)
{
	for (;;) {
		const ssize_t n = read(fd, chunk, CHUNK);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n == 0;
		if ((size_t)out->n + (size_t)n > limit)
			return false;
		buf_add(out, (str){chunk, n});
	}
}

static bool ended_well(pid_t child)
{
	int status;
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return false;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* The chunk is made before anything is open: want of memory leaves nothing behind. */
static enum program_result run(struct arena *a, const char *const *words, int in, size_t limit,
                               str *output)
{
	struct buf out = BUF(a);
	char *chunk = arena_alloc(a, CHUNK, 1);
	int ends[2];
	pid_t child;
	if (pipe(ends) != 0)
		return PROGRAM_FAILED;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	const int error = spawn(words, in, ends[1], &child);
	close(ends[1]);
	if (error) {
		close(ends[0]);
		return error == ENOENT ? PROGRAM_MISSING : PROGRAM_FAILED;
	}
	const bool whole = read_pipe(ends[0], chunk, limit, &out);
	close(ends[0]);
	const bool good = ended_well(child);
	*output = buf_str(&out);
	return whole && good ? PROGRAM_DONE : PROGRAM_FAILED;
}

enum program_result program_run(struct arena *a, const char *const *words, str input, size_t limit,
                                str *output)
{
	FILE *const in = nameless_file(input);
	if (!in)
		return PROGRAM_FAILED;
	const enum program_result result = run(a, words, fileno(in), limit, output);
	fclose(in);
	return result;
}
