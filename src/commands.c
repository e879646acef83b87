/* SPDX-License-Identifier: MIT */
/* The commands: each a call of the library, with its streams and files around it. */
#define _XOPEN_SOURCE 700
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "batch/batch.h"
#include "confine.h"
#include "program.h"

enum recto_status run_render(struct recto *r, const struct request *q, const char *const *operands,
                             int count)
{
	struct order order;
	(void)count;
	const enum recto_status taken = take_order(q, operands[0], &order);
	if (taken != RECTO_OK)
		return taken;
	const bool to_file = !order.options.dump && !order.options.ledger;
	if (q->depfile && (order.to_stdout || !to_file))
		return usage("--depfile needs an output that is a file", NULL);
	struct recto_result *result = recto_render(r, operands[0], &order.options);
	if (!result || order.to_stdout)
		return finish(result, q, RECTO_WARNINGS);
	if (save_pages(result, &order.options) && q->depfile)
		recto_save_depfile(result, q->depfile);
	const enum recto_status status = report(result, q, RECTO_WARNINGS, true);
	recto_result_free(result);
	return status;
}

enum recto_status run_check(struct recto *r, const struct request *q, const char *const *operands,
                            int count)
{
	enum recto_status worst = RECTO_OK;
	const bool shown = q->extract && q->format && strcmp(q->format, "text") == 0;
	if (q->against && count > 1)
		return usage("--against compares one CV", NULL);
	if (q->extract && q->format && !shown)
		return usage("--extract shows nothing but -f text", q->format);
	for (int i = 0; i < count; i++) {
		struct recto_options o = options_of(q);
		o.today = o.date < 0 ? (int64_t)time(NULL) : o.date;
		o.against = q->against;
		struct recto_result *result =
		    q->extract ? recto_prove(r, operands[i], &o) : recto_render(r, operands[i], &o);
		enum recto_status status =
		    report(result, q, q->quiet ? RECTO_WARNINGS : RECTO_NOTES, i == 0);
		if (result && shown && !print_output(result))
			status = RECTO_SYSTEM;
		recto_result_free(result);
		worst = status > worst ? status : worst;
	}
	return worst;
}

enum recto_status run_batch(struct recto *r, const struct request *q, const char *const *operands,
                            int count)
{
	/* One CV that never ends must not hold up the others; what is asked for wins. */
	const char *limits[MOST_SETTINGS + 1] = {"time=2min"};
	struct recto_options o = options_of(q);
	memcpy(limits + 1, o.limits, (size_t)o.limit_count * sizeof *limits);
	o.limits = limits;
	o.limit_count++;
	const struct batch_order order = {
	    .recto = r,
	    .options = &o,
	    .inputs = operands,
	    .input_count = count,
	    .manifest = q->manifest,
	    .folder = q->output,
	    .name = q->name,
	    .shard = q->shard,
	    .reports = q->reports.items,
	    .report_count = q->reports.count,
	    .workers = q->workers,
	    .form = form_of(q),
	    .resume = q->resume,
	    .quiet = q->quiet,
	    .places = q->no_sandbox ? NULL : q->places,
	};
	if (order.places && (q->sandbox || !q->quiet))
		confine_tell(q);
	return (enum recto_status)(q->merge ? batch_merge(&order) : batch_run(&order));
}

/* --- other dialects --- */

typedef struct recto_result *make_text(struct recto *r, const char *input,
                                       const struct recto_options *o);

/* To the file named by -o; else to standard output. */
static enum recto_status run_text(struct recto *r, const struct request *q, const char *input,
                                  make_text *make)
{
	struct recto_options o = options_of(q);
	const bool to_stdout = !q->output || strcmp(q->output, "-") == 0;
	if (!to_stdout && is_same_file(q->output, input))
		return usage("the output would overwrite the input", q->output);
	o.output_name = to_stdout ? NULL : q->output;
	struct recto_result *result = make(r, input, &o);
	if (!result || to_stdout)
		return finish(result, q, RECTO_WARNINGS);
	if (recto_output(result).size > 0)
		recto_save(result, q->output);
	const enum recto_status status = report(result, q, RECTO_WARNINGS, true);
	recto_result_free(result);
	return status;
}

enum recto_status run_convert(struct recto *r, const struct request *q, const char *const *operands,
                              int count)
{
	(void)count;
	if (!q->output && !q->to)
		return usage("name a file with -o, or a dialect with --to", NULL);
	return run_text(r, q, operands[0], recto_convert);
}

