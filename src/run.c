/* SPDX-License-Identifier: MIT */
/*
 * A run: a result, its limits, a place to jump to when memory or time is used
 * up, and in the middle the line of stages that was asked for.
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

/* --- limits --- */

/* One that is none is left out here, and reported when there is somebody to report to. */
static struct limits read_limits(const struct recto *r, const struct recto_options *options)
{
	struct limits limits = limits_default();
	const struct limit_row *memory = limit_row(LIMIT_MEMORY);
	const int64_t own = (int64_t)(r->setup.memory <= INT64_MAX ? r->setup.memory : INT64_MAX);
	enum limit_id id;
	if (own)
		limits.of[LIMIT_MEMORY] = own < memory->least ? memory->least : own;
	for (int i = 0; i < options->limit_count; i++)
		limits_set(&limits, str_from_z(options->limits[i]), &id);
	return limits;
}

static bool refuse_limit(struct job *j, str text, enum diag_id id, str more)
{
	j->result->status = RECTO_USAGE;
	diag(j->diags, id, NOWHERE, "%.*s%s%.*s", STR_ARG(text), more.n ? "; " : "", STR_ARG(more));
	return false;
}

static bool refuse_unknown(struct job *j, str text)
{
	struct strs names = {ARENA_ARRAY(j->scratch, str, LIMIT_COUNT), LIMIT_COUNT};
	str name, value;
	for (int id = 0; id < LIMIT_COUNT; id++)
		names.items[id] = str_from_z(limit_row((enum limit_id)id)->name);
	str_cut(text, '=', &name, &value);
	const str near = name_near(j->scratch, name, &names);
	return refuse_limit(j, text, DIAG_LIMIT_UNKNOWN,
	                    near.n ? str_format(j->scratch, "did you mean %.*s?", STR_ARG(near))
	                           : (str){0});
}

static bool refuse_value(struct job *j, str text, const struct limit_row *row)
{
	struct buf range = BUF(j->scratch);
	buf_add(&range, STR("from "));
	limit_print(&range, row->unit, row->least);
	buf_add(&range, STR(" to "));
	limit_print(&range, row->unit, row->greatest);
	return refuse_limit(j, text, DIAG_LIMIT_VALUE, buf_str(&range));
}

static bool check_limits(struct job *j)
{
	struct limits again = j->limits;
	for (int i = 0; i < j->options->limit_count; i++) {
		const str text = str_from_z(j->options->limits[i]);
		enum limit_id id;
		switch (limits_set(&again, text, &id)) {
		case LIMIT_GOOD:
			break;
		case LIMIT_UNKNOWN:
			return refuse_unknown(j, text);
		case LIMIT_BAD:
			return refuse_value(j, text, limit_row(id));
		}
	}
	return true;
}

/* --- the end before the end --- */

static const struct {
	enum diag_id id;
	enum recto_status status;
	enum limit_id limit; /* that was reached; LIMIT_COUNT: the machine's own */
} ends[] = {
    [ARENA_NO_MEMORY] = {DIAG_MEMORY, RECTO_SYSTEM, LIMIT_COUNT},
    [ARENA_OVER_BUDGET] = {DIAG_MEMORY_LIMIT, RECTO_OK, LIMIT_MEMORY},
    [ARENA_LATE] = {DIAG_TIME_LIMIT, RECTO_OK, LIMIT_TIME},
};

/* Nothing is left that was half made. */
static void break_off(struct job *j, enum arena_end end)
{
	struct recto_result *const result = j->result;
	arena_ease(j->a);
	result->broken_off = true;
	result->diags = j->diags = diags_new(result->a);
	result->status = ends[end].status;
	result->output = result->summary = result->fit_text = (str){0};
	result->ledger = NULL;
	if (ends[end].limit == LIMIT_COUNT)
		diag(result->diags, ends[end].id, NOWHERE, NULL);
	else
		beyond_limit(j, ends[end].id, ends[end].limit);
}

/* Alone in a function, so that no variable lives across the jump. */
static bool run_trapped(struct job *j, bool (*run)(struct job *j))
{
	const int end = setjmp(*arena_trap(j->a));
	if (end) {
		break_off(j, (enum arena_end)end);
		return false;
	}
	arena_hold(j->a);
	arena_deadline(j->a, j->limits.of[LIMIT_TIME]);
	ignore_all(j);
	return check_limits(j) && run(j);
}

static struct recto_result *new_result(void)
{
	/* The result itself stands outside of the render's budget: it must be able to report. */
	struct arena *a = arena_new(SIZE_MAX);
	if (!a)
		return NULL;
	struct recto_result *r = ARENA_NEW(a, struct recto_result);
	r->a = a;
	r->scratch = arena_new(0);
	return r;
}

struct recto_result *run_job(const struct recto *r, const char *input,
                             const struct recto_options *options, bool (*run)(struct job *j))
{
	const struct limits limits = read_limits(r, options);
	struct recto_result *result = new_result();
	struct arena *a = arena_new((size_t)limits.of[LIMIT_MEMORY]);
	if (!result || !result->scratch || !a)
		return NULL;
	arena_defer(result->a, (void (*)(void *))arena_free, a);
	arena_defer(result->a, (void (*)(void *))arena_free, result->scratch);
	arena_share(result->scratch, a);
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
	    .limits = limits,
	    .result = result,
	    .diags = result->diags,
	    .input_name = str_from_z(input),
	};
	run_trapped(j, run);
	text_context_end(j->measure.text);
	arena_ease(a);
	job_stage(j, STAGE_OTHER);
	result->status = worst(result);
	return result;
}

bool run_again(struct recto_result *result, bool (*run)(struct job *j))
{
	struct job *const j = result->job;
	const bool done = run_trapped(j, run);
	text_context_end(j->measure.text);
	arena_ease(j->a);
	result->status = worst(result);
	return done;
}
