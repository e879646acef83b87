/* SPDX-License-Identifier: MIT */
/*
 * What the ledger says is placed has drawn text on the pages (account.c). Here
 * that text, draw by draw in the order of the content, is looked for in what
 * another program made of the PDF. Both are signs: no white space, but a note
 * where some stood; no soft hyphens and other format characters. White space
 * must agree, so that no words are joined or parted: inside of a draw with its
 * text, between draws with what the PDF was given to say. Only where that is
 * silent, at a line that ends inside of an address, readers are free.
 *
 * The walk is strict: what is read must go on exactly where the draw before
 * ended. Where it does not, the draw is found further on or before (disorder),
 * or nowhere (loss), and the walk goes on at the next draw that agrees.
 *
 * Signs of punctuation in a text from right to left stand on either side of
 * their word, by the direction a reader takes the line to have. There only
 * letters and digits are compared.
 */
#include "readback.h"

#include "write/reading.h"

#include <utf8proc.h>

enum {
	SURE = 6,   /* so many signs are not found by chance */
	SHOWN = 24, /* of what was read instead */
	BEYOND = -1
};

enum spacing { SPACE_NONE, SPACE_SOME, SPACE_ANY };

struct sign {
	uint32_t c;
	enum spacing before;
};

struct signs {
	struct sign *items;
	int count, cap;
};

struct readback {
	struct arena *scratch;
	const struct ledger *l;
	struct diags *d;
	struct span elsewhere;
	struct signs read;
	int at;     /* the next sign of what was read */
	int slack;  /* so many signs may be skipped: what lies there was reported */
	bool *told; /* of each leaf */
	bool rtl;
};

/* --- signs --- */

static bool is_space(uint32_t c)
{
	const utf8proc_category_t k = utf8proc_category((utf8proc_int32_t)c);
	return c <= ' ' || (k >= UTF8PROC_CATEGORY_ZS && k <= UTF8PROC_CATEGORY_ZP);
}

static bool is_unseen(uint32_t c)
{
	return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_CF;
}

static bool is_letter(uint32_t c)
{
	const utf8proc_category_t k = utf8proc_category((utf8proc_int32_t)c);
	return k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_NO;
}

static struct signs signs_of(const struct readback *r, str text)
{
	struct signs s = {0};
	enum spacing before = SPACE_ANY;
	for (ptrdiff_t i = 0; i < text.n;) {
		const uint32_t c = utf8_next(text, &i);
		if (is_unseen(c))
			continue;
		if (is_space(c)) {
			before = before == SPACE_ANY ? SPACE_ANY : SPACE_SOME;
		} else if (r->rtl && !is_letter(c)) {
			before = SPACE_ANY;
		} else {
			LIST_ADD(r->scratch, &s, ((struct sign){c, before}));
			before = SPACE_NONE;
		}
	}
	return s;
}

static bool agrees(struct sign a, struct sign b)
{
	const bool any = a.before == SPACE_ANY || b.before == SPACE_ANY;
	return a.c == b.c && (any || a.before == b.before);
}

static bool stands_at(const struct readback *r, const struct signs *piece, int at)
{
	if (at < 0 || at + piece->count > r->read.count)
		return false;
	for (int i = 0; i < piece->count; i++)
		if (!agrees(piece->items[i], r->read.items[at + i]))
			return false;
	return true;
}

/* True if no word goes on across this place. */
static bool is_edge(const struct signs *s, int at)
{
	return at == 0 || at == s->count || s->items[at].before != SPACE_NONE ||
	       !is_letter(s->items[at].c) || !is_letter(s->items[at - 1].c);
}

/* Few signs are found in any word: they must be words of their own. */
static bool is_sure(const struct readback *r, const struct signs *piece, int at)
{
	return piece->count >= SURE ||
	       (is_edge(&r->read, at) && is_edge(&r->read, at + piece->count));
}

/* Where it is found from `from` to before `to`, or BEYOND. */
static int find(const struct readback *r, const struct signs *piece, int from, int to)
{
	for (int at = from; at < to; at++)
		if (stands_at(r, piece, at) && is_sure(r, piece, at))
			return at;
	return BEYOND;
}

