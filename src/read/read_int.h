/* SPDX-License-Identifier: MIT */
/*
 * What the readers share: one struct reader per CV, and the readers of texts,
 * values, blocks and entries, which any dialect may call. A leaf gets its
 * number at the end, in reading order (cv_number_leaves); until then
 * `text.leaf` is its place in reader.leaves, from 1.
 */
#ifndef RECTO_READ_INT_H
#define RECTO_READ_INT_H

#include "cv/address.h"
#include "cv/fields.h"
#include "cv/network.h"
#include "cv/walk.h"
#include "read/read.h"

struct reader {
	struct arena *a, *scratch;
	struct diags *d;
	const struct origin *origin;
	const struct locale *locale;
	const struct read_options *options;
	struct leaves leaves; /* in the order of the file; numbered when the model is whole */
	int guesses;          /* see may_guess */
	bool meta;            /* what is read now is not for the page */
	const struct node *variants; /* NULL: the CV has none */
};

/* A dialect: one row of readers.c. */
struct dialect {
	const char *name;
	const char *also; /* another name of it, or NULL */
	bool (*detect)(const struct node *root);
	bool (*read)(struct reader *r, const struct node *root, struct cv *cv,
	             const struct node **layout);
	/* The language and the layout that `read` would find; NULL: it must be asked. */
	void (*read_look)(struct reader *r, const struct node *root, struct cv *cv,
	                  const struct node **layout);
};

/* A dialect that is no tree of nodes. */
struct text_dialect {
	const char *name;
	bool (*detect)(const struct origin *origin);
	bool (*read)(struct reader *r, const struct source_limits *limits, struct cv *cv,
	             const struct node **layout);
};

bool markdown_detect(const struct origin *origin);
bool markdown_read(struct reader *r, const struct source_limits *limits, struct cv *cv,
                   const struct node **layout);

bool resume_detect(const struct node *root);
void resume_read_look(struct reader *r, const struct node *root, struct cv *cv,
                      const struct node **layout);
bool resume_read(struct reader *r, const struct node *root, struct cv *cv,
                 const struct node **layout);

bool rendercv_detect(const struct node *root);
bool rendercv_read(struct reader *r, const struct node *root, struct cv *cv,
                   const struct node **layout);
bool yamlresume_detect(const struct node *root);
bool yamlresume_read(struct reader *r, const struct node *root, struct cv *cv,
                     const struct node **layout);

/* --- graft.c: another dialect's file in the shape of our own --- */

struct pairs {
	struct pair *items;
	int count, cap;
};

struct nodes {
	struct node *items;
	int count, cap;
};

struct node text_node(str text, struct span span);
/* Of nothing: nothing. */
struct node list_node(const struct node *items, int count, struct span span);
struct node map_node(const struct pairs *pairs, struct span span);
/* The key stands where its value does. */
void pairs_add(struct reader *r, struct pairs *pairs, str key, const struct node *value);
void pairs_add_text(struct reader *r, struct pairs *pairs, str key, const char *text,
                    struct span span);

struct twig;

/* Maps within maps, filled by path. */
struct graft {
	struct twig *items;
	int count, cap;
};

void graft_put(struct reader *r, struct graft *g, const char *path, const struct node *value);
void graft_put_text(struct reader *r, struct graft *g, const char *path, str text,
                    struct span span);
struct node graft_node(struct reader *r, const struct graft *g, struct span span);

/* --- rendercv_sections.c --- */

/* `cv.sections` as our `sections:`. */
struct node rendercv_sections(struct reader *r, const struct node *sections);
/* Reports texts of which RenderCV makes more than text; `highlights`: those are bullets. */
void rendercv_tell_texts(struct reader *r, const struct node *n, bool highlights);

/* --- rendercv_design.c, yamlresume_layout.c, looks.c: looks of other tools as layouts --- */

/* The layout that `design` and `locale` (each may be NULL) come to; NULL: the default. */
const struct node *rendercv_layout(struct reader *r, const struct node *design,
                                   const struct node *locale);
