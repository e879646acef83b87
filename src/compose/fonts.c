/* SPDX-License-Identifier: MIT */
/*
 * The families that a layout names, against those that there are. A stack may
 * name families that are not here, as long as one of them is.
 */
#include "compose/compose.h"

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
		if (font_find(k->fonts, families->items[i], 400, false, &exact))
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
}
