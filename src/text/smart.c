/* SPDX-License-Identifier: MIT */
/*
 * Typographic signs for a writer who typed plain ones: quotes and apostrophes,
 * -- and ---, a hyphen between spaces, three dots. The letters of a whole
 * paragraph are looked at in a row, so that a quote may open in one piece and
 * close in another; each piece follows the custom of its own language, and a
 * language without a row is left as written.
 *
 * Left alone are addresses, paths, options (-x, --all), code, and marks that
 * are no quotes: inches and feet (27", 6'2"), a sign inside of a word (צה"ל).
 */
#include "text/text_int.h"

/* Outer and inner quotes, and what a hyphen between spaces becomes (NULL: it stays). */
struct custom {
	const char *lang;
	const char *open, *close, *inner_open, *inner_close;
	const char *dash;
};

/* By language; a region has a row where its custom differs. */
static const struct custom customs[] = {
    {"bg", "„", "“", "‚", "‘", "–"},
    {"ca", "«", "»", "“", "”", "–"},
    {"cs", "„", "“", "‚", "‘", "–"},
    {"da", "»", "«", "›", "‹", "–"},
    {"de-ch", "«", "»", "‹", "›", "–"},
    {"de", "„", "“", "‚", "‘", "–"},
    {"el", "«", "»", "“", "”", "–"},
    {"en", "“", "”", "‘", "’", "–"},
    {"es", "«", "»", "“", "”", NULL},
    {"et", "„", "“", "‚", "‘", "–"},
    {"fi", "”", "”", "’", "’", "–"},
    {"fr-ch", "«", "»", "‹", "›", "–"},
    {"fr", "«\u202F", "\u202F»", "“", "”", "–"},
    {"he", "”", "”", "’", "’", "–"},
    {"hr", "„", "”", "‘", "’", "–"},
    {"hu", "„", "”", "»", "«", "–"},
    {"is", "„", "“", "‚", "‘", "–"},
    {"it", "«", "»", "“", "”", "–"},
    {"lt", "„", "“", "‚", "‘", "–"},
    {"nb", "«", "»", "‘", "’", "–"},
    {"nl", "“", "”", "‘", "’", "–"},
    {"nn", "«", "»", "‘", "’", "–"},
    {"no", "«", "»", "‘", "’", "–"},
    {"pl", "„", "”", "«", "»", "–"},
    {"pt", "“", "”", "‘", "’", "–"},
    {"ro", "„", "”", "«", "»", "–"},
    {"ru", "«", "»", "„", "“", "—"},
    {"sk", "„", "“", "‚", "‘", "–"},
    {"sl", "„", "“", "‚", "‘", "–"},
    {"sv", "”", "”", "’", "’", "–"},
    {"tr", "“", "”", "‘", "’", "–"},
    {"uk", "«", "»", "„", "“", "—"},
};

/* Words that begin with an apostrophe. */
static const struct {
	const char *lang, *word;
} elisions[] = {
    {"en", "tis"}, {"en", "twas"}, {"en", "til"}, {"en", "em"},    {"en", "n"},
    {"nl", "s"},   {"nl", "t"},    {"nl", "n"},   {"nl", "k"},     {"de", "s"},
    {"de", "nen"}, {"de", "ne"},   {"de", "n"},   {"en", "cause"},
};

enum { DEEPEST = 8 };
static const char apostrophe[] = "’";

struct quote {
	const struct custom *custom;
	bool is_double, inner;
};

struct sign {
	const struct custom *custom; /* NULL: it stays as it is */
	const char *becomes;         /* NULL: itself; empty: nothing */
	bool opens;
};

struct smarter {
	const uint32_t *chars; /* of the paragraph; what is no text is a space */
	struct sign *signs;
	int count;
	int last_closing;
	struct quote quotes[DEEPEST];
	int depth;
};

/* --- language --- */

static const struct custom *custom_find(str lang)
{
	for (size_t i = 0; i < sizeof customs / sizeof *customs; i++)
		if (str_eq(lang, str_from_z(customs[i].lang)))
			return &customs[i];
	return NULL;
}

static const struct custom *custom_of(struct arena *scratch, str lang)
{
	const str tag = str_lower(scratch, lang);
	for (ptrdiff_t n = tag.n; n > 0; n--) {
		const bool ends = n == tag.n || tag.s[n] == '-';
		const struct custom *c = ends ? custom_find(str_slice(tag, 0, n)) : NULL;
		if (c)
			return c;
	}
	return NULL;
}

/* --- neighbours --- */

static uint32_t at(const struct smarter *k, int i)
{
	return i >= 0 && i < k->count ? k->chars[i] : 0;
}

static bool is_gap(uint32_t c)
{
	return c == 0 || letter_is_space(c);
}

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static bool is_word(uint32_t c)
{
	return is_digit(c) || letter_is_alphabetic(c);
}

