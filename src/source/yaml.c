/* SPDX-License-Identifier: MIT */
/*
 * YAML by libyaml: events → tree. Every scalar is text. What YAML would refuse
 * or change but people write (a leading `**`, `@name`, a second `: `) is read
 * as it looks: the offending sign is replaced by a stand-in of one column, the
 * parse repeated, and the sign put back (yaml_lenient.c).
 */
#include <string.h>
#include <yaml.h>

#include "source/yaml_int.h"

struct anchor {
	str name;
	struct node node;
	int size, height; /* nodes and levels below */
	struct span span;
	bool used;
};

struct anchors {
	struct anchor *items;
	int count, cap;
};

struct reader {
	struct tree *tree;
	struct lenient *lenient;
	yaml_parser_t parser;
	struct anchors anchors;
	bool stopped; /* a repair is wanted or nothing more can be read */
};

static bool read_node(struct reader *r, yaml_event_t *event, int depth, struct node *out);

static str str_from_yaml(const yaml_char_t *text, size_t n)
{
	return (str){(const char *)text, (ptrdiff_t)n};
}

static struct span span_from_marks(const struct reader *r, yaml_mark_t from, yaml_mark_t to)
{
	return (struct span){
	    .origin = r->tree->origin,
	    .line = (int)from.line + 1,
	    .column = (int)from.column + 1,
	    .end_line = (int)to.line + 1,
	    .end_column = (int)to.column + 1,
	};
}

/* --- errors --- */

static struct place place_from_mark(yaml_mark_t m)
{
	return (struct place){(int)m.line + 1, (int)m.column + 1};
}

/* libyaml's words, and what usually is behind them. */
static const struct {
	const char *words, *plain;
} causes[] = {
    {"mapping values are not allowed",
     "a second “: ” in one line, or lines that are not indented alike; quote the text"},
    {"did not find expected node content", "a value is missing, or a bracket is never closed"},
    {"did not find expected key", "this line is not indented like the lines above it"},
    {"did not find expected '-' indicator",
     "items of a list must be indented alike and begin with “- ”"},
    {"could not find expected ':'", "a key without its “:”, or a text that needs quotes"},
    {"found unexpected end of stream", "a quote or bracket that is never closed"},
    {"did not find expected ',' or", "a bracket that is never closed, or a missing comma"},
    {"found character that cannot start", "quote a text that begins with this sign"},
    {"found unknown escape character",
     "in double quotes \\ begins an escape; write \\\\ or use single quotes"},
    {"invalid", "a character that YAML does not allow"},
};

static const char *plain_words(const char *problem)
{
	for (size_t i = 0; i < sizeof causes / sizeof *causes; i++)
		if (strstr(problem, causes[i].words))
			return causes[i].plain;
	return problem;
}

static void report_error(struct reader *r)
{
	const yaml_parser_t *p = &r->parser;
	const char *problem = p->problem ? p->problem : "cannot be read";
	const struct span at = span_from_marks(r, p->problem_mark, p->problem_mark);
	if (p->error == YAML_MEMORY_ERROR)
		tree_limit(r->tree, at, "bytes", (long long)r->tree->limits->bytes);
	else if (lenient_is_tab(r->tree->origin->text, at.line))
		diag(r->tree->d, DIAG_YAML_TAB, at, "use spaces");
	else
		diag(r->tree->d, DIAG_YAML_SYNTAX, at, "%s", plain_words(problem));
	r->tree->failed = true;
}

/* A parser error: mend what people meant and parse again, else report. */
static bool stop_on_error(struct reader *r)
{
	const yaml_parser_t *p = &r->parser;
	r->stopped = true;
	const bool two_values = p->problem && strstr(p->problem, "mapping values are not allowed");
	if (!lenient_mend_error(r->lenient, place_from_mark(p->problem_mark),
	                        place_from_mark(p->context_mark), p->context != NULL, two_values))
		report_error(r);
	return false;
}

/* The sign at the start of an event is text, not YAML: mend it and parse again. */
static bool stop_on_sign(struct reader *r, yaml_mark_t mark)
{
	if (!lenient_mend_at(r->lenient, place_from_mark(mark)))
		return false;
	r->stopped = true;
	return true;
}

static bool next_event(struct reader *r, yaml_event_t *event)
{
	if (r->stopped || r->tree->failed)
		return false;
	return yaml_parser_parse(&r->parser, event) || stop_on_error(r);
}

