/* SPDX-License-Identifier: MIT */
/*
 * What the files of write/pdf/ share. The order of the work: say (what each
 * glyph of a draw means) → unicode (which fonts can say so) → font (subset) →
 * embed (the objects of the fonts) → content, link, outline, meta → file.
 */
#ifndef RECTO_PDF_INT_H
#define RECTO_PDF_INT_H

#include "write/pdf/obj.h"
#include "write/pdf/pdf.h"

/* --- say.c: a draw of glyphs, each with its share of the source's text --- */

struct pdf_glyph {
	uint32_t id;
	str says;   /* may be empty, then `s` is not NULL */
	str actual; /* what those who know /ActualText are told instead, in ASCII; empty: the same
	             */
	int map;    /* which of its face's maps says so; set by pdf_fonts_use */
	dim x, y;   /* from the draw's origin */
	bool still; /* pdf.js does not move its pen for it, though it has a width */
	int blank;  /* not 0: nothing is drawn, and it is so wide, in 1/1000 em; then the id is its
	               code among the blanks, set by pdf_fonts_use */
};

struct pdf_text {
	const struct draw *draw;
	struct pdf_glyph *glyphs;
	int count;
	int said; /* of these: what comes behind says nothing, and may be shown later */
};

/* What stands around a text, as far as readers make words of it together. */
struct pdf_around {
	const struct pdf_glyph *space; /* behind it; NULL: none */
	bool goes_back;                /* the next text stands before its end */
	const struct pdf_text *rest;   /* in which its last word may go on, one behind the other */
	int rest_count;
	bool said; /* its first word, with a text before */
};

/* Spells out what readers would misread. */
void pdf_spell(struct arena *a, struct pdf_text *text, const struct pdf_around *around);
/* The text of glyph draw `i` of a page, with the space that readers need behind it. */
struct pdf_text pdf_say(struct arena *a, const struct page *page, int i);

/* --- deflate.c --- */

struct pdf_deflater;
struct pdf_deflater *pdf_deflater_new(struct arena *a, struct stopwatch *watch);
/* As FlateDecode reads it. */
str pdf_deflate(struct arena *a, struct pdf_deflater *d, str bytes);

/* --- font.c: all that HarfBuzz knows of a face --- */

struct pdf_subset {
	bool cff;
	str program; /* TrueType: a font file; CFF: the bare table; once packed, its length alone */
	str packed;  /* the same, deflated */
	uint16_t *cid;                                        /* of each glyph asked for */
	int *width;                                           /* the same, in 1/1000 em */
	int box[4], ascent, descent, cap_height, slant, stem; /* 1/1000 em; slant: degrees */
	bool italic;
	str name;   /* as PDF may write it */
	str *cmaps; /* from its codes to text, of each map of the face, deflated */
};

/* The glyph of a character, or 0. */
uint32_t pdf_face_glyph(const struct face *face, uint32_t character);
/* Advance in dims. */
dim pdf_face_advance(const struct face *face, uint32_t glyph, dim size);
/* The font with these glyphs only. False if it cannot be cut or embedded. */
bool pdf_subset_new(struct arena *a, const struct face *face, const uint32_t *glyphs, int count,
                    struct pdf_subset *out);
/* "ABCDEF+Name": the tag from the bytes, so that equal subsets have equal names. */
str pdf_subset_name(struct arena *a, str full, str program);

/* --- cff.c --- */

/* CID of each glyph of a CFF table; false: the same as the glyph's number, or not a CFF table. */
bool pdf_cff_cids(str table, uint16_t *cids, int count);

/* --- unicode.c: fonts in use, and what their glyphs say --- */

struct pdf_map {
	str *items; /* for each slot of the face; `s` is NULL where it says nothing */
	int count, cap;
	struct pdf_obj *font;
};

struct pdf_face {
	const struct face *face;
	struct {
		uint32_t *items; /* the glyphs in use, in order of first use; .notdef first */
		int count, cap;
	} slots;
	struct {
		str *items; /* what the glyph of each slot says first; "" of NULL: more than one
		               thing */
		int count, cap;
	} only;
	struct {
		int *items; /* for each glyph: its slot + 1; 0: not used */
		int count, cap;
	} slot_of;
	struct {
		struct pdf_map *items;
		int count, cap;
	} maps;
	struct pdf_subset subset;
	bool embedded;
};

/* --- blank.c: glyphs that say a text and draw nothing --- */

enum { PDF_BLANK_BUCKETS = 256 };

struct pdf_blanks {
	struct pdf_blank {
		str says;
		int width; /* 1/1000 em */
		int next;  /* of its bucket; 0: none */
	} * items;         /* by code; the first is none */
	int count, cap;
	int first[PDF_BLANK_BUCKETS];
};

struct pdf_fonts {
	struct arena *a;
	struct {
		struct pdf_face *items;
		int count, cap;
	} faces;
	struct pdf_blanks blanks;
	struct pdf_face *blank_face; /* once embedded, if there are blanks */
	bool closed;                 /* embedded: nothing more can be learnt */
	struct shelf *shelf;         /* of subsets, by face and glyphs; may be NULL */
	struct pdf_deflater *deflater;
};

