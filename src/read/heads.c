/* SPDX-License-Identifier: MIT */
/*
 * The head of an entry → fields. Its lines are cut at dates, bars, dashes,
 * wide spaces, "at", and at the commas where what follows looks like another
 * thing; each part then becomes the first field of a table that it fits.
 */
#include "read/crumbs.h"
#include "read/recognise.h"

enum { PART_PLACE_WORDS = 3, PLACE_WORDS = 6, PARTS_MOST = 24 };

enum sign { SIGN_LINE, SIGN_STRONG, SIGN_DASH, SIGN_AT, SIGN_COMMA };

/* A part of a head: bytes of the plain text of its line. */
struct part {
	const struct line *line;
	ptrdiff_t from, to;
	str plain;
	unsigned clues;
	enum sign sign; /* what stands before it */
};

struct parts {
	struct part *items;
	int count, cap;
};

/* --- cutting --- */

/* Signs and spaces at the ends of a part say nothing. */
static void trim_part(str plain, ptrdiff_t *from, ptrdiff_t *to)
{
	static const str signs[] = {{" ", 1}, {"|", 1},      {",", 1}, {"·", 2},
	                            {"•", 3}, {"–", 3},      {"—", 3}, {"-", 1},
	                            {";", 1}, {EM_SPACE, 3}, {":", 1}, {"()", 2}};
	for (bool again = true; again && *from < *to;) {
		const str text = str_slice(plain, *from, *to);
		again = false;
		for (size_t i = 0; i < sizeof signs / sizeof *signs && !again; i++) {
			const ptrdiff_t n = signs[i].n;
			if (str_starts(text, signs[i])) {
				*from += n;
				again = true;
			} else if (str_ends(text, signs[i])) {
				*to -= n;
				again = true;
			}
		}
	}
}

static void add_part(struct recognition *rec, struct parts *list, struct part p)
{
	trim_part(p.line->plain, &p.from, &p.to);
	if (p.from >= p.to)
		return;
	p.plain = str_slice(p.line->plain, p.from, p.to);
	p.clues = clues_of(rec->words, p.plain);
	LIST_ADD(rec->r->scratch, list, p);
}

static ptrdiff_t strong_sign(str text, enum sign *sign)
{
	static const struct {
		str text;
		enum sign sign;
	} signs[] = {
	    {{"|", 1}, SIGN_STRONG},      {{"•", 3}, SIGN_STRONG},   {{"·", 2}, SIGN_STRONG},
	    {{EM_SPACE, 3}, SIGN_STRONG}, {{" – ", 5}, SIGN_DASH},   {{" — ", 5}, SIGN_DASH},
	    {{" - ", 3}, SIGN_DASH},      {{" -- ", 4}, SIGN_DASH},  {{" @ ", 3}, SIGN_AT},
	    {{"—", 3}, SIGN_DASH},        {{" // ", 4}, SIGN_STRONG}};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(text, signs[i].text)) {
			*sign = signs[i].sign;
			return signs[i].text.n;
		}
	return 0;
}

ptrdiff_t head_sign(str text)
{
	enum sign sign;
	return strong_sign(text, &sign);
}

/* "at" between a post and an employer. */
static ptrdiff_t at_word(str text)
{
	static const char *const words[] = {" at ", " bei ", " chez ", " presso ", " bij "};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_starts(text, str_from_z(words[i])))
			return str_from_z(words[i]).n;
	return 0;
}

/* True if the marks of a text change at this byte: bold before, plain behind. */
static bool marks_change(const struct text *t, ptrdiff_t byte)
{
	const unsigned look = MARK_STRONG | MARK_EMPH;
	ptrdiff_t at = 0;
	for (int i = 0; i + 1 < t->run_count; i++) {
		at += t->runs[i].text.n;
		const bool change = (t->runs[i].marks & look) != (t->runs[i + 1].marks & look);
		if (change && byte >= at - 1 && byte <= at + 2)
			return true;
	}
	return false;
}

static bool is_firm_tail(const struct recognition *rec, str text)
{
	return clues_words(text) <= 2 && (clues_of(rec->words, text) & CLUE_FIRM) && text.n <= 6;
}

