/* SPDX-License-Identifier: MIT */
/* What a worker does: read a CV for the sake of its name, set it, take a picture of it. */
#include "batch/batch_int.h"

#include <inttypes.h>
#include <string.h>

#include "diag/diag.h"

enum { FILE_BYTES = 64 << 20 };

/* --- before the first --- */

/* Folders that follow each other are mostly the same. */
void work_confine(const struct run *run)
{
	const struct sandbox_places *const places = run->order->places;
	struct sandbox s;
	str last = {0};
	if (!places)
		return;
	sandbox_begin(&s);
	for (int i = 0; i < places->count; i++)
		sandbox_read(&s, places->items[i]);
	for (int i = 0; i < run->jobs.count; i++) {
		const str folder = path_folder(str_from_z(run->jobs.items[i].input));
		if (i == 0 || !str_eq(folder, last))
			sandbox_read_around(&s, run->jobs.items[i].input);
		else
			sandbox_read_link(&s, run->jobs.items[i].input);
		last = folder;
	}
	sandbox_write(&s, run->order->folder);
	sandbox_enter(&s);
}

/* --- names --- */

/* The message about the template itself; empty: none. */
static str template_fault(struct run *run, struct arena *a, const struct recto_result *result)
{
	const str facts = str_from_z(recto_facts(result));
	if (str_find(facts, STR("\"file\": \"--name\"")) < 0)
		return (str){0};
	const struct node *map = record_parse(run, facts);
	const struct node *list = map ? node_find(map, STR("diagnostics")) : NULL;
	for (int i = 0; list && list->kind == NODE_LIST && i < list->count; i++)
		if (str_eq(record_text(&list->items[i], "file"), STR("--name")))
			return str_copy(a, record_text(&list->items[i], "text"));
	return (str){0};
}

static str without(str text, str ending)
{
	return str_ends(text, ending) ? str_slice(text, 0, text.n - ending.n) : text;
}

str work_name(void *user, struct arena *a, struct arena *scratch, int index)
{
	(void)scratch;
	struct run *run = user;
	const struct batch_order *order = run->order;
	struct recto_options o = *order->options;
	const char *input = run->jobs.items[index].input;
	const str stem = path_stem(str_from_z(input)), ending = str_format(a, ".%s", o.format);
	o.output_name = str_z(a, str_format(a, "%.*s%s%.*s", STR_ARG(stem),
	                                    o.letter ? "-letter" : "", STR_ARG(ending)));
	o.output_derived = true;
	struct recto_result *result = recto_name(order->recto, input, order->name, &o);
	if (!result)
		return (str){0};
	const str fault = order->name ? template_fault(run, a, result) : (str){0};
	const struct recto_bytes made = recto_output(result);
	const str text = made.size ? (str){made.bytes, (ptrdiff_t)made.size}
	                           : str_from_z(recto_output_name(result));
	const str name = name_clean(a, without(text, ending));
	recto_result_free(result);
	return fault.n ? name_with_fault(a, name, fault) : name;
}

/* --- what a result depends on --- */

/*
 * Eight bytes at a time: a byte at a time, a document would take longer to hash than to write. What
 * a product lifts to its upper half is brought down again, so that the next one spreads it.
 */
static str hash_text(struct arena *a, str bytes)
{
	const uint64_t prime = UINT64_C(0x9E3779B97F4A7C15);
	uint64_t hash = STR_HASH ^ (uint64_t)bytes.n, word;
	ptrdiff_t at = 0;
	for (; bytes.n - at >= (ptrdiff_t)sizeof word; at += (ptrdiff_t)sizeof word) {
		memcpy(&word, bytes.s + at, sizeof word);
		hash = (hash ^ word) * prime;
		hash ^= hash >> 32;
	}
	return str_format(a, "%016" PRIx64, str_hash(hash, str_slice(bytes, at, bytes.n)));
}

str work_file_hash(struct arena *a, struct arena *scratch, const char *path)
{
	const struct arena_mark mark = arena_mark(scratch);
	str bytes;
	str hash = STR("-");
	if (file_read(scratch, str_from_z(path), FILE_BYTES, &bytes) == FILE_DONE)
		hash = hash_text(a, bytes);
	arena_rewind(scratch, mark);
	return hash;
}

/* With its end, so that "ab", "c" is not "a", "bc". */
static uint64_t add_text(uint64_t hash, const char *text)
{
	const str all = str_from_z(text);
	return str_hash(str_hash(hash, all), (str){text ? "+" : "-", 2});
}

static uint64_t add_number(uint64_t hash, int64_t n)
{
	for (int i = 0; i < 8; i++, n /= 256) {
		const char byte = (char)(n % 256);
		hash = str_hash(hash, (str){&byte, 1});
	}
	return hash;
}

static uint64_t add_texts(uint64_t hash, const char *const *texts, int count)
{
	for (int i = 0; i < count; i++)
		hash = add_text(hash, texts[i]);
	return add_number(hash, count);
}