static bool is_among(uint32_t c, const char *set)
{
	const str signs = str_from_z(set);
	for (ptrdiff_t i = 0; i < signs.n;)
		if (utf8_next(signs, &i) == c)
			return true;
	return false;
}

/* Behind this a quote may open and never closes. */
static bool opens_behind(const struct smarter *k, int i)
{
	const uint32_t c = at(k, i - 1);
	return is_gap(c) || is_among(c, "([{<¿¡«‹„‚") || (i > 0 && k->signs[i - 1].opens);
}

static bool may_open(const struct smarter *k, int i)
{
	const uint32_t next = at(k, i + 1);
	return (opens_behind(k, i) || is_among(at(k, i - 1), "/=+-‐–—")) && !is_gap(next) &&
	       next != at(k, i);
}

/* --- quotes --- */

/* The innermost open quote of this sign, or -1. */
static int open_quote(const struct smarter *k, bool is_double)
{
	for (int i = k->depth - 1; i >= 0; i--)
		if (k->quotes[i].is_double == is_double)
			return i;
	return -1;
}

static void quote_open(struct smarter *k, int i, bool is_double)
{
	if (k->depth == DEEPEST)
		return;
	const struct custom *c = k->signs[i].custom;
	const bool inner = !is_double || open_quote(k, true) >= 0;
	k->quotes[k->depth++] = (struct quote){c, is_double, inner};
	k->signs[i].becomes = inner ? c->inner_open : c->open;
	k->signs[i].opens = true;
}

static void quote_close(struct smarter *k, int i, int which)
{
	const struct quote *q = &k->quotes[which];
	k->signs[i].becomes = q->inner ? q->custom->inner_close : q->custom->close;
	k->depth = which;
}

static void double_quote(struct smarter *k, int i)
{
	const uint32_t before = at(k, i - 1), behind = at(k, i + 1);
	const int open = open_quote(k, true);
	if (letter_is_alphabetic(before) && letter_is_alphabetic(behind))
		return;
	if (open >= 0 && !opens_behind(k, i))
		quote_close(k, i, open);
	else if (may_open(k, i))
		quote_open(k, i, true);
}

static bool is_elision(const struct smarter *k, int i)
{
	if (is_digit(at(k, i + 1)) && is_digit(at(k, i + 2)))
		return !is_digit(at(k, i + 3)); /* '19, '90s */
	const str lang = str_slice(str_from_z(k->signs[i].custom->lang), 0, 2);
	for (size_t e = 0; e < sizeof elisions / sizeof *elisions; e++) {
		const char *word = elisions[e].word;
		int n = 0;
		while (word[n] && (at(k, i + 1 + n) | 0x20) == (uint32_t)word[n])
			n++;
		if (!word[n] && !is_word(at(k, i + 1 + n)) &&
		    str_eq(lang, str_from_z(elisions[e].lang)))
			return true;
	}
	return false;
}

/* The last ' that could close a quote; 0: none. */
static int last_closing(const struct smarter *k)
{
	for (int i = k->count - 1; i > 0; i--)
		if (k->chars[i] == '\'' && k->signs[i].custom && !is_gap(k->chars[i - 1]) &&
		    !is_word(at(k, i + 1)))
			return i;
	return 0;
}

static void single_quote(struct smarter *k, int i)
{
	const uint32_t before = at(k, i - 1), behind = at(k, i + 1);
	const int open = open_quote(k, false);
	const bool begins = opens_behind(k, i), word = is_word(behind);
	if (is_digit(before) && (is_digit(behind) || (open < 0 && !word)))
		return; /* feet, minutes */
	const bool elided = begins && is_elision(k, i);
	if (!elided && open >= 0 && !begins && !word)
		quote_close(k, i, open);
	else if (!elided && may_open(k, i) && k->last_closing > i + 1)
		quote_open(k, i, false);
	else if (elided || !is_gap(before) || word)
		k->signs[i].becomes = apostrophe;
}

/* --- dashes and dots --- */

/* How many of this sign stand in a row from here on; 0 if it is not the first. */
static int run_of(const struct smarter *k, int i)
{
	int to = i;
	if (at(k, i - 1) == k->chars[i])
		return 0;
	while (at(k, to) == k->chars[i])
		to++;
	return to - i;
}

static void replace(struct smarter *k, int i, int count, const char *with)
{
	for (int j = i; j < i + count; j++)
		k->signs[j].becomes = j == i ? with : "";
}

/* Tight between words or loose between spaces; else it is an option, a decrement, a rule. */
static void hyphens(struct smarter *k, int i)
{
	const int count = run_of(k, i);
	const uint32_t before = at(k, i - 1), behind = at(k, i + count);
	const bool loose = is_gap(before) && is_gap(behind);
	const bool tight = (is_word(before) || is_among(before, "\"')].,!?»”")) &&
	                   (is_word(behind) || is_among(behind, "\"'([«„“"));
	const bool between = loose && !is_gap(at(k, i - 2)) && !is_gap(at(k, i + 2));
	if (count == 1 && between && k->signs[i].custom->dash)
		k->signs[i].becomes = k->signs[i].custom->dash;
	else if (count == 2 && (loose || tight))
		replace(k, i, count, "–");
	else if (count == 3 && (loose || tight))
		replace(k, i, count, "—");
}

