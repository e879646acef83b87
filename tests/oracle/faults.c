/* SPDX-License-Identifier: MIT */
/* What no page may have: one function for each rule, and the table of them. */
#include "oracle.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#define PAPER_EDGE (4 * 72 / 25.4) /* nearer than 4 mm no printer prints for certain */
#define TOUCH 0.5                  /* points by which ink may overlap before it is seen */
#define SAME_BASELINE 0.5

enum { SHOWN = 40, SECTION_TITLE = 2, SLIVER_PART = 6, GAP_SHRINK_PART = 5 };

ATTR_PRINTF(5, 6)
static void fault(struct list *l, int page, const char *rule, str text, const char *format, ...)
{
	va_list rest;
	l->faults++;
	printf("page %d: %s:", page + 1, rule);
	if (text.n)
		printf(" \"%.*s\"", (int)(text.n < SHOWN ? text.n : SHOWN), text.s);
	va_start(rest, format);
	vprintf(format, rest);
	va_end(rest);
	putchar('\n');
}

/* --- each line by itself --- */

/* Letters may hang out of their region by the protrusion granted, not out of its top or foot. */
static void outside_region(struct list *l, const struct page *page, int number)
{
	for (int i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];
		const struct region *r = region_of(l, line);
		if (!r)
			continue;
		const double left = r->content.x - line->x - line->hang_start;
		const double right =
		    line->x + line->w - line->hang_end - (r->content.x + r->content.w);
		const double top = r->content.y - (line->y - CAPITAL * line->size);
		const double foot = ink_bottom(line) - (r->content.y + r->content.h);
		const double most = fmax(fmax(left, right) - ROUNDING, fmax(top, foot) - TOUCH);
		if (most > 0)
			fault(l, number, "outside its region", line->first, " in %.*s, by %.2f pt",
			      STR_ARG(r->flow), most);
	}
}

/* Wider than the cell or paragraph it was set to, though still in its region. */
static void outside_measure(struct list *l, const struct page *page, int number)
{
	for (int i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];
		const double over =
		    line->x + line->w - line->hang_end - (line->start + line->measure) - ROUNDING;
		const double before = line->start - line->x - line->hang_start - ROUNDING;
		if (!line->marker && fmax(over, before) > 0)
			fault(l, number, "wider than its measure", line->first, " by %.2f pt",
			      fmax(over, before));
	}
}

static void near_the_edge(struct list *l, const struct page *page, int number)
{
	for (int i = 0; i < page->mark_count; i++) {
		const struct mark *m = &page->marks[i];
		if (!m->is_text || m->turned)
			continue;
		const double least =
		    fmin(fmin(m->ink.x, m->ink.y), fmin(page->width - (m->ink.x + m->ink.w),
		                                        page->height - (m->ink.y + m->ink.h)));
		if (least < PAPER_EDGE - ROUNDING)
			fault(l, number, "near the paper's edge", m->text, ", %.2f pt from it",
			      least);
	}
}

/* --- lines and one another --- */

static bool touch(const struct area *a, const struct area *b)
{
	return a->x + a->w - TOUCH > b->x && b->x + b->w - TOUCH > a->x &&
	       a->y + a->h - TOUCH > b->y && b->y + b->h - TOUCH > a->y;
}

static void overlapping(struct list *l, const struct page *page, int number)
{
	for (int i = 0; i < page->mark_count; i++)
		for (int k = i + 1; k < page->mark_count; k++) {
			const struct mark *a = &page->marks[i], *b = &page->marks[k];
			const bool one_line = a->line >= 0 && a->line == b->line;
			if (a->turned || b->turned || one_line || !touch(&a->ink, &b->ink))
				continue;
			fault(l, number, "overlap", a->text, " and \"%.*s\"", STR_ARG(b->text));
		}
}

static void baseline_misfit(struct list *l, const struct page *page, int number)
{
	for (int i = 0; i < page->line_count; i++)
		for (int k = i + 1; page->lines[i].row && k < page->line_count; k++) {
			const struct line *a = &page->lines[i], *b = &page->lines[k];
			if (a->row == b->row && a->region == b->region &&
			    fabs(a->y - b->y) > SAME_BASELINE)
				fault(l, number, "baseline misfit", a->first,
				      " and \"%.*s\", by %.2f pt", STR_ARG(b->first),
				      fabs(a->y - b->y));
		}
}

/* --- headings --- */

static bool stands_beside(const struct line *a, const struct line *b)
{
	return a->page == b->page && a->region == b->region && fabs(a->y - b->y) <= SAME_BASELINE;
}

/*
 * A date beside an entry's head is not its text; what stands beside a
 * section's title in the margin, or in a wider column, is.
 */
static bool is_label(const struct line *heading, const struct line *beside)
{
	return beside->rank > 0 ||
	       (heading->rank > SECTION_TITLE && beside->measure <= heading->measure);
}

/* False if the heading's section ended before the line: the tags say so. */
static bool is_of_section(const struct list *l, const struct line *heading, const struct line *line)
{
	if (heading->tag <= 0 || heading->tag >= l->tag_count || line->tag >= l->tag_count)
		return true;
	const int section = l->parents[heading->tag];
	int tag = line->tag;
	while (tag > section)
		tag = l->parents[tag];
	return tag == section;
}

