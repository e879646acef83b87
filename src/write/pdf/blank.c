/* SPDX-License-Identifier: MIT */
/*
 * A font of blanks, to say what the glyphs that are shown cannot (spell.c). A
 * blank has a text and a width, and nothing to draw. So one font serves all
 * faces and sizes, a blank is an ordinary glyph to whoever reads, and neither
 * a letter of a face must be added to it nor any be hidden. Letters of the
 * face in hand, made invisible and stretched to the width wanted, would
 * collide with those that are shown: one glyph would have to say two things.
 *
 * The font is the least that TrueType allows (ISO/IEC 14496-22): no names, no
 * character map, and one outline, of the glyph for the missing.
 */
#include "write/pdf/pdf_int.h"

#include <string.h>

enum {
	EM = 1000,
	ASCENT = 800, /* by which readers tell how high a line is */
	DESCENT = -200,
	BOX = 100,  /* of the glyph for the missing */
	STEM = 80,  /* as a regular weight has it; nobody draws with it */
	HEAD = 12,  /* of the file, before the list of tables */
	ENTRY = 16, /* in that list */
	TABLES = 6,
	SUM_AT = 8, /* in the table head */
	BLANKS_MAX = 0xFFFF,
};

static const uint32_t SUM_OF_FONTS = 0xB1B0AFBA, MAGIC = 0x5F0F3CF5;

/* --- blanks in use --- */

int pdf_blank(struct pdf_fonts *fonts, str says, int width)
{
	struct pdf_blanks *b = &fonts->blanks;
	const uint64_t hash = str_hash(STR_HASH, says) + (uint64_t)width;
	int *first = &b->first[hash % PDF_BLANK_BUCKETS];
	for (int code = *first; code; code = b->items[code].next)
		if (b->items[code].width == width && str_eq(b->items[code].says, says))
			return code;
	if (fonts->closed || b->count > BLANKS_MAX)
		return 0;
	if (b->count == 0)
		LIST_ADD(fonts->a, b, ((struct pdf_blank){0}));
	LIST_ADD(fonts->a, b, ((struct pdf_blank){str_copy(fonts->a, says), width, *first}));
	return *first = b->count - 1;
}

/* --- the font's file --- */

static void put_short(struct buf *b, int x)
{
	buf_char(b, (char)(x >> 8 & 0xFF));
	buf_char(b, (char)(x & 0xFF));
}

static void put_long(struct buf *b, uint32_t x)
{
	put_short(b, (int)(x >> 16));
	put_short(b, (int)(x & 0xFFFF));
}

static void put_shorts(struct buf *b, const int *values, int count)
{
	for (int i = 0; i < count; i++)
		put_short(b, values[i]);
}

#define PUT_SHORTS(b, ...)                                                                         \
	put_shorts((b), (const int[]){__VA_ARGS__},                                                \
	           sizeof((const int[]){__VA_ARGS__}) / sizeof(int))

/* A square for the missing: readers take a font without any outline for a broken one. */
static void put_glyf(struct buf *out, const struct pdf_blanks *blanks)
{
	(void)blanks;
	PUT_SHORTS(out, 1, 0, 0, BOX, BOX, 3, 0);
	buf_add(out, STR("\1\1\1\1")); /* four points on the line, with places of two bytes */
	PUT_SHORTS(out, 0, 0, BOX, 0, 0, BOX, 0, -BOX);
}

static void put_head(struct buf *out, const struct pdf_blanks *blanks)
{
	enum { FLAGS = 3, SMALLEST = 8, DIRECTION = 2 };
	(void)blanks;
	PUT_SHORTS(out, 1, 0, 1, 0, 0, 0);
	put_long(out, MAGIC);
	PUT_SHORTS(out, FLAGS, EM, 0, 0, 0, 0, 0, 0, 0, 0);
	PUT_SHORTS(out, 0, 0, BOX, BOX, 0, SMALLEST, DIRECTION, 0, 0);
}

static void put_hhea(struct buf *out, const struct pdf_blanks *blanks)
{
	int widest = 0;
	for (int i = 0; i < blanks->count; i++)
		widest = blanks->items[i].width > widest ? blanks->items[i].width : widest;
	PUT_SHORTS(out, 1, 0, ASCENT, DESCENT, 0, widest, 0, 0, BOX, 1, 0, 0, 0, 0, 0, 0, 0);
	put_short(out, blanks->count);
}