/* --- anchors --- */

static void measure_node(const struct node *n, int *size, int *height)
{
	int tallest = 0;
	*size += 1;
	for (int i = 0; i < n->count; i++) {
		int child = 0;
		measure_node(n->kind == NODE_LIST ? &n->items[i] : &n->pairs[i].value, size,
		             &child);
		*size += n->kind == NODE_MAP;
		tallest = child > tallest ? child : tallest;
	}
	*height = tallest + 1;
}

static void keep_anchor(struct reader *r, str name, const struct node *node, struct span at)
{
	struct anchor a = {.name = name, .node = *node, .span = at};
	measure_node(node, &a.size, &a.height);
	LIST_ADD(r->tree->a, &r->anchors, a);
}

static struct anchor *find_anchor(struct reader *r, str name)
{
	for (int i = r->anchors.count - 1; i >= 0; i--)
		if (str_eq(r->anchors.items[i].name, name))
			return &r->anchors.items[i];
	return NULL;
}

static bool read_alias(struct reader *r, const yaml_event_t *event, int depth, struct node *out)
{
	const struct span at = span_from_marks(r, event->start_mark, event->end_mark);
	const yaml_char_t *const name = event->data.alias.anchor;
	struct anchor *a = find_anchor(r, str_from_z((const char *)name));
	if (!a) {
		if (!stop_on_sign(r, event->start_mark)) {
			diag(r->tree->d, DIAG_YAML_SYNTAX, at, "no &%s before this; quote the text",
			     (const char *)name);
			r->tree->failed = true;
		}
		return false;
	}
	a->used = true;
	if (++r->tree->aliases > r->tree->limits->aliases)
		return tree_limit(r->tree, at, "aliases", r->tree->limits->aliases);
	*out = a->node;
	out->span = at;
	return tree_count(r->tree, a->size, at) && tree_depth_fits(r->tree, depth + a->height, at);
}

/* --- scalars --- */

static const enum node_style styles[] = {
    [YAML_ANY_SCALAR_STYLE] = STYLE_PLAIN,
    [YAML_PLAIN_SCALAR_STYLE] = STYLE_PLAIN,
    [YAML_SINGLE_QUOTED_SCALAR_STYLE] = STYLE_SINGLE,
    [YAML_DOUBLE_QUOTED_SCALAR_STYLE] = STYLE_DOUBLE,
    [YAML_LITERAL_SCALAR_STYLE] = STYLE_LITERAL,
    [YAML_FOLDED_SCALAR_STYLE] = STYLE_FOLDED,
};

static bool means_null(str text)
{
	return text.n == 0 || str_eq(text, STR("~")) || str_eq(text, STR("null")) ||
	       str_eq(text, STR("Null")) || str_eq(text, STR("NULL"));
}

/* "!!str" and its like are ignored; any other tag is a text that begins with "!". */
static bool is_foreign_tag(const yaml_char_t *tag)
{
	static const char yaml_tags[] = "tag:yaml.org,2002:";
	return tag && strncmp((const char *)tag, yaml_tags, sizeof yaml_tags - 1) != 0 &&
	       strcmp((const char *)tag, "!") != 0;
}

static bool read_scalar(struct reader *r, const yaml_event_t *event, struct node *out)
{
	const struct span at = span_from_marks(r, event->start_mark, event->end_mark);
	if (is_foreign_tag(event->data.scalar.tag) && stop_on_sign(r, event->start_mark))
		return false;
	if (!tree_count(r->tree, 1, at) ||
	    !tree_scalar_fits(r->tree, event->data.scalar.length, at))
		return false;
	const str raw = str_from_yaml(event->data.scalar.value, event->data.scalar.length);
	*out = (struct node){
	    .kind = NODE_SCALAR,
	    .style = styles[event->data.scalar.style],
	    .text = lenient_restore(r->lenient, r->tree->a, raw),
	    .span = at,
	};
	if (out->style == STYLE_PLAIN && means_null(out->text))
		out->kind = NODE_NULL;
	yaml_find_folds(r->tree, out);
	if (out->style == STYLE_PLAIN && out->text.n)
		yaml_find_comment(r->tree, out->span);
	if (event->data.scalar.anchor)
		keep_anchor(
		    r, str_copy(r->tree->a, str_from_z((const char *)event->data.scalar.anchor)),
		    out, at);
	return true;
}

