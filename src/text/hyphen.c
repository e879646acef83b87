/* SPDX-License-Identifier: MIT */
/*
 * Hyphenation by libhyphen (Liang 1983; Németh 2006) with the dictionary of
 * the text's language. A dictionary is opened when its language first needs
 * it; most are not in UTF-8, so words are converted. Words are only looked up
 * where a paragraph cannot do without hyphens.
 */
#include "text/text_int.h"

#include <hyphen.h>
#include <iconv.h>
#include <stdlib.h>

enum {
	WORD_MIN = 5,
	WORD_MAX = 60, /* letters; beyond, it is no word */
	CAPITALS_MIN = 8,
	MIN_BEFORE = 2,
	MIN_AFTER = 3,
	PENALTY_JUSTIFIED = 50,
	PENALTY_RAGGED = 200,
	PENALTY_NAME = 50,
	PENALTY_COMPOUND = 50,
	PENALTY_LAST_WORD = 100
};

struct dictionary {
	str lang;
	HyphenDict *dict; /* NULL: there is none */
	iconv_t convert;  /* from UTF-8; unless dict->utf8 */
};

struct hyphens {
	struct arena *a;
	struct shelf *shelf; /* of HyphenDict, by path */
	str folder;
	struct {
		struct dictionary *items;
		int count, cap;
	} opened;
};

/* The dictionary for a language without a region. */
static const struct {
	const char *lang, *name;
} usual[] = {
    {"en", "en_US"}, {"de", "de_DE"}, {"fr", "fr"},    {"es", "es_ES"}, {"it", "it_IT"},
    {"pt", "pt_PT"}, {"nl", "nl_NL"}, {"pl", "pl_PL"}, {"sv", "sv_SE"}, {"ru", "ru_RU"},
};

struct hyphens *hyphens_new(struct arena *a, str folder, struct shelf *shelf)
{
	struct hyphens *h = ARENA_NEW(a, struct hyphens);
	h->shelf = shelf;
	h->a = a;
	h->folder = folder;
	return h;
}

/* --- dictionaries --- */

static void close_dictionary(void *dict)
{
	hnj_hyphen_free(dict);
}

static void close_conversion(void *conversion)
{
	iconv_close((iconv_t)conversion);
}

static str dictionary_path(struct hyphens *h, str name)
{
	return path_join(h->a, h->folder, str_format(h->a, "hyph_%.*s.dic", STR_ARG(name)));
}

/* BCP 47 to the names of the files: "en-gb" is "en_GB"; empty if it is no language tag. */
static str file_name(struct arena *a, str lang)
{
	struct buf b = BUF(a);
	bool region = false;
	for (ptrdiff_t i = 0; i < lang.n; i++) {
		const char c = lang.s[i];
		const bool small = c >= 'a' && c <= 'z', capital = c >= 'A' && c <= 'Z';
		if (c == '-' || c == '_') {
			region = true;
			buf_char(&b, '_');
		} else if (small || capital) {
			buf_char(&b, small == region ? (char)(c ^ 0x20) : c);
		} else {
			return (str){0};
		}
	}
	return buf_str(&b);
}

static str find_dictionary(struct hyphens *h, struct arena *scratch, str lang)
{
	const str name = file_name(h->a, lang);
	if (name.n < 2)
		return (str){0};
	str path = dictionary_path(h, name);
	if (file_exists(scratch, path))
		return path;
	str language, region;
	str_cut(name, '_', &language, &region);
	for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
		if (!str_eq(language, str_from_z(usual[i].lang)))
			continue;
		path = dictionary_path(h, str_from_z(usual[i].name));
		return file_exists(scratch, path) ? path : (str){0};
	}
	path = dictionary_path(h, language);
	if (file_exists(scratch, path))
		return path;
	const str prefix = str_format(h->a, "hyph_%.*s_", STR_ARG(language));
	const struct strs files = file_list(h->a, h->folder);
	for (int i = 0; i < files.count; i++)
		if (str_starts(files.items[i], prefix) && str_ends(files.items[i], STR(".dic")))
			return path_join(h->a, h->folder, files.items[i]);
	return (str){0};
}

