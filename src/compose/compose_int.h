/* SPDX-License-Identifier: MIT */
/*
 * Inside compose/: how a layout's blocks meet the items of a CV.
 *
 * A *scope* is the item whose names a template sees. A *context* is where a
 * block stands: its scope, the look of the text around it, its region. A
 * template is filled with *bits*, which become the pieces of a paragraph. A
 * leaf is entered in the ledger when its bits are handed to a box, never
 * before, so that what vanishes is not counted.
 */
#ifndef RECTO_COMPOSE_INT_H
#define RECTO_COMPOSE_INT_H

#include "compose/compose.h"

/* --- looks: a role and a block's own keys laid over the text around --- */

struct look {
	struct props props; /* of the role and the block alone: box properties are not inherited */
	struct strs families;
	dim size, leading, raise, underline;
	bool leading_is_factor;
	int32_t leading_factor;
	int weight, tracking, expand;
	bool italic, no_ligatures, smart, hyphenate, literal, underline_inherits;
	uint32_t colour, underline_colour;
	enum layout_case text_case;
	unsigned figures;
	const struct feature *features;
	int feature_count;
	int32_t protrude;
	struct hangs hang_right, hang_left;
	enum layout_align align;
	const struct text_style *style;
	struct look_link *inside; /* looks made from this one */
};

/* --- scopes --- */

enum value_is {
	IS_NOTHING,
	IS_TEXT,
	IS_TEXTS,
	IS_DATES,
	IS_LINKS,
	IS_LEVEL,
	IS_PLACE,
	IS_IMAGE,
	IS_BLOCKS,
	IS_PLAIN, /* a text that is no leaf */
	IS_NUMBER,
	IS_ICON,
	IS_PHRASE,   /* degree and area */
	IS_TEMPLATE, /* of the layout, filled where the value was asked for */
	IS_ITEMS,    /* walked by `each` only */
	IS_COUNT
};

struct value {
	enum value_is is;
	bool neutral; /* words, icons, counters: count neither as present nor as missing */
	bool derived; /* worked out of leaves, places none of them */
	bool me;      /* author lists: the person's own name is marked */
	bool colon;   /* a colon stands after it unless it ends in punctuation */
	bool bare;    /* a link that shows its target */
	const struct text *text;
	const struct texts *texts;
	struct dates dates;
	const struct link *const *links;
	const struct level *level;
	const struct place *place;
	const struct image *image;
	const struct entry *entry;
	const struct cv_block *blocks;
	const struct template *template;
	const struct scope *scope; /* of the template */
	int count;                 /* of links, blocks, items */
	ptrdiff_t from, to;        /* text: only these bytes of it; to 0: all */
	str plain;
	str icon;
	int label_leaf; /* icon: what it stands for */
	int number;
	struct span span;
};

enum scope_kind {
	SCOPE_PERSON,
	SCOPE_SECTION,
	SCOPE_GROUP,
	SCOPE_ENTRY,
	SCOPE_ROLE,
	SCOPE_ITEM,
	SCOPE_PASSAGE,
	SCOPE_CONTACT,
	SCOPE_PROFILE,
	SCOPE_FIELD,
	SCOPE_BLOCK,
	SCOPE_TEXT,
	SCOPE_PLACE,
	SCOPE_DEGREE,
	SCOPE_LETTER,
	SCOPE_COUNT
};

/* The switches that hold for one section. */
struct section_switches {
	const struct section_rule *title; /* NULL: not given */
	str part, entry, merge;
	bool lead_organisation;
	enum break_rule break_rule;
};

struct scope {
	enum scope_kind kind;
	const struct scope *outer;
	const struct person *person;
	const struct section *section;
	const struct group *group;
	const struct entry *entry;     /* entry, role, degree */
	const struct cv_block *block;  /* item, passage, block */
	const struct contact *contact; /* contact, profile */
	const struct field *field;
	const struct place *place;
	struct value it; /* text */
	enum kind of;    /* kind of the section, or the kind whose fields an own entry shows */
	const struct section_switches *switches;
	int n, number, count; /* in `each`: place, what {n} says, and of how many; 0: not there */
	int since;            /* leaves set after this are set by the part of this item */
	int rank;             /* of a heading here */
};

