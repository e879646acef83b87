/* SPDX-License-Identifier: MIT */
/*
 * A layout: a data file that says how a CV looks. Loading merges what it
 * extends, reads every value with its place, resolves tokens, and parses
 * templates and conditions. The result knows nothing of CVs and fonts: names
 * of fields and families are checked later.
 */
#ifndef RECTO_LAYOUT_H
#define RECTO_LAYOUT_H

#include "diag/diag.h"
#include "source/source.h"

/* What a layout file holds. */
extern const struct form layout_form;

/* --- values --- */

enum { LENGTH_ONE = 1024 }; /* em, lh, share, fr are in 1/1024 */

/* A sum of parts: fixed + em × size + lh × leading + share × width available. */
struct length {
	dim fixed;
	int32_t em, lh, share;
};

enum track_kind { TRACK_LENGTH, TRACK_FR, TRACK_AUTO, TRACK_WIDEST };

struct track {
	enum track_kind kind;
	struct length length;
	int32_t fr;
};

enum side { SIDE_TOP, SIDE_END, SIDE_BOTTOM, SIDE_START, SIDE_COUNT };

struct sides {
	struct length side[SIDE_COUNT];
};

enum stroke_style { STROKE_SOLID, STROKE_DASHED, STROKE_DOTTED, STROKE_DOUBLE };

struct colour {
	uint32_t rgb;
	bool none;    /* "none" */
	bool inherit; /* not given: that of the text */
};

struct stroke {
	struct length width;
	enum stroke_style style;
	struct colour colour;
};

struct border {
	struct stroke side[SIDE_COUNT], center;
};

enum layout_align { LAYOUT_START, LAYOUT_CENTER, LAYOUT_END, LAYOUT_JUSTIFY };
enum valign { VALIGN_AUTO, VALIGN_BASELINE, VALIGN_TOP, VALIGN_MIDDLE, VALIGN_BOTTOM };
enum font_slant { SLANT_NORMAL, SLANT_ITALIC, SLANT_OPPOSITE };
enum layout_case { LAYOUT_CASE_NONE, LAYOUT_CASE_UPPER, LAYOUT_CASE_LOWER, LAYOUT_CASE_SMALL_CAPS };
enum break_rule { BREAK_RULE_AUTO, BREAK_RULE_BEFORE, BREAK_RULE_AVOID };

struct leading {
	bool is_factor; /* factor × size, in 1/1024; else a length */
	int32_t factor;
	struct length length;
};

struct feature {
	char tag[4];
	unsigned value;
};

/* How far a character hangs out of the column, in 1/1000 em. */
struct overhang {
	uint32_t character;
	int value;
};

struct overhangs {
	const struct overhang *items;
	int count;
};

struct protrude {
	int32_t scale;                /* 1/1024 */
	struct overhangs right, left; /* instead of recto's own values */
};

/* --- templates --- */

enum format_kind {
	FORMAT_NONE,
	FORMAT_PATTERN,
	FORMAT_YEARS,
	FORMAT_SPAN,
	FORMAT_ISO,
	FORMAT_SHORT,
	FORMAT_DIGITS,
	FORMAT_UPPER,
	FORMAT_LOWER,
	FORMAT_INITIALS,
	FORMAT_SLUG,
	FORMAT_FIRST,
	FORMAT_REST,
	FORMAT_JOIN,
	FORMAT_LETTER,
	FORMAT_LINK,
	FORMAT_ICON,
	FORMAT_ALPHA,
	FORMAT_ROMAN,
	FORMAT_REVERSE
};

struct format {
	enum format_kind kind;
	int number; /* first, rest */
	str text;   /* pattern; join, letter */
};

/* "section.title" → {"section", "title"}; names in normal form. */
struct path_names {
	struct strs names;
	struct span span;
};

struct operand {
	bool quoted;
	str text; /* quoted */
	struct path_names path;
};

enum template_kind {
	TEMPLATE_TEXT,
	TEMPLATE_FIELD,
	TEMPLATE_GROUP,
	TEMPLATE_SPAN,
	TEMPLATE_NEWLINE
};

