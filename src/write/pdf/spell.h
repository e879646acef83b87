/* SPDX-License-Identifier: MIT */
/* What spell.c, spell_right.c and cluster.c share. */
#ifndef RECTO_PDF_SPELL_H
#define RECTO_PDF_SPELL_H

#include "write/pdf/pdf_int.h"

enum { LEAST = 110 /* 1/1000 em: narrower letters lie over each other for readers */ };

/* A letter, or all marks between two. */
struct unit {
	str says;
	bool marks;
	dim step; /* to the next */
};

struct speller {
	struct arena *a;
	const struct glyph_run *run;
	const struct pdf_glyph *in;
	dim overlap; /* OVERLAP of the run's size */
	struct {
		struct unit *items;
		int count, cap;
	} units;
	struct glyph_list {
		struct pdf_glyph *items;
		int count, cap;
	} said, shown;
};

/* --- cluster.c: glyphs [from, to) of a run --- */

bool char_is_mark(uint32_t c);
bool text_is_space(str text);
/* All but the marks. */
int text_letters(str text);

/* Where a cluster begins: at the first of its glyphs that has a width, for marks have none. */
dim cluster_x(const struct speller *s, int from, int to);
int cluster_end(const struct speller *s, int from);
/* The next glyph begins at the same place, or so far inside of this one that readers begin a word
 * there. */
bool glyph_overlaps(const struct speller *s, int i);
/* A mark that takes room. */
bool glyph_is_wide_mark(const struct speller *s, int i);
/* Clusters that overlap are one for readers: a group. */
int group_end(const struct speller *s, int from);
dim group_width(const struct speller *s, int from, int to);
/* What its glyphs say together: neighbours in the run's text. */
str group_says(const struct speller *s, int from, int to);
bool group_is_misread(const struct speller *s, int from, int to);
bool run_is_misread(const struct speller *s);

/* --- spell.c --- */

struct speller speller_of(struct arena *a, const struct pdf_text *text);
dim spell_em(const struct speller *s, int64_t thousandths);
/* Letters and marks that are to share this width; then they are said from x on. */
void spell_add(struct speller *s, str text, dim width);
void spell_say(struct speller *s, dim x);
/* Glyphs that say nothing. */
void spell_show(struct speller *s, int from, int to);

/* --- spell_right.c --- */

/* A space, with one of no width before it that readers need to go back along the line. */
void spell_space(struct speller *s, struct pdf_glyph space);
void spell_from_right(struct speller *s, const struct draw *draw, const struct pdf_around *around);

#endif
