/* SPDX-License-Identifier: MIT */
/* Inside box/: measuring one box, and the cells and columns of a row. */
#ifndef RECTO_BOX_INT_H
#define RECTO_BOX_INT_H

#include "box/box.h"

/* Fills the measured fields of a box that has so much width. */
void measure_box(struct measure *m, struct box *b, dim width);
/* Makes the paragraph of a para box, once. */
struct para *box_para(struct measure *m, struct box *b);
dim box_extent(const struct extent *e, dim width);
/* Padding and border at both sides. */
dim box_sides(const struct box *b, dim width);

/* --- thing.c: images and levels --- */

static inline bool box_is_thing(const struct box *b)
{
	return b->kind == BOX_IMAGE || b->kind == BOX_LEVEL;
}
/* Fill h of the content; an image that is too high for the room becomes narrower. */
void measure_image(struct measure *m, struct box *b);
void measure_level(struct measure *m, struct box *b);

/* Where the text of children with markers starts: the same for all of them. */
dim box_marker_indent(struct measure *m, const struct box *stack);

/* Spreads the children of a balanced row over its columns; they are measured. */
void row_balance(struct measure *m, struct box *row);
/* Puts the children of a row into cells; once. */
void row_cells(struct measure *m, struct box *row);
/* Widths and places of the columns for a content width; measures the cells. */
void row_measure(struct measure *m, struct box *row);
dim row_natural_width(struct measure *m, struct box *row);
dim row_least_width(struct measure *m, struct box *row);
/* The highest number of a group of widest tracks in the tree. */
int row_widest_groups(const struct box *b);
/* Raises m->widest for every track of a widest group in the tree. */
void row_collect_widest(struct measure *m, struct box *b);

#endif
