/* SPDX-License-Identifier: MIT */
/*
 * Languages: which there are, and how their words are found. A word is
 * searched in one language first and then, where a reader asks what somebody
 * wrote, in all: CVs mix languages freely.
 */
#include "cv/locale.h"

#include <utf8proc.h>

#include "cv/fields.h"

/* English first: what a language lacks is taken from it. */
static const struct locale *const locales[] = {
    &locale_en, &locale_de, &locale_es, &locale_fr, &locale_it, &locale_nl,
    &locale_pl, &locale_pt, &locale_ru, &locale_sv, NULL,
};

const struct locale *locale_at(int i)
{
	return locales[i];
}

const struct locale *locale_find(str lang)
{
	str primary, rest;
	str_cut(lang, '-', &primary, &rest);
	str_cut(primary, '_', &primary, &rest);
	for (int i = 0; locales[i]; i++)
		if (name_same(primary, locales[i]->tag))
			return locales[i];
	return locales[0];
}

/* --- lists --- */

bool list_next(str *list, char separator, str *piece)
{
	if (list->n == 0)
		return false;
	str_cut(*list, separator, piece, list);
	return true;
}

str list_item(const char *list, int i)
{
	str rest = str_from_z(list), piece = {0};
	for (int k = 0; k <= i; k++)
		if (!list_next(&rest, '|', &piece))
			return (str){0};
	return piece;
}

/* --- words --- */

/* What two spellings of a word share: small letters, straight apostrophes, plain spaces. */
static uint32_t folded(uint32_t c)
{
	enum { NO_BREAK_SPACE = 0xA0, APOSTROPHE = 0x2019 };
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
	if (c == NO_BREAK_SPACE)
		return ' ';
	if (c == APOSTROPHE)
		return '\'';
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

/* The next character at *at, a full stop before it passed over; 0 at the end. */
static uint32_t next_folded(str text, ptrdiff_t *at)
{
	if (*at < text.n && text.s[*at] == '.')
		++*at;
	return *at < text.n ? folded(utf8_next(text, at)) : 0;
}

bool word_same(str a, str b)
{
	for (ptrdiff_t i = 0, k = 0;;) {
		const uint32_t left = next_folded(a, &i), right = next_folded(b, &k);
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

ptrdiff_t word_length(str text, str word)
{
	ptrdiff_t at = 0, k = 0;
	for (uint32_t wanted; (wanted = next_folded(word, &k)) != 0;)
		if (next_folded(text, &at) != wanted)
			return 0;
	if (at < text.n && text.s[at] == '.')
		at++;
	ptrdiff_t behind = at;
	return at < text.n && is_letter(utf8_next(text, &behind)) ? 0 : at;
}

/* --- what a page needs --- */

str locale_title(const struct locale *l, enum kind k)
{
	return l->titles[k] ? list_item(l->titles[k], 0) : (str){0};
}

str locale_word(const struct locale *l, str name)
{
	for (int i = 0; i < l->word_count; i++)
		if (name_same(name, str_from_z(l->words[i].name)))
			return str_from_z(l->words[i].text);
	return l == locales[0] ? (str){0} : locale_word(locales[0], name);
}

str locale_month(const struct locale *l, int month, bool wide)
{
	return list_item(wide ? l->months : l->months_short, month - 1);
}

str locale_season(const struct locale *l, int season)
{
	return list_item(l->seasons, season - 1);
}

/* --- so many years and months --- */

enum number_class { NUMBER_ONE, NUMBER_FEW, NUMBER_MANY };

static enum number_class slavic(int n, bool one)
{
	enum { TEENS_FIRST = 12, TEENS_LAST = 14 };
	const int units = n % 10, tens = n % 100;
	if (one)
		return NUMBER_ONE;
	if (units >= 2 && units <= 4 && (tens < TEENS_FIRST || tens > TEENS_LAST))
		return NUMBER_FEW;
	return NUMBER_MANY;
}

/* The plural rules of Unicode CLDR for whole numbers. */
static enum number_class number_class(const struct locale *l, int n)
{
	if (l->plural == PLURAL_POLISH)
		return slavic(n, n == 1);
	if (l->plural == PLURAL_RUSSIAN)
		return slavic(n, n % 10 == 1 && n % 100 != 11);
	if (l->plural == PLURAL_BELOW_TWO)
		return n < 2 ? NUMBER_ONE : NUMBER_MANY;
	return n == 1 ? NUMBER_ONE : NUMBER_MANY;
}

static void add_count(struct buf *b, const struct locale *l, int n, const char *const names[])
{
	if (n == 0)
		return;
	const str word = locale_word(l, str_from_z(names[number_class(l, n)]));
	buf_format(b, "%s%d %.*s", b->n ? " " : "", n, STR_ARG(word));
}

str locale_duration(struct arena *a, const struct locale *l, int months)
{
	static const char *const years[] = {"spanyear", "spanyearfew", "spanyears"};
	static const char *const rest[] = {"spanmonth", "spanmonthfew", "spanmonths"};
	enum { MONTHS_OF_YEAR = 12 };
	struct buf b = BUF(a);
	add_count(&b, l, months / MONTHS_OF_YEAR, years);
	add_count(&b, l, months % MONTHS_OF_YEAR, rest);
	return buf_str(&b);
}
