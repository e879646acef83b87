/* SPDX-License-Identifier: MIT */
/*
 * The names of a contact, and the contacts as fields of the person. Contacts
 * link themselves. An icon stands for the contact's label, and for the name of
 * a network where the layout does not set that in words.
 */
#include "compose/compose_int.h"

/* Names of the kinds: for `omit`, {type}, icons, and the words of a language. */
static const struct {
	const char *type, *word, *plural;
} kinds[] = {[CONTACT_EMAIL] = {"email", "email", "emails"},
             [CONTACT_PHONE] = {"phone", "phone", "phones"},
             [CONTACT_URL] = {"url", "url", "urls"},
             [CONTACT_PLACE] = {"place", "location", "places"},
             [CONTACT_PROFILE] = {"profile", "profile", "profiles"}};

static str contact_type(enum contact_kind kind)
{
	return str_from_z(kinds[kind].type);
}

bool contact_is_of(enum contact_kind kind, str type)
{
	return str_eq(type, contact_type(kind)) || str_eq(type, str_from_z(kinds[kind].word)) ||
	       str_eq(type, str_from_z(kinds[kind].plural));
}

struct value contacts_of(struct composition *c, enum contact_kind kind)
{
	const struct person *p = &c->cv->person;
	const struct link **links = ARENA_ARRAY(c->a, const struct link *, p->contact_count);
	int count = 0;
	for (int i = 0; i < p->contact_count; i++)
		if (p->contacts[i].kind == kind && contact_is_there(c, &p->contacts[i]))
			links[count++] = &p->contacts[i].link;
	if (count == 0)
		return (struct value){.is = IS_NOTHING};
	return (struct value){.is = IS_LINKS, .links = links, .count = count};
}

const struct place *person_place(const struct composition *c)
{
	const struct person *p = &c->cv->person;
	for (int i = 0; i < p->contact_count; i++)
		if (p->contacts[i].kind == CONTACT_PLACE && contact_is_there(c, &p->contacts[i]))
			return &p->contacts[i].place;
	return NULL;
}

static str icon_known(struct composition *c, str name, str fallback)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	const str wanted = name_normal(c->scratch, name);
	str found = fallback;
	for (int i = 0; wanted.n && i < c->icons.count; i++)
		if (str_eq(wanted, name_normal(c->scratch, c->icons.items[i])))
			found = c->icons.items[i];
	arena_rewind(c->scratch, mark);
	return found;
}

/* --- names --- */

static struct value find_type(struct composition *c, const struct context *x, const struct scope *s)
{
	(void)c;
	(void)x;
	return (struct value){.is = IS_PLAIN, .plain = contact_type(s->contact->kind)};
}

static struct value find_network(struct composition *c, const struct context *x,
                                 const struct scope *s)
{
	(void)x;
	if (!text_is_there(c, &s->contact->network))
		return (struct value){.is = IS_NOTHING};
	return (struct value){.is = IS_TEXT, .text = &s->contact->network};
}

static struct value find_label(struct composition *c, const struct context *x,
                               const struct scope *s)
{
	const struct value network = find_network(c, x, s);
	if (network.is != IS_NOTHING)
		return network;
	const str word = word_text(c, x, str_from_z(kinds[s->contact->kind].word));
	return (struct value){.is = IS_PLAIN, .plain = word};
}

static struct value link_value(struct composition *c, const struct scope *s, bool bare)
{
	const struct contact *k = s->contact;
	if (!contact_is_there(c, k) || (bare && k->link.target.n == 0))
		return (struct value){.is = IS_NOTHING};
	const struct link **links = ARENA_ARRAY(c->a, const struct link *, 1);
	links[0] = &k->link;
	return (struct value){.is = IS_LINKS, .links = links, .count = 1, .bare = bare};
}

static struct value find_text(struct composition *c, const struct context *x, const struct scope *s)
{
	(void)x;
	if (s->contact->kind != CONTACT_PLACE)
		return link_value(c, s, false);
	if (!contact_is_there(c, s->contact))
		return (struct value){.is = IS_NOTHING};
	return (struct value){.is = IS_PLACE, .place = &s->contact->place};
}

static struct value find_url(struct composition *c, const struct context *x, const struct scope *s)
{
	(void)x;
	if (s->contact->kind == CONTACT_PLACE)
		return (struct value){.is = IS_NOTHING};
	return link_value(c, s, true);
}

/* `name` is that of the picture, without which the value is absent. */
static struct value icon_value(struct composition *c, const struct context *x,
                               const struct scope *s, str name)
{
	const struct value label = find_label(c, x, s);
	return (struct value){
	    .is = IS_ICON,
	    .neutral = true,
	    .icon = name,
	    .plain = label.is == IS_TEXT ? text_plain(c->a, label.text) : label.plain,
	    .label_leaf = s->contact->network.leaf,
	};
}

static str own_icon(struct composition *c, const struct contact *k)
{
	const str named = icon_known(c, k->icon, (str){0});
	if (named.n || k->network.run_count == 0)
		return named;
	return icon_known(c, text_plain(c->scratch, &k->network), (str){0});
}

static struct value find_icon(struct composition *c, const struct context *x, const struct scope *s)
{
	const str own = own_icon(c, s->contact);
	return icon_value(c, x, s, own.n ? own : contact_type(s->contact->kind));
}

/* The icon of a network that has one: where it is absent, the name must be set in words. */
static struct value find_mark(struct composition *c, const struct context *x, const struct scope *s)
{
	const str own = own_icon(c, s->contact);
	if (own.n == 0 || !text_is_there(c, &s->contact->network))
		return (struct value){.is = IS_NOTHING};
	struct value v = icon_value(c, x, s, own);
	v.neutral = false;
	return v;
}

static const struct scope_name names[] = {
    {"type", find_type}, {"label", find_label}, {"text", find_text},       {"url", find_url},
    {"icon", find_icon}, {"mark", find_mark},   {"network", find_network}, {"username", find_text},
};

const struct scope_table contact_names = {names, sizeof names / sizeof *names};
