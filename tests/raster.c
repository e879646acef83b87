/* SPDX-License-Identifier: MIT */
/*
 * What two pictures of a page have in common: `raster ONE.png OTHER.png`. Two
 * rasterisers blend the edge of a letter differently, by little in each pixel;
 * a letter that stands elsewhere differs by much in some. So both are held:
 * the mean difference over the page, and the share of pixels that differ much
 * from every neighbour of the place in the other picture. Prints the figures;
 * fails above either bound.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

enum {
	MUCH = 96,       /* of 255 */
	MEAN_MOST = 600, /* 1/100 of a sample */
	SHARE_MOST = 50, /* pixels in 100000 */
	HUNDRED = 100,
	SHARE_OF = 100000,
};

struct raster {
	png_image image;
	unsigned char *samples; /* grey, a byte each */
};

static bool raster_read(const char *path, struct raster *out)
{
	memset(out, 0, sizeof *out);
	out->image.version = PNG_IMAGE_VERSION;
	if (!png_image_begin_read_from_file(&out->image, path))
		return false;
	out->image.format = PNG_FORMAT_GRAY;
	out->samples = malloc(PNG_IMAGE_SIZE(out->image));
	return out->samples && png_image_finish_read(&out->image, NULL, out->samples, 0, NULL);
}

static int sample(const struct raster *r, long x, long y)
{
	const long w = (long)r->image.width, h = (long)r->image.height;
	x = x < 0 ? 0 : x >= w ? w - 1 : x;
	y = y < 0 ? 0 : y >= h ? h - 1 : y;
	return r->samples[y * w + x];
}

/* The least difference to the place in the other picture or one pixel beside it. */
static int difference_near(const struct raster *a, const struct raster *b, long x, long y)
{
	const int own = sample(a, x, y);
	int least = 255;
	for (long dy = -1; dy <= 1; dy++)
		for (long dx = -1; dx <= 1; dx++) {
			const int d = abs(own - sample(b, x + dx, y + dy));
			least = d < least ? d : least;
		}
	return least;
}

/* True if they are the same page. */
static bool compare(const struct raster *a, const struct raster *b)
{
	const long w = (long)a->image.width, h = (long)a->image.height;
	long long sum = 0, much = 0;
	if (labs(w - (long)b->image.width) > 1 || labs(h - (long)b->image.height) > 1) {
		printf("%ld × %ld, but %u × %u pixels\n", w, h, b->image.width, b->image.height);
		return false;
	}
	for (long y = 0; y < h; y++)
		for (long x = 0; x < w; x++) {
			sum += abs(sample(a, x, y) - sample(b, x, y));
			much += difference_near(a, b, x, y) > MUCH ||
			        difference_near(b, a, x, y) > MUCH;
		}
	const long long mean = sum * HUNDRED / (w * h), share = much * SHARE_OF / (w * h);
	printf("mean difference %lld.%02lld of 255, %lld in %d pixels differ much\n",
	       mean / HUNDRED, mean % HUNDRED, share, SHARE_OF);
	return mean <= MEAN_MOST && share <= SHARE_MOST;
}

int main(int argc, char **argv)
{
	struct raster a, b;
	if (argc != 3)
		return 2;
	if (!raster_read(argv[1], &a) || !raster_read(argv[2], &b)) {
		printf("cannot read both pictures\n");
		return 2;
	}
	const bool same = compare(&a, &b);
	free(a.samples);
	free(b.samples);
	return same ? 0 : 1;
}
