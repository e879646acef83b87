/* SPDX-License-Identifier: MIT */
/* Lines of an outline, and parts of their texts. */
#include "read/outline.h"

struct runs {
	struct run *items;
	int count, cap;
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Without white space at both ends: it parted what is now cut. */
static void trim(str plain, ptrdiff_t *from, ptrdiff_t *to)
{
	*to = *to < plain.n ? *to : plain.n;
	while (*from < *to && is_blank(plain.s[*from]))
		++*from;
	while (*to > *from && is_blank(plain.s[*to - 1]))
		--*to;
}

struct text text_slice(struct arena *a, const struct text *t, ptrdiff_t from, ptrdiff_t to)
{
	struct runs runs = {0};
	ptrdiff_t at = 0;
	trim(text_plain(a, t), &from, &to);
	for (int i = 0; i < t->run_count; i++) {
		struct run run = t->runs[i];
		at += run.newline && at > 0;
		const ptrdiff_t begin = at, end = at + run.text.n;
		at = end;
		if (end <= from || begin >= to)
			continue;
		run.text = str_slice(run.text, from > begin ? from - begin : 0, to - begin);
		run.newline = run.newline && runs.count > 0;
		LIST_ADD(a, &runs, run);
	}
	return (struct text){.runs = runs.items, .run_count = runs.count};
}

static bool has_mark(const struct text *t, unsigned mark)
{
	for (int i = 0; i < t->run_count; i++)
		if (!(t->runs[i].marks & mark) && str_trim(t->runs[i].text).n > 0)
			return false;
	return t->run_count > 0;
}

void text_unmark(struct text *t, unsigned marks)
{
	for (unsigned mark = 1; mark && mark <= marks; mark <<= 1) {
		const bool whole = (marks & mark) && has_mark(t, mark);
		for (int i = 0; whole && i < t->run_count; i++)
			t->runs[i].marks &= ~mark;
	}
}

/* No text is longer than those of other dialects may be. */
static void bound(struct reader *r, struct out_line *line)
{
	const struct written w = {.span = line->span};
	const ptrdiff_t n = text_bounded(r, &w, line->plain, BLOCKS_BYTES).n;
	if (n == line->plain.n)
		return;
	line->text = text_slice(r->a, &line->text, 0, n);
	line->plain = text_plain(r->a, &line->text);
}

void outline_add(struct reader *r, struct outline *o, struct out_line line)
{
	if (line.text.run_count == 0 && line.kind != OUT_BREAK)
		return;
	line.plain = text_plain(r->a, &line.text);
	bound(r, &line);
	line.strong = line.strong || has_mark(&line.text, MARK_STRONG);
	line.emph = has_mark(&line.text, MARK_EMPH);
	LIST_ADD(r->a, o, line);
}
