/* SPDX-License-Identifier: MIT */
/*
 * YAML by libyaml's events. All plain scalars are text. Anchors are known once
 * their node is whole, so no node can hold itself; an alias shares what it
 * names. Where a sign stopped the parser, or would have changed a text, it is
 * marked (repair.c) and the text is read again: at most MOST_ROUNDS times, and
 * no more than MOST_BYTES in all.
 */
#include <yaml.h>

#include "source/source_int.h"

enum { MOST_ROUNDS = 200, MOST_BYTES = 64 << 20 };

struct anchor {
	str name;
	struct branch branch;
	ptrdiff_t at; /* of a plain scalar's & ; -1: not to be read as text */
	bool used;
};

struct yaml {
	struct tree tree;
	struct reading *r;
	struct repair *repair;
	str text;
	yaml_parser_t *parser; /* in scratch, as the event: both are closed with it */
	yaml_event_t *event;
	struct {
		struct anchor *items;
		int count, cap;
	} anchors, waiting; /* waiting: names of lists and maps that are still open */
	ptrdiff_t last_from, last_to;
	bool last_in_flow;
	int flows, aliases;
	bool again; /* something was marked */
	bool ended, failed;
};

static ptrdiff_t byte_from_mark(const struct yaml *y, yaml_mark_t mark)
{
	return place_from_index(y->r->places, (ptrdiff_t)mark.index).byte;
}

static void mark_sign(struct yaml *y, ptrdiff_t at)
{
	y->again = repair_mark(y->repair, at) || y->again;
}

static char sign_at(const struct yaml *y, ptrdiff_t at)
{
	return at >= 0 && at < y->text.n ? y->text.s[at] : 0;
}

/* --- places of nodes --- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool is_space(char c)
{
	return is_blank(c) || c == '\n' || c == '\r';
}

static bool is_property(const struct yaml *y, ptrdiff_t at)
{
	const char sign = sign_at(y, at);
	return (sign == '&' || sign == '!') && !y->repair->marks[at];
}

/* Behind the anchor and the tag of a node. */
static ptrdiff_t skip_properties(const struct yaml *y, ptrdiff_t at, ptrdiff_t end)
{
	while (at < end && is_property(y, at)) {
		while (at < end && !is_space(sign_at(y, at)))
			at++;
		while (at < end && is_space(sign_at(y, at)))
			at++;
	}
	return at;
}

/* The last sign before `at` on its line, or a line end. */
static ptrdiff_t sign_before(const struct yaml *y, ptrdiff_t at)
{
	do
		at--;
	while (is_blank(sign_at(y, at)));
	return at;
}

static void note_last(struct yaml *y, ptrdiff_t from, ptrdiff_t to)
{
	y->last_from = from;
	y->last_to = to;
	y->last_in_flow = y->flows > 0;
}

/* --- anchors --- */

static void add_anchor(struct yaml *y, str name, const struct branch *b, ptrdiff_t at)
{
	const struct anchor x = {name, *b, at, false};
	LIST_ADD(y->r->scratch, &y->anchors, x);
	if (y->anchors.count > y->r->limits->aliases)
		tree_stop(&y->tree, b->from, (size_t)y->r->limits->aliases, "anchors");
}

static struct anchor *find_anchor(struct yaml *y, str name)
{
	for (int i = y->anchors.count - 1; i >= 0; i--)
		if (str_eq(y->anchors.items[i].name, name))
			return &y->anchors.items[i];
	return NULL;
}

static str anchor_name(struct yaml *y, const yaml_char_t *name)
{
	return name ? str_copy(y->r->scratch, str_from_z((const char *)name)) : (str){0};
}

/* A name that nothing refers to was meant as text: `&Sons are`. */
static void mark_idle_anchors(struct yaml *y)
{
	for (int i = 0; i < y->anchors.count; i++)
		if (!y->anchors.items[i].used && y->anchors.items[i].at >= 0)
			mark_sign(y, y->anchors.items[i].at);
}

