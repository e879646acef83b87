/* SPDX-License-Identifier: MIT */
/*
 * Inside layout/: the reader that walks the merged tree, and what its parts
 * ask of each other. Every reader of a value returns true if it filled its
 * field; else it has reported why, and the field keeps its default.
 */
#ifndef RECTO_LAYOUT_INT_H
#define RECTO_LAYOUT_INT_H

#include "layout/layout.h"

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

/* --- names: equal in any case, with or without space, - and _ --- */

int name_compare(str a, str b);
bool name_is(str a, const char *b);
/* The value of a key in a map, NULL if there is none. */
const struct node *map_find(const struct node *map, str key);

/* --- tokens: names that stand for a colour, a font stack or a length --- */

enum token_state { TOKEN_NEW, TOKEN_OPEN, TOKEN_DONE, TOKEN_BAD };

struct token {
	str name;
	const struct node *value;
	enum token_state state;
	struct colour colour;
	struct strs fonts;
	struct length length;
};

struct token_list {
	struct token *items;
	int count;
};

struct region_names {
	str *items;
	int count, cap;
};

struct reader {
	struct key_context keys;
	struct token_list palette, fonts, lengths;
	int token_depth;
	struct region_names *regions; /* of the master being read; NULL: elsewhere */
	bool saw_inherited;           /* a {part: inherited} was read … */
	struct span inherited_at;     /* … here */
};

void tokens_init(struct token_list *tokens, struct arena *a, const struct node *map);
/* NULL if there is no such name; reports one that is defined by itself. */
const struct token *token_colour(struct reader *r, str name);
const struct token *token_fonts(struct reader *r, str name);
const struct token *token_length(struct reader *r, str name);
/* Resolves all, so that a bad token is reported even where nothing uses it. */
void tokens_check(struct reader *r);

/* --- key tables whose readers say whether they filled the field --- */

typedef bool value_read(struct reader *r, const struct node *n, void *field, const void *arg);

struct value_spec {
	value_read *read;
	const void *arg;
	int prop;       /* the property to mark as given, or NO_PROP */
	size_t to_prop; /* from the start of struct props to the field */
};

enum { NO_PROP = -1 };

/* The key_read of all tables here: arg is a value_spec. Null counts as not given. */
void read_value(struct key_context *c, const struct node *n, void *field, const void *arg);

/* A row of a key table: READER_form is what the reader takes, `about` what an editor says of it. */
#define AT_KEY(name, at, reader, extra, about)                                                     \
	{                                                                                          \
		(name), read_value, (at),                                                          \
		    &(const struct value_spec){(reader), (extra), NO_PROP, 0}, 0, &reader##_form,  \
		    (extra), (about)                                                               \
	}
#define KEY(name, type, field, reader, extra, about)                                               \
	AT_KEY(name, offsetof(type, field), reader, extra, about)
/* One that is read later, and so tells its form itself. */
#define NODE_KEY(name, type, field, form, about)                                                   \
	{                                                                                          \
		(name), read_value, offsetof(type, field),                                         \
		    &(const struct value_spec){value_node, NULL, NO_PROP, 0}, 0, &(form), NULL,    \
		    (about)                                                                        \
	}
#define PROP_KEY(name, at, field, reader, extra, prop, about)                                      \
	{                                                                                          \
		(name), read_value, (at) + offsetof(struct props, field),                          \
		    &(const struct value_spec){(reader), (extra), (prop),                          \
		                               offsetof(struct props, field)},                     \
		    0, &reader##_form, (extra), (about)                                            \
	}

/* Reports and returns false: `expected` is "a length such as 12pt". */
bool value_wrong(struct reader *r, const struct node *n, const char *expected);
/* Reads a map by a table; false if it is no map. */
bool value_map(struct reader *r, const struct node *n, const struct key_table *table, void *into);

/* --- value.c: readers of values; the field's type is in the name's comment --- */

value_read value_text; /* str */
value_read value_name; /* str: a name of a part, role, region … */
value_read value_int;  /* int; arg: struct key_range */
value_read
    value_factor;      /* int32_t in 1/1024, also as a percentage; arg: struct key_range of that */
