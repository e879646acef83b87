/* SPDX-License-Identifier: MIT */
/*
 * Shaped runs → where every letter begins. A place is the rounded cumulative
 * sum of a run, never a sum of rounded glyphs; the letters of a ligature share
 * its width, which is only a first guess: whoever cuts there shapes again.
 */
#include "text/text_int.h"

dim scale_units(int64_t units, dim size, int upem)
{
	return dim_scale(units, size, upem);
}

int64_t run_place(const struct para *p, const struct run *run, int letter)
{
	return letter < run->to ? p->units[letter] : run->width;
}

const struct run *run_at(const struct para *p, int letter)
{
	const int i = letter >= 0 && letter < p->letters.count ? p->run_of[letter] : -1;
	return i >= 0 ? &p->runs.items[i] : NULL;
}

int drawn_before(const struct para *p, int letter)
{
	while (letter > 0 && p->letters.items[letter - 1].kind == LETTER_SILENT)
		letter--;
	return letter > 0 && p->letters.items[letter - 1].kind != LETTER_NEWLINE ? letter - 1 : -1;
}

int drawn_from(const struct para *p, int letter)
{
	while (letter < p->letters.count && p->letters.items[letter].kind == LETTER_SILENT)
		letter++;
	return letter < p->letters.count && p->letters.items[letter].kind != LETTER_NEWLINE ? letter
	                                                                                    : -1;
}

/* The cluster [from, to) is `width` wide: its letters get equal shares, marks none. */
static void share(struct para *p, int from, int to, int64_t at, int64_t width)
{
	struct letter *l = p->letters.items;
	int bases = 1, done = 1;
	for (int i = from + 1; i < to; i++)
		bases += l[i].kind != LETTER_SILENT && !(l[i].flags & LETTER_EXTENDS);
	p->units[from] = at;
	for (int i = from + 1; i < to; i++) {
		p->units[i] = at + width * done / bases;
		if (l[i].kind == LETTER_SILENT)
			continue;
		l[i].flags |= LETTER_INNER;
		done += !(l[i].flags & LETTER_EXTENDS);
	}
}

/* starts[i]: a cluster begins at the run's letter i; widths[i]: how wide it is. */
static void place_run(struct para *p, struct run *run, int64_t *widths, bool *starts)
{
	for (int i = 0; i < run->glyph_count; i++) {
		const struct run_glyph *g = &run->glyphs[i];
		widths[g->letter] += g->advance;
		starts[g->letter] = true;
		if (g->unsafe)
			p->letters.items[g->letter].flags |= LETTER_UNSAFE;
	}
	int64_t at = 0;
	for (int i = run->from, to; i < run->to; i = to) {
		to = i + 1;
		while (to < run->to && !starts[to])
			to++;
		share(p, i, to, at, widths[i]);
		at += widths[i];
	}
	run->width = at;
}

dim thing_width(const struct para *p, int piece)
{
	return p->pieces[piece].kind == PIECE_OBJECT ? p->pieces[piece].width
	                                             : p->things[piece].advance;
}

static dim add_bounded(dim at, dim width)
{
	return at > DIM_MAX - width ? DIM_MAX : at + width;
}

void find_places(struct arena *a, struct para *p)
{
	const int n = p->letters.count;
	dim at = 0;
	p->places = ARENA_ARRAY(a, dim, n + 1);
	for (int i = 0; i < n;) {
		const struct run *run = run_at(p, i);
		if (p->letters.items[i].flags & LETTER_GAP && run)
			at = add_bounded(at, ideograph_gap(run->size));
		p->places[i] = at;
		if (!run) {
			at = add_bounded(at, p->letters.items[i].kind == LETTER_THING
			                         ? thing_width(p, p->letters.items[i].piece)
			                         : 0);
			i++;
			continue;
		}
		for (; i < run->to; i++)
			p->places[i] =
			    add_bounded(at, scale_units(p->units[i], run->size, run->upem));
		at = add_bounded(at, scale_units(run->width, run->size, run->upem));
	}
	p->places[n] = at;
}

void place_letters(struct arena *a, struct arena *scratch, struct para *p)
{
	const int n = p->letters.count;
	const struct arena_mark mark = arena_mark(scratch);
	int64_t *widths = ARENA_ARRAY(scratch, int64_t, n + 1);
	bool *starts = ARENA_ARRAY(scratch, bool, n + 1);
	p->units = ARENA_ARRAY(a, int64_t, n + 1);
	p->run_of = ARENA_ARRAY(a, int, n + 1);
	for (int i = 0; i < n; i++)
		p->run_of[i] = -1;
	for (int r = 0; r < p->runs.count; r++) {
		struct run *run = &p->runs.items[r];
		const struct cut whole = {&p->letters, run, run->from, run->to, 0};
		run->glyphs = shape(p->context, a, &whole, &run->glyph_count);
		place_run(p, run, widths, starts);
		for (int i = run->from; i < run->to; i++)
			p->run_of[i] = r;
	}
	find_places(a, p);
	arena_rewind(scratch, mark);
}
