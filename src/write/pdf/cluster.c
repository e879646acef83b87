/* SPDX-License-Identifier: MIT */
/*
 * Clusters as readers of a PDF see them: what overlaps is one for them, and of some they would
 * make other words than stand there.
 */
#include "write/pdf/spell.h"

#include <utf8proc.h>

/* --- characters --- */

bool char_is_mark(uint32_t c)
{
	return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_MN;
}

bool text_is_space(str text)
{
	ptrdiff_t at = 0;
	return text.n &&
	       utf8proc_category((utf8proc_int32_t)utf8_next(text, &at)) == UTF8PROC_CATEGORY_ZS;
}

int text_letters(str text)
{
	int n = 0;
	for (ptrdiff_t at = 0; at < text.n;)
		n += !char_is_mark(utf8_next(text, &at));
	return n;
}

/* --- clusters --- */

static bool has_width(const struct speller *s, int i)
{
	return pdf_face_advance(s->run->face, s->in[i].id, s->run->size) != 0;
}

dim cluster_x(const struct speller *s, int from, int to)
{
	dim x = s->in[from].x;
	bool wide = false;
	for (int i = from; i < to; i++) {
		if (has_width(s, i) && (!wide || s->in[i].x < x))
			x = s->in[i].x;
		wide |= has_width(s, i);
	}
	return x;
}

int cluster_end(const struct speller *s, int from)
{
	int to = from + 1;
	while (to < s->run->glyph_count &&
	       s->run->glyphs[to].cluster == s->run->glyphs[from].cluster)
		to++;
	return to;
}

bool glyph_overlaps(const struct speller *s, int i)
{
	const dim w = pdf_face_advance(s->run->face, s->in[i].id, s->run->size);
	const dim step = s->in[i + 1].x - s->in[i].x;
	return step >= 0 && (step < s->overlap / 2 || w - step > s->overlap);
}

int group_end(const struct speller *s, int from)
{
	int to = cluster_end(s, from);
	while (to < s->run->glyph_count && glyph_overlaps(s, to - 1))
		to = cluster_end(s, to);
	return to;
}

dim group_width(const struct speller *s, int from, int to)
{
	const int count = s->run->glyph_count;
	const dim end = to < count ? cluster_x(s, to, cluster_end(s, to)) : s->run->width;
	return end - cluster_x(s, from, cluster_end(s, from));
}

str group_says(const struct speller *s, int from, int to)
{
	str text = STR("");
	for (int k = from; k < to; k++) {
		const str says = s->in[s->run->rtl ? from + to - 1 - k : k].says;
		if (text.n == 0)
			text = says;
		else
			text.n += says.n;
	}
	return text;
}

/* --- what is misread --- */

bool glyph_is_wide_mark(const struct speller *s, int i)
{
	const str says = s->in[i].says;
	return text_letters(says) < utf8_length(says) && has_width(s, i);
}

bool group_is_misread(const struct speller *s, int from, int to)
{
	if (cluster_end(s, from) < to)
		return true;
	for (int i = from; i < to; i++) {
		const bool last = i + 1 == s->run->glyph_count;
		const dim next = last ? s->run->width : s->in[i + 1].x;
		const dim w = pdf_face_advance(s->run->face, s->in[i].id, s->run->size);
		const dim gap = next - s->in[i].x - w, most = s->overlap;
		if (to - from > 1 &&
		    (s->in[i].y != 0 || w < spell_em(s, LEAST) || gap > most || gap < -most))
			return true;
		if (glyph_is_wide_mark(s, i) || (s->run->rtl && utf8_length(s->in[i].says) > 1))
			return true;
	}
	return false;
}

/* From right to left: a glyph that says nothing, or twice not the same, takes more than a font. */
static bool is_torn(const struct speller *s, int i)
{
	enum { LINE = 500 }; /* glyphs; no line has more, but a hostile text may */
	for (int k = i > LINE ? i - LINE : 0; k < i; k++)
		if (s->in[k].id == s->in[i].id && !str_eq(s->in[k].says, s->in[i].says))
			return true;
	return s->in[i].says.n == 0;
}

bool run_is_misread(const struct speller *s)
{
	for (int from = 0, to; from < s->run->glyph_count; from = to) {
		to = group_end(s, from);
		if (group_is_misread(s, from, to))
			return true;
		for (int i = from; i < to; i++)
			if (is_torn(s, i))
				return true;
	}
	return false;
}