value_read value_flag; /* bool */
value_read value_enum; /* int-sized enum; arg: struct key_names */
value_read value_path; /* struct path_names */
value_read value_template;  /* struct template */
value_read value_condition; /* struct condition */
value_read value_node;      /* const struct node *: read later */

/* A list as it is; anything else as a list of one. */
struct items {
	const struct node *items;
	int count;
};
struct items value_items(const struct node *n);

/* A positive decimal number, in ten-thousandths. */
struct decimal {
	int64_t value;
	bool negative, huge;
};
enum { DECIMAL_ONE = 10000 };
/* Takes a number off the front of *text; false if there is none. */
bool decimal_cut(str *text, struct decimal *out);
/* number * numerator / denominator, rounded. */
int32_t decimal_scale(struct decimal d, int32_t numerator, int32_t denominator);

/* --- forms.c: what the readers take; READER_form for each --- */

extern const struct form value_text_form, value_name_form, value_int_form, value_factor_form,
    value_flag_form, value_enum_form, value_path_form, value_template_form, value_condition_form,
    value_length_form, value_signed_length_form, value_share_form, value_height_form,
    value_sides_form, value_bleed_form, value_colour_form, value_stroke_form, value_fonts_form,
    value_leading_form, value_tracking_form, value_figures_form, value_features_form,
    value_expand_form, value_gap_form, value_padding_form, value_borders_form, value_marker_form,
    value_protrude_form;
extern const struct form value_tracks_form, value_between_form;
extern const struct form palette_form, fonts_form, lengths_form;
/* Defined where their tables are. */
extern const struct form block_form, furniture_form;
extern const struct form value_page_form, value_breaks_form, value_fit_form;
extern const struct form roles_form, place_form, sections_form, masters_form, words_form, omit_form,
    redact_form, faces_form;
/* Names of sides; those that are not logical stand last. */
extern const struct key_names side_names, border_names;

/* --- length.c --- */

enum { LENGTH_SIGNED = 1, LENGTH_SHARE = 2 };
bool length_parse(struct reader *r, str text, struct span span, unsigned allowed,
                  struct length *out);
value_read value_length;        /* struct length */
value_read value_signed_length; /* struct length */
value_read value_share;         /* struct length */
value_read value_height;        /* struct track */
value_read value_sides;         /* struct sides; an absent side keeps its value */
bool value_sides_set(struct reader *r, const struct node *n, struct sides *out, unsigned *set);
value_read value_bleed; /* unsigned: bits of enum side */
bool value_track(struct reader *r, const struct node *n, struct track *out);
/* The side of that name; "left" and "right" are reported. SIDE_COUNT if there is none. */
int side_find(struct reader *r, const struct node *n);

/* --- paint.c: colours, strokes, borders, fonts --- */

bool colour_parse(struct reader *r, str text, struct span span, struct colour *out);
value_read value_colour; /* struct colour */
value_read value_stroke; /* struct stroke */
bool value_border(struct reader *r, const struct node *n, struct border *out, unsigned *set);
value_read value_fonts; /* struct strs */
bool fonts_read(struct reader *r, const struct node *n, struct strs *out);

/* --- template.c --- */

/* Unquoted {name} is a map for YAML; the template that was meant, empty if it is none. */
str template_unquoted(struct arena *a, const struct node *n);

/* --- field.c --- */

/* "section.title"; false if that is no path. The span is the caller's to set. */
bool path_parse(struct arena *a, str text, struct path_names *out);
/* What stands between { and }; false if that is no field. */
bool field_parse(struct arena *a, str text, struct template_part *out, struct diags *d);

/* --- props.c --- */

