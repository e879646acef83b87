/* SPDX-License-Identifier: MIT */
/*
 * QR codes (ISO/IEC 18004): libqrencode says which modules are dark; here they
 * become one outline, for modules drawn one by one show seams on a screen.
 * Every side of a dark module that has light behind it is an edge, with the
 * dark at its right; edges are followed until they close.
 */
#include "image/image_int.h"

#include <qrencode.h>

enum { QUIET = 4, TEXT_MOST = 2900 };

enum side { SIDE_EAST, SIDE_SOUTH, SIDE_WEST, SIDE_NORTH, SIDES };

struct tracer {
	struct arena *a;
	const QRcode *code;
	bool *
	    done; /* for each vertex, the edges that leave it: [(y * (n + 1) + x) * SIDES + side] */
	struct path path;
};

static void close_code(void *code)
{
	QRcode_free(code);
}

static bool is_dark(const QRcode *q, int x, int y)
{
	return x >= 0 && y >= 0 && x < q->width && y < q->width && (q->data[y * q->width + x] & 1);
}

/* True if an edge leaves the vertex in this direction. */
static bool has_edge(const QRcode *q, int x, int y, enum side side)
{
	static const int right[SIDES][2] = {{0, 0}, {-1, 0}, {-1, -1}, {0, -1}};
	static const int left[SIDES][2] = {{0, -1}, {0, 0}, {-1, 0}, {-1, -1}};
	return is_dark(q, x + right[side][0], y + right[side][1]) &&
	       !is_dark(q, x + left[side][0], y + left[side][1]);
}

static void add_point(struct tracer *t, enum path_verb verb, int x, int y)
{
	const struct path_step step = {.verb = verb,
	                               .to = {{(x + QUIET) * QR_MODULE, (y + QUIET) * QR_MODULE}}};
	LIST_ADD(t->a, &t->path, step);
}

static bool *done_at(struct tracer *t, int x, int y, enum side side)
{
	return &t->done[(y * (t->code->width + 1) + x) * SIDES + (int)side];
}

/* Where two dark modules touch at a corner, they stay apart: right before straight before left. */
static enum side turn(const struct tracer *t, int x, int y, enum side side)
{
	const enum side right = (side + 1) % SIDES, left = (side + SIDES - 1) % SIDES;
	if (has_edge(t->code, x, y, right))
		return right;
	return has_edge(t->code, x, y, side) ? side : left;
}

static void trace(struct tracer *t, int x, int y, enum side side)
{
	static const int step[SIDES][2] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
	add_point(t, PATH_MOVE, x, y);
	while (!*done_at(t, x, y, side)) {
		*done_at(t, x, y, side) = true;
		x += step[side][0];
		y += step[side][1];
		const enum side next = turn(t, x, y, side);
		if (next != side)
			add_point(t, PATH_LINE, x, y);
		side = next;
	}
	add_point(t, PATH_CLOSE, x, y);
}

struct path qr_path(struct arena *a, struct arena *scratch, str text, int *modules)
{
	struct tracer t = {.a = a};
	*modules = 0;
	if (text.n == 0 || text.n > TEXT_MOST || str_find(text, (str){"", 1}) >= 0)
		return t.path;
	const struct arena_mark mark = arena_mark(scratch);
	QRcode *code = QRcode_encodeString8bit(str_z(scratch, text), 0, QR_ECLEVEL_M);
	if (code) {
		arena_defer(scratch, close_code, code);
		t.code = code;
		*modules = code->width + 2 * QUIET;
		t.done = ARENA_ARRAY(scratch, bool, (code->width + 1) * (code->width + 1) * SIDES);
		for (int y = 0; y <= code->width; y++)
			for (int x = 0; x <= code->width; x++)
				if (has_edge(code, x, y, SIDE_EAST) &&
				    !*done_at(&t, x, y, SIDE_EAST))
					trace(&t, x, y, SIDE_EAST);
	}
	arena_rewind(scratch, mark);
	return t.path;
}
