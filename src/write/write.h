/* SPDX-License-Identifier: MIT */
/* The display list → bytes. One row in writers.c for each format. */
#ifndef RECTO_WRITE_H
#define RECTO_WRITE_H

#include "font/font.h"
#include "page/page.h"

struct write_options {
	str producer;            /* "recto 0.1.0" */
	int64_t date;            /* seconds since 1970; < 0: none */
	str source;              /* the CV itself as JSON, to travel inside; empty: none */
	str standard;            /* of PDF, to be kept: "a-3a,ua-1"; empty: the default */
	int page;                /* of pictures, from 1 */
	int dpi;                 /* of pictures in pixels */
	struct shelf *subsets;   /* of fonts, for the writers that follow; NULL: none is kept */
	struct stopwatch *watch; /* NULL: nobody looks */
};

typedef bool write_pages(struct arena *a, struct arena *scratch, const struct pages *p,
                         const struct write_options *options, struct buf *out, struct diags *d);

struct writer {
	const char *name;   /* as -f names it */
	const char *suffix; /* of its files */
	write_pages *write;
	bool one_page; /* a picture: one page of the document */
};

/* NULL if there is none of that name. */
const struct writer *writer_find(str name);
/* All formats, ended by a row without a name. */
extern const struct writer writers[];

#endif
