/* SPDX-License-Identifier: MIT */
/*
 * What a page may need now and then, because all else would be worse: counted,
 * so that it does not become more.
 */
#include "oracle.h"

enum { LADDER = 3 /* lines in a row that end in hyphens */ };

/* In em. Twice the word space of a text face: from here on it is a hole, not a space. */
#define LOOSE 0.5

const char *const count_names[COUNTS] = {
    [COUNT_WIDOWS] = "widows", [COUNT_ORPHANS] = "orphans", [COUNT_LADDERS] = "ladders",
    [COUNT_LOOSE] = "loose",   [COUNT_SLIVERS] = "slivers",
};

static bool goes_on(const struct list *l, int i)
{
	return i + 1 < l->text_count && l->text[i + 1]->para == l->text[i]->para;
}

/* One line of a paragraph alone at the foot of a page, or at the head of the next. */
static void count_parted(const struct list *l, int i, int counts[COUNTS])
{
	const struct line *above = l->text[i];
	if (!goes_on(l, i))
		return;
	const struct line *below = l->text[i + 1];
	if (above->page == below->page && above->region == below->region)
		return;
	counts[COUNT_ORPHANS] += above->index == 0;
	counts[COUNT_WIDOWS] += below->index == below->of - 1;
}

void find_counts(const struct list *l, int counts[COUNTS])
{
	int hyphens = 0;
	bool slack;
	for (int i = 0; i < l->text_count; i++) {
		const struct line *line = l->text[i];
		count_parted(l, i, counts);
		hyphens = line->hyphen ? hyphens + 1 : 0;
		counts[COUNT_LADDERS] += hyphens == LADDER;
		hyphens = goes_on(l, i) ? hyphens : 0;
		counts[COUNT_LOOSE] += line->justified && line->space > LOOSE * line->size;
	}
	counts[COUNT_SLIVERS] += ends_in_sliver(l, &slack);
}
