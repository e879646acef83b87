/* SPDX-License-Identifier: MIT */
/*
 * Does a font draw what it says it has? A damaged one maps a character to a
 * glyph without an outline: the text would be in the PDF and on no page. The
 * bundled fonts are known to be whole, so it is asked of others only: it takes
 * an outline for each glyph.
 */
#include <hb.h>

#include "text/text_int.h"

static bool has_ink(const struct face *face, uint32_t glyph)
{
	hb_glyph_extents_t box;
	return hb_font_get_glyph_extents((hb_font_t *)face_hb(face), glyph, &box) &&
	       box.width != 0 && box.height != 0;
}

static void report(struct text_context *context, const struct run *run, uint32_t c)
{
	char bytes[UTF8_MAX];
	const int n = (int)utf8_encode(c, bytes);
	const str file = face_file(run->face);
	diag(context->d, DIAG_GLYPH_EMPTY, run->piece->span, "U+%04X '%.*s' in %.*s", c, n, bytes,
	     STR_ARG(file));
}

/* Glyphs of one cluster stand together. */
static int check_run(struct text_context *context, const struct letters *l, const struct run *run)
{
	int missing = 0;
	for (int i = 0, next; i < run->glyph_count; i = next) {
		const int letter = run->glyphs[i].letter;
		bool inked = false;
		for (next = i; next < run->glyph_count && run->glyphs[next].letter == letter;
		     next++)
			inked = inked || has_ink(run->face, run->glyphs[next].id);
		if (inked || letter < run->from || letter >= run->to ||
		    !letter_is_visible(l->chars[letter]))
			continue;
		report(context, run, l->chars[letter]);
		missing++;
	}
	return missing;
}

void ink_missing(struct text_context *context, const struct letters *l, const struct runs *runs)
{
	for (int i = 0; i < runs->count; i++)
		if (runs->items[i].face && !face_is_bundled(runs->items[i].face))
			context->missing += check_run(context, l, &runs->items[i]);
}
