/* SPDX-License-Identifier: MIT */
/* What the two halves of the writer for RenderCV share. */
#ifndef RECTO_RENDERCV_H
#define RECTO_RENDERCV_H

#include "export/export_int.h"

/* A text under a key, in quotes where RenderCV would take it for something else; nothing if empty.
 */
void rendercv_put(const struct flat *f, struct datum *map, const char *key, str text);
/* Adds the entries of a section of this kind, all of one type. */
void rendercv_entries(const struct flat *f, enum kind kind, const struct entries_flat *list,
                      struct datum *out);

#endif
