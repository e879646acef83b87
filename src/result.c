/* SPDX-License-Identifier: MIT */
/* What came of a run: its output, its messages, its files. */
#include "job.h"

enum recto_status recto_status(const struct recto_result *result)
{
	return result->status;
}

struct recto_bytes recto_output(const struct recto_result *result)
{
	return (struct recto_bytes){result->output.s, (size_t)result->output.n};
}

const char *recto_output_name(const struct recto_result *result)
{
	return result->output_name.n ? str_z(result->a, result->output_name) : "";
}

const char *recto_summary(const struct recto_result *result)
{
	return result->summary.n ? str_z(result->a, result->summary) : "";
}

const char *recto_timings(const struct recto_result *result, bool json)
{
	struct buf out = BUF(result->a);
	if (result->watch)
		stopwatch_print(result->watch, json, &out);
	return str_z(result->a, buf_str(&out));
}

bool result_save(struct recto_result *result, const char *path, str bytes)
{
	const enum run_stage before = stopwatch_turn(result->watch, STAGE_SAVE);
	const enum file_result done = file_write(result->scratch, str_from_z(path), bytes);
	stopwatch_turn(result->watch, before);
	if (done == FILE_DONE)
		return true;
	const struct origin *origin = diags_origin(result->diags, str_from_z(path), (str){0});
	diag(result->diags, DIAG_FILE_UNWRITABLE, (struct span){.origin = origin}, NULL);
	result->status = RECTO_SYSTEM;
	result->summary = (str){0};
	return false;
}

bool recto_save(struct recto_result *result, const char *path)
{
	return result_save(result, path, result->output);
}

void recto_print_diags(const struct recto_result *result, FILE *stream, enum recto_level least,
                       bool colour)
{
	struct buf out = BUF(result->a);
	diags_print(result->diags, (struct diag_style){(enum diag_level)least, colour}, &out);
	if (out.n)
		fwrite(out.s, 1, (size_t)out.n, stream);
}

static void print_all(const struct buf *out, FILE *stream)
{
	if (out->n)
		fwrite(out->s, 1, (size_t)out->n, stream);
}

void recto_report_begin(struct recto *r, FILE *stream, enum recto_form form)
{
	struct buf out = BUF(r->a);
	diags_write_begin((enum diag_form)form, &out);
	print_all(&out, stream);
}

void recto_report(const struct recto_result *result, FILE *stream, enum recto_level least,
                  enum recto_form form, bool first)
{
	struct buf out = BUF(result->a);
	diags_write(result->diags, (enum diag_level)least, (enum diag_form)form, first, &out);
	print_all(&out, stream);
}

const char *recto_reported(const struct recto_result *result, enum recto_level least,
                           enum recto_form form)
{
	struct buf out = BUF(result->a);
	diags_write(result->diags, (enum diag_level)least, (enum diag_form)form, false, &out);
	buf_char(&out, 0);
	return out.s;
}

void recto_report_end(struct recto *r, FILE *stream, enum recto_form form)
{
	struct buf out = BUF(r->a);
	diags_write_end((enum diag_form)form, &out);
	print_all(&out, stream);
}

void recto_result_free(struct recto_result *result)
{
	if (result)
		arena_free(result->a);
}