struct template_part {
	enum template_kind kind;
	str text;                       /* text; span: its role */
	const struct operand *operands; /* field: first that is present */
	int operand_count;
	struct format format;
	const struct template *alternatives; /* group; span: one */
	int alternative_count;
	struct span span;
};

struct template
{
	const struct template_part *parts;
	int count;
	struct span span;
};

/* --- conditions --- */

enum test_op { TEST_PRESENT, TEST_EQUAL, TEST_LESS, TEST_MORE };

struct test {
	bool negated;
	enum test_op op;
	struct path_names path;
	struct strs values;
};

/* All hold; none: true. */
struct condition {
	const struct test *tests;
	int count;
};

/* --- properties: of roles and of blocks --- */

/* One bit for each property that was given. */
enum prop {
	PROP_FONT,
	PROP_SIZE,
	PROP_LEADING,
	PROP_WEIGHT,
	PROP_STYLE,
	PROP_COLOUR,
	PROP_UNDERLINE,
	PROP_CASE,
	PROP_TRACKING,
	PROP_FIGURES,
	PROP_FEATURES,
	PROP_LIGATURES,
	PROP_PROTRUDE,
	PROP_SMART,
	PROP_ALIGN,
	PROP_HYPHENATE,
	PROP_EXPAND,
	PROP_TEXT_COUNT, /* those above are inherited; those below are not */
	PROP_BEFORE = PROP_TEXT_COUNT,
	PROP_AFTER,
	PROP_GAP,
	PROP_PADDING,
	PROP_FILL,
	PROP_RADIUS,
	PROP_BORDER,
	PROP_WIDTH,
	PROP_HEIGHT,
	PROP_VALIGN,
	PROP_MARKER,
	PROP_INDENT,
	PROP_RAISE,
	PROP_BREAK,
	PROP_KEEP,
	PROP_BLEED,
	PROP_COUNT
};

struct props {
	unsigned long set;  /* 1ul << PROP_… */
	struct strs font;   /* families, tokens resolved */
	struct length size; /* em: of the size around it */
	struct leading leading;
	int weight;
	enum font_slant style;
	struct colour colour;
	struct stroke underline;
	enum layout_case text_case;
	int tracking;
	unsigned figures; /* bits as in text.h: lining 1, oldstyle 2, proportional 4, tabular 8 */
	struct feature *features;
	int feature_count;
	bool ligatures, smart;
	struct protrude protrude;
	enum layout_align align;
	bool hyphenate;
	int expand; /* 1/1000 */
	struct length before, after, gap_line, gap_column;
	bool gap_column_given; /* else the container's default */
	struct sides padding;
	unsigned padding_set; /* bits of enum side: sides that were given */
	struct colour fill;
	struct length radius;
	struct border border;
	unsigned border_set; /* bits of enum side; bit SIDE_COUNT: center */
	struct length width;
	struct track height; /* length; regions: also auto or fr */
	enum valign valign;
	const struct template *marker; /* by depth; the last repeats */
	int marker_count;
	struct length indent, raise;
	enum break_rule break_rule;
	bool keep;
	unsigned bleed; /* bits of enum side */
};

/* --- blocks --- */

enum content {
	CONTENT_NONE, /* only with `each`: the part of the item */
	CONTENT_TEXT,
	CONTENT_STACK,
	CONTENT_ROW,
	CONTENT_FLOW,
	CONTENT_LIST,
	CONTENT_RULE,
	CONTENT_IMAGE,
	CONTENT_LEVEL,
	CONTENT_PART,
	CONTENT_REGION
};

enum image_fit { IMAGE_COVER, IMAGE_CONTAIN };
enum level_shape { LEVEL_DOTS, LEVEL_STARS, LEVEL_BAR };
enum block_tag { BLOCK_TAG_AUTO, BLOCK_TAG_LIST, BLOCK_TAG_QUOTE, BLOCK_TAG_ARTIFACT };
enum { HEADING_NONE = 0, HEADING_AUTO = -1 };

