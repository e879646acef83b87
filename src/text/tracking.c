/* SPDX-License-Identifier: MIT */
/*
 * Letters apart: the tracking of a style, and how near to each other and how
 * far apart letters of a word may stand.
 *
 * Readers of PDFs take a glyph that begins well inside the one before it, or
 * well behind it, for a new word: poppler from a tenth of the size. Lato's two
 * slashes do the one, a pair that is kerned apart and tracked the other. Only
 * a layout that tracks by more than that has its way.
 */
#include "text/text_int.h"

enum { TIGHTEST = 90, LOOSEST = 97, THOUSAND = 1000 }; /* 1/1000 em between letters of a word */
enum { TRACKING_OF_WORDS = 100 };

static bool is_spread(const struct run *run)
{
	return run->look->style->tracking > TRACKING_OF_WORDS;
}

int run_tracking(const struct run *run)
{
	/* What stands between things joins nothing: a gap is a space with tracking. */
	if (script_is_joined(run->script) && run->piece->kind != PIECE_SEPARATOR)
		return 0;
	const int tracking = run->look->style->tracking;
	const int most = is_spread(run) || tracking < LOOSEST ? tracking : LOOSEST;
	return most * run->upem / THOUSAND;
}

/* A capital and small capitals made of smaller ones are one word: where sizes meet, readers
 * bear less. */
static int seam_tracking(const struct letters *l, const struct run *run)
{
	enum { SEAM = 20 };
	const int more = run_tracking(run), least = SEAM * run->upem / THOUSAND, to = run->to;
	const bool meets = to < l->count && l->items[to].kind == LETTER_TEXT &&
	                   l->items[to - 1].kind == LETTER_TEXT &&
	                   (l->items[to].flags ^ l->items[to - 1].flags) & LETTER_SMALL;
	return meets && more > least && !is_spread(run) ? least : more;
}

void track(struct run_glyph *glyphs, int count, const struct letters *l, const struct run *run,
           int to)
{
	const int more = run_tracking(run);
	const int at_end = to == run->to ? seam_tracking(l, run) : more;
	for (int i = 0; more && i < count; i++)
		if (i + 1 == count || glyphs[i + 1].letter != glyphs[i].letter)
			glyphs[i].advance += i + 1 < count ? more : at_end;
}

void limit_gaps(struct run_glyph *glyphs, int count, const struct run *run)
{
	const int tight = run->upem * TIGHTEST / THOUSAND, loose = run->upem * LOOSEST / THOUSAND;
	for (int i = 0; i < count; i++) {
		struct run_glyph *g = &glyphs[i];
		const int natural = face_advance(run->face, g->id);
		if (g->advance <= 0 || g->dx != 0)
			continue;
		if (g->advance < natural - tight)
			g->advance = natural - tight;
		else if (g->advance > natural + loose && !is_spread(run))
			g->advance = natural + loose;
	}
}
