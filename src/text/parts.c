/* SPDX-License-Identifier: MIT */
/*
 * What stands side by side in a line: the pieces of runs between two breaks,
 * cut out of the paragraph's glyphs or shaped again where a cut would be seen
 * (kerning, ligatures, joined scripts, an added hyphen); icons, objects, and
 * the padding of frames.
 */
#include "text/text_int.h"

struct collector {
	struct arena *scratch;
	const struct para *p;
	struct parts parts;
};

static bool is_cut_safe(const struct para *p, const struct run *run, int at)
{
	while (at < run->to && p->letters.items[at].kind == LETTER_SILENT)
		at++;
	return at <= run->from || at >= run->to ||
	       !(p->letters.items[at].flags & (LETTER_UNSAFE | LETTER_INNER));
}

/* The first glyph, in visual order, whose letter is (right to left: is below) `letter`. */
static int glyph_at(const struct run *run, int letter)
{
	int low = 0, high = run->glyph_count;
	while (low < high) {
		const int middle = (low + high) / 2, at = run->glyphs[middle].letter;
		if (run->level & 1 ? at >= letter : at < letter)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void cut_run(struct collector *k, struct part *part)
{
	const struct run *run = part->run;
	if (part->hyphen || !is_cut_safe(k->p, run, part->from) ||
	    !is_cut_safe(k->p, run, part->to)) {
		const struct cut cut = {&k->p->letters, run, part->from, part->to, part->hyphen};
		part->glyphs = shape(k->p->context, k->scratch, &cut, &part->glyph_count);
		return;
	}
	const bool rtl = run->level & 1;
	const int first = glyph_at(run, rtl ? part->to : part->from);
	const int last = glyph_at(run, rtl ? part->from : part->to);
	part->glyphs = run->glyphs + first;
	part->glyph_count = last - first;
}

static void add_pad(struct collector *k, const struct inline_frame *frame, uint8_t level)
{
	const struct part pad = {
	    .kind = PART_PAD, .level = level, .frame = frame, .width = frame->pad_x};
	LIST_ADD(k->scratch, &k->parts, pad);
}

static void add_part(struct collector *k, struct part part)
{
	const int n = k->parts.count;
	const struct part *before = n ? &k->parts.items[n - 1] : NULL;
	if (before && before->frame && before->frame != part.frame)
		add_pad(k, before->frame, before->level);
	if (part.frame && (!before || before->frame != part.frame))
		add_pad(k, part.frame, part.level);
	LIST_ADD(k->scratch, &k->parts, part);
}

struct parts parts_new(struct arena *scratch, const struct para *p, struct letter_range range,
                       bool hyphen)
{
	struct collector collector = {.scratch = scratch, .p = p}, *k = &collector;
	const int to = range.to;
	const int last = drawn_before(p, to);
	for (int i = range.from; i < to;) {
		const struct run *run = run_at(p, i);
		const int piece = p->letters.items[i].piece;
		struct part part = {.run = run,
		                    .from = i,
		                    .frame = p->pieces[piece].frame,
		                    .level = p->rtl ? 1 : 0};
		if (run) {
			part.level = run->level;
			if (i > range.from && p->letters.items[i].flags & LETTER_GAP)
				part.gap = ideograph_gap(run->size);
			part.to = run->to < to ? run->to : to;
			if (last >= i && last < part.to) {
				part.hyphen = hyphen ? hyphen_of(run->face) : 0;
				part.tracking = run_tracking(run);
			}
			cut_run(k, &part);
			add_part(k, part);
		} else if (p->letters.items[i].kind == LETTER_THING) {
			part.kind = PART_THING;
			part.to = i + 1;
			part.width = thing_width(p, piece);
			add_part(k, part);
		}
		i = run ? part.to : i + 1;
	}
	if (k->parts.count && k->parts.items[k->parts.count - 1].frame)
		add_part(k, (struct part){.kind = PART_PAD});
	return k->parts;
}

static void reverse(struct part *parts, int from, int to)
{
	while (from < --to) {
		const struct part swap = parts[from];
		parts[from++] = parts[to];
		parts[to] = swap;
	}
}

/* Into visual order: UAX #9, rule L2. */
void parts_order(struct parts *parts)
{
	int highest = 0;
	for (int i = 0; i < parts->count; i++)
		if (parts->items[i].level > highest)
			highest = parts->items[i].level;
	for (int level = highest; level > 0; level--)
		for (int i = 0, to; i < parts->count; i = to + 1) {
			for (to = i; to < parts->count && parts->items[to].level >= level;)
				to++;
			reverse(parts->items, i, to);
		}
}
