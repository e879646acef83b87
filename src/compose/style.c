/* SPDX-License-Identifier: MIT */
/*
 * Looks. A role (with what it extends) and a block's own keys are laid over
 * the look of the text around: text properties that are left open come from
 * there, box properties do not. Every (look, role, block) is worked out once;
 * equal text styles share one struct, so that a paragraph's pieces can be
 * compared by address.
 */
#include "compose/compose_int.h"

enum { SIZE_LEAST = DIM_PT / 2, SIZE_MOST = 1000 * DIM_PT, SIZE_DEFAULT = 10 * DIM_PT };
enum { LEADING_DEFAULT = LENGTH_ONE * 13 / 10, WEIGHT_DEFAULT = 400 };

struct look_link {
	const char *role; /* names are compared by address: each comes from one place of a layout */
	const struct props *own;
	struct look *look;
	struct look_link *next;
};

/* --- lengths --- */

dim look_length(const struct look *k, const struct length *l)
{
	const int64_t sum = (int64_t)l->fixed + dim_scale(k->size, l->em, LENGTH_ONE) +
	                    dim_scale(k->leading, l->lh, LENGTH_ONE);
	return dim_scale(sum, 1, 1);
}

struct extent look_extent(const struct look *k, const struct length *l)
{
	return (struct extent){.given = true, .fixed = look_length(k, l), .share = l->share};
}

struct box_stroke look_stroke(const struct look *k, const struct stroke *s)
{
	static const enum box_stroke_style styles[] = {[STROKE_SOLID] = BOX_SOLID,
	                                               [STROKE_DASHED] = BOX_DASHED,
	                                               [STROKE_DOTTED] = BOX_DOTTED,
	                                               [STROKE_DOUBLE] = BOX_DOUBLE};
	return (struct box_stroke){.width = s->colour.none ? 0 : look_length(k, &s->width),
	                           .style = styles[s->style],
	                           .colour = s->colour.inherit ? k->colour : s->colour.rgb};
}

bool look_has(const struct look *k, enum prop p)
{
	return k->props.set >> p & 1;
}

bool look_has_box(const struct look *k)
{
	return k->props.set >> PROP_TEXT_COUNT != 0;
}

/* --- text styles --- */

static bool strs_eq(const struct strs *a, const struct strs *b)
{
	if (a->count != b->count)
		return false;
	for (int i = 0; i < a->count; i++)
		if (!str_eq(a->items[i], b->items[i]))
			return false;
	return true;
}

static bool style_eq(const struct text_style *a, const struct text_style *b)
{
	return a->size == b->size && a->weight == b->weight && a->italic == b->italic &&
	       a->leading == b->leading && a->raise == b->raise && a->colour == b->colour &&
	       a->text_case == b->text_case && a->tracking == b->tracking &&
	       a->figures == b->figures && a->features == b->features &&
	       a->feature_count == b->feature_count && a->no_ligatures == b->no_ligatures &&
	       a->underline == b->underline && a->underline_colour == b->underline_colour &&
	       a->literal == b->literal && a->smart == b->smart &&
	       strs_eq(&a->families, &b->families);
}

static const struct text_feature *style_features(struct composition *c, const struct look *k)
{
	struct text_feature *features = ARENA_ARRAY(c->a, struct text_feature, k->feature_count);
	for (int i = 0; i < k->feature_count; i++) {
		for (int j = 0; j < 4; j++)
			features[i].tag[j] = k->features[i].tag[j];
		features[i].value = k->features[i].value;
	}
	return features;
}

