/* SPDX-License-Identifier: MIT */
#include "diag/diag_int.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define ROW(id, level, slug, text)                                                                 \
	{DIAG_##level, {(slug), sizeof(slug) - 1}, {(text), sizeof(text) - 1}},
static const struct diag_row rows[] = {DIAGS(ROW)};
#undef ROW

static const char *const level_names[] = {"note", "warning", "error"};

const struct diag_row *diag_row(enum diag_id id)
{
	return &rows[id];
}

str diag_slug(enum diag_id id)
{
	return rows[id].slug;
}

str diag_text(enum diag_id id)
{
	return rows[id].text;
}

enum diag_level diag_level(enum diag_id id)
{
	return rows[id].level;
}

str diag_level_name(enum diag_level level)
{
	return str_from_z(level_names[level]);
}

enum diag_id diag_find(str slug)
{
	for (int id = 0; id < DIAG_COUNT; id++)
		if (str_eq(slug, rows[id].slug))
			return (enum diag_id)id;
	return DIAG_COUNT;
}

struct diags *diags_new(struct arena *a)
{
	struct diags *d = ARENA_NEW(a, struct diags);
	d->a = a;
	return d;
}

void diags_know(struct diags *d, const struct origin *origin)
{
	LIST_ADD(d->a, &d->origins, origin);
}

const struct origin *diags_origin(struct diags *d, str name, str text)
{
	struct origin *o = ARENA_NEW(d->a, struct origin);
	*o = (struct origin){name, text};
	diags_know(d, o);
	return o;
}

void diag(struct diags *d, enum diag_id id, struct span at, const char *detail, ...)
{
	struct message m = {.id = id, .at = at, .serial = d->list.count};
	if (detail) {
		va_list args, again;
		va_start(args, detail);
		va_copy(again, args);
		const int n = vsnprintf(NULL, 0, detail, args);
		char *text = arena_alloc(d->a, (size_t)(n > 0 ? n : 0) + 1, 1);
		vsnprintf(text, (size_t)(n > 0 ? n : 0) + 1, detail, again);
		m.detail = (str){text, n > 0 ? n : 0};
		va_end(again);
		va_end(args);
	}
	LIST_ADD(d->a, &d->list, m);
}

void diag_also(struct diags *d, struct span at, const char *text)
{
	if (d->list.count == 0)
		return;
	d->list.items[d->list.count - 1].also = at;
	d->list.items[d->list.count - 1].also_text = str_from_z(text);
}

int diags_count(const struct diags *d, enum diag_level level)
{
	int n = 0;
	for (int i = 0; i < d->list.count; i++)
		n += rows[d->list.items[i].id].level == level && !d->silent[d->list.items[i].id];
	return n;
}

/* --- what is not to be told --- */

static str nearest_slug(struct arena *a, str wrong)
{
	struct strs slugs = {ARENA_ARRAY(a, str, DIAG_COUNT), DIAG_COUNT};
	for (int id = 0; id < DIAG_COUNT; id++)
		slugs.items[id] = rows[id].slug;
	return name_near(a, wrong, &slugs);
}

void diags_ignore(struct diags *d, str slug, struct span at)
{
	const enum diag_id id = diag_find(slug);
	if (id != DIAG_COUNT && rows[id].level != DIAG_ERROR) {
		d->silent[id] = true;
		return;
	}
	if (id != DIAG_COUNT) {
		diag(d, DIAG_IGNORE_IDLE, at, "%.*s is an error, and always told", STR_ARG(slug));
		return;
	}
	const str near = nearest_slug(d->a, slug);
	if (near.n)
		diag(d, DIAG_IGNORE_IDLE, at, "no message is called %.*s; did you mean %.*s?",
		     STR_ARG(slug), STR_ARG(near));
	else
		diag(d, DIAG_IGNORE_IDLE, at, "no message is called %.*s", STR_ARG(slug));
}

int diags_total(const struct diags *d)
{
	return d->list.count;
}

bool diags_has(const struct diags *d, enum diag_id id)
{
	for (int i = 0; i < d->list.count; i++)
		if (d->list.items[i].id == id)
			return true;
	return false;
}

bool diags_has_in_line(const struct diags *d, enum diag_id id, struct span at)
{
	for (int i = 0; i < d->list.count; i++) {
		const struct message *m = &d->list.items[i];
		if (m->id == id && m->at.origin == at.origin && m->at.line == at.line)
			return true;
	}
	return false;
}

static int by_place(const void *pa, const void *pb)
{
	const struct message *a = pa, *b = pb;
	if (a->order != b->order)
		return a->order - b->order;
	if (a->at.line != b->at.line)
		return a->at.line - b->at.line;
	if (a->at.column != b->at.column)
		return a->at.column - b->at.column;
	return a->serial - b->serial;
}

/* Of a text among all; the beginning of one stands for it. 0: no text. */
static int order_of(const struct diags *d, const struct origin *origin)
{
	for (int i = 0; origin && i < d->origins.count; i++) {
		const struct origin *o = d->origins.items[i];
		if (o == origin || (o->text.s == origin->text.s && str_eq(o->name, origin->name)))
			return i + 1;
	}
	return 0;
}

static bool same(const struct message *a, const struct message *b)
{
	return a->id == b->id && a->at.origin == b->at.origin && a->at.line == b->at.line &&
	       a->at.column == b->at.column && str_eq(a->detail, b->detail);
}

static str source_line(const struct origin *o, int line)
{
	str rest = o->text, head = {0};
	for (int i = 0; i < line; i++) {
		const bool more = str_cut(rest, '\n', &head, &rest);
		if (!more && i + 1 < line)
			return (str){0};
	}
	return str_ends(head, STR("\r")) ? str_slice(head, 0, head.n - 1) : head;
}

/*
 * A long line is shown around its place: a 100 kB word must not fill the
 * terminal.
 */
enum { SHOWN_BEFORE = 60, SHOWN_AFTER = 60 };

static void print_source(struct buf *out, struct span at)
{
	const str line = source_line(at.origin, at.line);
	if (str_trim(line).n == 0)
		return;
	ptrdiff_t i = 0;
	const int first = at.column > SHOWN_BEFORE ? at.column - SHOWN_BEFORE : 1;
	for (int column = 1; column < first && i < line.n; column++)
		utf8_next(line, &i);
	buf_format(out, "%5d | %s", at.line, first > 1 ? "…" : "");
	struct buf caret = BUF(out->a);
	buf_add(&caret, first > 1 ? STR("      |  ") : STR("      | "));
	const bool on_line = at.end_line == at.line && at.end_column > at.column;
	const int last = on_line ? at.end_column - 1 : at.column;
	for (int column = first; i < line.n && column < at.column + SHOWN_AFTER; column++) {
		const uint32_t c = utf8_next(line, &i);
		buf_codepoint(out, c < ' ' && c != '\t' ? ' ' : c);
		if (column <= last)
			buf_char(&caret, column < at.column    ? (c == '\t' ? '\t' : ' ')
			                 : column == at.column ? '^'
			                                       : '~');
	}
	if (last >= at.column && !caret.n)
		buf_char(&caret, '^');
	buf_format(out, "%s\n%.*s\n", i < line.n ? "…" : "", STR_ARG(buf_str(&caret)));
}

static void print_place(struct buf *out, struct span at)
{
	if (at.origin && at.line)
		buf_format(out, "%.*s:%d:%d: ", STR_ARG(at.origin->name), at.line, at.column);
	else if (at.origin)
		buf_format(out, "%.*s: ", STR_ARG(at.origin->name));
	else
		buf_add(out, STR("recto: "));
}

static void print_message(const struct message *m, struct diag_style style, struct buf *out)
{
	static const char *const colours[] = {"\033[36m", "\033[33m", "\033[31m"};
	const struct diag_row *row = &rows[m->id];
	print_place(out, m->at);
	if (style.colour)
		buf_format(out, "%s%s\033[0m", colours[row->level], level_names[row->level]);
	else
		buf_format(out, "%s", level_names[row->level]);
	buf_format(out, ": %.*s", STR_ARG(row->text));
	if (m->detail.n)
		buf_format(out, ": %.*s", STR_ARG(m->detail));
	buf_format(out, " [%.*s]\n", STR_ARG(row->slug));
	if (m->at.origin && m->at.line)
		print_source(out, m->at);
	if (m->also_text.n) {
		print_place(out, m->also);
		buf_format(out, "%.*s\n", STR_ARG(m->also_text));
	}
}

/* A slip that is repeated a thousand times is told so often, and counted. */
enum { MOST_ALIKE = 40 };

static void print_rest(const int *told, struct diag_style style, struct buf *out)
{
	for (int id = 0; id < DIAG_COUNT; id++)
		if (rows[id].level >= style.least && told[id] > MOST_ALIKE)
			buf_format(out, "recto: %s: %d more of this kind: %.*s [%.*s]\n",
			           level_names[rows[id].level], told[id] - MOST_ALIKE,
			           STR_ARG(rows[id].text), STR_ARG(rows[id].slug));
}

struct message *diags_listed(const struct diags *d, struct arena *a, enum diag_level least,
                             int *count)
{
	const int n = d->list.count;
	struct message *sorted = ARENA_ARRAY(a, struct message, n);
	int kept = 0;
	for (int i = 0; i < n; i++) {
		const struct message *m = &d->list.items[i];
		if (rows[m->id].level < least || d->silent[m->id])
			continue;
		sorted[kept] = *m;
		sorted[kept++].order = order_of(d, m->at.origin);
	}
	if (kept)
		qsort(sorted, (size_t)kept, sizeof *sorted, by_place);
	*count = 0;
	for (int i = 0; i < kept; i++)
		if (i == 0 || !same(&sorted[i], &sorted[i - 1]))
			sorted[(*count)++] = sorted[i];
	return sorted;
}

void diags_print(const struct diags *d, struct diag_style style, struct buf *out)
{
	int count = 0;
	int *told = ARENA_ARRAY(out->a, int, DIAG_COUNT);
	const struct message *list = diags_listed(d, out->a, style.least, &count);
	for (int i = 0; i < count; i++)
		if (++told[list[i].id] <= MOST_ALIKE)
			print_message(&list[i], style, out);
	print_rest(told, style, out);
}
