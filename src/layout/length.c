/* SPDX-License-Identifier: MIT */
/*
 * Lengths: sums of numbers with units and of named lengths with factors.
 * What depends on the text (em, lh) or on the width at hand (%) stays apart
 * until there is one.
 */
#include "layout/layout_int.h"

/* The largest side that a PDF may have, and the same for lengths in em, lh and %. */
enum { MOST_FIXED = 14400 * DIM_PT, MOST_RELATIVE = 1000 * LENGTH_ONE };

enum measure { IN_FIXED, IN_EM, IN_LH, IN_SHARE };

static const struct unit {
	const char *name;
	enum measure measure;
	int32_t numerator, denominator; /* of one unit, in the measure's own small units */
} units[] = {
    {"pt", IN_FIXED, DIM_PT, 1},
    {"mm", IN_FIXED, DIM_PT * 360, 127}, /* 1 in = 72 pt = 25.4 mm */
    {"cm", IN_FIXED, DIM_PT * 3600, 127},
    {"in", IN_FIXED, DIM_PT * 72, 1},
    {"em", IN_EM, LENGTH_ONE, 1},
    {"lh", IN_LH, LENGTH_ONE, 1},
    {"%", IN_SHARE, LENGTH_ONE, 100},
};

static const struct unit *unit_find(str name)
{
	for (int i = 0; i < COUNT(units); i++)
		if (str_eq(name, str_from_z(units[i].name)))
			return &units[i];
	return NULL;
}

static struct length length_of(const struct unit *u, struct decimal d)
{
	const int32_t size = decimal_scale(d, u->numerator, u->denominator);
	struct length l = {0};
	int32_t *const fields[] = {
	    [IN_FIXED] = &l.fixed, [IN_EM] = &l.em, [IN_LH] = &l.lh, [IN_SHARE] = &l.share};
	*fields[u->measure] = size;
	return l;
}

static struct length length_scaled(const struct length *l, struct decimal d)
{
	const int32_t factor = decimal_scale(d, LENGTH_ONE, 1);
	return (struct length){
	    dim_scale(l->fixed, factor, LENGTH_ONE), dim_scale(l->em, factor, LENGTH_ONE),
	    dim_scale(l->lh, factor, LENGTH_ONE), dim_scale(l->share, factor, LENGTH_ONE)};
}

static bool add(int32_t *sum, int32_t part, int32_t most)
{
	const int64_t all = (int64_t)*sum + part;
	*sum = (int32_t)(all > most ? most : all < -most ? -most : all);
	return *sum == all;
}

static bool length_add(struct length *sum, const struct length *part)
{
	bool fits = add(&sum->fixed, part->fixed, MOST_FIXED);
	fits = add(&sum->em, part->em, MOST_RELATIVE) && fits;
	fits = add(&sum->lh, part->lh, MOST_RELATIVE) && fits;
	return add(&sum->share, part->share, MOST_RELATIVE) && fits;
}

/* --- parsing --- */

static bool named(struct reader *r, str name, struct span span, struct decimal factor,
                  struct length *out)
{
	const struct token *t = token_length(r, name);
	if (t) {
		*out = length_scaled(&t->length, factor);
		return t->state == TOKEN_DONE;
	}
	const struct arena_mark mark = arena_mark(r->keys.scratch);
	struct strs names = {ARENA_ARRAY(r->keys.scratch, str, r->lengths.count), r->lengths.count};
	for (int i = 0; i < names.count; i++)
		names.items[i] = r->lengths.items[i].name;
	const str near = name_near(r->keys.scratch, name, &names);
	if (near.n)
		diag(r->keys.d, DIAG_LENGTH_UNKNOWN, span, "%.*s; did you mean %.*s?",
		     STR_ARG(name), STR_ARG(near));
	else
		diag(r->keys.d, DIAG_LENGTH_UNKNOWN, span, "%.*s", STR_ARG(name));
	arena_rewind(r->keys.scratch, mark);
	return false;
}

