/* SPDX-License-Identifier: MIT */
/*
 * Templates: text with fields, groups and spans.
 *
 * Three passes, each linear: the text is cut into marks; signs that open and
 * close are matched with a stack; the marks become a tree. Matching before
 * building means that a sign that is never closed costs one message and
 * stands as text, without a second try at what follows it.
 */
#include "layout/layout_int.h"

enum mark_kind {
	MARK_TEXT,
	MARK_FIELD,
	MARK_NEWLINE,
	MARK_GROUP_OPEN,
	MARK_GROUP_CLOSE,
	MARK_BAR,
	MARK_ROLE_OPEN,
	MARK_ROLE_CLOSE,
	MARK_STRONG,
	MARK_EM,
	MARK_STRAY_OPEN, /* opens what nothing can close */
	MARK_STRAY_CLOSE
};

enum { NO_MATCH = -1 };

struct mark {
	enum mark_kind kind;
	ptrdiff_t from, to; /* of the text; an escaped character without its \ */
	str role;
	int match;         /* the mark that closes this one, or the group of a bar */
	int column, width; /* in characters, from the start of the template */
	const struct template_part *field;
};

/* Nesting deeper than this is an accident, and one broken template need not fill the screen. */
enum { MOST_OPEN = 32, MOST_PROBLEMS = 12 };

struct parser {
	struct arena *a;
	struct diags *d;
	str text;
	struct span span;
	bool in_line; /* columns of the text are columns of the file */
	int quote, problems;
	struct {
		struct mark *items;
		int count, cap;
	} marks;
	int open[MOST_OPEN], open_count;
};

/* --- places --- */

static struct span mark_span(const struct parser *p, int column, int width)
{
	if (!p->in_line)
		return p->span;
	struct span s = p->span;
	s.column += p->quote + column;
	s.end_column = s.column + width;
	return s;
}

static void problem(struct parser *p, enum diag_id id, const struct mark *m)
{
	if (p->problems++ < MOST_PROBLEMS)
		diag(p->d, id, mark_span(p, m->column, m->width), "%.*s",
		     STR_ARG(str_slice(p->text, m->from, m->to)));
}

/* --- cutting --- */

static bool at_text(const struct parser *p, ptrdiff_t at, str what)
{
	return str_starts(str_slice(p->text, at, p->text.n), what);
}

/* Behind the } of a field that begins at `at`; 0 if there is none. */
static ptrdiff_t field_end(const struct parser *p, ptrdiff_t at)
{
	bool quoted = false;
	for (ptrdiff_t i = at + 1; i < p->text.n; i++) {
		const char c = p->text.s[i];
		if (c == '\'')
			quoted = !quoted;
		else if (!quoted && c == '}')
			return i + 1;
		else if (!quoted && (c == '{' || c == '\n'))
			return 0;
	}
	return 0;
}

static bool is_role_letter(char c)
{
	const char low = (char)(c | 0x20);
	return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
	       (unsigned char)c >= 0x80;
}

/* <role> or </role>: behind its >; 0 if it is neither. */
static ptrdiff_t role_end(const struct parser *p, ptrdiff_t at, str *role)
{
	const ptrdiff_t from = at + (at_text(p, at, STR("</")) ? 2 : 1);
	ptrdiff_t to = from;
	while (to < p->text.n && is_role_letter(p->text.s[to]))
		to++;
	*role = str_slice(p->text, from, to);
	return to > from && at_text(p, to, STR(">")) ? to + 1 : 0;
}

static struct mark cut_field(struct parser *p, ptrdiff_t at)
{
	struct mark m = {.kind = MARK_FIELD, .from = at, .to = field_end(p, at)};
	if (m.to == 0)
		return (struct mark){.kind = MARK_STRAY_OPEN, .from = at, .to = at + 1};
	return m;
}

static struct mark cut_role(const struct parser *p, ptrdiff_t at)
{
	struct mark m = {.kind = at_text(p, at, STR("</")) ? MARK_ROLE_CLOSE : MARK_ROLE_OPEN,
	                 .from = at};
	m.to = role_end(p, at, &m.role);
	if (m.to == 0)
		return (struct mark){.kind = MARK_STRAY_OPEN, .from = at, .to = at + 1};
	return m;
}

static bool is_special(char c)
{
	return c == '\\' || c == '{' || c == '}' || c == '[' || c == ']' || c == '<' || c == '>' ||
	       c == '*' || c == '|' || c == '\n';
}

static struct mark cut_text(const struct parser *p, ptrdiff_t at)
{
	struct mark m = {.kind = MARK_TEXT, .from = at, .to = at};
	while (m.to < p->text.n && !is_special(p->text.s[m.to]))
		m.to++;
	return m;
}

static struct mark cut_escaped(const struct parser *p, ptrdiff_t at)
{
	struct mark m = {.kind = MARK_TEXT, .from = at, .to = at + 1};
	if (m.to < p->text.n) {
		m.from = m.to;
		utf8_next(p->text, &m.to);
	}
	return m;
}