static const struct text_style *style_of(struct composition *c, const struct look *k,
                                         const struct look *around)
{
	static const enum text_case cases[] = {[LAYOUT_CASE_NONE] = CASE_NONE,
	                                       [LAYOUT_CASE_UPPER] = CASE_UPPER,
	                                       [LAYOUT_CASE_LOWER] = CASE_LOWER,
	                                       [LAYOUT_CASE_SMALL_CAPS] = CASE_SMALL_CAPS};
	struct text_style s = {
	    .families = k->families,
	    .weight = k->weight,
	    .italic = k->italic,
	    .size = k->size,
	    .leading = k->leading,
	    .raise = k->raise,
	    .colour = k->colour,
	    .text_case = cases[k->text_case],
	    .tracking = k->tracking,
	    .figures = k->figures,
	    .feature_count = k->feature_count,
	    .no_ligatures = k->no_ligatures,
	    .smart = k->smart,
	    .underline = k->underline,
	    .underline_colour = k->underline_inherits ? k->colour : k->underline_colour,
	    .literal = k->literal,
	};
	const bool same = around && around->features == k->features;
	s.features = same ? around->style->features : style_features(c, k);
	for (int i = 0; i < c->styles.count; i++)
		if (style_eq(c->styles.items[i], &s))
			return c->styles.items[i];
	struct text_style *style = ARENA_NEW(c->a, struct text_style);
	*style = s;
	LIST_ADD(c->a, &c->styles, style);
	return style;
}

/* --- text properties --- */

static bool given(const struct props *p, enum prop which)
{
	return p->set >> which & 1;
}

static void apply_size(struct look *k, const struct props *p)
{
	if (given(p, PROP_SIZE)) {
		const dim size = look_length(k, &p->size);
		k->size = size < SIZE_LEAST ? SIZE_LEAST : dim_min(size, SIZE_MOST);
	}
	if (given(p, PROP_LEADING)) {
		k->leading_is_factor = p->leading.is_factor;
		k->leading_factor = p->leading.factor;
		if (!p->leading.is_factor)
			k->leading = look_length(k, &p->leading.length);
	}
	if (k->leading_is_factor)
		k->leading = dim_scale(k->size, k->leading_factor, LENGTH_ONE);
	k->leading = k->leading < 1 ? 1 : dim_min(k->leading, SIZE_MOST);
}

static void apply_face(struct look *k, const struct props *p)
{
	if (given(p, PROP_FONT))
		k->families = p->font;
	if (given(p, PROP_WEIGHT))
		k->weight = p->weight;
	if (given(p, PROP_STYLE))
		k->italic = p->style == SLANT_OPPOSITE ? !k->italic : p->style == SLANT_ITALIC;
	if (given(p, PROP_COLOUR) && !p->colour.inherit && !p->colour.none)
		k->colour = p->colour.rgb;
	if (given(p, PROP_CASE))
		k->text_case = p->text_case;
	if (given(p, PROP_TRACKING))
		k->tracking = p->tracking;
	if (given(p, PROP_FIGURES))
		k->figures = p->figures;
	if (given(p, PROP_FEATURES)) {
		k->features = p->features;
		k->feature_count = p->feature_count;
	}
	if (given(p, PROP_LIGATURES))
		k->no_ligatures = !p->ligatures;
	if (given(p, PROP_SMART))
		k->smart = p->smart;
}

static void apply_lines(struct look *k, const struct props *p)
{
	if (given(p, PROP_UNDERLINE)) {
		const struct box_stroke s = look_stroke(k, &p->underline);
		k->underline = s.width;
		k->underline_colour = s.colour;
		k->underline_inherits = p->underline.colour.inherit;
	}
	if (given(p, PROP_PROTRUDE))
		k->protrude = p->protrude.scale;
	if (given(p, PROP_ALIGN))
		k->align = p->align;
	if (given(p, PROP_HYPHENATE))
		k->hyphenate = p->hyphenate;
	if (given(p, PROP_EXPAND))
		k->expand = p->expand;
	if (given(p, PROP_RAISE))
		k->raise += look_length(k, &p->raise);
}

/* --- roles --- */

static int role_index(const struct composition *c, str name)
{
	const struct named_role *role = name.n ? layout_role(c->layout, name) : NULL;
	return role ? (int)(role - c->layout->roles) : -1;
}

/* A role with what it extends; one that extends itself stops there. */
static const struct props *role_props(struct composition *c, int role)
{
	struct props *props = &c->role_props[role];
	if (c->role_done[role])
		return props;
	c->role_done[role] = true;
	const struct named_role *r = &c->layout->roles[role];
	const int base = role_index(c, r->extends);
	struct props all = {0};
	if (base >= 0)
		all = *role_props(c, base);
	props_over(&all, &r->props);
	*props = all;
	return props;
}

