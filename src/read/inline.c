/* SPDX-License-Identifier: MIT */
/*
 * Inline text: CommonMark by cmark, a few tags of HTML, bare addresses → runs.
 *
 * cmark has no entrance for inline text alone, so a line is given to it as a
 * paragraph that begins with a *guard*: a noncharacter and a space. Behind it
 * no sign can begin a block, and the space leaves the rules for emphasis at
 * the beginning of a line as they are. Nothing is substituted; what is no
 * markup stays as typed.
 */
#include <string.h>

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

#include "read/read_int.h"

enum { PICTURES_MOST = 500 };

/* --- cmark's tree → pieces --- */

struct gathering {
	struct reader *r;
	struct written *w;
	struct pieces *pieces;
	unsigned marks;
	str url;
	int emph, strong; /* how deep: only the outermost ends the mark */
};

static void gather_text(struct gathering *g, str text, unsigned marks)
{
	const struct piece p = {
	    .kind = PIECE_TEXT, .text = text, .marks = g->marks | marks, .url = g->url};
	LIST_ADD(g->r->scratch, g->pieces, p);
}

static void gather_literal(struct gathering *g, cmark_node *n, bool enter)
{
	(void)enter;
	gather_text(g, str_from_z(cmark_node_get_literal(n)), 0);
}

static void gather_code(struct gathering *g, cmark_node *n, bool enter)
{
	(void)enter;
	gather_text(g, str_from_z(cmark_node_get_literal(n)), MARK_CODE);
}

static void gather_soft(struct gathering *g, cmark_node *n, bool enter)
{
	(void)n;
	(void)enter;
	gather_text(g, STR(" "), 0);
}

static void gather_hard(struct gathering *g, cmark_node *n, bool enter)
{
	(void)n;
	(void)enter;
	const struct piece p = {.kind = PIECE_BREAK};
	LIST_ADD(g->r->scratch, g->pieces, p);
}

static void gather_tag(struct gathering *g, cmark_node *n, bool enter)
{
	(void)enter;
	const struct piece p = {.kind = PIECE_TAG,
	                        .text = str_from_z(cmark_node_get_literal(n)),
	                        .marks = g->marks,
	                        .url = g->url};
	LIST_ADD(g->r->scratch, g->pieces, p);
}

static void gather_emph(struct gathering *g, cmark_node *n, bool enter)
{
	(void)n;
	g->emph += enter ? 1 : -1;
	g->marks = g->emph ? g->marks | MARK_EMPH : g->marks & ~(unsigned)MARK_EMPH;
}

static void gather_strong(struct gathering *g, cmark_node *n, bool enter)
{
	(void)n;
	g->strong += enter ? 1 : -1;
	g->marks = g->strong ? g->marks | MARK_STRONG : g->marks & ~(unsigned)MARK_STRONG;
}

static str target_of_link(struct reader *r, struct written *w, str written)
{
	if (written.n == 0 || str_eq(written, STR("#"))) {
		if (!(w->told & TOLD_EMPTY))
			diag(r->d, DIAG_LINK_EMPTY, w->span, NULL);
		w->told |= TOLD_EMPTY;
		return (str){0};
	}
	const str target = link_target(r->scratch, written, LINK_URL);
	if (target.n == 0) {
		if (!(w->told & TOLD_URL))
			diag(r->d, DIAG_URL_INVALID, w->span, "%.*s", STR_ARG(brief(written)));
		w->told |= TOLD_URL;
	}
	return target;
}

static void gather_link(struct gathering *g, cmark_node *n, bool enter)
{
	g->url = (str){0};
	if (!enter)
		return;
	const str written = str_trim(str_from_z(cmark_node_get_url(n)));
	g->url = target_of_link(g->r, g->w, written);
}

/* A text cannot hold a picture: what was typed stays. */
static void gather_image(struct gathering *g, cmark_node *n, bool enter)
{
	if (enter) {
		gather_text(g, STR("!["), 0);
		return;
	}
	gather_text(g, STR("]("), 0);
	gather_text(g, str_from_z(cmark_node_get_url(n)), 0);
	gather_text(g, STR(")"), 0);
}

