/* SPDX-License-Identifier: MIT */
/*
 * Blocks of the CV → boxes: paragraphs with run-in labels, lists, headed
 * passages, quotes, code; and the lists of a layout. Items hang from markers
 * by depth; numbered lists count as the CV says.
 */
#include "compose/compose_int.h"

enum { PARA_GAP = LENGTH_ONE * 2 / 5 }; /* of the leading, between paragraphs of one text */

/* --- items --- */

/* The marker for this depth; the last given repeats. */
static struct box *marker_box(struct composition *c, const struct context *x, struct look *list)
{
	const struct props *p = &list->props;
	if (!look_has(list, PROP_MARKER) || p->marker_count == 0)
		return NULL;
	const int depth = x->list_depth < p->marker_count ? x->list_depth : p->marker_count - 1;
	const struct arena_mark mark = arena_mark(c->scratch);
	struct look *k = look_enter(c, list, STR("marker"), NULL);
	struct fill f = {.c = c, .x = x};
	fill_template(&f, &p->marker[depth], k);
	struct box *box = para_from_bits(&f, 0, f.count, k, p->marker[depth].span);
	if (box)
		box->tag.role = TAG_LBL;
	arena_rewind(c->scratch, mark);
	return box;
}

static bool can_be_item(const struct boxes *boxes, int from)
{
	const struct box *b = boxes->items[from];
	return boxes->count == from + 1 && b->kind == BOX_STACK && !b->marker &&
	       b->tag.role == TAG_NONE;
}

static void list_item(struct composition *c, const struct context *x, struct look *list,
                      struct boxes *boxes, int from)
{
	if (boxes->count == from)
		return;
	if (!can_be_item(boxes, from)) {
		const struct boxes inside = {.items = boxes->items + from,
		                             .count = boxes->count - from};
		boxes->items[from] = box_stack(c, &inside, NULL, inside.items[0]->span);
		boxes->count = from + 1;
	}
	struct box *item = boxes->items[from];
	item->tag.role = TAG_LI;
	item->part = item->part == PART_PLAIN ? PART_ITEM : item->part;
	item->marker = marker_box(c, x, list);
	if (item->marker && look_has(list, PROP_INDENT))
		item->indent = look_length(list, &list->props.indent);
}

void list_items(struct composition *c, const struct context *x, struct look *list,
                struct boxes *boxes)
{
	struct boxes all = {0};
	struct scope counter = {0};
	struct context in = *x;
	if (x->scope)
		counter = *x->scope;
	in.scope = &counter;
	for (int i = 0; i < boxes->count; i++) {
		const int at = all.count;
		counter.n = counter.number = i + 1;
		counter.count = boxes->count;
		LIST_ADD(c->a, &all, boxes->items[i]);
		list_item(c, &in, list, &all, at);
	}
	*boxes = all;
}

/* --- a list of the CV --- */

static str list_role(const struct cv_block *list, str role)
{
	if (role.n)
		return role;
	return list->numbering == NUMBERING_NONE ? STR("list") : STR("numbered");
}

struct list_look {
	str role; /* empty: by what the CV says */
	const struct props *own;
	struct span span;
};

static void compose_cv_list(struct composition *c, const struct context *x,
                            const struct cv_block *list, const struct list_look *as,
                            struct boxes *out)
{
	static const str items = {"items", 5};
	const struct scope holder = {
	    .kind = SCOPE_ITEM,
	    .outer = x->scope,
	    .block = &(struct cv_block){.blocks = (struct cv_block *)list, .block_count = 1},
	    .rank = x->scope ? x->scope->rank : 1};
	const struct path_names path = {.names = {(str *)&items, 1}};
	const struct arena_mark mark = arena_mark(c->scratch);
	struct look *k = look_enter(c, x->look, list_role(list, as->role), as->own);
	struct context here = *x;
	struct boxes boxes = {0};
	here.scope = &holder;
	here.look = k;
	const struct item_list all = each_items(c, &here, &path);
	for (int i = 0; i < all.count; i++) {
		const int from = boxes.count;
		struct scope s = all.items[i];
		s.outer = x->scope;
		struct context in = context_in(&here, &s, &s.block->about);
		in.list_depth = x->list_depth + 1;
		item_compose(c, &in, &boxes);
		in.list_depth = x->list_depth;
		list_item(c, &in, k, &boxes, from);
	}
	arena_rewind(c->scratch, mark);
	if (boxes.count == 0)
		return;
	struct box *box = box_stack(c, &boxes, k, as->span);
	box->tag.role = TAG_L;
	LIST_ADD(c->a, out, box);
}

