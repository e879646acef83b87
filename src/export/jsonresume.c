/* SPDX-License-Identifier: MIT */
/*
 * JSON Resume v1 to the letter, for tools that know nothing else: its twelve
 * lists, dates in ISO form, texts and lists of texts.
 */
#include "export/native.h"

#define SCHEMA "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"

struct strict {
	struct flat f;
	struct native n;
};

/* --- the person --- */

static const struct datum *text_of(const struct strict *s, str text)
{
	return text.n ? datum_text(s->f.a, text) : NULL;
}

static const struct datum *profile(const struct strict *s, const struct contact *c)
{
	struct datum *map = datum_map(s->f.a);
	if (c->icon.n)
		flat_loss(&s->f, c->about.span, "an icon");
	datum_put(s->f.a, map, STR("network"), text_of(s, text_plain(s->f.a, &c->network)));
	datum_put(s->f.a, map, STR("username"), text_of(s, text_plain(s->f.a, &c->link.shown)));
	datum_put(s->f.a, map, STR("url"), text_of(s, c->link.target));
	return map;
}

static const struct datum *place(const struct strict *s, const struct place *p)
{
	struct datum *map = datum_map(s->f.a);
	if (!p->whole.run_count)
		return native_place(&s->n, p);
	datum_put(s->f.a, map, STR("city"), text_of(s, text_plain(s->f.a, &p->whole)));
	return map;
}

static void put_contacts(const struct strict *s, struct datum *basics)
{
	static const str keys[] = {[CONTACT_EMAIL] = {"email", 5},
	                           [CONTACT_PHONE] = {"phone", 5},
	                           [CONTACT_URL] = {"url", 3},
	                           [CONTACT_PLACE] = {"location", 8}};
	const struct person *p = &s->f.cv->person;
	struct datum *profiles = datum_list(s->f.a);
	for (int i = 0; i < p->contact_count; i++) {
		const struct contact *c = &p->contacts[i];
		const bool web = c->kind == CONTACT_URL && c->link.target.n;
		if (c->kind == CONTACT_PROFILE)
			datum_add(s->f.a, profiles, profile(s, c));
		else if (datum_has(basics, keys[c->kind]))
			flat_loss(&s->f, c->about.span, "a second address of this kind");
		else if (c->kind == CONTACT_PLACE)
			datum_put(s->f.a, basics, keys[c->kind], place(s, &c->place));
		else
			datum_put(
			    s->f.a, basics, keys[c->kind],
			    text_of(s, web ? c->link.target : text_plain(s->f.a, &c->link.shown)));
	}
	datum_put(s->f.a, basics, STR("profiles"), profiles->count ? profiles : NULL);
}

static struct datum *basics_of(const struct strict *s)
{
	const struct entry *self = &s->f.cv->person.self;
	struct datum *basics = datum_map(s->f.a);
	for (int i = 0; i < self->field_count; i++) {
		const struct field *f = &self->fields[i];
		const str key =
		    f->id == FIELD_OWN ? f->label : native_key(&s->n, f->id, KIND_CUSTOM);
		form_put_new(s->f.a, basics, key, text_of(s, flat_value(&s->f, f)));
	}
	put_contacts(s, basics);
	return basics;
}

/* --- entries --- */

/* The nearest date that the standard can hold. */
static str iso(const struct strict *s, const struct when *w)
{
	struct when near = *w;
	near.circa = false;
	if (w->unit == UNIT_QUARTER || w->unit == UNIT_SEASON)
		near.unit = UNIT_YEAR;
	return date_is_iso(&near) ? date_point(s->f.a, &near) : (str){0};
}

