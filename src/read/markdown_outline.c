/* SPDX-License-Identifier: MIT */
/*
 * Markdown → outline, by cmark. Line breaks in a paragraph count where the author meant them: a
 * hard break, a row of a table, or where the next word would still have stood on the line.
 */
#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

#include "read/crumbs.h"
#include "read/outline.h"

enum {
	DEPTH_MOST = 24,
	MEASURE_LEAST = 60, /* nobody wraps prose narrower, in characters … */
	MEASURE_SOME = 40,  /* … or narrower than this over three lines */
	HEADING_LONGEST = 120
};

struct lines {
	str *items;
	int count, cap;
};

struct numbers {
	int *items;
	int count, cap;
};

struct walk {
	struct reader *r;
	struct outline *out;
	struct lines lines; /* of the source as cmark has it */
	bool marker;        /* the next line is the first of an item */
	int number;
};

static str line_at(const struct walk *w, int number)
{
	return number >= 1 && number <= w->lines.count ? w->lines.items[number - 1] : (str){0};
}

static struct span span_of_line(const struct walk *w, int number)
{
	const str line = line_at(w, number);
	ptrdiff_t at = 0;
	while (at < line.n && (line.s[at] == ' ' || line.s[at] == '\t'))
		at++;
	const int from = (int)utf8_length(str_slice(line, 0, at)) + 1;
	const int to = (int)utf8_length(str_trim(line)) + from;
	return (struct span){w->r->origin, number, from, number, to > from ? to : from + 1};
}

/* --- breaks that the author meant --- */

static ptrdiff_t first_word(str line)
{
	ptrdiff_t n = 0;
	while (n < line.n && line.s[n] != ' ')
		n++;
	return utf8_length(str_slice(line, 0, n));
}

static bool is_row(str line)
{
	return str_starts(line, STR("|"));
}

static ptrdiff_t measure_of(const struct walk *w, int from, int to)
{
	ptrdiff_t longest = 0;
	for (int i = from; i <= to; i++) {
		const ptrdiff_t n = utf8_length(str_trim(line_at(w, i)));
		longest = n > longest ? n : longest;
	}
	if (to - from >= 2 && longest > MEASURE_SOME)
		return longest;
	return longest > MEASURE_LEAST ? longest : MEASURE_LEAST;
}

static bool breaks_meant(const struct walk *w, int from, int to)
{
	const ptrdiff_t measure = measure_of(w, from, to);
	int fits = 0;
	for (int i = from; i < to; i++) {
		const str line = str_trim(line_at(w, i)), next = str_trim(line_at(w, i + 1));
		if (is_row(line) || is_row(next))
			return true;
		fits += utf8_length(line) + 1 + first_word(next) <= measure ||
		        str_find(line, STR(EM_SPACE)) > 0 || str_starts(next, STR("*")) ||
		        str_starts(next, STR("_"));
	}
	return fits * 2 >= to - from;
}

/* --- paragraphs --- */

static bool is_break_tag(cmark_node *n)
{
	const char *literal =
	    cmark_node_get_type(n) == CMARK_NODE_HTML_INLINE ? cmark_node_get_literal(n) : NULL;
	return literal && str_starts(str_from_z(literal), STR("<br"));
}

/* The lines on which the parts of a paragraph begin; soft breaks become hard where meant. */
static struct numbers part_lines(struct walk *w, cmark_node *para, bool meant)
{
	struct numbers starts = {0};
	struct {
		cmark_node **items;
		int count, cap;
	} soft = {0};
	int line = cmark_node_get_start_line(para);
	cmark_iter *iter = cmark_iter_new(para);
	cmark_event_type event;
	LIST_ADD(w->r->scratch, &starts, line);
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *n = cmark_iter_get_node(iter);
		const cmark_node_type type = cmark_node_get_type(n);
		if (event != CMARK_EVENT_ENTER)
			continue;
		line += type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
		if (type == CMARK_NODE_SOFTBREAK && meant)
			LIST_ADD(w->r->scratch, &soft, n);
		if (type == CMARK_NODE_LINEBREAK || is_break_tag(n) ||
		    (type == CMARK_NODE_SOFTBREAK && meant))
			LIST_ADD(w->r->scratch, &starts, line);
	}
	cmark_iter_free(iter);
	for (int i = 0; i < soft.count; i++) {
		cmark_node_insert_before(soft.items[i], cmark_node_new(CMARK_NODE_LINEBREAK));
		cmark_node_unlink(soft.items[i]);
		cmark_node_free(soft.items[i]);
	}
	return starts;
}

