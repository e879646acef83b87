/* SPDX-License-Identifier: MIT */
/*
 * The report: one record for each CV, in the order of the list, whatever the
 * order in which they were done and on how many machines. It holds no time
 * and no rate: the same CVs give the same report.
 */
#include "batch/batch_int.h"

#include <stdio.h>

enum { REPORT_BYTES = 1 << 30, VERSION = 1 };

static const char *const statuses[] = {"fine", "doubts", "failed"};

static int count_of(const struct records *all, const char *status)
{
	int n = 0;
	for (int i = 0; i < all->count; i++)
		n += all->items[i].line.n && str_eq(all->items[i].status, str_from_z(status));
	return n;
}

/* --- writing --- */

static void report_json(const struct run *run, struct buf *out)
{
	const struct records *all = &run->records;
	buf_format(out,
	           "{\"format\": \"recto batch report\", \"version\": %d, \"recto\": ", VERSION);
	buf_json(out, str_from_z(recto_version()));
	buf_format(out, ",\n \"total\": %d", all->count);
	for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
		buf_format(out, ", \"%s\": %d", statuses[i], count_of(all, statuses[i]));
	buf_add(out, STR(",\n \"results\": ["));
	const char *between = "\n";
	for (int i = 0; i < all->count; i++)
		if (all->items[i].line.n) {
			buf_add(out, str_from_z(between));
			buf_add(out, all->items[i].line);
			between = ",\n";
		}
	buf_add(out, STR("\n]}\n"));
}

struct pictures_run {
	struct run *run;
	str *all;
};

static str draw_thumbnail(void *user, struct arena *a, struct arena *scratch, int index)
{
	return work_thumbnail(((struct pictures_run *)user)->run, a, scratch, index);
}

static void take_thumbnail(void *user, int index, str answer, const char *died)
{
	const struct pictures_run *p = user;
	p->all[index] = died ? (str){0} : str_copy(p->run->a, answer);
}

/* By the workers, too: a picture takes longer than its CV. */
static const str *draw_thumbnails(struct run *run)
{
	const int count = run->records.count;
	struct pictures_run p = {run, ARENA_ARRAY(run->a, str, count)};
	int *todo = ARENA_ARRAY(run->a, int, count), waiting = 0;
	const bool can =
	    thumbnail_can() && str_eq(str_from_z(run->order->options->format), STR("pdf"));
	for (int i = 0; can && i < count; i++)
		if (run->records.items[i].output.n)
			todo[waiting++] = i;
	crew_run(run->a, &(struct crew){
			     .workers = run->order->workers,
			     .todo = todo,
			     .count = waiting,
			     .task = draw_thumbnail,
			     .done = take_thumbnail,
			     .user = &p,
			 });
	return p.all;
}

static bool write_one(struct run *run, str path)
{
	struct buf out = BUF(run->a);
	if (str_ends(path, STR(".html")))
		report_html(run, path, draw_thumbnails(run), &out);
	else
		report_json(run, &out);
	if (file_write(run->scratch, path, buf_str(&out)) == FILE_DONE)
		return true;
	fprintf(stderr, "recto: cannot write the report: %.*s\n", STR_ARG(path));
	return false;
}

bool report_write(struct run *run)
{
	bool done = true;
	for (int i = 0; i < run->order->report_count; i++)
		done = write_one(run, str_from_z(run->order->reports[i])) && done;
	return done;
}

/* --- merging --- */

static bool complain(const char *path, const char *what)
{
	fprintf(stderr, "recto: %s: %s\n", path, what);
	return false;
}

static bool make_room(struct run *run, int total)
{
	if (run->records.count == 0) {
		run->records.items = ARENA_ARRAY(run->a, struct record, total);
		run->records.count = total;
	}
	return run->records.count == total;
}

static bool take_record(struct run *run, str line)
{
	struct record r;
	if (str_ends(line, STR(",")))
		line.n--;
	if (!record_read(run, line, &r) || r.index >= run->records.count ||
	    run->records.items[r.index].line.n)
		return false;
	run->records.items[r.index] = r;
	return true;
}

/* Reports have their head in two lines, then a record in each, then an end. */
static bool take_report(struct run *run, const char *path)
{
	str text, first, second, line, total;
	if (file_read(run->a, str_from_z(path), REPORT_BYTES, &text) != FILE_DONE)
		return complain(path, "cannot read the report");
	const str begin = STR(" \"total\": ");
	if (!str_cut(text, '\n', &first, &text) || !str_cut(text, '\n', &second, &text) ||
	    !str_starts(first, STR("{\"format\": \"recto batch report\"")) ||
	    !str_starts(second, begin) || !str_cut(text, '\n', &line, &text))
		return complain(path, "not a report of recto batch in JSON");
	total = str_slice(second, begin.n, second.n);
	int count = 0;
	for (ptrdiff_t i = 0; i < total.n && total.s[i] >= '0' && total.s[i] <= '9'; i++)
		count = count < INT32_MAX / 16 ? count * 10 + (total.s[i] - '0') : count;
	if (!make_room(run, count))
		return complain(path, "a report of another list: its total is another");
	while (str_cut(text, '\n', &line, &text) && !str_eq(line, STR("]}")))
		if (line.n && !take_record(run, line))
			return complain(path, "a CV that is in another report, too, or no record");
	return true;
}

bool report_read(struct run *run)
{
	int missing = 0;
	for (int i = 0; i < run->order->input_count; i++)
		if (!take_report(run, run->order->inputs[i]))
			return false;
	for (int i = 0; i < run->records.count; i++)
		missing += run->records.items[i].line.n == 0;
	if (missing)
		fprintf(stderr, "recto: %d of %d CVs are in none of these reports\n", missing,
		        run->records.count);
	return missing == 0;
}
