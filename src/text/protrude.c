/* SPDX-License-Identifier: MIT */
/*
 * Hanging punctuation and letters (Hàn Thế Thành 2000): what lets the edge of
 * a column look straight. Values are thousandths of an em, not of the glyph's
 * width.
 *
 * How far a sign hangs is measured on its face: what it leaves open at its side,
 * between the baseline and the height of its kind, beyond what an n or an H
 * leaves open. Where that would be seen to hang (dashes, quotes), the table
 * holds it back; brackets and the like are set by eye. What the measure finds
 * within a hair of the table is the table's: it was made from three faces.
 */
#include "text/text_int.h"

enum rule { BY_EYE, HELD, POINT, LETTER, ROUND };

/* Of what stands open, 1/1000. */
static const int share_of_rule[] = {
    [BY_EYE] = 0, [HELD] = 1600, [POINT] = 1600, [LETTER] = 450, [ROUND] = 200};

struct edge {
	uint32_t c;
	int value;
	enum rule rule;
};

/* Sorted by character. */
static const struct edge right[] = {
    {'!', 40, HELD},       {'"', 80, HELD},       {'\'', 80, HELD},      {')', 40, BY_EYE},
    {'*', 60, HELD},       {',', 110, HELD},      {'-', 150, POINT},     {'.', 140, POINT},
    {'/', 40, BY_EYE},     {'7', 20, LETTER},     {':', 80, HELD},       {';', 60, HELD},
    {'?', 40, BY_EYE},     {'A', 25, LETTER},     {'C', 10, ROUND},      {'F', 20, LETTER},
    {'K', 20, LETTER},     {'L', 25, LETTER},     {'P', 10, ROUND},      {'T', 28, LETTER},
    {'V', 25, LETTER},     {'W', 25, LETTER},     {'X', 22, LETTER},     {'Y', 30, LETTER},
    {']', 20, BY_EYE},     {'c', 10, ROUND},      {'e', 8, ROUND},       {'f', 15, LETTER},
    {'k', 20, LETTER},     {'r', 28, LETTER},     {'t', 15, LETTER},     {'v', 22, LETTER},
    {'w', 22, LETTER},     {'x', 20, LETTER},     {'y', 25, LETTER},     {0xB7, 80, HELD},
    {0x2010, 150, POINT},  {0x2013, 90, HELD},    {0x2014, 80, HELD},    {0x2018, 80, HELD},
    {0x2019, 90, HELD},    {0x201C, 80, HELD},    {0x201D, 90, HELD},    {0x3001, 500, BY_EYE},
    {0x3002, 500, BY_EYE}, {0xFF0C, 500, BY_EYE}, {0xFF0E, 500, BY_EYE},
};

static const struct edge left[] = {
    {'"', 80, HELD},    {'\'', 80, HELD},   {'(', 30, BY_EYE},  {'*', 60, HELD},
    {'/', 40, BY_EYE},  {'A', 25, LETTER},  {'J', 18, LETTER},  {'T', 28, LETTER},
    {'V', 25, LETTER},  {'W', 25, LETTER},  {'X', 22, LETTER},  {'Y', 30, LETTER},
    {'[', 20, BY_EYE},  {'v', 20, LETTER},  {'w', 20, LETTER},  {'x', 17, LETTER},
    {'y', 25, LETTER},  {0x2013, 80, HELD}, {0x2014, 80, HELD}, {0x2018, 80, HELD},
    {0x201C, 80, HELD},
};

enum { RIGHT = sizeof right / sizeof *right, LEFT = sizeof left / sizeof *left };

/* Measured values are noted with their face, each one more than it is: those on the right, then on
 * the left. */
_Static_assert((int)RIGHT + (int)LEFT <= (int)FACE_NOTES, "a note for each edge");

/* What others are measured against. */
struct face_hangs {
	const struct face *face;
	struct edges low, tall; /* of n, of H */
};

static const struct edge *find(const struct edge *table, int count, uint32_t c)
{
	int low = 0, high = count;
	while (low < high) {
		const int middle = (low + high) / 2;
		if (table[middle].c < c)
			low = middle + 1;
		else
			high = middle;
	}
	return low < count && table[low].c == c ? &table[low] : NULL;
}

/* --- measuring --- */

