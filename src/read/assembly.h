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

/* --- assembly.c --- */

/* The head that begins at line i as an entry or as a role; returns the line behind it. */
int assembly_open(struct assembly *s, int i);
/* Lines up to `to` that nothing has read belong to the body of what is open. */
void assembly_flush(struct assembly *s, int to);
/* The same; what is open is an entry of the section. */
void assembly_close(struct assembly *s, int to);
/* True if the head [from, to) among posts is of another section: a degree at a school. */
bool assembly_turns_to_education(const struct assembly *s, int from, int to);
/* Lines of dates alone go to the entries that have none, in order. */
void assembly_give_dates(struct assembly *s);

/* --- resumed.c --- */

/* Where among skills and the like an earlier section of work goes on, NO_LINE: nowhere. */
int resumed_at(const struct assembly *s);
/* The entries of `s` behind those of the last section of work. */
void resume_work(struct recognition *rec, const struct assembly *s);

#endif
