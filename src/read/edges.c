/* SPDX-License-Identifier: MIT */
/*
 * Where entries begin: at a heading, at a line that stands out as others do, or
 * at a few short lines of which one holds dates. Pure: nothing is made here.
 */
#include "read/assembly.h"

enum { HEAD_LINES = 5, AHEAD = 3, POST_WORDS = 6 };

static bool is_head_line(const struct assembly *s, int i)
{
	const struct line *l = i < s->to ? &s->rec->lines[i] : NULL;
	return l && l->brief && !l->item && !l->displaced &&
	       (l->out->kind == OUT_HEADING || (l->out->kind == OUT_LINE && l->out->level == 0));
}

bool line_is_heading(const struct assembly *s, int i)
{
	return s->rec->lines[i].out->kind == OUT_HEADING;
}

static bool is_dated(const struct assembly *s, int i)
{
	return s->rec->lines[i].date.text.n > 0;
}

/* The line of dates of a head that begins at i, NO_LINE if it has none. */
int date_ahead(const struct assembly *s, int i)
{
	for (int k = i; k <= i + AHEAD && is_head_line(s, k); k++) {
		if (k > i && line_is_heading(s, k))
			break;
		if (is_dated(s, k))
			return k;
	}
	return NO_LINE;
}

static bool ends_in_colon(const struct line *l)
{
	return str_ends(str_trim(l->plain), STR(":"));
}

/* A short line that goes on with a head whose dates are known. */
static bool goes_on(const struct assembly *s, int first, int i)
{
	const struct line *l = &s->rec->lines[i];
	const unsigned part = CLUE_POST | CLUE_PLACE | CLUE_DEGREE | CLUE_SCHOOL | CLUE_SPAN;
	if (is_dated(s, i) || ends_in_colon(l) || clues_label_length(l->plain))
		return false;
	if (l->rank <= s->rec->lines[first].rank && l->rank < RANK_PLAIN && !l->out->joined)
		return false;
	if (!l->out->joined && date_ahead(s, i) != NO_LINE && l->rank != RANK_EMPH)
		return false;
	if (l->out->joined && !is_dated(s, first) && date_ahead(s, i) != NO_LINE &&
	    !(l->clues & (CLUE_PLACE | CLUE_SPAN)) && l->rank <= s->rec->lines[first].rank)
		return false;
	return (l->clues & part) || l->rank <= RANK_EMPH || l->out->joined;
}

bool announces_roles(const struct assembly *s, int first)
{
	return is_head_line(s, first + 1) && !is_dated(s, first) &&
	       s->rec->lines[first + 1].clues == CLUE_SPAN;
}

int head_end(const struct assembly *s, int first)
{
	const int date = date_ahead(s, first);
	int end = first + 1;
	if (announces_roles(s, first))
		return first + 2;
	if (date == NO_LINE) {
		const struct line *l = &s->rec->lines[end < s->to ? end : first];
		const bool next =
		    end < s->to && is_head_line(s, end) && !line_is_heading(s, end) &&
		    !ends_in_colon(l) && !clues_label_length(l->plain) &&
		    (l->rank == RANK_EMPH ||
		     (l->clues & (CLUE_POST | CLUE_DEGREE | CLUE_SCHOOL | CLUE_PLACE)));
		const bool below =
		    end + 1 < s->to && s->rec->lines[end + 1].item && is_head_line(s, end) &&
		    !line_is_heading(s, end) && !ends_in_colon(l) &&
		    !clues_label_length(l->plain) && l->rank >= RANK_EMPH &&
		    s->rec->lines[first].rank <= RANK_STRONG && clues_words(l->plain) <= POST_WORDS;
		return end + (next || below);
	}
	end = date + 1;
	while (end < s->to && end < first + HEAD_LINES && is_head_line(s, end) &&
	       !line_is_heading(s, end) && goes_on(s, first, end))
		end++;
	return end;
}

/* A line without dates that stands before an item, as at least another does. */
static bool is_habit(const struct assembly *s, int i)
{
	const struct line *l = &s->rec->lines[i];
	return i + 1 < s->to && s->rec->lines[i + 1].item && !l->out->joined && !ends_in_colon(l) &&
	       (l->clues & (CLUE_POST | CLUE_FIRM | CLUE_SCHOOL | CLUE_DEGREE));
}

static int bars(const struct line *l)
{
	int count = 0;
	for (ptrdiff_t i = 0; i < l->plain.n; i++)
		count += l->plain.s[i] == '|';
	return count;
}

/* The names of the columns above rows with dates. */
static bool is_table_head(const struct assembly *s, int i)
{
	const struct line *l = &s->rec->lines[i];
	return i + 1 < s->to && l->rank == RANK_PLAIN && bars(l) > 0 && !is_dated(s, i) &&
	       is_dated(s, i + 1) && bars(l) == bars(&s->rec->lines[i + 1]);
}

