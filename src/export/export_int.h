/* SPDX-License-Identifier: MIT */
/* What the writers share: texts, blocks and dates as every dialect spells them. */
#ifndef RECTO_EXPORT_INT_H
#define RECTO_EXPORT_INT_H

#include "cv/fields.h"
#include "export/export.h"

/* --- datum.c --- */

/* True if the map has this key in any spelling. */
bool datum_has(const struct datum *map, str key);
/* Under another spelling of the key if the map has it: a key may stand but once. */
void form_put_new(struct arena *a, struct datum *map, str key, const struct datum *value);
/* NULL for none. */
struct datum *datum_texts(struct arena *a, const str *items, int count);

/* --- json.c, yaml.c: printing --- */

str datum_json(struct arena *a, const struct datum *t);
str datum_yaml(struct arena *a, const struct datum *t);

/* --- markup.c: runs → CommonMark --- */

/* Where a text stands: what could be read as more than text there is escaped. */
enum markup_place {
	MARKUP_VALUE, /* a value that is never a block; a hard break is a line end */
	MARKUP_LINE,  /* the same in one line */
	MARKUP_BLOCK  /* a paragraph among blocks */
};

str markup_text(struct arena *a, const struct text *t, enum markup_place place);
/* An address: as it stands, unless it has markup. */
str markup_address(struct arena *a, const struct text *t);

/* --- markdown_blocks.c: blocks → CommonMark --- */

/* True if CommonMark alone says all of these blocks: no labels, nothing to select by. */
bool blocks_are_plain(const struct cv_block *blocks, int count);
/* One text of several lines; `width` > 0 folds its paragraphs. */
str blocks_commonmark(struct arena *a, const struct cv_block *blocks, int count, int width);
/* The same for a page of Markdown, where one line is a block as well. */
str blocks_lines(struct arena *a, const struct cv_block *blocks, int count);
/* What leads to a list ends in a colon, unless it ends a sentence: layouts set it so, too. */
bool wants_colon(struct arena *a, const struct cv_block *item);
bool about_is_empty(const struct about *about);

/* --- blocks.c: blocks → values of the native language --- */

struct block_style {
	int width;   /* of the paragraphs in texts of several lines; 0: any */
	bool as_set; /* nothing to select by */
};

const struct datum *blocks_value(struct arena *a, const struct cv_block *blocks, int count,
                                 struct block_style style);
/* The items of a list. */
struct datum *bullets_value(struct arena *a, const struct cv_block *items, int count,
                            struct block_style style);
/* What one can select by, behind the other keys of a map. */
void put_about(struct arena *a, struct datum *map, const struct about *about,
               struct block_style style);
/* The blocks of a slot stand together: the first, and how many. */
const struct cv_block *slot_blocks(const struct cv_block *blocks, int count, enum slot slot,
                                   int *found);

/* --- dates.c --- */

/* A day, month or year as 2018-03-02; what is none of these in words that any reader knows. */
str date_point(struct arena *a, const struct when *w);
/* True for what JSON Resume and its like take for a date. */
bool date_is_iso(const struct when *w);
/* All of it as one text: by its points, or as the author wrote it where that reads the same. */
str date_text(struct arena *a, const struct dates *d, const struct locale *l, bool as_written);

/* --- flat.c: for dialects that know neither roles nor groups nor nested bullets --- */

struct flat {
	struct arena *a;
	const struct cv *cv;
	struct diags *d;
	const struct locale *locale;
};

struct flat flat_new(struct arena *a, const struct export_input *in, struct diags *d);
/* Reports what cannot be held, at the place of `about`. */
void flat_loss(const struct flat *f, struct span at, const char *what);

struct entries_flat {
	struct entry *items;
	int count, cap;
};

/* The entries of a group: one for each role, with the fields of its employer. */
struct entries_flat flat_entries(const struct flat *f, const struct entry *entries, int count);

struct lines_flat {
	str *items;
	int count, cap;
};

struct body_flat {
	struct lines_flat paragraphs, bullets;
};

/* Paragraphs up to the first bullet, and all that follows as bullets. */
struct body_flat flat_body(const struct flat *f, const struct cv_block *blocks, int count);
/* Joined by an empty line, or by `between`. */
str lines_join(struct arena *a, const struct lines_flat *lines, str between);
/* "Label: text" */
str flat_line(const struct flat *f, const struct cv_block *b);
/* What a section is called, whoever says it. */
str flat_title(const struct flat *f, const struct section *s);
/* The same; a title that it did not have is reported. */
str flat_title_told(const struct flat *f, const struct section *s);
/* Where a text stands in the file. */
struct span flat_span(const struct flat *f, const struct text *t, struct span otherwise);
/* Reports lists whose numbers are lost, and the language of the CV. */
void flat_numbers(const struct flat *f, const struct cv_block *blocks, int count);
void flat_language(const struct flat *f);
/* The words of a field's value, in one line. */
str flat_value(const struct flat *f, const struct field *field);
/* The value of a field of an entry in one line; empty if it has none. */
str flat_field(const struct flat *f, const struct entry *e, enum field_id id);
/* Letter, clause, variants, layout and tags: what no other dialect knows. */
void flat_report(const struct flat *f, const struct export_input *in);

#endif
