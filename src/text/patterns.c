/* SPDX-License-Identifier: MIT */
/*
 * The patterns of a hyphenation dictionary (Liang 1983), as files for
 * libhyphen have them (Németh 2006). A pattern has digits between its letters:
 * odd where a word may be divided, even where it may not; of all patterns that
 * fit, the greatest digit counts. A dictionary may have two levels: where
 * compounds are put together, and how their parts are divided.
 *
 * libhyphen takes seconds to make its automaton of the 78,000 patterns of
 * German. This is a tree of their letters, made in milliseconds; the patterns
 * stay where they are in the file. What is found is the same, and with it a
 * peculiarity that dictionaries are made for: at each letter only the longest
 * pattern that *begins* counts, whether it goes on or not.
 */
#include "text/text_int.h"

enum {
	LEVELS = 2,
	FILE_MOST = 1 << 24 /* what node.pattern can say */
};

/* After a letter; the first is the root. */
struct node {
	uint32_t child, next;  /* of the same parent; 0: none */
	uint32_t pattern : 24; /* where that which ends here begins in the file; 0: none */
	uint32_t letter : 8;
};

struct level {
	struct node *items;
	int count, cap;
};

/* Letters that stand between a division of a part and the seams of a compound. */
struct least {
	int before, after;
};

struct patterns {
	str text, charset;
	struct level levels[LEVELS];
	int level_count;
	struct least seam;
};

/* --- a pattern in the file --- */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool ends_pattern(char c)
{
	return c == '\n' || c == '\r' || c == ' ' || c == '\t' || c == '/';
}

/* A pattern that changes the spelling ("f1f/ff=f,1,2") forbids what it would change. */
static void apply(const struct patterns *p, ptrdiff_t at, unsigned char *values)
{
	ptrdiff_t end = at;
	while (end < p->text.n && !ends_pattern(p->text.s[end]))
		end++;
	const int change = end < p->text.n && p->text.s[end] == '/';
	for (; at < end; at++) {
		const int digit = p->text.s[at] - '0';
		if (!is_digit(p->text.s[at]))
			values++;
		else if (*values < digit + (digit & change))
			*values = (unsigned char)(digit + (digit & change));
	}
}

/* --- reading --- */

static uint32_t step(const struct level *l, uint32_t node, char letter)
{
	uint32_t n = l->items[node].child;
	while (n && l->items[n].letter != (unsigned char)letter)
		n = l->items[n].next;
	return n;
}

/* Files are sorted, so that the child that was added last is mostly the one that is wanted. */
static uint32_t step_or_add(struct arena *a, struct level *l, uint32_t node, char letter)
{
	const uint32_t there = step(l, node, letter);
	if (there)
		return there;
	const uint32_t added = (uint32_t)l->count;
	LIST_ADD(a, l,
	         ((struct node){.next = l->items[node].child, .letter = (unsigned char)letter}));
	return l->items[node].child = added;
}

static void add(struct arena *a, const struct patterns *p, struct level *l, str line)
{
	uint32_t node = 0;
	for (ptrdiff_t i = 0; i < line.n && !ends_pattern(line.s[i]); i++)
		if (!is_digit(line.s[i]))
			node = step_or_add(a, l, node, line.s[i]);
	if (node)
		l->items[node].pattern = (uint32_t)(line.s - p->text.s) & (FILE_MOST - 1);
}

/* Keywords are in capitals, the letters of patterns never. */
static bool is_pattern(str line)
{
	const char c = line.n ? *line.s : '#';
	return c != '#' && c != '%' && !(c >= 'A' && c <= 'Z');
}

static int setting(str text, str key)
{
	const ptrdiff_t at = str_find(text, key);
	const str value = str_trim(str_slice(text, at + key.n, at + key.n + 2));
	return at >= 0 && value.n == 1 && is_digit(*value.s) ? *value.s - '0' : 1;
}

