/* SPDX-License-Identifier: MIT */
/*
 * Runs → CommonMark, such that a reader makes the same runs of it.
 *
 * Marks nest by how far they reach. Where `*` would not be read as emphasis
 * (a bold space, bold letters within a word beside a sign) the tag of HTML
 * says the same. A sign gets a backslash only where it could be markup.
 */
#include <string.h>

#include <utf8proc.h>

#include "base/commonmark.h"
#include "export/export_int.h"

struct span_writer {
	struct arena *a;
	const struct text *text;
	enum markup_place place;
	struct buf *out;
	uint32_t before; /* what stands before `out` */
	int broken;      /* the run whose line break was written last */
	bool brackets;   /* are to be escaped */
};

/* --- characters --- */

static bool is_space(uint32_t c)
{
	return c <= ' ' || c == 0xA0 ||
	       utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_ZS;
}

static bool is_sign(uint32_t c)
{
	const utf8proc_category_t k = utf8proc_category((utf8proc_int32_t)c);
	return ascii_is_sign(c) || (k >= UTF8PROC_CATEGORY_PC && k <= UTF8PROC_CATEGORY_PO);
}

static uint32_t first_char(str text)
{
	ptrdiff_t at = 0;
	return text.n ? utf8_next(text, &at) : '\n';
}

static uint32_t last_char(str text)
{
	ptrdiff_t at = text.n - 1;
	while (at > 0 && ((unsigned char)text.s[at] & 0xC0) == 0x80)
		at--;
	return text.n ? utf8_next(text, &at) : '\n';
}

static uint32_t char_before(const struct span_writer *w)
{
	return w->out->n ? last_char(buf_str(w->out)) : w->before;
}

static void add_text(struct span_writer *w, str text)
{
	const bool begins = w->place == MARKUP_BLOCK &&
	                    (w->out->n ? w->out->s[w->out->n - 1] == '\n' : w->before == '\n');
	commonmark_text(w->out, text, begins, w->brackets);
}

/* --- code --- */

static int longest_ticks(str text)
{
	int longest = 0, now = 0;
	for (ptrdiff_t i = 0; i < text.n; i++) {
		now = text.s[i] == '`' ? now + 1 : 0;
		longest = now > longest ? now : longest;
	}
	return longest;
}

static void add_ticks(struct buf *out, int count)
{
	for (int i = 0; i < count; i++)
		buf_char(out, '`');
}

static void add_code(struct span_writer *w, str text)
{
	const int ticks = longest_ticks(text) + 1;
	const bool edge = first_char(text) == '`' || last_char(text) == '`';
	const bool spaced = str_at(text, 0) == ' ' && str_at(text, text.n - 1) == ' ';
	if (char_before(w) == '`' || str_trim(text).n == 0) {
		buf_add(w->out, STR("<code>"));
		add_text(w, text);
		buf_add(w->out, STR("</code>"));
		return;
	}
	add_ticks(w->out, ticks);
	buf_add(w->out, edge || spaced ? STR(" ") : STR(""));
	buf_add(w->out, text);
	buf_add(w->out, edge || spaced ? STR(" ") : STR(""));
	add_ticks(w->out, ticks);
}

static void add_run(struct span_writer *w, const struct run *r)
{
	if (r->marks & MARK_CODE)
		add_code(w, r->text);
	else
		add_text(w, r->text);
}

static void add_break(struct span_writer *w, int i)
{
	if (!w->text->runs[i].newline || w->broken >= i)
		return;
	w->broken = i;
	buf_add(w->out, w->place == MARKUP_LINE ? STR("<br>") : STR("\\\n"));
}

/* --- marks --- */

enum { LINKED = 1 << 16 }; /* beside the marks: within a link */

struct look {
	unsigned mark;
	const char *sign; /* NULL: tags only */
	const char *tag;
};

/* The code of a run is written last, inside all others. */
static const struct look looks[] = {
    {LINKED, NULL, NULL},        {MARK_STRONG, "**", "b"}, {MARK_EMPH, "*", "i"},
    {MARK_UNDERLINE, NULL, "u"}, {MARK_SUB, NULL, "sub"},  {MARK_SUP, NULL, "sup"},
};

enum { LOOKS = sizeof looks / sizeof *looks };

static bool has_look(const struct run *r, unsigned mark)
{
	return mark == LINKED ? r->url.n > 0 : (r->marks & mark) != 0;
}

/* The run behind the last of those from `i` on that share this look. */
static int look_end(const struct span_writer *w, int i, int to, unsigned mark)
{
	const struct run *runs = w->text->runs;
	int end = i;
	while (end < to && has_look(&runs[end], mark)) {
		/* Neighbours that differ in nothing are two links to one place. */
		const bool same =
		    end > i && runs[end].marks == runs[end - 1].marks && !runs[end].newline;
		if (mark == LINKED && (same || !str_eq(runs[end].url, runs[i].url)))
			break;
		end++;
	}
	return end;
}

/* The look not yet open that reaches farthest; NULL if there is none. */
static const struct look *widest_look(const struct span_writer *w, int i, int to, unsigned open,
                                      int *end)
{
	const struct look *best = NULL;
	*end = i;
	for (int k = 0; k < LOOKS; k++) {
		const int here = open & looks[k].mark ? i : look_end(w, i, to, looks[k].mark);
		if (here > *end) {
			*end = here;
			best = &looks[k];
		}
	}
	return best;
}