/* The comma of a part that parts two things, or -1. */
static ptrdiff_t comma_in(const struct recognition *rec, const struct part *p, bool loose)
{
	const unsigned head = CLUE_POST | CLUE_DEGREE | CLUE_SCHOOL;
	for (ptrdiff_t i = p->from; i + 1 < p->to; i++) {
		const char *s = p->line->plain.s;
		if (s[i] != ',' || s[i + 1] != ' ')
			continue;
		str tail = str_slice(p->line->plain, i + 2, p->to), first, rest;
		const bool more = str_cut(tail, ',', &first, &rest);
		const unsigned left = clues_of(rec->words, str_slice(p->line->plain, p->from, i));
		const unsigned right = clues_of(rec->words, first);
		const bool differs = (left & head) != (right & head);
		const bool place = (clues_of(rec->words, tail) & CLUE_PLACE) ||
		                   (!more && clues_words(tail) <= PART_PLACE_WORDS);
		if (is_firm_tail(rec, first))
			continue;
		if (marks_change(&p->line->out->text, i) || (loose && (differs || place)))
			return i;
	}
	return -1;
}

/* A part that names a place is not cut: "Porto, Portugal". */
static bool is_place(const struct part *p)
{
	return (p->clues & CLUE_PLACE) &&
	       !(p->clues & (CLUE_POST | CLUE_DEGREE | CLUE_SCHOOL | CLUE_FIRM));
}

static void cut_commas(struct recognition *rec, struct parts *list, struct part p, bool loose)
{
	str first, rest;
	trim_part(p.line->plain, &p.from, &p.to);
	p.plain = str_slice(p.line->plain, p.from, p.to);
	p.clues = clues_of(rec->words, p.plain);
	const bool comma_there = str_cut(p.plain, ',', &first, &rest);
	const bool whole = comma_there && is_place(&p) && list->count > 0 &&
	                   clues_words(p.plain) <= PLACE_WORDS &&
	                   (p.sign != SIGN_COMMA || str_find(rest, STR(",")) < 0) &&
	                   !marks_change(&p.line->out->text, p.from + first.n);
	const ptrdiff_t comma = whole ? -1 : comma_in(rec, &p, loose);
	if (comma < 0 || list->count > PARTS_MOST) {
		add_part(rec, list, p);
		return;
	}
	struct part left = p, right = p;
	left.to = comma;
	right.from = comma + 1;
	right.sign = SIGN_COMMA;
	add_part(rec, list, left);
	cut_commas(rec, list, right, loose);
}

static void cut_stretch(struct recognition *rec, struct parts *list, const struct line *l,
                        ptrdiff_t from, ptrdiff_t to, bool loose)
{
	struct part p = {.line = l, .from = from, .sign = from > 0 ? SIGN_STRONG : SIGN_LINE};
	for (ptrdiff_t at = from; at < to;) {
		enum sign sign = SIGN_AT;
		const str rest = str_slice(l->plain, at, to);
		ptrdiff_t n = strong_sign(rest, &sign);
		const ptrdiff_t word = n == 0 && loose ? at_word(rest) : 0;
		if (word && (clues_of(rec->words, str_slice(l->plain, p.from, at)) & CLUE_POST))
			n = word;
		if (n == 0) {
			at++;
			continue;
		}
		p.to = at;
		cut_commas(rec, list, p, loose);
		p.from = at += n;
		p.sign = sign;
	}
	p.to = to;
	cut_commas(rec, list, p, loose);
}

/* --- fitting --- */

struct fit {
	enum field_id field;
	unsigned needs, lacks; /* clues of which it has one; none of which it has */
	int words;             /* at most; 0: any */
};

#define NOT_HEAD (CLUE_POST | CLUE_DEGREE | CLUE_SCHOOL | CLUE_FIRM)

/* The first that fits and is free. */
static const struct fit work_fits[] = {
    {FIELD_LOCATION, CLUE_PLACE, NOT_HEAD, 6},    {FIELD_POSITION, CLUE_POST, CLUE_FIRM, 0},
    {FIELD_ORGANISATION, 0, CLUE_SPAN, 0},        {FIELD_POSITION, 0, CLUE_SPAN | CLUE_FIRM, 0},
    {FIELD_LOCATION, 0, CLUE_SPAN | NOT_HEAD, 4},
};

