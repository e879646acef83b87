/* SPDX-License-Identifier: MIT */
/*
 * Lines such as `Website: …` under the head of an entry → its fields. Their labels are the words
 * of the CV's language, or the names of the fields; any other label stays text.
 */
#include "read/recognise.h"

static const enum field_id labelled[] = {
    FIELD_URL,     FIELD_KEYWORDS, FIELD_LEVEL,       FIELD_SCORE, FIELD_COURSES,
    FIELD_AUTHORS, FIELD_DOI,      FIELD_IDENTIFIER,  FIELD_TYPE,  FIELD_EMAIL,
    FIELD_PHONE,   FIELD_LOCATION, FIELD_RELATIONSHIP};

enum { LABELLED = sizeof labelled / sizeof *labelled };

enum field_id label_field(const struct recognition *rec, str plain)
{
	const ptrdiff_t n = clues_label_length(plain);
	const str label = str_trim(str_slice(plain, 0, n - 1));
	if (n == 0 || str_trim(str_slice(plain, n, plain.n)).n == 0)
		return FIELD_COUNT;
	for (size_t i = 0; i < LABELLED; i++) {
		const struct field_row *row = field_row(labelled[i]);
		if (name_same(label, locale_word(rec->r->locale, row->word)) ||
		    name_same(label, row->name))
			return labelled[i];
	}
	return FIELD_COUNT;
}

struct texts texts_in(struct recognition *rec, const struct line *l, ptrdiff_t from, ptrdiff_t to)
{
	struct {
		struct text *items;
		int count, cap;
	} words = {0};
	for (ptrdiff_t at = from; at < to;) {
		ptrdiff_t end = at, depth = 0;
		for (; end < to && (depth > 0 || l->plain.s[end] != ','); end++)
			depth += (l->plain.s[end] == '(') - (l->plain.s[end] == ')');
		struct text word = text_slice(rec->r->a, &l->out->text, at, end);
		if (leaf_add(rec->r, &word, LEAF_TEXT, l->out->span))
			LIST_ADD(rec->r->a, &words, word);
		at = end + 1;
	}
	return (struct texts){words.items, words.count};
}

struct level level_in(struct recognition *rec, const struct line *l, ptrdiff_t from, ptrdiff_t to)
{
	struct text shown = text_slice(rec->r->a, &l->out->text, from, to);
	if (!leaf_add(rec->r, &shown, LEAF_LEVEL, l->out->span))
		return (struct level){0};
	struct level level = level_parse(text_plain(rec->r->a, &shown));
	level.shown = shown;
	return level;
}

/* The target that the line has, or that its text is. */
static bool link_in(struct recognition *rec, const struct line *l, ptrdiff_t from, struct field *f)
{
	struct text text = text_slice(rec->r->a, &l->out->text, from, l->plain.n);
	const struct node n = {
	    .kind = NODE_SCALAR, .text = text_plain(rec->r->a, &text), .span = l->out->span};
	str target = {0};
	for (int i = 0; i < text.run_count && f->id == FIELD_URL; i++)
		target = text.runs[i].url.n ? text.runs[i].url : target;
	if (target.n == 0)
		return field_read(rec->r, &n, f);
	for (int i = 0; i < text.run_count; i++)
		text.runs[i].url = (str){0};
	f->as.link = (struct link){text, target};
	return leaf_add(rec->r, &f->as.link.shown, LEAF_LINK, l->out->span);
}

static bool text_in(struct recognition *rec, const struct line *l, ptrdiff_t from, struct field *f)
{
	f->as.text = text_slice(rec->r->a, &l->out->text, from, l->plain.n);
	return leaf_add(rec->r, &f->as.text, LEAF_TEXT, l->out->span);
}

bool label_read(struct recognition *rec, const struct line *l, struct made *m)
{
	const ptrdiff_t from = clues_label_length(l->plain), to = l->plain.n;
	struct field f = {.id = l->field, .span = l->out->span};
	if (f.id == FIELD_COUNT || made_has(m, f.id))
		return false;
	f.type = field_row(f.id)->type;
	bool found = false;
	if (f.type == VALUE_TEXTS)
		found = (f.as.texts = texts_in(rec, l, from, to)).count > 0;
	else if (f.type == VALUE_LEVEL)
		found = (f.as.level = level_in(rec, l, from, to)).shown.leaf > 0;
	else
		found =
		    f.type == VALUE_LINK ? link_in(rec, l, from, &f) : text_in(rec, l, from, &f);
	if (found)
		LIST_ADD(rec->r->a, &m->fields, f);
	return found;
}