/* The layout of `layouts`; NULL: the default. */
const struct node *yamlresume_layout(struct reader *r, const struct node *layouts);

/* A look in the making. */
struct look {
	struct reader *r;
	struct graft layout;
	enum diag_id left; /* tells what has no counterpart */
};

/* One key of another tool's look; false if its value has no counterpart here. */
struct look_key {
	const char *path; /* by its normal forms, with dots */
	bool (*read)(struct look *look, const struct node *n, const char *to);
	const char *to; /* path in a layout, for `read` */
};

/*
 * Reads a map by a table of keys that `CLOSED` gives; what is left over is told in one
 * message for each map within it, and one for the rest.
 */
void look_read(struct look *look, const struct node *map, const struct look_key *keys, int count);
/* For keys that are read elsewhere. */
bool look_known(struct look *look, const struct node *n, const char *to);
/* All four sides, before those that are given. */
void look_margins(struct look *look, str margin, struct span at);
bool look_text(struct look *look, const struct node *n, const char *to);
bool look_font(struct look *look, const struct node *n, const char *to);
bool look_size(struct look *look, const struct node *n, const char *to);
bool look_paper(struct look *look, const struct node *n, const char *to);
/* `no` takes away what `to` names; `yes` is how it is. */
bool look_shown(struct look *look, const struct node *n, const char *to);
/* `yes` sets `to` to a hairline under the words. */
bool look_underline(struct look *look, const struct node *n, const char *to);
/* The layout that stands for a theme of `program`, as rendercv.opal; false if there is none. */
bool look_theme(struct look *look, const struct node *theme, const char *program);

/* --- inline.c, runs.c: text → runs --- */

enum { TOLD_CONTROL = 1, TOLD_PRIVATE = 2, TOLD_HTML = 4, TOLD_EMPTY = 8, TOLD_URL = 16 };

/* A text as it stands in the file; each kind of message about it is given once. */
struct written {
	str text;
	struct span span;
	unsigned told; /* TOLD_… */
};

struct cmark_node;

/* `text` without control characters, its line ends as \n; in scratch or `text` itself. */
str text_clean(struct reader *r, struct written *w, str text);
/* As much of it as is set; the rest, after a message, is left out. */
enum { LINE_BYTES = 10000, BLOCKS_BYTES = 128 << 10 };
str text_bounded(struct reader *r, const struct written *w, str text, ptrdiff_t most);
/* Runs of the text as one line, which is never a block; no leaf. */
struct text inline_line(struct reader *r, struct written *w);
/* Runs of what a paragraph or a heading of cmark holds; no leaf. */
struct text inline_node(struct reader *r, struct written *w, struct cmark_node *block);
/* The text as it stands: addresses and the like, without markup; no leaf. */
struct text inline_plain(struct reader *r, struct written *w);
/* `text` line by line, with its white space, marked as code; no leaf. */
struct text inline_code(struct reader *r, str text);
/* Stands before what must not begin a block; goes away in the runs. */
str inline_guard(void);
str inline_unguard(struct arena *scratch, str text);
/* `text` such that cmark takes no quadratic time over it. */
str inline_calm(struct arena *scratch, str text);
/* Reports, once, that HTML was read as what it means. */
void inline_tell_html(struct reader *r, struct written *w);
/* For arena_defer: frees a tree of cmark. */
void cmark_close(void *node);

/* --- tags.c: the few tags of HTML that are read as what they mean --- */

enum piece_kind { PIECE_TEXT, PIECE_BREAK, PIECE_TAG };

struct html_tag;

struct piece {
	enum piece_kind kind;
	str text; /* of a tag: as written, which is its text unless it is live */
	unsigned marks;
	str url;
	const struct html_tag *tag;
	bool closes, live; /* a tag is live when it is known and has its other half */
	int before;        /* while pairing: the tag of this name that was opened before */
	str href;
};

struct pieces {
	struct piece *items;
	int count, cap;
};

