/* SPDX-License-Identifier: MIT */
/*
 * Hanging punctuation and letters (Hàn Thế Thành 2000): what lets the edge of
 * a column look straight. Values are thousandths of an em, not of the glyph's
 * width, so that one table serves many faces; measured on three, then held
 * back where it would be seen (dashes, quotes).
 */
#include "text/text_int.h"

struct hang {
	uint32_t c;
	int value;
};

/* Sorted by character. */
static const struct hang right[] = {
    {'!', 40},     {'"', 80},     {'\'', 80},    {')', 40},     {'*', 60},     {',', 110},
    {'-', 150},    {'.', 140},    {'/', 40},     {'7', 20},     {':', 80},     {';', 60},
    {'?', 40},     {'A', 25},     {'C', 10},     {'F', 20},     {'K', 20},     {'L', 25},
    {'P', 10},     {'T', 28},     {'V', 25},     {'W', 25},     {'X', 22},     {'Y', 30},
    {']', 20},     {'c', 10},     {'e', 8},      {'f', 15},     {'k', 20},     {'r', 28},
    {'t', 15},     {'v', 22},     {'w', 22},     {'x', 20},     {'y', 25},     {0xB7, 80},
    {0x2010, 150}, {0x2013, 90},  {0x2014, 80},  {0x2018, 80},  {0x2019, 90},  {0x201C, 80},
    {0x201D, 90},  {0x3001, 500}, {0x3002, 500}, {0xFF0C, 500}, {0xFF0E, 500},
};

static const struct hang left[] = {
    {'"', 80}, {'\'', 80}, {'(', 30}, {'*', 60},    {'/', 40},    {'A', 25},    {'J', 18},
    {'T', 28}, {'V', 25},  {'W', 25}, {'X', 22},    {'Y', 30},    {'[', 20},    {'v', 20},
    {'w', 20}, {'x', 17},  {'y', 25}, {0x2013, 80}, {0x2014, 80}, {0x2018, 80}, {0x201C, 80},
};

static int find(const struct hang *table, size_t count, uint32_t c)
{
	size_t low = 0, high = count;
	while (low < high) {
		const size_t middle = (low + high) / 2;
		if (table[middle].c < c)
			low = middle + 1;
		else
			high = middle;
	}
	return low < count && table[low].c == c ? table[low].value : 0;
}

/* An accented letter hangs like its base. */
int protrusion_right(uint32_t c)
{
	return find(right, sizeof right / sizeof *right, letter_base(c));
}

int protrusion_left(uint32_t c)
{
	return find(left, sizeof left / sizeof *left, letter_base(c));
}

static dim hang(const struct para *p, int letter, int value)
{
	enum { WHOLE = 1024, THOUSAND = 1000 };
	const struct run *run = run_at(p, letter);
	if (!run || run->piece->frame || run->level & 1)
		return 0;
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
	return at_edge && !p->rtl && i >= 0 ? hang(p, i, protrusion_left(shown(p, i))) : 0;
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
	return hang(p, i, protrusion_right(c));
}

uint32_t hyphen_of(const struct face *f)
{
	enum { HYPHEN = 0x2010 };
	if (!f)
		return 0;
	return face_has(f, HYPHEN) ? HYPHEN : face_has(f, '-') ? '-' : 0;
}
