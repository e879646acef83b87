/* SPDX-License-Identifier: MIT */
/*
 * What is wrong with an input: a catalogued message with a place. Messages
 * are collected in `struct diags`, sorted by place, printed when asked for.
 * A message says what is wrong and what was done instead; whoever reports
 * goes on with the value that the message promises.
 */
#ifndef RECTO_DIAG_H
#define RECTO_DIAG_H

#include "base/base.h"
#include "diag/catalogue.h"

/* A text that spans point into: its name as the user knows it, and its bytes. */
struct origin {
	str name;
	str text;
};

/* From the first character to behind the last; lines and columns (in characters) from 1. */
struct span {
	const struct origin *origin; /* NULL: no place in a file */
	int line, column;
	int end_line, end_column;
};

#define NOWHERE ((struct span){0})

enum diag_level { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR };

#define DIAG_ENUM(id, level, slug, text) DIAG_##id,
enum diag_id { DIAGS(DIAG_ENUM) DIAG_COUNT };
#undef DIAG_ENUM

struct diags;

struct diags *diags_new(struct arena *a);
/* Registers a text; the origin lives as long as the diags. Messages are told in the order in which
 * their texts were registered. */
const struct origin *diags_origin(struct diags *d, str name, str text);
/* Registers one that lives elsewhere, as long as the diags or longer. */
void diags_know(struct diags *d, const struct origin *origin);

/* Reports; `detail` (may be NULL) is a printf format for what follows the fixed text. */
void diag(struct diags *d, enum diag_id id, struct span at, const char *detail, ...)
    ATTR_PRINTF(4, 5);
/* A second place that belongs to the message reported last ("the first is here"). */
void diag_also(struct diags *d, struct span at, const char *text);

int diags_count(const struct diags *d, enum diag_level level);
/* How many messages there are, told or not. */
int diags_total(const struct diags *d);
/* True if a message of this id was reported. */
bool diags_has(const struct diags *d, enum diag_id id);
/* The same, in the line in which `at` begins. */
bool diags_has_in_line(const struct diags *d, enum diag_id id, struct span at);

/*
 * Messages of this slug are neither printed nor counted. Errors are always told,
 * and a slug that none has is reported at `at`.
 */
void diags_ignore(struct diags *d, str slug, struct span at);

struct diag_style {
	enum diag_level least; /* leaves out what is below */
	bool colour;
};

/*
 * All messages, sorted by file, line and column, each once, as
 * `FILE:LINE:COLUMN: LEVEL: TEXT: DETAIL [slug]`, the source line and a caret.
 * Of messages of one kind the first forty are told, the rest counted.
 */
void diags_print(const struct diags *d, struct diag_style style, struct buf *out);

/* Forms for programs; the columns are characters, as in all messages. */
enum diag_form { DIAG_FORM_TEXT, DIAG_FORM_JSON, DIAG_FORM_SARIF, DIAG_FORM_GITHUB };

/*
 * The messages of one input after another as one document; `first`: none came
 * before. JSON is one object in each line.
 */
void diags_write_begin(enum diag_form form, struct buf *out);
void diags_write(const struct diags *d, enum diag_level least, enum diag_form form, bool first,
                 struct buf *out);
void diags_write_end(enum diag_form form, struct buf *out);

str diag_slug(enum diag_id id);
str diag_text(enum diag_id id);
/* What it means and how to mend it, in a few sentences. */
str diag_explanation(enum diag_id id);
/* DIAG_COUNT if no message has this slug. */
enum diag_id diag_find(str slug);
enum diag_level diag_level(enum diag_id id);
str diag_level_name(enum diag_level level);

/*
 * The candidate nearest to `wrong`: Damerau-Levenshtein distance (Damerau
 * 1964; Levenshtein 1966; optimal string alignment) of at most 1 where one of
 * the two has up to five letters, else 2. Empty when none is near. Case, space, - and _ do not
 * count.
 */
str name_near(struct arena *scratch, str wrong, const struct strs *candidates);
/* The normal form of a name: lower case, without space, - and _. */
str name_normal(struct arena *a, str name);
/* Equal in normal form, whatever the first letters are. */
bool name_same_whole(str a, str b);

/* False if two names are told apart by what they begin with, as most are: by different letters. */
static inline bool name_may_be(char a, char b)
{
	enum { LETTERS = 26, SMALL = 0x20 };
	const unsigned first = (unsigned)(a | SMALL) - 'a', second = (unsigned)(b | SMALL) - 'a';
	return first == second || first >= LETTERS || second >= LETTERS;
}

/* Equal in normal form. */
static inline bool name_same(str a, str b)
{
	return (a.n == 0 || b.n == 0 || name_may_be(a.s[0], b.s[0])) && name_same_whole(a, b);
}

/* The same of a name in a table. */
static inline bool name_same_z(str name, const char *row)
{
	return (name.n == 0 || name_may_be(name.s[0], row[0])) &&
	       name_same_whole(name, str_from_z(row));
}

#endif
