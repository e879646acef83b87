/* SPDX-License-Identifier: MIT */
/*
 * JSON by RFC 8259, and what people write beside it: comments, a comma before
 * a closing bracket, single quotes. One pass over the bytes; what is open is
 * kept by the tree, so depth costs no stack.
 */
#include "source/source_int.h"

struct json {
	struct tree tree;
	str text;
	ptrdiff_t at;
	bool failed;
	bool told_comment, told_comma, told_quote, told_control;
};

static int peek(const struct json *j)
{
	return j->at < j->text.n ? (unsigned char)j->text.s[j->at] : -1;
}

static bool is_at(const struct json *j, str what)
{
	return str_starts(str_slice(j->text, j->at, j->text.n), what);
}

/* --- findings --- */

static void fail(struct json *j, ptrdiff_t at, const char *what)
{
	if (j->failed || j->tree.stopped)
		return;
	j->failed = true;
	tree_find(&j->tree, (struct finding){
				.id = DIAG_JSON_SYNTAX,
				.at = span_from_bytes(j->tree.places, at, at + 1),
				.detail = str_from_z(what),
			    });
}

/* A second place for the failure. */
static void also(struct json *j, ptrdiff_t at, const char *text)
{
	struct finding *f = &j->tree.findings.items[j->tree.findings.count - 1];
	f->also = span_from_bytes(j->tree.places, at, at + 1);
	f->also_text = text;
}

/* Each liberty is noted once, where it is first taken. */
static void relax(struct json *j, bool *told, ptrdiff_t at, const char *what)
{
	if (*told)
		return;
	*told = true;
	tree_find(&j->tree, (struct finding){
				.id = DIAG_JSON_RELAXED,
				.at = span_from_bytes(j->tree.places, at, at + 1),
				.detail = str_from_z(what),
			    });
}

/* --- between the signs --- */

static void skip_comment(struct json *j)
{
	const ptrdiff_t from = j->at;
	const bool block = is_at(j, STR("/*"));
	relax(j, &j->told_comment, from, "a comment");
	const str rest = str_slice(j->text, from + 2, j->text.n);
	const ptrdiff_t end = str_find(rest, block ? STR("*/") : STR("\n"));
	if (end < 0 && block)
		fail(j, from, "a comment that is never closed");
	j->at = end < 0 ? j->text.n : from + 2 + end + (block ? 2 : 1);
}

static void skip_space(struct json *j)
{
	for (;;) {
		const int c = peek(j);
		if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
			j->at++;
		else if (is_at(j, STR("//")) || is_at(j, STR("/*")))
			skip_comment(j);
		else
			return;
	}
}

/* --- texts --- */

static int hex_digit(int c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The four digits behind \u; -1 if there are none. */
static int32_t read_unit(const struct json *j, ptrdiff_t at)
{
	int32_t unit = 0;
	for (ptrdiff_t i = at; i < at + 4; i++) {
		const int digit = i < j->text.n ? hex_digit((unsigned char)j->text.s[i]) : -1;
		if (digit < 0)
			return -1;
		unit = unit << 4 | digit;
	}
	return unit;
}

static bool is_high(int32_t unit)
{
	return unit >= 0xD800 && unit < 0xDC00;
}

static bool is_low(int32_t unit)
{
	return unit >= 0xDC00 && unit < 0xE000;
}

/* Behind "\u": one unit, or two that are halves of one character. */
static void read_unicode(struct json *j, struct buf *b)
{
	const ptrdiff_t from = j->at - 2;
	int32_t c = read_unit(j, j->at);
	if (c < 0) {
		fail(j, from, "\\u needs four digits of 0-9 and a-f");
		return;
	}
	j->at += 4;
	if (is_high(c) && is_at(j, STR("\\u")) && is_low(read_unit(j, j->at + 2))) {
		c = 0x10000 + ((c - 0xD800) << 10) + (read_unit(j, j->at + 2) - 0xDC00);
		j->at += 6;
	}
	buf_codepoint(b, is_high(c) || is_low(c) ? UTF8_REPLACEMENT : (uint32_t)c);
}

static void read_escape(struct json *j, struct buf *b)
{
	static const char escapes[][2] = {{'"', '"'},  {'\\', '\\'}, {'/', '/'},
	                                  {'b', '\b'}, {'f', '\f'},  {'n', '\n'},
	                                  {'r', '\r'}, {'t', '\t'},  {'\'', '\''}};
	const int c = j->at + 1 < j->text.n ? j->text.s[j->at + 1] : -1;
	j->at += 2;
	if (c == 'u') {
		read_unicode(j, b);
		return;
	}
	for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
		if (c == escapes[i][0]) {
			buf_char(b, escapes[i][1]);
			return;
		}
	}
	fail(j, j->at - 1, "no such escape; a backslash as text is written twice");
}

/* Characters that stand for themselves. */
static str read_run(struct json *j, int quote)
{
	const ptrdiff_t from = j->at;
	while (peek(j) >= ' ' && peek(j) != quote && peek(j) != '\\')
		j->at++;
	return str_slice(j->text, from, j->at);
}

/* What ended a run and is not the closing quotation mark. */
static void read_special(struct json *j, struct buf *b)
{
	const ptrdiff_t from = j->at;
	const int c = peek(j);
	if (c == '\\') {
		read_escape(j, b);
		return;
	}
	if (c == '\n' || c == '\r') {
		fail(j, from,
		     "the line ends within a text; close it with a quotation mark, or "
		     "write \\n for a line end");
		return;
	}
	relax(j, &j->told_control, from, "a tab or control character within a text");
	buf_char(b, (char)c);
	j->at++;
}

