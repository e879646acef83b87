/* SPDX-License-Identifier: MIT */
/* The values that only properties of roles and blocks have, and how properties are laid over
 * others. */
#include <string.h>

#include "layout/layout_int.h"

/* --- names and ranges --- */

static const char *const slants[] = {
    [SLANT_NORMAL] = "normal", [SLANT_ITALIC] = "italic", [SLANT_OPPOSITE] = "opposite"};
static const char *const cases[] = {[LAYOUT_CASE_NONE] = "none",
                                    [LAYOUT_CASE_UPPER] = "upper",
                                    [LAYOUT_CASE_LOWER] = "lower",
                                    [LAYOUT_CASE_SMALL_CAPS] = "small-caps"};
static const char *const aligns[] = {[LAYOUT_START] = "start",
                                     [LAYOUT_CENTER] = "center",
                                     [LAYOUT_END] = "end",
                                     [LAYOUT_JUSTIFY] = "justify"};
static const char *const valigns[] = {[VALIGN_AUTO] = "auto",
                                      [VALIGN_BASELINE] = "baseline",
                                      [VALIGN_TOP] = "top",
                                      [VALIGN_MIDDLE] = "middle",
                                      [VALIGN_BOTTOM] = "bottom"};
static const char *const breaks[] = {
    [BREAK_RULE_AUTO] = "auto", [BREAK_RULE_BEFORE] = "before", [BREAK_RULE_AVOID] = "avoid"};

/* In the order of their bits. */
static const char *const figures[] = {"lining", "oldstyle", "proportional", "tabular"};

const struct key_names slant_names = {slants, COUNT(slants), "normal, italic or opposite"};
const struct key_names case_names = {cases, COUNT(cases), "none, upper, lower or small-caps"};
const struct key_names align_names = {aligns, COUNT(aligns), "start, center, end or justify"};
const struct key_names valign_names = {valigns, COUNT(valigns), "baseline, top, middle or bottom"};
const struct key_names break_names = {breaks, COUNT(breaks), "auto, before or avoid"};

const struct key_names figure_names = {figures, COUNT(figures),
                                       "lining, oldstyle, proportional or tabular"};

const struct key_range weight_range = {100, 900};
const struct key_range tracking_range = {-200, 1000};
const struct key_range share_range = {0, LENGTH_ONE};

/* --- text --- */

bool value_leading(struct reader *r, const struct node *n, void *field, const void *arg)
{
	static const struct key_range range = {LENGTH_ONE / 2, 10 * LENGTH_ONE};
	struct leading *leading = field;
	str text = str_trim(n->text);
	struct decimal d;
	(void)arg;
	if (n->kind == NODE_SCALAR && decimal_cut(&text, &d) && str_trim(text).n == 0) {
		leading->is_factor = true;
		return value_factor(r, n, &leading->factor, &range);
	}
	leading->is_factor = false;
	return value_length(r, n, &leading->length, NULL);
}

/* Beyond a tenth of an em readers of PDFs take letters for words. */
bool value_tracking(struct reader *r, const struct node *n, void *field, const void *arg)
{
	enum { OF_WORDS = 100 };
	int *tracking = field;
	(void)arg;
	if (!value_int(r, n, tracking, &tracking_range))
		return false;
	if (*tracking > OF_WORDS)
		diag(r->keys.d, DIAG_TRACKING_WIDE, n->span, "more than %d", OF_WORDS);
	return true;
}

/* 2, 2 % or 0.5: percent of a glyph's width, kept in thousandths. */
bool value_expand(struct reader *r, const struct node *n, void *field, const void *arg)
{
	enum { MOST = 20 };
	str text = str_trim(n->text);
	struct decimal d;
	(void)arg;
	if (n->kind != NODE_SCALAR || !decimal_cut(&text, &d) ||
	    (text.n > 0 && !str_eq(str_trim(text), STR("%"))))
		return value_wrong(r, n, "a percentage such as 2%");
	const int expand = decimal_scale(d, 10, 1);
	if (expand < 0 || expand > MOST)
		diag(r->keys.d, DIAG_VALUE_RANGE, n->span, "from 0%% to 2%%");
	*(int *)field = expand < 0 ? 0 : expand > MOST ? MOST : expand;
	return true;
}

bool value_figures(struct reader *r, const struct node *n, void *field, const void *arg)
{
	const struct items items = value_items(n);
	unsigned bits = 0;
	(void)arg;
	for (int i = 0; i < items.count; i++) {
		unsigned bit = 0;
		for (int k = 0; items.items[i].kind == NODE_SCALAR && k < COUNT(figures); k++)
			if (name_is(items.items[i].text, figures[k]))
				bit = 1u << k;
		if (!bit)
			return value_wrong(r, &items.items[i], figure_names.expected);
		bits |= bit;
	}
	*(unsigned *)field = bits;
	return true;
}

enum { TAG_LENGTH = 4, MOST_FEATURES = 64 };

bool value_features(struct reader *r, const struct node *n, void *field, const void *arg)
{
	static const struct key_range range = {0, 0xFFFF};
	struct props *props =
	    (struct props *)(void *)((char *)field - offsetof(struct props, features));
	(void)arg;
	if (n->kind != NODE_MAP || n->count > MOST_FEATURES)
		return value_wrong(r, n, "features with numbers such as {ss01: 1}");
	struct feature *features = ARENA_ARRAY(r->keys.a, struct feature, n->count);
	int count = 0;
	for (int i = 0; i < n->count; i++) {
		int value = 0;
		if (n->pairs[i].key.text.n != TAG_LENGTH)
			return value_wrong(r, &n->pairs[i].key, "a tag of four letters");
		if (!value_int(r, &n->pairs[i].value, &value, &range))
			continue;
		memcpy(features[count].tag, n->pairs[i].key.text.s, TAG_LENGTH);
		features[count++].value = (unsigned)value;
	}
	props->features = features;
	props->feature_count = count;
	return true;
}

