/* SPDX-License-Identifier: MIT */
/*
 * Languages: which there are, and how their words are found. A word is
 * searched in one language first and then, where a reader asks what somebody
 * wrote, in all: CVs mix languages freely.
 */
#include "cv/locale.h"

#include "cv/fields.h"

/* English first: what a language lacks is taken from it. In the order of countries.inc. */
static const struct locale *const locales[] = {
    &locale_en, &locale_de, &locale_es,      &locale_fr, &locale_it, &locale_nl, &locale_pl,
    &locale_pt, &locale_ru, &locale_sv,      &locale_ar, &locale_bg, &locale_ca, &locale_cs,
    &locale_da, &locale_el, &locale_et,      &locale_fa, &locale_fi, &locale_he, &locale_hi,
    &locale_hr, &locale_hu, &locale_id,      &locale_ja, &locale_ko, &locale_lt, &locale_lv,
    &locale_nb, &locale_ro, &locale_sk,      &locale_sl, &locale_th, &locale_tr, &locale_uk,
    &locale_vi, &locale_zh, &locale_zh_hant, NULL,
};
_Static_assert(sizeof locales / sizeof *locales == LANGUAGES + 1, "LANGUAGES counts them");

const struct locale *locale_at(int i)
{
	return locales[i];
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

/* --- rows --- */

static bool is_tag(const struct locale *l, str tag)
{
	str rest = str_from_z(l->tags ? l->tags : ""), also;
	while (list_next(&rest, '|', &also))
		if (name_same(tag, also))
			return true;
	return name_same(tag, l->tag);
}

/* A tag without its last subtag; empty if it has one only. */
static str shorter(str tag)
{
	while (tag.n && tag.s[tag.n - 1] != '-' && tag.s[tag.n - 1] != '_')
		tag.n--;
	return str_slice(tag, 0, tag.n - 1);
}

/* The row of the longest part of the tag that has one: zh-Hant-TW, zh-Hant, zh. */
const struct locale *locale_find(str lang)
{
	for (; lang.n > 0; lang = shorter(lang))
		for (int i = 0; locales[i]; i++)
			if (is_tag(locales[i], lang))
				return locales[i];
	return locales[0];
}

str pattern_fill(struct arena *a, str pattern, str name, str value)
{
	const ptrdiff_t at = str_find(pattern, name);
	if (at < 0)
		return pattern;
	const str before = str_slice(pattern, 0, at);
	const str after = str_slice(pattern, at + name.n, pattern.n);
	return str_format(a, "%.*s%.*s%.*s", STR_ARG(before), STR_ARG(value), STR_ARG(after));
}

/* --- what a page needs --- */

str locale_title(const struct locale *l, enum kind k)
{
	return l->titles[k] ? list_item(l->titles[k], 0) : (str){0};
}

str locale_word(const struct locale *l, str name)
{
	for (int i = 0; i < l->word_count; i++)
		if (name_same_z(name, l->words[i].name))
			return str_from_z(l->words[i].text);
	return l == locales[0] ? (str){0} : locale_word(locales[0], name);
}

const char *locale_words(int i, enum word_list list)
{
	const struct locale *l = locales[i];
	const char *const of[WORDS_COUNT] = {[WORDS_POSTS] = l ? l->posts : NULL,
	                                     [WORDS_DEGREES] = l ? l->degrees : NULL,
	                                     [WORDS_SCHOOLS] = l ? l->schools : NULL};
	return l && !of[list] ? "" : of[list];
}

str locale_month(const struct locale *l, int month, bool wide)
{
	return list_item(wide ? l->months : l->months_short, month - 1);
}

str locale_season(const struct locale *l, int season)
{
	return list_item(l->seasons, season - 1);
}

bool locale_family_first(const struct locale *l)
{
	return l->family_first;
}
