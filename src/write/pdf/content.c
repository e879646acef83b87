/* SPDX-License-Identifier: MIT */
/*
 * The draws of a page → the operators of its content stream, in reading
 * order, for that is the order in which most readers take text.
 *
 * Glyphs are placed by the pen of the reader: after each one it stands where
 * the rounded widths of the font have brought it. The pen is kept here in
 * whole 1/1000 em, as the reader keeps it, and only the difference to the
 * place wanted is written, so that no error adds up along a line.
 * Horizontal scaling stretches whatever the pen does, adjustments too; so
 * places are divided by it first.
 */
#include "write/pdf/pdf_int.h"

#include <math.h>

enum {
	EM = 1000,
	SCALE = 100000,  /* of a run's hscale: natural width */
	SIZE_DIGITS = 4, /* of a font size: an error there grows with the line */
	TURN_DIGITS = 5,
	TURN_UNIT = 100000,
};

static const double DEGREE = 3.14159265358979323846 / 180;

/* What the reader's graphics state holds; unset at the beginning of a page. */
struct state {
	struct pdf_obj *font;
	dim size, rise;
	int hscale;
	uint32_t colour;
	bool has_colour, hidden;
};

struct content {
	struct pdf_job *job;
	struct pdf_obj *page;
	const struct page *source;
	struct buf out;
	bool in_text, in_array, in_string;
	struct state now;
};

/* --- text state --- */

static void leave_array(struct content *c)
{
	if (c->in_string)
		buf_char(&c->out, '>');
	if (c->in_array)
		buf_add(&c->out, STR("] TJ\n"));
	c->in_string = c->in_array = false;
}

static void leave_text(struct content *c)
{
	leave_array(c);
	if (c->in_text)
		buf_add(&c->out, STR("ET\n"));
	c->in_text = false;
}

static void enter_text(struct content *c)
{
	leave_array(c);
	if (!c->in_text)
		buf_add(&c->out, STR("BT\n"));
	c->in_text = true;
}

static void set_font(struct content *c, struct pdf_obj *font, dim size)
{
	if (c->now.font == font && c->now.size == size)
		return;
	leave_array(c);
	const char *name = pdf_page_font(c->page, font);
	buf_format(&c->out, "/%s ", name ? name : "F");
	int64_t unit = 1;
	for (int i = 0; i < SIZE_DIGITS; i++)
		unit *= 10;
	pdf_decimal(&c->out, (size * unit + DIM_PT / 2) / DIM_PT, SIZE_DIGITS);
	buf_add(&c->out, STR(" Tf\n"));
	c->now.font = font;
	c->now.size = size;
}

static void set_rise(struct content *c, dim rise)
{
	if (c->now.rise == rise)
		return;
	leave_array(c);
	pdf_dim(&c->out, rise);
	buf_add(&c->out, STR(" Ts\n"));
	c->now.rise = rise;
}

static void set_scale(struct content *c, int hscale)
{
	if (c->now.hscale == hscale)
		return;
	pdf_decimal(&c->out, hscale, 3); /* in percent */
	buf_add(&c->out, STR(" Tz\n"));
	c->now.hscale = hscale;
}

/* Text that is said, not drawn. */
static void set_hidden(struct content *c, bool hidden)
{
	if (c->now.hidden == hidden)
		return;
	leave_array(c);
	buf_add(&c->out, hidden ? STR("3 Tr\n") : STR("0 Tr\n"));
	c->now.hidden = hidden;
}

static void set_fill(struct content *c, uint32_t colour)
{
	if (c->now.has_colour && c->now.colour == colour)
		return;
	pdf_colour(&c->out, colour, false);
	c->now.colour = colour;
	c->now.has_colour = true;
}

/* Moves the origin to x, y; degrees are clockwise, as y grows downward. */
static void set_place(struct content *c, dim x, dim y, int degrees)
{
	if (degrees) {
		const double turn = -degrees * DEGREE;
		const long matrix[] = {lround(cos(turn) * TURN_UNIT), lround(sin(turn) * TURN_UNIT),
		                       lround(-sin(turn) * TURN_UNIT),
		                       lround(cos(turn) * TURN_UNIT)};
		for (int i = 0; i < 4; i++) {
			pdf_decimal(&c->out, matrix[i], TURN_DIGITS);
			buf_char(&c->out, ' ');
		}
	} else {
		buf_add(&c->out, STR("1 0 0 1 "));
	}
	pdf_dim(&c->out, x);
	buf_char(&c->out, ' ');
	pdf_dim(&c->out, c->source->height - y);
	buf_add(&c->out, STR(" Tm\n"));
}

