/* SPDX-License-Identifier: MIT */
/*
 * A page of the display list on a cairo context whose unit is the point, y
 * downward. What the arenas hold is used until the context is closed.
 */
#ifndef RECTO_WRITE_CAIRO_PAINT_H
#define RECTO_WRITE_CAIRO_PAINT_H

#include "image/image.h"
#include "page/page.h"
#include "write/cairo/load.h"

struct hb_draw_funcs_t;

/* A face as cairo knows it. */
struct painter_font {
	const struct face *face;
	struct hb_draw_funcs_t *outlines;
	cairo_font_face_t *cairo;
};

struct painter {
	const struct cairo *cairo;
	cairo_t *cr;
	struct arena *a, *scratch;
	struct hb_draw_funcs_t *outlines;
	int dpi;    /* what pictures need */
	bool files; /* it becomes a file of drawings: an outline, and a JPEG, stands there once */
	struct {
		struct painter_font **items;
		int count, cap;
	} fonts;
};

/* White paper and all that stands on it. */
void page_paint(struct painter *p, const struct page *page);

/* --- glyph.c --- */

struct hb_draw_funcs_t *glyph_outlines(struct arena *a);
/* Fills the glyphs of a run, from the origin. */
void glyphs_paint(struct painter *p, const struct glyph_run *run);

/* --- picture.c --- */

void picture_paint(const struct painter *p, const struct draw *d);

/* --- paint.c --- */

/* Adds a box to the path; its corners are cut as far as it allows. */
void box_outline(const struct painter *p, const struct draw *d);

/* --- sink.c: what cairo writes, caught --- */

/* No arena grows while cairo calls: what does not fit is only counted. */
struct sink {
	char *s;
	size_t n, room;
};

cairo_status_t sink_take(void *sink, const unsigned char *bytes, unsigned count);

/* What is to be painted; scratch is rewound by whoever asks for it. */
struct painting {
	struct arena *a, *scratch;
	const struct page *page;
	int dpi;
	const struct cairo *cairo;
};

/* Writes the page into the sink; false: cairo could not. */
typedef bool write_painting(const struct painting *what, struct sink *to);

/* What `write` gives, in scratch, however much it is; empty: it could not. */
str sink_fill(const struct painting *what, write_painting *write);

void close_context(void *cr);
void close_surface(void *surface);

#endif
