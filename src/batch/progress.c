/* SPDX-License-Identifier: MIT */
/* What is told meanwhile, on standard error: a line that moves for people, lines that stay for
 * logs. */
#define _XOPEN_SOURCE 700
#include "batch/batch_int.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { SECOND = 1000, REDRAW = 100 /* milliseconds */ };

static int64_t now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * SECOND + t.tv_nsec / 1000000;
}

void progress_begin(struct progress *p, const struct run *run, int total, int kept)
{
	*p = (struct progress){.run = run, .start = now(), .total = total, .kept = kept};
	p->terminal = isatty(STDERR_FILENO);
	p->quiet = run->order->quiet || run->order->form != RECTO_TEXT;
}

static void clear_line(const struct progress *p)
{
	if (p->terminal && !p->quiet)
		fputs("\r\033[K", stderr);
}

void progress_show(struct progress *p)
{
	const int64_t spent = now() - p->start;
	if (!p->terminal || p->quiet || spent < REDRAW)
		return;
	const double rate = (double)p->done * SECOND / (double)spent;
	clear_line(p);
	fprintf(stderr, "%d of %d CVs", p->done, p->total);
	if (p->failed)
		fprintf(stderr, ", %d failed", p->failed);
	if (p->done && p->done < p->total)
		fprintf(stderr, "; %.0f a second, %.0f s left", rate, (p->total - p->done) / rate);
	fflush(stderr);
}

void progress_add(struct progress *p, const struct record *r)
{
	const bool failed = str_eq(r->status, STR("failed"));
	p->done++;
	p->failed += failed;
	p->doubts += str_eq(r->status, STR("doubts"));
	p->fine += str_eq(r->status, STR("fine"));
	const bool tells = (failed || r->exit != 0) && p->run->order->form == RECTO_TEXT;
	if (tells) {
		clear_line(p);
		fprintf(stderr, "%.*s\n", STR_ARG(r->first.n ? r->first : r->input));
	}
	if (!p->terminal && !p->quiet && !failed)
		fprintf(stderr, "[%d/%d] %.*s → %.*s%s\n", p->done, p->total, STR_ARG(r->input),
		        STR_ARG(r->output), r->first.n ? ", with doubts" : "");
	progress_show(p);
}

void progress_end(struct progress *p, bool stopped)
{
	const int64_t spent = now() - p->start;
	const double seconds = (double)spent / SECOND;
	clear_line(p);
	if (p->quiet)
		return;
	fprintf(stderr, "%s%d of %d CVs in %.1f s", stopped ? "stopped: " : "", p->done, p->total,
	        seconds);
	if (spent > 0 && p->done)
		fprintf(stderr, ", %.0f a second", p->done / seconds);
	fprintf(stderr, ": %d fine, %d with doubts, %d failed", p->fine, p->doubts, p->failed);
	if (p->kept)
		fprintf(stderr, "; %d unchanged", p->kept);
	fputc('\n', stderr);
}

void progress_write(const struct run *run)
{
	bool first = true;
	for (int i = 0; i < run->records.count; i++) {
		str text = run->records.items[i].written;
		if (text.n == 0)
			continue;
		/* In SARIF what is not the first begins with a comma. */
		if (first && text.s[0] == ',')
			text = str_slice(text, 1, text.n);
		fprintf(stderr, "%.*s", STR_ARG(text));
		first = false;
	}
}