static void read_level(struct arena *a, struct patterns *p, str text)
{
	struct level *l = &p->levels[p->level_count++];
	str line;
	LIST_ADD(a, l, (struct node){0});
	while (text.n) {
		str_cut(text, '\n', &line, &text);
		if (is_pattern(line))
			add(a, p, l, line);
	}
}

struct patterns *patterns_read(struct arena *a, str path)
{
	struct patterns *p = ARENA_NEW(a, struct patterns);
	str head, rest;
	if (file_read(a, path, FILE_MOST, &p->text) != FILE_DONE)
		return NULL;
	str_cut(p->text, '\n', &head, &rest);
	p->charset = str_trim(head);
	p->seam.before = setting(rest, STR("\nCOMPOUNDLEFTHYPHENMIN"));
	p->seam.after = setting(rest, STR("\nCOMPOUNDRIGHTHYPHENMIN"));
	const ptrdiff_t next = str_find(rest, STR("\nNEXTLEVEL"));
	read_level(a, p, next < 0 ? rest : str_slice(rest, 0, next + 1));
	if (next >= 0)
		read_level(a, p, str_slice(rest, next + 1, rest.n));
	return p;
}

str patterns_charset(const struct patterns *p)
{
	return p->charset;
}

/* --- dividing --- */

/* Where these letters lead; 0: no pattern begins with them. */
static uint32_t walk(const struct level *l, str letters)
{
	uint32_t node = 0;
	for (ptrdiff_t i = 0; i < letters.n; i++)
		if (!(node = step(l, node, letters.s[i])))
			return 0;
	return node;
}

/* values[i]: before byte i of a word between stops. */
static void weigh(const struct patterns *p, const struct level *l, str word, unsigned char *values)
{
	for (ptrdiff_t from = 0, to = 1; to <= word.n; to++) {
		uint32_t node = 0;
		while (from < to && !(node = walk(l, str_slice(word, from, to))))
			from++;
		if (node && l->items[node].pattern)
			apply(p, l->items[node].pattern, values + from);
	}
}

static void divide(const struct patterns *p, struct arena *scratch, int level, str word,
                   unsigned char *points);

/* The part [from, to) of a compound, which may be one again: its own points keep off the seams. */
static void divide_part(const struct patterns *p, struct arena *scratch, int level, str word,
                        struct letter_range part, unsigned char *points)
{
	const int n = part.to - part.from;
	unsigned char *own = ARENA_ARRAY(scratch, unsigned char, n + 1);
	divide(p, scratch, level, str_slice(word, part.from, part.to), own);
	const int before = part.from > 0 ? p->seam.before : 1;
	const int after = part.to < word.n ? p->seam.after : 1;
	for (int i = before; i <= n - after; i++)
		points[part.from + i] = own[i];
}

static void divide(const struct patterns *p, struct arena *scratch, int level, str word,
                   unsigned char *points)
{
	const str dotted = str_format(scratch, ".%.*s.", STR_ARG(word));
	unsigned char *values = ARENA_ARRAY(scratch, unsigned char, dotted.n + 1);
	weigh(p, &p->levels[level], dotted, values);
	bool compound = false;
	for (ptrdiff_t i = 1; i < word.n; i++)
		compound |= points[i] = values[i + 1] & 1;
	if (level + 1 == p->level_count)
		return;
	if (!compound) {
		divide(p, scratch, level + 1, word, points);
		return;
	}
	struct letter_range part = {0, 1};
	for (; part.to <= word.n; part.to++) {
		if (part.to < word.n && !points[part.to])
			continue;
		divide_part(p, scratch, level, word, part, points);
		part.from = part.to;
	}
}

void patterns_divide(const struct patterns *p, struct arena *scratch, str word,
                     unsigned char *points)
{
	const struct arena_mark mark = arena_mark(scratch);
	divide(p, scratch, 0, word, points);
	arena_rewind(scratch, mark);
}
