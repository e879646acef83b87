/* SPDX-License-Identifier: MIT */
/*
 * What is used of cairo. It is opened when a page is first drawn: with what it
 * stands on, X11 among it, it is a third of the libraries of a process, and a
 * PDF needs none of them.
 */
#ifndef RECTO_WRITE_CAIRO_LOAD_H
#define RECTO_WRITE_CAIRO_LOAD_H

#include <cairo-svg.h>
#include <cairo.h>

#include "diag/diag.h"

#define CAIRO_FUNCTIONS(X)                                                                         \
	X(arc)                                                                                     \
	X(clip)                                                                                    \
	X(close_path)                                                                              \
	X(create)                                                                                  \
	X(curve_to)                                                                                \
	X(destroy)                                                                                 \
	X(fill)                                                                                    \
	X(font_face_destroy)                                                                       \
	X(font_face_get_user_data)                                                                 \
	X(font_face_set_user_data)                                                                 \
	X(format_stride_for_width)                                                                 \
	X(get_source)                                                                              \
	X(image_surface_create_for_data)                                                           \
	X(image_surface_get_height)                                                                \
	X(image_surface_get_width)                                                                 \
	X(line_to)                                                                                 \
	X(matrix_init_scale)                                                                       \
	X(move_to)                                                                                 \
	X(new_sub_path)                                                                            \
	X(paint)                                                                                   \
	X(pattern_set_extend)                                                                      \
	X(rectangle)                                                                               \
	X(restore)                                                                                 \
	X(rotate)                                                                                  \
	X(save)                                                                                    \
	X(scale)                                                                                   \
	X(scaled_font_get_font_face)                                                               \
	X(set_dash)                                                                                \
	X(set_font_face)                                                                           \
	X(set_font_matrix)                                                                         \
	X(set_line_cap)                                                                            \
	X(set_line_width)                                                                          \
	X(set_source_rgb)                                                                          \
	X(set_source_surface)                                                                      \
	X(show_glyphs)                                                                             \
	X(show_page)                                                                               \
	X(status)                                                                                  \
	X(stroke)                                                                                  \
	X(surface_destroy)                                                                         \
	X(surface_finish)                                                                          \
	X(surface_set_mime_data)                                                                   \
	X(surface_status)                                                                          \
	X(surface_write_to_png_stream)                                                             \
	X(svg_surface_create_for_stream)                                                           \
	X(translate)                                                                               \
	X(user_font_face_create)                                                                   \
	X(user_font_face_set_render_glyph_func)

/* Each of the type that cairo's header gives it: cairo->arc is cairo_arc. */
struct cairo {
#define FIELD(name) __typeof__(cairo_##name) *name;
	CAIRO_FUNCTIONS(FIELD)
#undef FIELD
};

/* NULL: the library is not there. Opened, it stays so as long as the process lives. */
const struct cairo *cairo_find(void);
/* The same, with a message. */
const struct cairo *cairo_open(struct diags *d);

#endif
