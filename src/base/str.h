/* SPDX-License-Identifier: MIT */
/*
 * Text: `str` is a view of UTF-8 bytes that somebody else owns (an arena, a
 * source file, a literal); it is not NUL-terminated. `buf` builds text in an
 * arena.
 */
#ifndef RECTO_STR_H
#define RECTO_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/attr.h"

struct arena;

typedef struct str {
	const char *s;
	ptrdiff_t n;
} str;

struct strs {
	str *items;
	int count;
};

#define STR(literal) ((str){(literal), (ptrdiff_t)sizeof(literal) - 1})
/* For printf: `"%.*s", STR_ARG(name)`. */
#define STR_ARG(text) (int)(text).n, (text).s

static inline str str_from_z(const char *z)
{
	return (str){z, z ? (ptrdiff_t)strlen(z) : 0};
}

static inline bool str_eq(str a, str b)
{
	return a.n == b.n && (a.n == 0 || (a.s && b.s && memcmp(a.s, b.s, (size_t)a.n) == 0));
}

/* Bytes [from, to), clamped to the text. */
static inline str str_slice(str text, ptrdiff_t from, ptrdiff_t to)
{
	from = from < 0 ? 0 : from > text.n ? text.n : from;
	to = to < from ? from : to > text.n ? text.n : to;
	return (str){text.n ? text.s + from : text.s, to - from};
}

static inline bool str_starts(str text, str with)
{
	return text.n >= with.n && str_eq(str_slice(text, 0, with.n), with);
}

int str_compare(str a, str b);
bool str_ends(str text, str with);
/* Offset of the first `part` in `text`, or -1. */
ptrdiff_t str_find(str text, str part);
/* Without space, tab and line ends at both ends. */
str str_trim(str text);
/* Splits at the first `separator`; false, and all in *head, if there is none. */
bool str_cut(str text, char separator, str *head, str *tail);
str str_copy(struct arena *a, str text);
/* NUL-terminated copy, for C libraries. */
const char *str_z(struct arena *a, str text);
str str_format(struct arena *a, const char *format, ...) ATTR_PRINTF(2, 3);
/* True if a BCP 47 tag is `range` or begins with it and a hyphen, in whatever case. */
bool lang_is(str lang, const char *range);
/* ASCII letters in lower case; the rest as it is. */
str str_lower(struct arena *a, str text);

/* FNV-1a of 64 bits (Fowler, Noll, Vo): tells texts apart, keeps nobody out. Begins with STR_HASH.
 */
uint64_t str_hash(uint64_t before, str text);

#define STR_HASH UINT64_C(0xCBF29CE484222325)

struct buf {
	struct arena *a;
	char *s;
	ptrdiff_t n, cap;
};

#define BUF(arena) ((struct buf){.a = (arena)})

void buf_add(struct buf *b, str text);
void buf_char(struct buf *b, char c);
void buf_codepoint(struct buf *b, uint32_t c);
void buf_format(struct buf *b, const char *format, ...) ATTR_PRINTF(2, 3);
/* JSON string in quotes. */
void buf_json(struct buf *b, str text);
/* Text of XML and HTML, between tags or in a quoted attribute; without control characters. */
void buf_xml(struct buf *b, str text);
/* What was built: a view, good as long as nothing is added. */
str buf_str(const struct buf *b);

#endif
