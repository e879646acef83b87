/* SPDX-License-Identifier: MIT */
/*
 * The name test: which kind of section a title announces. A title is cut into
 * words; the longest runs of them that some language calls a kind of section
 * are its names. The title says a kind *exactly* if it is a name, *fully* if
 * all of it is names and fillers ("Selected other publications"), in *part*
 * if its last words are a name or a member of an "and" list is all names,
 * *weakly* if any word is. The first name gives the kind.
 */
#include "cv/point.h"

enum { WORDS_MOST = 24, NAMES_MOST = 512 };

/* TITLE_AND_NAME: a name with an "and" written on to it. */
enum title_unit { TITLE_UNKNOWN, TITLE_NAME, TITLE_FILLER, TITLE_AND, TITLE_AND_NAME };

struct title_words {
	str title;
	str words[WORDS_MOST];
	bool ands[WORDS_MOST]; /* & / , */
	int count;
	/* Of the language at hand: names of kinds that may begin at a word of the title. */
	struct {
		str name;
		enum kind kind;
	} names[NAMES_MOST];
	int name_count;
};

static struct first_letters letters_of(const struct title_words *t, str joint)
{
	struct first_letters letters = {0};
	first_letters_add(&letters, t->title);
	for (int i = 0; i < t->count; i++) {
		first_letters_add(&letters, t->words[i]);
		if (joint.n && str_starts(t->words[i], joint))
			first_letters_add(&letters, str_slice(t->words[i], joint.n, t->words[i].n));
	}
	return letters;
}

/* One walk through the lists of a language, for all words of the title. */
static void find_names(const struct locale *l, struct title_words *t, str joint)
{
	const struct first_letters letters = letters_of(t, joint);
	t->name_count = 0;
	for (int k = 0; k < KIND_COUNT; k++) {
		const char *list = l->titles[k];
		struct listed_word w = {0};
		while (list && t->name_count < NAMES_MOST && word_next(&list, "||", &letters, &w)) {
			t->names[t->name_count].name = w.word;
			t->names[t->name_count++].kind = (enum kind)k;
		}
	}
}

/*
 * Bytes of a sign that parts the members of a list, 0 if none begins the text;
 * the Chinese "and" is one, since no space stands around it.
 */
static ptrdiff_t sign(str text)
{
	static const str signs[] = {{"&", 1},  {"/", 1},  {",", 1},  {"+", 1},  {"、", 3},
	                            {"，", 3}, {"／", 3}, {"・", 3}, {"＆", 3}, {"،", 2},
	                            {"·", 2},  {"与", 3}, {"與", 3}, {"和", 3}, {"及", 3}};
	return ANY_OF(text, signs);
}

/* Bytes of the space or colon that begins the text. */
static ptrdiff_t gap(str text)
{
	static const str colons[] = {{"\n", 1}, {":", 1}, {"：", 3}};
	const ptrdiff_t n = text_spaces(text);
	return n ? n : ANY_OF(text, colons);
}

/* False if the title has more words than any title has. */
static bool cut_words(str title, struct title_words *t)
{
	for (ptrdiff_t at = 0, n; at < title.n;) {
		if ((n = gap(text_behind(title, at))) > 0) {
			at += n;
			continue;
		}
		const ptrdiff_t from = at;
		while (at < title.n && !gap(text_behind(title, at)) &&
		       !sign(text_behind(title, at)))
			at++;
		if (t->count == WORDS_MOST)
			return false;
		t->ands[t->count] = at == from;
		at += at == from ? sign(text_behind(title, at)) : 0;
		t->words[t->count++] = str_slice(title, from, at);
	}
	return true;
}

static bool is_in(const char *list, str word)
{
	struct first_letters letters = {0};
	struct listed_word w = {0};
	first_letters_add(&letters, word);
	while (list && word_next(&list, "||", &letters, &w))
		if (word_same(w.word, word))
			return true;
	return false;
}

static enum kind kind_named(const struct title_words *t)
{
	for (int i = 0; i < t->name_count; i++)
		if (word_same(t->names[i].name, t->title))
			return t->names[i].kind;
	return KIND_COUNT;
}

/* The longest name that begins the text and ends with a word of it: its bytes, 0 if none. */
static ptrdiff_t name_length(const struct title_words *t, str text, enum kind *kind)
{
	ptrdiff_t best = 0;
	for (int i = 0; i < t->name_count; i++) {
		const ptrdiff_t n = word_length(text, t->names[i].name);
		const str behind = text_behind(text, n);
		if (n <= best || (behind.n && !gap(behind) && !sign(behind)))
			continue;
		best = n;
		*kind = t->names[i].kind;
	}
	return best;
}