/* --- boxes --- */

bool value_gap(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct props *props =
	    (struct props *)(void *)((char *)field - offsetof(struct props, gap_line));
	const struct items items = value_items(n);
	struct length line, column;
	(void)arg;
	if (items.count < 1 || items.count > 2)
		return value_wrong(r, n, "a length or [line, column]");
	if (!value_length(r, &items.items[0], &line, NULL) ||
	    !value_length(r, &items.items[items.count - 1], &column, NULL))
		return false;
	props->gap_line = line;
	props->gap_column = column;
	props->gap_column_given = items.count == 2;
	return true;
}

bool value_padding(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct props *props =
	    (struct props *)(void *)((char *)field - offsetof(struct props, padding));
	(void)arg;
	return value_sides_set(r, n, &props->padding, &props->padding_set);
}

bool value_borders(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct props *props =
	    (struct props *)(void *)((char *)field - offsetof(struct props, border));
	(void)arg;
	return value_border(r, n, &props->border, &props->border_set);
}

bool value_marker(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct props *props =
	    (struct props *)(void *)((char *)field - offsetof(struct props, marker));
	const struct items items = value_items(n);
	struct template *markers = ARENA_ARRAY(r->keys.a, struct template, items.count);
	(void)arg;
	for (int i = 0; i < items.count; i++)
		if (!value_template(r, &items.items[i], &markers[i], NULL))
			return false;
	props->marker = markers;
	props->marker_count = items.count;
	return items.count > 0;
}

/* --- one over another --- */

/* Where each property's value stands; those of sides are laid over side by side. */
#define SPOT(field)                                                                                \
	{                                                                                          \
		offsetof(struct props, field), sizeof(((struct props *)0)->field)                  \
	}

enum { MOST_SPOTS = 3 };

static const struct spots {
	struct {
		size_t at, size;
	} spot[MOST_SPOTS];
} spots[PROP_COUNT] = {
    [PROP_FONT] = {{SPOT(font)}},
    [PROP_SIZE] = {{SPOT(size)}},
    [PROP_LEADING] = {{SPOT(leading)}},
    [PROP_WEIGHT] = {{SPOT(weight)}},
    [PROP_STYLE] = {{SPOT(style)}},
    [PROP_COLOUR] = {{SPOT(colour)}},
    [PROP_UNDERLINE] = {{SPOT(underline)}},
    [PROP_CASE] = {{SPOT(text_case)}},
    [PROP_TRACKING] = {{SPOT(tracking)}},
    [PROP_FIGURES] = {{SPOT(figures)}},
    [PROP_FEATURES] = {{SPOT(features), SPOT(feature_count)}},
    [PROP_LIGATURES] = {{SPOT(ligatures)}},
    [PROP_PROTRUDE] = {{SPOT(protrude)}},
    [PROP_SMART] = {{SPOT(smart)}},
    [PROP_ALIGN] = {{SPOT(align)}},
    [PROP_HYPHENATE] = {{SPOT(hyphenate)}},
    [PROP_EXPAND] = {{SPOT(expand)}},
    [PROP_BEFORE] = {{SPOT(before)}},
    [PROP_AFTER] = {{SPOT(after)}},
    [PROP_GAP] = {{SPOT(gap_line), SPOT(gap_column), SPOT(gap_column_given)}},
    [PROP_FILL] = {{SPOT(fill)}},
    [PROP_RADIUS] = {{SPOT(radius)}},
    [PROP_WIDTH] = {{SPOT(width)}},
    [PROP_HEIGHT] = {{SPOT(height)}},
    [PROP_VALIGN] = {{SPOT(valign)}},
    [PROP_MARKER] = {{SPOT(marker), SPOT(marker_count)}},
    [PROP_INDENT] = {{SPOT(indent)}},
    [PROP_RAISE] = {{SPOT(raise)}},
    [PROP_BREAK] = {{SPOT(break_rule)}},
    [PROP_KEEP] = {{SPOT(keep)}},
    [PROP_BLEED] = {{SPOT(bleed)}},
};

static void sides_over(struct props *base, const struct props *over)
{
	for (int side = 0; side < SIDE_COUNT; side++) {
		if (over->padding_set >> side & 1)
			base->padding.side[side] = over->padding.side[side];
		if (over->border_set >> side & 1)
			base->border.side[side] = over->border.side[side];
	}
	if (over->border_set >> SIDE_COUNT & 1)
		base->border.center = over->border.center;
	base->padding_set |= over->padding_set;
	base->border_set |= over->border_set;
}

void props_over(struct props *base, const struct props *over)
{
	for (int p = 0; p < PROP_COUNT; p++) {
		if (!(over->set >> p & 1))
			continue;
		for (int i = 0; i < MOST_SPOTS; i++)
			memcpy((char *)base + spots[p].spot[i].at,
			       (const char *)over + spots[p].spot[i].at, spots[p].spot[i].size);
	}
	sides_over(base, over);
	base->set |= over->set;
}
