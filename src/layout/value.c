/* SPDX-License-Identifier: MIT */
/* Plain values: texts, numbers, flags, one of several names, paths, templates. */
#include <string.h>

#include "layout/layout_int.h"

/* --- tables --- */

void read_value(struct key_context *c, const struct node *n, void *field, const void *arg)
{
	const struct value_spec *spec = arg;
	struct reader *r = c->user;
	if (n->kind == NODE_NULL)
		return;
	if (spec->read(r, n, field, spec->arg) && spec->prop != NO_PROP) {
		struct props *props = (struct props *)(void *)((char *)field - spec->to_prop);
		props->set |= 1ul << spec->prop;
	}
}

bool value_wrong(struct reader *r, const struct node *n, const char *expected)
{
	diag(r->keys.d, DIAG_LAYOUT_TYPE_WRONG, n->span, "expected %s", expected);
	return false;
}

bool value_map(struct reader *r, const struct node *n, const struct key_table *table, void *into)
{
	if (n->kind == NODE_NULL)
		return false;
	if (n->kind != NODE_MAP)
		return value_wrong(r, n, "keys with values");
	keys_read(&r->keys, n, table, into);
	return true;
}

struct items value_items(const struct node *n)
{
	if (n->kind == NODE_LIST)
		return (struct items){n->items, n->count};
	return (struct items){n, n->kind == NODE_NULL ? 0 : 1};
}

bool value_node(struct reader *r, const struct node *n, void *field, const void *arg)
{
	(void)r;
	(void)arg;
	*(const struct node **)field = n;
	return true;
}

/* --- texts and names --- */

bool value_text(struct reader *r, const struct node *n, void *field, const void *arg)
{
	(void)arg;
	if (n->kind != NODE_SCALAR)
		return value_wrong(r, n, "text");
	*(str *)field = n->text;
	return true;
}

bool value_name(struct reader *r, const struct node *n, void *field, const void *arg)
{
	(void)arg;
	if (n->kind != NODE_SCALAR || str_trim(n->text).n == 0)
		return value_wrong(r, n, "a name");
	*(str *)field = str_trim(n->text);
	return true;
}

bool value_flag(struct reader *r, const struct node *n, void *field, const void *arg)
{
	static const struct {
		const char *name;
		bool value;
	} flags[] = {{"true", true},   {"yes", true}, {"on", true},
	             {"false", false}, {"no", false}, {"off", false}};
	(void)arg;
	for (int i = 0; n->kind == NODE_SCALAR && i < COUNT(flags); i++)
		if (name_is(n->text, flags[i].name)) {
			*(bool *)field = flags[i].value;
			return true;
		}
	return value_wrong(r, n, "true or false");
}

bool value_enum(struct reader *r, const struct node *n, void *field, const void *arg)
{
	const struct key_names *names = arg;
	for (int i = 0; n->kind == NODE_SCALAR && i < names->count; i++)
		if (names->names[i] && name_is(n->text, names->names[i])) {
			/* Enums are ints here; memcpy says so without breaking aliasing. */
			memcpy(field, &i, sizeof i);
			return true;
		}
	return value_wrong(r, n, names->expected);
}

/* --- numbers --- */

enum { MOST_WHOLE = 1000000, MOST_PLACES = 4 };

static bool is_digit(str text, ptrdiff_t i)
{
	return i < text.n && text.s[i] >= '0' && text.s[i] <= '9';
}

bool decimal_cut(str *text, struct decimal *out)
{
	ptrdiff_t i = 0;
	*out = (struct decimal){0};
	if (text->n > 0 && (text->s[0] == '-' || text->s[0] == '+'))
		out->negative = text->s[i++] == '-';
	if (!is_digit(*text, i) && !(i < text->n && text->s[i] == '.' && is_digit(*text, i + 1)))
		return false;
	int64_t whole = 0, places = 0, unit = DECIMAL_ONE;
	for (; is_digit(*text, i); i++)
		if (whole <= MOST_WHOLE)
			whole = whole * 10 + (text->s[i] - '0');
	if (i < text->n && text->s[i] == '.' && is_digit(*text, i + 1))
		for (i++; is_digit(*text, i); i++) {
			unit /= 10;
			places += unit * (text->s[i] - '0');
		}
	out->huge = whole > MOST_WHOLE;
	out->value = (out->huge ? MOST_WHOLE : whole) * DECIMAL_ONE + places;
	*text = str_slice(*text, i, text->n);
	return true;
}

int32_t decimal_scale(struct decimal d, int32_t numerator, int32_t denominator)
{
	const int32_t size = dim_scale(d.value, numerator, (int64_t)DECIMAL_ONE * denominator);
	return d.negative ? -size : size;
}

/* The nearest value of the range, and a message if that is another. */
static int within(struct reader *r, const struct node *n, int value, const struct key_range *range)
{
	const int nearest = value < range->least  ? range->least
	                    : value > range->most ? range->most
	                                          : value;
	if (nearest != value)
		diag(r->keys.d, DIAG_VALUE_RANGE, n->span, "from %d to %d", range->least,
		     range->most);
	return nearest;
}

bool value_int(struct reader *r, const struct node *n, void *field, const void *arg)
{
	str text = str_trim(n->text);
	struct decimal d;
	if (n->kind != NODE_SCALAR || !decimal_cut(&text, &d) || text.n > 0 ||
	    d.value % DECIMAL_ONE != 0)
		return value_wrong(r, n, "a whole number");
	*(int *)field = within(r, n, decimal_scale(d, 1, 1), arg);
	return true;
}

bool value_factor(struct reader *r, const struct node *n, void *field, const void *arg)
{
	const struct key_range *range = arg;
	str text = str_trim(n->text);
	struct decimal d;
	if (n->kind != NODE_SCALAR || !decimal_cut(&text, &d))
		return value_wrong(r, n, "a number such as 1.3");
	const bool percent = str_eq(str_trim(text), STR("%"));
	if (text.n > 0 && !percent)
		return value_wrong(r, n, "a number such as 1.3");
	const int32_t value = decimal_scale(d, LENGTH_ONE, percent ? 100 : 1);
	const int32_t nearest = value < range->least  ? range->least
	                        : value > range->most ? range->most
	                                              : value;
	if (nearest != value)
		diag(r->keys.d, DIAG_VALUE_RANGE, n->span, "from %g to %g",
		     range->least / (double)LENGTH_ONE, range->most / (double)LENGTH_ONE);
	*(int32_t *)field = nearest;
	return true;
}

/* --- what has a language of its own --- */

bool value_path(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct path_names *path = field;
	(void)arg;
	if (n->kind != NODE_SCALAR || !path_parse(r->keys.a, n->text, path))
		return value_wrong(r, n, "the name of a list such as entries");
	path->span = n->span;
	return true;
}

bool value_template(struct reader *r, const struct node *n, void *field, const void *arg)
{
	str text = n->text;
	(void)arg;
	if (n->kind != NODE_SCALAR) {
		text = template_unquoted(r->keys.a, n);
		if (text.n == 0)
			return value_wrong(r, n, "text such as \"{title}\"");
		diag(r->keys.d, DIAG_TEMPLATE_UNQUOTED, n->span, "\"%.*s\"", STR_ARG(text));
	}
	const bool block = n->style == STYLE_LITERAL || n->style == STYLE_FOLDED;
	*(struct template *)field = template_parse(
	    r->keys.a, n->kind == NODE_SCALAR && block ? str_trim(text) : text, n->span, r->keys.d);
	return true;
}
