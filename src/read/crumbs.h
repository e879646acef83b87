/* SPDX-License-Identifier: MIT */
/* Markdown without what conversion leaves between the words. */
#ifndef RECTO_CRUMBS_H
#define RECTO_CRUMBS_H

#include "read/read_int.h"

/* What parts the columns of a line. */
#define EM_SPACE "\xE2\x80\x83"

/* The text line by line, in scratch: no comments, frames of HTML, rulings of tables, bullet signs.
 */
str crumbs_clear(struct reader *r, str text);
/* A line with the signs that `$\to$` and its like stand for; `number` is for messages. */
str math_clear(struct reader *r, str line, int number);

#endif
