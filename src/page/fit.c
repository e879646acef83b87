/* SPDX-License-Identifier: MIT */
/*
 * Which knobs to turn, and how far, so that a document fits: a pure search
 * over a path. The path leads from the natural page to the floors in steps so
 * small that none is seen: first every knob but size half-way, then each to
 * its end, then size. Exhausting one knob first would give one ugly value
 * where three unseen ones do.
 *
 * What is tried shrinks along the path, so "fits" has no hole in it but for
 * the lines that a narrower margin or another size may gain: a bisection, and
 * two looks at what lies just before its result where that can happen. Then
 * the two knobs turned first are given back as far as the rest allows.
 */
#include "page/page.h"

enum { LOOK_BACK = 2, GIVE_BACK = 2 };

static void add_step(struct fit_path *p, enum knob_kind knob, int32_t from, int32_t to)
{
	if (from != to)
		p->steps[p->count++] = (struct fit_step){knob, from, to};
}

static int32_t half_way(int32_t end)
{
	return KNOB_ONE + (end - KNOB_ONE) / 2;
}

/* The knobs in their order, size last; `ends`: how far each may go. */
static struct fit_path path_to(const struct fit_rules *r, const int32_t *ends)
{
	struct fit_path p = {0};
	for (int i = 0; i < r->order_count; i++) {
		const enum knob_kind k = r->order[i];
		if (k != KNOB_OF_SIZE)
			add_step(&p, k, KNOB_ONE, half_way(ends[k]));
	}
	for (int i = 0; i < r->order_count; i++) {
		const enum knob_kind k = r->order[i];
		if (k != KNOB_OF_SIZE)
			add_step(&p, k, half_way(ends[k]), ends[k]);
	}
	for (int i = 0; i < r->order_count; i++)
		if (r->order[i] == KNOB_OF_SIZE)
			add_step(&p, KNOB_OF_SIZE, KNOB_ONE, ends[KNOB_OF_SIZE]);
	return p;
}

struct fit_path fit_path_down(const struct fit_rules *r)
{
	return path_to(r, r->least);
}

/* Margins are for the reader's thumb: filling a page does not widen them. */
struct fit_path fit_path_up(const struct fit_rules *r)
{
	return path_to(r, r->greatest);
}

struct knobs fit_path_at(const struct fit_path *p, int t)
{
	struct knobs k = KNOBS_NATURAL;
	for (int i = 0; i < p->count && t > 0; i++, t -= FIT_STEPS) {
		const struct fit_step *s = &p->steps[i];
		const int done = t < FIT_STEPS ? t : FIT_STEPS;
		k.of[s->knob] = s->from + (s->to - s->from) * done / FIT_STEPS;
	}
	return k;
}

static bool fits_at(const struct fit_path *p, int t, fit_test *fits, void *job)
{
	const struct knobs k = fit_path_at(p, t);
	return fits(job, &k);
}

/* Lines are broken anew in this part of the path, so a smaller turn may fit where this does not. */
static bool is_uneven(const struct fit_path *p, int t)
{
	const enum knob_kind k = p->steps[(t - 1) / FIT_STEPS].knob;
	return k == KNOB_OF_MARGIN || k == KNOB_OF_SIZE;
}

static int least_turn(const struct fit_path *p, fit_test *fits, void *job)
{
	int low = 0, high = p->count * FIT_STEPS; /* low does not fit, high does */
	while (high - low > 1) {
		const int middle = (low + high) / 2;
		if (fits_at(p, middle, fits, job))
			high = middle;
		else
			low = middle;
	}
	for (int back = 1; back <= LOOK_BACK && high - back > 0 && is_uneven(p, high); back++)
		if (fits_at(p, high - back, fits, job)) {
			high -= back;
			back = 0;
		}
	return high;
}

/* Turns one knob back towards 1, as far as the document still fits. */
static void give_back(enum knob_kind knob, struct knobs *k, fit_test *fits, void *job)
{
	const int32_t turned = k->of[knob];
	int low = 0, high = FIT_STEPS; /* in steps back; low fits, high is not known to */
	while (high - low > 1) {
		const int middle = (low + high) / 2;
		k->of[knob] = turned + (KNOB_ONE - turned) * middle / FIT_STEPS;
		if (fits(job, k))
			low = middle;
		else
			high = middle;
	}
	k->of[knob] = turned + (KNOB_ONE - turned) * low / FIT_STEPS;
}

bool fit_search(const struct fit_path *p, fit_test *fits, void *job, struct knobs *out)
{
	*out = KNOBS_NATURAL;
	if (fits(job, out))
		return true;
	const int end = p->count * FIT_STEPS;
	*out = fit_path_at(p, end);
	if (end == 0 || !fits(job, out))
		return false;
	*out = fit_path_at(p, least_turn(p, fits, job));
	for (int i = 0; i < GIVE_BACK && i < p->count; i++)
		if (out->of[p->steps[i].knob] != KNOB_ONE)
			give_back(p->steps[i].knob, out, fits, job);
	return true;
}

struct knobs fit_stretch(const struct fit_path *p, fit_test *fits, void *job)
{
	int low = 0, high = p->count * FIT_STEPS + 1; /* low fits, high is not known to */
	while (high - low > 1) {
		const int middle = (low + high) / 2;
		if (fits_at(p, middle, fits, job))
			low = middle;
		else
			high = middle;
	}
	return fit_path_at(p, low);
}
