/* SPDX-License-Identifier: MIT */
/*
 * The lines of a section → entries, or blocks. An entry begins at a line that
 * stands out, or at a few short lines that hold its dates; what follows is its
 * body. What belongs to no entry is a text entry where it stands.
 */
#include "read/assembly.h"

enum { CONTACT_LINE = 140 };

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
			assembly_flush(s, i);
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
			assembly_flush(s, i);
			labelled_each(s->rec, l, &s->entries);
			s->body = i + 1;
			continue;
		}
		if (!labelled_read(s->rec, s->kind, l, 0, l->plain.n, &m) &&
		    !(s->by_names && l->item && named_read(s->rec, l, &m)))
			continue;
		assembly_flush(s, i);
		body_slots(&m.blocks);
		s->body = i + 1;
		LIST_ADD(s->rec->r->a, &s->entries, made_entry(&m));
		s->rec->entries++;
	}
	assembly_flush(s, s->to);
}

/* Addresses among other text are the person's. */
static bool move_contact(struct assembly *s, int i)
{
	const struct line *l = &s->rec->lines[i];
	bool sure;
	if (l->out->kind == OUT_CODE || l->plain.n > CONTACT_LINE ||
	    contacts_in(s->rec, l, &sure) < 2 || !sure || s->kind == KIND_REFERENCES)
		return false;
	assembly_flush(s, i);
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
	assembly_close(s, i);
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
			assembly_flush(s, i);
			s->displaced++;
			s->body = ++i;
		} else if (move_contact(s, i) || !entry_begins(s, i)) {
			i++;
		} else if (assembly_turns_to_education(s, i, head_end(s, i))) {
			split_off(s, i, title);
			return false;
		} else {
			i = assembly_open(s, i);
		}
	}
	assembly_close(s, s->to);
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
	const bool has_title = title != NO_LINE;
	const struct line *l = &rec->lines[has_title ? title : s->from];
	struct section_draft draft = {0};
	assembly_give_dates(s);
	close_group(s);
	const bool titled = s->groups.count > 0;
	if (!titled && has_title)
		keep_title(s, l);
	if (s->groups.count == 0)
		return;
	draft.section = (struct section){
	    .kind = s->kind, .groups = s->groups.items, .group_count = s->groups.count};
	draft.section.about.span = l->out->span;
	draft.section.title_from = !has_title ? TITLE_DEFAULT : titled ? TITLE_GIVEN : TITLE_NONE;
	if (has_title && titled)
		draft.section.title = title_text(rec, l);
	const str named =
	    has_title ? str_slice(l->plain, clues_ornament(l->plain), l->plain.n) : (str){0};
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
	assembly_give_dates(&s);
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
		assembly_flush(&s, s.to);
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
