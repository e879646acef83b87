/* SPDX-License-Identifier: MIT */
/*
 * A shelf: what was made once for one render and serves the next. A thing lies
 * in an arena of its own, is found by a key, and is not changed by anyone once
 * it is on the shelf, so that many threads may use it. Whoever finds it holds
 * it until the arena of the user is freed; it outlives the shelf if need be.
 *
 * What comes of a render must not hang on what lies there: the key says all
 * that the thing was made of. Where keys are texts that may change, the text
 * itself is the key.
 */
#ifndef RECTO_SHELF_H
#define RECTO_SHELF_H

#include "base/str.h"

struct arena;
struct shelf;

/* Room for `most` things; the one that was longest unused makes room. Closed with the arena. */
struct shelf *shelf_new(struct arena *a, int most);

/* NULL: it is not there (or there is no shelf). */
const void *shelf_find(struct shelf *s, struct arena *user, str key);

/* A thing that is being made. If it is not put on a shelf it goes with the arena of its user. */
struct shelf_draft {
	struct arena *a; /* for all that belongs to the thing */
	struct arena *user;
	struct making *making;
};

struct shelf_draft shelf_begin(struct arena *user);
/* From now on nobody changes it. Without a shelf it stays the user's alone. */
void shelf_put(struct shelf *s, const struct shelf_draft *draft, str key, const void *thing);

#endif
