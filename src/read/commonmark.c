/* SPDX-License-Identifier: MIT */
/*
 * CommonMark blocks, by cmark → blocks of the model.
 *
 * Off are indented code, blocks of HTML, thematic breaks and definitions of
 * links: a guard keeps such lines from beginning one, so that no line is lost.
 * It also bounds how deep one line can nest.
 */
#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

#include "read/read_int.h"

enum { BLOCK_DEPTH = 24, BREAK_LEAST = 3 };

struct cv_block *block_add(struct reader *r, struct blocks *list, struct cv_block block)
{
	LIST_ADD(r->a, list, block);
	return &list->items[list->count - 1];
}

struct cv_block block_new(enum block_kind kind, struct span span)
{
	return (struct cv_block){.kind = kind, .about.span = span};
}

/* --- keeping lines from beginning a block --- */

static bool is_break(str line)
{
	const char sign = line.n ? line.s[0] : 0;
	int count = 0;
	bool spaced = false;
	if (sign != '*' && sign != '_' && sign != '-')
		return false;
	for (ptrdiff_t i = 0; i < line.n; i++) {
		if (line.s[i] != sign && line.s[i] != ' ' && line.s[i] != '\t')
			return false;
		count += line.s[i] == sign;
		spaced = spaced || line.s[i] != sign;
	}
	/* `---` may underline a heading. */
	return count >= BREAK_LEAST && (sign != '-' || spaced);
}

/* Bytes of a bullet, a number or a quote sign with what white space follows. */
static ptrdiff_t marker_length(str line)
{
	ptrdiff_t n = 0;
	while (n < line.n && line.s[n] >= '0' && line.s[n] <= '9')
		n++;
	const char *signs = n ? ".)" : "-*+>";
	const bool quote = n == 0 && line.n && line.s[0] == '>';
	bool marked = false;
	for (; *signs && n < line.n && !marked; signs++)
		marked = line.s[n] == *signs;
	if (!marked || (!quote && n + 1 < line.n && line.s[n + 1] != ' ' && line.s[n + 1] != '\t'))
		return 0;
	for (n++; n < line.n && (line.s[n] == ' ' || line.s[n] == '\t');)
		n++;
	return n;
}

/*
 * Where the guard goes: behind the markers of a line that would begin what is
 * off; -1: nowhere. A document of its own has breaks and definitions.
 */
static ptrdiff_t guard_place(str line, bool document)
{
	ptrdiff_t at = 0;
	while (at < line.n && (line.s[at] == ' ' || line.s[at] == '\t'))
		at++;
	for (int markers = 0; at < line.n; markers++) {
		const str rest = str_slice(line, at, line.n);
		const bool begins = rest.s[0] == '<' || (rest.s[0] == '[' && !document);
		if (begins || markers == BLOCK_DEPTH || (!document && is_break(str_trim(rest))))
			return at;
		const ptrdiff_t marker = marker_length(rest);
		if (marker == 0)
			return -1;
		at += marker;
	}
	return -1;
}

str commonmark_guard(struct arena *scratch, str text, bool document)
{
	struct buf b = BUF(scratch);
	str line, rest = text;
	while (rest.n) {
		str_cut(rest, '\n', &line, &rest);
		const ptrdiff_t at = guard_place(line, document);
		buf_add(&b, str_slice(line, 0, at));
		if (at >= 0)
			buf_add(&b, inline_guard());
		buf_add(&b, str_slice(line, at, line.n));
		buf_char(&b, '\n');
	}
	return buf_str(&b);
}

/* --- cmark's tree --- */

struct walk {
	struct reader *r;
	struct written *w;
	struct {
		str *items;
		int count, cap;
	} lines; /* of what cmark was given */
};

static cmark_node *add_until(struct walk *w, cmark_node *n, int level, struct blocks *out,
                             int depth);

static void add_para(struct walk *w, cmark_node *n, struct blocks *out, int depth)
{
	(void)depth;
	struct cv_block para = block_new(BLOCK_PARA, w->w->span);
	para.text = inline_node(w->r, w->w, n);
	if (leaf_add(w->r, &para.text, LEAF_TEXT, w->w->span))
		block_add(w->r, out, para);
}

static void add_literal(struct walk *w, cmark_node *n, struct blocks *out, int depth)
{
	(void)depth;
	const int line = cmark_node_get_start_line(n);
	const char *literal = cmark_node_get_literal(n);
	struct written part = *w->w;
	struct cv_block para = block_new(BLOCK_PARA, w->w->span);
	part.text = literal ? str_from_z(literal) : (str){0};
	if (!literal && line >= 1 && line <= w->lines.count)
		part.text = w->lines.items[line - 1];
	part.text = inline_unguard(w->r->scratch, part.text);
	para.text = inline_line(w->r, &part);
	if (leaf_add(w->r, &para.text, LEAF_TEXT, w->w->span))
		block_add(w->r, out, para);
}

/* Too deep to be meant: what is in it follows as paragraphs. */
static void add_flat(struct walk *w, cmark_node *n, struct blocks *out)
{
	cmark_iter *iter = cmark_iter_new(n);
	cmark_event_type event;
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *at = cmark_iter_get_node(iter);
		const cmark_node_type type = cmark_node_get_type(at);
		if (event != CMARK_EVENT_ENTER || type > CMARK_NODE_LAST_BLOCK)
			continue;
		if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING)
			add_para(w, at, out, 0);
		else if (cmark_node_get_literal(at) || type == CMARK_NODE_THEMATIC_BREAK)
			add_literal(w, at, out, 0);
	}
	cmark_iter_free(iter);
}

