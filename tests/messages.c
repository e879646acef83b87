/* SPDX-License-Identifier: MIT */
/*
 * The list of messages in docs/diagnostics.md is what the program says of them:
 *     messages docs/diagnostics.md [--bless]
 * What stands above the heading of the list is written by hand.
 */
#include <stdint.h>
#include <stdio.h>

#include "base/file.h"
#include "diag/diag.h"

static const char heading[] = "## All messages\n";

static void list_messages(struct buf *out)
{
	buf_add(out, STR(heading));
	for (int i = 0; i < DIAG_COUNT; i++) {
		const enum diag_id id = (enum diag_id)i;
		const str slug = diag_slug(id), level = diag_level_name(diag_level(id));
		const str text = diag_text(id), explanation = diag_explanation(id);
		buf_format(out, "\n### %.*s\n\n*%.*s: %.*s.*\n\n%.*s\n", STR_ARG(slug),
		           STR_ARG(level), STR_ARG(text), STR_ARG(explanation));
	}
}

int main(int argc, char **argv)
{
	struct arena *a = arena_new(SIZE_MAX);
	str page;
	if (argc < 2 || file_read(a, str_from_z(argv[1]), SIZE_MAX, &page) != FILE_DONE)
		return 1;
	const ptrdiff_t at = str_find(page, STR(heading));
	if (at < 0)
		return fprintf(stderr, "%s has no heading: %s", argv[1], heading), 1;
	struct buf list = BUF(a), whole = BUF(a);
	list_messages(&list);
	buf_add(&whole, str_slice(page, 0, at));
	buf_add(&whole, buf_str(&list));
	const bool same = str_eq(page, buf_str(&whole));
	if (!same && argc > 2)
		return file_write(a, str_from_z(argv[1]), buf_str(&whole)) != FILE_DONE;
	if (!same)
		fprintf(stderr, "%s does not list what recto explain says: ninja bless\n", argv[1]);
	arena_free(a);
	return !same;
}
