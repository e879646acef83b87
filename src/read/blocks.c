/* SPDX-License-Identifier: MIT */
/*
 * A text → blocks. Which signs make a block depends on how it was written:
 * CommonMark where its lines are its own (`|`, a JSON text with \n); only
 * `- ` at the start of a source line where YAML folded them; none in one line.
 */
#include "read/read_int.h"

/* --- text that YAML folded --- */

struct source_line {
	str text;
	bool item;
};

struct source_lines {
	struct source_line *items;
	int count, cap;
};

static void add_line(struct arena *scratch, struct source_lines *lines, str text)
{
	text = str_trim(text);
	const bool item = str_starts(text, STR("- "));
	const struct source_line line = {item ? str_trim(str_slice(text, 2, text.n)) : text, item};
	if (line.text.n)
		LIST_ADD(scratch, lines, line);
}

/* Cut at line ends that stayed, and where a folded line began with `- `. */
static struct source_lines lines_from_folds(struct arena *scratch, const struct node *n)
{
	struct source_lines lines = {0};
	ptrdiff_t from = 0;
	int fold = 0;
	for (ptrdiff_t i = 0; i < n->text.n; i++) {
		while (fold < n->fold_count && n->folds[fold] < i)
			fold++;
		const bool folded = fold < n->fold_count && n->folds[fold] == i;
		const str rest = str_trim(str_slice(n->text, i, i + 4));
		if (n->text.s[i] == '\n' || (folded && str_starts(rest, STR("- ")))) {
			add_line(scratch, &lines, str_slice(n->text, from, i));
			from = i + 1;
		}
	}
	add_line(scratch, &lines, str_slice(n->text, from, n->text.n));
	return lines;
}

static bool add_text(struct reader *r, struct written *w, str text, enum block_kind kind,
                     struct blocks *out)
{
	struct written part = *w;
	struct cv_block block = block_new(kind, w->span);
	part.text = text;
	block.text = inline_line(r, &part);
	w->told = part.told;
	if (!leaf_add(r, &block.text, LEAF_TEXT, w->span))
		return false;
	block_add(r, out, block);
	return true;
}

static int add_folded_list(struct reader *r, struct written *w, const struct source_lines *lines,
                           int i, struct blocks *out)
{
	struct cv_block list = block_new(BLOCK_LIST, w->span);
	struct blocks items = {0};
	for (; i < lines->count && lines->items[i].item; i++)
		add_text(r, w, lines->items[i].text, BLOCK_ITEM, &items);
	list.blocks = items.items;
	list.block_count = items.count;
	if (items.count)
		block_add(r, out, list);
	return i;
}

static void add_folded(struct reader *r, struct written *w, const struct source_lines *lines,
                       struct blocks *out)
{
	for (int i = 0; i < lines->count;) {
		if (lines->items[i].item)
			i = add_folded_list(r, w, lines, i, out);
		else
			add_text(r, w, lines->items[i++].text, BLOCK_PARA, out);
	}
}

/* --- text with block tags of HTML --- */

static int add_html_items(struct reader *r, struct written *w, const struct html_parts *parts,
                          int i, struct blocks *out)
{
	const int depth = parts->items[i].depth;
	struct cv_block list = block_new(BLOCK_LIST, w->span);
	struct blocks items = {0}, held = {0};
	if (parts->items[i].numbered) {
		list.numbering = NUMBERING_UP;
		list.first_number = 1;
	}
	while (i < parts->count && parts->items[i].depth >= depth) {
		const struct html_part *p = &parts->items[i];
		if (p->depth > depth) {
			i = add_html_items(r, w, parts, i, &held);
			continue;
		}
		if (p->item && held.count) {
			item_fill(block_add(r, &items, block_new(BLOCK_ITEM, w->span)), held);
			held = (struct blocks){0};
		}
		add_text(r, w, p->text, BLOCK_PARA, &held);
		i++;
	}
	if (held.count)
		item_fill(block_add(r, &items, block_new(BLOCK_ITEM, w->span)), held);
	list.blocks = items.items;
	list.block_count = items.count;
	if (items.count)
		block_add(r, out, list);
	return i;
}

static void add_html(struct reader *r, struct written *w, const struct html_parts *parts,
                     struct blocks *out)
{
	inline_tell_html(r, w);
	for (int i = 0; i < parts->count;) {
		if (parts->items[i].depth > 0)
			i = add_html_items(r, w, parts, i, out);
		else
			add_text(r, w, parts->items[i++].text, BLOCK_PARA, out);
	}
}

/* --- choosing --- */

static bool is_commonmark(const struct node *n, str text)
{
	const bool own_lines = n->style == STYLE_LITERAL || n->style == STYLE_DOUBLE;
	return own_lines && str_find(text, STR("\n")) >= 0;
}

/* A folded line that begins with `- ` is a line of its own here too. */
static str unfolded(struct arena *scratch, const struct node *n)
{
	if (n->fold_count == 0)
		return n->text;
	const str text = str_copy(scratch, n->text);
	char *s = arena_alloc(scratch, (size_t)text.n + 1, 1);
	for (ptrdiff_t i = 0; i < text.n; i++)
		s[i] = text.s[i];
	for (int i = 0; i < n->fold_count; i++)
		if (n->folds[i] >= 0 && n->folds[i] < text.n &&
		    str_starts(str_slice(text, n->folds[i] + 1, text.n), STR("- ")))
			s[n->folds[i]] = '\n';
	return (str){s, text.n};
}

static struct node bounded(struct reader *r, const struct node *n)
{
	struct node kept = *n;
	const struct written w = {n->text, n->span, 0};
	kept.text = text_bounded(r, &w, n->text, BLOCKS_BYTES);
	while (kept.fold_count && kept.folds[kept.fold_count - 1] >= kept.text.n)
		kept.fold_count--;
	return kept;
}

void blocks_from_text(struct reader *r, const struct node *whole, struct blocks *out)
{
	const struct arena_mark mark = arena_mark(r->scratch);
	const struct node kept = bounded(r, whole), *const n = &kept;
	struct written w = {n->text, n->span, 0};
	const str text = str_trim(text_clean(r, &w, n->text));
	const struct html_parts parts = html_split(r->scratch, text);
	if (parts.count) {
		add_html(r, &w, &parts, out);
	} else if (is_commonmark(n, text)) {
		commonmark_read(r, &w, unfolded(r->scratch, n), out, 0);
	} else if (n->fold_count || str_find(text, STR("\n")) >= 0) {
		const struct source_lines lines = lines_from_folds(r->scratch, n);
		add_folded(r, &w, &lines, out);
	} else {
		add_text(r, &w, n->text, BLOCK_PARA, out);
	}
	arena_rewind(r->scratch, mark);
}
