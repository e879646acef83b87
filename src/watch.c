/* SPDX-License-Identifier: MIT */
/*
 * `recto watch`: one context, a render at every save.
 *
 * Folders are watched and not files, for editors put a new file in the place
 * of the old one. Which files matter is known after each render: those that it
 * looked for, by their names and by what links among them lead to. A name that
 * vanishes is no save; the next one that takes its place is.
 */
#define _GNU_SOURCE
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "preview.h"
#include "program.h"

enum {
	MOST_FILES = 256,
	SETTLE = 5, /* ms without a further event: an editor may make several of one save */
	EVENTS_SIZE = 1 << 14,
	PORT_MOST = 65535,
	DECIMAL = 10,
};

enum { SIGNALS, SAVES, OTHERS, POLLS = OTHERS + PREVIEW_POLLS };

/* A name in a folder that is watched. */
struct watched {
	int folder;
	char name[NAME_MAX + 1];
};

struct watch {
	struct recto *recto;
	const struct request *request;
	struct order order;
	int signals, saves;
	struct watched files[MOST_FILES];
	int file_count;
	struct recto_result *pages; /* the last that could be set; NULL: none yet */
	struct preview *preview;    /* NULL: nobody looks */
};

/* --- files --- */

static void add_name(struct watch *w, const char *path)
{
	char folder[PATH_MAX];
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	if (w->file_count == MOST_FILES || strlen(path) >= sizeof folder || strlen(name) > NAME_MAX)
		return;
	snprintf(folder, sizeof folder, "%s", slash ? path : ".");
	if (slash)
		folder[slash - path + (slash == path)] = 0;
	struct watched *f = &w->files[w->file_count];
	f->folder = inotify_add_watch(w->saves, folder, IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR);
	snprintf(f->name, sizeof f->name, "%s", name);
	w->file_count += f->folder >= 0;
}

static void add_file(struct watch *w, const char *path)
{
	char real[PATH_MAX];
	add_name(w, path);
	if (realpath(path, real))
		add_name(w, real);
}

/* The CV stays, whatever became of the render. */
static void watch_files(struct watch *w, const struct recto_result *result)
{
	w->file_count = 0;
	add_file(w, w->order.input);
	if (result)
		for (const char *const *file = recto_files(result); *file; file++)
			add_file(w, *file);
}

static bool is_watched(const struct watch *w, const struct inotify_event *event)
{
	if (event->mask & IN_Q_OVERFLOW)
		return true;
	for (int i = 0; event->len && i < w->file_count; i++)
		if (w->files[i].folder == event->wd && strcmp(w->files[i].name, event->name) == 0)
			return true;
	return false;
}

/* Takes what there is; true if one of our files was saved. */
static bool was_saved(const struct watch *w)
{
	union {
		char bytes[EVENTS_SIZE];
		struct inotify_event event;
	} buffer;
	bool saved = false;
	for (;;) {
		const ssize_t n = read(w->saves, buffer.bytes, sizeof buffer.bytes);
		if (n <= 0)
			return saved;
		for (ssize_t at = 0; at < n;) {
			const struct inotify_event *event = (const void *)(buffer.bytes + at);
			saved = saved || is_watched(w, event);
			at += (ssize_t)(sizeof *event + event->len);
		}
	}
}

/* --- renders --- */

static void render(struct watch *w)
{
	struct recto_result *result = recto_render(w->recto, w->order.input, &w->order.options);
	if (result && recto_output(result).size > 0)
		save_pages(result, &w->order.options);
	report(result, w->request, RECTO_WARNINGS, true);
	watch_files(w, result);
	if (!result)
		return;
	const bool set = recto_output(result).size > 0;
	struct recto_result *const before = w->pages;
	w->pages = set ? result : before;
	if (!set && before && !w->request->quiet)
		fprintf(stderr, "recto: %s is left as it was\n", recto_output_name(before));
	if (w->preview)
		preview_show(w->preview, result, w->pages);
	recto_result_free(set ? before : result);
}

static void settle(struct watch *w)
{
	struct pollfd fd = {.fd = w->saves, .events = POLLIN};
	while (poll(&fd, 1, SETTLE) > 0)
		was_saved(w);
}

/* Until it is told to end. */
static void run(struct watch *w)
{
	struct pollfd fds[POLLS] = {{.fd = w->signals, .events = POLLIN},
	                            {.fd = w->saves, .events = POLLIN}};
	for (;;) {
		const int others = w->preview ? preview_polls(w->preview, fds + OTHERS) : 0;
		if (poll(fds, (nfds_t)OTHERS + (nfds_t)others, -1) < 0)
			continue;
		if (fds[SIGNALS].revents)
			return;
		if (w->preview)
			preview_serve(w->preview, fds + OTHERS, others);
		if (fds[SAVES].revents && was_saved(w)) {
			settle(w);
			render(w);
		}
	}
}

/* --- beginning and end --- */

static bool open_streams(struct watch *w)
{
	sigset_t end;
	sigemptyset(&end);
	sigaddset(&end, SIGINT);
	sigaddset(&end, SIGTERM);
	sigaddset(&end, SIGHUP);
	sigprocmask(SIG_BLOCK, &end, NULL);
	signal(SIGPIPE, SIG_IGN);
	w->signals = signalfd(-1, &end, SFD_CLOEXEC);
	w->saves = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
	return w->signals >= 0 && w->saves >= 0;
}

static enum recto_status open_preview(struct watch *w, struct preview *preview)
{
	const char *const text = w->request->preview;
	char *end;
	if (!text)
		return RECTO_OK;
	const long port = strtol(text, &end, DECIMAL);
	if (*end || port < 0 || port > PORT_MOST)
		return usage("not the number of a port", text);
	if (!preview_open(preview, (int)port)) {
		fprintf(stderr, "recto: cannot listen on 127.0.0.1:%ld\n", port);
		return RECTO_SYSTEM;
	}
	w->preview = preview;
	fprintf(stderr, "preview: http://127.0.0.1:%d/\n", preview->port);
	return RECTO_OK;
}

enum recto_status run_watch(struct recto *r, const struct request *q, const char *const *operands,
                            int count)
{
	struct watch w = {.recto = r, .request = q};
	struct preview preview = {0};
	(void)count;
	enum recto_status status = take_order(q, operands[0], &w.order);
	if (status != RECTO_OK)
		return status;
	if (!w.order.options.output_name || strcmp(operands[0], "-") == 0)
		return usage("watch reads a file and writes a file", operands[0]);
	if (!open_streams(&w)) {
		fprintf(stderr, "recto: this system does not tell of saves\n");
		return RECTO_SYSTEM;
	}
	status = open_preview(&w, &preview);
	if (status == RECTO_OK) {
		watch_files(&w, NULL); /* first: no save is missed while it renders */
		render(&w);
		run(&w);
	}
	if (w.preview)
		preview_close(w.preview);
	recto_result_free(w.pages);
	close(w.saves);
	close(w.signals);
	return status;
}
