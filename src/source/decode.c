/* SPDX-License-Identifier: MIT */
/* The bytes of a file → text: byte order marks go, UTF-16 becomes UTF-8. */
#include "source/source.h"

struct utf16 {
	str bytes;
	int high; /* which byte of a unit is the high one */
};

static uint32_t unit_at(const struct utf16 *in, ptrdiff_t at)
{
	if (at + 1 >= in->bytes.n)
		return UTF8_REPLACEMENT;
	const uint32_t high = (unsigned char)in->bytes.s[at + in->high];
	return high << 8 | (unsigned char)in->bytes.s[at + 1 - in->high];
}

static str text_from_utf16(struct arena *a, const struct utf16 *in, ptrdiff_t at)
{
	struct buf b = BUF(a);
	for (; at < in->bytes.n; at += 2) {
		uint32_t c = unit_at(in, at);
		const uint32_t next = at + 2 < in->bytes.n ? unit_at(in, at + 2) : 0;
		if (c >= 0xD800 && c < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
			c = 0x10000 + ((c - 0xD800) << 10) + (next - 0xDC00);
			at += 2;
		}
		buf_codepoint(&b, c >= 0xD800 && c < 0xE000 ? UTF8_REPLACEMENT : c);
	}
	return buf_str(&b);
}

/* A text begins with an ASCII sign, so a NUL beside it tells UTF-16 that has no mark. */
str source_decode(struct arena *a, str bytes)
{
	if (str_starts(bytes, STR("\xEF\xBB\xBF")))
		return str_slice(bytes, 3, bytes.n);
	if (bytes.n < 2)
		return bytes;
	if (str_starts(bytes, STR("\xFF\xFE")))
		return text_from_utf16(a, &(struct utf16){bytes, 1}, 2);
	if (str_starts(bytes, STR("\xFE\xFF")))
		return text_from_utf16(a, &(struct utf16){bytes, 0}, 2);
	if ((bytes.s[0] == 0) != (bytes.s[1] == 0))
		return text_from_utf16(a, &(struct utf16){bytes, bytes.s[0] != 0}, 0);
	return bytes;
}