struct block {
	enum content content;
	struct template text;         /* text; image: its file or template */
	const struct block *children; /* stack, row, flow */
	int child_count;
	str name;               /* part, region */
	struct path_names path; /* list, level */
	struct stroke rule;
	bool has_each, has_between_text, has_between_rule;
	struct path_names each;
	struct condition when;
	str role;         /* empty: none */
	struct props own; /* the block's own keys; they win over the role's */
	int heading;      /* HEADING_NONE, HEADING_AUTO, 1–6 */
	enum block_tag tag;
	bool has_alt;
	struct template alt;
	const struct track *columns; /* row */
	int column_count;
	int balanced;                   /* stack, list: number of balanced columns; 0: one */
	str between_text;               /* flow */
	struct stroke between_rule;     /* stack, row */
	int column, line, span_columns; /* child of a row; 0: not given */
	bool collapse;                  /* region */
	enum image_fit fit;
	bool grey; /* image */
	enum level_shape shape;
	int of;              /* level */
	struct colour empty; /* level */
	struct span span;
};

/* --- the whole --- */

struct named_role {
	str name;
	str extends; /* another role; empty: none */
	struct props props;
	struct span span;
};

struct named_block {
	str name;
	struct block block;
	const struct node *node; /* as it was written */
	const struct named_block
	    *inherited; /* what this part replaced in the layouts below: {part: inherited} */
};

/* A file of a typeface that the layout brings along. */
struct face_file {
	str path, folder, below; /* folder/below, where links do not lead out of the folder */
	int weight;              /* 0: as the file says */
	bool has_style;
	enum font_slant style; /* else as the file says */
	int member;            /* of a collection, from 1; 0: all */
	struct span span;
};

struct named_family {
	str name;
	const struct face_file *files;
	int count;
};

struct place_item {
	str name; /* section id, kind, or "*"; empty: a block */
	struct block block;
	struct span span;
};

struct place_region {
	str region;
	const struct place_item *items;
	int count;
	struct span span;
};

struct section_rule {
	str name; /* id, kind or "*" */
	bool has_title, no_title, has_break, has_lead;
	struct template title;
	str part, entry, merge; /* empty: not given */
	bool lead_organisation;
	enum break_rule break_rule;
	struct span span;
};

enum furniture_row { FURNITURE_TOP, FURNITURE_MIDDLE, FURNITURE_BOTTOM };
enum furniture_column { FURNITURE_START, FURNITURE_CENTER, FURNITURE_END, FURNITURE_ACROSS };

struct furniture {
	str name;
	struct block block;
	enum furniture_row row;
	enum furniture_column column;
	bool from_page;
	struct length shift_x, shift_y;
	int rotate; /* degrees */
};

struct break_costs {
	int paragraph, item, first_item, last_item, small_entry, avoid, section, orphan, widow;
};

struct breaks {
	int orphans, widows, heading, together;
	int last_page; /* percent */
	bool flush;
	int32_t stretch; /* 1/1024 */
	struct break_costs costs;
};

enum knob { KNOB_SPACE, KNOB_LEADING, KNOB_MARGIN, KNOB_SIZE, KNOB_COUNT };

struct fit {
	int pages; /* 0: no wish */
	bool fill;
	int32_t least[KNOB_COUNT], greatest[KNOB_COUNT]; /* 1/1024 */
	enum knob order[KNOB_COUNT];
	int order_count;
	dim min_size;
	struct span span; /* of `pages` */
};

struct page_spec {
	dim width, height;
	struct sides margin;
	struct colour fill;
	bool has_head, has_foot;
	struct length head, foot; /* from the paper's edge */
};

struct word {
	str name, text;           /* name in normal form */
	struct template template; /* the text, parsed: see structure.c */
	struct span span;
};

/* Replaces a value before anything is set: by nothing, or by what a template makes of it. */
struct redaction {
	struct path_names path;
	bool removed;
	struct template with;
};

enum master_page {
	MASTER_FIRST,
	MASTER_ODD,
	MASTER_EVEN,
	MASTER_REST,
	MASTER_LETTER,
	MASTER_COUNT
};

