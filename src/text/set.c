/* SPDX-License-Identifier: MIT */
/*
 * A broken line → glyphs at exact places. The line's runs are cut out of the
 * paragraph's, and shaped again where a cut is unsafe or a hyphen is added.
 * In a justified line the glyphs are scaled first (Hàn Thế Thành 2000), then
 * the word spaces take exactly what is left, whatever the breaker estimated.
 * Places are kept in 1/256 dim until a glyph is placed, so that no error
 * gathers along the line.
 */
#include "text/text_int.h"

#include <limits.h>

enum { FINE = 256, SCALE_ONE = 100000, THOUSAND = 1000, SHRINK_PART = 3 };
/* Between two ideographs a line may grow as a space of a quarter of an em would, by no more than
 * 0.09 em: see ideograph.c. */
enum { ELASTIC_EM = 4, ELASTIC_MOST = 360 };

struct setter {
	struct arena *a, *scratch;
	const struct para *p;
	struct parts parts;
	int from;                    /* first letter of the line */
	int64_t flex, spaces, rigid; /* natural widths: scaled, word spaces, all else */
	int space_count;
	int64_t scale;         /* of flex, 1/100000 */
	int64_t elastic;       /* what ideographs count as when a line grows */
	int64_t extra;         /* for all word spaces together */
	int64_t growth;        /* for all places between ideographs together */
	int *run_from;         /* first letter of each run of the line */
	int64_t spaces_before; /* while placing: natural width of those to the left */
	int64_t elastic_before;
	struct set_line out;
};

static int64_t divide(int64_t x, int64_t by)
{
	return x < 0 ? -((-x + by / 2) / by) : (x + by / 2) / by;
}

static int64_t fine_units(int64_t units, const struct run *run)
{
	return divide(units * run->size * FINE, run->upem);
}

static dim dim_from_fine(int64_t x)
{
	const int64_t d = divide(x, FINE);
	return d > DIM_MAX ? DIM_MAX : d < -DIM_MAX ? -DIM_MAX : (dim)d;
}

/* --- justification --- */

static bool is_space(const struct setter *k, const struct run_glyph *g, const struct part *part)
{
	const struct letter *l = &k->p->letters.items[g->letter];
	return g->letter < part->to && l->kind == LETTER_GLUE && l->flags & LETTER_STRETCH;
}

/* The line may grow before this glyph: the first of its letter, not at the line's start. */
static int64_t elastic_before(const struct setter *k, const struct part *part, int i)
{
	const struct run_glyph *g = &part->glyphs[i];
	if (g->letter >= part->to || g->letter == k->from ||
	    !(k->p->letters.items[g->letter].flags & LETTER_ELASTIC) ||
	    (i > 0 && part->glyphs[i - 1].letter == g->letter))
		return 0;
	return (int64_t)part->run->size * FINE / ELASTIC_EM;
}

static void measure_part(struct setter *k, const struct part *part)
{
	k->rigid += (int64_t)part->gap * FINE;
	if (part->kind != PART_RUN) {
		k->rigid += (int64_t)part->width * FINE;
		return;
	}
	int64_t letters = -part->tracking, spaces = 0;
	for (int i = 0; i < part->glyph_count; i++) {
		const bool space = is_space(k, &part->glyphs[i], part);
		*(space ? &spaces : &letters) += part->glyphs[i].advance;
		k->space_count += space;
		k->elastic += elastic_before(k, part, i);
	}
	k->spaces += fine_units(spaces, part->run);
	*(part->run->look->style->literal ? &k->rigid : &k->flex) += fine_units(letters, part->run);
}