static void dots(struct smarter *k, int i)
{
	enum { ELLIPSIS = 3 };
	if (run_of(k, i) == ELLIPSIS && at(k, i - 1) != '/' && at(k, i + ELLIPSIS) != '/')
		replace(k, i, ELLIPSIS, "…");
}

static const struct {
	uint32_t c;
	void (*smarten)(struct smarter *k, int i);
} smarteners[] = {{'"', double_quote}, {'\'', single_quote}, {'-', hyphens}, {'.', dots}};

static void smarten(struct smarter *k)
{
	k->last_closing = last_closing(k);
	for (int i = 0; i < k->count; i++)
		for (size_t s = 0; s < sizeof smarteners / sizeof *smarteners; s++)
			if (k->chars[i] == smarteners[s].c && k->signs[i].custom &&
			    !k->signs[i].becomes)
				smarteners[s].smarten(k, i);
}

/* --- what is left alone --- */

/* "-x", "--all". */
static bool is_option(const struct smarter *k, int from)
{
	int i = from;
	while (at(k, i) == '-')
		i++;
	return i > from && letter_is_alphabetic(at(k, i));
}

/* --name="x": the quote behind the token is its own. */
static bool has_quote(struct token t, uint32_t c)
{
	bool has = false;
	for (int i = t.from; i < t.to && (c == '"' || c == '\''); i++)
		has = has || t.chars[i] == c;
	return has;
}

static void spare_tokens(struct smarter *k)
{
	for (int from = 0, to; from < k->count; from = to + 1) {
		for (to = from; to < k->count && !is_gap(k->chars[to]);)
			to++;
		struct token t = token_trim((struct token){k->chars, from, to});
		if (t.from == t.to || !(is_option(k, t.from) || token_is_address(t)))
			continue;
		if (t.to < to && has_quote(t, k->chars[t.to]))
			t.to++;
		for (int i = t.from; i < t.to; i++)
			k->signs[i].custom = NULL;
	}
}

/* --- pieces --- */

static bool is_smart(const struct piece *p)
{
	return p->kind == PIECE_TEXT && p->style && p->style->smart && !p->style->literal;
}

static void gather(struct arena *scratch, struct smarter *k, struct piece *const *pieces, int count)
{
	ptrdiff_t most = 0;
	for (int i = 0; i < count; i++)
		most += pieces[i]->text.n + 1;
	uint32_t *chars = ARENA_ARRAY(scratch, uint32_t, most);
	k->signs = ARENA_ARRAY(scratch, struct sign, most);
	for (int i = 0; i < count; i++) {
		const struct piece *p = pieces[i];
		const struct custom *custom = is_smart(p) ? custom_of(scratch, p->lang) : NULL;
		const bool text = p->kind == PIECE_TEXT || p->kind == PIECE_SEPARATOR;
		for (ptrdiff_t b = 0; text && b < p->text.n; k->count++) {
			chars[k->count] = utf8_next(p->text, &b);
			k->signs[k->count].custom = custom;
		}
		if (!text)
			chars[k->count++] = ' ';
	}
	k->chars = chars;
}

/* The text with what its signs became; the signs are those from *at on. */
static str rewritten(struct arena *a, const struct smarter *k, str text, int *at_sign)
{
	const int first = *at_sign;
	bool same = true;
	for (ptrdiff_t b = 0; b < text.n; ++*at_sign) {
		utf8_next(text, &b);
		same = same && !k->signs[*at_sign].becomes;
	}
	if (same)
		return text;
	struct buf out = BUF(a);
	for (int i = first; i < *at_sign; i++)
		if (k->signs[i].becomes)
			buf_add(&out, str_from_z(k->signs[i].becomes));
		else
			buf_codepoint(&out, k->chars[i]);
	return buf_str(&out);
}

void text_smarten(struct arena *a, struct arena *scratch, struct piece *const *pieces, int count)
{
	bool any = false;
	for (int i = 0; i < count; i++)
		any = any || is_smart(pieces[i]);
	if (!any)
		return;
	const struct arena_mark mark = arena_mark(scratch);
	struct smarter k = {0};
	gather(scratch, &k, pieces, count);
	spare_tokens(&k);
	smarten(&k);
	int sign = 0;
	for (int i = 0; i < count; i++) {
		struct piece *p = pieces[i];
		if (p->kind == PIECE_TEXT || p->kind == PIECE_SEPARATOR)
			p->text = rewritten(a, &k, p->text, &sign);
		else
			sign++;
	}
	arena_rewind(scratch, mark);
}