/* A row of a table without the bars at its ends. */
static struct text without_bars(struct arena *a, const struct text *t)
{
	const str plain = text_plain(a, t);
	ptrdiff_t from = 0, to = plain.n;
	if (!is_row(str_trim(plain)))
		return *t;
	while (from < to && (plain.s[from] == '|' || plain.s[from] == ' '))
		from++;
	while (to > from && (plain.s[to - 1] == '|' || plain.s[to - 1] == ' '))
		to--;
	return text_slice(a, t, from, to);
}

static void add_line(struct walk *w, struct text text, int number, int depth, bool joined)
{
	struct out_line line = {.kind = w->marker ? OUT_ITEM : OUT_LINE,
	                        .level = (short)depth,
	                        .joined = joined,
	                        .text = without_bars(w->r->a, &text),
	                        .span = span_of_line(w, number)};
	line.number = w->marker ? w->number : 0;
	w->marker = w->marker && line.text.run_count == 0;
	outline_add(w->r, w->out, line);
}

/* Each run behind a break begins a line. */
static void add_parts(struct walk *w, const struct text *text, const struct numbers *starts,
                      int depth)
{
	int part = 0;
	for (int i = 0, from = 0; i < text->run_count; i++) {
		const bool last = i + 1 == text->run_count;
		if (!last && !text->runs[i + 1].newline)
			continue;
		struct text one = {text->runs + from, i + 1 - from, 0};
		const int number = starts->items[part < starts->count ? part : starts->count - 1];
		one.runs[0].newline = false;
		add_line(w, text_slice(w->r->a, &one, 0, text_plain(w->r->a, &one).n), number,
		         depth, part > 0);
		from = i + 1;
		part++;
	}
}

static void add_para(struct walk *w, cmark_node *n, int depth)
{
	const int from = cmark_node_get_start_line(n), to = cmark_node_get_end_line(n);
	const struct numbers starts = part_lines(w, n, breaks_meant(w, from, to));
	struct written written = {.text = line_at(w, from), .span = span_of_line(w, from)};
	const struct text text = inline_node(w->r, &written, n);
	add_parts(w, &text, &starts, depth);
}

static bool has_break(cmark_node *n)
{
	for (cmark_node *c = cmark_node_first_child(n); c; c = cmark_node_next(c))
		if (cmark_node_get_type(c) == CMARK_NODE_SOFTBREAK ||
		    cmark_node_get_type(c) == CMARK_NODE_LINEBREAK)
			return true;
	return false;
}

static void add_break(struct walk *w, int number)
{
	outline_add(w->r, w->out,
	            (struct out_line){.kind = OUT_BREAK, .span = span_of_line(w, number)});
}

/* A rule under a paragraph makes it a heading in Markdown; a line is meant. */
static void add_heading(struct walk *w, cmark_node *n, int depth)
{
	const int number = cmark_node_get_start_line(n);
	const bool hash = str_starts(str_trim(line_at(w, number)), STR("#")) || depth > 0;
	struct written written = {.text = line_at(w, number), .span = span_of_line(w, number)};
	if (!hash && (has_break(n) || line_at(w, number).n > HEADING_LONGEST)) {
		add_para(w, n, depth);
		add_break(w, cmark_node_get_end_line(n));
		return;
	}
	if (w->marker) {
		add_para(w, n, depth);
		return;
	}
	struct out_line line = {.kind = OUT_HEADING,
	                        .level = (short)cmark_node_get_heading_level(n),
	                        .text = inline_node(w->r, &written, n),
	                        .span = span_of_line(w, number)};
	outline_add(w->r, w->out, line);
}

