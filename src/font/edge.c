/* SPDX-License-Identifier: MIT */
/*
 * How ragged the sides of a letter are: its outline is cut at heights evenly
 * spread between the baseline and a top, and at each the outermost ink is
 * taken. Coordinates are whole font units, so that every machine finds the same.
 */
#include "font/font_int.h"

enum {
	HEIGHTS = 64,
	CURVE_STEPS = 4,
	DEEPEST_PART = 5,    /* of the em: what lies further in is not seen as edge */
	UNITS_MAX = 1 << 20, /* beyond, a font is damaged */
	NOTHING = 1 << 24
};

struct at {
	int64_t x, y;
};

struct scan {
	int64_t top;
	int64_t least[HEIGHTS], most[HEIGHTS]; /* of the ink */
	struct at start, now;
};

static int64_t unit_from_float(float units)
{
	if (!(units > -UNITS_MAX && units < UNITS_MAX))
		return 0;
	return (int64_t)(units < 0 ? units - 0.5F : units + 0.5F);
}

static struct at at_from_floats(float x, float y)
{
	return (struct at){unit_from_float(x), unit_from_float(y)};
}

/*
 * Where the line from `a` to `b` crosses the heights: height i is top * (2i + 1), in parts of a
 * unit, the middle of a stripe.
 */
static void cross(struct scan *s, struct at a, struct at b)
{
	enum { PARTS = 2 * HEIGHTS };
	if (a.y > b.y) {
		const struct at swap = a;
		a = b;
		b = swap;
	}
	const int64_t low = a.y * PARTS, high = b.y * PARTS, stripe = 2 * s->top;
	int64_t i = low <= s->top ? 0 : (low - s->top + stripe - 1) / stripe;
	for (; i < HEIGHTS && s->top + i * stripe < high; i++) {
		const int64_t x = a.x + (b.x - a.x) * (s->top + i * stripe - low) / (high - low);
		s->least[i] = x < s->least[i] ? x : s->least[i];
		s->most[i] = x > s->most[i] ? x : s->most[i];
	}
}

static void draw_to(struct scan *s, struct at to)
{
	cross(s, s->now, to);
	s->now = to;
}

static void move_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x, float y,
                    void *user)
{
	(void)funcs, (void)state, (void)user;
	struct scan *s = data;
	s->start = s->now = at_from_floats(x, y);
}

static void line_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x, float y,
                    void *user)
{
	(void)funcs, (void)state, (void)user;
	draw_to(data, at_from_floats(x, y));
}

static int64_t bezier(int64_t a, int64_t b, int64_t c, int64_t d, int64_t t)
{
	const int64_t m = CURVE_STEPS - t;
	return (m * m * m * a + 3 * m * m * t * b + 3 * m * t * t * c + t * t * t * d) /
	       (CURVE_STEPS * CURVE_STEPS * CURVE_STEPS);
}

static void curve_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x1, float y1,
                     float x2, float y2, float x, float y, void *user)
{
	(void)funcs, (void)state, (void)user;
	struct scan *s = data;
	const struct at a = s->now, b = at_from_floats(x1, y1), c = at_from_floats(x2, y2);
	const struct at d = at_from_floats(x, y);
	for (int t = 1; t <= CURVE_STEPS; t++)
		draw_to(s,
		        (struct at){bezier(a.x, b.x, c.x, d.x, t), bezier(a.y, b.y, c.y, d.y, t)});
}

static void close_path(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, void *user)
{
	(void)funcs, (void)state, (void)user;
	struct scan *s = data;
	draw_to(s, s->start);
}

static void close_funcs(void *funcs)
{
	hb_draw_funcs_destroy(funcs);
}

static hb_draw_funcs_t *scan_funcs(struct font_set *set)
{
	if (set->scan)
		return set->scan;
	set->scan = hb_draw_funcs_create();
	arena_defer(set->a, close_funcs, set->scan);
	hb_draw_funcs_set_move_to_func(set->scan, move_to, NULL, NULL);
	hb_draw_funcs_set_line_to_func(set->scan, line_to, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(set->scan, curve_to, NULL, NULL);
	hb_draw_funcs_set_close_path_func(set->scan, close_path, NULL, NULL);
	hb_draw_funcs_make_immutable(set->scan);
	return set->scan;
}

static int64_t at_most(int64_t x, int64_t most)
{
	return x < most ? x : most;
}

bool face_edges(struct font_set *set, const struct face *f, uint32_t character, int top,
                struct edges *out)
{
	hb_codepoint_t glyph;
	if (top <= 0 || !hb_font_get_nominal_glyph(f->hb, character, &glyph))
		return false;
	struct scan s = {.top = top};
	for (int i = 0; i < HEIGHTS; i++) {
		s.least[i] = NOTHING;
		s.most[i] = -NOTHING;
	}
	hb_font_draw_glyph(f->hb, glyph, scan_funcs(set), &s);
	const int64_t advance = hb_font_get_glyph_h_advance(f->hb, glyph);
	const int64_t deepest = f->metrics.upem / DEEPEST_PART;
	int64_t left = 0, right = 0;
	for (int i = 0; i < HEIGHTS; i++) {
		left += at_most(s.least[i], deepest);
		right += at_most(advance - s.most[i], deepest);
	}
	*out = (struct edges){(int)(left / HEIGHTS), (int)(right / HEIGHTS), (int)advance};
	return true;
}
