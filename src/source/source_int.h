/* SPDX-License-Identifier: MIT */
/* Inside source/: building the tree, with every limit counted in one place. */
#ifndef RECTO_SOURCE_INT_H
#define RECTO_SOURCE_INT_H

#include "source/source.h"

struct tree {
	struct arena *a, *scratch;
	const struct origin *origin;
	const ptrdiff_t *lines; /* offset of each line of the origin's text */
	int line_count;
	const struct source_limits *limits;
	struct diags *d;
	int nodes, aliases;
	bool failed; /* a limit was passed: nothing is read */
};

struct node_list {
	struct node *items;
	int count, cap;
};

struct pair_list {
	struct pair *items;
	int count, cap;
};

/* Counts nodes; false, and one error, at the limit. */
bool tree_count(struct tree *t, int nodes, struct span at);
/* Reports a limit and ends the reading. */
bool tree_limit(struct tree *t, struct span at, const char *what, long long limit);
bool tree_scalar_fits(struct tree *t, size_t bytes, struct span at);
bool tree_depth_fits(struct tree *t, int depth, struct span at);
/* Adds a pair; of a key given twice the last one is kept and both places are named. */
void tree_pair(struct tree *t, struct pair_list *pairs, struct pair pair);

const struct node *yaml_parse(struct tree *t);
/* NULL and no message if the text is no JSON from its first sign on: then it may be YAML. */
const struct node *json_parse(struct tree *t, bool *is_json);

#endif
