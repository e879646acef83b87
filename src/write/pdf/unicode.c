/* SPDX-License-Identifier: MIT */
/*
 * Which font says what: every face in use, its glyphs, and maps from glyph to
 * text. One glyph may have to say two things: a hyphen in the text and one
 * made by a line's end, the A of an upper-cased word whose source has an a.
 * Then the face has more maps than one; each becomes a font of its own in the
 * file that shares everything but its ToUnicode with its siblings. The other
 * way, /ActualText, is understood by few readers.
 *
 * A text wants one map for all of it, so that words stay in one font. Where
 * that cannot be, a glyph that says one thing in the whole document stays in
 * the map of its neighbour; of one that says more, what its font says belongs
 * to the first map and all else to the others.
 */
#include "write/pdf/pdf_int.h"

#include <stdlib.h>

/* Of one glyph. Only a glyph for the missing gets so far: then it says U+FFFD. */
enum { MAPS_MAX = 256, BLOCK = 100 /* of bfchar */ };

static const str missing = {"\xEF\xBF\xBD", 3};
/* Of a glyph that says nothing some readers make a letter (pdf.js), some U+FFFD (MuPDF). It is
 * shown behind all others of its text, where a space does no harm. */
static const str unseen = {" ", 1};

/* --- faces, slots --- */

int pdf_face_slot(const struct pdf_face *face, uint32_t glyph)
{
	return (int64_t)glyph < face->slot_of.count ? face->slot_of.items[glyph] - 1 : -1;
}

static int slot_new(struct arena *a, struct pdf_face *face, uint32_t glyph)
{
	const int old = pdf_face_slot(face, glyph);
	if (old >= 0)
		return old;
	while (face->slot_of.cap <= (int)glyph)
		face->slot_of.items = arena_grow(a, face->slot_of.items, face->slot_of.cap,
		                                 &face->slot_of.cap, sizeof *face->slot_of.items);
	if (face->slot_of.count <= (int)glyph)
		face->slot_of.count = (int)glyph + 1;
	LIST_ADD(a, &face->slots, glyph);
	LIST_ADD(a, &face->only, STR(""));
	face->slot_of.items[glyph] = face->slots.count;
	return face->slots.count - 1;
}

struct pdf_face *pdf_fonts_face(struct pdf_fonts *fonts, const struct face *face)
{
	for (int i = 0; i < fonts->faces.count; i++)
		if (fonts->faces.items[i].face == face)
			return &fonts->faces.items[i];
	LIST_ADD(fonts->a, &fonts->faces, ((struct pdf_face){.face = face}));
	struct pdf_face *added = &fonts->faces.items[fonts->faces.count - 1];
	LIST_ADD(fonts->a, &added->maps, ((struct pdf_map){0}));
	slot_new(fonts->a, added, 0);
	return added;
}

/* --- maps --- */

static str map_at(const struct pdf_map *map, int slot)
{
	return slot < map->count ? map->items[slot] : (str){0};
}

static void map_set(struct arena *a, struct pdf_map *map, int slot, str says)
{
	while (map->count <= slot)
		LIST_ADD(a, map, ((str){0}));
	map->items[slot] = says;
}

/* Whether this map says so of the glyph, or, while maps are made, can be made to. */
static bool map_fits(const struct pdf_fonts *fonts, const struct pdf_map *map, int slot, str says)
{
	const str now = map_at(map, slot);
	return now.s ? str_eq(now, says) : !fonts->closed;
}

static bool is_own(const struct face *face, const struct pdf_glyph *glyph)
{
	ptrdiff_t at = 0;
	if (!glyph->says.n)
		return false;
	const uint32_t c = utf8_next(glyph->says, &at);
	return at == glyph->says.n && pdf_face_glyph(face, c) == glyph->id;
}

/* Remembers whether a glyph says one thing only. */
static void meet_meaning(struct pdf_face *face, int slot, str says, bool first)
{
	str *only = &face->only.items[slot];
	if (first)
		*only = says;
	else if (only->s && !str_eq(*only, says))
		*only = (str){0};
}

void pdf_fonts_meet(struct pdf_fonts *fonts, const struct pdf_text *text)
{
	if (!text->count)
		return;
	struct pdf_face *face = pdf_fonts_face(fonts, text->draw->run->face);
	for (int i = 0; i < text->count; i++) {
		const struct pdf_glyph *glyph = &text->glyphs[i];
		if (glyph->blank)
			continue;
		const bool first = pdf_face_slot(face, glyph->id) < 0;
		const int slot = slot_new(fonts->a, face, glyph->id);
		meet_meaning(face, slot, glyph->says, first);
		if (!map_at(&face->maps.items[0], slot).s && is_own(face->face, glyph))
			map_set(fonts->a, &face->maps.items[0], slot, glyph->says);
	}
}

/* -1: none. */
static int map_new(struct pdf_fonts *fonts, struct pdf_face *face)
{
	if (fonts->closed || face->maps.count >= MAPS_MAX)
		return -1;
	LIST_ADD(fonts->a, &face->maps, ((struct pdf_map){0}));
	return face->maps.count - 1;
}

/*
 * A map that fits all glyphs, or -1. One glyph that says two things in this
 * very text shows only when it is learnt. Words from right to left fall apart
 * where the font changes (spell.c), so they get a map of their own.
 */
