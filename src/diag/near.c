/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "diag/diag.h"

enum { SHORT_NAME = 5, LONGEST_NAME = 64 };

static bool is_filler(char c)
{
	return c == ' ' || c == '-' || c == '_';
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool name_same_whole(str a, str b)
{
	for (ptrdiff_t i = 0, k = 0;; i++, k++) {
		while (i < a.n && is_filler(a.s[i]))
			i++;
		while (k < b.n && is_filler(b.s[k]))
			k++;
		if (i == a.n || k == b.n)
			return i == a.n && k == b.n;
		if (lower(a.s[i]) != lower(b.s[k]))
			return false;
	}
}

str name_normal(struct arena *a, str name)
{
	struct buf b = BUF(a);
	const str small = str_lower(a, str_trim(name));
	for (ptrdiff_t i = 0; i < small.n; i++)
		if (!is_filler(small.s[i]))
			buf_char(&b, small.s[i]);
	return buf_str(&b);
}

static int least(int a, int b, int c)
{
	const int ab = a < b ? a : b;
	return ab < c ? ab : c;
}

/* Row i of the table of distances between the first i bytes of a and all beginnings of b. */
static int distance(str a, str b)
{
	int rows[3][LONGEST_NAME + 1];
	int *before = rows[0], *above = rows[1], *row = rows[2];
	for (int j = 0; j <= b.n; j++)
		above[j] = j;
	for (int i = 1; i <= a.n; i++) {
		row[0] = i;
		for (int j = 1; j <= b.n; j++) {
			const int change = a.s[i - 1] != b.s[j - 1];
			row[j] = least(above[j] + 1, row[j - 1] + 1, above[j - 1] + change);
			const bool swapped =
			    i > 1 && j > 1 && a.s[i - 1] == b.s[j - 2] && a.s[i - 2] == b.s[j - 1];
			if (swapped && before[j - 2] + 1 < row[j])
				row[j] = before[j - 2] + 1;
		}
		int *const free_row = before;
		before = above;
		above = row;
		row = free_row;
	}
	return above[b.n];
}

str name_near(struct arena *scratch, str wrong, const struct strs *candidates)
{
	const struct arena_mark mark = arena_mark(scratch);
	const str name = name_normal(scratch, wrong);
	str best = {0};
	int best_distance = name.n <= SHORT_NAME ? 2 : 3;
	if (name.n == 0 || name.n > LONGEST_NAME)
		best_distance = 0;
	for (int i = 0; i < candidates->count && best_distance; i++) {
		const str other = name_normal(scratch, candidates->items[i]);
		if (other.n > LONGEST_NAME || labs((long)(other.n - name.n)) >= best_distance)
			continue;
		const int d = distance(name, other);
		const int most = other.n <= SHORT_NAME ? 1 : 2;
		/* A name that shares nothing with the other is no suggestion. */
		if (d < best_distance && d <= most && d < name.n) {
			best_distance = d;
			best = candidates->items[i];
		}
	}
	arena_rewind(scratch, mark);
	return best;
}
