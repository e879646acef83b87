/* SPDX-License-Identifier: MIT */
/*
 * One block of a layout → boxes: `each` and `when`, then the table of contents.
 * Composing always ends: a part may come back only through `each`, nesting has
 * a limit, and so has the number of blocks for a CV of this size.
 */
#include "compose/compose_int.h"

enum { DEPTH_MOST = 200 };

bool composition_step(struct composition *c, const struct context *x, struct span span)
{
	if (++c->steps <= c->step_limit && x->depth <= DEPTH_MOST)
		return true;
	if (!c->limit_told)
		diag(c->d, DIAG_LAYOUT_LIMIT, span, NULL);
	c->limit_told = true;
	return false;
}

struct context context_in(const struct context *x, const struct scope *s, const struct about *about)
{
	struct context in = *x;
	in.scope = s;
	in.parts = NULL;
	in.is_root = true;
	if (about && about->lang.n) {
		in.lang = about->lang;
		in.locale = locale_find(about->lang);
	}
	return in;
}

void made_add(struct made *all, struct made one)
{
	all->has_fields = all->has_fields || one.has_fields;
	all->present = all->present || one.present;
	all->heading = all->heading || one.heading;
	all->body = all->body || one.body;
}

/* --- fields of a block that was not composed --- */

static bool block_has_fields(struct composition *c, const struct context *x, const struct block *b)
{
	struct context in = *x;
	in.depth++;
	if (b->has_each || b->content == CONTENT_LIST || b->content == CONTENT_LEVEL)
		return true;
	if (b->content == CONTENT_TEXT || b->content == CONTENT_IMAGE)
		return template_has_fields(&b->text);
	if (!composition_step(c, &in, b->span))
		return false;
	for (int i = 0; i < b->child_count; i++)
		if (block_has_fields(c, &in, &b->children[i]))
			return true;
	const struct named_block *part =
	    b->content == CONTENT_PART ? layout_part(c->layout, b->name) : NULL;
	return part && block_has_fields(c, &in, &part->block);
}

/* --- parts --- */

static bool is_in_use(const struct part_use *use, const struct named_block *part)
{
	for (; use; use = use->outer)
		if (use->part == part)
			return true;
	return false;
}

struct made part_compose(struct composition *c, const struct context *x,
                         const struct named_block *part, struct boxes *out)
{
	if (is_in_use(x->parts, part))
		return (struct made){0};
	const struct part_use use = {part, x->parts};
	struct context in = *x;
	in.parts = &use;
	return block_compose(c, &in, &part->block, out);
}

static const struct named_block *find_part(const struct composition *c, const struct context *x,
                                           str name)
{
	if (str_eq(name, STR("inherited")))
		return x->parts ? x->parts->part->inherited : NULL;
	return layout_part(c->layout, name);
}

const struct block *block_in_cell(const struct composition *c, const struct context *x,
                                  const struct block *b)
{
	enum { MOST_PARTS = 16 };
	for (int i = 0; i < MOST_PARTS && b->content == CONTENT_PART && !b->column && !b->line;
	     i++) {
		const struct named_block *part = find_part(c, x, b->name);
		if (!part)
			break;
		b = &part->block;
	}
	return b;
}

/* Boxes from `from` on become one box that has the box properties of `k`. */
static void wrap(struct composition *c, const struct look *k, struct span span, struct boxes *out,
                 int from)
{
	if (out->count == from || !look_has_box(k))
		return;
	const struct boxes inside = {.items = out->items + from, .count = out->count - from};
	out->items[from] = box_stack(c, &inside, k, span);
	out->count = from + 1;
}

/* What a use of a part says of headings and tags holds for its outermost block. */
static struct made compose_part(struct composition *c, const struct context *x,
                                const struct block *b, struct look *k, struct boxes *out)
{
	const struct named_block *part = find_part(c, x, b->name);
	if (!part)
		return (struct made){0};
	struct context in = *x;
	in.look = k;
	if (b->heading != HEADING_NONE)
		in.heading = b->heading;
	if (b->tag != BLOCK_TAG_AUTO)
		in.tag = b->tag;
	const int from = out->count;
	const struct made made = part_compose(c, &in, part, out);
	wrap(c, k, b->span, out, from);
	return made;
}

/* --- leaves of the layout's tree --- */

static struct made compose_nothing(struct composition *c, const struct context *x,
                                   const struct block *b, struct look *k, struct boxes *out)
{
	(void)c;
	(void)x;
	(void)b;
	(void)k;
	(void)out;
	return (struct made){0};
}

