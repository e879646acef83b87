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
#include "write/reading.h"

#include <math.h>

enum {
	EM = 1000,
	LAG_MOST = 40,  /* 1/1000 em: of a pen that does not move for marks; from 100, words part */
	SCALE = 100000, /* of a run's hscale: natural width */
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
	bool has_colour;
};

struct content {
	struct pdf_job *job;
	struct pdf_obj *page;
	const struct page *source;
	int number;
	struct buf out;
	bool in_text, in_array, in_string, in_stretch;
	struct pdf_stretch stretch;
	struct state now;
	struct {
		int *items; /* draws whose words go on: what they only show would part them */
		int count, cap;
	} waiting;
};

/* --- text state --- */

static void leave_array(struct content *c)
{
	if (c->in_string)
		buf_char(&c->out, ')');
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

static int scale_of(const struct glyph_run *run)
{
	return run->hscale > 0 ? run->hscale : SCALE;
}

int64_t pdf_em_from_dim(dim x, const struct glyph_run *run)
{
	const int64_t whole = (int64_t)x * EM * SCALE, unit = (int64_t)run->size * scale_of(run);
	return (whole < 0 ? whole - unit / 2 : whole + unit / 2) / unit;
}

/* A reader takes a bare carriage return for a line's end. */
static void show_byte(struct content *c, unsigned char byte)
{
	if (byte == '(' || byte == ')' || byte == '\\')
		buf_char(&c->out, '\\');
	if (byte == '\r')
		buf_add(&c->out, STR("\\r"));
	else
		buf_char(&c->out, (char)byte);
}

static void show_code(struct content *c, unsigned code, int64_t adjust)
{
	if (!c->in_array)
		buf_char(&c->out, '[');
	c->in_array = true;
	if (adjust) {
		if (c->in_string)
			buf_char(&c->out, ')');
		c->in_string = false;
		pdf_decimal(&c->out, -adjust, 0);
	}
	if (!c->in_string)
		buf_char(&c->out, '(');
	c->in_string = true;
	show_byte(c, (unsigned char)(code >> 8));
	show_byte(c, (unsigned char)code);
}

static void begin_actual(struct content *c, const struct pdf_glyph *glyph)
{
	if (!glyph->actual.n)
		return;
	leave_array(c);
	buf_format(&c->out, "/Span<</ActualText(%.*s)>>BDC\n", STR_ARG(glyph->actual));
}

static void end_actual(struct content *c, const struct pdf_glyph *glyph)
{
	if (!glyph->actual.n)
		return;
	leave_array(c);
	buf_add(&c->out, STR("EMC\n"));
}

/* That of the reader, and what it writes with. */
struct pen {
	const struct pdf_face *face; /* of glyphs that are no blanks */
	dim size;
	int64_t at; /* 1/1000 em */
};

/* The pen goes to the glyph's end. */
static void show_glyph(struct content *c, const struct pdf_glyph *glyph, int64_t target,
                       struct pen *pen)
{
	const struct pdf_face *face = glyph->blank ? c->job->fonts.blank_face : pen->face;
	const int slot = glyph->blank ? (int)glyph->id : pdf_face_slot(face, glyph->id);
	set_font(c, face->maps.items[glyph->map].font, pen->size);
	set_rise(c, -glyph->y);
	begin_actual(c, glyph);
	show_code(c, face->subset.cid[slot], target - pen->at);
	end_actual(c, glyph);
	pen->at = target + face->subset.width[slot];
}

/* The glyphs [from, to) of a text. */
static void show_glyphs(struct content *c, const struct pdf_text *text, int from, int to)
{
	const struct glyph_run *run = text->draw->run;
	struct pen pen = {.face = pdf_fonts_face(&c->job->fonts, run->face), .size = run->size};
	int64_t lag = 0;
	enter_text(c);
	set_fill(c, run->colour);
	set_scale(c, scale_of(run));
	set_place(c, text->draw->x, text->draw->y, text->draw->rotate);
	for (int i = from; i < to; i++) {
		const struct pdf_glyph *glyph = &text->glyphs[i];
		const int64_t target = pdf_em_from_dim(glyph->x, run);
		if (lag > LAG_MOST) {
			leave_array(c);
			set_place(c, text->draw->x + glyph->x, text->draw->y, 0);
			pen.at = target;
			lag = 0;
		}
		if (!glyph->blank || glyph->id)
			show_glyph(c, glyph, target, &pen);
		lag += glyph->still ? glyph->blank : 0;
	}
	leave_array(c);
}

/* --- marked content --- */

static void open_stretch(struct content *c, int i)
{
	const struct pdf_stretch s = pdf_stretch_of(c->job->pages, c->number, i);
	c->in_stretch = true;
	c->stretch = s;
	if (s.tag)
		buf_format(&c->out, "/P<</MCID %d>>BDC\n", pdf_stretch_mark(c->job->tags, s));
	else
		buf_add(&c->out, s.paged ? STR("/Artifact<</Type/Pagination>>BDC\n")
		                         : STR("/Artifact<</Type/Layout>>BDC\n"));
}

/* What is only shown, of the draws that wait for it. */
static void show_rest(struct content *c)
{
	struct arena *scratch = c->job->scratch;
	if (c->waiting.count && !c->in_stretch)
		open_stretch(c, c->waiting.items[0]);
	for (int i = 0; i < c->waiting.count; i++) {
		const struct arena_mark mark = arena_mark(scratch);
		struct pdf_text text = pdf_say(scratch, c->source, c->waiting.items[i]);
		pdf_fonts_use(&c->job->fonts, &text);
		show_glyphs(c, &text, text.said, text.count);
		arena_rewind(scratch, mark);
	}
	c->waiting.count = 0;
}

static void leave_stretch(struct content *c)
{
	show_rest(c);
	leave_text(c);
	if (c->in_stretch)
		buf_add(&c->out, STR("EMC\n"));
	c->in_stretch = false;
}

/* Text objects lie inside of a stretch, so it ends between them. */
static void enter_stretch(struct content *c, int i)
{
	const struct pdf_stretch s = pdf_stretch_of(c->job->pages, c->number, i);
	if (c->in_stretch && pdf_stretch_same(s, c->stretch))
		return;
	leave_stretch(c);
	open_stretch(c, i);
}

static bool is_shown(struct content *c, const struct face *face)
{
	return pdf_fonts_face(&c->job->fonts, face)->embedded;
}

/*
 * The glyphs [0, to) of draw i. poppler's reader of the structure skips what follows an ActualText
 * inside of a stretch; so that is where a stretch ends.
 */
static void show_said(struct content *c, const struct pdf_text *text, int i, int to)
{
	int from = 0;
	for (int k = 0; k < text->said; k++) {
		if (!text->glyphs[k].actual.n)
			continue;
		enter_stretch(c, i);
		show_glyphs(c, text, from, k + 1);
		leave_stretch(c);
		from = k + 1;
	}
	if (from == to)
		return;
	enter_stretch(c, i);
	show_glyphs(c, text, from, to);
}

static void draw_glyphs(struct content *c, int i)
{
	struct arena *scratch = c->job->scratch;
	const struct arena_mark mark = arena_mark(scratch);
	struct pdf_text text = pdf_say(scratch, c->source, i);
	const struct draw *draw = text.draw;
	if (text.count && draw->run->size > 0 && is_shown(c, draw->run->face)) {
		pdf_fonts_use(&c->job->fonts, &text);
		const bool goes_on = reading_word_after(c->source, i) >= 0;
		const bool waits = text.said < text.count && (goes_on || c->waiting.count);
		show_said(c, &text, i, waits ? text.said : text.count);
		if (waits)
			LIST_ADD(c->job->a, &c->waiting, i);
		if (!goes_on)
			show_rest(c);
	}
	arena_rewind(scratch, mark);
}

void pdf_content_write(struct pdf_job *job, int page)
{
	struct content c = {
	    .job = job,
	    .page = job->page_objects[page],
	    .source = &job->pages->items[page],
	    .number = page,
	    .out = BUF(job->a),
	    .now = {.hscale = SCALE},
	};
	for (int i = 0; i < c.source->draw_count; i++) {
		if (c.source->draws[i].kind == DRAW_GLYPHS) {
			draw_glyphs(&c, i);
			continue;
		}
		enter_stretch(&c, i);
		leave_text(&c);
		if (c.source->draws[i].kind == DRAW_IMAGE)
			pdf_picture_write(&c.out, &job->pictures, c.page, &c.source->draws[i],
			                  c.source->height);
		pdf_shape_write(&c.out, &c.source->draws[i], c.source->height);
		c.now.has_colour = false;
	}
	leave_stretch(&c);
	pdf_page_write(job->doc, c.page, buf_str(&c.out));
}
