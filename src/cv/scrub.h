/* SPDX-License-Identifier: MIT */
/* The values that were redacted, and where else they stand. Private to cv/. */
#ifndef RECTO_SCRUB_H
#define RECTO_SCRUB_H

#include "cv/cv.h"

struct secret {
	str text, with;
	bool part; /* a word of a name, the user of an address */
	bool fold; /* addresses: letters in either case */
};

struct secrets {
	struct arena *a;
	struct secret *items; /* the longest first, once secrets_close was called */
	int count, cap;
};

void secrets_add(struct secrets *s, str text, str with, bool part);
/* Drops what comes twice, and what its own substitute or a fixed one says. */
void secrets_close(struct secrets *s, const struct strs *fixed);
/* Takes the secrets out of each other's substitutes. */
void secrets_settle(struct secrets *s);

/* Replaces the secrets in a text, whose runs are the caller's; true if there were any. */
bool scrub_text(const struct secrets *s, struct text *t);
bool scrub_str(const struct secrets *s, str *text);
/* A target that holds a secret: that of the substitute, else none. */
bool scrub_target(const struct secrets *s, str *target);

#endif
