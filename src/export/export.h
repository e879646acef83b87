/* SPDX-License-Identifier: MIT */
/*
 * A CV → text of a dialect: the way back of read/. Each writer makes a tree
 * of maps, lists and texts from the model and prints it as JSON or YAML, or
 * prints Markdown. What a dialect cannot hold is reported as `loss`, one
 * message for each thing, at its place in the file.
 */
#ifndef RECTO_EXPORT_H
#define RECTO_EXPORT_H

#include "cv/cv.h"

enum datum_kind { DATUM_TEXT, DATUM_LIST, DATUM_MAP };

/* What is to be printed. Made in an arena; NULL stands for what is absent. */
struct datum {
	enum datum_kind kind;
	bool flow;   /* a list of short texts: in one line, where the syntax has lines */
	bool null;   /* a text that is none */
	bool quoted; /* in YAML, whatever its text */
	str text;
	struct datum_pair *pairs; /* of a map: in order */
	const struct datum **items;
	int count, cap;
};

struct datum_pair {
	str key;
	const struct datum *value;
};

struct datum *datum_text(struct arena *a, str text);
struct datum *datum_list(struct arena *a);
struct datum *datum_map(struct arena *a);
/* Behind the others; an absent value is left out. */
void datum_add(struct arena *a, struct datum *list, const struct datum *item);
void datum_put(struct arena *a, struct datum *map, str key, const struct datum *value);

struct export_input {
	const struct cv *cv;
	const struct datum *layout; /* the CV's own `layout:`, or NULL */
	bool as_set; /* what a page shows: no letter, no variants, nothing to select by */
};

typedef str write_cv(struct arena *a, const struct export_input *in, struct diags *d);

/* A dialect: one row of exporters.c. */
struct exporter {
	const char *name;      /* as --to names it */
	const char *reader;    /* what reads it, a row of read/readers.c */
	const char *ending[2]; /* of files, if nothing else is said */
	write_cv *write;
};

/* NULL if there is none of that name, or for files of that ending. */
const struct exporter *exporter_find(str name);
const struct exporter *exporter_for(str path);

write_cv write_recto_json, write_recto_yaml, write_jsonresume, write_rendercv, write_markdown;

#endif
