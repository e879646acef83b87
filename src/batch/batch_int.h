/* SPDX-License-Identifier: MIT */
/* What the files of batch/ share: jobs, records of what became of them, and a run of both. */
#ifndef RECTO_BATCH_INT_H
#define RECTO_BATCH_INT_H

#include "base/base.h"
#include "batch/batch.h"
#include "source/source.h"

/* One CV on its way to one file. */
struct job {
	const char *input;
	const char *output; /* NULL: not decided yet */
};

struct jobs {
	struct job *items;
	int count, cap;
};

/* What became of one job, as it stands in the state and in reports: a JSON object in one line. */
struct record {
	str line;
	int index;         /* of its job, from 0 */
	str input, output; /* output empty: there is none */
	str status;        /* "fine", "doubts", "failed" */
	int exit;          /* status of recto_render */
	int errors;
	str first;   /* what is to be told of it in a line; empty: nothing */
	str written; /* its messages in the form that was asked for, if that is for programs */
};

struct records {
	struct record *items; /* by job; line empty: nothing became of it yet */
	int count;
};

struct run {
	const struct batch_order *order;
	struct arena *a, *scratch, *spare; /* the run's; two for what passes */
	struct jobs jobs;
	struct records records;
	int share, shares; /* from 1 */
	str state;         /* the file it is kept in */
	uint64_t settings; /* hash of all that is the same for every CV */
};

/* --- inputs.c: which CVs --- */

/* In the order of the command line, each once. False, after a message, if the manifest cannot be
 * read. */
bool inputs_read(struct arena *a, const struct batch_order *order, struct jobs *out);

/* --- names.c: which files --- */

/* Decides all outputs; wanted[i] is the stem that job i would like, empty: that of its input. */
void names_decide(struct run *run, const str *wanted);
/* A text made fit to be a file's name; may come out empty. */
str name_clean(struct arena *a, str text);

/* A name that a template gave this CV, and what is wrong with that template. */
str name_with_fault(struct arena *a, str name, str fault);
/* Takes the fault out of a name: empty if it has none. */
str name_fault(str *name);

/* --- share.c: which of them here --- */

/* Reads "2/8", "auto", "auto/8". False after a message. */
bool share_read(const char *text, int *share, int *shares);
bool share_has(const struct run *run, int job);

/* --- crew.c: who does it --- */

/* In a worker: the answer to one task, without line ends. Both arenas are emptied afterwards. */
typedef str crew_task(void *user, struct arena *a, struct arena *scratch, int index);
/* In the parent: the answer, or `died` and why there is none. */
typedef void crew_done(void *user, int index, str answer, const char *died);
/* In the parent, about once a second. */
typedef void crew_tick(void *user);

struct crew {
	int workers;
	void (*begin)(void *user); /* in a worker, before its first task; NULL: nothing */
	const int *todo;
	int count;
	crew_task *task;
	crew_done *done;
	crew_tick *tick;
	void *user;
};

enum crew_end { CREW_DONE, CREW_STOPPED, CREW_FAILED };

/*
 * Works off all of todo[] with so many processes. One that dies costs the task
 * that it had, and another takes its place. After SIGINT or SIGTERM nothing is
 * handed out any more and what was begun is finished; after a second one not.
 */
enum crew_end crew_run(struct arena *a, const struct crew *crew);

/* --- work.c: what a worker does --- */

/* The user of all three is the run. */
crew_task work_name, work_render, work_thumbnail;
/* Gives up what no CV of the run needs. */
void work_confine(const struct run *run);
/* What every render is told. */
uint64_t work_settings(const struct batch_order *order);
/* Hash of a file as text; "-": not there. */
str work_file_hash(struct arena *a, struct arena *scratch, const char *path);
/* The record of a job whose worker died, with its message. */
str work_lost(struct arena *a, const struct run *run, int index, const char *why);

/* --- record.c: the line and what it says --- */

/* False if it is none. Texts of the record live in `a`. */
bool record_read(struct run *run, str line, struct record *out);
/* The tree of a line, in the run's passing arenas; NULL: no JSON object. */
const struct node *record_parse(struct run *run, str line);
/* Empty, 0 if it lacks the key or is NULL. */
str record_text(const struct node *map, const char *key);
int record_number(const struct node *map, const char *key);

/* --- state.c: what is known of an earlier run --- */

/* Takes over what is still true, if the run is to be resumed. False: no folder to write to. */
bool state_open(struct run *run);
/* Keeps one record more, whatever happens next. */
void state_add(struct run *run, str line);
/* Only what became of these jobs. */
void state_close(struct run *run);

/* --- report.c, report_html.c, thumbnail.c --- */

/* All reports that are asked for; false after a message. */
bool report_write(struct run *run);
/* The records of reports as those of one run. */
bool report_read(struct run *run);
void report_html(struct run *run, str path, const str *thumbnails, struct buf *out);
/* A picture of the first page as a `data:` URI; empty where none can be made. */
str thumbnail_make(struct arena *a, str pdf);
bool thumbnail_can(void);

/* --- progress.c: what is told meanwhile, and of all of them in the end --- */

struct progress {
	const struct run *run;
	int64_t start; /* milliseconds */
	int total, done, fine, doubts, failed, kept, pages;
	bool terminal, quiet;
};

void progress_begin(struct progress *p, const struct run *run, int total, int kept);
void progress_add(struct progress *p, const struct record *r);
void progress_show(struct progress *p);
void progress_end(struct progress *p, bool stopped);
/* All messages in a form for programs, in the order of the CVs. */
void progress_write(const struct run *run);

#endif
