/* SPDX-License-Identifier: MIT */
/*
 * How even the right edge of ragged text is: what each line is short by, in
 * em, over all lines but the last of each paragraph. In em and not in per cent
 * of the measure, because the grain of a rag is the word, at any measure.
 */
#include "oracle.h"

#include <math.h>
#include <stdio.h>

enum { SHORT_WORD = 3 };

#define STEP 0.02 /* of the measure: a smaller one is not seen */
#define RUNT 0.12
/* Even, in em. Breaking by first fit comes to 1.19 and 0.98 at 110 mm, 1.10 and 0.98 at 60 mm. */
#define MOST_SPREAD 1.15
#define MOST_WITHIN 0.85

/* Running text set ragged; not contacts with dots between them, which part only at those. */
static bool is_ragged(const struct line *line)
{
	return !line->justified && !line->mixed && line->rank == 0 && line->of > 1 &&
	       line->measure > 0 && fabs(line->x - line->start) <= line->hang_start + ROUNDING;
}

static double remainder_of(const struct line *line)
{
	return (line->start + line->measure - line->x - line->w) / line->size;
}

/* Ends in a word like `of`, `a`, `the`: no stop after it. */
static bool ends_short(str text)
{
	int letters = 0;
	for (ptrdiff_t i = text.n - 1; i >= 0 && text.s[i] != ' '; i--, letters++)
		if (text.s[i] < 'a' || text.s[i] > 'z')
			return false;
	return letters > 0 && letters <= SHORT_WORD && letters < text.n;
}

static bool is_one_word(const struct line *line)
{
	return line->first.s == line->last.s && str_find(line->last, STR(" ")) < 0;
}

static bool is_stair(double a, double b, double c, double step)
{
	return (a - b > step && b - c > step) || (b - a > step && c - b > step);
}

/* The lines of a paragraph without its last. */
static void add_paragraph(struct line *const *lines, int count, struct rag *sums)
{
	double sum = 0;
	for (int i = 0; i < count; i++) {
		const double r = remainder_of(lines[i]);
		const double step = STEP * lines[i]->measure / lines[i]->size;
		sum += r;
		sums->lines++;
		sums->sum += r;
		sums->squares += r * r;
		sums->short_ends += ends_short(lines[i]->last);
		sums->stairs += i > 1 && is_stair(remainder_of(lines[i - 2]),
		                                  remainder_of(lines[i - 1]), r, step);
	}
	for (int i = 0; count > 1 && i < count; i++) {
		const double off = remainder_of(lines[i]) - sum / count;
		sums->inner_lines++;
		sums->inner_squares += off * off;
	}
}

void find_rag(const struct list *l, struct rag *sums)
{
	for (int i = 0, to; i < l->text_count; i = to) {
		const struct line *first = l->text[i];
		for (to = i + 1; to < l->text_count && l->text[to]->para == first->para;)
			to++;
		const struct line *last = l->text[to - 1];
		bool ragged = first->of == to - i;
		for (int k = i; k < to; k++)
			ragged =
			    ragged && is_ragged(l->text[k]) && (k + 1 == to || !l->text[k]->closes);
		if (!ragged)
			continue;
		add_paragraph(l->text + i, to - i - 1, sums);
		sums->paragraphs++;
		sums->runts += last->w < RUNT * last->measure;
		sums->lone_words += is_one_word(last);
	}
}

static double mean_of(const struct rag *s)
{
	return s->lines ? s->sum / s->lines : 0;
}

static double spread_of(const struct rag *s)
{
	return s->lines ? sqrt(fmax(s->squares / s->lines - mean_of(s) * mean_of(s), 0)) : 0;
}

static double spread_within(const struct rag *s)
{
	return s->inner_lines ? sqrt(s->inner_squares / s->inner_lines) : 0;
}

bool rag_is_even(const struct rag *s)
{
	if (spread_of(s) <= MOST_SPREAD && spread_within(s) <= MOST_WITHIN)
		return true;
	printf("the rag may spread %.2f em, within paragraphs %.2f em\n", MOST_SPREAD, MOST_WITHIN);
	return false;
}

void print_rag(const struct rag *s)
{
	if (s->lines == 0) {
		printf("no rag\n");
		return;
	}
	printf("rag: lines %d, short by %.2f em, spread %.2f em", s->lines, mean_of(s),
	       spread_of(s));
	if (s->inner_lines)
		printf(", within paragraphs %.2f em", spread_within(s));
	printf(", stairs %d, short ends %d, runts %d, lone words %d of %d\n", s->stairs,
	       s->short_ends, s->runts, s->lone_words, s->paragraphs);
}
