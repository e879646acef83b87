/* SPDX-License-Identifier: MIT */
/*
 * RenderCV 2: sections by title, each of entries of one type. The type is the
 * richest that all entries of the section can fill.
 */
#include <string.h>

#include "cv/network.h"
#include "export/export_int.h"

/* What other readers of YAML would take for a number or a truth value. */
static bool looks_typed(str text)
{
	static const char *const words[] = {"true", "false", "yes", "no", "on", "off", "null"};
	bool digits = text.n > 0;
	for (ptrdiff_t i = 0; i < text.n; i++)
		digits = digits && strchr("0123456789.+-_:eE", text.s[i]);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		digits = digits || name_same(text, str_from_z(words[i]));
	return digits;
}

static void put(const struct flat *f, struct datum *map, const char *key, str text)
{
	struct datum *value = datum_text(f->a, text);
	/* A year in quotes would be read as its January. */
	value->quoted = looks_typed(text) && !strstr(key, "date");
	if (text.n)
		form_put_new(f->a, map, str_from_z(key), value);
}

/* --- the person --- */

static const char *const known_networks[] = {
    "LinkedIn", "GitHub",        "GitLab",  "IMDB",         "Instagram",      "ORCID",
    "Mastodon", "StackOverflow", "YouTube", "ResearchGate", "Google Scholar", "Telegram",
    "WhatsApp", "Leetcode",      "X",       "Bluesky",      "Reddit"};

static const char *network_name(str name)
{
	for (size_t i = 0; i < sizeof known_networks / sizeof *known_networks; i++)
		if (name_same(name, str_from_z(known_networks[i])))
			return known_networks[i];
	return NULL;
}

static str place_text(const struct flat *f, const struct place *p)
{
	const struct text *const parts[] = {&p->whole, &p->city, &p->region, &p->country};
	struct buf b = BUF(f->a);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i]->run_count)
			buf_format(&b, "%s%.*s", b.n ? ", " : "",
			           STR_ARG(text_plain(f->a, parts[i])));
	return buf_str(&b);
}

/* Of a network that RenderCV knows, it makes the address itself. */
static bool is_known_user(const struct flat *f, const struct contact *c, str name, str user)
{
	const struct network *network = network_find(name);
	return network_name(name) && user.n &&
	       (c->link.target.n == 0 ||
	        (network && str_eq(c->link.target, network_url(f->a, network, user))));
}

static void add_profile(const struct flat *f, const struct contact *c, struct datum *networks,
                        struct datum *others)
{
	struct datum *map = datum_map(f->a);
	const str name = text_plain(f->a, &c->network);
	const char *const known = network_name(name);
	const str user = text_plain(f->a, &c->link.shown);
	if (known && is_known_user(f, c, name, user)) {
		if (c->icon.n)
			flat_loss(f, c->about.span, "an icon");
		put(f, map, "network", str_from_z(known));
		put(f, map, "username", user);
		datum_add(f->a, networks, map);
		return;
	}
	const str shown = user.n && name.n
	                      ? str_format(f->a, "%.*s: %.*s", STR_ARG(name), STR_ARG(user))
	                  : user.n ? user
	                           : name;
	put(f, map, "fontawesome_icon", c->icon.n ? c->icon : STR("link"));
	put(f, map, "placeholder", shown);
	put(f, map, "url", c->link.target);
	datum_add(f->a, others, map);
}

