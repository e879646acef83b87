/* SPDX-License-Identifier: MIT */
/* Numbers of pages: paper and margins, page breaking, fit. Defaults are those of the language. */
#include "layout/layout_int.h"

#define MM(n) ((dim)((int64_t)(n)*DIM_PT * 360 / 127))

enum { SIDE_LEAST_MM = 50, FRAME_LEAST_MM = 20, MARGIN_MM = 20 };

/* --- page --- */

static const char *const paper_list[] = {"a4", "letter", "a5", "legal", "executive"};
static const struct key_names paper_names = {paper_list, COUNT(paper_list), NULL};

static const struct paper {
	dim width, height;
} papers[] = {
    {MM(210), MM(297)},           {612 * DIM_PT, 792 * DIM_PT},
    {MM(148), MM(210)},           {612 * DIM_PT, 1008 * DIM_PT},
    {522 * DIM_PT, 756 * DIM_PT},
};

void page_defaults(struct page_spec *page)
{
	page->width = papers[0].width;
	page->height = papers[0].height;
	page->fill.none = true;
	for (int side = 0; side < SIDE_COUNT; side++)
		page->margin.side[side] = (struct length){.fixed = MM(MARGIN_MM)};
}

static bool read_measured(struct reader *r, const struct node *n, struct page_spec *page)
{
	struct length width, height;
	if (!value_length(r, &n->items[0], &width, NULL) ||
	    !value_length(r, &n->items[1], &height, NULL))
		return false;
	if (width.fixed < MM(SIDE_LEAST_MM) || height.fixed < MM(SIDE_LEAST_MM)) {
		diag(r->keys.d, DIAG_PAGE_SMALL, n->span, NULL);
		return false;
	}
	page->width = width.fixed;
	page->height = height.fixed;
	return true;
}

static bool read_size(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct page_spec *page = field;
	(void)arg;
	if (n->kind == NODE_LIST && n->count == 2)
		return read_measured(r, n, page);
	for (int i = 0; n->kind == NODE_SCALAR && i < COUNT(papers); i++)
		if (name_is(n->text, paper_list[i])) {
			page->width = papers[i].width;
			page->height = papers[i].height;
			return true;
		}
	return value_wrong(r, n, "a4, letter, a5, legal, executive or [width, height]");
}

static bool read_head(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct page_spec *page = field;
	page->has_head = value_length(r, n, &page->head, arg);
	return page->has_head;
}

static bool read_foot(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct page_spec *page = field;
	page->has_foot = value_length(r, n, &page->foot, arg);
	return page->has_foot;
}

static const struct form paper_form = {.kind = FORM_NAMES, .arg = &paper_names};
static const struct form measured_form = {.kind = FORM_TUPLE,
                                          FORM_OF(&value_length_form, &value_length_form)};
static const struct form read_size_form = {.kind = FORM_EITHER,
                                           FORM_OF(&paper_form, &measured_form)};
#define read_head_form value_length_form
#define read_foot_form value_length_form

/* Of some keys the whole struct is the field: offset 0. */
static const struct key page_keys[] = {
    AT_KEY("size", 0, read_size, NULL,
           "paper: a4, letter, a5, legal, executive or [width, height]"),
    KEY("margin", struct page_spec, margin, value_sides, NULL,
        "a length, [vertical, horizontal], or a map of top, bottom, start, end"),
    KEY("fill", struct page_spec, fill, value_colour, NULL, "colour of the paper"),
    AT_KEY("head", 0, read_head, NULL, "where running heads stand, from the edge of the paper"),
    AT_KEY("foot", 0, read_foot, NULL, "where running feet stand, from the edge of the paper"),
};
static const struct key_table page_table = {page_keys, COUNT(page_keys), 0, false};
const struct form value_page_form = {.kind = FORM_MAP, .arg = &page_table, .name = "page"};

static bool leaves_frame(const struct page_spec *page, enum side a, enum side b, dim whole)
{
	const struct length *x = &page->margin.side[a], *y = &page->margin.side[b];
	const int64_t shares = dim_scale(page->width, (int64_t)x->share + y->share, LENGTH_ONE);
	return whole - (int64_t)x->fixed - y->fixed - shares >= MM(FRAME_LEAST_MM);
}

bool value_page(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct page_spec *page = field;
	(void)arg;
	if (!value_map(r, n, &page_table, page))
		return false;
	if (!leaves_frame(page, SIDE_START, SIDE_END, page->width)) {
		diag(r->keys.d, DIAG_FRAME_NARROW, n->span, NULL);
		page->margin.side[SIDE_START] = page->margin.side[SIDE_END] = (struct length){0};
	}
	if (!leaves_frame(page, SIDE_TOP, SIDE_BOTTOM, page->height)) {
		diag(r->keys.d, DIAG_FRAME_NARROW, n->span, "from top to bottom");
		page->margin.side[SIDE_TOP] = page->margin.side[SIDE_BOTTOM] = (struct length){0};
	}
	return true;
}