#define PROP_KEYS(at)                                                                              \
	PROP_KEY("font", at, font, value_fonts, NULL, PROP_FONT,                                   \
	         "family, a list of families of which the first that is there is taken, or a "     \
	         "name from fonts"),                                                               \
	    PROP_KEY("size", at, size, value_length, NULL, PROP_SIZE,                              \
	             "size of the text; in em: of the size around it"),                            \
	    PROP_KEY("leading", at, leading, value_leading, NULL, PROP_LEADING,                    \
	             "from line to line: a factor of the size, or a length"),                      \
	    PROP_KEY("weight", at, weight, value_int, &weight_range, PROP_WEIGHT,                  \
	             "100 to 900; 400 is regular, 700 bold"),                                      \
	    PROP_KEY("style", at, style, value_enum, &slant_names, PROP_STYLE,                     \
	             "upright or italic; opposite: the other of what is around it"),               \
	    PROP_KEY("colour", at, colour, value_colour, NULL, PROP_COLOUR,                        \
	             "colour of the text: #rrggbb or a name from palette, with or without a "      \
	             "share such as 40%"),                                                         \
	    PROP_KEY("underline", at, underline, value_stroke, NULL, PROP_UNDERLINE,               \
	             "a line such as 0.5pt accent, or none"),                                      \
	    PROP_KEY("case", at, text_case, value_enum, &case_names, PROP_CASE,                    \
	             "capitals, small letters, small capitals"),                                   \
	    PROP_KEY("tracking", at, tracking, value_tracking, NULL, PROP_TRACKING,                \
	             "room between letters, in thousandths of an em"),                             \
	    PROP_KEY("figures", at, figures, value_figures, NULL, PROP_FIGURES,                    \
	             "which figures: lining or oldstyle, proportional or tabular"),                \
	    PROP_KEY("features", at, features, value_features, NULL, PROP_FEATURES,                \
	             "OpenType features by their tags"),                                           \
	    PROP_KEY("ligatures", at, ligatures, value_flag, NULL, PROP_LIGATURES,                 \
	             "false: letters stand apart"),                                                \
	    PROP_KEY(                                                                              \
		"protrude", at, protrude, value_protrude, NULL, PROP_PROTRUDE,                     \
		"how far signs hang into the margin, from 0 to 1; or a map with right and left"),  \
	    PROP_KEY("smart", at, smart, value_flag, NULL, PROP_SMART,                             \
	             "straight quotes and hyphens become curly ones and dashes"),                  \
	    PROP_KEY("align", at, align, value_enum, &align_names, PROP_ALIGN,                     \
	             "where lines begin and end"),                                                 \
	    PROP_KEY("hyphenate", at, hyphenate, value_flag, NULL, PROP_HYPHENATE,                 \
	             "words may be divided at the end of a line"),                                 \
	    PROP_KEY("expand", at, expand, value_expand, NULL, PROP_EXPAND,                        \
	             "how far letters may widen or narrow, up to 2%"),                             \
	    PROP_KEY("before", at, before, value_length, NULL, PROP_BEFORE, "room above"),         \
	    PROP_KEY("after", at, after, value_length, NULL, PROP_AFTER, "room below"),            \
	    PROP_KEY("gap", at, gap_line, value_gap, NULL, PROP_GAP,                               \
	             "room between children: a length, or [line, column]"),                        \
	    PROP_KEY("padding", at, padding, value_padding, NULL, PROP_PADDING,                    \
	             "room between the edge and what stands inside"),                              \
	    PROP_KEY("fill", at, fill, value_colour, NULL, PROP_FILL, "colour behind it"),         \
	    PROP_KEY("radius", at, radius, value_share, NULL, PROP_RADIUS, "of rounded corners"),  \
	    PROP_KEY("border", at, border, value_borders, NULL, PROP_BORDER,                       \
	             "a line such as 0.5pt dashed accent around it, or a map of sides"),           \
	    PROP_KEY("width", at, width, value_share, NULL, PROP_WIDTH, "of the box"),             \
	    PROP_KEY("height", at, height, value_height, NULL, PROP_HEIGHT, "of the box"),         \
	    PROP_KEY("valign", at, valign, value_enum, &valign_names, PROP_VALIGN,                 \
	             "where it stands in its row"),                                                \
	    PROP_KEY("marker", at, marker, value_marker, NULL, PROP_MARKER,                        \
	             "what stands before an item, by depth; the last repeats"),                    \
	    PROP_KEY("indent", at, indent, value_length, NULL, PROP_INDENT,                        \
	             "how far items stand in"),                                                    \
	    PROP_KEY("raise", at, raise, value_signed_length, NULL, PROP_RAISE,                    \
	             "how far it stands above its line"),                                          \
	    PROP_KEY("break", at, break_rule, value_enum, &break_names, PROP_BREAK,                \
	             "before: on a new page; avoid: all on one page"),                             \
	    PROP_KEY("keep", at, keep, value_flag, NULL, PROP_KEEP, "stays with what follows"),    \
	    PROP_KEY("bleed", at, bleed, value_bleed, NULL, PROP_BLEED,                            \
	             "sides at which the fill runs to the edge of the paper")

