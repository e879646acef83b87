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
#include "write/pdf/pdf_int.h"

#include <utf8proc.h>

/* 1/1000 em. */
enum {
	LEAST = 110,  /* narrower letters lie over each other for readers */
	OVERLAP = 95, /* more, and a word begins */
	MARK = 6,     /* width of a mark */
	BEHIND = 103, /* from the last letter-like sign to the next */
	THOUSAND = 1000,
};

/* A letter, or all marks between two. */
struct unit {
	str says;
	bool marks;
	dim step; /* to the next */
};

struct speller {
	struct arena *a;
	const struct glyph_run *run;
	const struct pdf_glyph *in;
	dim overlap; /* OVERLAP of the run's size */
	struct {
		struct unit *items;
		int count, cap;
	} units;
	struct glyph_list {
		struct pdf_glyph *items;
		int count, cap;
	} said, shown;
};

static dim em(const struct speller *s, int64_t thousandths)
{
	return dim_scale(s->run->size, thousandths, THOUSAND);
}

static struct speller speller_of(struct arena *a, const struct pdf_text *text)
{
	struct speller s = {.a = a, .run = text->draw->run, .in = text->glyphs};
	s.overlap = em(&s, OVERLAP);
	return s;
}

/* --- characters --- */

static bool is_mark(uint32_t c)
{
	return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_MN;
}

static bool is_space(str text)
{
	ptrdiff_t at = 0;
	return text.n &&
	       utf8proc_category((utf8proc_int32_t)utf8_next(text, &at)) == UTF8PROC_CATEGORY_ZS;
}

static int count_letters(str text)
{
	int n = 0;
	for (ptrdiff_t at = 0; at < text.n;)
		n += !is_mark(utf8_next(text, &at));
	return n;
}

static int length(str text)
{
	int n = 0;
	for (ptrdiff_t at = 0; at < text.n; n++)
		utf8_next(text, &at);
	return n;
}

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

/* --- clusters --- */

static bool has_width(const struct speller *s, int i)
{
	return pdf_face_advance(s->run->face, s->in[i].id, s->run->size) != 0;
}

/* Where a cluster begins: at the first of its glyphs that has a width, for marks have none. */
static dim cluster_x(const struct speller *s, int from, int to)
{
	dim x = s->in[from].x;
	bool wide = false;
	for (int i = from; i < to; i++) {
		if (has_width(s, i) && (!wide || s->in[i].x < x))
			x = s->in[i].x;
		wide |= has_width(s, i);
	}
	return x;
}

static int cluster_end(const struct speller *s, int from)
{
	int to = from + 1;
	while (to < s->run->glyph_count &&
	       s->run->glyphs[to].cluster == s->run->glyphs[from].cluster)
		to++;
	return to;
}

/* The next glyph begins at the same place, or so far inside of this one that readers begin a word
 * there. */
static bool overlaps(const struct speller *s, int i)
{
	const dim w = pdf_face_advance(s->run->face, s->in[i].id, s->run->size);
	const dim step = s->in[i + 1].x - s->in[i].x;
	return step >= 0 && (step < s->overlap / 2 || w - step > s->overlap);
}

/* Clusters that overlap are one for readers. */
static int group_end(const struct speller *s, int from)
{
	int to = cluster_end(s, from);
	while (to < s->run->glyph_count && overlaps(s, to - 1))
		to = cluster_end(s, to);
	return to;
}

static dim group_width(const struct speller *s, int from, int to)
{
	const int count = s->run->glyph_count;
	const dim end = to < count ? cluster_x(s, to, cluster_end(s, to)) : s->run->width;
	return end - cluster_x(s, from, cluster_end(s, from));
}

/* What the glyphs [from, to) say together: neighbours in the run's text. */
static str group_says(const struct speller *s, int from, int to)
{
	str text = STR("");
	for (int k = from; k < to; k++) {
		const str says = s->in[s->run->rtl ? from + to - 1 - k : k].says;
		if (text.n == 0)
			text = says;
		else
			text.n += says.n;
	}
	return text;
}

/* --- what is misread --- */

/* A mark that takes room. */
static bool is_wide_mark(const struct speller *s, int i)
{
	const str says = s->in[i].says;
	return count_letters(says) < length(says) && has_width(s, i);
}

