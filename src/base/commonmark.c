/* SPDX-License-Identifier: MIT */
#include "base/commonmark.h"

bool ascii_is_sign(uint32_t c)
{
	return (c > ' ' && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') ||
	       (c > 'z' && c < 0x7F);
}

bool ascii_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

char str_at(str text, ptrdiff_t i)
{
	return i >= 0 && i < text.n ? text.s[i] : 0;
}

static bool is_entity(str rest)
{
	ptrdiff_t i = 1;
	if (str_at(rest, i) == '#')
		i++;
	while (ascii_is_letter(str_at(rest, i)) || ascii_is_digit(str_at(rest, i)))
		i++;
	return i > 1 && str_at(rest, i) == ';';
}

/* `*` and `_` at the edge of a run may meet a delimiter. */
static bool is_delimiter(str text, ptrdiff_t i)
{
	const char before = str_at(text, i - 1), after = str_at(text, i + 1);
	const bool spaced = before == ' ' && after == ' ';
	const bool inside = (ascii_is_letter(before) || ascii_is_digit(before)) &&
	                    (ascii_is_letter(after) || ascii_is_digit(after));
	return !spaced && !(text.s[i] == '_' && inside);
}

/* `<int>` is no tag that a reader knows, and has nothing in it to be escaped. */
static bool is_literal_tag(struct arena *a, str rest)
{
	static const char *const known[] = {"b", "strong", "i", "em", "u",  "code", "sub", "sup",
	                                    "a", "br",     "p", "ul", "ol", "li",   "span"};
	ptrdiff_t n = 1;
	while (ascii_is_letter(str_at(rest, n)) || ascii_is_digit(str_at(rest, n)))
		n++;
	const str name = str_lower(a, str_slice(rest, 1, n));
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (str_eq(name, str_from_z(known[i])))
			return false;
	return str_at(rest, n) == '>';
}

static bool needs_backslash(const struct buf *out, str text, ptrdiff_t i, bool brackets)
{
	const char next = str_at(text, i + 1);
	switch (text.s[i]) {
	case '\\':
		return next == 0 || ascii_is_sign((unsigned char)next);
	case '`':
		return true;
	case '*':
	case '_':
		return is_delimiter(text, i);
	case '[':
	case ']':
		return brackets;
	case '!':
		return next == 0 || next == '[';
	case '<':
		return next == 0 || next == '!' || next == '?' ||
		       (ascii_is_letter(next) &&
		        !is_literal_tag(out->a, str_slice(text, i, text.n)));
	case '&':
		return is_entity(str_slice(text, i, text.n));
	default:
		return false;
	}
}

/* Bytes before the sign that makes the line begin a block; -1: nothing does. */
static ptrdiff_t block_sign(str text)
{
	ptrdiff_t n = 0;
	const char c = str_at(text, 0), next = str_at(text, 1);
	if (c == '>' || c == '=' || (c == '~' && str_starts(text, STR("~~~"))))
		return 0;
	if (c == '-' || c == '+' || c == '*')
		return next == ' ' || next == 0 || next == c ? 0 : -1;
	while (str_at(text, n) == '#')
		n++;
	if (n > 0)
		return str_at(text, n) == ' ' || str_at(text, n) == 0 ? 0 : -1;
	while (ascii_is_digit(str_at(text, n)))
		n++;
	if (n > 0 && (str_at(text, n) == '.' || str_at(text, n) == ')'))
		return n;
	return -1;
}

void commonmark_text(struct buf *out, str text, bool begins, bool brackets)
{
	const ptrdiff_t block = begins ? block_sign(text) : -1;
	for (ptrdiff_t i = 0; i < text.n; i++) {
		if (text.s[i] == '<' && str_at(text, i + 1) == '/') {
			/* A reader looks for the tags of blocks before it knows backslashes. */
			buf_add(out, STR("&lt;"));
			continue;
		}
		if (i == block || needs_backslash(out, text, i, brackets))
			buf_char(out, '\\');
		buf_char(out, text.s[i]);
	}
}

void commonmark_target(struct buf *out, str url)
{
	for (ptrdiff_t i = 0; i < url.n; i++) {
		const char c = url.s[i];
		const bool entity = c == '&' && is_entity(str_slice(url, i, url.n));
		if (c == '(' || c == ')' || c == '\\')
			buf_char(out, '\\');
		/* cmark reads entities in a target before backslashes. */
		buf_add(out, entity ? STR("&amp;") : (str){&url.s[i], 1});
	}
}