/* Parts being set, innermost first: a part may come back only through `each`. */
struct part_use {
	const struct named_block *part;
	const struct part_use *outer;
};

struct context {
	const struct scope *scope;
	struct look *look;
	const struct part_use *parts;
	const struct locale *locale;
	str region, lang;
	int depth, list_depth;
	bool in_heading, furniture, is_root; /* root: the outermost block of an item's part */
	int heading;                         /* what the use of a part says of its block */
	enum block_tag tag;
	int page, pages; /* furniture only */
};

/* --- the state of a composition --- */

struct boxes {
	struct box **items;
	int count, cap;
};

/* How much of a text was set by formats that abridge: its first and last bytes. */
struct cover {
	ptrdiff_t head, tail; /* [0, head) and [tail - 1, end) are set; 0: none */
};

struct style_list {
	struct text_style **items;
	int count, cap;
};

struct widest {
	const struct block *children; /* of the row: names its block */
	str region;
	int first;
};

struct widest_list {
	struct widest *items;
	int count, cap;
};

/* A word of a language, parsed. */
struct known_word {
	str text;
	struct template template;
	struct known_word *next;
};

/* A text that the format `letter` hides: the same letter for the same text. */
struct lettered {
	str label, text;
	int number;
	struct lettered *next;
};

struct drawn {
	int leaf;
	bool level; /* noted if it is not written */
};

struct composition {
	struct arena *a, *scratch;
	const struct cv *cv;
	const struct layout *layout;
	struct ledger *ledger;
	struct diags *d;
	struct when today;
	const struct entry *letter;     /* its fields and text; NULL: the CV is set */
	const char *reason;             /* for what `omit` leaves out */
	struct redacted_leaf *left_out; /* by `omit`: leaf n is [n - 1] */
	struct look *body;
	struct props *role_props; /* of each role, with what it extends */
	bool *role_done;
	struct style_list styles;
	struct widest_list widest;
	int widest_count;
	struct known_word *words;
	struct lettered *lettered; /* texts that stand behind a letter */
	struct scope person;
	struct context root;
	int serial, *set_at;  /* set_at[leaf]: when it was last set */
	struct cover *covers; /* of leaf */
	int *merged;          /* merged[leaf]: a leaf of equal text that counts as set with it */
	struct merged_group *merged_groups;
	struct strs icons, me;
	struct pictures *pictures;
	struct {
		struct drawn *items;
		int count, cap;
	} drawn;
	int wholes; /* children of flows so far */
	int64_t steps, step_limit;
	bool limit_told;
	struct sheet *sheet;
};

/* What became of a block: says whether a container with fields has any of them. */
struct made {
	bool has_fields, present, heading, body;
};

/* --- style.c --- */

struct look *look_body(struct composition *c);
/* Role may be empty, own NULL. */
struct look *look_enter(struct composition *c, struct look *around, str role,
                        const struct props *own);
dim look_length(const struct look *k, const struct length *l);
struct extent look_extent(const struct look *k, const struct length *l);
struct box_stroke look_stroke(const struct look *k, const struct stroke *s);
bool look_has(const struct look *k, enum prop p);
/* True if it has any box property. */
bool look_has_box(const struct look *k);
const struct inline_frame *look_frame(struct composition *c, const struct look *k);
struct box *box_new(struct composition *c, enum box_kind kind, const struct look *k,
                    struct span span);
void para_dress(struct box *b, const struct look *k);
struct box *box_stack(struct composition *c, const struct boxes *children, const struct look *k,
                      struct span span);
void box_adopt(struct composition *c, struct box *b, const struct boxes *children);

/* --- leaves.c: every leaf of a part of the CV --- */

