/* SPDX-License-Identifier: MIT */
/*
 * Pictures as image XObjects: JPEG files as they are, samples with the
 * predictors of PNG, and transparency as a soft mask. A picture that is printed
 * in several places stands in the file once, with as many pixels as the largest
 * of them needs at 300 to the inch.
 */
#include "write/pdf/pdf_int.h"

#include <stdlib.h>
#include <string.h>

enum { DPI = 300, INCH = 72 * DIM_PT, PREDICTOR_PNG = 15 };

static struct pdf_picture *find(const struct pdf_pictures *all, const struct draw *d)
{
	for (int i = 0; i < all->count; i++)
		if (all->items[i].picture == d->picture && all->items[i].grey == d->grey)
			return &all->items[i];
	return NULL;
}

static int pixels_for(dim length)
{
	const int64_t dots = ((int64_t)length * DPI + INCH - 1) / INCH;
	return dots < 1 ? 1 : (int)dots;
}

void pdf_pictures_meet(struct arena *a, struct pdf_pictures *all, const struct draw *draw)
{
	const struct draw_area area = draw_picture_area(draw);
	if (!find(all, draw))
		LIST_ADD(a, all,
		         ((struct pdf_picture){.picture = draw->picture, .grey = draw->grey}));
	struct pdf_picture *p = find(all, draw);
	const int width = pixels_for(area.w), height = pixels_for(area.h);
	p->width = width > p->width ? width : p->width;
	p->height = height > p->height ? height : p->height;
}

/* --- predictors (PNG, ISO/IEC 15948, clause 9) --- */

enum { PREDICTORS = 5 };

static int paeth(int left, int above, int corner)
{
	const int p = left + above - corner;
	const int by_left = abs(p - left), by_above = abs(p - above), by_corner = abs(p - corner);
	if (by_left <= by_above && by_left <= by_corner)
		return left;
	return by_above <= by_corner ? above : corner;
}

static int predict(int predictor, int left, int above, int corner)
{
	const int guesses[PREDICTORS] = {0, left, above, (left + above) / 2,
	                                 paeth(left, above, corner)};
	return guesses[predictor];
}

struct rows {
	const unsigned char *above, *row; /* above: zeros for the first */
	int size, step;                   /* bytes of a row, of a pixel */
};

static unsigned char residue(const struct rows *r, int predictor, int i)
{
	const int left = i >= r->step ? r->row[i - r->step] : 0;
	const int corner = i >= r->step ? r->above[i - r->step] : 0;
	return (unsigned char)(r->row[i] - predict(predictor, left, r->above[i], corner));
}

/* The predictor that leaves least, a byte counting as its distance from 0. */
static int best_predictor(const struct rows *r)
{
	int best = 0;
	int64_t least = INT64_MAX;
	for (int p = 0; p < PREDICTORS; p++) {
		int64_t sum = 0;
		for (int i = 0; i < r->size && sum < least; i++)
			sum += abs((signed char)residue(r, p, i));
		if (sum < least) {
			least = sum;
			best = p;
		}
	}
	return best;
}

static str predicted(struct arena *a, str samples, int width, int channels)
{
	const int size = width * channels;
	const int height = (int)(samples.n / size);
	char *out = arena_alloc(a, (size_t)size + 1, (size_t)height), *at = out;
	const unsigned char *above = ARENA_ARRAY(a, unsigned char, size);
	for (int y = 0; y < height; y++) {
		const struct rows r = {above,
		                       (const unsigned char *)samples.s + (size_t)y * (size_t)size,
		                       size, channels};
		const int predictor = best_predictor(&r);
		*at++ = (char)predictor;
		for (int i = 0; i < size; i++)
			*at++ = (char)residue(&r, predictor, i);
		above = r.row;
	}
	return (str){out, at - out};
}

/* --- objects --- */

static void put_keys(struct pdf_obj *image, int width, int height, int channels)
{
	pdf_put_name(image, "Type", "XObject");
	pdf_put_name(image, "Subtype", "Image");
	pdf_put_int(image, "Width", width);
	pdf_put_int(image, "Height", height);
	pdf_put_name(image, "ColorSpace", channels == 1 ? "DeviceGray" : "DeviceRGB");
	pdf_put_int(image, "BitsPerComponent", 8);
}

static struct pdf_obj *embed_samples(struct arena *scratch, struct pdf_doc *doc, str samples,
                                     const struct picture_data *size, int channels)
{
	struct pdf_obj *image =
	    pdf_stream_new(doc, predicted(scratch, samples, size->width, channels));
	struct pdf_obj *parameters = pdf_dict_direct(doc);
	put_keys(image, size->width, size->height, channels);
	pdf_put_int(parameters, "Predictor", PREDICTOR_PNG);
	pdf_put_int(parameters, "Colors", channels);
	pdf_put_int(parameters, "Columns", size->width);
	pdf_put(image, "DecodeParms", parameters);
	return image;
}

static struct pdf_obj *embed(struct arena *scratch, struct pdf_doc *doc,
                             const struct picture_data *data)
{
	if (data->jpeg) {
		struct pdf_obj *image = pdf_stream_coded(doc, data->bytes, "DCTDecode");
		put_keys(image, data->width, data->height, data->channels);
		return image;
	}
	struct pdf_obj *image = embed_samples(scratch, doc, data->bytes, data, data->channels);
	if (data->alpha.n)
		pdf_put(image, "SMask", embed_samples(scratch, doc, data->alpha, data, 1));
	return image;
}

void pdf_pictures_embed(struct arena *a, struct arena *scratch, struct pdf_pictures *all,
                        struct pdf_doc *doc)
{
	for (int i = 0; i < all->count; i++) {
		struct pdf_picture *p = &all->items[i];
		const struct picture_form form = {p->width, p->height, p->grey, false};
		const struct arena_mark mark = arena_mark(scratch);
		struct picture_data data;
		/* Opened, it was read to its end; there is no second answer. */
		if (picture_prepare(a, scratch, p->picture, &form, &data))
			p->object = embed(scratch, doc, &data);
		arena_rewind(scratch, mark);
	}
}

/* --- on the page --- */

void pdf_picture_write(struct buf *out, const struct pdf_pictures *all, struct pdf_obj *page,
                       const struct draw *draw, dim page_height)
{
	const struct pdf_picture *p = draw->picture ? find(all, draw) : NULL;
	const char *name = p ? pdf_page_image(page, p->object) : NULL;
	if (!name)
		return;
	const struct draw_area area = draw_picture_area(draw);
	buf_add(out, STR("q\n"));
	if (draw->cover || draw->radius > 0) {
		pdf_box_write(out, draw, page_height);
		buf_add(out, STR("W n\n"));
	}
	const dim matrix[] = {area.w, 0, 0, area.h, area.x, page_height - area.y - area.h};
	for (int i = 0; i < 6; i++) {
		pdf_dim(out, matrix[i]);
		buf_char(out, ' ');
	}
	buf_format(out, "cm\n/%s Do\nQ\n", name);
}
