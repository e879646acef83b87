/* SPDX-License-Identifier: MIT */
/*
 * Entries of a section for RenderCV, all of one type: the richest that each of
 * them can fill.
 */
#include <string.h>

#include "export/rendercv.h"

/* What other readers of YAML would take for a number or a truth value. */
static bool looks_typed(str text)
{
	static const char *const words[] = {"true", "false", "yes", "no", "on", "off", "null"};
	bool digits = text.n > 0;
	for (ptrdiff_t i = 0; i < text.n; i++)
		digits = digits && strchr("0123456789.+-_:eE", text.s[i]);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		digits = digits || name_same_z(text, words[i]);
	return digits;
}

void rendercv_put(const struct flat *f, struct datum *map, const char *key, str text)
{
	struct datum *value = datum_text(f->a, text);
	/* A year in quotes would be read as its January. */
	value->quoted = looks_typed(text) && !strstr(key, "date");
	if (text.n)
		form_put_new(f->a, map, str_from_z(key), value);
}

typedef bool fits(const struct flat *f, const struct entry *e);
typedef void fill(const struct flat *f, struct datum *map, const struct entry *e);

static bool has(const struct entry *e, enum field_id id)
{
	return entry_field(e, id) != NULL;
}

static void put_dates(const struct flat *f, struct datum *map, const struct entry *e)
{
	const struct field *field = entry_field(e, FIELD_DATES);
	const struct dates *d = field ? &field->as.dates : NULL;
	if (!d)
		return;
	const bool to_now = d->to.unit == UNIT_NOW;
	const bool range = d->kind == DATES_RANGE && date_is_iso(&d->from) && !d->open &&
	                   !d->note.run_count && (to_now || date_is_iso(&d->to));
	if (range) {
		rendercv_put(f, map, "start_date", date_point(f->a, &d->from));
		rendercv_put(f, map, "end_date",
		             to_now ? STR("present") : date_point(f->a, &d->to));
		return;
	}
	const bool iso = d->kind == DATES_POINT && date_is_iso(&d->from) && !d->note.run_count;
	const str text = iso ? date_point(f->a, &d->from) : date_text(f->a, d, f->locale, true);
	rendercv_put(f, map, "date", text.n ? text : date_text(f->a, d, f->locale, false));
}

/* Fields that the type has no key for: RenderCV keeps further keys. */
static void put_others(const struct flat *f, struct datum *map, const struct entry *e,
                       uint32_t done)
{
	for (int i = 0; i < e->field_count; i++) {
		const struct field *field = &e->fields[i];
		const str key = field->id == FIELD_OWN ? name_normal(f->a, field->label)
		                                       : field_row(field->id)->name;
		if (!(done & (1u << field->id)) && field->id != FIELD_DATES &&
		    field->id != FIELD_LOCATION)
			form_put_new(f->a, map, key, datum_text(f->a, flat_value(f, field)));
	}
}

static void put_common(const struct flat *f, struct datum *map, const struct entry *e,
                       uint32_t done)
{
	const struct body_flat body = flat_body(f, e->blocks, e->block_count);
	flat_numbers(f, e->blocks, e->block_count);
	put_dates(f, map, e);
	rendercv_put(f, map, "location", flat_field(f, e, FIELD_LOCATION));
	put_others(f, map, e, done);
	rendercv_put(f, map, "summary", lines_join(f->a, &body.paragraphs, STR("\n\n")));
	datum_put(f->a, map, STR("highlights"),
	          datum_texts(f->a, body.bullets.items, body.bullets.count));
	for (int i = 0; i < body.bullets.count; i++)
		if (str_find(body.bullets.items[i], STR(" - ")) > 0 &&
		    str_find(body.bullets.items[i], STR("\n")) < 0)
			flat_loss(f, e->about.span,
			          "` - ` within a bullet: RenderCV takes it for a sub-bullet");
}

#define DONE(id) (1u << (id))

static bool fits_experience(const struct flat *f, const struct entry *e)
{
	(void)f;
	return has(e, FIELD_ORGANISATION) && has(e, FIELD_POSITION);
}

static void fill_experience(const struct flat *f, struct datum *map, const struct entry *e)
{
	rendercv_put(f, map, "company", flat_field(f, e, FIELD_ORGANISATION));
	rendercv_put(f, map, "position", flat_field(f, e, FIELD_POSITION));
	put_common(f, map, e, DONE(FIELD_ORGANISATION) | DONE(FIELD_POSITION));
}

static bool fits_education(const struct flat *f, const struct entry *e)
{
	(void)f;
	return has(e, FIELD_ORGANISATION) && has(e, FIELD_AREA);
}

static void fill_education(const struct flat *f, struct datum *map, const struct entry *e)
{
	rendercv_put(f, map, "institution", flat_field(f, e, FIELD_ORGANISATION));
	rendercv_put(f, map, "area", flat_field(f, e, FIELD_AREA));
	rendercv_put(f, map, "degree", flat_field(f, e, FIELD_DEGREE));
	put_common(f, map, e, DONE(FIELD_ORGANISATION) | DONE(FIELD_AREA) | DONE(FIELD_DEGREE));
}

static bool fits_publication(const struct flat *f, const struct entry *e)
{
	(void)f;
	return has(e, FIELD_NAME) && has(e, FIELD_AUTHORS);
}

