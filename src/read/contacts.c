/* SPDX-License-Identifier: MIT */
/* A line of addresses → contacts of the person. */
#include "read/tokens.h"

enum { CONTACT_LONGEST = 220 };

/* --- one token --- */

static void add_contact(struct recognition *rec, struct contact c, const struct line *l)
{
	c.about.span = l->out->span;
	LIST_ADD(rec->r->a, &rec->person.contacts, c);
}

static struct text own_text(struct recognition *rec, str plain, enum leaf_type type, struct span at)
{
	struct written w = {plain, at, 0};
	struct text t = inline_plain(rec->r, &w);
	leaf_add(rec->r, &t, type, at);
	return t;
}

static enum contact_kind kind_of_url(str url, str *user)
{
	if (str_starts(url, STR("mailto:")))
		return CONTACT_EMAIL;
	if (str_starts(url, STR("tel:")))
		return CONTACT_PHONE;
	return network_from_url(url, user) ? CONTACT_PROFILE : CONTACT_URL;
}

/* A label that no icon and no word of the layout restores is set. */
static bool is_own_label(const struct recognition *rec, str label)
{
	return label.n > 0 && clues_label(rec->r->locale, label) == LABEL_NONE;
}

static void take_link(struct recognition *rec, const struct tokens *t, const struct token *k)
{
	const struct line *l = t->l;
	str user = {0}, shown = str_slice(t->plain, k->from, k->to), label = k->label;
	struct contact c = {.kind = kind_of_url(k->url, &user)};
	const bool named = c.kind == CONTACT_PROFILE && label.n == 0 && network_find(shown);
	if (named) {
		label = shown;
		shown = user;
	}
	if (is_own_label(rec, label)) {
		c.kind = c.kind == CONTACT_URL ? CONTACT_PROFILE : c.kind;
		c.network = own_text(rec, label, LEAF_TEXT, l->out->span);
	}
	c.link.shown = own_text(rec, shown, LEAF_LINK, l->out->span);
	c.link.target = k->url;
	add_contact(rec, c, l);
}

static void take_phone(struct recognition *rec, const struct tokens *t, const struct token *k)
{
	struct contact c = {.kind = CONTACT_PHONE};
	const str shown = str_slice(t->plain, k->from, k->to);
	if (is_own_label(rec, k->label))
		c.network = own_text(rec, k->label, LEAF_TEXT, t->l->out->span);
	c.link.shown = own_text(rec, shown, LEAF_LINK, t->l->out->span);
	c.link.target = link_target(rec->r->a, shown, LINK_PHONE);
	add_contact(rec, c, t->l);
}

static void take_host(struct recognition *rec, const struct tokens *t, const struct token *k)
{
	struct token link = *k;
	link.url = link_target(rec->r->a, str_slice(t->plain, k->from, k->to), LINK_URL);
	take_link(rec, t, &link);
}

static void take_place(struct recognition *rec, const struct tokens *t, ptrdiff_t from,
                       ptrdiff_t to)
{
	struct contact c = {.kind = CONTACT_PLACE};
	c.place.whole = text_slice(rec->r->a, &t->l->out->text, from, to);
	if (leaf_add(rec->r, &c.place.whole, LEAF_TEXT, t->l->out->span))
		add_contact(rec, c, t->l);
}

static bool take_field(struct recognition *rec, enum field_id id, const struct tokens *t,
                       ptrdiff_t from, ptrdiff_t to)
{
	struct field f = {.id = id, .type = VALUE_TEXT, .span = t->l->out->span};
	if (rec->person.self.set[id])
		return false;
	f.as.text = text_slice(rec->r->a, &t->l->out->text, from, to);
	if (!leaf_add(rec->r, &f.as.text, LEAF_TEXT, f.span))
		return false;
	rec->person.self.set[id] = true;
	rec->named = rec->named || id == FIELD_NAME;
	rec->headed = rec->headed || id == FIELD_HEADLINE;
	LIST_ADD(rec->r->a, &rec->person.self.fields, f);
	return true;
}

/* `GitHub: ada`: a user of a network. */
static bool take_user(struct recognition *rec, const struct tokens *t, str label, ptrdiff_t from,
                      ptrdiff_t to)
{
	const struct network *network = network_find(label);
	const str user = str_trim(str_slice(t->plain, from, to));
	if (!network || clues_words(user) != 1)
		return false;
	struct contact c = {.kind = CONTACT_PROFILE};
	c.network = own_text(rec, label, LEAF_TEXT, t->l->out->span);
	c.link.shown = own_text(rec, user, LEAF_LINK, t->l->out->span);
	c.link.target = network_url(rec->r->a, network, user);
	add_contact(rec, c, t->l);
	return true;
}