/* Where the posts of a section come first. */
static const struct fit post_fits[] = {
    {FIELD_LOCATION, CLUE_PLACE, NOT_HEAD, 6},
    {FIELD_POSITION, 0, CLUE_FIRM | CLUE_SPAN | CLUE_SCHOOL, 0},
    {FIELD_ORGANISATION, 0, CLUE_SPAN, 0},
    {FIELD_LOCATION, 0, CLUE_SPAN | NOT_HEAD, 4},
};

static const struct fit education_fits[] = {
    {FIELD_LOCATION, CLUE_PLACE, NOT_HEAD, 6},    {FIELD_DEGREE, CLUE_DEGREE, 0, 0},
    {FIELD_ORGANISATION, CLUE_SCHOOL, 0, 0},      {FIELD_ORGANISATION, 0, CLUE_SPAN, 0},
    {FIELD_LOCATION, 0, NOT_HEAD | CLUE_SPAN, 3}, {FIELD_AREA, 0, CLUE_SPAN, 0},
};

static const struct fit other_fits[] = {
    {FIELD_NAME, 0, CLUE_SPAN, 0},
    {FIELD_LOCATION, CLUE_PLACE, NOT_HEAD, 6},
    {FIELD_POSITION, CLUE_POST, 0, 5},
    {FIELD_ORGANISATION, 0, CLUE_SPAN, 6},
    {FIELD_LOCATION, 0, NOT_HEAD | CLUE_SPAN, 3},
};

struct fits {
	const struct fit *items;
	int count;
};

#define FITS(table) ((struct fits){(table), (int)(sizeof(table) / sizeof *(table))})

static bool is_career(enum kind kind)
{
	return kind == KIND_WORK || kind == KIND_VOLUNTEER;
}

/* Only the second of two parts names an employer. */
static bool is_employed(const struct parts *parts)
{
	const unsigned firm = CLUE_FIRM | CLUE_SCHOOL;
	return parts->count > 1 && !(parts->items[0].clues & firm) &&
	       (parts->items[1].clues & firm) && !(parts->items[1].clues & CLUE_POST);
}

/* A head of two parts of which only the first can be a post is read so. */
static struct fits fits_for(const struct recognition *rec, enum kind kind,
                            const struct parts *parts)
{
	if (kind == KIND_EDUCATION)
		return FITS(education_fits);
	if (!is_career(kind))
		return FITS(other_fits);
	const unsigned first = parts->count ? parts->items[0].clues : 0;
	bool post = false, other = false;
	for (int i = 0; i < parts->count; i++) {
		post = post || (parts->items[i].clues & CLUE_POST);
		other = other || parts->items[i].sign == SIGN_AT;
	}
	const bool bar =
	    rec->post_first && parts->count > 1 && parts->items[0].line == parts->items[1].line;
	return (first & CLUE_POST) || (!post && (other || bar || is_employed(parts)))
	           ? FITS(post_fits)
	           : FITS(work_fits);
}

static bool fits_part(const struct fit *f, const struct part *p)
{
	return (f->needs == 0 || (p->clues & f->needs)) && !(p->clues & f->lacks) &&
	       (f->words == 0 || clues_words(p->plain) <= f->words);
}

/* "MSc in Structural engineering" where the language joins the two by that word. */
static bool take_degree(struct recognition *rec, struct made *m, const struct part *p)
{
	const str pattern = locale_word(rec->r->locale, STR("degreearea"));
	str head, word, tail;
	str_cut(pattern, '}', &head, &word);
	str_cut(word, '{', &word, &tail);
	const ptrdiff_t at = str_trim(word).n ? str_find(p->plain, word) : -1;
	const struct text *t = &p->line->out->text;
	const struct span span = p->line->out->span;
	if (at <= 0 || made_has(m, FIELD_DEGREE) || made_has(m, FIELD_AREA))
		return false;
	made_text(rec, m, FIELD_DEGREE, text_slice(rec->r->a, t, p->from, p->from + at), span);
	return made_text(rec, m, FIELD_AREA, text_slice(rec->r->a, t, p->from + at + word.n, p->to),
	                 span);
}

