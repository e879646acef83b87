/* SPDX-License-Identifier: MIT */
/*
 * Numbers and paths of leaves, given in one walk over the finished model in
 * reading order: person, sections, within an entry its fields, its body, its
 * roles. `text.leaf` changes from the place of its draft to its number.
 */
#include "read/read_int.h"

struct walk {
	struct reader *r;
	struct {
		struct leaf *items;
		int count, cap;
	} leaves;
};

static str join(struct walk *w, str path, str name)
{
	const str dot = path.n ? STR(".") : STR("");
	return str_format(w->r->a, "%.*s%.*s%.*s", STR_ARG(path), STR_ARG(dot), STR_ARG(name));
}

static str at_index(struct walk *w, str path, int i)
{
	return str_format(w->r->a, "%.*s[%d]", STR_ARG(path), i);
}

/* `path` or, when it is one of several, its i-th. */
static str one_of(struct walk *w, str path, int i, int count)
{
	return count > 1 ? at_index(w, path, i) : path;
}

static void number(struct walk *w, int *leaf, str path, str plain)
{
	if (*leaf == 0)
		return;
	struct draft *draft = &w->r->drafts.items[*leaf - 1];
	const struct leaf made = {draft->type, path, plain, draft->span};
	LIST_ADD(w->r->a, &w->leaves, made);
	draft->number = *leaf = w->leaves.count;
}

static void number_text(struct walk *w, struct text *t, str path)
{
	if (t->leaf)
		number(w, &t->leaf, path, text_plain(w->r->a, t));
}

static void number_texts(struct walk *w, struct texts *list, str path)
{
	for (int i = 0; i < list->count; i++)
		number_text(w, &list->items[i], at_index(w, path, i));
}

/* --- values --- */

static void value_text(struct walk *w, struct field *f, str path)
{
	number_text(w, &f->as.text, path);
}

static void value_texts(struct walk *w, struct field *f, str path)
{
	number_texts(w, &f->as.texts, path);
}

static void value_dates(struct walk *w, struct field *f, str path)
{
	struct dates *d = &f->as.dates;
	const bool range = d->kind == DATES_RANGE;
	number_text(w, &d->from.written, range ? join(w, path, STR("from")) : path);
	number_text(w, &d->to.written, join(w, path, STR("to")));
	number_text(w, &d->note, join(w, path, STR("note")));
}

static void value_link(struct walk *w, struct field *f, str path)
{
	number_text(w, &f->as.link.shown, path);
}

static void value_level(struct walk *w, struct field *f, str path)
{
	number_text(w, &f->as.level.shown, path);
}

static void number_place(struct walk *w, struct place *p, str path)
{
	number_text(w, &p->whole, path);
	number_texts(w, &p->lines, join(w, path, STR("address")));
	number_text(w, &p->postcode, join(w, path, STR("postcode")));
	number_text(w, &p->city, join(w, path, STR("city")));
	number_text(w, &p->region, join(w, path, STR("region")));
	number_text(w, &p->country, join(w, path, STR("country")));
}

static void value_place(struct walk *w, struct field *f, str path)
{
	number_place(w, &f->as.place, path);
}

static void value_image(struct walk *w, struct field *f, str path)
{
	number(w, &f->as.image.leaf, path, f->as.image.path);
	number_text(w, &f->as.image.alt, join(w, path, STR("alt")));
}

static void (*const value_walks[])(struct walk *, struct field *, str) = {
    [VALUE_TEXT] = value_text,   [VALUE_TEXTS] = value_texts, [VALUE_DATES] = value_dates,
    [VALUE_LINK] = value_link,   [VALUE_LEVEL] = value_level, [VALUE_PLACE] = value_place,
    [VALUE_IMAGE] = value_image,
};

static void number_fields(struct walk *w, struct field *fields, int count, str path)
{
	for (int i = 0; i < count; i++) {
		struct field *f = &fields[i];
		const str name = f->id == FIELD_OWN ? f->name : field_row(f->id)->name;
		value_walks[f->type](w, f, join(w, path, name));
	}
}

/* --- blocks --- */

static const char *const slot_names[SLOT_COUNT] = {
    [SLOT_DESCRIPTION] = "description",
    [SLOT_SUMMARY] = "summary",
    [SLOT_HIGHLIGHTS] = "highlights",
    [SLOT_BODY] = "body",
};

