/* SPDX-License-Identifier: MIT */
/*
 * A page as SVG, its text as outlines: it looks the same wherever it is shown.
 * cairo counts its surfaces through the whole life of the process; here they
 * are counted anew, so that the same page is the same bytes.
 */
#include "write/cairo/cairo.h"
#include "write/cairo/paint.h"

enum { DPI = 300 /* of pictures, as in a PDF */ };

static bool write_outlines(const struct painting *what, struct sink *to)
{
	const struct cairo *const cairo = what->cairo;
	cairo_surface_t *surface = cairo->svg_surface_create_for_stream(
	    sink_take, to, pt_from_dim(what->page->width), pt_from_dim(what->page->height));
	arena_defer(what->scratch, close_surface, surface);
	struct painter p = {
	    .cairo = cairo,
	    .cr = cairo->create(surface),
	    .a = what->a,
	    .scratch = what->scratch,
	    .outlines = glyph_outlines(what->a),
	    .dpi = what->dpi,
	    .files = true,
	};
	arena_defer(what->scratch, close_context, p.cr);
	page_paint(&p, what->page);
	cairo->show_page(p.cr);
	cairo->surface_finish(surface);
	return cairo->status(p.cr) == CAIRO_STATUS_SUCCESS &&
	       cairo->surface_status(surface) == CAIRO_STATUS_SUCCESS;
}

/* The head of the file: <svg …>, with what the picture is and in which language. */
static str add_head(struct buf *out, str svg, const struct pages *p)
{
	const ptrdiff_t root = str_find(svg, STR("<svg"));
	const str rest = str_slice(svg, root, svg.n);
	const ptrdiff_t end = root + str_find(rest, STR(">"));
	buf_add(out, str_slice(svg, 0, end));
	buf_add(out, STR(" role=\"img\""));
	if (p->lang.n) {
		buf_add(out, STR(" xml:lang=\""));
		buf_xml(out, p->lang);
		buf_char(out, '"');
	}
	buf_add(out, STR(">\n<title>"));
	buf_xml(out, p->title);
	buf_add(out, STR("</title>"));
	return str_slice(svg, end + 1, svg.n);
}

/* --- numbers --- */

/* What cairo numbers through the process. */
static const str counted[] = {
    {"id=\"image", 9}, {"\"#image", 7}, {"id=\"surface", 11}, {"\"#surface", 9}};

enum { COUNTED = sizeof counted / sizeof *counted };

struct numbers {
	int *items;
	int count, cap;
};

static int place_of(struct arena *a, struct numbers *met, int number)
{
	for (int i = 0; i < met->count; i++)
		if (met->items[i] == number)
			return i + 1;
	LIST_ADD(a, met, number);
	return met->count;
}

static ptrdiff_t digits(str text, int *number)
{
	ptrdiff_t n = 0;
	for (*number = 0; n < text.n && n < 9 && text.s[n] >= '0' && text.s[n] <= '9'; n++)
		*number = *number * 10 + (text.s[n] - '0');
	return n;
}

/* Behind the next of them; -1: there is none. */
static ptrdiff_t next_counted(str text)
{
	for (ptrdiff_t i = 0; i < text.n; i++) {
		if (text.s[i] != 'i' && text.s[i] != '"')
			continue;
		for (int k = 0; k < COUNTED; k++)
			if (str_starts(str_slice(text, i, text.n), counted[k]))
				return i + counted[k].n;
	}
	return -1;
}

static void add_renumbered(struct arena *scratch, struct buf *out, str text)
{
	struct numbers met = {0};
	for (ptrdiff_t at = next_counted(text); at >= 0; at = next_counted(text)) {
		int number;
		buf_add(out, str_slice(text, 0, at));
		text = str_slice(text, at, text.n);
		text = str_slice(text, digits(text, &number), text.n);
		buf_format(out, "%d", place_of(scratch, &met, number));
	}
	buf_add(out, text);
}

bool write_svg(struct arena *a, struct arena *scratch, const struct pages *p,
               const struct write_options *options, struct buf *out, struct diags *d)
{
	const struct painting what = {a, scratch, &p->items[options->page - 1], DPI, cairo_open(d)};
	const struct arena_mark mark = arena_mark(scratch);
	if (!what.cairo)
		return false;
	const str svg = sink_fill(&what, write_outlines);
	if (svg.n)
		add_renumbered(scratch, out, add_head(out, svg, p));
	else
		diag(d, DIAG_PICTURE_FAILED, NOWHERE, "svg");
	arena_rewind(scratch, mark);
	return svg.n > 0;
}
