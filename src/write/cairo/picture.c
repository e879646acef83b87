/* SPDX-License-Identifier: MIT */
/* Pictures of the CV on the page. */
#include "write/cairo/paint.h"

enum { INCH = 72 * DIM_PT, OPAQUE = 255 };

static int pixels_for(dim length, int dpi)
{
	const int64_t dots = ((int64_t)length * dpi + INCH - 1) / INCH;
	return dots < 1 ? 1 : (int)dots;
}

static uint32_t premultiplied(unsigned char sample, unsigned char alpha)
{
	return ((uint32_t)sample * alpha + OPAQUE / 2) / OPAQUE;
}

static uint32_t pixel(const struct picture_data *data, size_t i)
{
	const unsigned char *at = (const unsigned char *)data->bytes.s + i * (size_t)data->channels;
	const unsigned char alpha = data->alpha.n ? (unsigned char)data->alpha.s[i] : OPAQUE;
	const int green = data->channels == 1 ? 0 : 1, blue = data->channels == 1 ? 0 : 2;
	return (uint32_t)alpha << 24 | premultiplied(at[0], alpha) << 16 |
	       premultiplied(at[green], alpha) << 8 | premultiplied(at[blue], alpha);
}

static cairo_surface_t *surface_of(const struct painter *p, const struct picture_data *data)
{
	const size_t count = (size_t)data->width * (size_t)data->height;
	uint32_t *pixels = ARENA_ARRAY(p->a, uint32_t, count);
	for (size_t i = 0; i < count; i++)
		pixels[i] = pixel(data, i);
	cairo_surface_t *surface = p->cairo->image_surface_create_for_data(
	    (unsigned char *)pixels, data->alpha.n ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
	    data->width, data->height, data->width * (int)sizeof *pixels);
	arena_defer(p->a, close_surface, surface);
	return surface;
}

/* The file stands for the samples where the picture is written as a file, too. */
static void attach_file(const struct painter *p, const struct picture *picture,
                        const struct picture_form *form, cairo_surface_t *surface)
{
	struct picture_form as_file = *form;
	struct picture_data data;
	as_file.samples = false;
	if (picture_prepare(p->a, p->scratch, picture, &as_file, &data) && data.jpeg &&
	    data.channels != 4)
		p->cairo->surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG,
		                                (const unsigned char *)data.bytes.s,
		                                (unsigned long)data.bytes.n, NULL, NULL);
}

void picture_paint(const struct painter *p, const struct draw *d)
{
	const struct draw_area area = draw_picture_area(d);
	const struct picture_form form = {pixels_for(area.w, p->dpi), pixels_for(area.h, p->dpi),
	                                  d->grey, true};
	struct picture_data data;
	/* Opened, it was read to its end; there is no second answer. */
	if (area.w <= 0 || area.h <= 0 ||
	    !picture_prepare(p->a, p->scratch, d->picture, &form, &data))
		return;
	cairo_surface_t *surface = surface_of(p, &data);
	if (p->files)
		attach_file(p, d->picture, &form, surface);
	p->cairo->save(p->cr);
	box_outline(p, d);
	p->cairo->clip(p->cr);
	p->cairo->translate(p->cr, pt_from_dim(area.x), pt_from_dim(area.y));
	p->cairo->scale(p->cr, pt_from_dim(area.w) / data.width, pt_from_dim(area.h) / data.height);
	p->cairo->set_source_surface(p->cr, surface, 0, 0);
	if (!p->files)
		p->cairo->pattern_set_extend(p->cairo->get_source(p->cr), CAIRO_EXTEND_PAD);
	p->cairo->paint(p->cr);
	p->cairo->restore(p->cr);
}
