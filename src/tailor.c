/* SPDX-License-Identifier: MIT */
/* What is set of a CV: a variant of it. */
#include "job.h"

bool select_variant(struct job *j)
{
	j->ledger = ledger_new(j->a, j->cv);
	if (!j->options->variant)
		return true;
	j->variant = variant_find(j->a, j->cv, str_from_z(j->options->variant), j->diags);
	if (!j->variant)
		return false;
	j->cv = cv_select(j->a, j->cv, j->variant);
	ledger_select(j->ledger, j->cv, str_z(j->a, j->variant->name));
	return true;
}

const struct node *variant_layout(const struct job *j)
{
	const struct node *all = j->cv_variants;
	for (int i = 0; j->variant && all && i < all->count; i++) {
		const struct pair *pair = &all->pairs[i];
		if (name_same(pair->key.text, j->variant->name) && pair->value.kind == NODE_MAP)
			return node_find(&pair->value, STR("layout"));
	}
	return NULL;
}