extern const struct key_names slant_names, case_names, align_names, valign_names, break_names,
    figure_names;
extern const struct key_range weight_range, tracking_range, share_range;
value_read value_protrude; /* struct protrude; protrude.c */
value_read value_leading, value_tracking, value_figures, value_features, value_expand, value_gap,
    value_padding, value_borders, value_marker;

/* --- block.c --- */

/* False if it is left out; then *out is an empty stack. */
bool block_read(struct reader *r, const struct node *n, struct block *out);
bool furniture_read(struct reader *r, const struct node *n, struct furniture *out);

/* --- page.c, structure.c: the keys at the top of a layout --- */

value_read value_page, value_breaks, value_fit; /* struct page_spec, breaks, fit */
void page_defaults(struct page_spec *page);
void breaks_defaults(struct breaks *breaks);
void fit_defaults(struct fit *fit);

value_read layout_roles, layout_place, layout_sections, layout_masters, layout_furniture,
    layout_words, layout_omit, layout_redact, layout_faces; /* struct layout */

/* --- merge.c --- */

struct merging {
	struct arena *a, *scratch;
	struct diags *d;
	bool is_file; /* above is a layout of its own, no fragment */
};

/* `above` laid over `below` by the rules of the language; `below` may be NULL. */
const struct node *merge_layers(struct merging *m, const struct node *below,
                                const struct node *above);

/* --- find.c: files --- */

struct found {
	str path, name;
	str root;  /* what the file names may not lie outside of this folder */
	str below; /* the path from there, if a file named it; links do not lead it out either */
};

/* A name, unless it has a slash or ends in .yaml. */
bool is_layout_path(str wanted);
/* By name, in the folders of `places`. */
bool find_by_name(struct arena *a, const struct layout_places *places, str name, struct found *out);
/* By path, seen from `folder`; false if it leads out of `root` or to nothing. */
bool find_by_path(struct arena *a, str path, str folder, str root, struct found *out);
/* The path that the user gave, wherever it leads. */
struct found find_given(struct arena *a, str path);
struct strs layout_names(struct arena *a, const struct layout_places *places);

/* --- chain.c: what a layout extends --- */

struct layers {
	const struct node **items;
	int count, cap;
};

struct chain {
	struct arena *a, *scratch;
	const struct layout_places *places;
	struct diags *d;
	struct layers layers; /* the lowest first */
	struct strs_list {
		str *items;
		int count, cap;
	} taken, open;         /* paths of files: taken in; being read, the outermost first */
	struct strs_list keys; /* of the layers on the shelf; empty: it is not there */
	struct found asked;    /* the layout that was asked for: the last one that was added */
};

/* The layout of that name or path, and below it all that it extends. */
bool chain_add(struct chain *c, str wanted);
/* All layers stay for as long as the user does; false: not all of them lie on the shelf. */
bool chain_hold(const struct chain *c, struct arena *user);
/* What a fragment in the CV `extends`: names and paths seen from the CV's folder. */
bool chain_add_for(struct chain *c, const struct node *extends);
/* A file of a layout as a tree, its keys by their present names; NULL after a message:
 * `missing` if there is no such file. `key`, if not NULL: under which it lies on the shelf; empty:
 * it does not. */
const struct node *layout_file(struct chain *c, const struct found *from, enum diag_id missing,
                               str *key);
/* The same as it stands in the file. */
struct layout_text {
	str bytes, text; /* as read, as decoded */
	const struct node *root;
};
bool layout_read(struct chain *c, const struct found *from, enum diag_id missing,
                 struct layout_text *out);
/* --- show.c --- */

/* A value as YAML, on one line. */
void node_flow(struct buf *out, const struct node *n);

/* --- rewrite.c --- */

/* Reports keys by an old name, and gives them the present one. */
const struct node *layout_renamed(struct chain *c, const struct node *layout);

/* "no such layout", and the nearest name that there is. */
void layout_missing(struct chain *c, str wanted, struct span at, str used);

#endif