struct layout {
	str name, title, about;
	str folder;                /* paths in the layout start here */
	const struct origin *root; /* the lowest layer: its roles are there for others to use */
	struct page_spec page;
	const struct named_family *families; /* known before those of the machine */
	int family_count;
	const struct named_role *roles;
	int role_count;
	const struct named_block *parts;
	int part_count;
	const struct place_region *place; /* in written order */
	int place_count;
	const struct section_rule *sections;
	int section_count;
	const struct block *masters[MASTER_COUNT]; /* NULL: not given; rest is always there */
	const struct furniture *furniture;
	int furniture_count;
	struct breaks breaks;
	struct fit fit;
	const struct word *words;
	int word_count;
	const struct path_names *omit;
	int omit_count;
	const struct redaction *redactions;
	int redaction_count;
	bool redact_unread; /* a rule could not be read: nothing may be set */
	const struct node
	    *merged; /* the effective layout as data, each node with the place it came from */
};

/* Where layouts are looked up by name: NAME.yaml or NAME/layout.yaml in these folders, in this
 * order. */
struct layout_places {
	struct strs folders;
	str fallback; /* name of the default layout (a build-time setting) */
	str root;     /* name of the layout that all extend */
	struct source_limits limits;
	struct file_log *log; /* of the files that are read; NULL: none is kept */
	struct shelf *shelf;  /* of layouts, for the loads that follow; NULL: none is kept */
};

/*
 * Loads a layout: `wanted` is a name or a path (empty: the fallback, or what
 * `fragment` extends), `fragment` the CV's own `layout:` (NULL: none; its
 * `extends` is replaced by `wanted` if that is given), `settings` fragments of
 * `--set` in order. `lang` picks overlays of `locales`. NULL after an error
 * that leaves nothing to set with; else all problems are reported and the
 * rest stands.
 */
const struct layout *layout_load(struct arena *a, struct arena *scratch,
                                 const struct layout_places *places, str wanted,
                                 const struct node *fragment, const struct node *const *settings,
                                 int setting_count, str lang, struct diags *d);
/* True if there is a layout of this name. */
bool layout_exists(struct arena *scratch, const struct layout_places *places, str name);
/* "roles.body.size=9.5pt" as a fragment; NULL and an error if it is none. */
const struct node *layout_setting(struct arena *a, struct arena *scratch, str setting,
                                  struct diags *d);
/*
 * `PATH=VALUE`, or a file of such rules (alone, or under its key `redact`), as
 * a fragment; NULL and an error if it is neither.
 */
const struct node *layout_redact_setting(struct arena *a, struct arena *scratch,
                                         const struct layout_places *places, str setting,
                                         struct diags *d);
/* A file with all old names of keys replaced, and how many; all else is kept byte by byte. */
struct rewritten {
	str text;
	int count;
};
/* False after an error. */
bool layout_rewrite(struct arena *a, struct arena *scratch, const struct layout_places *places,
                    str path, struct rewritten *out, struct diags *d);
/* The beginning of a layout of one's own over `l`, which it names as `extends`: a few lines, with
 * what people change first as comments. */
void layout_starter(const struct layout *l, str extends, str title, struct buf *out);

/* What can be checked without a CV's model: names of roles, parts, regions, icons, columns … */
void layout_check(struct arena *scratch, const struct layout *l, struct diags *d);

struct layout_info {
	str name, about, path;
};
/* All layouts that can be named, sorted by name; a name found twice counts once. */
struct layout_info *layout_list(struct arena *a, struct arena *scratch,
                                const struct layout_places *places, int *count);

const struct named_role *layout_role(const struct layout *l, str name);
const struct named_block *layout_part(const struct layout *l, str name);
const struct word *layout_word(const struct layout *l, str name);
/* Where the families of a role are named, tokens followed. */
struct span role_font_span(const struct layout *l, const struct named_role *role);
/* Parses a template; problems are reported at their place within `span`. */
struct template template_parse(struct arena *a, str text, struct span span, struct diags *d);
/* The effective layout with the origin of every value (`layout show`). */
void layout_show(const struct layout *l, struct buf *out);
/* Lays the properties that `over` has over those of `base`. */
void props_over(struct props *base, const struct props *over);

#endif
