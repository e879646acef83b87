/* SPDX-License-Identifier: MIT */
/*
 * The segments that a JPEG file begins with (ITU-T T.81, annex B), and the one
 * thing asked of Exif (CIPA DC-008): which side is up.
 */
#include "image/image_int.h"

enum {
	MARK = 0xFF,
	START = 0xD8,
	SCAN = 0xDA,
	APP0 = 0xE0,
	APP1 = 0xE1,
	APP14 = 0xEE, /* Adobe's: says how colours are coded */
	APP15 = 0xEF,
	COMMENT = 0xFE,
	TAG_ORIENTATION = 0x0112,
	IFD_ENTRY = 12
};

struct segment {
	int marker;
	ptrdiff_t from, to; /* with its marker */
	str data;
};

static unsigned byte_at(str s, ptrdiff_t at)
{
	return at >= 0 && at < s.n ? (unsigned char)s.s[at] : 0;
}

/* The segment at *at, which moves behind it; false at the first scan, or where none begins. */
static bool next_segment(str bytes, ptrdiff_t *at, struct segment *out)
{
	ptrdiff_t from = *at;
	while (byte_at(bytes, from) == MARK && byte_at(bytes, from + 1) == MARK)
		from++;
	const ptrdiff_t n = (ptrdiff_t)(byte_at(bytes, from + 2) << 8 | byte_at(bytes, from + 3));
	*out = (struct segment){
	    .marker = (int)byte_at(bytes, from + 1), .from = from, .to = from + 2 + n};
	if (byte_at(bytes, from) != MARK || out->marker == SCAN || n < 2 || out->to > bytes.n)
		return false;
	out->data = str_slice(bytes, from + 4, out->to);
	*at = out->to;
	return true;
}

/* A number of Exif, in its own byte order. */
static unsigned number(str tiff, ptrdiff_t at, int size, bool little)
{
	unsigned value = 0;
	for (int i = 0; i < size; i++)
		value = value << 8 | byte_at(tiff, at + (little ? size - 1 - i : i));
	return value;
}

static int exif_orientation(str tiff)
{
	const bool little = byte_at(tiff, 0) == 'I';
	const ptrdiff_t ifd = (ptrdiff_t)number(tiff, 4, 4, little);
	const int count = (int)number(tiff, ifd, 2, little);
	for (int i = 0; i < count && ifd + 2 + i * IFD_ENTRY < tiff.n; i++) {
		const ptrdiff_t entry = ifd + 2 + i * IFD_ENTRY;
		const unsigned value = number(tiff, entry + 8, 2, little);
		if (number(tiff, entry, 2, little) == TAG_ORIENTATION)
			return value >= 1 && value <= 8 ? (int)value : 1;
	}
	return 1;
}

int jpeg_orientation(str bytes)
{
	const str exif = {"Exif\0", 6};
	struct segment s;
	for (ptrdiff_t at = 2; next_segment(bytes, &at, &s);)
		if (s.marker == APP1 && str_starts(s.data, exif))
			return exif_orientation(str_slice(s.data, exif.n, s.data.n));
	return 1;
}

str jpeg_without_notes(struct arena *a, str bytes)
{
	struct buf out = BUF(a);
	struct segment s;
	ptrdiff_t at = 2;
	buf_add(&out, str_slice(bytes, 0, at));
	while (next_segment(bytes, &at, &s)) {
		const bool noted = s.marker > APP0 && s.marker <= APP15 && s.marker != APP14;
		if (!noted && s.marker != COMMENT)
			buf_add(&out, str_slice(bytes, s.from, s.to));
	}
	buf_add(&out, str_slice(bytes, at, bytes.n));
	return buf_str(&out);
}
