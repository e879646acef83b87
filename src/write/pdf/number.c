/* SPDX-License-Identifier: MIT */
/*
 * Numbers of content streams, printed from integers: no locale, no "-0", no
 * digit that a float invents. A length has three decimals: half of the last
 * is smaller than a dim.
 */
#include "write/pdf/pdf_int.h"

enum { DIGITS_MAX = 24, DIM_DIGITS = 3, THOUSAND = 1000 };

void pdf_decimal(struct buf *out, int64_t value, int digits)
{
	char text[DIGITS_MAX];
	int at = DIGITS_MAX;
	uint64_t left = value < 0 ? (uint64_t)0 - (uint64_t)value : (uint64_t)value;
	while (digits > 0 && left % 10 == 0) {
		left /= 10;
		digits--;
	}
	for (int k = 0; left || k < digits; k++) {
		text[--at] = (char)('0' + left % 10);
		left /= 10;
		if (k + 1 == digits)
			text[--at] = '.';
	}
	if (at == DIGITS_MAX)
		text[--at] = '0';
	else if (value < 0)
		text[--at] = '-';
	buf_add(out, (str){text + at, DIGITS_MAX - at});
}

void pdf_dim(struct buf *out, dim value)
{
	const int64_t x = (int64_t)value * THOUSAND;
	const int64_t half = x < 0 ? -DIM_PT / 2 : DIM_PT / 2;
	pdf_decimal(out, (x + half) / DIM_PT, DIM_DIGITS);
}
