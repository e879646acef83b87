/* SPDX-License-Identifier: MIT */
/*
 * Places in a text. A line ends at \n alone, as in diag/, whatever a parser
 * takes for a line end. Places are noted down every STRIDE characters; from
 * there it is a short walk, so that a file of one long line costs no more than
 * any other.
 */
#include "source/source_int.h"

enum { STRIDE = 8, LONGEST_SHOWN = 60 };

static bool is_inside_character(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

static struct place step(str text, struct place p)
{
	const bool ends_line = text.s[p.byte] == '\n';
	do
		p.byte++;
	while (p.byte < text.n && is_inside_character(text.s[p.byte]));
	p.index++;
	p.line += ends_line;
	p.column = ends_line ? 1 : p.column + 1;
	return p;
}

struct places *places_new(struct arena *a, const struct origin *origin)
{
	const str text = origin->text;
	struct places *p = ARENA_NEW(a, struct places);
	struct place *items = ARENA_ARRAY(a, struct place, text.n / STRIDE + 1);
	struct place at = {.line = 1, .column = 1};
	p->origin = origin;
	p->items = items;
	items[p->count++] = at;
	while (at.byte < text.n) {
		at = step(text, at);
		if (at.index % STRIDE == 0)
			items[p->count++] = at;
	}
	return p;
}

/* The place noted down for this many characters, or the last. */
static int noted(const struct places *p, ptrdiff_t index)
{
	return index / STRIDE < p->count ? (int)(index / STRIDE) : p->count - 1;
}

/* The last one that is not behind a byte: at most as far as if each character were one byte. */
static int noted_byte(const struct places *p, ptrdiff_t byte)
{
	int low = 0, high = noted(p, byte);
	if (p->items[high].byte <= byte)
		return high;
	while (high - low > 1) {
		const int middle = low + (high - low) / 2;
		if (p->items[middle].byte <= byte)
			low = middle;
		else
			high = middle;
	}
	return low;
}

struct place place_from_byte(const struct places *p, ptrdiff_t byte)
{
	struct place at = p->items[noted_byte(p, byte)];
	while (at.byte < byte && at.byte < p->origin->text.n)
		at = step(p->origin->text, at);
	return at;
}

struct place place_from_index(const struct places *p, ptrdiff_t index)
{
	struct place at = p->items[noted(p, index)];
	while (at.index < index && at.byte < p->origin->text.n)
		at = step(p->origin->text, at);
	return at;
}

struct span span_from_bytes(const struct places *p, ptrdiff_t from, ptrdiff_t to)
{
	const struct place first = place_from_byte(p, from);
	const struct place last = to > from ? place_from_byte(p, to) : first;
	return (struct span){p->origin, first.line, first.column, last.line, last.column};
}

void findings_report(const struct findings *f, struct diags *d)
{
	for (int i = 0; i < f->count; i++) {
		const struct finding *x = &f->items[i];
		if (x->detail.n)
			diag(d, x->id, x->at, "%.*s", STR_ARG(x->detail));
		else
			diag(d, x->id, x->at, NULL);
		if (x->also_text)
			diag_also(d, x->also, x->also_text);
	}
}

str text_shown(struct arena *a, str text)
{
	str line, rest;
	ptrdiff_t n = 0;
	str_cut(str_trim(text), '\n', &line, &rest);
	line = str_trim(line);
	for (int i = 0; i < LONGEST_SHOWN && n < line.n; i++)
		utf8_next(line, &n);
	return n < line.n ? str_format(a, "%.*s…", (int)n, line.s) : line;
}
