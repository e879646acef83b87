/* SPDX-License-Identifier: MIT */
/* Labelled lines → entries: `Label: value`, `Language – level`, `Language (level)`. */
#include "read/crumbs.h"
#include "read/recognise.h"

/* Where the label ends and the value begins. */
static bool label_ends(enum kind kind, str text, ptrdiff_t *end, ptrdiff_t *value)
{
	static const str signs[] = {{" – ", 5},    {" — ", 5}, {" - ", 3},
	                            {EM_SPACE, 3}, {" | ", 3}, {" (", 2}};
	const ptrdiff_t colon = clues_label_length(text);
	if (colon) {
		*end = colon - 1;
		*value = colon;
		return true;
	}
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		const ptrdiff_t at = str_find(text, signs[i]);
		const bool bracket = str_eq(signs[i], STR(" ("));
		if (at <= 0 || clues_words(str_slice(text, 0, at)) > 4 ||
		    (bracket && (kind != KIND_LANGUAGES || !str_ends(text, STR(")")))))
			continue;
		*end = at;
		*value = at + signs[i].n;
		return true;
	}
	return false;
}

static void add_keywords(struct recognition *rec, struct made *m, const struct line *l,
                         ptrdiff_t from)
{
	struct field f = {.id = FIELD_KEYWORDS, .type = VALUE_TEXTS, .span = l->out->span};
	f.as.texts = texts_in(rec, l, from, l->plain.n);
	if (f.as.texts.count)
		LIST_ADD(rec->r->a, &m->fields, f);
}

static void add_level(struct recognition *rec, struct made *m, const struct line *l, ptrdiff_t from,
                      ptrdiff_t to)
{
	struct field f = {.id = FIELD_LEVEL, .type = VALUE_LEVEL, .span = l->out->span};
	f.as.level = level_in(rec, l, from, to - (l->plain.s[from - 1] == '('));
	if (f.as.level.shown.leaf)
		LIST_ADD(rec->r->a, &m->fields, f);
}

/* The name of a thing; "Networks (4/5)" has its level behind it. */
static bool add_name(struct recognition *rec, struct made *m, const struct line *l, ptrdiff_t from,
                     ptrdiff_t to)
{
	const str text = str_slice(l->plain, from, to);
	ptrdiff_t bracket = text.n;
	while (bracket > 0 && text.s[bracket - 1] != '(')
		bracket--;
	const bool closed = bracket > 1 && str_ends(text, STR(")"));
	const bool level = closed && level_parse(str_slice(text, bracket, text.n - 1)).out_of > 0;
	struct text name =
	    text_slice(rec->r->a, &l->out->text, from, level ? from + bracket - 1 : to);
	text_unmark(&name, MARK_STRONG | MARK_EMPH);
	if (!made_text(rec, m, FIELD_NAME, name, l->out->span))
		return false;
	if (level)
		add_level(rec, m, l, from + bracket, to);
	return true;
}

bool named_read(struct recognition *rec, const struct line *l, struct made *m)
{
	m->span = l->out->span;
	return add_name(rec, m, l, 0, l->plain.n);
}

bool labelled_read(struct recognition *rec, enum kind kind, const struct line *l, ptrdiff_t from,
                   ptrdiff_t to, struct made *m)
{
	ptrdiff_t end, value;
	const str text = str_slice(l->plain, from, to);
	if (l->out->kind == OUT_CODE || l->out->kind == OUT_BREAK ||
	    !label_ends(kind, text, &end, &value))
		return false;
	const str rest = str_trim(str_slice(text, value, text.n));
	if (rest.n == 0 || !add_name(rec, m, l, from, from + end))
		return false;
	m->span = l->out->span;
	if (kind == KIND_LANGUAGES)
		add_level(rec, m, l, from + value, to);
	else if (is_clean_list(rest))
		add_keywords(rec, m, l, from + value);
	else
		body_para(rec, text_slice(rec->r->a, &l->out->text, from + value, to), l->out->span,
		          &m->blocks);
	return true;
}

/* The end of the piece that begins at `from`: a comma outside brackets, or the end. */
static ptrdiff_t piece_end(str plain, ptrdiff_t from)
{
	int depth = 0;
	for (; from < plain.n && (depth > 0 || plain.s[from] != ','); from++)
		depth += (plain.s[from] == '(') - (plain.s[from] == ')');
	return from;
}

bool labelled_pieces(const struct line *l)
{
	int pieces = 0;
	for (ptrdiff_t from = 0, to; from < l->plain.n; from = to + 1) {
		ptrdiff_t end, value;
		to = piece_end(l->plain, from);
		if (!label_ends(KIND_LANGUAGES, str_trim(str_slice(l->plain, from, to)), &end,
		                &value))
			return false;
		pieces++;
	}
	return pieces > 1;
}

void labelled_each(struct recognition *rec, const struct line *l, struct entries *out)
{
	for (ptrdiff_t from = 0, to; from < l->plain.n; from = to + 1) {
		struct made m = {0};
		to = piece_end(l->plain, from);
		while (from < to && l->plain.s[from] == ' ')
			from++;
		if (labelled_read(rec, KIND_LANGUAGES, l, from, to, &m))
			LIST_ADD(rec->r->a, out, made_entry(&m));
	}
}
