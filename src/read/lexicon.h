/* SPDX-License-Identifier: MIT */
/* What a word shows by itself. */
#ifndef RECTO_LEXICON_H
#define RECTO_LEXICON_H

#include "read/clues.h"

/* Bytes of `word`, in small letters, at the start of a text in any case; 0 if it is not there. */
ptrdiff_t word_spelt(str text, str word);
/* Behind the letters and figures from `at`. */
ptrdiff_t word_end(str text, ptrdiff_t at);
/* What the word [from, to) of a text shows, and names of several words that begin there. */
unsigned word_clues(const struct lexicon *x, str text, ptrdiff_t from, ptrdiff_t to);

#endif
