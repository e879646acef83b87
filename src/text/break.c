/* SPDX-License-Identifier: MIT */
/*
 * Line breaking by total fit (Knuth & Plass 1981), for justified and for
 * ragged text, with font expansion as a third source of slack (Hàn Thế Thành
 * 2000). Pure: items and measures in, lines out.
 *
 * One break is one item: what a break changes (hyphen, kerning, protrusion)
 * stands in the item's `end` and `start`, so a line from break a to break b is
 * four differences of prefix sums, and nothing is discarded after a break.
 *
 * The cheapest way to each break is kept apart by all that a later line's cost
 * can depend on: number of the line (while measures differ or the number
 * matters), hyphens in a row, and the shape of the line (fitness class, or
 * remainder and direction of the rag). So the result is the optimum, not an
 * estimate; the tests compare it with exhaustive search. In particular a node
 * is not dropped because one line from it is overfull: a break at a hyphen may
 * overrun where the next break fits. It is dropped when even the least that
 * any later line could measure is too wide.
 *
 * Badness grows along a tangent instead of ending in a cap, as TeX's does: a
 * bad and a dreadful line must not cost the same. That makes emergency stretch
 * needless.
 */
#include "text/text.h"

#include <limits.h>

enum {
	CUBIC_END = 1024,  /* 256 r, r = 4: from here along the tangent */
	SQUARE_END = 2048, /* ragged: r = 8 */
	RATIO_MAX = 256 * 1024,
	SHRINK_PERCENT = 60, /* of the hard minimum: as disliked as full stretch */
	EXPANSION_BADNESS = 10,
	EVEN_BADNESS = 12, /* up to here a line counts as normal */
	LOOSE_BADNESS = 99,
	RUN_MAX = 3,
	RAG_BUCKETS = 50, /* of the measure */
	RAG_LAST_BUCKET = 30,
	RAG_STRIDE = 32,
	RAG_START = 96, /* the first line, and one after a forced break, has nothing to step from */
	SHAPES = 128,
	NORMAL_CLASS = 1,
	/* At 20,000 twice the runts; at 160,000 the rag is less even than it need be. Within
	   paragraphs it is as even at all of these. */
	RAGGED_RUNT = 80000
};

static const int64_t OVERFULL = 100000000000000;
static const int64_t OVERFULL_UNIT = 16384; /* an excess of so many dims costs as much again */
static const int64_t DEMERITS_MAX = INT64_MAX / 4;

/* Sums over the items before one: width, stretch, shrink, flex. */
struct sums {
	int64_t w, y, z, x;
};

struct node {
	int at; /* the break; -1: paragraph start */
	int line, shape, run;
	int prev;    /* node */
	int sibling; /* node of the same break, shape and run, another line */
	int badness; /* of the line that ends here */
	dim natural;
	int64_t demerits;
};

struct breaker {
	struct arena *scratch;
	const struct break_para *p;
	const struct break_rules *r;
	struct sums *sums;
	int64_t min_end;
	/* In 1/256, by the tolerance: of stretch, or of what a ragged line lacks. */
	int64_t ratio_max;
	int last_line; /* highest line number that is told apart */
	int64_t steps;
	struct {
		struct node *items;
		int count, cap;
	} nodes;
	struct {
		int *items;
		int count, cap;
	} active;
	int slots[SHAPES][RUN_MAX + 1]; /* newest node of the break at hand, or -1 */
	int first_slot;                 /* nodes of the break at hand begin here */
};

/* A line between two breaks, and what it costs. */
struct fit {
	int64_t w, y, z, x, measure;
	int shape, run;
	int badness;
	bool feasible;
	int64_t demerits;
};

struct break_rules break_rules_default(enum break_mode mode, dim em)
{
	const bool justified = mode == BREAK_JUSTIFIED;
	return (struct break_rules){
	    .mode = mode,
	    .tolerance = 1000,
	    .line_penalty = 10,
	    .expand = justified ? 20 : 0,
	    .runt_percent = justified ? 12 : 25,
	    .min_stretch = em / 16,
	    .rag_target = em,
	    .rag_unit = 3 * em,
	    .double_hyphen = 20000,
	    .ladder = 1000000000,
	    .final_hyphen = 2500,
	    .mismatch = justified ? 3000 : 0,
	    .runt = justified ? 20000 : RAGGED_RUNT,
	    .short_word = justified ? 0 : 1000,
	    .stair = justified ? 0 : 2000,
	    .budget = 1000000,
	};
}

