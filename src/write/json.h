/* SPDX-License-Identifier: MIT */
/* The display list as JSON, for programs: versioned, see json.c. */
#ifndef RECTO_JSON_H
#define RECTO_JSON_H

#include "write/write.h"

write_pages write_json;

#endif
