/* SPDX-License-Identifier: MIT */
/* An outline to be filled: moves, lines, cubic curves, closes; y grows downward. */
#ifndef RECTO_PATH_H
#define RECTO_PATH_H

#include "base/units.h"

enum path_verb { PATH_MOVE, PATH_LINE, PATH_CURVE, PATH_CLOSE };

struct point {
	dim x, y;
};

struct path_step {
	enum path_verb verb;
	struct point to[3]; /* curve: two controls and the end; else the end first */
};

struct path {
	struct path_step *items;
	int count, cap;
};

#endif
