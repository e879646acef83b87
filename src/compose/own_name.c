/* SPDX-License-Identifier: MIT */
/*
 * The forms in which lists of authors may name the person: the name as it
 * stands, and those that `citedAs` gives; without these, the usual ones of
 * styles of citation. Of "Ada M. van Quay" those are "A. M. van Quay",
 * "van Quay, A. M.", "van Quay A", the same without spaces or dots, and
 * "van Quay, Ada M.".
 */
#include <string.h>

#include "compose/compose_int.h"

struct forms {
	struct arena *a;
	str *items;
	int count, cap;
};

static void add(struct forms *f, str form)
{
	if (form.n)
		LIST_ADD(f->a, f, form);
}

/* "A. M." without what is in `signs`. */
static str without(struct arena *a, str initials, const char *signs)
{
	struct buf out = BUF(a);
	for (ptrdiff_t i = 0; i < initials.n; i++)
		if (!strchr(signs, initials.s[i]))
			buf_char(&out, initials.s[i]);
	return buf_str(&out);
}

static void add_usual(struct forms *f, str given, str family)
{
	const str all = text_initials(f->a, given);
	const ptrdiff_t first = str_find(all, STR("."));
	const str initials[] = {all, without(f->a, all, " "), without(f->a, all, " ."),
	                        str_slice(all, 0, first + 1), str_slice(all, 0, first)};
	add(f, str_format(f->a, "%.*s, %.*s", STR_ARG(family), STR_ARG(given)));
	for (size_t i = 0; i < sizeof initials / sizeof *initials; i++) {
		add(f, str_format(f->a, "%.*s %.*s", STR_ARG(initials[i]), STR_ARG(family)));
		add(f, str_format(f->a, "%.*s, %.*s", STR_ARG(family), STR_ARG(initials[i])));
		add(f, str_format(f->a, "%.*s %.*s", STR_ARG(family), STR_ARG(initials[i])));
	}
}

struct strs own_names(struct arena *a, const struct person *p)
{
	struct forms f = {.a = a};
	const struct field *field = entry_field(&p->self, FIELD_NAME);
	const str name =
	    field && field->type == VALUE_TEXT ? text_plain(a, &field->as.text) : (str){0};
	const ptrdiff_t family = family_start(name);
	add(&f, name);
	for (int i = 0; i < p->cited_as.count; i++)
		add(&f, text_plain(a, &p->cited_as.items[i]));
	if (p->cited_as.count == 0 && family > 1)
		add_usual(&f, str_slice(name, 0, family - 1), str_slice(name, family, name.n));
	return (struct strs){f.items, f.count};
}
