/* SPDX-License-Identifier: MIT */
/*
 * JSON (RFC 8259), and what people write for it: comments, trailing commas,
 * single quotes. Numbers, true and false are text, as everywhere in recto.
 */
#include "source/source_int.h"

enum { HEX = 16, HIGH_FIRST = 0xD800, LOW_FIRST = 0xDC00, LOW_LAST = 0xDFFF };

struct json {
	struct tree *t;
	str text;
	ptrdiff_t at;
	int line, column;
	bool failed, relaxed;
	struct span relaxed_at;
};

/* --- reading characters --- */

static int peek(const struct json *j)
{
	return j->at < j->text.n ? (unsigned char)j->text.s[j->at] : -1;
}

static int peek_second(const struct json *j)
{
	return j->at + 1 < j->text.n ? (unsigned char)j->text.s[j->at + 1] : -1;
}

static void skip(struct json *j)
{
	const char c = j->text.s[j->at++];
	if (c == '\n') {
		j->line++;
		j->column = 1;
	} else {
		/* Bytes behind the first of a character take no column. */
		j->column += ((unsigned char)c & 0xC0) != 0x80;
	}
}

static struct span here(const struct json *j)
{
	return (struct span){j->t->origin, j->line, j->column, j->line, j->column + 1};
}

static struct span since(const struct json *j, struct span from)
{
	from.end_line = j->line;
	from.end_column = j->column;
	return from;
}

static bool fail(struct json *j, const char *what)
{
	if (!j->failed && !j->t->failed)
		diag(j->t->d, DIAG_JSON_SYNTAX, here(j), "%s", what);
	j->failed = true;
	return false;
}

static void relax(struct json *j)
{
	if (!j->relaxed)
		j->relaxed_at = here(j);
	j->relaxed = true;
}

static bool skip_comment(struct json *j)
{
	if (peek(j) != '/' || (peek_second(j) != '/' && peek_second(j) != '*'))
		return false;
	relax(j);
	const bool line = peek_second(j) == '/';
	skip(j);
	skip(j);
	while (peek(j) >= 0) {
		if (line ? peek(j) == '\n' : peek(j) == '*' && peek_second(j) == '/')
			break;
		skip(j);
	}
	for (int i = line ? 2 : 0; i < 2 && peek(j) >= 0; i++)
		skip(j);
	return true;
}

static void skip_blank(struct json *j)
{
	for (;;) {
		const int c = peek(j);
		if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
			skip(j);
		else if (!skip_comment(j))
			return;
	}
}

/* --- strings --- */

