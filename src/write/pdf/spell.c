/* SPDX-License-Identifier: MIT */
/*
 * What readers would misread, spelled out.
 *
 * Readers make words of glyphs that follow each other on one baseline. A mark
 * that is raised, or that lies over its base, ends the word for them (poppler:
 * from half a point, from a tenth of an em); and of a ligature they put the
 * letters from left to right, which turns those of Arabic round. So such a
 * cluster is shown without saying anything, and said by blanks (blank.c) that
 * share its width. What is only shown comes last, so that it parts no word.
 *
 * Letters share the width evenly. Marks get next to nothing, for pdf.js takes
 * a glyph that says a mark for one without width, wherever it stands: the
 * letter before reaches over the marks, almost to where the next letter
 * begins. They stand a tenth of an em before that, or poppler would take the
 * letter for one that was printed twice. (What width they have, pdf.js does not
 * go: content.c sets its pen anew where that has added up.)
 *
 * From right to left, nothing suits everybody. Poppler and pdf.js turn words
 * round, and so want their letters as they stand, from left to right; poppler,
 * in the order of the file, and MuPDF turn no more than that. So words are
 * said in the order in which they are read, each from left to right. (Letter
 * by letter in the order of reading, poppler gives each a line of its own;
 * whole lines from left to right, the words come out backward.) pdf.js forgets
 * a space before it goes back along a line, but not one that a letter-like
 * sign precedes: hence a space of no width, which nobody sees, and which readers
 * who know /ActualText are not told. It looks for no step before a mark; so
 * before a word that begins with one, the space stands where the word begins.
 * And it turns round only what is in one font: either all words of a run are
 * spelled, or none. Where a text from left to right is followed by one further
 * back on its line, a date in the margin, such a space stands behind its own.
 */
#include "write/pdf/spell.h"

/* 1/1000 em. */
enum {
	OVERLAP = 95, /* more, and a word begins */
	MARK = 6,     /* width of a mark */
	BEHIND = 103, /* from the last letter-like sign to the next */
	THOUSAND = 1000,
};

dim spell_em(const struct speller *s, int64_t thousandths)
{
	return dim_scale(s->run->size, thousandths, THOUSAND);
}

struct speller speller_of(struct arena *a, const struct pdf_text *text)
{
	struct speller s = {.a = a, .run = text->draw->run, .in = text->glyphs};
	s.overlap = spell_em(&s, OVERLAP);
	return s;
}

/* --- spelling --- */

/* Its characters from the last to the first. */
static str turned(struct arena *a, str text)
{
	struct buf out = BUF(a);
	for (ptrdiff_t end = text.n, at; end > 0; end = at) {
		for (at = end - 1; at > 0 && (text.s[at] & 0xC0) == 0x80;)
			at--;
		buf_add(&out, str_slice(text, at, end));
	}
	return buf_str(&out);
}

static dim marks_step(const struct speller *s, int count)
{
	return spell_em(s, BEHIND + (int64_t)MARK * (count - 1));
}

/* Where the marks from `at` on end. */
static ptrdiff_t marks_end(str text, ptrdiff_t at)
{
	for (ptrdiff_t next = at; next < text.n; at = next)
		if (!char_is_mark(utf8_next(text, &next)))
			break;
	return at;
}

/* What marks leave to each letter. */
static dim letter_step(const struct speller *s, str text, dim width)
{
	for (ptrdiff_t at = 0, end; at < text.n; at = end) {
		end = marks_end(text, at);
		if (end > at)
			width -= marks_step(s, (int)utf8_length(str_slice(text, at, end)));
		else
			utf8_next(text, &end);
	}
	const int letters = text_letters(text);
	return letters ? width / letters : width;
}

