/* SPDX-License-Identifier: MIT */
/*
 * For tests: a model as text, every field of it but spans, numbers of leaves,
 * and the spelling of dates that were understood.
 */
#ifndef RECTO_TEST_MODEL_H
#define RECTO_TEST_MODEL_H

#include "cv/cv.h"

static inline void model_text(struct buf *b, const char *name, const struct text *t)
{
	if (t->run_count == 0)
		return;
	buf_format(b, " %s%s", name, t->leaf ? "" : "(no leaf)");
	for (int i = 0; i < t->run_count; i++) {
		const struct run *r = &t->runs[i];
		buf_format(b, "%s<%u ", r->newline ? "\\n" : "", r->marks);
		buf_add(b, r->text);
		if (r->url.n)
			buf_format(b, " -> %.*s", STR_ARG(r->url));
		buf_char(b, '>');
	}
}

static inline void model_texts(struct buf *b, const char *name, const struct texts *list)
{
	for (int i = 0; i < list->count; i++)
		model_text(b, name, &list->items[i]);
}

static inline void model_strs(struct buf *b, const char *name, const str *items, int count)
{
	for (int i = 0; i < count; i++)
		buf_format(b, " %s=%.*s", name, STR_ARG(items[i]));
}

static inline void model_about(struct buf *b, const struct about *about)
{
	buf_format(b, " id=%.*s lang=%.*s", STR_ARG(about->id), STR_ARG(about->lang));
	model_strs(b, "tag", about->tags, about->tag_count);
	buf_char(b, '\n');
}

static inline void model_when(struct buf *b, const struct when *w)
{
	buf_format(b, " [%d %d %d %d %d]", w->unit, w->year, w->part, w->day, w->circa);
	if (w->unit == UNIT_TEXT)
		model_text(b, "written", &w->written);
	else if (w->unit == UNIT_NOW)
		buf_format(b, "%s", w->written.leaf ? "said" : "unsaid");
}

static inline void model_place(struct buf *b, const struct place *p)
{
	model_text(b, "whole", &p->whole);
	model_texts(b, "line", &p->lines);
	model_text(b, "postcode", &p->postcode);
	model_text(b, "city", &p->city);
	model_text(b, "region", &p->region);
	model_text(b, "country", &p->country);
	buf_format(b, " code=%.*s", STR_ARG(p->country_code));
}

static inline void model_link(struct buf *b, const struct link *link)
{
	model_text(b, "shown", &link->shown);
	buf_format(b, " target=%.*s", STR_ARG(link->target));
}

static inline void model_field(struct buf *b, const struct field *f)
{
	buf_format(b, "field %d %.*s %.*s type=%d", f->id, STR_ARG(f->name), STR_ARG(f->label),
	           f->type);
	switch (f->type) {
	case VALUE_TEXT:
		model_text(b, "text", &f->as.text);
		break;
	case VALUE_TEXTS:
		model_texts(b, "text", &f->as.texts);
		break;
	case VALUE_DATES:
		buf_format(b, " kind=%d open=%d implied=%d", f->as.dates.kind, f->as.dates.open,
		           f->as.dates.implied);
		model_when(b, &f->as.dates.from);
		model_when(b, &f->as.dates.to);
		model_text(b, "note", &f->as.dates.note);
		break;
	case VALUE_LINK:
		model_link(b, &f->as.link);
		break;
	case VALUE_LEVEL:
		model_text(b, "shown", &f->as.level.shown);
		buf_format(b, " %d/%d", f->as.level.value, f->as.level.out_of);
		break;
	case VALUE_PLACE:
		model_place(b, &f->as.place);
		break;
	case VALUE_IMAGE:
		buf_format(b, " path=%.*s", STR_ARG(f->as.image.path));
		model_text(b, "alt", &f->as.image.alt);
		break;
	}
	buf_char(b, '\n');
}

static inline void model_blocks(struct buf *b, const struct cv_block *blocks, int count, int depth)
{
	for (int i = 0; i < count; i++) {
		const struct cv_block *k = &blocks[i];
		buf_format(b, "%*sblock %d slot=%d numbering=%d from %d", depth * 2, "", k->kind,
		           depth ? 0 : k->slot, k->numbering, k->first_number);
		model_text(b, "label", &k->label);
		model_text(b, "text", &k->text);
		model_about(b, &k->about);
		model_blocks(b, k->blocks, k->block_count, depth + 1);
	}
}

static inline void model_entry(struct buf *b, const struct entry *e, const char *name)
{
	buf_format(b, "%s", name);
	model_about(b, &e->about);
	for (int i = 0; i < e->field_count; i++)
		model_field(b, &e->fields[i]);
	for (int i = 0; i < e->role_count; i++)
		model_entry(b, &e->roles[i], "role");
	model_blocks(b, e->blocks, e->block_count, 0);
}

static inline void model_person(struct buf *b, const struct person *p)
{
	model_entry(b, &p->self, "person");
	for (int i = 0; i < p->contact_count; i++) {
		const struct contact *c = &p->contacts[i];
		buf_format(b, "contact %d icon=%.*s", c->kind, STR_ARG(c->icon));
		model_text(b, "network", &c->network);
		model_link(b, &c->link);
		model_place(b, &c->place);
		model_about(b, &c->about);
	}
	model_texts(b, "cited", &p->cited_as);
	buf_char(b, '\n');
}

static inline void model_section(struct buf *b, const struct section *s)
{
	buf_format(b, "section kind=%d title=%d", s->kind, s->title_from);
	model_text(b, "title", &s->title);
	model_about(b, &s->about);
	for (int i = 0; i < s->group_count; i++) {
		const struct group *g = &s->groups[i];
		buf_format(b, "group");
		model_text(b, "title", &g->title);
		model_about(b, &g->about);
		model_blocks(b, g->blocks, g->block_count, 0);
		for (int k = 0; k < g->entry_count; k++)
			model_entry(b, &g->entries[k], "entry");
	}
}

static inline void model_variant(struct buf *b, const struct variant *v)
{
	buf_format(b, "variant %.*s lang=%.*s", STR_ARG(v->name), STR_ARG(v->lang));
	model_strs(b, "include", v->include.items, v->include.count);
	model_strs(b, "exclude", v->exclude.items, v->exclude.count);
	model_strs(b, "section", v->sections.items, v->sections.count);
	for (int i = 0; i < v->limit_count; i++)
		buf_format(b, " limit %.*s=%d", STR_ARG(v->limits[i].path), v->limits[i].count);
	buf_char(b, '\n');
	if (v->replace)
		model_person(b, v->replace);
}

static inline str model_print(struct arena *a, const struct cv *cv)
{
	struct buf b = BUF(a);
	buf_format(&b, "lang=%.*s\n", STR_ARG(cv->lang));
	model_person(&b, &cv->person);
	for (int i = 0; i < cv->section_count; i++)
		model_section(&b, &cv->sections[i]);
	if (cv->letter && (cv->letter->field_count || cv->letter->body_count)) {
		buf_format(&b, "letter\n");
		for (int i = 0; i < cv->letter->field_count; i++)
			model_field(&b, &cv->letter->fields[i]);
		model_blocks(&b, cv->letter->body, cv->letter->body_count, 0);
	}
	for (int i = 0; i < cv->variant_count; i++)
		model_variant(&b, &cv->variants[i]);
	return buf_str(&b);
}

#endif
