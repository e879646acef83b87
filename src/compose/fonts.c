/* SPDX-License-Identifier: MIT */
/*
 * The families that a layout names, against those that there are. A stack may
 * name families that are not here, as long as one of them is.
 */
#include "compose/compose.h"

enum { REGULAR = 400 };

struct font_check {
	struct arena *scratch;
	const struct layout *layout;
	struct font_set *fonts;
	struct diags *d;
};

static bool has_any(struct font_check *k, const struct strs *families)
{
	bool exact;
	for (int i = 0; i < families->count; i++)
		if (font_find(k->fonts, families->items[i], REGULAR, false, &exact))
			return true;
	return families->count == 0;
}

static str nearest(struct font_check *k, str wrong)
{
	int count = 0;
	const struct family_info *families = font_families(k->fonts, &count);
	const struct layout *l = k->layout;
	struct strs names = {ARENA_ARRAY(k->scratch, str, count + l->family_count), 0};
	for (int i = 0; i < l->family_count; i++)
		names.items[names.count++] = l->families[i].name;
	for (int i = 0; i < count; i++)
		names.items[names.count++] = families[i].name;
	return name_near(k->scratch, wrong, &names);
}

static void check_props(struct font_check *k, const struct props *p, struct span at)
{
	if (!(p->set >> PROP_FONT & 1) || has_any(k, &p->font))
		return;
	const str wrong = p->font.items[0], near = nearest(k, wrong);
	if (near.n)
		diag(k->d, DIAG_FONT_UNKNOWN, at, "%.*s; did you mean %.*s?", STR_ARG(wrong),
		     STR_ARG(near));
	else
		diag(k->d, DIAG_FONT_UNKNOWN, at, "%.*s", STR_ARG(wrong));
}

/* --- faces --- */

/* A role with what it extends, over that of the text. */
static void lay_role(struct font_check *k, const struct named_role *role, struct props *over,
                     int depth)
{
	enum { DEEPEST = 16 };
	const struct named_role *below =
	    role->extends.n ? layout_role(k->layout, role->extends) : NULL;
	if (below && depth < DEEPEST)
		lay_role(k, below, over, depth + 1);
	props_over(over, &role->props);
}

/* Weight and slant are told apart: what there is of one does not hang on the other. */
static void check_face(struct font_check *k, const struct props *p, const struct named_role *role)
{
	const int wanted = p->set >> PROP_WEIGHT & 1 ? p->weight : REGULAR;
	const bool slanted = p->style == SLANT_ITALIC;
	for (int i = 0; i < p->font.count; i++) {
		int weight = wanted;
		bool italic = slanted;
		if (!font_nearest(k->fonts, p->font.items[i], &weight, &italic))
			continue;
		if (italic != slanted)
			diag(k->d, DIAG_FONT_WEIGHT, role->span, "%.*s: %.*s has no %s",
			     STR_ARG(role->name), STR_ARG(p->font.items[i]),
			     slanted ? "italic" : "upright");
		else if (weight != wanted)
			diag(k->d, DIAG_FONT_WEIGHT, role->span,
			     "%.*s: no weight %d in %.*s, using %d", STR_ARG(role->name), wanted,
			     STR_ARG(p->font.items[i]), weight);
		return;
	}
}

static void check_faces(struct font_check *k)
{
	const unsigned long face = 1ul << PROP_FONT | 1ul << PROP_WEIGHT | 1ul << PROP_STYLE;
	const struct named_role *body = layout_role(k->layout, STR("body"));
	for (int i = 0; i < k->layout->role_count; i++) {
		struct props all = {0};
		if (body)
			lay_role(k, body, &all, 0);
		lay_role(k, &k->layout->roles[i], &all, 0);
		if (k->layout->roles[i].props.set & face)
			check_face(k, &all, &k->layout->roles[i]);
	}
}

static void check_block(struct font_check *k, const struct block *b)
{
	check_props(k, &b->own, b->span);
	for (int i = 0; i < b->child_count; i++)
		check_block(k, &b->children[i]);
}

void compose_check_fonts(struct arena *scratch, const struct layout *l, struct font_set *fonts,
                         struct diags *d)
{
	struct font_check k = {scratch, l, fonts, d};
	for (int i = 0; i < l->role_count; i++)
		check_props(&k, &l->roles[i].props, role_font_span(l, &l->roles[i]));
	for (int i = 0; i < l->part_count; i++)
		check_block(&k, &l->parts[i].block);
	for (int i = 0; i < MASTER_COUNT; i++)
		if (l->masters[i])
			check_block(&k, l->masters[i]);
	for (int i = 0; i < l->furniture_count; i++)
		check_block(&k, &l->furniture[i].block);
	check_faces(&k);
}
