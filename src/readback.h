/* SPDX-License-Identifier: MIT */
/* The proof: what another program reads in the finished document is what the pages say. */
#ifndef RECTO_READBACK_H
#define RECTO_READBACK_H

#include "cv/ledger.h"
#include "page/page.h"

/*
 * Follows the pages' text through what was read, which must be in the order of
 * the content. Each leaf whose text is not found (`extract-lost`) or found at
 * another place (`extract-order`) is reported at its place in the CV; what
 * belongs to no leaf, such as a label, at `elsewhere`.
 */
void readback_compare(struct arena *scratch, const struct ledger *l, const struct pages *pages,
                      str read, struct span elsewhere, struct diags *d);

#endif
