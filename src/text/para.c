/* SPDX-License-Identifier: MIT */
/*
 * Paragraphs: shaped once, broken and set for any measure. Most paragraphs
 * need one pass of the breaker; hyphens, then unlimited tolerance, then breaks
 * inside words come in only where nothing better is found.
 */
#include "text/text_int.h"

#include <limits.h>
#include <linebreak.h>

enum {
	TOLERANCE_PLAIN = 30, /* without hyphens, where hyphens are allowed: better is not needed */
	TOLERANCE = 1000,
	PENALTY_DESPERATE = 5000,
	PENALTY_DESPERATE_SPACE = 2000,
	BALANCED_LINES = 8, /* more lines are a text, not a heading */
	BALANCED_THINGS = 8 /* more things along a line are a list, not contacts */
};

/* --- context --- */

struct text_context *text_context_new(struct arena *a, struct font_set *fonts, struct shelf *shelf,
                                      struct rack *rack, struct diags *d)
{
	struct text_context *context = ARENA_NEW(a, struct text_context);
	context->a = a;
	context->fonts = fonts;
	context->d = d;
	context->rack = rack;
	context->hyphens = hyphens_new(a, STR(RECTO_HYPHEN_DIR), shelf);
	context->thai = thai_new(a);
	init_linebreak();
	return context;
}

void text_context_watch(struct text_context *context, struct stopwatch *watch)
{
	context->watch = watch;
}

int text_context_missing_glyphs(const struct text_context *context)
{
	return context->missing;
}

/* --- making a paragraph --- */

void find_icons(struct para *p)
{
	p->things = ARENA_ARRAY(p->a, struct icon, p->piece_count);
	for (int i = 0; i < p->piece_count; i++) {
		const struct piece *piece = &p->pieces[i];
		if (piece->kind == PIECE_ICON)
			icon_find(p->context->fonts, p->a, piece->icon,
			          piece->style ? piece->style->size : p->spec.style->size,
			          &p->things[i]);
	}
}

static bool has_flow(const struct para *p)
{
	for (int i = 0; i < p->piece_count; i++)
		if (p->pieces[i].kind == PIECE_SEPARATOR || p->pieces[i].whole > 0)
			return true;
	return false;
}

static void find_wholes(struct para *p)
{
	const struct letter *l = p->letters.items;
	for (int i = 0, to; i < p->letters.count; i = to) {
		const int whole = p->pieces[l[i].piece].whole;
		for (to = i + 1; to < p->letters.count && p->pieces[l[to].piece].whole == whole;)
			to++;
		const struct whole w = {i, to};
		if (whole)
			LIST_ADD(p->a, &p->wholes, w);
	}
}

static bool is_too_long(const struct para *p, struct whole w, dim measure)
{
	return p->places[w.to] - p->places[w.from] > measure;
}

/* The joints with those inside of a whole forbidden, unless it is longer than a line. */
static struct joint *joints_for(struct arena *a, const struct para *p, const struct joint *from,
                                dim measure)
{
	struct joint *joints = ARENA_ARRAY(a, struct joint, p->letters.count + 1);
	for (int i = 0; i <= p->letters.count; i++)
		joints[i] = from[i];
	for (int i = 0; i < p->wholes.count; i++) {
		const struct whole w = p->wholes.items[i];
		for (int k = w.from + 1; k < w.to && !is_too_long(p, w, measure); k++)
			joints[k].penalty = PENALTY_FORBID;
	}
	return joints;
}