/* --- the other blocks --- */

void fill_para(struct fill *f, const struct cv_block *b, struct look *look)
{
	if (text_is_there(f->c, &b->label)) {
		const struct value label = {.is = IS_TEXT, .text = &b->label, .colon = true};
		emit_text(f, &label, &b->label, look_enter(f->c, look, STR("label"), NULL));
		if (text_is_there(f->c, &b->text))
			fill_word(f, look, STR(" "), NOWHERE);
	}
	fill_text(f, &b->text, look);
}

static void compose_para(struct composition *c, const struct context *x, const struct cv_block *b,
                         struct boxes *out)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	struct fill f = {.c = c, .x = x};
	struct look *k = look_enter(c, x->look, (str){0}, NULL);
	fill_para(&f, b, k);
	struct box *box = para_from_bits(&f, 0, f.count, k, b->about.span);
	if (box)
		LIST_ADD(c->a, out, box);
	arena_rewind(c->scratch, mark);
}

static void compose_plain_list(struct composition *c, const struct context *x,
                               const struct cv_block *b, struct boxes *out)
{
	compose_cv_list(c, x, b, &(struct list_look){.span = b->about.span}, out);
}

/* An item that stands outside a list. */
static void compose_lone_item(struct composition *c, const struct context *x,
                              const struct cv_block *b, struct boxes *out)
{
	const struct scope s = {.kind = SCOPE_ITEM,
	                        .outer = x->scope,
	                        .block = b,
	                        .rank = x->scope ? x->scope->rank : 1};
	const struct context in = context_in(x, &s, &b->about);
	item_compose(c, &in, out);
}

static void compose_passage(struct composition *c, const struct context *x,
                            const struct cv_block *b, struct boxes *out)
{
	const struct scope s = {.kind = SCOPE_PASSAGE,
	                        .outer = x->scope,
	                        .block = b,
	                        .rank = (x->scope ? x->scope->rank : 1) + 1};
	const struct context in = context_in(x, &s, &b->about);
	item_compose(c, &in, out);
}

static void compose_quote(struct composition *c, const struct context *x, const struct cv_block *b,
                          struct boxes *out)
{
	struct context in = *x;
	struct boxes boxes = {0};
	in.look = look_enter(c, x->look, STR("quote"), NULL);
	if (text_is_there(c, &b->text))
		compose_para(c, &in, b, &boxes);
	blocks_compose(c, &in, b->blocks, b->block_count, &boxes);
	if (boxes.count == 0)
		return;
	struct box *box = box_stack(c, &boxes, in.look, b->about.span);
	if (!look_has(in.look, PROP_GAP))
		box->gap_line = dim_scale(in.look->leading, PARA_GAP, LENGTH_ONE);
	box->tag.role = TAG_QUOTE;
	LIST_ADD(c->a, out, box);
}

/* Line ends of code are its own. */
static void fill_code(struct fill *f, const struct text *t, struct look *k)
{
	for (int i = 0; i < t->run_count && text_is_there(f->c, t); i++) {
		str rest = t->runs[i].text, line;
		bool more = t->runs[i].newline;
		do {
			const struct bit bit = {.piece = {.kind = PIECE_NEWLINE,
			                                  .style = k->style,
			                                  .leaf = t->leaf,
			                                  .span = leaf_span(f->c, t->leaf)}};
			if (more)
				fill_bit(f, bit);
			more = str_cut(rest, '\n', &line, &rest);
			struct bit text = bit;
			text.piece.kind = PIECE_TEXT;
			text.piece.text = line;
			fill_bit(f, text);
		} while (more);
	}
}

