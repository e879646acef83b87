/* SPDX-License-Identifier: MIT */
/* One page as a picture, painted by cairo: in pixels, or as outlines. */
#ifndef RECTO_WRITE_CAIRO_H
#define RECTO_WRITE_CAIRO_H

#include "write/write.h"

write_pages write_png;
write_pages write_svg;

/* Opens the library that draws them, for whoever will be able to open no file when it is needed. */
void pictures_prepare(void);

#endif