struct para *para_new(struct arena *a, struct arena *scratch, struct text_context *context,
                      const struct piece *pieces, int count, const struct para_spec *spec,
                      struct diags *d)
{
	(void)d;
	const enum run_stage before = stopwatch_turn(context->watch, STAGE_SHAPE);
	struct para *p = ARENA_NEW(a, struct para);
	p->a = a;
	p->context = context;
	p->spec = *spec;
	p->look = look_find(context, spec->style);
	p->pieces = pieces;
	p->piece_count = count;
	p->later = ARENA_NEW(a, struct para_later);
	find_icons(p);
	p->is_flow = has_flow(p);
	/* A few long things and a gap at each: stretched, the gaps would be holes. */
	if (p->is_flow && p->spec.align == ALIGN_JUSTIFY)
		p->spec.align = ALIGN_START;
	p->letters = letters_new(a, pieces, count);
	const struct itemised runs = itemise(a, scratch, context, &p->letters, pieces);
	p->runs = runs.runs;
	p->rtl = runs.rtl;
	place_letters(a, scratch, p);
	ink_missing(context, &p->letters, &p->runs);
	find_wholes(p);
	p->joints = ARENA_ARRAY(a, struct joint, p->letters.count + 1);
	segment(scratch, context->thai, &p->letters, p->joints);
	p->items = items_new(a, scratch, p,
	                     p->wholes.count ? joints_for(a, p, p->joints, DIM_MAX) : p->joints);
	stopwatch_turn(context->watch, before);
	return p;
}

/* --- widths --- */

static bool is_legal(const struct item *it)
{
	return it->kind != ITEM_BOX && it->penalty < PENALTY_FORBID;
}

/* The widest stretch between breaks: any, or only forced ones. */
static dim widest(const struct item_list *l, bool forced_only)
{
	int64_t most = 0, width = l->first;
	for (int i = 0; i < l->count; i++) {
		const struct item *it = &l->items[i];
		const bool ends = is_legal(it) && (!forced_only || it->penalty <= PENALTY_FORCE);
		if (!ends) {
			width += it->width;
			continue;
		}
		if (width + it->end > most)
			most = width + it->end;
		width = it->start;
	}
	return most > DIM_MAX ? DIM_MAX : (dim)most;
}

dim para_natural_width(const struct para *p)
{
	return widest(&p->items, true);
}

dim para_least_width(const struct para *p)
{
	if (p->wholes.count == 0)
		return widest(&p->items, false);
	const struct item_list open = items_new(p->a, p->a, p, p->joints);
	return widest(&open, false);
}

/* --- breaking --- */

struct job {
	struct arena *a, *scratch;
	const struct para *p;
	dim measure;
	struct break_rules rules;
	const struct item_list *items;
	struct break_line *lines;
	int count;
	int64_t total;
};

static struct break_rules rules_of(const struct para *p)
{
	const enum break_mode mode =
	    p->spec.align == ALIGN_JUSTIFY ? BREAK_JUSTIFIED : BREAK_RAGGED;
	struct break_rules r = break_rules_default(mode, p->spec.style->size);
	r.expand = mode == BREAK_JUSTIFIED ? p->spec.expand : 0;
	if (p->is_flow || p->spec.align == ALIGN_CENTER)
		r.stair = 0;
	return r;
}

static int64_t total_of(const struct break_line *lines, int count)
{
	int64_t total = 0;
	for (int i = 0; i < count; i++)
		total = total > INT64_MAX / 2 - lines[i].demerits ? INT64_MAX / 2
		                                                  : total + lines[i].demerits;
	return total;
}

/* Tries, and keeps what is found if it is better than what the job has. */
static void try_break(struct job *j, const struct item_list *items, int tolerance)
{
	j->rules.tolerance = tolerance;
	j->rules.last_resort = tolerance == INT_MAX;
	const struct break_para para = {.items = items->items,
	                                .count = items->count,
	                                .first = items->first,
	                                .measures = &j->measure,
	                                .measure_count = 1};
	struct break_line *lines = ARENA_ARRAY(j->scratch, struct break_line, items->count);
	const int count = para_break(j->scratch, &para, &j->rules, lines);
	const int64_t total = total_of(lines, count);
	if (count == 0 || (j->count && total >= j->total))
		return;
	j->items = items;
	j->lines = lines;
	j->count = count;
	j->total = total;
}

/* The items for this measure: the paragraph's own, unless a whole is longer than a line. */
static const struct item_list *items_for(struct job *j, const struct item_list *own,
                                         const struct joint *joints)
{
	const struct para *p = j->p;
	bool opens = false;
	for (int i = 0; i < p->wholes.count && !opens; i++)
		opens = is_too_long(p, p->wholes.items[i], j->measure);
	if (!opens)
		return own;
	struct item_list *items = ARENA_NEW(j->scratch, struct item_list);
	*items = items_rest(
	    p, items_new(j->scratch, j->a, p, joints_for(j->scratch, p, joints, j->measure)));
	return items;
}

