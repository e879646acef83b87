/* SPDX-License-Identifier: MIT */
/*
 * A line of addresses is cut at bars, dots and wide spaces, a piece at its
 * links and telephone numbers; what stands before one and ends in a colon is
 * its label.
 */
#include "read/tokens.h"

#include "read/crumbs.h"

enum { PHONE_SURE = 7, PHONE_DIGITS = 9 };

static ptrdiff_t piece_end(str text)
{
	static const str signs[] = {{"|", 1},   {"•", 3},    {"·", 2},   {EM_SPACE, 3}, {" / ", 3},
	                            {" – ", 5}, {" - ", 3},  {" — ", 5}, {"◦", 3},      {"⋅", 3},
	                            {";", 1},   {" // ", 4}, {"∙", 3},   {"⋄", 3},      {"\\ ", 2}};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_starts(text, signs[i]))
			return signs[i].n;
	return 0;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_phone_sign(char c)
{
	return is_digit(c) || c == ' ' || c == '(' || c == ')' || c == '-' || c == '.' ||
	       c == '/' || c == '+';
}

/* A telephone number in [*from, *to) of a text; years and postcodes are shorter. */
static bool phone_find(struct recognition *rec, str text, ptrdiff_t *from, ptrdiff_t *to)
{
	for (ptrdiff_t i = 0; i < text.n; i++) {
		const bool start = is_digit(text.s[i]) || text.s[i] == '+' || text.s[i] == '(';
		ptrdiff_t end = i, digits = 0;
		if (!start)
			continue;
		while (end < text.n && is_phone_sign(text.s[end]))
			digits += is_digit(text.s[end++]);
		while (end > i && !is_digit(text.s[end - 1]) && text.s[end - 1] != ')')
			end--;
		const bool sure =
		    text.s[i] != '(' ? !is_digit(text.s[i]) || text.s[i] == '0' : true;
		const str number = str_slice(text, i, end);
		const struct arena_mark mark = arena_mark(rec->r->scratch);
		const bool date =
		    clues_dates(rec->r->scratch, rec->r->locale, number, false).text.n == number.n;
		arena_rewind(rec->r->scratch, mark);
		if (!date && digits >= (sure ? PHONE_SURE : PHONE_DIGITS)) {
			*from = i;
			*to = end;
			return true;
		}
		i = end > i ? end : i;
	}
	return false;
}

/* One word that can be the address of a page. */
static bool host_find(struct recognition *rec, str text, ptrdiff_t *from, ptrdiff_t *to)
{
	for (ptrdiff_t i = 0, end; i < text.n; i = end + 1) {
		for (end = i; end < text.n && text.s[end] != ' ' && text.s[end] != ',';)
			end++;
		const str word = str_slice(text, i, end);
		const ptrdiff_t dot = str_find(word, STR("."));
		const bool tail = word.n > 4 && !is_digit(word.s[word.n - 1]) &&
		                  word.s[word.n - 1] != '.' && word.n - dot > 2;
		const bool lower = word.n && word.s[0] >= 'a' && word.s[0] <= 'z';
		if (dot > 1 && tail && lower &&
		    link_target(rec->r->scratch, word, LINK_URL).n > 0) {
			*from = i;
			*to = end;
			return true;
		}
	}
	return false;
}

static bool is_joint(char c)
{
	return c == ' ' || c == ',' || c == '(' || c == ')' || c == ':';
}

