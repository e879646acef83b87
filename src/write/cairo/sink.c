/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "write/cairo/paint.h"

enum { ROOM = 1 << 20 }; /* bytes; few pages need more */

cairo_status_t sink_take(void *sink, const unsigned char *bytes, unsigned count)
{
	struct sink *to = sink;
	if (to->n + count <= to->room)
		memcpy(to->s + to->n, bytes, count);
	to->n += count;
	return CAIRO_STATUS_SUCCESS;
}

/* In the arena that closes the surface, for that still writes when it is closed. */
str sink_fill(const struct painting *what, write_painting *write)
{
	struct sink *const to = ARENA_NEW(what->scratch, struct sink);
	to->room = ROOM;
	do {
		if (to->n > to->room)
			to->room = to->n;
		to->s = arena_alloc(what->scratch, to->room, 1);
		to->n = 0;
		if (!write(what, to))
			return (str){0};
	} while (to->n > to->room);
	return (str){to->s, (ptrdiff_t)to->n};
}

void close_context(void *cr)
{
	cairo_find()->destroy(cr);
}

void close_surface(void *surface)
{
	cairo_find()->surface_destroy(surface);
}
