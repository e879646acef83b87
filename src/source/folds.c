/* SPDX-License-Identifier: MIT */
/*
 * Where a source line ended in one space of the value. libyaml does not tell,
 * so source and value are walked side by side, line by line: what a line adds
 * to the value is known from the style, and whether its end became a space is
 * then read off the value. Where the two do not agree the walk stops; a fold
 * that is missed only leaves a text whole.
 */
#include "source/source_int.h"

struct walk {
	struct arena *a;
	const struct node *n;
	str line, rest; /* of the source */
	bool first, last;
	ptrdiff_t at; /* in the value */
	struct {
		int *items;
		int count, cap;
	} folds;
};

static bool next_line(struct walk *w)
{
	if (w->last)
		return false;
	w->last = !str_cut(w->rest, '\n', &w->line, &w->rest);
	return true;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static str without_indent(str line)
{
	while (line.n && is_blank(line.s[0]))
		line = str_slice(line, 1, line.n);
	return line;
}

/* What of a line belongs to a flow scalar: no blanks where it was broken. */
static str flow_content(const struct walk *w)
{
	str line = w->first ? w->line : without_indent(w->line);
	while (!w->last && line.n && is_blank(line.s[line.n - 1]))
		line.n--;
	return line;
}

static bool is_space(char c)
{
	return is_blank(c) || c == '\n';
}

static ptrdiff_t plain_length(const struct walk *w, bool *joined)
{
	(void)joined;
	return str_trim(w->line).n;
}

static ptrdiff_t single_length(const struct walk *w, bool *joined)
{
	(void)joined;
	const str line = flow_content(w);
	ptrdiff_t n = line.n;
	for (ptrdiff_t i = 0; i + 1 < line.n; i++) {
		if (line.s[i] == '\'' && line.s[i + 1] == '\'') {
			n--;
			i++;
		}
	}
	return n;
}

static uint32_t read_hex(str digits)
{
	uint32_t c = 0;
	for (ptrdiff_t i = 0; i < digits.n; i++) {
		const uint32_t d = (unsigned char)digits.s[i];
		c = c << 4 | (d <= '9' ? d - '0' : (d | 0x20) - 'a' + 10);
	}
	return c;
}

/* Bytes in the value for the escape at line[i]; *i moves to its last sign. */
static ptrdiff_t escape_length(str line, ptrdiff_t *i)
{
	static const struct {
		char sign;
		ptrdiff_t digits, bytes;
	} rows[] = {{'x', 2, 0}, {'u', 4, 0}, {'U', 8, 0}, {'N', 0, 2},
	            {'_', 0, 2}, {'L', 0, 3}, {'P', 0, 3}};
	const char sign = line.s[++*i];
	for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
		if (rows[row].sign != sign)
			continue;
		if (rows[row].digits == 0)
			return rows[row].bytes;
		char bytes[UTF8_MAX];
		const str digits = str_slice(line, *i + 1, *i + 1 + rows[row].digits);
		*i += digits.n;
		return utf8_encode(read_hex(digits), bytes);
	}
	return 1;
}

static ptrdiff_t double_length(const struct walk *w, bool *joined)
{
	const str line = w->first ? w->line : without_indent(w->line);
	ptrdiff_t n = 0, solid = 0;
	for (ptrdiff_t i = 0; i < line.n; i++) {
		const bool escaped = line.s[i] == '\\';
		if (escaped && (i + 1 == line.n || line.s[i + 1] == '\r')) {
			*joined = true;
			return n;
		}
		n += escaped ? escape_length(line, &i) : 1;
		if (escaped || !is_blank(line.s[i]))
			solid = n;
	}
	return w->last ? n : solid;
}

/* Lines of a folded block stand in the value as they are, maybe with more indent. */
static ptrdiff_t folded_length(const struct walk *w, bool *joined)
{
	(void)joined;
	str line = without_indent(w->line);
	ptrdiff_t indent = 0;
	while (line.n && line.s[line.n - 1] == '\r')
		line.n--;
	while (line.n && w->at + indent < w->n->text.n && is_blank(w->n->text.s[w->at + indent]))
		indent++;
	return line.n ? indent + line.n : 0;
}

typedef ptrdiff_t line_length(const struct walk *w, bool *joined);

static line_length *const lengths[] = {
    [STYLE_PLAIN] = plain_length,
    [STYLE_SINGLE] = single_length,
    [STYLE_DOUBLE] = double_length,
    [STYLE_FOLDED] = folded_length,
};

/* The line ends up to the next line that is not blank; the last line counts as such. */
static int skip_line_ends(struct walk *w)
{
	int ends = 1;
	while (next_line(w) && !w->last && without_indent(w->line).n == 0)
		ends++;
	return ends;
}

static bool is_in_value(const struct walk *w, char c)
{
	return w->at < w->n->text.n && w->n->text.s[w->at] == c;
}

/* Moves over what the line ends became; false if source and value differ. */
static bool pass_line_ends(struct walk *w, int ends, bool joined)
{
	if (w->n->style == STYLE_FOLDED && !is_in_value(w, ' ')) {
		while (is_in_value(w, '\n'))
			w->at++;
		return true;
	}
	if (joined || ends > 1) {
		w->at += ends - 1;
		return w->at <= w->n->text.n;
	}
	if (!is_in_value(w, ' '))
		return false;
	LIST_ADD(w->a, &w->folds, (int)w->at);
	w->at++;
	return true;
}

void folds_find(struct arena *a, str source, struct node *n)
{
	struct walk w = {.a = a, .n = n, .rest = source, .first = true};
	if (n->style == STYLE_LITERAL || str_find(source, STR("\n")) < 0)
		return;
	const bool quoted = n->style == STYLE_SINGLE || n->style == STYLE_DOUBLE;
	if (quoted)
		w.rest = str_slice(source, 1, source.n - 1);
	while (w.rest.n && n->style == STYLE_PLAIN && is_space(w.rest.s[w.rest.n - 1]))
		w.rest.n--;
	next_line(&w);
	if (n->style == STYLE_FOLDED && !w.last)
		skip_line_ends(&w);
	for (bool same = true; same;) {
		bool joined = false;
		w.at += lengths[n->style](&w, &joined);
		w.first = false;
		if (w.last)
			break;
		same = pass_line_ends(&w, skip_line_ends(&w), joined);
	}
	n->folds = w.folds.items;
	n->fold_count = w.folds.count;
}