/* Expansion first, spaces second; `hangs`: protrusion at both ends. */
static void justify(struct setter *k, int64_t measure, int64_t hangs, bool last)
{
	const int64_t natural = k->flex + k->spaces + k->rigid - hangs;
	const int64_t need = measure - natural;
	k->scale = SCALE_ONE;
	k->out.closes = last;
	k->out.justified = k->p->spec.align == ALIGN_JUSTIFY && (!last || need < 0);
	if (!k->out.justified)
		return;
	const int64_t most = k->flex * k->p->spec.expand / THOUSAND;
	const int64_t e = need > most ? most : need < -most ? -most : need;
	if (k->flex > 0)
		k->scale += divide(e * SCALE_ONE, k->flex);
	const int64_t letters = divide(k->flex * k->scale, SCALE_ONE);
	const int64_t rest = measure + hangs - letters - k->rigid - k->spaces;
	if (rest > 0 && k->elastic > 0) {
		const int64_t share = divide(rest * k->elastic, k->elastic + k->spaces);
		const int64_t bound = k->elastic * ELASTIC_MOST / THOUSAND;
		k->growth = share < bound ? share : bound;
	}
	k->extra = k->spaces > 0 ? rest - k->growth : 0;
	if (k->extra < -k->spaces / SHRINK_PART)
		k->extra = -k->spaces / SHRINK_PART;
}

/* --- text of a run --- */

/*
 * What a run says, and where each of its letters begins in that. Mostly a view of the source; a
 * copy without what is not said (soft hyphens not used, spare spaces), or with a hyphen.
 */
static bool says_source(const struct letters *l, const struct part *part)
{
	if (part->hyphen)
		return false;
	for (int i = part->from; i < part->to; i++) {
		const struct letter *it = &l->items[i];
		if (it->kind == LETTER_SILENT)
			return false;
		if (it->kind == LETTER_GLUE && l->chars[i] == ' ' && it->end - it->at != 1)
			return false;
	}
	return true;
}

static str run_text(struct setter *k, const struct part *part, int *offsets)
{
	const struct letters *l = &k->p->letters;
	const str source = part->run->piece->text;
	const int first = l->items[part->from].at;
	offsets[part->to - part->from] = l->items[part->to - 1].end - first;
	if (says_source(l, part)) {
		for (int i = part->from; i < part->to; i++)
			offsets[i - part->from] = l->items[i].at - first;
		return str_slice(source, first, l->items[part->to - 1].end);
	}
	struct buf b = BUF(k->a);
	for (int i = part->from; i < part->to; i++) {
		const struct letter *it = &l->items[i];
		const bool again = i > part->from && it[-1].at == it->at;
		offsets[i - part->from] = again ? offsets[i - part->from - 1] : (int)b.n;
		if (it->kind == LETTER_SILENT || again)
			continue;
		if (it->kind == LETTER_GLUE && l->chars[i] == ' ')
			buf_char(&b, ' ');
		else
			buf_add(&b, str_slice(source, it->at, it->end));
	}
	offsets[part->to - part->from] = (int)b.n;
	if (part->hyphen)
		buf_codepoint(&b, SOFT_HYPHEN);
	return buf_str(&b);
}

/* --- placing --- */

struct pen {
	int64_t letters, spaces; /* units, from the part's start */
	int64_t elastic;
};

static int64_t pen_place(const struct setter *k, const struct part *part, struct pen pen)
{
	const int64_t scale = part->run->look->style->literal ? SCALE_ONE : k->scale;
	const int64_t spaces = fine_units(pen.spaces, part->run);
	int64_t x = divide(fine_units(pen.letters, part->run) * scale, SCALE_ONE) + spaces;
	if (k->extra)
		x += divide(k->extra * (k->spaces_before + spaces), k->spaces) -
		     divide(k->extra * k->spaces_before, k->spaces);
	if (k->growth)
		x += divide(k->growth * (k->elastic_before + pen.elastic), k->elastic) -
		     divide(k->growth * k->elastic_before, k->elastic);
	return x;
}

