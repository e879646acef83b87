/* SPDX-License-Identifier: MIT */
/* What YAML and JSON share: decoding, the choice between them, limits, questions to nodes. */
#include "source/source_int.h"

enum {
	HIGH_FIRST = 0xD800,
	LOW_FIRST = 0xDC00,
	LOW_LAST = 0xDFFF,
	BEYOND_BMP = 0x10000,
	HALF_BITS = 10
};

/* --- decoding --- */

static uint32_t unit_at(str bytes, ptrdiff_t i, bool big)
{
	const unsigned char a = (unsigned char)bytes.s[i], b = (unsigned char)bytes.s[i + 1];
	return big ? (uint32_t)(a << 8 | b) : (uint32_t)(b << 8 | a);
}

static str from_utf16(struct arena *a, str bytes, bool big)
{
	struct buf out = BUF(a);
	for (ptrdiff_t i = 0; i + 1 < bytes.n; i += 2) {
		uint32_t c = unit_at(bytes, i, big);
		const bool high = c >= HIGH_FIRST && c < LOW_FIRST;
		const uint32_t low = high && i + 3 < bytes.n ? unit_at(bytes, i + 2, big) : 0;
		if (low >= LOW_FIRST && low <= LOW_LAST) {
			c = BEYOND_BMP + ((c - HIGH_FIRST) << HALF_BITS) + (low - LOW_FIRST);
			i += 2;
		} else if (c >= HIGH_FIRST && c <= LOW_LAST) {
			c = UTF8_REPLACEMENT;
		}
		buf_codepoint(&out, c);
	}
	return buf_str(&out);
}

str source_decode(struct arena *a, str bytes)
{
	if (str_starts(bytes, STR("\xEF\xBB\xBF")))
		return str_slice(bytes, 3, bytes.n);
	if (str_starts(bytes, STR("\xFF\xFE")))
		return from_utf16(a, str_slice(bytes, 2, bytes.n), false);
	if (str_starts(bytes, STR("\xFE\xFF")))
		return from_utf16(a, str_slice(bytes, 2, bytes.n), true);
	return bytes;
}

/* --- limits --- */

bool tree_limit(struct tree *t, struct span at, const char *what, long long limit)
{
	if (!t->failed)
		diag(t->d, DIAG_SOURCE_LIMIT, at, "more than %lld %s", limit, what);
	t->failed = true;
	return false;
}

bool tree_count(struct tree *t, int nodes, struct span at)
{
	if (nodes > t->limits->nodes - t->nodes)
		return tree_limit(t, at, "values", t->limits->nodes);
	t->nodes += nodes;
	return !t->failed;
}

bool tree_scalar_fits(struct tree *t, size_t bytes, struct span at)
{
	if (bytes > t->limits->scalar)
		return tree_limit(t, at, "bytes in one text", (long long)t->limits->scalar);
	return true;
}

bool tree_depth_fits(struct tree *t, int depth, struct span at)
{
	if (depth > t->limits->depth)
		return tree_limit(t, at, "levels", t->limits->depth);
	return true;
}

/* --- maps --- */

void tree_pair(struct tree *t, struct pair_list *pairs, struct pair pair)
{
	for (int i = 0; i < pairs->count; i++) {
		if (!str_eq(pairs->items[i].key.text, pair.key.text))
			continue;
		diag(t->d, DIAG_KEY_DUPLICATE, pair.key.span, "%.*s", STR_ARG(pair.key.text));
		diag_also(t->d, pairs->items[i].key.span, "the first is here");
		pairs->items[i] = pair;
		return;
	}
	LIST_ADD(t->a, pairs, pair);
}

/* --- parsing --- */

static struct span byte_place(const struct origin *origin, ptrdiff_t at)
{
	struct span s = {.origin = origin, .line = 1, .column = 1};
	for (ptrdiff_t i = 0; i < at; i++) {
		s.column += (origin->text.s[i] & 0xC0) != 0x80;
		if (origin->text.s[i] == '\n') {
			s.line++;
			s.column = 1;
		}
	}
	s.end_line = s.line;
	s.end_column = s.column + 1;
	return s;
}

static void index_lines(struct tree *t)
{
	const str text = t->origin->text;
	struct {
		ptrdiff_t *items;
		int count, cap;
	} lines = {0};
	LIST_ADD(t->a, &lines, 0);
	for (ptrdiff_t i = 0; i < text.n; i++)
		if (text.s[i] == '\n')
			LIST_ADD(t->a, &lines, i + 1);
	t->lines = lines.items;
	t->line_count = lines.count;
}

static const struct node *parse(struct tree *t)
{
	index_lines(t);
	bool is_json = false;
	const struct node *root = json_parse(t, &is_json);
	if (!is_json)
		root = yaml_parse(t);
	return t->failed ? NULL : root;
}

static bool is_readable(const struct origin *origin, const struct source_limits *limits,
                        struct diags *d)
{
	const struct span whole = {.origin = origin};
	const ptrdiff_t bad = utf8_invalid(origin->text);
	if ((size_t)origin->text.n > limits->bytes)
		diag(d, DIAG_SOURCE_LIMIT, whole, "more than %zu bytes", limits->bytes);
	else if (bad >= 0)
		diag(d, DIAG_SOURCE_ENCODING, byte_place(origin, bad), "byte %td is 0x%02X",
		     bad + 1, (unsigned)(unsigned char)origin->text.s[bad]);
	else if (str_trim(origin->text).n == 0)
		diag(d, DIAG_SOURCE_EMPTY, whole, NULL);
	else
		return true;
	return false;
}

const struct node *source_parse(struct arena *a, struct arena *scratch, const struct origin *origin,
                                const struct source_limits *limits, struct diags *d)
{
	if (!is_readable(origin, limits, d))
		return NULL;
	struct tree t = {.a = a, .scratch = scratch, .origin = origin, .limits = limits, .d = d};
	const struct node *root = parse(&t);
	if (!root && !t.failed)
		diag(d, DIAG_SOURCE_EMPTY, (struct span){.origin = origin}, NULL);
	return root;
}

/* On a command line `#7a1f3d` is a colour, and nothing at all is nothing. */
const struct node *source_parse_value(struct arena *a, struct arena *scratch,
                                      const struct origin *origin, struct diags *d)
{
	const struct source_limits limits = SOURCE_LIMITS_DEFAULT;
	const str text = str_trim(origin->text);
	if (text.n > 0 && text.s[0] != '#')
		return source_parse(a, scratch, origin, &limits, d);
	struct node *value = ARENA_NEW(a, struct node);
	*value = (struct node){.kind = text.n ? NODE_SCALAR : NODE_NULL, .text = text};
	value->span = (struct span){origin, 1, 1, 1, 1 + (int)text.n};
	return value;
}

/* --- nodes --- */

bool node_is_absent(const struct node *n)
{
	if (!n || n->kind == NODE_NULL)
		return true;
	return n->kind == NODE_SCALAR ? str_trim(n->text).n == 0 : n->count == 0;
}

const struct node *node_find(const struct node *map, str key)
{
	for (int i = 0; map && map->kind == NODE_MAP && i < map->count; i++)
		if (str_eq(map->pairs[i].key.text, key))
			return &map->pairs[i].value;
	return NULL;
}

str node_kind_name(const struct node *n)
{
	static const char *const names[] = {[NODE_NULL] = "nothing",
	                                    [NODE_SCALAR] = "text",
	                                    [NODE_LIST] = "list",
	                                    [NODE_MAP] = "map"};
	return str_from_z(names[n->kind]);
}
