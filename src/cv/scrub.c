/* SPDX-License-Identifier: MIT */
/*
 * The scrub. A secret is found where it stands as words: what it begins and
 * ends with is not in the middle of a longer one. Of secrets that begin at
 * one place the longest counts. A match may reach over runs (`Ines **Valdoro**`):
 * the substitute stands in the first, the others lose their share.
 */
#include "cv/scrub.h"

#include <stdlib.h>

#include "cv/address.h"

enum { SHORTEST = 3 }; /* letters; less says nothing about anybody */

static char fold(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_at(const struct secret *s, str text, ptrdiff_t at)
{
	if (text.n - at < s->text.n)
		return false;
	for (ptrdiff_t i = 0; i < s->text.n; i++) {
		const char x = text.s[at + i], y = s->text.s[i];
		if (s->fold ? fold(x) != fold(y) : x != y)
			return false;
	}
	const bool starts_word = utf8_word_at(s->text, 0) && utf8_word_before(text, at);
	const bool ends_word =
	    utf8_word_before(s->text, s->text.n) && utf8_word_at(text, at + s->text.n);
	return !starts_word && !ends_word;
}

/* The first secret in the text from `from` on; NULL if there is none. */
static const struct secret *next_match(const struct secrets *s, str text, ptrdiff_t from,
                                       ptrdiff_t *at)
{
	for (*at = from; *at < text.n; ++*at)
		for (int i = 0; i < s->count; i++)
			if (is_at(&s->items[i], text, *at))
				return &s->items[i];
	return NULL;
}

/* --- the list --- */

void secrets_add(struct secrets *s, str text, str with, bool part)
{
	const bool address = str_find(text, STR("@")) >= 0 || str_find(text, STR("/")) >= 0;
	const struct secret secret = {str_trim(text), with, part, address};
	if ((ptrdiff_t)utf8_length(secret.text) >= SHORTEST)
		LIST_ADD(s->a, s, secret);
}

static bool is_said(const struct secret *secret, const struct strs *substitutes)
{
	struct secrets one = {.items = (struct secret *)secret, .count = 1};
	ptrdiff_t at;
	for (int i = 0; i < substitutes->count; i++)
		if (next_match(&one, substitutes->items[i], 0, &at))
			return true;
	return false;
}

/* Wholes before parts, so that the substitute of a whole counts for equal texts. */
static int compare(const void *left, const void *right)
{
	const struct secret *a = left, *b = right;
	if (a->text.n != b->text.n)
		return a->text.n < b->text.n ? 1 : -1;
	const int order = str_compare(a->text, b->text);
	return order ? order : (int)a->part - (int)b->part;
}

void secrets_close(struct secrets *s, const struct strs *fixed)
{
	int kept = 0;
	if (s->count > 0)
		qsort(s->items, (size_t)s->count, sizeof *s->items, compare);
	for (int i = 0; i < s->count; i++) {
		const struct secret *secret = &s->items[i];
		const bool twice = kept > 0 && str_eq(s->items[kept - 1].text, secret->text);
		const struct strs own = {&s->items[i].with, 1};
		if (!twice && !is_said(secret, &own) && !is_said(secret, fixed))
			s->items[kept++] = *secret;
	}
	s->count = kept;
}

/* --- one text --- */

struct match {
	ptrdiff_t from, to;
	const struct secret *secret;
};

struct matches {
	struct match *items;
	int count, cap;
};

/* The rest of an address says as much as its beginning: `ines.example/bridges`. */
static ptrdiff_t address_end(str text, ptrdiff_t at)
{
	if (at >= text.n || text.s[at] != '/')
		return at;
	while (at < text.n && text.s[at] != ' ' && text.s[at] != ')' && text.s[at] != ']' &&
	       text.s[at] != '>' && text.s[at] != '"' && text.s[at] != ',')
		at++;
	return at;
}

static struct matches find_all(const struct secrets *s, str text)
{
	struct matches found = {0};
	ptrdiff_t at = 0;
	const struct secret *secret;
	while ((secret = next_match(s, text, at, &at))) {
		const struct match m = {at, address_end(text, at + secret->text.n), secret};
		LIST_ADD(s->a, &found, m);
		at = m.to;
	}
	return found;
}

static bool ends_blank(const struct buf *b)
{
	return b->n == 0 || b->s[b->n - 1] == ' ';
}

/* Bytes [from, to) of the text; where a secret goes without a substitute, one space goes too. */
static str rewrite(struct arena *a, const struct matches *all, str text, ptrdiff_t from,
                   ptrdiff_t to)
{
	struct buf out = BUF(a);
	for (int i = 0; i < all->count && from < to; i++) {
		const struct match *m = &all->items[i];
		if (m->to <= from || m->from >= to)
			continue;
		buf_add(&out, str_slice(text, from, m->from > from ? m->from : from));
		if (m->from >= from)
			buf_add(&out, m->secret->with);
		from = m->to < to ? m->to : to;
		if (m->secret->with.n == 0 && ends_blank(&out) && from < to && text.s[from] == ' ')
			from++;
	}
	buf_add(&out, str_slice(text, from, to));
	return buf_str(&out);
}

bool scrub_str(const struct secrets *s, str *text)
{
	const struct matches all = find_all(s, *text);
	if (all.count)
		*text = str_trim(rewrite(s->a, &all, *text, 0, text->n));
	return all.count > 0;
}

static str without_scheme(str target)
{
	static const str schemes[] = {{"mailto:", 7}, {"tel:", 4}, {"https://", 8}, {"http://", 7}};
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (str_starts(target, schemes[i]))
			target = str_slice(target, schemes[i].n, target.n);
	if (str_starts(target, STR("www.")))
		target = str_slice(target, 4, target.n);
	return target;
}

bool scrub_target(const struct secrets *s, str *target)
{
	const struct matches all = find_all(s, *target);
	if (all.count == 0)
		return false;
	const struct match *m = &all.items[0];
	const bool whole = m->secret->text.n == without_scheme(*target).n;
	const bool phone = str_starts(*target, STR("tel:"));
	*target =
	    whole ? link_target(s->a, m->secret->with, phone ? LINK_PHONE : LINK_URL) : (str){0};
	return true;
}

static str joined(struct arena *a, const struct text *t)
{
	struct buf all = BUF(a);
	for (int i = 0; i < t->run_count; i++) {
		if (t->runs[i].newline)
			buf_char(&all, ' ');
		buf_add(&all, t->runs[i].text);
	}
	return buf_str(&all);
}

bool scrub_text(const struct secrets *s, struct text *t)
{
	const str all = joined(s->a, t);
	const struct matches found = find_all(s, all);
	bool any = found.count > 0;
	ptrdiff_t at = 0;
	int kept = 0;
	for (int i = 0; i < t->run_count; i++) {
		struct run run = t->runs[i];
		at += run.newline;
		const ptrdiff_t end = at + run.text.n;
		if (found.count)
			run.text = rewrite(s->a, &found, all, at, end);
		any = scrub_target(s, &run.url) || any;
		if (run.text.n)
			t->runs[kept++] = run;
		at = end;
	}
	t->run_count = kept;
	return any;
}

void secrets_settle(struct secrets *s)
{
	for (int i = 0; i < s->count; i++)
		scrub_str(s, &s->items[i].with);
}