static struct glyph *place_glyphs(struct setter *k, struct part *part, const int *offsets)
{
	struct glyph *out = ARENA_ARRAY(k->a, struct glyph, part->glyph_count);
	const struct run *run = part->run;
	const dim origin = dim_from_fine(part->at);
	struct pen pen = {0};
	for (int i = 0; i < part->glyph_count; i++) {
		const struct run_glyph *g = &part->glyphs[i];
		pen.elastic += elastic_before(k, part, i);
		const int64_t x = part->at + pen_place(k, part, pen) + fine_units(g->dx, run);
		const int letter = g->letter < part->to ? g->letter : part->to;
		out[i] = (struct glyph){.id = g->id,
		                        .x = dim_from_fine(x) - origin,
		                        .y = -scale_units(g->dy, run->size, run->upem),
		                        .cluster = offsets[letter - part->from]};
		*(is_space(k, g, part) ? &pen.spaces : &pen.letters) += g->advance;
	}
	pen.letters -= part->tracking;
	part->end = part->at + pen_place(k, part, pen);
	k->spaces_before += fine_units(pen.spaces, run);
	k->elastic_before += pen.elastic;
	return out;
}

static void place_run(struct setter *k, struct part *part)
{
	const struct arena_mark mark = arena_mark(k->scratch);
	const struct run *run = part->run;
	const struct text_style *style = run->look->style;
	int *offsets = ARENA_ARRAY(k->scratch, int, part->to - part->from + 1);
	const str text = run_text(k, part, offsets);
	struct glyph *glyphs = place_glyphs(k, part, offsets);
	arena_rewind(k->scratch, mark);
	if (!run->face || part->glyph_count == 0)
		return;
	const struct face_metrics *m = face_metrics(run->face);
	k->run_from[k->out.run_count] = part->from;
	k->out.runs[k->out.run_count++] = (struct glyph_run){
	    .face = run->face,
	    .size = run->size,
	    .colour = style->colour,
	    .hscale = style->literal ? SCALE_ONE : (int)k->scale,
	    .x = dim_from_fine(part->at),
	    .y = -style->raise,
	    .width = dim_from_fine(part->end) - dim_from_fine(part->at),
	    .glyphs = glyphs,
	    .glyph_count = part->glyph_count,
	    .text = text,
	    .rtl = run->level & 1,
	    .leaf = run->piece->leaf,
	    .link = run->piece->link,
	    .underline = style->underline,
	    .underline_colour = style->underline_colour,
	    .underline_y = scale_units(m->underline_position, style->size, m->upem),
	};
}

static void place_thing(struct setter *k, struct part *part)
{
	const int index = k->p->letters.items[part->from].piece;
	const struct piece *piece = &k->p->pieces[index];
	const dim x = dim_from_fine(part->at);
	const dim y = piece->style ? -piece->style->raise : 0;
	part->end = part->at + (int64_t)part->width * FINE;
	if (piece->kind == PIECE_OBJECT) {
		k->out.objects[k->out.object_count++] =
		    (struct line_object){.object = piece->object,
		                         .x = x,
		                         .y = y,
		                         .width = piece->width,
		                         .ascent = piece->ascent};
		return;
	}
	k->out.icons[k->out.icon_count++] =
	    (struct line_icon){.path = k->p->things[index].path,
	                       .x = x,
	                       .y = y,
	                       .width = part->width,
	                       .colour = piece->style ? piece->style->colour : 0,
	                       .text = piece->text,
	                       .leaf = piece->leaf,
	                       .link = piece->link};
}

static void place_pad(struct setter *k, struct part *part)
{
	(void)k;
	part->end = part->at + (int64_t)part->width * FINE;
}

static void (*const placers[])(struct setter *, struct part *) = {
    [PART_RUN] = place_run, [PART_THING] = place_thing, [PART_PAD] = place_pad};

