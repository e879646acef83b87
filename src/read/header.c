/* SPDX-License-Identifier: MIT */
/*
 * The lines before the first section: the name, a headline, addresses; what is
 * left is the summary.
 */
#include "read/recognise.h"

enum { NAME_WORDS = 5, NAME_LINES = 4, HEADLINE_WORDS = 14, ADDRESS_WORDS = 9 };

/* --- the name --- */

static bool has_letters_only(str text)
{
	for (ptrdiff_t i = 0; i < text.n; i++)
		if ((text.s[i] >= '0' && text.s[i] <= '9') || text.s[i] == '@' || text.s[i] == ':')
			return false;
	return text.n > 0;
}

static bool can_be_name(const struct line *l)
{
	return l->brief && l->out->kind != OUT_CODE && !(l->clues & (CLUE_CV | CLUE_PAGE));
}

/* The first heading; else a line of few words soon after the top. NO_LINE: none. */
static int find_name(const struct recognition *rec, int from, int to)
{
	for (int i = from; i < to; i++)
		if (rec->lines[i].out->kind == OUT_HEADING && can_be_name(&rec->lines[i]))
			return i;
	for (int i = from; i < to && i < from + NAME_LINES; i++) {
		const struct line *l = &rec->lines[i];
		if (can_be_name(l) && !l->item && has_letters_only(l->plain) &&
		    clues_words(l->plain) <= NAME_WORDS && !(l->clues & (CLUE_POST | CLUE_PLACE)))
			return i;
	}
	return NO_LINE;
}

static bool add_field(struct recognition *rec, enum field_id id, struct text text, struct span span)
{
	struct field f = {.id = id, .type = VALUE_TEXT, .as.text = text, .span = span};
	text_unmark(&f.as.text, MARK_STRONG | MARK_EMPH);
	if (rec->person.self.set[id] || !leaf_add(rec->r, &f.as.text, LEAF_TEXT, span))
		return false;
	rec->person.self.set[id] = true;
	LIST_ADD(rec->r->a, &rec->person.self.fields, f);
	return true;
}

static void add_rest(struct recognition *rec, struct text text, struct span span)
{
	struct blocks *summary = &rec->person.summary[SLOT_BODY];
	const int before = summary->count;
	body_para(rec, text, span, summary);
	if (summary->count > before)
		summary->items[before].slot = SLOT_BODY;
}

/* A piece of the line of the name: the name, then a headline. */
static void take_piece(struct recognition *rec, const struct line *l, ptrdiff_t from, ptrdiff_t to,
                       struct text *title)
{
	const struct text text = text_slice(rec->r->a, &l->out->text, from, to);
	const str plain = text_plain(rec->r->a, &text);
	if (text.run_count == 0)
		return;
	if (clues_of(rec->words, plain) & CLUE_CV)
		*title = text;
	else if (!rec->named)
		rec->named = add_field(rec, FIELD_NAME, text, l->out->span);
	else if (!rec->headed)
		rec->headed = add_field(rec, FIELD_HEADLINE, text, l->out->span);
	else
		add_rest(rec, text, l->out->span);
}

static void read_name(struct recognition *rec, const struct line *l, struct text *title)
{
	ptrdiff_t from = 0, at = 0;
	if (l->out->kind != OUT_HEADING)
		tell_line(rec, DIAG_MD_NAME_GUESSED, l, l->plain);
	while (at < l->plain.n) {
		const ptrdiff_t n = head_sign(str_slice(l->plain, at, l->plain.n));
		if (n) {
			take_piece(rec, l, from, at, title);
			from = at + n;
		}
		at += n ? n : 1;
	}
	take_piece(rec, l, from, l->plain.n, title);
}

/* --- the lines --- */

static bool can_be_headline(const struct line *l)
{
	return l->brief && !l->item && l->out->kind != OUT_CODE && l->out->kind != OUT_BREAK &&
	       !(l->clues & CLUE_PAGE) && clues_words(l->plain) <= HEADLINE_WORDS &&
	       !str_ends(str_trim(l->plain), STR("."));
}

/* "12 Quay Street, Bristol BS1 0AA": a number and a comma. */
static bool is_address(str text)
{
	bool digit = false;
	for (ptrdiff_t i = 0; i < text.n; i++)
		digit = digit || (text.s[i] >= '0' && text.s[i] <= '9');
	return digit && str_find(text, STR(", ")) > 0 && clues_words(text) <= ADDRESS_WORDS &&
	       !str_ends(text, STR("."));
}

/* A line of the header that is not the name; how many lines it takes with it. */
static int read_line(struct recognition *rec, int i, int to, struct text *title)
{
	const struct line *l = &rec->lines[i];
	struct blocks *summary = &rec->person.summary[SLOT_BODY];
	const int before = summary->count;
	int end = i + 1;
	if (l->out->kind == OUT_BREAK)
		return 1;
	if ((l->clues & CLUE_CV) && title->run_count == 0) {
		*title = text_slice(rec->r->a, &l->out->text, 0, l->plain.n);
		return 1;
	}
	if (l->out->kind != OUT_CODE && contacts_read(rec, l))
		return 1;
	const bool place = l->brief && !(l->clues & CLUE_POST) &&
	                   (((l->clues & CLUE_PLACE) && clues_words(l->plain) <= NAME_WORDS) ||
	                    is_address(l->plain));
	if (!rec->headed && !place && summary->count == 0 && can_be_headline(l)) {
		rec->headed =
		    add_field(rec, FIELD_HEADLINE,
		              text_slice(rec->r->a, &l->out->text, 0, l->plain.n), l->out->span);
		return 1;
	}
	if (place && !l->item) {
		struct contact c = {.kind = CONTACT_PLACE, .about.span = l->out->span};
		c.place.whole = text_slice(rec->r->a, &l->out->text, 0, l->plain.n);
		leaf_add(rec->r, &c.place.whole, LEAF_TEXT, l->out->span);
		LIST_ADD(rec->r->a, &rec->person.contacts, c);
		return 1;
	}
	bool sure;
	while (end < to && (rec->lines[end].item ? l->item : rec->lines[end].out->joined) &&
	       contacts_in(rec, &rec->lines[end], &sure) == 0)
		end++;
	body_read(rec, i, end, summary);
	for (int k = before; k < summary->count; k++)
		summary->items[k].slot = SLOT_BODY;
	return end - i;
}

void header_lines(struct recognition *rec, int from, int to)
{
	struct text title = {0};
	while (from < to)
		from += read_line(rec, from, to, &title);
	if (title.run_count)
		add_rest(rec, title, rec->lines[to - 1].out->span);
}

void header_read(struct recognition *rec, int from, int to)
{
	const int name = rec->named ? NO_LINE : find_name(rec, from, to);
	struct text title = {0};
	const struct line *title_line = to > from ? &rec->lines[from] : NULL;
	for (int i = from; i < to;) {
		if (i == name) {
			read_name(rec, &rec->lines[i++], &title);
			continue;
		}
		i += read_line(rec, i, to, &title);
	}
	if (title.run_count == 0)
		return;
	/* "Curriculum vitae" leads where nothing else does. */
	if (!rec->headed)
		rec->headed = add_field(rec, FIELD_HEADLINE, title, title_line->out->span);
	else
		add_rest(rec, title, title_line->out->span);
}
