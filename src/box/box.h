/* SPDX-License-Identifier: MIT */
/*
 * The box tree: what compose made of a CV by a layout, all lengths in dims,
 * nothing left to decide but sizes and breaks. Measuring fills the fields
 * under "measured" of each box and nothing else. Written order is reading
 * order. Sides are logical: start is left unless the sheet is mirrored.
 */
#ifndef RECTO_BOX_H
#define RECTO_BOX_H

#include "diag/diag.h"
#include "font/font.h"
#include "image/image.h"
#include "text/text.h"

enum box_kind { BOX_STACK, BOX_ROW, BOX_PARA, BOX_RULE, BOX_IMAGE, BOX_LEVEL, BOX_REGION };
enum box_side { BOX_TOP, BOX_END, BOX_BOTTOM, BOX_START, BOX_SIDES };

/* A length that may depend on the width available: fixed + share/1024 × width. */
struct extent {
	bool given;
	dim fixed;
	int32_t share;
};

enum box_track_kind { BOX_TRACK_LENGTH, BOX_TRACK_FR, BOX_TRACK_AUTO, BOX_TRACK_WIDEST };

struct box_track {
	enum box_track_kind kind;
	struct extent extent;
	int32_t fr;
	int group; /* widest: tracks of one number get one width */
};

enum box_stroke_style { BOX_SOLID, BOX_DASHED, BOX_DOTTED, BOX_DOUBLE };

struct box_stroke {
	dim width; /* 0: none */
	enum box_stroke_style style;
	uint32_t colour;
};

enum box_valign {
	BOX_VALIGN_AUTO,
	BOX_VALIGN_BASELINE,
	BOX_VALIGN_TOP,
	BOX_VALIGN_MIDDLE,
	BOX_VALIGN_BOTTOM
};
enum box_shape { SHAPE_DOTS, SHAPE_STARS, SHAPE_BAR };
enum box_break { BOX_BREAK_AUTO, BOX_BREAK_BEFORE, BOX_BREAK_AVOID };

enum tag_role {
	TAG_NONE, /* transparent */
	TAG_DOCUMENT,
	TAG_SECT,
	TAG_HEADING,
	TAG_P,
	TAG_L,
	TAG_LI,
	TAG_LBL,
	TAG_LBODY,
	TAG_QUOTE,
	TAG_CODE,
	TAG_FIGURE,
	TAG_SPAN,
	TAG_LINK,
	TAG_ARTIFACT
};

struct box_tag {
	enum tag_role role;
	int rank; /* headings: 1 for the person, one more each level in */
	str alt, lang;
};

/* What a box is to the page breaker. */
enum box_part {
	PART_PLAIN,
	PART_SECTION, /* breaking before it is welcome */
	PART_ENTRY,   /* short ones stay whole if they can */
	PART_ITEM     /* a bullet */
};

struct box {
	enum box_kind kind;
	struct box_tag tag;
	enum box_part part;

	/* stack, row */
	struct box **children;
	int child_count;
	dim gap_line, gap_column;
	struct box_stroke between; /* divider between children (stack), columns (row) */
	struct box_track *tracks;  /* row */
	int track_count;
	bool balanced; /* row: its children are spread over the columns, read downwards */

	/* as a child of a row; 0: the next cell */
	int column, line, span_columns;

	/* para */
	struct piece *pieces;
	int piece_count;
	struct para_spec spec;
	bool heading; /* kept with what follows */

	/* rule: `stroke`, lifted by `raise`; level, image: see below */
	struct box_stroke stroke;
	dim raise;

	/* image: a picture, or the outline of a code */
	struct {
		const struct picture *picture;
		struct path code;
		int modules;     /* side of the code, in units of QR_MODULE */
		uint32_t colour; /* of the code */
		bool cover;      /* fills its box and is cropped; else it lies in it whole */
		bool grey;
	} image;

	/* level: so many steps of all are filled; a dot or star has two, a bar ten */
	struct {
		enum box_shape shape;
		int of, filled;
		dim size; /* of a dot or star; thickness of a bar */
		uint32_t colour, empty;
		bool has_empty; /* what is not filled is drawn too */
	} level;

	/* region */
	struct {
		str name;
		bool collapse, height_auto;
		int32_t height_fr;
	} region;

	/* every box */
	dim before, after;
	struct extent padding[BOX_SIDES];
	struct box_stroke border[BOX_SIDES], border_center;
	bool has_fill;
	uint32_t fill;
	struct extent radius, width, height;
	enum align align; /* of the box in its place, if narrower */
	enum box_valign valign;
	enum box_break break_rule;
	bool keep;          /* not parted from what follows */
	unsigned bleed;     /* bits of enum box_side */
	struct box *marker; /* a para hung at the start of the first line */
	dim indent; /* its text starts here, or 0.4 em after the widest marker of its siblings */
	int leaf;   /* image, level */
	struct span span; /* for messages */

	/* measured */
	dim w;                    /* outer width */
	dim content_x, content_w; /* inside padding, border and indent, from the outer start edge */
	dim h;                    /* outer height if nothing is broken, without before and after */
	dim pad_top, pad_bottom;  /* padding and border */
	dim above;                /* from the outer top to the first baseline; -1: no text */
	dim cap;                  /* of the first line: cap height; 0: no text */
	struct para *para;
	struct set_lines lines;
	struct cell *cells; /* row: its cells in written order */
	int cell_count;
	dim *line_above; /* row: common first baseline of each line of cells */
	int line_count;
	dim *column_x, *column_w; /* row: from content_x */
};

