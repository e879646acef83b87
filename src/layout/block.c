/* SPDX-License-Identifier: MIT */
/*
 * Blocks. A map is read into a draft first: which content key it has decides
 * what `between` and `columns` mean, and keys may stand in any order.
 */
#include "layout/layout_int.h"

struct draft {
	struct block block;
	const struct node *content, *columns, *between;
	const struct node *at, *shift; /* these and the rest: of furniture only */
	int rotate;
	bool from_page;
};

/* --- readers of single keys --- */

static bool read_content(struct reader *r, const struct node *n, void *field, const void *arg)
{
	const enum content *kind = arg;
	struct draft *draft = field;
	if (draft->content) {
		diag(r->keys.d, DIAG_BLOCK_TWO, n->span, NULL);
		return false;
	}
	draft->content = n;
	draft->block.content = *kind;
	return true;
}

static bool read_each(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct block *block = field;
	block->has_each = value_path(r, n, &block->each, arg);
	return block->has_each;
}

static bool read_alt(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct block *block = field;
	block->has_alt = value_template(r, n, &block->alt, arg);
	return block->has_alt;
}

static const struct key_range heading_range = {1, 6};

static bool read_heading(struct reader *r, const struct node *n, void *field, const void *arg)
{
	bool flag;
	(void)arg;
	if (n->kind == NODE_SCALAR && n->text.n && n->text.s[0] >= '0' && n->text.s[0] <= '9')
		return value_int(r, n, field, &heading_range);
	if (!value_flag(r, n, &flag, NULL))
		return false;
	*(int *)field = flag ? HEADING_AUTO : HEADING_NONE;
	return true;
}

static const char *const froms[] = {"margin", "page"};
static const struct key_names from_names = {froms, COUNT(froms), "margin or page"};

static bool read_from(struct reader *r, const struct node *n, void *field, const void *arg)
{
	int value = 0;
	(void)arg;
	if (!value_enum(r, n, &value, &from_names))
		return false;
	*(bool *)field = value == 1;
	return true;
}

/* --- the table --- */

static const char *const tags[] = {[BLOCK_TAG_AUTO] = "auto",
                                   [BLOCK_TAG_LIST] = "list",
                                   [BLOCK_TAG_QUOTE] = "quote",
                                   [BLOCK_TAG_ARTIFACT] = "artifact"};
static const struct key_names tag_names = {tags, COUNT(tags), "list, quote or artifact"};
static const char *const fits[] = {[IMAGE_COVER] = "cover", [IMAGE_CONTAIN] = "contain"};
static const struct key_names fit_names = {fits, COUNT(fits), "cover or contain"};
static const char *const shapes[] = {
    [LEVEL_DOTS] = "dots", [LEVEL_STARS] = "stars", [LEVEL_BAR] = "bar"};
static const struct key_names shape_names = {shapes, COUNT(shapes), "dots, stars or bar"};
static const struct key_range cell_range = {1, 64};
static const struct key_range level_range = {1, 20};
static const struct key_range angle_range = {-360, 360};

/* --- their forms --- */

static const char *const heights[] = {
    [FURNITURE_TOP] = "top", [FURNITURE_MIDDLE] = "middle", [FURNITURE_BOTTOM] = "bottom"};
static const char *const across[] = {[FURNITURE_START] = "start",
                                     [FURNITURE_CENTER] = "center",
                                     [FURNITURE_END] = "end",
                                     [FURNITURE_ACROSS] = "across"};
static const struct key_names row_names = {heights, COUNT(heights), "top, middle or bottom"};
static const struct key_names column_names = {across, COUNT(across),
                                              "start, center, end or across"};

static const struct form block_map_form, furniture_map_form;
static const struct form block_list_form = {.kind = FORM_LIST, FORM_OF(&block_form)};
const struct form block_form = {.kind = FORM_EITHER,
                                FORM_OF(&value_template_form, &block_list_form, &block_map_form),
                                .name = "block"};