uint64_t work_settings(const struct batch_order *order)
{
	const struct recto_options *o = order->options;
	const char *const texts[] = {recto_version(), o->layout,  o->format,
	                             o->from,         o->variant, o->pdf_standard};
	const int64_t numbers[] = {o->date,   o->strict,   o->pages,
	                           o->letter, o->no_embed, order->form};
	uint64_t hash = add_texts(STR_HASH, texts, sizeof texts / sizeof *texts);
	hash = add_texts(hash, o->settings, o->setting_count);
	hash = add_texts(hash, o->redactions, o->redaction_count);
	hash = add_texts(hash, o->ignored, o->ignored_count);
	hash = add_texts(hash, o->limits, o->limit_count);
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		hash = add_number(hash, numbers[i]);
	return hash;
}

/* --- rendering --- */

static void begin_record(struct buf *out, const struct run *run, int index, const char *output)
{
	buf_format(out, "{\"index\": %d, \"input\": ", index + 1);
	buf_json(out, str_from_z(run->jobs.items[index].input));
	if (output) {
		buf_add(out, STR(", \"output\": "));
		buf_json(out, str_from_z(output));
	}
	buf_format(out, ", \"settings\": \"%016" PRIx64 "\"", run->settings);
}

static void add_file(struct buf *out, const char *name, str hash)
{
	buf_add(out, STR("{\"name\": "));
	buf_json(out, str_from_z(name));
	buf_format(out, ", \"hash\": \"%.*s\"}", STR_ARG(hash));
}

/* All that the output hangs on, and itself. `own`: hash of the CV as it was before it was set. */
static void add_files(struct buf *out, struct arena *scratch, const struct job *job, str own,
                      const struct recto_result *result)
{
	const char *const *files = recto_files(result);
	const struct recto_bytes made = recto_output(result);
	buf_add(out, STR(", \"files\": ["));
	for (int i = 0; files[i]; i++) {
		const bool is_input = str_eq(str_from_z(files[i]), str_from_z(job->input));
		add_file(out, files[i], is_input ? own : work_file_hash(out->a, scratch, files[i]));
		buf_add(out, STR(", "));
	}
	add_file(out, job->output, hash_text(out->a, (str){made.bytes, (ptrdiff_t)made.size}));
	buf_char(out, ']');
}

/* The messages in the form for programs that was asked for. */
static void add_written(struct buf *out, const struct batch_order *order, const char *text)
{
	if (order->form == RECTO_TEXT)
		return;
	buf_add(out, STR(", \"written\": "));
	buf_json(out, str_from_z(text));
}

str work_render(void *user, struct arena *a, struct arena *scratch, int index)
{
	const struct run *run = user;
	const struct job *job = &run->jobs.items[index];
	struct recto_options o = *run->order->options;
	o.output_name = job->output;
	const str own = work_file_hash(a, scratch, job->input);
	struct recto_result *result = recto_render(run->order->recto, job->input, &o);
	if (!result)
		return work_lost(a, run, index, "out of memory");
	const bool saved = recto_output(result).size > 0 && recto_save(result, job->output);
	const str facts = str_from_z(recto_facts(result));
	struct buf out = BUF(a);
	begin_record(&out, run, index, saved ? job->output : NULL);
	if (saved)
		add_files(&out, scratch, job, own, result);
	add_written(&out, run->order, recto_reported(result, RECTO_WARNINGS, run->order->form));
	buf_add(&out, STR(", "));
	buf_add(&out, str_slice(facts, 1, facts.n));
	recto_result_free(result);
	return buf_str(&out);
}

static str lost_written(struct arena *a, const struct run *run, str input, const char *why)
{
	struct diags *d = diags_new(a);
	struct buf out = BUF(a);
	diag(d, DIAG_CV_LOST, (struct span){.origin = diags_origin(d, input, (str){0})}, "%s", why);
	diags_write(d, DIAG_WARNING, (enum diag_form)run->order->form, false, &out);
	buf_char(&out, 0);
	return buf_str(&out);
}

str work_lost(struct arena *a, const struct run *run, int index, const char *why)
{
	struct buf out = BUF(a);
	const str input = str_from_z(run->jobs.items[index].input);
	begin_record(&out, run, index, NULL);
	add_written(&out, run->order, lost_written(a, run, input, why).s);
	buf_format(&out,
	           ", \"status\": \"failed\", \"exit\": %d, \"errors\": 1, \"warnings\": 0, "
	           "\"diagnostics\": [{\"level\": \"error\", \"file\": ",
	           (int)RECTO_SYSTEM);
	buf_json(&out, input);
	buf_add(&out, STR(", \"slug\": "));
	buf_json(&out, diag_slug(DIAG_CV_LOST));
	buf_add(&out, STR(", \"text\": "));
	buf_json(&out, str_format(a, "%.*s: %s", STR_ARG(diag_text(DIAG_CV_LOST)), why));
	buf_add(&out, STR("}]}"));
	return buf_str(&out);
}

str work_thumbnail(void *user, struct arena *a, struct arena *scratch, int index)
{
	(void)scratch;
	const struct run *run = user;
	return thumbnail_make(a, run->records.items[index].output);
}
