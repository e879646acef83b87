/* SPDX-License-Identifier: MIT */
/*
 * Clusters that readers would misread, spelled out.
 *
 * Readers make words of glyphs that follow each other on one baseline. A mark
 * that is raised, or that lies over its base, ends the word for them (poppler:
 * from half a point, from a tenth of an em); and of a ligature they put the
 * letters from left to right, which turns those of Arabic round. So such a
 * cluster is shown without saying anything, and said by hidden glyphs in a
 * row, one for each character, that share its width: as the text of a scanned
 * page is. What is only shown comes last, so that it parts no word.
 *
 * Words from right to left are said in the order in which they are read, each
 * of them from left to right as it stands: so readers that trust the order of
 * the file, and those that trust the places, say the same.
 */
#include "write/pdf/pdf_int.h"

enum {
	OVERLAP = 95,
	LEAST = 110, /* 1/1000 em: narrower ones lie over each other for readers */
	THOUSAND = 1000,
};

struct speller {
	struct arena *a;
	const struct glyph_run *run;
	const struct pdf_glyph *in;
	dim most; /* that a glyph may reach into the next */
	struct glyph_list {
		struct pdf_glyph *items;
		int count, cap;
	} said, shown;
};

/* Where a cluster begins: at the first of its glyphs that has a width, for marks have none. */
static dim cluster_x(const struct speller *s, int from, int to)
{
	dim x = s->in[from].x;
	bool wide = false;
	for (int i = from; i < to; i++) {
		const bool mark = pdf_face_advance(s->run->face, s->in[i].id, s->run->size) == 0;
		if (!mark && (!wide || s->in[i].x < x))
			x = s->in[i].x;
		wide |= !mark;
	}
	return x;
}

static int cluster_end(const struct speller *s, int from)
{
	int to = from + 1;
	while (to < s->run->glyph_count &&
	       s->run->glyphs[to].cluster == s->run->glyphs[from].cluster)
		to++;
	return to;
}

/* The next glyph begins at the same place, or so far inside of this one that readers begin a word
 * there. */
static bool overlaps(const struct speller *s, int i)
{
	const dim step = s->in[i + 1].x - s->in[i].x;
	if (step < 0)
		return false;
	const dim w = pdf_face_advance(s->run->face, s->in[i].id, s->run->size);
	return step < s->most / 2 || w - step > s->most;
}

/* Clusters that overlap are one for readers. */
static int group_end(const struct speller *s, int from)
{
	int to = cluster_end(s, from);
	while (to < s->run->glyph_count && overlaps(s, to - 1))
		to = cluster_end(s, to);
	return to;
}

static int length(str text)
{
	int n = 0;
	for (ptrdiff_t at = 0; at < text.n; n++)
		utf8_next(text, &at);
	return n;
}

/* What the glyphs [from, to) say together: neighbours in the run's text. */
static str cluster_says(const struct speller *s, int from, int to)
{
	str text = s->in[s->run->rtl ? to - 1 : from].says;
	text.n = 0;
	for (int i = from; i < to; i++)
		text.n += s->in[i].says.n;
	return text;
}

static bool is_misread(const struct speller *s, int from, int to)
{
	const dim near = dim_scale(s->run->size, LEAST, THOUSAND);
	const dim most = s->most;
	if (cluster_end(s, from) < to)
		return true;
	for (int i = from; i < to; i++) {
		const bool last = i + 1 == s->run->glyph_count;
		const dim next = last ? s->run->width : s->in[i + 1].x;
		const dim w = pdf_face_advance(s->run->face, s->in[i].id, s->run->size);
		const dim gap = next - s->in[i].x - w;
		if (to - from > 1 && (s->in[i].y != 0 || w < near || gap > most || gap < -most))
			return true;
		if (s->run->rtl && length(s->in[i].says) > 1)
			return true;
	}
	return false;
}

static void spell(struct speller *s, str text, int n, dim x, dim width)
{
	ptrdiff_t at = 0;
	const int first = s->said.count;
	for (int i = 0; i < n; i++) {
		const ptrdiff_t start = at;
		const uint32_t c = utf8_next(text, &at);
		const struct pdf_glyph glyph = {.id = pdf_face_carrier(s->run->face, c),
		                                .says = str_slice(text, start, at)};
		LIST_ADD(s->a, &s->said, glyph);
	}
	for (int i = 0; i < n; i++) {
		struct pdf_glyph *glyph = &s->said.items[first + i];
		const int place = s->run->rtl ? n - 1 - i : i;
		glyph->x = x + dim_scale(width, place, n);
		glyph->hidden = x + dim_scale(width, place + 1, n) - glyph->x;
	}
	for (int i = first, j = s->said.count; s->run->rtl && i < --j; i++) {
		const struct pdf_glyph swap = s->said.items[i];
		s->said.items[i] = s->said.items[j];
		s->said.items[j] = swap;
	}
}

static void add_cluster(struct speller *s, int from, int to)
{
	const int next = to < s->run->glyph_count ? cluster_end(s, to) : to;
	const dim x = cluster_x(s, from, cluster_end(s, from));
	const dim end = next > to ? cluster_x(s, to, next) : s->run->width;
	const str text = cluster_says(s, from, to);
	const int n = length(text);
	const bool hides = n > 1 && is_misread(s, from, to) &&
	                   end - x >= dim_scale(s->run->size, (int64_t)LEAST * n, THOUSAND);
	for (int i = from; i < to; i++) {
		struct pdf_glyph glyph = s->in[i];
		if (hides)
			glyph.says = STR("");
		if (glyph.says.n == 0) {
			LIST_ADD(s->a, &s->shown, glyph);
		} else {
			LIST_ADD(s->a, &s->said, glyph);
		}
	}
	if (hides)
		spell(s, text, n, x, end - x);
}

/* The words of a run from right to left, the first that is read first. */
static void turn_words(struct speller *s)
{
	struct glyph_list out = {0};
	for (int to = s->said.count, from; to > 0; to = from) {
		for (from = to - 1; from > 0 && !str_eq(s->said.items[from].says, STR(" ")) &&
		                    !str_eq(s->said.items[from - 1].says, STR(" "));)
			from--;
		for (int i = from; i < to; i++)
			LIST_ADD(s->a, &out, s->said.items[i]);
	}
	s->said = out;
}

/* Nearly every run: each glyph says something of its own, and all stand side by side. */
static bool is_plain(const struct speller *s)
{
	const struct glyph_run *run = s->run;
	if (run->rtl)
		return false;
	for (int i = 0; i < run->glyph_count; i++) {
		const bool last = i + 1 == run->glyph_count;
		if (s->in[i].says.n == 0 ||
		    (!last &&
		     (run->glyphs[i].cluster == run->glyphs[i + 1].cluster || overlaps(s, i))))
			return false;
	}
	return true;
}

void pdf_spell(struct arena *a, struct pdf_text *text, const struct pdf_glyph *space)
{
	struct speller s = {.a = a, .run = text->draw->run, .in = text->glyphs};
	s.most = dim_scale(s.run->size, OVERLAP, THOUSAND);
	if (is_plain(&s)) {
		if (space)
			text->glyphs[text->count++] = *space;
		return;
	}
	for (int from = 0, to; from < text->count; from = to) {
		to = group_end(&s, from);
		add_cluster(&s, from, to);
	}
	if (s.run->rtl)
		turn_words(&s);
	if (space)
		LIST_ADD(a, &s.said, *space);
	for (int i = 0; i < s.shown.count; i++)
		LIST_ADD(a, &s.said, s.shown.items[i]);
	text->glyphs = s.said.items;
	text->count = s.said.count;
}