/* --- code --- */

/* What is indented is meant as text; only a fence means code. */
static void add_code(struct walk *w, cmark_node *n, int depth)
{
	const int number = cmark_node_get_start_line(n);
	const str literal = str_from_z(cmark_node_get_literal(n));
	const str first = str_trim(line_at(w, number));
	const bool fenced = str_starts(first, STR("```")) || str_starts(first, STR("~~~"));
	if (fenced) {
		struct written written = {.text = literal, .span = span_of_line(w, number)};
		const str clean = text_clean(w->r, &written, literal);
		struct out_line line = {.kind = OUT_CODE,
		                        .level = (short)depth,
		                        .text = inline_code(w->r, clean),
		                        .span = span_of_line(w, number)};
		outline_add(w->r, w->out, line);
		return;
	}
	str line, rest = literal;
	for (int i = 0; rest.n; i++) {
		str_cut(rest, '\n', &line, &rest);
		struct written written = {.text = inline_unguard(w->r->scratch, line),
		                          .span = span_of_line(w, number + i)};
		const struct text text = inline_line(w->r, &written);
		if (text.run_count)
			add_line(w, text, number + i, depth, i > 0);
	}
}

/* --- the tree --- */

static void add_children(struct walk *w, cmark_node *n, int depth);

static void add_list(struct walk *w, cmark_node *list, int depth)
{
	const bool ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
	int number = ordered ? cmark_node_get_list_start(list) : 0;
	for (cmark_node *at = cmark_node_first_child(list); at; at = cmark_node_next(at)) {
		w->marker = true;
		w->number = number;
		add_children(w, at, depth < DEPTH_MOST ? depth + 1 : depth);
		number += ordered;
	}
	w->marker = false;
}

static void add_rule(struct walk *w, cmark_node *n, int depth)
{
	(void)depth;
	add_break(w, cmark_node_get_start_line(n));
}

typedef void add_node(struct walk *w, cmark_node *n, int depth);

static add_node *const adders[CMARK_NODE_LAST_BLOCK + 1] = {
    [CMARK_NODE_BLOCK_QUOTE] = add_children, [CMARK_NODE_LIST] = add_list,
    [CMARK_NODE_CODE_BLOCK] = add_code,      [CMARK_NODE_HTML_BLOCK] = add_code,
    [CMARK_NODE_PARAGRAPH] = add_para,       [CMARK_NODE_HEADING] = add_heading,
    [CMARK_NODE_THEMATIC_BREAK] = add_rule,
};

static void add_children(struct walk *w, cmark_node *n, int depth)
{
	for (cmark_node *at = cmark_node_first_child(n); at; at = cmark_node_next(at)) {
		const cmark_node_type type = cmark_node_get_type(at);
		const struct arena_mark mark = arena_mark(w->r->scratch);
		if (type <= CMARK_NODE_LAST_BLOCK && adders[type])
			adders[type](w, at, depth);
		arena_rewind(w->r->scratch, mark);
	}
}

void outline_from_markdown(struct reader *r, str text, struct outline *o)
{
	const struct arena_mark mark = arena_mark(r->scratch);
	const struct span at = {r->origin, 1, 1, 1, 2};
	struct written w = {.text = text, .span = at};
	const str clear = crumbs_clear(r, inline_calm(r->scratch, text_clean(r, &w, text)));
	const str source = commonmark_guard(r->scratch, clear, true);
	struct walk walk = {.r = r, .out = o};
	str line, rest = clear;
	while (rest.n) {
		str_cut(rest, '\n', &line, &rest);
		LIST_ADD(r->scratch, &walk.lines, line);
	}
	cmark_node *doc = cmark_parse_document(source.s, (size_t)source.n, CMARK_OPT_DEFAULT);
	arena_defer(r->scratch, cmark_close, doc);
	add_children(&walk, doc, 0);
	arena_rewind(r->scratch, mark);
}
