/* SPDX-License-Identifier: MIT */
/*
 * Signs that mean something to YAML and nothing to people: `- **bold** lead`,
 * `@handle`, `Two things: a and b`. The strict parse comes first. Where it
 * stops, the sign is replaced by a stand-in, a private-use character that the
 * text lacks, and the text is parsed again; in the scalars that come out the
 * sign is put back. A stand-in is one character for one character, so places
 * stay what they are. The same takes care of characters that libyaml refuses
 * (controls) or takes for line ends (U+0085, U+2028, U+2029).
 */
#include "source/source_int.h"

#include <string.h>

enum {
	PLANE = 0xF0000, /* supplementary private use area A */
	BLOCK = 256,     /* stand-ins: a block for ASCII and what is below U+00A0 */
	BLOCKS = 255,
	ODD_FIRST = 0xA0 /* in a block: the first of the odd ones */
};

/* Beyond U+00A0, what libyaml would not take as text. */
static const uint32_t odd[] = {0x2028, 0x2029, 0xFFFE, 0xFFFF};

enum { ODD_COUNT = sizeof odd / sizeof *odd };

/* Signs at which a token starts that YAML may fail to read. */
static const char token_signs[] = "*`@%&>|![\"',]}";
/* Signs at which a whole node starts that text may follow. */
static const char node_signs[] = "*&!\"'[{";

static int find_odd(uint32_t c)
{
	for (int i = 0; i < ODD_COUNT; i++)
		if (odd[i] == c)
			return i;
	return -1;
}

static bool is_refused(uint32_t c)
{
	if (c < 0x20)
		return c != '\t' && c != '\n' && c != '\r';
	return (c >= 0x7F && c < 0xA0) || find_odd(c) >= 0;
}

/* Of ASCII: most of a text, so that it is looked at first. */
static bool is_printable(char c)
{
	return c >= ' ' && c <= '~';
}

static uint32_t peek(str text, ptrdiff_t at)
{
	return at < text.n ? utf8_next(text, &at) : 0;
}

static char byte_at(str text, ptrdiff_t at)
{
	return at >= 0 && at < text.n ? text.s[at] : '\n';
}

/* --- stand-ins --- */

static uint32_t read_long_escape(str text, ptrdiff_t at)
{
	uint32_t c = 0;
	for (ptrdiff_t i = at + 2; i < at + 10; i++) {
		const char x = byte_at(text, i);
		const uint32_t lower = (unsigned char)x | 0x20u;
		if (x >= '0' && x <= '9')
			c = c << 4 | (uint32_t)(x - '0');
		else if (lower >= 'a' && lower <= 'f')
			c = c << 4 | (lower - 'a' + 10);
		else
			return 0;
	}
	return c;
}

/* A block of which the text has no character, as such or as \U000F…; 0 if there is none. */
static uint32_t find_free_block(str text)
{
	enum { FIRST_OF_FOUR = 0xF0 /* bytes, as all of these characters have */ };
	bool used[BLOCKS] = {false};
	for (ptrdiff_t i = 0; i < text.n;) {
		if ((unsigned char)text.s[i] < FIRST_OF_FOUR && text.s[i] != '\\') {
			i++;
			continue;
		}
		const bool escape = text.s[i] == '\\' && byte_at(text, i + 1) == 'U';
		const uint32_t written = escape ? read_long_escape(text, i) : 0;
		const uint32_t c = utf8_next(text, &i);
		const uint32_t block = ((escape ? written : c) - PLANE) / BLOCK;
		if (block < BLOCKS)
			used[block] = true;
	}
	for (uint32_t block = 0; block < BLOCKS; block++)
		if (!used[block])
			return PLANE + block * BLOCK;
	return 0;
}

struct repair repair_new(struct arena *scratch, str text)
{
	struct repair r = {
	    .scratch = scratch,
	    .text = text,
	    .marks = ARENA_ARRAY(scratch, unsigned char, text.n),
	    .base = find_free_block(text),
	};
	for (ptrdiff_t i = 0; i < text.n;) {
		const ptrdiff_t at = i;
		if (is_printable(text.s[i]))
			i++;
		else if (is_refused(utf8_next(text, &i)))
			repair_mark(&r, at);
	}
	return r;
}