static int64_t bounded_ratio(int64_t need, int64_t cap)
{
	if (need <= 0)
		return 0;
	if (cap < 1)
		cap = 1;
	return need / cap >= RATIO_MAX / 256 ? RATIO_MAX : (need << 8) / cap;
}

static int64_t cubic(int64_t ratio)
{
	if (ratio <= CUBIC_END)
		return (100 * ratio * ratio * ratio + (1 << 23)) >> 24;
	return 6400 + ((4800 * (ratio - CUBIC_END)) >> 8);
}

static int64_t square(int64_t ratio)
{
	if (ratio <= SQUARE_END)
		return (100 * ratio * ratio + (1 << 15)) >> 16;
	return 6400 + ((1600 * (ratio - SQUARE_END)) >> 8);
}

static int64_t add_bounded(int64_t a, int64_t b)
{
	return a + b > 2 * DEMERITS_MAX ? 2 * DEMERITS_MAX : a + b;
}

static bool is_legal(const struct item *it)
{
	return it->kind != ITEM_BOX && it->penalty < PENALTY_FORBID;
}

static bool is_forced(const struct item *it)
{
	return it->kind != ITEM_BOX && it->penalty <= PENALTY_FORCE;
}

static dim measure_of(const struct break_para *p, int line)
{
	return p->measures[line < p->measure_count ? line : p->measure_count - 1];
}

static void sum_items(struct breaker *k)
{
	const int n = k->p->count;
	k->sums = ARENA_ARRAY(k->scratch, struct sums, n + 1);
	for (int i = 0; i < n; i++) {
		const struct item *it = &k->p->items[i];
		const struct sums s = k->sums[i];
		k->sums[i + 1] = (struct sums){s.w + it->width, s.y + it->stretch, s.z + it->shrink,
		                               s.x + it->flex};
		if (is_legal(it) && it->end < k->min_end)
			k->min_end = it->end;
	}
}

static int64_t width_between(const struct breaker *k, int a, int b)
{
	const int64_t start = a < 0 ? k->p->first : k->p->items[a].start;
	return k->sums[b].w - k->sums[a + 1].w + start + k->p->items[b].end;
}

/* The line from break a to break b as it is, without a verdict. */
static struct fit line_between(const struct breaker *k, int a, int b)
{
	const struct sums *from = &k->sums[a + 1], *to = &k->sums[b];
	return (struct fit){.w = width_between(k, a, b),
	                    .y = to->y - from->y,
	                    .z = to->z - from->z,
	                    .x = (to->x - from->x) * k->r->expand / 1000};
}

static void judge_justified(const struct breaker *k, struct fit *f, bool last)
{
	const int64_t need = f->measure - f->w, size = need < 0 ? -need : need;
	if (last && need >= 0) {
		f->shape = NORMAL_CLASS;
		return;
	}
	const int64_t e = size < f->x ? size : f->x, rest = size - e;
	const int64_t stretch = f->y > k->r->min_stretch ? f->y : k->r->min_stretch;
	const int64_t cap = need >= 0 ? stretch : f->z * SHRINK_PERCENT / 100;
	int64_t b = cubic(bounded_ratio(rest, cap));
	if (f->x > 0)
		b += EXPANSION_BADNESS * e * e / (f->x * f->x);
	f->badness = (int)b;
	if (b <= EVEN_BADNESS)
		f->shape = NORMAL_CLASS;
	else if (need < 0)
		f->shape = 0;
	else
		f->shape = b <= LOOSE_BADNESS ? 2 : 3;
}

static void judge_ragged(const struct breaker *k, struct fit *f, bool last, int shape_before)
{
	const int64_t need = f->measure - f->w;
	const int64_t off = need - k->r->rag_target;
	if (!last || k->r->even_last)
		f->badness = (int)square(bounded_ratio(off < 0 ? -off : off, k->r->rag_unit));
	int64_t bucket = f->measure > 0 && need > 0 ? need * RAG_BUCKETS / f->measure : 0;
	if (bucket > RAG_LAST_BUCKET)
		bucket = RAG_LAST_BUCKET;
	int direction = 0;
	if (shape_before != RAG_START) {
		const int before = shape_before % RAG_STRIDE;
		direction = bucket < before ? 1 : bucket > before ? 2 : 0;
		if (direction && direction == shape_before / RAG_STRIDE && !last)
			f->demerits += k->r->stair;
	}
	f->shape = last ? RAG_START : (int)bucket + RAG_STRIDE * direction;
}

