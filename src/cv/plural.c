/* SPDX-License-Identifier: MIT */
/*
 * How languages count: which form of a word a number takes, and spans of time
 * in words. A form holds for a range of the number or of its last digits; the
 * first that holds is taken, and where none does, the last form of all.
 */
#include "cv/locale.h"

enum { FORMS_MOST = 5, HUNDRED = 100, MONTHS_OF_YEAR = 12 };

struct form {
	int modulus;                /* 0: the whole number */
	int from, to;               /* both included */
	int except_from, except_to; /* of the last two digits */
};

/* The plural rules of Unicode CLDR for whole numbers above nought. */
static const struct {
	int count; /* of forms, with the last */
	struct form forms[FORMS_MOST - 1];
} rules[PLURAL_COUNT] = {
    [PLURAL_NONE] = {1, {{0}}},
    [PLURAL_ONE] = {2, {{.from = 1, .to = 1}}},
    [PLURAL_BELOW_TWO] = {2, {{.from = 0, .to = 1}}},
    [PLURAL_DUAL] = {3, {{.from = 1, .to = 1}, {.from = 2, .to = 2}}},
    [PLURAL_ARABIC] =
	{5, {{.from = 1, .to = 1}, {.from = 2, .to = 2}, {100, 3, 10, 0, 0}, {100, 11, 99, 0, 0}}},
    [PLURAL_CZECH] = {3, {{.from = 1, .to = 1}, {.from = 2, .to = 4}}},
    [PLURAL_POLISH] = {3, {{.from = 1, .to = 1}, {10, 2, 4, 12, 14}}},
    [PLURAL_EAST_SLAVIC] = {3, {{10, 1, 1, 11, 11}, {10, 2, 4, 12, 14}}},
    [PLURAL_BALTIC] = {3, {{10, 1, 1, 11, 11}, {10, 2, 9, 12, 19}}},
    [PLURAL_SLOVENIAN] = {4, {{100, 1, 1, 0, 0}, {100, 2, 2, 0, 0}, {100, 3, 4, 0, 0}}},
    [PLURAL_ROMANIAN] = {3, {{.from = 1, .to = 1}, {100, 1, 19, 0, 0}}},
};

static bool is_form(const struct form *f, int n)
{
	const int part = f->modulus ? n % f->modulus : n, last = n % HUNDRED;
	const bool excepted = f->except_to > 0 && last >= f->except_from && last <= f->except_to;
	return part >= f->from && part <= f->to && !excepted;
}

int plural_forms(enum plural p)
{
	return rules[p].count;
}

int plural_form(enum plural p, int n)
{
	int i = 0;
	while (i < rules[p].count - 1 && !is_form(&rules[p].forms[i], n))
		i++;
	return i;
}

/* --- so many years and months --- */

/* "4 years"; some languages have a word for two that needs no number. */
static str counted(struct arena *a, const struct locale *l, str name, int n)
{
	str word = locale_word(l, name), form = {0};
	if (n == 0)
		return (str){0};
	for (int i = plural_form(l->plural, n); i >= 0; i--)
		list_next(&word, '|', &form);
	return pattern_fill(a, form, STR("{n}"), str_format(a, "%d", n));
}

str locale_duration(struct arena *a, const struct locale *l, int months)
{
	const str years = counted(a, l, STR("spanyears"), months / MONTHS_OF_YEAR);
	const str rest = counted(a, l, STR("spanmonths"), months % MONTHS_OF_YEAR);
	if (years.n == 0 || rest.n == 0)
		return years.n ? years : rest;
	const str span = pattern_fill(a, locale_word(l, STR("span")), STR("{years}"), years);
	return pattern_fill(a, span, STR("{months}"), rest);
}