static void fill_publication(const struct flat *f, struct datum *map, const struct entry *e)
{
	const struct texts *authors = &entry_field(e, FIELD_AUTHORS)->as.texts;
	struct datum *list = datum_list(f->a);
	for (int i = 0; i < authors->count; i++)
		datum_add(f->a, list,
		          datum_text(f->a, markup_text(f->a, &authors->items[i], MARKUP_LINE)));
	list->flow = true;
	rendercv_put(f, map, "title", flat_field(f, e, FIELD_NAME));
	datum_put(f->a, map, STR("authors"), list);
	rendercv_put(f, map, "journal", flat_field(f, e, FIELD_ORGANISATION));
	rendercv_put(f, map, "doi", flat_field(f, e, FIELD_DOI));
	rendercv_put(f, map, "url", flat_field(f, e, FIELD_URL));
	put_common(f, map, e,
	           DONE(FIELD_NAME) | DONE(FIELD_AUTHORS) | DONE(FIELD_ORGANISATION) |
	               DONE(FIELD_DOI) | DONE(FIELD_URL));
}

static str details(const struct flat *f, const struct entry *e)
{
	const struct body_flat body = flat_body(f, e->blocks, e->block_count);
	struct lines_flat parts = {0};
	for (int i = 0; i < e->field_count; i++)
		if (e->fields[i].id != FIELD_NAME)
			LIST_ADD(f->a, &parts, flat_value(f, &e->fields[i]));
	for (int i = 0; i < body.paragraphs.count; i++)
		LIST_ADD(f->a, &parts, body.paragraphs.items[i]);
	for (int i = 0; i < body.bullets.count; i++)
		LIST_ADD(f->a, &parts, body.bullets.items[i]);
	return lines_join(f->a, &parts, STR("; "));
}

/* A name, and one thing about it. */
static bool fits_line(const struct flat *f, const struct entry *e)
{
	(void)f;
	const int values = e->field_count - 1 + e->block_count;
	return has(e, FIELD_NAME) && values == 1 && !has(e, FIELD_DATES) && !has(e, FIELD_URL);
}

static bool fits_listing(const struct flat *f, const struct entry *e)
{
	(void)f;
	return has(e, FIELD_NAME);
}

/* Of several skills, one may have nothing beside its name. */
static void fill_line(const struct flat *f, struct datum *map, const struct entry *e)
{
	const str text = details(f, e);
	rendercv_put(f, map, "label", flat_field(f, e, FIELD_NAME));
	rendercv_put(f, map, "details", text);
	if (text.n == 0)
		datum_put(f->a, map, STR("details"), datum_text(f->a, text));
}

static bool fits_name(const struct flat *f, const struct entry *e)
{
	(void)f;
	return has(e, FIELD_NAME) && e->field_count == 1 && e->block_count == 0;
}

/* A text, which in a section of skills is the name of one; a bullet is a bullet. */
static void fill_text(const struct flat *f, struct datum *map, const struct entry *e)
{
	map->kind = DATUM_TEXT;
	map->text = flat_field(f, e, FIELD_NAME);
}

static bool fits_all(const struct flat *f, const struct entry *e)
{
	(void)f;
	(void)e;
	return true;
}

/* Its name: what it is called, and where, if it is called after what one did there. */
static str normal_name(const struct flat *f, const struct entry *e, uint32_t *done)
{
	static const enum field_id heads[] = {FIELD_NAME, FIELD_POSITION, FIELD_DEGREE, FIELD_AREA,
	                                      FIELD_ORGANISATION};
	struct lines_flat parts = {0};
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		const str text = flat_field(f, e, heads[i]);
		if (text.n == 0 || (heads[i] != FIELD_NAME && has(e, FIELD_NAME)))
			continue;
		*done |= DONE(heads[i]);
		LIST_ADD(f->a, &parts, text);
	}
	return lines_join(f->a, &parts, STR(", "));
}

static void fill_normal(const struct flat *f, struct datum *map, const struct entry *e)
{
	struct entry rest = *e;
	uint32_t done = 0;
	const str name = normal_name(f, e, &done);
	rendercv_put(f, map, "name", name);
	if (name.n == 0) {
		flat_loss(f, e->about.span,
		          "an entry without a name: its first words are taken for one");
		if (e->block_count && e->blocks->text.run_count) {
			rendercv_put(f, map, "name", flat_line(f, &e->blocks[0]));
			rest.blocks++;
			rest.block_count--;
		} else {
			rendercv_put(f, map, "name", flat_field(f, e, FIELD_DATES));
		}
	}
	put_common(f, map, &rest, done);
}

#define IN(kind) (1u << KIND_##kind)

enum { ANY = (1u << KIND_COUNT) - 1 };

static const struct entry_type {
	uint32_t kinds;
	fits *fits;
	fill *fill;
} types[] = {
    {IN(WORK) | IN(VOLUNTEER) | IN(TEACHING), fits_experience, fill_experience},
    {IN(EDUCATION), fits_education, fill_education},
    {IN(PUBLICATIONS), fits_publication, fill_publication},
    {IN(SKILLS) | IN(LANGUAGES) | IN(INTERESTS), fits_name, fill_text},
    {IN(SKILLS) | IN(LANGUAGES) | IN(INTERESTS), fits_listing, fill_line},
    {ANY, fits_line, fill_line},
    {ANY, fits_all, fill_normal},
};

static const struct entry_type *type_of(const struct flat *f, enum kind kind,
                                        const struct entries_flat *list)
{
	const struct entry_type *t = types;
	for (;; t++) {
		bool all = (t->kinds & (1u << kind)) != 0;
		for (int i = 0; i < list->count && all; i++)
			all = t->fits(f, &list->items[i]);
		if (all)
			return t;
	}
}

void rendercv_entries(const struct flat *f, enum kind kind, const struct entries_flat *list,
                      struct datum *out)
{
	const struct entry_type *type = type_of(f, kind, list);
	for (int i = 0; i < list->count; i++) {
		struct datum *map = datum_map(f->a);
		type->fill(f, map, &list->items[i]);
		datum_add(f->a, out, map);
	}
}
