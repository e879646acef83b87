/* SPDX-License-Identifier: MIT */
/*
 * The person: fields, and contacts in the order of the file. A summary is
 * kept for the section that it becomes.
 */
#include "read/read_int.h"

static void contact_add(struct person_draft *p, struct contact c)
{
	LIST_ADD(p->self.r->a, &p->contacts, c);
}

/* --- addresses --- */

static void add_link(struct person_draft *p, enum contact_kind kind, const struct node *n)
{
	static const enum link_type types[] = {
	    [CONTACT_EMAIL] = LINK_EMAIL, [CONTACT_PHONE] = LINK_PHONE, [CONTACT_URL] = LINK_URL};
	struct contact c = {.kind = kind, .about.span = n->span};
	c.link = link_read(p->self.r, n, types[kind]);
	if (c.link.shown.leaf)
		contact_add(p, c);
}

static void add_place(struct person_draft *p, const struct node *n)
{
	struct contact c = {.kind = CONTACT_PLACE, .about.span = n->span};
	c.place = place_read(p->self.r, n);
	if (!place_is_absent(&c.place))
		contact_add(p, c);
}

static void add_contact(struct person_draft *p, enum contact_kind kind, const struct node *n)
{
	if (node_is_absent(n))
		return;
	if (n->kind == NODE_LIST)
		for (int i = 0; i < n->count; i++)
			add_contact(p, kind, &n->items[i]);
	else if (kind == CONTACT_PLACE)
		add_place(p, n);
	else
		add_link(p, kind, n);
}

/* --- profiles --- */

struct profile {
	const struct node *network, *user, *url, *icon;
	struct about about;
};

static const struct node *only_text(struct reader *r, const struct node *n)
{
	if (n->kind == NODE_SCALAR)
		return n;
	diag(r->d, DIAG_TYPE_UNUSABLE, n->span, "wanted text, found %.*s",
	     STR_ARG(node_kind_name(n)));
	return NULL;
}

static void profile_network(struct reader *r, const struct node *n, void *into)
{
	((struct profile *)into)->network = only_text(r, n);
}

static void profile_user(struct reader *r, const struct node *n, void *into)
{
	((struct profile *)into)->user = only_text(r, n);
}

static void profile_url(struct reader *r, const struct node *n, void *into)
{
	((struct profile *)into)->url = only_text(r, n);
}

static void profile_icon(struct reader *r, const struct node *n, void *into)
{
	((struct profile *)into)->icon = only_text(r, n);
}

static void profile_tags(struct reader *r, const struct node *n, void *into)
{
	about_tags(r, n, &((struct profile *)into)->about);
}

static const struct closed_key profile_keys[] = {
    {"network", profile_network, NULL, &form_text, "name of the network"},
    {"name", profile_network, "network", &form_text, NULL},
    {"username", profile_user, NULL, &form_text, "your name there"},
    {"user", profile_user, "username", &form_text, NULL},
    {"handle", profile_user, "username", &form_text, NULL},
    {"url", profile_url, NULL, &form_text, "the address of your page"},
    {"link", profile_url, "url", &form_text, NULL},
    {"website", profile_url, "url", &form_text, NULL},
    {"icon", profile_icon, NULL, &form_text, "an icon of another name"},
    {"tags", profile_tags, NULL, &form_tags, "for variants"},
};
const struct closed_table profile_table = {CLOSED(profile_keys)};

static bool is_address(str text)
{
	return str_find(text, STR("/")) >= 0 || str_starts(text, STR("www."));
}

static str node_text(const struct node *n)
{
	return n && n->kind == NODE_SCALAR ? str_trim(n->text) : (str){0};
}

/* Shown is the name there, if one is given or stands in the address; the target carries the rest.
 */
static struct link link_from_url(struct person_draft *p, const struct node *url)
{
	struct reader *r = p->self.r;
	str user = {0};
	struct link link = link_read(r, url, LINK_URL);
	if (!network_from_url(link.target, &user) || user.n == 0)
		return link;
	struct written w = {user, url->span, 0};
	link.shown = inline_plain(r, &w);
	leaf_add(r, &link.shown, LEAF_LINK, url->span);
	return link;
}

