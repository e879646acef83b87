/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include <utf8proc.h>

uint32_t utf8_decode(str text, ptrdiff_t *at)
{
	utf8proc_int32_t c = -1;
	const utf8proc_ssize_t n =
	    utf8proc_iterate((const utf8proc_uint8_t *)text.s + *at, text.n - *at, &c);
	*at += n > 0 ? n : 1;
	return n > 0 ? (uint32_t)c : UTF8_REPLACEMENT;
}

ptrdiff_t utf8_encode(uint32_t c, char bytes[UTF8_MAX])
{
	return utf8proc_encode_char((utf8proc_int32_t)c, (utf8proc_uint8_t *)bytes);
}

ptrdiff_t utf8_invalid(str text)
{
	for (ptrdiff_t i = 0; i < text.n;) {
		if ((unsigned char)text.s[i] < UTF8_ASCII_END) {
			i++;
			continue;
		}
		utf8proc_int32_t c;
		const utf8proc_ssize_t n =
		    utf8proc_iterate((const utf8proc_uint8_t *)text.s + i, text.n - i, &c);
		if (n <= 0)
			return i;
		i += n;
	}
	return -1;
}

ptrdiff_t utf8_length(str text)
{
	ptrdiff_t count = 0;
	for (ptrdiff_t i = 0; i < text.n; count++)
		utf8_next(text, &i);
	return count;
}

bool utf8_is_word(uint32_t c)
{
	const utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ND;
}

bool utf8_word_at(str text, ptrdiff_t at)
{
	return at < text.n && utf8_is_word(utf8_next(text, &at));
}

bool utf8_word_before(str text, ptrdiff_t at)
{
	if (at == 0)
		return false;
	do
		at--;
	while (at > 0 && ((unsigned char)text.s[at] & 0xC0) == 0x80);
	return utf8_word_at(text, at);
}
