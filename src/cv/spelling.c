/* SPDX-License-Identifier: MIT */
/*
 * Words as people spell them: without regard to case, full stops, accents of
 * capitals, and letters that keyboards exchange.
 */
#include <utf8proc.h>

#include "cv/locale.h"

/* --- scripts --- */

/*
 * Scripts that put no spaces between words, and Hangul, which hangs its
 * particles on to words: what follows a word there may be another.
 */
static const struct {
	uint32_t from, to;
} unspaced[] = {
    {0x0E00, 0x0EFF},   /* Thai, Lao */
    {0x1000, 0x109F},   /* Myanmar */
    {0x1780, 0x17FF},   /* Khmer */
    {0x2E80, 0x9FFF},   /* Han, kana, their punctuation */
    {0xAC00, 0xD7AF},   /* Hangul */
    {0xF900, 0xFAFF},   /* Han, compatibility */
    {0x20000, 0x3FFFF}, /* Han, extensions */
};

static bool is_unspaced(uint32_t c)
{
	for (size_t i = 0; i < sizeof unspaced / sizeof *unspaced; i++)
		if (c >= unspaced[i].from && c <= unspaced[i].to)
			return true;
	return false;
}

bool text_unspaced(str text)
{
	ptrdiff_t at = 0;
	return text.n > 0 && is_unspaced(utf8_next(text, &at));
}

/* --- letters --- */

/* Letters that are taken for another, after the small letters of Unicode; sorted. */
static const struct {
	uint16_t letter, as;
} alike[] = {
    {0x00A0, ' '},    {0x0131, 'i'},    /* no-break space; dotless i */
    {0x0219, 0x015F}, {0x021B, 0x0163}, /* Romanian s and t with comma */
    {0x0390, 0x03B9}, {0x03AC, 0x03B1}, /* Greek capitals lack accents */
    {0x03AD, 0x03B5}, {0x03AE, 0x03B7}, {0x03AF, 0x03B9}, {0x03B0, 0x03C5},
    {0x03C2, 0x03C3}, {0x03CA, 0x03B9}, {0x03CB, 0x03C5}, {0x03CC, 0x03BF},
    {0x03CD, 0x03C5}, {0x03CE, 0x03C9}, {0x0451, 0x0435}, /* Russian yo */
    {0x05F3, '\''},   {0x05F4, '"'},                      /* geresh, gershayim */
    {0x0622, 0x0627}, {0x0623, 0x0627}, {0x0625, 0x0627}, /* alef with hamza or madda */
    {0x0629, 0x0647}, {0x0649, 0x064A},                   /* teh marbuta, alef maksura */
    {0x06A9, 0x0643}, {0x06CC, 0x064A},                   /* Persian kaf and yeh */
    {0x200C, ' '},    {0x2019, '\''},   {0x202F, ' '},    {0x3000, ' '},
};

/* What the spellings of a word share. */
static uint32_t folded(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
	c = (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
	for (size_t i = 0; i < sizeof alike / sizeof *alike && alike[i].letter <= c; i++)
		if (alike[i].letter == c)
			return alike[i].as;
	return c;
}

uint32_t letter_next(str text, ptrdiff_t *at)
{
	if (*at < text.n && text.s[*at] == '.')
		++*at;
	return *at < text.n ? folded(utf8_next(text, at)) : 0;
}

/* --- words --- */

/* Small letters of ASCII; what a letter beyond it may be the same as is not told by its byte. */
static unsigned char first_byte(str text)
{
	const unsigned char c = text.n ? (unsigned char)text.s[0] : 0;
	return c >= 'A' && c <= 'Z' ? (unsigned char)(c - 'A' + 'a') : c;
}

/* False if the first letters show that nothing can match; most words are refused so. */
enum { LEAD_OF_DOTLESS_I = 0xC4 };

static bool may_begin(unsigned char a, unsigned char b)
{
	if (a < 0x80 && b < 0x80)
		return a == b || a == '.' || b == '.';
	if (a >= 0x80 && b >= 0x80)
		return true;
	return a == '.' || b == '.' || a == LEAD_OF_DOTLESS_I || b == LEAD_OF_DOTLESS_I;
}

bool word_same(str a, str b)
{
	if (!may_begin(first_byte(a), first_byte(b)))
		return false;
	for (ptrdiff_t i = 0, k = 0;;) {
		const uint32_t left = letter_next(a, &i), right = letter_next(b, &k);
		if (left != right)
			return false;
		if (left == 0)
			return true;
	}
}

static bool is_letter(uint32_t c)
{
	const utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

ptrdiff_t spelling_end(str text, ptrdiff_t at, uint32_t last)
{
	if (at < text.n && text.s[at] == '.')
		at++;
	ptrdiff_t behind = at;
	const uint32_t next = at < text.n ? utf8_next(text, &behind) : 0;
	return is_letter(next) && is_letter(last) && !is_unspaced(last) && !is_unspaced(next) ? 0
	                                                                                      : at;
}