static int hex_digit(int c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool read_hex(struct json *j, uint32_t *out)
{
	*out = 0;
	for (int i = 0; i < 4; i++) {
		const int digit = hex_digit(peek(j));
		if (digit < 0)
			return fail(j, "\\u needs four hexadecimal digits");
		*out = *out * HEX + (uint32_t)digit;
		skip(j);
	}
	return true;
}

/* Behind "\u": one unit, or a surrogate pair; a half alone becomes U+FFFD. */
static bool read_unicode(struct json *j, struct buf *b)
{
	uint32_t c, low = 0;
	if (!read_hex(j, &c))
		return false;
	if (c >= HIGH_FIRST && c < LOW_FIRST && peek(j) == '\\' && peek_second(j) == 'u') {
		skip(j);
		skip(j);
		if (!read_hex(j, &low))
			return false;
		if (low >= LOW_FIRST && low <= LOW_LAST)
			c = 0x10000 + ((c - HIGH_FIRST) << 10) + (low - LOW_FIRST);
	}
	buf_codepoint(b, c >= HIGH_FIRST && c <= LOW_LAST ? UTF8_REPLACEMENT : c);
	return true;
}

static bool read_escape(struct json *j, struct buf *b)
{
	static const char letters[] = "bfnrt\"\\/'", values[] = "\b\f\n\r\t\"\\/'";
	skip(j);
	const int c = peek(j);
	if (c == 'u') {
		skip(j);
		return read_unicode(j, b);
	}
	for (int i = 0; letters[i]; i++) {
		if (letters[i] != c)
			continue;
		skip(j);
		buf_char(b, values[i]);
		return true;
	}
	return fail(j, "no such escape; write \\\\ for a backslash");
}

static bool read_string(struct json *j, str *out)
{
	struct buf b = BUF(j->t->a);
	const int quote = peek(j);
	const struct span at = here(j);
	if (quote == '\'')
		relax(j);
	skip(j);
	while (peek(j) != quote) {
		if (peek(j) < 0 || peek(j) == '\n')
			return fail(j, "a string that is never closed");
		if (peek(j) == '\\') {
			if (!read_escape(j, &b))
				return false;
			continue;
		}
		const ptrdiff_t from = j->at;
		while (peek(j) != quote && peek(j) != '\\' && peek(j) != '\n' && peek(j) >= 0)
			skip(j);
		buf_add(&b, str_slice(j->text, from, j->at));
	}
	skip(j);
	*out = str_copy(j->t->a, buf_str(&b));
	return tree_scalar_fits(j->t, (size_t)b.n, at);
}

/* --- values --- */

static bool read_value(struct json *j, int depth, struct node *out);

static bool is_bare(int c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-' ||
	       c == '+' || c == '.' || c == '_' || c == '$';
}

/* A number, true, false, null; in keys, a name without quotes. */
static bool read_bare(struct json *j, str *out)
{
	const ptrdiff_t from = j->at;
	while (is_bare(peek(j)))
		skip(j);
	if (j->at == from)
		return fail(j, peek(j) < 0 ? "the text ends in the middle of a value"
		                           : "a value is expected here");
	*out = str_slice(j->text, from, j->at);
	return true;
}

static bool read_text(struct json *j, bool is_key, struct node *out)
{
	const struct span at = here(j);
	const bool quoted = peek(j) == '"' || peek(j) == '\'';
	*out = (struct node){.kind = NODE_SCALAR, .style = quoted ? STYLE_DOUBLE : STYLE_PLAIN};
	if (!quoted && is_key)
		relax(j);
	if (!(quoted ? read_string(j, &out->text) : read_bare(j, &out->text)))
		return false;
	out->span = since(j, at);
	if (!quoted && !is_key && str_eq(out->text, STR("null")))
		out->kind = NODE_NULL;
	return tree_count(j->t, 1, at);
}

/* After an item: true if another one follows. */
static bool next_item(struct json *j, int close)
{
	skip_blank(j);
	if (peek(j) == close)
		return false;
	if (peek(j) != ',')
		return fail(j, close == ']' ? "a comma or ] is expected here"
		                            : "a comma or } is expected here");
	const struct json before = *j;
	skip(j);
	skip_blank(j);
	if (peek(j) != close)
		return true;
	struct json at_comma = before;
	relax(&at_comma);
	j->relaxed = true;
	j->relaxed_at = at_comma.relaxed_at;
	return false;
}

static bool read_list(struct json *j, int depth, struct node *out)
{
	struct node_list items = {0};
	skip_blank(j);
	for (bool more = peek(j) != ']'; more; more = next_item(j, ']')) {
		struct node item;
		skip_blank(j);
		if (!read_value(j, depth + 1, &item))
			return false;
		LIST_ADD(j->t->a, &items, item);
	}
	*out = (struct node){.kind = NODE_LIST, .items = items.items, .count = items.count};
	return !j->failed;
}

static bool read_map(struct json *j, int depth, struct node *out)
{
	struct pair_list pairs = {0};
	skip_blank(j);
	for (bool more = peek(j) != '}'; more; more = next_item(j, '}')) {
		struct pair pair;
		skip_blank(j);
		if (!read_text(j, true, &pair.key))
			return false;
		skip_blank(j);
		if (peek(j) != ':')
			return fail(j, "a colon is expected here");
		skip(j);
		skip_blank(j);
		if (!read_value(j, depth + 1, &pair.value))
			return false;
		tree_pair(j->t, &pairs, pair);
	}
	*out = (struct node){.kind = NODE_MAP, .pairs = pairs.items, .count = pairs.count};
	return !j->failed;
}

static bool read_value(struct json *j, int depth, struct node *out)
{
	const struct span at = here(j);
	const int open = peek(j);
	if (open != '[' && open != '{')
		return read_text(j, false, out);
	if (!tree_count(j->t, 1, at) || !tree_depth_fits(j->t, depth, at))
		return false;
	skip(j);
	if (!(open == '[' ? read_list(j, depth, out) : read_map(j, depth, out)))
		return false;
	skip(j);
	out->span = since(j, at);
	return true;
}

/*
 * JSON is what begins with a bracket and a quoted key, a quoted item or a
 * closing bracket; `{a: 1}` and `[a, b]` are YAML.
 */
static bool looks_like_json(struct json j)
{
	skip_blank(&j);
	const int open = peek(&j);
	if (open != '{' && open != '[')
		return false;
	skip(&j);
	skip_blank(&j);
	const int c = peek(&j);
	return c == '"' || c == '{' || c == '[' || c < 0 || (open == '{' && c == '}') ||
	       (open == '[' && c == ']');
}

const struct node *json_parse(struct tree *t, bool *is_json)
{
	struct json j = {.t = t, .text = t->origin->text, .line = 1, .column = 1};
	*is_json = looks_like_json(j);
	if (!*is_json)
		return NULL;
	struct node *root = ARENA_NEW(t->a, struct node);
	skip_blank(&j);
	if (!read_value(&j, 1, root)) {
		t->failed = true;
		return NULL;
	}
	skip_blank(&j);
	if (peek(&j) >= 0) {
		fail(&j, "nothing may follow the closing bracket");
		t->failed = true;
		return NULL;
	}
	if (j.relaxed)
		diag(t->d, DIAG_JSON_RELAXED, j.relaxed_at, NULL);
	return root;
}
