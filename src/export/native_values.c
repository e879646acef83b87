/* SPDX-License-Identifier: MIT */
/* Values of fields in the native language. */
#include "export/native.h"

const struct datum *native_text(const struct native *n, const struct text *t)
{
	return t->run_count ? datum_text(n->a, markup_text(n->a, t, MARKUP_VALUE)) : NULL;
}

/* In one line: what has several would be read as something else. */
static const struct datum *line(const struct native *n, const struct text *t)
{
	return t->run_count ? datum_text(n->a, markup_text(n->a, t, MARKUP_LINE)) : NULL;
}

const struct datum *native_texts(const struct native *n, const struct texts *list)
{
	struct datum *t = datum_list(n->a);
	t->flow = true;
	for (int i = 0; i < list->count; i++)
		datum_add(n->a, t, line(n, &list->items[i]));
	return t->count ? t : NULL;
}

const struct datum *native_link(const struct native *n, const struct link *link)
{
	return link->shown.run_count ? datum_text(n->a, markup_address(n->a, &link->shown)) : NULL;
}

/* The street's lines as one text of several, as JSON Resume has it. */
static const struct datum *address(const struct native *n, const struct texts *lines)
{
	struct buf b = BUF(n->a);
	for (int i = 0; i < lines->count; i++) {
		if (i)
			buf_char(&b, '\n');
		buf_add(&b, markup_text(n->a, &lines->items[i], MARKUP_LINE));
	}
	return lines->count ? datum_text(n->a, buf_str(&b)) : NULL;
}

const struct datum *native_place(const struct native *n, const struct place *p)
{
	struct datum *map = datum_map(n->a);
	if (p->whole.run_count)
		return line(n, &p->whole);
	datum_put(n->a, map, STR("address"), address(n, &p->lines));
	datum_put(n->a, map, STR("postalCode"), line(n, &p->postcode));
	datum_put(n->a, map, STR("city"), line(n, &p->city));
	datum_put(n->a, map, STR("region"), line(n, &p->region));
	const str name = locale_country(n->locale, p->country_code);
	const bool coded = p->country_code.n && str_eq(name, text_plain(n->a, &p->country));
	if (!coded)
		datum_put(n->a, map, STR("country"), line(n, &p->country));
	if (p->country_code.n)
		datum_put(n->a, map, STR("countryCode"), datum_text(n->a, p->country_code));
	return map->count ? map : NULL;
}

/* --- by type --- */

static const struct datum *value_text(const struct native *n, const struct field *f)
{
	return f->id == FIELD_OWN ? line(n, &f->as.text) : native_text(n, &f->as.text);
}

static const struct datum *value_texts(const struct native *n, const struct field *f)
{
	return native_texts(n, &f->as.texts);
}

static const struct datum *value_dates(const struct native *n, const struct field *f)
{
	return datum_text(n->a, date_text(n->a, &f->as.dates, n->locale, n->hand));
}

static const struct datum *value_link(const struct native *n, const struct field *f)
{
	return native_link(n, &f->as.link);
}

static const struct datum *value_level(const struct native *n, const struct field *f)
{
	return native_text(n, &f->as.level.shown);
}

static const struct datum *value_place(const struct native *n, const struct field *f)
{
	return native_place(n, &f->as.place);
}

static const struct datum *value_image(const struct native *n, const struct field *f)
{
	const struct image *image = &f->as.image;
	const struct datum *path = image->path.n ? datum_text(n->a, image->path) : NULL;
	if (!image->alt.run_count)
		return path;
	struct datum *map = datum_map(n->a);
	datum_put(n->a, map, STR("path"), path);
	datum_put(n->a, map, STR("alt"), native_text(n, &image->alt));
	return map;
}

static const struct datum *(*const values[])(const struct native *, const struct field *) = {
    [VALUE_TEXT] = value_text,   [VALUE_TEXTS] = value_texts, [VALUE_DATES] = value_dates,
    [VALUE_LINK] = value_link,   [VALUE_LEVEL] = value_level, [VALUE_PLACE] = value_place,
    [VALUE_IMAGE] = value_image,
};

const struct datum *native_value(const struct native *n, const struct field *f)
{
	return values[f->type](n, f);
}

/* --- dates --- */

static const struct datum *point(const struct native *n, const struct when *w)
{
	const bool as_written = n->hand && w->written.run_count;
	const str text = as_written ? text_plain(n->a, &w->written) : date_point(n->a, w);
	return text.n ? datum_text(n->a, text) : NULL;
}

static bool is_end(const struct when *w)
{
	return date_is_iso(w) || (w->unit == UNIT_NOW && w->written.run_count);
}

void native_dates(const struct native *n, struct datum *map, const struct dates *d, enum kind kind)
{
	const str text = date_text(n->a, d, n->locale, n->hand);
	const bool ends = d->kind == DATES_RANGE && date_is_iso(&d->from) && is_end(&d->to) &&
	                  !d->open && !d->note.run_count;
	if (d->kind == DATES_RANGE && d->implied) {
		form_put_new(n->a, map, STR("startDate"), point(n, &d->from));
	} else if (ends ? n->hand && text.n : text.n > 0) {
		const str key =
		    d->kind == DATES_POINT ? native_key(n, FIELD_DATES, kind) : STR("date");
		form_put_new(n->a, map, key, datum_text(n->a, text));
	} else if (d->kind != DATES_RANGE) {
		/* An end alone is a point; a date or a start could be a range. */
		form_put_new(n->a, map, STR("endDate"), point(n, &d->from));
	} else {
		form_put_new(n->a, map, STR("startDate"), point(n, &d->from));
		form_put_new(n->a, map, STR("endDate"), point(n, &d->to));
	}
}
