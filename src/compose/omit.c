/* SPDX-License-Identifier: MIT */
/*
 * `omit`: paths that a layout leaves out. Their leaves are entered in the
 * ledger as omitted before anything is composed; from then on they are absent.
 */
#include "compose/compose_int.h"

bool leaf_is_omitted(const struct composition *c, int leaf)
{
	return leaf > 0 && c->ledger->of_leaf[leaf - 1].state == PLACING_OMITTED;
}

static bool omit_leaf(void *user, int leaf)
{
	struct composition *c = user;
	ledger_omit(c->ledger, leaf, c->reason);
	c->left_out[leaf - 1].how = REDACT_GONE;
	return true;
}

static void omit_value(void *user, const struct named_value *v)
{
	named_leaves(v, omit_leaf, user);
}

const struct redacted_leaf *composition_left_out(const struct composition *c)
{
	return c->left_out;
}

void omit_mark(struct composition *c)
{
	c->left_out = ARENA_ARRAY(c->a, struct redacted_leaf, c->cv->leaf_count);
	for (int i = 0; i < c->layout->omit_count; i++) {
		const struct path_names *path = &c->layout->omit[i];
		if (!path_values(c, path, omit_value, c))
			diag(c->d, DIAG_OMIT_NOTHING, path->span, "%.*s",
			     STR_ARG(path_text(c->a, path)));
	}
}