/* A text of one run is a view of the source. */
static str read_string(struct json *j)
{
	const ptrdiff_t from = j->at;
	const int quote = peek(j);
	struct buf b = BUF(j->tree.a);
	if (quote == '\'')
		relax(j, &j->told_quote, from, "single quotes");
	j->at++;
	const str first = read_run(j, quote);
	if (peek(j) != quote)
		buf_add(&b, first);
	while (!j->failed && peek(j) != quote) {
		if (peek(j) < 0) {
			fail(j, j->at, "a quotation mark was never closed");
			also(j, from, "the text begins here");
		} else {
			read_special(j, &b);
			buf_add(&b, read_run(j, quote));
		}
	}
	j->at++;
	return b.n ? buf_str(&b) : first;
}

/* --- values --- */

static bool is_word_sign(int c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       c == '+' || c == '-' || c == '.' || c == '_' || c >= 0x80;
}

static ptrdiff_t skip_digits(str word, ptrdiff_t i)
{
	while (i < word.n && word.s[i] >= '0' && word.s[i] <= '9')
		i++;
	return i;
}

static bool is_number(str word)
{
	ptrdiff_t i = word.n && (word.s[0] == '-' || word.s[0] == '+');
	const ptrdiff_t whole = skip_digits(word, i);
	ptrdiff_t digits = whole - i;
	i = whole;
	if (i < word.n && word.s[i] == '.') {
		const ptrdiff_t part = skip_digits(word, i + 1);
		digits += part - i - 1;
		i = part;
	}
	if (digits && i < word.n && (word.s[i] == 'e' || word.s[i] == 'E')) {
		i++;
		if (i < word.n && (word.s[i] == '-' || word.s[i] == '+'))
			i++;
		const ptrdiff_t power = skip_digits(word, i);
		digits = power > i ? digits : 0;
		i = power;
	}
	return digits && i == word.n;
}

static struct node read_word(struct json *j)
{
	const ptrdiff_t from = j->at;
	while (is_word_sign(peek(j)))
		j->at++;
	const str word = str_slice(j->text, from, j->at);
	if (str_eq(word, STR("null")))
		return (struct node){.kind = NODE_NULL};
	if (!is_number(word) && !str_eq(word, STR("true")) && !str_eq(word, STR("false")))
		fail(j, from, word.n ? "a text needs quotation marks" : "a value is missing here");
	return (struct node){.kind = NODE_SCALAR, .text = word};
}

static void read_scalar(struct json *j)
{
	const ptrdiff_t from = j->at;
	const int c = peek(j);
	struct branch b = {.from = from, .weight = 1};
	if (c == '"' || c == '\'')
		b.node = (struct node){NODE_SCALAR, .style = STYLE_DOUBLE, .text = read_string(j)};
	else
		b.node = read_word(j);
	if (j->failed)
		return;
	b.to = j->at;
	b.node.span = span_from_bytes(j->tree.places, from, j->at);
	b.bytes = (size_t)b.node.text.n;
	if (b.bytes > j->tree.limits->scalar)
		tree_stop(&j->tree, from, j->tree.limits->scalar, "bytes in one text");
	tree_leaf(&j->tree, &b);
}

/* --- lists and maps --- */

static int closing(const struct frame *f)
{
	return f->kind == NODE_MAP ? '}' : ']';
}

static void close_top(struct json *j)
{
	j->at++;
	const struct branch b = tree_close(&j->tree, j->at);
	tree_add(&j->tree, &b);
}

static void read_key(struct json *j)
{
	const int c = peek(j);
	if (c != '"' && c != '\'') {
		fail(j, j->at, "a key in quotation marks is missing here");
		return;
	}
	read_scalar(j);
	skip_space(j);
	if (peek(j) != ':')
		fail(j, j->at, "a colon is missing behind the key");
	j->at++;
	skip_space(j);
}

/* A value, or the opening of one. */
static void read_value(struct json *j)
{
	const int c = peek(j);
	if (tree_wants_key(&j->tree))
		read_key(j);
	if (j->failed || j->tree.stopped)
		return;
	const int first = tree_top(&j->tree) ? peek(j) : c;
	if (first != '{' && first != '[') {
		read_scalar(j);
		return;
	}
	tree_open(&j->tree, first == '{' ? NODE_MAP : NODE_LIST, j->at, 0);
	j->at++;
}

/* What stands behind a child: closing brackets, and at most one comma. */
static void read_after(struct json *j)
{
	for (;;) {
		skip_space(j);
		const struct frame *f = tree_top(&j->tree);
		if (!f || j->failed)
			return;
		const ptrdiff_t comma = j->at;
		if (f->count && peek(j) == ',') {
			j->at++;
			skip_space(j);
			if (peek(j) != closing(f))
				return;
			relax(j, &j->told_comma, comma, "a comma before the closing bracket");
		}
		if (peek(j) == closing(f)) {
			close_top(j);
			continue;
		}
		if (f->count)
			fail(j, j->at,
			     f->kind == NODE_MAP ? "a comma or } is missing here"
			                         : "a comma or ] is missing here");
		return;
	}
}

const struct node *json_read(struct reading *r)
{
	struct json j = {
	    .tree = {.a = r->a, .scratch = r->scratch, .places = r->places, .limits = r->limits},
	    .text = r->places->origin->text,
	};
	skip_space(&j);
	do {
		read_value(&j);
		if (!j.failed && !j.tree.stopped)
			read_after(&j);
	} while (!j.failed && !j.tree.stopped && tree_top(&j.tree));
	if (!j.failed && !j.tree.stopped && peek(&j) >= 0)
		fail(&j, j.at, "something follows the end");
	r->findings = j.tree.findings;
	if (j.failed || j.tree.stopped)
		return NULL;
	struct node *root = ARENA_NEW(r->a, struct node);
	*root = j.tree.root.node;
	return root;
}
