/* SPDX-License-Identifier: MIT */
/*
 * Pictures: PNG and JPEG files, found, checked, and made ready for a document;
 * and QR codes. A picture that was opened can be read to its end. Colour is
 * taken as sRGB: profiles are ignored.
 */
#ifndef RECTO_IMAGE_H
#define RECTO_IMAGE_H

#include "diag/diag.h"

enum picture_kind { PICTURE_PNG, PICTURE_JPEG };

struct picture {
	enum picture_kind kind;
	str name;          /* as whoever asked for it knows it */
	str bytes;         /* of the file */
	int width, height; /* pixels, as it is to be shown */
	int orientation;   /* of the file, as in Exif: 1 upright, 2 to 8 turned or mirrored */
	int channels;      /* 1: grey, 3: colour, 4: four inks */
	bool plain;        /* JPEG: coded so that every reader of PDF takes it as it is */
};

/* --- opening --- */

struct pictures;

struct pictures *pictures_new(struct arena *a, struct arena *scratch, const struct limits *limits,
                              struct diags *d);
/*
 * The picture of this name in the folder or below it, or the one that a
 * `data:` URI holds; the same place gives the same picture. NULL: reported.
 */
const struct picture *picture_open(struct pictures *all, str folder, str name, struct span at);

/* The files that were opened. */
void pictures_log(const struct pictures *all, struct file_log *log);

enum picture_result { PICTURE_DONE, PICTURE_UNKNOWN, PICTURE_LARGE, PICTURE_BROKEN };

/* Reads the whole file once, to be sure that it can be; `name` is left alone. */
enum picture_result picture_read(struct arena *scratch, str bytes, const struct limits *limits,
                                 struct picture *out);

/* --- making ready --- */

struct picture_form {
	int width, height; /* more pixels than these are not needed; 0: all that there are */
	bool grey;
	bool samples; /* never a file */
};

/* A picture as a document holds it: a JPEG file, or rows of samples from the top. */
struct picture_data {
	bool jpeg;
	int width, height, channels; /* 1 or 3 */
	str bytes;                   /* JPEG: the file; else width * channels bytes each row */
	str alpha;                   /* width bytes each row; empty: opaque */
};

/*
 * A small or well-sized JPEG is handed on as it is, without what its camera
 * noted; all else is decoded, reduced to the pixels that are needed, and a
 * photograph is coded again.
 */
bool picture_prepare(struct arena *a, struct arena *scratch, const struct picture *p,
                     const struct picture_form *form, struct picture_data *out);

/* --- QR codes --- */

/*
 * The outline of a code, `QR_MODULE` dims to a module; *modules: its side, with
 * the quiet zone. Empty if there is more text than a code holds.
 */
enum { QR_MODULE = 1024 };
struct path qr_path(struct arena *a, struct arena *scratch, str text, int *modules);

#endif
