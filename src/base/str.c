/* SPDX-License-Identifier: MIT */
#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

enum { FIRST_CAP = 64 };

int str_compare(str a, str b)
{
	const ptrdiff_t n = a.n < b.n ? a.n : b.n;
	const int order = n ? memcmp(a.s, b.s, (size_t)n) : 0;
	return order ? order : (a.n > b.n) - (a.n < b.n);
}

bool str_ends(str text, str with)
{
	return text.n >= with.n && str_eq(str_slice(text, text.n - with.n, text.n), with);
}

ptrdiff_t str_find(str text, str part)
{
	const ptrdiff_t last = text.n - part.n;
	for (ptrdiff_t i = 0; part.n && i <= last; i++) {
		const char *at = memchr(text.s + i, part.s[0], (size_t)(last - i + 1));
		if (!at)
			return -1;
		i = at - text.s;
		if (memcmp(at, part.s, (size_t)part.n) == 0)
			return i;
	}
	return part.n ? -1 : 0;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

str str_trim(str text)
{
	while (text.n && is_blank(text.s[0]))
		text = str_slice(text, 1, text.n);
	while (text.n && is_blank(text.s[text.n - 1]))
		text.n--;
	return text;
}

bool str_cut(str text, char separator, str *head, str *tail)
{
	const char *at = text.n ? memchr(text.s, separator, (size_t)text.n) : NULL;
	const ptrdiff_t i = at ? at - text.s : text.n;
	*head = str_slice(text, 0, i);
	*tail = str_slice(text, i + 1, text.n);
	return at != NULL;
}

str str_copy(struct arena *a, str text)
{
	return (str){str_z(a, text), text.n};
}

const char *str_z(struct arena *a, str text)
{
	char *copy = arena_alloc(a, (size_t)text.n + 1, 1);
	if (text.n)
		memcpy(copy, text.s, (size_t)text.n);
	return copy;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

bool lang_is(str lang, const char *range)
{
	ptrdiff_t i = 0;
	for (; range[i]; i++)
		if (i >= lang.n || lower(lang.s[i]) != lower(range[i]))
			return false;
	return i == lang.n || lang.s[i] == '-';
}

str str_lower(struct arena *a, str text)
{
	char *copy = arena_alloc(a, (size_t)text.n + 1, 1);
	for (ptrdiff_t i = 0; i < text.n; i++)
		copy[i] = lower(text.s[i]);
	return (str){copy, text.n};
}

static char *reserve(struct buf *b, ptrdiff_t more)
{
	if (b->n + more > b->cap) {
		ptrdiff_t cap = b->cap ? b->cap * 2 : FIRST_CAP;
		if (cap < b->n + more)
			cap = b->n + more;
		char *grown = arena_alloc(b->a, (size_t)cap, 1);
		if (b->n)
			memcpy(grown, b->s, (size_t)b->n);
		b->s = grown;
		b->cap = cap;
	}
	return b->s + b->n;
}

uint64_t str_hash(uint64_t before, str text)
{
	const uint64_t prime = UINT64_C(0x100000001B3);
	for (ptrdiff_t i = 0; i < text.n; i++)
		before = (before ^ (unsigned char)text.s[i]) * prime;
	return before;
}

void buf_add(struct buf *b, str text)
{
	if (text.n == 0)
		return;
	memcpy(reserve(b, text.n), text.s, (size_t)text.n);
	b->n += text.n;
}

void buf_char(struct buf *b, char c)
{
	buf_add(b, (str){&c, 1});
}

void buf_codepoint(struct buf *b, uint32_t c)
{
	char bytes[UTF8_MAX];
	buf_add(b, (str){bytes, utf8_encode(c, bytes)});
}

static void format_into(struct buf *b, const char *format, va_list args)
{
	enum { USUAL = 32 };
	va_list again;
	va_copy(again, args);
	/* vsnprintf writes a NUL behind the text, so there is room for it. */
	char *at = reserve(b, USUAL);
	const int n = vsnprintf(at, (size_t)(b->cap - b->n), format, args);
	if (n >= b->cap - b->n)
		vsnprintf(reserve(b, n + 1), (size_t)n + 1, format, again);
	if (n > 0)
		b->n += n;
	va_end(again);
}

void buf_format(struct buf *b, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	format_into(b, format, args);
	va_end(args);
}

str str_format(struct arena *a, const char *format, ...)
{
	struct buf b = BUF(a);
	va_list args;
	va_start(args, format);
	format_into(&b, format, args);
	va_end(args);
	return buf_str(&b);
}

static void json_char(struct buf *b, char c)
{
	const unsigned char byte = (unsigned char)c;
	if (c == '"' || c == '\\')
		buf_format(b, "\\%c", c);
	else if (c == '\n')
		buf_add(b, STR("\\n"));
	else if (byte < 0x20 || byte == 0x7f)
		buf_format(b, "\\u%04x", byte);
	else
		buf_char(b, c);
}

void buf_json(struct buf *b, str text)
{
	buf_char(b, '"');
	for (ptrdiff_t i = 0; i < text.n; i++)
		json_char(b, text.s[i]);
	buf_char(b, '"');
}

void buf_xml(struct buf *b, str text)
{
	for (ptrdiff_t i = 0; i < text.n; i++) {
		const char c = text.s[i];
		if (c == '&')
			buf_add(b, STR("&amp;"));
		else if (c == '<')
			buf_add(b, STR("&lt;"));
		else if (c == '>')
			buf_add(b, STR("&gt;"));
		else if (c == '"')
			buf_add(b, STR("&quot;"));
		else if ((unsigned char)c >= ' ' || c == '\n' || c == '\t')
			buf_char(b, c);
	}
}

str buf_str(const struct buf *b)
{
	return (str){b->s ? b->s : "", b->n};
}
