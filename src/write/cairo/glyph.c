/* SPDX-License-Identifier: MIT */
/*
 * Outlines of glyphs: those that a PDF embeds, of the same instance of the same
 * face. Pixels are filled from the outlines in place, for cairo moves what it
 * takes for a font to whole pixels. A file of drawings gets each outline once:
 * for it the face is a font whose glyphs we draw.
 */
#include <hb.h>

#include "write/cairo/paint.h"

#if !HB_VERSION_ATLEAST(7, 0, 0)
#define hb_font_draw_glyph hb_font_get_glyph_shape /* its older name */
#endif

enum { SCALE = 100000 /* of a run's hscale: natural width */ };

static void move_to(hb_draw_funcs_t *funcs, void *painter, hb_draw_state_t *state, float x, float y,
                    void *user)
{
	(void)funcs, (void)state, (void)user;
	const struct painter *p = painter;
	p->cairo->move_to(p->cr, (double)x, (double)y);
}

static void line_to(hb_draw_funcs_t *funcs, void *painter, hb_draw_state_t *state, float x, float y,
                    void *user)
{
	(void)funcs, (void)state, (void)user;
	const struct painter *p = painter;
	p->cairo->line_to(p->cr, (double)x, (double)y);
}

static void curve_to(hb_draw_funcs_t *funcs, void *painter, hb_draw_state_t *state, float x1,
                     float y1, float x2, float y2, float x, float y, void *user)
{
	(void)funcs, (void)state, (void)user;
	const struct painter *p = painter;
	p->cairo->curve_to(p->cr, (double)x1, (double)y1, (double)x2, (double)y2, (double)x,
	                   (double)y);
}

static void close_path(hb_draw_funcs_t *funcs, void *painter, hb_draw_state_t *state, void *user)
{
	(void)funcs, (void)state, (void)user;
	const struct painter *p = painter;
	p->cairo->close_path(p->cr);
}

static void close_outlines(void *outlines)
{
	hb_draw_funcs_destroy(outlines);
}

/* Quadratic curves reach curve_to as the cubic ones that they are. */
struct hb_draw_funcs_t *glyph_outlines(struct arena *a)
{
	hb_draw_funcs_t *outlines = hb_draw_funcs_create();
	arena_defer(a, close_outlines, outlines);
	hb_draw_funcs_set_move_to_func(outlines, move_to, NULL, NULL);
	hb_draw_funcs_set_line_to_func(outlines, line_to, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(outlines, curve_to, NULL, NULL);
	hb_draw_funcs_set_close_path_func(outlines, close_path, NULL, NULL);
	hb_draw_funcs_make_immutable(outlines);
	return outlines;
}

/* Adds the outline of a glyph to the path, in em. */
static void add_outline(struct painter *p, const struct face *face, uint32_t glyph)
{
	const double em = face_metrics(face)->upem;
	p->cairo->scale(p->cr, 1 / em, -1 / em);
	hb_font_draw_glyph(face_hb(face), glyph, p->outlines, p);
}

/* --- in place --- */

/* One path for the run: where letters overlap there is ink, not twice as much. */
static void fill_run(struct painter *p, const struct glyph_run *run, double size, double wide)
{
	for (int i = 0; i < run->glyph_count; i++) {
		const struct glyph *g = &run->glyphs[i];
		p->cairo->save(p->cr);
		p->cairo->translate(p->cr, pt_from_dim(g->x), pt_from_dim(g->y));
		p->cairo->scale(p->cr, size * wide, size);
		add_outline(p, run->face, g->id);
		p->cairo->restore(p->cr);
	}
	p->cairo->fill(p->cr);
}

/* --- once, and shown where it stands --- */

static const cairo_user_data_key_t font_key;

static cairo_status_t render(cairo_scaled_font_t *scaled, unsigned long glyph, cairo_t *cr,
                             cairo_text_extents_t *extents)
{
	(void)extents;
	const struct cairo *const cairo = cairo_find();
	const struct painter_font *font =
	    cairo->font_face_get_user_data(cairo->scaled_font_get_font_face(scaled), &font_key);
	struct painter p = {.cairo = cairo, .cr = cr, .outlines = font->outlines};
	add_outline(&p, font->face, (uint32_t)glyph);
	cairo->fill(cr);
	return CAIRO_STATUS_SUCCESS;
}

static void close_font(void *font)
{
	cairo_find()->font_face_destroy(font);
}

static const struct painter_font *font_of(struct painter *p, const struct face *face)
{
	for (int i = 0; i < p->fonts.count; i++)
		if (p->fonts.items[i]->face == face)
			return p->fonts.items[i];
	struct painter_font *font = ARENA_NEW(p->a, struct painter_font);
	*font = (struct painter_font){face, p->outlines, p->cairo->user_font_face_create()};
	arena_defer(p->a, close_font, font->cairo);
	p->cairo->font_face_set_user_data(font->cairo, &font_key, font, NULL);
	p->cairo->user_font_face_set_render_glyph_func(font->cairo, render);
	LIST_ADD(p->a, &p->fonts, font);
	return font;
}

static void show_run(struct painter *p, const struct glyph_run *run, double size, double wide)
{
	const struct arena_mark mark = arena_mark(p->scratch);
	const struct painter_font *font = font_of(p, run->face);
	cairo_glyph_t *glyphs = ARENA_ARRAY(p->scratch, cairo_glyph_t, run->glyph_count);
	cairo_matrix_t matrix;
	for (int i = 0; i < run->glyph_count; i++) {
		const struct glyph *g = &run->glyphs[i];
		glyphs[i] = (cairo_glyph_t){g->id, pt_from_dim(g->x), pt_from_dim(g->y)};
	}
	p->cairo->matrix_init_scale(&matrix, size * wide, size);
	p->cairo->set_font_face(p->cr, font->cairo);
	p->cairo->set_font_matrix(p->cr, &matrix);
	p->cairo->show_glyphs(p->cr, glyphs, run->glyph_count);
	arena_rewind(p->scratch, mark);
}

void glyphs_paint(struct painter *p, const struct glyph_run *run)
{
	const double size = pt_from_dim(run->size);
	const double wide = run->hscale > 0 ? (double)run->hscale / SCALE : 1;
	if (size <= 0 || run->glyph_count == 0)
		return;
	if (p->files)
		show_run(p, run, size, wide);
	else
		fill_run(p, run, size, wide);
}
