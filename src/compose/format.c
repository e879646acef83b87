/* SPDX-License-Identifier: MIT */
/* Formats of texts, links and counters: pure functions. By grapheme, not by byte. */
#include "compose/compose_int.h"

#include <utf8proc.h>

enum { ALPHABET = 26 };

ptrdiff_t graphemes_length(str text, int n)
{
	ptrdiff_t at = 0, start = 0;
	utf8proc_int32_t state = 0, before = 0;
	while (at < text.n && n > 0) {
		start = at;
		const utf8proc_int32_t c = (utf8proc_int32_t)utf8_next(text, &at);
		if (start > 0 && utf8proc_grapheme_break_stateful(before, c, &state) && --n == 0)
			return start;
		before = c;
	}
	return n > 0 ? text.n : 0;
}

/* "Jean-Luc van Example" → "J.-L. v. E." */
str text_initials(struct arena *a, str text)
{
	struct buf out = BUF(a);
	bool begins = true;
	for (ptrdiff_t at = 0; at < text.n;) {
		const str rest = str_slice(text, at, text.n);
		const ptrdiff_t n = graphemes_length(rest, 1);
		const bool space = rest.s[0] == ' ', hyphen = rest.s[0] == '-';
		if (begins && !space && !hyphen) {
			if (out.n && out.s[out.n - 1] != '-')
				buf_char(&out, ' ');
			buf_add(&out, str_slice(rest, 0, n));
			buf_char(&out, '.');
		}
		if (hyphen && out.n)
			buf_char(&out, '-');
		begins = space || hyphen;
		at += n > 0 ? n : 1;
	}
	return buf_str(&out);
}

static bool is_combining_accent(utf8proc_int32_t c)
{
	return c >= 0x300 && c <= 0x36F;
}

/* Letters of every script and the signs that belong to them, and numbers. */
static bool is_of_slug(utf8proc_int32_t c)
{
	const utf8proc_category_t category = utf8proc_category(c);
	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

str text_slug(struct arena *a, str text)
{
	enum { PARTS = 18 }; /* the longest decomposition in Unicode */
	struct buf out = BUF(a);
	bool gap = false;
	for (ptrdiff_t at = 0; at < text.n;) {
		utf8proc_int32_t parts[PARTS];
		int boundary = 0;
		const ptrdiff_t n = utf8proc_decompose_char(
		    (utf8proc_int32_t)utf8_next(text, &at), parts, PARTS,
		    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD, &boundary);
		for (ptrdiff_t i = 0; i < n && i < PARTS; i++) {
			if (is_combining_accent(parts[i]))
				continue;
			const bool takes = is_of_slug(parts[i]);
			if (takes && gap && out.n)
				buf_char(&out, '-');
			gap = !takes;
			if (takes)
				buf_codepoint(&out, (uint32_t)parts[i]);
		}
	}
	return buf_str(&out);
}

str url_short(str url)
{
	const ptrdiff_t scheme = str_find(url, STR("://"));
	if (scheme >= 0)
		url = str_slice(url, scheme + 3, url.n);
	else if (str_starts(url, STR("mailto:")))
		url = str_slice(url, STR("mailto:").n, url.n);
	if (str_starts(url, STR("www.")))
		url = str_slice(url, STR("www.").n, url.n);
	if (url.n > 1 && url.s[url.n - 1] == '/')
		url.n--;
	return url;
}

str phone_digits(struct arena *a, str phone)
{
	struct buf out = BUF(a);
	for (ptrdiff_t i = 0; i < phone.n; i++)
		if ((phone.s[i] >= '0' && phone.s[i] <= '9') || phone.s[i] == '+')
			buf_char(&out, phone.s[i]);
	return buf_str(&out);
}

/* 1 a, 26 z, 27 aa */
static str alphabetic(struct arena *a, int n)
{
	char letters[16];
	int at = sizeof letters;
	while (n > 0 && at > 0) {
		n--;
		letters[--at] = (char)('a' + n % ALPHABET);
		n /= ALPHABET;
	}
	return str_copy(a, (str){letters + at, (ptrdiff_t)sizeof letters - at});
}

static str roman(struct arena *a, int n)
{
	static const struct {
		int value;
		const char *sign;
	} signs[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
	             {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
	             {5, "v"},    {4, "iv"},   {1, "i"}};
	enum { ROMAN_MOST = 3999 };
	struct buf out = BUF(a);
	if (n > ROMAN_MOST)
		return str_format(a, "%d", n);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		for (; n >= signs[i].value; n -= signs[i].value)
			buf_add(&out, str_from_z(signs[i].sign));
	return buf_str(&out);
}

str number_format(struct arena *a, int number, int count, const struct format *format)
{
	if (format && format->kind == FORMAT_ALPHA && number > 0)
		return alphabetic(a, number);
	if (format && format->kind == FORMAT_ROMAN && number > 0)
		return roman(a, number);
	if (format && format->kind == FORMAT_REVERSE && count >= number)
		number = count - number + 1;
	return str_format(a, "%d", number);
}

static bool is_lower(str word)
{
	ptrdiff_t at = 0;
	const utf8proc_int32_t c = (utf8proc_int32_t)utf8_next(word, &at);
	return utf8proc_category(c) == UTF8PROC_CATEGORY_LL;
}

/* The last word, with the particles in small letters before it (van der Example). */
ptrdiff_t family_start(str name)
{
	ptrdiff_t start = name.n;
	while (start > 0 && name.s[start - 1] != ' ')
		start--;
	while (start > 1) {
		ptrdiff_t word = start - 1;
		while (word > 0 && name.s[word - 1] != ' ')
			word--;
		if (word == 0 || !is_lower(str_slice(name, word, start - 1)))
			break;
		start = word;
	}
	return start;
}
