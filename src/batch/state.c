/* SPDX-License-Identifier: MIT */
/*
 * What is known of an earlier run, in OUT/.recto: one record in a line, added
 * as soon as its file is there, so that whatever ends the program loses no
 * more than what was under way. A share keeps its own file; all are read, so
 * that a run may be resumed with another number of shares.
 */
#define _XOPEN_SOURCE 700
#include "batch/batch_int.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { STATE_BYTES = 1 << 30 };

/* A hash, once for all: every CV names the same layouts. */
struct known_hash {
	str name, hash;
};

struct hashes {
	struct known_hash *items;
	int count, cap;
};

static bool make_folders(struct arena *a, str path)
{
	for (ptrdiff_t i = 1; i <= path.n; i++)
		if ((i == path.n || path.s[i] == '/') &&
		    mkdir(str_z(a, str_slice(path, 0, i)), 0777) != 0 && errno != EEXIST)
			return false;
	return true;
}

/* --- what is still true --- */

static str hash_of(struct run *run, struct hashes *known, str name)
{
	enum { FIRST_ONES = 64 }; /* layouts and rules come early, photographs once each */
	for (int i = 0; i < known->count && i < FIRST_ONES; i++)
		if (str_eq(known->items[i].name, name))
			return known->items[i].hash;
	const str hash = work_file_hash(run->a, run->spare, str_z(run->a, name));
	const struct known_hash k = {str_copy(run->a, name), hash};
	LIST_ADD(run->a, known, k);
	return hash;
}

static bool is_unchanged(struct run *run, struct hashes *known, const struct node *map)
{
	const struct node *files = node_find(map, STR("files"));
	for (int i = 0; files && files->kind == NODE_LIST && i < files->count; i++) {
		const struct node *f = &files->items[i];
		if (f->kind != NODE_MAP ||
		    !str_eq(hash_of(run, known, record_text(f, "name")), record_text(f, "hash")))
			return false;
	}
	return files && files->kind == NODE_LIST && files->count > 0;
}

/* The output is one of the files. Errors are tried anew: the cause of some is not in any file that
 * was read. */
static bool is_true(struct run *run, struct hashes *known, const struct record *r)
{
	const struct job *job = &run->jobs.items[r->index];
	if (r->errors > 0 || r->exit != 0 || !str_eq(r->input, str_from_z(job->input)) ||
	    !str_eq(r->output, str_from_z(job->output)))
		return false;
	const struct node *map = record_parse(run, r->line);
	const str settings = str_format(run->spare, "%016" PRIx64, run->settings);
	return map && str_eq(record_text(map, "settings"), settings) &&
	       is_unchanged(run, known, map);
}

/* The place of an input in the list, which may have moved; -1: it is no longer in it. */
static int job_of(const struct run *run, const struct record *r)
{
	const int count = run->jobs.count;
	if (r->index < count && str_eq(r->input, str_from_z(run->jobs.items[r->index].input)))
		return r->index;
	for (int i = 0; i < count; i++)
		if (str_eq(r->input, str_from_z(run->jobs.items[i].input)))
			return i;
	return -1;
}

/* The first key of a line is its index. */
static void move(struct run *run, struct record *r, int index)
{
	str head, rest;
	if (index == r->index || !str_cut(r->line, ',', &head, &rest))
		return;
	r->index = index;
	r->line = str_format(run->a, "{\"index\": %d,%.*s", index + 1, STR_ARG(rest));
}

static void take_line(struct run *run, struct hashes *known, str line)
{
	struct record r;
	if (!record_read(run, line, &r))
		return;
	const int index = job_of(run, &r);
	if (index < 0 || !share_has(run, index))
		return;
	move(run, &r, index);
	const struct arena_mark mark = arena_mark(run->scratch), spare = arena_mark(run->spare);
	if (is_true(run, known, &r))
		run->records.items[index] = r;
	arena_rewind(run->spare, spare);
	arena_rewind(run->scratch, mark);
}

static void take_file(struct run *run, struct hashes *known, str path)
{
	str text, line;
	if (file_read(run->a, path, STATE_BYTES, &text) != FILE_DONE)
		return;
	while (str_cut(text, '\n', &line, &text)) /* a last line without an end was not finished */
		take_line(run, known, line);
}

static void take_over(struct run *run, str folder)
{
	struct hashes known = {0};
	const struct strs names = file_list(run->a, folder);
	for (int i = 0; i < names.count; i++)
		if (str_ends(names.items[i], STR(".jsonl")))
			take_file(run, &known, path_join(run->a, folder, names.items[i]));
}

/* --- keeping it --- */

void state_close(struct run *run)
{
	struct buf out = BUF(run->a);
	for (int i = 0; i < run->records.count; i++)
		if (run->records.items[i].line.n) {
			buf_add(&out, run->records.items[i].line);
			buf_char(&out, '\n');
		}
	file_write(run->scratch, run->state, buf_str(&out));
}

bool state_open(struct run *run)
{
	struct arena *a = run->a;
	const str folder = path_join(a, str_from_z(run->order->folder), STR(".recto"));
	if (!make_folders(a, folder)) {
		fprintf(stderr, "recto: cannot make the folder %.*s: %s\n", STR_ARG(folder),
		        strerror(errno));
		return false;
	}
	run->state = path_join(
	    a, folder,
	    run->shares == 1 ? STR("batch.jsonl")
			     : str_format(a, "batch-%d-of-%d.jsonl", run->share, run->shares));
	if (run->order->resume)
		take_over(run, folder);
	state_close(run);
	return true;
}

void state_add(struct run *run, str line)
{
	const struct arena_mark mark = arena_mark(run->scratch);
	const str whole = str_format(run->scratch, "%.*s\n", STR_ARG(line));
	const int fd = open(str_z(run->scratch, run->state), O_WRONLY | O_CREAT | O_APPEND, 0666);
	/* What is not kept is done again. */
	if (fd >= 0) {
		(void)!write(fd, whole.s, (size_t)whole.n);
		close(fd);
	}
	arena_rewind(run->scratch, mark);
}