/* What will stand behind the span that ends before run `end`. */
static uint32_t char_after(const struct span_writer *w, int end, int to, unsigned open)
{
	const struct run *runs = w->text->runs;
	int beyond;
	if (end == w->text->run_count)
		return open ? '*' : '\n';
	if (end == to)
		return '*';
	if (runs[end].newline)
		return w->place == MARKUP_LINE ? '<' : '\n';
	if (widest_look(w, end, to, open, &beyond) || (runs[end].marks & MARK_CODE))
		return '*';
	return first_char(runs[end].text);
}

static bool signs_work(str inside, uint32_t before, uint32_t after)
{
	const uint32_t first = first_char(inside), last = last_char(inside);
	return !is_space(first) && !is_space(last) &&
	       (!is_sign(first) || is_space(before) || is_sign(before)) &&
	       (!is_sign(last) || is_space(after) || is_sign(after));
}

static void add_tagged(struct buf *out, const char *tag, str inside)
{
	buf_format(out, "<%s>", tag);
	buf_add(out, inside);
	buf_format(out, "</%s>", tag);
}

static str without_mail(str url)
{
	return str_starts(url, STR("mailto:")) ? str_slice(url, 7, url.n) : url;
}

/* True if the reader finds this address by itself, and no more and no less of the text. */
static bool is_bare(const struct run *r, uint32_t before, uint32_t after)
{
	const str text = r->text, url = r->url;
	const bool web = str_starts(text, STR("http")) && str_eq(text, url);
	const bool mail = str_find(text, STR("@")) > 0 && !str_eq(url, without_mail(url)) &&
	                  str_eq(text, without_mail(url));
	const bool www = str_starts(text, STR("www.")) && str_starts(url, STR("https://")) &&
	                 str_eq(text, str_slice(url, 8, url.n));
	const char last = str_at(text, text.n - 1);
	const bool ends = ascii_is_letter(last) || ascii_is_digit(last) || (last == '/' && !mail);
	for (ptrdiff_t i = 0; i < text.n; i++)
		if ((unsigned char)text.s[i] <= ' ' || strchr("()[]{}<>\"|*`\\&", text.s[i]))
			return false;
	return (web || mail || www) && ends &&
	       (is_space(before) || before == '(' || before == '[' || (before == ')' && !mail)) &&
	       (is_space(after) || after == ')' || after == ']');
}

static void add_span(struct span_writer *w, int from, int to, unsigned open);

/* What stands inside, as text of its own. */
static str inside_of(struct span_writer *w, int from, int to, unsigned open, uint32_t before)
{
	struct buf b = BUF(w->a);
	struct span_writer inner = *w;
	inner.out = &b;
	inner.before = before;
	inner.brackets = w->brackets || (open & LINKED);
	add_span(&inner, from, to, open);
	w->broken = inner.broken;
	return buf_str(&b);
}

static void add_link(struct span_writer *w, int from, int to, unsigned open, uint32_t after)
{
	const struct run *r = &w->text->runs[from];
	if (to - from == 1 && r->marks == open && is_bare(r, char_before(w), after)) {
		add_text(w, r->text);
		return;
	}
	const str inside = inside_of(w, from, to, open | LINKED, '[');
	buf_char(w->out, '[');
	buf_add(w->out, inside);
	buf_add(w->out, STR("]("));
	commonmark_target(w->out, r->url);
	buf_char(w->out, ')');
}

static void add_look(struct span_writer *w, const struct look *look, int from, int to,
                     unsigned open, uint32_t after)
{
	const uint32_t before = char_before(w);
	if (look->mark == LINKED) {
		add_link(w, from, to, open, after);
		return;
	}
	const str inside = inside_of(w, from, to, open | look->mark, look->sign ? '*' : '>');
	const bool clear = w->out->n == 0 || before != '*';
	if (look->sign && clear && signs_work(inside, before, after)) {
		buf_add(w->out, str_from_z(look->sign));
		buf_add(w->out, inside);
		buf_add(w->out, str_from_z(look->sign));
	} else {
		add_tagged(w->out, look->tag, inside);
	}
}

static void add_span(struct span_writer *w, int from, int to, unsigned open)
{
	for (int i = from, end; i < to; i = end) {
		add_break(w, i);
		const struct look *look = widest_look(w, i, to, open, &end);
		if (look) {
			add_look(w, look, i, end, open, char_after(w, end, to, open));
		} else {
			end = i + 1;
			add_run(w, &w->text->runs[i]);
		}
	}
}

static str written(struct arena *a, const struct text *t, enum markup_place place, bool brackets)
{
	struct buf b = BUF(a);
	struct span_writer w = {
	    .a = a, .text = t, .place = place, .out = &b, .before = '\n', .brackets = brackets};
	add_span(&w, 0, t->run_count, 0);
	return buf_str(&b);
}

/* Brackets mean something only where there is a link, or what looks like one. */
str markup_text(struct arena *a, const struct text *t, enum markup_place place)
{
	const str text = written(a, t, place, false);
	return str_find(text, STR("](")) >= 0 ? written(a, t, place, true) : text;
}

str markup_address(struct arena *a, const struct text *t)
{
	const struct run *r = t->runs;
	const bool lone = t->run_count == 1 && r->marks == 0 && r->url.n == 0;
	const str text = markup_text(a, t, MARKUP_LINE);
	const bool marked = str_starts(text, STR("[")) || str_starts(text, STR("<"));
	if (lone && !str_starts(r->text, STR("[")) && !str_starts(r->text, STR("<")))
		return r->text;
	/* Only what begins so is read as markup. */
	return marked ? text : str_format(a, "<span></span>%.*s", STR_ARG(text));
}
