/* SPDX-License-Identifier: MIT */
/*
 * What the files of text/ share. The way of a paragraph:
 *
 *   pieces → letters      letters.c   case applied, each letter knows its source bytes
 *   letters → levels      bidi.c      left to right and right to left
 *   letters → runs        itemise.c   one style, script, direction, face
 *   runs → glyphs         words.c     what was shaped before; what was not:
 *                         shape.c     the only file that has HarfBuzz shape
 *                         tracking.c
 *   letters → joints      segment.c, spaces.c, hyphen.c: where a line may end, and what it costs
 *   all → items           items.c     the numbers that the breaker wants
 *   items → breaks        break.c
 *   breaks → lines        set.c       exact places of glyphs
 *
 * Everything is counted in letters, in logical order: runs, joints and items
 * name ranges of them.
 */
#ifndef RECTO_TEXT_INT_H
#define RECTO_TEXT_INT_H

#include "text/text.h"

/* --- letters --- */

enum letter_kind {
	LETTER_TEXT,
	LETTER_GLUE,   /* spaces, and what vanishes of a separator at a line end */
	LETTER_SILENT, /* nothing is drawn or said: soft hyphens, marks of direction, spare spaces
	                */
	LETTER_THING,  /* an icon, an object */
	LETTER_NEWLINE
};

enum letter_flags {
	LETTER_STRETCH = 1,  /* glue: a word space */
	LETTER_SMALL = 2,    /* small capitals: was in lower case */
	LETTER_STAYS = 4,    /* of a separator: what stands before its first space */
	LETTER_LOOSE = 8,    /* of a separator: the glue behind it */
	LETTER_INNER = 16,   /* within a cluster of glyphs (a ligature, base and mark) */
	LETTER_UNSAFE = 32,  /* cut before it, both sides must be shaped again */
	LETTER_EXTENDS = 64, /* belongs to the letter before it: no break, whatever happens */
	LETTER_ICON = 128,   /* a thing that what follows is not parted from */
	LETTER_GAP = 256,    /* between an ideograph and a western letter: stands off a little */
	LETTER_ELASTIC = 512 /* between ideographs: a justified line may grow before it */
};

struct letter {
	int piece;
	int at, end; /* bytes of the piece's text; two letters may share them (ß in capitals) */
	uint8_t kind;
	uint16_t flags;
};

struct letters {
	uint32_t *chars; /* as they are to be shaped; a thing is THING_CHARACTER */
	struct letter *items;
	int count;
};

enum { THING_CHARACTER = 0xFFFC, SOFT_HYPHEN = 0xAD, NO_BREAK_SPACE = 0xA0 };

struct letters letters_new(struct arena *a, const struct piece *pieces, int count);
/* The special casing first, else the simple one; at most CASED_MAX characters. */
enum { CASED_MAX = 3 };
int letter_upper(uint32_t c, uint32_t out[CASED_MAX]);
uint32_t letter_lower(uint32_t c);
bool letter_is_upper(uint32_t c);
bool letter_is_lower(uint32_t c);
bool letter_is_alphabetic(uint32_t c); /* and marks */
bool letter_is_space(uint32_t c);
/* A letter, figure or sign; not a space, a mark, or one that only holds a place. */
bool letter_is_visible(uint32_t c);
uint32_t letter_base(uint32_t c); /* without its accents */

/* --- ideographs (ideograph.c) --- */

bool letter_is_western(uint32_t c);
/* Signs of ideographic text, a whole em wide. */
bool letter_is_ideographic_sign(uint32_t c);
/* Whether a line may end before `c`: the rules of UAX #14, and what they lack. */
bool ideograph_breaks(uint32_t before, uint32_t c, bool by_uax);
/* LETTER_GAP and LETTER_ELASTIC of a letter, by the scripts on both sides. */
uint16_t ideograph_flags(uint32_t before, uint32_t before_script, uint32_t c, uint32_t script);
/* False where the language sets its stops in the middle of their em: they cannot hang. */
bool ideograph_stops_hang(str lang);
/* The space before a letter with LETTER_GAP, for a font size. */
dim ideograph_gap(dim size);

/* --- looks and runs --- */

