/* SPDX-License-Identifier: MIT */
/*
 * Where the pages of a flow end: the best breaks for the whole of it, after
 * Plass (Optimal pagination techniques for automatic typesetting systems,
 * 1981), which carries the method of Knuth & Plass (Breaking paragraphs into
 * lines, 1981) from lines to pages. A pure function of heights and penalties.
 *
 * A flow is boxes (a line, an image), glue (a gap) and penalties. A page lies
 * between two breaks; what it holds is a difference of running sums, and what
 * a break itself adds (a gap that vanishes, a cloned border, the trim of a
 * first baseline) stands in `end` and `start` of the item broken at. So a
 * page's height costs one subtraction, whatever happens at its edges.
 *
 * Every legal break is tried as the end of a page from every break that may
 * still begin one; a cost is at least squared, so that one dreadful page
 * weighs more than two poor ones. Page by page choice (first fit) is cheaper
 * and strands headings; a rule "never break here" is simpler and leaves pages
 * half empty. Both were refused: nothing is forbidden here but to cut an atom.
 *
 * Four points keep the search exact.
 * 1. States: of two ways to one break only the cheaper is kept, but ways that
 *    differ in the page number are different as long as page heights differ;
 *    the first page always is, for a last page that is also the first is
 *    never a sliver.
 * 2. A break stops being a page's beginning only when no later break can end
 *    that page: not when one page is overfull, for a later break may end it
 *    with less. `least` holds, from the back, how little a page can hold.
 * 3. Rows, whose cells break in parallel: their boxes are differences of the
 *    highest cell's height, so sums hold from outside a row to a break in it,
 *    and (through `start`, which knows that all cells begin anew at the top)
 *    from a break in it to outside. They do not hold between two breaks of
 *    one row: there the page is as high as the highest cell's own part.
 * 4. Where the measure changes after so many pages, the search ends: what
 *    follows is one more page at no cost of its own.
 *
 * A page is overfull only if it cannot be broken: then it costs more than all
 * else, and the least total overrun wins. So there always is a solution.
 */
#include "page/page.h"

#include <assert.h>
#include <string.h>

enum {
	PAGE_COST = 300,     /* of each page: a third page is no way out of a tight second */
	SHRUNK_COST = 60,    /* all gaps at their least */
	STRETCHED_COST = 40, /* all gaps at their most */
	EMPTY_COST = 100,    /* a fifth of the frame is empty */
	EMPTY_SHARE = 5,     /* … that fifth */
	SLIVER_COST = 300,   /* nothing on the last page */
	TURN_COST = 9999,    /* a paragraph is split where the measure changes */
	RATIO = 1024,        /* ratios in 1/1024, */
	RATIO_MAX = 64,      /* and no larger than this */
};

static const int64_t OVERFULL_COST = 100000000000000; /* 10^14 */
/* A dim of excess costs OVERFULL_COST / 2^20 = 5^14 / 2^6. */
static const int64_t EXCESS_COST = 6103515625, EXCESS_DIVISOR = 64, EXCESS_MAX = 1 << 30;
static const int64_t COST_MAX = INT64_MAX / 2;

struct sums {
	int64_t size, stretch, shrink;
};

/* A break and the cheapest way to it. */
struct node {
	int at;   /* -1: the beginning */
	int page; /* number of the page that begins here, as far as it matters */
	int prev;
	int64_t cost;
	struct page_end end; /* of the page before */
};

struct nodes {
	struct node *items;
	int count, cap;
};

struct ints {
	int *items;
	int count, cap;
};

/* What is known of a row: its last break, and the least `end` of its breaks. */
struct row_end {
	int last;
	dim least_end;
};

struct search {
	struct arena *scratch;
	const struct flow *flow;
	const struct break_page_rules *rules;
	int final;           /* the last break; flow->count if the flow has no forced end */
	struct sums *before; /* sums of all items before i */
	int64_t *least;      /* least of size − shrink + end over all breaks from i on */
	struct row_end *rows;
	int pages; /* page numbers told apart */
	struct nodes nodes;
	struct ints active; /* nodes that may still begin a page, in order */
	int *slots;         /* for each page number: the node of the break at hand, or -1 */
};

static struct vitem item_at(const struct flow *f, int i)
{
	static const struct vitem finish = {.kind = ITEM_PENALTY, .penalty = PENALTY_FORCE};
	return i < f->count ? f->items[i] : finish;
}

