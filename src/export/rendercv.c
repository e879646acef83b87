/* SPDX-License-Identifier: MIT */
/* RenderCV 2: the person, and sections by title, each of entries of one type. */
#include "export/rendercv.h"

#include "cv/network.h"

/* --- the person --- */

static const char *const known_networks[] = {
    "LinkedIn", "GitHub",        "GitLab",  "IMDB",         "Instagram",      "ORCID",
    "Mastodon", "StackOverflow", "YouTube", "ResearchGate", "Google Scholar", "Telegram",
    "WhatsApp", "Leetcode",      "X",       "Bluesky",      "Reddit"};

static const char *network_name(str name)
{
	for (size_t i = 0; i < sizeof known_networks / sizeof *known_networks; i++)
		if (name_same_z(name, known_networks[i]))
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
		rendercv_put(f, map, "network", str_from_z(known));
		rendercv_put(f, map, "username", user);
		datum_add(f->a, networks, map);
		return;
	}
	const str shown = user.n && name.n
	                      ? str_format(f->a, "%.*s: %.*s", STR_ARG(name), STR_ARG(user))
	                  : user.n ? user
	                           : name;
	rendercv_put(f, map, "fontawesome_icon", c->icon.n ? c->icon : STR("link"));
	rendercv_put(f, map, "placeholder", shown);
	rendercv_put(f, map, "url", c->link.target);
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
	rendercv_entries(f, kind, &list, out);
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
			rendercv_put(f, map, "language", str_from_z(names[i].name));
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
	rendercv_put(&f, cv, "name", flat_field(&f, self, FIELD_NAME));
	rendercv_put(&f, cv, "headline", flat_field(&f, self, FIELD_HEADLINE));
	rendercv_put(&f, cv, "photo", flat_field(&f, self, FIELD_IMAGE));
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
