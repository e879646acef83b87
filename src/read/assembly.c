/* SPDX-License-Identifier: MIT */
/*
 * Entries of a section in the making: a head opens one or a role of the one at hand, the lines
 * behind it are its body, the next closes it; dates that lost their entries come back.
 */
#include "read/assembly.h"

/* --- closing --- */

static bool is_absorbed(const struct made *m)
{
	return m->roles.count == 1 && !made_has(m, FIELD_DATES) && m->blocks.count == 0;
}

/* One role alone is the entry itself, unless both say the same field. */
static void absorb_role(struct assembly *s)
{
	struct made *m = &s->entry;
	const struct entry role = m->roles.items[0];
	for (int i = 0; i < role.field_count; i++)
		if (made_has(m, role.fields[i].id))
			return;
	for (int i = 0; i < role.field_count; i++)
		LIST_ADD(s->rec->r->a, &m->fields, role.fields[i]);
	for (int i = 0; i < role.block_count; i++)
		block_add(s->rec->r, &m->blocks, role.blocks[i]);
	m->roles.count = 0;
}

static void add_entry(struct assembly *s, const struct made *m)
{
	const bool fields = m->fields.count > 0;
	if (fields && !made_has(m, FIELD_DATES) && m->roles.count == 0)
		LIST_ADD(s->rec->r->scratch, &s->bare, s->entries.count);
	s->rec->entries += fields;
	s->rec->dated += fields && made_has(m, FIELD_DATES);
	LIST_ADD(s->rec->r->a, &s->entries, made_entry(m));
}

static bool is_nameless(const struct assembly *s, const struct made *m)
{
	return m->fields.count > 0 && !made_has(m, FIELD_NAME) && !made_has(m, FIELD_POSITION) &&
	       !made_has(m, FIELD_ORGANISATION) && !made_has(m, FIELD_DEGREE) &&
	       m->roles.count == 0 && s->open;
}

/* Labels right under the head are fields of the entry, or of its last role. */
static void take_labels(struct assembly *s, int to)
{
	struct entries *roles = &s->entry.roles;
	struct entry *role = roles->count ? &roles->items[roles->count - 1] : NULL;
	struct made m = s->entry;
	if (role && role->block_count)
		return;
	if (role)
		m = (struct made){.fields = {role->fields, role->field_count, role->field_count}};
	for (int i = s->body; i < to && clues_label_length(s->rec->lines[i].plain); i++)
		s->rec->lines[i].taken = label_read(s->rec, &s->rec->lines[i], &m);
	if (role) {
		role->fields = m.fields.items;
		role->field_count = m.fields.count;
	} else {
		s->entry.fields = m.fields;
	}
}

void assembly_flush(struct assembly *s, int to)
{
	struct recognition *rec = s->rec;
	struct blocks read = {0};
	if (s->open && s->body < to && s->entry.blocks.count == 0)
		take_labels(s, to);
	const struct line *first = &rec->lines[s->body];
	if (s->body >= to)
		return;
	body_read(rec, s->body, to, &read);
	s->body = to;
	if (read.count == 0)
		return;
	if (!s->open && s->entries.count) {
		struct made text = {.blocks = read, .span = read.items[0].about.span};
		body_slots(&text.blocks);
		tell_line(rec, DIAG_MD_TEXT, first, first->plain);
		add_entry(s, &text);
		return;
	}
	struct blocks *out = s->open ? &s->entry.blocks : &s->blocks;
	if (s->open && s->entry.roles.count) {
		struct entry *role = &s->entry.roles.items[s->entry.roles.count - 1];
		struct blocks held = {0};
		for (int i = 0; i < role->block_count; i++)
			block_add(rec->r, &held, role->blocks[i]);
		for (int i = 0; i < read.count; i++)
			block_add(rec->r, &held, read.items[i]);
		body_slots(&held);
		role->blocks = held.items;
		role->block_count = held.count;
		return;
	}
	for (int i = 0; i < read.count; i++)
		block_add(rec->r, out, read.items[i]);
}

void assembly_close(struct assembly *s, int to)
{
	assembly_flush(s, to);
	if (!s->open)
		return;
	if (is_absorbed(&s->entry))
		absorb_role(s);
	if (is_nameless(s, &s->entry))
		diag(s->rec->r->d, DIAG_MD_ENTRY_BARE, s->entry.span, NULL);
	body_slots(&s->entry.blocks);
	add_entry(s, &s->entry);
	s->open = false;
}

/* --- heads --- */

