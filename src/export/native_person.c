/* SPDX-License-Identifier: MIT */
/* The person in the native language: fields, then contacts in their order. */
#include "cv/network.h"
#include "export/native.h"

static const str contact_keys[] = {
    [CONTACT_EMAIL] = {"email", 5},      [CONTACT_PHONE] = {"phone", 5},
    [CONTACT_URL] = {"url", 3},          [CONTACT_PLACE] = {"location", 8},
    [CONTACT_PROFILE] = {"profiles", 8},
};

/* True if the address follows from network and name. */
static bool is_derived(const struct native *n, const struct contact *c, str user)
{
	const struct network *network =
	    c->network.run_count ? network_find(text_plain(n->a, &c->network)) : NULL;
	if (str_find(user, STR("/")) >= 0 || str_starts(user, STR("www.")))
		return str_ends(c->link.target, user);
	return c->link.target.n == 0 ||
	       (network && str_eq(network_url(n->a, network, user), c->link.target));
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

static const struct form *profile(const struct native *n, const struct contact *c)
{
	struct form *map = form_map(n->a);
	form_put(n->a, map, STR("network"), native_text(n, &c->network));
	if (c->link.shown.run_count && is_address_only(c)) {
		form_put(n->a, map, STR("url"), native_link(n, &c->link));
	} else if (c->link.shown.run_count) {
		const str user = text_plain(n->a, &c->link.shown);
		form_put(n->a, map, STR("username"), form_text(n->a, user));
		if (!is_derived(n, c, user))
			form_put(n->a, map, STR("url"), form_text(n->a, c->link.target));
	}
	if (c->icon.n)
		form_put(n->a, map, STR("icon"), form_text(n->a, c->icon));
	if (!n->style.as_set)
		form_put(n->a, map, STR("tags"),
		         form_texts(n->a, c->about.tags, c->about.tag_count));
	return map;
}

/* `github: ada`, where that says it all. */
static bool put_network(const struct native *n, struct form *map, const struct contact *c)
{
	const str name = text_plain(n->a, &c->network);
	const struct network *network = c->network.run_count ? network_find(name) : NULL;
	const str user = text_plain(n->a, &c->link.shown);
	if (!n->hand || !network || !str_eq(network->name, name) || c->icon.n || user.n == 0 ||
	    c->about.tag_count || !is_derived(n, c, user) || str_find(user, STR("/")) >= 0 ||
	    str_starts(user, STR("www.")))
		return false;
	form_put_new(n->a, map, name_normal(n->a, name), form_text(n->a, user));
	return true;
}

static const struct form *contact(const struct native *n, const struct contact *c)
{
	if (c->kind == CONTACT_PROFILE)
		return profile(n, c);
	return c->kind == CONTACT_PLACE ? native_place(n, &c->place) : native_link(n, &c->link);
}

/* Neighbours of a kind share a key: one value, or a list. */
static void put_contacts(const struct native *n, struct form *map, const struct person *p)
{
	for (int i = 0, end; i < p->contact_count; i = end) {
		const enum contact_kind kind = p->contacts[i].kind;
		struct form *list = form_list(n->a);
		end = i + 1;
		if (kind == CONTACT_PROFILE && put_network(n, map, &p->contacts[i]))
			continue;
		for (end = i; end < p->contact_count && p->contacts[end].kind == kind; end++)
			form_add(n->a, list, contact(n, &p->contacts[end]));
		const bool alone = list->count == 1 && kind != CONTACT_PROFILE;
		form_put_new(n->a, map, contact_keys[kind], alone ? list->items[0] : list);
	}
}

void native_person(const struct native *n, struct form *map, const struct person *p)
{
	for (int i = 0; i < p->self.field_count; i++) {
		const struct field *f = &p->self.fields[i];
		const str key = f->id == FIELD_OWN ? f->label : native_key(n, f->id, KIND_CUSTOM);
		form_put_new(n->a, map, key, native_value(n, f));
	}
	put_contacts(n, map, p);
	const struct form *cited = native_texts(n, &p->cited_as);
	form_put(n->a, map, STR("citedAs"), cited);
	native_slots(n, map, p->self.blocks, p->self.block_count, KIND_CUSTOM);
	put_about(n->a, map, &p->self.about, n->style);
}
