/* SPDX-License-Identifier: MIT */
/*
 * libFuzzer: bytes → a CV's own layout, over the shipped ones. Whatever it
 * says, it loads, is checked and shown, and what is shown is YAML. Files that
 * it asks for are looked up as in a run, and none outside can be reached.
 */
#include <assert.h>

#include "layout/layout.h"
#include "target.h"

enum { ARENA_BYTES = 256 << 20, MOST_BYTES = 1 << 16 };

static void check_props(const struct props *p)
{
	assert(p->weight >= 0 && p->weight <= 900);
	assert(p->before.fixed >= 0 && p->before.fixed < DIM_MAX);
	assert(!(p->set >> PROP_FONT & 1) || p->font.count > 0);
}

static void check_block(const struct block *b)
{
	check_props(&b->own);
	assert(b->column >= 0 && b->span_columns >= 0);
	assert(b->column_count == 0 || b->content == CONTENT_ROW);
	for (int i = 0; i < b->child_count; i++)
		check_block(&b->children[i]);
}

static void check(const struct layout *l)
{
	assert(l->masters[MASTER_REST] && l->place_count > 0);
	assert(l->page.width > 0 && l->page.height > 0);
	for (int i = 0; i < l->role_count; i++)
		check_props(&l->roles[i].props);
	for (int i = 0; i < l->part_count; i++)
		check_block(&l->parts[i].block);
}

static void load_all(struct arena *a, struct arena *scratch, str bytes)
{
	struct diags *d = diags_new(a);
	struct buf shown = BUF(a), printed = BUF(a);
	str folder = STR(RECTO_LAYOUTS_DIR);
	const struct layout_places places = {.folders = {&folder, 1},
	                                     .fallback = STR("classic"),
	                                     .root = STR("base"),
	                                     .limits = SOURCE_LIMITS_DEFAULT};
	const struct origin *o = diags_origin(d, STR("fuzz"), source_decode(a, str_copy(a, bytes)));
	const struct node *fragment = source_parse(a, scratch, o, &places.limits, d);
	const struct layout *l =
	    layout_load(a, scratch, &places, (str){0}, fragment, NULL, 0, STR("de-AT"), d);
	assert(l);
	check(l);
	layout_check(scratch, l, d);
	layout_show(l, &shown);
	const struct origin *again = diags_origin(d, STR("shown"), buf_str(&shown));
	struct diags *quiet = diags_new(a);
	assert(source_parse(a, scratch, again, &places.limits, quiet));
	diags_print(d, (struct diag_style){.least = DIAG_NOTE}, &printed);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return size < MOST_BYTES ? fuzz(data, size, ARENA_BYTES, load_all) : 0;
}
