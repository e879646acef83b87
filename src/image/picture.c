/* SPDX-License-Identifier: MIT */
/*
 * A picture from its bytes, and made ready for a document: a photograph stays
 * a JPEG; what is drawn stays as sharp as it is. More pixels than are printed
 * would only make the file larger.
 */
#include "image/image_int.h"

enum {
	SMALL_FILE = 64 << 10, /* is not coded again, however many pixels it has */
	SPARE = 4,
	SPARE_OF = 3 /* nor is one with a third more than are needed */
};

enum picture_result picture_read(struct arena *scratch, str bytes, const struct limits *limits,
                                 struct picture *out)
{
	const str png = {"\x89PNG\r\n\x1a\n", 8}, jpeg = {"\xff\xd8\xff", 3};
	const bool is_png = str_starts(bytes, png);
	*out = (struct picture){
	    .kind = is_png ? PICTURE_PNG : PICTURE_JPEG, .name = out->name, .bytes = bytes};
	if (is_png)
		return png_read(scratch, bytes, limits, out);
	return str_starts(bytes, jpeg) ? jpeg_read(scratch, bytes, limits, out) : PICTURE_UNKNOWN;
}

static bool is_enough(int pixels, int wanted)
{
	return wanted == 0 || (int64_t)pixels * SPARE_OF <= (int64_t)wanted * SPARE;
}

/* True if the file itself can be handed on. */
static bool passes(const struct picture *p, const struct picture_form *form)
{
	const bool sized = p->bytes.n <= SMALL_FILE ||
	                   (is_enough(p->width, form->width) && is_enough(p->height, form->height));
	return p->kind == PICTURE_JPEG && p->plain && p->orientation == 1 && sized &&
	       (!form->grey || p->channels == 1);
}

/* Colour and alpha apart; alpha that hides nothing is left out. */
static void part_alpha(struct arena *a, const struct pixels *p, struct picture_data *out)
{
	const size_t count = (size_t)p->width * (size_t)p->height;
	const size_t channels = (size_t)p->channels, stride = (size_t)pixels_stride(p);
	char *colour = arena_alloc(a, count, channels), *alpha = arena_alloc(a, count, 1);
	bool hides = false;
	for (size_t i = 0; i < count; i++) {
		const unsigned char *at = p->samples + i * stride;
		for (size_t c = 0; c < channels; c++)
			colour[i * channels + c] = (char)at[c];
		alpha[i] = (char)(p->has_alpha ? at[channels] : 0xFF);
		hides = hides || (p->has_alpha && at[channels] != 0xFF);
	}
	out->bytes = (str){colour, (ptrdiff_t)(count * channels)};
	out->alpha = hides ? (str){alpha, (ptrdiff_t)count} : (str){0};
}

/* The form as the file lies. */
static struct picture_form form_lying(const struct picture *p, const struct picture_form *form)
{
	const bool lies = p->orientation > 4;
	return (struct picture_form){lies ? form->height : form->width,
	                             lies ? form->width : form->height, form->grey, form->samples};
}

static bool decode(struct arena *scratch, const struct picture *p, const struct picture_form *form,
                   struct pixels *out)
{
	const struct picture_form lying = form_lying(p, form);
	const bool done = p->kind == PICTURE_PNG ? png_decode(scratch, p->bytes, form->grey, out)
	                                         : jpeg_decode(scratch, p->bytes, &lying, out);
	if (!done)
		return false;
	pixels_reduce(scratch, out, lying.width, lying.height);
	pixels_turn(scratch, out, p->orientation);
	return true;
}

bool picture_prepare(struct arena *a, struct arena *scratch, const struct picture *p,
                     const struct picture_form *form, struct picture_data *out)
{
	*out = (struct picture_data){
	    .jpeg = true, .width = p->width, .height = p->height, .channels = p->channels};
	if (!form->samples && passes(p, form)) {
		out->bytes = jpeg_without_notes(a, p->bytes);
		return true;
	}
	const struct arena_mark mark = arena_mark(scratch);
	struct pixels pixels;
	bool done = decode(scratch, p, form, &pixels);
	if (done) {
		out->width = pixels.width;
		out->height = pixels.height;
		out->channels = pixels.channels;
		out->jpeg = p->kind == PICTURE_JPEG && !form->samples;
		if (out->jpeg)
			done = jpeg_encode(a, scratch, &pixels, &out->bytes);
		else
			part_alpha(a, &pixels, out);
	}
	arena_rewind(scratch, mark);
	return done;
}
