/* SPDX-License-Identifier: MIT */
/*
 * A tree as YAML as a person writes it: plain wherever YAML can bear it, `|`
 * for text of several lines, `>-` for a long one, short lists in one line.
 * libyaml's emitter decides by other rules: it breaks keys, and folds where a
 * reader would see a bullet.
 */
#include <string.h>

#include "export/export_int.h"

enum { WIDTH = 80, FLOW_WIDTH = 60, STEP = 2, LONGEST_PLAIN = 100, LONGEST_KEY = 1000 };

struct yaml {
	struct buf *out;
	struct arena *a;
};

/* --- scalars --- */

static bool is_printable(str text)
{
	for (ptrdiff_t at = 0; at < text.n;) {
		const uint32_t c = utf8_next(text, &at);
		if ((c < ' ' && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0x2028 ||
		    c == 0x2029 || c == 0xFEFF || c == UTF8_REPLACEMENT || (c & 0xFFFE) == 0xFFFE ||
		    (c >= 0xFDD0 && c <= 0xFDEF))
			return false;
	}
	return true;
}

static bool is_reserved(str text)
{
	static const char *const words[] = {"~", "null", "Null", "NULL", "<<", "---", "...", "="};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(text, str_from_z(words[i])))
			return true;
	return str_starts(text, STR("--- ")) || str_starts(text, STR("... "));
}

static bool is_plain(str text, bool flow)
{
	const char first = text.n ? text.s[0] : ' ', last = text.n ? text.s[text.n - 1] : ' ';
	if (first == ' ' || last == ' ' || last == ':' || is_reserved(text) || !is_printable(text))
		return false;
	if (strchr("-?:,[]{}#&*!|>'\"%@`", first))
		return false;
	for (ptrdiff_t i = 0; i < text.n; i++) {
		const char c = text.s[i], next = i + 1 < text.n ? text.s[i + 1] : ' ';
		if (c == '\n' || (c == ':' && next == ' ') || (c == ' ' && next == '#') ||
		    (flow && strchr(",[]{}", c)))
			return false;
	}
	return true;
}

/* Most texts with signs have no quote in them; those that have one keep it. */
static void add_quoted(struct yaml *y, str text)
{
	const bool single = is_printable(text) && str_find(text, STR("\n")) < 0 &&
	                    str_find(text, STR("'")) < 0 &&
	                    (str_find(text, STR("\"")) >= 0 || str_find(text, STR("\\")) >= 0);
	if (single) {
		buf_format(y->out, "'%.*s'", STR_ARG(text));
		return;
	}
	if (is_printable(text)) {
		buf_json(y->out, text);
		return;
	}
	buf_char(y->out, '"');
	for (ptrdiff_t at = 0; at < text.n;) {
		const ptrdiff_t from = at;
		const uint32_t c = utf8_next(text, &at);
		const str sign = str_slice(text, from, at);
		if (c == '"' || c == '\\')
			buf_format(y->out, "\\%c", (char)c);
		else if (c == '\n')
			buf_add(y->out, STR("\\n"));
		else if (is_printable(sign))
			buf_add(y->out, sign);
		else
			buf_format(y->out, "\\U%08x", (unsigned)c);
	}
	buf_char(y->out, '"');
}

static void add_word(struct yaml *y, str text, bool flow)
{
	if (is_plain(text, flow))
		buf_add(y->out, text);
	else
		add_quoted(y, text);
}

/* Its lines are its own; one that begins with a space would set the indentation. */
static bool is_literal(str text)
{
	return text.n && is_printable(text) && str_find(text, STR("\n")) > 0 && text.s[0] != ' ' &&
	       text.s[0] != '\n' && text.s[text.n - 1] != '\n' && text.s[text.n - 1] != ' ';
}

static void add_literal(struct yaml *y, str text, int depth)
{
	str line, rest = text;
	buf_add(y->out, STR("|"));
	for (bool more = true; more;) {
		more = str_cut(rest, '\n', &line, &rest);
		buf_char(y->out, '\n');
		if (line.n)
			buf_format(y->out, "%*s%.*s", depth, "", STR_ARG(line));
	}
}

/* Where each single space may become a line end and back. */
static bool is_foldable(str text)
{
	return is_printable(text) && text.n && text.s[0] != ' ' && text.s[text.n - 1] != ' ' &&
	       str_find(text, STR("\n")) < 0 && str_find(text, STR("  ")) < 0;
}

static void add_folded(struct yaml *y, str text, int depth)
{
	int column = 0;
	str word, rest = text;
	buf_format(y->out, ">-\n%*s", depth, "");
	for (bool more = true, begins = true; more; begins = false) {
		more = str_cut(rest, ' ', &word, &rest);
		const int wide = (int)utf8_length(word);
		/* `- ` at the start of a line would be a bullet. */
		const bool sign = str_eq(word, STR("-"));
		if (!begins && !sign && depth + column + 1 + wide > WIDTH) {
			buf_format(y->out, "\n%*s", depth, "");
			column = 0;
		} else if (!begins) {
			buf_char(y->out, ' ');
			column++;
		}
		buf_add(y->out, word);
		column += wide;
	}
}

