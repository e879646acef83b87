/* SPDX-License-Identifier: MIT */
/*
 * The line of a batch: which CVs, which files, which of them here; what is
 * still true of an earlier run; the workers; the reports.
 */
#define _GNU_SOURCE /* sched_getaffinity */
#include "batch/batch_int.h"

#include <sched.h>
#include <stdio.h>
#include <unistd.h>

static bool open_run(struct run *run, const struct batch_order *order)
{
	*run = (struct run){.order = order,
	                    .a = arena_new(SIZE_MAX),
	                    .scratch = arena_new(SIZE_MAX),
	                    .spare = arena_new(SIZE_MAX)};
	return run->a && run->scratch && run->spare;
}

static void close_run(struct run *run)
{
	arena_free(run->spare);
	arena_free(run->scratch);
	arena_free(run->a);
}

/* The cores that we may use: engines give a job some of the machine's. */
static int workers_of(const struct batch_order *order)
{
	cpu_set_t cores;
	if (order->workers > 0)
		return order->workers;
	return sched_getaffinity(0, sizeof cores, &cores) == 0 ? CPU_COUNT(&cores) : 1;
}

static int complain(int status, const char *what)
{
	fprintf(stderr, "recto: %s (try --help)\n", what);
	return status;
}

static int end_status(enum crew_end end)
{
	if (end == CREW_FAILED)
		fprintf(stderr, "recto: cannot start a process\n");
	return end == CREW_STOPPED ? BATCH_STOPPED : RECTO_SYSTEM;
}

/* --- names --- */

struct naming {
	struct run *run;
	str *wanted;
};

/*
 * A template that nothing can be made of, or that names a field which neither recto nor any of the
 * CVs knows: what is wrong with it; empty: nothing is.
 */
static str take_faults(str *wanted, int count)
{
	str first = {0};
	bool any_good = false;
	for (int i = 0; i < count; i++) {
		const str fault = name_fault(&wanted[i]);
		first = first.n ? first : fault;
		any_good = any_good || (wanted[i].n && !fault.n);
	}
	return any_good ? (str){0} : first;
}

static str task_name(void *user, struct arena *a, struct arena *scratch, int index)
{
	return work_name(((struct naming *)user)->run, a, scratch, index);
}

static void confine_namer(void *user)
{
	work_confine(((struct naming *)user)->run);
}

static void take_name(void *user, int index, str answer, const char *died)
{
	const struct naming *n = user;
	n->wanted[index] = died ? (str){0} : str_copy(n->run->a, answer);
}

/* Over all CVs, those of other shares too; a CV that cannot be read keeps its own name. */
static int name_all(struct run *run)
{
	const int count = run->jobs.count;
	struct naming n = {run, ARENA_ARRAY(run->a, str, count)};
	int *todo = ARENA_ARRAY(run->a, int, count);
	for (int i = 0; i < count; i++)
		todo[i] = i;
	const enum crew_end end = crew_run(run->a, &(struct crew){
						       .workers = run->order->workers,
						       .todo = todo,
						       .count = count,
						       .begin = confine_namer,
						       .task = task_name,
						       .done = take_name,
						       .user = &n,
						   });
	if (end != CREW_DONE)
		return end_status(end);
	const str fault = take_faults(n.wanted, count);
	if (fault.n)
		return complain(RECTO_USAGE,
		                str_z(run->a, str_format(run->a, "--name: %.*s", STR_ARG(fault))));
	names_decide(run, n.wanted);
	return RECTO_OK;
}

/* --- rendering --- */

struct rendering {
	struct run *run;
	struct progress progress;
};

static str task_render(void *user, struct arena *a, struct arena *scratch, int index)
{
	return work_render(((struct rendering *)user)->run, a, scratch, index);
}

static void confine_renderer(void *user)
{
	work_confine(((struct rendering *)user)->run);
}

/* What the dead worker had begun to write. */
static void sweep(struct run *run, int index)
{
	enum { RANDOM = 7 }; /* a dot and six letters; see file_write */
	const str output = str_from_z(run->jobs.items[index].output), folder = path_folder(output);
	const struct strs names = file_list(run->a, folder);
	for (int i = 0; i < names.count; i++) {
		const str path = path_join(run->a, folder, names.items[i]);
		if (path.n == output.n + RANDOM && str_starts(path, output) &&
		    path.s[output.n] == '.')
			unlink(str_z(run->a, path));
	}
}