/* A label that is none of ours: a field of the person's own. */
static bool take_own(struct recognition *rec, const struct tokens *t, str label, ptrdiff_t from,
                     ptrdiff_t to)
{
	struct field f = {.id = FIELD_OWN, .type = VALUE_TEXT, .span = t->l->out->span};
	f.name = name_normal(rec->r->a, label);
	f.label = str_copy(rec->r->a, label);
	if (field_find(f.name) != FIELD_COUNT || key_lookup_person(f.name).role != KEY_NONE ||
	    entry_own_field(&(struct entry){.fields = rec->person.self.fields.items,
	                                    .field_count = rec->person.self.fields.count},
	                    f.name))
		return false;
	f.as.text = text_slice(rec->r->a, &t->l->out->text, from, to);
	if (leaf_add(rec->r, &f.as.text, LEAF_TEXT, f.span))
		LIST_ADD(rec->r->a, &rec->person.self.fields, f);
	return true;
}

static const enum field_id label_fields[] = {
    [LABEL_NONE] = FIELD_COUNT,        [LABEL_NAME] = FIELD_NAME,
    [LABEL_EMAIL] = FIELD_COUNT,       [LABEL_PHONE] = FIELD_COUNT,
    [LABEL_URL] = FIELD_COUNT,         [LABEL_PLACE] = FIELD_LOCATION,
    [LABEL_BIRTH] = FIELD_BIRTH_DATE,  [LABEL_NATIONALITY] = FIELD_NATIONALITY,
    [LABEL_PRONOUNS] = FIELD_PRONOUNS, [LABEL_HEADLINE] = FIELD_HEADLINE,
};

/* `Label: text` without an address in it. */
static bool take_labelled(struct recognition *rec, const struct tokens *t, const struct token *k)
{
	const str text = str_slice(t->plain, k->from, k->to);
	const ptrdiff_t n = clues_label_length(text), from = k->from + n;
	const str label = str_trim(str_slice(text, 0, n - 1));
	if (n == 0 || n == text.n)
		return false;
	const enum field_id id = label_fields[clues_label(rec->r->locale, label)];
	if (id == FIELD_LOCATION)
		take_place(rec, t, from, k->to);
	else if (id != FIELD_COUNT)
		return take_field(rec, id, t, from, k->to);
	else
		return take_user(rec, t, label, from, k->to) ||
		       take_own(rec, t, label, from, k->to);
	return true;
}

static void take_text(struct recognition *rec, const struct tokens *t, const struct token *k)
{
	const str text = str_slice(t->plain, k->from, k->to);
	if (take_labelled(rec, t, k))
		return;
	if (!rec->headed && (clues_of(rec->words, text) & CLUE_POST) &&
	    take_field(rec, FIELD_HEADLINE, t, k->from, k->to))
		return;
	take_place(rec, t, k->from, k->to);
}

static void (*const takers[])(struct recognition *, const struct tokens *, const struct token *) = {
    [TOKEN_TEXT] = take_text,
    [TOKEN_LINK] = take_link,
    [TOKEN_PHONE] = take_phone,
    [TOKEN_HOST] = take_host,
};

/* --- the line --- */

static int addresses(const struct tokens *t, bool *sure)
{
	int found = 0;
	*sure = false;
	for (int i = 0; i < t->count; i++) {
		found += t->items[i].kind != TOKEN_TEXT;
		*sure = *sure || t->items[i].kind == TOKEN_PHONE ||
		        str_starts(t->items[i].url, STR("mailto:"));
	}
	return found;
}

int contacts_in(struct recognition *rec, const struct line *l, bool *sure)
{
	const struct arena_mark mark = arena_mark(rec->r->scratch);
	*sure = false;
	if (l->plain.n == 0 || l->plain.n > CONTACT_LONGEST)
		return 0;
	const struct tokens t = tokens_of(rec, l);
	const int found = addresses(&t, sure);
	arena_rewind(rec->r->scratch, mark);
	return found;
}

/* Words beside the addresses: more of them than of addresses are a sentence. */
static bool is_prose(const struct tokens *t, int found)
{
	enum { WORDS_OF_ONE = 8 };
	int words = 0;
	for (int i = 0; i < t->count; i++)
		if (t->items[i].kind == TOKEN_TEXT)
			words += clues_words(str_slice(t->plain, t->items[i].from, t->items[i].to));
	return words > WORDS_OF_ONE + 2 * found;
}

bool contacts_read(struct recognition *rec, const struct line *l)
{
	const struct arena_mark mark = arena_mark(rec->r->scratch);
	bool sure, done = false;
	if (l->plain.n == 0 || l->plain.n > CONTACT_LONGEST)
		return false;
	const struct tokens t = tokens_of(rec, l);
	const int found = addresses(&t, &sure);
	const bool lone = t.count == 1 && t.items[0].kind == TOKEN_TEXT;
	if (found > 0 && !is_prose(&t, found)) {
		for (int i = 0; i < t.count; i++)
			takers[t.items[i].kind](rec, &t, &t.items[i]);
		done = true;
	} else if (lone && l->brief) {
		done = take_labelled(rec, &t, &t.items[0]);
	} else if (found == 0 && l->brief && t.count > 1) {
		for (int i = 0; i < t.count; i++)
			done = done || clues_label_length(
					   str_slice(t.plain, t.items[i].from, t.items[i].to)) > 0;
		for (int i = 0; done && i < t.count; i++)
			take_text(rec, &t, &t.items[i]);
	}
	arena_rewind(rec->r->scratch, mark);
	return done;
}
