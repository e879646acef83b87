/* SPDX-License-Identifier: MIT */
/* What the pages say, without the pages. */
#ifndef RECTO_WRITE_TEXT_H
#define RECTO_WRITE_TEXT_H

#include "write/write.h"

/* A line for each block; an empty one before headings. */
write_pages write_text;
/* CommonMark. */
write_pages write_md;

#endif
