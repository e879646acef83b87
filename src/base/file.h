/* SPDX-License-Identifier: MIT */
/* Files: whole in, whole out. An output is written beside its place and renamed. */
#ifndef RECTO_FILE_H
#define RECTO_FILE_H

#include "base/str.h"

struct arena;

enum file_result {
	FILE_DONE,
	FILE_MISSING,
	FILE_DENIED,
	FILE_OUTSIDE, /* of the folder that it must lie in */
	FILE_TOO_LARGE,
	FILE_FAILED
};

/* Reads the whole file (NUL-terminated behind the text); `path` "-" is standard input. */
enum file_result file_read(struct arena *a, str path, size_t limit, str *out);
/*
 * Reads a file that another file names. It must lie in the folder or below it,
 * links followed; absolute names and `..` are refused without a look.
 */
enum file_result file_read_inside(struct arena *a, str folder, str name, size_t limit, str *out);
/* A file that a run looked for, and whether it could be read. */
struct file_use {
	str path;
	bool read;
};

/* Which files a run looked for, each once, in that order. */
struct file_log {
	struct arena *a;
	struct file_use *items;
	int count, cap;
};

/* `log` may be NULL: nobody asks. Standard input is no file. */
void file_log_add(struct file_log *log, str path, bool read);

/* Writes all or nothing; an older file of this name stays until the new one is whole. */
enum file_result file_write(struct arena *scratch, str path, str bytes);
bool file_exists(struct arena *scratch, str path);
/* Names in a folder, sorted, without those that begin with a dot. */
struct strs file_list(struct arena *a, str folder);
/* "a/b/c" → "a/b"; "c" → ".". */
str path_folder(str path);
/* "a/b/c.x.yaml" → "c.x". */
str path_stem(str path);
/* "a/./b/../c" → "a/c"; leading ".." stay. */
str path_plain(struct arena *a, str path);
/* folder/name, or name alone if that is absolute. */
str path_join(struct arena *a, str folder, str name);

#endif
