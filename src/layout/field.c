/* SPDX-License-Identifier: MIT */
/* What stands between { and } in a template: operands, then a format; and paths of names. */
#include "layout/layout_int.h"

/* --- paths --- */

static bool is_name_letter(char c)
{
	const char low = (char)(c | 0x20);
	return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9') || c == ' ' || c == '-' ||
	       c == '_' || (unsigned char)c >= 0x80;
}

static bool name_parse(struct arena *a, str text, str *out)
{
	text = str_trim(text);
	if (str_eq(text, STR("*"))) {
		*out = text;
		return true;
	}
	for (ptrdiff_t i = 0; i < text.n; i++)
		if (!is_name_letter(text.s[i]))
			return false;
	*out = name_normal(a, text);
	return out->n > 0;
}

bool path_parse(struct arena *a, str text, struct path_names *out)
{
	struct {
		str *items;
		int count, cap;
	} names = {0};
	str head, name;
	for (bool more = true; more;) {
		more = str_cut(text, '.', &head, &text);
		if (!name_parse(a, head, &name))
			return false;
		LIST_ADD(a, &names, name);
	}
	*out = (struct path_names){.names = {names.items, names.count}};
	return true;
}

/* --- formats --- */

enum argument { ARGUMENT_NONE, ARGUMENT_NUMBER, ARGUMENT_TEXT };

static const struct format_row {
	const char *name;
	enum format_kind kind;
	enum argument argument;
} formats[] = {
    {"years", FORMAT_YEARS, ARGUMENT_NONE},     {"span", FORMAT_SPAN, ARGUMENT_NONE},
    {"iso", FORMAT_ISO, ARGUMENT_NONE},         {"short", FORMAT_SHORT, ARGUMENT_NONE},
    {"digits", FORMAT_DIGITS, ARGUMENT_NONE},   {"upper", FORMAT_UPPER, ARGUMENT_NONE},
    {"lower", FORMAT_LOWER, ARGUMENT_NONE},     {"initials", FORMAT_INITIALS, ARGUMENT_NONE},
    {"first", FORMAT_FIRST, ARGUMENT_NUMBER},   {"rest", FORMAT_REST, ARGUMENT_NUMBER},
    {"join", FORMAT_JOIN, ARGUMENT_TEXT},       {"letter", FORMAT_LETTER, ARGUMENT_TEXT},
    {"link", FORMAT_LINK, ARGUMENT_NONE},       {"icon", FORMAT_ICON, ARGUMENT_NONE},
    {"alpha", FORMAT_ALPHA, ARGUMENT_NONE},     {"roman", FORMAT_ROMAN, ARGUMENT_NONE},
    {"reverse", FORMAT_REVERSE, ARGUMENT_NONE}, {"slug", FORMAT_SLUG, ARGUMENT_NONE},
};

static bool unquote(str text, str *out)
{
	if (text.n < 2 || text.s[0] != '\'' || text.s[text.n - 1] != '\'')
		return false;
	*out = str_slice(text, 1, text.n - 1);
	return true;
}

static bool argument_parse(enum argument kind, str text, struct format *out)
{
	struct decimal d;
	switch (kind) {
	case ARGUMENT_NONE:
		return text.n == 0;
	case ARGUMENT_TEXT:
		return unquote(text, &out->text);
	case ARGUMENT_NUMBER:
		if (!decimal_cut(&text, &d) || text.n > 0 || d.negative)
			return false;
		out->number = decimal_scale(d, 1, 1);
		return true;
	}
	return false;
}

static void unknown_format(struct arena *a, str name, struct span span, struct diags *d)
{
	struct strs names = {ARENA_ARRAY(a, str, COUNT(formats)), COUNT(formats)};
	for (int i = 0; i < names.count; i++)
		names.items[i] = str_from_z(formats[i].name);
	const str near = name_near(a, name, &names);
	if (near.n && !str_eq(near, name))
		diag(d, DIAG_LAYOUT_FORMAT, span, "%.*s; did you mean %.*s?", STR_ARG(name),
		     STR_ARG(near));
	else
		diag(d, DIAG_LAYOUT_FORMAT, span, "%.*s", STR_ARG(name));
}

static struct format format_parse(struct arena *a, str text, struct span span, struct diags *d)
{
	struct format f = {0};
	str name, argument;
	text = str_trim(text);
	str_cut(text, ' ', &name, &argument);
	for (int i = 0; i < COUNT(formats); i++) {
		if (!str_eq(name, str_from_z(formats[i].name)))
			continue;
		f.kind = formats[i].kind;
		if (argument_parse(formats[i].argument, str_trim(argument), &f))
			return f;
	}
	if (text.n && (text.s[0] == 'Y' || text.s[0] == 'M' || text.s[0] == 'D'))
		return (struct format){.kind = FORMAT_PATTERN, .text = text};
	unknown_format(a, text, span, d);
	return (struct format){0};
}

/* --- operands --- */

/* Cuts at the first separator that is not within quotes; false if there is none. */
static bool cut_unquoted(str text, char separator, str *head, str *tail)
{
	bool quoted = false;
	for (ptrdiff_t i = 0; i < text.n; i++) {
		if (text.s[i] == '\'')
			quoted = !quoted;
		else if (!quoted && text.s[i] == separator) {
			*head = str_slice(text, 0, i);
			*tail = str_slice(text, i + 1, text.n);
			return true;
		}
	}
	*head = text;
	*tail = (str){0};
	return false;
}

static bool operand_parse(struct arena *a, str text, struct span span, struct operand *out)
{
	*out = (struct operand){0};
	text = str_trim(text);
	out->quoted = unquote(text, &out->text);
	if (out->quoted)
		return true;
	const bool known = path_parse(a, text, &out->path);
	out->path.span = span;
	return known;
}

bool field_parse(struct arena *a, str text, struct template_part *out, struct diags *d)
{
	str operands, format, head;
	struct {
		struct operand *items;
		int count, cap;
	} list = {0};
	const bool has_format = cut_unquoted(text, ':', &operands, &format);
	for (bool more = true; more;) {
		struct operand operand;
		more = cut_unquoted(operands, '|', &head, &operands);
		if (!operand_parse(a, head, out->span, &operand))
			return false;
		LIST_ADD(a, &list, operand);
	}
	if (has_format)
		out->format = format_parse(a, format, out->span, d);
	out->operands = list.items;
	out->operand_count = list.count;
	return true;
}
