/* SPDX-License-Identifier: MIT */
/*
 * What the parts of the recogniser share. Every line of the outline has one
 * owner: a title, fields, a contact, or a block of the section it stands in.
 */
#ifndef RECTO_RECOGNISE_H
#define RECTO_RECOGNISE_H

#include "read/clues.h"
#include "read/outline.h"

/* How a line stands out; less is higher. Headings have their level, 1–6. */
enum rank { RANK_STRONG = 7, RANK_CAPITALS, RANK_EMPH, RANK_PLAIN, RANK_TEXT };

enum { LINE_BRIEF = 90, NO_LINE = -1 };

struct line {
	const struct out_line *out;
	str plain;
	int rank;
	bool brief; /* may be a head: short, and no sentence */
	bool item;
	struct date_spot date; /* of brief lines and items */
	unsigned clues;        /* of brief lines */
	enum kind kind;        /* of the section that it is the title of; else KIND_COUNT */
	bool is_name;     /* the heading with the name, behind sections that conversion put first */
	bool is_first_cv; /* "Résumé" at the top of a document is no summary */
	bool displaced;   /* one of several lines of dates alone */
	ptrdiff_t split;  /* of a title: where a heading follows in the same line; else 0 */
	bool taken;       /* its text is a field */
	enum field_id field; /* that its label names; else FIELD_COUNT */
};

struct recognition {
	struct reader *r;
	struct cv *cv;
	const struct lexicon *words;
	struct line *lines;
	int count;
	struct person_draft person;
	bool named, headed; /* the person has a name, a headline */
	struct sections sections;
	bool post_first; /* in the section at hand: see fits_for */
	struct {
		int section; /* number of the last section of work, from 1; 0: there is none */
		int rank;    /* of the lines that begin its entries */
	} work;
	int entries, dated, kept; /* for the report */
};

/* Reports a line; `text` is what of it is meant. */
void tell_line(struct recognition *rec, enum diag_id id, const struct line *l, str text);

/* --- titles.c --- */

void titles_find(struct recognition *rec);

/* --- bodies.c --- */

/* Lines [from, to) as blocks. */
void body_read(struct recognition *rec, int from, int to, struct blocks *out);
/* A text as a paragraph. */
void body_para(struct recognition *rec, struct text text, struct span span, struct blocks *out);
/* Gives blocks the slots that they would have been written under. */
void body_slots(struct blocks *blocks);

/* --- header.c --- */

/* The lines before the first section, or those with the name. */
void header_read(struct recognition *rec, int from, int to);
/* Lines [from, to) of a section of addresses as if they stood there. */
void header_lines(struct recognition *rec, int from, int to);
/* A line of addresses as contacts of the person; false, and nothing done, if it is none. */
bool contacts_read(struct recognition *rec, const struct line *l);
/* How many addresses a line holds; *sure: one is an e-mail address or a telephone number. */
int contacts_in(struct recognition *rec, const struct line *l, bool *sure);

/* --- made.c --- */

/* An entry in the making. */
struct made {
	struct {
		struct field *items;
		int count, cap;
	} fields;
	struct blocks blocks;
	struct entries roles;
	struct span span;
	int rank;       /* of its first line */
	bool announces; /* roles: how long the person was there stands under its name */
};

/* Adds a field; false if the entry has it. */
bool made_text(struct recognition *rec, struct made *m, enum field_id id, struct text text,
               struct span span);
bool made_dates(struct recognition *rec, struct made *m, str dates, struct span span);
bool made_has(const struct made *m, enum field_id id);
struct entry made_entry(const struct made *m);

/* --- heads.c --- */

/* Bytes of the bar, dot or dash that begins a text and parts a head; 0 if none does. */
ptrdiff_t head_sign(str text);
/* The head [from, to) of an entry as its fields; what fits none becomes its first text. */
void head_read(struct recognition *rec, enum kind kind, int from, int to, struct made *m);
/* `Label: value` or the like as an entry of a listing section; false if it is none. */
bool labelled_read(struct recognition *rec, enum kind kind, const struct line *l, ptrdiff_t from,
                   ptrdiff_t to, struct made *m);
/* A line of a list of names, as an entry of that name; "Networks (4/5)" has a level, too. */
bool named_read(struct recognition *rec, const struct line *l, struct made *m);
/* True for several languages with their levels in one line, parted by commas. */
bool labelled_pieces(const struct line *l);
void labelled_each(struct recognition *rec, const struct line *l, struct entries *out);

/* --- labels.c --- */

/* The field of an entry that the label of a line names, FIELD_COUNT: none. */
enum field_id label_field(const struct recognition *rec, str plain);
/* The line as that field; false, and nothing done, if the entry has it. */
bool label_read(struct recognition *rec, const struct line *l, struct made *m);
/* Bytes [from, to) of a line as texts parted by commas; as a level. */
struct texts texts_in(struct recognition *rec, const struct line *l, ptrdiff_t from, ptrdiff_t to);
struct level level_in(struct recognition *rec, const struct line *l, ptrdiff_t from, ptrdiff_t to);

/* --- assemble.c --- */

/* Lines [from, to) as a section of this kind; `title` is its line or NO_LINE. */
void section_assemble(struct recognition *rec, enum kind kind, int title, int from, int to);

#endif
