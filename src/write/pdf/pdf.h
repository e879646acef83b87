/* SPDX-License-Identifier: MIT */
/* The PDF writer: pages → one file, and the text of every glyph in it. */
#ifndef RECTO_PDF_H
#define RECTO_PDF_H

#include "write/write.h"

/* False, with a diagnostic, when the document cannot be made; then nothing of `out` is of use. */
write_pages write_pdf;
/* True for "a-3a", "a-2a,ua-1" and so on; empty is the default. */
bool pdf_standard_is_known(str text);

#endif
