/* SPDX-License-Identifier: MIT */
/*
 * Hyphenation with the dictionary of the text's language. A dictionary is
 * opened when its language first needs it; most are not in UTF-8, so words are
 * converted. Words are only looked up where a paragraph cannot do without
 * hyphens.
 */
#include "text/text_int.h"

#include <iconv.h>

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
	const struct patterns *patterns; /* NULL: there are none */
	iconv_t convert;                 /* from UTF-8 */
};

struct hyphens {
	struct arena *a;
	struct shelf *shelf; /* of patterns, by path */
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

static const struct patterns *load_patterns(struct hyphens *h, str path)
{
	const struct patterns *kept = shelf_find(h->shelf, h->a, path);
	if (kept)
		return kept;
	const struct shelf_draft draft = shelf_begin(h->a);
	kept = patterns_read(draft.a, path);
	if (kept)
		shelf_put(h->shelf, &draft, path, kept);
	return kept;
}

static struct dictionary open_dictionary(struct hyphens *h, struct arena *scratch, str lang)
{
	struct dictionary d = {.lang = str_copy(h->a, lang)};
	const str path = find_dictionary(h, scratch, lang);
	if (path.n == 0)
		return d;
	d.patterns = load_patterns(h, path);
	if (!d.patterns)
		return d;
	d.convert = iconv_open(str_z(h->a, patterns_charset(d.patterns)), "UTF-8");
	if (d.convert == (iconv_t)-1)
		d.patterns = NULL;
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

/* The word as the dictionary has it, and where its letters begin; empty if that cannot say one. */
static str encode(struct arena *scratch, const struct dictionary *d, const uint32_t *word, int n,
                  int *starts)
{
	char *const out = arena_alloc(scratch, (size_t)n, UTF8_MAX), *to = out;
	for (int i = 0; i < n; i++) {
		char utf8[UTF8_MAX], *from = utf8;
		size_t left = (size_t)utf8_encode(word[i], utf8), room = UTF8_MAX;
		starts[i] = (int)(to - out);
		if (iconv(d->convert, &from, &left, &to, &room) == (size_t)-1) {
			iconv(d->convert, NULL, NULL, NULL, NULL);
			return (str){0}; /* a letter that the language does not have */
		}
	}
	return (str){out, to - out};
}

bool hyphens_find(struct hyphens *h, struct arena *scratch, str lang, const uint32_t *word, int n,
                  unsigned char *points)
{
	for (int i = 0; i <= n; i++)
		points[i] = 0;
	const struct dictionary *d = dictionary_of(h, scratch, lang);
	if (!d->patterns)
		return false;
	if (n < WORD_MIN || n > WORD_MAX)
		return true;
	int *starts = ARENA_ARRAY(scratch, int, n);
	const str bytes = encode(scratch, d, word, n, starts);
	if (bytes.n == 0)
		return true;
	unsigned char *of_bytes = ARENA_ARRAY(scratch, unsigned char, bytes.n + 1);
	patterns_divide(d->patterns, scratch, bytes, of_bytes);
	for (int i = MIN_BEFORE; i <= n - MIN_AFTER; i++)
		points[i] = of_bytes[starts[i]];
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