static void (*const gatherers[])(struct gathering *, cmark_node *, bool) = {
    [CMARK_NODE_TEXT] = gather_literal,    [CMARK_NODE_SOFTBREAK] = gather_soft,
    [CMARK_NODE_LINEBREAK] = gather_hard,  [CMARK_NODE_CODE] = gather_code,
    [CMARK_NODE_HTML_INLINE] = gather_tag, [CMARK_NODE_EMPH] = gather_emph,
    [CMARK_NODE_STRONG] = gather_strong,   [CMARK_NODE_LINK] = gather_link,
    [CMARK_NODE_IMAGE] = gather_image,     [CMARK_NODE_CUSTOM_INLINE] = NULL,
};

static void gather(struct gathering *g, cmark_node *block)
{
	cmark_iter *iter = cmark_iter_new(block);
	cmark_event_type event;
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *n = cmark_iter_get_node(iter);
		const cmark_node_type type = cmark_node_get_type(n);
		if (n != block && type >= CMARK_NODE_FIRST_INLINE && gatherers[type])
			gatherers[type](g, n, event == CMARK_EVENT_ENTER);
	}
	cmark_iter_free(iter);
}

struct text inline_node(struct reader *r, struct written *w, struct cmark_node *block)
{
	struct pieces pieces = {0};
	struct gathering g = {.r = r, .w = w, .pieces = &pieces};
	gather(&g, block);
	return text_from_pieces(r, w, &pieces);
}

/* --- one line --- */

/* Most texts have no sign that cmark could mean. */
static bool has_markup(str text)
{
	static const char signs[] = "\\`*_[<&\n";
	for (ptrdiff_t i = 0; i < text.n; i++)
		if (memchr(signs, text.s[i], sizeof signs - 1))
			return true;
	return false;
}

static bool is_hard_break(str text, ptrdiff_t newline)
{
	ptrdiff_t slashes = 0;
	while (slashes < newline && text.s[newline - 1 - slashes] == '\\')
		slashes++;
	return slashes % 2 == 1 || str_ends(str_slice(text, 0, newline), STR("  "));
}

/*
 * cmark 0.30 takes quadratic time over pictures that are never closed. They
 * are literal text here, so that in a text with very many they are escaped.
 */
str inline_calm(struct arena *scratch, str text)
{
	struct buf b = BUF(scratch);
	ptrdiff_t at;
	int pictures = 0;
	for (ptrdiff_t i = 0; i + 1 < text.n; i++)
		pictures += text.s[i] == '!' && text.s[i + 1] == '[';
	if (pictures <= PICTURES_MOST)
		return text;
	while ((at = str_find(text, STR("!["))) >= 0) {
		buf_add(&b, str_slice(text, 0, at));
		buf_add(&b, STR("!\\["));
		text = str_slice(text, at + 2, text.n);
	}
	buf_add(&b, text);
	return buf_str(&b);
}

/* The text as a paragraph of which no line can begin a block. */
static str guarded(struct arena *scratch, str text)
{
	struct buf b = BUF(scratch);
	buf_add(&b, inline_guard());
	for (ptrdiff_t i = 0; i < text.n; i++) {
		if (text.s[i] != '\n') {
			buf_char(&b, text.s[i]);
			continue;
		}
		if (!is_hard_break(text, i)) {
			buf_char(&b, ' ');
			continue;
		}
		buf_char(&b, '\n');
		buf_add(&b, inline_guard());
		while (i + 1 < text.n && (text.s[i + 1] == ' ' || text.s[i + 1] == '\n'))
			i++;
	}
	return buf_str(&b);
}

void cmark_close(void *node)
{
	cmark_node_free(node);
}

struct text inline_line(struct reader *r, struct written *w)
{
	const struct arena_mark mark = arena_mark(r->scratch);
	const str text = str_trim(text_clean(r, w, w->text));
	struct pieces pieces = {0};
	struct gathering g = {.r = r, .w = w, .pieces = &pieces};
	if (has_markup(text)) {
		const str s = guarded(r->scratch, inline_calm(r->scratch, text));
		cmark_node *doc = cmark_parse_document(s.s, (size_t)s.n, CMARK_OPT_DEFAULT);
		arena_defer(r->scratch, cmark_close, doc);
		gather(&g, doc);
	} else {
		gather_text(&g, text, 0);
	}
	const struct text t = text_from_pieces(r, w, &pieces);
	arena_rewind(r->scratch, mark);
	return t;
}
