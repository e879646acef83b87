/* SPDX-License-Identifier: MIT */
/*
 * A run: a result, a budget of memory, a place to jump to when it is used up,
 * and in the middle the line of stages that was asked for.
 */
#include "job.h"

static enum recto_status worst(const struct recto_result *r)
{
	if (r->status != RECTO_OK)
		return r->status;
	if (diags_count(r->diags, DIAG_ERROR) > 0)
		return RECTO_INPUT;
	return r->strict && diags_count(r->diags, DIAG_WARNING) > 0 ? RECTO_INPUT : RECTO_OK;
}

static void ignore_all(struct job *j)
{
	for (int i = 0; i < j->options->ignored_count; i++) {
		const str slug = str_from_z(j->options->ignored[i]);
		const struct origin *origin = diags_origin(j->diags, STR("--ignore"), (str){0});
		diags_ignore(j->diags, slug, (struct span){.origin = origin});
	}
}

/* Alone in a function, so that no variable lives across the jump. */
static bool run_trapped(struct job *j, bool (*run)(struct job *j))
{
	if (setjmp(*arena_trap(j->a))) {
		j->result->no_memory = true;
		return false;
	}
	ignore_all(j);
	return run(j);
}

/* Nothing is left that was half made. */
static void report_no_memory(struct job *j)
{
	struct recto_result *const result = j->result;
	result->diags = j->diags = diags_new(result->a);
	result->status = RECTO_SYSTEM;
	result->output = result->summary = result->fit_text = (str){0};
	result->ledger = NULL;
	diag(result->diags, DIAG_MEMORY, NOWHERE, "%zu MiB", j->recto->setup.memory >> 20);
}

static struct recto_result *new_result(size_t memory)
{
	/* The result itself stands outside of the render's budget: it must be able to report. */
	struct arena *a = arena_new(SIZE_MAX);
	if (!a)
		return NULL;
	struct recto_result *r = ARENA_NEW(a, struct recto_result);
	r->a = a;
	r->scratch = arena_new(memory);
	return r;
}

struct recto_result *run_job(const struct recto *r, const char *input,
                             const struct recto_options *options, bool (*run)(struct job *j))
{
	struct recto_result *result = new_result(r->setup.memory);
	struct arena *a = arena_new(r->setup.memory);
	if (!result || !result->scratch || !a)
		return NULL;
	arena_defer(result->a, (void (*)(void *))arena_free, result->scratch);
	arena_defer(result->a, (void (*)(void *))arena_free, a);
	arena_share_trap(result->scratch, a);
	result->strict = options->strict;
	result->files.a = a;
	if (options->timings)
		stopwatch_start(result->watch = ARENA_NEW(result->a, struct stopwatch));
	result->own_files = path_plain(a, r->data);
	result->diags = diags_new(a);
	struct job *j = result->job = ARENA_NEW(result->a, struct job);
	*j = (struct job){
	    .a = a,
	    .scratch = result->scratch,
	    .recto = r,
	    .options = options,
	    .result = result,
	    .diags = result->diags,
	    .input_name = str_from_z(input),
	};
	if (!run_trapped(j, run) && result->no_memory)
		report_no_memory(j);
	job_stage(j, STAGE_OTHER);
	result->status = worst(result);
	return result;
}

bool run_again(struct recto_result *result, bool (*run)(struct job *j))
{
	struct job *const j = result->job;
	const bool done = run_trapped(j, run);
	if (!done && result->no_memory)
		report_no_memory(j);
	result->status = worst(result);
	return done;
}
