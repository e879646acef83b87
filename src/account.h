/* SPDX-License-Identifier: MIT */
/* Joins what only recto.c may see together: the finished pages and the ledger. */
#ifndef RECTO_ACCOUNT_H
#define RECTO_ACCOUNT_H

#include "cv/ledger.h"
#include "page/page.h"

/*
 * Notes in the ledger on which page each leaf begins, and reports every leaf
 * that was handed to the pages but whose text is not on them (`text-cut`).
 */
void account_pages(struct arena *scratch, struct ledger *ledger, const struct pages *pages,
                   struct diags *d);

#endif