typedef bool leaf_visit(void *user, int leaf); /* false: enough */
bool field_leaves(const struct field *f, leaf_visit *visit, void *user);
bool blocks_leaves(const struct cv_block *b, int count, leaf_visit *visit, void *user);
bool entry_leaves(const struct entry *e, leaf_visit *visit, void *user);
bool section_leaves(const struct section *s, leaf_visit *visit, void *user);
bool group_leaves(const struct group *g, leaf_visit *visit, void *user);
bool contact_leaves(const struct contact *k, leaf_visit *visit, void *user);

/* --- paths.c: values that `omit` and `redact` name --- */

struct named_value {
	const struct section *section; /* NULL: of the person */
	const struct group *group;
	const struct entry *entry, *role;
	/* One of these is the value. */
	const struct contact *contact;
	const struct field *field;
	const struct cv_block *blocks;
	int block_count;
	bool whole_section, whole_role;
};
typedef void named_visit(void *user, const struct named_value *v);
/* False if nothing is named so and nothing could be: the name is misspelt. */
bool path_values(struct composition *c, const struct path_names *path, named_visit *visit,
                 void *user);
void named_leaves(const struct named_value *v, leaf_visit *visit, void *user);
/* "person.name" */
str path_text(struct arena *a, const struct path_names *path);

/* --- compose.c --- */

struct composition *composition_new(const struct compose_input *in);

/* --- omit.c --- */

void omit_mark(struct composition *c);
bool leaf_is_omitted(const struct composition *c, int leaf);

/* --- present.c: what is there and not omitted --- */

bool text_is_there(const struct composition *c, const struct text *t);
bool value_is_there(const struct composition *c, const struct value *v);
bool section_is_there(const struct composition *c, const struct section *s);
bool contact_is_there(const struct composition *c, const struct contact *k);
/* Set by the part of this item already, or omitted. */
bool leaf_was_set(const struct composition *c, const struct scope *s, int leaf);

/* --- values.c: fields of an entry --- */

struct value text_value(const struct composition *c, const struct text *t);
struct value field_value(struct composition *c, const struct field *f);
struct value entry_value(struct composition *c, const struct entry *e, enum field_id id);
struct value slot_value(const struct cv_block *b, int count, enum slot slot);
enum kind shown_kind(enum kind section, const struct entry *e);
bool is_text_entry(const struct entry *e);
const struct link *item_link(struct composition *c, const struct scope *s);

/* --- names.c, contact.c: the names of a scope besides its fields --- */

typedef struct value find_value(struct composition *c, const struct context *x,
                                const struct scope *s);
struct scope_name {
	const char *name; /* in normal form */
	find_value *find;
};
struct scope_table {
	const struct scope_name *names;
	int count;
};
extern const struct scope_table contact_names;
find_value entry_title, entry_subtitle, entry_degree_area, entry_dates;
/* NULL if this kind of scope has no such name. */
find_value *scope_find_name(enum scope_kind kind, str name);
struct strs scope_names(struct arena *a, enum scope_kind kind);

bool contact_is_of(enum contact_kind kind, str type);
struct value contacts_of(struct composition *c, enum contact_kind kind);
const struct place *person_place(const struct composition *c);

/* --- scope.c: paths → values --- */

struct value value_find(struct composition *c, const struct context *x,
                        const struct path_names *path);
const struct scope *scope_find(const struct scope *s, enum scope_kind kind);
/* The scope that a path speaks of; *at moves behind its name. NULL: there is no such item. */
const struct scope *path_scope(const struct context *x, const struct path_names *path, int *at);

/* --- items.c: what `each` walks --- */

struct item_list {
	struct scope *items;
	int count, cap;
};

/* The items of a list, in `scratch`. */
struct item_list each_items(struct composition *c, const struct context *x,
                            const struct path_names *path);

/* --- words.c --- */

