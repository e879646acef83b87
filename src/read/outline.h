/* SPDX-License-Identifier: MIT */
/*
 * A document as a flat list of lines, whatever it was written in. Levels are
 * hints, not a tree, because converted documents have them wrong. Readers of
 * other forms (a word processor's, a PDF's) fill the same list; the recogniser
 * knows nothing else of where it came from.
 */
#ifndef RECTO_OUTLINE_H
#define RECTO_OUTLINE_H

#include "read/read_int.h"

enum out_kind { OUT_HEADING, OUT_LINE, OUT_ITEM, OUT_CODE, OUT_BREAK };

struct out_line {
	enum out_kind kind;
	short level;      /* heading: 1–6; item, and a line in one: its depth from 1 */
	int number;       /* of an item of a numbered list, else 0 */
	bool strong;      /* the whole line is bold, or larger */
	bool emph;        /* the whole line is emphasised */
	bool joined;      /* belongs to the paragraph of the line before */
	struct text text; /* with links; without a leaf */
	str plain;        /* text_plain of it: offsets below are in this */
	struct span span;
};

struct outline {
	struct out_line *items;
	int count, cap;
	const struct node *front; /* a map of keys before the text, or NULL */
};

/* Bytes [from, to) of the plain text, with their marks and links; no leaf. */
struct text text_slice(struct arena *a, const struct text *t, ptrdiff_t from, ptrdiff_t to);
/* Takes away these marks where the whole text has them: they showed what it is. */
void text_unmark(struct text *t, unsigned marks);
/* Adds a line with its text; nothing if the text is empty. */
void outline_add(struct reader *r, struct outline *o, struct out_line line);

/* Fills an outline from Markdown; `text` has the lines of r->origin. */
void outline_from_markdown(struct reader *r, str text, struct outline *o);
/* The outline as the model of a CV. */
void outline_recognise(struct reader *r, const struct outline *o, struct cv *cv);

#endif
