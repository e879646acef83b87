/* SPDX-License-Identifier: MIT */
/*
 * The page oracle: judges a finished display list, `recto render -f json`, and
 * knows nothing else of recto. Lengths in points; y grows downward.
 *
 *   JSON → struct list   read.c
 *   faults               faults.c   what no page may have
 *   counts               counts.c   what may be needed now and then, and must not become more
 *   rag                  rag.c      how even the right edge of ragged text is
 */
#ifndef ORACLE_H
#define ORACLE_H

#include <stdbool.h>
#include "source/source.h"

struct area {
	double x, y, w, h;
};

struct region {
	str flow;
	struct area outer, content;
};

/* Letters of one face, an icon or an image, where they are drawn. */
struct mark {
	struct area ink;
	int line; /* from 0; -1: none */
	bool turned, is_text;
	str text;
};

struct line {
	int page, region; /* from 0; region -1: running heads and feet */
	int para, index, of, rank, row;
	double x, y, w, above, below, start, measure, size, space, hang_start, hang_end;
	bool marker, justified, closes, hyphen;
	str first, last; /* its first and last piece of text */
	int tag;         /* of its first piece, from 1; 0: none */
	bool mixed;      /* the layout put words or separators between those of the CV */
};

struct page {
	double width, height;
	struct region *regions;
	int region_count;
	struct line *lines;
	int line_count;
	struct mark *marks;
	int mark_count;
};

struct list {
	struct page *pages;
	int count;
	int *parents; /* of the tags, from 1; 0: none */
	int tag_count;
	struct line **text; /* flow by flow, in reading order, without markers and furniture */
	int text_count;
	int faults; /* reported so far */
};

/* How high letters stand above their baseline and hang below it, in em: the least of common faces,
 * for a fault must be certain. */
#define CAPITAL 0.64
#define DESCENDER 0.2
/* Rounding in the list. */
#define ROUNDING 0.05

static inline double ink_bottom(const struct line *l)
{
	return l->y + DESCENDER * l->size;
}

/* False if the bytes are no display list; says why. */
bool list_read(struct arena *a, struct arena *scratch, str bytes, struct list *out);
/* The frame that a line stands in; NULL for furniture. */
const struct region *region_of(const struct list *l, const struct line *line);
bool same_flow(const struct list *l, const struct line *a, const struct line *b);

void find_faults(struct list *l);
/* The text of the last page ends in its upper sixth; on `slack`, it might have been avoided. */
bool ends_in_sliver(const struct list *l, bool *slack);

enum count { COUNT_WIDOWS, COUNT_ORPHANS, COUNT_LADDERS, COUNT_LOOSE, COUNT_SLIVERS, COUNTS };
extern const char *const count_names[COUNTS];
void find_counts(const struct list *l, int counts[COUNTS]);

/* Sums, so that the figures of many lists can be pooled. */
struct rag {
	int lines;              /* ragged, not the last of their paragraph */
	double sum, squares;    /* of what they are short by, in em */
	int inner_lines;        /* of paragraphs that have two of them or more */
	double inner_squares;   /* from the mean of the paragraph */
	int stairs, short_ends; /* of these lines */
	int paragraphs;         /* ragged, of two lines or more */
	int runts, lone_words;  /* last lines that are too short; that are one word */
};
void find_rag(const struct list *l, struct rag *sums);
void print_rag(const struct rag *sums);
/* False, with a word about it, if the rag is less even than it should be. */
bool rag_is_even(const struct rag *sums);

#endif
