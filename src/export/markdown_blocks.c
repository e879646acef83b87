/* SPDX-License-Identifier: MIT */
/*
 * Blocks → CommonMark of several lines. One line alone would be read as text,
 * so that a lone item or heading gets a second one.
 */
#include <string.h>

#include "export/export_int.h"

enum { DEEPEST_HEADING = 6, USUAL_HEADING = 3 };

struct md {
	struct arena *a;
	int width;
};

bool about_is_empty(const struct about *about)
{
	return about->tag_count == 0 && about->lang.n == 0 && about->id.n == 0;
}

/* --- what CommonMark can say --- */

static int group_depth(const struct cv_block *blocks, int count)
{
	int deepest = 0;
	for (int i = 0; i < count; i++) {
		const bool group = blocks[i].kind == BLOCK_GROUP;
		const int depth =
		    group ? 1 + group_depth(blocks[i].blocks, blocks[i].block_count) : 0;
		deepest = depth > deepest ? depth : deepest;
	}
	return deepest;
}

static bool are_plain(const struct cv_block *blocks, int count);

static bool is_plain(const struct cv_block *b)
{
	const bool grouped = b->kind == BLOCK_GROUP;
	if (!about_is_empty(&b->about) || (b->label.leaf && !grouped) ||
	    b->numbering == NUMBERING_DOWN)
		return false;
	return are_plain(b->blocks, b->block_count) &&
	       (grouped || group_depth(b->blocks, b->block_count) <= DEEPEST_HEADING);
}

/* A heading takes what follows it: only further headings may. */
static bool are_plain(const struct cv_block *blocks, int count)
{
	for (int i = 0; i < count; i++)
		if (!is_plain(&blocks[i]) ||
		    (i && blocks[i - 1].kind == BLOCK_GROUP && blocks[i].kind != BLOCK_GROUP))
			return false;
	return true;
}

bool blocks_are_plain(const struct cv_block *blocks, int count)
{
	return are_plain(blocks, count) && group_depth(blocks, count) <= DEEPEST_HEADING;
}

/* Of the outermost headings: as high as those within need it. */
static int heading_level(const struct cv_block *blocks, int count)
{
	const int room = DEEPEST_HEADING + 1 - group_depth(blocks, count);
	return room < 1 ? 1 : room < USUAL_HEADING ? room : USUAL_HEADING;
}

/* --- lines --- */

static void add_indented(struct buf *out, str text, str first, str others)
{
	str line, rest = text;
	for (bool more = true, begins = true; more; begins = false) {
		more = str_cut(rest, '\n', &line, &rest);
		if (!begins)
			buf_char(out, '\n');
		buf_add(out, begins ? first : line.n ? others : str_trim(others));
		buf_add(out, line);
	}
}

/* A word that would begin a block at the start of a line stays in the line before. */
static bool may_begin_line(str text)
{
	return text.n && !strchr("-+*#>=~`<[|:0123456789 ", text.s[0]);
}

static str folded(struct arena *a, str text, int width)
{
	struct buf b = BUF(a);
	int column = 0;
	if (width == 0 || utf8_length(text) <= width)
		return text;
	for (ptrdiff_t at = 0, end; at < text.n; at = end) {
		end = at + 1;
		while (end < text.n && text.s[end] != ' ' && text.s[end] != '\n')
			end++;
		const str word = str_slice(text, at, end);
		const int wide = (int)utf8_length(word);
		const bool fold = word.s[0] == ' ' && column + wide > width &&
		                  may_begin_line(str_slice(word, 1, word.n));
		if (fold)
			buf_char(&b, '\n');
		buf_add(&b, fold ? str_slice(word, 1, word.n) : word);
		column = fold ? wide - 1 : word.s[0] == '\n' ? wide - 1 : column + wide;
	}
	return buf_str(&b);
}

/* --- blocks --- */

static str add_blocks(struct md *m, const struct cv_block *blocks, int count, int level);

static str item_text(struct md *m, const struct cv_block *item)
{
	struct buf b = BUF(m->a);
	if (item->text.leaf)
		buf_add(&b, folded(m->a, markup_text(m->a, &item->text, MARKUP_BLOCK), m->width));
	if (item->block_count == 0)
		return buf_str(&b);
	const struct cv_block *first = item->blocks;
	const bool tight = first->kind == BLOCK_LIST && first->numbering == NUMBERING_NONE;
	if (b.n)
		buf_add(&b, tight ? STR("\n") : STR("\n\n"));
	buf_add(&b, add_blocks(m, item->blocks, item->block_count,
	                       heading_level(item->blocks, item->block_count)));
	return buf_str(&b);
}