static int64_t runt_demerits(const struct breaker *k, const struct fit *f)
{
	const int64_t limit = f->measure * k->r->runt_percent / 100;
	if (limit <= 0 || f->w >= limit)
		return 0;
	const int64_t w = f->w > 0 ? f->w : 0;
	const int64_t lack = (limit - w) * 1024 / limit;
	return k->r->runt * lack * lack >> 20;
}

/* What the two breaks add to the demerits of the line's own badness. */
static int64_t break_demerits(const struct breaker *k, const struct node *from, int b,
                              struct fit *f)
{
	const struct item *it = &k->p->items[b];
	const int64_t p = it->penalty;
	int64_t d = is_forced(it) ? 0 : p > 0 ? p * p : -(p * p);
	f->run = it->flags & ITEM_HYPHEN ? from->run + 1 : 0;
	if (f->run == 2)
		d += k->r->double_hyphen;
	if (f->run > 2)
		d += k->r->ladder;
	if (f->run > RUN_MAX)
		f->run = RUN_MAX;
	if (is_forced(it) && from->run > 0)
		d += k->r->final_hyphen;
	if (it->flags & ITEM_SHORT_WORD)
		d += k->r->short_word;
	if (b == k->p->count - 1 && from->at >= 0)
		d += runt_demerits(k, f);
	return d;
}

static int64_t overfull_demerits(int64_t excess)
{
	if (excess > DEMERITS_MAX / (OVERFULL / OVERFULL_UNIT) - OVERFULL_UNIT)
		return DEMERITS_MAX;
	return OVERFULL + excess * (OVERFULL / OVERFULL_UNIT);
}

/* `between`: the last legal break before b; an overfull line may not jump over one. */
static struct fit judge(const struct breaker *k, const struct node *from, int b, int between)
{
	struct fit f = line_between(k, from->at, b);
	f.measure = measure_of(k->p, from->line);
	const bool last = is_forced(&k->p->items[b]);
	const bool ragged = k->r->mode == BREAK_RAGGED;
	const int64_t excess = f.w - f.measure - (ragged ? 0 : f.x + f.z);
	if (ragged)
		judge_ragged(k, &f, last, from->shape);
	else
		judge_justified(k, &f, last);
	if (excess > 0) {
		f.feasible = k->r->last_resort && between <= from->at;
		f.shape = ragged ? f.shape : 0;
		f.badness = INT_MAX;
		f.demerits = overfull_demerits(excess) + break_demerits(k, from, b, &f);
		return f;
	}
	f.feasible = f.badness <= k->r->tolerance;
	const int64_t own = (int64_t)k->r->line_penalty + f.badness;
	f.demerits += own * own + break_demerits(k, from, b, &f);
	if (!ragged && (f.shape > from->shape + 1 || f.shape < from->shape - 1))
		f.demerits += k->r->mismatch;
	return f;
}

/* Cheap refusal of a line that no tolerance allows, before anything is divided. */
static bool is_too_short(const struct breaker *k, const struct node *from, int b)
{
	if (is_forced(&k->p->items[b]))
		return false;
	int64_t need = measure_of(k->p, from->line), cap;
	if (k->r->mode == BREAK_RAGGED) {
		need -= width_between(k, from->at, b) + k->r->rag_target;
		cap = k->r->rag_unit > 1 ? k->r->rag_unit : 1;
	} else {
		const struct fit f = line_between(k, from->at, b);
		need -= f.w + f.x;
		cap = f.y > k->r->min_stretch ? f.y : k->r->min_stretch;
	}
	return need * 256 > (k->ratio_max + 1) * cap + 256;
}

/* True if no later break can end a line that begins at this node and fits. */
static bool is_past(const struct breaker *k, const struct node *from, int b)
{
	int64_t least = width_between(k, from->at, b) - k->p->items[b].end + k->min_end;
	if (k->r->mode == BREAK_JUSTIFIED) {
		const struct fit f = line_between(k, from->at, b);
		least -= f.z + f.x;
	}
	return least > measure_of(k->p, from->line);
}

