/* SPDX-License-Identifier: MIT */
/* UTF-8, byte by byte; what characters mean is utf8proc's business. */
#ifndef RECTO_UTF8_H
#define RECTO_UTF8_H

#include "base/str.h"

enum { UTF8_MAX = 4, UTF8_REPLACEMENT = 0xFFFD, UTF8_ASCII_END = 0x80 };

/* As utf8_next, of any character. */
uint32_t utf8_decode(str text, ptrdiff_t *at);

/*
 * The code point at *at, which moves behind it. A malformed byte gives
 * UTF8_REPLACEMENT and moves by one.
 */
static inline uint32_t utf8_next(str text, ptrdiff_t *at)
{
	const unsigned char first = *at < text.n ? (unsigned char)text.s[*at] : UTF8_ASCII_END;
	if (first >= UTF8_ASCII_END)
		return utf8_decode(text, at);
	++*at;
	return first;
}

/* Writes a code point to `bytes`, returns how many bytes it took. */
ptrdiff_t utf8_encode(uint32_t c, char bytes[UTF8_MAX]);
/* Offset of the first malformed byte, or -1. */
ptrdiff_t utf8_invalid(str text);
/* Number of code points. */
ptrdiff_t utf8_length(str text);
/* A letter, mark or digit of any script. */
bool utf8_is_word(uint32_t c);
/* Such a character begins at, or ends before, this byte. */
bool utf8_word_at(str text, ptrdiff_t at);
bool utf8_word_before(str text, ptrdiff_t at);

#endif