static const struct form one_furniture_form = {
    .kind = FORM_EITHER, FORM_OF(&value_template_form, &block_list_form, &furniture_map_form)};
const struct form furniture_form = {.kind = FORM_NAMED, FORM_OF(&one_furniture_form)};

static const struct form heading_level_form = {.kind = FORM_WHOLE, .arg = &heading_range};
static const struct form read_heading_form = {.kind = FORM_EITHER,
                                              FORM_OF(&form_flag, &heading_level_form)};
static const struct form read_from_form = {.kind = FORM_NAMES, .arg = &from_names};
static const struct form columns_form = {
    .kind = FORM_ITEMS, FORM_OF(&value_tracks_form), .most = 64};
static const struct form row_form = {.kind = FORM_NAMES, .arg = &row_names};
static const struct form column_form = {.kind = FORM_NAMES, .arg = &column_names};
static const struct form at_form = {.kind = FORM_TUPLE, FORM_OF(&row_form, &column_form)};
static const struct form shift_form = {
    .kind = FORM_TUPLE, FORM_OF(&value_signed_length_form, &value_signed_length_form)};
#define read_each_form value_path_form
#define read_alt_form value_template_form

#define CONTENT_KEY(name, kind, form, about)                                                       \
	{                                                                                          \
		(name), read_value, 0,                                                             \
		    &(const struct value_spec){read_content, &(const enum content){kind}, NO_PROP, \
		                               0},                                                 \
		    0, &(form), NULL, (about)                                                      \
	}
#define BLOCK_KEY(name, field, reader, extra, about)                                               \
	KEY(name, struct draft, block.field, reader, extra, about)

#define BLOCK_KEYS                                                                                 \
	CONTENT_KEY("text", CONTENT_TEXT, value_template_form, "a template: a paragraph"),         \
	    CONTENT_KEY("stack", CONTENT_STACK, block_form, "blocks one below the other"),         \
	    CONTENT_KEY("row", CONTENT_ROW, block_form, "blocks side by side, on a grid"),         \
	    CONTENT_KEY("flow", CONTENT_FLOW, block_form, "short blocks in lines, like words"),    \
	    CONTENT_KEY("list", CONTENT_LIST, value_path_form, "items as they stand in the CV"),   \
	    CONTENT_KEY("rule", CONTENT_RULE, value_stroke_form, "a line such as 0.5pt accent"),   \
	    CONTENT_KEY("image", CONTENT_IMAGE, value_template_form, "a file, or {photo}"),        \
	    CONTENT_KEY("level", CONTENT_LEVEL, value_path_form, "a level as a drawing"),          \
	    CONTENT_KEY("part", CONTENT_PART, value_name_form,                                     \
	                "the part of this name; inherited: what this part replaces"),              \
	    CONTENT_KEY("region", CONTENT_REGION, value_name_form, "in masters: where text goes"), \
	    AT_KEY("each", offsetof(struct draft, block), read_each, NULL,                         \
	           "the block for each item of this list; rest: what is not set yet"),             \
	    BLOCK_KEY("when", when, value_condition, NULL, "only if all these tests hold"),        \
	    BLOCK_KEY("role", role, value_name, NULL, "its look"),                                 \
	    BLOCK_KEY("heading", heading, read_heading, NULL, "true, or a level from 1 to 6"),     \
	    BLOCK_KEY("tag", tag, value_enum, &tag_names, "what it is for those who hear it"),     \
	    AT_KEY("alt", offsetof(struct draft, block), read_alt, NULL,                           \
	           "what a picture shows; \"\": it is decoration"),                                \
	    NODE_KEY("columns", struct draft, columns, columns_form,                               \
	             "of a row: widths; of a stack or list: how many balanced columns"),           \
	    NODE_KEY("between", struct draft, between, value_between_form,                         \
	             "what stands between children: a line; in a flow a text"),                    \
	    BLOCK_KEY("column", column, value_int, &cell_range, "in a row: its column"),           \
	    BLOCK_KEY("line", line, value_int, &cell_range, "in a row: its line"),                 \
	    BLOCK_KEY("span", span_columns, value_int, &cell_range, "in a row: over so many"),     \
	    BLOCK_KEY("collapse", collapse, value_flag, NULL,                                      \
	              "a region that gives its room back"),                                        \
	    BLOCK_KEY("fit", fit, value_enum, &fit_names, "of an image: cover or contain"),        \
	    BLOCK_KEY("grey", grey, value_flag, NULL, "an image without colours"),                 \
	    BLOCK_KEY("shape", shape, value_enum, &shape_names, "of a level"),                     \
	    BLOCK_KEY("of", of, value_int, &level_range, "how many a level has"),                  \
	    BLOCK_KEY("empty", empty, value_colour, NULL, "of what a level has not"),              \
	    PROP_KEYS(offsetof(struct draft, block.own))

