/* SPDX-License-Identifier: MIT */
/* `when`: all tests hold, each on one name. A comparison with what is missing is false. */
#include "compose/compose_int.h"

/* Where a block stands: in its list, or furniture on its page. */
struct standing {
	int n, count;
};

typedef bool position_test(struct standing s);

static bool is_first(struct standing s)
{
	return s.n == 1;
}

static bool is_last(struct standing s)
{
	return s.n == s.count;
}

static bool is_odd(struct standing s)
{
	return s.n % 2 == 1;
}

static bool is_even(struct standing s)
{
	return s.n % 2 == 0;
}

static const struct {
	const char *name;
	position_test *holds;
} positions[] = {{"first", is_first}, {"last", is_last}, {"odd", is_odd}, {"even", is_even}};

static struct standing standing_of(const struct context *x)
{
	if (x->furniture && !(x->scope && x->scope->n))
		return (struct standing){x->page, x->pages};
	return x->scope ? (struct standing){x->scope->n, x->scope->count} : (struct standing){0};
}

static bool test_position(const struct context *x, const struct test *t, bool *holds)
{
	if (t->op != TEST_PRESENT || t->path.names.count != 1)
		return false;
	for (size_t i = 0; i < sizeof positions / sizeof *positions; i++) {
		if (!str_eq(t->path.names.items[0], str_from_z(positions[i].name)))
			continue;
		const struct standing s = standing_of(x);
		*holds = s.n > 0 && positions[i].holds(s);
		return true;
	}
	return false;
}

/* --- comparing --- */

enum { DIGITS_MOST = 15 };

static bool number_from(str text, int64_t *number)
{
	text = str_trim(text);
	int64_t n = 0;
	ptrdiff_t i = text.n > 0 && text.s[0] == '-';
	const bool negative = i > 0;
	if (i == text.n || text.n > DIGITS_MOST)
		return false;
	for (; i < text.n; i++) {
		if (text.s[i] < '0' || text.s[i] > '9')
			return false;
		n = n * 10 + (text.s[i] - '0');
	}
	*number = negative ? -n : n;
	return true;
}

static int compare(str a, str b)
{
	int64_t x, y;
	if (number_from(a, &x) && number_from(b, &y))
		return (x > y) - (x < y);
	return str_compare(a, b);
}

/* `lang = de` holds for de-AT too. */
static bool is_same(struct composition *c, const struct test *t, str have, str want)
{
	if (str_eq(have, want) || compare(have, want) == 0)
		return true;
	const str name = t->path.names.items[t->path.names.count - 1];
	if (str_eq(name, STR("lang")))
		return str_starts(have, want) && have.n > want.n && have.s[want.n] == '-';
	return str_eq(name_normal(c->scratch, have), name_normal(c->scratch, want));
}

static bool compares(struct composition *c, const struct test *t, str have)
{
	for (int i = 0; i < t->values.count; i++) {
		const str want = t->values.items[i];
		if (t->op == TEST_EQUAL  ? is_same(c, t, have, want)
		    : t->op == TEST_LESS ? compare(have, want) < 0
		                         : compare(have, want) > 0)
			return true;
	}
	return false;
}

/* A list compares if one of its texts does. */
static bool value_compares(struct composition *c, const struct context *x, const struct test *t,
                           const struct value *v)
{
	if (v->is != IS_TEXTS)
		return compares(c, t, value_plain(c, x, v));
	for (int i = 0; i < v->texts->count; i++)
		if (compares(c, t, text_plain(c->scratch, &v->texts->items[i])))
			return true;
	return false;
}

static bool test_holds(struct composition *c, const struct context *x, const struct test *t)
{
	bool holds;
	if (t->path.names.count == 0)
		return false;
	if (test_position(x, t, &holds))
		return holds;
	const struct value v = value_find(c, x, &t->path);
	if (!value_is_there(c, &v))
		return false;
	return t->op == TEST_PRESENT || value_compares(c, x, t, &v);
}

bool condition_holds(struct composition *c, const struct context *x, const struct condition *when)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	bool all = true;
	for (int i = 0; all && i < when->count; i++)
		all = test_holds(c, x, &when->tests[i]) != when->tests[i].negated;
	arena_rewind(c->scratch, mark);
	return all;
}
