/* SPDX-License-Identifier: MIT */
/* What variants and tags say to each other. Private to cv/. */
#ifndef RECTO_VARIANT_H
#define RECTO_VARIANT_H

#include "cv/cv.h"

/* Reports tags that no variant uses and names in variants that nothing bears. */
void variants_check(struct arena *scratch, const struct cv *cv, struct diags *d);
bool section_is_named(const struct section *s, str name);

#endif
