/* SPDX-License-Identifier: MIT */
/* Countries: from the code to the name in a language. */
#include "cv/locale.h"

static const struct {
	const char *code, *names;
} countries[] = {
#include "cv/countries.inc"
};

enum { COUNTRIES = sizeof countries / sizeof *countries, LETTERS = 2 };

static const char *names_of(str code)
{
	int from = 0, to = COUNTRIES;
	while (from < to) {
		const int middle = from + (to - from) / 2;
		const int order = str_compare(str_from_z(countries[middle].code), code);
		if (order == 0)
			return countries[middle].names;
		if (order < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return NULL;
}

static bool upper_code(str code, char upper[LETTERS])
{
	if (code.n != LETTERS)
		return false;
	for (int i = 0; i < LETTERS; i++) {
		const char c = code.s[i];
		upper[i] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
	}
	return true;
}

str country_address(const struct locale *l, str code)
{
	/* Where the postcode stands behind the city (Universal Postal Union, addressing sheets). */
	static const char behind[] =
	    "AU BD BM BR CA CO EG GB GG HK IE IM IN JE JM JO KE KY LK LV MT MX "
	    "MY NG NP NZ PK SA SG TH TT TW UA US VE VN ZA";
	char upper[LETTERS];
	if (!upper_code(code, upper) || !names_of((str){upper, LETTERS}))
		return (str){0};
	if (l->home && str_find(str_from_z(l->home), (str){upper, LETTERS}) >= 0)
		return locale_word(l, STR("place"));
	return str_find(STR(behind), (str){upper, LETTERS}) >= 0
	           ? STR("{address}[, {city}][, {region} {postcode}|, {region}| {postcode}][, "
	                 "{country}]")
	           : STR("{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, "
	                 "{country}]");
}

str locale_country(const struct locale *l, str code)
{
	char upper[LETTERS];
	int column = 0;
	if (!upper_code(code, upper))
		return (str){0};
	const char *names = names_of((str){upper, LETTERS});
	for (int i = 0; locale_at(i); i++)
		if (locale_at(i) == l)
			column = i;
	const str name = names ? list_item(names, column) : (str){0};
	return names && name.n == 0 ? list_item(names, 0) : name;
}