/* --- collections --- */

static bool read_list(struct reader *r, int depth, struct node *out, yaml_mark_t *end)
{
	struct node_list items = {0};
	for (;;) {
		yaml_event_t event;
		if (!next_event(r, &event))
			return false;
		const bool done = event.type == YAML_SEQUENCE_END_EVENT;
		struct node item;
		const bool read = !done && read_node(r, &event, depth + 1, &item);
		*end = event.end_mark;
		yaml_event_delete(&event);
		if (done)
			break;
		if (!read)
			return false;
		LIST_ADD(r->tree->a, &items, item);
	}
	out->kind = NODE_LIST;
	out->items = items.items;
	out->count = items.count;
	return true;
}

static void merge_map(struct tree *t, struct pair_list *merged, const struct node *from)
{
	if (from->kind == NODE_LIST)
		for (int i = 0; i < from->count; i++)
			merge_map(t, merged, &from->items[i]);
	for (int i = 0; from->kind == NODE_MAP && i < from->count; i++)
		LIST_ADD(t->a, merged, from->pairs[i]);
}

/* What `<<` brings in stands behind the map's own pairs, and yields to them. */
static void take_merged(struct tree *t, struct pair_list *pairs, const struct pair_list *merged)
{
	for (int i = 0; i < merged->count; i++) {
		bool own = false;
		for (int k = 0; k < pairs->count && !own; k++)
			own = str_eq(pairs->items[k].key.text, merged->items[i].key.text);
		if (!own)
			LIST_ADD(t->a, pairs, merged->items[i]);
	}
}

static bool key_from_node(struct reader *r, struct node *key)
{
	if (key->kind == NODE_SCALAR)
		return true;
	if (key->kind == NODE_NULL) {
		key->kind = NODE_SCALAR;
		return true;
	}
	diag(r->tree->d, DIAG_YAML_SYNTAX, key->span, "a key must be a text; quote it");
	r->tree->failed = true;
	return false;
}

static bool read_pair(struct reader *r, yaml_event_t *key_event, int depth, struct pair *out)
{
	if (!read_node(r, key_event, depth + 1, &out->key) || !key_from_node(r, &out->key))
		return false;
	yaml_event_t event;
	if (!next_event(r, &event))
		return false;
	const bool read = read_node(r, &event, depth + 1, &out->value);
	yaml_event_delete(&event);
	return read;
}

static bool read_map(struct reader *r, int depth, struct node *out, yaml_mark_t *end)
{
	struct pair_list pairs = {0}, merged = {0};
	for (;;) {
		yaml_event_t event;
		if (!next_event(r, &event))
			return false;
		const bool done = event.type == YAML_MAPPING_END_EVENT;
		struct pair pair = {0};
		const bool read = !done && read_pair(r, &event, depth, &pair);
		*end = event.end_mark;
		yaml_event_delete(&event);
		if (done)
			break;
		if (!read)
			return false;
		if (pair.key.style == STYLE_PLAIN && str_eq(pair.key.text, STR("<<")))
			merge_map(r->tree, &merged, &pair.value);
		else
			tree_pair(r->tree, &pairs, pair);
	}
	take_merged(r->tree, &pairs, &merged);
	out->kind = NODE_MAP;
	out->pairs = pairs.items;
	out->count = pairs.count;
	return true;
}

/* Block collections end at the start of the next token; their last child tells better. */
static void close_span(struct node *n, yaml_mark_t end, bool flow)
{
	if (flow) {
		n->span.end_line = (int)end.line + 1;
		n->span.end_column = (int)end.column + 1;
	} else if (n->count) {
		const struct node *last =
		    n->kind == NODE_LIST ? &n->items[n->count - 1] : &n->pairs[n->count - 1].value;
		n->span.end_line = last->span.end_line;
		n->span.end_column = last->span.end_column;
	}
}

