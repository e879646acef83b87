/* SPDX-License-Identifier: MIT */
/* Inside the YAML reader: what it mends, and what it finds in the source beside the events. */
#ifndef RECTO_YAML_INT_H
#define RECTO_YAML_INT_H

#include "source/source_int.h"

struct place {
	int line, column; /* from 1, in characters */
};

struct lenient;

struct lenient *lenient_new(struct tree *t);
/* The source with its stand-ins. */
str lenient_text(const struct lenient *l);
int lenient_count(const struct lenient *l);
/* Replaces the sign at a place; false if it is none that YAML gives a meaning to, or too many were
 * mended. */
bool lenient_mend_at(struct lenient *l, struct place at);
/* Replaces the sign that made the parser stop; false if none is to blame. */
bool lenient_mend_error(struct lenient *l, struct place problem, struct place context,
                        bool has_context, bool two_values);
/* A `? ` where a value begins. */
bool lenient_is_question(const struct lenient *l, struct place at);
/* Puts the signs back. */
str lenient_restore(const struct lenient *l, struct arena *a, str text);
/* One note for each place that was mended. */
void lenient_report(const struct lenient *l);
bool lenient_is_tab(str text, int line);

/* Fills node->folds from the source. */
void yaml_find_folds(struct tree *t, struct node *n);
/* Warns of a `#` after a plain scalar that looks like text. */
void yaml_find_comment(struct tree *t, struct span scalar);

#endif
