/* SPDX-License-Identifier: MIT */
/*
 * The last look before a redacted document is handed out: values that were
 * taken from the CV are searched in its finished bytes, compressed or not, in
 * UTF-8 and in the strings of a PDF, and in what its pages set of the CV.
 */
#ifndef RECTO_LEAK_H
#define RECTO_LEAK_H

#include "page/page.h"

struct leak_search {
	const struct strs *wholes; /* values: searched everywhere */
	const struct strs *parts;  /* words: searched where text stands */
};

/* The first value that is there; empty: none is. */
str leak_find(struct arena *scratch, str document, const struct leak_search *search);
str leak_find_on_pages(struct arena *scratch, const struct pages *pages,
                       const struct leak_search *search);

#endif
