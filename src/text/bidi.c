/* SPDX-License-Identifier: MIT */
/*
 * Letters → levels of direction, by fribidi (UAX #9).
 *
 * The paragraph runs as the language of its first text does; where that is not
 * said, as its first strong letter; a text of the other direction's letters
 * alone as these do.
 *
 * UAX #9 knows nothing of what a text means: it would join fields of one
 * direction over the sign between them, show the groups of a telephone number
 * in the reverse order, and the last slash of an address at its beginning. So
 * fields, addresses and telephone numbers of the other direction are isolated,
 * as LRI, RLI and PDI do.
 */
#include "text/text_int.h"

#include <fribidi.h>

/* Dashes, quotes and points are of no direction; what turns it begins behind them. */
enum { FIRST_RTL = 0x590, FIRST_SIGN = 0x2010, LAST_SIGN = 0x2027, PHONE_DIGITS = 5 };

struct bidi {
	struct arena *scratch;
	const struct letters *letters;
	const struct piece *pieces;
	FriBidiCharType *types;
	FriBidiCharType isolate; /* LRI in a paragraph from right to left, else RLI */
	bool *opens, *closes;    /* an isolate begins before, ends behind this letter */
};

static bool is_rtl_script(str subtag)
{
	static const char *const scripts[] = {"arab", "hebr", "thaa", "syrc", "nkoo", "adlm"};
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
		if (name_same(subtag, str_from_z(scripts[i])))
			return true;
	return false;
}

bool lang_is_rtl(str lang)
{
	static const char *const right_to_left[] = {"ar", "he", "fa", "ur",  "yi",  "ps",
	                                            "dv", "sd", "ug", "ckb", "syr", "nqo"};
	enum { SCRIPT = 4 }; /* letters of a script's subtag */
	str primary, rest, script;
	str_cut(lang, '-', &primary, &rest);
	str_cut(rest, '-', &script, &rest);
	if (script.n == SCRIPT)
		return is_rtl_script(script);
	for (size_t i = 0; i < sizeof right_to_left / sizeof *right_to_left; i++)
		if (lang_is(primary, right_to_left[i]))
			return true;
	return false;
}

static bool has_rtl(const struct letters *l)
{
	for (int i = 0; i < l->count; i++)
		if (l->chars[i] >= FIRST_RTL &&
		    (l->chars[i] < FIRST_SIGN || l->chars[i] > LAST_SIGN))
			return true;
	return false;
}

/* Letters of either direction in [from, to). */
struct strength {
	bool ltr, rtl;
};

static struct strength strength_of(const struct bidi *b, int from, int to)
{
	struct strength s = {0};
	for (int i = from; i < to; i++) {
		s.ltr |= FRIBIDI_IS_STRONG(b->types[i]) && !FRIBIDI_IS_RTL(b->types[i]);
		s.rtl |= FRIBIDI_IS_STRONG(b->types[i]) && FRIBIDI_IS_RTL(b->types[i]);
	}
	return s;
}

/* Of the first text, else of the first icon. */
static str lang_of(const struct bidi *b)
{
	str lang = {0};
	for (int i = 0; i < b->letters->count; i++) {
		const struct letter *l = &b->letters->items[i];
		if (l->kind == LETTER_TEXT)
			return b->pieces[l->piece].lang;
		if (l->kind == LETTER_THING && !lang.n)
			lang = b->pieces[l->piece].lang;
	}
	return lang;
}

/* --- what is isolated in a paragraph from right to left --- */

static void isolate(struct bidi *b, int from, int to)
{
	for (int i = from; i < to; i++)
		if (b->opens[i] || b->closes[i])
			return;
	if (from >= to)
		return;
	b->opens[from] = true;
	b->closes[to - 1] = true;
}

static void isolate_addresses(struct bidi *b)
{
	for (struct token t = token_next(b->letters, 0); t.from < t.to;
	     t = token_next(b->letters, t.to))
		if (token_is_address(t)) {
			const struct token bare = token_trim(t);
			isolate(b, bare.from, bare.to);
		}
}

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* "+971 4 555 0142": where the number that begins at `from` ends; `from`: there is none. */
static int phone_end(const struct letters *l, int from)
{
	int digits = 0, to = from;
	for (int i = from + 1; l->chars[from] == '+' && i < l->count; i++) {
		const uint32_t c = l->chars[i];
		if (is_digit(c)) {
			digits++;
			to = i + 1;
		} else if (c != '-' && c != '(' && c != ')' && c != '.' && !letter_is_space(c)) {
			break;
		}
	}
	return digits >= PHONE_DIGITS ? to : from;
}

