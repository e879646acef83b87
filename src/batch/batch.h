/* SPDX-License-Identifier: MIT */
/*
 * `recto batch`: many CVs, one format. A part of the program, beside main.c:
 * it sees recto.h, the memory and texts of base/ and the reader of JSON, and
 * nothing of how a CV is set. What is to be done is decided before anything is
 * set (inputs, names, shares), so that every machine decides alike.
 */
#ifndef RECTO_BATCH_H
#define RECTO_BATCH_H

#include "recto.h"
#include "sandbox.h"

enum { BATCH_STOPPED = 130 }; /* exit status after Ctrl-C, as shells have it */

struct batch_order {
	struct recto *recto;
	const struct recto_options *options; /* of every CV */
	const char *const *inputs;           /* CVs, folders, patterns; reports, to be merged */
	int input_count;
	const char *manifest; /* a file with an input in each line; NULL: none */
	const char *folder;   /* for the outputs; made if it is not there */
	const char *name;     /* template of their names; NULL: the input's name */
	const char *shard;    /* "2/8", "auto", "auto/8"; NULL: all */
	const char *const *reports;
	int report_count;
	int workers;          /* 0: one for each core */
	enum recto_form form; /* of the messages, on standard error */
	bool resume, quiet;
	/* That confined workers may read; NULL: they are free. */
	const struct sandbox_places *places;
};

/* An exit status. */
int batch_run(const struct batch_order *order);
/* The reports of shares as the report of all. */
int batch_merge(const struct batch_order *order);

#endif