static bool is_break(struct vitem item)
{
	return item.kind != ITEM_BOX && item.penalty < PENALTY_FORBID;
}

static bool is_forced(struct vitem item)
{
	return is_break(item) && item.penalty <= PENALTY_FORCE;
}

static const struct row_cut *row_of(const struct flow *f, struct vitem item)
{
	assert(item.row > 0 && item.row <= f->row_count);
	return &f->rows[item.row - 1];
}

/* Height of the highest cell's part between two cuts; to < 0: to the end. */
static int64_t row_part(const struct row_cut *row, int from, int to)
{
	int64_t most = 0;
	for (int c = 0; c < row->cells; c++) {
		const int64_t a = row->used[from * row->cells + c];
		const int64_t b = to < 0 ? row->total[c] : row->used[to * row->cells + c];
		if (b - a > most)
			most = b - a;
	}
	return most;
}

static bool same_row(struct vitem a, struct vitem b)
{
	return a.kind == ITEM_PENALTY && b.kind == ITEM_PENALTY && a.row && a.row == b.row;
}

/*
 * Height between two breaks of one row, without the `end` of the second. What
 * `start` of the first holds beside its correction of the sums (a cloned
 * border) counts here too. The correction is what the cells have left, less
 * what the row's boxes have left; the last of them follows the last break.
 */
static int64_t inner_size(const struct search *s, int a, int b)
{
	const struct flow *f = s->flow;
	const struct vitem from = f->items[a], to = f->items[b];
	const struct row_cut *row = row_of(f, from);
	const int last = s->rows[from.row - 1].last + 2;
	const int64_t boxes =
	    s->before[last < f->count ? last : f->count].size - s->before[a + 1].size;
	const int64_t correction = row_part(row, from.at, -1) - boxes;
	return row_part(row, from.at, to.at) + from.start - correction;
}

static struct sums page_sums(const struct search *s, int a, int b)
{
	const struct flow *f = s->flow;
	const struct sums *x = &s->before[a + 1], *y = &s->before[b];
	const struct vitem to = item_at(f, b);
	int64_t size = y->size - x->size + (a < 0 ? 0 : f->items[a].start);
	if (a >= 0 && same_row(f->items[a], to))
		size = inner_size(s, a, b);
	return (struct sums){size + to.end, y->stretch - x->stretch, y->shrink - x->shrink};
}

/* The least that a page from `a` can hold if it ends at `b` or at any later break. */
static int64_t least_size(const struct search *s, int a, int b)
{
	const struct flow *f = s->flow;
	const struct sums *x = &s->before[a + 1];
	const int64_t outside = x->shrink - x->size + (a < 0 ? 0 : f->items[a].start);
	if (a < 0 || !same_row(f->items[a], item_at(f, b)))
		return s->least[b] + outside;
	const struct row_end *row = &s->rows[f->items[a].row - 1];
	const int64_t beyond = s->least[row->last + 1] + outside;
	const int64_t inside =
	    inner_size(s, a, b) + row->least_end - (s->before[row->last].shrink - x->shrink);
	return beyond < inside ? beyond : inside;
}

static dim frame_at(const struct search *s, int page)
{
	const struct flow *f = s->flow;
	const int k = page < f->frame_count ? page : f->frame_count - 1;
	return k < 0 ? 1 : dim_max(f->frames[k], 1);
}

/* part / whole in 1/1024 */
static int64_t ratio(int64_t part, int64_t whole)
{
	if (part <= 0)
		return 0;
	return part >= RATIO_MAX * whole ? RATIO_MAX * RATIO : part * RATIO / whole;
}

static int squared(int64_t factor, int64_t x)
{
	return (int)((factor * x * x + (1 << 19)) >> 20);
}

static int cubed(int64_t factor, int64_t x)
{
	return (int)((factor * x * x * x + (1 << 29)) >> 30);
}

static int sliver(const struct search *s, int64_t size, dim frame)
{
	const int64_t limit = (int64_t)frame * s->rules->last_page / 100;
	if (size >= limit || limit <= 0)
		return 0;
	const int64_t lack = limit - (size > 0 ? size : 0);
	return (int)((SLIVER_COST * lack + limit / 2) / limit);
}

