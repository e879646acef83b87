/* SPDX-License-Identifier: MIT */
/*
 * Formats that abridge: what a value made is cut out of its bits, whatever
 * they are. Each bit then knows which bytes of its leaf were set, so that two
 * parts that meet count as the whole.
 */
#include "compose/compose_int.h"

str bits_text(struct fill *f, struct arena *a, int from)
{
	struct buf all = BUF(a);
	for (int i = from; i < f->count; i++)
		if (f->items[i].piece.kind == PIECE_NEWLINE)
			buf_char(&all, ' ');
		else if (!f->items[i].is_blocks)
			buf_add(&all, f->items[i].piece.text);
	return buf_str(&all);
}

static ptrdiff_t bit_length(const struct bit *b)
{
	return b->piece.kind == PIECE_NEWLINE ? 1 : b->is_blocks ? 0 : b->piece.text.n;
}

static ptrdiff_t clamp(ptrdiff_t x, ptrdiff_t low, ptrdiff_t high)
{
	return x < low ? low : x > high ? high : x;
}

/* Of the bits [from, to), which are all of a leaf, keeps the bytes [begin, end). */
static void cut_leaf(struct fill *f, int from, int to, ptrdiff_t begin, ptrdiff_t end)
{
	ptrdiff_t n = 0, at = 0;
	for (int i = from; i < to; i++)
		n += bit_length(&f->items[i]);
	begin = clamp(begin, 0, n);
	end = clamp(end, begin, n);
	for (int i = from; i < to; i++) {
		struct bit *b = &f->items[i];
		const ptrdiff_t length = bit_length(b);
		b->from = begin;
		b->to = end;
		b->of = b->abridged ? 0 : n; /* cut twice: never the whole */
		b->abridged = b->abridged || begin > 0 || end < n;
		if (b->piece.kind == PIECE_TEXT)
			b->piece.text =
			    str_slice(b->piece.text, begin - at, clamp(end - at, 0, length));
		at += length;
	}
}

/* Keeps the bytes [begin, end) of the bits from `from` on. */
static void cut_bits(struct fill *f, int from, ptrdiff_t begin, ptrdiff_t end)
{
	ptrdiff_t at = 0;
	while (from < f->count) {
		ptrdiff_t n = 0;
		int to = from;
		while (to < f->count && f->items[to].piece.leaf == f->items[from].piece.leaf)
			n += bit_length(&f->items[to++]);
		cut_leaf(f, from, to, begin - at, end - at);
		at += n;
		from = to;
	}
}

static void trim_end(struct fill *f, int from)
{
	for (int i = f->count - 1; i >= from; i--) {
		str *text = &f->items[i].piece.text;
		while (text->n && text->s[text->n - 1] == ' ')
			text->n--;
		if (text->n)
			return;
	}
}

static void take_initials(struct fill *f, int from, struct look *look)
{
	const str initials = text_initials(f->c->a, bits_text(f, f->c->scratch, from));
	f->count = from;
	emit_formatted(f, look, initials, 0);
}

/* "Employer A": the letter of this text, a new one if it was not met before. */
static void take_letter(struct fill *f, int from, const struct format *format, struct look *look)
{
	static const struct format alpha = {.kind = FORMAT_ALPHA};
	struct composition *c = f->c;
	const str text = bits_text(f, c->a, from);
	struct lettered *l = c->lettered;
	int most = 0;
	for (; l && !(str_eq(l->text, text) && str_eq(l->label, format->text)); l = l->next)
		if (str_eq(l->label, format->text) && l->number > most)
			most = l->number;
	if (!l) {
		l = ARENA_NEW(c->a, struct lettered);
		*l = (struct lettered){format->text, text, most + 1, c->lettered};
		c->lettered = l;
	}
	const str letter = number_format(c->a, l->number, 0, &alpha);
	struct buf out = BUF(c->a);
	buf_add(&out, format->text);
	if (format->text.n)
		buf_char(&out, ' ');
	for (ptrdiff_t i = 0; i < letter.n; i++)
		buf_char(&out, (char)(letter.s[i] - 'a' + 'A'));
	f->count = from;
	emit_formatted(f, look, buf_str(&out), 0);
}

static void take_slug(struct fill *f, int from, struct look *look)
{
	const str slug = text_slug(f->c->a, bits_text(f, f->c->scratch, from));
	f->count = from;
	emit_formatted(f, look, slug, 0);
}

void bits_abridge(struct fill *f, const struct value *v, const struct format *format, int from,
                  struct look *look)
{
	const str all = bits_text(f, f->c->scratch, from);
	if (v->to > 0) {
		cut_bits(f, from, v->from, v->to);
		trim_end(f, from);
	}
	if (format->kind == FORMAT_FIRST)
		cut_bits(f, from, 0, graphemes_length(all, format->number));
	else if (format->kind == FORMAT_REST)
		cut_bits(f, from, graphemes_length(all, format->number), all.n);
	else if (format->kind == FORMAT_INITIALS)
		take_initials(f, from, look);
	else if (format->kind == FORMAT_SLUG)
		take_slug(f, from, look);
	else if (format->kind == FORMAT_LETTER && v->is != IS_BLOCKS)
		take_letter(f, from, format, look);
}
