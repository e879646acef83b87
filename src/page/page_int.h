/* SPDX-License-Identifier: MIT */
/*
 * Inside page/: a *strip* is a box tree unrolled into the vertical items that
 * the breaker wants, with what stands behind each item. A *slice* of a strip
 * is what lies between two breaks: what one page (or one cell) shows of it.
 */
#ifndef RECTO_PAGE_INT_H
#define RECTO_PAGE_INT_H

#include "page/page.h"

/* --- strips --- */

enum slot_kind { SLOT_NONE, SLOT_LINE, SLOT_ATOM, SLOT_PAD, SLOT_DIVIDER, SLOT_ROW };

/* What stands behind the item of the same number. */
struct slot {
	enum slot_kind kind;
	const struct box *box; /* line, atom: the box; divider: its container; row: the row */
	int index;             /* line: its number; row: its number in strip->rows */
	int node;              /* innermost node that holds it */
	dim trim; /* dropped at the top of a frame, so that it begins at its capitals */
};

/* A box and the items that it spans. Nodes stand in written order. */
struct strip_node {
	const struct box *box;
	int parent;                /* -1: the strip's own */
	struct strip_node *before; /* of another strip, that it goes on from; NULL: none */
	int from, to;              /* items [from, to) */
	dim x, w;                  /* from the strip's start edge */
	int tag, content_tag;      /* of the tag tree, once it was placed; of what is inside it */
	bool tagged, marked;       /* its tag exists; its marker was drawn */
	int para;                  /* its number as a paragraph, once a line of it was placed */
};

struct strip_cell {
	const struct cell *cell;
	struct strip *strip;
	dim x, offset; /* from the row's content edge; from the row's top */
};

/* One line of cells of a row. */
struct strip_row {
	const struct box *row;
	int line;
	struct strip_cell *cells;
	int cell_count;
	dim height;
	int *breaks; /* breaks[cut * cell_count + cell]: item of the cell's strip; -1: nothing
	                of it above this cut; its count: all of it */
};

struct open_heading {
	int lines_after; /* lines set since */
	int penalty;     /* for parting it from them */
	int scope;
};

struct open_headings {
	struct open_heading *items;
	int count, cap;
};

struct strip {
	struct vitem *items;
	struct slot *slots;
	int count;
	struct strip_node *nodes;
	int node_count;
	struct strip_row *rows;
	struct row_cut *cuts; /* one for each row */
	int row_count;
	struct open_headings headings; /* still waiting for lines at the end of the strip */
	int lines;                     /* text lines, of a row those of its longest cell */
	dim height;
	int parent_tag; /* set by whoever places it */
};

/* A copy that holds the rest of a box, and the node that it goes on from: see rest.c. */
struct seam {
	const struct box *box;
	struct strip_node *node;
};

struct seams {
	struct seam *items;
	int count, cap;
};

struct strip_plan {
	const struct page_rules *rules;
	int outer; /* penalty added to each break (a short entry around it, say) */
	const struct seams *seams;
};

/* Unrolls a measured box. */
struct strip *strip_new(struct measure *m, const struct strip_plan *plan, const struct box *root);
/* What stands behind a break of a strip, not measured. */
struct box *strip_rest(struct arena *a, const struct strip *s, int at, struct seams *seams);
/* NULL: the box goes on from none. */
struct strip_node *seam_find(const struct seams *seams, const struct box *box);
/* Fills strip_row->breaks and the cut tables of one line of cells. */
void row_cuts(struct measure *m, struct strip_row *row, struct row_cut *cut, struct vitem **steps,
              int *step_count);

/* --- frames: where regions lie on one page --- */

enum { NO_FLOW = -1 };

struct frame {
	int flow;              /* NO_FLOW: a container of regions, for its fill and borders */
	const struct box *box; /* in the master */
	dim x, y, w, h;        /* outer, on the paper */
	dim content_x, content_y, content_w, content_h;
	bool is_auto; /* as high as its content needs */
};

/* The divider between two columns or lines of regions: from x, y to x + w, y + h. */
struct frame_divider {
	const struct box_stroke *stroke;
	dim x, y, w, h;
};

struct frames {
	struct frame *items;
	int count, cap;
	struct {
		struct frame_divider *items;
		int count, cap;
	} dividers;
};

/* What decides, besides the masters, where regions lie on a page. */
struct frame_query {
	int page;
	const dim *heights; /* outer height of each flow's auto region; 0: it takes no room */
	const bool *gone;   /* nothing is left of this flow: its region collapses, if it may */
	int probe;          /* this flow's auto region takes all there is; NO_FLOW: none */
};

const struct box *sheet_master(const struct sheet *s, int page);
struct frames page_frames(struct arena *a, const struct sheet *s, const struct frame_query *q);
struct frame *frame_of(const struct frames *frames, int flow);