/* Behind the comma of an employer or school stands a place, if nothing says otherwise. */
static bool is_tail(const struct made *m, const struct part *p)
{
	const struct field *last = m->fields.count ? &m->fields.items[m->fields.count - 1] : NULL;
	return last && last->id == FIELD_ORGANISATION && p->sign == SIGN_COMMA &&
	       !(p->clues & (NOT_HEAD | CLUE_SPAN)) && clues_words(p->plain) <= PART_PLACE_WORDS;
}

/* "BSc, Mathematics". */
static bool is_area(const struct made *m, const struct part *p)
{
	const struct field *last = m->fields.count ? &m->fields.items[m->fields.count - 1] : NULL;
	return last && last->id == FIELD_DEGREE && p->sign == SIGN_COMMA &&
	       !(p->clues & (NOT_HEAD | CLUE_SPAN | CLUE_PLACE));
}

static void fit_part(struct recognition *rec, struct fits fits, struct made *m,
                     const struct part *p)
{
	const struct text text = text_slice(rec->r->a, &p->line->out->text, p->from, p->to);
	if (is_tail(m, p) && made_text(rec, m, FIELD_LOCATION, text, p->line->out->span))
		return;
	if (is_area(m, p) && made_text(rec, m, FIELD_AREA, text, p->line->out->span))
		return;
	for (int i = 0; i < fits.count; i++) {
		const struct fit *f = &fits.items[i];
		if (!fits_part(f, p) || made_has(m, f->field))
			continue;
		if (f->field == FIELD_DEGREE && take_degree(rec, m, p))
			return;
		made_text(rec, m, f->field, text, p->line->out->span);
		return;
	}
	tell_line(rec, DIAG_MD_TEXT, p->line, p->plain);
	body_para(rec, text, p->line->out->span, &m->blocks);
}

/* Two parts of a place that a comma parted are one. */
static void join_places(struct parts *parts)
{
	int count = 0;
	for (int i = 0; i < parts->count; i++) {
		struct part *last = count ? &parts->items[count - 1] : NULL;
		const struct part *p = &parts->items[i];
		const bool both = last && i > 1 && p->sign == SIGN_COMMA && is_place(p) &&
		                  last->line == p->line && last->sign == SIGN_COMMA &&
		                  !(last->clues & NOT_HEAD);
		if (both) {
			last->to = p->to;
			last->plain = str_slice(p->line->plain, last->from, p->to);
			last->clues |= CLUE_PLACE;
		} else {
			parts->items[count++] = *p;
		}
	}
	parts->count = count;
}

static void cut_line(struct recognition *rec, struct parts *parts, const struct line *l, bool loose,
                     bool dated)
{
	if (dated && l->date.text.n) {
		cut_stretch(rec, parts, l, 0, l->date.from, loose);
		cut_stretch(rec, parts, l, l->date.to, l->plain.n, loose);
	} else {
		cut_stretch(rec, parts, l, 0, l->plain.n, loose);
	}
}

void head_read(struct recognition *rec, enum kind kind, int from, int to, struct made *m)
{
	const struct arena_mark mark = arena_mark(rec->r->scratch);
	const bool loose = is_career(kind) || kind == KIND_EDUCATION || kind == KIND_CUSTOM;
	struct parts parts = {0};
	int date = NO_LINE;
	for (int i = from; i < to; i++) {
		const struct line *l = &rec->lines[i];
		const bool dated = date == NO_LINE && l->date.text.n && !made_has(m, FIELD_DATES);
		date = dated ? i : date;
		cut_line(rec, &parts, l, loose, dated);
	}
	join_places(&parts);
	const struct fits fits = fits_for(rec, kind, &parts);
	for (int i = 0; i < parts.count; i++)
		fit_part(rec, fits, m, &parts.items[i]);
	if (date != NO_LINE)
		made_dates(rec, m, rec->lines[date].date.text, rec->lines[date].out->span);
	arena_rewind(rec->r->scratch, mark);
}
