/* SPDX-License-Identifier: MIT */
/* The walk: paths as the file's author would write them (`work[0].roles[1].dates.from`). */
#include "cv/walk.h"

struct walk {
	struct arena *a; /* NULL: nobody asks for paths */
	cv_visit *visit;
	void *user;
	struct field *field;
	struct contact *contact;
};

static str under(struct walk *w, str path, str name)
{
	struct buf b = BUF(w->a);
	if (!w->a)
		return path;
	buf_add(&b, path);
	buf_add(&b, path.n ? STR(".") : STR(""));
	buf_add(&b, name);
	return buf_str(&b);
}

static str at_index(struct walk *w, str path, int i)
{
	return w->a ? str_format(w->a, "%.*s[%d]", STR_ARG(path), i) : path;
}

/* --- values --- */

static void meet_text(struct walk *w, struct text *t, str path)
{
	if (t->leaf)
		w->visit(w->user, &(struct leaf_spot){.leaf = &t->leaf,
		                                      .text = t,
		                                      .field = w->field,
		                                      .contact = w->contact,
		                                      .path = path});
}

/* Names are joined only where there is a leaf: most values are absent. */
static void meet_part(struct walk *w, struct text *t, str path, str name)
{
	if (t->leaf)
		meet_text(w, t, under(w, path, name));
}

static void meet_texts(struct walk *w, struct texts *list, str path)
{
	for (int i = 0; i < list->count; i++)
		meet_text(w, &list->items[i], at_index(w, path, i));
}

static void meet_place(struct walk *w, struct place *p, str path)
{
	meet_text(w, &p->whole, path);
	meet_texts(w, &p->lines, under(w, path, STR("address")));
	meet_part(w, &p->postcode, path, STR("postcode"));
	meet_part(w, &p->city, path, STR("city"));
	meet_part(w, &p->region, path, STR("region"));
	meet_part(w, &p->country, path, STR("country"));
}

static void value_text(struct walk *w, struct field *f, str path)
{
	meet_text(w, &f->as.text, path);
}

static void value_texts(struct walk *w, struct field *f, str path)
{
	meet_texts(w, &f->as.texts, path);
}

static void value_dates(struct walk *w, struct field *f, str path)
{
	struct dates *d = &f->as.dates;
	if (d->kind == DATES_RANGE)
		meet_part(w, &d->from.written, path, STR("from"));
	else
		meet_text(w, &d->from.written, path);
	meet_part(w, &d->to.written, path, STR("to"));
	meet_part(w, &d->note, path, STR("note"));
}

static void value_link(struct walk *w, struct field *f, str path)
{
	meet_text(w, &f->as.link.shown, path);
}

static void value_level(struct walk *w, struct field *f, str path)
{
	meet_text(w, &f->as.level.shown, path);
}

static void value_place(struct walk *w, struct field *f, str path)
{
	meet_place(w, &f->as.place, path);
}

static void value_image(struct walk *w, struct field *f, str path)
{
	struct image *image = &f->as.image;
	if (image->leaf)
		w->visit(w->user, &(struct leaf_spot){.leaf = &image->leaf,
		                                      .image = image,
		                                      .field = w->field,
		                                      .path = path});
	meet_part(w, &image->alt, path, STR("alt"));
}

static void (*const values[])(struct walk *, struct field *, str) = {
    [VALUE_TEXT] = value_text,   [VALUE_TEXTS] = value_texts, [VALUE_DATES] = value_dates,
    [VALUE_LINK] = value_link,   [VALUE_LEVEL] = value_level, [VALUE_PLACE] = value_place,
    [VALUE_IMAGE] = value_image,
};

static void walk_fields(struct walk *w, struct field *fields, int count, str path)
{
	for (int i = 0; i < count; i++) {
		struct field *f = &fields[i];
		const str name = f->id == FIELD_OWN ? f->name : field_row(f->id)->name;
		w->field = f;
		values[f->type](w, f, under(w, path, name));
	}
	w->field = NULL;
}

/* --- blocks --- */

static void walk_blocks(struct walk *w, struct cv_block *blocks, int count, bool list, str path)
{
	for (int i = 0; i < count; i++) {
		struct cv_block *b = &blocks[i];
		const str here = list || count > 1 ? at_index(w, path, i) : path;
		meet_part(w, &b->label, here, STR("label"));
		meet_text(w, &b->text, here);
		walk_blocks(w, b->blocks, b->block_count, b->kind == BLOCK_LIST, here);
	}
}

/* Blocks of one slot stand together. */
static void walk_body(struct walk *w, struct cv_block *blocks, int count, str path)
{
	for (int from = 0, to; from < count; from = to) {
		const enum slot slot = blocks[from].slot;
		for (to = from; to < count && blocks[to].slot == slot;)
			to++;
		walk_blocks(w, blocks + from, to - from, false, under(w, path, slot_name(slot)));
	}
}