struct shaper;
struct feature_list;

/* A style with its faces found. */
struct look {
	const struct text_style *style;
	const struct face **faces;
	int face_count;
	struct feature_list *features; /* of shape.c */
	struct feature_list *ideographic;
};

struct run_glyph {
	uint32_t id;
	int advance, dx, dy; /* font units of the run's face; y upward */
	int letter;          /* the cluster */
	bool unsafe;
};

struct run {
	int from, to; /* letters */
	const struct piece *piece;
	const struct look *look;
	const struct face *face; /* NULL: no font at all */
	dim size;
	int upem;
	uint32_t script;
	uint8_t level;            /* odd: right to left */
	bool small;               /* capitals made small, for want of real ones */
	struct run_glyph *glyphs; /* in visual order */
	int glyph_count;
	int64_t width; /* units */
};

struct runs {
	struct run *items;
	int count, cap;
};

struct text_context {
	struct arena *a;
	struct font_set *fonts;
	struct diags *d;
	struct rack *rack;        /* of words; may be NULL */
	struct rack_thing *words; /* off it, once something is shaped */
	struct hyphens *hyphens;
	struct thai *thai;
	struct stopwatch *watch; /* NULL: nobody looks */
	struct {
		struct look **items;
		int count, cap;
	} looks;
	struct {
		struct asked_face {
			const struct face *face;
			unsigned figures, told; /* that it has; that it was told to lack */
		} * items;
		int count, cap;
	} asked; /* for figures or small capitals */
	struct {
		struct face_hangs *items;
		int count, cap;
	} hangs; /* of protrude.c */
	struct {
		const struct text_style **items;
		int count, cap;
	} narrow; /* justified in short lines, told */
	int missing;
};

/* --- direction --- */

/* The level of each letter, odd from right to left; true: the paragraph's lines begin on the
 * right. */
bool find_levels(struct arena *scratch, const struct letters *letters, const struct piece *pieces,
                 uint8_t *levels);

const struct look *look_find(struct text_context *context, const struct text_style *style);
/* Runs of the letters, not shaped yet; replaces letters that no font has, and reports them. */
struct itemised {
	struct runs runs;
	bool rtl; /* the paragraph's direction */
};
struct itemised itemise(struct arena *a, struct arena *scratch, struct text_context *context,
                        struct letters *letters, const struct piece *pieces);

/* --- shaping --- */

struct feature_list *shaper_features(struct arena *a, const struct text_style *style);
/* The same, and signs that meet share their space: 」「 is not two em wide. */
struct feature_list *shaper_ideographic(struct arena *a, const struct text_style *style);
bool shaper_has_small_caps(const struct face *f, uint32_t script);
/* Of enum figures: those that the face has, by a feature or as it is. */
unsigned shaper_figures(const struct face *f);
uint32_t shaper_script(uint32_t character);
bool script_is_real(uint32_t script); /* not "common" or "inherited" */
uint32_t script_latin(void);
uint32_t script_han(void);
bool script_is_ideographic(uint32_t script); /* ideographs, kana, bopomofo; not Hangul */
bool script_is_joined(uint32_t script); /* letters join, or hang from one line: apart, no words */

/* Letters that are shaped together, and what comes of it. */
struct stretch {
	const struct setting *setting;
	const struct drawn {
		uint32_t c;
		int letter; /* from the first of the stretch */
	} * drawn;
	int count, letters;
	int before, behind; /* of what is drawn: letters beside its run, which only count */
	bool follows;       /* a part of a run: it begins with a space, and another is before it */
	bool goes_on;       /* … spaces are behind it */
	struct run_glyph *glyphs; /* their letters from the first of the stretch */
	int glyph_count;
	bool failed;   /* HarfBuzz gave up, for want of memory or at a font's malice */
	bool alone;    /* the same whatever stands beyond the spaces around it */
	uint64_t hash; /* of words.c, like the next */
	struct stretch *next;
};
enum { STRETCH_BESIDE = 5 }; /* as many letters HarfBuzz looks at */