/* The code of a blank; 0: there are too many. */
int pdf_blank(struct pdf_fonts *fonts, str says, int width);
/* All of them, ready to be embedded. */
struct pdf_face *pdf_blanks_face(struct pdf_fonts *fonts);

/* First of all texts: glyphs that stand for what their font says. They get the first map. */
void pdf_fonts_meet(struct pdf_fonts *fonts, const struct pdf_text *text);
/* Then of all again: sets the map of every glyph, and makes those that lack. */
void pdf_fonts_use(struct pdf_fonts *fonts, struct pdf_text *text);
struct pdf_face *pdf_fonts_face(struct pdf_fonts *fonts, const struct face *face);
int pdf_face_slot(const struct pdf_face *face, uint32_t glyph);
/* The CMaps of a face that has its subset: from codes to text, deflated. */
str *pdf_cmaps(struct arena *a, struct arena *scratch, const struct pdf_face *face,
               struct pdf_deflater *deflater);

/* --- embed.c --- */

/* A face that cannot be embedded is reported, and shows nothing. */
void pdf_fonts_embed(struct pdf_fonts *fonts, struct arena *scratch, struct pdf_doc *doc,
                     struct diags *d);

/* --- number.c, shape.c --- */

/* value / 10^digits, as short as can be: 12.5, -3, 0. */
void pdf_decimal(struct buf *out, int64_t value, int digits);
void pdf_dim(struct buf *out, dim value);
void pdf_colour(struct buf *out, uint32_t colour, bool stroke);
/* A draw that is neither text nor image. */
void pdf_shape_write(struct buf *out, const struct draw *draw, dim page_height);

/* The outline of a draw's box, with its radius, as a path that is not painted yet. */
void pdf_box_write(struct buf *out, const struct draw *draw, dim page_height);

/* --- image.c: each picture once, with the pixels that its largest print needs --- */

struct pdf_picture {
	const struct picture *picture;
	bool grey;
	int width, height; /* pixels needed */
	struct pdf_obj *object;
};

struct pdf_pictures {
	struct pdf_picture *items;
	int count, cap;
};

void pdf_pictures_meet(struct arena *a, struct pdf_pictures *all, const struct draw *draw);
void pdf_pictures_embed(struct arena *a, struct arena *scratch, struct pdf_pictures *all,
                        struct pdf_doc *doc);
void pdf_picture_write(struct buf *out, const struct pdf_pictures *all, struct pdf_obj *page,
                       const struct draw *draw, dim page_height);
/* --- tag.c: the structure tree --- */

struct pdf_tags;

/* What a stretch of content belongs to; all zero but `paged`: an artifact. */
struct pdf_stretch {
	int tag;  /* of pages->tags; 0: none */
	int link; /* link area of the page, from 1 */
	int own;  /* a draw that is read by itself, from 1 */
	bool figure;
	bool paged; /* an artifact of the page: running heads, feet */
};

struct pdf_stretch pdf_stretch_of(const struct pages *pages, int page, int draw);
bool pdf_stretch_same(struct pdf_stretch a, struct pdf_stretch b);
/* Begins a stretch of the page at hand; its number there. */
int pdf_stretch_mark(struct pdf_tags *t, struct pdf_stretch s);

/* --- content.c, link.c, outline.c, meta.c, file.c --- */

/* Which standards the file says it keeps. */
struct pdf_standard {
	int part; /* of PDF/A: 2, 3; 0: none */
	char conformance;
	bool ua;
};

struct pdf_job {
	struct arena *a, *scratch;
	const struct pages *pages;
	const struct write_options *options;
	struct pdf_doc *doc;
	struct pdf_deflater *deflater;
	struct pdf_fonts fonts;
	struct pdf_pictures pictures;
	struct pdf_obj **page_objects;
	struct pdf_tags *tags;
	struct pdf_standard standard;
	str date; /* as PDF writes it; empty: none */
};

/* False for names that are none, or that one file cannot keep together. Empty: the default. */
bool pdf_standard_read(str text, bool attaches, struct pdf_standard *out);

struct pdf_tags *pdf_tags_open(struct pdf_job *job);
/* Stretches and links are of this page from now on. */
void pdf_tags_page(struct pdf_tags *t, int page);
void pdf_tags_link(struct pdf_tags *t, int link, struct pdf_obj *annotation);
void pdf_tags_close(struct pdf_tags *t);

/* A length in 1/1000 em of a run's font, as it is scaled. */
int64_t pdf_em_from_dim(dim x, const struct glyph_run *run);
void pdf_content_write(struct pdf_job *job, int page);
void pdf_links_write(struct pdf_job *job, int page);
void pdf_outline_write(struct pdf_job *job);
void pdf_meta_write(struct pdf_job *job);
void pdf_source_attach(struct pdf_job *job);
/* xmp.c, icc.c; `date` as ISO 8601 has it, empty: none */
str pdf_xmp(struct arena *a, const struct pdf_job *job, str date);
str pdf_icc_srgb(struct arena *a);
/* The bytes of the finished document. */
void pdf_file_write(struct arena *scratch, struct pdf_doc *doc, struct pdf_deflater *deflater,
                    struct buf *out);

#endif
