/* SPDX-License-Identifier: MIT */
/* Text as CommonMark: a sign gets a backslash only where it could be markup. */
#ifndef RECTO_COMMONMARK_H
#define RECTO_COMMONMARK_H

#include "base/str.h"

bool ascii_is_sign(uint32_t c);
bool ascii_is_letter(char c);
bool ascii_is_digit(char c);
/* The byte there; 0 outside of the text. */
char str_at(str text, ptrdiff_t i);

/* `begins`: at the beginning of a block; `brackets`: where they could be taken for a link. */
void commonmark_text(struct buf *out, str text, bool begins, bool brackets);
/* The target of a link, between its parentheses. */
void commonmark_target(struct buf *out, str url);

#endif
