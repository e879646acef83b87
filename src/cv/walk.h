/* SPDX-License-Identifier: MIT */
/*
 * One walk over a CV that meets every value that can be a leaf, in reading
 * order, with its path: the one place that knows the order of the model.
 */
#ifndef RECTO_WALK_H
#define RECTO_WALK_H

#include "cv/cv.h"

struct leaf_spot {
	int *leaf;               /* never 0 */
	struct text *text;       /* NULL: it is an image */
	struct image *image;     /* NULL: it is a text */
	struct field *field;     /* whose value it is part of; NULL: of none */
	struct contact *contact; /* likewise */
	str path;
};

typedef void cv_visit(void *user, const struct leaf_spot *spot);

/* Person, sections, letter, the persons of variants. `a` is for the paths; NULL: they do not matter
 * and say nothing. */
void cv_walk(struct arena *a, struct cv *cv, cv_visit *visit, void *user);
/* What a render sets: person and sections. */
void cv_walk_page(struct arena *a, struct cv *cv, cv_visit *visit, void *user);
/* What a render without a letter and without a variant does not set. */
void cv_walk_aside(struct arena *a, struct cv *cv, cv_visit *visit, void *user);

/* Leaves in the order in which a reader met them. */
struct leaves {
	struct leaf *items;
	int count, cap;
};

/* A new leaf; its number holds until cv_number_leaves. */
int leaves_add(struct arena *a, struct leaves *list, enum leaf_type type, struct span span);
/*
 * Numbers the leaves of a whole model anew, in reading order, and fills
 * cv->leaves with path and plain text. Leaves that have a path but no value
 * (texts that are not for the page) come last; those that have neither go.
 */
void cv_number_leaves(struct arena *a, struct cv *cv, const struct leaves *made);

#endif
