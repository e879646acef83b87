/* SPDX-License-Identifier: MIT */
/*
 * A CV as one writes it in Markdown: `# name`, contact lines, `## section`,
 * `### organisation | position`, a line of dates and place, the body; roles
 * one level deeper than their employer.
 */
#include "cv/locale.h"
#include "export/export_int.h"

enum { SECTION_LEVEL = 2, ENTRY_LEVEL = 3 };

struct page {
	struct arena *a;
	const struct flat *f;
	struct buf *out;
};

static void add_para(struct page *p, str text)
{
	if (text.n)
		buf_format(p->out, "%s%.*s\n", p->out->n ? "\n" : "", STR_ARG(text));
}

static void add_heading(struct page *p, int level, str text)
{
	static const char signs[] = "######";
	if (text.n)
		add_para(p, str_format(p->a, "%.*s %.*s", level, signs, STR_ARG(text)));
}

static str joined(struct page *p, str a, const char *between, str b)
{
	if (a.n == 0 || b.n == 0)
		return a.n ? a : b;
	return str_format(p->a, "%.*s%s%.*s", STR_ARG(a), between, STR_ARG(b));
}

/* --- blocks: labels are words, the rest is CommonMark --- */

static struct text with_label(struct page *p, const struct cv_block *b)
{
	const struct text *const parts[] = {&b->label, &b->text};
	const struct run colon = {.text = STR(": ")}, end = {.text = STR(":")};
	struct text t = {.leaf = b->text.leaf};
	t.runs = ARENA_ARRAY(p->a, struct run, b->label.run_count + b->text.run_count + 2);
	for (int k = 0; k < 2; k++) {
		for (int i = 0; i < parts[k]->run_count; i++)
			t.runs[t.run_count++] = parts[k]->runs[i];
		if (k == 0 && b->label.run_count)
			t.runs[t.run_count++] = colon;
	}
	if (wants_colon(p->a, b))
		t.runs[t.run_count++] = end;
	return t;
}

static struct cv_block spoken(struct page *p, const struct cv_block *b)
{
	struct cv_block copy = *b;
	copy.about = (struct about){0};
	if (b->kind != BLOCK_GROUP && b->kind != BLOCK_CODE) {
		copy.text = with_label(p, b);
		copy.label = (struct text){0};
	}
	copy.blocks = ARENA_ARRAY(p->a, struct cv_block, b->block_count);
	for (int i = 0; i < b->block_count; i++)
		copy.blocks[i] = spoken(p, &b->blocks[i]);
	return copy;
}

/* A heading within an entry is a line that ends in a colon; its bullets follow. */
static void add_blocks(struct page *p, const struct cv_block *blocks, int count)
{
	for (int i = 0; i < count; i++) {
		const struct cv_block b = spoken(p, &blocks[i]);
		if (b.kind == BLOCK_GROUP) {
			const str label = markup_text(p->a, &b.label, MARKUP_BLOCK);
			add_para(p, str_format(p->a, "%.*s:", STR_ARG(label)));
			add_blocks(p, b.blocks, b.block_count);
		} else {
			add_para(p, blocks_lines(p->a, &b, 1));
		}
	}
}

/* --- entries --- */

static str head_of(struct page *p, const struct entry *e, enum kind kind)
{
	const struct flat *f = p->f;
	const str name = flat_field(f, e, FIELD_NAME), position = flat_field(f, e, FIELD_POSITION);
	str degree = flat_field(f, e, FIELD_DEGREE);
	degree = joined(p, degree, ", ", flat_field(f, e, FIELD_AREA));
	const str organisation = flat_field(f, e, FIELD_ORGANISATION);
	/* Where one works leads: of two names that say no more, a reader takes the first for it. */
	if (kind == KIND_WORK || kind == KIND_VOLUNTEER)
		return joined(p, joined(p, organisation, " | ", position), " | ", name);
	const str head = joined(p, joined(p, name, " | ", position), " | ", degree);
	return joined(p, head, " | ", organisation);
}

static bool is_in_head(enum field_id id)
{
	return id == FIELD_NAME || id == FIELD_POSITION || id == FIELD_DEGREE || id == FIELD_AREA ||
	       id == FIELD_ORGANISATION || id == FIELD_DATES || id == FIELD_LOCATION ||
	       id == FIELD_LOGO;
}

/* What has no place of its own: `Label: value`. */
static void add_others(struct page *p, const struct entry *e)
{
	for (int i = 0; i < e->field_count; i++) {
		const struct field *field = &e->fields[i];
		const str name = field_row(field->id)->name;
		str label = field->id == FIELD_OWN ? field->label : locale_word(p->f->locale, name);
		if (is_in_head(field->id))
			continue;
		if (label.n == 0)
			label = name;
		const str value = flat_value(p->f, field);
		add_para(p, str_format(p->a, "%.*s: %.*s", STR_ARG(label), STR_ARG(value)));
	}
}

static void add_entry(struct page *p, const struct entry *e, enum kind kind, int level)
{
	const str dates = flat_field(p->f, e, FIELD_DATES);
	const str place = flat_field(p->f, e, FIELD_LOCATION);
	add_heading(p, level, head_of(p, e, kind));
	add_para(p, joined(p, dates, " | ", place));
	add_others(p, e);
	add_blocks(p, e->blocks, e->block_count);
	for (int i = 0; i < e->role_count; i++)
		add_entry(p, &e->roles[i], kind, level + 1);
}

/* --- lists of labels --- */

static bool is_listing(enum kind kind)
{
	return kind == KIND_SKILLS || kind == KIND_LANGUAGES || kind == KIND_INTERESTS;
}

