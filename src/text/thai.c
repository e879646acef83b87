/* SPDX-License-Identifier: MIT */
/*
 * Thai is written without spaces between words; libthai finds them by its
 * dictionary. That is opened when a Thai text first needs it; where it is
 * missing, Thai breaks at its spaces only. The only file that sees libthai.
 */
#include "text/text_int.h"

#include <thai/thwbrk.h>

struct thai {
	struct arena *a;
	bool opened;
	ThBrk *breaker; /* NULL: no dictionary */
};

static void close_breaker(void *breaker)
{
	th_brk_delete(breaker);
}

struct thai *thai_new(struct arena *a)
{
	struct thai *thai = ARENA_NEW(a, struct thai);
	thai->a = a;
	return thai;
}

static ThBrk *breaker_of(struct thai *thai)
{
	if (!thai->opened) {
		thai->breaker = th_brk_new(NULL);
		if (thai->breaker)
			arena_defer(thai->a, close_breaker, thai->breaker);
	}
	thai->opened = true;
	return thai->breaker;
}

static bool is_thai(uint32_t c)
{
	return c >= 0xE01 && c <= 0xE5B;
}

static void break_stretch(struct thai *thai, struct arena *scratch, struct token t,
                          struct joint *joints)
{
	const int n = t.to - t.from;
	thwchar_t *text = ARENA_ARRAY(scratch, thwchar_t, n + 1);
	int *places = ARENA_ARRAY(scratch, int, n);
	for (int i = 0; i < n; i++)
		text[i] = (thwchar_t)t.chars[t.from + i];
	const int count = th_brk_wc_find_breaks(breaker_of(thai), text, places, (size_t)n);
	for (int i = 0; i < count; i++)
		if (places[i] > 0 && places[i] < n)
			joints[t.from + places[i]] = (struct joint){0, 0};
}

void thai_break(struct thai *thai, struct arena *scratch, struct token t, struct joint *joints)
{
	for (int from = t.from, to; from < t.to; from = to) {
		for (to = from; to < t.to && is_thai(t.chars[to]);)
			to++;
		if (to - from > 1 && breaker_of(thai))
			break_stretch(thai, scratch, (struct token){t.chars, from, to}, joints);
		to += to == from;
	}
}
