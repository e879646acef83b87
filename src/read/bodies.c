/* SPDX-License-Identifier: MIT */
/* Lines that are no head of anything: paragraphs, lists, groups under a heading. */
#include "read/recognise.h"

struct run_list {
	struct run *items;
	int count, cap;
};

static void add_runs(struct arena *a, struct run_list *list, const struct text *t)
{
	for (int i = 0; i < t->run_count; i++) {
		struct run run = t->runs[i];
		run.newline = run.newline || (i == 0 && list->count > 0);
		LIST_ADD(a, list, run);
	}
}

/* The line and those joined to it, each on a line of its own; *i moves behind them. */
static struct text joined_text(struct recognition *rec, int *i, int to)
{
	struct run_list runs = {0};
	const short level = rec->lines[*i].out->level;
	const struct span first = rec->lines[*i].out->span;
	ptrdiff_t bytes = rec->lines[*i].plain.n;
	add_runs(rec->r->a, &runs, &rec->lines[*i].out->text);
	for (++*i; *i < to; ++*i) {
		const struct out_line *next = rec->lines[*i].out;
		if (next->kind != OUT_LINE || !next->joined || next->level != level ||
		    rec->lines[*i].taken)
			break;
		const bool fits = bytes <= BLOCKS_BYTES;
		bytes += next->plain.n + 1;
		if (bytes <= BLOCKS_BYTES)
			add_runs(rec->r->a, &runs, &next->text);
		else if (fits)
			diag(rec->r->d, DIAG_TEXT_LIMIT, first, "up to %d bytes",
			     (int)BLOCKS_BYTES);
	}
	return (struct text){.runs = runs.items, .run_count = runs.count};
}

void body_para(struct recognition *rec, struct text text, struct span span, struct blocks *out)
{
	struct cv_block para = block_new(BLOCK_PARA, span);
	para.text = text;
	if (leaf_add(rec->r, &para.text, LEAF_TEXT, span))
		block_add(rec->r, out, para);
}

static int add_depth(struct recognition *rec, int i, int to, int depth, struct blocks *out);

/* Items of this depth and below as one list. */
static int add_items(struct recognition *rec, int i, int to, int depth, struct blocks *out)
{
	const struct out_line *first = rec->lines[i].out;
	struct cv_block list = block_new(BLOCK_LIST, first->span);
	struct blocks items = {0};
	list.numbering = first->number > 0 ? NUMBERING_UP : NUMBERING_NONE;
	list.first_number = first->number;
	while (i < to && rec->lines[i].item && rec->lines[i].out->level == depth) {
		const struct out_line *line = rec->lines[i].out;
		struct cv_block item = block_new(BLOCK_ITEM, line->span);
		struct blocks held = {0};
		if (items.count && (line->number > 0) != (first->number > 0))
			break;
		item.text = joined_text(rec, &i, to);
		leaf_add(rec->r, &item.text, LEAF_TEXT, line->span);
		i = add_depth(rec, i, to, depth, &held);
		item.blocks = held.items;
		item.block_count = held.count;
		block_add(rec->r, &items, item);
	}
	list.blocks = items.items;
	list.block_count = items.count;
	block_add(rec->r, out, list);
	return i;
}

/* What stands in an item of this depth: its further paragraphs, and deeper items. */
static int add_depth(struct recognition *rec, int i, int to, int depth, struct blocks *out)
{
	while (i < to) {
		const struct out_line *line = rec->lines[i].out;
		if (line->kind == OUT_ITEM && line->level > depth)
			i = add_items(rec, i, to, line->level, out);
		else if (line->kind == OUT_LINE && line->level >= depth && depth > 0)
			body_para(rec, joined_text(rec, &i, to), line->span, out);
		else
			break;
	}
	return i;
}

static int add_code(struct recognition *rec, int i, struct blocks *out)
{
	struct cv_block code = block_new(BLOCK_CODE, rec->lines[i].out->span);
	code.text = rec->lines[i].out->text;
	if (leaf_add(rec->r, &code.text, LEAF_TEXT, code.about.span))
		block_add(rec->r, out, code);
	return i + 1;
}

/* What stands under a heading is its group, up to the next heading. */
static int add_group(struct recognition *rec, int i, int to, struct blocks *out)
{
	const struct out_line *line = rec->lines[i].out;
	struct cv_block group = block_new(BLOCK_GROUP, line->span);
	struct blocks held = {0};
	int end = i + 1;
	while (end < to && rec->lines[end].out->kind != OUT_HEADING)
		end++;
	group.label = text_slice(rec->r->a, &line->text, 0, line->plain.n);
	text_end(&group.label);
	leaf_add(rec->r, &group.label, LEAF_TEXT, line->span);
	body_read(rec, i + 1, end, &held);
	group.blocks = held.items;
	group.block_count = held.count;
	block_add(rec->r, out, group);
	return end;
}

void body_read(struct recognition *rec, int from, int to, struct blocks *out)
{
	for (int i = from; i < to;) {
		const struct line *l = &rec->lines[i];
		if (l->clues & CLUE_PAGE)
			tell_line(rec, DIAG_MD_TEXT, l, l->plain);
		if (l->out->kind == OUT_BREAK || l->taken)
			i++;
		else if (l->out->kind == OUT_CODE)
			i = add_code(rec, i, out);
		else if (l->out->kind == OUT_HEADING)
			i = add_group(rec, i, to, out);
		else if (l->item)
			i = add_items(rec, i, to, l->out->level, out);
		else
			body_para(rec, joined_text(rec, &i, to), l->out->span, out);
	}
}

void body_slots(struct blocks *blocks)
{
	int lists = 0, last = blocks->count - 1;
	bool plain = true;
	for (int i = 0; i < blocks->count; i++) {
		lists += blocks->items[i].kind == BLOCK_LIST;
		plain = plain && (blocks->items[i].kind == BLOCK_PARA || i == last);
	}
	const bool list = last >= 0 && blocks->items[last].kind == BLOCK_LIST && lists == 1;
	for (int i = 0; i < blocks->count; i++)
		blocks->items[i].slot = !(list && plain) && !(lists == 0 && plain) ? SLOT_BODY
		                        : blocks->items[i].kind == BLOCK_LIST      ? SLOT_HIGHLIGHTS
		                                                                   : SLOT_SUMMARY;
}
