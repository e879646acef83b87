/* SPDX-License-Identifier: MIT */
/* What the files of font/ share: the set, its families and their faces, open or not. */
#ifndef RECTO_FONT_INT_H
#define RECTO_FONT_INT_H

#include <hb.h>

#include "font/font.h"

#if !HB_VERSION_ATLEAST(7, 0, 0)
#define hb_font_draw_glyph hb_font_get_glyph_shape /* its older name */
#endif

enum family_class { CLASS_NONE, CLASS_SERIF, CLASS_SANS, CLASS_MONO, CLASS_SCRIPT, CLASS_ICONS };

enum face_state { FACE_CLOSED, FACE_OPEN, FACE_BROKEN };

enum { WIDTH_NORMAL = 100 }; /* percent, as in CSS font-stretch */

struct face {
	const struct family *family;
	str file;
	str bytes; /* of the file, if it was read already */
	int index; /* in a collection; from bit 16: named instance + 1, as in fontconfig */
	int weight;
	bool italic;
	int width;
	struct span at; /* what names the file; NOWHERE: the catalogue, or the machine */
	/* From here on only of an open face. */
	enum face_state state;
	hb_font_t *hb;
	struct face_metrics metrics;
	str postscript_name;
	_Atomic int16_t *advances; /* of the first glyphs: see face.c */
	uint32_t advance_count;
	_Atomic int16_t *notes;
};

struct faces {
	struct face **items;
	int count, cap;
};

struct family {
	const struct family_info *info;
	enum family_class class_id;
	struct faces faces;
	struct {
		str *items;
		int count, cap;
	} aliases;
};

struct families {
	struct family **items;
	int count, cap;
};

/* What a face is wanted for. */
struct wish {
	uint32_t character; /* 0: any */
	uint32_t script;    /* as which the character is taken; its ISO 15924 tag */
	str source;         /* the catalogue's word for its language's forms; empty: any */
	int weight;
	bool italic;
	enum family_class class_id; /* what it stands beside */
};

/* A question of font_fallback and its answer. */
struct fallback_memo {
	bool known;
	struct wish wish;
	struct face *face;
};

enum { MEMO_COUNT = 256 };

struct system_fonts;

struct font_set {
	struct arena *a;
	struct diags *diags;
	struct shelf *shelf; /* of opened files; may be NULL */
	str folder;
	struct families house;    /* of the layout */
	struct families families; /* of the catalogue, in fallback order */
	const struct family_info *infos;
	bool no_system;
	size_t file_most;            /* bytes of a file of the layout */
	struct system_fonts *system; /* NULL until fontconfig is asked */
	hb_draw_funcs_t *draw;       /* of icons; NULL until one is drawn */
	hb_draw_funcs_t *scan;       /* of edges; the same */
	struct fallback_memo memo[MEMO_COUNT];
};

/* Reads the table; false if there is none. */
bool catalogue_load(struct font_set *set);

/* The family of the catalogue that has this name or alias. */
struct family *catalogue_find(const struct font_set *set, str name);

/* The family of the layout that has this name; NULL: none. */
struct family *house_find(const struct font_set *set, str name);

/* It is not copied. NULL: no bytes. */
hb_blob_t *blob_from_bytes(str bytes);
/* Opens a face once; false, after a message, if it cannot be used. */
bool face_open(struct font_set *set, struct face *f);
/* The readable face of a family that comes nearest and has the character; opened. NULL: none. */
struct face *family_nearest(struct font_set *set, const struct family *family,
                            const struct wish *wish);

/* The installed family of this name, as fontconfig knows it; NULL: none. */
struct family *system_find(struct font_set *set, str name);
/* An installed face that has the character; opened. NULL: none. */
struct face *system_fallback(struct font_set *set, const struct wish *wish);

#endif