/* The line that a heading must not be parted from; NULL if it has no text. */
static const struct line *text_of_heading(const struct list *l, int heading)
{
	const struct line *h = l->text[heading];
	int skipped = 0;
	for (int i = heading + 1; i < l->text_count && same_flow(l, h, l->text[i]); i++) {
		const struct line *line = l->text[i];
		if (line->para != h->para && line->para == skipped)
			continue;
		if (line->para != h->para && stands_beside(h, line) && is_label(h, line)) {
			skipped = line->para;
			continue;
		}
		const bool is_next = line->rank && line->rank <= h->rank && line->para != h->para;
		return is_next || !is_of_section(l, h, line) ? NULL : line;
	}
	return NULL;
}

static void stranded_headings(struct list *l)
{
	for (int i = 0; i < l->text_count; i++) {
		const struct line *h = l->text[i];
		const struct line *text = h->rank ? text_of_heading(l, i) : NULL;
		if (text && (text->page != h->page || text->region != h->region))
			fault(l, h->page, "stranded heading", h->first,
			      ", its text stands on page %d", text->page + 1);
	}
}

/* --- the last page --- */

struct extent {
	double top, bottom;
	int lines;
};

/* Of one region's lines on one page, with their share of the leading. */
static struct extent extent_of(const struct page *page, int region)
{
	struct extent e = {0};
	for (int i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];
		if (line->region != region)
			continue;
		const double top = line->y - line->above, bottom = line->y + line->below;
		e.top = e.lines ? fmin(e.top, top) : top;
		e.bottom = e.lines++ ? fmax(e.bottom, bottom) : bottom;
	}
	return e;
}

struct gaps {
	double sum, widest;
};

/* White between a region's lines: from each one's foot to the top of the next below. */
static struct gaps gaps_of(const struct page *page, int region)
{
	struct gaps gaps = {0};
	double at = 0;
	bool begun = false;
	for (;;) {
		const struct line *next = NULL;
		for (int i = 0; i < page->line_count; i++) {
			const struct line *line = &page->lines[i];
			const bool is_below = !begun || line->y + line->below > at + ROUNDING;
			if (line->region == region && is_below &&
			    (!next || line->y + line->below < next->y + next->below))
				next = line;
		}
		if (!next)
			return gaps;
		const double gap = begun ? fmax(next->y - next->above - at, 0) : 0;
		gaps.sum += gap;
		gaps.widest = fmax(gaps.widest, gap);
		at = next->y + next->below;
		begun = true;
	}
}

/*
 * Room that the page before could have made for a flow: white at its foot, and
 * a fifth of its gaps. A heading would have wanted the widest of them above it.
 */
static double slack_before(const struct list *l, str flow, bool heading)
{
	const struct page *page = &l->pages[l->count - 2];
	double slack = 0;
	for (int r = 0; r < page->region_count; r++) {
		const struct area *content = &page->regions[r].content;
		if (!str_eq(page->regions[r].flow, flow))
			continue;
		const struct extent e = extent_of(page, r);
		slack += e.lines ? content->y + content->h - e.bottom : content->h;
		const struct gaps gaps = gaps_of(page, r);
		slack += gaps.sum / GAP_SHRINK_PART - (heading ? gaps.widest : 0);
	}
	return slack;
}

static bool begins_with_heading(const struct page *page, int region)
{
	for (int i = 0; i < page->line_count; i++)
		if (page->lines[i].region == region)
			return page->lines[i].rank > 0;
	return false;
}

bool ends_in_sliver(const struct list *l, bool *slack)
{
	if (l->count < 2)
		return false;
	const struct page *page = &l->pages[l->count - 1];
	double top = page->height, bottom = 0, lowest = 0;
	*slack = true;
	for (int r = 0; r < page->region_count; r++) {
		const struct area *content = &page->regions[r].content;
		const struct extent e = extent_of(page, r);
		top = fmin(top, content->y);
		bottom = fmax(bottom, content->y + content->h);
		lowest = e.lines ? fmax(lowest, e.bottom) : lowest;
		const double room =
		    slack_before(l, page->regions[r].flow, begins_with_heading(page, r));
		if (e.lines && e.bottom - e.top > room)
			*slack = false;
	}
	return page->region_count > 0 && lowest <= top + (bottom - top) / SLIVER_PART;
}

static void sliver(struct list *l)
{
	bool slack;
	if (ends_in_sliver(l, &slack) && slack)
		fault(l, l->count - 1, "sliver", (str){0},
		      " ends in its upper sixth, and the page before had room for it");
}

/* --- all rules --- */

static void (*const page_rules[])(struct list *, const struct page *, int) = {
    outside_region, outside_measure, near_the_edge, overlapping, baseline_misfit,
};

static void (*const list_rules[])(struct list *) = {stranded_headings, sliver};

void find_faults(struct list *l)
{
	for (int p = 0; p < l->count; p++)
		for (size_t i = 0; i < sizeof page_rules / sizeof *page_rules; i++)
			page_rules[i](l, &l->pages[p], p);
	for (size_t i = 0; i < sizeof list_rules / sizeof *list_rules; i++)
		list_rules[i](l);
}
