/* SPDX-License-Identifier: MIT */
/*
 * Paragraphs: styled pieces → shaped items → broken lines → glyph runs.
 * A paragraph is shaped once (para_new) and may then be set to any measure
 * (para_set). `a` and `scratch` are two arenas. Lengths in dims; x grows from the line's start edge
 * (the left edge; right-to-left lines are already in visual order), y grows downward from the
 * line's baseline.
 */
#ifndef RECTO_TEXT_H
#define RECTO_TEXT_H

#include "diag/diag.h"
#include "font/font.h"

/* --- what comes in --- */

enum text_case { CASE_NONE, CASE_UPPER, CASE_LOWER, CASE_SMALL_CAPS };
enum figures {
	FIGURES_LINING = 1,
	FIGURES_OLDSTYLE = 2,
	FIGURES_PROPORTIONAL = 4,
	FIGURES_TABULAR = 8
};
enum align { ALIGN_START, ALIGN_CENTER, ALIGN_END, ALIGN_JUSTIFY };

struct text_feature {
	char tag[4];
	unsigned value;
};

/* How a piece of text looks: a role, resolved. Equal looks share one struct. */
struct text_style {
	struct strs families; /* wanted first; fallback by script follows */
	int weight;
	bool italic;
	dim size, leading; /* leading: from baseline to baseline */
	dim raise;         /* baseline shift, upward */
	uint32_t colour;   /* 0xRRGGBB */
	enum text_case text_case;
	int tracking;     /* 1/1000 em after each cluster */
	unsigned figures; /* of enum figures */
	const struct text_feature *features;
	int feature_count;
	bool no_ligatures;
	bool smart;    /* see text_smarten */
	dim underline; /* thickness; 0: none */
	uint32_t underline_colour;
	bool literal; /* code: no hyphens, no expansion */
};

/* A box around words inside a line (pill, code): pieces in a row that share the pointer share the
 * box. */
struct inline_frame {
	uint32_t fill, stroke_colour;
	bool has_fill;
	dim stroke, radius, pad_x, pad_y;
};

enum piece_kind {
	PIECE_TEXT,
	PIECE_NEWLINE,   /* the line ends here */
	PIECE_SEPARATOR, /* between things: at a line end only what stands before its first space
	                    stays */
	PIECE_ICON,
	PIECE_OBJECT /* something with a size, placed by the caller */
};

struct piece {
	enum piece_kind kind;
	str text; /* UTF-8 as the source has it: case is applied here, and mapped back. Icon: its
	             text equivalent, may be empty */
	const struct text_style *style; /* text, separators and icons have one */
	const struct inline_frame *frame;
	str icon;         /* PIECE_ICON: its name */
	int leaf;         /* of the ledger; 0: not the CV's */
	str link;         /* target; empty: none */
	str lang;         /* BCP 47 */
	struct span span; /* for messages */
	int whole; /* pieces in a row of one number ≠ 0 break only if longer than a line: > 0, a
	              child of a flow; < 0, words that belong together, as a date's */
	dim width, ascent, descent; /* PIECE_OBJECT */
	void *object;               /* PIECE_OBJECT: the caller's */
};

/* How far a character hangs out of the column at a line's edge, in 1/1000 em. */
struct hang {
	uint32_t c;
	int value;
};

struct hangs {
	const struct hang *items;
	int count;
};

struct para_spec {
	enum align align;
	bool hyphenate;
	bool balance;             /* headings, names, centred text: lines of about equal length */
	int expand;               /* 1/1000 by which a justified line may be widened or narrowed */
	int protrude;             /* 1/1024 of the protrusion table */
	struct hangs right, left; /* instead of the table's */
	const struct text_style *style; /* of the paragraph: gives the line its height */
	dim line_gap;                   /* between its lines, and what is boxed in them */
};

/* --- what comes out --- */

