/* SPDX-License-Identifier: MIT */
/*
 * The fit to a number of pages on the real document: every trial scales the
 * sheet, breaks lines and pages, and is forgotten again. Trials are silent:
 * what must be said is said of the pages that are kept.
 */
#include "page/page_int.h"

enum { FILL_LEAST = 80, FILL_MOST = 98 }; /* percent of a last page that ends just short */

struct fitter {
	struct measure *m;
	struct arena *trial;
	const struct sheet *natural;
	int wanted;
	struct page_count untouched;
};

void sheet_measure(struct measure *m, struct sheet *s)
{
	dim *widths = ARENA_ARRAY(m->a, dim, s->flow_count);
	sheet_region_widths(m, s, widths);
	for (int i = 0; i < s->flow_count; i++) {
		m->room = sheet_region_room(m, s, i);
		box_measure(m, s->flows[i].root, widths[i]);
	}
	m->room = s->height;
}

static bool is_natural(const struct knobs *k)
{
	for (int i = 0; i < KNOBS; i++)
		if (k->of[i] != KNOB_ONE)
			return false;
	return true;
}

/* Gaps that a fit has shrunk to their floor must not shrink further on the page. */
static struct sheet *scaled(struct measure *m, const struct sheet *s, const struct knobs *knobs)
{
	struct sheet *out = sheet_scale(m, s, knobs);
	out->rules.rigid = !is_natural(knobs);
	return out;
}

static struct page_count count_pages(struct fitter *f, const struct knobs *knobs)
{
	const struct arena_mark mark = arena_mark(f->trial);
	struct measure m = {
	    .a = f->trial, .scratch = f->m->scratch, .text = f->m->text, .d = diags_new(f->trial)};
	struct sheet *s = scaled(&m, f->natural, knobs);
	sheet_measure(&m, s);
	const struct page_count count = pages_count(&m, s);
	arena_rewind(f->trial, mark);
	return count;
}

static bool fits(void *job, const struct knobs *knobs)
{
	struct fitter *f = job;
	const struct page_count count = count_pages(f, knobs);
	return count.pages <= f->wanted && count.overfull <= f->untouched.overfull &&
	       count.forced <= f->untouched.forced;
}

static bool ends_just_short(const struct page_count *count)
{
	const int percent = (int)((int64_t)count->last_fill * 100 / FIT_ONE);
	return percent >= FILL_LEAST && percent <= FILL_MOST;
}

/* Fewer pages than wanted are left alone. */
static void fill_last_page(struct fitter *f, struct fitting *out)
{
	const struct page_count count = count_pages(f, &out->knobs);
	if (!is_natural(&out->knobs) || count.pages != f->wanted || !ends_just_short(&count))
		return;
	const struct fit_path path = fit_path_up(&f->natural->fit);
	out->knobs = fit_stretch(&path, fits, f);
}

/* At the floors, so that whoever asked learns what is missing. */
static void find_lack(struct fitter *f, struct fitting *out)
{
	const struct fit_path path = fit_path_down(&f->natural->fit);
	const struct fit_rules *r = &f->natural->fit;
	out->floor = fit_path_at(&path, path.count * FIT_STEPS);
	const struct page_count count = count_pages(f, &out->floor);
	const int64_t excess =
	    (int64_t)count.filled - (int64_t)f->wanted * FIT_ONE; /* 1/1024 pages */
	const dim leading =
	    dim_scale(dim_scale(r->body_leading, out->floor.of[KNOB_OF_LEADING], KNOB_ONE),
	              out->floor.of[KNOB_OF_SIZE], KNOB_ONE);
	out->pages_at_floor = count.filled;
	out->least_pages = count.pages;
	if (excess > 0 && leading > 0)
		out->lines_over = (int)((excess * count.frame / FIT_ONE + leading - 1) / leading);
}

struct fitting pages_fit(struct measure *m, struct arena *trial, struct sheet **sheet, int wanted)
{
	struct fitting out = {.wanted = wanted, .knobs = KNOBS_NATURAL, .found = true};
	const struct fit_rules *r = &(*sheet)->fit;
	for (int i = 0; i < (*sheet)->flow_count; i++)
		box_shape(m, (*sheet)->flows[i].root);
	struct fitter f = {.m = m, .trial = trial, .natural = *sheet, .wanted = wanted};
	f.untouched = count_pages(&f, &out.knobs);
	out.natural = f.untouched.filled;
	if (f.wanted == 0)
		f.wanted = out.wanted = f.untouched.pages;
	const struct fit_path path = fit_path_down(r);
	out.found = fit_search(&path, fits, &f, &out.knobs);
	if (!out.found) {
		find_lack(&f, &out);
		out.knobs = KNOBS_NATURAL;
	} else if (r->fill) {
		fill_last_page(&f, &out);
	}
	if (!is_natural(&out.knobs))
		*sheet = scaled(m, *sheet, &out.knobs);
	return out;
}

/* --- what was done --- */

static const char *const knob_names[KNOBS] = {[KNOB_OF_SPACE] = "space",
                                              [KNOB_OF_LEADING] = "leading",
                                              [KNOB_OF_MARGIN] = "margin",
                                              [KNOB_OF_SIZE] = "size"};

enum { HUNDRED = 100, THOUSAND = 1000 };

/* Two decimals where they tell the value, three for a leading of 0.968. */
static void add_factor(struct buf *out, int32_t x)
{
	const int milli = dim_scale(x, THOUSAND, KNOB_ONE);
	if (milli % 10 == 0)
		buf_format(out, "%d.%02d", milli / THOUSAND, milli % THOUSAND / 10);
	else
		buf_format(out, "%d.%03d", milli / THOUSAND, milli % THOUSAND);
}

static void add_knobs(struct buf *out, const struct fit_rules *r, const struct knobs *k)
{
	const char *between = "";
	for (int i = 0; i < r->order_count; i++) {
		const enum knob_kind knob = r->order[i];
		if (k->of[knob] == KNOB_ONE)
			continue;
		buf_format(out, "%s%s ", between, knob_names[knob]);
		add_factor(out, k->of[knob]);
		between = ", ";
	}
	if (k->of[KNOB_OF_SIZE] == KNOB_ONE)
		buf_format(out, "%ssize unchanged", between);
}

/* Text that would fit, were it not for what must stay together, has no lines too many. */
static void add_lack(struct buf *out, const struct fitting *f)
{
	if (f->lines_over <= 0) {
		buf_format(out, "%d pages for what must stay together", f->least_pages);
		return;
	}
	buf_format(out, "%d.%02d pages, %d line%s too many", (int)(f->pages_at_floor / FIT_ONE),
	           (int)(f->pages_at_floor % FIT_ONE * HUNDRED / FIT_ONE), f->lines_over,
	           f->lines_over == 1 ? "" : "s");
}

str fitting_text(struct arena *a, const struct fitting *f, const struct fit_rules *r)
{
	struct buf out = BUF(a);
	if (!f->found) {
		add_lack(&out, f);
		buf_add(&out, STR(", with "));
		add_knobs(&out, r, &f->floor);
		return buf_str(&out);
	}
	if (is_natural(&f->knobs))
		return (str){0};
	buf_format(&out, "%d page%s: ", f->wanted, f->wanted == 1 ? "" : "s");
	add_knobs(&out, r, &f->knobs);
	const int64_t all = (int64_t)f->wanted * FIT_ONE;
	const int over = (int)((f->natural - all) * THOUSAND / all);
	if (over > 0)
		buf_format(&out, " (%d.%d %% over)", over / 10, over % 10);
	return buf_str(&out);
}
