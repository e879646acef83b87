/* SPDX-License-Identifier: MIT */
#include "base/units.h"

#include <assert.h>

static dim clamp(int64_t x)
{
	return x > DIM_MAX ? DIM_MAX : x < -DIM_MAX ? -DIM_MAX : (dim)x;
}

dim dim_scale(int64_t x, int64_t numerator, int64_t denominator)
{
	assert(denominator > 0);
	const int64_t product = x * numerator;
	const int64_t half = denominator / 2;
	return clamp((product < 0 ? product - half : product + half) / denominator);
}

double pt_from_dim(dim x)
{
	return (double)x / DIM_PT;
}
