/* SPDX-License-Identifier: MIT */
/* A section in the making, and where in it entries begin. */
#ifndef RECTO_ASSEMBLY_H
#define RECTO_ASSEMBLY_H

#include "read/recognise.h"

/* A section in the making. */
struct assembly {
	struct recognition *rec;
	enum kind kind;
	int from, to;
	struct blocks blocks; /* before the first entry */
	struct entries entries;
	struct group group; /* open: its title */
	struct {
		struct group *items;
		int count, cap;
	} groups;
	struct made entry; /* open */
	bool open;
	int rank;      /* of the line that began the first entry */
	int body;      /* first line of what is not yet read */
	bool by_items; /* each item is an entry */
	bool by_lines; /* so is each line */
	bool by_names; /* items have labels, or are names */
	bool strong;   /* bold lines begin entries */
	struct {
		int *items;
		int count, cap;
	} bare;        /* entries without dates */
	int displaced; /* lines of dates alone */
	int displaced_at;
};

/* What the section as a whole shows of its habits. */
void assembly_look_ahead(struct assembly *s);
bool entry_begins(const struct assembly *s, int i);
/* True if this line is an item that is an entry. */
bool item_begins(const struct assembly *s, int i);
/* Behind the last line of the head that begins at `first`. */
int head_end(const struct assembly *s, int first);
/* True if a line such as "4 years 2 months" stands under the one that begins at `first`. */
bool announces_roles(const struct assembly *s, int first);
/* The line of dates of a head that begins at i, NO_LINE if it has none. */
int date_ahead(const struct assembly *s, int i);
bool line_is_heading(const struct assembly *s, int i);

/* --- resumed.c --- */

/* Where among skills and the like an earlier section of work goes on, NO_LINE: nowhere. */
int resumed_at(const struct assembly *s);
/* The entries of `s` behind those of the last section of work. */
void resume_work(struct recognition *rec, const struct assembly *s);

#endif
