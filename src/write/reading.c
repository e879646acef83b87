/* SPDX-License-Identifier: MIT */
/*
 * Readers find words by spaces. Inside a line they are in its text already;
 * where a paragraph's line ends at a space, and between things that stand
 * apart on one line (a marker and its text, a title and its date), one must be
 * added.
 *
 * The tree of nodes is built as the tags of a PDF are: a node is made when its
 * first content comes, so a paragraph that goes on after a page's end is one.
 */
#include "write/reading.h"

enum {
	APART_MIN = 7,   /* gap by which two things on one line are words of their own: size / 7 */
	TOUCH_MOST = 20, /* gap up to which they can be one word: size / 20 */
	SOFT_HYPHEN = 0xAD,
	LEVEL_MOST = 6,
};

/* --- spaces --- */

static bool has_text(const struct draw *draw)
{
	return draw->kind == DRAW_GLYPHS && draw->run && draw->run->glyph_count > 0;
}

static dim distance(dim a, dim b)
{
	return a > b ? a - b : b - a;
}

static bool on_one_line(const struct draw *a, const struct draw *b)
{
	return distance(a->y, b->y) <= dim_max(a->run->size, b->run->size) / 2;
}

/* Between two on one line, in either order. */
static dim gap_of(const struct draw *a, const struct draw *b)
{
	return dim_max(b->x - a->x - a->run->width, a->x - b->x - b->run->width);
}

/* True if two draws stand side by side, so far apart that they are words of their own. */
static bool stand_apart(const struct draw *a, const struct draw *b)
{
	const dim size = dim_max(a->run->size, b->run->size);
	if (!on_one_line(a, b) || a->rotate || b->rotate)
		return false;
	const dim gap = gap_of(a, b);
	/* One text has its own spaces, however wide a box around its words is. */
	const bool same_text = a->leaf && a->leaf == b->leaf;
	return gap >= (same_text ? size : size / APART_MIN);
}

static bool ends_open(const struct glyph_run *run)
{
	ptrdiff_t at = run->text.n;
	while (at > 0 && (run->text.s[at - 1] & 0xC0) == 0x80)
		at--;
	if (--at < 0)
		return false;
	const uint32_t last = utf8_next(run->text, &at);
	return last != ' ' && last != SOFT_HYPHEN;
}

/* The next draw of text on the page, or -1. */
static int text_after(const struct page *page, int i)
{
	while (++i < page->draw_count)
		if (has_text(&page->draws[i]))
			return i;
	return -1;
}

/* True if the second text goes on where the first ends: a line broken at a hyphen or in an address.
 */
static bool goes_on(const struct glyph_run *a, const struct glyph_run *b)
{
	return b->text.n > 0 && a->text.s + a->text.n == b->text.s;
}

bool reading_space_after(const struct page *page, int i)
{
	const int after = text_after(page, i);
	const struct draw *draw = &page->draws[i], *next = after < 0 ? NULL : &page->draws[after];
	if (!ends_open(draw->run))
		return false;
	if (draw->line_end)
		return !next || !goes_on(draw->run, next->run);
	return next && stand_apart(draw, next);
}

bool reading_goes_back(const struct page *page, int i)
{
	const int after = text_after(page, i);
	if (after < 0)
		return false;
	const struct draw *draw = &page->draws[i], *next = &page->draws[after];
	return on_one_line(draw, next) && next->x < draw->x + draw->run->width;
}

int reading_word_after(const struct page *page, int i)
{
	const int after = text_after(page, i);
	if (after < 0)
		return -1;
	const struct draw *draw = &page->draws[i], *next = &page->draws[after];
	const dim near = dim_max(draw->run->size, next->run->size) / TOUCH_MOST;
	const bool one_line = draw->y == next->y && !draw->line_end && gap_of(draw, next) < near;
	const bool one_word =
	    ends_open(draw->run) && goes_on(draw->run, next->run) && next->run->text.s[0] != ' ';
	return one_line && one_word && draw->tag == next->tag ? after : -1;
}