/* The layout's word, else the language's; empty if neither has it. */
str word_text(struct composition *c, const struct context *x, str name);
const struct template *word_template(struct composition *c, const struct context *x, str name);
const struct template *place_template(struct composition *c, const struct context *x,
                                      const struct place *p);

/* --- condition.c --- */

bool condition_holds(struct composition *c, const struct context *x, const struct condition *when);

/* --- fill.c: a template → bits → pieces --- */

struct bit {
	struct piece piece;
	enum placing_how how;
	bool literal, abridged; /* of the layout; not the whole text of its leaf */
	ptrdiff_t lead, tail;   /* bytes of separators that vanish at an edge */
	ptrdiff_t from, to, of; /* abridged: the bytes of the leaf's text; of 0: it never places */
	bool is_blocks;
	struct value blocks;
};

struct credit { /* a leaf that counts as set although its text is not */
	int leaf;
	enum placing_how how;
	str set;
};

struct credits {
	struct credit *items;
	int count, cap;
};

struct fill {
	struct composition *c;
	const struct context *x;
	struct bit *items; /* in scratch */
	int count, cap;
	struct credits credits;
	bool has_fields, present;
	bool names_files;          /* a picture is its path; else it is no text */
	const struct image *image; /* the last of them */
	const struct inline_frame *frame;
	str link;
};

void fill_template(struct fill *f, const struct template *t, struct look *look);
/* Drops separators at edges in the bits from `from` on, as if they were a paragraph. */
void fill_edges(struct fill *f, int from);
bool template_has_fields(const struct template *t);
void fill_word(struct fill *f, struct look *look, str text, struct span span);
void fill_bit(struct fill *f, struct bit bit);
/* Bits [from, to) as pieces in the arena; enters their leaves in the ledger. */
struct piece *fill_pieces(struct fill *f, int from, int to, int *count);
/* A text of the CV that needs no template. */
void fill_text(struct fill *f, const struct text *t, struct look *look);
/* Enters the bits [from, to) in the ledger. */
void fill_commit(struct fill *f, int from, int to);
/*
 * A leaf that is drawn, as a level or a code, counts as set by its part; whether
 * it is written, too, is known only when all is composed: then it is entered.
 */
void leaf_draw(struct composition *c, int leaf, bool level);
void drawn_settle(struct composition *c);

/* --- emit.c: a value → bits --- */

/* False if the value, so formatted, is missing. */
bool value_is_set(struct composition *c, const struct context *x, const struct value *v,
                  const struct format *format);
void emit_value(struct fill *f, const struct value *v, const struct format *format,
                struct look *look);
void emit_text(struct fill *f, const struct value *v, const struct text *t, struct look *look);
/* What a format made of a leaf; leaf 0: of something derived. */
void emit_formatted(struct fill *f, struct look *look, str text, int leaf);
struct span leaf_span(const struct composition *c, int leaf);
str value_plain(struct composition *c, const struct context *x, const struct value *v);

/* --- abridge.c --- */

/* Text of the bits from `from` on. */
str bits_text(struct fill *f, struct arena *a, int from);
/* Cuts them to what the value and the format ask for. */
void bits_abridge(struct fill *f, const struct value *v, const struct format *format, int from,
                  struct look *look);

/* --- dates.c, format.c --- */

void emit_dates(struct fill *f, const struct value *v, const struct format *format,
                struct look *look);
bool dates_are_set(struct composition *c, const struct context *x, const struct dates *d,
                   const struct format *format);
/* Bytes taken by the first n graphemes. */
ptrdiff_t graphemes_length(str text, int n);
str text_initials(struct arena *a, str text);
/* "Zoë d'Example" → "zoe-d-example": for names of files. */
str text_slug(struct arena *a, str text);
str url_short(str url);
str phone_digits(struct arena *a, str phone);
str number_format(struct arena *a, int number, int count, const struct format *format);
/* Where the last name begins; 0 if there is one word. */
ptrdiff_t family_start(str name);

/* --- own_name.c --- */

/* The forms in which lists of authors may name the person, none empty. */
struct strs own_names(struct arena *a, const struct person *p);

