/* SPDX-License-Identifier: MIT */
/*
 * The part that sets an item: by what the item is, entries by their kind. The
 * parts of sections, groups, entries and roles make a Sect each.
 */
#include "compose/compose_int.h"

/* The parts that the engine asks for by name; entries ask for their kind first. */
static const char *const part_names[SCOPE_COUNT] = {
    [SCOPE_SECTION] = "section", [SCOPE_GROUP] = "group",     [SCOPE_ENTRY] = "entry",
    [SCOPE_ROLE] = "role",       [SCOPE_ITEM] = "item",       [SCOPE_PASSAGE] = "passage",
    [SCOPE_CONTACT] = "contact", [SCOPE_PROFILE] = "contact", [SCOPE_FIELD] = "field",
    [SCOPE_LETTER] = "letter"};

static bool is_sect(enum scope_kind kind)
{
	return kind == SCOPE_SECTION || kind == SCOPE_GROUP || kind == SCOPE_ENTRY ||
	       kind == SCOPE_ROLE;
}

const struct named_block *scope_part(const struct layout *l, enum scope_kind kind)
{
	return part_names[kind] ? layout_part(l, str_from_z(part_names[kind])) : NULL;
}

/* A kind that is called like another sort of item (contact) has no part of its own. */
const struct named_block *kind_part(const struct layout *l, enum kind kind)
{
	const str name = kind_row(kind)->name;
	for (int i = 0; i < SCOPE_COUNT; i++)
		if (part_names[i] && str_eq(name, str_from_z(part_names[i])))
			return NULL;
	return layout_part(l, name);
}

static const struct named_block *entry_part(const struct composition *c, const struct scope *s)
{
	const struct named_block *part = NULL;
	if (is_text_entry(s->entry))
		part = layout_part(c->layout, STR("text"));
	else if (s->switches && s->switches->entry.n)
		part = layout_part(c->layout, s->switches->entry);
	else
		part = kind_part(c->layout, s->of);
	return part;
}

static const struct named_block *part_of(const struct composition *c, const struct scope *s)
{
	const struct named_block *part = NULL;
	if (s->kind == SCOPE_ENTRY)
		part = entry_part(c, s);
	if (s->kind == SCOPE_SECTION && s->switches && s->switches->part.n)
		part = layout_part(c->layout, s->switches->part);
	if (!part && part_names[s->kind])
		part = layout_part(c->layout, str_from_z(part_names[s->kind]));
	return part;
}

/* --- items that set themselves --- */

static struct made compose_value(struct composition *c, const struct context *x, struct boxes *out)
{
	static const struct format none = {0};
	const struct arena_mark mark = arena_mark(c->scratch);
	struct fill f = {.c = c, .x = x};
	struct made made = {.has_fields = true};
	emit_value(&f, &x->scope->it, &none, x->look);
	struct box *box = para_from_bits(&f, 0, f.count, x->look, NOWHERE);
	made.present = box != NULL;
	if (box)
		LIST_ADD(c->a, out, box);
	arena_rewind(c->scratch, mark);
	return made;
}

/* --- sects --- */

static const enum box_part box_parts[SCOPE_COUNT] = {
    [SCOPE_SECTION] = PART_SECTION, [SCOPE_ENTRY] = PART_ENTRY, [SCOPE_ROLE] = PART_ENTRY};

/* Makes one box of the boxes from `from` on, to carry a tag. */
static struct box *one_box(struct composition *c, struct boxes *out, int from, bool tagged)
{
	const struct boxes inside = {.items = out->items + from, .count = out->count - from};
	struct box *only = inside.items[0];
	const bool free_tag = only->tag.role == TAG_NONE && only->kind != BOX_PARA;
	if (inside.count > 1 || (tagged && !free_tag)) {
		only = box_stack(c, &inside, NULL, only->span);
		out->items[from] = only;
		out->count = from + 1;
	}
	return only;
}