struct shaper *shaper_new(struct arena *a);
/* Face, features, script, direction and language of a run. */
const struct setting *shaper_setting(struct shaper *s, const struct run *run);
/* How many of these there have been. */
int shaper_settings(const struct shaper *s);
/* Whether its words are the same by themselves, as far as is known. */
bool setting_has_words(const struct setting *g);
/* One, or several of one run in their order; not all need be there. */
void shape_stretches(struct shaper *s, struct arena *a, struct stretch *const *items, int count);

/* What is to be shaped: the letters [from, to) of a run, then `hyphen` unless it is 0. */
struct cut {
	const struct letters *letters;
	const struct run *run;
	int from, to;
	uint32_t hyphen;
};

/* The glyphs of a cut, tracked; the cluster of the hyphen is `to`. */
struct run_glyph *shape(struct text_context *context, struct arena *a, const struct cut *cut,
                        int *count);

/* --- tracking.c --- */

/* Of the glyphs of a run up to letter `to`. */
void track(struct run_glyph *glyphs, int count, const struct letters *l, const struct run *run,
           int to);
/* Letters of a word do not stand so near or so far apart that readers take them for two. */
void limit_gaps(struct run_glyph *glyphs, int count, const struct run *run);
/* What stands behind each cluster, in units. */
int run_tracking(const struct run *run);

/* --- ink.c --- */

/* Letters that their font, if it is no bundled one, has a glyph for that shows nothing; reported.
 */
void ink_missing(struct text_context *context, const struct letters *l, const struct runs *runs);

/* --- joints: where a line may end --- */

enum joint_flags {
	JOINT_HYPHEN = 1,    /* a hyphen is added */
	JOINT_SHORT_WORD = 2 /* behind a short word */
};

/* Between a letter and the one before it. Of glue, the first joint counts. */
struct joint {
	int16_t penalty; /* PENALTY_FORBID: none */
	uint8_t flags;
};

struct thai;
struct thai *thai_new(struct arena *a);

/* Fills count + 1 joints: opportunities by UAX #14, repaired and priced. */
void segment(struct arena *scratch, struct thai *thai, const struct letters *letters,
             struct joint *joints);

/* A range of letters that is one word for the rules: between glue, things and newlines. */
struct token {
	const uint32_t *chars;
	int from, to;
};
/* Adds the breaks between the Thai words of a token. */
void thai_break(struct thai *thai, struct arena *scratch, struct token t, struct joint *joints);
/* The first token that begins at `from` or later; empty at the end. */
struct token token_next(const struct letters *letters, int from);
/* Without quotes, brackets and stops at its ends. */
struct token token_trim(struct token t);
/* Web and mail addresses, hosts, paths. */
bool token_is_address(struct token t);
/* Penalty and flags of the glue between two tokens. */
struct joint space_joint(struct token before, struct token behind);

/* --- patterns.c: a hyphenation dictionary --- */

struct patterns;
/* NULL if it cannot be read. Reading changes nothing afterwards: threads may share it. */
struct patterns *patterns_read(struct arena *a, str path);
str patterns_charset(const struct patterns *p);
/* points[i]: the word, in small letters of the charset, may be divided before byte i. */
void patterns_divide(const struct patterns *p, struct arena *scratch, str word,
                     unsigned char *points);

/* --- hyphen.c --- */

struct hyphens;
struct hyphens *hyphens_new(struct arena *a, str folder, struct shelf *shelf);
/*
 * Marks in points[0 … n] (0: none) the places of a word in lower case before
 * which it may be hyphenated; false if the language has no dictionary.
 */
bool hyphens_find(struct hyphens *h, struct arena *scratch, str lang, const uint32_t *word, int n,
                  unsigned char *points);
struct para;
/* Adds the hyphenation points of all words to the joints. */
void hyphenate(struct arena *scratch, const struct para *p, struct joint *joints);

/* --- items --- */

struct letter_range {
	int from, to;
};

struct item_list {
	struct item *items;
	struct letter_range *ranges; /* the letters of each item */
	int count;
	dim first; /* left protrusion of the first line, negative */
};

/* The same without what stands before the paragraph's first letter. */
struct item_list items_rest(const struct para *p, struct item_list items);