/* --- keys --- */

/* Keys are texts; `[text]: x` and `? a: b` can be read as such. */
static void check_key(struct yaml *y, const struct branch *b)
{
	const char sign = sign_at(y, b->from);
	const ptrdiff_t before = sign_before(y, b->from);
	if (sign == '[' || sign == '{')
		mark_sign(y, b->from);
	else if (sign_at(y, before) == '?')
		mark_sign(y, before);
	if (y->again)
		return;
	y->failed = true;
	tree_find(&y->tree, (struct finding){
				.id = DIAG_YAML_SYNTAX,
				.at = b->node.span,
				.detail = STR("a key must be a text"),
			    });
}

/* `? what` is a question, unless it has a value. */
static void check_question(struct yaml *y, const struct frame *map, const struct branch *value)
{
	if (!map || map->kind != NODE_MAP || map->count % 2)
		return;
	if (value->node.kind != NODE_NULL || value->to > value->from)
		return;
	const ptrdiff_t before = sign_before(y, y->last_from);
	if (sign_at(y, before) == '?' && is_space(sign_at(y, before + 1)))
		mark_sign(y, before);
}

static void add_key(struct yaml *y, struct branch *b)
{
	if (b->node.kind == NODE_LIST || b->node.kind == NODE_MAP)
		check_key(y, b);
	b->node.kind = NODE_SCALAR;
}

/* --- scalars --- */

/* Text cut off by ` #` that hardly was a comment. */
static void check_comment(struct yaml *y, const struct branch *b)
{
	ptrdiff_t at = b->to, end;
	while (is_blank(sign_at(y, at)))
		at++;
	const unsigned char next = (unsigned char)sign_at(y, at + 1);
	const bool is_word = next >= 0x80 || (next >= '0' && next <= '9') ||
	                     ((next | 0x20) >= 'a' && (next | 0x20) <= 'z');
	if (at == b->to || sign_at(y, at) != '#' || !is_word)
		return;
	for (end = at; end < y->text.n && y->text.s[end] != '\n';)
		end++;
	const str lost = text_shown(y->r->scratch, str_slice(y->text, at, end));
	tree_find(&y->tree,
	          (struct finding){
		      .id = DIAG_YAML_COMMENT,
		      .at = span_from_bytes(y->r->places, at, end),
		      .detail = str_format(y->r->scratch, "“%.*s”; quote the text", STR_ARG(lost)),
		  });
}

/* `-rye` over `-wheat`: every line of a text begins with a dash that has no space after it. */
static bool is_dashes(str source)
{
	str line, rest = source;
	int lines = 0;
	for (bool more = true; more; lines++) {
		more = str_cut(rest, '\n', &line, &rest);
		line = str_trim(line);
		const unsigned char next = line.n > 1 ? (unsigned char)line.s[1] : 0;
		const bool is_word = next >= 0x80 || ((next | 0x20) >= 'a' && (next | 0x20) <= 'z');
		if (!str_starts(line, STR("-")) || !is_word)
			return false;
	}
	return lines > 1;
}

static void note_dashes(struct yaml *y, const struct branch *b)
{
	if (b->node.style == STYLE_PLAIN && is_dashes(str_slice(y->text, b->from, b->to)))
		tree_find(&y->tree, (struct finding){
					.id = DIAG_YAML_DASH,
					.at = span_from_bytes(y->r->places, b->from, b->to),
				    });
}

static void note_repair(struct yaml *y, const struct branch *b)
{
	const ptrdiff_t at = repair_first(y->repair, b->from, b->to);
	if (at >= 0)
		tree_find(&y->tree, (struct finding){
					.id = DIAG_YAML_LENIENT,
					.at = span_from_bytes(y->r->places, at, at + 1),
					.detail = STR("put it in quotes for other programs"),
				    });
}

