/* SPDX-License-Identifier: MIT */
/* Which dialect a file speaks, and the reader of each: one row, one file. */
#include "read/read_int.h"

static const struct dialect dialects[] = {
    {"resume", resume_detect, resume_read},
};

enum { DIALECTS = sizeof dialects / sizeof *dialects };

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
	result.variants = r->variants;
	return result;
}

struct read_result read_cv(struct arena *a, struct arena *scratch, const struct origin *origin,
                           const struct read_options *options, struct diags *d)
{
	struct reader r = {.a = a, .scratch = scratch, .d = d, .origin = origin};
	const struct node *root = source_parse(a, scratch, origin, &options->limits, d);
	return root ? read_nodes(&r, root, options->from) : (struct read_result){0};
}