/* --- breaks --- */

void breaks_defaults(struct breaks *b)
{
	*b = (struct breaks){.orphans = 2,
	                     .widows = 2,
	                     .heading = 2,
	                     .together = 6,
	                     .last_page = 30,
	                     .stretch = LENGTH_ONE * 3 / 2,
	                     .costs = {.paragraph = 100,
	                               .item = 40,
	                               .first_item = 100,
	                               .last_item = 150,
	                               .small_entry = 200,
	                               .avoid = 400,
	                               .section = -40,
	                               .orphan = 1000,
	                               .widow = 1000}};
}

static const struct key_range line_range = {1, 50};
static const struct key_range together_range = {0, 200};
static const struct key_range cost_range = {-10000, 10000};
static const struct key_range stretch_range = {LENGTH_ONE, 4 * LENGTH_ONE};

static bool read_percent(struct reader *r, const struct node *n, void *field, const void *arg)
{
	static const struct key_range range = {0, LENGTH_ONE};
	int32_t share;
	(void)arg;
	if (!value_factor(r, n, &share, &range))
		return false;
	*(int *)field = dim_scale(share, 100, LENGTH_ONE);
	return true;
}

static const char *const bottoms[] = {"ragged", "flush"};
static const struct key_names bottom_names = {bottoms, COUNT(bottoms), "ragged or flush"};

static bool read_bottom(struct reader *r, const struct node *n, void *field, const void *arg)
{
	int value = 0;
	(void)arg;
	if (!value_enum(r, n, &value, &bottom_names))
		return false;
	*(bool *)field = value == 1;
	return true;
}

#define COST(name, field, about) KEY(name, struct break_costs, field, value_int, &cost_range, about)

static const struct key cost_keys[] = {
    COST("paragraph", paragraph, "of a break within a paragraph"),
    COST("item", item, "of a break between two items"),
    COST("first-item", first_item, "of a break after the first item"),
    COST("last-item", last_item, "of a break before the last item"),
    COST("small-entry", small_entry, "of a break in an entry shorter than `together`"),
    COST("avoid", avoid, "of a break in what says break: avoid"),
    COST("section", section, "of a break before a section"),
    COST("orphan", orphan, "of fewer lines at the foot than `orphans`"),
    COST("widow", widow, "of fewer lines at the head than `widows`"),
};
static const struct key_table cost_table = {cost_keys, COUNT(cost_keys), 0, false};

static bool read_costs(struct reader *r, const struct node *n, void *field, const void *arg)
{
	(void)arg;
	return value_map(r, n, &cost_table, field);
}

static const struct form read_costs_form = {.kind = FORM_MAP, .arg = &cost_table, .name = "costs"};
static const struct form read_bottom_form = {.kind = FORM_NAMES, .arg = &bottom_names};
#define read_percent_form value_factor_form

static const struct key break_keys[] = {
    KEY("orphans", struct breaks, orphans, value_int, &line_range,
        "lines of a paragraph that stay at the foot of a page"),
    KEY("widows", struct breaks, widows, value_int, &line_range,
        "lines of a paragraph that go to the next page"),
    KEY("heading", struct breaks, heading, value_int, &line_range,
        "lines that a heading keeps below it"),
    KEY("together", struct breaks, together, value_int, &together_range,
        "entries of up to so many lines stay whole if they can"),
    KEY("last-page", struct breaks, last_page, read_percent, NULL, "least fill of the last page"),
    KEY("bottom", struct breaks, flush, read_bottom, NULL, "flush: pages end at the same height"),
    KEY("stretch", struct breaks, stretch, value_factor, &stretch_range,
        "how far space may grow to make pages flush"),
    KEY("costs", struct breaks, costs, read_costs, NULL,
        "how bad a page break is, by where it falls"),
};
static const struct key_table break_table = {break_keys, COUNT(break_keys), 0, false};
const struct form value_breaks_form = {.kind = FORM_MAP, .arg = &break_table, .name = "breaks"};

bool value_breaks(struct reader *r, const struct node *n, void *field, const void *arg)
{
	(void)arg;
	return value_map(r, n, &break_table, field);
}

/* --- fit --- */

static const char *const knobs[KNOB_COUNT] = {[KNOB_SPACE] = "space",
                                              [KNOB_LEADING] = "leading",
                                              [KNOB_MARGIN] = "margin",
                                              [KNOB_SIZE] = "size"};
static const struct key_names knob_names = {knobs, KNOB_COUNT, "space, leading, margin or size"};

