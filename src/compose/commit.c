/* SPDX-License-Identifier: MIT */
/*
 * Bits → ledger. A leaf counts as placed with the very text that was handed to
 * a box: all its runs, or what a format made of it. A text of which formats set
 * only a part counts when the parts together are the whole.
 */
#include "compose/compose_int.h"

static void leaf_commit(struct composition *c, const struct context *x, int leaf,
                        enum placing_how how, str set)
{
	if (leaf == 0 || x->furniture)
		return;
	c->set_at[leaf] = ++c->serial;
	ledger_place(c->ledger, leaf, how, set);
	for (int same = c->merged[leaf]; same; same = c->merged[same]) {
		c->set_at[same] = c->serial;
		ledger_place(c->ledger, same, HOW_MERGED, set);
	}
}

void leaf_draw(struct composition *c, int leaf, bool level)
{
	c->set_at[leaf] = ++c->serial;
	LIST_ADD(c->a, &c->drawn, ((struct drawn){leaf, level}));
}

void drawn_settle(struct composition *c)
{
	for (int i = 0; i < c->drawn.count; i++) {
		const int leaf = c->drawn.items[i].leaf;
		const str plain = c->cv->leaves[leaf - 1].plain;
		if (c->ledger->of_leaf[leaf - 1].state == PLACING_PLACED)
			continue;
		ledger_place(c->ledger, leaf, HOW_IMAGE, plain);
		if (c->drawn.items[i].level)
			diag(c->d, DIAG_LEVEL_ALONE, leaf_span(c, leaf), "%.*s", STR_ARG(plain));
	}
}

/* True once the first and the last part of the text meet. */
static bool covers_all(struct composition *c, const struct bit *b)
{
	struct cover *cover = &c->covers[b->piece.leaf];
	if (b->from == 0 && b->to > cover->head)
		cover->head = b->to;
	if (b->to == b->of && (cover->tail == 0 || b->from + 1 < cover->tail))
		cover->tail = b->from + 1;
	return cover->tail > 0 && cover->head >= cover->tail - 1;
}

/* The whole text of the leaf as the part's style writes it. */
static str whole_text(struct fill *f, const struct bit *b)
{
	struct piece whole = b->piece, *pieces = &whole;
	whole.text = f->c->cv->leaves[b->piece.leaf - 1].plain;
	text_smarten(f->c->a, f->c->scratch, &pieces, 1);
	return whole.text;
}

static void commit_part(struct fill *f, const struct bit *b)
{
	if (b->of == 0 || !covers_all(f->c, b))
		return;
	leaf_commit(f->c, f->x, b->piece.leaf, b->how, whole_text(f, b));
}

static bool same_leaf(const struct bit *a, const struct bit *b)
{
	return a->piece.leaf == b->piece.leaf && !b->abridged;
}

/* Text of the bits [from, to). */
static str joined(struct fill *f, int from, int to)
{
	if (to == from + 1)
		return f->items[from].piece.text;
	struct buf all = BUF(f->c->a);
	for (int i = from; i < to; i++)
		if (f->items[i].piece.kind == PIECE_NEWLINE)
			buf_char(&all, ' ');
		else
			buf_add(&all, f->items[i].piece.text);
	return buf_str(&all);
}

void fill_commit(struct fill *f, int from, int to)
{
	if (f->x->furniture)
		return;
	while (from < to) {
		const struct bit *b = &f->items[from];
		int end = from + 1;
		if (b->piece.leaf && b->abridged) {
			commit_part(f, b);
		} else if (b->piece.leaf) {
			while (end < to && same_leaf(b, &f->items[end]))
				end++;
			leaf_commit(f->c, f->x, b->piece.leaf, b->how, joined(f, from, end));
		}
		from = end;
	}
	for (int i = 0; i < f->credits.count; i++) {
		const struct credit *k = &f->credits.items[i];
		leaf_commit(f->c, f->x, k->leaf, k->how, k->set);
	}
	f->credits.count = 0;
}