static void compose_code(struct composition *c, const struct context *x, const struct cv_block *b,
                         struct boxes *out)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	struct fill f = {.c = c, .x = x};
	struct look *k = look_enter(c, x->look, STR("code"), NULL);
	fill_code(&f, &b->text, k);
	struct box *box = para_from_bits(&f, 0, f.count, k, b->about.span);
	if (box) {
		box->tag.role = TAG_CODE;
		LIST_ADD(c->a, out, box);
	}
	arena_rewind(c->scratch, mark);
}

typedef void compose_cv_block(struct composition *c, const struct context *x,
                              const struct cv_block *b, struct boxes *out);

static compose_cv_block *const kinds[] = {
    [BLOCK_PARA] = compose_para,      [BLOCK_LIST] = compose_plain_list,
    [BLOCK_ITEM] = compose_lone_item, [BLOCK_GROUP] = compose_passage,
    [BLOCK_QUOTE] = compose_quote,    [BLOCK_CODE] = compose_code};

struct made blocks_compose(struct composition *c, const struct context *x,
                           const struct cv_block *blocks, int count, struct boxes *out)
{
	const int from = out->count;
	struct context in = *x;
	in.depth++;
	if (!composition_step(c, &in, count > 0 ? blocks->about.span : NOWHERE))
		return (struct made){.has_fields = true};
	for (int i = 0; i < count; i++)
		kinds[blocks[i].kind](c, &in, &blocks[i], out);
	return (struct made){.has_fields = true, .present = out->count > from, .body = true};
}

struct box *blocks_stack(struct composition *c, struct boxes *blocks, const struct look *k,
                         struct span span)
{
	if (blocks->count == 1 && !look_has_box(k))
		return blocks->items[0];
	struct box *box = box_stack(c, blocks, k, span);
	if (!look_has(k, PROP_GAP))
		box->gap_line = dim_scale(k->leading, PARA_GAP, LENGTH_ONE);
	return box;
}

/* --- the layout's `list` --- */

/* Blocks that a list walks: a slot, or what an item holds. */
static struct value list_blocks(struct composition *c, const struct context *x,
                                const struct path_names *path)
{
	const struct scope *s = x->scope;
	const bool items = path->names.count == 1 && str_eq(path->names.items[0], STR("items"));
	if (items && s && s->kind == SCOPE_ITEM)
		return (struct value){
		    .is = IS_BLOCKS, .blocks = s->block->blocks, .count = s->block->block_count};
	return value_find(c, x, path);
}

static struct made list_of_blocks(struct composition *c, const struct context *x,
                                  const struct block *b, const struct value *v, struct boxes *out)
{
	const struct list_look as = {b->role, &b->own, b->span};
	struct boxes boxes = {0};
	struct context in = *x;
	struct made made = {.has_fields = true, .body = true};
	if (!value_is_there(c, v))
		return made;
	for (int i = 0; i < v->count; i++)
		if (v->blocks[i].kind == BLOCK_LIST)
			compose_cv_list(c, &in, &v->blocks[i], &as, &boxes);
		else
			blocks_compose(c, &in, &v->blocks[i], 1, &boxes);
	made.present = boxes.count > 0;
	if (made.present)
		LIST_ADD(c->a, out,
		         blocks_stack(c, &boxes, look_enter(c, x->look, (str){0}, NULL), b->span));
	return made;
}

/* {list: PATH} is {stack: [{each: PATH}], role: list, tag: list}. */
struct made compose_list(struct composition *c, const struct context *x, const struct block *b,
                         struct look *k, struct boxes *out)
{
	const struct value v = list_blocks(c, x, &b->path);
	if (v.is == IS_BLOCKS)
		return list_of_blocks(c, x, b, &v, out);
	const struct block each = {.has_each = true, .each = b->path, .span = b->span};
	struct block stack = *b;
	stack.content = CONTENT_STACK;
	stack.children = &each;
	stack.child_count = 1;
	stack.tag = BLOCK_TAG_LIST;
	if (b->role.n == 0)
		k = look_enter(c, x->look, STR("list"), &b->own);
	return compose_stack(c, x, &stack, k, out);
}
