/* SPDX-License-Identifier: MIT */
/*
 * Pages: measured boxes → the best page breaks → the display list. Lengths in
 * dims from the paper's top left corner, y downward. Items stand in reading
 * order; each knows its leaf of the ledger and its node of the tag tree.
 */
#ifndef RECTO_PAGE_H
#define RECTO_PAGE_H

#include "box/box.h"
#include "diag/diag.h"
#include "text/text.h"

/* --- the display list --- */

/* Lengths of dashes and gaps of a dashed and a dotted stroke, in its thickness. */
enum { STROKE_DASH = 3, STROKE_DASH_GAP = 2, STROKE_DOT_GAP = 2 };

enum draw_kind { DRAW_GLYPHS, DRAW_RECT, DRAW_STROKE, DRAW_PATH, DRAW_IMAGE };

struct draw {
	enum draw_kind kind;
	int leaf;       /* of the ledger; 0: none */
	int tag;        /* index in pages->tags; 0: an artifact */
	dim x, y, w, h; /* glyphs: origin; others: box (stroke: from x,y to x+w,y+h) */
	uint32_t colour;
	int line;                    /* glyphs, path: of page->lines, from 1; 0: none */
	const struct glyph_run *run; /* glyphs */
	bool line_end;    /* glyphs: a line that goes on ends here: a space follows for readers */
	struct path path; /* path: from x,y */
	str text;         /* path, image: text equivalent */
	dim radius;       /* rect, image: its corners are cut */
	dim thickness;    /* stroke */
	enum box_stroke_style style;
	str image; /* image: its file */
	const struct picture *picture;
	bool
	    cover; /* image: it fills the box, keeps its shape and is cropped; else it is the box */
	bool grey;
	int rotate; /* degrees around x,y; glyphs of furniture */
};

/* Where the whole picture of a draw lies; what is outside of the draw is cropped. */
struct draw_area {
	dim x, y, w, h;
};
struct draw_area draw_picture_area(const struct draw *d);
/* The box that a rect fills, or whose edge its line follows: a line lies inside of the box. */
struct draw draw_rect_box(const struct draw *d);

struct link_area {
	dim x, y, w, h;
	str target, text; /* text: what it says, for its description */
	int tag;
};

struct bookmark {
	int level; /* from 1 */
	str title;
	dim y;
};

/*
 * What a page is made of, for whoever judges the finished list: the frames
 * that text flows through, and the lines set in them, in reading order.
 */
struct page_region {
	str flow;
	dim x, y, w, h;                                 /* with its padding */
	dim content_x, content_y, content_w, content_h; /* where text may stand */
};

struct page_line {
	int region;       /* of page->regions, from 0; -1: a running head, a foot */
	int para;         /* number of its paragraph in the document, from 1; 0: of no flow */
	int index, count; /* which of the paragraph's lines, from 0 */
	int rank;         /* of a heading; 0: none */
	int row;          /* one number, one baseline: first lines of a row's cells; 0: none */
	dim x, baseline, w, above, below; /* the letters, with what hangs out at both ends */
	dim start, measure;               /* the width it was set to */
	dim size;                         /* of its paragraph's em */
	dim space;                        /* mean word space */
	dim hang_start, hang_end;         /* what may hang out of the measure */
	bool marker, justified, closes, hyphenated;
};

struct page {
	dim width, height;
	struct page_region *regions;
	int region_count;
	struct page_line *lines;
	int line_count;
	struct draw *draws;
	int draw_count;
	int ground; /* the first of them are fill and borders of the paper and its regions */
	struct link_area *links;
	int link_count;
	struct bookmark *bookmarks;
	int bookmark_count;
};

/* In reading order: a node stands before its children and after its parent. */
struct tag_node {
	enum tag_role role;
	int parent;
	int rank; /* headings */
	str alt, lang;
};

struct pages {
	struct page *items;
	int count;
	struct tag_node *tags; /* tags[0] is unused; tags[1] the document */
	int tag_count;
	str lang, title, author, keywords; /* of the document */
	int overfull;                      /* things higher or wider than their frame */
	int forced;                        /* breaks that no rule likes (penalty ≥ 1000) */
};

