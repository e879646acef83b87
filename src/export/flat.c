/* SPDX-License-Identifier: MIT */
/*
 * A CV for dialects that know less: roles become entries, groups and labels
 * become words, what stands deeper than a bullet is joined to it. Whatever is
 * changed so is reported.
 */
#include "export/export_int.h"

struct flat flat_new(struct arena *a, const struct export_input *in, struct diags *d)
{
	return (struct flat){a, in->cv, d, locale_find(in->cv->lang)};
}

void flat_loss(const struct flat *f, struct span at, const char *what)
{
	diag(f->d, DIAG_LOSS, at, "%s", what);
}

/* --- roles --- */

static bool has_field(const struct entry *e, const struct field *f)
{
	return f->id == FIELD_OWN ? entry_own_field(e, f->name) != NULL
	                          : entry_field(e, f->id) != NULL;
}

/* A role with what its employer says beside it. */
static struct entry joined(const struct flat *f, const struct entry *e, int which)
{
	const struct entry *role = &e->roles[which];
	struct entry all = {.about = role->about};
	all.fields = ARENA_ARRAY(f->a, struct field, role->field_count + e->field_count);
	for (int i = 0; i < role->field_count; i++)
		all.fields[all.field_count++] = role->fields[i];
	for (int i = 0; i < e->field_count; i++)
		if (!has_field(role, &e->fields[i]))
			all.fields[all.field_count++] = e->fields[i];
	const int own = which == 0 ? e->block_count : 0;
	all.blocks = ARENA_ARRAY(f->a, struct cv_block, own + role->block_count);
	for (int i = 0; i < own; i++)
		all.blocks[all.block_count++] = e->blocks[i];
	for (int i = 0; i < role->block_count; i++)
		all.blocks[all.block_count++] = role->blocks[i];
	return all;
}

struct entries_flat flat_entries(const struct flat *f, const struct entry *entries, int count)
{
	struct entries_flat list = {0};
	for (int i = 0; i < count; i++) {
		if (entries[i].role_count)
			flat_loss(f, entries[i].about.span, "roles: an entry for each");
		else
			LIST_ADD(f->a, &list, entries[i]);
		for (int k = 0; k < entries[i].role_count; k++)
			LIST_ADD(f->a, &list, joined(f, &entries[i], k));
	}
	return list;
}

/* --- blocks --- */

str flat_line(const struct flat *f, const struct cv_block *b)
{
	const str text = markup_text(f->a, &b->text, MARKUP_LINE);
	if (!b->label.leaf)
		return text;
	const str label = markup_text(f->a, &b->label, MARKUP_LINE);
	return str_format(f->a, "%.*s: %.*s", STR_ARG(label), STR_ARG(text));
}

static void add_line(const struct flat *f, struct lines_flat *lines, str text)
{
	if (text.n)
		LIST_ADD(f->a, lines, text);
}

/* What stands below a bullet's bullets, in brackets behind it. */
static str with_below(const struct flat *f, const struct cv_block *item)
{
	struct buf b = BUF(f->a);
	buf_add(&b, flat_line(f, item));
	for (int i = 0; i < item->block_count; i++) {
		const struct cv_block *in = &item->blocks[i];
		const bool list = in->kind == BLOCK_LIST;
		for (int k = 0; k < (list ? in->block_count : 1); k++) {
			const str line = with_below(f, list ? &in->blocks[k] : in);
			if (line.n)
				buf_format(&b, "%s%.*s",
				           k || i ? "; "
				           : b.n  ? ": "
				                  : "",
				           STR_ARG(line));
		}
	}
	return buf_str(&b);
}

/* A bullet, and what stands below it as lines with a dash. */
static str bullet(const struct flat *f, const struct cv_block *item)
{
	struct buf b = BUF(f->a);
	buf_add(&b, flat_line(f, item));
	buf_add(&b, wants_colon(f->a, item) ? STR(":") : STR(""));
	for (int i = 0; i < item->block_count; i++) {
		const struct cv_block *in = &item->blocks[i];
		const bool list = in->kind == BLOCK_LIST;
		for (int k = 0; k < (list ? in->block_count : 1); k++) {
			const struct cv_block *below = list ? &in->blocks[k] : in;
			const str line = with_below(f, below);
			if (below->block_count)
				flat_loss(f, below->about.span,
				          "bullets two levels down: joined to the bullet above");
			if (line.n)
				buf_format(&b, "\n - %.*s", STR_ARG(line));
		}
	}
	return buf_str(&b);
}

static void take_blocks(const struct flat *f, const struct cv_block *blocks, int count,
                        struct body_flat *body)
{
	for (int i = 0; i < count; i++) {
		const struct cv_block *b = &blocks[i];
		struct lines_flat *lines = body->bullets.count ? &body->bullets : &body->paragraphs;
		if (b->kind == BLOCK_LIST) {
			for (int k = 0; k < b->block_count; k++)
				add_line(f, &body->bullets, bullet(f, &b->blocks[k]));
		} else if (b->kind == BLOCK_GROUP || b->kind == BLOCK_QUOTE) {
			if (b->label.leaf) {
				const str label = markup_text(f->a, &b->label, MARKUP_LINE);
				flat_loss(f, b->about.span,
				          "a heading within an entry: a line of its own");
				add_line(f, &body->bullets,
				         str_format(f->a, "%.*s:", STR_ARG(label)));
			}
			take_blocks(f, b->blocks, b->block_count, body);
		} else {
			if (lines == &body->bullets)
				flat_loss(f, b->about.span, "a paragraph after bullets: a bullet");
			add_line(f, lines, flat_line(f, b));
		}
	}
}

