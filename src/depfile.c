/* SPDX-License-Identifier: MIT */
/*
 * `--depfile`: what an output was made of, in the language of make, of which
 * ninja reads this much too. Each file but the CV has an empty rule of its
 * own: one that is no longer there leads to a new render, not to an error.
 */
#include "job.h"

/* A backslash stands for itself unless a sign that has to be guarded follows it. */
static void add_name(struct buf *out, str name)
{
	ptrdiff_t slashes = 0;
	for (ptrdiff_t i = 0; i < name.n; i++) {
		const char c = name.s[i];
		const bool guarded = c == ' ' || c == '\t' || c == '#';
		for (ptrdiff_t k = 0; guarded && k < slashes; k++)
			buf_char(out, '\\');
		if (guarded)
			buf_char(out, '\\');
		if (c == '$')
			buf_char(out, '$');
		buf_char(out, c);
		slashes = c == '\\' ? slashes + 1 : 0;
	}
}

/* Neither recto's own nor one that was looked for in vain. */
static bool is_prerequisite(const struct recto_result *r, const struct file_use *file)
{
	const bool own = str_starts(file->path, r->own_files) && file->path.n > r->own_files.n &&
	                 file->path.s[r->own_files.n] == '/';
	return file->read && !own;
}

bool recto_save_depfile(struct recto_result *result, const char *path)
{
	const struct file_log *files = &result->files;
	struct buf out = BUF(result->a);
	add_name(&out, result->output_name);
	buf_char(&out, ':');
	for (int i = 0; i < files->count; i++) {
		if (!is_prerequisite(result, &files->items[i]))
			continue;
		buf_add(&out, STR(" \\\n  "));
		add_name(&out, files->items[i].path);
	}
	buf_char(&out, '\n');
	for (int i = 1; i < files->count; i++) {
		if (!is_prerequisite(result, &files->items[i]))
			continue;
		add_name(&out, files->items[i].path);
		buf_add(&out, STR(":\n"));
	}
	return result_save(result, path, buf_str(&out));
}
