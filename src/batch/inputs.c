/* SPDX-License-Identifier: MIT */
/*
 * Which CVs: files as they are named, folders (not those in them), patterns
 * that the shell left alone, lines of a manifest. What is named stays in the
 * list though it may be missing: it is one of the results.
 */
#define _XOPEN_SOURCE 700
#include "batch/batch_int.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { MANIFEST_BYTES = 64 << 20 };

static const char *const endings[] = {".yaml", ".yml", ".json", ".md"};

struct listing {
	struct arena *a;
	struct jobs *jobs;
};

static bool is_folder(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool is_cv(str name)
{
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (str_ends(name, str_from_z(endings[i])))
			return true;
	return false;
}

static void add(struct listing *l, const char *path)
{
	const struct job job = {path, NULL};
	LIST_ADD(l->a, l->jobs, job);
}

static void add_folder(struct listing *l, const char *folder)
{
	str at = str_from_z(folder);
	while (at.n > 1 && at.s[at.n - 1] == '/')
		at.n--;
	const struct strs names = file_list(l->a, at);
	for (int i = 0; i < names.count; i++) {
		const char *path = str_z(l->a, path_join(l->a, at, names.items[i]));
		if (is_cv(names.items[i]) && !is_folder(path))
			add(l, path);
	}
}

static void add_any(struct listing *l, const char *path)
{
	if (is_folder(path))
		add_folder(l, path);
	else
		add(l, path);
}

/* A file may be called [a].yaml: what is there is no pattern. */
static void add_named(struct listing *l, const char *text)
{
	glob_t found;
	struct stat st;
	if (stat(text, &st) == 0 || !strpbrk(text, "*?[") || glob(text, 0, NULL, &found) != 0) {
		add_any(l, text);
		return;
	}
	for (size_t i = 0; i < found.gl_pathc; i++)
		add_any(l, str_z(l->a, str_from_z(found.gl_pathv[i])));
	globfree(&found);
}

static bool add_manifest(struct listing *l, const char *path)
{
	str text, line;
	if (file_read(l->a, str_from_z(path), MANIFEST_BYTES, &text) != FILE_DONE) {
		fprintf(stderr, "recto: cannot read the manifest: %s\n", path);
		return false;
	}
	while (text.n > 0) {
		str_cut(text, '\n', &line, &text);
		line = str_trim(line);
		if (line.n && line.s[0] != '#')
			add_named(l, str_z(l->a, line));
	}
	return true;
}

static int by_path_and_place(const void *a, const void *b)
{
	const struct job *const *x = a, *const *y = b;
	const int order = strcmp((*x)->input, (*y)->input);
	return order ? order : (*x > *y) - (*x < *y);
}

/* A CV of the folder may be named besides. */
static void drop_repeated(struct arena *a, struct jobs *jobs)
{
	struct job **sorted = ARENA_ARRAY(a, struct job *, jobs->count);
	for (int i = 0; i < jobs->count; i++)
		sorted[i] = &jobs->items[i];
	if (jobs->count)
		qsort(sorted, (size_t)jobs->count, sizeof *sorted, by_path_and_place);
	const char *before = NULL;
	for (int i = 0; i < jobs->count; i++) {
		const char *path = sorted[i]->input;
		if (before && strcmp(before, path) == 0)
			sorted[i]->input = NULL;
		before = path;
	}
	int kept = 0;
	for (int i = 0; i < jobs->count; i++)
		if (jobs->items[i].input)
			jobs->items[kept++] = jobs->items[i];
	jobs->count = kept;
}

bool inputs_read(struct arena *a, const struct batch_order *order, struct jobs *out)
{
	struct listing l = {a, out};
	for (int i = 0; i < order->input_count; i++)
		add_named(&l, order->inputs[i]);
	if (order->manifest && !add_manifest(&l, order->manifest))
		return false;
	drop_repeated(a, out);
	return true;
}
