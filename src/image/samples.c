/* SPDX-License-Identifier: MIT */
/* Samples, made fewer or turned. Whole numbers only, so that every machine makes the same. */
#include "image/image_int.h"

#include <string.h>

enum { OPAQUE = 255, CHANNELS_MOST = 3 };

/* --- fewer --- */

struct window {
	int x0, x1, y0, y1;
};

/* The mean of a window; what is transparent does not colour it. */
static void average(const struct pixels *p, const struct window *w, unsigned char *to)
{
	const int stride = pixels_stride(p);
	uint64_t sum[CHANNELS_MOST] = {0}, weights = 0, count = 0;
	for (int y = w->y0; y < w->y1; y++)
		for (int x = w->x0; x < w->x1; x++, count++) {
			const unsigned char *at =
			    p->samples +
			    ((size_t)y * (size_t)p->width + (size_t)x) * (size_t)stride;
			const unsigned weight = p->has_alpha ? at[p->channels] : OPAQUE;
			weights += weight;
			for (int i = 0; i < p->channels; i++)
				sum[i] += (uint64_t)at[i] * weight;
		}
	for (int i = 0; i < p->channels; i++)
		to[i] = (unsigned char)(weights ? (sum[i] + weights / 2) / weights : 0);
	if (p->has_alpha)
		to[p->channels] = (unsigned char)(count ? (weights + count / 2) / count : 0);
}

void pixels_reduce(struct arena *a, struct pixels *p, int width, int height)
{
	struct pixels out = *p;
	out.width = width > 0 && width < p->width ? width : p->width;
	out.height = height > 0 && height < p->height ? height : p->height;
	if (out.width == p->width && out.height == p->height)
		return;
	const size_t stride = (size_t)pixels_stride(p);
	out.samples = arena_alloc(a, (size_t)out.width * stride, (size_t)out.height);
	for (int y = 0; y < out.height; y++)
		for (int x = 0; x < out.width; x++) {
			const struct window w = {
			    .x0 = (int)((int64_t)x * p->width / out.width),
			    .x1 = (int)((int64_t)(x + 1) * p->width / out.width),
			    .y0 = (int)((int64_t)y * p->height / out.height),
			    .y1 = (int)((int64_t)(y + 1) * p->height / out.height),
			};
			average(p, &w,
			        out.samples + ((size_t)y * (size_t)out.width + (size_t)x) * stride);
		}
	*p = out;
}

/* --- turned --- */

/* Where a sample of the upright picture comes from: along or against x and y, and which is which.
 */
static const struct {
	bool lies, right, bottom; /* from the other end of the file's x, y */
} turns[] = {
    [1] = {false, false, false}, [2] = {false, true, false}, [3] = {false, true, true},
    [4] = {false, false, true},  [5] = {true, false, false}, [6] = {true, false, true},
    [7] = {true, true, true},    [8] = {true, true, false},
};

void pixels_turn(struct arena *a, struct pixels *p, int orientation)
{
	if (orientation < 2 || orientation > 8)
		return;
	const bool lies = turns[orientation].lies;
	const size_t stride = (size_t)pixels_stride(p);
	struct pixels out = *p;
	out.width = lies ? p->height : p->width;
	out.height = lies ? p->width : p->height;
	out.samples = arena_alloc(a, (size_t)out.width * stride, (size_t)out.height);
	for (int y = 0; y < out.height; y++)
		for (int x = 0; x < out.width; x++) {
			const int u = lies ? y : x, v = lies ? x : y;
			const int fx = turns[orientation].right ? p->width - 1 - u : u;
			const int fy = turns[orientation].bottom ? p->height - 1 - v : v;
			memcpy(out.samples + ((size_t)y * (size_t)out.width + (size_t)x) * stride,
			       p->samples + ((size_t)fy * (size_t)p->width + (size_t)fx) * stride,
			       stride);
		}
	*p = out;
}
