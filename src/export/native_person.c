/* SPDX-License-Identifier: MIT */
/* The person in the native language: fields, then contacts in their order. */
#include "cv/network.h"
#include "export/native.h"

static const str contact_keys[] = {
    [CONTACT_EMAIL] = {"email", 5},      [CONTACT_PHONE] = {"phone", 5},
    [CONTACT_URL] = {"url", 3},          [CONTACT_PLACE] = {"location", 8},
    [CONTACT_PROFILE] = {"profiles", 8},
};

/* The address that a reader makes of network and name; empty if none. */
static str made_address(const struct native *n, const struct contact *c, str user)
{
	const struct network *network =
	    c->network.run_count ? network_find(text_plain(n->a, &c->network)) : NULL;
	return network ? network_url(n->a, network, user) : (str){0};
}

/* True if the address follows from network and name. */
static bool is_derived(const struct native *n, const struct contact *c, str user)
{
	if (c->link.target.n && (str_find(user, STR("/")) >= 0 || str_starts(user, STR("www."))))
		return str_ends(c->link.target, user);
	return str_eq(made_address(n, c, user), c->link.target);
}

/* A bare address that names no user is told as one. */
static bool is_address_only(const struct contact *c)
{
	str user = {0};
	const struct network *network = network_from_url(c->link.target, &user);
	const struct run *r = c->link.shown.runs;
	const bool marked = c->link.shown.run_count > 1 || r->url.n || r->marks;
	const str target = c->link.target;
	const str bare =
	    str_starts(target, STR("https://")) ? str_slice(target, 8, target.n) : target;
	return target.n && (!network || user.n == 0) &&
	       (marked || str_eq(target, r->text) || str_eq(bare, r->text));
}

static const struct datum *profile(const struct native *n, const struct contact *c)
{
	struct datum *map = datum_map(n->a);
	datum_put(n->a, map, STR("network"), native_text(n, &c->network));
	const str shown = text_plain(n->a, &c->link.shown);
	/* What is no address is kept as one: a name would be given an address. */
	const bool dead = c->link.target.n == 0 && made_address(n, c, shown).n;
	if (c->link.shown.run_count && (dead || is_address_only(c))) {
		datum_put(n->a, map, STR("url"), native_link(n, &c->link));
	} else if (c->link.shown.run_count) {
		datum_put(n->a, map, STR("username"), datum_text(n->a, shown));
		if (!is_derived(n, c, shown))
			datum_put(n->a, map, STR("url"), datum_text(n->a, c->link.target));
	}
	if (c->icon.n)
		datum_put(n->a, map, STR("icon"), datum_text(n->a, c->icon));
	if (!n->style.as_set)
		datum_put(n->a, map, STR("tags"),
		          datum_texts(n->a, c->about.tags, c->about.tag_count));
	return map;
}

/* `github: ada`, where that says it all. */
static bool put_network(const struct native *n, struct datum *map, const struct contact *c)
{
	const str name = text_plain(n->a, &c->network);
	const struct network *network = c->network.run_count ? network_find(name) : NULL;
	const str user = text_plain(n->a, &c->link.shown);
	if (!n->hand || !network || !str_eq(network->name, name) || c->icon.n || user.n == 0 ||
	    c->about.tag_count || !is_derived(n, c, user) || str_find(user, STR("/")) >= 0 ||
	    str_starts(user, STR("www.")))
		return false;
	form_put_new(n->a, map, name_normal(n->a, name), datum_text(n->a, user));
	return true;
}

static const struct datum *contact(const struct native *n, const struct contact *c)
{
	if (c->kind == CONTACT_PROFILE)
		return profile(n, c);
	return c->kind == CONTACT_PLACE ? native_place(n, &c->place) : native_link(n, &c->link);
}

/* Neighbours of a kind share a key: one value, or a list. */
static void put_contacts(const struct native *n, struct datum *map, const struct person *p)
{
	for (int i = 0, end; i < p->contact_count; i = end) {
		const enum contact_kind kind = p->contacts[i].kind;
		struct datum *list = datum_list(n->a);
		end = i + 1;
		if (kind == CONTACT_PROFILE && put_network(n, map, &p->contacts[i]))
			continue;
		for (end = i; end < p->contact_count && p->contacts[end].kind == kind; end++)
			datum_add(n->a, list, contact(n, &p->contacts[end]));
		const bool alone = list->count == 1 && kind != CONTACT_PROFILE;
		form_put_new(n->a, map, contact_keys[kind], alone ? list->items[0] : list);
	}
}

/* A second spelling of a contact or a summary is a field only behind the first. */
static bool has_second(const struct person *p)
{
	for (int i = 0; i < p->self.field_count; i++) {
		const struct field *f = &p->self.fields[i];
		const enum key_role role = key_lookup_person(f->label).role;
		if (f->id == FIELD_OWN && role != KEY_NONE && role != KEY_FIELD)
			return true;
	}
	return false;
}

static void put_fields(const struct native *n, struct datum *map, const struct person *p)
{
	for (int i = 0; i < p->self.field_count; i++) {
		const struct field *f = &p->self.fields[i];
		const str key = f->id == FIELD_OWN ? f->label : native_key(n, f->id, KIND_CUSTOM);
		form_put_new(n->a, map, key, native_value(n, f));
	}
}

void native_person(const struct native *n, struct datum *map, const struct person *p,
                   const struct cv_block *summary, int count)
{
	const bool second = has_second(p);
	if (!second)
		put_fields(n, map, p);
	put_contacts(n, map, p);
	datum_put(n->a, map, STR("citedAs"), native_texts(n, &p->cited_as));
	native_slots(n, map, summary, count, KIND_CUSTOM);
	if (second)
		put_fields(n, map, p);
	put_about(n->a, map, &p->self.about, n->style);
}