static void keep_cheapest(struct breaker *k, int from, int b, const struct fit *f)
{
	const struct node *a = &k->nodes.items[from];
	const int line = a->line < k->last_line ? a->line + 1 : k->last_line;
	const int64_t total = add_bounded(a->demerits, f->demerits);
	int *slot = &k->slots[f->shape][f->run];
	int i = *slot;
	while (i >= 0 && k->nodes.items[i].line != line)
		i = k->nodes.items[i].sibling;
	if (i >= 0 && k->nodes.items[i].demerits <= total)
		return;
	const dim natural = f->w > DIM_MAX ? DIM_MAX : f->w < -DIM_MAX ? -DIM_MAX : (dim)f->w;
	const struct node n = {.at = b,
	                       .line = line,
	                       .shape = f->shape,
	                       .run = f->run,
	                       .prev = from,
	                       .sibling = i >= 0 ? k->nodes.items[i].sibling : *slot,
	                       .badness = f->badness,
	                       .natural = natural,
	                       .demerits = total};
	if (i >= 0) {
		k->nodes.items[i] = n;
		return;
	}
	*slot = k->nodes.count;
	LIST_ADD(k->scratch, &k->nodes, n);
}

/* All lines that end at break b; false when the budget is used up. */
static bool reach(struct breaker *k, int b, int between)
{
	int kept = 0;
	const bool forced = is_forced(&k->p->items[b]);
	k->first_slot = k->nodes.count;
	k->steps += k->active.count;
	for (int i = 0; i < k->active.count; i++) {
		arena_tick(k->scratch);
		const int from = k->active.items[i];
		const struct node *a = &k->nodes.items[from];
		if (!is_too_short(k, a, b)) {
			const struct fit f = judge(k, a, b, between);
			if (f.feasible)
				keep_cheapest(k, from, b, &f);
		}
		if (!forced && !is_past(k, &k->nodes.items[from], b))
			k->active.items[kept++] = from;
	}
	k->active.count = kept;
	for (int i = k->first_slot; i < k->nodes.count; i++) {
		const struct node *n = &k->nodes.items[i];
		k->slots[n->shape][n->run] = -1;
		if (!k->r->lines || n->line <= k->r->lines || forced)
			LIST_ADD(k->scratch, &k->active, i);
	}
	return !k->r->budget || k->steps <= k->r->budget;
}

static int distance(int a, int b)
{
	return a < b ? b - a : a - b;
}

/* The cheapest of the last break's nodes, among those nearest to the wanted number of lines. */
static int best_node(const struct breaker *k)
{
	const struct node *nodes = k->nodes.items;
	int best = -1;
	for (int i = k->first_slot; i < k->nodes.count; i++)
		if (best < 0 || nodes[i].demerits < nodes[best].demerits)
			best = i;
	if (best < 0 || (!k->r->lines && !k->r->looseness))
		return best;
	const int want = k->r->lines ? k->r->lines : nodes[best].line + k->r->looseness;
	for (int i = k->first_slot; i < k->nodes.count; i++) {
		const int off = distance(nodes[i].line, want);
		const int best_off = distance(nodes[best].line, want);
		if (off < best_off || (off == best_off && nodes[i].demerits < nodes[best].demerits))
			best = i;
	}
	return best;
}

static int write_lines(const struct breaker *k, int last, struct break_line *out)
{
	const struct node *nodes = k->nodes.items;
	int count = 0;
	for (int i = last; nodes[i].at >= 0; i = nodes[i].prev)
		count++;
	int at = count;
	for (int i = last; nodes[i].at >= 0; i = nodes[i].prev) {
		const struct node *n = &nodes[i], *before = &nodes[n->prev];
		out[--at] = (struct break_line){.first = before->at,
		                                .last = n->at,
		                                .natural = n->natural,
		                                .badness = n->badness,
		                                .demerits = n->demerits - before->demerits};
	}
	return count;
}

static int64_t ratio_of_tolerance(const struct break_rules *r)
{
	int64_t low = 0, high = RATIO_MAX;
	while (low < high) {
		const int64_t middle = (low + high + 1) / 2;
		const int64_t badness = r->mode == BREAK_RAGGED ? square(middle) : cubic(middle);
		if (badness <= r->tolerance)
			low = middle;
		else
			high = middle - 1;
	}
	return low < RATIO_MAX ? low : INT32_MAX;
}

