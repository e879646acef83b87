/* SPDX-License-Identifier: MIT */
/*
 * Addresses of pages, mail and telephones: what a link to one points at, and
 * where a text holds one.
 */
#ifndef RECTO_ADDRESS_H
#define RECTO_ADDRESS_H

#include "base/base.h"

enum link_type { LINK_URL, LINK_EMAIL, LINK_PHONE, LINK_DOI };

/* Target with scheme for an address as written; empty if it cannot be one. */
str link_target(struct arena *a, str written, enum link_type type);

struct bare_link {
	ptrdiff_t from, to;
	str target;
};

/* The first bare URL, www. host or e-mail address of a text. */
bool bare_find(struct arena *a, str text, struct bare_link *found);

#endif
