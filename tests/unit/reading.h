/* SPDX-License-Identifier: MIT */
/*
 * For tests of read/: a CV as text in, its leaves and messages as text out.
 * Leaves are `path: text` lines without those that are not for the page;
 * messages are the slugs that were raised.
 */
#ifndef RECTO_TEST_READING_H
#define RECTO_TEST_READING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "read/read_int.h"

struct reading {
	struct arena *a, *scratch;
	struct diags *d;
	const struct node *root;
	const struct cv *cv;
	const struct node *layout;
};

static inline struct reading reading_open(const char *text)
{
	struct reading f = {.a = arena_new(256u << 20), .scratch = arena_new(256u << 20)};
	const struct read_options options = {.limits = SOURCE_LIMITS_DEFAULT};
	f.d = diags_new(f.a);
	const struct origin *origin = diags_origin(f.d, STR("cv.yaml"), str_from_z(text));
	const struct read_result result = read_cv(f.a, f.scratch, origin, &options, f.d);
	f.cv = result.cv;
	f.layout = result.layout;
	return f;
}

static inline void reading_close(struct reading *f)
{
	arena_free(f->scratch);
	arena_free(f->a);
}

/* The leaves whose path begins so; `all` includes those that are not for the page. */
static inline const char *reading_leaves(struct reading *f, const char *path, bool all)
{
	struct buf b = BUF(f->a);
	assert_non_null(f->cv);
	for (int i = 0; i < f->cv->leaf_count; i++) {
		const struct leaf *leaf = &f->cv->leaves[i];
		const bool meant = all || leaf->type != LEAF_META;
		if (meant && str_starts(leaf->path, str_from_z(path)))
			buf_format(&b, "%.*s: %.*s\n", STR_ARG(leaf->path), STR_ARG(leaf->plain));
	}
	return str_z(f->a, buf_str(&b));
}

static inline const char *reading_slugs(struct reading *f)
{
	struct buf b = BUF(f->a);
	for (int id = 0; id < DIAG_COUNT; id++)
		if (diags_has(f->d, (enum diag_id)id))
			buf_format(&b, "%s%.*s", b.n ? " " : "",
			           STR_ARG(diag_slug((enum diag_id)id)));
	return str_z(f->a, buf_str(&b));
}

/* Reads `text`; compares its leaves below `path` and its messages. */
static inline void reads_as(const char *text, const char *path, const char *leaves,
                            const char *slugs)
{
	struct reading f = reading_open(text);
	assert_string_equal(reading_leaves(&f, path, false), leaves);
	assert_string_equal(reading_slugs(&f), slugs);
	reading_close(&f);
}

#endif
