/* SPDX-License-Identifier: MIT */
/* What was reported, for those who print it. */
#ifndef RECTO_DIAG_INT_H
#define RECTO_DIAG_INT_H

#include "diag/diag.h"

struct message {
	enum diag_id id;
	int serial; /* order of reporting */
	int order;  /* of the text that it is about; when it is listed */
	struct span at, also;
	str detail, also_text;
};

struct diags {
	struct arena *a;
	struct {
		struct message *items;
		int count, cap;
	} list;
	struct {
		const struct origin **items;
		int count, cap;
	} origins;
	bool silent[DIAG_COUNT]; /* never of an error */
};

struct diag_row {
	enum diag_level level;
	str slug, text;
};

const struct diag_row *diag_row(enum diag_id id);
/* What is to be told of at least this level, sorted by place, each once. */
struct message *diags_listed(const struct diags *d, struct arena *a, enum diag_level least,
                             int *count);

#endif
