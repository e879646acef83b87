/* SPDX-License-Identifier: MIT */
/* Inside image/: the two kinds of file, and the samples that they decode to. */
#ifndef RECTO_IMAGE_INT_H
#define RECTO_IMAGE_INT_H

#include "image/image.h"

struct pixels {
	int width, height, channels; /* 1: grey, 3: colour */
	bool has_alpha;              /* one more byte in each pixel */
	unsigned char *samples;
};

static inline int pixels_stride(const struct pixels *p)
{
	return p->channels + p->has_alpha;
}

/* What is larger is refused before room is made for it. */
static inline bool picture_fits(const struct limits *l, int64_t width, int64_t height)
{
	return width <= l->of[LIMIT_IMAGE_SIDE] && height <= l->of[LIMIT_IMAGE_SIDE] &&
	       width * height <= l->of[LIMIT_IMAGE_PIXELS];
}

/*
 * What decodes leaves its handle and its room in the arena, until that is
 * rewound: it is meant for scratch.
 */

/* --- png.c --- */

enum picture_result png_read(struct arena *scratch, str bytes, const struct limits *limits,
                             struct picture *out);
bool png_decode(struct arena *a, str bytes, bool grey, struct pixels *out);

/* --- jpeg.c --- */

enum picture_result jpeg_read(struct arena *scratch, str bytes, const struct limits *limits,
                              struct picture *out);
/* Reduced while decoding as far as `least` allows; not turned. */
bool jpeg_decode(struct arena *a, str bytes, const struct picture_form *least, struct pixels *out);
bool jpeg_encode(struct arena *a, struct arena *scratch, const struct pixels *p, str *out);

/* --- markers.c: the segments of a JPEG file --- */

/* Of its Exif segment; 1 if it has none that says so. */
int jpeg_orientation(str bytes);
/* Without comments and what cameras and programs note: places, times, thumbnails, profiles. */
str jpeg_without_notes(struct arena *a, str bytes);

/* --- samples.c --- */

/* Averages the samples down to at most these sides; what is smaller stays. */
void pixels_reduce(struct arena *a, struct pixels *p, int width, int height);
/* Upright, by an orientation of Exif. */
void pixels_turn(struct arena *a, struct pixels *p, int orientation);

#endif
