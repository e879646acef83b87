/* SPDX-License-Identifier: MIT */
/* The tree of the native language: shared by its canonical JSON and its YAML by hand. */
#ifndef RECTO_NATIVE_H
#define RECTO_NATIVE_H

#include "export/export_int.h"

struct native {
	struct arena *a;
	const struct cv *cv;
	const struct locale *locale;
	bool hand; /* spelt as a person would; else as JSON Resume does */
	struct block_style style;
};

/* --- native_keys.c --- */

/* How a field is spelt in a section of this kind. */
str native_key(const struct native *n, enum field_id id, enum kind kind);
/* Where `name` means the organisation. */
str native_name_key(const struct native *n, const struct entry *e, enum kind kind);

/* --- native_values.c --- */

const struct datum *native_text(const struct native *n, const struct text *t);
const struct datum *native_texts(const struct native *n, const struct texts *list);
const struct datum *native_link(const struct native *n, const struct link *link);
const struct datum *native_place(const struct native *n, const struct place *place);
/* The value of a field that is no date. */
const struct datum *native_value(const struct native *n, const struct field *f);
/* Dates as the one key or the two that say them. */
void native_dates(const struct native *n, struct datum *map, const struct dates *d, enum kind kind);

/* --- native_entry.c --- */

const struct datum *native_entry(const struct native *n, const struct entry *e, enum kind kind);
/* `Label: value` under the entry's name; false if the entry says more than that. */
bool native_label(const struct native *n, const struct entry *e, enum kind kind, str *key,
                  const struct datum **value);
/* The slots that blocks stand under, and the numbering of the highlights. */
void native_slots(const struct native *n, struct datum *map, const struct cv_block *blocks,
                  int count, enum kind kind);

/* --- native_person.c --- */

/* `summary`: the blocks of the section that is the person's own. */
void native_person(const struct native *n, struct datum *map, const struct person *p,
                   const struct cv_block *summary, int count);

/* --- native_sections.c --- */

/* The section that is told as the person's summary; NULL if none is. */
const struct section *native_summary(const struct native *n);
/* Sections at their keys, and `sections` where order or titles need it. */
void native_sections(const struct native *n, struct datum *root);

/* --- native.c --- */

const struct datum *native_form(struct arena *a, const struct export_input *in, bool hand);

#endif
