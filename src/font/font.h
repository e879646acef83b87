/* SPDX-License-Identifier: MIT */
/*
 * Fonts: the catalogue of bundled families, faces opened when first asked
 * for, and fallback by character. The usual render opens no fontconfig: it is
 * asked only for a name or a character that no bundled family has.
 *
 * Faces belong to the set; `struct face *` stays good as long as its arena.
 */
#ifndef RECTO_FONT_H
#define RECTO_FONT_H

#include "diag/diag.h"

struct font_set;
struct face;
struct hb_font_t;

struct face_metrics {
	int upem;            /* all others in units of this */
	int ascent, descent; /* both positive: above and below the baseline */
	int cap_height, x_height;
	int underline_position, underline_thickness; /* position: positive below the baseline */
};

/* Opens the catalogue of `folder` (fonts/catalogue.tsv staged with its files); NULL and an error
 * if it is not there. Opened files are kept on the shelf for the sets that follow; NULL: nothing
 * is. */
struct font_set *font_set_open(struct arena *a, str folder, struct shelf *shelf, struct diags *d);
/* Bundled families only: the same pages on every machine. */
void font_set_no_system(struct font_set *set);

/* A file that the layout brings along has at most so many bytes. */
void font_set_limit(struct font_set *set, size_t bytes);

enum font_file_slant { FONT_SLANT_FILE, FONT_SLANT_ROMAN, FONT_SLANT_ITALIC };

/* A file of a typeface that the layout brings along. */
struct font_file {
	str path;          /* as it is told of */
	str folder, below; /* where it lies, links do not lead out; empty: at its path */
	int weight;        /* 0: as the file says */
	enum font_file_slant slant;
	int member; /* of a collection, from 1; 0: all */
	struct span span;
};

/* A family made of these files, found before those of the catalogue and of the machine. Files that
 * cannot be used are reported. */
void font_set_add(struct font_set *set, str name, const struct font_file *files, int count);

/*
 * The nearest real face of a family; NULL if there is no such family, bundled
 * or installed. *exact tells whether weight and slant are those asked for.
 */
const struct face *font_find(struct font_set *set, str family, int weight, bool italic,
                             bool *exact);
/* What the nearest face of a family is, without opening it; false if there is no such family. */
bool font_nearest(struct font_set *set, str family, int *weight, bool *italic);
/* The best face for a character that the role's families lack: bundled families in their order,
 * then fontconfig; NULL: none has it. */
const struct face *font_fallback(struct font_set *set, uint32_t character, int weight, bool italic);
/* What a character stands beside. */
struct font_beside {
	const struct face *face;
	uint32_t
	    script; /* ISO 15924 tag of its neighbours if it is to look like them; 0: its own */
	str lang;   /* BCP 47: whose ideographs; empty: any */
};
/* The same with the weight and slant of `face`, from a family of its class where one has the
 * character. */
const struct face *font_fallback_beside(struct font_set *set, uint32_t character,
                                        const struct font_beside *beside);

bool face_has(const struct face *f, uint32_t character);
const struct face_metrics *face_metrics(const struct face *f);
/* Of a glyph, in units of the face. */
int face_advance(const struct face *f, uint32_t glyph);
/* What a caller has measured on a face, for all that use its file from then on; 0: nothing yet. */
enum { FACE_NOTES = 80 };
int face_note(const struct face *f, int which);
void face_note_set(const struct face *f, int which, int value);
str face_family(const struct face *f);
str face_style(const struct face *f); /* "Bold Italic" */
int face_weight(const struct face *f);
bool face_italic(const struct face *f);
/* False: of a layout, or of the machine. */
bool face_is_bundled(const struct face *f);
str face_file(const struct face *f);
/* What tells it from all faces that a context ever opens; empty: a file of a layout, which may be
 * another next time. */
str face_key(struct arena *a, const struct face *f);
str face_postscript_name(const struct face *f);
/* For text/shape.c and write/pdf/font.c only. Scale is the face's upem. */
struct hb_font_t *face_hb(const struct face *f);

/* How far the ink of a letter stands from both ends of its advance: the mean over the heights from
 * the baseline to `top`, of no height more than upem / 5. In units of the face. */
struct edges {
	int left, right, advance;
};
/* False if the face has no such letter. */
bool face_edges(struct font_set *set, const struct face *f, uint32_t character, int top,
                struct edges *out);

/* An icon of the icon font by its name ("mail", "phone", "pin", "github" …). */
struct icon {
	struct path path; /* for the size asked for; origin at the baseline's start, y downward */
	dim advance;
};
/* False if there is no icon of that name. */
bool icon_find(struct font_set *set, struct arena *a, str name, dim size, struct icon *out);
/* Names of all icons, sorted. */
struct strs icon_names(struct arena *a);

struct family_info {
	str name;
	str class_name; /* "serif", "sans", "mono", "script", "icons" */
	str use;        /* "text": whole, as the tests prove; "more", "fallback", "icons" */
	str scripts;
	int face_count;
	bool bundled;
	str package, licence;
};
/* All families of the catalogue, in fallback order. */
const struct family_info *font_families(const struct font_set *set, int *count);
/* True if fontconfig was asked for something: the usual render never does. */
bool font_set_used_fontconfig(const struct font_set *set);

#endif