/* --- block.c --- */

/* Composes one block of the layout; its boxes go to the end of `out`. */
struct made block_compose(struct composition *c, const struct context *x, const struct block *b,
                          struct boxes *out);
/* The same for all children of a container, whose look is `k`. */
struct made children_compose(struct composition *c, const struct context *x, const struct block *b,
                             struct look *k, struct boxes *out);
/* The block that says in which cell of a row `b` stands: a part's own, where its use does not say.
 */
const struct block *block_in_cell(const struct composition *c, const struct context *x,
                                  const struct block *b);
/* The context of an item: its scope, language and locale. */
struct context context_in(const struct context *x, const struct scope *s,
                          const struct about *about);
struct made part_compose(struct composition *c, const struct context *x,
                         const struct named_block *part, struct boxes *out);
void made_add(struct made *all, struct made one);
/* True while the layout may still make boxes; else it says so once. */
bool composition_step(struct composition *c, const struct context *x, struct span span);

/* --- container.c, flow.c, level.c, list.c, picture.c, text.c: one kind of content each, looking
 * like `k` --- */

typedef struct made compose_content(struct composition *c, const struct context *x,
                                    const struct block *b, struct look *k, struct boxes *out);
compose_content compose_text, compose_stack, compose_row, compose_flow, compose_list, compose_image,
    compose_level;
/* The words that a block gives for what it draws. */
str block_alt(struct composition *c, const struct context *x, const struct block *b,
              struct look *k);

/* NULL if the bits [from, to) say nothing. */
struct box *para_from_bits(struct fill *f, int from, int to, const struct look *k,
                           struct span span);
/* Tag and rank of what a block makes. */
void box_tag(const struct context *x, const struct block *b, struct box *box);
/* False for a container that has fields none of which is there. */
bool is_made(const struct made *made, const struct boxes *children);
/* Where the next child of a row goes; begins with line 1. */
struct cells {
	int columns; /* 0: as many as there are children */
	int line, column, most;
};
/* Gives cells to the boxes from `from` on, which one child of the row became. */
void row_place(struct cells *at, const struct block *child, struct boxes *boxes, int from);
void row_tracks(struct composition *c, const struct context *x, struct box *row,
                const struct block *b, const struct look *k);
void row_gaps(struct box *row, const struct look *k);

/* --- list.c: blocks of the CV, lists of both worlds --- */

struct made blocks_compose(struct composition *c, const struct context *x,
                           const struct cv_block *blocks, int count, struct boxes *out);
/* The same alone in a text: several stand below each other. */
struct box *blocks_stack(struct composition *c, struct boxes *blocks, const struct look *k,
                         struct span span);
/* Bits of a paragraph with its run-in label. */
void fill_para(struct fill *f, const struct cv_block *b, struct look *look);
/* All children of a stack as items, counted from 1. */
void list_items(struct composition *c, const struct context *x, struct look *list,
                struct boxes *boxes);

/* --- item.c: the part that sets an item --- */

/* The part for entries of a kind; NULL: they use `entry`. */
/* What the items of a list are, by its name; SCOPE_TEXT: no items with fields. */
enum scope_kind list_scope(const struct path_names *path);
/* The part that sets items of this sort, unless a kind or a switch names another; NULL: none. */
const struct named_block *scope_part(const struct layout *l, enum scope_kind kind);
const struct named_block *kind_part(const struct layout *l, enum kind kind);
/* In the scope of the context. */
struct made item_compose(struct composition *c, const struct context *x, struct boxes *out);
struct made section_compose(struct composition *c, const struct context *x, const struct section *s,
                            struct boxes *out);

/* --- merge.c --- */

/* Consecutive entries of one value of the field as one entry with roles. */
const struct entry *entries_merged(struct composition *c, const struct group *g, str field,
                                   int *count);

/* --- sheet.c: masters and flows --- */

struct sheet *sheet_compose(struct composition *c);

#endif