/* Pieces in a row that break only if longer than a line. */
struct whole {
	int from, to;
};

struct para {
	struct arena *a; /* for what is made later: the hyphenated joints */
	struct text_context *context;
	struct para_spec spec;
	const struct look *look; /* of spec.style */
	const struct piece *pieces;
	int piece_count;
	struct icon *things; /* of each piece; only icons have one */
	struct letters letters;
	struct runs runs;
	int *run_of;    /* each letter's run, or -1 */
	int64_t *units; /* where each letter begins in its run, in units of the run's face */
	dim *places;    /* count + 1: where each letter begins, if nothing were broken */
	struct joint *joints;
	struct item_list items;
	struct {
		struct whole *items;
		int count, cap;
	} wholes;
	bool rtl;
	bool is_flow; /* things along the line, not running text */
	int from;     /* the letter that it begins with: see para_rest */
	struct para_later *later;
	const struct para *origin; /* that this one is a scaled copy of; NULL: none */
	int32_t scale;             /* 1/1024 of the origin's size */
};

/* Filled when a measure first needs it. */
struct para_later {
	struct joint *hyphenated;
	struct item_list items;
};

/* Shapes all runs and finds where every letter begins. */
void place_letters(struct arena *a, struct arena *scratch, struct para *p);
/* Where every letter begins, of runs that are shaped. */
void find_places(struct arena *a, struct para *p);
/* The icons among the pieces, in the pieces' sizes. */
void find_icons(struct para *p);
/* Where the letter (or the run's end) lies in the run, in its face's units. */
int64_t run_place(const struct para *p, const struct run *run, int letter);
/* The run of a letter, NULL for things and newlines. */
const struct run *run_at(const struct para *p, int letter);
/* The nearest letters that are drawn, before and from `letter` on; -1: none on this line. */
int drawn_before(const struct para *p, int letter);
int drawn_from(const struct para *p, int letter);
struct item_list items_new(struct arena *a, struct arena *scratch, const struct para *p,
                           const struct joint *joints);
/* The items of another size; off by less than a dim each, which the breaker may ignore. */
struct item_list items_scale(struct arena *a, const struct item_list *items, int32_t scale);

/* The hyphen that the face has; 0: none. */
uint32_t hyphen_of(const struct face *f);
/* dims by which the line that begins with (ends before) this letter hangs out; 0 where the
 * paragraph has none. `hyphen`: the line ends in a made one. */
dim hang_left(const struct para *p, int letter);
dim hang_right(const struct para *p, int end, bool hyphen);

/* --- lines --- */

enum part_kind { PART_RUN, PART_THING, PART_PAD };

/* What stands side by side in a line. */
struct part {
	enum part_kind kind;
	uint8_t level;
	const struct run *run; /* PART_RUN */
	int from, to;          /* letters */
	struct run_glyph *glyphs;
	int glyph_count;
	uint32_t hyphen;
	int tracking; /* units, of its last cluster: it ends the line */
	dim width;    /* PART_THING, PART_PAD */
	dim gap;      /* before it, unless it begins its line */
	const struct inline_frame *frame;
	int64_t at, end; /* fine, once placed */
};

struct parts {
	struct part *items;
	int count, cap;
};

/* The parts between two breaks, in logical order; parts_order: from left to right. */
struct parts parts_new(struct arena *scratch, const struct para *p, struct letter_range range,
                       bool hyphen);
void parts_order(struct parts *parts);

dim scale_units(int64_t units, dim size, int upem);
dim thing_width(const struct para *p, int piece);
/* What is told of a paragraph set at a measure. */
struct broken {
	const struct para *p;
	const struct item_list *items;
	const struct break_line *lines;
	struct set_lines *set;
	dim measure;
};
/* Notes in the lines what must be said of them once they are placed. */
void report_find(const struct broken *b);
/* That a face lacks figures (of enum figures) or small capitals; each is told once. */
void report_figures(struct text_context *context, const struct face *f, unsigned wanted);
void report_small_caps(struct text_context *context, const struct face *f);

struct set_line set_line(struct arena *a, struct arena *scratch, const struct para *p,
                         const struct item_list *items, const struct break_line *line, dim measure);

#endif
