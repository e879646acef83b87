/* SPDX-License-Identifier: MIT */
/*
 * Ideographic text: Chinese and Japanese without spaces, Korean with them.
 *
 * UAX #14 lets Korean break between syllables; people who read it do not, so
 * words stay whole. Small kana and the sign of a long vowel never begin a line
 * (JIS X 4051, JLREQ appendix C.3); a dash or an ellipsis of two signs is one
 * thing; and quotes, of which UAX #14 cannot know whether they open or close,
 * part from the ideographs outside of them.
 *
 * Between an ideograph and a western letter or digit stands a little space. A
 * quarter of an em is usual, but readers of a PDF would take that for a space
 * of the text: poppler does from a tenth of an em. So it stays just below, and
 * so does what a justified line adds between two ideographs.
 */
#include "text/text_int.h"

enum { GAP = 90, THOUSAND = 1000 };

struct range {
	uint32_t first, last;
};

static bool is_in(const struct range *ranges, size_t count, uint32_t c)
{
	for (size_t i = 0; i < count && c >= ranges[i].first; i++)
		if (c <= ranges[i].last)
			return true;
	return false;
}

#define IS_IN(ranges, c) is_in(ranges, sizeof(ranges) / sizeof *(ranges), c)

bool letter_is_western(uint32_t c)
{
	static const struct range western[] = {{0, 0x8FF}, {0x1E00, 0x2BFF}, {0xFB00, 0xFDFF}};
	return IS_IN(western, c);
}

bool letter_is_ideographic_sign(uint32_t c)
{
	static const struct range signs[] = {{0x2E80, 0x2FFF},
	                                     {0x3000, 0x30FF},
	                                     {0x3200, 0x33FF},
	                                     {0xFE30, 0xFE4F},
	                                     {0xFF00, 0xFFEF}};
	return IS_IN(signs, c);
}

static bool is_hangul(uint32_t c)
{
	static const struct range hangul[] = {{0x1100, 0x11FF},
	                                      {0x3130, 0x318F},
	                                      {0xA960, 0xA97F},
	                                      {0xAC00, 0xD7FF},
	                                      {0xFFA0, 0xFFDC}};
	return IS_IN(hangul, c);
}

/* What never begins a line, though UAX #14 allows it. */
static bool never_begins(uint32_t c)
{
	static const struct range small[] = {
	    {0xB7, 0xB7},     {0x3005, 0x3005}, {0x301C, 0x301C}, {0x303B, 0x303B},
	    {0x3041, 0x3041}, {0x3043, 0x3043}, {0x3045, 0x3045}, {0x3047, 0x3047},
	    {0x3049, 0x3049}, {0x3063, 0x3063}, {0x3083, 0x3083}, {0x3085, 0x3085},
	    {0x3087, 0x3087}, {0x308E, 0x308E}, {0x3095, 0x3096}, {0x309D, 0x309E},
	    {0x30A1, 0x30A1}, {0x30A3, 0x30A3}, {0x30A5, 0x30A5}, {0x30A7, 0x30A7},
	    {0x30A9, 0x30A9}, {0x30C3, 0x30C3}, {0x30E3, 0x30E3}, {0x30E5, 0x30E5},
	    {0x30E7, 0x30E7}, {0x30EE, 0x30EE}, {0x30F5, 0x30F6}, {0x30FB, 0x30FE},
	    {0x31F0, 0x31FF}, {0xFF05, 0xFF05}, {0xFF0F, 0xFF0F}, {0xFF5E, 0xFF5E},
	    {0xFF67, 0xFF70}};
	return IS_IN(small, c);
}

/* Two in a row are one sign. */
static bool is_doubled(uint32_t before, uint32_t c)
{
	return before == c && (c == 0x2014 || c == 0x2015 || c == 0x2025 || c == 0x2026);
}