bool repair_mark(struct repair *r, ptrdiff_t at)
{
	if (r->base == 0 || at < 0 || at >= r->text.n || r->marks[at])
		return false;
	r->marks[at] = 1;
	r->any = true;
	return true;
}

str repair_text(const struct repair *r)
{
	struct buf b = BUF(r->scratch);
	ptrdiff_t done = 0;
	if (!r->any)
		return r->text;
	for (ptrdiff_t i = 0; i < r->text.n; i++) {
		if (!r->marks[i])
			continue;
		buf_add(&b, str_slice(r->text, done, i));
		done = i;
		const uint32_t c = utf8_next(r->text, &done);
		const int strange = find_odd(c);
		buf_codepoint(&b, r->base + (strange < 0 ? c : (uint32_t)(ODD_FIRST + strange)));
	}
	buf_add(&b, str_slice(r->text, done, r->text.n));
	return buf_str(&b);
}

str repair_restore(const struct repair *r, struct arena *a, str text)
{
	struct buf b = BUF(a);
	ptrdiff_t done = 0;
	for (ptrdiff_t i = 0; r->any && i < text.n;) {
		const ptrdiff_t at = i;
		const uint32_t slot = utf8_next(text, &i) - r->base;
		if (slot >= BLOCK)
			continue;
		buf_add(&b, str_slice(text, done, at));
		buf_codepoint(&b, slot < ODD_FIRST ? slot : odd[(slot - ODD_FIRST) % ODD_COUNT]);
		done = i;
	}
	if (done == 0)
		return str_copy(a, text);
	buf_add(&b, str_slice(text, done, text.n));
	return buf_str(&b);
}

ptrdiff_t repair_first(const struct repair *r, ptrdiff_t from, ptrdiff_t to)
{
	for (ptrdiff_t i = from; r->any && i < to && i < r->text.n; i++)
		if (r->marks[i] && !is_refused(peek(r->text, i)))
			return i;
	return -1;
}

/* --- signs that can only be text --- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool is_end(char c)
{
	return is_blank(c) || c == '\n' || c == '\r';
}

static bool is_name_sign(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       c == '_' || c == '-';
}

/* `**`, `*word*`, `& Sons`: no name of an anchor, or one that goes on as text. */
static bool is_no_anchor(str text, ptrdiff_t at)
{
	ptrdiff_t i = at + 1;
	while (is_name_sign(byte_at(text, i)))
		i++;
	const char next = byte_at(text, i);
	return i == at + 1 || !(is_end(next) || strchr("?:,]}%@`", next));
}

/* `[text](url)` */
static bool is_markdown_link(str text, ptrdiff_t at)
{
	while (byte_at(text, at) != '\n' && byte_at(text, at) != ']')
		at++;
	return byte_at(text, at) == ']' && byte_at(text, at + 1) == '(';
}

/* True if YAML cannot read a value that starts with this sign. */
static bool is_only_text(str text, ptrdiff_t at)
{
	switch (byte_at(text, at)) {
	case '*':
	case '&':
		return is_no_anchor(text, at);
	case '[':
		return is_markdown_link(text, at);
	case '`':
	case '@':
	case '%':
		return true;
	default:
		return false;
	}
}

/* Where the value of a line starts, at its first item mark or key; -1: nowhere. */
static ptrdiff_t first_value(str text, ptrdiff_t line)
{
	ptrdiff_t at = line;
	for (;;) {
		while (byte_at(text, at) == ' ')
			at++;
		if (byte_at(text, at) != '-' || byte_at(text, at + 1) != ' ')
			return at;
		at++;
	}
}

static ptrdiff_t value_behind_key(str text, ptrdiff_t at)
{
	while (byte_at(text, at) != '\n') {
		if (byte_at(text, at) == ':' && byte_at(text, at + 1) == ' ') {
			for (at++; byte_at(text, at) == ' ';)
				at++;
			return at;
		}
		at++;
	}
	return -1;
}

/*
 * All values that start with a sign which can only be text, so that a CV full
 * of them is not parsed again for each. Within a quoted or a literal text, and
 * within a comment, the sign is put back with no harm done.
 */
static void sweep(struct repair *r)
{
	const str text = r->text;
	for (ptrdiff_t line = 0; line < text.n;) {
		const ptrdiff_t first = first_value(text, line);
		const ptrdiff_t second = value_behind_key(text, first);
		/* A % in the first column is a directive. */
		if (is_only_text(text, first) && !(first == line && text.s[first] == '%'))
			repair_mark(r, first);
		if (second >= 0 && is_only_text(text, second))
			repair_mark(r, second);
		const char *end = memchr(text.s + line, '\n', (size_t)(text.n - line));
		line = end ? end - text.s + 1 : text.n;
	}
}