/* --- links --- */

static bool lies_in(const struct draw *d, const struct link_area *link)
{
	const dim width = d->run ? d->run->width : d->w;
	return d->tag == link->tag && d->x >= link->x && d->x + width <= link->x + link->w &&
	       d->y >= link->y && d->y <= link->y + link->h;
}

int reading_link(const struct page *page, const struct draw *d)
{
	for (int i = 0; i < page->link_count; i++)
		if (lies_in(d, &page->links[i]))
			return i + 1;
	return 0;
}

/* --- headings --- */

/* One level below the nearest heading of a lower rank, so that none is skipped. */
int heading_level(struct arena *a, struct heading_levels *l, int rank)
{
	while (l->count && l->items[l->count - 1].rank >= rank)
		l->count--;
	const int above = l->count ? l->items[l->count - 1].level : 0;
	const int level = above < LEVEL_MOST ? above + 1 : LEVEL_MOST;
	LIST_ADD(a, l, ((struct heading_rank){rank, level}));
	return level;
}

/* --- the tree --- */

struct node;

struct kid {
	const struct node *node; /* NULL: text */
	str text, target;
};

struct node {
	enum tag_role role;
	int level;
	struct {
		struct kid *items;
		int count, cap;
	} kids;
};

struct tree {
	struct arena *a;
	const struct pages *pages;
	struct node *document;
	struct node **of_tag;
	struct heading_levels levels;
};

static struct node *node_of(struct tree *t, int tag)
{
	if (tag <= 0 || tag >= t->pages->tag_count)
		return t->document;
	if (t->of_tag[tag])
		return t->of_tag[tag];
	const struct tag_node *from = &t->pages->tags[tag];
	if (from->role == TAG_DOCUMENT)
		return t->document;
	struct node *parent = node_of(t, from->parent);
	struct node *n = t->of_tag[tag] = ARENA_NEW(t->a, struct node);
	n->role = from->role;
	if (n->role == TAG_HEADING)
		n->level = heading_level(t->a, &t->levels, from->rank);
	LIST_ADD(t->a, &parent->kids, ((struct kid){.node = n}));
	return n;
}

static void add_text(struct tree *t, const struct page *page, const struct draw *d, str text)
{
	struct node *n = node_of(t, d->tag);
	const int link = reading_link(page, d);
	const struct kid kid = {.text = text,
	                        .target = link ? page->links[link - 1].target : (str){0}};
	LIST_ADD(t->a, &n->kids, kid);
}

static void add_page(struct tree *t, const struct page *page)
{
	for (int i = 0; i < page->draw_count; i++) {
		const struct draw *d = &page->draws[i];
		const bool artifact = !d->tag || (d->tag < t->pages->tag_count &&
		                                  t->pages->tags[d->tag].role == TAG_ARTIFACT);
		const str space = STR(" ");
		if (artifact)
			continue;
		if (d->kind == DRAW_PATH && d->text.n) {
			add_text(t, page, d, d->text);
			LIST_ADD(t->a, &node_of(t, d->tag)->kids, ((struct kid){.text = space}));
		} else if (has_text(d)) {
			add_text(t, page, d, d->run->text);
			if (reading_space_after(page, i))
				LIST_ADD(t->a, &node_of(t, d->tag)->kids,
				         ((struct kid){.text = space}));
		}
	}
}

/* --- blocks --- */

struct walk {
	struct arena *a;
	struct reading *out;
	bool open; /* the last block takes more text */
	int depth;
	str marker; /* of the item whose first block is to come */
};

static struct reading_block *open_block(struct walk *w, int level)
{
	if (!w->open) {
		const struct reading_block block = {
		    .level = level, .depth = w->depth, .marker = w->marker};
		LIST_ADD(w->a, w->out, block);
		w->marker = (str){0};
		w->open = true;
	}
	return &w->out->items[w->out->count - 1];
}