/* --- regions: which part of a flow stands on which page --- */

/* What of a flow is set at one measure: mostly all of it. */
struct leg {
	struct strip *strip;
	struct page_end *ends;
	int pages;         /* that it fills */
	const dim *frames; /* heights of its frames; the last repeats */
	int frame_count;
	int first;   /* pages of the region before it */
	bool is_cut; /* the rest is in another leg */
};

struct region {
	struct leg *legs;
	int leg_count, leg_cap;
	int pages; /* that it fills */
	int *on;   /* on[k]: number of the page that shows its k-th; the last is followed by all */
	int on_count, on_cap;
	struct box *root; /* what is to be set: the flow, with what was moved to it */
	bool is_auto, may_go, is_broken;
	dim extra; /* padding and border of the region's box */
};

/* What a measured sheet comes to, without placing anything. Parts of pages in 1/1024. */
struct page_count {
	int pages, overfull, forced;
	int64_t filled; /* of the region that holds most: what it holds, */
	int last_fill;  /* … of its last page, */
	dim frame;      /* … and the height of that page's frame */
};

struct page_count pages_count(struct measure *m, struct sheet *s);

/* The height of the highest frame that a region may get: no picture in it is higher. */
dim sheet_region_room(struct measure *m, const struct sheet *s, int flow);
/* Unrolls and breaks all flows; may move what has no region left to another flow. */
struct region *regions_break(struct measure *m, struct sheet *s);
/* Which of its pages a region shows on this page of the document, from 1; 0: none. */
int region_page(const struct region *r, int page);
int region_last_page(const struct region *r);
/* The leg that fills the k-th page of a region (from 1), and which of its own that is; NULL: none.
 */
const struct leg *region_leg(const struct region *r, int k, int *own);
/* What is known of a page once regions are broken; its arrays live in `a`. */
struct frame_query region_query(struct arena *a, const struct sheet *s,
                                const struct region *regions, int page);
/*
 * A frame begins at the capitals of its first line. Breaks say so themselves;
 * the first page has none before it, so its frame is higher by as much.
 */
dim leg_trim(const struct leg *leg);

/* --- placing --- */

struct draw_list {
	struct draw *items;
	int count, cap;
};

struct link_list {
	struct link_area *items;
	int count, cap;
};

struct bookmark_list {
	struct bookmark *items;
	int count, cap;
};

struct tag_list {
	struct tag_node *items;
	int count, cap;
};

struct region_list {
	struct page_region *items;
	int count, cap;
};

struct line_list {
	struct page_line *items;
	int count, cap;
};

struct placer {
	struct arena *a, *scratch;
	const struct sheet *sheet;
	struct tag_list tags;
	int paras, rows; /* numbers given so far */
	/* of the page being made */
	struct draw_list draws;
	struct link_list links;
	struct bookmark_list bookmarks;
	struct region_list regions;
	struct line_list lines;
	int line;      /* the one being drawn, from 1; 0: none */
	bool artifact; /* furniture: no tags, no leaves */
	bool on_paper; /* what is added stands where it is seen, on a mirrored sheet too */
};

struct slice {
	struct strip *strip;
	int from, to;              /* breaks: -1 and the strip's count for its ends */
	dim x, y;                  /* of the frame's content */
	bool at_top;               /* of a frame: begins at its capitals */
	dim spare;                 /* > 0: to be shared by the gaps; < 0: to be taken from them */
	dim cell_top, cell_bottom; /* the box around it fills its cell; equal: it has none */
};

void place_slice(struct placer *p, const struct slice *s);
/* Where something that begins at x from the start edge lies on the paper. */
dim reflect(const struct placer *p, dim x, dim w);
/* A frame of the page being made; what is placed from now on stands in it. */
void note_region(struct placer *p, const struct frame *f, str flow);
/* A line of the page being made; what is drawn from now on belongs to it. */
void note_line(struct placer *p, const struct set_line *line, struct page_line note);
/* Fill and borders of a box; `bleed` sides are drawn to the paper's edge. */
void draw_box(struct placer *p, const struct box *b, dim x, dim y, dim w, dim h);
void draw_line(struct placer *p, const struct set_line *line, dim x, dim baseline, int tag,
               bool goes_on);
/* An image or level, with its content at x, y. */
void draw_thing(struct placer *p, const struct box *b, dim x, dim y, int tag);
void draw_add(struct placer *p, struct draw d);
dim box_radius(const struct box *b, dim w, dim h);
/* A rule of this box, out to the paper's edge where it bleeds. */
void draw_rule(struct placer *p, const struct box *b, const struct box_stroke *stroke, dim x, dim y,
               dim w);
void draw_stroke(struct placer *p, const struct box_stroke *stroke, dim x, dim y, dim w, dim h);
int tag_new(struct placer *p, enum tag_role role, int parent, const struct box_tag *from);

#endif