static bool read_collection(struct reader *r, const yaml_event_t *event, int depth,
                            struct node *out)
{
	const bool list = event->type == YAML_SEQUENCE_START_EVENT;
	const yaml_char_t *const tag =
	    list ? event->data.sequence_start.tag : event->data.mapping_start.tag;
	const yaml_char_t *const anchor =
	    list ? event->data.sequence_start.anchor : event->data.mapping_start.anchor;
	const bool flow = list ? event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
	                       : event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
	const struct span at = span_from_marks(r, event->start_mark, event->end_mark);
	if ((is_foreign_tag(tag) ||
	     (!list && lenient_is_question(r->lenient, place_from_mark(event->start_mark)))) &&
	    stop_on_sign(r, event->start_mark))
		return false;
	if (!tree_count(r->tree, 1, at) || !tree_depth_fits(r->tree, depth, at))
		return false;
	*out = (struct node){.span = at};
	const str name = anchor ? str_copy(r->tree->a, str_from_z((const char *)anchor)) : (str){0};
	yaml_mark_t end = event->end_mark;
	if (!(list ? read_list(r, depth, out, &end) : read_map(r, depth, out, &end)))
		return false;
	close_span(out, end, flow);
	if (anchor)
		keep_anchor(r, name, out, at);
	return true;
}

static bool read_node(struct reader *r, yaml_event_t *event, int depth, struct node *out)
{
	if (event->type == YAML_ALIAS_EVENT)
		return read_alias(r, event, depth, out);
	if (event->type == YAML_SCALAR_EVENT)
		return read_scalar(r, event, out);
	return read_collection(r, event, depth, out);
}

/* --- documents --- */

static bool mend_unused_anchor(struct reader *r)
{
	for (int i = 0; i < r->anchors.count; i++) {
		const struct anchor *a = &r->anchors.items[i];
		if (!a->used &&
		    lenient_mend_at(r->lenient, (struct place){a->span.line, a->span.column}))
			return true;
	}
	return false;
}

static void check_rest(struct reader *r)
{
	yaml_event_t event;
	bool more = true;
	while (more && next_event(r, &event)) {
		if (event.type == YAML_DOCUMENT_START_EVENT)
			diag(r->tree->d, DIAG_YAML_DOCUMENTS,
			     span_from_marks(r, event.start_mark, event.end_mark), NULL);
		more =
		    event.type != YAML_DOCUMENT_START_EVENT && event.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
}

static const struct node *read_document(struct reader *r)
{
	for (;;) {
		yaml_event_t event;
		if (!next_event(r, &event))
			return NULL;
		const yaml_event_type_t type = event.type;
		const bool frame =
		    type == YAML_STREAM_START_EVENT || type == YAML_DOCUMENT_START_EVENT;
		struct node *root = frame ? NULL : ARENA_NEW(r->tree->a, struct node);
		const bool read =
		    !frame && type != YAML_STREAM_END_EVENT && read_node(r, &event, 1, root);
		yaml_event_delete(&event);
		if (frame)
			continue;
		if (!read || mend_unused_anchor(r))
			return NULL;
		check_rest(r);
		return root;
	}
}

static void close_parser(void *parser)
{
	yaml_parser_delete(parser);
}

static const struct node *parse_once(struct tree *t, struct lenient *lenient)
{
	const struct arena_mark mark = arena_mark(t->scratch);
	struct reader *r = ARENA_NEW(t->scratch, struct reader);
	r->tree = t;
	r->lenient = lenient;
	if (!yaml_parser_initialize(&r->parser)) {
		tree_limit(t, (struct span){.origin = t->origin}, "bytes",
		           (long long)t->limits->bytes);
		return NULL;
	}
	arena_defer(t->scratch, close_parser, &r->parser);
	const str text = lenient_text(lenient);
	yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&r->parser, (const unsigned char *)text.s, (size_t)text.n);
	const struct node *root = read_document(r);
	const bool stopped = r->stopped;
	arena_rewind(t->scratch, mark);
	return stopped ? NULL : root;
}

/*
 * Messages of a parse that is repeated would be said again: they are collected
 * apart and only those of the last parse count.
 */
const struct node *yaml_parse(struct tree *t)
{
	struct diags *const real = t->d;
	struct lenient *lenient = lenient_new(t);
	const struct tree before = *t;
	const struct node *root;
	int mended;
	do {
		mended = lenient_count(lenient);
		*t = before;
		t->d = diags_new(t->a);
		root = parse_once(t, lenient);
	} while (!t->failed && lenient_count(lenient) > mended);
	diags_take(real, t->d);
	t->d = real;
	lenient_report(lenient);
	return root;
}
