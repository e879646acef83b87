/* SPDX-License-Identifier: MIT */
/*
 * The display list as it is read: what belongs together, in the order of the
 * content, without artifacts. The tags of a PDF say so, and the writers of
 * plain text and Markdown write it.
 */
#ifndef RECTO_READING_H
#define RECTO_READING_H

#include "page/page.h"

/* --- what readers of any format ask of a draw --- */

/* True if a space parts this draw's text from the next, which it does not hold itself. */
bool reading_space_after(const struct page *page, int draw);
/* True if the next text stands before the end of this draw, on the same line. */
bool reading_goes_back(const struct page *page, int draw);
/* The next draw of text, if a word goes on in it that this one begins; else -1. */
int reading_word_after(const struct page *page, int draw);
/* The link that a draw is part of, from 1; 0: none. */
int reading_link(const struct page *page, const struct draw *d);

/* Ranks of headings → levels, from 1, without gaps. Zero is before the first. */
struct heading_levels {
	struct heading_rank {
		int rank, level;
	} * items;
	int count, cap;
};

int heading_level(struct arena *a, struct heading_levels *levels, int rank);

/* --- blocks --- */

struct reading_span {
	str text;   /* in one line; hyphenation undone */
	str target; /* of a link; empty: none */
};

struct reading_block {
	int level;  /* of a heading; 0: none */
	int depth;  /* in lists; 0: outside */
	str marker; /* the block begins an item; empty: it does not */
	struct {
		struct reading_span *items;
		int count, cap;
	} spans;
};

struct reading {
	struct reading_block *items;
	int count, cap;
};

struct reading reading_blocks(struct arena *a, const struct pages *pages);

#endif