static const struct key block_keys[] = {BLOCK_KEYS};
static const struct key_table block_table = {block_keys, COUNT(block_keys), 0, false};
static const struct form block_map_form = {.kind = FORM_MAP, .arg = &block_table, .name = "keys"};

static const struct key furniture_keys[] = {
    BLOCK_KEYS,
    NODE_KEY("at", struct draft, at, at_form,
             "[top, middle or bottom; start, center, end or across]"),
    KEY("from", struct draft, from_page, read_from, NULL,
        "margin, or page: from the edge of the paper"),
    NODE_KEY("shift", struct draft, shift, shift_form, "moved by [right, down]"),
    KEY("rotate", struct draft, rotate, value_int, &angle_range, "turned by so many degrees"),
};
static const struct key_table furniture_table = {furniture_keys, COUNT(furniture_keys), 0, false};
static const struct form furniture_map_form = {
    .kind = FORM_MAP, .arg = &furniture_table, .name = "furniture"};

/* --- contents, by kind --- */

typedef bool content_read(struct reader *r, struct draft *draft);

static bool read_text(struct reader *r, struct draft *draft)
{
	return value_template(r, draft->content, &draft->block.text, NULL);
}

static bool read_children(struct reader *r, struct draft *draft)
{
	const struct items items = value_items(draft->content);
	struct block *children = ARENA_ARRAY(r->keys.a, struct block, items.count);
	int count = 0;
	for (int i = 0; i < items.count; i++)
		count += block_read(r, &items.items[i], &children[count]);
	draft->block.children = children;
	draft->block.child_count = count;
	return true;
}

static bool read_tracks(struct reader *r, struct draft *draft)
{
	const struct items items = value_items(draft->columns);
	if (items.count > cell_range.most)
		return value_wrong(r, draft->columns, "at most 64 columns");
	struct track *tracks = ARENA_ARRAY(r->keys.a, struct track, items.count);
	for (int i = 0; i < items.count; i++)
		if (!value_track(r, &items.items[i], &tracks[i]))
			tracks[i] = (struct track){.kind = TRACK_FR, .fr = LENGTH_ONE};
	draft->block.columns = tracks;
	draft->block.column_count = items.count;
	return true;
}

static void check_cells(struct reader *r, struct draft *draft, struct block *children)
{
	const int columns = draft->block.column_count;
	for (int i = 0; columns > 0 && i < draft->block.child_count; i++)
		if (children[i].column > columns) {
			diag(r->keys.d, DIAG_COLUMN_RANGE, children[i].span, "the row has %d",
			     columns);
			children[i].column = columns;
		}
}