static void isolate_phones(struct bidi *b)
{
	for (int i = 0; i < b->letters->count; i++)
		isolate(b, i, phone_end(b->letters, i));
}

static bool is_telephone(const struct piece *piece)
{
	return str_starts(piece->link, STR("tel:"));
}

/* Pieces in a row of one leaf are one text: emphasis in a sentence parts nothing. */
static void isolate_texts(struct bidi *b)
{
	const struct letter *l = b->letters->items;
	for (int i = 0, to; i < b->letters->count; i = to) {
		const struct piece *piece = &b->pieces[l[i].piece];
		for (to = i + 1; to < b->letters->count; to++) {
			const struct piece *next = &b->pieces[l[to].piece];
			if (next->kind != piece->kind || next->leaf != piece->leaf)
				break;
		}
		const struct strength s = strength_of(b, i, to);
		const bool western = s.ltr || is_telephone(piece);
		if (piece->kind != PIECE_TEXT)
			continue;
		if (b->isolate == FRIBIDI_TYPE_LRI ? western && !s.rtl : s.rtl && !s.ltr)
			isolate(b, i, to);
	}
}

/* C++ and C# are one word. */
static void join_signs(struct bidi *b)
{
	const uint32_t *c = b->letters->chars;
	for (int i = 1; i < b->letters->count; i++)
		if ((c[i] == '+' || c[i] == '#') && b->types[i - 1] == FRIBIDI_TYPE_LTR)
			b->types[i] = FRIBIDI_TYPE_LTR;
}

/* --- levels --- */

/* Runs fribidi over the letters with the isolates put in; true if that went well. */
static bool embed(struct bidi *b, FriBidiParType direction, uint8_t *levels)
{
	const int n = b->letters->count;
	int count = 0;
	FriBidiCharType *types = ARENA_ARRAY(b->scratch, FriBidiCharType, 3 * n);
	FriBidiChar *chars = ARENA_ARRAY(b->scratch, FriBidiChar, 3 * n);
	int *places = ARENA_ARRAY(b->scratch, int, n);
	for (int i = 0; i < n; i++) {
		if (b->opens[i])
			types[count++] = b->isolate;
		places[i] = count;
		chars[count] = b->letters->chars[i];
		types[count++] = b->types[i];
		if (b->closes[i])
			types[count++] = FRIBIDI_TYPE_PDI;
	}
	FriBidiBracketType *brackets = ARENA_ARRAY(b->scratch, FriBidiBracketType, count);
	FriBidiLevel *out = ARENA_ARRAY(b->scratch, FriBidiLevel, count);
	fribidi_get_bracket_types(chars, count, types, brackets);
	if (!fribidi_get_par_embedding_levels_ex(types, brackets, count, &direction, out))
		return false;
	for (int i = 0; i < n; i++)
		levels[i] = (uint8_t)out[places[i]];
	return true;
}

static bool is_rtl_by_text(const struct bidi *b)
{
	for (int i = 0; i < b->letters->count; i++)
		if (FRIBIDI_IS_STRONG(b->types[i]))
			return FRIBIDI_IS_RTL(b->types[i]);
	return false;
}

bool find_levels(struct arena *scratch, const struct letters *letters, const struct piece *pieces,
                 uint8_t *levels)
{
	struct bidi b = {.scratch = scratch, .letters = letters, .pieces = pieces};
	const str lang = lang_of(&b);
	bool rtl = lang_is_rtl(lang);
	if (letters->count == 0 || (!rtl && !has_rtl(letters)))
		return false;
	b.types = ARENA_ARRAY(scratch, FriBidiCharType, letters->count);
	b.opens = ARENA_ARRAY(scratch, bool, letters->count);
	b.closes = ARENA_ARRAY(scratch, bool, letters->count);
	fribidi_get_bidi_types(letters->chars, letters->count, b.types);
	for (int i = 0; i < letters->count; i++)
		if (letters->items[i].kind == LETTER_NEWLINE)
			b.types[i] = FRIBIDI_TYPE_WS; /* else fribidi would end the paragraph */
	const struct strength all = strength_of(&b, 0, letters->count);
	rtl = rtl || (all.rtl && !all.ltr) || (lang.n == 0 && is_rtl_by_text(&b));
	b.isolate = rtl ? FRIBIDI_TYPE_LRI : FRIBIDI_TYPE_RLI;
	join_signs(&b);
	isolate_texts(&b);
	if (rtl) {
		isolate_addresses(&b);
		isolate_phones(&b);
	}
	return embed(&b, rtl ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR, levels) && rtl;
}
