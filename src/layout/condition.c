/* SPDX-License-Identifier: MIT */
/* Conditions: a test, or a list of tests that all must hold. */
#include "layout/layout_int.h"

static const struct {
	char sign;
	enum test_op op;
} operators[] = {{'=', TEST_EQUAL}, {'<', TEST_LESS}, {'>', TEST_MORE}};

/* Cuts at the first operator. */
static enum test_op cut_operator(str text, str *path, str *values)
{
	for (ptrdiff_t i = 0; i < text.n; i++)
		for (int k = 0; k < COUNT(operators); k++)
			if (text.s[i] == operators[k].sign) {
				*path = str_slice(text, 0, i);
				*values = str_slice(text, i + 1, text.n);
				return operators[k].op;
			}
	*path = text;
	*values = (str){0};
	return TEST_PRESENT;
}

static str without_quotes(str text)
{
	text = str_trim(text);
	const char quote = text.n >= 2 ? text.s[0] : 0;
	if ((quote == '\'' || quote == '"') && text.s[text.n - 1] == quote)
		return str_slice(text, 1, text.n - 1);
	return text;
}

static bool values_parse(struct arena *a, str text, struct strs *out)
{
	struct {
		str *items;
		int count, cap;
	} list = {0};
	str value;
	for (bool more = true; more;) {
		more = str_cut(text, ',', &value, &text);
		value = without_quotes(value);
		if (value.n == 0)
			return false;
		LIST_ADD(a, &list, value);
	}
	*out = (struct strs){list.items, list.count};
	return true;
}

static bool test_parse(struct arena *a, const struct node *n, struct test *out)
{
	str path, values;
	if (n->kind != NODE_SCALAR)
		return false;
	str text = str_trim(n->text);
	if (str_starts(text, STR("not "))) {
		out->negated = true;
		text = str_slice(text, 4, text.n);
	}
	out->op = cut_operator(text, &path, &values);
	if (name_is(path, "not") || !path_parse(a, path, &out->path))
		return false;
	out->path.span = n->span;
	return out->op == TEST_PRESENT || values_parse(a, values, &out->values);
}

bool value_condition(struct reader *r, const struct node *n, void *field, const void *arg)
{
	const struct items items = value_items(n);
	struct test *tests = ARENA_ARRAY(r->keys.a, struct test, items.count);
	(void)arg;
	for (int i = 0; i < items.count; i++)
		if (!test_parse(r->keys.a, &items.items[i], &tests[i])) {
			diag(r->keys.d, DIAG_CONDITION_SYNTAX, items.items[i].span, NULL);
			/* No name: it never holds. */
			tests[i] = (struct test){0};
		}
	*(struct condition *)field = (struct condition){tests, items.count};
	return true;
}
