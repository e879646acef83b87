/* SPDX-License-Identifier: MIT */
/*
 * What each glyph of a draw says, in the source's letters.
 *
 * HarfBuzz tells the byte of the source text at which the cluster of a glyph
 * begins; a cluster ends where the next one begins, in whatever order the
 * glyphs stand. A ligature is one glyph of a long cluster: it says all of it.
 * A base and its marks are many glyphs of one: they say a character each, the
 * last what is left, and who finds nothing left says nothing (see unicode.c).
 *
 * Where readers need a space that the text does not hold, one is shown that
 * nobody sees.
 */
#include "write/pdf/pdf_int.h"
#include "write/reading.h"

static bool is_glyphs(const struct draw *draw)
{
	return draw->kind == DRAW_GLYPHS && draw->run && draw->run->glyph_count > 0;
}

/* Marks in `starts` where a cluster begins; the text's end is marked too. */
static bool *cluster_starts(struct arena *scratch, const struct glyph_run *run)
{
	bool *starts = ARENA_ARRAY(scratch, bool, run->text.n + 1);
	for (int i = 0; i < run->glyph_count; i++) {
		const int at = run->glyphs[i].cluster;
		if (at >= 0 && at < run->text.n)
			starts[at] = true;
	}
	starts[run->text.n] = true;
	return starts;
}

static str cluster_text(const struct glyph_run *run, const bool *starts, int cluster)
{
	if (cluster < 0 || cluster >= run->text.n)
		return STR("");
	ptrdiff_t end = cluster + 1;
	while (!starts[end])
		end++;
	return str_slice(run->text, cluster, end);
}

/* Deals the text of a cluster to its glyphs [from, to): a character each, the rest to the last. */
static void deal(const struct glyph_run *run, struct pdf_glyph *glyphs, int from, int to, str text)
{
	ptrdiff_t at = 0;
	for (int k = from; k < to; k++) {
		const int i = run->rtl ? from + to - 1 - k : k;
		const ptrdiff_t start = at;
		if (at < text.n)
			utf8_next(text, &at);
		if (k == to - 1)
			at = text.n;
		glyphs[i].says = start < at ? str_slice(text, start, at) : STR("");
	}
}

static void say_clusters(struct arena *a, const struct glyph_run *run, struct pdf_glyph *glyphs)
{
	const bool *starts = cluster_starts(a, run);
	for (int from = 0, to; from < run->glyph_count; from = to) {
		const int cluster = run->glyphs[from].cluster;
		for (to = from; to < run->glyph_count && run->glyphs[to].cluster == cluster;)
			to++;
		const str text = cluster_text(run, starts, cluster);
		if (to == from + 1)
			glyphs[from].says = text;
		else
			deal(run, glyphs, from, to, text);
	}
}

static struct pdf_text glyphs_of(struct arena *a, const struct draw *draw)
{
	struct pdf_text text = {.draw = draw};
	if (!is_glyphs(draw))
		return text;
	const struct glyph_run *run = draw->run;
	text.glyphs = ARENA_ARRAY(a, struct pdf_glyph, run->glyph_count + 1); /* and a space */
	for (int k = 0; k < run->glyph_count; k++) {
		const struct glyph *g = &run->glyphs[k];
		struct pdf_glyph *glyph = &text.glyphs[text.count++];
		glyph->id = g->id;
		glyph->x = g->x;
		glyph->y = g->y;
	}
	say_clusters(a, run, text.glyphs);
	text.said = text.count;
	return text;
}

/* The draw in which the last word goes on, if words are said as a whole (spell.c), or -1. */
static int rest_of(const struct page *page, int i)
{
	const int after = page->draws[i].run->rtl ? reading_word_after(page, i) : -1;
	return after >= 0 && page->draws[after].run->rtl ? after : -1;
}

static bool is_said(const struct page *page, int i)
{
	for (int k = i - 1; k >= 0; k--)
		if (is_glyphs(&page->draws[k]))
			return rest_of(page, k) == i;
	return false;
}

struct pdf_text pdf_say(struct arena *a, const struct page *page, int i)
{
	const struct draw *draw = &page->draws[i];
	struct pdf_text text = glyphs_of(a, draw);
	if (!text.count || draw->rotate || draw->run->size <= 0)
		return text;
	const struct glyph_run *run = draw->run;
	const uint32_t id = reading_space_after(page, i) ? pdf_face_glyph(run->face, ' ') : 0;
	const dim x = run->rtl ? -pdf_face_advance(run->face, id, run->size) : run->width;
	const struct pdf_glyph space = {.id = id, .says = STR(" "), .x = x};
	struct pdf_around around = {.space = id ? &space : NULL,
	                            .said = is_said(page, i),
	                            .goes_back = reading_goes_back(page, i)};
	struct {
		struct pdf_text *items;
		int count, cap;
	} rest = {0};
	for (int k = i; (k = rest_of(page, k)) >= 0;)
		LIST_ADD(a, &rest, glyphs_of(a, &page->draws[k]));
	around.rest = rest.items;
	around.rest_count = rest.count;
	pdf_spell(a, &text, &around);
	return text;
}