enum recto_status run_extract(struct recto *r, const struct request *q, const char *const *operands,
                              int count)
{
	(void)count;
	return run_text(r, q, operands[0], recto_extract);
}

/* --- layouts and fonts --- */

enum recto_status run_layout_list(struct recto *r, const struct request *q,
                                  const char *const *operands, int count)
{
	(void)operands, (void)count;
	return finish(recto_layout_list(r), q, RECTO_WARNINGS);
}

enum recto_status run_layout_show(struct recto *r, const struct request *q,
                                  const char *const *operands, int count)
{
	(void)count;
	return finish(recto_layout_show(r, operands[0]), q, RECTO_WARNINGS);
}

/* The file, or nothing after a message. */
static enum recto_status save_new(struct recto_result *result, const struct request *q,
                                  const char *path)
{
	if (result && strcmp(path, "-") == 0)
		return finish(result, q, RECTO_WARNINGS);
	if (result && access(path, F_OK) == 0) {
		recto_result_free(result);
		fprintf(stderr, "recto: %s is there already, name another file with -o\n", path);
		return RECTO_USAGE;
	}
	const bool saved = result && recto_output(result).size > 0 && recto_save(result, path);
	const enum recto_status status = report(result, q, RECTO_WARNINGS, true);
	if (saved && !q->quiet)
		fprintf(stderr, "%s\n", path);
	recto_result_free(result);
	return status;
}

/* "mine" → "mine.yaml", unless -o says where. */
static bool new_path(const struct request *q, const char *name, char *out, size_t size)
{
	const size_t length = strlen(name);
	const bool has = length > 5 && strcmp(name + length - 5, ".yaml") == 0;
	const int n = q->output ? snprintf(out, size, "%s", q->output)
	                        : snprintf(out, size, "%s%s", name, has ? "" : ".yaml");
	return n > 0 && (size_t)n < size;
}

enum recto_status run_new(struct recto *r, const struct request *q, const char *const *operands,
                          int count)
{
	char path[PATH_MAX];
	if (!new_path(q, count ? operands[0] : "cv", path, sizeof path))
		return usage("name too long", operands[0]);
	return save_new(recto_new(r), q, path);
}

enum recto_status run_layout_new(struct recto *r, const struct request *q,
                                 const char *const *operands, int count)
{
	char path[PATH_MAX];
	(void)count;
	if (!new_path(q, operands[0], path, sizeof path))
		return usage("name too long", operands[0]);
	return save_new(recto_layout_new(r, path, q->from), q, path);
}

static enum recto_status rewrite(struct recto *r, const struct request *q, const char *path)
{
	if (!strchr(path, '/') && !strstr(path, ".yaml"))
		return usage("name the file that --write may change", path);
	struct recto_result *result = recto_layout_rewrite(r, path);
	if (result && recto_output(result).size > 0)
		recto_save(result, path);
	const enum recto_status status = report(result, q, RECTO_ERRORS, true);
	recto_result_free(result);
	return status;
}

enum recto_status run_layout_check(struct recto *r, const struct request *q,
                                   const char *const *operands, int count)
{
	(void)count;
	const enum recto_status rewritten = q->write ? rewrite(r, q, operands[0]) : RECTO_OK;
	if (rewritten != RECTO_OK)
		return rewritten;
	return finish(recto_layout_check(r, operands[0], q->strict), q,
	              q->quiet ? RECTO_WARNINGS : RECTO_NOTES);
}

enum recto_status run_font_list(struct recto *r, const struct request *q,
                                const char *const *operands, int count)
{
	(void)operands, (void)count;
	return finish(recto_font_list(r), q, RECTO_WARNINGS);
}

enum recto_status run_limit_list(struct recto *r, const struct request *q,
                                 const char *const *operands, int count)
{
	(void)operands, (void)count;
	return finish(recto_limit_list(r), q, RECTO_WARNINGS);
}

enum recto_status run_schema(struct recto *r, const struct request *q, const char *const *operands,
                             int count)
{
	(void)count;
	return finish(recto_schema(r, operands[0]), q, RECTO_WARNINGS);
}

enum recto_status run_explain(struct recto *r, const struct request *q, const char *const *operands,
                              int count)
{
	return finish(recto_explain(r, count ? operands[0] : NULL), q, RECTO_WARNINGS);
}
