/* SPDX-License-Identifier: MIT */
/* The document in the native language, from its parts. */
#include "export/native.h"

enum { PAGE_WIDTH = 80 };

static const struct datum *strs_form(const struct native *n, const struct strs *list)
{
	return datum_texts(n->a, list->items, list->count);
}

/* --- letter --- */

static const struct datum *letter(const struct native *n, const struct letter *l)
{
	struct datum *map = datum_map(n->a);
	for (int i = 0; i < l->field_count; i++) {
		const struct field *f = &l->fields[i];
		const bool alone = f->type == VALUE_TEXTS && f->as.texts.count == 1;
		form_put_new(n->a, map, f->name,
		             alone ? native_text(n, f->as.texts.items) : native_value(n, f));
	}
	datum_put(n->a, map, STR("body"), blocks_value(n->a, l->body, l->body_count, n->style));
	return map->count ? map : NULL;
}

/* --- variants --- */

static const struct datum *limits(const struct native *n, const struct variant *v)
{
	struct datum *map = datum_map(n->a);
	for (int i = 0; i < v->limit_count; i++)
		form_put_new(n->a, map, v->limits[i].path,
		             datum_text(n->a, str_format(n->a, "%d", v->limits[i].count)));
	return map->count ? map : NULL;
}

static const struct datum *variant(const struct native *n, const struct variant *v)
{
	struct datum *map = datum_map(n->a);
	struct datum *person = datum_map(n->a);
	datum_put(n->a, map, STR("include"), strs_form(n, &v->include));
	datum_put(n->a, map, STR("exclude"), strs_form(n, &v->exclude));
	datum_put(n->a, map, STR("sections"), strs_form(n, &v->sections));
	datum_put(n->a, map, STR("limit"), limits(n, v));
	if (v->replace)
		native_person(n, person, v->replace, v->replace->self.blocks,
		              v->replace->self.block_count);
	datum_put(n->a, map, STR("basics"), person->count ? person : NULL);
	if (v->lang.n)
		datum_put(n->a, map, STR("lang"), datum_text(n->a, v->lang));
	return map;
}

static const struct datum *variants(const struct native *n)
{
	struct datum *map = datum_map(n->a);
	for (int i = 0; i < n->cv->variant_count; i++)
		form_put_new(n->a, map, n->cv->variants[i].name, variant(n, &n->cv->variants[i]));
	return map->count ? map : NULL;
}

/* --- the whole --- */

/* At the top of a file a field of one's own could be a section. */
static bool has_own(const struct person *p)
{
	for (int i = 0; i < p->self.field_count; i++)
		if (p->self.fields[i].id == FIELD_OWN)
			return true;
	return !about_is_empty(&p->self.about);
}

static void put_all(struct native *n, struct datum *root, const struct datum *from)
{
	for (int i = 0; i < from->count; i++)
		datum_put(n->a, root, from->pairs[i].key, from->pairs[i].value);
}

const struct datum *native_form(struct arena *a, const struct export_input *in, bool hand)
{
	struct native n = {.a = a,
	                   .cv = in->cv,
	                   .locale = locale_find(in->cv->lang),
	                   .hand = hand,
	                   .style = {.width = hand ? PAGE_WIDTH : 0, .as_set = in->as_set}};
	struct datum *root = datum_map(a), *person = datum_map(a), *sections = datum_map(a);
	const struct section *summary = native_summary(&n);
	const struct group *words = summary ? summary->groups : NULL;
	native_person(&n, person, &in->cv->person, words ? words->blocks : NULL,
	              words ? words->block_count : 0);
	native_sections(&n, sections);
	if (!str_eq(in->cv->lang, STR("en")))
		datum_put(a, root, STR("lang"), datum_text(a, in->cv->lang));
	/* Empty, the key still says that this is a CV. */
	if (hand && person->count && !has_own(&in->cv->person))
		put_all(&n, root, person);
	else
		datum_put(a, root, STR("basics"), person);
	put_all(&n, root, sections);
	if (in->cv->letter && !in->as_set)
		datum_put(a, root, STR("letter"), letter(&n, in->cv->letter));
	if (!in->as_set)
		datum_put(a, root, STR("variants"), variants(&n));
	datum_put(a, root, STR("layout"), in->layout);
	return root;
}

/* The model has no room for the layout of a variant. */
static void report_layouts(const struct export_input *in, struct diags *d)
{
	for (int i = 0; i < in->cv->leaf_count && !in->as_set; i++) {
		const struct leaf *leaf = &in->cv->leaves[i];
		if (leaf->type == LEAF_META && str_starts(leaf->path, STR("variants.layout")))
			diag(d, DIAG_LOSS, leaf->span, "the layout of a variant");
	}
}

str write_recto_json(struct arena *a, const struct export_input *in, struct diags *d)
{
	report_layouts(in, d);
	return datum_json(a, native_form(a, in, false));
}

str write_recto_yaml(struct arena *a, const struct export_input *in, struct diags *d)
{
	report_layouts(in, d);
	return datum_yaml(a, native_form(a, in, true));
}