static enum node_style style_from_yaml(yaml_scalar_style_t style)
{
	static const enum node_style styles[] = {
	    [YAML_ANY_SCALAR_STYLE] = STYLE_PLAIN,
	    [YAML_PLAIN_SCALAR_STYLE] = STYLE_PLAIN,
	    [YAML_SINGLE_QUOTED_SCALAR_STYLE] = STYLE_SINGLE,
	    [YAML_DOUBLE_QUOTED_SCALAR_STYLE] = STYLE_DOUBLE,
	    [YAML_LITERAL_SCALAR_STYLE] = STYLE_LITERAL,
	    [YAML_FOLDED_SCALAR_STYLE] = STYLE_FOLDED,
	};
	return styles[style];
}

static bool is_block_style(enum node_style style)
{
	return style == STYLE_LITERAL || style == STYLE_FOLDED;
}

/* `>500` alone: to YAML an empty text, indented by 500. */
static bool is_number_after_sign(const struct yaml *y, const struct branch *b)
{
	const char next = sign_at(y, b->from + 1);
	return is_block_style(b->node.style) && b->node.text.n == 0 && next >= '0' && next <= '9';
}

static bool is_standard_tag(const yaml_char_t *tag)
{
	return str_starts(str_from_z((const char *)tag), STR("tag:yaml.org,2002:"));
}

static struct branch scalar_branch(struct yaml *y, const yaml_event_t *event)
{
	const str value = {(const char *)event->data.scalar.value,
	                   (ptrdiff_t)event->data.scalar.length};
	const ptrdiff_t start = byte_from_mark(y, event->start_mark);
	struct branch b = {.to = byte_from_mark(y, event->end_mark), .weight = 1};
	b.from = skip_properties(y, start, b.to);
	while (b.to > b.from && is_space(sign_at(y, b.to - 1)))
		b.to--;
	b.node.kind = NODE_SCALAR;
	b.node.style = style_from_yaml(event->data.scalar.style);
	/* Most texts stand in the source as they are. */
	const str source = str_slice(y->text, b.from, b.to);
	b.node.text = str_eq(source, value) ? source : repair_restore(y->repair, y->r->a, value);
	b.bytes = (size_t)b.node.text.n;
	b.node.span = span_from_bytes(y->r->places, b.from, b.to);
	return b;
}

static bool is_null(const struct node *n)
{
	return n->style == STYLE_PLAIN &&
	       (n->text.n == 0 || str_eq(n->text, STR("~")) || str_eq(n->text, STR("null")));
}

static void on_scalar(struct yaml *y, const yaml_event_t *event)
{
	const ptrdiff_t start = byte_from_mark(y, event->start_mark);
	struct branch b = scalar_branch(y, event);
	const str name = anchor_name(y, event->data.scalar.anchor);
	const bool plain = b.node.style == STYLE_PLAIN;
	const yaml_char_t *tag = event->data.scalar.tag;
	if ((size_t)b.node.text.n > y->r->limits->scalar)
		tree_stop(&y->tree, b.from, y->r->limits->scalar, "bytes in one text");
	if (tag && !is_standard_tag(tag) && !is_block_style(b.node.style))
		mark_sign(y, start);
	if (is_number_after_sign(y, &b))
		mark_sign(y, b.from);
	folds_find(y->r->a, str_slice(y->text, b.from, b.to), &b.node);
	note_dashes(y, &b);
	if (plain) {
		check_comment(y, &b);
		note_repair(y, &b);
	}
	if (tree_wants_key(&y->tree)) {
		add_key(y, &b);
	} else if (is_null(&b.node)) {
		b.node.kind = NODE_NULL;
	}
	if (name.n)
		add_anchor(y, name, &b, plain ? start : -1);
	tree_leaf(&y->tree, &b);
	check_question(y, tree_top(&y->tree), &b);
	note_last(y, start, b.to);
}