static void put_dates(const struct strict *s, struct datum *map, const struct field *field,
                      enum kind kind)
{
	const struct dates *d = &field->as.dates;
	const bool range = d->kind == DATES_RANGE;
	const bool exact = date_is_iso(&d->from) && !d->open && !d->note.run_count &&
	                   (!range || date_is_iso(&d->to) || d->to.unit == UNIT_NOW);
	const str point = kind == KIND_PUBLICATIONS                          ? STR("releaseDate")
	                  : kind == KIND_AWARDS || kind == KIND_CERTIFICATES ? STR("date")
	                                                                     : STR("endDate");
	if (!exact)
		flat_loss(&s->f, field->span, "this date: the nearest that the standard has");
	if (range &&
	    (kind == KIND_PUBLICATIONS || kind == KIND_AWARDS || kind == KIND_CERTIFICATES)) {
		flat_loss(&s->f, field->span, "the end of this range");
		datum_put(s->f.a, map, point, text_of(s, iso(s, &d->from)));
		return;
	}
	if (range) {
		datum_put(s->f.a, map, STR("startDate"), text_of(s, iso(s, &d->from)));
		datum_put(s->f.a, map, STR("endDate"), text_of(s, iso(s, &d->to)));
	} else {
		datum_put(s->f.a, map, point, text_of(s, iso(s, &d->from)));
	}
}

static const struct datum *value(const struct strict *s, const struct field *f)
{
	struct datum *list = datum_list(s->f.a);
	if (f->type != VALUE_TEXTS)
		return text_of(s, flat_value(&s->f, f));
	for (int i = 0; i < f->as.texts.count; i++)
		datum_add(s->f.a, list,
		          text_of(s, markup_text(s->f.a, &f->as.texts.items[i], MARKUP_LINE)));
	return list;
}

static const struct datum *entry_of(const struct strict *s, const struct entry *e, enum kind kind)
{
	struct datum *map = datum_map(s->f.a);
	int described = 0;
	while (described < e->block_count && e->blocks[described].slot == SLOT_DESCRIPTION &&
	       e->blocks[described].kind == BLOCK_PARA)
		described++;
	const struct cv_block *rest = described < e->block_count ? &e->blocks[described] : NULL;
	const struct body_flat head = flat_body(&s->f, e->blocks, described);
	const struct body_flat body = flat_body(&s->f, rest, e->block_count - described);
	const str text = lines_join(s->f.a, &body.paragraphs, STR("\n\n"));
	flat_numbers(&s->f, e->blocks, e->block_count);
	for (int i = 0; i < e->field_count; i++) {
		const struct field *f = &e->fields[i];
		const str key = f->id == FIELD_OWN ? f->label : native_key(&s->n, f->id, kind);
		if (f->id == FIELD_DATES)
			put_dates(s, map, f, kind);
		else
			form_put_new(s->f.a, map, key, value(s, f));
	}
	datum_put(s->f.a, map, STR("description"),
	          text_of(s, lines_join(s->f.a, &head.paragraphs, STR("\n\n"))));
	datum_put(s->f.a, map, kind == KIND_REFERENCES ? STR("reference") : STR("summary"),
	          text_of(s, text));
	datum_put(s->f.a, map, STR("highlights"),
	          datum_texts(s->f.a, body.bullets.items, body.bullets.count));
	return map;
}

/* --- sections --- */

/* The list in which a kind that the standard lacks is least wrong. */
static enum kind list_of(enum kind kind)
{
	static const enum kind nearest[KIND_COUNT] = {
	    [KIND_TALKS] = KIND_PUBLICATIONS,    [KIND_PATENTS] = KIND_PUBLICATIONS,
	    [KIND_GRANTS] = KIND_AWARDS,         [KIND_TEACHING] = KIND_WORK,
	    [KIND_MEMBERSHIPS] = KIND_VOLUNTEER, [KIND_COURSES] = KIND_CERTIFICATES,
	    [KIND_CONTACT] = KIND_PROJECTS,      [KIND_CLAUSE] = KIND_PROJECTS,
	    [KIND_CUSTOM] = KIND_PROJECTS};
	return nearest[kind] ? nearest[kind] : kind;
}

static struct datum *list_in(const struct strict *s, struct datum *root, enum kind kind)
{
	const str key = kind_row(kind)->name;
	for (int i = 0; i < root->count; i++)
		if (str_eq(root->pairs[i].key, key))
			return (struct datum *)root->pairs[i].value;
	struct datum *list = datum_list(s->f.a);
	datum_put(s->f.a, root, key, list);
	return list;
}