void spell_add(struct speller *s, str text, dim width)
{
	const str said = s->run->rtl ? turned(s->a, text) : text;
	const dim step = dim_max(letter_step(s, said, width), spell_em(s, LEAST));
	for (ptrdiff_t at = 0, end; at < said.n; at = end) {
		end = marks_end(said, at);
		struct unit unit = {.marks = end > at, .step = step};
		if (!unit.marks)
			utf8_next(said, &end);
		unit.says = str_slice(said, at, end);
		if (unit.marks)
			unit.step = marks_step(s, (int)utf8_length(unit.says));
		LIST_ADD(s->a, &s->units, unit);
	}
}

void spell_say(struct speller *s, dim x)
{
	for (int i = 0; i < s->units.count; i++) {
		const struct unit *unit = &s->units.items[i];
		const bool reaches = i + 1 < s->units.count && s->units.items[i + 1].marks;
		const dim more = reaches ? s->overlap : 0;
		const dim w = unit->marks ? spell_em(s, MARK) * (int)utf8_length(unit->says)
		                          : unit->step + more;
		const int64_t width = pdf_em_from_dim(x + w, s->run) - pdf_em_from_dim(x, s->run);
		LIST_ADD(
		    s->a, &s->said,
		    ((struct pdf_glyph){
			.says = unit->says, .x = x, .blank = (int)width, .still = unit->marks}));
		x += unit->step;
	}
	s->units.count = 0;
}

void spell_show(struct speller *s, int from, int to)
{
	for (int i = from; i < to; i++) {
		struct pdf_glyph glyph = s->in[i];
		glyph.says = STR("");
		LIST_ADD(s->a, &s->shown, glyph);
	}
}

/* --- from left to right --- */

static bool can_spell(const struct speller *s, int from, int to)
{
	const str text = group_says(s, from, to);
	return utf8_length(text) > 1 &&
	       letter_step(s, text, group_width(s, from, to)) >= spell_em(s, LEAST);
}

static void add_group(struct speller *s, int from, int to)
{
	if (group_is_misread(s, from, to) && can_spell(s, from, to)) {
		spell_add(s, group_says(s, from, to), group_width(s, from, to));
		spell_say(s, cluster_x(s, from, cluster_end(s, from)));
		spell_show(s, from, to);
		return;
	}
	for (int i = from; i < to; i++) {
		if (s->in[i].says.n) {
			LIST_ADD(s->a, &s->said, s->in[i]);
		} else {
			spell_show(s, i, i + 1);
		}
	}
}

static void say_run(struct speller *s)
{
	for (int from = 0, to; from < s->run->glyph_count; from = to) {
		to = group_end(s, from);
		add_group(s, from, to);
	}
}

/* Nearly every run: each glyph says something of its own, and all stand side by side. */
static bool is_plain(const struct speller *s)
{
	const struct glyph_run *run = s->run;
	for (int i = 0; i < run->glyph_count; i++) {
		const bool last = i + 1 == run->glyph_count;
		if (s->in[i].says.n == 0 || (s->in[i].says.n > 1 && glyph_is_wide_mark(s, i)))
			return false;
		if (!last &&
		    (run->glyphs[i].cluster == run->glyphs[i + 1].cluster || glyph_overlaps(s, i)))
			return false;
	}
	return true;
}

void pdf_spell(struct arena *a, struct pdf_text *text, const struct pdf_around *around)
{
	struct speller s = speller_of(a, text);
	if (!s.run->rtl && !around->goes_back && is_plain(&s)) {
		if (around->space)
			text->glyphs[text->count++] = *around->space;
		text->said = text->count;
		return;
	}
	if (s.run->rtl) {
		spell_from_right(&s, text->draw, around);
	} else {
		say_run(&s);
		if (around->space)
			LIST_ADD(a, &s.said, *around->space);
		if (around->space && around->goes_back)
			spell_space(&s, *around->space);
	}
	text->said = s.said.count;
	for (int i = 0; i < s.shown.count; i++)
		LIST_ADD(a, &s.said, s.shown.items[i]);
	text->glyphs = s.said.items;
	text->count = s.said.count;
}