/* --- the walk --- */

/* In one line. */
static str read_instead(const struct readback *r)
{
	struct buf out = BUF(r->scratch);
	for (int i = r->at; i < r->read.count && i < r->at + SHOWN; i++) {
		if (i > r->at && r->read.items[i].before == SPACE_SOME)
			buf_char(&out, ' ');
		buf_codepoint(&out, r->read.items[i].c);
	}
	return out.n ? buf_str(&out) : STR("nothing");
}

static void tell(struct readback *r, int leaf, str text, bool found)
{
	const bool has_leaf = leaf > 0 && leaf <= r->l->cv->leaf_count;
	if (r->told[has_leaf ? leaf : 0])
		return;
	r->told[has_leaf ? leaf : 0] = true;
	const struct leaf *of = has_leaf ? &r->l->cv->leaves[leaf - 1] : NULL;
	const str what = of ? of->path : str_trim(text), instead = read_instead(r);
	diag(r->d, found ? DIAG_EXTRACT_ORDER : DIAG_EXTRACT_LOST, of ? of->span : r->elsewhere,
	     "%.*s; a reader finds here: %.*s", STR_ARG(what), STR_ARG(instead));
}

/* What is found further on is gone on from; else the draw's place is skipped. */
static void miss(struct readback *r, const struct signs *piece, int leaf, str text)
{
	piece->items[0].before = SPACE_ANY;
	const int ahead = find(r, piece, r->at, r->read.count);
	const bool found = ahead != BEYOND || find(r, piece, 0, r->at) != BEYOND;
	tell(r, leaf, text, found && ahead != r->at);
	if (ahead != BEYOND) {
		r->at = ahead + piece->count;
		r->slack = 0;
	} else if (!found) {
		r->slack += 2 * piece->count + SURE;
	}
}

static void follow(struct readback *r, int leaf, str text, enum spacing before)
{
	const struct signs piece = signs_of(r, text);
	if (piece.count == 0)
		return;
	piece.items[0].before = before;
	const int at =
	    stands_at(r, &piece, r->at) ? r->at : find(r, &piece, r->at, r->at + r->slack + 1);
	if (at != BEYOND) {
		r->at = at + piece.count;
		r->slack = 0;
	} else if (leaf || !r->slack || piece.count >= SURE) {
		miss(r, &piece, leaf, text);
	}
}

/* Whether words may be joined, or parted, between a draw and the next that has text. */
static enum spacing spacing_after(const struct page *page, int i)
{
	if (reading_word_after(page, i) >= 0)
		return SPACE_NONE;
	return reading_space_after(page, i) ? SPACE_SOME : SPACE_ANY;
}

static void follow_page(struct readback *r, const struct page *page)
{
	enum spacing before = SPACE_ANY;
	for (int i = 0; i < page->draw_count; i++) {
		const struct draw *draw = &page->draws[i];
		const struct arena_mark mark = arena_mark(r->scratch);
		if (draw->kind != DRAW_GLYPHS || !draw->run || !draw->run->glyph_count)
			continue;
		follow(r, draw->leaf, draw->run->text, before);
		before = spacing_after(page, i);
		arena_rewind(r->scratch, mark);
	}
}

/* What nobody drew: a marker or an icon that leaks. */
static void check_rest(struct readback *r)
{
	if (r->at + r->slack < r->read.count)
		diag(r->d, DIAG_EXTRACT_MORE, r->elsewhere, "%.*s", STR_ARG(read_instead(r)));
}

void readback_compare(struct arena *scratch, const struct ledger *l, const struct pages *pages,
                      str read, struct span elsewhere, struct diags *d)
{
	const struct arena_mark mark = arena_mark(scratch);
	struct readback r = {
	    .scratch = scratch,
	    .l = l,
	    .d = d,
	    .elsewhere = elsewhere,
	    .told = ARENA_ARRAY(scratch, bool, l->cv->leaf_count + 1),
	    .rtl = lang_is_rtl(pages->lang),
	};
	r.read = signs_of(&r, read);
	for (int i = 0; i < pages->count; i++)
		follow_page(&r, &pages->items[i]);
	check_rest(&r);
	arena_rewind(scratch, mark);
}
