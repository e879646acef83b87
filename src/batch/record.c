/* SPDX-License-Identifier: MIT */
/* A record is read where it comes in and kept as the line that it is: reports are made of lines. */
#include "batch/batch_int.h"

enum { DECIMAL = 10 };

const struct node *record_parse(struct run *run, str line)
{
	struct diags *d = diags_new(run->scratch);
	const struct source_limits limits = SOURCE_LIMITS_DEFAULT;
	const struct origin *origin = diags_origin(d, STR("record"), line);
	const struct node *n = source_parse(run->scratch, run->spare, origin, &limits, d);
	return n && n->kind == NODE_MAP && diags_count(d, DIAG_ERROR) == 0 ? n : NULL;
}

str record_text(const struct node *map, const char *key)
{
	const struct node *n = map ? node_find(map, str_from_z(key)) : NULL;
	return n && n->kind == NODE_SCALAR ? n->text : (str){0};
}

int record_number(const struct node *map, const char *key)
{
	int64_t n = 0;
	const str digits = record_text(map, key);
	for (ptrdiff_t i = 0; i < digits.n && digits.s[i] >= '0' && digits.s[i] <= '9'; i++)
		if (n < INT32_MAX / DECIMAL)
			n = n * DECIMAL + (digits.s[i] - '0');
	return (int)n;
}

/* "FILE:LINE:COLUMN: error: TEXT [slug]", of the first error, else of the first warning. */
static str first_message(struct arena *a, const struct node *map)
{
	static const char *const levels[] = {"error", "warning"};
	const struct node *list = node_find(map, STR("diagnostics"));
	const int count = list && list->kind == NODE_LIST ? list->count : 0;
	for (size_t l = 0; l < sizeof levels / sizeof *levels; l++)
		for (int i = 0; i < count; i++) {
			const struct node *m = &list->items[i];
			if (m->kind != NODE_MAP ||
			    !str_eq(record_text(m, "level"), str_from_z(levels[l])))
				continue;
			struct buf out = BUF(a);
			buf_add(&out, record_text(m, "file"));
			if (record_text(m, "line").n)
				buf_format(&out, ":%d:%d", record_number(m, "line"),
				           record_number(m, "column"));
			buf_format(&out, ": %s: ", levels[l]);
			buf_add(&out, record_text(m, "text"));
			const str slug = record_text(m, "slug");
			if (slug.n)
				buf_format(&out, " [%.*s]", STR_ARG(slug));
			return buf_str(&out);
		}
	return (str){0};
}

bool record_read(struct run *run, str line, struct record *out)
{
	const struct arena_mark mark = arena_mark(run->scratch), spare = arena_mark(run->spare);
	const struct node *map = record_parse(run, line);
	const bool good = map && record_number(map, "index") > 0 && record_text(map, "status").n;
	if (good)
		*out = (struct record){
		    .line = str_copy(run->a, line),
		    .index = record_number(map, "index") - 1,
		    .input = str_copy(run->a, record_text(map, "input")),
		    .output = str_copy(run->a, record_text(map, "output")),
		    .status = str_copy(run->a, record_text(map, "status")),
		    .exit = record_number(map, "exit"),
		    .errors = record_number(map, "errors"),
		    .first = first_message(run->a, map),
		    .written = str_copy(run->a, record_text(map, "written")),
		};
	arena_rewind(run->spare, spare);
	arena_rewind(run->scratch, mark);
	return good;
}