static bool is_misread(const struct speller *s, int from, int to)
{
	if (cluster_end(s, from) < to)
		return true;
	for (int i = from; i < to; i++) {
		const bool last = i + 1 == s->run->glyph_count;
		const dim next = last ? s->run->width : s->in[i + 1].x;
		const dim w = pdf_face_advance(s->run->face, s->in[i].id, s->run->size);
		const dim gap = next - s->in[i].x - w, most = s->overlap;
		if (to - from > 1 &&
		    (s->in[i].y != 0 || w < em(s, LEAST) || gap > most || gap < -most))
			return true;
		if (is_wide_mark(s, i) || (s->run->rtl && length(s->in[i].says) > 1))
			return true;
	}
	return false;
}

/* From right to left: a glyph that says nothing, or twice not the same, takes more than a font. */
static bool is_torn(const struct speller *s, int i)
{
	enum { LINE = 500 }; /* glyphs; no line has more, but a hostile text may */
	for (int k = i > LINE ? i - LINE : 0; k < i; k++)
		if (s->in[k].id == s->in[i].id && !str_eq(s->in[k].says, s->in[i].says))
			return true;
	return s->in[i].says.n == 0;
}

static bool is_run_misread(const struct speller *s)
{
	for (int from = 0, to; from < s->run->glyph_count; from = to) {
		to = group_end(s, from);
		if (is_misread(s, from, to))
			return true;
		for (int i = from; i < to; i++)
			if (is_torn(s, i))
				return true;
	}
	return false;
}

/* --- spelling --- */

static dim marks_step(const struct speller *s, int count)
{
	return em(s, BEHIND + (int64_t)MARK * (count - 1));
}

/* Where the marks from `at` on end. */
static ptrdiff_t marks_end(str text, ptrdiff_t at)
{
	for (ptrdiff_t next = at; next < text.n; at = next)
		if (!is_mark(utf8_next(text, &next)))
			break;
	return at;
}

/* What marks leave to each letter. */
static dim letter_step(const struct speller *s, str text, dim width)
{
	for (ptrdiff_t at = 0, end; at < text.n; at = end) {
		end = marks_end(text, at);
		if (end > at)
			width -= marks_step(s, length(str_slice(text, at, end)));
		else
			utf8_next(text, &end);
	}
	const int letters = count_letters(text);
	return letters ? width / letters : width;
}

static void add_units(struct speller *s, str text, dim width)
{
	const str said = s->run->rtl ? turned(s->a, text) : text;
	const dim step = dim_max(letter_step(s, said, width), em(s, LEAST));
	for (ptrdiff_t at = 0, end; at < said.n; at = end) {
		end = marks_end(said, at);
		struct unit unit = {.marks = end > at, .step = step};
		if (!unit.marks)
			utf8_next(said, &end);
		unit.says = str_slice(said, at, end);
		if (unit.marks)
			unit.step = marks_step(s, length(unit.says));
		LIST_ADD(s->a, &s->units, unit);
	}
}

static void say_units(struct speller *s, dim x)
{
	for (int i = 0; i < s->units.count; i++) {
		const struct unit *unit = &s->units.items[i];
		const bool reaches = i + 1 < s->units.count && s->units.items[i + 1].marks;
		const dim more = reaches ? s->overlap : 0;
		const dim w = unit->marks ? em(s, MARK) * length(unit->says) : unit->step + more;
		const int64_t width = pdf_em_from_dim(x + w, s->run) - pdf_em_from_dim(x, s->run);
		LIST_ADD(
		    s->a, &s->said,
		    ((struct pdf_glyph){
			.says = unit->says, .x = x, .blank = (int)width, .still = unit->marks}));
		x += unit->step;
	}
	s->units.count = 0;
}

static void show(struct speller *s, int from, int to)
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
	return length(text) > 1 && letter_step(s, text, group_width(s, from, to)) >= em(s, LEAST);
}