/* Text between addresses: nothing if it is only signs; a label of what follows if it ends so. */
static void add_text(struct recognition *rec, struct tokens *t, ptrdiff_t from, ptrdiff_t to,
                     str *label)
{
	from += clues_ornament(str_slice(t->plain, from, to));
	while (from < to && is_joint(t->plain.s[from]) && t->plain.s[from] != '(')
		from++;
	while (to > from && is_joint(t->plain.s[to - 1]) && t->plain.s[to - 1] != ':' &&
	       t->plain.s[to - 1] != ')')
		to--;
	const str text = str_slice(t->plain, from, to);
	const bool named = network_find(text) || clues_label(rec->r->locale, text) != LABEL_NONE;
	struct token *last = t->count ? &t->items[t->count - 1] : NULL;
	const bool round = str_starts(text, STR("(")) && str_ends(text, STR(")"));
	const str inside = str_slice(text, 1, text.n - 1);
	if (text.n == 0)
		return;
	/* "+49 30 000 000 (Mobile)": the label follows. */
	if (round && last && last->kind != TOKEN_TEXT && last->label.n == 0 &&
	    (network_find(inside) || clues_label(rec->r->locale, inside) != LABEL_NONE)) {
		last->label = inside;
		return;
	}
	if (label && (str_ends(text, STR(":")) || named)) {
		*label = str_ends(text, STR(":")) ? str_trim(str_slice(text, 0, text.n - 1)) : text;
		return;
	}
	const struct token token = {.kind = TOKEN_TEXT, .from = from, .to = to};
	LIST_ADD(rec->r->scratch, t, token);
}

/* The stretch [from, to), which no link is in. */
static void add_stretch(struct recognition *rec, struct tokens *t, ptrdiff_t from, ptrdiff_t to,
                        str *label)
{
	ptrdiff_t a, b;
	const str text = str_slice(t->plain, from, to);
	const str named = str_trim(text);
	const ptrdiff_t colon = clues_label_length(named);
	const bool user = colon && network_find(str_slice(named, 0, colon - 1));
	const bool phone = !user && phone_find(rec, text, &a, &b);
	if (user || (!phone && !host_find(rec, text, &a, &b))) {
		add_text(rec, t, from, to, label);
		return;
	}
	struct token token = {
	    phone ? TOKEN_PHONE : TOKEN_HOST, from + a, from + b, {0}, {0}, false};
	add_text(rec, t, from, from + a, &token.label);
	LIST_ADD(rec->r->scratch, t, token);
	if (from + b < to)
		add_stretch(rec, t, from + b, to, label);
}

/* A piece of the line: its links, and what stands between them. */
static void add_piece(struct recognition *rec, struct tokens *t, ptrdiff_t from, ptrdiff_t to)
{
	const struct text *text = &t->l->out->text;
	ptrdiff_t at = 0, done = from;
	const int before = t->count;
	for (int i = 0; i < text->run_count; i++) {
		const struct run *run = &text->runs[i];
		at += run->newline && at > 0;
		const ptrdiff_t begin = at, end = at + run->text.n;
		at = end;
		if (run->url.n == 0 || begin < from || end > to || str_trim(run->text).n == 0)
			continue;
		struct token token = {TOKEN_LINK, begin, end, {0}, run->url, false};
		const bool again = t->count > before && done == begin &&
		                   str_eq(t->items[t->count - 1].url, run->url);
		if (again) {
			t->items[t->count - 1].to = end;
			done = end;
			continue;
		}
		add_stretch(rec, t, done, begin, &token.label);
		LIST_ADD(rec->r->scratch, t, token);
		done = end;
	}
	if (done < to)
		add_stretch(rec, t, done, to, NULL);
	if (t->count > before)
		t->items[t->count - 1].last = true;
}

struct tokens tokens_of(struct recognition *rec, const struct line *l)
{
	struct tokens t = {.plain = l->plain, .l = l};
	ptrdiff_t from = 0, at = 0;
	while (at < t.plain.n) {
		const ptrdiff_t n = piece_end(str_slice(t.plain, at, t.plain.n));
		const bool within = n == 3 && t.plain.s[at] == ' ' && at > 0 &&
		                    is_digit(t.plain.s[at - 1]) && t.plain.s[at + 1] != '|';
		if (n == 0 || within) {
			at++;
			continue;
		}
		add_piece(rec, &t, from, at);
		from = at += n;
	}
	add_piece(rec, &t, from, t.plain.n);
	return t;
}
