/* SPDX-License-Identifier: MIT */
/*
 * Words that show a post, a degree, a school, a firm or a place, of all
 * languages: made into two shelves once, so that a word of a CV meets only
 * those that begin or end as it does.
 */
#include "read/lexicon.h"

#include <utf8proc.h>

/* Words that a language does not own; spelt as in cv/locale.h. */
static const struct {
	enum clue clue;
	const char *words;
} lists[] = {
    {CLUE_FIRM,
     "inc|inc.|ltd|ltd.|llc|gmbh|s.a.|sarl|srl|s.l.|b.v.|plc|co.|corp|corp.|& co|& sons|e.v.|"
     "group|limited|labs|studio|foundation|council|hospital|verlag|stiftung|stadtwerke|société|"
     "association|fundación|ayuntamiento|comune|sp. z o.o.|s.r.o.|a.s.|d.o.o.|d.d.|a/s|aps|oyj|"
     "kft|kft.|zrt|zrt.|nyrt|nyrt.|s.r.l.|α.ε.|ε.π.ε.|a.ş.|ltd. şti.|ооо|зао|пао|тов|еоод|оод|"
     "oü|uab|stichting|fundação|fundacja|nadace|alapítvány|säätiö|stiftelsen|kommun|kommune"},
    {CLUE_PLACE,
     "remote|hybrid|on site|on-site|homeoffice|home office|télétravail|teletrabajo|teletrabalho|"
     "remoto|zdalnie|praca zdalna|distans|hjemmekontor|etätyö|na dálku|távmunka|la distanță|"
     "τηλεργασία|uzaktan|удалённо|удаленно|віддалено|дистанционно|rad na daljinu|delo na daljavo|"
     "germany|deutschland|france|spain|españa|italy|italia|portugal|switzerland|schweiz|suisse|"
     "austria|österreich|netherlands|nederland|belgium|belgique|poland|polska|norway|norge|"
     "sweden|sverige|denmark|danmark|finland|suomi|ireland|scotland|wales|england|"
     "united kingdom|uk|usa|united states|canada|australia|new zealand|brazil|brasil|mexico|"
     "méxico|argentina|chile|india|japan|china|singapore|israel|turkey|greece|iceland|estonia|"
     "česko|česká republika|slovensko|magyarország|românia|ελλάδα|κύπρος|türkiye|россия|україна|"
     "българия|hrvatska|slovenija|srbija|eesti|latvija|lietuva|ísland|catalunya"},
};

/* The lists of each language: what they show. */
static const enum clue list_clues[WORDS_COUNT] = {
    [WORDS_POSTS] = CLUE_POST, [WORDS_DEGREES] = CLUE_DEGREE, [WORDS_SCHOOLS] = CLUE_SCHOOL};