static struct link link_from_user(struct person_draft *p, const struct profile *f,
                                  const struct network *network)
{
	struct reader *r = p->self.r;
	struct link link = {.shown = text_verbatim(r, f->user, LEAF_LINK)};
	const str user = node_text(f->user);
	if (f->url) {
		link.target = link_target(r->a, node_text(f->url), LINK_URL);
		if (link.target.n == 0)
			diag(r->d, DIAG_URL_INVALID, f->url->span, "%.*s",
			     STR_ARG(brief(node_text(f->url))));
		keep_meta(r, f->url, STR("person.profiles.url"));
	}
	if (link.target.n == 0 && is_address(user))
		link.target = link_target(r->a, user, LINK_URL);
	if (link.target.n == 0 && network)
		link.target = network_url(r->a, network, user);
	if (link.target.n == 0 && f->network)
		diag(r->d, DIAG_NETWORK_UNKNOWN, f->network->span, "%.*s",
		     STR_ARG(brief(node_text(f->network))));
	return link;
}

static void profile_add(struct person_draft *p, const struct profile *f, struct text name)
{
	struct contact c = {.kind = CONTACT_PROFILE, .network = name, .about = f->about};
	struct reader *r = p->self.r;
	const struct network *network =
	    name.leaf ? network_find(text_plain(r->scratch, &name)) : NULL;
	if (f->user)
		c.link = link_from_user(p, f, network);
	else if (f->url)
		c.link = link_from_url(p, f->url);
	if (f->icon)
		c.icon = node_text(f->icon);
	if (c.link.shown.leaf || c.network.leaf)
		contact_add(p, c);
}

static void profile_from_map(struct person_draft *p, const struct node *map)
{
	struct profile f = {.about.span = map->span};
	struct text name = {0};
	closed_read(p->self.r, map, CLOSED(profile_keys), &f);
	if (!f.network && !f.user && !f.url) {
		diag(p->self.r->d, DIAG_ENTRY_EMPTY, map->span, NULL);
		return;
	}
	if (f.network)
		name = text_any(p->self.r, f.network);
	profile_add(p, &f, name);
}

/* `github: ada`: the key names the network. */
static void profile_from_key(struct person_draft *p, const struct node *key, const struct node *n)
{
	struct reader *r = p->self.r;
	const struct network *network = network_find(key->text);
	struct profile f = {.network = key, .about.span = n->span};
	if (node_is_absent(n))
		return;
	if (n->kind == NODE_LIST) {
		for (int i = 0; i < n->count; i++)
			profile_from_key(p, key, &n->items[i]);
		return;
	}
	if (n->kind == NODE_MAP) {
		closed_read(r, n, CLOSED(profile_keys), &f);
		f.network = f.network ? f.network : key;
	} else if (is_address(node_text(n))) {
		f.url = n;
	} else {
		f.user = n;
	}
	const str name = f.network == key && network ? network->name : node_text(f.network);
	profile_add(p, &f, text_part(r, f.network, name, LEAF_TEXT));
}

static bool is_profile(const struct node *map)
{
	return key_find(map, STR("network")) || key_find(map, STR("username")) ||
	       key_find(map, STR("url"));
}

static void add_profiles(struct person_draft *p, const struct node *n)
{
	const struct profile f = {.url = n, .about.span = n->span};
	if (n->kind == NODE_LIST)
		for (int i = 0; i < n->count; i++)
			add_profiles(p, &n->items[i]);
	else if (n->kind == NODE_SCALAR && !node_is_absent(n))
		profile_add(p, &f, (struct text){0});
	else if (n->kind == NODE_MAP && is_profile(n))
		profile_from_map(p, n);
	else if (n->kind == NODE_MAP)
		for (int i = 0; i < n->count; i++)
			profile_from_key(p, &n->pairs[i].key, &n->pairs[i].value);
}