static bool is_letters(str text)
{
	for (ptrdiff_t i = 0; i < text.n; i++)
		if (!((text.s[i] | 0x20) >= 'a' && (text.s[i] | 0x20) <= 'z'))
			return false;
	return text.n > 0;
}

static bool term_parse(struct reader *r, str text, struct span span, struct length *out)
{
	const struct decimal one = {.value = DECIMAL_ONE};
	struct decimal d;
	str rest = str_trim(text);
	if (rest.n == 0) {
		diag(r->keys.d, DIAG_LAYOUT_TYPE_WRONG, span, "expected a length such as 12pt");
		return false;
	}
	if (!decimal_cut(&rest, &d))
		return named(r, rest, span, one, out);
	const str name = str_trim(rest);
	const struct unit *u = unit_find(name);
	if (name.n == 0 && d.value != 0)
		diag(r->keys.d, DIAG_UNIT_MISSING, span, "%.*s", STR_ARG(str_trim(text)));
	if (u || name.n == 0) {
		*out = length_of(u ? u : &units[0], d);
		return true;
	}
	if (name.n == rest.n && is_letters(name) && !token_length(r, name)) {
		diag(r->keys.d, DIAG_UNIT_UNKNOWN, span, "%.*s", STR_ARG(name));
		return false;
	}
	return named(r, name, span, d, out);
}

static bool is_negative(const struct length *l)
{
	return l->fixed < 0 || l->em < 0 || l->lh < 0 || l->share < 0;
}

bool length_parse(struct reader *r, str text, struct span span, unsigned allowed,
                  struct length *out)
{
	struct length sum = {0};
	str head;
	bool more = true, fits = true;
	while (more) {
		struct length part = {0};
		more = str_cut(text, '+', &head, &text);
		if (!term_parse(r, head, span, &part))
			return false;
		fits = length_add(&sum, &part) && fits;
	}
	if (sum.share && !(allowed & LENGTH_SHARE)) {
		diag(r->keys.d, DIAG_LAYOUT_TYPE_WRONG, span,
		     "expected a length such as 12pt, not a share of the width");
		return false;
	}
	if (!fits)
		diag(r->keys.d, DIAG_VALUE_RANGE, span, "up to 14400pt");
	if (is_negative(&sum) && !(allowed & LENGTH_SIGNED)) {
		diag(r->keys.d, DIAG_VALUE_RANGE, span, "0 or more");
		sum = (struct length){0};
	}
	*out = sum;
	return true;
}

static bool read_length(struct reader *r, const struct node *n, unsigned allowed, void *field)
{
	struct length l;
	if (n->kind != NODE_SCALAR)
		return value_wrong(r, n, "a length such as 12pt");
	if (!length_parse(r, n->text, n->span, allowed, &l))
		return false;
	*(struct length *)field = l;
	return true;
}

bool value_length(struct reader *r, const struct node *n, void *field, const void *arg)
{
	(void)arg;
	return read_length(r, n, 0, field);
}

bool value_signed_length(struct reader *r, const struct node *n, void *field, const void *arg)
{
	(void)arg;
	return read_length(r, n, LENGTH_SIGNED, field);
}

bool value_share(struct reader *r, const struct node *n, void *field, const void *arg)
{
	(void)arg;
	return read_length(r, n, LENGTH_SHARE, field);
}

/* --- tracks --- */

static bool parse_fr(str text, int32_t *fr)
{
	struct decimal d;
	if (!decimal_cut(&text, &d) || d.negative || !str_eq(str_trim(text), STR("fr")))
		return false;
	*fr = decimal_scale(d, LENGTH_ONE, 1);
	*fr = *fr > MOST_RELATIVE ? MOST_RELATIVE : *fr;
	return true;
}