/* Runs of pieces; no leaf. */
struct text text_from_pieces(struct reader *r, struct written *w, struct pieces *list);

enum { TAG_MAX = 16 };

struct tag_state {
	int open[TAG_MAX]; /* how many of each tag are open */
	unsigned marks;
	str url;
};

/* Finds out which tags of a text are live. */
void tags_pair(struct arena *scratch, struct pieces *list);
/* Opens or closes a live tag; true if it breaks the line. */
bool tag_apply(struct tag_state *s, const struct piece *tag);

/* A stretch of text between two tags of blocks. */
struct html_part {
	str text;
	int depth; /* of lists; 0: a paragraph */
	bool item; /* begins an item */
	bool numbered;
};

struct html_parts {
	struct html_part *items;
	int count, cap;
};

/* Cuts a text at <p>, <ul>, <ol>, <li>; nothing if it holds none that is closed again. */
struct html_parts html_split(struct arena *scratch, str text);

/* --- leaves.c: texts of the file as leaves of the model --- */

/* Makes `t` a leaf, if it has any text; false if not. */
bool leaf_add(struct reader *r, struct text *t, enum leaf_type type, struct span span);
/* For a leaf whose type shows only when it is read: it keeps "not for the page". */
void leaf_type(struct reader *r, int leaf, enum leaf_type type);
/* A leaf for what has no text of its own, say an image. */
int leaf_new(struct reader *r, enum leaf_type type, struct span span);
/* The text of a scalar as one line: with markup, or as it stands. */
struct text text_read(struct reader *r, const struct node *n, enum leaf_type type);
struct text text_verbatim(struct reader *r, const struct node *n, enum leaf_type type);
/* The same for a text made of the node's. */
struct text text_part(struct reader *r, const struct node *n, str part, enum leaf_type type);
/* Takes the colon off the end of a label. */
void text_end(struct text *label);
/* Every text below `n` is kept as not for the page (LEAF_META) under this path. */
void keep_meta(struct reader *r, const struct node *n, str path);

/* --- keys.c: keys of maps --- */

/* The value of a key in any spelling of its normal form, NULL if absent or not there. */
const struct node *key_find(const struct node *map, str normal);
/* For a message: the first line of a text, not too much of it. */
str brief(str text);
/* A text itself, of anything else what it is. */
str node_brief(const struct node *n);
/* A title for a key that has none: `own_field` gives "Own field", "A & b" itself. */
str title_from_key(struct arena *a, str key);
/* A name that can stand in a path: lower case, white space as hyphens. */
str id_from_title(struct arena *a, str title);

/* Maps whose keys are all known: any other is kept, but not for the page. */
struct closed_key {
	const char *name; /* in normal form */
	void (*read)(struct reader *r, const struct node *value, void *into);
	const char *same; /* the name of the key that this one is a spelling of, or NULL */
	const struct form *form;
	const char *about; /* NULL: that of `same` */
};

/* A table of closed keys for the schema. */
struct closed_table {
	const struct closed_key *keys;
	int count;
};

/* The keys of a section or group, and those of the file, for the schema. */
struct key *record_key_list(struct arena *a, int *count);
struct key *document_key_list(struct arena *a, int *count);

extern const struct closed_table profile_table, place_table, image_table, bullet_table,
    letter_table, variant_table;
/* What values look like; schema.c. */
extern const struct form form_tags, form_lang, form_lines, form_blocks, form_bullets, form_kind,
    form_numbered, form_order, form_letter, form_variants, form_variant_sections, form_limits,
    form_person, form_bio, form_person_part, form_layout;

#define CLOSED(table) (table), (int)(sizeof(table) / sizeof *(table))

void closed_read(struct reader *r, const struct node *map, const struct closed_key *keys, int count,
                 void *into);
/*
 * Looking for what an unknown key could mean goes through the words of all
 * languages: true for as many as a person writes, then no more.
 */
