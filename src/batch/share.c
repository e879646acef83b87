/* SPDX-License-Identifier: MIT */
/*
 * Which of the CVs are set here: every Nth of the list. `auto` asks the
 * engine that started us: arrays of Slurm say all of it, indexed jobs of
 * Kubernetes only their number.
 */
#define _XOPEN_SOURCE 700
#include "batch/batch_int.h"

#include <limits.h>
#include <stdlib.h>

enum { DECIMAL = 10 };

/* The number in a text or at its beginning; -1: there is none. */
static long number(const char *text, const char **rest)
{
	char *end = NULL;
	const long n = text && *text >= '0' && *text <= '9' ? strtol(text, &end, DECIMAL) : -1;
	*rest = end ? end : "?";
	return n < INT_MAX ? n : -1;
}

static long variable(const char *name, long otherwise)
{
	const char *rest;
	const long n = number(getenv(name), &rest);
	return n < 0 || *rest ? otherwise : n;
}

/* From 1; 0: no engine says so. */
static long share_here(void)
{
	const long task = variable("SLURM_ARRAY_TASK_ID", -1);
	const long least = variable("SLURM_ARRAY_TASK_MIN", 1);
	const long step = variable("SLURM_ARRAY_TASK_STEP", 1);
	if (task >= least && step > 0)
		return (task - least) / step + 1;
	return variable("JOB_COMPLETION_INDEX", -1) + 1;
}

static bool read_shares(const char *text, long *share, long *shares)
{
	const char *rest = text + 4;
	if (!str_starts(str_from_z(text), STR("auto")))
		*share = number(text, &rest);
	else
		*share = share_here();
	if (*rest == '/')
		*shares = number(rest + 1, &rest);
	else
		*shares = rest == text + 4 ? variable("SLURM_ARRAY_TASK_COUNT", -1) : -1;
	return *rest == 0 && *share >= 1 && *shares >= *share;
}

bool share_read(const char *text, int *share, int *shares)
{
	long i, n;
	*share = *shares = 1;
	if (!text)
		return true;
	if (!read_shares(text, &i, &n)) {
		fprintf(
		    stderr,
		    "recto: no share: %s; wanted 2/8, or auto, auto/8 where Slurm or Kubernetes "
		    "say which\n",
		    text);
		return false;
	}
	*share = (int)i;
	*shares = (int)n;
	return true;
}

bool share_has(const struct run *run, int job)
{
	return job % run->shares == run->share - 1;
}
