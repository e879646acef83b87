/* SPDX-License-Identifier: MIT */
/* A display list from its JSON. Keys that are left out are zero or false. */
#include "oracle.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static double number(const struct node *map, const char *key)
{
	const struct node *n = node_find(map, (str){key, (ptrdiff_t)strlen(key)});
	char digits[32] = "";
	if (n && n->kind == NODE_SCALAR && n->text.n < (ptrdiff_t)sizeof digits)
		memcpy(digits, n->text.s, (size_t)n->text.n);
	return strtod(digits, NULL);
}

static int whole(const struct node *map, const char *key)
{
	return (int)number(map, key);
}

static bool flag(const struct node *map, str key)
{
	const struct node *n = node_find(map, key);
	return n && str_eq(n->text, STR("true"));
}

static str text(const struct node *map, str key)
{
	const struct node *n = node_find(map, key);
	return n ? n->text : (str){0};
}

static struct area area(const struct node *map)
{
	return (struct area){number(map, "x"), number(map, "y"), number(map, "w"),
	                     number(map, "h")};
}

/* The list under a key; an empty one if there is none. */
static const struct node *items(const struct node *map, str key)
{
	static const struct node none = {.kind = NODE_LIST};
	const struct node *n = node_find(map, key);
	return n && n->kind == NODE_LIST ? n : &none;
}

static void read_regions(struct arena *a, const struct node *from, struct page *page)
{
	page->region_count = from->count;
	page->regions = ARENA_ARRAY(a, struct region, from->count);
	for (int i = 0; i < from->count; i++) {
		const struct node *n = &from->items[i];
		const struct node *content = node_find(n, STR("content"));
		page->regions[i] = (struct region){text(n, STR("flow")), area(n),
		                                   content ? area(content) : area(n)};
	}
}

static void read_lines(struct arena *a, const struct node *from, int number_of_page,
                       struct page *page)
{
	page->line_count = from->count;
	page->lines = ARENA_ARRAY(a, struct line, from->count);
	for (int i = 0; i < from->count; i++) {
		const struct node *n = &from->items[i];
		page->lines[i] = (struct line){
		    .page = number_of_page,
		    .region = whole(n, "region") < page->region_count ? whole(n, "region") : -1,
		    .para = whole(n, "para"),
		    .index = whole(n, "index"),
		    .of = whole(n, "of"),
		    .rank = whole(n, "rank"),
		    .row = whole(n, "row"),
		    .x = number(n, "x"),
		    .y = number(n, "y"),
		    .w = number(n, "w"),
		    .above = number(n, "above"),
		    .below = number(n, "below"),
		    .start = number(n, "start"),
		    .measure = number(n, "measure"),
		    .hang_start = number(n, "hang_start"),
		    .hang_end = number(n, "hang_end"),
		    .size = number(n, "size"),
		    .space = number(n, "space"),
		    .marker = flag(n, STR("marker")),
		    .justified = flag(n, STR("justified")),
		    .closes = flag(n, STR("closes")),
		    .hyphen = flag(n, STR("hyphen")),
		};
	}
}

static void add_mark(struct page *page, const struct node *n, str kind)
{
	struct mark m = {
	    .ink = area(n), .line = whole(n, "line") - 1, .text = text(n, STR("text"))};
	struct line *line = m.line >= 0 && m.line < page->line_count ? &page->lines[m.line] : NULL;
	if (!line)
		m.line = -1;
	m.turned = whole(n, "rotate") != 0;
	m.is_text = !str_eq(kind, STR("image"));
	if (str_eq(kind, STR("path")) && number(n, "h") > 0) {
		m.ink.y = number(n, "top");
	} else if (m.is_text) {
		const double size = str_eq(kind, STR("glyphs")) ? number(n, "size")
		                    : line                      ? line->size
		                                                : 0;
		m.ink.y -= CAPITAL * size;
		m.ink.h = (CAPITAL + DESCENDER) * size;
	}
	if (line && m.text.n) {
		line->tag = line->first.n ? line->tag : whole(n, "tag");
		line->first = line->first.n ? line->first : m.text;
		line->last = m.text;
		line->mixed = line->mixed || whole(n, "leaf") == 0;
	}
	page->marks[page->mark_count++] = m;
}