/* --- page breaking: pure; see paginate.c --- */

/* Kind as in text.h: box, glue, penalty. */
struct vitem {
	enum item_kind kind;
	dim size, stretch, shrink;
	dim end, start; /* glue, penalty: added to the page that ends / begins here */
	int penalty;
	bool inside; /* a paragraph (glue, penalty) */
	int row, at; /* penalty inside a broken row: its number in `rows` (from 1; 0: none) and its
	                candidate there */
};

/* The candidates for breaking a row whose cells break in parallel. */
struct row_cut {
	int cells, cuts;
	const dim *used;  /* used[cut * cells + cell]: height of the cell consumed above this cut */
	const dim *total; /* of each cell */
};

struct flow {
	const struct vitem *items;
	int count;
	const dim *frames; /* height of the k-th frame; the last repeats */
	int frame_count;
	int turn; /* after so many pages the measure changes: no paragraph is split there, unless it
	             cannot be helped; 0: never */
	const struct row_cut *rows;
	int row_count;
};

struct break_page_rules {
	int last_page; /* percent below which a last page is a sliver */
	bool flush;
};

struct page_end {
	int at; /* the item that the page ends at */
	dim size, shrink, stretch;
	int badness, penalty;
	bool overfull;
};

/* Best breaks of a whole flow; number of pages. `out` holds at least count + 1. */
int flow_break(struct arena *scratch, const struct flow *f, const struct break_page_rules *r,
               struct page_end *out);

/* --- the fit: a pure search; see fit.c --- */

enum { FIT_STEPS = 32, FIT_ONE = 1024 };

struct fit_step {
	enum knob_kind knob;
	int32_t from, to;
};

/* Each step in FIT_STEPS positions, one step after the other. */
struct fit_path {
	struct fit_step steps[2 * KNOBS];
	int count;
};

struct fit_path fit_path_down(const struct fit_rules *r);
struct fit_path fit_path_up(const struct fit_rules *r);
struct knobs fit_path_at(const struct fit_path *p, int t);

typedef bool fit_test(void *job, const struct knobs *knobs);
/* The smallest turn of the knobs that fits; false: not even the end of the path does. */
bool fit_search(const struct fit_path *p, fit_test *fits, void *job, struct knobs *out);
/* The largest turn along the path that still fits; its beginning does. */
struct knobs fit_stretch(const struct fit_path *p, fit_test *fits, void *job);

/* --- the stage --- */

/* What a fit did, or would need. Parts of pages in 1/1024. */
struct fitting {
	bool found;
	int wanted;
	struct knobs knobs;     /* those of the sheet */
	int64_t natural;        /* pages that the text fills untouched */
	struct knobs floor;     /* not found: the least that the layout allows … */
	int64_t pages_at_floor; /* … what the text fills then … */
	int least_pages;        /* … on how many pages … */
	int lines_over;         /* … and by how many lines that is too much */
};

/*
 * Turns the knobs of a sheet that is not measured yet so that it fits `wanted`
 * pages (0: as many as it has, and only its last page is filled up); *sheet
 * becomes the scaled copy. Trials live in `trial`, an arena of their own.
 */
struct fitting pages_fit(struct measure *m, struct arena *trial, struct sheet **sheet, int wanted);
/* One line: what was changed, or what would be needed; empty if nothing was. */
str fitting_text(struct arena *a, const struct fitting *f, const struct fit_rules *r);
/* Sets all flows to the widths of their regions. */
void sheet_measure(struct measure *m, struct sheet *s);

/* The width of every region, in the order of sheet->flows; 0: no master has it. */
void sheet_region_widths(struct measure *m, struct sheet *s, dim *widths);
/* Chooses breaks and places every box of a measured sheet. */
struct pages *paginate(struct measure *m, struct sheet *s);
/* Adds the furniture of one page: shapes under its text, running heads and feet after it. */
void page_furnish(struct measure *m, const struct sheet *s, struct pages *p, int page,
                  const struct furniture_box *furniture, int count);
/* One line for each page break and each item. */
void pages_dump(const struct pages *p, struct buf *out);

#endif