/* Looking words up changes nothing in it, so that threads may share it. */
static HyphenDict *load_dictionary(struct hyphens *h, str path)
{
	const void *kept = shelf_find(h->shelf, h->a, path);
	if (kept)
		return *(HyphenDict *const *)kept;
	const struct shelf_draft draft = shelf_begin(h->a);
	HyphenDict **dict = ARENA_NEW(draft.a, HyphenDict *);
	*dict = hnj_hyphen_load(str_z(draft.a, path));
	if (!*dict)
		return NULL;
	arena_defer(draft.a, close_dictionary, *dict);
	shelf_put(h->shelf, &draft, path, dict);
	return *dict;
}

static struct dictionary open_dictionary(struct hyphens *h, struct arena *scratch, str lang)
{
	struct dictionary d = {.lang = str_copy(h->a, lang)};
	const str path = find_dictionary(h, scratch, lang);
	if (path.n == 0)
		return d;
	d.dict = load_dictionary(h, path);
	if (!d.dict || d.dict->utf8)
		return d;
	d.convert = iconv_open(d.dict->cset, "UTF-8");
	if (d.convert == (iconv_t)-1)
		d.dict = NULL;
	else
		arena_defer(h->a, close_conversion, (void *)d.convert);
	return d;
}

static const struct dictionary *dictionary_of(struct hyphens *h, struct arena *scratch, str lang)
{
	for (int i = 0; i < h->opened.count; i++)
		if (str_eq(h->opened.items[i].lang, lang))
			return &h->opened.items[i];
	const struct dictionary d = open_dictionary(h, scratch, lang);
	LIST_ADD(h->a, &h->opened, d);
	return &h->opened.items[h->opened.count - 1];
}

/* --- words --- */

/* The word as the dictionary has it; empty if that cannot say one of its letters. */
static str encode(struct arena *scratch, const struct dictionary *d, const uint32_t *word, int n)
{
	char *out = arena_alloc(scratch, (size_t)n * UTF8_MAX + 1, 1);
	size_t at = 0;
	for (int i = 0; i < n; i++) {
		char utf8[UTF8_MAX];
		size_t left = (size_t)utf8_encode(word[i], utf8);
		char *from = utf8, *to = out + at;
		size_t room = UTF8_MAX;
		if (d->dict->utf8) {
			for (size_t k = 0; k < left; k++)
				to[k] = utf8[k];
			at += left;
		} else if (iconv(d->convert, &from, &left, &to, &room) == (size_t)-1) {
			iconv(d->convert, NULL, NULL, NULL, NULL);
			return (str){0}; /* a letter that the language does not have */
		} else {
			at += UTF8_MAX - room;
		}
	}
	return (str){out, (ptrdiff_t)at};
}

bool hyphens_find(struct hyphens *h, struct arena *scratch, str lang, const uint32_t *word, int n,
                  unsigned char *points)
{
	for (int i = 0; i <= n; i++)
		points[i] = 0;
	const struct dictionary *d = dictionary_of(h, scratch, lang);
	if (!d->dict)
		return false;
	if (n < WORD_MIN || n > WORD_MAX)
		return true;
	const str bytes = encode(scratch, d, word, n);
	if (bytes.n == 0)
		return true;
	char *marks = arena_alloc(scratch, (size_t)bytes.n + 5, 1);
	char **rep = NULL;
	int *pos = NULL, *cut = NULL;
	hnj_hyphen_hyphenate2(d->dict, bytes.s, (int)bytes.n, marks, NULL, &rep, &pos, &cut);
	/* In a dictionary in UTF-8, marks are counted in characters, else in bytes: the same here.
	 */
	for (int i = MIN_BEFORE; i <= n - MIN_AFTER; i++)
		points[i] = (marks[i - 1] & 1) && !(rep && rep[i - 1]);
	if (rep) { /* a changed spelling: no break there, but its memory is ours */
		for (int i = 0; i < bytes.n; i++)
			arena_defer(scratch, free, rep[i]);
		arena_defer(scratch, free, rep);
		arena_defer(scratch, free, pos);
		arena_defer(scratch, free, cut);
	}
	return true;
}