/* `other`: the second sign of its kind, which parts a list from the one before. */
static str add_list(struct md *m, const struct cv_block *list, bool other)
{
	struct buf b = BUF(m->a);
	for (int i = 0; i < list->block_count; i++) {
		const bool numbered = list->numbering == NUMBERING_UP;
		const str marker =
		    numbered ? str_format(m->a, "%d%s ", list->first_number + i, other ? ")" : ".")
		    : other  ? STR("* ")
			     : STR("- ");
		const str space = str_format(m->a, "%*s", (int)marker.n, "");
		if (i)
			buf_char(&b, '\n');
		add_indented(&b, item_text(m, &list->blocks[i]), marker, space);
	}
	return buf_str(&b);
}

static str add_code(struct md *m, const struct cv_block *code)
{
	struct buf b = BUF(m->a);
	int longest = 2, now = 0;
	for (int i = 0; i < code->text.run_count; i++) {
		const str text = code->text.runs[i].text;
		if (i)
			buf_char(&b, '\n');
		buf_add(&b, text);
		now = 0;
		for (ptrdiff_t k = 0; k < text.n; k++) {
			now = text.s[k] == '`' ? now + 1 : 0;
			longest = now > longest ? now : longest;
		}
	}
	struct buf fence = BUF(m->a);
	for (int i = 0; i <= longest; i++)
		buf_char(&fence, '`');
	return str_format(m->a, "%.*s\n%.*s\n%.*s", STR_ARG(buf_str(&fence)), STR_ARG(buf_str(&b)),
	                  STR_ARG(buf_str(&fence)));
}

static str add_quote(struct md *m, const struct cv_block *quote)
{
	struct buf b = BUF(m->a);
	const str inside = add_blocks(m, quote->blocks, quote->block_count,
	                              heading_level(quote->blocks, quote->block_count));
	add_indented(&b, inside, STR("> "), STR("> "));
	return buf_str(&b);
}

static str add_group(struct md *m, const struct cv_block *group, int level)
{
	struct buf b = BUF(m->a);
	for (int i = 0; i < level && i < DEEPEST_HEADING; i++)
		buf_char(&b, '#');
	buf_char(&b, ' ');
	buf_add(&b, markup_text(m->a, &group->label, MARKUP_LINE));
	if (group->block_count) {
		buf_add(&b, STR("\n\n"));
		buf_add(&b, add_blocks(m, group->blocks, group->block_count, level + 1));
	}
	return buf_str(&b);
}

static str add_block(struct md *m, const struct cv_block *b, int level, bool other)
{
	switch (b->kind) {
	case BLOCK_LIST:
		return add_list(m, b, other);
	case BLOCK_CODE:
		return add_code(m, b);
	case BLOCK_QUOTE:
		return add_quote(m, b);
	case BLOCK_GROUP:
		return add_group(m, b, level);
	case BLOCK_PARA:
	case BLOCK_ITEM:
		break;
	}
	return folded(m->a, markup_text(m->a, &b->text, MARKUP_BLOCK), m->width);
}

static str add_blocks(struct md *m, const struct cv_block *blocks, int count, int level)
{
	struct buf b = BUF(m->a);
	bool other = false;
	for (int i = 0; i < count; i++) {
		if (i)
			buf_add(&b, STR("\n\n"));
		other =
		    i && blocks[i].kind == BLOCK_LIST && blocks[i - 1].kind == BLOCK_LIST && !other;
		buf_add(&b, add_block(m, &blocks[i], level, other));
	}
	return buf_str(&b);
}

/* The marker alone in its line, and what it marks in the next. */
static str in_two_lines(struct arena *a, const struct cv_block *b, str text)
{
	ptrdiff_t marker = 0;
	if (b->kind == BLOCK_GROUP) {
		while (marker < text.n && text.s[marker] == '#')
			marker++;
		const str label = str_slice(text, marker + 1, text.n);
		return str_format(a, "%.*s\n===", STR_ARG(label));
	}
	if (b->kind == BLOCK_QUOTE)
		return str_format(a, ">\n%.*s", STR_ARG(text));
	while (marker < text.n && text.s[marker] != ' ')
		marker++;
	return str_format(a, "%.*s\n%*s%.*s", STR_ARG(str_slice(text, 0, marker)), (int)marker + 1,
	                  "", STR_ARG(str_slice(text, marker + 1, text.n)));
}

str blocks_lines(struct arena *a, const struct cv_block *blocks, int count)
{
	struct md m = {.a = a};
	return add_blocks(&m, blocks, count, USUAL_HEADING);
}

str blocks_commonmark(struct arena *a, const struct cv_block *blocks, int count, int width)
{
	const int level = heading_level(blocks, count);
	struct md m = {.a = a, .width = width};
	if (count == 1 && blocks->kind == BLOCK_PARA) {
		const str value = markup_text(a, &blocks->text, MARKUP_VALUE);
		if (str_find(value, STR("\n")) < 0)
			return value;
	}
	const str text = add_blocks(&m, blocks, count, level);
	const bool one_line = str_find(text, STR("\n")) < 0;
	return one_line && count == 1 ? in_two_lines(a, blocks, text) : text;
}