/* Somebody must take the room that the collapsing regions of a row give back. */
static void check_collapse(struct reader *r, const struct draft *draft, struct block *children)
{
	int regions = 0, collapsing = 0, first = -1;
	for (int i = 0; i < draft->block.child_count; i++) {
		if (children[i].content != CONTENT_REGION)
			return;
		regions++;
		collapsing += children[i].collapse;
		if (first < 0)
			first = i;
	}
	if (regions > 0 && collapsing == regions) {
		diag(r->keys.d, DIAG_COLLAPSE_ALL, children[first].span, "%.*s",
		     STR_ARG(children[first].name));
		children[first].collapse = false;
	}
}

static bool read_row(struct reader *r, struct draft *draft)
{
	const struct items items = value_items(draft->content);
	struct block *children = ARENA_ARRAY(r->keys.a, struct block, items.count);
	for (int i = 0; i < items.count; i++)
		draft->block.child_count +=
		    block_read(r, &items.items[i], &children[draft->block.child_count]);
	draft->block.children = children;
	if (draft->columns)
		read_tracks(r, draft);
	check_cells(r, draft, children);
	check_collapse(r, draft, children);
	return true;
}

static bool read_list(struct reader *r, struct draft *draft)
{
	return value_path(r, draft->content, &draft->block.path, NULL);
}

static bool read_rule(struct reader *r, struct draft *draft)
{
	return value_stroke(r, draft->content, &draft->block.rule, NULL);
}

static bool read_part(struct reader *r, struct draft *draft)
{
	if (!value_name(r, draft->content, &draft->block.name, NULL))
		return false;
	if (name_is(draft->block.name, "inherited")) {
		r->saw_inherited = true;
		r->inherited_at = draft->content->span;
	}
	return true;
}

static bool read_region(struct reader *r, struct draft *draft)
{
	if (!value_name(r, draft->content, &draft->block.name, NULL))
		return false;
	const str name = draft->block.name;
	if (!r->regions) {
		diag(r->keys.d, DIAG_LAYOUT_KEY_UNKNOWN, draft->content->span,
		     "region: %.*s; regions stand in masters", STR_ARG(name));
		return false;
	}
	for (int i = 0; i < r->regions->count; i++)
		if (name_compare(r->regions->items[i], name) == 0) {
			diag(r->keys.d, DIAG_REGION_TWICE, draft->content->span, "%.*s",
			     STR_ARG(name));
			return false;
		}
	LIST_ADD(r->keys.a, r->regions, name);
	return true;
}

static content_read *const content_readers[] = {
    [CONTENT_TEXT] = read_text,     [CONTENT_STACK] = read_children, [CONTENT_ROW] = read_row,
    [CONTENT_FLOW] = read_children, [CONTENT_LIST] = read_list,      [CONTENT_RULE] = read_rule,
    [CONTENT_IMAGE] = read_text,    [CONTENT_LEVEL] = read_list,     [CONTENT_PART] = read_part,
    [CONTENT_REGION] = read_region,
};

/* --- what depends on the content --- */

static bool is_column(enum content c)
{
	return c == CONTENT_STACK || c == CONTENT_LIST;
}

static void read_between(struct reader *r, struct draft *draft)
{
	struct block *b = &draft->block;
	if (b->content == CONTENT_FLOW)
		b->has_between_text = value_text(r, draft->between, &b->between_text, NULL);
	else if (is_column(b->content) || b->content == CONTENT_ROW)
		b->has_between_rule = value_stroke(r, draft->between, &b->between_rule, NULL);
	else
		value_wrong(r, draft->between, "between in a flow, stack or row only");
}

static void read_columns(struct reader *r, struct draft *draft)
{
	static const struct key_range range = {1, 8};
	if (is_column(draft->block.content))
		value_int(r, draft->columns, &draft->block.balanced, &range);
	else if (draft->block.content != CONTENT_ROW)
		value_wrong(r, draft->columns, "columns of a row, stack or list only");
}