/* The joints with hyphens; found once for a paragraph and its scaled copies. */
static const struct joint *hyphenated_joints(struct arena *scratch, const struct para *p)
{
	if (p->origin)
		return hyphenated_joints(scratch, p->origin);
	if (!p->later->hyphenated) {
		p->later->hyphenated = joints_for(p->a, p, p->joints, -1);
		hyphenate(scratch, p, p->later->hyphenated);
	}
	return p->later->hyphenated;
}

static const struct item_list *hyphenated_list(struct arena *scratch, const struct para *p)
{
	struct item_list *items = &p->later->items;
	if (items->count)
		return items;
	const struct joint *joints = hyphenated_joints(scratch, p);
	if (p->origin)
		*items = items_scale(p->a, hyphenated_list(scratch, p->origin), p->scale);
	else
		*items = items_new(p->a, scratch, p, joints_for(p->a, p, joints, DIM_MAX));
	*items = items_rest(p, *items);
	return items;
}

static const struct item_list *hyphenated_items(struct job *j)
{
	return items_for(j, hyphenated_list(j->scratch, j->p), hyphenated_joints(j->scratch, j->p));
}

/* Opens the letters [from, to): between clusters, and at spaces that forbid it. */
static void open_letters(const struct para *p, struct joint *joints, int from, int to)
{
	const struct letter *l = p->letters.items;
	for (int i = from + 1; i < to; i++) {
		if (joints[i].penalty < PENALTY_FORBID || l[i].flags & LETTER_EXTENDS ||
		    l[i].kind == LETTER_SILENT)
			continue;
		if (l[i].kind == LETTER_GLUE && l[i - 1].kind != LETTER_GLUE)
			joints[i].penalty = PENALTY_DESPERATE_SPACE;
		else if (l[i].kind == LETTER_TEXT && l[i - 1].kind != LETTER_GLUE)
			joints[i].penalty = PENALTY_DESPERATE;
	}
}

/* With breaks inside of whatever is wider than the measure; NULL if nothing is. */
static const struct item_list *desperate_items(struct job *j, const struct item_list *items,
                                               const struct joint *joints)
{
	const struct para *p = j->p;
	struct joint *opened = NULL;
	int64_t least = items->first;
	int from = 0;
	for (int i = 0; i < items->count; i++) {
		const struct item *it = &items->items[i];
		if (!is_legal(it)) {
			least +=
			    it->width - it->shrink - (int64_t)it->flex * j->rules.expand / 1000;
			continue;
		}
		if (least + it->end > j->measure && j->measure > 0) {
			if (!opened)
				opened = joints_for(j->scratch, p, joints, j->measure);
			open_letters(p, opened, from, items->ranges[i].from);
		}
		least = it->start;
		from = items->ranges[i].to;
	}
	if (!opened)
		return NULL;
	struct item_list *out = ARENA_NEW(j->scratch, struct item_list);
	*out = items_rest(p, items_new(j->scratch, j->a, p, opened));
	return out;
}

/* Lines of about equal length, as many as are needed; false if it is no case for that. */
static bool break_evenly(struct job *j)
{
	const struct item_list *items = items_for(j, &j->p->items, j->p->joints);
	const struct break_para para = {.items = items->items,
	                                .count = items->count,
	                                .first = items->first,
	                                .measures = &j->measure,
	                                .measure_count = 1};
	struct break_line *lines = ARENA_ARRAY(j->scratch, struct break_line, items->count);
	struct break_rules rules = j->rules;
	rules.mode = BREAK_RAGGED;
	const int count = para_break_first_fit(j->scratch, &para, &rules, lines);
	if (count < 2 || count > BALANCED_LINES)
		return false;
	int64_t rest = 0;
	for (int i = 0; i < count; i++) {
		if (lines[i].natural > j->measure)
			return false;
		rest += j->measure - lines[i].natural;
	}
	const struct break_rules before = j->rules;
	j->rules.rag_target = (dim)(rest / count);
	j->rules.lines = count;
	j->rules.even_last = true;
	j->rules.stair = j->rules.runt = 0;
	j->count = 0; /* by other rules, and so not to be compared */
	try_break(j, items, INT_MAX);
	j->rules = before;
	return j->count > 0;
}

