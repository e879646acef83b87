/* SPDX-License-Identifier: MIT */
/*
 * What a user is told of lines and fonts: a line wider than its measure,
 * justified text in short lines, figures and small capitals that a font does
 * not have. The last two are told once, for they are the layout's.
 */
#include "text/text_int.h"

#include <stdio.h>

/* --- lines --- */

/* The widest thing of a line that cannot be broken: where to look for the fault. */
static struct span widest_place(const struct broken *b, const struct break_line *line)
{
	const struct para *p = b->p;
	dim most = -1;
	int letter = -1;
	for (int i = line->first + 1; i < line->last; i++) {
		if (b->items->items[i].kind != ITEM_BOX || b->items->items[i].width <= most)
			continue;
		most = b->items->items[i].width;
		letter = b->items->ranges[i].from;
	}
	if (letter < 0 || letter >= p->letters.count)
		return p->piece_count ? p->pieces[0].span : NOWHERE;
	return p->pieces[p->letters.items[letter].piece].span;
}

static void find_overfull(const struct broken *b)
{
	int worst = -1;
	for (int i = 0; i < b->set->count; i++) {
		if (!b->set->items[i].overfull)
			continue;
		b->set->overfull++;
		if (worst < 0 || b->set->items[i].natural > b->set->items[worst].natural)
			worst = i;
	}
	if (worst < 0)
		return;
	b->set->excess = b->set->items[worst].natural - b->measure;
	b->set->fault = widest_place(b, &b->lines[worst]);
}

/* One message for a paragraph: a measure of nothing makes every line overfull. */
static void report_overfull(const struct set_lines *lines, struct diags *d)
{
	if (lines->overfull == 0)
		return;
	char more[32] = "";
	if (lines->overfull > 1)
		snprintf(more, sizeof more, " and %d more lines", lines->overfull - 1);
	diag(d, DIAG_LINE_OVERFULL, lines->fault,
	     "by %.1f pt%s: the column is %.1f pt wide, widen it or set smaller type",
	     pt_from_dim(lines->excess), more, pt_from_dim(lines->items[0].measure));
}

/* --- justified text --- */

enum { JUSTIFIED_LEAST = 60 }; /* characters a line; below, spaces gape whatever the breaks */

/* Characters that a line of this measure holds; 0: not of an alphabet, where none gape. */
static int characters_a_line(const struct broken *b)
{
	const struct para *p = b->p;
	const int64_t width = p->places[p->letters.count];
	int64_t count = 0;
	for (int i = 0; i < p->letters.count; i++)
		count += p->letters.items[i].kind == LETTER_TEXT ||
		         p->letters.items[i].kind == LETTER_GLUE;
	if (width <= 0 || width > count * p->spec.style->size * 3 / 4)
		return 0;
	return (int)(count * b->measure / width);
}

static void report_narrow(const struct set_lines *lines, struct diags *d)
{
	const struct para *p = lines->para;
	if (lines->characters == 0 || lines->characters >= JUSTIFIED_LEAST)
		return;
	struct text_context *context = p->context;
	for (int i = 0; i < context->narrow.count; i++)
		if (context->narrow.items[i] == p->spec.style)
			return;
	LIST_ADD(context->a, &context->narrow, p->spec.style);
	diag(d, DIAG_JUSTIFY_NARROW, p->pieces[0].span,
	     "about %d characters a line: justify only from %d", lines->characters,
	     JUSTIFIED_LEAST);
}

void report_find(const struct broken *b)
{
	find_overfull(b);
	b->set->para = b->p;
	if (b->p->spec.align == ALIGN_JUSTIFY && b->set->count > 1)
		b->set->characters = characters_a_line(b);
}

void set_lines_report(const struct set_lines *lines, struct diags *d)
{
	report_overfull(lines, d);
	report_narrow(lines, d);
}

/* --- fonts --- */

enum { LACKS_SMALL_CAPS = 1 << 16 }; /* beside the bits of enum figures */

static const struct {
	unsigned bit;
	const char *name;
} lacks[] = {
    {FIGURES_LINING, "lining figures"},
    {FIGURES_OLDSTYLE, "old-style figures"},
    {FIGURES_PROPORTIONAL, "proportional figures"},
    {FIGURES_TABULAR, "tabular figures"},
    {LACKS_SMALL_CAPS, "small capitals"},
};

static struct asked_face *asked_face(struct text_context *context, const struct face *f)
{
	for (int i = 0; i < context->asked.count; i++)
		if (context->asked.items[i].face == f)
			return &context->asked.items[i];
	const struct asked_face first = {.face = f, .figures = shaper_figures(f)};
	LIST_ADD(context->a, &context->asked, first);
	return &context->asked.items[context->asked.count - 1];
}

static void tell(struct text_context *context, struct asked_face *f, unsigned lacking)
{
	const str family = face_family(f->face), style = face_style(f->face);
	for (size_t i = 0; i < sizeof lacks / sizeof *lacks; i++)
		if (lacking & ~f->told & lacks[i].bit)
			diag(context->d, DIAG_FONT_FEATURE, NOWHERE, "%s in %.*s %.*s",
			     lacks[i].name, STR_ARG(family), STR_ARG(style));
	f->told |= lacking;
}

void report_figures(struct text_context *context, const struct face *f, unsigned wanted)
{
	struct asked_face *asked = asked_face(context, f);
	tell(context, asked, wanted & ~asked->figures);
}

void report_small_caps(struct text_context *context, const struct face *f)
{
	tell(context, asked_face(context, f), LACKS_SMALL_CAPS);
}
