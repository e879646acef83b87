/* SPDX-License-Identifier: MIT */
/*
 * A tree of nodes in any dialect → the CV model. Nothing after read/ knows
 * where a CV came from. Every node is taken into a leaf or named in a message.
 */
#ifndef RECTO_READ_H
#define RECTO_READ_H

#include "cv/cv.h"
#include "source/source.h"

struct read_result {
	const struct cv *cv;         /* NULL: no CV could be read, an error was reported */
	const struct node *layout;   /* the CV's own `layout:`, untouched, or NULL */
	const struct node *variants; /* its `variants:`, for the layouts that they name, or NULL */
};

struct read_options {
	str from; /* name of a dialect (a row of readers.c); empty: by content */
	str lang; /* of the document, whatever it says; empty: as it says */
	struct source_limits limits;
	/* True if there is a layout of this name; NULL: there is none. */
	bool (*has_layout)(void *user, str name);
	void *user;
};

struct read_result read_cv(struct arena *a, struct arena *scratch, const struct origin *origin,
                           const struct read_options *options, struct diags *d);

/*
 * What of a CV chooses its layout, at half the price: the CV in the result has its language and
 * nothing else. The CV is NULL where that cannot be told, or nothing be read: then ask read_cv.
 */
struct read_result read_look(struct arena *a, struct arena *scratch, const struct origin *origin,
                             const struct read_options *options, struct diags *d);

/* What a CV in recto's own language looks like, made from the tables by which it is read. */
const struct form *read_form(struct arena *a);

#endif
