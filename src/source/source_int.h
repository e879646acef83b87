/* SPDX-License-Identifier: MIT */
/*
 * What the readers of YAML and JSON share: places in the text, findings, and
 * the tree under construction. Both go through the text from its start, and
 * may have to be started again (YAML that needs repair) or given up for the
 * other; so findings are gathered and reported only when a reading is final.
 */
#ifndef RECTO_SOURCE_INT_H
#define RECTO_SOURCE_INT_H

#include "source/source.h"

/* --- places.c: offsets → lines and columns --- */

struct place {
	ptrdiff_t byte, index; /* of bytes, of characters; from 0 */
	int line, column;      /* from 1 */
};

/* A text with a place noted down every few characters. */
struct places {
	const struct origin *origin;
	const struct place *items;
	int count;
};

struct places *places_new(struct arena *a, const struct origin *origin);
struct place place_from_byte(const struct places *p, ptrdiff_t byte);
struct place place_from_index(const struct places *p, ptrdiff_t index);
struct span span_from_bytes(const struct places *p, ptrdiff_t from, ptrdiff_t to);

/* --- findings --- */

struct finding {
	enum diag_id id;
	struct span at;
	str detail;
	struct span also;
	const char *also_text; /* NULL: no second place */
};

struct findings {
	struct finding *items;
	int count, cap;
};

void findings_report(const struct findings *f, struct diags *d);
/* The beginning of a text, for messages: a line, and not too long. */
str text_shown(struct arena *a, str text);

/* --- tree.c: nodes as they are met → a tree --- */

struct cell;

/* A list or map that is not closed yet. */
struct frame {
	enum node_kind kind;
	ptrdiff_t from, to; /* bytes, as far as known */
	struct cell *first, *last;
	int count;        /* of children; in a map keys and values */
	int nodes_before; /* of the whole tree */
	size_t bytes_before;
	int height; /* of the highest child */
	int mark;   /* for who opened it */
};

/* A node with all below it. */
struct branch {
	struct node node;
	ptrdiff_t from, to; /* bytes */
	int weight;         /* nodes in it, aliases expanded */
	size_t bytes;       /* of the texts in it, likewise */
	int height;         /* 0: a scalar */
};

struct tree {
	struct arena *a, *scratch;
	const struct places *places;
	const struct source_limits *limits;
	struct findings findings;
	struct {
		struct frame *items;
		int count, cap;
	} open;
	struct branch root;
	int nodes;
	size_t bytes; /* of texts */
	bool merges;  /* the key << takes over the keys of other maps */
	bool stopped; /* at a limit, which is then among the findings */
};

void tree_find(struct tree *t, struct finding f);
/* Ends the reading: more than `most` of `what`. */
void tree_stop(struct tree *t, ptrdiff_t at, size_t most, const char *what);
/* Adds a scalar or an alias, which counts as all that it stands for. */
void tree_leaf(struct tree *t, const struct branch *b);
/* Adds what was closed. */
void tree_add(struct tree *t, const struct branch *b);
void tree_open(struct tree *t, enum node_kind kind, ptrdiff_t at, int mark);
/* Closes the innermost; `to` < 0: it ends with its last child. It is not yet added. */
struct branch tree_close(struct tree *t, ptrdiff_t to);
/* The innermost; NULL if none is open. */
struct frame *tree_top(struct tree *t);
/* True if the next node is a key. */
bool tree_wants_key(struct tree *t);

/* --- folds.c --- */

/* Fills n->folds; `source` is the scalar as it stands in the file. */
void folds_find(struct arena *a, str source, struct node *n);

/* --- repair.c: signs that the author meant as text --- */

/* A text in which some characters are replaced by stand-ins. */
struct repair {
	struct arena *scratch;
	str text;
	unsigned char *marks; /* by byte */
	uint32_t base;        /* the first stand-in; 0: none is free */
	bool any, swept;
};

struct repair repair_new(struct arena *scratch, str text);
/* Has this character replaced next time; false if it is already, or cannot be. */
bool repair_mark(struct repair *r, ptrdiff_t at);
/* The text as it is to be parsed. */
str repair_text(const struct repair *r);
/* A parsed scalar with its signs put back. */
str repair_restore(const struct repair *r, struct arena *a, str text);
/* The first replaced sign in [from, to), or -1. */
ptrdiff_t repair_first(const struct repair *r, ptrdiff_t from, ptrdiff_t to);

/* Where and why libyaml stopped. */
struct yaml_error {
	const char *problem, *context; /* libyaml's words, may be NULL */
	ptrdiff_t at, context_at;      /* bytes; -1: no place */
	ptrdiff_t last_from, last_to;  /* of the node read last */
	bool last_in_flow;
};

/* Marks the sign that stopped the parser, if it can be text; false if none. */
bool repair_error(struct repair *r, const struct yaml_error *e);

/* --- words.c: libyaml's errors in plain words --- */

/* What is wrong and the usual cause, as a finding. */
struct finding yaml_finding(struct arena *scratch, const struct places *p,
                            const struct yaml_error *e);

/* --- yaml.c, json.c --- */

struct reading {
	struct arena *a, *scratch;
	const struct places *places;
	const struct source_limits *limits;
	bool value;               /* one value, not a file: a # at its start is text */
	struct findings findings; /* of the final reading */
};

const struct node *yaml_read(struct reading *r);
const struct node *json_read(struct reading *r);

#endif