/* The first paragraph of an item is its text. */
void item_fill(struct cv_block *item, struct blocks held)
{
	if (held.count && held.items[0].kind == BLOCK_PARA) {
		item->label = held.items[0].label;
		item->text = held.items[0].text;
		held.items++;
		held.count--;
	}
	item->blocks = held.items;
	item->block_count = held.count;
}

static void add_list(struct walk *w, cmark_node *n, struct blocks *out, int depth)
{
	struct cv_block list = block_new(BLOCK_LIST, w->w->span);
	struct blocks items = {0};
	if (cmark_node_get_list_type(n) == CMARK_ORDERED_LIST) {
		list.numbering = NUMBERING_UP;
		list.first_number = cmark_node_get_list_start(n);
	}
	for (cmark_node *at = cmark_node_first_child(n); at; at = cmark_node_next(at)) {
		struct cv_block item = block_new(BLOCK_ITEM, w->w->span);
		struct blocks held = {0};
		add_until(w, cmark_node_first_child(at), 0, &held, depth + 1);
		item_fill(&item, held);
		if (held.count)
			block_add(w->r, &items, item);
	}
	list.blocks = items.items;
	list.block_count = items.count;
	if (items.count)
		block_add(w->r, out, list);
}

static void add_quote(struct walk *w, cmark_node *n, struct blocks *out, int depth)
{
	struct cv_block quote = block_new(BLOCK_QUOTE, w->w->span);
	struct blocks held = {0};
	add_until(w, cmark_node_first_child(n), 0, &held, depth + 1);
	quote.blocks = held.items;
	quote.block_count = held.count;
	if (held.count)
		block_add(w->r, out, quote);
}

/* cmark does not say which code was fenced: its first line does. */
static bool is_fenced(const struct walk *w, cmark_node *n)
{
	const int line = cmark_node_get_start_line(n), column = cmark_node_get_start_column(n);
	if (line < 1 || line > w->lines.count)
		return true;
	const str text = w->lines.items[line - 1];
	const str fence = str_slice(text, column - 1, text.n);
	const str first = str_trim(str_from_z(cmark_node_get_literal(n)));
	const bool inside = str_starts(first, str_trim(fence));
	return (str_starts(fence, STR("```")) || str_starts(fence, STR("~~~"))) && !inside;
}

static void add_code(struct walk *w, cmark_node *n, struct blocks *out, int depth)
{
	const str written = str_from_z(cmark_node_get_literal(n));
	const str literal = inline_unguard(w->r->scratch, written);
	if (!is_fenced(w, n)) {
		commonmark_read(w->r, w->w, literal, out, depth + 1);
		return;
	}
	struct cv_block code = block_new(BLOCK_CODE, w->w->span);
	code.text = inline_code(w->r, literal);
	if (leaf_add(w->r, &code.text, LEAF_TEXT, w->w->span))
		block_add(w->r, out, code);
}

typedef void add_node(struct walk *w, cmark_node *n, struct blocks *out, int depth);

static add_node *const adders[CMARK_NODE_LAST_BLOCK + 1] = {
    [CMARK_NODE_BLOCK_QUOTE] = add_quote, [CMARK_NODE_LIST] = add_list,
    [CMARK_NODE_CODE_BLOCK] = add_code,   [CMARK_NODE_HTML_BLOCK] = add_literal,
    [CMARK_NODE_PARAGRAPH] = add_para,    [CMARK_NODE_THEMATIC_BREAK] = add_literal,
};

/* What stands under a heading is its group, up to a heading of its level or above. */
static cmark_node *add_group(struct walk *w, cmark_node *n, struct blocks *out, int depth)
{
	struct cv_block group = block_new(BLOCK_GROUP, w->w->span);
	struct blocks held = {0};
	group.label = inline_node(w->r, w->w, n);
	text_end(&group.label);
	const bool named = leaf_add(w->r, &group.label, LEAF_TEXT, w->w->span);
	const int level = cmark_node_get_heading_level(n);
	cmark_node *next = add_until(w, cmark_node_next(n), level, &held, depth);
	group.blocks = held.items;
	group.block_count = held.count;
	if (named || held.count)
		block_add(w->r, out, group);
	return next;
}

/* Siblings from n on; returns the heading of this level or above that ends them. */
static cmark_node *add_until(struct walk *w, cmark_node *n, int level, struct blocks *out,
                             int depth)
{
	while (n) {
		const cmark_node_type type = cmark_node_get_type(n);
		if (type == CMARK_NODE_HEADING) {
			if (cmark_node_get_heading_level(n) <= level)
				return n;
			n = add_group(w, n, out, depth);
			continue;
		}
		if (depth >= BLOCK_DEPTH)
			add_flat(w, n, out);
		else if (type <= CMARK_NODE_LAST_BLOCK && adders[type])
			adders[type](w, n, out, depth);
		n = cmark_node_next(n);
	}
	return NULL;
}

void commonmark_read(struct reader *r, struct written *w, str text, struct blocks *out, int depth)
{
	const struct arena_mark mark = arena_mark(r->scratch);
	const str calm = inline_calm(r->scratch, text_clean(r, w, text));
	const str source = commonmark_guard(r->scratch, calm, false);
	struct walk walk = {.r = r, .w = w};
	str line, rest = source;
	while (rest.n) {
		str_cut(rest, '\n', &line, &rest);
		LIST_ADD(r->scratch, &walk.lines, line);
	}
	cmark_node *doc = cmark_parse_document(source.s, (size_t)source.n, CMARK_OPT_DEFAULT);
	arena_defer(r->scratch, cmark_close, doc);
	add_until(&walk, cmark_node_first_child(doc), 0, out, depth);
	arena_rewind(r->scratch, mark);
}