static bool is_role(const struct assembly *s, int i)
{
	const struct line *l = &s->rec->lines[i];
	const bool heading = line_is_heading(s, i) && s->entry.rank < RANK_STRONG;
	const bool emph = l->rank == RANK_EMPH && s->entry.rank <= RANK_CAPITALS;
	if (s->open && s->entry.announces && date_ahead(s, i) == i + 1)
		return true;
	return s->open && !s->by_items && l->rank > s->entry.rank && (heading || emph) &&
	       (made_has(&s->entry, FIELD_ORGANISATION) ||
	        (heading && !made_has(&s->entry, FIELD_DATES)));
}

/* What the head of an entry says of its first role goes to that role. */
static void demote(struct assembly *s)
{
	struct made *m = &s->entry, role = {.span = m->span}, rest = *m;
	rest.fields.items = NULL;
	rest.fields.count = rest.fields.cap = 0;
	for (int i = 0; i < m->fields.count; i++) {
		const struct field f = m->fields.items[i];
		if (f.id == FIELD_POSITION || f.id == FIELD_DATES)
			LIST_ADD(s->rec->r->a, &role.fields, f);
		else
			LIST_ADD(s->rec->r->a, &rest.fields, f);
	}
	if (role.fields.count == 0)
		return;
	role.blocks = m->blocks;
	body_slots(&role.blocks);
	rest.blocks = (struct blocks){0};
	*m = rest;
	LIST_ADD(s->rec->r->a, &m->roles, made_entry(&role));
}

static void open_role(struct assembly *s, int from, int to)
{
	struct made role = {.span = s->rec->lines[from].out->span};
	for (int i = 0; i < s->entry.fields.count; i++)
		if (s->entry.fields.items[i].id == FIELD_POSITION &&
		    !made_has(&s->entry, FIELD_ORGANISATION))
			s->entry.fields.items[i].id = FIELD_ORGANISATION;
	if (s->entry.roles.count == 0)
		demote(s);
	head_read(s->rec, s->kind, from, to, &role);
	/* In a role the first name is the post. */
	for (int i = 0; i < role.fields.count; i++)
		if (role.fields.items[i].id == FIELD_ORGANISATION &&
		    !made_has(&role, FIELD_POSITION))
			role.fields.items[i].id = FIELD_POSITION;
	LIST_ADD(s->rec->r->a, &s->entry.roles, made_entry(&role));
}

/* A degree at a school among posts begins the education that has no title. */
bool assembly_turns_to_education(const struct assembly *s, int from, int to)
{
	unsigned clues = 0;
	for (int i = from; i < to; i++)
		clues |= s->rec->lines[i].clues;
	return s->kind == KIND_WORK && s->entries.count + s->open > 0 && (clues & CLUE_DEGREE) &&
	       (clues & CLUE_SCHOOL) && !(clues & CLUE_POST);
}

int assembly_open(struct assembly *s, int i)
{
	const int end = item_begins(s, i) ? i + 1 : head_end(s, i);
	if (is_role(s, i)) {
		assembly_flush(s, i);
		open_role(s, i, end);
	} else {
		assembly_close(s, i);
		s->entry = (struct made){.span = s->rec->lines[i].out->span,
		                         .rank = s->rec->lines[i].rank};
		s->open = true;
		s->rank = s->entries.count ? s->rank : s->entry.rank;
		s->entry.announces = announces_roles(s, i);
		head_read(s->rec, s->kind, i, end, &s->entry);
	}
	s->body = end;
	return end;
}

/* --- dates that lost their entries --- */

static void insert_text(struct assembly *s, int at, const struct line *l)
{
	struct made text = {.span = l->out->span};
	body_para(s->rec, l->out->text, l->out->span, &text.blocks);
	body_slots(&text.blocks);
	LIST_ADD(s->rec->r->a, &s->entries, made_entry(&text));
	for (int i = s->entries.count - 1; i > at; i--)
		s->entries.items[i] = s->entries.items[i - 1];
	s->entries.items[at] = made_entry(&text);
}

void assembly_give_dates(struct assembly *s)
{
	int nth = 0;
	const bool match = s->displaced == s->bare.count;
	for (int i = s->from; i < s->to && s->displaced; i++) {
		const struct line *l = &s->rec->lines[i];
		if (!l->displaced)
			continue;
		if (!match) {
			tell_line(s->rec, DIAG_MD_TEXT, l, l->plain);
			insert_text(s, s->displaced_at + nth++, l);
			continue;
		}
		struct entry *e = &s->entries.items[s->bare.items[nth++]];
		struct made m = {0};
		for (int k = 0; k < e->field_count; k++)
			LIST_ADD(s->rec->r->a, &m.fields, e->fields[k]);
		made_dates(s->rec, &m, l->date.text, l->out->span);
		e->fields = m.fields.items;
		e->field_count = m.fields.count;
		s->rec->dated++;
		diag(s->rec->r->d, DIAG_MD_DATE_ATTACHED, l->out->span, "%.*s, to line %d",
		     STR_ARG(l->date.text), e->about.span.line);
	}
}