/* Runs were placed from left to right; they are told in the order in which they are read. */
static void order_runs(struct setter *k)
{
	for (int i = 1; i < k->out.run_count; i++)
		for (int j = i; j > 0 && k->run_from[j - 1] > k->run_from[j]; j--) {
			const struct glyph_run run = k->out.runs[j];
			const int from = k->run_from[j];
			k->out.runs[j] = k->out.runs[j - 1];
			k->run_from[j] = k->run_from[j - 1];
			k->out.runs[j - 1] = run;
			k->run_from[j - 1] = from;
		}
}

static void place_parts(struct setter *k)
{
	const int n = k->parts.count;
	k->run_from = ARENA_ARRAY(k->scratch, int, n);
	k->out.runs = ARENA_ARRAY(k->a, struct glyph_run, n);
	int things = 0;
	for (int i = 0; i < n; i++)
		things += k->parts.items[i].kind == PART_THING;
	k->out.icons = things ? ARENA_ARRAY(k->a, struct line_icon, things) : NULL;
	k->out.objects = things ? ARENA_ARRAY(k->a, struct line_object, things) : NULL;
	int64_t at = 0;
	for (int i = 0; i < n; i++) {
		struct part *part = &k->parts.items[i];
		part->at = at + (int64_t)part->gap * FINE;
		placers[part->kind](k, part);
		at = part->end;
	}
	k->out.width = dim_from_fine(at);
	order_runs(k);
}

/* --- heights, frames, the line itself --- */

struct extent_of {
	dim ascent, descent;
};

static struct extent_of look_extent(const struct look *look)
{
	const dim size = look->style->size;
	if (look->face_count == 0)
		return (struct extent_of){size * 4 / 5, size / 5};
	const struct face_metrics *m = face_metrics(look->faces[0]);
	return (struct extent_of){scale_units(m->ascent, size, m->upem),
	                          scale_units(m->descent, size, m->upem)};
}

/* The share of the leading on each side, by the first face: pitch does not depend on the text. */
static void grow_line(struct set_line *line, const struct look *look)
{
	const struct extent_of e = look_extent(look);
	const dim leading = look->style->leading;
	const dim above =
	    e.ascent + e.descent > 0 ? dim_scale(leading, e.ascent, e.ascent + e.descent) : leading;
	line->above = dim_max(line->above, above + look->style->raise);
	line->below = dim_max(line->below, leading - above - look->style->raise);
}

/* A child of a flow that has a frame is an inline box: the line has room for all of it. */
static void grow_boxed(struct set_line *line, const struct part *part)
{
	if (!part->frame || !part->run || !part->run->piece->whole)
		return;
	const struct extent_of e = look_extent(part->run->look);
	const dim raise = part->run->look->style->raise;
	line->above = dim_max(line->above, e.ascent + raise + part->frame->pad_y);
	line->below = dim_max(line->below, e.descent - raise + part->frame->pad_y);
	line->cap = dim_max(line->cap, e.ascent + raise + part->frame->pad_y); /* its top */
}

static void find_height(struct setter *k)
{
	const struct para *p = k->p;
	grow_line(&k->out, p->look);
	if (p->look->face_count) {
		const struct face_metrics *m = face_metrics(p->look->faces[0]);
		k->out.cap = scale_units(m->cap_height, p->spec.style->size, m->upem);
	}
	for (int i = 0; i < k->parts.count; i++) {
		const struct part *part = &k->parts.items[i];
		if (part->run && part->run->look->style->size > p->spec.style->size)
			grow_line(&k->out, part->run->look);
		grow_boxed(&k->out, part);
		if (part->kind != PART_THING)
			continue;
		const struct piece *piece = &p->pieces[p->letters.items[part->from].piece];
		const dim raise = piece->style ? piece->style->raise : 0;
		if (piece->kind == PIECE_OBJECT) {
			k->out.above = dim_max(k->out.above, piece->ascent + raise);
			k->out.below = dim_max(k->out.below, piece->descent - raise);
		}
	}
}