/* --- glyphs --- */

/* x dims in 1/1000 em of a scaled font. */
static int64_t em_from_dim(dim x, const struct glyph_run *run, int hscale)
{
	const int64_t whole = (int64_t)x * EM * SCALE, unit = (int64_t)run->size * hscale;
	return (whole < 0 ? whole - unit / 2 : whole + unit / 2) / unit;
}

static void show_code(struct content *c, unsigned code, int64_t adjust)
{
	if (!c->in_array)
		buf_char(&c->out, '[');
	c->in_array = true;
	if (adjust) {
		if (c->in_string)
			buf_char(&c->out, '>');
		c->in_string = false;
		pdf_decimal(&c->out, -adjust, 0);
	}
	if (!c->in_string)
		buf_char(&c->out, '<');
	c->in_string = true;
	buf_format(&c->out, "%04X", code);
}

/* A glyph that is not drawn, scaled to the width that readers are to see. */
static void show_hidden(struct content *c, const struct draw *draw, const struct pdf_glyph *glyph)
{
	const struct pdf_face *face = pdf_fonts_face(&c->job->fonts, draw->run->face);
	const int slot = pdf_face_slot(face, glyph->id);
	const int64_t natural = (int64_t)face->subset.width[slot] * draw->run->size;
	leave_array(c);
	set_hidden(c, true);
	set_font(c, face->maps.items[glyph->map].font, draw->run->size);
	set_rise(c, 0);
	set_scale(c, natural > 0 ? (int)((int64_t)glyph->hidden * EM * SCALE / natural) : SCALE);
	set_place(c, draw->x + glyph->x, draw->y, 0);
	show_code(c, face->subset.cid[slot], 0);
	leave_array(c);
}

static void show_glyphs(struct content *c, const struct pdf_text *text, int hscale)
{
	const struct glyph_run *run = text->draw->run;
	const struct pdf_face *face = pdf_fonts_face(&c->job->fonts, run->face);
	int64_t pen = 0;
	for (int i = 0; i < text->count; i++) {
		const struct pdf_glyph *glyph = &text->glyphs[i];
		const int slot = pdf_face_slot(face, glyph->id);
		const int64_t target = em_from_dim(glyph->x, run, hscale);
		if (glyph->hidden) {
			show_hidden(c, text->draw, glyph);
			continue;
		}
		if (c->now.hidden) {
			set_hidden(c, false);
			set_scale(c, hscale);
			set_place(c, text->draw->x + glyph->x, text->draw->y, 0);
			pen = target;
		}
		set_font(c, face->maps.items[glyph->map].font, run->size);
		set_rise(c, -glyph->y);
		show_code(c, face->subset.cid[slot], target - pen);
		pen = target + face->subset.width[slot];
	}
	set_hidden(c, false);
	leave_array(c);
}

static bool is_shown(struct content *c, const struct face *face)
{
	return pdf_fonts_face(&c->job->fonts, face)->embedded;
}

static void draw_glyphs(struct content *c, int i)
{
	struct arena *scratch = c->job->scratch;
	const struct arena_mark mark = arena_mark(scratch);
	struct pdf_text text = pdf_say(scratch, c->source, i);
	const struct draw *draw = text.draw;
	if (text.count && draw->run->size > 0 && is_shown(c, draw->run->face)) {
		const int hscale = draw->run->hscale > 0 ? draw->run->hscale : SCALE;
		pdf_fonts_use(&c->job->fonts, &text);
		enter_text(c);
		set_fill(c, draw->run->colour);
		set_scale(c, hscale);
		set_place(c, draw->x, draw->y, draw->rotate);
		show_glyphs(c, &text, hscale);
	}
	arena_rewind(scratch, mark);
}

void pdf_content_write(struct pdf_job *job, int page)
{
	struct content c = {
	    .job = job,
	    .page = job->page_objects[page],
	    .source = &job->pages->items[page],
	    .out = BUF(job->a),
	    .now = {.hscale = SCALE},
	};
	for (int i = 0; i < c.source->draw_count; i++) {
		if (c.source->draws[i].kind == DRAW_GLYPHS) {
			draw_glyphs(&c, i);
			continue;
		}
		leave_text(&c);
		if (c.source->draws[i].kind == DRAW_IMAGE)
			pdf_picture_write(&c.out, &job->pictures, c.page, &c.source->draws[i],
			                  c.source->height);
		pdf_shape_write(&c.out, &c.source->draws[i], c.source->height);
		c.now.has_colour = false;
	}
	leave_text(&c);
	pdf_page_write(c.page, buf_str(&c.out));
}