static void on_alias(struct yaml *y, const yaml_event_t *event)
{
	const ptrdiff_t from = byte_from_mark(y, event->start_mark);
	struct anchor *anchor = find_anchor(y, anchor_name(y, event->data.alias.anchor));
	struct branch b = {.from = from, .weight = 1};
	if (anchor) {
		anchor->used = true;
		b = anchor->branch;
		b.from = from;
	} else {
		mark_sign(y, from);
	}
	b.to = byte_from_mark(y, event->end_mark);
	if (tree_wants_key(&y->tree)) {
		add_key(y, &b);
		b.node.span = span_from_bytes(y->r->places, from, b.to);
	}
	if (++y->aliases > y->r->limits->aliases)
		tree_stop(&y->tree, from, (size_t)y->r->limits->aliases, "aliases");
	tree_leaf(&y->tree, &b);
	note_last(y, from, b.to);
}

/* --- lists and maps --- */

struct opening {
	enum node_kind kind;
	const yaml_char_t *anchor;
	bool flow;
};

static void open_node(struct yaml *y, const yaml_event_t *event, struct opening o)
{
	const ptrdiff_t start = byte_from_mark(y, event->start_mark);
	const ptrdiff_t end = byte_from_mark(y, event->end_mark);
	const struct anchor waiting = {.name = anchor_name(y, o.anchor), .at = start};
	LIST_ADD(y->r->scratch, &y->waiting, waiting);
	tree_open(&y->tree, o.kind, skip_properties(y, start, end), o.flow);
	y->flows += o.flow;
}

static void on_list(struct yaml *y, const yaml_event_t *event)
{
	open_node(y, event,
	          (struct opening){
		      NODE_LIST,
		      event->data.sequence_start.anchor,
		      event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE,
		  });
}

static void on_map(struct yaml *y, const yaml_event_t *event)
{
	open_node(y, event,
	          (struct opening){
		      NODE_MAP,
		      event->data.mapping_start.anchor,
		      event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE,
		  });
}

static void on_close(struct yaml *y, const yaml_event_t *event)
{
	const bool flow = tree_top(&y->tree)->mark;
	const struct anchor waiting = y->waiting.items[--y->waiting.count];
	struct branch b = tree_close(&y->tree, flow ? byte_from_mark(y, event->end_mark) : -1);
	y->flows -= flow;
	if (tree_wants_key(&y->tree))
		add_key(y, &b);
	if (waiting.name.n)
		add_anchor(y, waiting.name, &b, -1);
	tree_add(&y->tree, &b);
	note_last(y, waiting.at, b.to);
}

/* --- documents --- */

static void on_document(struct yaml *y, const yaml_event_t *event)
{
	if (!y->ended)
		return;
	const ptrdiff_t at = byte_from_mark(y, event->start_mark);
	tree_find(&y->tree, (struct finding){.id = DIAG_YAML_DOCUMENTS,
	                                     .at = span_from_bytes(y->r->places, at, at + 3)});
}

static void on_document_end(struct yaml *y, const yaml_event_t *event)
{
	(void)event;
	y->ended = true;
}

/* --- rounds --- */

typedef void on_event(struct yaml *y, const yaml_event_t *event);

static on_event *const handlers[] = {
    [YAML_DOCUMENT_START_EVENT] = on_document,
    [YAML_DOCUMENT_END_EVENT] = on_document_end,
    [YAML_ALIAS_EVENT] = on_alias,
    [YAML_SCALAR_EVENT] = on_scalar,
    [YAML_SEQUENCE_START_EVENT] = on_list,
    [YAML_SEQUENCE_END_EVENT] = on_close,
    [YAML_MAPPING_START_EVENT] = on_map,
    [YAML_MAPPING_END_EVENT] = on_close,
};

static void close_parser(void *parser)
{
	yaml_parser_delete(parser);
}

static void close_event(void *event)
{
	yaml_event_delete(event);
}