static struct mark cut_mark(struct parser *p, ptrdiff_t at)
{
	struct mark m = {.from = at, .to = at + 1};
	switch (p->text.s[at]) {
	case '\\':
		return cut_escaped(p, at);
	case '{':
		return cut_field(p, at);
	case '<':
		return cut_role(p, at);
	case '*':
		m.kind = at_text(p, at, STR("**")) ? MARK_STRONG : MARK_EM;
		m.to = at + (m.kind == MARK_STRONG ? 2 : 1);
		return m;
	case '[':
		m.kind = MARK_GROUP_OPEN;
		return m;
	case ']':
		m.kind = MARK_GROUP_CLOSE;
		return m;
	case '}':
	case '>':
		m.kind = MARK_STRAY_CLOSE;
		return m;
	case '|':
		m.kind = MARK_BAR;
		return m;
	case '\n':
		m.kind = MARK_NEWLINE;
		return m;
	default:
		return cut_text(p, at);
	}
}

/* --- matching --- */

static void as_text(struct parser *p, struct mark *m, enum diag_id why)
{
	problem(p, why, m);
	m->kind = MARK_TEXT;
}

/* Everything opened above the given level is never closed. */
static void drop_open(struct parser *p, int level)
{
	while (p->open_count > level)
		as_text(p, &p->marks.items[p->open[--p->open_count]], DIAG_TEMPLATE_OPEN);
}

static void push_open(struct parser *p, int mark)
{
	if (p->open_count == MOST_OPEN)
		as_text(p, &p->marks.items[mark], DIAG_TEMPLATE_OPEN);
	else
		p->open[p->open_count++] = mark;
}

static bool closes(const struct mark *open, const struct mark *m)
{
	if (m->kind == MARK_GROUP_CLOSE)
		return open->kind == MARK_GROUP_OPEN;
	if (m->kind == MARK_ROLE_CLOSE)
		return open->kind == MARK_ROLE_OPEN && name_compare(open->role, m->role) == 0;
	return open->kind == m->kind;
}

/* The level of the sign that `m` closes; a span never closes across the group it stands in. */
static int find_open(const struct parser *p, const struct mark *m)
{
	for (int level = p->open_count - 1; level >= 0; level--) {
		const struct mark *open = &p->marks.items[p->open[level]];
		if (closes(open, m))
			return level;
		if (open->kind == MARK_GROUP_OPEN)
			break;
	}
	return NO_MATCH;
}

static void match_close(struct parser *p, int mark, bool may_open)
{
	struct mark *m = &p->marks.items[mark];
	const int level = find_open(p, m);
	if (level != NO_MATCH) {
		drop_open(p, level + 1);
		p->marks.items[p->open[--p->open_count]].match = mark;
		m->match = mark;
	} else if (may_open) {
		push_open(p, mark);
	} else {
		as_text(p, m, DIAG_TEMPLATE_CLOSE);
	}
}

static void match_field(struct parser *p, struct mark *m)
{
	const str inside = str_slice(p->text, m->from + 1, m->to - 1);
	struct template_part *field = ARENA_NEW(p->a, struct template_part);
	field->kind = TEMPLATE_FIELD;
	field->span = mark_span(p, m->column, m->width);
	m->field = field;
	if (!field_parse(p->a, inside, field, p->d))
		as_text(p, m, DIAG_TEMPLATE_FIELD);
}

static void match_bar(struct parser *p, struct mark *m)
{
	const int top = p->open_count ? p->open[p->open_count - 1] : NO_MATCH;
	if (top != NO_MATCH && p->marks.items[top].kind == MARK_GROUP_OPEN)
		m->match = top;
	else
		m->kind = MARK_TEXT;
}

static void match_mark(struct parser *p, int mark)
{
	struct mark *m = &p->marks.items[mark];
	switch (m->kind) {
	case MARK_FIELD:
		match_field(p, m);
		break;
	case MARK_BAR:
		match_bar(p, m);
		break;
	case MARK_GROUP_OPEN:
	case MARK_ROLE_OPEN:
		push_open(p, mark);
		break;
	case MARK_STRAY_OPEN:
		as_text(p, m, DIAG_TEMPLATE_OPEN);
		break;
	case MARK_STRAY_CLOSE:
		as_text(p, m, DIAG_TEMPLATE_CLOSE);
		break;
	case MARK_GROUP_CLOSE:
	case MARK_ROLE_CLOSE:
		match_close(p, mark, false);
		break;
	case MARK_STRONG:
	case MARK_EM:
		match_close(p, mark, true);
		break;
	case MARK_TEXT:
	case MARK_NEWLINE:
		break;
	}
}

/* --- building --- */

struct parts {
	struct template_part *items;
	int count, cap;
};

static struct template build(struct parser *p, int from, int to);

static struct span marks_span(const struct parser *p, int from, int to)
{
	const struct mark *first = &p->marks.items[from], *last = &p->marks.items[to];
	return mark_span(p, first->column, last->column + last->width - first->column);
}

