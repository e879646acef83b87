/* SPDX-License-Identifier: MIT */
/*
 * Compression, for all streams of a file by one compressor. Level 12, which
 * weighs every way to say a thing, makes files smaller by a fortieth and took
 * two fifths of a render.
 */
#include "write/pdf/pdf_int.h"

#include <libdeflate.h>

enum { LEVEL = 6 };

struct pdf_deflater {
	struct libdeflate_compressor *compressor;
	struct stopwatch *watch;
};

static void free_compressor(void *compressor)
{
	libdeflate_free_compressor(compressor);
}

struct pdf_deflater *pdf_deflater_new(struct arena *a, struct stopwatch *watch)
{
	struct pdf_deflater *d = ARENA_NEW(a, struct pdf_deflater);
	d->watch = watch;
	d->compressor = libdeflate_alloc_compressor(LEVEL);
	if (!d->compressor)
		arena_fail(a);
	arena_defer(a, free_compressor, d->compressor);
	return d;
}

str pdf_deflate(struct arena *a, struct pdf_deflater *d, str bytes)
{
	const size_t most = libdeflate_zlib_compress_bound(d->compressor, (size_t)bytes.n);
	char *room = ARENA_ARRAY(a, char, most);
	const enum run_stage before = stopwatch_turn(d->watch, STAGE_COMPRESS);
	const size_t n =
	    libdeflate_zlib_compress(d->compressor, bytes.s, (size_t)bytes.n, room, most);
	stopwatch_turn(d->watch, before);
	return (str){room, (ptrdiff_t)n};
}