static void add_frame(struct setter *k, int from, int to)
{
	const struct part *parts = k->parts.items;
	const struct inline_frame *look = parts[from].frame;
	struct extent_of most = {0};
	for (int i = from; i < to; i++) {
		if (!parts[i].run)
			continue;
		const struct extent_of e = look_extent(parts[i].run->look);
		const dim raise = parts[i].run->look->style->raise;
		most.ascent = dim_max(most.ascent, e.ascent + raise);
		most.descent = dim_max(most.descent, e.descent - raise);
	}
	const dim x = dim_from_fine(parts[from].at);
	k->out.frames[k->out.frame_count++] =
	    (struct line_frame){.look = look,
	                        .x = x,
	                        .width = dim_from_fine(parts[to - 1].end) - x,
	                        .above = most.ascent + look->pad_y,
	                        .below = most.descent + look->pad_y};
}

static void find_frames(struct setter *k)
{
	const struct parts *parts = &k->parts;
	int framed = 0;
	for (int i = 0; i < parts->count; i++)
		framed += parts->items[i].frame != NULL;
	if (!framed)
		return;
	k->out.frames = ARENA_ARRAY(k->a, struct line_frame, framed);
	for (int i = 0, to; i < parts->count; i = to) {
		const struct inline_frame *frame = parts->items[i].frame;
		for (to = i + 1; to < parts->count && parts->items[to].frame == frame;)
			to++;
		if (frame)
			add_frame(k, i, to);
	}
}

static dim line_start(const struct setter *k, dim measure, dim hang)
{
	enum align align = k->p->spec.align;
	if (k->p->rtl && align != ALIGN_CENTER)
		align = align == ALIGN_END ? ALIGN_START : ALIGN_END;
	if (align == ALIGN_CENTER)
		return dim_max((measure - k->out.width) / 2, 0);
	if (align == ALIGN_END)
		return dim_max(measure - k->out.width, 0);
	return -hang;
}

struct set_line set_line(struct arena *a, struct arena *scratch, const struct para *p,
                         const struct item_list *items, const struct break_line *line, dim measure)
{
	const struct arena_mark mark = arena_mark(scratch);
	const struct item *end = &items->items[line->last];
	const int from = line->first < 0 ? p->from : items->ranges[line->first].to;
	const int to = items->ranges[line->last].from;
	struct setter k = {.a = a, .scratch = scratch, .p = p, .from = from};
	const bool hyphen = end->flags & ITEM_HYPHEN;
	const dim left = hang_left(p, from), right = hang_right(p, to, hyphen);

	k.parts = parts_new(scratch, p, (struct letter_range){from, to}, hyphen);
	for (int i = 0; i < k.parts.count; i++)
		measure_part(&k, &k.parts.items[i]);
	const int64_t hangs = ((int64_t)left + right) * FINE;
	k.out.natural = dim_from_fine(k.flex + k.spaces + k.rigid - hangs);
	justify(&k, (int64_t)measure * FINE, hangs, end->penalty <= PENALTY_FORCE);
	k.out.hang_start = left;
	k.out.hang_end = right;
	if (k.space_count)
		k.out.space = dim_from_fine(divide(k.spaces + k.extra, k.space_count));
	parts_order(&k.parts);
	place_parts(&k);
	find_frames(&k);
	find_height(&k);
	k.out.measure = measure;
	k.out.above += line->first < 0 ? 0 : p->spec.line_gap;
	k.out.x = line_start(&k, measure, left);
	k.out.hyphenated = hyphen;
	k.out.spaced = (end->kind == ITEM_GLUE && to < items->ranges[line->last].to) ||
	               end->penalty <= PENALTY_FORCE;
	k.out.badness = line->badness;
	k.out.demerits = line->demerits;
	k.out.rtl = p->rtl;
	k.out.overfull = line->badness == INT_MAX;
	k.out.next = items->ranges[line->last].to;
	arena_rewind(scratch, mark);
	return k.out;
}