/* A name with its level and words, or with a text. */
static bool is_label(const struct entry *e)
{
	bool words = false;
	for (int i = 0; i < e->field_count; i++) {
		const enum field_id id = e->fields[i].id;
		words = words || id == FIELD_KEYWORDS;
		if (id != FIELD_NAME && id != FIELD_LEVEL && id != FIELD_KEYWORDS)
			return false;
	}
	const bool text = e->block_count == 1 && e->blocks->kind == BLOCK_PARA && !words;
	return entry_field(e, FIELD_NAME) && e->role_count == 0 && (e->block_count == 0 || text);
}

static bool are_labels(const struct group *g, enum kind kind)
{
	for (int i = 0; i < g->entry_count; i++)
		if (!is_label(&g->entries[i]))
			return false;
	return g->entry_count > 0 && is_listing(kind);
}

/* `Name (level): words`; of a language the level is what there is to say. */
static str label_line(struct page *p, const struct entry *e, enum kind kind)
{
	const str level = flat_field(p->f, e, FIELD_LEVEL);
	str name = flat_field(p->f, e, FIELD_NAME), value = flat_field(p->f, e, FIELD_KEYWORDS);
	if (e->block_count)
		value = flat_line(p->f, e->blocks);
	if (kind == KIND_LANGUAGES && value.n == 0)
		return joined(p, name, ": ", level);
	if (level.n)
		name = str_format(p->a, "%.*s (%.*s)", STR_ARG(name), STR_ARG(level));
	return joined(p, name, ": ", value);
}

static void add_labels(struct page *p, const struct group *g, enum kind kind)
{
	struct buf b = BUF(p->a);
	for (int i = 0; i < g->entry_count; i++) {
		const str line = label_line(p, &g->entries[i], kind);
		buf_format(&b, "%s- %.*s", i ? "\n" : "", STR_ARG(line));
	}
	add_para(p, buf_str(&b));
}

/* --- sections --- */

static void add_section(struct page *p, const struct section *s)
{
	const bool opens = s->kind == KIND_SUMMARY && s->title_from == TITLE_NONE;
	if (!opens)
		add_heading(p, SECTION_LEVEL, flat_title_told(p->f, s));
	for (int i = 0; i < s->group_count; i++) {
		const struct group *g = &s->groups[i];
		const int level = ENTRY_LEVEL + (g->title.run_count > 0);
		add_heading(p, ENTRY_LEVEL, markup_text(p->a, &g->title, MARKUP_LINE));
		add_blocks(p, g->blocks, g->block_count);
		const bool labels = are_labels(g, s->kind);
		if (labels)
			add_labels(p, g, s->kind);
		for (int k = 0; k < g->entry_count && !labels; k++)
			add_entry(p, &g->entries[k], s->kind, level);
	}
}

/* --- the person --- */

static str place_line(struct page *p, const struct place *place)
{
	const struct text *const parts[] = {&place->postcode, &place->city, &place->region,
	                                    &place->country};
	str line = markup_text(p->a, &place->whole, MARKUP_LINE);
	for (int i = 0; i < place->lines.count; i++)
		line =
		    joined(p, line, ", ", markup_text(p->a, &place->lines.items[i], MARKUP_LINE));
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		line = joined(p, line, i == 1 && parts[0]->run_count ? " " : ", ",
		              markup_text(p->a, parts[i], MARKUP_LINE));
	return line;
}

static str contact_text(struct page *p, const struct contact *c)
{
	const str shown = text_plain(p->a, &c->link.shown);
	if (c->kind == CONTACT_PLACE)
		return place_line(p, &c->place);
	if (c->kind != CONTACT_PROFILE)
		return markup_address(p->a, &c->link.shown);
	const str name = markup_text(p->a, &c->network, MARKUP_LINE);
	if (c->link.target.n == 0)
		return joined(p, name, ": ", shown);
	const str link = str_format(p->a, "[%.*s](%.*s)", STR_ARG(shown), STR_ARG(c->link.target));
	return joined(p, name, ": ", link);
}

static void add_person(struct page *p, const struct person *person)
{
	str line = {0};
	add_heading(p, 1, flat_field(p->f, &person->self, FIELD_NAME));
	add_para(p, flat_field(p->f, &person->self, FIELD_HEADLINE));
	for (int i = 0; i < person->contact_count; i++)
		line = joined(p, line, " | ", contact_text(p, &person->contacts[i]));
	add_para(p, line);
	for (int i = 0; i < person->self.field_count; i++) {
		const struct field *field = &person->self.fields[i];
		const enum field_id id = field->id;
		if (id == FIELD_NAME || id == FIELD_HEADLINE)
			continue;
		if (id == FIELD_IMAGE) {
			flat_loss(p->f, field->span, "the picture");
			continue;
		}
		str label =
		    id == FIELD_OWN ? field->label : locale_word(p->f->locale, field_row(id)->name);
		label = label.n ? label : field_row(id)->name;
		const str value = flat_value(p->f, field);
		add_para(p, str_format(p->a, "%.*s: %.*s", STR_ARG(label), STR_ARG(value)));
	}
}

str write_markdown(struct arena *a, const struct export_input *in, struct diags *d)
{
	const struct flat f = flat_new(a, in, d);
	struct buf out = BUF(a);
	struct page p = {a, &f, &out};
	if (!str_eq(in->cv->lang, STR("en")))
		buf_format(&out, "---\nlang: %.*s\n---\n", STR_ARG(in->cv->lang));
	add_person(&p, &in->cv->person);
	for (int i = 0; i < in->cv->section_count; i++)
		add_section(&p, &in->cv->sections[i]);
	flat_report(&f, in);
	return buf_str(&out);
}