/* The badness of a page that is not overfull: `room` is what it leaves of its frame. */
static int badness(const struct search *s, int page, int b, const struct sums *have)
{
	const dim frame = frame_at(s, page);
	const int64_t room = frame - have->size;
	if (room < 0)
		return cubed(SHRUNK_COST, ratio(-room, have->shrink));
	if (b == s->final)
		return page > 0 ? sliver(s, have->size, frame) : 0;
	if (is_forced(item_at(s->flow, b)))
		return 0;
	const int64_t filled = !s->rules->flush ? 0 : room < have->stretch ? room : have->stretch;
	const int stretched = filled ? cubed(STRETCHED_COST, ratio(filled, have->stretch)) : 0;
	return stretched + squared(EMPTY_COST, ratio((room - filled) * EMPTY_SHARE, frame));
}

static int64_t cost_of(const struct page_end *page, int64_t excess)
{
	if (page->overfull)
		return OVERFULL_COST +
		       (excess < EXCESS_MAX ? excess : EXCESS_MAX) * EXCESS_COST / EXCESS_DIVISOR;
	const int64_t p = page->penalty, b = page->badness;
	const int64_t liked = p > 0 ? p * p : p > PENALTY_FORCE ? -p * p : 0;
	return PAGE_COST * PAGE_COST + b * b + liked;
}

static dim clamped(int64_t x)
{
	return x > DIM_MAX ? DIM_MAX : x < -DIM_MAX ? -DIM_MAX : (dim)x;
}

/*
 * Judges the page from a node to the break `b`: its end and its cost. False
 * if it is overfull. `alone` tells that nothing smaller begins there.
 */
static bool judge(const struct search *s, const struct node *from, int b, bool alone,
                  struct node *out)
{
	const struct sums have = page_sums(s, from->at, b);
	const int64_t excess = have.size - frame_at(s, from->page) - have.shrink;
	if (excess > 0 && !alone)
		return false;
	out->end = (struct page_end){
	    .at = b,
	    .size = clamped(have.size),
	    .shrink = clamped(have.shrink),
	    .stretch = clamped(have.stretch),
	    .penalty = item_at(s->flow, b).penalty,
	    .overfull = excess > 0,
	};
	if (item_at(s->flow, b).inside && from->page + 1 == s->flow->turn)
		out->end.penalty = TURN_COST;
	if (!out->end.overfull)
		out->end.badness = badness(s, from->page, b, &have);
	const int64_t cost = from->cost + cost_of(&out->end, excess);
	out->cost = cost < COST_MAX ? cost : COST_MAX;
	return true;
}

/* Keeps `node` if nothing cheaper leads to the same break and page number. */
static void offer(struct search *s, struct node node)
{
	int *slot = &s->slots[node.page];
	if (*slot < 0) {
		*slot = s->nodes.count;
		LIST_ADD(s->scratch, &s->nodes, node);
	} else if (node.cost < s->nodes.items[*slot].cost) {
		s->nodes.items[*slot] = node;
	}
}

/* No page of this leg begins there any more. */
static bool is_turned(const struct search *s, const struct node *n)
{
	return s->flow->turn > 0 && n->page >= s->flow->turn;
}

/* Ends pages at break `b`; `previous` is the legal break before it, or -1. */
static void end_pages(struct search *s, int b, int previous)
{
	const bool forced = is_forced(item_at(s->flow, b));
	const int first_new = s->nodes.count;
	memset(s->slots, -1, (size_t)s->pages * sizeof *s->slots);
	int kept = 0;
	for (int i = 0; i < s->active.count; i++) {
		arena_tick(s->scratch);
		const int n = s->active.items[i];
		const struct node from = s->nodes.items[n];
		struct node node = {.at = b, .page = from.page + 1, .prev = n};
		if (node.page >= s->pages)
			node.page = s->pages - 1;
		if (judge(s, &from, b, from.at == previous, &node))
			offer(s, node);
		if (!forced && least_size(s, from.at, b) <= frame_at(s, from.page))
			s->active.items[kept++] = n;
	}
	s->active.count = kept;
	for (int n = first_new; n < s->nodes.count; n++)
		if (!is_turned(s, &s->nodes.items[n]))
			LIST_ADD(s->scratch, &s->active, n);
}

/*
 * What follows a turn will be set and broken anew: here it is one more page
 * that holds all of it, so that only the pages before it decide where it begins.
 */
