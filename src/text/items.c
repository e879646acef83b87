/* SPDX-License-Identifier: MIT */
/*
 * Letters, places and joints → the items of the breaker. All that a break
 * changes is found here and put into the item's `end` and `start`: the hyphen
 * and its kerning, kerning with a space that goes, tracking behind the last
 * letter, protrusion, the padding of a frame that is cut.
 */
#include "text/text_int.h"

enum {
	STRETCH_PART = 4,  /* of a word space: as far as it may grow without being seen */
	ELASTIC_PART = 16, /* of an em, between ideographs */
	SHRINK_PART = 3,   /* two thirds of a space always stay */
	SAFE_SEARCH = 24   /* letters that are shaped again, at most */
};

struct item_builder {
	struct arena *a, *scratch;
	const struct para *p;
	const struct joint *joints;
	struct item_list out;
	int cap, range_cap;
	const struct inline_frame *frame; /* the one open */
	int box;                          /* letters from here are not in an item yet */
};

static void add(struct item_builder *b, struct item it, int from, int to)
{
	struct item_list *out = &b->out;
	out->items = arena_grow(b->a, out->items, out->count, &b->cap, sizeof *out->items);
	out->ranges = arena_grow(b->a, out->ranges, out->count, &b->range_cap, sizeof *out->ranges);
	out->items[out->count] = it;
	out->ranges[out->count++] = (struct letter_range){from, to};
}

static const struct inline_frame *frame_at(const struct para *p, int letter)
{
	return letter >= 0 && letter < p->letters.count
	           ? p->pieces[p->letters.items[letter].piece].frame
	           : NULL;
}

static bool is_safe(const struct para *p, int letter)
{
	const struct letter *l = &p->letters.items[letter];
	return l->kind != LETTER_SILENT &&
	       !(l->flags & (LETTER_UNSAFE | LETTER_INNER | LETTER_EXTENDS));
}

static int64_t shaped_width(struct item_builder *b, const struct run *run, int from, int to,
                            uint32_t hyphen)
{
	const struct arena_mark mark = arena_mark(b->scratch);
	int count;
	const struct cut cut = {&b->p->letters, run, from, to, hyphen};
	const struct run_glyph *g = shape(b->p->context, b->scratch, &cut, &count);
	int64_t sum = 0;
	for (int i = 0; i < count; i++)
		sum += g[i].advance;
	arena_rewind(b->scratch, mark);
	return sum;
}

/* What the line that ends before letter k is wider than up to k of the whole run. */
static dim end_change(struct item_builder *b, int k, bool hyphen)
{
	const struct para *p = b->p;
	const int last = drawn_before(p, k);
	const struct run *run = run_at(p, last);
	if (!run)
		return 0;
	int64_t units = 0;
	const bool whole = k >= run->to || is_safe(p, k);
	if (hyphen || !whole) {
		int from = last;
		for (int n = 0; n < SAFE_SEARCH && from > run->from; n++, from--)
			if (is_safe(p, from))
				break;
		const int to = k < run->to ? k : run->to;
		units = shaped_width(b, run, from, to, hyphen ? hyphen_of(run->face) : 0) -
		        (run_place(p, run, to) - run_place(p, run, from));
	}
	units -= run_tracking(run);
	return scale_units(units, run->size, run->upem);
}

/* What the line that begins with letter k is wider than from k of the whole run. */
static dim start_change(struct item_builder *b, int k)
{
	const struct para *p = b->p;
	const struct run *run = run_at(p, k);
	if (!run || k == run->from || is_safe(p, k))
		return 0;
	int to = k + 1;
	for (int n = 0; n < SAFE_SEARCH && to < run->to; n++, to++)
		if (is_safe(p, to))
			break;
	const int64_t units =
	    shaped_width(b, run, k, to, 0) - (run_place(p, run, to) - run_place(p, run, k));
	return scale_units(units, run->size, run->upem);
}

/* The space before a letter that goes where a line ends there. */
static dim gap_before(const struct para *p, int letter)
{
	const struct run *run = run_at(p, letter);
	return run && p->letters.items[letter].flags & LETTER_GAP ? ideograph_gap(run->size) : 0;
}

/* Ends at letter `from`, begins again at letter `to`. */
static void add_break(struct item_builder *b, struct item it, int from, int to)
{
	const struct para *p = b->p;
	const struct joint j = b->joints[from];
	const bool hyphen = it.kind == ITEM_PENALTY && j.flags & JOINT_HYPHEN;
	it.penalty = j.penalty;
	it.flags =
	    (hyphen ? ITEM_HYPHEN : 0u) | (j.flags & JOINT_SHORT_WORD ? ITEM_SHORT_WORD : 0u);
	if (j.penalty < PENALTY_FORBID) {
		const int next = drawn_from(p, to);
		it.end =
		    end_change(b, from, hyphen) - hang_right(p, from, hyphen) - gap_before(p, to);
		it.start = next < 0 ? 0 : start_change(b, next) - hang_left(p, next);
		if (b->frame && frame_at(p, to) == b->frame) {
			it.end += b->frame->pad_x;
			it.start += b->frame->pad_x;
		}
	}
	add(b, it, from, to);
}

static bool is_rigid(const struct para *p, int letter)
{
	const struct run *run = run_at(p, letter);
	return !run || run->look->style->literal;
}