static void put_contacts(const struct flat *f, struct datum *cv, const struct person *p)
{
	static const str keys[] = {[CONTACT_EMAIL] = {"email", 5},
	                           [CONTACT_PHONE] = {"phone", 5},
	                           [CONTACT_URL] = {"website", 7},
	                           [CONTACT_PLACE] = {"location", 8}};
	struct datum *networks = datum_list(f->a), *others = datum_list(f->a);
	struct datum *lists[CONTACT_PROFILE + 1] = {0};
	for (int i = 0; i < p->contact_count; i++) {
		const struct contact *c = &p->contacts[i];
		const bool place = c->kind == CONTACT_PLACE;
		if (c->kind == CONTACT_PROFILE) {
			add_profile(f, c, networks, others);
			continue;
		}
		for (int k = 0; place && k < c->place.lines.count; k++)
			flat_loss(f, flat_span(f, &c->place.lines.items[k], c->about.span),
			          "a street");
		if (place && c->place.postcode.run_count)
			flat_loss(f, flat_span(f, &c->place.postcode, c->about.span), "a postcode");
		if (!lists[c->kind])
			lists[c->kind] = datum_list(f->a);
		else if (place)
			flat_loss(f, c->about.span, "a second place");
		const bool web = c->kind == CONTACT_URL && c->link.target.n;
		const str text = place ? place_text(f, &c->place)
		                 : web ? c->link.target
		                       : text_plain(f->a, &c->link.shown);
		if (text.n && !(place && lists[c->kind]->count))
			datum_add(f->a, lists[c->kind], datum_text(f->a, text));
	}
	for (int k = 0; k < CONTACT_PROFILE; k++)
		if (lists[k] && lists[k]->count)
			datum_put(f->a, cv, keys[k],
			          lists[k]->count == 1 ? lists[k]->items[0] : lists[k]);
	datum_put(f->a, cv, STR("social_networks"), networks->count ? networks : NULL);
	datum_put(f->a, cv, STR("custom_connections"), others->count ? others : NULL);
}

/* --- entries --- */

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
		put(f, map, "start_date", date_point(f->a, &d->from));
		put(f, map, "end_date", to_now ? STR("present") : date_point(f->a, &d->to));
		return;
	}
	const bool iso = d->kind == DATES_POINT && date_is_iso(&d->from) && !d->note.run_count;
	const str text = iso ? date_point(f->a, &d->from) : date_text(f->a, d, f->locale, true);
	put(f, map, "date", text.n ? text : date_text(f->a, d, f->locale, false));
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
	put(f, map, "location", flat_field(f, e, FIELD_LOCATION));
	put_others(f, map, e, done);
	put(f, map, "summary", lines_join(f->a, &body.paragraphs, STR("\n\n")));
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
	put(f, map, "company", flat_field(f, e, FIELD_ORGANISATION));
	put(f, map, "position", flat_field(f, e, FIELD_POSITION));
	put_common(f, map, e, DONE(FIELD_ORGANISATION) | DONE(FIELD_POSITION));
}

static bool fits_education(const struct flat *f, const struct entry *e)
{
	(void)f;
	return has(e, FIELD_ORGANISATION) && has(e, FIELD_AREA);
}