static void read_marks(struct arena *a, const struct node *from, struct page *page)
{
	page->marks = ARENA_ARRAY(a, struct mark, from->count);
	for (int i = 0; i < from->count; i++) {
		const struct node *n = &from->items[i];
		const str kind = text(n, STR("kind"));
		if (str_eq(kind, STR("glyphs")) || str_eq(kind, STR("path")) ||
		    str_eq(kind, STR("image")))
			add_mark(page, n, kind);
	}
}

static void read_tags(struct arena *a, const struct node *from, struct list *l)
{
	l->tag_count = from->count + 1;
	l->parents = ARENA_ARRAY(a, int, l->tag_count);
	for (int i = 0; i < from->count; i++) {
		const int tag = whole(&from->items[i], "tag");
		const int parent = whole(&from->items[i], "parent");
		if (tag > 0 && tag < l->tag_count && parent < tag)
			l->parents[tag] = parent;
	}
}

const struct region *region_of(const struct list *l, const struct line *line)
{
	return line->region < 0 ? NULL : &l->pages[line->page].regions[line->region];
}

bool same_flow(const struct list *l, const struct line *a, const struct line *b)
{
	return str_eq(region_of(l, a)->flow, region_of(l, b)->flow);
}

static bool is_listed(const struct list *l, const struct line *line)
{
	for (int i = 0; i < l->text_count; i++)
		if (same_flow(l, l->text[i], line))
			return true;
	return false;
}

/* Each flow from page to page: the order in which it is read, whatever stands beside it. */
static void sort_text(struct arena *a, struct list *l)
{
	int most = 0;
	for (int p = 0; p < l->count; p++)
		most += l->pages[p].line_count;
	struct line **all = ARENA_ARRAY(a, struct line *, most);
	int count = 0;
	for (int p = 0; p < l->count; p++)
		for (int i = 0; i < l->pages[p].line_count; i++) {
			struct line *line = &l->pages[p].lines[i];
			if (line->region >= 0 && !line->marker)
				all[count++] = line;
		}
	l->text = ARENA_ARRAY(a, struct line *, count);
	for (int i = 0; i < count; i++)
		if (l->text_count == 0 || !is_listed(l, all[i]))
			for (int k = i; k < count; k++)
				if (same_flow(l, all[i], all[k]))
					l->text[l->text_count++] = all[k];
}

bool list_read(struct arena *a, struct arena *scratch, str bytes, struct list *out)
{
	const struct origin origin = {.name = STR("display list"), .text = bytes};
	const struct source_limits limits = SOURCE_LIMITS_DEFAULT;
	const struct node *root = source_parse(a, scratch, &origin, &limits, diags_new(a));
	if (!root || root->kind != NODE_MAP ||
	    !str_eq(text(root, STR("format")), STR("recto display list")) ||
	    whole(root, "version") != 1) {
		printf("this is no display list of version 1\n");
		return false;
	}
	const struct node *pages = items(root, STR("pages"));
	*out = (struct list){.pages = ARENA_ARRAY(a, struct page, pages->count),
	                     .count = pages->count};
	for (int i = 0; i < pages->count; i++) {
		const struct node *n = &pages->items[i];
		struct page *page = &out->pages[i];
		page->width = number(n, "width");
		page->height = number(n, "height");
		read_regions(a, items(n, STR("regions")), page);
		read_lines(a, items(n, STR("lines")), i, page);
		read_marks(a, items(n, STR("draws")), page);
	}
	read_tags(a, items(root, STR("tags")), out);
	sort_text(a, out);
	return true;
}