/* In thousandths, as the language gives them. */
static const struct {
	int32_t least, greatest;
} knob_bounds[KNOB_COUNT] = {[KNOB_SPACE] = {500, 1300},
                             [KNOB_LEADING] = {940, 1050},
                             [KNOB_MARGIN] = {800, 1000},
                             [KNOB_SIZE] = {900, 1040}};

enum { MILLI = 1000, MIN_SIZE = DIM_PT * 17 / 2 /* 8.5 pt */ };

void fit_defaults(struct fit *fit)
{
	*fit = (struct fit){.order_count = KNOB_COUNT, .min_size = MIN_SIZE};
	for (int k = 0; k < KNOB_COUNT; k++) {
		fit->order[k] = (enum knob)k;
		fit->least[k] = dim_scale(knob_bounds[k].least, LENGTH_ONE, MILLI);
		fit->greatest[k] = dim_scale(knob_bounds[k].greatest, LENGTH_ONE, MILLI);
	}
}

/* One factor is the least, with nothing above 1. */
static bool read_knob(struct reader *r, const struct node *n, void *field, const void *arg)
{
	static const struct key_range below = {LENGTH_ONE / 4, LENGTH_ONE},
				      above = {LENGTH_ONE, 2 * LENGTH_ONE};
	const enum knob *knob = arg;
	struct fit *fit = field;
	const struct items items = value_items(n);
	int32_t least, greatest = LENGTH_ONE;
	if (items.count < 1 || items.count > 2)
		return value_wrong(r, n, "a factor or [least, greatest]");
	if (!value_factor(r, &items.items[0], &least, &below) ||
	    (items.count == 2 && !value_factor(r, &items.items[1], &greatest, &above)))
		return false;
	fit->least[*knob] = least;
	fit->greatest[*knob] = greatest;
	return true;
}

static bool read_order(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct fit *fit = field;
	const struct items items = value_items(n);
	enum knob order[KNOB_COUNT];
	(void)arg;
	if (items.count > KNOB_COUNT)
		return value_wrong(r, n, knob_names.expected);
	for (int i = 0; i < items.count; i++) {
		int knob;
		if (!value_enum(r, &items.items[i], &knob, &knob_names))
			return false;
		order[i] = (enum knob)knob;
	}
	for (int i = 0; i < items.count; i++)
		fit->order[i] = order[i];
	fit->order_count = items.count;
	return true;
}

static bool read_min_size(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct length size;
	if (!value_length(r, n, &size, arg))
		return false;
	if (size.em || size.lh)
		return value_wrong(r, n, "a length in points");
	*(dim *)field = size.fixed;
	return true;
}

static const struct key_range pages_range = {1, 1000};

static bool read_pages(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct fit *fit = field;
	(void)arg;
	fit->span = n->span;
	return value_int(r, n, &fit->pages, &pages_range);
}

static const struct form knob_form = {
    .kind = FORM_ITEMS, FORM_OF(&value_factor_form), .least = 1, .most = 2};
static const struct form knob_name_form = {.kind = FORM_NAMES, .arg = &knob_names};
static const struct form read_order_form = {
    .kind = FORM_ITEMS, FORM_OF(&knob_name_form), .most = KNOB_COUNT};
static const struct form read_pages_form = {.kind = FORM_WHOLE, .arg = &pages_range};
#define read_min_size_form value_length_form
#define KNOB_KEY(name, which, about)                                                               \
	{                                                                                          \
		(name), read_value, 0,                                                             \
		    &(const struct value_spec){read_knob, &(const enum knob){which}, NO_PROP, 0},  \
		    0, &knob_form, NULL, (about)                                                   \
	}

static const struct key fit_keys[] = {
    AT_KEY("pages", 0, read_pages, NULL, "how many pages are wished for"),
    KEY("fill", struct fit, fill, value_flag, NULL,
        "true: space grows until the last page is full"),
    KNOB_KEY("space", KNOB_SPACE,
             "of the space between things: a least factor, or [least, greatest]"),
    KNOB_KEY("leading", KNOB_LEADING, "of the leading: a least factor, or [least, greatest]"),
    KNOB_KEY("margin", KNOB_MARGIN, "of the margins: a least factor, or [least, greatest]"),
    KNOB_KEY("size", KNOB_SIZE, "of the size: a least factor, or [least, greatest]"),
    AT_KEY("order", 0, read_order, NULL, "which of them gives way first"),
    KEY("min-size", struct fit, min_size, read_min_size, NULL, "no text gets smaller than this"),
};
static const struct key_table fit_table = {fit_keys, COUNT(fit_keys), 0, false};
const struct form value_fit_form = {.kind = FORM_MAP, .arg = &fit_table, .name = "fit"};

bool value_fit(struct reader *r, const struct node *n, void *field, const void *arg)
{
	(void)arg;
	return value_map(r, n, &fit_table, field);
}