bool value_track(struct reader *r, const struct node *n, struct track *out)
{
	struct track t = {.kind = TRACK_LENGTH};
	if (n->kind != NODE_SCALAR)
		return value_wrong(r, n, "a width such as 30mm, 1fr, auto or widest");
	const str text = str_trim(n->text);
	if (str_eq(text, STR("auto")))
		t.kind = TRACK_AUTO;
	else if (str_eq(text, STR("widest")))
		t.kind = TRACK_WIDEST;
	else if (parse_fr(text, &t.fr))
		t.kind = TRACK_FR;
	else if (!length_parse(r, text, n->span, LENGTH_SHARE, &t.length))
		return false;
	*out = t;
	return true;
}

bool value_height(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct track t = {0};
	(void)arg;
	if (!value_track(r, n, &t))
		return false;
	if (t.kind == TRACK_WIDEST || t.length.share)
		return value_wrong(r, n, "a height such as 30mm, 1fr or auto");
	*(struct track *)field = t;
	return true;
}

/* --- sides --- */

enum { LOGICAL_SIDES = 4 };

static const char *const sides[] = {"top", "bottom", "start", "end", "left", "right"};
static const enum side side_values[] = {SIDE_TOP, SIDE_BOTTOM, SIDE_START,
                                        SIDE_END, SIDE_START,  SIDE_END};
static const char *const borders[] = {"top", "bottom", "start", "end", "center"};

const struct key_names side_names = {sides, LOGICAL_SIDES, "top, bottom, start or end"};
const struct key_names border_names = {borders, COUNT(borders),
                                       "top, bottom, start, end or center"};

int side_find(struct reader *r, const struct node *n)
{
	for (int i = 0; n->kind == NODE_SCALAR && i < COUNT(sides); i++) {
		if (!name_is(n->text, sides[i]))
			continue;
		if (i >= LOGICAL_SIDES)
			diag(r->keys.d, DIAG_SIDE_PHYSICAL, n->span, "%s is %s", sides[i],
			     side_values[i] == SIDE_START ? "start" : "end");
		return (int)side_values[i];
	}
	return SIDE_COUNT;
}

static bool sides_of_map(struct reader *r, const struct node *n, struct sides *out, unsigned *set)
{
	for (int i = 0; i < n->count; i++) {
		const int side = side_find(r, &n->pairs[i].key);
		if (side == SIDE_COUNT)
			diag(r->keys.d, DIAG_LAYOUT_KEY_UNKNOWN, n->pairs[i].key.span,
			     "%.*s; a side is top, bottom, start or end",
			     STR_ARG(n->pairs[i].key.text));
		else if (n->pairs[i].value.kind != NODE_NULL &&
		         read_length(r, &n->pairs[i].value, LENGTH_SHARE, &out->side[side]))
			*set |= 1u << side;
	}
	return true;
}

bool value_sides_set(struct reader *r, const struct node *n, struct sides *out, unsigned *set)
{
	struct length vertical, horizontal;
	if (n->kind == NODE_MAP)
		return sides_of_map(r, n, out, set);
	const struct items items = value_items(n);
	if (items.count < 1 || items.count > 2)
		return value_wrong(r, n, "a length, [vertical, horizontal], or a map of sides");
	if (!read_length(r, &items.items[0], LENGTH_SHARE, &vertical) ||
	    !read_length(r, &items.items[items.count - 1], LENGTH_SHARE, &horizontal))
		return false;
	out->side[SIDE_TOP] = out->side[SIDE_BOTTOM] = vertical;
	out->side[SIDE_START] = out->side[SIDE_END] = horizontal;
	*set = (1u << SIDE_COUNT) - 1;
	return true;
}

bool value_sides(struct reader *r, const struct node *n, void *field, const void *arg)
{
	unsigned set = 0;
	(void)arg;
	return value_sides_set(r, n, field, &set);
}

bool value_bleed(struct reader *r, const struct node *n, void *field, const void *arg)
{
	const struct items items = value_items(n);
	unsigned bits = 0;
	(void)arg;
	for (int i = 0; i < items.count; i++) {
		const int side = side_find(r, &items.items[i]);
		if (side == SIDE_COUNT)
			return value_wrong(r, &items.items[i], "a side: top, bottom, start or end");
		bits |= 1u << side;
	}
	*(unsigned *)field = bits;
	return true;
}
