/* SPDX-License-Identifier: MIT */
/* What libyaml does not tell: where source lines ended inside a scalar, and what a `#` cut off. */
#include "source/yaml_int.h"

struct fold_list {
	int *items;
	int count, cap;
};

static str cut_line(str *rest)
{
	str head;
	str_cut(*rest, '\n', &head, rest);
	return head;
}

/* The source from a place on. */
static str source_from(const struct tree *t, int line, int column)
{
	const str text = t->origin->text;
	ptrdiff_t i = line <= t->line_count ? t->lines[line - 1] : text.n;
	for (int k = 1; k < column && i < text.n; k++)
		utf8_next(text, &i);
	return str_slice(text, i, text.n);
}

/* How many bytes of the value an escape in double quotes makes; *i moves behind it. */
static ptrdiff_t escape_length(str line, ptrdiff_t *i)
{
	const char kind = *i + 1 < line.n ? line.s[*i + 1] : 0;
	const int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
	*i += 2;
	if (kind == 'N' || kind == '_')
		return 2;
	if (kind == 'L' || kind == 'P')
		return 3;
	if (!digits)
		return 1;
	uint32_t c = 0;
	for (int k = 0; k < digits && *i < line.n; k++, ++*i) {
		const char d = line.s[*i];
		const int value = d <= '9' ? d - '0' : (d | 0x20) - 'a' + 10;
		c = c << 4 | (uint32_t)(value & 15);
	}
	char bytes[UTF8_MAX];
	return utf8_encode(c, bytes);
}

/* Bytes of the value that a trimmed source line gives. */
static ptrdiff_t value_length(str line, enum node_style style)
{
	ptrdiff_t n = 0;
	for (ptrdiff_t i = 0; i < line.n;) {
		if (style == STYLE_DOUBLE && line.s[i] == '\\') {
			n += escape_length(line, &i);
			continue;
		}
		i += style == STYLE_SINGLE && line.s[i] == '\'' && i > 0 && line.s[i - 1] == '\''
		         ? 2
		         : 1;
		n++;
	}
	return n;
}

/*
 * Source lines and value are walked side by side: behind each line the value
 * holds a space where the line end was folded, line feeds where it was kept.
 */
void yaml_find_folds(struct tree *t, struct node *n)
{
	const bool block = n->style == STYLE_FOLDED;
	if (n->kind != NODE_SCALAR || n->style == STYLE_LITERAL || n->span.end_line == n->span.line)
		return;
	struct fold_list folds = {0};
	str rest = source_from(t, n->span.line, n->span.column);
	if (block)
		cut_line(&rest); /* its header: > and what follows */
	else if (n->style != STYLE_PLAIN)
		rest = str_slice(rest, 1, rest.n);
	ptrdiff_t at = 0;
	for (int line = n->span.line + block; line <= n->span.end_line && at < n->text.n; line++) {
		const str source = str_trim(cut_line(&rest));
		if (source.n == 0)
			continue;
		at += value_length(source, n->style);
		if (at < n->text.n && n->text.s[at] == ' ' && line < n->span.end_line)
			LIST_ADD(t->a, &folds, (int)at);
		while (at < n->text.n && (n->text.s[at] == ' ' || n->text.s[at] == '\n'))
			at++;
	}
	n->folds = folds.items;
	n->fold_count = folds.count;
}

static bool is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

void yaml_find_comment(struct tree *t, struct span scalar)
{
	str rest = source_from(t, scalar.end_line, scalar.end_column);
	const str line = cut_line(&rest);
	ptrdiff_t i = 0;
	while (i < line.n && line.s[i] == ' ')
		i++;
	if (i == 0 || i + 1 >= line.n || line.s[i] != '#' || !is_word(line.s[i + 1]))
		return;
	const int column = scalar.end_column + (int)i;
	const str lost = str_trim(str_slice(line, i, line.n));
	const struct span at = {t->origin, scalar.end_line, column, scalar.end_line,
	                        column + (int)utf8_length(lost)};
	diag(t->d, DIAG_YAML_COMMENT, at, "“%.*s”; quote the text", STR_ARG(lost));
}
