/* SPDX-License-Identifier: MIT */
/*
 * Pieces → letters: UTF-8 decoded, case applied, spaces put in order. Every
 * letter keeps the bytes it came from, so that what is drawn can always be
 * said in the source's letters.
 */
#include "text/text_int.h"

#include <utf8proc.h>

/* Where one letter becomes several in capitals (SpecialCasing.txt of Unicode, the
 * unconditional rows; utf8proc knows only one-to-one). */
static const struct {
	uint32_t c, upper[CASED_MAX];
} special_upper[] = {
    {0xDF, {'S', 'S'}},
    {0x149, {0x2BC, 'N'}},
    {0x1F0, {'J', 0x30C}},
    {0x390, {0x399, 0x308, 0x301}},
    {0x3B0, {0x3A5, 0x308, 0x301}},
    {0x587, {0x535, 0x552}},
    {0xFB00, {'F', 'F'}},
    {0xFB01, {'F', 'I'}},
    {0xFB02, {'F', 'L'}},
    {0xFB03, {'F', 'F', 'I'}},
    {0xFB04, {'F', 'F', 'L'}},
    {0xFB05, {'S', 'T'}},
    {0xFB06, {'S', 'T'}},
};

enum space { SPACE_NONE, SPACE_WORD, SPACE_NO_BREAK, SPACE_FIXED };

static const struct {
	uint32_t first, last;
	enum space space;
} spaces[] = {
    {'\t', '\r', SPACE_WORD},      {' ', ' ', SPACE_WORD},        {0x85, 0x85, SPACE_WORD},
    {0xA0, 0xA0, SPACE_NO_BREAK},  {0x1680, 0x1680, SPACE_WORD},  {0x2000, 0x200A, SPACE_FIXED},
    {0x2028, 0x2029, SPACE_WORD},  {0x202F, 0x202F, SPACE_FIXED}, {0x205F, 0x205F, SPACE_FIXED},
    {0x3000, 0x3000, SPACE_FIXED},
};

static const struct {
	uint32_t first, last;
} silent[] = {
    {0x00, 0x08},     {0x0E, 0x1F},     {0x7F, 0x84},     {0x86, 0x9F},
    {0xAD, 0xAD},     {0x61C, 0x61C},   {0x200B, 0x200B}, {0x200E, 0x200F},
    {0x202A, 0x202E}, {0x2060, 0x2060}, {0x2066, 0x2069}, {0xFEFF, 0xFEFF},
};

int letter_upper(uint32_t c, uint32_t out[CASED_MAX])
{
	for (size_t i = 0; c > 0x7F && i < sizeof special_upper / sizeof *special_upper; i++) {
		if (special_upper[i].c != c)
			continue;
		int n = 0;
		for (; n < CASED_MAX && special_upper[i].upper[n]; n++)
			out[n] = special_upper[i].upper[n];
		return n;
	}
	out[0] = (uint32_t)utf8proc_toupper((utf8proc_int32_t)c);
	return 1;
}

uint32_t letter_lower(uint32_t c)
{
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

static utf8proc_category_t category(uint32_t c)
{
	return utf8proc_category((utf8proc_int32_t)c);
}

bool letter_is_upper(uint32_t c)
{
	return c < 0x80
	           ? c >= 'A' && c <= 'Z'
	           : category(c) == UTF8PROC_CATEGORY_LU || category(c) == UTF8PROC_CATEGORY_LT;
}

bool letter_is_lower(uint32_t c)
{
	return c < 0x80 ? c >= 'a' && c <= 'z' : category(c) == UTF8PROC_CATEGORY_LL;
}

bool letter_is_alphabetic(uint32_t c)
{
	if (c < 0x80)
		return letter_is_upper(c) || letter_is_lower(c);
	const utf8proc_category_t k = category(c);
	return k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_ME;
}

bool letter_is_visible(uint32_t c)
{
	static const uint32_t fillers[] = {0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0};
	const utf8proc_category_t k = category(c);
	for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++)
		if (c == fillers[i])
			return false;
	return (k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_LO) ||
	       (k >= UTF8PROC_CATEGORY_ND && k <= UTF8PROC_CATEGORY_SO);
}

uint32_t letter_base(uint32_t c)
{
	if (c < 0xC0)
		return c;
	utf8proc_int32_t parts[8];
	int boundary = 0;
	const utf8proc_ssize_t n =
	    utf8proc_decompose_char((utf8proc_int32_t)c, parts, 8, UTF8PROC_DECOMPOSE, &boundary);
	return n > 0 ? (uint32_t)parts[0] : c;
}

static enum space space_of(uint32_t c)
{
	for (size_t i = 0; i < sizeof spaces / sizeof *spaces && c >= spaces[i].first; i++)
		if (c <= spaces[i].last)
			return spaces[i].space;
	return SPACE_NONE;
}

bool letter_is_space(uint32_t c)
{
	return space_of(c) != SPACE_NONE;
}

static bool is_silent(uint32_t c)
{
	for (size_t i = 0; i < sizeof silent / sizeof *silent && c >= silent[i].first; i++)
		if (c <= silent[i].last)
			return true;
	return false;
}

struct builder {
	struct arena *a;
	struct letters *out;
	int cap, char_cap;
	bool after_space; /* or at the start of a line: a word space here is one too many */
};