/* One thing alone in the last line of a flow, and few things in all: contacts, not a list. */
static bool ends_alone(const struct job *j)
{
	const struct para *p = j->p;
	const int n = p->wholes.count;
	if (!p->is_flow || j->count < 2 || n <= j->count || n > BALANCED_THINGS)
		return false;
	const int from = j->items->ranges[j->lines[j->count - 1].first].to;
	return p->wholes.items[n - 1].from >= from && p->wholes.items[n - 2].from < from;
}

/*
 * A line above tolerance t costs more than t², so what costs less is the
 * optimum whatever the tolerance; else the unlimited pass may find better.
 */
static void break_best(struct job *j)
{
	const struct para *p = j->p;
	const struct item_list *items = items_for(j, &p->items, p->joints);
	const struct joint *joints = p->joints;
	try_break(j, items, p->spec.hyphenate ? TOLERANCE_PLAIN : TOLERANCE);
	if (j->count && p->spec.hyphenate)
		return;
	if (p->spec.hyphenate) {
		items = hyphenated_items(j);
		joints = hyphenated_joints(j->scratch, p);
		try_break(j, items, TOLERANCE);
	}
	if (j->count && j->total <= (int64_t)TOLERANCE * TOLERANCE)
		return;
	const struct item_list *open = desperate_items(j, items, joints);
	try_break(j, open ? open : items, INT_MAX);
}

static void break_lines(struct job *j)
{
	const struct para_spec *spec = &j->p->spec;
	if (spec->balance && spec->align != ALIGN_JUSTIFY && break_evenly(j))
		return;
	break_best(j);
	const struct job best = *j;
	if (ends_alone(j) && !break_evenly(j))
		*j = best;
}

/* --- setting --- */

struct set_lines para_set(struct arena *a, struct arena *scratch, const struct para *p, dim measure)
{
	struct set_lines out = {0};
	if (p->letters.count == 0)
		return out;
	const struct arena_mark mark = arena_mark(scratch);
	const enum run_stage before = stopwatch_turn(p->context->watch, STAGE_BREAK);
	struct job j = {
	    .a = a, .scratch = scratch, .p = p, .measure = measure, .rules = rules_of(p)};
	break_lines(&j);
	out.items = ARENA_ARRAY(a, struct set_line, j.count);
	out.count = j.count;
	for (int i = 0; i < j.count; i++) {
		out.items[i] = set_line(a, scratch, p, j.items, &j.lines[i], measure);
		out.width = dim_max(out.width, out.items[i].x + out.items[i].width);
	}
	report_find(&(struct broken){p, j.items, j.lines, &out, measure});
	arena_rewind(scratch, mark);
	stopwatch_turn(p->context->watch, before);
	return out;
}

/* --- the rest of a paragraph --- */

struct item_list items_rest(const struct para *p, struct item_list items)
{
	int skip = 0;
	if (p->from == 0)
		return items;
	while (skip < items.count && items.ranges[skip].to <= p->from)
		skip++;
	items.items += skip;
	items.ranges += skip;
	items.count -= skip;
	items.first = -hang_left(p, p->from);
	return items;
}

struct para *para_rest(struct arena *a, const struct para *p, int next)
{
	struct para *rest = ARENA_NEW(a, struct para);
	*rest = *p;
	rest->a = a;
	rest->from = next;
	rest->items = items_rest(rest, p->items);
	rest->later = ARENA_NEW(a, struct para_later);
	rest->later->hyphenated = p->later->hyphenated;
	return rest;
}

void set_lines_dump(const struct set_lines *lines, struct buf *out)
{
	for (int i = 0; i < lines->count; i++) {
		const struct set_line *l = &lines->items[i];
		buf_format(out, "%8.2f of %.2f%s%s |", pt_from_dim(l->natural),
		           pt_from_dim(l->width), l->hyphenated ? " hyphen" : "",
		           l->overfull ? " overfull" : "");
		for (int k = 0; k < l->run_count; k++)
			buf_add(out, l->runs[k].text);
		buf_add(out, STR("|\n"));
	}
}