/* --- structure --- */

static void walk_entry(struct walk *w, struct entry *e, str path)
{
	walk_fields(w, e->fields, e->field_count, path);
	walk_body(w, e->blocks, e->block_count, path);
	for (int i = 0; i < e->role_count; i++)
		walk_entry(w, &e->roles[i], at_index(w, under(w, path, STR("roles")), i));
}

/* A section of one group is named as if it had none. */
static void walk_section(struct walk *w, struct section *s)
{
	const str path = s->about.id;
	const bool only = s->group_count == 1;
	meet_part(w, &s->title, path, STR("title"));
	for (int i = 0; i < s->group_count; i++) {
		struct group *g = &s->groups[i];
		const str here = only ? path : at_index(w, under(w, path, STR("groups")), i);
		const str entries = only ? path : under(w, here, STR("entries"));
		meet_part(w, &g->title, here, STR("title"));
		walk_body(w, g->blocks, g->block_count, here);
		for (int k = 0; k < g->entry_count; k++)
			walk_entry(w, &g->entries[k], at_index(w, entries, k));
	}
}

static const char *const contact_names[] = {
    [CONTACT_EMAIL] = "email",    [CONTACT_PHONE] = "phone",      [CONTACT_URL] = "url",
    [CONTACT_PLACE] = "location", [CONTACT_PROFILE] = "profiles",
};

/* The first of a kind is named by the kind alone; of profiles there is always a list. */
static void walk_contacts(struct walk *w, struct person *p, str path)
{
	int seen[sizeof contact_names / sizeof *contact_names] = {0};
	for (int i = 0; i < p->contact_count; i++) {
		struct contact *c = &p->contacts[i];
		const int nth = seen[c->kind]++;
		const str name = under(w, path, str_from_z(contact_names[c->kind]));
		const str here = nth || c->kind == CONTACT_PROFILE ? at_index(w, name, nth) : name;
		w->contact = c;
		meet_part(w, &c->network, here, STR("network"));
		meet_text(w, &c->link.shown, here);
		meet_place(w, &c->place, here);
	}
	w->contact = NULL;
}

static void walk_person(struct walk *w, struct person *p, str path)
{
	walk_entry(w, &p->self, path);
	walk_contacts(w, p, path);
	meet_texts(w, &p->cited_as, under(w, path, STR("citedas")));
}

void cv_walk_aside(struct arena *a, struct cv *cv, cv_visit *visit, void *user)
{
	struct walk w = {.a = a, .visit = visit, .user = user};
	const str letter = STR("letter");
	if (cv->letter) {
		walk_fields(&w, cv->letter->fields, cv->letter->field_count, letter);
		walk_blocks(&w, cv->letter->body, cv->letter->body_count, false,
		            under(&w, letter, STR("body")));
	}
	for (int i = 0; i < cv->variant_count; i++)
		if (cv->variants[i].replace)
			walk_person(&w, cv->variants[i].replace,
			            under(&w, STR("variants"), cv->variants[i].name));
}

void cv_walk_page(struct arena *a, struct cv *cv, cv_visit *visit, void *user)
{
	struct walk w = {.a = a, .visit = visit, .user = user};
	walk_person(&w, &cv->person, STR("person"));
	for (int i = 0; i < cv->section_count; i++)
		walk_section(&w, &cv->sections[i]);
}

void cv_walk(struct arena *a, struct cv *cv, cv_visit *visit, void *user)
{
	cv_walk_page(a, cv, visit, user);
	cv_walk_aside(a, cv, visit, user);
}

/* --- numbers --- */

int leaves_add(struct arena *a, struct leaves *list, enum leaf_type type, struct span span)
{
	const struct leaf leaf = {.type = type, .span = span};
	LIST_ADD(a, list, leaf);
	return list->count;
}

struct numbering_walk {
	struct arena *a;
	const struct leaves *made;
	struct leaves ordered;
	bool *met;
};

static void number(void *user, const struct leaf_spot *spot)
{
	struct numbering_walk *n = user;
	struct leaf leaf = n->made->items[*spot->leaf - 1];
	n->met[*spot->leaf - 1] = true;
	leaf.path = spot->path;
	leaf.plain = spot->text ? text_plain(n->a, spot->text) : spot->image->path;
	LIST_ADD(n->a, &n->ordered, leaf);
	*spot->leaf = n->ordered.count;
}

void cv_number_leaves(struct arena *a, struct cv *cv, const struct leaves *made)
{
	struct numbering_walk n = {.a = a, .made = made};
	n.met = ARENA_ARRAY(a, bool, made->count);
	cv_walk(a, cv, number, &n);
	for (int i = 0; i < made->count; i++)
		if (!n.met[i] && made->items[i].path.n)
			LIST_ADD(a, &n.ordered, made->items[i]);
	cv->leaves = n.ordered.items;
	cv->leaf_count = n.ordered.count;
}