static void check_marker(struct reader *r, struct block *b, struct span span)
{
	const unsigned long bit = 1ul << PROP_MARKER;
	if (!(b->own.set & bit) || is_column(b->content) || b->content == CONTENT_REGION)
		return;
	diag(r->keys.d, DIAG_MARKER_PLACE, span, NULL);
	b->own.set &= ~bit;
}

static void empty_block(struct block *b)
{
	*b = (struct block){.content = CONTENT_STACK, .span = b->span};
}

static bool finish_block(struct reader *r, struct draft *draft, const struct node *n)
{
	struct block *b = &draft->block;
	if (b->content == CONTENT_NONE && !b->has_each) {
		diag(r->keys.d, DIAG_BLOCK_EMPTY, n->span, NULL);
		return false;
	}
	if (b->content != CONTENT_NONE && !content_readers[b->content](r, draft))
		return false;
	if (draft->between)
		read_between(r, draft);
	if (draft->columns)
		read_columns(r, draft);
	check_marker(r, b, n->span);
	return true;
}

static bool read_map(struct reader *r, const struct node *n, const struct key_table *table,
                     struct draft *draft)
{
	const str unquoted = template_unquoted(r->keys.a, n);
	draft->block.span = n->span;
	draft->block.empty.inherit = true;
	if (unquoted.n) {
		draft->content = n;
		draft->block.content = CONTENT_TEXT;
		return read_text(r, draft);
	}
	keys_read(&r->keys, n, table, draft);
	return finish_block(r, draft, n);
}

static bool read_shorthand(struct reader *r, const struct node *n, struct draft *draft)
{
	draft->content = n;
	draft->block.span = n->span;
	draft->block.content = n->kind == NODE_SCALAR ? CONTENT_TEXT : CONTENT_STACK;
	return content_readers[draft->block.content](r, draft);
}

static bool read_draft(struct reader *r, const struct node *n, const struct key_table *table,
                       struct draft *draft)
{
	if (n->kind == NODE_NULL) {
		diag(r->keys.d, DIAG_BLOCK_EMPTY, n->span, NULL);
		draft->block.span = n->span;
		return false;
	}
	if (n->kind == NODE_MAP)
		return read_map(r, n, table, draft);
	return read_shorthand(r, n, draft);
}

bool block_read(struct reader *r, const struct node *n, struct block *out)
{
	struct draft draft = {0};
	const bool done = read_draft(r, n, &block_table, &draft);
	if (!done)
		empty_block(&draft.block);
	*out = draft.block;
	return done;
}

/* --- furniture --- */

static void read_at(struct reader *r, const struct node *n, struct furniture *out)
{
	int row = FURNITURE_BOTTOM, column = FURNITURE_ACROSS;
	if (!n)
		return;
	if (n->kind != NODE_LIST || n->count != 2) {
		value_wrong(r, n, "two words such as [bottom, across]");
		return;
	}
	value_enum(r, &n->items[0], &row, &row_names);
	value_enum(r, &n->items[1], &column, &column_names);
	out->row = (enum furniture_row)row;
	out->column = (enum furniture_column)column;
}

static void read_shift(struct reader *r, const struct node *n, struct furniture *out)
{
	if (!n)
		return;
	if (n->kind != NODE_LIST || n->count != 2) {
		value_wrong(r, n, "two lengths such as [0, 2mm]");
		return;
	}
	value_signed_length(r, &n->items[0], &out->shift_x, NULL);
	value_signed_length(r, &n->items[1], &out->shift_y, NULL);
}

bool furniture_read(struct reader *r, const struct node *n, struct furniture *out)
{
	struct draft draft = {0};
	out->row = FURNITURE_BOTTOM;
	out->column = FURNITURE_ACROSS;
	if (!read_draft(r, n, &furniture_table, &draft))
		return false;
	out->block = draft.block;
	out->from_page = draft.from_page;
	out->rotate = draft.rotate;
	read_at(r, draft.at, out);
	read_shift(r, draft.shift, out);
	return true;
}
