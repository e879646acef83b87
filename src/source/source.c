/* SPDX-License-Identifier: MIT */
/*
 * Which reader a text goes to, and what is asked of it before. A text that
 * begins like JSON is tried as JSON; what fails there may be YAML, which has
 * the same brackets. Only one of the two readings is reported.
 */
#include "source/source.h"

#include <assert.h>

#include "source/source_int.h"

static char first_sign(str text)
{
	const str trimmed = str_trim(text);
	return trimmed.n ? trimmed.s[0] : 0;
}

/* JSON that is broken, and not YAML: a key or a text in double quotes comes first. */
static bool is_meant_as_json(const struct origin *origin)
{
	const str text = str_trim(origin->text);
	const char second = first_sign(str_slice(text, 1, text.n));
	return str_ends(origin->name, STR(".json")) || second == '"';
}

struct source_limits source_limits_of(const struct limits *limits, enum limit_id first)
{
	const int64_t *const of = limits->of + first;
	return (struct source_limits){.bytes = (size_t)of[LIMIT_BYTES],
	                              .nodes = (int)of[LIMIT_NODES],
	                              .depth = (int)of[LIMIT_DEPTH],
	                              .scalar = (size_t)of[LIMIT_VALUE],
	                              .aliases = (int)of[LIMIT_ALIASES]};
}

struct source_limits source_limits_default(void)
{
	const struct limits limits = limits_default();
	return source_limits_of(&limits, LIMIT_BYTES);
}

bool source_check(const struct origin *origin, const struct source_limits *limits, struct diags *d)
{
	const struct span start = {.origin = origin};
	if ((size_t)origin->text.n > limits->bytes) {
		diag(d, DIAG_SOURCE_LIMIT, start, "more than %zu bytes", limits->bytes);
		return false;
	}
	const ptrdiff_t bad = utf8_invalid(origin->text);
	if (bad < 0)
		return true;
	struct span at = {origin, 1, 1, 1, 2};
	for (ptrdiff_t i = 0; i < bad;) {
		const bool ends_line = utf8_next(origin->text, &i) == '\n';
		at.line += ends_line;
		at.column = ends_line ? 1 : at.column + 1;
	}
	at.end_line = at.line;
	at.end_column = at.column + 1;
	diag(d, DIAG_SOURCE_ENCODING, at, "byte %td", bad + 1);
	return false;
}

static const struct node *read_file(struct reading *r)
{
	const struct origin *origin = r->places->origin;
	const char sign = first_sign(origin->text);
	if (sign != '{' && sign != '[')
		return yaml_read(r);
	const struct node *root = json_read(r);
	if (root || is_meant_as_json(origin))
		return root;
	return yaml_read(r);
}

static bool is_empty(const struct reading *r, const struct node *root)
{
	for (int i = 0; i < r->findings.count; i++)
		if (diag_level(r->findings.items[i].id) == DIAG_ERROR)
			return false;
	return !root || root->kind == NODE_NULL;
}

const struct node *source_parse(struct arena *a, struct arena *scratch, const struct origin *origin,
                                const struct source_limits *limits, struct diags *d)
{
	assert(a != scratch);
	if (!source_check(origin, limits, d))
		return NULL;
	const struct arena_mark mark = arena_mark(scratch);
	struct reading r = {a, scratch, places_new(scratch, origin), limits, false, {0}};
	const struct node *root = read_file(&r);
	findings_report(&r.findings, d);
	const bool empty = is_empty(&r, root);
	if (empty)
		diag(d, DIAG_SOURCE_EMPTY, (struct span){.origin = origin}, NULL);
	arena_rewind(scratch, mark);
	return empty ? NULL : root;
}

const struct node *source_parse_value(struct arena *a, struct arena *scratch,
                                      const struct origin *origin, struct diags *d)
{
	assert(a != scratch);
	const struct source_limits limits = SOURCE_LIMITS_DEFAULT;
	if (!source_check(origin, &limits, d))
		return NULL;
	const struct arena_mark mark = arena_mark(scratch);
	struct reading r = {a, scratch, places_new(scratch, origin), &limits, true, {0}};
	const struct node *root = yaml_read(&r);
	findings_report(&r.findings, d);
	if (is_empty(&r, root)) {
		struct node *nothing = ARENA_NEW(a, struct node);
		nothing->span = (struct span){origin, 1, 1, 1, 1};
		root = nothing;
	}
	arena_rewind(scratch, mark);
	return root;
}
