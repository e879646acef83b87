/* SPDX-License-Identifier: MIT */
/*
 * Redaction: values are taken away or replaced, then searched for in all that
 * remains. The result holds them nowhere, and is all that is handed on.
 */
#ifndef RECTO_REDACT_H
#define RECTO_REDACT_H

#include "cv/cv.h"

enum redact_how {
	REDACT_NOT,
	REDACT_GONE,
	REDACT_WITH, /* the leaf says `with` from now on */
	REDACT_PART  /* of a value that another of its leaves says */
};

/* What a rule wants of one leaf. */
struct redacted_leaf {
	enum redact_how how;
	bool wide;        /* gone with all of its section */
	bool fixed;       /* `with` is the rule's own text, nothing of the CV */
	str with;         /* what replaces the value; empty: nothing */
	const char *rule; /* for the ledger */
};

struct redacted {
	const struct cv *cv;
	struct strs wholes; /* values that may be nowhere in what is written */
	struct strs parts;  /* words that may be in no text of it */
};

/* `of_leaf[n - 1]` is for leaf n. Every further place of a value is reported as a note. */
struct redacted cv_redact(struct arena *a, const struct cv *cv, const struct redacted_leaf *of_leaf,
                          struct diags *d);
/* The same for what is only left out: it may stand elsewhere, and nothing is searched for. */
const struct cv *cv_without(struct arena *a, const struct cv *cv,
                            const struct redacted_leaf *of_leaf);
/* The stem of a file's name without them: "ines-valdoro" → "cv", "cv-3" stays. */
str redacted_name(struct arena *a, const struct redacted *r, str name);

#endif