static void end_turned(struct search *s)
{
	const int count = s->nodes.count;
	for (int n = 0; n < count; n++) {
		const struct node from = s->nodes.items[n];
		if (from.at == s->final || !is_turned(s, &from))
			continue;
		const struct sums have = page_sums(s, from.at, s->final);
		offer(s, (struct node){.at = s->final,
		                       .page = s->pages - 1,
		                       .prev = n,
		                       .cost = from.cost + PAGE_COST * PAGE_COST,
		                       .end = {.at = s->final, .size = clamped(have.size)}});
	}
}

static void sum_up(struct search *s)
{
	const struct flow *f = s->flow;
	s->before = ARENA_ARRAY(s->scratch, struct sums, f->count + 2);
	for (int i = 0; i < f->count; i++) {
		const struct vitem *item = &f->items[i];
		const bool holds = item->kind != ITEM_PENALTY, flexible = item->kind == ITEM_GLUE;
		const struct sums *x = &s->before[i];
		s->before[i + 1] = (struct sums){
		    x->size + (holds ? item->size : 0),
		    x->stretch + (flexible ? item->stretch : 0),
		    x->shrink + (flexible ? item->shrink : 0),
		};
	}
}

static void find_least(struct search *s)
{
	s->least = ARENA_ARRAY(s->scratch, int64_t, s->final + 2);
	s->least[s->final + 1] = INT64_MAX / 2;
	for (int i = s->final; i >= 0; i--) {
		const struct vitem item = item_at(s->flow, i);
		const int64_t here = s->before[i].size - s->before[i].shrink + item.end;
		const int64_t later = s->least[i + 1];
		s->least[i] = is_break(item) && here < later ? here : later;
	}
}

static void find_row_ends(struct search *s)
{
	const struct flow *f = s->flow;
	s->rows = ARENA_ARRAY(s->scratch, struct row_end, f->row_count + 1);
	for (int r = 0; r < f->row_count; r++)
		s->rows[r] = (struct row_end){-1, DIM_MAX};
	for (int i = 0; i < f->count; i++) {
		const struct vitem *item = &f->items[i];
		if (item->kind != ITEM_PENALTY || !item->row)
			continue;
		assert(item->at >= 0 && item->at < row_of(f, *item)->cuts);
		struct row_end *row = &s->rows[item->row - 1];
		row->least_end = dim_min(row->least_end, item->end);
		row->last = i;
	}
}

static void find_frames(struct search *s)
{
	const struct flow *f = s->flow;
	int differ = f->frame_count - 1; /* the last frame that differs from the one before */
	while (differ > 0 && f->frames[differ] == f->frames[differ - 1])
		differ--;
	s->pages = differ > 1 ? differ + 1 : 2;
	if (s->pages <= f->turn)
		s->pages = f->turn + 1;
	s->slots = ARENA_ARRAY(s->scratch, int, s->pages);
}

static int cheapest_end(const struct search *s)
{
	int best = -1;
	for (int n = 0; n < s->nodes.count; n++) {
		const struct node *node = &s->nodes.items[n];
		if (node->at == s->final && (best < 0 || node->cost < s->nodes.items[best].cost))
			best = n;
	}
	return best;
}

static int write_ends(const struct search *s, struct page_end *out)
{
	const int last = cheapest_end(s);
	int count = 0;
	for (int n = last; n > 0; n = s->nodes.items[n].prev)
		count++;
	int k = count;
	for (int n = last; n > 0; n = s->nodes.items[n].prev)
		out[--k] = s->nodes.items[n].end;
	return count;
}

int flow_break(struct arena *scratch, const struct flow *f, const struct break_page_rules *r,
               struct page_end *out)
{
	if (f->count == 0)
		return 0;
	const struct arena_mark mark = arena_mark(scratch);
	struct search s = {.scratch = scratch, .flow = f, .rules = r};
	s.final = is_forced(f->items[f->count - 1]) ? f->count - 1 : f->count;
	sum_up(&s);
	find_least(&s);
	find_row_ends(&s);
	find_frames(&s);
	LIST_ADD(scratch, &s.nodes, ((struct node){.at = -1, .prev = -1}));
	LIST_ADD(scratch, &s.active, 0);
	int previous = -1;
	for (int b = 0; b <= s.final; b++) {
		if (!is_break(item_at(f, b)))
			continue;
		end_pages(&s, b, previous);
		previous = b;
	}
	end_turned(&s);
	const int count = write_ends(&s, out);
	arena_rewind(scratch, mark);
	return count;
}
