/* SPDX-License-Identifier: MIT */
/*
 * Processes that work off a list. Threads would share a fault as they share
 * the memory; a process that dies takes one CV with it, and what it leaked.
 * A worker is handed one number at a time and answers with one line: no
 * share of the list is fixed in advance, so none waits for a slow neighbour.
 * A worker whose parent is gone reads the end of its pipe and ends.
 */
#define _XOPEN_SOURCE 700
#include "batch/batch_int.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	TICK = 1000,     /* milliseconds */
	TASK_MOST = 300, /* seconds for one task: it is caught in a loop, or the machine is */
	CHUNK = 1 << 14,
	NONE = -1
};

struct worker {
	pid_t pid; /* 0: not running */
	int to, from;
	int index; /* that it works on; NONE: it waits */
	time_t since;
	struct buf answer;
};

struct shift {
	const struct crew *crew;
	struct arena *a;
	struct worker *workers;
	struct pollfd *fds; /* of each worker, and of the signals */
	int count, next, busy;
	int signals; /* a file that tells of SIGINT and SIGTERM */
	int stops;   /* how often we were told to stop */
};

/* --- in a worker --- */

static bool read_whole(int fd, void *into, size_t size)
{
	for (char *at = into; size > 0;) {
		const ssize_t n = read(fd, at, size);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		at += n;
		size -= (size_t)n;
	}
	return true;
}

static bool write_whole(int fd, const void *from, size_t size)
{
	for (const char *at = from; size > 0;) {
		const ssize_t n = write(fd, at, size);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		at += n;
		size -= (size_t)n;
	}
	return true;
}

static void work(const struct crew *crew, int in, int out)
{
	struct arena *a = arena_new(SIZE_MAX), *scratch = arena_new(SIZE_MAX);
	bool goes = a && scratch;
	if (crew->begin)
		crew->begin(crew->user);
	for (int index; goes && read_whole(in, &index, sizeof index);) {
		const struct arena_mark mark = arena_mark(a), scratch_mark = arena_mark(scratch);
		struct buf answer = BUF(a);
		buf_add(&answer, crew->task(crew->user, a, scratch, index));
		buf_char(&answer, '\n');
		goes = write_whole(out, answer.s, (size_t)answer.n);
		arena_rewind(scratch, scratch_mark);
		arena_rewind(a, mark);
	}
	_exit(0);
}

/* --- workers come and go --- */

/* The ends that are the parent's; a worker that held those of another would keep it alive. */
static void close_ends(const struct shift *s)
{
	for (int i = 0; i < s->count; i++)
		if (s->workers[i].pid) {
			close(s->workers[i].to);
			close(s->workers[i].from);
		}
	close(s->signals);
}

static bool open_pipes(int down[2], int up[2])
{
	if (pipe(down) != 0)
		return false;
	if (pipe(up) != 0) {
		close(down[0]);
		close(down[1]);
		return false;
	}
	for (int i = 0; i < 2; i++) {
		fcntl(down[i], F_SETFD, FD_CLOEXEC);
		fcntl(up[i], F_SETFD, FD_CLOEXEC);
	}
	return true;
}

static bool hire(struct shift *s, struct worker *w)
{
	int down[2], up[2];
	if (!open_pipes(down, up))
		return false;
	const pid_t pid = fork();
	if (pid == 0) {
		close_ends(s);
		close(down[1]);
		close(up[0]);
		work(s->crew, down[0], up[1]);
	}
	close(down[0]);
	close(up[1]);
	if (pid < 0) {
		close(down[1]);
		close(up[0]);
		return false;
	}
	w->pid = pid;
	w->to = down[1];
	w->from = up[0];
	w->index = NONE;
	return true;
}

/* Its last words. */
static int dismiss(struct worker *w)
{
	int status = 0;
	close(w->to);
	close(w->from);
	while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR)
		;
	w->pid = 0;
	w->answer.n = 0;
	return status;
}

static void lose(struct shift *s, struct worker *w)
{
	const int index = w->index;
	const bool slow = index != NONE && time(NULL) - w->since >= TASK_MOST;
	const int status = dismiss(w);
	if (index == NONE)
		return;
	s->busy--;
	str why = STR("the process that set it ended before its time");
	if (slow)
		why = str_format(s->a, "it took more than %d seconds", TASK_MOST);
	else if (WIFSIGNALED(status))
		why = str_format(s->a, "the process that set it died: %s",
		                 strsignal(WTERMSIG(status)));
	s->crew->done(s->crew->user, index, (str){0}, str_z(s->a, why));
}