bool may_guess(struct reader *r);
/* Reports a key with the nearest of these names, if any is near. */
void tell_near(struct reader *r, enum diag_id id, const struct node *key, const struct strs *names);
/* A key at the top of another dialect's file. */
struct top_key {
	const char *name;
	enum top_use { TOP_READ, TOP_KEPT } use; /* read elsewhere; not for the page */
	enum diag_id told;                       /* DIAG_COUNT: nothing */
};

/* Names every other key at the top, and keeps what is not for the page. */
void top_read(struct reader *r, const struct node *root, const struct top_key *keys, int count);
/* Reports a key that is near one of these names; false if it is near none. */
bool key_near(struct reader *r, const struct node *key, const struct strs *names);

void about_tags(struct reader *r, const struct node *n, struct about *about);
void about_lang(struct reader *r, const struct node *n, struct about *about);
void about_id(struct reader *r, const struct node *n, struct about *about);
/* A control key that selects; false if it is another. */
bool about_read(struct reader *r, const struct pair *p, struct key_use use, struct about *about);
/* A language tag, or empty after a message. */
str lang_read(struct reader *r, const struct node *n);
/* Of the document: what the caller wants goes before what the file says (may be NULL). */
str document_lang(struct reader *r, const struct node *said);
/* Texts that are no leaves: names, tags. */
struct strs strs_read(struct reader *r, const struct node *n);

/* --- values.c --- */

/* One text of whatever stands there; a list is joined, with a message. */
struct text text_any(struct reader *r, const struct node *n);
/* True if a text splits at its commas into short pieces. */
bool is_clean_list(str text);
/* True for a list of such pieces. */
bool is_short_list(const struct node *n);
/* Keywords and the like; `told` reports a text where a list is wanted. */
struct texts texts_read(struct reader *r, const struct node *n, bool told);
/* A text line by line: an address, the names a letter goes to; a list as it is. */
struct texts lines_read(struct reader *r, const struct node *n);
struct link link_read(struct reader *r, const struct node *n, enum link_type type);
struct level level_read(struct reader *r, const struct node *n);
struct place place_read(struct reader *r, const struct node *n);
bool place_is_absent(const struct place *p);
/* A place as one text, whatever parts it has. */
struct text place_text(struct reader *r, const struct node *n);
/* False if there is no picture to be set. */
bool image_read(struct reader *r, const struct node *n, struct image *image);

/* Where the dates of an entry stand: a date, or a start and an end. */
struct date_nodes {
	const struct node *date, *start, *end;
};

struct dates dates_read(struct reader *r, const struct date_nodes *n);
/* The value of a field of this type; false if nothing came of it. */
bool field_read(struct reader *r, const struct node *n, struct field *field);

/* --- blocks.c, commonmark.c, bullets.c --- */

struct blocks {
	struct cv_block *items;
	int count, cap;
};

struct cv_block block_new(enum block_kind kind, struct span span);
struct cv_block *block_add(struct reader *r, struct blocks *list, struct cv_block block);
/* What an item holds; a first paragraph becomes its text. */
void item_fill(struct cv_block *item, struct blocks held);
/* The text of a scalar. */
void blocks_from_text(struct reader *r, const struct node *n, struct blocks *out);
/* `text` with a guard before what is off: HTML, and but in a document breaks and definitions. */
str commonmark_guard(struct arena *scratch, str text, bool document);
void commonmark_read(struct reader *r, struct written *w, str text, struct blocks *out, int depth);
/* The value of a key that holds blocks (`summary`, `body` …). */
void blocks_read(struct reader *r, const struct node *n, enum slot slot, struct blocks *out);
/* The value of `highlights`: one list. */
void bullets_read(struct reader *r, const struct node *n, enum slot slot, struct blocks *out);
/* A value as a group of the body under the text of its key. */
void group_read(struct reader *r, const struct pair *p, enum slot slot, struct blocks *out);

/* --- entry.c --- */

struct entries {
	struct entry *items;
	int count, cap;
};