static void make_sect(struct composition *c, const struct context *x, struct boxes *out, int from)
{
	const struct scope *s = x->scope;
	if (out->count == from || !is_sect(s->kind))
		return;
	const bool plain = s->kind == SCOPE_ENTRY && is_text_entry(s->entry);
	struct box *box = one_box(c, out, from, !plain);
	box->part = box_parts[s->kind];
	if (plain)
		return;
	box->tag.role = TAG_SECT;
	if (!str_eq(x->lang, c->cv->lang))
		box->tag.lang = x->lang;
}

struct made item_compose(struct composition *c, const struct context *x, struct boxes *out)
{
	const struct scope *s = x->scope;
	if (s->kind == SCOPE_TEXT)
		return compose_value(c, x, out);
	if (s->kind == SCOPE_BLOCK)
		return blocks_compose(c, x, s->block, 1, out);
	const struct named_block *part = part_of(c, s);
	const int from = out->count;
	if (!part)
		return (struct made){.has_fields = true};
	const struct made made = part_compose(c, x, part, out);
	make_sect(c, x, out, from);
	return made;
}

/* --- sections --- */

static void switch_over(struct section_switches *s, const struct section_rule *rule)
{
	if (rule->has_title || rule->no_title)
		s->title = rule;
	if (rule->part.n)
		s->part = rule->part;
	if (rule->entry.n)
		s->entry = rule->entry;
	if (rule->merge.n)
		s->merge = rule->merge;
	if (rule->has_lead)
		s->lead_organisation = rule->lead_organisation;
	if (rule->has_break)
		s->break_rule = rule->break_rule;
}

/* How well a rule's name fits: "*" 1, the kind 2, the id 3, 0 not at all. */
static int rule_fits(struct composition *c, const struct section_rule *rule,
                     const struct section *section)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	const str name = name_normal(c->scratch, rule->name);
	const bool is_id = str_eq(name, name_normal(c->scratch, section->about.id));
	const int fits = str_eq(name, STR("*"))             ? 1
	                 : is_id                            ? 3
	                 : kind_find(name) == section->kind ? 2
	                                                    : 0;
	arena_rewind(c->scratch, mark);
	return fits;
}

static struct section_switches section_switches(struct composition *c,
                                                const struct section *section)
{
	enum { FIT_MOST = 3 };
	struct section_switches s = {0};
	for (int fit = 1; fit <= FIT_MOST; fit++)
		for (int i = 0; i < c->layout->section_count; i++)
			if (rule_fits(c, &c->layout->sections[i], section) == fit)
				switch_over(&s, &c->layout->sections[i]);
	return s;
}

/* A title that the layout switches off is left out on purpose. */
static void omit_title(struct composition *c, const struct section *section,
                       const struct section_switches *s)
{
	if (s->title && s->title->no_title)
		ledger_omit(c->ledger, section->title.leaf, c->reason);
}

struct made section_compose(struct composition *c, const struct context *x,
                            const struct section *section, struct boxes *out)
{
	static const enum box_break breaks[] = {[BREAK_RULE_AUTO] = BOX_BREAK_AUTO,
	                                        [BREAK_RULE_BEFORE] = BOX_BREAK_BEFORE,
	                                        [BREAK_RULE_AVOID] = BOX_BREAK_AVOID};
	struct made made = {.has_fields = true};
	if (!section_is_there(c, section))
		return made;
	const struct section_switches switches = section_switches(c, section);
	const bool has_first = section->group_count && !text_is_there(c, &section->groups[0].title);
	const struct scope s = {.kind = SCOPE_SECTION,
	                        .outer = x->scope,
	                        .section = section,
	                        .group = has_first ? &section->groups[0] : NULL,
	                        .of = section->kind,
	                        .switches = &switches,
	                        .since = c->serial,
	                        .rank = x->scope->rank + 1};
	const struct context in = context_in(x, &s, &section->about);
	const int from = out->count;
	omit_title(c, section, &switches);
	made = item_compose(c, &in, out);
	if (out->count > from && switches.break_rule != BREAK_RULE_AUTO)
		out->items[from]->break_rule = breaks[switches.break_rule];
	return made;
}
