/* SPDX-License-Identifier: MIT */
/* Which dialect a file speaks, and the reader of each: one row, one file. */
#include "read/read_int.h"

/* In the order of asking; the last takes what has any known key. */
static const struct dialect dialects[] = {
    {"rendercv", NULL, rendercv_detect, rendercv_read, NULL},
    {"yamlresume", NULL, yamlresume_detect, yamlresume_read, NULL},
    {"resume", "jsonresume", resume_detect, resume_read, resume_read_look},
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
		if (from.n ? name_same_z(from, text_dialects[i].name)
		           : text_dialects[i].detect(origin))
			return &text_dialects[i];
	return NULL;
}

static const struct dialect *dialect_by_name(str name)
{
	for (int i = 0; i < DIALECTS; i++)
		if (name_same_z(name, dialects[i].name) ||
		    (dialects[i].also && name_same_z(name, dialects[i].also)))
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

static void tell_dialects(struct reader *r, const struct node *root, str from)
{
	struct buf names = BUF(r->scratch);
	for (int i = 0; i < DIALECTS; i++)
		buf_format(&names, "%s%s", i ? ", " : "", dialects[i].name);
	diag(r->d, DIAG_DIALECT_UNKNOWN, root->span, "no dialect is called %.*s; there are %.*s",
	     STR_ARG(from), STR_ARG(buf_str(&names)));
}

/* `meta: {ignore: [slug]}`: messages that this CV's author knows. */
static void read_ignored(struct reader *r, const struct node *root)
{
	const struct node *meta = key_find(root, STR("meta"));
	const struct node *n = meta ? key_find(meta, STR("ignore")) : NULL;
	const struct strs slugs = n ? strs_read(r, n) : (struct strs){0};
	for (int i = 0; i < slugs.count; i++)
		diags_ignore(r->d, slugs.items[i],
		             n->kind == NODE_LIST && n->count == slugs.count ? n->items[i].span
		                                                             : n->span);
}

/* What stands there instead of a CV, and how one begins. */
static void tell_unknown(struct reader *r, const struct node *root)
{
	static const char *const found[] = {
	    [NODE_NULL] = "nothing",
	    [NODE_SCALAR] = "text without keys",
	    [NODE_LIST] = "a list",
	    [NODE_MAP] = "keys of which none is known",
	};
	diag(r->d, DIAG_DIALECT_UNKNOWN, root->span,
	     "found %s; a CV begins with keys such as `name:` and `work:`", found[root->kind]);
}

static const struct dialect *dialect_of(const struct node *root, str from)
{
	return from.n ? dialect_by_name(from) : dialect_by_content(root);
}

static struct read_result read_nodes(struct reader *r, const struct node *root, str from)
{
	struct read_result result = {0};
	const struct dialect *dialect = dialect_of(root, from);
	if (from.n && !dialect) {
		tell_dialects(r, root, from);
		return result;
	}
	if (!dialect || root->kind != NODE_MAP) {
		tell_unknown(r, root);
		return result;
	}
	read_ignored(r, root);
	struct cv *cv = ARENA_NEW(r->a, struct cv);
	cv->origin = r->origin;
	if (!dialect->read(r, root, cv, &result.layout))
		return result;
	cv_number_leaves(r->a, cv, &r->leaves);
	result.cv = cv;
	result.variants = r->variants;
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
	struct reader r = {
	    .a = a, .scratch = scratch, .d = d, .origin = origin, .options = options};
	const struct text_dialect *text = text_dialect_find(origin, options->from);
	if (text)
		return read_text(&r, text, &options->limits);
	const struct node *root = source_parse(a, scratch, origin, &options->limits, d);
	return root ? read_nodes(&r, root, options->from) : (struct read_result){0};
}

struct read_result read_look(struct arena *a, struct arena *scratch, const struct origin *origin,
                             const struct read_options *options, struct diags *d)
{
	struct reader r = {
	    .a = a, .scratch = scratch, .d = d, .origin = origin, .options = options};
	struct read_result result = {0};
	if (text_dialect_find(origin, options->from))
		return result;
	const struct node *root = source_parse(a, scratch, origin, &options->limits, d);
	const struct dialect *dialect = root ? dialect_of(root, options->from) : NULL;
	if (!dialect || !dialect->read_look || root->kind != NODE_MAP)
		return result;
	struct cv *cv = ARENA_NEW(a, struct cv);
	dialect->read_look(&r, root, cv, &result.layout);
	result.cv = cv;
	return result;
}
