/* SPDX-License-Identifier: MIT */
/*
 * The lines of a section → entries, or blocks. An entry begins at a line that
 * stands out, or at a few short lines that hold its dates; what follows is its
 * body. What belongs to no entry is a text entry where it stands.
 */
#include "read/assembly.h"

enum { CONTACT_LINE = 140 };

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

static void flush_body(struct assembly *s, int to)
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

static void close_entry(struct assembly *s, int to)
{
	flush_body(s, to);
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
static bool turns_to_education(const struct assembly *s, int from, int to)
{
	unsigned clues = 0;
	for (int i = from; i < to; i++)
		clues |= s->rec->lines[i].clues;
	return s->kind == KIND_WORK && s->entries.count + s->open > 0 && (clues & CLUE_DEGREE) &&
	       (clues & CLUE_SCHOOL) && !(clues & CLUE_POST);
}

static int open_entry(struct assembly *s, int i)
{
	const int end = item_begins(s, i) ? i + 1 : head_end(s, i);
	if (is_role(s, i)) {
		flush_body(s, i);
		open_role(s, i, end);
	} else {
		close_entry(s, i);
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

static void give_dates(struct assembly *s)
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

/* --- kinds of sections --- */

static bool is_listing(enum kind kind)
{
	return kind == KIND_SKILLS || kind == KIND_LANGUAGES || kind == KIND_INTERESTS ||
	       kind == KIND_CONTACT;
}

static bool is_prose(enum kind kind)
{
	return kind == KIND_SUMMARY || kind == KIND_CLAUSE;
}

/* What was read since the last title as a group, if it is anything. */
static void close_group(struct assembly *s)
{
	if (s->group.title.leaf && s->blocks.count + s->entries.count == 0) {
		body_para(s->rec, s->group.title, s->group.about.span, &s->blocks);
		s->group.title = (struct text){0};
	}
	body_slots(&s->blocks);
	s->group.blocks = s->blocks.items;
	s->group.block_count = s->blocks.count;
	s->group.entries = s->entries.items;
	s->group.entry_count = s->entries.count;
	if (s->blocks.count || s->entries.count)
		LIST_ADD(s->rec->r->a, &s->groups, s->group);
	s->group = (struct group){0};
	s->blocks = (struct blocks){0};
	s->entries.items = NULL;
	s->entries.count = s->entries.cap = 0;
}

static struct text title_text(struct recognition *rec, const struct line *l)
{
	const ptrdiff_t ornament = clues_ornament(l->plain);
	struct text title =
	    text_slice(rec->r->a, &l->out->text, ornament < l->plain.n ? ornament : 0,
	               l->split ? l->split : l->plain.n);
	text_unmark(&title, MARK_STRONG | MARK_EMPH);
	text_end(&title);
	leaf_add(rec->r, &title, LEAF_TEXT, l->out->span);
	return title;
}

/* What stands behind the title of the section in its line heads a group. */
static void open_group(struct assembly *s, const struct line *l)
{
	s->group.title = text_slice(s->rec->r->a, &l->out->text, l->split, l->plain.n);
	s->group.about.span = l->out->span;
	text_unmark(&s->group.title, MARK_STRONG | MARK_EMPH);
	text_end(&s->group.title);
	leaf_add(s->rec->r, &s->group.title, LEAF_TEXT, l->out->span);
}

static void read_listing(struct assembly *s)
{
	for (int i = s->from; i < s->to; i++) {
		const struct line *l = &s->rec->lines[i];
		const bool parent = i + 1 < s->to && s->rec->lines[i + 1].item && l->item &&
		                    s->rec->lines[i + 1].out->level > l->out->level;
		const bool alone = !l->out->joined || l->item || i == s->body;
		struct made m = {0};
		if (l->out->kind == OUT_HEADING) {
			flush_body(s, i);
			close_group(s);
			s->group.title = title_text(s->rec, l);
			s->group.about.span = l->out->span;
			s->body = i + 1;
			continue;
		}
		const bool dates = l->date.text.n && l->date.from == 0 && l->date.to == l->plain.n;
		if (parent || l->out->level > 1 || !alone || dates)
			continue;
		if (s->kind == KIND_LANGUAGES && labelled_pieces(l)) {
			flush_body(s, i);
			labelled_each(s->rec, l, &s->entries);
			s->body = i + 1;
			continue;
		}
		if (!labelled_read(s->rec, s->kind, l, 0, l->plain.n, &m) &&
		    !(s->by_names && l->item && named_read(s->rec, l, &m)))
			continue;
		flush_body(s, i);
		body_slots(&m.blocks);
		s->body = i + 1;
		LIST_ADD(s->rec->r->a, &s->entries, made_entry(&m));
		s->rec->entries++;
	}
	flush_body(s, s->to);
}

/* Addresses among other text are the person's. */
static bool move_contact(struct assembly *s, int i)
{
	const struct line *l = &s->rec->lines[i];
	bool sure;
	if (l->out->kind == OUT_CODE || l->plain.n > CONTACT_LINE ||
	    contacts_in(s->rec, l, &sure) < 2 || !sure || s->kind == KIND_REFERENCES)
		return false;
	flush_body(s, i);
	if (!contacts_read(s->rec, l))
		return false;
	tell_line(s->rec, DIAG_MD_CONTACT_MOVED, l, l->plain);
	s->body = i + 1;
	return true;
}

static void finish(struct assembly *s, int title);

/* The rest of the lines as a section of its own, without a title. */
static void split_off(struct assembly *s, int i, int title)
{
	tell_line(s->rec, DIAG_MD_SECTION_GUESSED, &s->rec->lines[i],
	          kind_row(KIND_EDUCATION)->name);
	const int to = s->to;
	close_entry(s, i);
	s->to = i;
	finish(s, title);
	section_assemble(s->rec, KIND_EDUCATION, NO_LINE, i, to);
}

/* False if the section was parted and is done. */
static bool read_entries(struct assembly *s, int title)
{
	for (int i = s->from; i < s->to;) {
		const struct line *l = &s->rec->lines[i];
		if (l->displaced && s->displaced == 0)
			s->displaced_at = s->entries.count + s->open;
		if (l->displaced) {
			flush_body(s, i);
			s->displaced++;
			s->body = ++i;
		} else if (move_contact(s, i)) {
			i++;
		} else if (!entry_begins(s, i)) {
			i++;
		} else if (turns_to_education(s, i, head_end(s, i))) {
			split_off(s, i, title);
			return false;
		} else {
			i = open_entry(s, i);
		}
	}
	close_entry(s, s->to);
	return true;
}

/* --- the section --- */

/* Nothing stands under this title: it is a line of text. */
static void keep_title(struct assembly *s, const struct line *l)
{
	body_para(s->rec, l->out->text, l->out->span, &s->blocks);
	tell_line(s->rec, DIAG_MD_TEXT, l, l->plain);
	close_group(s);
}

static void finish(struct assembly *s, int title)
{
	struct recognition *rec = s->rec;
	const struct line *l = title == NO_LINE ? NULL : &rec->lines[title];
	struct section_draft draft = {0};
	give_dates(s);
	close_group(s);
	const bool titled = s->groups.count > 0;
	if (!titled && l)
		keep_title(s, l);
	if (s->groups.count == 0)
		return;
	draft.section = (struct section){
	    .kind = s->kind, .groups = s->groups.items, .group_count = s->groups.count};
	draft.section.about.span = l ? l->out->span : rec->lines[s->from].out->span;
	draft.section.title_from = !l ? TITLE_DEFAULT : titled ? TITLE_GIVEN : TITLE_NONE;
	if (l && titled)
		draft.section.title = title_text(rec, l);
	const str named = l ? str_slice(l->plain, clues_ornament(l->plain), l->plain.n) : (str){0};
	draft.section.about.id = id_from_title(
	    rec->r->a, s->kind == KIND_CUSTOM && named.n ? named : kind_row(s->kind)->name);
	LIST_ADD(rec->r->a, &rec->sections, draft);
	if (s->kind == KIND_WORK && titled && s->rank) {
		rec->work.section = rec->sections.count;
		rec->work.rank = s->rank;
	}
}

/* A section of addresses, where the header had none, is the person's. */
static bool all_contacts(struct recognition *rec, int from, int to)
{
	bool sure;
	if (rec->person.contacts.count || from == to)
		return false;
	for (int i = from; i < to; i++)
		if (rec->lines[i].out->kind != OUT_BREAK &&
		    contacts_in(rec, &rec->lines[i], &sure) == 0 &&
		    !clues_label_length(rec->lines[i].plain) && !rec->lines[i].brief)
			return false;
	return true;
}

/* Lines that belong to the section of work before. */
static void go_on(struct recognition *rec, int from, int to)
{
	struct assembly s = {.rec = rec, .kind = KIND_WORK, .from = from, .to = to, .body = from};
	tell_line(rec, DIAG_MD_RESUMED, &rec->lines[from], rec->lines[from].plain);
	assembly_look_ahead(&s);
	if (!read_entries(&s, NO_LINE))
		return;
	give_dates(&s);
	if (s.blocks.count)
		finish(&s, NO_LINE);
	else
		resume_work(rec, &s);
}

void section_assemble(struct recognition *rec, enum kind kind, int title, int from, int to)
{
	struct assembly s = {.rec = rec, .kind = kind, .from = from, .to = to, .body = from};
	const struct arena_mark mark = arena_mark(rec->r->scratch);
	if (kind == KIND_CONTACT && all_contacts(rec, from, to)) {
		if (title != NO_LINE)
			tell_line(rec, DIAG_MD_CONTACT_MOVED, &rec->lines[title],
			          rec->lines[title].plain);
		header_lines(rec, from, to);
		return;
	}
	if (title != NO_LINE && rec->lines[title].split)
		open_group(&s, &rec->lines[title]);
	const int resumed = resumed_at(&s);
	s.to = resumed == NO_LINE ? to : resumed;
	assembly_look_ahead(&s);
	bool whole = true;
	if (is_prose(kind))
		flush_body(&s, s.to);
	else if (is_listing(kind))
		read_listing(&s);
	else
		whole = read_entries(&s, title);
	if (whole)
		finish(&s, title);
	if (resumed != NO_LINE)
		go_on(rec, resumed, to);
	arena_rewind(rec->r->scratch, mark);
}
