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

enum { WORDS_MOST = 24 };

/* TITLE_AND_NAME: a name with an "and" written on to it. */
enum title_unit { TITLE_UNKNOWN, TITLE_NAME, TITLE_FILLER, TITLE_AND, TITLE_AND_NAME };

/* A name of a kind of section that begins at a word. */
struct title_name {
	int bytes; /* 0: none does */
	int joint; /* of them, those of the "and" that is written on to the name */
	enum kind kind;
};

struct title_words {
	str title;
	str words[WORDS_MOST];
	bool ands[WORDS_MOST]; /* & / , */
	int count;
	bool cut;                                       /* into no more words than any title has */
	struct title_name names[WORDS_MOST][LANGUAGES]; /* the longest at each word */
	bool named[LANGUAGES];                          /* a name begins at some word */
};

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

static void cut_words(str title, struct title_words *t)
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
			return;
		t->ands[t->count] = at == from;
		at += at == from ? sign(text_behind(title, at)) : 0;
		t->words[t->count++] = str_slice(title, from, at);
	}
	t->cut = true;
}

/* --- names --- */

/* The names that begin at byte `joint` of word i: those of one language or, NULL, of all. */
static void find_names(struct title_words *t, int i, const struct locale *only, int joint)
{
	const char *const at = t->words[i].s + joint;
	const str text = {at, t->title.s + t->title.n - at};
	const struct word_row *row;
	for (struct word_walk w = word_walk(text); word_walk_next(&w);) {
		const str behind = text_behind(text, w.size);
		if (behind.n && !gap(behind) && !sign(behind))
			continue;
		for (int k = 0; (row = word_walk_row(&w, k)) != NULL; k++) {
			if (row->kind != WORD_TITLE || (only && locale_at(row->language) != only))
				continue;
			t->names[i][row->language] =
			    (struct title_name){joint + (int)w.size, joint, (enum kind)row->place};
			t->named[row->language] = true;
		}
	}
}

/* Behind the first word, the names that an "and" is written on to. */
static void find_joined(struct title_words *t, int i)
{
	for (int k = 0; k < LANGUAGES; k++) {
		const struct locale *const l = locale_at(k);
		if (l->attached && t->names[i][k].bytes == 0 &&
		    str_starts(t->words[i], str_from_z(l->attached)))
			find_names(t, i, l, (int)str_from_z(l->attached).n);
	}
}

static void title_read(struct title_words *t, str title)
{
	*t = (struct title_words){.title = title};
	cut_words(title, t);
	for (int i = 0; i < t->count; i++) {
		find_names(t, i, NULL, 0);
		if (i > 0)
			find_joined(t, i);
	}
}

static bool is_in(const char *list, str word)
{
	str rest = str_from_z(list ? list : ""), item;
	while (list_next(&rest, '|', &item))
		if (word_same(item, word))
			return true;
	return false;
}

/* --- titles --- */

/* What begins at word i; *count: how many words it takes. */
static enum title_unit unit_at(int language, const struct title_words *t, int i, int *count)
{
	const struct locale *const l = locale_at(language);
	const struct title_name *const name = &t->names[i][language];
	*count = 1;
	while (i + *count < t->count && t->words[i + *count].s < t->words[i].s + name->bytes)
		++*count;
	if (name->bytes > 0)
		return name->joint ? TITLE_AND_NAME : TITLE_NAME;
	if (t->ands[i] || is_in(l->conjunctions, t->words[i]))
		return TITLE_AND;
	return is_in(l->fillers, t->words[i]) ? TITLE_FILLER : TITLE_UNKNOWN;
}

static enum name_match test_words(int language, const struct title_words *t, enum kind *kind)
{
	enum kind found = KIND_COUNT;
	enum title_unit last = TITLE_UNKNOWN;
	bool all = true, list = false, member = false; /* a whole member of an "and" list */
	bool named = false, known = true;              /* of the member at hand */
	for (int i = 0, n; i < t->count; i += n) {
		enum title_unit unit = unit_at(language, t, i, &n);
		if ((unit == TITLE_NAME || unit == TITLE_AND_NAME) && found == KIND_COUNT)
			found = t->names[i][language].kind;
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

static enum name_match test_title(int language, const struct title_words *t, enum kind *kind)
{
	const struct title_name *const first = &t->names[0][language];
	*kind = first->kind;
	if (first->bytes > 0 && first->bytes == t->title.n)
		return NAME_EXACT;
	return t->cut && t->named[language] ? test_words(language, t, kind) : NAME_NONE;
}

enum name_match locale_name_test(const struct locale *l, str title, enum kind *kind)
{
	struct title_words t;
	title = str_trim(title);
	while (str_ends(title, STR(":")))
		title = str_trim(str_slice(title, 0, title.n - 1));
	title_read(&t, title);
	enum name_match best = NAME_NONE;
	*kind = KIND_COUNT;
	for (int i = 0; i < LANGUAGES; i++) {
		enum kind other;
		const enum name_match match = test_title(i, &t, &other);
		if (match > best || (match == best && match > NAME_NONE && locale_at(i) == l)) {
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
	int names[LANGUAGES] = {0}, most = -1;
	for (int k = 0; k < titles->count; k++) {
		struct title_words t;
		enum kind kind;
		title_read(&t, str_trim(titles->items[k]));
		for (int i = 0; i < LANGUAGES; i++)
			names[i] += test_title(i, &t, &kind) >= NAME_FULL;
	}
	/* English, which stands first, wins where as many are. */
	for (int i = 0; i < LANGUAGES; i++)
		if (names[i] > (most < 0 ? 0 : names[most]))
			most = i;
	return most < 0 ? (str){0} : locale_at(most)->tag;
}
