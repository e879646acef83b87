/* SPDX-License-Identifier: MIT */
/*
 * Icons are outlines, filled like any path, not letters: no private character
 * reaches the PDF's text.
 *
 * Size: an icon stands beside capitals of the same font size and should look
 * as high as they do. Capitals of text faces measure 0.65 to 0.73 of the size,
 * here 0.7; round and pointed figures look smaller than flat letters of their
 * height, so an icon's body is an eighth higher. The icon font draws on a grid
 * of 14 rows, of which the body has 12; what is drawn higher than the body is
 * reduced to it. Each icon is centred on the middle of the capitals. Sideways
 * it keeps its own bearings.
 */
#include "font/font_int.h"

enum {
	CAPITALS = 700, /* 1/1000 of the size */
	BODY = CAPITALS * 9 / 8,
	THOUSAND = 1000,
	GRID_ROWS = 14,
	GRID_BODY = 12,
	FRACTION = 64, /* units are whole but for the controls of curves made cubic */
	UNITS_MAX = 1 << 16
};

static const struct {
	const char *name;
	uint32_t character;
} icons[] = {
#include "font/icons.inc"
};

enum { ICON_COUNT = sizeof icons / sizeof *icons };

/* The outline on its way from font units to dims; `steps` is NULL while counting. */
struct drawing {
	struct path_step *steps;
	int count;
	int64_t numerator, denominator; /* dims for a unit */
	int middle;                     /* in units; comes to stand at `centre` */
	dim centre;
};

/* In 1/FRACTION of a unit; what a damaged font has beyond UNITS_MAX becomes 0. */
static int64_t fixed_from_float(float units)
{
	return units > -UNITS_MAX && units < UNITS_MAX ? (int64_t)(units * FRACTION) : 0;
}

static struct point place(const struct drawing *d, float x, float y)
{
	if (!d->steps)
		return (struct point){0};
	const int64_t fx = fixed_from_float(x);
	const int64_t fy = fixed_from_float(y);
	return (struct point){
	    dim_scale(fx, d->numerator, d->denominator * FRACTION),
	    d->centre - dim_scale(fy - (int64_t)d->middle * FRACTION, d->numerator,
	                          d->denominator * FRACTION),
	};
}

static void step_add(struct drawing *d, struct path_step step)
{
	if (d->steps)
		d->steps[d->count] = step;
	d->count++;
}

static void move_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x, float y,
                    void *user)
{
	(void)funcs, (void)state, (void)user;
	struct drawing *d = data;
	step_add(d, (struct path_step){PATH_MOVE, {place(d, x, y)}});
}

static void line_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x, float y,
                    void *user)
{
	(void)funcs, (void)state, (void)user;
	struct drawing *d = data;
	step_add(d, (struct path_step){PATH_LINE, {place(d, x, y)}});
}

static void curve_to(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, float x1, float y1,
                     float x2, float y2, float x, float y, void *user)
{
	(void)funcs, (void)state, (void)user;
	struct drawing *d = data;
	step_add(d, (struct path_step){PATH_CURVE,
	                               {place(d, x1, y1), place(d, x2, y2), place(d, x, y)}});
}

static void close_path(hb_draw_funcs_t *funcs, void *data, hb_draw_state_t *state, void *user)
{
	(void)funcs, (void)state, (void)user;
	step_add(data, (struct path_step){PATH_CLOSE, {{0, 0}}});
}

static void close_funcs(void *funcs)
{
	hb_draw_funcs_destroy(funcs);
}

/* Quadratic curves reach curve_to as the cubic ones that they are. */
static hb_draw_funcs_t *draw_funcs(struct font_set *set)
{
	if (set->draw)
		return set->draw;
	set->draw = hb_draw_funcs_create();
	arena_defer(set->a, close_funcs, set->draw);
	hb_draw_funcs_set_move_to_func(set->draw, move_to, NULL, NULL);
	hb_draw_funcs_set_line_to_func(set->draw, line_to, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(set->draw, curve_to, NULL, NULL);
	hb_draw_funcs_set_close_path_func(set->draw, close_path, NULL, NULL);
	hb_draw_funcs_make_immutable(set->draw);
	return set->draw;
}

/* Twice, first to count: a foreign callback must not allocate. */
static void draw(struct font_set *set, struct arena *a, hb_font_t *font, hb_codepoint_t glyph,
                 struct drawing *d, struct path *out)
{
	hb_draw_funcs_t *funcs = draw_funcs(set);
	hb_font_draw_glyph(font, glyph, funcs, d);
	*out = (struct path){ARENA_ARRAY(a, struct path_step, d->count), d->count, d->count};
	d->steps = out->items;
	d->count = 0;
	hb_font_draw_glyph(font, glyph, funcs, d);
}

/* The icon's outline and advance for a size. */
static void icon_draw(struct font_set *set, struct arena *a, const struct face *f,
                      hb_codepoint_t glyph, dim size, struct icon *out)
{
	hb_glyph_extents_t box = {0};
	hb_font_get_glyph_extents(f->hb, glyph, &box);
	const int body = f->metrics.upem * GRID_BODY / GRID_ROWS;
	const int64_t height = box.height < -body ? -(int64_t)box.height : body; /* y is upward */
	struct drawing d = {
	    .numerator = (int64_t)size * BODY,
	    .denominator = height * THOUSAND,
	    .middle = box.y_bearing + box.height / 2,
	    .centre = -dim_scale(size, CAPITALS / 2, THOUSAND),
	};
	draw(set, a, f->hb, glyph, &d, &out->path);
	out->advance =
	    dim_scale(hb_font_get_glyph_h_advance(f->hb, glyph), d.numerator, d.denominator);
}

static const struct family *icon_family(const struct font_set *set)
{
	for (int i = 0; i < set->families.count; i++)
		if (set->families.items[i]->class_id == CLASS_ICONS)
			return set->families.items[i];
	return NULL;
}

static uint32_t icon_character(str name)
{
	for (int i = 0; i < ICON_COUNT; i++)
		if (name_same(str_from_z(icons[i].name), name))
			return icons[i].character;
	return 0;
}

bool icon_find(struct font_set *set, struct arena *a, str name, dim size, struct icon *out)
{
	*out = (struct icon){0};
	const struct wish wish = {.character = icon_character(name), .weight = 400};
	const struct family *family = wish.character ? icon_family(set) : NULL;
	const struct face *f = family ? family_nearest(set, family, &wish) : NULL;
	hb_codepoint_t glyph;
	if (!f || !hb_font_get_nominal_glyph(f->hb, wish.character, &glyph))
		return false;
	icon_draw(set, a, f, glyph, size, out);
	return true;
}

struct strs icon_names(struct arena *a)
{
	struct strs names = {ARENA_ARRAY(a, str, ICON_COUNT), ICON_COUNT};
	for (int i = 0; i < ICON_COUNT; i++)
		names.items[i] = str_from_z(icons[i].name);
	return names;
}