struct glyph {
	uint32_t id;
	dim x, y;    /* from the run's origin; exact places, advance included in the next x */
	int cluster; /* byte offset in run->text; glyphs of one cluster share it */
};

struct glyph_run {
	const struct face *face;
	dim size;
	uint32_t colour;
	int hscale; /* 1/100000: horizontal scale of the glyphs (justified lines) */
	dim x, y;   /* of its origin from the line's x and baseline (y < 0: raised) */
	dim width;
	const struct glyph *glyphs;
	int glyph_count;
	str text; /* what it says, in the source's letters and logical order; a hyphen made by recto
	             is U+00AD */
	bool rtl;
	int at; /* its place among the runs and icons of its paragraph, in reading order */
	int leaf;
	str link;
	dim underline;
	uint32_t underline_colour;
	dim underline_y; /* downward from the baseline */
};

struct line_icon {
	struct path path;
	dim x, y, width;
	uint32_t colour;
	str text; /* text equivalent */
	int at;   /* as a run's */
	int leaf;
	str link;
};

struct line_object {
	void *object;
	dim x, y;          /* y: of its baseline, downward */
	dim width, ascent; /* as its piece has them, in the paragraph's size */
	int at;            /* as a run's */
};

struct line_frame {
	const struct inline_frame *look;
	dim x, width, above, below;
};

struct set_line {
	dim above, below; /* from the baseline: the share of the leading on each side */
	dim cap;          /* cap height of the paragraph's face: a frame's first baseline */
	dim x; /* where the ink of the line begins, by its alignment; all else counts from here */
	dim measure;            /* that it was set to */
	dim width;              /* natural or justified, without closing space; from x */
	dim natural;            /* before it was justified, less what hangs out at both ends */
	struct glyph_run *runs; /* from left to right */
	int run_count;
	struct line_icon *icons;
	int icon_count;
	struct line_object *objects;
	int object_count;
	struct line_frame *frames;
	int frame_count;
	bool hyphenated; /* ends in a hyphen made by recto */
	bool spaced;     /* ends between words, not inside one */
	bool justified;  /* set to the measure, whatever its own width */
	bool closes;     /* a forced break ends it: the paragraph's end, a line break */
	bool overfull;
	dim space;                /* mean word space, as set; 0: none */
	dim hang_start, hang_end; /* how far it may hang out of its measure */
	bool rtl;                 /* its paragraph runs from right to left */
	int next;                 /* where the next line begins: see para_rest */
	int badness;
	int64_t demerits;
};

struct para;

struct set_lines {
	struct set_line *items;
	int count;
	dim width;         /* of the widest line */
	int overfull;      /* lines … */
	dim excess;        /* … the worst of which is too wide by so much … */
	struct span fault; /* … here */
	int characters;    /* that a line holds, if it is justified; 0: not or unknown */
	const struct para *para;
};

/* True for a BCP 47 tag of a language that is written from right to left. */
bool lang_is_rtl(str lang);

/*
 * What the paragraphs of one document share: fonts, dictionaries, faces found, missing glyphs
 * counted. Make one per render; it lives in `a`. Dictionaries are kept on the shelf, shaped words
 * handed on by the rack, for those that follow; NULL: they are not.
 */
struct text_context;
struct text_context *text_context_new(struct arena *a, struct font_set *fonts, struct shelf *shelf,
                                      struct rack *rack, struct diags *d);
/* Nothing more is shaped for now: what was goes on the rack, for the contexts that follow. */
void text_context_end(struct text_context *context);
/* Shaping and breaking turn this watch to their stages. */
void text_context_watch(struct text_context *context, struct stopwatch *watch);

/*
 * Typographic quotes and dashes in the pieces of one paragraph whose styles ask for them, by the
 * custom of each piece's language: what they say from then on. Texts that change lie in `a`.
 */
void text_smarten(struct arena *a, struct arena *scratch, struct piece *const *pieces, int count);

/*
 * Itemises, shapes and finds all break opportunities. Missing glyphs are reported at the piece's
 * place. `pieces`, their texts, styles and frames must live as long as the para.
 */
