/* SPDX-License-Identifier: MIT */
/*
 * Lengths: a `dim` is 1/1024 pt. Integers make the same page on every
 * machine. Demerits and products are int64_t.
 */
#ifndef RECTO_UNITS_H
#define RECTO_UNITS_H

#include <stdint.h>

typedef int32_t dim;

enum { DIM_PT = 1024, DIM_MAX = INT32_MAX / 2 };

/* x * numerator / denominator, rounded half away from zero, clamped to DIM_MAX. */
dim dim_scale(int64_t x, int64_t numerator, int64_t denominator);
double pt_from_dim(dim x);

static inline dim dim_max(dim a, dim b)
{
	return a > b ? a : b;
}

static inline dim dim_min(dim a, dim b)
{
	return a < b ? a : b;
}

#endif