static void take_record(void *user, int index, str answer, const char *died)
{
	struct rendering *r = user;
	struct run *run = r->run;
	struct record *record = &run->records.items[index];
	if (died)
		sweep(run, index);
	if (died || !record_read(run, answer, record)) {
		const char *why = died ? died : "the process that set it said nothing of use";
		record_read(run, work_lost(run->a, run, index, why), record);
	}
	state_add(run, record->line);
	progress_add(&r->progress, record);
}

static void tick(void *user)
{
	progress_show(&((struct rendering *)user)->progress);
}

static enum crew_end render_all(struct run *run)
{
	struct rendering r = {.run = run};
	int *todo = ARENA_ARRAY(run->a, int, run->jobs.count);
	int count = 0, kept = 0;
	for (int i = 0; i < run->jobs.count; i++) {
		if (run->records.items[i].line.n)
			kept++;
		else if (share_has(run, i))
			todo[count++] = i;
	}
	progress_begin(&r.progress, run, count, kept);
	const enum crew_end end = crew_run(run->a, &(struct crew){
						       .workers = run->order->workers,
						       .todo = todo,
						       .count = count,
						       .begin = confine_renderer,
						       .task = task_render,
						       .done = take_record,
						       .tick = tick,
						       .user = &r,
						   });
	progress_end(&r.progress, end == CREW_STOPPED);
	return end;
}

/* --- the line --- */

/* 0, or what the worst of them has. */
static int status_of(const struct run *run)
{
	for (int i = 0; i < run->records.count; i++)
		if (run->records.items[i].exit != 0)
			return RECTO_INPUT;
	return RECTO_OK;
}

static int work_list(struct run *run)
{
	const int named = name_all(run);
	if (named != RECTO_OK)
		return named;
	run->settings = work_settings(run->order);
	if (!state_open(run))
		return RECTO_SYSTEM;
	const enum crew_end end = render_all(run);
	state_close(run);
	progress_write(run);
	if (!report_write(run))
		return RECTO_SYSTEM;
	return end == CREW_DONE ? status_of(run) : end_status(end);
}

static bool is_report(const char *path)
{
	const str name = str_from_z(path);
	return str_ends(name, STR(".json")) || str_ends(name, STR(".html"));
}

/* NULL: nothing is missing. */
static const char *fault_of(const struct batch_order *order)
{
	if (order->options->dump || order->options->ledger)
		return "a batch makes documents, no dumps";
	for (int i = 0; i < order->report_count; i++)
		if (!is_report(order->reports[i]))
			return "a report ends in .json or .html";
	return NULL;
}

static int run_line(struct run *run, const struct batch_order *given)
{
	struct batch_order order = *given;
	order.workers = workers_of(given);
	run->order = &order;
	if (!share_read(order.shard, &run->share, &run->shares))
		return RECTO_USAGE;
	if (!inputs_read(run->a, &order, &run->jobs))
		return RECTO_SYSTEM;
	if (run->jobs.count == 0)
		return complain(RECTO_USAGE, "no CVs");
	run->records =
	    (struct records){ARENA_ARRAY(run->a, struct record, run->jobs.count), run->jobs.count};
	return work_list(run);
}

int batch_run(const struct batch_order *order)
{
	struct run run;
	const char *fault = order->folder ? fault_of(order) : "name a folder with -o";
	if (fault)
		return complain(RECTO_USAGE, fault);
	const int status = open_run(&run, order) ? run_line(&run, order) : RECTO_SYSTEM;
	close_run(&run);
	return status;
}

int batch_merge(const struct batch_order *given)
{
	struct run run;
	struct batch_order order = *given;
	const char *fault =
	    order.report_count ? fault_of(&order) : "name what to write with --report";
	if (fault)
		return complain(RECTO_USAGE, fault);
	order.workers = workers_of(given);
	int status = RECTO_SYSTEM;
	if (open_run(&run, &order)) {
		const bool whole = report_read(&run);
		if (run.records.count && report_write(&run))
			status = whole ? status_of(&run) : RECTO_SYSTEM;
	}
	close_run(&run);
	return status;
}