struct para *para_new(struct arena *a, struct arena *scratch, struct text_context *context,
                      const struct piece *pieces, int count, const struct para_spec *spec,
                      struct diags *d);
/* Factors in 1/1024 for all that a style measures; equal styles stay one struct. */
struct text_scale;
struct text_scale *text_scale_new(struct arena *a, int32_t size, int32_t leading);
const struct text_style *style_scale(struct text_scale *t, const struct text_style *style);
/* The same paragraph in another size, without shaping it again; `p` must live as long. */
struct para *para_scale(struct text_scale *t, const struct para *p);
/* Width of its longest line if nothing is broken but at PIECE_NEWLINE. */
dim para_natural_width(const struct para *p);
/* Width of its widest unbreakable thing. */
dim para_least_width(const struct para *p);
/* Breaks and sets at a measure. */
struct set_lines para_set(struct arena *a, struct arena *scratch, const struct para *p,
                          dim measure);
/* What follows a line of it (line->next), to be set at another measure; `p` must live as long. */
struct para *para_rest(struct arena *a, const struct para *p, int next);
/* One message for a paragraph: a measure of nothing makes every line overfull. */
void set_lines_report(const struct set_lines *lines, struct diags *d);
/* The same, of all paragraphs of the context so far. */
int text_context_missing_glyphs(const struct text_context *context);
/* One line of text for each line: natural and set width in points, what happened, its letters. */
void set_lines_dump(const struct set_lines *lines, struct buf *out);

/* --- the breaker: pure; see break.c for the algorithm and its sources --- */

enum item_kind { ITEM_BOX, ITEM_GLUE, ITEM_PENALTY };
enum { PENALTY_FORBID = 10000, PENALTY_FORCE = -10000 };
enum { ITEM_HYPHEN = 1, ITEM_SHORT_WORD = 2 };

struct item {
	enum item_kind kind;
	dim width;           /* box: advance; glue: natural space; penalty: 0 */
	dim stretch, shrink; /* glue only: r = 1 and the hard minimum */
	dim flex;            /* box: the part of width that expansion may scale */
	dim end, start;      /* glue, penalty: added to the line that ends / that begins here */
	int penalty;         /* glue, penalty */
	unsigned flags;
};

struct break_line {
	int first, last; /* the breaks before and after it; first = -1: paragraph start */
	dim natural;
	int badness;
	int64_t demerits;
};

struct break_para {
	const struct item *items;
	int count;
	dim first;           /* added to the first line: its left protrusion, negative */
	const dim *measures; /* of line 0, 1, …; the last repeats */
	int measure_count;
};

enum break_mode { BREAK_JUSTIFIED, BREAK_RAGGED };

struct break_rules {
	enum break_mode mode;
	int tolerance, line_penalty, expand, looseness, runt_percent;
	bool last_resort;
	dim min_stretch, rag_target, rag_unit;
	int64_t double_hyphen, ladder, final_hyphen, mismatch, runt, short_word, stair;
	int lines;      /* not 0: as near to so many lines as can be; looseness is not looked at */
	bool even_last; /* ragged: the last line is judged like the others */
	int64_t
	    budget; /* steps after which first fit takes over (last_resort) or nothing is found */
};

/* The measured defaults for a font size. */
struct break_rules break_rules_default(enum break_mode mode, dim em);
/* Lines of the cheapest breaks, or 0: nothing within the tolerance. `out` holds at least `count`
 * lines. */
int para_break(struct arena *scratch, const struct break_para *p, const struct break_rules *r,
               struct break_line *out);
/* Each line as full as can be: the baseline of the tests, the count of lines for `balance`, and
 * what is left when the budget is used up. Always finds lines, unless there are no items. */
int para_break_first_fit(struct arena *scratch, const struct break_para *p,
                         const struct break_rules *r, struct break_line *out);

#endif