static uint32_t small(uint32_t c)
{
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

/* Letters, digits and what stands within words. */
static bool is_word_char(uint32_t c)
{
	const utf8proc_category_t k = utf8proc_category((utf8proc_int32_t)c);
	return (k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_NO) || c == '\'';
}

/* Bytes of `word`, in small letters, at the start of a text in any case; 0 if it is not there. */
ptrdiff_t word_spelt(str text, str word)
{
	ptrdiff_t at = 0, with = 0;
	while (with < word.n) {
		if (at >= text.n || small(utf8_next(text, &at)) != utf8_next(word, &with))
			return 0;
	}
	return at;
}

static bool ends_word(str text, ptrdiff_t at)
{
	return at >= text.n || !is_word_char(utf8_next(text, &at));
}

/* Short forms count in their own capitals only. */
static const struct {
	enum clue clue;
	const char *forms;
} capitals[] = {
    {CLUE_DEGREE, "BA|BSc|MA|MSc|BEng|MEng|LLB|LLM|BS|MS|PhD|B.A.|M.A.|B.Sc.|M.Sc.|B.S.|M.S.|BFA|"
                  "MFA|MPhil|DPhil|B.Eng.|M.Eng.|Dr.|BDes|BTEC|NVQ|HND|GCSE|PGCE|B.Sc|M.Sc|MBA"},
    {CLUE_SCHOOL, "MIT|ETH|TU|FH|EPFL|UCL|LSE|ČVUT|KTH|NTNU|DTU|BME"},
    {CLUE_FIRM, "AG|KG|SA|BV|OY|Oy|AB|SE|AS|ASA|SIA|АО|АД"},
};

static unsigned capitals_of(str word)
{
	unsigned found = 0;
	for (size_t i = 0; i < sizeof capitals / sizeof *capitals; i++) {
		str form, rest = str_from_z(capitals[i].forms);
		while (rest.n && !(found & capitals[i].clue)) {
			str_cut(rest, '|', &form, &rest);
			if (str_starts(word, form) && ends_word(word, form.n))
				found |= capitals[i].clue;
		}
	}
	return found;
}

/* --- all words, by their first byte and, if they may end a longer one, by their last --- */

enum { BYTES = 256 };

struct term {
	str word;
	enum clue clue;
};

/* The terms of byte b are [from[b], from[b + 1]). */
struct term_list {
	struct term *terms;
	int from[BYTES + 1];
};

struct lexicon {
	struct term_list wholes, tails;
};

typedef void each_term(struct lexicon *x, struct term term, bool tail);

static void walk_list(struct lexicon *x, const char *words, enum clue clue, each_term *each)
{
	str word, rest = str_from_z(words);
	while (rest.n) {
		str_cut(rest, '|', &word, &rest);
		const bool tail = str_starts(word, STR("-"));
		each(x, (struct term){str_slice(word, tail, word.n), clue}, tail);
	}
}

static void walk_words(struct lexicon *x, each_term *each)
{
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		walk_list(x, lists[i].words, lists[i].clue, each);
	for (int k = 0; k < WORDS_COUNT; k++)
		for (int i = 0; locale_words(i, (enum word_list)k); i++)
			walk_list(x, locale_words(i, (enum word_list)k), list_clues[k], each);
}

static unsigned char first_byte(str word)
{
	return (unsigned char)word.s[0];
}

static unsigned char last_byte(str word)
{
	return (unsigned char)word.s[word.n - 1];
}

static void count_term(struct lexicon *x, struct term term, bool tail)
{
	x->wholes.from[first_byte(term.word) + 1]++;
	x->tails.from[last_byte(term.word) + 1] += tail;
}

/* While terms are put in, from[b] is where the next of byte b goes. */
static void put_term(struct lexicon *x, struct term term, bool tail)
{
	x->wholes.terms[x->wholes.from[first_byte(term.word)]++] = term;
	if (tail)
		x->tails.terms[x->tails.from[last_byte(term.word)]++] = term;
}

static void term_list_new(struct arena *a, struct term_list *term_list)
{
	for (int b = 0; b < BYTES; b++)
		term_list->from[b + 1] += term_list->from[b];
	term_list->terms = ARENA_ARRAY(a, struct term, term_list->from[BYTES]);
}

static void term_list_settle(struct term_list *term_list)
{
	for (int b = BYTES; b > 0; b--)
		term_list->from[b] = term_list->from[b - 1];
	term_list->from[0] = 0;
}

const struct lexicon *lexicon_new(struct arena *a)
{
	struct lexicon *x = ARENA_NEW(a, struct lexicon);
	walk_words(x, count_term);
	term_list_new(a, &x->wholes);
	term_list_new(a, &x->tails);
	walk_words(x, put_term);
	term_list_settle(&x->wholes);
	term_list_settle(&x->tails);
	return x;
}

/* A letter's first byte, or its last, in small letters. */
static unsigned char small_byte(str text, ptrdiff_t at, bool last)
{
	char bytes[UTF8_MAX];
	const ptrdiff_t n = utf8_encode(small(utf8_next(text, &at)), bytes);
	return (unsigned char)bytes[last ? n - 1 : 0];
}

/* What the word [from, to) of a text shows, and names of several words that begin there. */
unsigned word_clues(const struct lexicon *x, str text, ptrdiff_t from, ptrdiff_t to)
{
	unsigned found = 0;
	ptrdiff_t last = to - 1;
	while (last > from && ((unsigned char)text.s[last] & 0xC0) == 0x80)
		last--;
	const str rest = str_slice(text, from, text.n);
	const unsigned char first_is = small_byte(text, from, false);
	const unsigned char last_is = small_byte(text, last, true);
	for (int i = x->wholes.from[first_is]; i < x->wholes.from[first_is + 1]; i++) {
		const struct term *t = &x->wholes.terms[i];
		const ptrdiff_t n = found & t->clue ? 0 : word_spelt(rest, t->word);
		found |= n && ends_word(rest, n) ? t->clue : 0;
	}
	/* Capitals take as many bytes as small letters in all these words. */
	for (int i = x->tails.from[last_is]; i < x->tails.from[last_is + 1]; i++) {
		const struct term *t = &x->tails.terms[i];
		const ptrdiff_t n = t->word.n;
		if (!(found & t->clue) && to - from > n &&
		    word_spelt(str_slice(text, to - n, to), t->word) == n)
			found |= t->clue;
	}
	return clues_begins_capital(rest) ? found | capitals_of(rest) : found;
}

ptrdiff_t word_end(str text, ptrdiff_t at)
{
	while (at < text.n) {
		ptrdiff_t next = at;
		if (!is_word_char(utf8_next(text, &next)))
			break;
		at = next;
	}
	return at;
}
