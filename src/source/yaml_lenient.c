/* SPDX-License-Identifier: MIT */
/*
 * Mending: a sign that YAML gives a meaning to, where people meant text. The
 * sign is replaced by a private-use character that the file lacks, one for
 * each sign, so that columns stay true and the sign can be put back in every
 * scalar of the tree.
 */
#include <string.h>

#include "source/yaml_int.h"

static const char signs[] = "*&!|>?@`%{[\"':-";

enum {
	SIGN_COUNT = sizeof signs - 1,
	MOST_MENDED = 200,
	MOST_PARSED = 64 << 20, /* bytes, of all repetitions together */
	PRIVATE_FIRST = 0xE100,
	PRIVATE_STEP = 0x20,
	PRIVATE_TRIES = 64
};

struct mend {
	struct place at;
	char sign;
};

struct lenient {
	struct tree *t;
	str text;
	char *bytes;   /* what text is a view of, with room for all stand-ins */
	uint32_t base; /* stand-in of signs[i] is base + i; 0: not chosen yet */
	struct mend *mends;
	int count, most; /* of mends */
};

/* A range of private-use characters that the file does not hold; found when first needed. */
static uint32_t free_range(const struct lenient *l)
{
	bool taken[PRIVATE_TRIES] = {false};
	for (ptrdiff_t i = 0; i < l->text.n;) {
		const uint32_t c = utf8_next(l->text, &i);
		if (c >= PRIVATE_FIRST && c < PRIVATE_FIRST + PRIVATE_STEP * PRIVATE_TRIES)
			taken[(c - PRIVATE_FIRST) / PRIVATE_STEP] = true;
	}
	for (int i = 0; i < PRIVATE_TRIES; i++)
		if (!taken[i])
			return PRIVATE_FIRST + (uint32_t)i * PRIVATE_STEP;
	return 0;
}

/* Every mend costs a parse: a large file gets fewer, so that the time stays bounded. */
static int most_mended(ptrdiff_t size)
{
	const ptrdiff_t most = MOST_PARSED / (size + 1);
	return most > MOST_MENDED ? MOST_MENDED : (int)most;
}

struct lenient *lenient_new(struct tree *t)
{
	const str text = t->origin->text;
	struct lenient *l = ARENA_NEW(t->scratch, struct lenient);
	l->t = t;
	l->most = most_mended(text.n);
	l->mends = ARENA_ARRAY(t->scratch, struct mend, l->most);
	l->bytes = arena_alloc(t->scratch, (size_t)text.n + (size_t)l->most * UTF8_MAX, 1);
	memcpy(l->bytes, text.s, (size_t)text.n);
	l->text = (str){l->bytes, text.n};
	return l;
}

str lenient_text(const struct lenient *l)
{
	return l->text;
}

int lenient_count(const struct lenient *l)
{
	return l->count;
}

/* --- places in the text --- */

static str line_at(str text, int line)
{
	str head = {0};
	for (int i = 0; i < line; i++)
		if (!str_cut(text, '\n', &head, &text) && i + 1 < line)
			return (str){0};
	return head;
}

static ptrdiff_t byte_at(str text, struct place at)
{
	const str line = line_at(text, at.line);
	if (!line.s)
		return -1;
	ptrdiff_t i = 0;
	for (int column = 1; column < at.column && i < line.n; column++)
		utf8_next(line, &i);
	return line.s - text.s + i;
}

static int sign_number(char c)
{
	const char *const at = c ? strchr(signs, c) : NULL;
	return at ? (int)(at - signs) : -1;
}

bool lenient_mend_at(struct lenient *l, struct place at)
{
	const ptrdiff_t i = byte_at(l->text, at);
	const int sign = i >= 0 && i < l->text.n ? sign_number(l->text.s[i]) : -1;
	if (sign < 0 || l->count == l->most)
		return false;
	if (l->base == 0)
		l->base = free_range(l);
	if (l->base == 0)
		return false;
	char stand_in[UTF8_MAX];
	const ptrdiff_t n = utf8_encode(l->base + (uint32_t)sign, stand_in);
	l->mends[l->count++] = (struct mend){at, l->bytes[i]};
	memmove(l->bytes + i + n, l->bytes + i + 1, (size_t)(l->text.n - i - 1));
	memcpy(l->bytes + i, stand_in, (size_t)n);
	l->text.n += n - 1;
	return true;
}