/* An entry in the making. */
struct entry_draft {
	struct reader *r;
	enum kind kind;
	bool role;                 /* is one itself */
	bool person;               /* not of a section: fields only */
	bool claimed[FIELD_COUNT]; /* by a spelling that means nothing else */
	bool set[FIELD_COUNT];
	struct date_nodes dates;
	struct {
		struct field *items;
		int count, cap;
	} fields;
	struct blocks blocks[SLOT_COUNT];
	struct entries roles;
	enum numbering numbering;
	struct about about;
};

/* A map as an entry of a section of this kind, or as a role. */
void entry_from_map(struct reader *r, enum kind kind, bool role, const struct node *map,
                    struct entries *out);
/* What a key of such a map means. */
struct key_use entry_use(str key, enum kind kind);
/* What the draft came to; false if there is nothing in it. */
bool entry_finish(struct entry_draft *e, struct entry *entry);
/* A field of a table, once. */
void entry_field_read(struct entry_draft *e, enum field_id id, const struct pair *p);
/* A key that no table knows: a field of the author's own, or a group of the body. */
void entry_own_read(struct entry_draft *e, const struct pair *p);
/* Blocks of all slots, in their order. */
struct blocks blocks_join(struct reader *r, const struct blocks slots[SLOT_COUNT]);
/* Numbers the highlights. */
void blocks_number(struct blocks *highlights, enum numbering numbering);
enum numbering numbering_read(struct reader *r, const struct node *n);

/* --- entry_list.c --- */

/* Whatever stands for an entry or for several in a section of this kind. */
void entries_read(struct reader *r, enum kind kind, const struct node *n, struct entries *out);
/* An entry whose name is its key. */
void entry_from_pair(struct reader *r, enum kind kind, const struct pair *p, struct entries *out);
/* True if a map in the place of a section is an entry of it. */
bool is_lone_entry(enum kind kind, const struct node *map);

/* --- sections.c --- */

struct section_draft {
	struct section section;
	bool titled; /* by itself: `sections:` has no say */
};

struct sections {
	struct section_draft *items;
	int count, cap;
};

/* The value of a key as a section of this kind; adds nothing when there is nothing in it. */
void section_read(struct reader *r, enum kind kind, const struct pair *p, struct sections *out);
/* A section that is nothing but these blocks, untitled. */
void section_from_blocks(struct reader *r, enum kind kind, str id, struct blocks blocks,
                         struct span span, struct sections *out);
/* Blocks behind those of its last group. */
void section_append(struct reader *r, struct section *s, struct blocks blocks);

/* --- names.c: many names, found fast --- */

struct name_map;

/* Room for `count` names, compared in their normal form. */
struct name_map *name_map_new(struct arena *a, int count);
/* Gives a name this number, unless it has one; returns the number it has. */
int name_map_add(struct name_map *m, str name, int number);
/* The number of a name, -1 if it has none. */
int name_map_find(const struct name_map *m, str name);
void name_map_set(struct name_map *m, str name, int number);

/* --- order.c --- */

/*
 * The sections in the order of `sections:` (may be NULL) and with its titles;
 * the rest after them, a clause last. `root` has the keys of the file.
 */
void sections_order(struct reader *r, const struct node *n, const struct node *root,
                    struct sections *list, struct cv *cv);
/* The keys that `sections:` names. */
struct name_map *sections_named(struct arena *a, const struct node *n);

/* --- person.c --- */

struct person_draft {
	struct entry_draft self;
	struct {
		struct contact *items;
		int count, cap;
	} contacts;
	struct texts cited_as;
	struct blocks summary[SLOT_COUNT];
	const struct pair *summary_section; /* a summary written as a section */
};

void person_read_pair(struct person_draft *p, const struct pair *pair);
/* All keys of `basics`, whatever they are. */
void person_read_map(struct person_draft *p, const struct node *map);
struct person person_finish(struct person_draft *p);

/* --- letter.c, variants.c --- */

struct letter *letter_read(struct reader *r, const struct node *n);
void variants_read(struct reader *r, const struct node *n, struct cv *cv);

#endif