static struct hangs hangs_of(struct composition *c, const struct overhangs *o)
{
	struct hang *items = ARENA_ARRAY(c->a, struct hang, o->count);
	for (int i = 0; i < o->count; i++)
		items[i] = (struct hang){o->items[i].character, o->items[i].value};
	return (struct hangs){items, o->count};
}

static void look_apply(struct composition *c, struct look *k, const struct props *p)
{
	apply_size(k, p);
	apply_face(k, p);
	apply_lines(k, p);
	if (given(p, PROP_PROTRUDE)) {
		k->hang_right = hangs_of(c, &p->protrude.right);
		k->hang_left = hangs_of(c, &p->protrude.left);
	}
}

struct look *look_body(struct composition *c)
{
	struct look *k = ARENA_NEW(c->a, struct look);
	*k = (struct look){.size = SIZE_DEFAULT,
	                   .leading_is_factor = true,
	                   .leading_factor = LEADING_DEFAULT,
	                   .weight = WEIGHT_DEFAULT,
	                   .protrude = LENGTH_ONE};
	const int role = role_index(c, STR("body"));
	if (role >= 0)
		k->props = *role_props(c, role);
	look_apply(c, k, &k->props);
	k->style = style_of(c, k, NULL);
	return k;
}

static struct look *look_new(struct composition *c, const struct look *around, str role,
                             const struct props *own)
{
	struct look *k = ARENA_NEW(c->a, struct look);
	*k = *around;
	k->inside = NULL;
	k->props = (struct props){0};
	const int index = role_index(c, role);
	if (index >= 0)
		k->props = *role_props(c, index);
	if (own)
		props_over(&k->props, own);
	k->literal = k->literal || str_eq(role, STR("code"));
	look_apply(c, k, &k->props);
	k->style = style_of(c, k, around);
	return k;
}

struct look *look_enter(struct composition *c, struct look *around, str role,
                        const struct props *own)
{
	const char *key = role.n ? role.s : NULL;
	if (own && own->set == 0)
		own = NULL;
	for (struct look_link *l = around->inside; l; l = l->next)
		if (l->role == key && l->own == own)
			return l->look;
	struct look_link *link = ARENA_NEW(c->a, struct look_link);
	*link = (struct look_link){key, own, look_new(c, around, role, own), around->inside};
	around->inside = link;
	return link->look;
}

/* --- boxes --- */

static const enum align aligns[] = {[LAYOUT_START] = ALIGN_START,
                                    [LAYOUT_CENTER] = ALIGN_CENTER,
                                    [LAYOUT_END] = ALIGN_END,
                                    [LAYOUT_JUSTIFY] = ALIGN_JUSTIFY};
static const enum box_valign valigns[] = {[VALIGN_AUTO] = BOX_VALIGN_AUTO,
                                          [VALIGN_BASELINE] = BOX_VALIGN_BASELINE,
                                          [VALIGN_TOP] = BOX_VALIGN_TOP,
                                          [VALIGN_MIDDLE] = BOX_VALIGN_MIDDLE,
                                          [VALIGN_BOTTOM] = BOX_VALIGN_BOTTOM};
static const enum box_break breaks[] = {[BREAK_RULE_AUTO] = BOX_BREAK_AUTO,
                                        [BREAK_RULE_BEFORE] = BOX_BREAK_BEFORE,
                                        [BREAK_RULE_AVOID] = BOX_BREAK_AVOID};
static const enum box_side sides[] = {[SIDE_TOP] = BOX_TOP,
                                      [SIDE_END] = BOX_END,
                                      [SIDE_BOTTOM] = BOX_BOTTOM,
                                      [SIDE_START] = BOX_START};