/* --- structure --- */

static bool is_flow(const struct datum *t)
{
	ptrdiff_t width = 0;
	for (int i = 0; t->kind == DATUM_LIST && i < t->count; i++) {
		if (t->items[i]->kind != DATUM_TEXT || t->items[i]->null ||
		    str_find(t->items[i]->text, STR("\n")) >= 0)
			return false;
		width += utf8_length(t->items[i]->text) + 2;
	}
	return t->count == 0 || (t->kind == DATUM_LIST && t->flow && width <= FLOW_WIDTH);
}

static void add_flow(struct yaml *y, const struct datum *t)
{
	buf_add(y->out, t->kind == DATUM_MAP ? STR("{") : STR("["));
	for (int i = 0; i < t->count; i++) {
		if (i)
			buf_add(y->out, STR(", "));
		add_word(y, t->items[i]->text, true);
	}
	buf_add(y->out, t->kind == DATUM_MAP ? STR("}") : STR("]"));
}

static void add_block(struct yaml *y, const struct datum *t, int depth);

static void add_scalar(struct yaml *y, str text, int depth, int column)
{
	if (is_literal(text))
		add_literal(y, text, depth);
	else if (column + utf8_length(text) > LONGEST_PLAIN && is_foldable(text))
		add_folded(y, text, depth);
	else
		add_word(y, text, false);
}

/* Behind `key:`; `deeper` is the indentation of what stands below. */
static void add_value(struct yaml *y, const struct datum *t, int deeper, int column)
{
	if (t->null) {
		buf_add(y->out, STR(" null"));
	} else if (t->kind == DATUM_TEXT) {
		buf_char(y->out, ' ');
		if (t->quoted)
			add_quoted(y, t->text);
		else
			add_scalar(y, t->text, deeper, column);
	} else if (is_flow(t)) {
		buf_char(y->out, ' ');
		add_flow(y, t);
	} else {
		buf_format(y->out, "\n%*s", deeper, "");
		add_block(y, t, deeper);
	}
}

/* An entry of several lines stands apart from the next. */
static bool is_tall(const struct datum *t)
{
	return t->kind == DATUM_MAP && t->count > 2;
}

static void add_list(struct yaml *y, const struct datum *t, int depth)
{
	for (int i = 0; i < t->count; i++) {
		const struct datum *item = t->items[i];
		if (i)
			buf_format(y->out, "%s\n%*s",
			           is_tall(item) && is_tall(t->items[i - 1]) ? "\n" : "", depth,
			           "");
		buf_add(y->out, STR("- "));
		if (item->null)
			buf_add(y->out, STR("null"));
		else if (item->kind == DATUM_TEXT)
			add_scalar(y, item->text, depth + STEP, depth + STEP);
		else if (is_flow(item))
			add_flow(y, item);
		else
			add_block(y, item, depth + STEP);
	}
}

static bool is_high(const struct datum *t)
{
	return t->kind == DATUM_TEXT ? is_literal(t->text) || t->text.n > LONGEST_PLAIN
	                             : !is_flow(t);
}

/* YAML bounds what it takes for a key without a sign. */
static void add_key(struct yaml *y, str key, int depth)
{
	struct buf own = BUF(y->a);
	add_word(&(struct yaml){&own, y->a}, key, false);
	if (own.n > LONGEST_KEY)
		buf_format(y->out, "? %.*s\n%*s:", STR_ARG(buf_str(&own)), depth, "");
	else
		buf_format(y->out, "%.*s:", STR_ARG(buf_str(&own)));
}

static void add_map(struct yaml *y, const struct datum *t, int depth)
{
	for (int i = 0; i < t->count; i++) {
		const str key = t->pairs[i].key;
		const struct datum *value = t->pairs[i].value;
		const bool apart =
		    depth == 0 && (is_high(value) || (i && is_high(t->pairs[i - 1].value)));
		if (i)
			buf_format(y->out, "%s\n%*s", apart ? "\n" : "", depth, "");
		add_key(y, key, depth);
		add_value(y, value, depth + STEP, depth + (int)utf8_length(key) + STEP);
	}
}

static void add_block(struct yaml *y, const struct datum *t, int depth)
{
	if (t->kind == DATUM_LIST)
		add_list(y, t, depth);
	else
		add_map(y, t, depth);
}

str datum_yaml(struct arena *a, const struct datum *t)
{
	struct buf out = BUF(a);
	struct yaml y = {&out, a};
	if (t->count == 0)
		return STR("{}\n");
	add_block(&y, t, 0);
	buf_char(&out, '\n');
	return buf_str(&out);
}
