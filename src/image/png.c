/* SPDX-License-Identifier: MIT */
/*
 * PNG by the simplified interface of libpng: it takes every kind of file
 * (palettes, 16 bits, interlaced, transparent colours) to 8 bits, and it never
 * jumps.
 */
#include "image/image_int.h"

#include <string.h>

#include <png.h>

static void close_png(void *image)
{
	png_image_free(image);
}

/* The header alone. False: no PNG file, or its header is broken. */
static bool open_png(struct arena *scratch, str bytes, png_image **out)
{
	png_image *image = ARENA_NEW(scratch, png_image);
	image->version = PNG_IMAGE_VERSION;
	*out = image;
	arena_defer(scratch, close_png, image);
	return png_image_begin_read_from_memory(image, bytes.s, (size_t)bytes.n);
}

static bool is_broken(const png_image *image)
{
	return (image->warning_or_error & PNG_IMAGE_ERROR) != 0;
}

bool png_decode(struct arena *a, str bytes, bool grey, struct pixels *out)
{
	png_image *image;
	if (!open_png(a, bytes, &image))
		return false;
	const bool colour = (image->format & PNG_FORMAT_FLAG_COLOR) != 0 && !grey;
	const bool alpha = (image->format & PNG_FORMAT_FLAG_ALPHA) != 0;
	/* Else 16 bits without a gamma would count as linear light, as in no other reader. */
	image->flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
	image->format =
	    (colour ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY) | (alpha ? PNG_FORMAT_FLAG_ALPHA : 0u);
	*out = (struct pixels){.width = (int)image->width,
	                       .height = (int)image->height,
	                       .channels = colour ? 3 : 1,
	                       .has_alpha = alpha};
	out->samples =
	    arena_alloc(a, (size_t)out->width * (size_t)pixels_stride(out), (size_t)out->height);
	return png_image_finish_read(image, NULL, out->samples, 0, NULL) && !is_broken(image);
}

enum picture_result png_read(struct arena *scratch, str bytes, const struct limits *limits,
                             struct picture *out)
{
	const struct arena_mark mark = arena_mark(scratch);
	enum picture_result result = PICTURE_BROKEN;
	png_image *image;
	struct pixels pixels;
	if (open_png(scratch, bytes, &image)) {
		out->width = (int)image->width;
		out->height = (int)image->height;
		out->channels = image->format & PNG_FORMAT_FLAG_COLOR ? 3 : 1;
		out->orientation = 1;
		result = PICTURE_LARGE;
		if (picture_fits(limits, image->width, image->height))
			result = png_decode(scratch, bytes, false, &pixels) ? PICTURE_DONE
			                                                    : PICTURE_BROKEN;
	}
	arena_rewind(scratch, mark);
	return result;
}