/* --- paragraphs --- */

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static bool is_hyphen(uint32_t c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2011);
}

/* A range of letters, nothing else, inside a token. */
struct word {
	struct token token;
	int from, to;
	bool last; /* of its paragraph or forced line */
};

static bool may_hyphenate(const struct para *p, const struct word *w)
{
	const uint32_t *c = w->token.chars;
	const struct run *run = run_at(p, w->from);
	if (w->to - w->from < WORD_MIN || w->to - w->from > WORD_MAX || !run || w->to > run->to ||
	    run->look->style->literal)
		return false;
	if ((w->from > w->token.from && is_digit(c[w->from - 1])) ||
	    (w->to < w->token.to && is_digit(c[w->to])))
		return false;
	bool capitals = true;
	for (int i = w->from; i < w->to && capitals; i++)
		capitals = letter_is_upper(c[i]);
	return !capitals || w->to - w->from >= CAPITALS_MIN;
}

static int price(const struct para *p, const struct word *w)
{
	const uint32_t *c = w->token.chars;
	int penalty = p->spec.align == ALIGN_JUSTIFY ? PENALTY_JUSTIFIED : PENALTY_RAGGED;
	if (letter_is_upper(c[w->from]))
		penalty += PENALTY_NAME;
	if ((w->from > w->token.from && is_hyphen(c[w->from - 1])) ||
	    (w->to < w->token.to && is_hyphen(c[w->to])))
		penalty += PENALTY_COMPOUND;
	return w->last ? penalty + PENALTY_LAST_WORD : penalty;
}

static void hyphenate_word(struct arena *scratch, const struct para *p, const struct word *w,
                           struct joint *joints)
{
	if (!may_hyphenate(p, w))
		return;
	const int n = w->to - w->from;
	uint32_t *lower = ARENA_ARRAY(scratch, uint32_t, n);
	unsigned char *points = ARENA_ARRAY(scratch, unsigned char, n + 1);
	for (int i = 0; i < n; i++)
		lower[i] = letter_lower(w->token.chars[w->from + i]);
	const str lang = run_at(p, w->from)->piece->lang;
	if (!hyphens_find(p->context->hyphens, scratch, lang, lower, n, points))
		return;
	const int penalty = price(p, w);
	for (int i = 1; i < n; i++) {
		struct joint *j = &joints[w->from + i];
		if (points[i] && j->penalty >= PENALTY_FORBID &&
		    !(p->letters.items[w->from + i].flags & LETTER_EXTENDS))
			*j = (struct joint){(int16_t)penalty, JOINT_HYPHEN};
	}
}

/* Words whose writer put soft hyphens in are left to the writer. */
static void hyphenate_token(struct arena *scratch, const struct para *p, struct word w,
                            struct joint *joints)
{
	const struct token t = w.token;
	for (int i = t.from; i < t.to; i++)
		if (t.chars[i] == SOFT_HYPHEN)
			return;
	for (w.from = t.from; w.from < t.to; w.from = w.to + 1) {
		for (w.to = w.from; w.to < t.to && letter_is_alphabetic(t.chars[w.to]);)
			w.to++;
		hyphenate_word(scratch, p, &w, joints);
	}
}

void hyphenate(struct arena *scratch, const struct para *p, struct joint *joints)
{
	const struct letters *l = &p->letters;
	const struct arena_mark mark = arena_mark(scratch);
	struct word w = {.token = token_next(l, 0)};
	while (w.token.from < w.token.to) {
		const struct token next = token_next(l, w.token.to);
		w.last = next.from == next.to;
		for (int i = w.token.to; i < next.from; i++)
			w.last |= l->items[i].kind == LETTER_NEWLINE;
		if (!token_is_address(w.token))
			hyphenate_token(scratch, p, w, joints);
		w.token = next;
	}
	arena_rewind(scratch, mark);
}
