/* SPDX-License-Identifier: MIT */
/*
 * For the tests of layout/: layouts written as files of a folder that lives as
 * long as the test, and what was said about them, as `FILE:LINE:COLUMN SLUG`
 * lines. `base.yaml`, the root, is empty unless a test writes another.
 */
#ifndef RECTO_LAYOUT_BENCH_H
#define RECTO_LAYOUT_BENCH_H

#define _XOPEN_SOURCE 700

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "layout/layout.h"

struct bench {
	struct arena *a, *scratch;
	struct diags *d;
	str folder;
	struct layout_places places;
};

/* Sub-folders in the name are made. */
static inline void write_file(struct bench *b, const char *name, const char *text)
{
	const str path = path_join(b->a, b->folder, str_from_z(name));
	mkdir(str_z(b->a, path_folder(path)), 0700);
	assert_int_equal(file_write(b->scratch, path, str_from_z(text)), FILE_DONE);
}

static inline int setup(void **state)
{
	struct arena *a = arena_new(512 << 20);
	struct bench *b = ARENA_NEW(a, struct bench);
	char *folder = arena_alloc(a, sizeof "/tmp/recto-layout-XXXXXX", 1);
	memcpy(folder, "/tmp/recto-layout-XXXXXX", sizeof "/tmp/recto-layout-XXXXXX");
	if (!mkdtemp(folder))
		return 1;
	*b = (struct bench){.a = a, .scratch = arena_new(512 << 20), .d = diags_new(a)};
	b->folder = str_from_z(folder);
	b->places = (struct layout_places){.folders = {&b->folder, 1},
	                                   .fallback = STR("classic"),
	                                   .root = STR("base"),
	                                   .limits = SOURCE_LIMITS_DEFAULT};
	write_file(b, "base.yaml", "extends: null\n");
	*state = b;
	return 0;
}

static inline int remove_one(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st;
	(void)type;
	(void)at;
	return remove(path);
}

static inline int teardown(void **state)
{
	struct bench *b = *state;
	nftw(str_z(b->a, b->folder), remove_one, 8, FTW_DEPTH | FTW_PHYS);
	arena_free(b->scratch);
	arena_free(b->a);
	return 0;
}

/* YAML as a fragment, as a CV's `layout:` is one. */
static inline const struct node *fragment(struct bench *b, const char *text)
{
	const str name = path_join(b->a, b->folder, STR("cv.yaml"));
	return source_parse(b->a, b->scratch, diags_origin(b->d, name, str_from_z(text)),
	                    &b->places.limits, b->d);
}

static inline const struct layout *load_with(struct bench *b, const char *wanted,
                                             const struct node *cv, const char *setting,
                                             const char *lang)
{
	const struct node *set =
	    setting ? layout_setting(b->a, b->scratch, str_from_z(setting), b->d) : NULL;
	const struct layout *l = layout_load(b->a, b->scratch, &b->places, str_from_z(wanted), cv,
	                                     &set, set != NULL, str_from_z(lang), b->d);
	if (l)
		layout_check(b->scratch, l, b->d);
	return l;
}

static inline const struct layout *load(struct bench *b, const char *wanted)
{
	return load_with(b, wanted, NULL, NULL, "en");
}

/* The layout of that text, which is written to mine.yaml. */
static inline const struct layout *load_text(struct bench *b, const char *text)
{
	write_file(b, "mine.yaml", text);
	return load(b, "mine");
}

/* Messages of the run so far, in order, without what only `check` shows. */
static inline const char *messages_from(struct bench *b, enum diag_level least)
{
	struct buf all = BUF(b->a), out = BUF(b->a);
	diags_print(b->d, (struct diag_style){.least = least}, &all);
	str line, rest = buf_str(&all);
	for (bool more = rest.n > 0; more;) {
		more = str_cut(rest, '\n', &line, &rest);
		const ptrdiff_t slug = str_find(line, STR(" ["));
		if (!str_ends(line, STR("]")) || slug < 0)
			continue;
		if (str_starts(line, b->folder))
			line = str_slice(line, b->folder.n + 1, line.n);
		ptrdiff_t open = line.n;
		while (line.s[open - 1] != '[')
			open--;
		buf_format(&out, "%s%.*s %.*s", out.n ? "\n" : "",
		           STR_ARG(str_slice(line, 0, str_find(line, STR(": ")))),
		           STR_ARG(str_slice(line, open, line.n - 1)));
	}
	return str_z(b->a, buf_str(&out));
}

static inline const char *messages(struct bench *b)
{
	return messages_from(b, DIAG_WARNING);
}

/* Whether what was printed holds this text. */
static inline void assert_said(struct bench *b, const char *text)
{
	struct buf all = BUF(b->a);
	diags_print(b->d, (struct diag_style){0}, &all);
	if (str_find(buf_str(&all), str_from_z(text)) < 0)
		fail_msg("not said: %s\nbut: %.*s", text, STR_ARG(buf_str(&all)));
}

static inline void assert_str(str got, const char *wanted)
{
	if (!str_eq(got, str_from_z(wanted)))
		fail_msg("\"%.*s\" is not \"%s\"", STR_ARG(got), wanted);
}

#endif