/* --- where the value of a line begins --- */

static bool is_key_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '_' || c == '-' || c == ' ' || c == '$' || (unsigned char)c >= 0x80;
}

/* Behind indentation, "- " and a plain key with its ": ". */
static ptrdiff_t value_start(str line)
{
	ptrdiff_t i = 0;
	for (;;) {
		while (i < line.n && line.s[i] == ' ')
			i++;
		if (i + 1 < line.n && line.s[i] == '-' && line.s[i + 1] == ' ')
			i++;
		else
			break;
	}
	ptrdiff_t k = i;
	while (k < line.n && is_key_char(line.s[k]))
		k++;
	if (k > i && k + 1 < line.n && line.s[k] == ':' && line.s[k + 1] == ' ') {
		for (i = k + 1; i < line.n && line.s[i] == ' ';)
			i++;
	}
	return i;
}

static bool mend_line(struct lenient *l, int line)
{
	const str text = line_at(l->text, line);
	if (!text.s)
		return false;
	const ptrdiff_t i = value_start(text);
	if (i >= text.n || text.s[i] == ':' || text.s[i] == '-' || sign_number(text.s[i]) < 0)
		return false;
	const int column = (int)utf8_length(str_slice(text, 0, i)) + 1;
	return lenient_mend_at(l, (struct place){line, column});
}

static bool mend_second_colon(struct lenient *l, struct place at)
{
	const ptrdiff_t i = byte_at(l->text, at);
	if (i < 0 || i >= l->text.n || l->text.s[i] != ':')
		return false;
	/* Only a second ": " on a line that has one: else the indentation is to blame. */
	const str line = line_at(l->text, at.line);
	const ptrdiff_t start = value_start(line);
	return start > 0 && line.s + start < l->text.s + i && lenient_mend_at(l, at);
}

/* An anchor, alias or tag that is none: the context begins at its sign. */
static bool mend_context(struct lenient *l, struct place context)
{
	const ptrdiff_t i = byte_at(l->text, context);
	return i >= 0 && i < l->text.n && strchr("*&!", l->text.s[i]) &&
	       lenient_mend_at(l, context);
}

bool lenient_mend_error(struct lenient *l, struct place problem, struct place context,
                        bool has_context, bool two_values)
{
	if (two_values && mend_second_colon(l, problem))
		return true;
	if (lenient_is_tab(l->text, problem.line))
		return false;
	if (has_context && mend_context(l, context))
		return true;
	if (mend_line(l, problem.line))
		return true;
	return has_context && context.line != problem.line && mend_line(l, context.line);
}

bool lenient_is_question(const struct lenient *l, struct place at)
{
	const ptrdiff_t i = byte_at(l->text, at);
	return i >= 0 && i + 1 < l->text.n && l->text.s[i] == '?' && l->text.s[i + 1] == ' ';
}

bool lenient_is_tab(str text, int line)
{
	const str at = line_at(text, line);
	for (ptrdiff_t i = 0; i < at.n && (at.s[i] == ' ' || at.s[i] == '\t'); i++)
		if (at.s[i] == '\t')
			return true;
	return false;
}

/* --- putting back --- */

str lenient_restore(const struct lenient *l, struct arena *a, str text)
{
	if (l->count == 0)
		return str_copy(a, text);
	struct buf b = BUF(a);
	for (ptrdiff_t i = 0; i < text.n;) {
		const ptrdiff_t from = i;
		const uint32_t c = utf8_next(text, &i);
		if (c >= l->base && c < l->base + SIGN_COUNT)
			buf_char(&b, signs[c - l->base]);
		else
			buf_add(&b, str_slice(text, from, i));
	}
	return str_copy(a, buf_str(&b));
}

void lenient_report(const struct lenient *l)
{
	for (int i = 0; i < l->count && !l->t->failed; i++) {
		const struct mend *m = &l->mends[i];
		const struct span at = {.origin = l->t->origin,
		                        .line = m->at.line,
		                        .column = m->at.column,
		                        .end_line = m->at.line,
		                        .end_column = m->at.column + 1};
		diag(l->t->d, DIAG_YAML_LENIENT, at, "quote the text that holds this “%c”",
		     m->sign);
	}
}