static void close_box(struct item_builder *b, int to)
{
	const struct para *p = b->p;
	for (int from = b->box; from < to;) {
		const bool rigid = is_rigid(p, from);
		int end = from + 1;
		while (end < to && is_rigid(p, end) == rigid)
			end++;
		const dim w = dim_max(p->places[end] - p->places[from], 0);
		add(b, (struct item){.kind = ITEM_BOX, .width = w, .flex = rigid ? 0 : w}, from,
		    end);
		from = end;
	}
	b->box = to;
}

static void add_pad(struct item_builder *b, int letter)
{
	if (b->frame)
		add(b, (struct item){.kind = ITEM_BOX, .width = b->frame->pad_x}, letter, letter);
}

static void leave_frame(struct item_builder *b, int letter)
{
	if (!b->frame || frame_at(b->p, letter) == b->frame)
		return;
	close_box(b, letter);
	add_pad(b, letter);
	b->frame = NULL;
}

static void enter_frame(struct item_builder *b, int letter)
{
	if (frame_at(b->p, letter) == b->frame)
		return;
	close_box(b, letter);
	b->frame = frame_at(b->p, letter);
	add_pad(b, letter);
}

static int add_glue(struct item_builder *b, int from)
{
	const struct para *p = b->p;
	const struct letter *l = p->letters.items;
	struct item it = {.kind = ITEM_GLUE};
	int to = from;
	for (; to < p->letters.count && (l[to].kind == LETTER_GLUE || l[to].kind == LETTER_SILENT);
	     to++) {
		const dim w = p->places[to + 1] - p->places[to];
		if (l[to].flags & LETTER_STRETCH && l[to].kind == LETTER_GLUE &&
		    p->spec.align == ALIGN_JUSTIFY) {
			it.stretch += w / STRETCH_PART;
			it.shrink += w / SHRINK_PART;
		}
	}
	it.width = p->places[to] - p->places[from];
	add_break(b, it, from, to);
	b->box = to;
	return to;
}

static void add_newline(struct item_builder *b, int letter)
{
	add(b,
	    (struct item){.kind = ITEM_PENALTY,
	                  .penalty = PENALTY_FORCE,
	                  .end = end_change(b, letter, false) - hang_right(b->p, letter, false),
	                  .start = -hang_left(b->p, letter + 1)},
	    letter, letter < b->p->letters.count ? letter + 1 : letter);
	b->box = letter + 1;
}

/* A break inside a word; between ideographs a line may grow there. */
static struct item opportunity(const struct item_builder *b, int letter)
{
	const struct run *run = run_at(b->p, letter);
	if (!run || b->p->spec.align != ALIGN_JUSTIFY ||
	    !(b->p->letters.items[letter].flags & LETTER_ELASTIC))
		return (struct item){.kind = ITEM_PENALTY};
	return (struct item){.kind = ITEM_GLUE, .stretch = run->size / ELASTIC_PART};
}

static int add_letter(struct item_builder *b, int i)
{
	const enum letter_kind kind = (enum letter_kind)b->p->letters.items[i].kind;
	leave_frame(b, i);
	if (kind == LETTER_NEWLINE || kind == LETTER_GLUE) {
		close_box(b, i);
		if (kind == LETTER_GLUE)
			return add_glue(b, i);
		add_newline(b, i);
		return i + 1;
	}
	if (b->joints[i].penalty < PENALTY_FORBID && i > b->box) {
		close_box(b, i);
		add_break(b, opportunity(b, i), i, i);
	}
	enter_frame(b, i);
	return i + 1;
}

/* For a box and a break at each joint that may end a line: see letters.c. */
static void make_room(struct item_builder *b)
{
	enum { OF_A_JOINT = 2, OF_THE_END = 4 };
	int cap = OF_THE_END;
	for (int i = 0; i < b->p->letters.count; i++)
		cap += b->joints[i].penalty < PENALTY_FORBID ? OF_A_JOINT : 0;
	b->out.items = ARENA_ARRAY(b->a, struct item, cap);
	b->out.ranges = ARENA_ARRAY(b->a, struct letter_range, cap);
	b->cap = b->range_cap = cap;
}

struct item_list items_new(struct arena *a, struct arena *scratch, const struct para *p,
                           const struct joint *joints)
{
	struct item_builder b = {.a = a, .scratch = scratch, .p = p, .joints = joints};
	b.out.first = -hang_left(p, 0);
	make_room(&b);
	const int n = p->letters.count;
	for (int i = 0; i < n;)
		i = add_letter(&b, i);
	close_box(&b, n);
	leave_frame(&b, n);
	add_newline(&b, n);
	return b.out;
}

struct item_list items_scale(struct arena *a, const struct item_list *items, int32_t scale)
{
	enum { ONE = 1024 };
	struct item_list out = *items;
	out.first = dim_scale(items->first, scale, ONE);
	out.items = ARENA_ARRAY(a, struct item, items->count);
	for (int i = 0; i < items->count; i++) {
		struct item *it = &out.items[i];
		*it = items->items[i];
		it->width = dim_scale(it->width, scale, ONE);
		it->stretch = dim_scale(it->stretch, scale, ONE);
		it->shrink = dim_scale(it->shrink, scale, ONE);
		it->flex = dim_scale(it->flex, scale, ONE);
		it->end = dim_scale(it->end, scale, ONE);
		it->start = dim_scale(it->start, scale, ONE);
	}
	return out;
}
