/* SPDX-License-Identifier: MIT */
/*
 * The proof behind the closing line: what compose says it placed is compared
 * with what the display list holds. Line breaks drop spaces and add hyphens,
 * so letters are compared, white space and soft hyphens are not.
 */
#include "account.h"

enum { SOFT_HYPHEN = 0xAD, NO_BREAK_SPACE = 0xA0 };

static bool counts(uint32_t c)
{
	return c > ' ' && c != SOFT_HYPHEN && c != NO_BREAK_SPACE;
}

static int64_t letters(str text)
{
	int64_t n = 0;
	for (ptrdiff_t i = 0; i < text.n;)
		n += counts(utf8_next(text, &i));
	return n;
}

static void take_page(struct ledger *l, const struct page *page, int number, int64_t *found)
{
	for (int i = 0; i < page->draw_count; i++) {
		const struct draw *d = &page->draws[i];
		if (d->leaf < 1 || d->leaf > l->cv->leaf_count)
			continue;
		ledger_on_page(l, d->leaf, number);
		found[d->leaf - 1] += letters(d->run ? d->run->text : d->text);
	}
}

void account_pages(struct arena *scratch, struct ledger *l, const struct pages *pages,
                   struct diags *d)
{
	const struct arena_mark mark = arena_mark(scratch);
	int64_t *found = ARENA_ARRAY(scratch, int64_t, l->cv->leaf_count);
	for (int i = 0; i < pages->count; i++)
		take_page(l, &pages->items[i], i + 1, found);
	for (int i = 0; i < l->cv->leaf_count; i++) {
		const struct placing *p = &l->of_leaf[i];
		const bool is_text = p->how == HOW_TEXT || p->how == HOW_FORMATTED;
		if (p->state == PLACING_PLACED && is_text && found[i] < letters(p->set))
			diag(d, DIAG_TEXT_CUT, l->cv->leaves[i].span, "%.*s",
			     STR_ARG(l->cv->leaves[i].path));
	}
	arena_rewind(scratch, mark);
}