struct body_flat flat_body(const struct flat *f, const struct cv_block *blocks, int count)
{
	struct body_flat body = {0};
	take_blocks(f, blocks, count, &body);
	return body;
}

str lines_join(struct arena *a, const struct lines_flat *lines, str between)
{
	struct buf b = BUF(a);
	for (int i = 0; i < lines->count; i++)
		buf_format(&b, "%.*s%.*s", i ? (int)between.n : 0, between.s,
		           STR_ARG(lines->items[i]));
	return buf_str(&b);
}

/* --- values --- */

str flat_title(const struct flat *f, const struct section *s)
{
	if (s->title.run_count)
		return text_plain(f->a, &s->title);
	const str title = locale_title(f->locale, s->kind);
	if (title.n)
		return title;
	const str known = locale_word(f->locale, kind_row(s->kind)->name);
	if (known.n || s->kind == KIND_SUMMARY)
		return known.n ? known : STR("Summary");
	const str id = s->about.id;
	const bool small = id.n && id.s[0] >= 'a' && id.s[0] <= 'z';
	return small ? str_format(f->a, "%c%.*s", id.s[0] - 'a' + 'A', (int)id.n - 1, id.s + 1)
	             : id;
}

str flat_title_told(const struct flat *f, const struct section *s)
{
	const str title = flat_title(f, s);
	const bool titled = s->title.run_count ||
	                    (s->title_from != TITLE_NONE && locale_title(f->locale, s->kind).n);
	if (!titled)
		flat_loss(
		    f, s->about.span,
		    str_z(f->a, str_format(f->a, "a section without a title: it is called %.*s",
		                           STR_ARG(title))));
	return title;
}

struct span flat_span(const struct flat *f, const struct text *t, struct span otherwise)
{
	return t->leaf ? f->cv->leaves[t->leaf - 1].span : otherwise;
}

void flat_numbers(const struct flat *f, const struct cv_block *blocks, int count)
{
	for (int i = 0; i < count; i++)
		if (blocks[i].kind == BLOCK_LIST && blocks[i].numbering != NUMBERING_NONE)
			flat_loss(f, blocks[i].about.span, "the numbers of a list");
}

void flat_language(const struct flat *f)
{
	const struct span whole = {.origin = f->cv->origin};
	flat_loss(f, whole,
	          str_z(f->a, str_format(f->a, "the language: %.*s", STR_ARG(f->cv->lang))));
}

static str joined_texts(const struct flat *f, const struct texts *list)
{
	struct buf b = BUF(f->a);
	for (int i = 0; i < list->count; i++)
		buf_format(&b, "%s%.*s", i ? ", " : "",
		           STR_ARG(markup_text(f->a, &list->items[i], MARKUP_LINE)));
	return buf_str(&b);
}

str flat_value(const struct flat *f, const struct field *field)
{
	switch (field->type) {
	case VALUE_TEXT:
		return markup_text(f->a, &field->as.text, MARKUP_LINE);
	case VALUE_TEXTS:
		return joined_texts(f, &field->as.texts);
	case VALUE_DATES:
		return date_text(f->a, &field->as.dates, f->locale, true);
	case VALUE_LINK:
		return markup_address(f->a, &field->as.link.shown);
	case VALUE_LEVEL:
		return markup_text(f->a, &field->as.level.shown, MARKUP_LINE);
	case VALUE_IMAGE:
		return field->as.image.path;
	case VALUE_PLACE:
		break;
	}
	return (str){0};
}

str flat_field(const struct flat *f, const struct entry *e, enum field_id id)
{
	const struct field *field = entry_field(e, id);
	return field ? flat_value(f, field) : (str){0};
}

/* --- what no other dialect knows --- */

static void report_tags(const struct flat *f, const struct about *about)
{
	if (about->tag_count)
		flat_loss(f, about->span, "tags");
}

static void report_entry(const struct flat *f, const struct entry *e)
{
	report_tags(f, &e->about);
	for (int i = 0; i < e->role_count; i++)
		report_tags(f, &e->roles[i].about);
	for (int i = 0; i < e->block_count; i++)
		for (int k = 0; k < e->blocks[i].block_count; k++)
			report_tags(f, &e->blocks[i].blocks[k].about);
}

void flat_report(const struct flat *f, const struct export_input *in)
{
	const struct cv *cv = f->cv;
	const struct span whole = {.origin = cv->origin};
	if (cv->letter)
		flat_loss(f, cv->letter->about.span, "the letter");
	for (int i = 0; i < cv->variant_count; i++)
		flat_loss(f, cv->variants[i].span, "a variant");
	if (in->layout)
		flat_loss(f, whole, "the layout");
	for (int i = 0; i < cv->section_count; i++) {
		report_tags(f, &cv->sections[i].about);
		for (int k = 0; k < cv->sections[i].group_count; k++) {
			const struct group *g = &cv->sections[i].groups[k];
			report_tags(f, &g->about);
			for (int n = 0; n < g->entry_count; n++)
				report_entry(f, &g->entries[n]);
		}
	}
}
