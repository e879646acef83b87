/* SPDX-License-Identifier: MIT */
/*
 * CommonMark knows two kinds of markers. Numbers stay, with the sign behind
 * them; letters, such as iv, stand at the beginning of the item's text; all
 * others are a dash.
 */
#include "base/commonmark.h"
#include "write/reading.h"
#include "write/text.h"

enum { DEPTH_MOST = 32 };

struct markdown {
	struct buf *out;
	int indent[DEPTH_MOST + 1]; /* where the text of each depth stands */
	bool in_list;
};

static bool is_number(str marker)
{
	const char last = str_at(marker, marker.n - 1);
	bool digits = marker.n > 1 && (last == '.' || last == ')');
	for (ptrdiff_t i = 0; i < marker.n - 1; i++)
		digits &= ascii_is_digit(marker.s[i]);
	return digits;
}

static bool has_word(str marker)
{
	for (ptrdiff_t i = 0; i < marker.n; i++)
		if (utf8_word_at(marker, i))
			return true;
	return false;
}

static void write_spans(struct buf *out, const struct reading_block *b)
{
	bool links = false;
	for (int i = 0; i < b->spans.count; i++)
		links |= b->spans.items[i].target.n > 0;
	for (int i = 0; i < b->spans.count; i++) {
		const struct reading_span *s = &b->spans.items[i];
		const str words = str_trim(s->text);
		const bool begins = i == 0 && !b->level;
		if (!s->target.n || !words.n) {
			commonmark_text(out, s->text, begins, links);
			continue;
		}
		buf_char(out, '[');
		commonmark_text(out, words, false, true);
		buf_add(out, STR("]("));
		commonmark_target(out, s->target);
		buf_char(out, ')');
		if (words.n < s->text.n)
			buf_char(out, ' ');
	}
}

static void write_marker(struct markdown *m, const struct reading_block *b, int depth)
{
	const bool number = is_number(b->marker);
	const str sign = number ? b->marker : STR("-");
	buf_format(m->out, "%*s%.*s ", m->indent[depth - 1], "", STR_ARG(sign));
	m->indent[depth] = m->indent[depth - 1] + (int)sign.n + 1;
	if (!number && has_word(b->marker))
		buf_format(m->out, "%.*s ", STR_ARG(b->marker));
}

static void write_block(struct markdown *m, const struct reading_block *b)
{
	const int depth = b->depth < DEPTH_MOST ? b->depth : DEPTH_MOST;
	const bool item = depth > 0 && b->marker.n > 0;
	if (m->out->n && !(item && m->in_list))
		buf_char(m->out, '\n');
	if (item)
		write_marker(m, b, depth);
	else
		buf_format(m->out, "%*s", m->indent[depth], "");
	for (int i = 0; i < b->level; i++)
		buf_add(m->out, i + 1 < b->level ? STR("#") : STR("# "));
	write_spans(m->out, b);
	buf_char(m->out, '\n');
	m->in_list = depth > 0;
}

bool write_md(struct arena *a, struct arena *scratch, const struct pages *p,
              const struct write_options *options, struct buf *out, struct diags *d)
{
	(void)scratch, (void)options, (void)d;
	struct markdown m = {.out = out};
	const struct reading r = reading_blocks(a, p);
	for (int i = 0; i < r.count; i++)
		write_block(&m, &r.items[i]);
	return true;
}
