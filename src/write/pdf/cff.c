/* SPDX-License-Identifier: MIT */
/*
 * The charset of a CID-keyed CFF table (Adobe Technical Note 5176). In such a
 * font the code in a content stream is a CID, and hb-subset keeps the CIDs
 * that the glyphs had, so the glyph's new number would show another glyph.
 * Read from bytes that somebody else made: every step is checked.
 */
#include "write/pdf/pdf_int.h"

#include <string.h>

enum {
	OP_CHARSET = 15,
	OP_ESCAPE = 12,
	OP_ROS = OP_ESCAPE << 8 | 30, /* Registry, Ordering, Supplement: CID-keyed */
	OPERAND_SHORT = 28,
	OPERAND_LONG = 29,
	OPERAND_REAL = 30,
	NIBBLE_END = 0xF,
};

struct reader {
	str bytes;
	ptrdiff_t at;
	bool failed;
};

/* Big endian number of 1 to 4 bytes. */
static uint32_t take(struct reader *r, int size)
{
	uint32_t value = 0;
	if (r->at < 0 || r->bytes.n - r->at < size) {
		r->failed = true;
		return 0;
	}
	while (size-- > 0)
		value = value << 8 | (unsigned char)r->bytes.s[r->at++];
	return value;
}

/* Moves behind an INDEX; *first is its first object. */
static void skip_index(struct reader *r, str *first)
{
	const uint32_t count = take(r, 2);
	if (r->failed || !count)
		return;
	const int size = (int)take(r, 1);
	if (size < 1 || size > 4) {
		r->failed = true;
		return;
	}
	const ptrdiff_t offsets = r->at, data = offsets + (ptrdiff_t)(count + 1) * size - 1;
	const uint32_t begin = take(r, size), end = take(r, size);
	r->at = offsets + (ptrdiff_t)count * size;
	const uint32_t last = take(r, size);
	*first = str_slice(r->bytes, data + begin, data + end);
	r->at = data + last;
}

static void skip_real(struct reader *r)
{
	for (uint32_t pair = 0; !r->failed && (pair & NIBBLE_END) != NIBBLE_END;)
		pair = take(r, 1);
}

static int32_t take_operand(struct reader *r, uint32_t first)
{
	if (first == OPERAND_SHORT)
		return (int16_t)take(r, 2);
	if (first == OPERAND_LONG)
		return (int32_t)take(r, 4);
	if (first <= 246)
		return (int32_t)first - 139;
	const int32_t next = (int32_t)take(r, 1);
	const int32_t high = (int32_t)(first <= 250 ? first - 247 : first - 251) * 256;
	return first <= 250 ? high + next + 108 : -high - next - 108;
}

/* Looks for the charset in a Top DICT; false: not CID-keyed. */
static bool find_charset(str dict, int32_t *charset)
{
	struct reader r = {.bytes = dict};
	bool keyed = false;
	int32_t operand = 0;
	while (!r.failed && r.at < dict.n) {
		uint32_t byte = take(&r, 1);
		if (byte == OPERAND_REAL) {
			skip_real(&r);
		} else if (byte >= OPERAND_SHORT && byte != 31) {
			operand = take_operand(&r, byte);
		} else {
			if (byte == OP_ESCAPE)
				byte = byte << 8 | take(&r, 1);
			keyed |= byte == OP_ROS;
			if (byte == OP_CHARSET)
				*charset = operand;
		}
	}
	return keyed && !r.failed;
}

/* Format 0: a CID for each glyph; 1 and 2: runs of CIDs with a length of one or two bytes. */
static bool read_charset(struct reader *r, uint16_t *cids, int count)
{
	const uint32_t format = take(r, 1);
	if (format > 2)
		return false;
	cids[0] = 0;
	for (int glyph = 1; glyph < count && !r->failed;) {
		const uint32_t first = take(r, 2), left = format ? take(r, (int)format) : 0;
		for (uint32_t k = 0; k <= left && glyph < count; k++)
			cids[glyph++] = (uint16_t)(first + k);
	}
	return true; /* shorter than asked for: fewer glyphs were kept than asked for */
}

bool pdf_cff_cids(str table, uint16_t *cids, int count)
{
	struct reader r = {.bytes = table, .at = 2};
	str name = STR(""), top = STR("");
	int32_t charset = 0;
	r.at = (ptrdiff_t)take(&r, 1); /* header size */
	skip_index(&r, &name);
	skip_index(&r, &top);
	if (r.failed || !find_charset(top, &charset) || charset <= 2)
		return false;
	r.at = charset;
	return read_charset(&r, cids, count);
}