static struct made compose_rule(struct composition *c, const struct context *x,
                                const struct block *b, struct look *k, struct boxes *out)
{
	(void)x;
	struct box *box = box_new(c, BOX_RULE, k, b->span);
	box->tag.role = TAG_ARTIFACT;
	box->stroke = look_stroke(k, &b->rule);
	LIST_ADD(c->a, out, box);
	return (struct made){0};
}

static compose_content *const contents[] = {
    [CONTENT_NONE] = compose_nothing,  [CONTENT_TEXT] = compose_text,
    [CONTENT_STACK] = compose_stack,   [CONTENT_ROW] = compose_row,
    [CONTENT_FLOW] = compose_flow,     [CONTENT_LIST] = compose_list,
    [CONTENT_RULE] = compose_rule,     [CONTENT_IMAGE] = compose_image,
    [CONTENT_LEVEL] = compose_level,   [CONTENT_PART] = compose_part,
    [CONTENT_REGION] = compose_nothing};

/* The outermost block of a part, with what the use of the part says. */
static struct made compose_used(struct composition *c, const struct context *x,
                                const struct block *b, struct look *k, struct boxes *out)
{
	struct context in = *x;
	struct block *used = ARENA_NEW(c->a, struct block);
	*used = *b;
	if (b->heading == HEADING_NONE)
		used->heading = x->heading;
	if (b->tag == BLOCK_TAG_AUTO)
		used->tag = x->tag;
	in.heading = HEADING_NONE;
	in.tag = BLOCK_TAG_AUTO;
	return contents[b->content](c, &in, used, k, out);
}

static struct made content_compose(struct composition *c, const struct context *x,
                                   const struct block *b, struct boxes *out)
{
	struct look *k = look_enter(c, x->look, b->role, &b->own);
	if (b->content != CONTENT_PART && (x->heading != HEADING_NONE || x->tag != BLOCK_TAG_AUTO))
		return compose_used(c, x, b, k, out);
	return contents[b->content](c, x, b, k, out);
}

/* --- each --- */

static const struct about *about_of(const struct scope *s)
{
	switch (s->kind) {
	case SCOPE_GROUP:
		return &s->group->about;
	case SCOPE_ENTRY:
	case SCOPE_ROLE:
	case SCOPE_LETTER:
		return &s->entry->about;
	case SCOPE_ITEM:
	case SCOPE_PASSAGE:
	case SCOPE_BLOCK:
		return &s->block->about;
	case SCOPE_CONTACT:
	case SCOPE_PROFILE:
		return &s->contact->about;
	case SCOPE_SECTION:
		return &s->section->about;
	case SCOPE_PERSON:
	case SCOPE_FIELD:
	case SCOPE_TEXT:
	case SCOPE_PLACE:
	case SCOPE_DEGREE:
	case SCOPE_COUNT:
		break;
	}
	return NULL;
}

static struct made compose_item(struct composition *c, const struct context *x,
                                const struct block *b, struct boxes *out)
{
	if (b->content != CONTENT_NONE) {
		struct context in = *x;
		in.is_root = false;
		return content_compose(c, &in, b, out);
	}
	struct context in = *x;
	const int from = out->count;
	in.look = look_enter(c, x->look, b->role, &b->own);
	const struct made made = item_compose(c, &in, out);
	wrap(c, in.look, b->span, out, from);
	return made;
}

static struct made compose_each(struct composition *c, const struct context *x,
                                const struct block *b, struct boxes *out)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	const struct item_list list = each_items(c, x, &b->each);
	struct made all = {.has_fields = true};
	for (int i = 0; i < list.count; i++) {
		const struct scope *s = &list.items[i];
		const struct context in = context_in(x, s, about_of(s));
		if (!condition_holds(c, &in, &b->when))
			continue;
		const int from = out->count;
		struct made one = compose_item(c, &in, b, out);
		one.present = one.present || out->count > from;
		made_add(&all, one);
	}
	arena_rewind(c->scratch, mark);
	all.body = all.body || all.present;
	return all;
}

struct made block_compose(struct composition *c, const struct context *x, const struct block *b,
                          struct boxes *out)
{
	struct context in = *x;
	in.depth++;
	if (!composition_step(c, &in, b->span))
		return (struct made){0};
	if (b->has_each)
		return compose_each(c, &in, b, out);
	if (!condition_holds(c, &in, &b->when))
		return (struct made){.has_fields = block_has_fields(c, &in, b)};
	return content_compose(c, &in, b, out);
}

struct made children_compose(struct composition *c, const struct context *x, const struct block *b,
                             struct look *k, struct boxes *out)
{
	struct made all = {0};
	struct context in = *x;
	in.look = k;
	in.is_root = false;
	in.in_heading = x->in_heading || b->heading != HEADING_NONE;
	for (int i = 0; i < b->child_count; i++)
		made_add(&all, block_compose(c, &in, &b->children[i], out));
	return all;
}
