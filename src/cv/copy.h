/* SPDX-License-Identifier: MIT */
/*
 * A copy of a CV that its maker may change, and what is left of one from which
 * things were taken. Private to cv/: whoever uses these hands on a new CV.
 */
#ifndef RECTO_COPY_H
#define RECTO_COPY_H

#include "cv/cv.h"

/* All but strings, tags and variants is new. */
struct cv *cv_copy(struct arena *a, const struct cv *cv);
/*
 * Takes out what has nothing left to say: fields, blocks, entries, groups,
 * sections, contacts. A leaf that no value holds any more loses path and text.
 */
void cv_prune(struct arena *a, struct cv *cv);

#endif
