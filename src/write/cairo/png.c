/* SPDX-License-Identifier: MIT */
/* A page in pixels, as PNG that knows its resolution, so that programs show it in its true size. */
#include <zlib.h>

#include "write/cairo/cairo.h"
#include "write/cairo/paint.h"

enum {
	INCH = 72 * DIM_PT,
	SIDE_MOST = 32767, /* pixels, of cairo's */
	HEADER = 8 + 25,   /* the signature and IHDR, which comes first */
	CHUNK = 4 + 9,     /* pHYs: its name and content */
	METRES = 10000,    /* an inch is 254 of 10000 of a metre */
	METRES_INCH = 254,
};

static int64_t pixels_of(dim length, int dpi)
{
	const int64_t pixels = ((int64_t)length * dpi + INCH / 2) / INCH;
	return pixels < 1 ? 1 : pixels;
}

static cairo_surface_t *canvas_new(const struct painting *what)
{
	const int64_t w = pixels_of(what->page->width, what->dpi);
	const int64_t h = pixels_of(what->page->height, what->dpi);
	if (w > SIDE_MOST || h > SIDE_MOST)
		return NULL;
	const int stride = what->cairo->format_stride_for_width(CAIRO_FORMAT_RGB24, (int)w);
	/* In the arena, so that it counts against what one render may use. */
	unsigned char *pixels = arena_alloc(what->scratch, (size_t)stride, (size_t)h);
	cairo_surface_t *surface = what->cairo->image_surface_create_for_data(
	    pixels, CAIRO_FORMAT_RGB24, (int)w, (int)h, stride);
	arena_defer(what->scratch, close_surface, surface);
	return surface;
}

static bool write_pixels(const struct painting *what, struct sink *to)
{
	const struct cairo *const cairo = what->cairo;
	cairo_surface_t *surface = canvas_new(what);
	if (!surface)
		return false;
	struct painter p = {
	    .cairo = cairo,
	    .cr = cairo->create(surface),
	    .a = what->a,
	    .scratch = what->scratch,
	    .outlines = glyph_outlines(what->a),
	    .dpi = what->dpi,
	};
	arena_defer(what->scratch, close_context, p.cr);
	/* The page ends where its last pixel does: what bleeds has no pale edge. */
	cairo->scale(p.cr, cairo->image_surface_get_width(surface) / pt_from_dim(what->page->width),
	             cairo->image_surface_get_height(surface) / pt_from_dim(what->page->height));
	page_paint(&p, what->page);
	return cairo->status(p.cr) == CAIRO_STATUS_SUCCESS &&
	       cairo->surface_write_to_png_stream(surface, sink_take, to) == CAIRO_STATUS_SUCCESS;
}

static void add_number(struct buf *out, uint32_t x)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		buf_char(out, (char)(x >> shift & 0xFF));
}

/* pHYs (ISO/IEC 15948, 11.3.5.3): pixels per metre. */
static void add_resolution(struct buf *out, int dpi)
{
	const uint32_t metre = (uint32_t)((dpi * METRES + METRES_INCH / 2) / METRES_INCH);
	add_number(out, CHUNK - 4);
	const ptrdiff_t start = out->n;
	buf_add(out, STR("pHYs"));
	add_number(out, metre);
	add_number(out, metre);
	buf_char(out, 1);
	add_number(out, (uint32_t)crc32(0, (const unsigned char *)out->s + start, CHUNK));
}

bool write_png(struct arena *a, struct arena *scratch, const struct pages *p,
               const struct write_options *options, struct buf *out, struct diags *d)
{
	const struct painting what = {a, scratch, &p->items[options->page - 1], options->dpi,
	                              cairo_open(d)};
	const struct arena_mark mark = arena_mark(scratch);
	if (!what.cairo)
		return false;
	const str png = sink_fill(&what, write_pixels);
	if (png.n) {
		buf_add(out, str_slice(png, 0, HEADER));
		add_resolution(out, options->dpi);
		buf_add(out, str_slice(png, HEADER, png.n));
	} else {
		diag(d, DIAG_PICTURE_FAILED, NOWHERE, "%d pixels to the inch", options->dpi);
	}
	arena_rewind(scratch, mark);
	return png.n > 0;
}
