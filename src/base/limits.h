/* SPDX-License-Identifier: MIT */
/*
 * What one run may use, all of it in one table. What reaches a limit passes;
 * what is beyond is a message and ends in order, never by the system's hand.
 */
#ifndef RECTO_LIMITS_H
#define RECTO_LIMITS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum limit_unit { LIMIT_COUNTED, LIMIT_SIZE, LIMIT_DURATION };

#define KILO (INT64_C(1) << 10)
#define MEGA (INT64_C(1) << 20)
#define GIGA (INT64_C(1) << 30)

/*
 * X(ID, name, unit, default, least, greatest, slug of its message, what is counted).
 * Durations are in milliseconds. The five of a source stand together, in the
 * order of BYTES to ALIASES; those of a layout are lower, for it is short and flat.
 */
/* clang-format off */
#define LIMITS(X) \
	X(BYTES, "bytes", SIZE, 16 * MEGA, 1, GIGA, "source-limit", "a CV; its texts together, aliases expanded") \
	X(NODES, "nodes", COUNTED, 1000000, 1, 100000000, "source-limit", "values of a CV, aliases expanded") \
	X(DEPTH, "depth", COUNTED, 64, 1, 256, "source-limit", "levels of a CV, one inside the other") \
	X(VALUE, "value", SIZE, MEGA, 1, GIGA, "source-limit", "one value of a CV") \
	X(ALIASES, "aliases", COUNTED, 10000, 0, 1000000, "source-limit", "aliases of a CV, and anchors") \
	X(ENTRIES, "entries", COUNTED, 50000, 0, 1000000, "entries-limit", "entries of a CV, with their roles") \
	X(LAYOUT_BYTES, "layout-bytes", SIZE, MEGA, 1, GIGA, "source-limit", "a layout; its texts together, aliases expanded") \
	X(LAYOUT_NODES, "layout-nodes", COUNTED, 20000, 1, 100000000, "source-limit", "values of a layout, aliases expanded") \
	X(LAYOUT_DEPTH, "layout-depth", COUNTED, 40, 1, 256, "source-limit", "levels of a layout") \
	X(LAYOUT_VALUE, "layout-value", SIZE, 64 * KILO, 1, GIGA, "source-limit", "one value of a layout") \
	X(LAYOUT_ALIASES, "layout-aliases", COUNTED, 1000, 0, 1000000, "source-limit", "aliases of a layout, and anchors") \
	X(PAGES, "pages", COUNTED, 10000, 1, 100000, "pages-limit", "pages of a document") \
	X(IMAGE_BYTES, "image-bytes", SIZE, 20 * MEGA, 1, GIGA, "image-missing", "the file of a picture") \
	X(IMAGE_PIXELS, "image-pixels", COUNTED, 40000000, 1, 400000000, "image-missing", "pixels of a picture") \
	X(IMAGE_SIDE, "image-side", COUNTED, 30000, 1, 60000, "image-missing", "pixels along one side of a picture") \
	X(FONT_BYTES, "font-bytes", SIZE, 32 * MEGA, 1, GIGA, "font-unreadable", "a file of a typeface that a layout brings along") \
	X(PDF_BYTES, "pdf-bytes", SIZE, 64 * MEGA, 1, GIGA, "source-limit", "a PDF that is read") \
	X(MEMORY, "memory", SIZE, GIGA, 256 * KILO, 64 * GIGA, "memory-limit", "memory of a run") \
	X(TIME, "time", DURATION, 0, 0, 86400000, "time-limit", "time that a run takes; 0: any")
/* clang-format on */

#define LIMIT_ENUM(id, name, unit, most, least, greatest, slug, about) LIMIT_##id,
enum limit_id { LIMITS(LIMIT_ENUM) LIMIT_COUNT };
#undef LIMIT_ENUM

struct limits {
	int64_t of[LIMIT_COUNT];
};

struct limit_row {
	const char *name;
	enum limit_unit unit;
	int64_t most, least, greatest; /* by default; of what may be asked for */
	const char *slug, *about;
};

const struct limit_row *limit_row(enum limit_id id);
struct limits limits_default(void);

enum limit_fault { LIMIT_GOOD, LIMIT_UNKNOWN, LIMIT_BAD };

/*
 * "pages=20", "bytes=64k", "memory=1G", "time=1500ms": k, M, G count in 1024,
 * times are in seconds unless they say ms or min. *id is the one that was named.
 */
enum limit_fault limits_set(struct limits *l, str text, enum limit_id *id);
/* A value as limits_set reads it, in the largest unit that holds it whole. */
void limit_print(struct buf *out, enum limit_unit unit, int64_t value);
/* One line for each. */
void limits_print(struct buf *out);

#endif
