/* SPDX-License-Identifier: MIT */
/*
 * The ledger: what became of every leaf of a CV. Composing says what it
 * placed and what a layout leaves out; the program confirms it from the
 * finished pages; what nobody accounted for is reported.
 */
#ifndef RECTO_LEDGER_H
#define RECTO_LEDGER_H

#include "cv/cv.h"

enum placing_state {
	PLACING_NONE,
	PLACING_PLACED,
	PLACING_OMITTED,
	PLACING_REDACTED,
	PLACING_EXCLUDED,
	PLACING_META
};
enum placing_how { HOW_TEXT, HOW_FORMATTED, HOW_LINK, HOW_IMAGE, HOW_ICON, HOW_MERGED };

struct placing {
	enum placing_state state;
	enum placing_how how;
	int page;           /* of its first glyph, from 1; 0: not on a page yet */
	str set;            /* the very text that was handed to the page */
	const char *reason; /* omitted, excluded, redacted: what said so */
};

struct ledger {
	struct arena *a;
	const struct cv *cv;
	struct placing *of_leaf; /* leaf n is of_leaf[n - 1] */
	int links;               /* targets that were handed to the page */
};

struct ledger *ledger_new(struct arena *a, const struct cv *cv);
/* Leaf 0 is ignored. Placed beats omitted; the first placing counts. */
void ledger_place(struct ledger *l, int leaf, enum placing_how how, str set);
void ledger_omit(struct ledger *l, int leaf, const char *reason);
/* What a variant leaves out of the CV, and what it sets instead. */
void ledger_select(struct ledger *l, const struct cv *selected, const char *reason);
/* A value that was taken away, or replaced: what is set in its place is noted, and stays redacted.
 */
void ledger_redact(struct ledger *l, int leaf, const char *reason);
/* Speaks of the letter: the rest of the CV is set aside, and counts only where it is set all the
 * same. */
void ledger_letter(struct ledger *l, const struct cv *letter);
/* From now on it speaks of what redaction left; leaves that are nowhere in it went with a value. */
void ledger_follow(struct ledger *l, const struct cv *redacted);
void ledger_on_page(struct ledger *l, int leaf, int page);
/* Reports every leaf that nobody placed. */
void ledger_check(const struct ledger *l, struct diags *d);
int ledger_count(const struct ledger *l, enum placing_state state);

struct ledger_facts {
	str input, output; /* as the user knows them */
	int pages, missing_glyphs, overfull;
};

/* The one line that ends a render. */
str ledger_summary(struct arena *a, const struct ledger *l, const struct ledger_facts *f);
/* Every leaf with path, place, state, how and page. */
void ledger_json(const struct ledger *l, struct buf *out);

#endif