/* Marks of text that stand side by side are one part. */
static int build_text(struct parser *p, int from, int to, struct parts *parts)
{
	struct buf text = BUF(p->a);
	int i = from;
	for (; i < to && p->marks.items[i].kind == MARK_TEXT; i++)
		buf_add(&text, str_slice(p->text, p->marks.items[i].from, p->marks.items[i].to));
	const struct template_part part = {
	    .kind = TEMPLATE_TEXT, .text = buf_str(&text), .span = marks_span(p, from, i - 1)};
	LIST_ADD(p->a, parts, part);
	return i;
}

static int build_group(struct parser *p, int from, struct parts *parts)
{
	const int end = p->marks.items[from].match;
	struct {
		struct template *items;
		int count, cap;
	} alternatives = {0};
	int begin = from + 1;
	for (int i = begin; i <= end; i++) {
		const struct mark *m = &p->marks.items[i];
		if (i < end && !(m->kind == MARK_BAR && m->match == from))
			continue;
		const struct template alternative = build(p, begin, i);
		LIST_ADD(p->a, &alternatives, alternative);
		begin = i + 1;
	}
	const struct template_part part = {.kind = TEMPLATE_GROUP,
	                                   .alternatives = alternatives.items,
	                                   .alternative_count = alternatives.count,
	                                   .span = marks_span(p, from, end)};
	LIST_ADD(p->a, parts, part);
	return end + 1;
}

static int build_span(struct parser *p, int from, struct parts *parts)
{
	const struct mark *m = &p->marks.items[from];
	struct template *inside = ARENA_NEW(p->a, struct template);
	*inside = build(p, from + 1, m->match);
	const struct template_part part = {.kind = TEMPLATE_SPAN,
	                                   .text = m->kind == MARK_STRONG ? STR("strong")
	                                           : m->kind == MARK_EM   ? STR("em")
	                                                                  : m->role,
	                                   .alternatives = inside,
	                                   .alternative_count = 1,
	                                   .span = marks_span(p, from, m->match)};
	LIST_ADD(p->a, parts, part);
	return m->match + 1;
}

static int build_part(struct parser *p, int from, int to, struct parts *parts)
{
	const struct mark *m = &p->marks.items[from];
	struct template_part part;
	switch (m->kind) {
	case MARK_GROUP_OPEN:
		return build_group(p, from, parts);
	case MARK_ROLE_OPEN:
	case MARK_STRONG:
	case MARK_EM:
		return build_span(p, from, parts);
	case MARK_FIELD:
		LIST_ADD(p->a, parts, *m->field);
		return from + 1;
	case MARK_NEWLINE:
		part = (struct template_part){.kind = TEMPLATE_NEWLINE,
		                              .span = marks_span(p, from, from)};
		LIST_ADD(p->a, parts, part);
		return from + 1;
	case MARK_TEXT:
	case MARK_BAR:
	case MARK_GROUP_CLOSE:
	case MARK_ROLE_CLOSE:
	case MARK_STRAY_OPEN:
	case MARK_STRAY_CLOSE:
		break;
	}
	return build_text(p, from, to, parts);
}

static struct template build(struct parser *p, int from, int to)
{
	struct parts parts = {0};
	struct template t = {.span = p->span};
	for (int i = from; i < to;)
		i = build_part(p, i, to, &parts);
	t.parts = parts.items;
	t.count = parts.count;
	return t;
}

/* --- the whole --- */

static bool stands_in_line(struct span span, str text, int *quote)
{
	const int width = span.end_column - span.column;
	const int length = (int)utf8_length(text);
	*quote = width == length + 2;
	return span.origin && span.line == span.end_line && (width == length || *quote);
}

struct template template_parse(struct arena *a, str text, struct span span, struct diags *d)
{
	struct parser p = {.a = a, .d = d, .text = text, .span = span};
	p.in_line = stands_in_line(span, text, &p.quote);
	int column = 0;
	for (ptrdiff_t at = 0; at < text.n;) {
		struct mark m = cut_mark(&p, at);
		m.match = NO_MATCH;
		m.width = (int)utf8_length(str_slice(text, at, m.to));
		m.column = column;
		column += m.width;
		at = m.to;
		LIST_ADD(a, &p.marks, m);
	}
	for (int i = 0; i < p.marks.count; i++)
		match_mark(&p, i);
	drop_open(&p, 0);
	for (int i = 0; i < p.marks.count; i++)
		if (p.marks.items[i].kind == MARK_BAR &&
		    p.marks.items[p.marks.items[i].match].kind != MARK_GROUP_OPEN)
			p.marks.items[i].kind = MARK_TEXT;
	struct template t = build(&p, 0, p.marks.count);
	t.span = span;
	return t;
}

str template_unquoted(struct arena *a, const struct node *n)
{
	struct buf text = BUF(a);
	if (n->kind != NODE_MAP || n->count == 0)
		return (str){0};
	for (int i = 0; i < n->count; i++) {
		if (n->pairs[i].value.kind != NODE_NULL)
			return (str){0};
		buf_add(&text, i == 0 ? STR("{") : STR(", "));
		buf_add(&text, n->pairs[i].key.text);
	}
	buf_char(&text, '}');
	return buf_str(&text);
}