static void add_group(struct speller *s, int from, int to)
{
	if (is_misread(s, from, to) && can_spell(s, from, to)) {
		add_units(s, group_says(s, from, to), group_width(s, from, to));
		say_units(s, cluster_x(s, from, cluster_end(s, from)));
		show(s, from, to);
		return;
	}
	for (int i = from; i < to; i++) {
		if (s->in[i].says.n) {
			LIST_ADD(s->a, &s->said, s->in[i]);
		} else {
			show(s, i, i + 1);
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

/* --- from right to left --- */

static void say_space(struct speller *s, struct pdf_glyph space)
{
	space.says = STR("\xE2\x80\x8B "); /* U+200B */
	space.actual = STR(" ");
	LIST_ADD(s->a, &s->said, space);
}

/* Puts the space before a word where the word begins, if it begins with a mark. */
static void lead(struct speller *s, dim x)
{
	if (!s->units.count || !s->units.items[0].marks)
		return;
	const uint32_t id = pdf_face_glyph(s->run->face, ' ');
	struct pdf_glyph *last = s->said.count ? &s->said.items[s->said.count - 1] : NULL;
	const dim at = x - pdf_face_advance(s->run->face, id, s->run->size);
	if (last && !last->blank)
		last->x = at;
	else if (id)
		say_space(s, (struct pdf_glyph){.id = id, .says = STR(" "), .x = at});
}

static int word_start(const struct speller *s, int to)
{
	int from = to - 1;
	while (from > 0 && !is_space(s->in[from - 1].says))
		from--;
	return from;
}

static dim add_word(struct speller *s, int from, int to)
{
	for (int i = from, end; i < to; i = end) {
		end = group_end(s, i);
		end = end > to ? to : end;
		add_units(s, group_says(s, i, end), group_width(s, i, end));
	}
	return cluster_x(s, from, cluster_end(s, from));
}

/* The end of a word, which stands further on, is the first from the left; so the last text of the
 * rest comes first. */
static dim add_rest(struct speller *s, const struct pdf_text *rest, int count)
{
	struct speller t = speller_of(s->a, rest);
	t.units = s->units;
	const int from = word_start(&t, rest->count);
	const bool goes_on = from == 0 && !is_space(t.in[0].says) && count > 1;
	const dim more = goes_on ? add_rest(&t, rest + 1, count - 1) : 0;
	const dim own = rest->draw->x + add_word(&t, from, rest->count);
	s->units = t.units;
	return goes_on ? more : own;
}

static void say_run_from_right(struct speller *s, const struct draw *draw,
                               const struct pdf_around *around)
{
	const bool spells = around->rest_count || around->said || is_run_misread(s);
	const int count = s->run->glyph_count;
	for (int to = count, from; to > 0; to = from) {
		from = to - 1;
		if (is_space(s->in[from].says)) {
			say_space(s, s->in[from]);
			continue;
		}
		from = word_start(s, to);
		if (!spells) {
			for (int i = from; i < to; i++)
				LIST_ADD(s->a, &s->said, s->in[i]);
			continue;
		}
		show(s, from, to);
		if (to == count && around->said)
			continue;
		const bool splits = from == 0 && around->rest_count;
		const dim rest =
		    splits ? add_rest(s, around->rest, around->rest_count) - draw->x : 0;
		const dim own = add_word(s, from, to), x = splits ? rest : own;
		lead(s, x);
		say_units(s, x);
	}
	if (around->space)
		say_space(s, *around->space);
}

/* Nearly every run: each glyph says something of its own, and all stand side by side. */
static bool is_plain(const struct speller *s)
{
	const struct glyph_run *run = s->run;
	for (int i = 0; i < run->glyph_count; i++) {
		const bool last = i + 1 == run->glyph_count;
		if (s->in[i].says.n == 0 || (s->in[i].says.n > 1 && is_wide_mark(s, i)))
			return false;
		if (!last &&
		    (run->glyphs[i].cluster == run->glyphs[i + 1].cluster || overlaps(s, i)))
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
		say_run_from_right(&s, text->draw, around);
	} else {
		say_run(&s);
		if (around->space)
			LIST_ADD(a, &s.said, *around->space);
		if (around->space && around->goes_back)
			say_space(&s, *around->space);
	}
	text->said = s.said.count;
	for (int i = 0; i < s.shown.count; i++)
		LIST_ADD(a, &s.said, s.shown.items[i]);
	text->glyphs = s.said.items;
	text->count = s.said.count;
}