/* White space is one space, none at the beginning; soft hyphens were for the line. */
static str clean(struct arena *a, str text, bool begins)
{
	struct buf out = BUF(a);
	for (ptrdiff_t i = 0; i < text.n;) {
		const uint32_t c = utf8_next(text, &i);
		const bool after_space = out.n ? out.s[out.n - 1] == ' ' : begins;
		if (c > ' ' && c != SOFT_HYPHEN)
			buf_codepoint(&out, c);
		else if (c <= ' ' && !after_space)
			buf_char(&out, ' ');
	}
	return buf_str(&out);
}

static struct reading_span *last_span(const struct walk *w)
{
	const struct reading_block *b = w->open ? &w->out->items[w->out->count - 1] : NULL;
	return b && b->spans.count ? &b->spans.items[b->spans.count - 1] : NULL;
}

static void add_span(struct walk *w, const struct kid *kid, int level)
{
	struct reading_span *last = last_span(w);
	const str text = clean(w->a, kid->text, !last || str_ends(last->text, STR(" ")));
	if (text.n == 0)
		return;
	if (last && (str_eq(last->target, kid->target) || str_eq(text, STR(" ")))) {
		last->text = str_format(w->a, "%.*s%.*s", STR_ARG(last->text), STR_ARG(text));
		return;
	}
	struct reading_block *b = open_block(w, level);
	LIST_ADD(w->a, &b->spans, ((struct reading_span){text, kid->target}));
}

static void add_words(struct arena *a, const struct node *n, struct buf *out)
{
	for (int i = 0; i < n->kids.count; i++) {
		const struct kid *kid = &n->kids.items[i];
		if (kid->node)
			add_words(a, kid->node, out);
		else
			buf_add(out, clean(a, kid->text, out->n == 0));
	}
}

static bool is_inline(const struct node *n)
{
	return n->role == TAG_SPAN || n->role == TAG_LINK;
}

static void walk_node(struct walk *w, const struct node *n, int level);

static void walk_item(struct walk *w, const struct node *item)
{
	w->depth++;
	w->open = false;
	for (int i = 0; i < item->kids.count; i++) {
		const struct node *n = item->kids.items[i].node;
		if (n && n->role == TAG_LBL) {
			struct buf words = BUF(w->a);
			add_words(w->a, n, &words);
			w->marker = str_trim(buf_str(&words));
		} else if (n) {
			walk_node(w, n, 0);
		} else {
			add_span(w, &item->kids.items[i], 0);
		}
	}
	w->open = false;
	w->marker = (str){0};
	w->depth--;
}

/* A block of its own for each node that is none of a line; `level`: of the heading it is in. */
static void walk_node(struct walk *w, const struct node *n, int level)
{
	if (n->role == TAG_LI) {
		walk_item(w, n);
		return;
	}
	const bool flows = is_inline(n);
	w->open &= flows;
	for (int i = 0; i < n->kids.count; i++) {
		const struct kid *kid = &n->kids.items[i];
		if (kid->node)
			walk_node(w, kid->node, flows ? level : kid->node->level);
		else
			add_span(w, kid, n->level ? n->level : level);
	}
	w->open &= flows;
}

static void trim_ends(struct reading *r)
{
	for (int i = 0; i < r->count; i++) {
		struct reading_block *b = &r->items[i];
		struct reading_span *last = &b->spans.items[b->spans.count - 1];
		while (str_ends(last->text, STR(" ")))
			last->text.n--;
	}
}

struct reading reading_blocks(struct arena *a, const struct pages *pages)
{
	struct tree t = {.a = a, .pages = pages, .document = ARENA_NEW(a, struct node)};
	t.document->role = TAG_DOCUMENT;
	t.of_tag = ARENA_ARRAY(a, struct node *, pages->tag_count + 1);
	for (int i = 0; i < pages->count; i++)
		add_page(&t, &pages->items[i]);
	struct reading out = {0};
	struct walk w = {.a = a, .out = &out};
	walk_node(&w, t.document, 0);
	trim_ends(&out);
	return out;
}