static void put_hmtx(struct buf *out, const struct pdf_blanks *blanks)
{
	for (int i = 0; i < blanks->count; i++)
		PUT_SHORTS(out, blanks->items[i].width, 0);
}

/* In units of two bytes: the first glyph has the whole table, all others nothing. */
static void put_loca(struct buf *out, const struct pdf_blanks *blanks)
{
	struct buf glyph = BUF(out->a);
	put_glyf(&glyph, blanks);
	put_short(out, 0);
	for (int i = 0; i < blanks->count; i++)
		put_short(out, (int)glyph.n / 2);
}

static void put_maxp(struct buf *out, const struct pdf_blanks *blanks)
{
	enum { POINTS = 4, ZONES = 2 };
	PUT_SHORTS(out, 1, 0, blanks->count, POINTS, 1, 0, 0, ZONES, 0, 0, 0, 0, 0, 0, 0, 0);
}

static const struct {
	const char *name;
	void (*put)(struct buf *out, const struct pdf_blanks *blanks);
} tables[TABLES] = {
    {"glyf", put_glyf}, {"head", put_head}, {"hhea", put_hhea},
    {"hmtx", put_hmtx}, {"loca", put_loca}, {"maxp", put_maxp},
};

static uint32_t sum_of(str bytes)
{
	uint32_t sum = 0;
	for (ptrdiff_t i = 0; i < bytes.n; i++)
		sum += (uint32_t)(unsigned char)bytes.s[i] << (24 - 8 * (i % 4));
	return sum;
}

/* The whole is to sum up to a constant; what lacks for that stands in the table head. */
static str program(struct arena *a, const struct pdf_blanks *blanks)
{
	enum { RANGE = 64, SELECTOR = 2 }; /* of a search through six entries */
	struct buf out = BUF(a), body = BUF(a);
	ptrdiff_t head = 0;
	PUT_SHORTS(&out, 1, 0, TABLES, RANGE, SELECTOR, TABLES * ENTRY - RANGE);
	for (int i = 0; i < TABLES; i++) {
		struct buf table = BUF(a);
		tables[i].put(&table, blanks);
		const ptrdiff_t at = HEAD + TABLES * ENTRY + body.n;
		if (tables[i].put == put_head)
			head = at;
		buf_add(&out, str_from_z(tables[i].name));
		put_long(&out, sum_of(buf_str(&table)));
		put_long(&out, (uint32_t)at);
		put_long(&out, (uint32_t)table.n);
		buf_add(&body, buf_str(&table));
		while (body.n % 4)
			buf_char(&body, 0);
	}
	buf_add(&out, buf_str(&body));
	struct buf sum = BUF(a);
	put_long(&sum, SUM_OF_FONTS - sum_of(buf_str(&out)));
	memcpy(out.s + head + SUM_AT, sum.s, (size_t)sum.n);
	return buf_str(&out);
}

/* --- as a face that can be embedded --- */

struct pdf_face *pdf_blanks_face(struct pdf_fonts *fonts)
{
	struct arena *a = fonts->a;
	const struct pdf_blanks *blanks = &fonts->blanks;
	struct pdf_face *face = ARENA_NEW(a, struct pdf_face);
	struct pdf_map map = {.items = ARENA_ARRAY(a, str, blanks->count + 1)};
	struct pdf_subset *s = &face->subset;
	s->cid = ARENA_ARRAY(a, uint16_t, blanks->count + 1);
	s->width = ARENA_ARRAY(a, int, blanks->count + 1);
	for (int code = 0; code < blanks->count; code++) {
		map.items[code] = blanks->items[code].says;
		s->cid[code] = (uint16_t)code;
		s->width[code] = blanks->items[code].width;
	}
	map.count = face->slots.count = blanks->count;
	LIST_ADD(a, &face->maps, map);
	s->box[2] = s->box[3] = BOX;
	s->ascent = s->cap_height = ASCENT;
	s->descent = DESCENT;
	s->stem = STEM;
	s->program = program(a, blanks);
	s->packed = pdf_deflate(a, fonts->deflater, s->program);
	s->name = pdf_subset_name(a, STR("Blanks"), s->program);
	s->cmaps = pdf_cmaps(a, a, face, fonts->deflater);
	return face;
}