bool item_begins(const struct assembly *s, int i)
{
	const struct line *l = &s->rec->lines[i];
	return s->by_items && l->item && l->out->level == 1;
}

bool entry_begins(const struct assembly *s, int i)
{
	const struct line *l = &s->rec->lines[i];
	if (item_begins(s, i))
		return true;
	if (!is_head_line(s, i) || clues_label_length(l->plain) == l->plain.n ||
	    is_table_head(s, i))
		return false;
	if (s->by_lines)
		return true;
	if (line_is_heading(s, i)) {
		const bool deeper =
		    s->open && l->rank > s->entry.rank && s->entry.rank < RANK_STRONG;
		return !ends_in_colon(l) && (!deeper || date_ahead(s, i) != NO_LINE ||
		                             !made_has(&s->entry, FIELD_DATES));
	}
	if (l->field != FIELD_COUNT || (clues_label_length(l->plain) && !is_dated(s, i)))
		return false;
	const int date = date_ahead(s, i);
	if (date != NO_LINE && (date == i || !s->rec->lines[date].item))
		return l->rank <= RANK_EMPH || date == i || !l->out->joined || i == s->from ||
		       s->rec->lines[i - 1].item;
	return (l->rank == RANK_STRONG && s->strong) || is_habit(s, i);
}

/* The first part of a head, behind dates. */
static str first_part(const struct line *l, str *rest)
{
	static const str signs[] = {{"|", 1}, {", ", 2}, {" – ", 5}, {" — ", 5}, {" - ", 3}};
	const ptrdiff_t from = l->date.text.n && l->date.from == 0 ? l->date.to + 3 : 0;
	const str text = str_slice(l->plain, from, l->plain.n);
	ptrdiff_t first = text.n;
	*rest = (str){0};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		const ptrdiff_t at = str_find(text, signs[i]);
		first = at > 0 && at < first ? at : first;
	}
	*rest = str_slice(text, first, text.n);
	return str_slice(text, 0, first);
}

/* Of two parts of a head, the first is the post, as most heads of the section show. */
static bool posts_lead(const struct assembly *s)
{
	int first = 0, second = 0;
	for (int i = s->from; i < s->to; i++) {
		const struct line *l = &s->rec->lines[i];
		str rest;
		if (!is_head_line(s, i) || (l->rank > RANK_EMPH && !is_dated(s, i)))
			continue;
		const bool post = clues_of(s->rec->words, first_part(l, &rest)) & CLUE_POST;
		first += post && rest.n > 0;
		second += !post && (clues_of(s->rec->words, rest) & CLUE_POST);
	}
	return first > second;
}

static bool is_list_kind(enum kind kind)
{
	return kind == KIND_CERTIFICATES || kind == KIND_AWARDS || kind == KIND_MEMBERSHIPS ||
	       kind == KIND_COURSES;
}

static bool all_brief(const struct assembly *s)
{
	for (int i = s->from; i < s->to; i++)
		if (!is_head_line(s, i) || s->rec->lines[i].out->joined || line_is_heading(s, i))
			return false;
	return true;
}

/* Items of a list of skills and the like, of which each is a name or has a label. */
static bool all_names(const struct assembly *s)
{
	enum { NAME_WORDS = 4 };
	int items = 0;
	for (int i = s->from; i < s->to; i++) {
		const struct line *l = &s->rec->lines[i];
		if (line_is_heading(s, i) || l->out->kind == OUT_BREAK)
			continue;
		const bool name = clues_label_length(l->plain) ||
		                  (l->brief && clues_words(l->plain) <= NAME_WORDS &&
		                   str_find(l->plain, STR(",")) < 0);
		if (!l->item || l->out->level > 1 || !name)
			return false;
		items++;
	}
	return items > 0;
}

/* Items are entries where there is no other head, and half of them have dates. */
void assembly_look_ahead(struct assembly *s)
{
	int items = 0, dated = 0, heads = 0, strong = 0;
	for (int i = s->from; i < s->to; i++) {
		const struct line *l = &s->rec->lines[i];
		const bool top = l->item && l->out->level == 1;
		items += top;
		dated += top && l->date.text.n > 0;
		heads += !l->item && is_head_line(s, i) && !ends_in_colon(l);
		strong += l->rank == RANK_STRONG && l->out->kind == OUT_LINE && !ends_in_colon(l);
	}
	s->by_items = items > 0 && heads == 0 && dated * 2 >= items && s->kind != KIND_SUMMARY;
	s->by_names = all_names(s);
	s->strong = strong > 0;
	s->by_lines = is_list_kind(s->kind) && s->to > s->from && all_brief(s);
	s->rec->post_first = posts_lead(s);
}