/* Ideographs, kana and their signs; not Hangul. */
static bool is_ideographic(uint32_t c)
{
	static const struct range ideographs[] = {
	    {0x2E80, 0x312F}, {0x31A0, 0x4DBF}, {0x4E00, 0x9FFF},   {0xF900, 0xFAFF},
	    {0xFE30, 0xFE4F}, {0xFF00, 0xFF9F}, {0x1B000, 0x1B16F}, {0x20000, 0x3FFFF}};
	return IS_IN(ideographs, c);
}

/* Those that no sign of their own kind holds to the letter on that side. */
static bool opens(uint32_t c)
{
	return c == 0x2018 || c == 0x201C;
}

static bool closes(uint32_t c)
{
	return c == 0x2019 || c == 0x201D;
}

/* Brackets and stops that cling to what stands inside or before them. */
static bool clings_behind(uint32_t c)
{
	static const struct range opening[] = {
	    {0x3008, 0x3008}, {0x300A, 0x300A}, {0x300C, 0x300C}, {0x300E, 0x300E},
	    {0x3010, 0x3010}, {0x3014, 0x3014}, {0x3016, 0x3016}, {0x3018, 0x3018},
	    {0x301D, 0x301D}, {0xFF08, 0xFF08}, {0xFF3B, 0xFF3B}, {0xFF5B, 0xFF5B}};
	return opens(c) || IS_IN(opening, c);
}

static bool clings_before(uint32_t c)
{
	static const struct range closing[] = {
	    {0x3001, 0x3002}, {0x3009, 0x3009}, {0x300B, 0x300B}, {0x300D, 0x300D},
	    {0x300F, 0x300F}, {0x3011, 0x3011}, {0x3015, 0x3015}, {0x3017, 0x3017},
	    {0x3019, 0x3019}, {0x301E, 0x301F}, {0xFF01, 0xFF01}, {0xFF09, 0xFF09},
	    {0xFF0C, 0xFF0C}, {0xFF0E, 0xFF0E}, {0xFF1A, 0xFF1B}, {0xFF1F, 0xFF1F},
	    {0xFF3D, 0xFF3D}, {0xFF5D, 0xFF5D}};
	return closes(c) || never_begins(c) || IS_IN(closing, c);
}

bool ideograph_breaks(uint32_t before, uint32_t c, bool by_uax)
{
	if (is_hangul(before) || is_hangul(c) || never_begins(c) || is_doubled(before, c))
		return false;
	if (opens(c))
		return is_ideographic(before) && !clings_behind(before);
	if ((before == '+' || before == '#') && is_ideographic(c)) /* C++ */
		return !clings_before(c);
	if (closes(before))
		return is_ideographic(c) && !clings_before(c);
	return by_uax;
}

/* --- space --- */

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static bool stands_off(uint32_t c, uint32_t script, uint32_t other, uint32_t other_script)
{
	return script_is_ideographic(script) && is_ideographic(c) &&
	       (letter_is_alphabetic(c) || c == 0x3005) && letter_is_western(other) &&
	       (is_digit(other) || (letter_is_alphabetic(other) && other_script != script));
}

uint16_t ideograph_flags(uint32_t before, uint32_t before_script, uint32_t c, uint32_t script)
{
	if (letter_is_western(before) && letter_is_western(c))
		return 0;
	if (stands_off(before, before_script, c, script) ||
	    stands_off(c, script, before, before_script))
		return LETTER_GAP;
	return is_ideographic(before) && is_ideographic(c) ? LETTER_ELASTIC : 0;
}

dim ideograph_gap(dim size)
{
	return dim_scale(size, GAP, THOUSAND);
}

bool ideograph_stops_hang(str lang)
{
	static const char *const centred[] = {"zh-Hant", "zh-TW", "zh-HK", "zh-MO", "yue"};
	for (size_t i = 0; i < sizeof centred / sizeof *centred; i++)
		if (lang_is(lang, centred[i]))
			return false;
	return true;
}
