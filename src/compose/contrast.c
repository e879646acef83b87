/* SPDX-License-Identifier: MIT */
/*
 * Text that is hard to read on what is behind it: the contrast of WCAG 2.2
 * (§1.4.3), worked out for every role where it is used. Every region and every
 * part is walked with the colours that stand around it, each pair once.
 */
#include "compose/compose_int.h"

enum { WHITE = 0xFFFFFF, BYTE = 0xFF, UNIT = 10000, TENTHS = 10, LEAST = 45 };
enum { MOST_VISITS = 4096, MOST_DEPTH = 64 };

struct paint {
	uint32_t text, fill;
	struct span at; /* what gave the text its colour, or the box its fill */
	str name;
};

struct visit {
	const struct named_block *part;
	uint32_t text, fill;
};

struct contrast {
	struct arena *scratch;
	const struct layout *layout;
	struct diags *d;
	int depth;
	struct {
		struct visit *items;
		int count, cap;
	} visits;
};

/* Of a channel of sRGB, in ten-thousandths: every sixteenth value, and straight lines between. */
static int linear(int channel)
{
	static const int values[] = {0,    52,   144,  296,  513,  802,  1170, 1620, 2159,
	                             2789, 3515, 4342, 5271, 6308, 7454, 8714, UNIT};
	const int at = channel * 16;
	const int i = at / 255, rest = at % 255;
	return i == 16 ? UNIT : values[i] + (values[i + 1] - values[i]) * rest / 255;
}

static int luminance(uint32_t rgb)
{
	return (2126 * linear((int)(rgb >> 16 & BYTE)) + 7152 * linear((int)(rgb >> 8 & BYTE)) +
	        722 * linear((int)(rgb & BYTE))) /
	       UNIT;
}

/* In tenths: 45 is 4.5 to 1. */
static int contrast_of(uint32_t a, uint32_t b)
{
	enum { FLARE = UNIT / 20 };
	const int x = luminance(a) + FLARE, y = luminance(b) + FLARE;
	return x > y ? x * TENTHS / y : y * TENTHS / x;
}

static void check_paint(struct contrast *k, const struct paint *p)
{
	const int ratio = contrast_of(p->text, p->fill);
	if (ratio < LEAST)
		diag(k->d, DIAG_CONTRAST_LOW, p->at, "%.*s: %d.%d to 1", STR_ARG(p->name),
		     ratio / TENTHS, ratio % TENTHS);
}

static void apply(struct paint *p, const struct props *props, str name, struct span at)
{
	const bool text = props->set >> PROP_COLOUR & 1 && !props->colour.none &&
	                  !props->colour.inherit && props->colour.rgb != p->text;
	const bool fill =
	    props->set >> PROP_FILL & 1 && !props->fill.none && props->fill.rgb != p->fill;
	if (text)
		p->text = props->colour.rgb;
	if (fill)
		p->fill = props->fill.rgb;
	if (text || fill) {
		p->at = at;
		p->name = name;
	}
}

static void enter_role(struct contrast *k, struct paint *p, str name, int depth)
{
	const struct named_role *role = name.n ? layout_role(k->layout, name) : NULL;
	if (!role || depth > MOST_DEPTH)
		return;
	enter_role(k, p, role->extends, depth + 1);
	apply(p, &role->props, role->name, role->span);
}

static void check_template(struct contrast *k, const struct template *t, struct paint p)
{
	bool any = false;
	for (int i = 0; i < t->count; i++) {
		const struct template_part *part = &t->parts[i];
		struct paint inner = p;
		if (part->kind == TEMPLATE_SPAN)
			enter_role(k, &inner, part->text, 0);
		any = any || part->kind == TEMPLATE_FIELD || part->kind == TEMPLATE_TEXT;
		for (int a = 0; a < part->alternative_count; a++)
			check_template(k, &part->alternatives[a], inner);
	}
	if (any)
		check_paint(k, &p);
}

static void walk(struct contrast *k, const struct block *b, const struct named_block *in,
                 struct paint p);

static void walk_part(struct contrast *k, const struct named_block *part, struct paint p)
{
	const struct visit visit = {part, p.text, p.fill};
	if (!part || k->depth >= MOST_DEPTH || k->visits.count >= MOST_VISITS)
		return;
	for (int i = 0; i < k->visits.count; i++) {
		const struct visit *seen = &k->visits.items[i];
		if (seen->part == part && seen->text == p.text && seen->fill == p.fill)
			return;
	}
	LIST_ADD(k->scratch, &k->visits, visit);
	k->depth++;
	walk(k, &part->block, part, p);
	k->depth--;
}

static void walk_sections(struct contrast *k, struct paint p)
{
	walk_part(k, scope_part(k->layout, SCOPE_SECTION), p);
	for (int i = 0; i < k->layout->section_count; i++)
		walk_part(k, layout_part(k->layout, k->layout->sections[i].part), p);
}

/* Of entries the CV says which kind they are. */
static void walk_items(struct contrast *k, enum scope_kind sort, struct paint p)
{
	const struct layout *l = k->layout;
	walk_part(k, scope_part(l, sort), p);
	if (sort != SCOPE_ENTRY)
		return;
	walk_part(k, layout_part(l, STR("text")), p);
	for (int i = 0; i < KIND_COUNT; i++)
		walk_part(k, kind_part(l, (enum kind)i), p);
	for (int i = 0; i < l->section_count; i++)
		walk_part(k, layout_part(l, l->sections[i].entry), p);
}

static void walk_region(struct contrast *k, str region, struct paint p)
{
	for (int i = 0; i < k->layout->place_count; i++) {
		const struct place_region *place = &k->layout->place[i];
		if (!name_same(place->region, region))
			continue;
		for (int n = 0; n < place->count; n++)
			if (place->items[n].name.n)
				walk_sections(k, p);
			else
				walk(k, &place->items[n].block, NULL, p);
	}
}

static void walk(struct contrast *k, const struct block *b, const struct named_block *in,
                 struct paint p)
{
	enter_role(k, &p, b->role, 0);
	apply(&p, &b->own, STR("this block"), b->span);
	if (b->content == CONTENT_TEXT)
		check_template(k, &b->text, p);
	if (b->content == CONTENT_REGION)
		walk_region(k, b->name, p);
	if (b->content == CONTENT_LIST)
		walk_items(k, list_scope(&b->path), p);
	if (b->has_each && b->content == CONTENT_NONE)
		walk_items(k, list_scope(&b->each), p);
	if (b->content == CONTENT_PART && name_same(b->name, STR("inherited")))
		walk_part(k, in ? in->inherited : NULL, p);
	else if (b->content == CONTENT_PART)
		walk_part(k, layout_part(k->layout, b->name), p);
	for (int i = 0; i < b->child_count; i++)
		walk(k, &b->children[i], in, p);
}

void compose_check_contrast(struct arena *scratch, const struct layout *l, struct diags *d)
{
	const struct arena_mark mark = arena_mark(scratch);
	struct contrast k = {.scratch = scratch, .layout = l, .d = d};
	struct paint p = {.fill = l->page.fill.none ? WHITE : l->page.fill.rgb};
	enter_role(&k, &p, STR("body"), 0);
	for (int i = 0; i < MASTER_COUNT; i++)
		if (l->masters[i])
			walk(&k, l->masters[i], NULL, p);
	for (int i = 0; i < l->furniture_count; i++) /* what is turned is a mark, not a text */
		if (l->furniture[i].rotate == 0)
			walk(&k, &l->furniture[i].block, NULL, p);
	arena_rewind(scratch, mark);
}