static struct face_hangs *hangs_of(struct text_context *context, const struct face *f)
{
	for (int i = 0; i < context->hangs.count; i++)
		if (context->hangs.items[i].face == f)
			return &context->hangs.items[i];
	struct face_hangs h = {.face = f};
	const struct face_metrics *m = face_metrics(f);
	face_edges(context->fonts, f, 'n', m->x_height, &h.low);
	face_edges(context->fonts, f, 'H', m->cap_height, &h.tall);
	LIST_ADD(context->a, &context->hangs, h);
	return &context->hangs.items[context->hangs.count - 1];
}

static bool is_low(uint32_t c)
{
	return letter_is_lower(c) || c == '-' || c == '.' || c == ',' || c == ':' || c == ';' ||
	       c == 0xB7 || (c >= 0x2010 && c <= 0x2015);
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

static int measured(struct text_context *context, const struct face *f, const struct edge *e,
                    bool at_right)
{
	enum { NOISE = 5, MORE = 40, ADVANCE_PERCENT = 75 };
	const struct face_hangs *h = hangs_of(context, f);
	const struct face_metrics *m = face_metrics(f);
	const bool low = is_low(e->c);
	const struct edges *even = low ? &h->low : &h->tall;
	struct edges own;
	if (e->rule == BY_EYE || even->advance == 0 ||
	    !face_edges(context->fonts, f, e->c, low ? m->x_height : m->cap_height, &own))
		return e->value;
	const int64_t open = at_right ? own.right - even->right : own.left - even->left;
	int value = (int)(open * share_of_rule[e->rule] / m->upem);
	value = least(value, (int)((int64_t)own.advance * ADVANCE_PERCENT * 10 / m->upem));
	value = least(value, e->rule == HELD ? e->value : e->value + MORE);
	if (value >= e->value - NOISE && value <= e->value + NOISE)
		return e->value;
	return value > 0 ? value : 0;
}

static int value_on_face(struct text_context *context, const struct face *f, const struct edge *e,
                         bool at_right)
{
	const int note = (int)(at_right ? e - right : RIGHT + (e - left));
	if (face_note(f, note) == 0)
		face_note_set(f, note, measured(context, f, e, at_right) + 1);
	return face_note(f, note) - 1;
}

/* --- hanging --- */

static const struct hang *find_own(const struct hangs *own, uint32_t c)
{
	for (int i = 0; i < own->count; i++)
		if (own->items[i].c == c)
			return &own->items[i];
	return NULL;
}

/* An accented letter hangs like its base; what a layout says goes before all. */
static dim hang(const struct para *p, int letter, uint32_t c, bool at_right)
{
	enum { WHOLE = 1024, THOUSAND = 1000 };
	const struct run *run = run_at(p, letter);
	if (!run || !run->face || run->piece->frame || run->level & 1 || p->spec.protrude == 0)
		return 0;
	const uint32_t base = letter_base(c);
	const struct hangs *own = at_right ? &p->spec.right : &p->spec.left;
	const struct hang *h = find_own(own, c);
	if (!h && base != c)
		h = find_own(own, base);
	const struct edge *e = at_right ? find(right, RIGHT, base) : find(left, LEFT, base);
	const int value = h ? h->value : e ? value_on_face(p->context, run->face, e, at_right) : 0;
	return dim_scale((int64_t)value * p->spec.protrude, run->size, WHOLE * THOUSAND);
}

/* Small capitals hang as capitals do. */
static uint32_t shown(const struct para *p, int letter)
{
	const uint32_t c = p->letters.chars[letter];
	uint32_t capital[CASED_MAX];
	if (!(p->letters.items[letter].flags & LETTER_SMALL))
		return c;
	letter_upper(c, capital);
	return capital[0];
}

dim hang_left(const struct para *p, int letter)
{
	const int i = drawn_from(p, letter);
	const bool at_edge = p->spec.align == ALIGN_START || p->spec.align == ALIGN_JUSTIFY;
	return at_edge && !p->rtl && i >= 0 ? hang(p, i, shown(p, i), false) : 0;
}

dim hang_right(const struct para *p, int end, bool hyphen)
{
	const int i = drawn_before(p, end);
	if (p->spec.align != ALIGN_JUSTIFY || p->rtl || i < 0)
		return 0;
	const uint32_t c = hyphen ? '-' : shown(p, i);
	if (letter_is_ideographic_sign(c) &&
	    !ideograph_stops_hang(p->pieces[p->letters.items[i].piece].lang))
		return 0;
	return hang(p, i, c, true);
}

uint32_t hyphen_of(const struct face *f)
{
	enum { HYPHEN = 0x2010 };
	if (!f)
		return 0;
	return face_has(f, HYPHEN) ? HYPHEN : face_has(f, '-') ? '-' : 0;
}