/* Room for what a paragraph usually keeps in play, so that the loop over its breaks asks for none.
 */
static void make_room(struct breaker *k)
{
	enum { WAYS = 4, LEAST = 16 };
	int legal = 0;
	for (int i = 0; i < k->p->count; i++)
		legal += is_legal(&k->p->items[i]);
	const int room = legal < INT_MAX / WAYS - LEAST ? WAYS * legal + LEAST : legal;
	k->nodes.items = ARENA_ARRAY(k->scratch, struct node, room);
	k->active.items = ARENA_ARRAY(k->scratch, int, room);
	k->nodes.cap = k->active.cap = room;
}

static struct breaker breaker_new(struct arena *scratch, const struct break_para *p,
                                  const struct break_rules *r)
{
	struct breaker k = {.scratch = scratch, .p = p, .r = r};
	sum_items(&k);
	make_room(&k);
	k.ratio_max = ratio_of_tolerance(r);
	k.last_line = r->lines || r->looseness ? INT_MAX : p->measure_count - 1;
	for (int i = 0; i < SHAPES; i++)
		for (int j = 0; j <= RUN_MAX; j++)
			k.slots[i][j] = -1;
	const struct node start = {.at = -1,
	                           .shape = r->mode == BREAK_RAGGED ? RAG_START : NORMAL_CLASS,
	                           .prev = -1,
	                           .sibling = -1};
	LIST_ADD(scratch, &k.nodes, start);
	LIST_ADD(scratch, &k.active, 0);
	return k;
}

int para_break(struct arena *scratch, const struct break_para *p, const struct break_rules *r,
               struct break_line *out)
{
	if (p->count == 0)
		return 0;
	const struct arena_mark mark = arena_mark(scratch);
	struct breaker k = breaker_new(scratch, p, r);
	int between = -1, lines = 0;
	bool in_budget = true;
	for (int b = 0; b < p->count && in_budget && k.active.count; b++) {
		if (!is_legal(&p->items[b]))
			continue;
		in_budget = reach(&k, b, between);
		between = b;
	}
	const int best = in_budget && between == p->count - 1 ? best_node(&k) : -1;
	if (best >= 0)
		lines = write_lines(&k, best, out);
	arena_rewind(scratch, mark);
	if (!in_budget && r->last_resort)
		lines = para_break_first_fit(scratch, p, r, out);
	return lines;
}

static struct break_line first_fit_line(const struct breaker *k, int from, int to, int line)
{
	struct fit f = line_between(k, from, to);
	f.measure = measure_of(k->p, line);
	const bool last = is_forced(&k->p->items[to]), ragged = k->r->mode == BREAK_RAGGED;
	if (ragged)
		judge_ragged(k, &f, last, RAG_START);
	else
		judge_justified(k, &f, last);
	const int64_t slack = ragged ? 0 : f.x + f.z;
	if (f.w - slack > f.measure)
		f.badness = INT_MAX;
	const dim natural = f.w > DIM_MAX ? DIM_MAX : (dim)f.w;
	return (struct break_line){
	    .first = from, .last = to, .natural = natural, .badness = f.badness};
}

/* The last break of the line after `from` that fits, else the first there is. */
static int first_fit_end(const struct breaker *k, int from, int line)
{
	const int64_t measure = measure_of(k->p, line);
	int fits = -1;
	for (int b = from + 1; b < k->p->count; b++) {
		const struct item *it = &k->p->items[b];
		if (!is_legal(it))
			continue;
		const struct fit f = line_between(k, from, b);
		const int64_t least = f.w - (k->r->mode == BREAK_RAGGED ? 0 : f.z);
		if (least <= measure || fits < 0)
			fits = b;
		if (is_forced(it) || least - it->end + k->min_end > measure)
			return fits;
	}
	return fits;
}

int para_break_first_fit(struct arena *scratch, const struct break_para *p,
                         const struct break_rules *r, struct break_line *out)
{
	const struct arena_mark mark = arena_mark(scratch);
	struct breaker k = {.scratch = scratch, .p = p, .r = r};
	sum_items(&k);
	int count = 0;
	for (int from = -1, to; (to = first_fit_end(&k, from, count)) >= 0; from = to) {
		out[count] = first_fit_line(&k, from, to, count);
		count++;
	}
	arena_rewind(scratch, mark);
	return count;
}