static void take_answer(struct shift *s, struct worker *w)
{
	char chunk[CHUNK];
	const ssize_t n = read(w->from, chunk, sizeof chunk);
	if (n < 0 && errno == EINTR)
		return;
	if (n <= 0) {
		lose(s, w);
		return;
	}
	buf_add(&w->answer, (str){chunk, n});
	if (w->answer.s[w->answer.n - 1] != '\n')
		return;
	const int index = w->index;
	w->index = NONE;
	s->busy--;
	s->crew->done(s->crew->user, index, str_slice(buf_str(&w->answer), 0, w->answer.n - 1),
	              NULL);
	w->answer.n = 0;
}

/* --- the list --- */

static bool hand_out(struct shift *s)
{
	for (int i = 0; i < s->count && s->next < s->crew->count && !s->stops; i++) {
		struct worker *w = &s->workers[i];
		if (w->pid && w->index != NONE)
			continue;
		if (!w->pid && !hire(s, w)) {
			if (s->busy == 0)
				return false;
			continue;
		}
		w->index = s->crew->todo[s->next++];
		w->since = time(NULL);
		s->busy++;
		/* If it is dead already, the end of its pipe tells so next. */
		(void)!write_whole(w->to, &w->index, sizeof w->index);
	}
	return true;
}

static void kill_where(struct shift *s, bool all)
{
	const time_t now = time(NULL);
	for (int i = 0; i < s->count; i++) {
		const struct worker *w = &s->workers[i];
		if (w->pid && w->index != NONE && (all || now - w->since >= TASK_MOST))
			kill(w->pid, SIGKILL);
	}
}

static void take_signal(struct shift *s)
{
	struct signalfd_siginfo info;
	if (read(s->signals, &info, sizeof info) != (ssize_t)sizeof info)
		return;
	if (++s->stops > 1)
		kill_where(s, true);
}

static void wait_for_any(struct shift *s)
{
	struct pollfd *const fds = s->fds;
	for (int i = 0; i < s->count; i++)
		fds[i] = (struct pollfd){s->workers[i].pid ? s->workers[i].from : -1, POLLIN, 0};
	fds[s->count] = (struct pollfd){s->signals, POLLIN, 0};
	const int ready = poll(fds, (nfds_t)s->count + 1, TICK);
	if (ready == 0) {
		kill_where(s, false);
		if (s->crew->tick)
			s->crew->tick(s->crew->user);
	}
	if (ready > 0 && fds[s->count].revents)
		take_signal(s);
	for (int i = 0; ready > 0 && i < s->count; i++)
		if (fds[i].revents)
			take_answer(s, &s->workers[i]);
}

static enum crew_end work_off(struct shift *s)
{
	while (s->busy > 0 || (s->next < s->crew->count && !s->stops)) {
		if (!hand_out(s))
			return CREW_FAILED;
		wait_for_any(s);
	}
	return s->next < s->crew->count ? CREW_STOPPED : CREW_DONE;
}

enum crew_end crew_run(struct arena *a, const struct crew *crew)
{
	const int count = crew->count < crew->workers ? crew->count : crew->workers;
	struct shift s = {.crew = crew, .a = a, .count = count};
	s.workers = ARENA_ARRAY(a, struct worker, count);
	s.fds = ARENA_ARRAY(a, struct pollfd, count + 1);
	for (int i = 0; i < count; i++)
		s.workers[i] = (struct worker){.index = NONE, .answer = BUF(a)};
	sigset_t stops, before;
	sigemptyset(&stops);
	sigaddset(&stops, SIGINT);
	sigaddset(&stops, SIGTERM);
	sigprocmask(SIG_BLOCK, &stops, &before);
	struct sigaction ignore = {.sa_handler = SIG_IGN}, old;
	sigaction(SIGPIPE, &ignore, &old);
	s.signals = signalfd(-1, &stops, SFD_CLOEXEC);
	const enum crew_end end = s.signals < 0 ? CREW_FAILED : work_off(&s);
	for (int i = 0; i < count; i++)
		if (s.workers[i].pid)
			dismiss(&s.workers[i]);
	if (s.signals >= 0)
		close(s.signals);
	sigaction(SIGPIPE, &old, NULL);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return end;
}
