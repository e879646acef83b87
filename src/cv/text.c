/* SPDX-License-Identifier: MIT */
/* Texts without their marks. */
#include "cv/cv.h"

str text_plain(struct arena *a, const struct text *t)
{
	struct buf b = BUF(a);
	if (t->run_count == 1 && !t->runs[0].newline)
		return t->runs[0].text;
	for (int i = 0; i < t->run_count; i++) {
		if (t->runs[i].newline && b.n)
			buf_char(&b, ' ');
		buf_add(&b, t->runs[i].text);
	}
	return buf_str(&b);
}
