/* SPDX-License-Identifier: MIT */
/*
 * The effective layout as a layout file: YAML that loads to the same layout,
 * with the place that each value came from behind it. What was written on one
 * line stays on one line. A part that was replaced but is still used
 * (`{part: inherited}`) is shown as a part of its own, NAME.below.
 */
#include "layout/layout_int.h"

struct shown {
	struct buf *out;
	str below; /* what {part: inherited} is called here */
};

enum { INDENT = 2, WIDEST = 88 };

/* --- scalars --- */

static bool is_plain_char(char c)
{
	const char low = (char)(c | 0x20);
	return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9') || c == ' ' || c == '.' ||
	       c == '-' || c == '_' || c == '%' || c == '+' || c == '/';
}

static bool is_plain(str text)
{
	static const char *const special[] = {"null", "~"};
	const char first = text.n ? text.s[0] : ' ';
	if (!is_plain_char(first) || first == ' ' || first == '-' || first == '%' ||
	    text.s[text.n - 1] == ' ')
		return false;
	for (ptrdiff_t i = 0; i < text.n; i++)
		if (!is_plain_char(text.s[i]))
			return false;
	for (int i = 0; i < COUNT(special); i++)
		if (name_is(text, special[i]))
			return false;
	return true;
}

static void show_scalar(struct buf *out, const struct node *n)
{
	if (n->kind == NODE_NULL)
		buf_add(out, STR("null"));
	else if (n->style == STYLE_PLAIN && is_plain(n->text))
		buf_add(out, n->text);
	else
		buf_json(out, n->text);
}

/* YAML bounds what it takes for a key without a sign: 1024, and an escape takes six. */
static bool needs_sign(str key)
{
	enum { LONGEST = 160 };
	return key.n > LONGEST;
}

static void show_key(struct buf *out, str key)
{
	if (needs_sign(key))
		buf_add(out, STR("? "));
	if (is_plain(key))
		buf_add(out, key);
	else
		buf_json(out, key);
}

/* --- on one line --- */

static void show_flow(struct shown *s, const struct node *n)
{
	if (n->kind == NODE_LIST) {
		buf_char(s->out, '[');
		for (int i = 0; i < n->count; i++) {
			buf_add(s->out, i ? STR(", ") : (str){0});
			show_flow(s, &n->items[i]);
		}
		buf_char(s->out, ']');
	} else if (n->kind == NODE_MAP) {
		buf_char(s->out, '{');
		for (int i = 0; i < n->count; i++) {
			const struct pair *pair = &n->pairs[i];
			const bool inherited = s->below.n && name_is(pair->key.text, "part") &&
			                       name_is(pair->value.text, "inherited");
			buf_add(s->out, i ? STR(", ") : (str){0});
			show_key(s->out, pair->key.text);
			buf_add(s->out, STR(": "));
			if (inherited)
				buf_json(s->out, s->below);
			else
				show_flow(s, &pair->value);
		}
		buf_char(s->out, '}');
	} else {
		show_scalar(s->out, n);
	}
}

void node_flow(struct buf *out, const struct node *n)
{
	struct shown s = {.out = out};
	show_flow(&s, n);
}

/* All of it stands on this line of this file. */
static bool is_from_line(const struct node *n, const struct span *at)
{
	if (n->span.origin != at->origin || n->span.line != at->line)
		return false;
	for (int i = 0; n->kind == NODE_LIST && i < n->count; i++)
		if (!is_from_line(&n->items[i], at))
			return false;
	for (int i = 0; n->kind == NODE_MAP && i < n->count; i++)
		if (!is_from_line(&n->pairs[i].value, at))
			return false;
	return true;
}

static bool fits_line(const struct node *n, int indent)
{
	if (n->kind == NODE_SCALAR || n->kind == NODE_NULL || n->count == 0)
		return true;
	return is_from_line(n, &n->span) && n->span.line == n->span.end_line &&
	       n->span.end_column - n->span.column + indent < WIDEST;
}

static void show_origin(struct shown *s, struct span at)
{
	buf_add(s->out, STR("  # "));
	for (ptrdiff_t i = 0; at.origin && i < at.origin->name.n; i++) {
		const char c = at.origin->name.s[i];
		buf_char(s->out, (unsigned char)c < ' ' ? ' ' : c);
	}
	buf_format(s->out, ":%d\n", at.line);
}

/* --- over several lines --- */

static void show_indent(struct shown *s, int indent)
{
	for (int i = 0; i < indent; i++)
		buf_char(s->out, ' ');
}

static void show_block(struct shown *s, const struct node *n, int indent);

static void show_value(struct shown *s, const struct node *n, int indent)
{
	if (fits_line(n, indent)) {
		buf_char(s->out, ' ');
		show_flow(s, n);
		show_origin(s, n->span);
	} else {
		buf_char(s->out, '\n');
		show_block(s, n, indent + INDENT);
	}
}

static void show_pair(struct shown *s, str key, const struct node *value, int indent)
{
	show_indent(s, indent);
	show_key(s->out, key);
	if (needs_sign(key)) {
		buf_char(s->out, '\n');
		show_indent(s, indent);
	}
	buf_char(s->out, ':');
	if (s->below.n && name_is(key, "part") && name_is(value->text, "inherited")) {
		buf_char(s->out, ' ');
		buf_json(s->out, s->below);
		show_origin(s, value->span);
	} else {
		show_value(s, value, indent);
	}
}

static void show_block(struct shown *s, const struct node *n, int indent)
{
	for (int i = 0; n->kind == NODE_LIST && i < n->count; i++) {
		show_indent(s, indent);
		buf_char(s->out, '-');
		show_value(s, &n->items[i], indent);
	}
	for (int i = 0; n->kind == NODE_MAP && i < n->count; i++)
		show_pair(s, n->pairs[i].key.text, &n->pairs[i].value, indent);
}

static void show_part(struct shown *s, const struct named_block *part)
{
	str name = part->name;
	for (; part; part = part->inherited) {
		s->below =
		    part->inherited ? str_format(s->out->a, "%.*s.below", STR_ARG(name)) : (str){0};
		show_pair(s, name, part->node, INDENT);
		name = s->below;
	}
	s->below = (str){0};
}

static void show_parts(struct shown *s, const struct layout *l)
{
	buf_add(s->out, l->part_count ? STR("parts:\n") : STR("parts: {}\n"));
	for (int i = 0; i < l->part_count; i++)
		show_part(s, &l->parts[i]);
}

static bool is_header(str key)
{
	return name_is(key, "layout") || name_is(key, "extends");
}

void layout_show(const struct layout *l, struct buf *out)
{
	struct shown s = {.out = out};
	buf_add(out, STR("layout: 1\nextends: null\n"));
	for (int i = 0; i < l->merged->count; i++) {
		const struct pair *pair = &l->merged->pairs[i];
		if (name_is(pair->key.text, "parts") && pair->value.kind == NODE_MAP)
			show_parts(&s, l);
		else if (!is_header(pair->key.text))
			show_pair(&s, pair->key.text, &pair->value, 0);
	}
}
