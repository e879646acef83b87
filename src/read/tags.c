/* SPDX-License-Identifier: MIT */
/*
 * HTML crumbs: CVs that went through a web form hold tags. Those of the table
 * are read as what they mean, if they have their other half; all others are
 * literal text, so that `vector<int>` stays what it is.
 */
#include "read/read_int.h"

enum tag_effect { TAG_MARK, TAG_LINK, TAG_BREAK, TAG_BLOCK, TAG_NOTHING };

struct html_tag {
	str name;
	enum tag_effect effect;
	unsigned mark;
};

static const struct html_tag tags[] = {
    {{"b", 1}, TAG_MARK, MARK_STRONG},
    {{"strong", 6}, TAG_MARK, MARK_STRONG},
    {{"i", 1}, TAG_MARK, MARK_EMPH},
    {{"em", 2}, TAG_MARK, MARK_EMPH},
    {{"u", 1}, TAG_MARK, MARK_UNDERLINE},
    {{"code", 4}, TAG_MARK, MARK_CODE},
    {{"sub", 3}, TAG_MARK, MARK_SUB},
    {{"sup", 3}, TAG_MARK, MARK_SUP},
    {{"a", 1}, TAG_LINK, 0},
    {{"br", 2}, TAG_BREAK, 0},
    {{"p", 1}, TAG_BLOCK, 0},
    {{"ul", 2}, TAG_BLOCK, 0},
    {{"ol", 2}, TAG_BLOCK, 0},
    {{"li", 2}, TAG_BLOCK, 0},
    {{"span", 4}, TAG_NOTHING, 0},
};

enum { TAG_ROWS = sizeof tags / sizeof *tags, TAG_LONGEST = 6, HTML_DEPTH = 8 };
_Static_assert((int)TAG_ROWS <= (int)TAG_MAX, "room for every tag");

static bool is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* What may stand behind the name of a tag. */
static bool is_tag_sign(char c)
{
	return c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\t';
}

/* The tag that begins at the `<` of `text`, NULL if it is none of ours. */
static const struct html_tag *tag_find(struct arena *scratch, str text, bool *closes)
{
	ptrdiff_t from = 1, to;
	*closes = text.n > 1 && text.s[1] == '/';
	from += *closes;
	for (to = from; to < text.n && is_name(text.s[to]);)
		to++;
	if (to == text.n || to - from > TAG_LONGEST || !is_tag_sign(text.s[to]))
		return NULL;
	const struct arena_mark mark = arena_mark(scratch);
	const str name = str_lower(scratch, str_slice(text, from, to));
	const struct html_tag *found = NULL;
	for (int i = 0; i < TAG_ROWS; i++)
		if (str_eq(tags[i].name, name))
			found = &tags[i];
	arena_rewind(scratch, mark);
	return found;
}

/* The value of href, with &amp; as &. */
static str href(struct arena *scratch, str tag)
{
	const ptrdiff_t at = str_find(str_lower(scratch, tag), STR("href="));
	if (at < 0 || at + 6 >= tag.n)
		return (str){0};
	const char quote = tag.s[at + 5];
	const bool quoted = quote == '"' || quote == '\'';
	str value = str_slice(tag, at + 5 + quoted, tag.n - 1), rest;
	str_cut(value, quoted ? quote : ' ', &value, &rest);
	struct buf b = BUF(scratch);
	for (ptrdiff_t i = 0; i < value.n; i++) {
		buf_char(&b, value.s[i]);
		if (str_starts(str_slice(value, i, value.n), STR("&amp;")))
			i += 4;
	}
	return link_target(scratch, buf_str(&b), LINK_URL);
}

static void pair_piece(struct pieces *list, int open[TAG_ROWS], int i)
{
	struct piece *p = &list->items[i];
	const ptrdiff_t row = p->tag - tags;
	if (p->tag->effect == TAG_BREAK) {
		p->live = !p->closes;
	} else if (!p->closes) {
		p->before = open[row];
		open[row] = i;
	} else if (open[row] >= 0) {
		struct piece *opener = &list->items[open[row]];
		open[row] = opener->before;
		opener->live = p->live = true;
	}
}

void tags_pair(struct arena *scratch, struct pieces *list)
{
	int open[TAG_ROWS]; /* the innermost tag of each name that is open */
	for (int i = 0; i < TAG_ROWS; i++)
		open[i] = -1;
	for (int i = 0; i < list->count; i++) {
		struct piece *p = &list->items[i];
		if (p->kind != PIECE_TAG)
			continue;
		p->tag = tag_find(scratch, p->text, &p->closes);
		if (!p->tag)
			continue;
		if (p->tag->effect == TAG_LINK && !p->closes)
			p->href = href(scratch, p->text);
		pair_piece(list, open, i);
	}
}

bool tag_apply(struct tag_state *s, const struct piece *tag)
{
	const ptrdiff_t row = tag->tag - tags;
	s->open[row] += tag->closes ? -1 : 1;
	s->marks = 0;
	for (int i = 0; i < TAG_ROWS; i++)
		s->marks |= s->open[i] ? tags[i].mark : 0;
	if (tag->tag->effect == TAG_LINK)
		s->url = tag->closes ? (str){0} : tag->href;
	return tag->tag->effect == TAG_BREAK || tag->tag->effect == TAG_BLOCK;
}

/* --- blocks of HTML --- */

static bool is_block(const struct html_tag *t)
{
	return t && t->effect == TAG_BLOCK;
}

static bool has_closing(struct arena *scratch, str text)
{
	bool closes;
	for (ptrdiff_t i = 0; i < text.n; i++)
		if (text.s[i] == '<' &&
		    is_block(tag_find(scratch, str_slice(text, i, text.n), &closes)) && closes)
			return true;
	return false;
}

static void add_part(struct arena *scratch, struct html_parts *parts, struct html_part *now,
                     str text)
{
	now->text = str_trim(text);
	if (now->text.n) {
		LIST_ADD(scratch, parts, *now);
		now->item = false;
	}
}

static void enter(struct html_part *now, const struct html_tag *tag, bool closes)
{
	const bool item = str_eq(tag->name, STR("li"));
	const bool list = item ? false : tag->name.s[0] != 'p';
	if (item)
		now->item = !closes;
	if (!list)
		return;
	now->depth += closes ? -1 : 1;
	if (now->depth < 0 || now->depth > HTML_DEPTH)
		now->depth = now->depth < 0 ? 0 : HTML_DEPTH;
	now->numbered = !closes && tag->name.s[0] == 'o';
}

struct html_parts html_split(struct arena *scratch, str text)
{
	struct html_parts parts = {0};
	struct html_part now = {0};
	ptrdiff_t from = 0;
	if (!has_closing(scratch, text))
		return parts;
	for (ptrdiff_t i = 0; i < text.n; i++) {
		bool closes;
		const str rest = str_slice(text, i, text.n);
		const struct html_tag *tag =
		    text.s[i] == '<' ? tag_find(scratch, rest, &closes) : NULL;
		if (!is_block(tag))
			continue;
		const ptrdiff_t end = str_find(rest, STR(">"));
		if (end < 0)
			break; /* nor will any other tag end */
		add_part(scratch, &parts, &now, str_slice(text, from, i));
		enter(&now, tag, closes);
		from = i + end + 1;
		i = from - 1;
	}
	add_part(scratch, &parts, &now, str_slice(text, from, text.n));
	return parts;
}
