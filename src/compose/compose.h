/* SPDX-License-Identifier: MIT */
/*
 * CV × layout → box tree. The only place that knows both. Marks in the ledger
 * what it placed and what the layout leaves out.
 */
#ifndef RECTO_COMPOSE_H
#define RECTO_COMPOSE_H

#include "box/box.h"
#include "cv/cv.h"
#include "cv/ledger.h"
#include "cv/redact.h"
#include "layout/layout.h"

struct composition;

struct compose_input {
	struct arena *a, *scratch;
	const struct cv *cv;
	const struct layout *layout;
	struct ledger *ledger;
	struct diags *d;
	struct pictures *pictures; /* that the CV and the layout name */
	struct when today;         /* unit UNIT_NONE: the run has no date */
	bool letter;               /* the CV's letter is set, not its sections */
};

/* Checks a layout's names of fields, kinds and formats against the model. */
void compose_check(struct arena *scratch, const struct layout *l, struct diags *d);

/* Checks that of every stack of families at least one is there, and that roles ask for faces that
 * there are. */
void compose_check_fonts(struct arena *scratch, const struct layout *l, struct font_set *fonts,
                         struct diags *d);

/* What the layout's `redact` makes of every leaf of this CV; ledger is not looked at. */
const struct redacted_leaf *compose_redactions(const struct compose_input *in);
/* Checks a template that is said of the person of this CV, who may have fields of their own. */
void compose_check_said(struct arena *scratch, const struct layout *l, const struct template *t,
                        const struct cv *cv, struct diags *d);
/* What a template says of the person. */
str compose_say(const struct compose_input *in, const struct template *t);
/* Checks that text stands out from what is behind it. */
void compose_check_contrast(struct arena *scratch, const struct layout *l, struct diags *d);

struct composition *compose(const struct compose_input *in);
/* Unmeasured: the caller measures each flow at the width of its region. */
struct sheet *composition_sheet(struct composition *c);
/* For each leaf, whether `omit` takes it out. */
const struct redacted_leaf *composition_left_out(const struct composition *c);
/* Furniture of one page (from 1) of so many; unmeasured. */
struct furniture_box *compose_furniture(struct composition *c, int page, int pages, int *count);

#endif