/* Words of a section that are no entry: an entry that has nothing else. */
static void add_words(const struct strict *s, struct datum *list, const struct section *section,
                      const struct group *g, enum kind kind)
{
	const struct entry words = {.blocks = g->blocks, .block_count = g->block_count};
	if (g->block_count == 0)
		return;
	struct datum *map = (struct datum *)entry_of(s, &words, kind);
	form_put_new(s->f.a, map, STR("name"), text_of(s, flat_title(&s->f, section)));
	flat_loss(&s->f, section->about.span, "words of a section: an entry of its name");
	datum_add(s->f.a, list, map);
}

/* What a section of its kind is called anyway, where English is spoken. */
static bool is_default_title(const struct strict *s, const struct section *section)
{
	const str title = text_plain(s->f.a, &section->title);
	return list_of(section->kind) == section->kind &&
	       str_eq(title, locale_title(locale_find(STR("en")), section->kind));
}

static void put_section(const struct strict *s, struct datum *root, const struct section *section)
{
	const enum kind kind = list_of(section->kind);
	struct datum *list = list_in(s, root, kind);
	if (kind != section->kind)
		flat_loss(&s->f, section->about.span,
		          str_z(s->f.a, str_format(s->f.a, "a section of this kind: in `%.*s`",
		                                   STR_ARG(kind_row(kind)->name))));
	if (section->title_from == TITLE_GIVEN && !is_default_title(s, section))
		flat_loss(&s->f, flat_span(&s->f, &section->title, section->about.span),
		          "the title of a section");
	for (int i = 0; i < section->group_count; i++) {
		const struct group *g = &section->groups[i];
		const struct entries_flat entries = flat_entries(&s->f, g->entries, g->entry_count);
		if (g->title.run_count)
			flat_loss(&s->f, flat_span(&s->f, &g->title, g->about.span),
			          "the title of a group");
		add_words(s, list, section, g, kind);
		for (int k = 0; k < entries.count; k++)
			datum_add(s->f.a, list, entry_of(s, &entries.items[k], kind));
	}
}

static void put_summary(const struct strict *s, struct datum *basics, const struct section *section)
{
	if (section->title_from == TITLE_GIVEN)
		flat_loss(&s->f, flat_span(&s->f, &section->title, section->about.span),
		          "the title of a section");
	for (int i = 0; i < section->group_count; i++) {
		const struct group *g = &section->groups[i];
		const struct body_flat body = flat_body(&s->f, g->blocks, g->block_count);
		flat_numbers(&s->f, g->blocks, g->block_count);
		struct buf b = BUF(s->f.a);
		buf_add(&b, lines_join(s->f.a, &body.paragraphs, STR("\n\n")));
		for (int k = 0; k < body.bullets.count; k++)
			buf_format(&b, "%s- %.*s",
			           b.n == 0 ? ""
			           : k      ? "\n"
			                    : "\n\n",
			           STR_ARG(body.bullets.items[k]));
		if (!datum_has(basics, STR("summary")))
			datum_put(s->f.a, basics, STR("summary"), text_of(s, buf_str(&b)));
		else
			flat_loss(&s->f, section->about.span, "a second summary");
		if (g->entry_count)
			flat_loss(&s->f, g->about.span, "entries in the summary");
	}
}

str write_jsonresume(struct arena *a, const struct export_input *in, struct diags *d)
{
	const struct strict s = {.f = flat_new(a, in, d),
	                         .n = {.a = a, .cv = in->cv, .locale = locale_find(in->cv->lang)}};
	struct datum *root = datum_map(a), *basics = basics_of(&s);
	datum_put(a, root, STR("$schema"), datum_text(a, STR(SCHEMA)));
	datum_put(a, root, STR("basics"), basics);
	for (int i = 0; i < in->cv->section_count; i++) {
		if (in->cv->sections[i].kind == KIND_SUMMARY)
			put_summary(&s, basics, &in->cv->sections[i]);
		else
			put_section(&s, root, &in->cv->sections[i]);
	}
	if (!str_eq(in->cv->lang, STR("en")))
		flat_language(&s.f);
	flat_report(&s.f, in);
	return datum_json(a, root);
}