/* --- the sign that stopped the parser --- */

static bool is_one_of(const struct repair *r, ptrdiff_t at, const char *signs)
{
	const char c = at >= 0 ? byte_at(r->text, at) : '\n';
	return c && strchr(signs, c);
}

static bool is_word(const char *words, const char *part)
{
	return words && strstr(words, part);
}

static ptrdiff_t line_start(str text, ptrdiff_t at)
{
	while (at > 0 && text.s[at - 1] != '\n')
		at--;
	return at;
}

/*
 * `Two things: a and b`: text. But a line that begins with one word and a
 * colon is a key that does not line up with the others.
 */
static bool is_colon_in_text(str text, ptrdiff_t colon, ptrdiff_t value)
{
	ptrdiff_t at = line_start(text, colon);
	if (value >= at)
		return true;
	while (is_blank(byte_at(text, at)))
		at++;
	while (at < colon && !is_end(byte_at(text, at)))
		at++;
	return at < colon;
}

static bool is_one_line(str text, ptrdiff_t from, ptrdiff_t to)
{
	return str_find(str_slice(text, from, to), STR("\n")) < 0;
}

/* The sign at which the token that could not be read began. */
static bool mark_token(struct repair *r, const struct yaml_error *e)
{
	static const char *const tokens[] = {"an alias", "an anchor", "a block scalar",
	                                     "a tag",    "a node",    "a block node"};
	if (is_word(e->problem, "cannot start any token") && is_one_of(r, e->at, "`@%"))
		return repair_mark(r, e->at);
	if (!is_one_line(r->text, e->context_at, e->at))
		return false;
	for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++)
		if (is_word(e->context, tokens[i]) && is_one_of(r, e->context_at, token_signs))
			return repair_mark(r, e->context_at);
	return false;
}

/* 'Twas is text; a " that is never closed is a slip. */
static bool mark_quote(struct repair *r, const struct yaml_error *e)
{
	return is_word(e->context, "a quoted scalar") && byte_at(r->text, e->context_at) == '\'' &&
	       repair_mark(r, e->context_at);
}

/* `"Quoted" start`, `[text] start`: a node of one line, and then text on that line. */
static bool mark_start(struct repair *r, const struct yaml_error *e, ptrdiff_t from)
{
	const bool flow = is_one_of(r, from, "[{");
	if (!is_one_of(r, from, node_signs) || (flow && e->last_in_flow))
		return false;
	return is_one_line(r->text, flow ? e->last_to : from, e->at) && repair_mark(r, from);
}

/* `- : x`: a colon with no key before it. */
static bool mark_colon(struct repair *r, const struct yaml_error *e)
{
	return byte_at(r->text, e->at) == ':' && e->at == e->context_at && repair_mark(r, e->at);
}

/* `summary: - x`, `summary: ? x`: the mark of an item or key where none can stand. */
static bool mark_second(struct repair *r, const struct yaml_error *e)
{
	ptrdiff_t at = e->at - 1;
	while (is_blank(byte_at(r->text, at)))
		at--;
	return byte_at(r->text, at) == ':' && repair_mark(r, e->at);
}

static bool mark_one(struct repair *r, const struct yaml_error *e)
{
	if (is_word(e->problem, "mapping values are not allowed"))
		return byte_at(r->text, e->at) == ':' &&
		       is_colon_in_text(r->text, e->at, e->last_from) && repair_mark(r, e->at);
	if (is_word(e->problem, "block sequence entries are not allowed") ||
	    is_word(e->problem, "mapping keys are not allowed"))
		return mark_second(r, e);
	if (mark_token(r, e) || mark_quote(r, e))
		return true;
	if (!is_word(e->problem, "did not find expected"))
		return false;
	return mark_start(r, e, e->last_from) || mark_start(r, e, e->context_at) ||
	       mark_colon(r, e);
}

bool repair_error(struct repair *r, const struct yaml_error *e)
{
	if (!mark_one(r, e))
		return false;
	if (!r->swept)
		sweep(r);
	r->swept = true;
	return true;
}