static void open_parser(struct yaml *y)
{
	struct arena *scratch = y->r->scratch;
	const str text = repair_text(y->repair);
	y->parser = ARENA_NEW(scratch, yaml_parser_t);
	y->event = ARENA_NEW(scratch, yaml_event_t);
	if (!yaml_parser_initialize(y->parser)) {
		y->failed = true;
		return;
	}
	arena_defer(scratch, close_parser, y->parser);
	arena_defer(scratch, close_event, y->event);
	yaml_parser_set_encoding(y->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(y->parser, (const unsigned char *)text.s, (size_t)text.n);
}

/* False at the end of the first document, or where reading must stop. */
static bool read_event(struct yaml *y)
{
	if (!yaml_parser_parse(y->parser, y->event)) {
		y->failed = true;
		return false;
	}
	const yaml_event_type_t type = y->event->type;
	const bool over =
	    type == YAML_STREAM_END_EVENT || (type == YAML_DOCUMENT_START_EVENT && y->ended);
	if (handlers[type])
		handlers[type](y, y->event);
	yaml_event_delete(y->event);
	return !over && !y->tree.stopped && !y->failed;
}

static struct yaml_error error_of(const struct yaml *y)
{
	const yaml_parser_t *p = y->parser;
	return (struct yaml_error){
	    .problem = p->problem,
	    .context = p->context,
	    .at = byte_from_mark(y, p->problem_mark),
	    .context_at = p->context ? byte_from_mark(y, p->context_mark) : -1,
	    .last_from = y->last_from,
	    .last_to = y->last_to,
	    .last_in_flow = y->last_in_flow,
	};
}

static void find_error(struct yaml *y, const struct yaml_error *e)
{
	if (y->parser->error == YAML_MEMORY_ERROR)
		tree_find(&y->tree, (struct finding){.id = DIAG_MEMORY});
	else if (y->parser->error != YAML_NO_ERROR)
		tree_find(&y->tree, yaml_finding(y->r->scratch, y->r->places, e));
}

/* Reads once. True if the reading is final, and *root is NULL if nothing came of it. */
static bool read_round(struct yaml *y, bool last, const struct node **root)
{
	open_parser(y);
	while (!y->failed && read_event(y))
		continue;
	const struct yaml_error e = error_of(y);
	if (!y->failed && !y->tree.stopped)
		mark_idle_anchors(y);
	if (y->failed && !y->again && !last && y->parser->error != YAML_MEMORY_ERROR)
		y->again = repair_error(y->repair, &e);
	if (y->again && !last && !y->tree.stopped)
		return false;
	if (y->failed)
		find_error(y, &e);
	y->r->findings = y->tree.findings;
	if (!y->failed && !y->tree.stopped && y->tree.root.weight) {
		struct node *n = ARENA_NEW(y->r->a, struct node);
		*n = y->tree.root.node;
		*root = n;
	}
	return true;
}

static struct yaml yaml_new(struct reading *r, struct repair *repair)
{
	return (struct yaml){
	    .tree = {.a = r->a,
	             .scratch = r->scratch,
	             .places = r->places,
	             .limits = r->limits,
	             .merges = true},
	    .r = r,
	    .repair = repair,
	    .text = r->places->origin->text,
	    .last_from = -1,
	};
}

const struct node *yaml_read(struct reading *r)
{
	const str text = r->places->origin->text;
	const struct node *root = NULL;
	struct repair repair = repair_new(r->scratch, text);
	const ptrdiff_t rounds = MOST_BYTES / (text.n + 1);
	if (r->value && str_starts(str_trim(text), STR("#")))
		repair_mark(&repair, str_find(text, STR("#")));
	for (ptrdiff_t round = 1;; round++) {
		const struct arena_mark mark = arena_mark(r->a),
					scratch_mark = arena_mark(r->scratch);
		struct yaml y = yaml_new(r, &repair);
		if (read_round(&y, round >= MOST_ROUNDS || round > rounds, &root))
			return root;
		arena_rewind(r->scratch, scratch_mark);
		arena_rewind(r->a, mark);
	}
}