/* The bytes of the "and" that is written on to this word. */
static ptrdiff_t attached(const struct locale *l, str word)
{
	const str joint = str_from_z(l->attached ? l->attached : "");
	return joint.n && str_starts(word, joint) ? joint.n : 0;
}

/* What begins at word i; *count: how many words it takes. */
static enum title_unit unit_at(const struct locale *l, const struct title_words *t, int i,
                               enum kind *kind, int *count)
{
	str text = {t->words[i].s, t->title.s + t->title.n - t->words[i].s};
	ptrdiff_t n = name_length(t, text, kind);
	const ptrdiff_t joint = n == 0 && i > 0 ? attached(l, t->words[i]) : 0;
	if (joint > 0) {
		text = text_behind(text, joint);
		n = name_length(t, text, kind);
	}
	*count = 1;
	while (n > 0 && i + *count < t->count && t->words[i + *count].s < text.s + n)
		++*count;
	if (n > 0)
		return joint ? TITLE_AND_NAME : TITLE_NAME;
	if (t->ands[i] || is_in(l->conjunctions, t->words[i]))
		return TITLE_AND;
	return is_in(l->fillers, t->words[i]) ? TITLE_FILLER : TITLE_UNKNOWN;
}

static enum name_match test_words(const struct locale *l, const struct title_words *t,
                                  enum kind *kind)
{
	enum kind found = KIND_COUNT, here = KIND_COUNT;
	enum title_unit last = TITLE_UNKNOWN;
	bool all = true, list = false, member = false; /* a whole member of an "and" list */
	bool named = false, known = true;              /* of the member at hand */
	for (int i = 0, n; i < t->count; i += n) {
		enum title_unit unit = unit_at(l, t, i, &here, &n);
		if ((unit == TITLE_NAME || unit == TITLE_AND_NAME) && found == KIND_COUNT)
			found = here;
		if (unit == TITLE_AND || unit == TITLE_AND_NAME) {
			list = true;
			member = member || (named && known);
			named = false;
			known = true;
		}
		if (unit == TITLE_AND)
			continue;
		unit = unit == TITLE_AND_NAME ? TITLE_NAME : unit;
		named = named || unit == TITLE_NAME;
		known = known && unit != TITLE_UNKNOWN;
		all = all && unit != TITLE_UNKNOWN;
		last = unit;
	}
	*kind = found;
	if (found == KIND_COUNT)
		return NAME_NONE;
	member = list && (member || (named && known));
	return all ? NAME_FULL : last == TITLE_NAME || member ? NAME_PART : NAME_WEAK;
}

static enum name_match test_title(const struct locale *l, str title, enum kind *kind)
{
	struct title_words t;
	t.title = title;
	t.count = 0;
	const bool cut = cut_words(title, &t);
	find_names(l, &t, str_from_z(l->attached ? l->attached : ""));
	*kind = kind_named(&t);
	if (*kind != KIND_COUNT)
		return NAME_EXACT;
	return cut ? test_words(l, &t, kind) : NAME_NONE;
}

enum name_match locale_name_test(const struct locale *l, str title, enum kind *kind)
{
	l = l ? l : locale_at(0);
	title = str_trim(title);
	while (str_ends(title, STR(":")))
		title = str_trim(str_slice(title, 0, title.n - 1));
	enum name_match best = test_title(l, title, kind);
	for (int i = 0; locale_at(i) && best != NAME_EXACT; i++) {
		enum kind other;
		const enum name_match match =
		    locale_at(i) == l ? NAME_NONE : test_title(locale_at(i), title, &other);
		if (match > best) {
			best = match;
			*kind = other;
		}
	}
	return best;
}

enum kind locale_kind(const struct locale *l, str title)
{
	enum kind kind;
	return locale_name_test(l, title, &kind) >= NAME_PART ? kind : KIND_COUNT;
}

str locale_guess(const struct strs *titles)
{
	str tag = {0};
	int most = 0;
	for (int i = 0; locale_at(i); i++) {
		int names = 0;
		enum kind kind;
		for (int k = 0; k < titles->count; k++)
			names += test_title(locale_at(i), str_trim(titles->items[k]), &kind) >=
			         NAME_FULL;
		const bool english = str_eq(locale_at(i)->tag, STR("en"));
		if (names > most || (names == most && names > 0 && english)) {
			most = names;
			tag = locale_at(i)->tag;
		}
	}
	return tag;
}