static void fill_education(const struct flat *f, struct datum *map, const struct entry *e)
{
	put(f, map, "institution", flat_field(f, e, FIELD_ORGANISATION));
	put(f, map, "area", flat_field(f, e, FIELD_AREA));
	put(f, map, "degree", flat_field(f, e, FIELD_DEGREE));
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
	put(f, map, "title", flat_field(f, e, FIELD_NAME));
	datum_put(f->a, map, STR("authors"), list);
	put(f, map, "journal", flat_field(f, e, FIELD_ORGANISATION));
	put(f, map, "doi", flat_field(f, e, FIELD_DOI));
	put(f, map, "url", flat_field(f, e, FIELD_URL));
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
	put(f, map, "label", flat_field(f, e, FIELD_NAME));
	put(f, map, "details", text);
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
	put(f, map, "name", name);
	if (name.n == 0) {
		flat_loss(f, e->about.span,
		          "an entry without a name: its first words are taken for one");
		if (e->block_count && e->blocks->text.run_count) {
			put(f, map, "name", flat_line(f, &e->blocks[0]));
			rest.blocks++;
			rest.block_count--;
		} else {
			put(f, map, "name", flat_field(f, e, FIELD_DATES));
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

/* --- sections --- */

static bool are_texts(const struct entries_flat *list)
{
	for (int i = 0; i < list->count; i++)
		if (list->items[i].field_count)
			return false;
	return true;
}

static struct datum *text_entries(const struct flat *f, const struct cv_block *blocks, int count)
{
	static const str keys[] = {[NUMBERING_NONE] = {"bullet", 6},
	                           [NUMBERING_UP] = {"number", 6},
	                           [NUMBERING_DOWN] = {"reversed_number", 15}};
	const struct body_flat body = flat_body(f, blocks, count);
	struct datum *list = datum_list(f->a);
	const bool only = body.paragraphs.count == 0;
	for (int i = 0; i < body.paragraphs.count; i++)
		datum_add(f->a, list, datum_text(f->a, body.paragraphs.items[i]));
	for (int i = 0; i < body.bullets.count; i++) {
		const str key = keys[count ? blocks[0].numbering : NUMBERING_NONE];
		struct datum *map = datum_map(f->a);
		const str item = body.bullets.items[i];
		const str marked = str_format(f->a, "- %.*s", STR_ARG(item));
		datum_put(f->a, map, key, datum_text(f->a, item));
		datum_add(f->a, list, only ? map : datum_text(f->a, marked));
	}
	return list;
}

static const struct datum *entry_list(const struct flat *f, const struct group *g, enum kind kind)
{
	const struct entries_flat list = flat_entries(f, g->entries, g->entry_count);
	struct datum *out = datum_list(f->a);
	if (are_texts(&list)) {
		for (int i = 0; i < list.count; i++) {
			const struct datum *texts =
			    text_entries(f, list.items[i].blocks, list.items[i].block_count);
			for (int k = 0; k < texts->count; k++)
				datum_add(f->a, out, texts->items[k]);
		}
		return out;
	}
	const struct entry_type *type = type_of(f, kind, &list);
	for (int i = 0; i < list.count; i++) {
		struct datum *map = datum_map(f->a);
		type->fill(f, map, &list.items[i]);
		datum_add(f->a, out, map);
	}
	return out;
}

/* A group is a section; so are the words before its entries, which are of another type. */
static void put_section(const struct flat *f, struct datum *sections, const struct section *s)
{
	const str title = flat_title_told(f, s);
	for (int i = 0; i < s->group_count; i++) {
		const struct group *g = &s->groups[i];
		str name = title;
		if (g->title.run_count) {
			flat_loss(f, g->about.span, "a group: a section of its own");
			name = str_format(f->a, "%.*s: %.*s", STR_ARG(title),
			                  STR_ARG(text_plain(f->a, &g->title)));
		}
		if (g->block_count)
			form_put_new(f->a, sections, name,
			             text_entries(f, g->blocks, g->block_count));
		if (g->block_count && g->entry_count) {
			flat_loss(f, g->about.span, "words before entries: a section of their own");
			name = str_format(f->a, "%.*s (entries)", STR_ARG(name));
		}
		if (g->entry_count)
			form_put_new(f->a, sections, name, entry_list(f, g, s->kind));
	}
}

static const struct datum *locale_of(const struct flat *f)
{
	static const struct {
		const char *lang, *name;
	} names[] = {{"de", "german"},     {"es", "spanish"}, {"fr", "french"},
	             {"it", "italian"},    {"nl", "dutch"},   {"pl", "polish"},
	             {"pt", "portuguese"}, {"ru", "russian"}, {"sv", "swedish"}};
	const str lang = f->cv->lang, short_lang = str_lower(f->a, str_slice(lang, 0, 2));
	struct datum *map = NULL;
	bool whole = str_eq(lang, STR("en"));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_eq(short_lang, str_from_z(names[i].lang))) {
			map = datum_map(f->a);
			put(f, map, "language", str_from_z(names[i].name));
			whole = lang.n == 2;
		}
	if (!whole)
		flat_language(f);
	return map;
}

str write_rendercv(struct arena *a, const struct export_input *in, struct diags *d)
{
	const struct flat f = flat_new(a, in, d);
	const struct entry *self = &in->cv->person.self;
	struct datum *root = datum_map(a), *cv = datum_map(a), *sections = datum_map(a);
	put(&f, cv, "name", flat_field(&f, self, FIELD_NAME));
	put(&f, cv, "headline", flat_field(&f, self, FIELD_HEADLINE));
	put(&f, cv, "photo", flat_field(&f, self, FIELD_IMAGE));
	put_contacts(&f, cv, &in->cv->person);
	for (int i = 0; i < self->field_count; i++)
		if (self->fields[i].id != FIELD_NAME && self->fields[i].id != FIELD_HEADLINE &&
		    self->fields[i].id != FIELD_IMAGE)
			flat_loss(&f, self->fields[i].span, "a field of the person");
	for (int i = 0; i < in->cv->section_count; i++)
		put_section(&f, sections, &in->cv->sections[i]);
	datum_put(a, cv, STR("sections"), sections->count ? sections : NULL);
	datum_put(a, root, STR("cv"), cv);
	datum_put(a, root, STR("locale"), locale_of(&f));
	flat_report(&f, in);
	return datum_yaml(a, root);
}
