/* SPDX-License-Identifier: MIT */
/*
 * Forms: what the values of a language look like, as data. Key tables point to
 * them, so that the tables by which a file is read also give the schema by
 * which an editor helps to write it, and say where in a tree a name is a key.
 */
#ifndef RECTO_FORM_H
#define RECTO_FORM_H

#include <stdbool.h>

enum form_kind {
	FORM_ANY,
	FORM_TEXT,   /* a scalar, by `pattern` and `number` */
	FORM_FLAG,   /* true or false, also as words */
	FORM_WHOLE,  /* a whole number; arg: struct key_range */
	FORM_FACTOR, /* a number or a percentage */
	FORM_NAMES,  /* one of several names; arg: struct key_names */
	FORM_ITEMS,  /* a list of of[0], or one of them alone */
	FORM_LIST,   /* a list of of[0] */
	FORM_TUPLE,  /* a list of one of each */
	FORM_MAP, /* keys of a table; arg: struct key_table; of[0], if any: what other keys hold */
	FORM_NAMED,  /* any names with of[0]; arg: struct key_names of the only ones, or NULL */
	FORM_EITHER, /* one of `of` */
	FORM_MADE,   /* what `make` makes of `arg`: tables of another shape */
	FORM_NONE    /* nothing may stand here */
};

enum form_number { NUMBER_ANY, NUMBER_ZERO, NUMBER_NONE };

struct arena;

struct form {
	enum form_kind kind;
	const void *arg;              /* a key's own form_arg comes first */
	const char *pattern;          /* of a text; NULL: any */
	enum form_number number;      /* which numbers may stand for a text */
	const struct form *const *of; /* `count` of them */
	int count;
	int least, most;  /* items of a list; most 0: any number */
	const char *name; /* by which the schema defines it once; NULL: where it stands */
	const struct form *(*make)(struct arena *a, const void *arg);
};

/* .of of a form that has one, or some. */
#define FORM_OF(...)                                                                               \
	.of = (const struct form *const[]){__VA_ARGS__},                                           \
	.count = (int)(sizeof((const struct form *const[]){__VA_ARGS__}) / sizeof(struct form *))

extern const struct form form_any, form_text, form_flag, form_none;

#endif
