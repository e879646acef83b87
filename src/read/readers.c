/* SPDX-License-Identifier: MIT */
/* Which dialect a file speaks, and the reader of each: one row, one file. */
#include "read/read_int.h"

static const struct dialect dialects[] = {
    {"resume", resume_detect, resume_read},
};

static const struct text_dialect text_dialects[] = {
    {"markdown", markdown_detect, markdown_read},
};

enum {
	DIALECTS = sizeof dialects / sizeof *dialects,
	TEXT_DIALECTS = sizeof text_dialects / sizeof *text_dialects
};

static const struct text_dialect *text_dialect_find(const struct origin *origin, str from)
{
	for (int i = 0; i < TEXT_DIALECTS; i++)
		if (from.n ? name_same(from, str_from_z(text_dialects[i].name))
		           : text_dialects[i].detect(origin))
			return &text_dialects[i];
	return NULL;
}

static const struct dialect *dialect_by_name(str name)
{
	for (int i = 0; i < DIALECTS; i++)
		if (name_same(name, str_from_z(dialects[i].name)))
			return &dialects[i];
	return NULL;
}

static const struct dialect *dialect_by_content(const struct node *root)
{
	for (int i = 0; i < DIALECTS; i++)
		if (dialects[i].detect(root))
			return &dialects[i];
	return NULL;
}

static struct read_result read_nodes(struct reader *r, const struct node *root, str from)
{
	struct read_result result = {0};
	const struct dialect *dialect = from.n ? dialect_by_name(from) : dialect_by_content(root);
	if (!dialect || root->kind != NODE_MAP) {
		if (from.n && !dialect)
			diag(r->d, DIAG_DIALECT_UNKNOWN, root->span, "%.*s", STR_ARG(from));
		else
			diag(r->d, DIAG_DIALECT_UNKNOWN, root->span, NULL);
		return result;
	}
	struct cv *cv = ARENA_NEW(r->a, struct cv);
	cv->origin = r->origin;
	if (!dialect->read(r, root, cv, &result.layout))
		return result;
	cv_number_leaves(r->a, cv, &r->leaves);
	result.cv = cv;
	return result;
}

static struct read_result read_text(struct reader *r, const struct text_dialect *dialect,
                                    const struct source_limits *limits)
{
	struct read_result result = {0};
	struct cv *cv = ARENA_NEW(r->a, struct cv);
	cv->origin = r->origin;
	if (!dialect->read(r, limits, cv, &result.layout))
		return result;
	cv_number_leaves(r->a, cv, &r->leaves);
	result.cv = cv;
	return result;
}

struct read_result read_cv(struct arena *a, struct arena *scratch, const struct origin *origin,
                           const struct read_options *options, struct diags *d)
{
	struct reader r = {.a = a, .scratch = scratch, .d = d, .origin = origin};
	const struct text_dialect *text = text_dialect_find(origin, options->from);
	if (text)
		return read_text(&r, text, &options->limits);
	const struct node *root = source_parse(a, scratch, origin, &options->limits, d);
	return root ? read_nodes(&r, root, options->from) : (struct read_result){0};
}