static void add(struct builder *b, uint32_t c, struct letter l)
{
	struct letters *out = b->out;
	out->chars = arena_grow(b->a, out->chars, out->count, &b->char_cap, sizeof *out->chars);
	out->items = arena_grow(b->a, out->items, out->count, &b->cap, sizeof *out->items);
	out->chars[out->count] = c;
	out->items[out->count++] = l;
}

/* One character with its case: sometimes more than one letter. */
static void add_cased(struct builder *b, uint32_t c, enum text_case text_case, struct letter l)
{
	uint32_t cased[CASED_MAX] = {c};
	int n = 1;
	if (text_case == CASE_UPPER)
		n = letter_upper(c, cased);
	else if (text_case == CASE_LOWER)
		cased[0] = letter_lower(c);
	else if (text_case == CASE_SMALL_CAPS && letter_is_lower(c))
		l.flags |= LETTER_SMALL;
	for (int i = 0; i < n; i++) {
		add(b, cased[i], l);
		l.flags |= LETTER_EXTENDS;
	}
}

static void add_space(struct builder *b, uint32_t c, enum space space, struct letter l,
                      bool separator)
{
	l.kind = LETTER_GLUE;
	if (space == SPACE_WORD && b->after_space && !separator)
		l.kind = LETTER_SILENT;
	if (space != SPACE_FIXED)
		l.flags |= LETTER_STRETCH;
	add(b, space == SPACE_WORD ? ' ' : c, l);
	b->after_space = space == SPACE_WORD;
}

static void add_text(struct builder *b, const struct piece *piece, int index)
{
	const bool separator = piece->kind == PIECE_SEPARATOR;
	bool loose = false;
	for (ptrdiff_t i = 0; i < piece->text.n;) {
		struct letter l = {.piece = index, .at = (int)i};
		const uint32_t c = utf8_next(piece->text, &i);
		l.end = (int)i;
		const enum space space = space_of(c);
		loose = loose || space == SPACE_WORD;
		if (separator)
			l.flags |= loose ? LETTER_LOOSE : LETTER_STAYS;
		if (is_silent(c)) {
			l.kind = LETTER_SILENT;
			add(b, c, l);
		} else if (space) {
			add_space(b, c, space, l, separator);
		} else {
			l.kind = separator && loose ? LETTER_GLUE : LETTER_TEXT;
			b->after_space = false;
			add_cased(b, c, piece->style->text_case, l);
		}
	}
}

/* Spaces before a line's end are never drawn. */
static void hush_trailing(struct letters *l)
{
	for (int i = l->count - 1; i >= 0; i--) {
		struct letter *it = &l->items[i];
		const bool word_space =
		    it->kind == LETTER_GLUE && it->flags & LETTER_STRETCH && l->chars[i] == ' ';
		if (word_space)
			it->kind = LETTER_SILENT;
		else if (it->kind != LETTER_SILENT)
			return;
	}
}

static void add_newline(struct builder *b, const struct piece *piece, int index)
{
	(void)piece;
	hush_trailing(b->out);
	add(b, '\n', (struct letter){.piece = index, .kind = LETTER_NEWLINE});
	b->after_space = true;
}

static void add_thing(struct builder *b, const struct piece *piece, int index)
{
	const uint8_t flags = piece->kind == PIECE_ICON ? LETTER_ICON : 0;
	add(b, THING_CHARACTER,
	    (struct letter){.piece = index, .kind = LETTER_THING, .flags = flags});
	b->after_space = false;
}

static void (*const adders[])(struct builder *, const struct piece *, int) = {
    [PIECE_TEXT] = add_text,  [PIECE_NEWLINE] = add_newline, [PIECE_SEPARATOR] = add_text,
    [PIECE_ICON] = add_thing, [PIECE_OBJECT] = add_thing,
};

static void mark_graphemes(struct letters *l)
{
	utf8proc_int32_t state = 0;
	for (int i = 1; i < l->count; i++) {
		const uint32_t before = l->chars[i - 1], c = l->chars[i];
		if (before < 0x300 && c < 0x300)
			state = 0;
		else if (!utf8proc_grapheme_break_stateful((utf8proc_int32_t)before,
		                                           (utf8proc_int32_t)c, &state))
			l->items[i].flags |= LETTER_EXTENDS;
	}
}

/* For as many letters as bytes: two lists that grow in turn would leave each other's steps behind.
 */
static void make_room(struct builder *b, const struct piece *pieces, int count)
{
	enum { MOST = 1 << 16, OF_A_THING = 2 };
	int64_t room = 0;
	for (int i = 0; i < count; i++)
		room += pieces[i].text.n + OF_A_THING;
	const int cap = room < MOST ? (int)room : MOST;
	b->out->chars = ARENA_ARRAY(b->a, uint32_t, cap);
	b->out->items = ARENA_ARRAY(b->a, struct letter, cap);
	b->cap = b->char_cap = cap;
}

struct letters letters_new(struct arena *a, const struct piece *pieces, int count)
{
	struct letters out = {0};
	struct builder b = {.a = a, .out = &out, .after_space = true};
	make_room(&b, pieces, count);
	for (int i = 0; i < count; i++)
		adders[pieces[i].kind](&b, &pieces[i], i);
	hush_trailing(&out);
	mark_graphemes(&out);
	return out;
}
