/* SPDX-License-Identifier: MIT */
/*
 * Every message of recto: X(ID, level, "slug", "text"). The text says what is
 * wrong and what was done; lower case, no full stop. One block per layer.
 */
#ifndef RECTO_CATALOGUE_H
#define RECTO_CATALOGUE_H

/* clang-format off */
#define DIAGS_WORLD(X) \
	X(FILE_MISSING, ERROR, "file-missing", "no such file") \
	X(FILE_UNREADABLE, ERROR, "file-unreadable", "cannot read the file") \
	X(FILE_UNWRITABLE, ERROR, "file-unwritable", "cannot write the file") \
	X(MEMORY, ERROR, "memory", "out of memory, nothing was written")

#define DIAGS_SOURCE(X) \
	X(SOURCE_ENCODING, ERROR, "source-encoding", "not UTF-8, nothing was read") \
	X(SOURCE_EMPTY, ERROR, "source-empty", "no content, nothing was read") \
	X(SOURCE_LIMIT, ERROR, "source-limit", "larger than recto reads, nothing was read")

#define DIAGS_CV(X) \
	X(LEAF_UNPLACED, WARNING, "leaf-unplaced", "the layout does not set this field")

#define DIAGS_FONT(X) \
	X(FONT_UNKNOWN, ERROR, "font-unknown", "no such font, setting it like the text around it")

#define DIAGS_TEXT(X) \
	X(GLYPH_MISSING, ERROR, "glyph-missing", "no font has this character")

#define DIAGS_LAYOUT(X) \
	X(LAYOUT_NOT_FOUND, ERROR, "layout-not-found", "no such layout")

#define DIAGS_COMPOSE(X) \
	X(FIELD_UNKNOWN, WARNING, "field-unknown", "no kind has this field, set only where a CV has it")

#define DIAGS_PAGE(X) \
	X(PAGE_OVERFULL, ERROR, "page-overfull", "higher than a page, set beyond its end")

#define DIAGS_WRITE(X) \
	X(PDF_FAILED, ERROR, "pdf-failed", "the PDF could not be made")

#define DIAGS(X) \
	DIAGS_WORLD(X) \
	DIAGS_SOURCE(X) \
	DIAGS_CV(X) \
	DIAGS_FONT(X) \
	DIAGS_TEXT(X) \
	DIAGS_LAYOUT(X) \
	DIAGS_COMPOSE(X) \
	DIAGS_PAGE(X) \
	DIAGS_WRITE(X)
/* clang-format on */

#endif