/* --- keys --- */

static void twice(struct person_draft *p, const struct pair *pair)
{
	diag(p->self.r->d, DIAG_KEY_TWICE, pair->key.span, "%.*s", STR_ARG(brief(pair->key.text)));
	entry_own_read(&p->self, pair);
}

static void read_field(struct person_draft *p, const struct pair *pair, struct key_use use)
{
	entry_field_read(&p->self, use.field, pair);
}

static void read_slot(struct person_draft *p, const struct pair *pair, struct key_use use)
{
	struct blocks *slot = &p->summary[use.slot];
	if (slot->count || (p->summary_section && use.slot == SLOT_SUMMARY))
		twice(p, pair);
	else if (use.slot == SLOT_HIGHLIGHTS)
		bullets_read(p->self.r, &pair->value, use.slot, slot);
	else if (pair->value.kind == NODE_MAP)
		p->summary_section = pair;
	else
		blocks_read(p->self.r, &pair->value, use.slot, slot);
}

static void read_contact(struct person_draft *p, const struct pair *pair, struct key_use use)
{
	add_contact(p, use.contact, &pair->value);
}

static void read_profiles(struct person_draft *p, const struct pair *pair, struct key_use use)
{
	(void)use;
	add_profiles(p, &pair->value);
}

static void read_network(struct person_draft *p, const struct pair *pair, struct key_use use)
{
	(void)use;
	profile_from_key(p, &pair->key, &pair->value);
}

/* Forms of one's own name are for finding it, not for the page. */
static void read_cited_as(struct person_draft *p, const struct pair *pair, struct key_use use)
{
	struct reader *r = p->self.r;
	const bool meta = r->meta;
	(void)use;
	r->meta = true;
	p->cited_as =
	    pair->value.kind == NODE_LIST
		? texts_read(r, &pair->value, false)
		: texts_read(r,
	                     &(struct node){.kind = NODE_LIST, .items = &pair->value, .count = 1},
	                     false);
	r->meta = meta;
}

static void read_control(struct person_draft *p, const struct pair *pair, struct key_use use)
{
	if (!about_read(p->self.r, pair, use, &p->self.about))
		keep_meta(p->self.r, &pair->value, pair->key.text);
}

static void read_own(struct person_draft *p, const struct pair *pair, struct key_use use)
{
	const struct arena_mark mark = arena_mark(p->self.r->scratch);
	const struct strs names = key_names_person(p->self.r->scratch);
	(void)use;
	key_near(p->self.r, &pair->key, &names);
	arena_rewind(p->self.r->scratch, mark);
	entry_own_read(&p->self, pair);
}

static void (*const readers[])(struct person_draft *, const struct pair *, struct key_use) = {
    [KEY_NONE] = read_own,        [KEY_FIELD] = read_field,       [KEY_START] = read_own,
    [KEY_END] = read_own,         [KEY_SLOT] = read_slot,         [KEY_DETAILS] = read_own,
    [KEY_ROLES] = read_own,       [KEY_CONTACT] = read_contact,   [KEY_PROFILES] = read_profiles,
    [KEY_NETWORK] = read_network, [KEY_CITED_AS] = read_cited_as, [KEY_CONTROL] = read_control,
};

void person_read_pair(struct person_draft *p, const struct pair *pair)
{
	const struct key_use use = key_lookup_person(pair->key.text);
	if (!node_is_absent(&pair->value))
		readers[use.role](p, pair, use);
}

void person_read_map(struct person_draft *p, const struct node *map)
{
	if (p->self.about.span.line == 0)
		p->self.about.span = map->span;
	for (int i = 0; i < map->count; i++)
		person_read_pair(p, &map->pairs[i]);
}

struct person person_finish(struct person_draft *p)
{
	struct person person = {.contacts = p->contacts.items,
	                        .contact_count = p->contacts.count,
	                        .cited_as = p->cited_as};
	entry_finish(&p->self, &person.self);
	return person;
}