static void number_blocks(struct walk *w, struct cv_block *blocks, int count, str path);

static void number_block(struct walk *w, struct cv_block *b, str path)
{
	number_text(w, &b->label, join(w, path, STR("label")));
	number_text(w, &b->text, path);
	if (b->kind == BLOCK_LIST)
		for (int i = 0; i < b->block_count; i++)
			number_block(w, &b->blocks[i], at_index(w, path, i));
	else
		number_blocks(w, b->blocks, b->block_count, path);
}

static void number_blocks(struct walk *w, struct cv_block *blocks, int count, str path)
{
	for (int i = 0; i < count; i++)
		number_block(w, &blocks[i], one_of(w, path, i, count));
}

/* Blocks of one slot stand together. */
static void number_body(struct walk *w, struct cv_block *blocks, int count, str path)
{
	for (int from = 0, to; from < count; from = to) {
		const enum slot slot = blocks[from].slot;
		for (to = from; to < count && blocks[to].slot == slot;)
			to++;
		const str name = str_from_z(slot_names[slot]);
		number_blocks(w, blocks + from, to - from, join(w, path, name));
	}
}

/* --- structure --- */

static void number_entry(struct walk *w, struct entry *e, str path)
{
	number_fields(w, e->fields, e->field_count, path);
	number_body(w, e->blocks, e->block_count, path);
	for (int i = 0; i < e->role_count; i++)
		number_entry(w, &e->roles[i], at_index(w, join(w, path, STR("roles")), i));
}

static void number_group(struct walk *w, struct group *g, str path, bool only)
{
	const str entries = only ? path : join(w, path, STR("entries"));
	number_text(w, &g->title, join(w, path, STR("title")));
	number_body(w, g->blocks, g->block_count, path);
	for (int i = 0; i < g->entry_count; i++)
		number_entry(w, &g->entries[i], at_index(w, entries, i));
}

static void number_section(struct walk *w, struct section *s)
{
	const str path = s->about.id, groups = join(w, path, STR("groups"));
	number_text(w, &s->title, join(w, path, STR("title")));
	for (int i = 0; i < s->group_count; i++) {
		const bool only = s->group_count == 1;
		number_group(w, &s->groups[i], only ? path : at_index(w, groups, i), only);
	}
}

static const char *const contact_names[] = {
    [CONTACT_EMAIL] = "email",    [CONTACT_PHONE] = "phone",      [CONTACT_URL] = "url",
    [CONTACT_PLACE] = "location", [CONTACT_PROFILE] = "profiles",
};

static void number_contacts(struct walk *w, struct person *p, str path)
{
	int seen[sizeof contact_names / sizeof *contact_names] = {0};
	for (int i = 0; i < p->contact_count; i++) {
		struct contact *c = &p->contacts[i];
		const int nth = seen[c->kind]++;
		const str name = join(w, path, str_from_z(contact_names[c->kind]));
		const bool indexed = nth > 0 || c->kind == CONTACT_PROFILE;
		const str at = indexed ? at_index(w, name, nth) : name;
		number_text(w, &c->network, join(w, at, STR("network")));
		number_text(w, &c->link.shown, at);
		number_place(w, &c->place, at);
	}
}

static void number_person(struct walk *w, struct person *p, str path)
{
	number_entry(w, &p->self, path);
	number_contacts(w, p, path);
	number_texts(w, &p->cited_as, join(w, path, STR("citedas")));
}

static void number_letter(struct walk *w, struct letter *l)
{
	number_fields(w, l->fields, l->field_count, STR("letter"));
	number_blocks(w, l->body, l->body_count, STR("letter.body"));
}

void leaves_number(struct reader *r, struct cv *cv)
{
	struct walk w = {.r = r};
	number_person(&w, &cv->person, STR("person"));
	for (int i = 0; i < cv->section_count; i++)
		number_section(&w, &cv->sections[i]);
	if (cv->letter)
		number_letter(&w, cv->letter);
	for (int i = 0; i < cv->variant_count; i++) {
		const struct variant *v = &cv->variants[i];
		if (v->replace)
			number_person(&w, v->replace, join(&w, STR("variants"), v->name));
	}
	for (int i = 0; i < r->kept.count; i++)
		LIST_ADD(r->a, &w.leaves, r->kept.items[i]);
	cv->leaves = w.leaves.items;
	cv->leaf_count = w.leaves.count;
}