/* One place of a row, with the child or children that stand in it. */
struct cell {
	int line, column, span_columns; /* from 0 */
	struct box *content;            /* a child, or a stack made of several */
	bool joined;                    /* content was made here, of several */
};

struct measure {
	struct arena *a, *scratch;
	struct text_context *text;
	struct diags *d;
	dim *widest; /* width of each group of widest tracks: of all that was measured so far */
	int widest_count;
	dim room;       /* a picture is no higher; 0: as high as it likes */
	int most_pages; /* 0: any number */
};

/* Shapes all paragraphs of a tree: what must be said of its characters is said here. */
void box_shape(struct measure *m, struct box *root);
/* Sets all paragraphs of a tree to the width and fills what is "measured". */
void box_measure(struct measure *m, struct box *root, dim width);
/* Lines wider than their measure, in a measured tree; each paragraph that has one is reported
 * unless `d` is NULL. */
int box_overfull(const struct box *root, struct diags *d);
/* Widest unbroken line, and widest unbreakable thing, of a tree; before measuring. */
dim box_natural_width(struct measure *m, struct box *b);
dim box_least_width(struct measure *m, struct box *b);

/* Outer size that an image or level takes by itself, before measuring. */
struct thing_size {
	dim w, h;
};
struct thing_size thing_natural(const struct box *b);
/* From one dot or star of this size to the next. */
dim level_pitch(dim size);

/* --- all that the pages need to know --- */

struct page_costs {
	int paragraph, item, first_item, last_item, small_entry, avoid, section, orphan, widow;
};

struct page_rules {
	int orphans, widows, heading, together;
	int last_page; /* percent */
	bool flush;
	bool rigid;      /* gaps do not shrink: a fit has shrunk them already */
	int32_t stretch; /* 1/1024: a gap grows to this, at most */
	struct page_costs costs;
};

struct region_flow {
	str name;
	struct box *root; /* a stack */
	struct span span;
};

/* What a fit may turn, each a factor in 1/1024: see scale.c. */
enum knob_kind { KNOB_OF_SPACE, KNOB_OF_LEADING, KNOB_OF_MARGIN, KNOB_OF_SIZE, KNOBS };
enum { KNOB_ONE = 1024 };

struct knobs {
	int32_t of[KNOBS];
};

#define KNOBS_NATURAL ((struct knobs){{KNOB_ONE, KNOB_ONE, KNOB_ONE, KNOB_ONE}})

/* What a layout says of a fit to a number of pages. */
struct fit_rules {
	int pages; /* wished for; 0: none */
	bool fill; /* stretch a last page that ends a little short */
	int32_t least[KNOBS], greatest[KNOBS];
	enum knob_kind order[KNOBS];
	int order_count;
	dim body_size, body_leading; /* of most of the text */
	struct span span;
};

enum sheet_master { SHEET_FIRST, SHEET_ODD, SHEET_EVEN, SHEET_REST, SHEET_MASTERS };

struct sheet {
	dim width, height;
	dim margin[BOX_SIDES];
	bool has_fill, mirrored;
	uint32_t fill;
	struct box *masters[SHEET_MASTERS]; /* NULL: not given; rest always is */
	struct region_flow *flows;          /* in reading order */
	int flow_count;
	int rest_flow; /* the flow that holds "*"; takes what has no region left */
	struct page_rules rules;
	struct fit_rules fit;
	str lang, title, author, keywords; /* of the document */
};

enum furniture_v { FURNITURE_V_TOP, FURNITURE_V_MIDDLE, FURNITURE_V_BOTTOM };
enum furniture_h { FURNITURE_H_START, FURNITURE_H_CENTER, FURNITURE_H_END, FURNITURE_H_ACROSS };

/* Running heads, feet, marks of one page: artifacts. */
struct furniture_box {
	struct box *box;
	enum furniture_v v;
	enum furniture_h h;
	bool from_page;
	dim shift_x, shift_y;
	int rotate;
	bool has_distance;
	dim distance; /* of a head or foot from the paper's edge */
};

/*
 * A sheet as it would be with other knobs: a copy, not measured, whose
 * paragraphs are those of `s` (shaped: see box_shape) in another size.
 */
struct sheet *sheet_scale(struct measure *m, const struct sheet *s, const struct knobs *knobs);

/* --- space between boxes --- */

/*
 * The space a box asks of its neighbour above or below: its own, or what
 * passes out from its first or last child where no padding, border or fill
 * lies between. Of two neighbours and their container's gap the largest counts.
 */
dim box_space_before(const struct box *b);
dim box_space_after(const struct box *b);
/* Space between child i and child i + 1 of a stack (a divider apart). */
dim stack_gap(const struct box *stack, int i);
/* Space between two lines of a row's cells. */
dim row_gap(const struct box *row, int line);
/* True if the first baseline of a cell is that of its row, not its top or middle. */
bool cell_on_baseline(const struct cell *c);
/* How far below the top of its line a cell begins, so that first baselines agree. */
dim cell_offset(const struct box *row, const struct cell *c);
dim row_line_height(const struct box *row, int line);
/* A column with room of its own that is not the first. */
bool row_has_column(const struct box *row, int column);
/* Lines of text from top to bottom; of cells side by side the most. */
int box_line_count(const struct box *b);

/* One line for each box: kind, text, sizes where measured. */
void box_dump(const struct box *root, struct buf *out);
/* The same with every line of every paragraph: natural width, badness, glyph runs. */
void box_dump_lines(const struct box *root, struct buf *out);

#endif
