/* SPDX-License-Identifier: MIT */
/*
 * Pieces of text with their marks → runs: control characters go, white space
 * collapses, bare addresses become links, the rest is composed (NFC) and
 * stays as typed.
 */
#include <utf8proc.h>

#include "read/read_int.h"

enum { GUARD = 0xFDD0, NEXT_LINE = 0x85, LINE_SEPARATOR = 0x2028, PARAGRAPH_SEPARATOR = 0x2029 };

#define GUARD_TEXT STR("\xEF\xB7\x90 ")

str inline_guard(void)
{
	return GUARD_TEXT;
}

str inline_unguard(struct arena *scratch, str text)
{
	struct buf b = BUF(scratch);
	ptrdiff_t at;
	while ((at = str_find(text, GUARD_TEXT)) >= 0) {
		buf_add(&b, str_slice(text, 0, at));
		text = str_slice(text, at + GUARD_TEXT.n, text.n);
	}
	buf_add(&b, text);
	return buf_str(&b);
}

static bool is_nonchar(uint32_t c)
{
	return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

static bool is_control(uint32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0) || is_nonchar(c);
}

static bool is_private(uint32_t c)
{
	return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

static void tell(struct reader *r, struct written *w, unsigned what, enum diag_id id, uint32_t c)
{
	if (w->told & what)
		return;
	w->told |= what;
	diag(r->d, id, w->span, "U+%04X", (unsigned)c);
}

static bool is_clean(str text)
{
	for (ptrdiff_t i = 0; i < text.n; i++) {
		const unsigned char c = (unsigned char)text.s[i];
		if (c >= 0x7F || (c < 0x20 && c != '\n'))
			return false;
	}
	return true;
}

str text_bounded(struct reader *r, const struct written *w, str text, ptrdiff_t most)
{
	ptrdiff_t n = most;
	if (text.n <= most)
		return text;
	while (n > 0 && ((unsigned char)text.s[n] & 0xC0) == 0x80) /* within a character */
		n--;
	diag(r->d, DIAG_TEXT_LIMIT, w->span, "%td bytes, up to %td", text.n, most);
	return str_slice(text, 0, n);
}

str text_clean(struct reader *r, struct written *w, str text)
{
	if (is_clean(text))
		return text;
	struct buf b = BUF(r->scratch);
	for (ptrdiff_t at = 0; at < text.n;) {
		const ptrdiff_t start = at;
		const uint32_t c = utf8_next(text, &at);
		const bool pair = c == '\r' && at < text.n && text.s[at] == '\n';
		if (pair)
			continue;
		if (c == '\r' || c == NEXT_LINE || c == LINE_SEPARATOR ||
		    c == PARAGRAPH_SEPARATOR) {
			buf_char(&b, '\n');
			continue;
		}
		if (is_control(c) && c != '\n' && c != '\t') {
			tell(r, w, TOLD_CONTROL, DIAG_TEXT_CONTROL, c);
			continue;
		}
		if (is_private(c))
			tell(r, w, TOLD_PRIVATE, DIAG_TEXT_PRIVATE, c);
		buf_add(&b, str_slice(text, start, at));
	}
	return buf_str(&b);
}

/* --- building runs: white space collapses, neighbours of one look become one --- */

struct stretch { /* a run in the making */
	ptrdiff_t from, to;
	unsigned marks;
	str url;
	bool newline;
};

struct builder {
	struct reader *r;
	struct written *w;
	struct buf text;
	struct {
		struct stretch *items;
		int count, cap;
	} list;
	bool newline; /* one is due before the next character */
};

static struct builder builder_new(struct reader *r, struct written *w)
{
	return (struct builder){.r = r, .w = w, .text = BUF(r->scratch)};
}

static void add_bytes(struct builder *b, str bytes, unsigned marks, str url)
{
	struct stretch *last = b->list.count ? &b->list.items[b->list.count - 1] : NULL;
	if (!last || b->newline || last->marks != marks || !str_eq(last->url, url)) {
		const struct stretch fresh = {b->text.n, b->text.n, marks, url, b->newline};
		LIST_ADD(b->r->scratch, &b->list, fresh);
		last = &b->list.items[b->list.count - 1];
		b->newline = false;
	}
	buf_add(&b->text, bytes);
	last->to = b->text.n;
}

static void add_space(struct builder *b, unsigned marks, str url)
{
	if (b->text.n && !b->newline && b->text.s[b->text.n - 1] != ' ')
		add_bytes(b, STR(" "), marks, url);
}

static void trim_end(struct builder *b)
{
	if (b->text.n == 0 || b->text.s[b->text.n - 1] != ' ')
		return;
	struct stretch *last = &b->list.items[b->list.count - 1];
	b->text.n--;
	last->to--;
	if (last->from == last->to)
		b->list.count--;
}

static void add_break(struct builder *b)
{
	trim_end(b);
	b->newline = b->text.n > 0;
}

/* In ASCII, and no space: what mostly follows, and can be added with what it follows. */
static bool is_graphic(char c)
{
	return c > ' ' && c < 0x7F;
}

static void add_text(struct builder *b, str text, unsigned marks, str url)
{
	for (ptrdiff_t at = 0; at < text.n;) {
		const ptrdiff_t start = at;
		const uint32_t c = utf8_next(text, &at);
		if (c == GUARD) {
			at += at < text.n && text.s[at] == ' ';
		} else if (c == ' ' || c == '\t' || c == '\n') {
			add_space(b, marks, url);
		} else if (is_control(c)) {
			tell(b->r, b->w, TOLD_CONTROL, DIAG_TEXT_CONTROL, c);
		} else {
			while (at < text.n && is_graphic(text.s[at]))
				at++;
			add_bytes(b, str_slice(text, start, at), marks, url);
		}
	}
}

/* Below the first combining mark all is composed, and so are most dashes, quotes and bullets. */
static bool is_composed(str text)
{
	enum { FIRST_MARK = 0x300, DASHES = 0x2010, PUNCTUATION_END = 0x205F };
	for (ptrdiff_t at = 0; at < text.n;) {
		const uint32_t c = utf8_next(text, &at);
		if (c >= FIRST_MARK && (c < DASHES || c >= PUNCTUATION_END))
			return false;
	}
	return true;
}

/* Canonical composition (NFC). */
static str normal_form(struct reader *r, str text)
{
	const utf8proc_option_t how = UTF8PROC_COMPOSE | UTF8PROC_STABLE;
	const utf8proc_uint8_t *s = (const utf8proc_uint8_t *)text.s;
	if (is_composed(text))
		return str_copy(r->a, text);
	const utf8proc_ssize_t n = utf8proc_decompose(s, text.n, NULL, 0, how);
	if (n <= 0)
		return str_copy(r->a, text);
	utf8proc_int32_t *points = ARENA_ARRAY(r->scratch, utf8proc_int32_t, n + 1);
	utf8proc_decompose(s, text.n, points, n, how);
	const utf8proc_ssize_t bytes = utf8proc_reencode(points, n, how);
	return str_copy(r->a, bytes < 0 ? text : (str){(const char *)points, bytes});
}

static struct run run_from_stretch(struct builder *b, const struct stretch *s)
{
	const str part = str_slice(buf_str(&b->text), s->from, s->to);
	return (struct run){.text = normal_form(b->r, part),
	                    .url = s->url.n ? str_copy(b->r->a, s->url) : (str){0},
	                    .marks = s->marks,
	                    .newline = s->newline};
}

static struct text finish(struct builder *b)
{
	trim_end(b);
	struct text t = {.runs = ARENA_ARRAY(b->r->a, struct run, b->list.count)};
	for (int i = 0; i < b->list.count; i++)
		t.runs[t.run_count++] = run_from_stretch(b, &b->list.items[i]);
	return t;
}

/* --- bare addresses: a stretch without link is cut at them --- */

static void link_bare(struct builder *b)
{
	const struct builder old = *b;
	b->list.items = NULL;
	b->list.count = b->list.cap = 0;
	const str all = buf_str(&old.text);
	for (int i = 0; i < old.list.count; i++) {
		struct stretch s = old.list.items[i];
		const bool apt = s.url.n == 0 && !(s.marks & MARK_CODE);
		struct bare_link found;
		while (apt && bare_find(b->r->scratch, str_slice(all, s.from, s.to), &found)) {
			struct stretch before = s, link = s;
			before.to = link.from = s.from + found.from;
			link.to = s.from + found.to;
			link.url = found.target;
			link.newline = s.newline && found.from == 0;
			if (found.from)
				LIST_ADD(b->r->scratch, &b->list, before);
			LIST_ADD(b->r->scratch, &b->list, link);
			s.from = link.to;
			s.newline = false;
		}
		if (s.from < s.to)
			LIST_ADD(b->r->scratch, &b->list, s);
	}
}

/* --- pieces → runs --- */

void inline_tell_html(struct reader *r, struct written *w)
{
	if (!(w->told & TOLD_HTML))
		diag(r->d, DIAG_HTML_CRUMB, w->span, NULL);
	w->told |= TOLD_HTML;
}

static void add_tag(struct builder *b, struct tag_state *state, const struct piece *p)
{
	inline_tell_html(b->r, b->w);
	if (tag_apply(state, p))
		add_break(b);
}

struct text text_from_pieces(struct reader *r, struct written *w, struct pieces *list)
{
	struct builder b = builder_new(r, w);
	struct tag_state state = {0};
	tags_pair(r->scratch, list);
	for (int i = 0; i < list->count; i++) {
		const struct piece *p = &list->items[i];
		const str url = p->url.n ? p->url : state.url;
		if (p->kind == PIECE_BREAK)
			add_break(&b);
		else if (p->kind == PIECE_TAG && p->live)
			add_tag(&b, &state, p);
		else
			add_text(&b, p->text, p->marks | state.marks, url);
	}
	link_bare(&b);
	return finish(&b);
}

struct text inline_plain(struct reader *r, struct written *w)
{
	const struct arena_mark mark = arena_mark(r->scratch);
	struct builder b = builder_new(r, w);
	add_text(&b, text_clean(r, w, text_bounded(r, w, w->text, LINE_BYTES)), 0, (str){0});
	const struct text t = finish(&b);
	arena_rewind(r->scratch, mark);
	return t;
}

struct text inline_code(struct reader *r, str text)
{
	struct {
		struct run *items;
		int count, cap;
	} runs = {0};
	str line, rest = text;
	while (rest.n) {
		str_cut(rest, '\n', &line, &rest);
		const struct run run = {
		    .text = normal_form(r, line), .marks = MARK_CODE, .newline = runs.count > 0};
		LIST_ADD(r->a, &runs, run);
	}
	return (struct text){.runs = runs.items, .run_count = runs.count};
}