static int common_map(struct pdf_fonts *fonts, struct pdf_face *face, const struct pdf_text *text)
{
	for (int m = 0; m < face->maps.count; m++) {
		int i = 0;
		while (i < text->count &&
		       (text->glyphs[i].blank ||
		        map_fits(fonts, &face->maps.items[m],
		                 pdf_face_slot(face, text->glyphs[i].id), text->glyphs[i].says)))
			i++;
		if (i == text->count)
			return m;
	}
	return text->draw->run->rtl ? map_new(fonts, face) : -1;
}

static bool map_says(const struct pdf_map *map, int slot, str says)
{
	const str now = map_at(map, slot);
	return now.s && str_eq(now, says);
}

/* The map of one glyph: the one wished for if it may be, else the first that may; -1: none. */
static int glyph_map(struct pdf_fonts *fonts, struct pdf_face *face, int slot, str says, int wish)
{
	const bool one = face->only.items[slot].s != NULL;
	const struct pdf_map *maps = face->maps.items;
	if (map_says(&maps[wish], slot, says) || (one && map_fits(fonts, &maps[wish], slot, says)))
		return wish;
	if (map_says(&maps[0], slot, says))
		return 0;
	if (wish > 0 && map_fits(fonts, &maps[wish], slot, says))
		return wish;
	for (int m = 1; m < face->maps.count; m++)
		if (map_fits(fonts, &maps[m], slot, says))
			return m;
	return map_new(fonts, face);
}

static int learn(struct pdf_fonts *fonts, struct pdf_face *face, const struct pdf_glyph *glyph,
                 int map)
{
	const int m = map >= 0 ? map : face->maps.count - 1;
	if (!fonts->closed)
		map_set(fonts->a, &face->maps.items[m], pdf_face_slot(face, glyph->id),
		        map >= 0 ? glyph->says : missing);
	return m;
}

void pdf_fonts_use(struct pdf_fonts *fonts, struct pdf_text *text)
{
	if (!text->count)
		return;
	struct pdf_face *face = pdf_fonts_face(fonts, text->draw->run->face);
	const int common = common_map(fonts, face, text);
	int map = 0;
	for (int i = 0; i < text->count; i++) {
		struct pdf_glyph *glyph = &text->glyphs[i];
		if (glyph->blank) {
			glyph->id = (uint32_t)pdf_blank(fonts, glyph->says, glyph->blank);
			continue;
		}
		const int slot = pdf_face_slot(face, glyph->id), wish = common < 0 ? map : common;
		const bool fits =
		    common >= 0 && map_fits(fonts, &face->maps.items[common], slot, glyph->says);
		const int m = fits ? common : glyph_map(fonts, face, slot, glyph->says, wish);
		map = glyph->map = learn(fonts, face, glyph, m);
	}
}

/* --- CMaps --- */

static void write_hex(struct buf *out, uint32_t unit)
{
	static const char digits[] = "0123456789ABCDEF";
	const char text[] = {digits[unit >> 12 & 0xF], digits[unit >> 8 & 0xF],
	                     digits[unit >> 4 & 0xF], digits[unit & 0xF]};
	buf_add(out, (str){text, sizeof text});
}

static void write_utf16(struct buf *out, str text)
{
	for (ptrdiff_t at = 0; at < text.n;) {
		const uint32_t c = utf8_next(text, &at);
		if (c > 0xFFFF)
			write_hex(out, 0xD7C0 + (c >> 10));
		write_hex(out, c <= 0xFFFF ? c : 0xDC00 | (c & 0x3FF));
	}
}

struct said {
	int code;
	str text;
};

static int by_code(const void *a, const void *b)
{
	const struct said *x = a, *y = b;
	return (x->code > y->code) - (x->code < y->code);
}

/* What a map says, by code; returns the count. */
static int collect(const struct pdf_face *face, const struct pdf_map *map, struct said *out)
{
	int count = 0;
	for (int slot = 0; slot < map->count; slot++)
		if (map->items[slot].s)
			out[count++] = (struct said){face->subset.cid[slot], map->items[slot]};
	qsort(out, (size_t)count, sizeof *out, by_code);
	return count;
}

static str cmap_of(struct arena *a, const struct pdf_face *face, const struct pdf_map *map)
{
	struct said *said = ARENA_ARRAY(a, struct said, map->count + 1);
	const int count = collect(face, map, said);
	struct buf out = BUF(a);
	buf_add(&out, STR("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
	                  "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
	                  "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
	                  "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"));
	for (int i = 0; i < count; i++) {
		const int left = count - i < BLOCK ? count - i : BLOCK;
		if (i % BLOCK == 0)
			buf_format(&out, "%d beginbfchar\n", left);
		buf_char(&out, '<');
		write_hex(&out, (uint32_t)said[i].code);
		buf_add(&out, STR("> <"));
		write_utf16(&out, said[i].text.n ? said[i].text : unseen);
		buf_add(&out, STR(">\n"));
		if (i % BLOCK == BLOCK - 1 || i == count - 1)
			buf_add(&out, STR("endbfchar\n"));
	}
	buf_add(&out, STR("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"));
	return buf_str(&out);
}

str *pdf_cmaps(struct arena *a, struct arena *scratch, const struct pdf_face *face,
               struct pdf_deflater *deflater)
{
	str *packed = ARENA_ARRAY(a, str, face->maps.count);
	for (int m = 0; m < face->maps.count; m++)
		packed[m] = str_copy(a, pdf_deflate(scratch, deflater,
		                                    cmap_of(scratch, face, &face->maps.items[m])));
	return packed;
}