static void dress_edges(struct box *b, const struct look *k)
{
	const struct props *p = &k->props;
	for (int s = 0; s < SIDE_COUNT; s++) {
		if (given(p, PROP_PADDING) && p->padding_set >> s & 1)
			b->padding[sides[s]] = look_extent(k, &p->padding.side[s]);
		if (given(p, PROP_BORDER) && p->border_set >> s & 1)
			b->border[sides[s]] = look_stroke(k, &p->border.side[s]);
		if (given(p, PROP_BLEED) && p->bleed >> s & 1)
			b->bleed |= 1u << sides[s];
	}
	if (given(p, PROP_BORDER) && p->border_set >> SIDE_COUNT & 1)
		b->border_center = look_stroke(k, &p->border.center);
	if (given(p, PROP_FILL) && !p->fill.none) {
		b->has_fill = true;
		b->fill = p->fill.inherit ? k->colour : p->fill.rgb;
	}
	if (given(p, PROP_RADIUS))
		b->radius = look_extent(k, &p->radius);
}

static void box_dress(struct box *b, const struct look *k)
{
	const struct props *p = &k->props;
	dress_edges(b, k);
	if (given(p, PROP_BEFORE))
		b->before = look_length(k, &p->before);
	if (given(p, PROP_AFTER))
		b->after = look_length(k, &p->after);
	if (given(p, PROP_WIDTH))
		b->width = look_extent(k, &p->width);
	if (given(p, PROP_HEIGHT) && p->height.kind == TRACK_LENGTH)
		b->height = look_extent(k, &p->height.length);
	if (given(p, PROP_VALIGN))
		b->valign = valigns[p->valign];
	if (given(p, PROP_BREAK))
		b->break_rule = breaks[p->break_rule];
	if (given(p, PROP_RAISE))
		b->raise = look_length(k, &p->raise);
	b->keep = given(p, PROP_KEEP) && p->keep;
	b->align = aligns[k->align];
}

/* A heading is neither parted nor stretched, whatever the text around it is. */
void para_dress(struct box *b, const struct look *k)
{
	const enum align align =
	    b->heading && k->align == LAYOUT_JUSTIFY ? ALIGN_START : aligns[k->align];
	b->spec = (struct para_spec){.align = align,
	                             .hyphenate = k->hyphenate && !b->heading,
	                             .balance = b->heading || k->align == LAYOUT_CENTER,
	                             .expand = k->expand,
	                             .protrude = k->protrude,
	                             .right = k->hang_right,
	                             .left = k->hang_left,
	                             .style = k->style};
}

struct box *box_new(struct composition *c, enum box_kind kind, const struct look *k,
                    struct span span)
{
	struct box *b = ARENA_NEW(c->a, struct box);
	b->kind = kind;
	b->span = span;
	if (k)
		box_dress(b, k);
	return b;
}

/* A list is handed over; a part of a list (without room of its own) is copied. */
void box_adopt(struct composition *c, struct box *b, const struct boxes *children)
{
	b->child_count = children->count;
	b->children = children->items;
	if (children->cap > 0)
		return;
	b->children = ARENA_ARRAY(c->a, struct box *, children->count);
	for (int i = 0; i < children->count; i++)
		b->children[i] = children->items[i];
}

struct box *box_stack(struct composition *c, const struct boxes *children, const struct look *k,
                      struct span span)
{
	struct box *b = box_new(c, BOX_STACK, k, span);
	if (k && look_has(k, PROP_GAP))
		b->gap_line = look_length(k, &k->props.gap_line);
	box_adopt(c, b, children);
	return b;
}

const struct inline_frame *look_frame(struct composition *c, const struct look *k)
{
	const unsigned long boxed =
	    1ul << PROP_FILL | 1ul << PROP_BORDER | 1ul << PROP_RADIUS | 1ul << PROP_PADDING;
	if ((k->props.set & boxed) == 0)
		return NULL;
	struct box b = {0};
	dress_edges(&b, k);
	struct inline_frame *f = ARENA_NEW(c->a, struct inline_frame);
	*f = (struct inline_frame){.has_fill = b.has_fill,
	                           .fill = b.fill,
	                           .stroke = b.border[BOX_TOP].width,
	                           .stroke_colour = b.border[BOX_TOP].colour,
	                           .radius = b.radius.fixed,
	                           .pad_x = b.padding[BOX_START].fixed,
	                           .pad_y = b.padding[BOX_TOP].fixed};
	return f;
}
