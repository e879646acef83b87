/* SPDX-License-Identifier: MIT */
/*
 * Bytes → tree of nodes. YAML (libyaml) and JSON give the same tree; every
 * node knows its place. Nothing is guessed: a scalar is text, whatever it
 * looks like. The tree and its texts live in the arena.
 */
#ifndef RECTO_SOURCE_H
#define RECTO_SOURCE_H

#include "diag/diag.h"
#include "source/form.h"

enum node_kind { NODE_NULL, NODE_SCALAR, NODE_LIST, NODE_MAP };
enum node_style { STYLE_PLAIN, STYLE_SINGLE, STYLE_DOUBLE, STYLE_LITERAL, STYLE_FOLDED };

struct node {
	enum node_kind kind;
	enum node_style style; /* scalars; JSON strings are STYLE_DOUBLE */
	str text;              /* scalars: the value, UTF-8 */
	const int *folds; /* scalars: offsets in text at which a source line ended in one space */
	int fold_count;
	const struct node *items; /* list: the items */
	const struct pair *pairs; /* map: in source order, each key once */
	int count;                /* of items or pairs */
	struct span span;
};

struct pair {
	struct node key; /* always a scalar */
	struct node value;
};

struct source_limits {
	size_t bytes; /* of a file */
	int nodes;    /* after expansion of aliases */
	int depth;
	size_t scalar; /* bytes of one scalar */
	int aliases;
};

/* Of a CV, from LIMIT_BYTES on, or of a layout, from LIMIT_LAYOUT_BYTES on. */
struct source_limits source_limits_of(const struct limits *limits, enum limit_id first);
struct source_limits source_limits_default(void);
#define SOURCE_LIMITS_DEFAULT source_limits_default()

/*
 * The bytes of a file as UTF-8: without a byte order mark, from UTF-16 if
 * that is what they are. Spans refer to the result: make the origin of it.
 */
str source_decode(struct arena *a, str bytes);

/* False, with a message, if a text is too long or no UTF-8. */
bool source_check(const struct origin *origin, const struct source_limits *limits, struct diags *d);

/*
 * Parses YAML or JSON (decided by content: JSON when the first sign is { or [
 * and it parses as JSON, relaxed). NULL when nothing can be read; then an error
 * was reported. Byte order marks, CRLF and UTF-16 are taken in stride; column
 * and line numbers are those of the text in `origin`. The two arenas are not the same.
 */
const struct node *source_parse(struct arena *a, struct arena *scratch, const struct origin *origin,
                                const struct source_limits *limits, struct diags *d);

/*
 * The file of this name that a PDF carries; false if there is none. For PDFs
 * of recto's own and their like: no encryption, no filter but Flate.
 */
bool source_attached(struct arena *a, struct arena *scratch, str pdf, str name, str *out);

/* What a PDF tells of how it was made, as far as it can be read. */
struct pdf_facts {
	str producer, fonts; /* without the tags of subsets, joined by ", " */
	int pages;
};

struct pdf_facts source_pdf_facts(struct arena *a, struct arena *scratch, str pdf);

/* One value of YAML given on the command line (`--set KEY=VALUE`), or in a test. */
const struct node *source_parse_value(struct arena *a, struct arena *scratch,
                                      const struct origin *origin, struct diags *d);

/* Null, ~, empty text, empty list, empty map: for a CV these all mean absent. */
bool node_is_absent(const struct node *n);
/* The value of a key in a map, compared byte by byte; NULL if there is none. */
const struct node *node_find(const struct node *map, str key);
/* "text", "list", "map", "nothing": for messages. */
str node_kind_name(const struct node *n);

/*
 * Key tables: a map is read onto a struct by a table, so unknown keys, wrong
 * types and "did you mean" come for free and alike.
 */
struct key_context {
	struct arena *a, *scratch;
	struct diags *d;
	enum diag_id unknown, twice; /* messages for an unknown key; for two spellings of one key */
	void *user;                  /* for the readers of values */
	enum diag_id wrong;          /* for a value that the ready-made readers below cannot take */
};

/* Reads a value into *field; on a wrong type reports and leaves the default. */
typedef void key_read(struct key_context *c, const struct node *value, void *field,
                      const void *arg);

struct key {
	const char *name;
	key_read *read;
	size_t offset;     /* of the field in the struct */
	const void *arg;   /* for the reader: names of an enum, say */
	unsigned long set; /* this bit is set in the mask of key_table, if it has one */
	/* For whoever writes a file; NULL where nobody asks. */
	const struct form *form;
	const void *form_arg;
	const char *about;
};

struct key_table {
	const struct key *keys;
	int count;
	size_t
	    set_offset; /* of an `unsigned long` in the struct that records which keys were given */
	bool has_set;
};

/*
 * Reads every key of `map`; keys not in the table are reported as c->unknown
 * with the nearest name. Names compare in normal form; of two spellings of one
 * name the later is read last. A key that is null sets no bit.
 */
void keys_read(struct key_context *c, const struct node *map, const struct key_table *table,
               void *into);
/* Names of a table, for "did you mean" and schemas. */
struct strs keys_names(struct arena *a, const struct key_table *table);

/* Keys that have a new name. */
struct key_rename {
	const char *old, *now;
};

struct renamed_key {
	struct span span;
	str old;
	const char *now;
};

struct renaming {
	struct arena *a;
	const struct key_rename *rows;
	int row_count;
	struct {
		struct renamed_key *items;
		int count, cap;
	} found; /* in the order of the file */
};

/* The tree with the new names of keys, as far as its form tells where keys stand. */
const struct node *keys_rename(struct renaming *r, const struct node *n, const struct form *form);
/* The text of the file with the new names, all else byte by byte; *count of them were changed. */
str keys_rewrite(struct arena *a, str text, const struct renaming *r, int *count);

/* What an editor needs to know of a language: a JSON Schema (draft 7). `about` is said of the
 * whole. */
void schema_write(struct arena *scratch, const struct form *root, str about, struct buf *out);

/* Ready-made readers; null leaves the default. */
struct key_names {
	const char *const *names; /* index: value of the enum; NULL where a value has none */
	int count;
	const char *expected; /* all of them, in words; NULL: they are listed */
};

struct key_range {
	int least, most;
};

key_read key_text; /* str: a scalar as written */
key_read key_flag; /* bool: true yes on, false no off */

/* Reports c->wrong at `value`: "wanted WANTED, found …". */
void key_wrong(struct key_context *c, const struct node *value, const char *wanted);
bool flag_from_text(str text, bool *flag);

#endif
