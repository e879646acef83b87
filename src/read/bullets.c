/* SPDX-License-Identifier: MIT */
/*
 * Bodies and bullets: lists of text, of labelled text, and of lists.
 *
 * In a list of bullets a pair `Label: text` is a bullet with a run-in label
 * and `Words: [list]` a bullet with bullets below. In a body the same are a
 * paragraph with a label and a *group*: a line that is no bullet, then bullets.
 */
#include "read/read_int.h"

static void add_bullets(struct reader *r, const struct node *n, struct blocks *items);
static void add_body(struct reader *r, const struct node *n, struct blocks *out);

static bool is_closed(const struct node *map)
{
	return map->kind == NODE_MAP && (key_find(map, STR("text")) || key_find(map, STR("items")));
}

static void add_list(struct reader *r, struct blocks *out, struct blocks items, struct span span)
{
	struct cv_block list = block_new(BLOCK_LIST, span);
	list.blocks = items.items;
	list.block_count = items.count;
	if (items.count)
		block_add(r, out, list);
}

/* The words of a key; `Words:` with nothing after it is what the author sees. */
static struct text words_of_key(struct reader *r, const struct pair *p)
{
	if (!node_is_absent(&p->value)) {
		struct text t = text_read(r, &p->key, LEAF_TEXT);
		text_end(&t);
		return t;
	}
	const str words = str_format(r->a, "%.*s:", STR_ARG(p->key.text));
	return text_part(r, &p->key, words, LEAF_TEXT);
}

/* --- `{label, text, items, tags, lang, id}` --- */

struct full {
	struct text label;
	struct blocks text, items;
	struct about about;
};

static void full_label(struct reader *r, const struct node *n, void *into)
{
	struct full *f = into;
	f->label = text_any(r, n);
	text_end(&f->label);
}

static void full_text(struct reader *r, const struct node *n, void *into)
{
	struct full *f = into;
	add_body(r, n, &f->text);
}

static void full_items(struct reader *r, const struct node *n, void *into)
{
	struct full *f = into;
	add_bullets(r, n, &f->items);
}

static void full_tags(struct reader *r, const struct node *n, void *into)
{
	about_tags(r, n, &((struct full *)into)->about);
}

static void full_lang(struct reader *r, const struct node *n, void *into)
{
	about_lang(r, n, &((struct full *)into)->about);
}

static void full_id(struct reader *r, const struct node *n, void *into)
{
	about_id(r, n, &((struct full *)into)->about);
}

static const struct closed_key full_keys[] = {
    {"label", full_label, NULL, &form_text, "words before the text"},
    {"text", full_text, NULL, &form_blocks, "the text"},
    {"items", full_items, NULL, &form_blocks, "bullets below"},
    {"tags", full_tags, NULL, &form_tags, "for variants"},
    {"lang", full_lang, NULL, &form_lang, "its language"},
    {"id", full_id, NULL, &form_text, "its name in other places"},
};
const struct closed_table bullet_table = {CLOSED(full_keys)};

static struct full full_read(struct reader *r, const struct node *map)
{
	struct full f = {.about.span = map->span};
	closed_read(r, map, CLOSED(full_keys), &f);
	return f;
}

/* --- bullets --- */

static void item_add(struct reader *r, struct blocks *items, struct cv_block item)
{
	const bool empty = !item.text.leaf && !item.label.leaf && !item.block_count;
	if (!empty)
		block_add(r, items, item);
}

/* A text that is nothing but a list is the bullets themselves. */
static void bullet_from_text(struct reader *r, const struct node *n, struct blocks *items)
{
	struct blocks held = {0};
	struct cv_block item = block_new(BLOCK_ITEM, n->span);
	blocks_from_text(r, n, &held);
	if (held.count == 1 && held.items[0].kind == BLOCK_LIST) {
		for (int i = 0; i < held.items[0].block_count; i++)
			block_add(r, items, held.items[0].blocks[i]);
		return;
	}
	item_fill(&item, held);
	item_add(r, items, item);
}

static void bullet_from_full(struct reader *r, const struct node *map, struct blocks *items)
{
	struct full f = full_read(r, map);
	struct cv_block item = block_new(BLOCK_ITEM, map->span);
	add_list(r, &f.text, f.items, map->span);
	item_fill(&item, f.text);
	item.label = f.label.leaf ? f.label : item.label;
	item.about = f.about;
	if (!item.text.leaf) {
		item.text = item.label;
		item.label = (struct text){0};
	}
	item_add(r, items, item);
}

static void bullet_from_pair(struct reader *r, const struct pair *p, struct blocks *items)
{
	struct cv_block item = block_new(BLOCK_ITEM, p->key.span);
	struct blocks held = {0}, below = {0};
	const struct text words = words_of_key(r, p);
	if (p->value.kind == NODE_SCALAR) {
		blocks_from_text(r, &p->value, &held);
		item_fill(&item, held);
		item.label = words;
	} else {
		add_bullets(r, &p->value, &below);
		add_list(r, &held, below, p->value.span);
		item_fill(&item, held);
		item.text = words;
	}
	if (!item.text.leaf) {
		item.text = item.label;
		item.label = (struct text){0};
	}
	item_add(r, items, item);
}

static void bullet_from_map(struct reader *r, const struct node *map, struct blocks *items)
{
	if (is_closed(map)) {
		bullet_from_full(r, map, items);
		return;
	}
	for (int i = 0; i < map->count; i++)
		bullet_from_pair(r, &map->pairs[i], items);
}

/* A list within a list is what stands below the bullet before. */
static void bullet_from_list(struct reader *r, const struct node *n, struct blocks *items)
{
	struct blocks below = {0}, held = {0};
	if (items->count == 0) {
		add_bullets(r, n, items);
		return;
	}
	struct cv_block *last = &items->items[items->count - 1];
	add_bullets(r, n, &below);
	for (int i = 0; i < last->block_count; i++)
		block_add(r, &held, last->blocks[i]);
	add_list(r, &held, below, n->span);
	last->blocks = held.items;
	last->block_count = held.count;
}

static void add_bullet(struct reader *r, const struct node *n, struct blocks *items)
{
	static void (*const from[])(struct reader *, const struct node *, struct blocks *) = {
	    [NODE_SCALAR] = bullet_from_text,
	    [NODE_LIST] = bullet_from_list,
	    [NODE_MAP] = bullet_from_map,
	};
	if (!node_is_absent(n))
		from[n->kind](r, n, items);
}

static void add_bullets(struct reader *r, const struct node *n, struct blocks *items)
{
	if (n->kind != NODE_LIST)
		add_bullet(r, n, items);
	for (int i = 0; i < n->count && n->kind == NODE_LIST; i++)
		add_bullet(r, &n->items[i], items);
}

/* --- text where a list is wanted: its lines --- */

static str without_marker(str line)
{
	static const char *const markers[] = {"- ", "* ", "+ ", "•", "◦", "▪", "‣", "·"};
	line = str_trim(line);
	for (size_t i = 0; i < sizeof markers / sizeof *markers; i++) {
		const str marker = str_from_z(markers[i]);
		if (str_starts(line, marker))
			return str_trim(str_slice(line, marker.n, line.n));
	}
	return line;
}

static bool has_marked_lines(str text)
{
	str line, rest = text;
	bool more = true;
	while (more && rest.n) {
		more = str_cut(rest, '\n', &line, &rest);
		line = str_trim(line);
		if (str_starts(line, STR("- ")) || str_starts(line, STR("* ")))
			return true;
	}
	return false;
}

static void bullets_from_lines(struct reader *r, const struct node *n, struct blocks *items)
{
	str line, rest = n->text;
	for (bool more = true; more && rest.n;) {
		struct cv_block item = block_new(BLOCK_ITEM, n->span);
		more = str_cut(rest, '\n', &line, &rest);
		item.text = text_part(r, n, without_marker(line), LEAF_TEXT);
		item_add(r, items, item);
	}
}

static void bullets_from_blocks(struct reader *r, const struct node *n, struct blocks *items)
{
	struct blocks held = {0};
	blocks_from_text(r, n, &held);
	for (int i = 0; i < held.count; i++) {
		const struct cv_block *b = &held.items[i];
		struct cv_block item = block_new(BLOCK_ITEM, n->span);
		for (int k = 0; b->kind == BLOCK_LIST && k < b->block_count; k++)
			block_add(r, items, b->blocks[k]);
		if (b->kind == BLOCK_LIST)
			continue;
		item_fill(&item, (struct blocks){(struct cv_block *)(void *)&held.items[i], 1, 1});
		item_add(r, items, item);
	}
}

void bullets_read(struct reader *r, const struct node *n, enum slot slot, struct blocks *out)
{
	struct blocks items = {0};
	const int from = out->count;
	if (node_is_absent(n))
		return;
	if (n->kind != NODE_LIST)
		diag(r->d, DIAG_TYPE_WRONG, n->span, "wanted a list, found %.*s: taking its %s",
		     STR_ARG(node_kind_name(n)), n->kind == NODE_MAP ? "keys" : "lines");
	const bool lines = n->kind == NODE_SCALAR && str_find(str_trim(n->text), STR("\n")) >= 0;
	if (lines && !has_marked_lines(n->text) && n->style != STYLE_FOLDED)
		bullets_from_lines(r, n, &items);
	else if (n->kind == NODE_SCALAR)
		bullets_from_blocks(r, n, &items);
	else
		add_bullets(r, n, &items);
	add_list(r, out, items, n->span);
	for (int i = from; i < out->count; i++)
		out->items[i].slot = slot;
}

/* --- bodies --- */

/* The first paragraph takes the label; without one the label is a paragraph. */
static void add_labelled(struct reader *r, struct text label, struct blocks held, struct span span,
                         struct blocks *out)
{
	struct cv_block para = block_new(BLOCK_PARA, span);
	if (held.count && held.items[0].kind == BLOCK_PARA)
		held.items[0].label = label;
	else if (label.leaf) {
		para.text = label;
		block_add(r, out, para);
	}
	for (int i = 0; i < held.count; i++)
		block_add(r, out, held.items[i]);
}

static void add_group(struct reader *r, struct text label, struct blocks held, struct span span,
                      struct blocks *out)
{
	struct cv_block group = block_new(BLOCK_GROUP, span);
	group.label = label;
	group.blocks = held.items;
	group.block_count = held.count;
	if (label.leaf || held.count)
		block_add(r, out, group);
}

static void body_from_pair(struct reader *r, const struct pair *p, struct blocks *out)
{
	const struct text label = words_of_key(r, p);
	struct blocks held = {0}, items = {0};
	if (p->value.kind == NODE_LIST) {
		add_bullets(r, &p->value, &items);
		add_list(r, &held, items, p->value.span);
	} else if (!node_is_absent(&p->value)) {
		add_body(r, &p->value, &held);
	}
	if (p->value.kind == NODE_SCALAR || held.count == 0)
		add_labelled(r, label, held, p->key.span, out);
	else
		add_group(r, label, held, p->key.span, out);
}

static void body_from_full(struct reader *r, const struct node *map, struct blocks *out)
{
	struct full f = full_read(r, map);
	const int from = out->count;
	struct blocks held = f.text;
	if (f.items.count == 0) {
		add_labelled(r, f.label, f.text, map->span, out);
	} else {
		if (!f.label.leaf && held.count && held.items[0].kind == BLOCK_PARA) {
			f.label = held.items[0].text;
			text_end(&f.label);
			held = (struct blocks){held.items + 1, held.count - 1, held.count - 1};
		}
		add_list(r, &held, f.items, map->span);
		add_group(r, f.label, held, map->span, out);
	}
	for (int i = from; i < out->count; i++)
		out->items[i].about = f.about;
}

static void body_from_map(struct reader *r, const struct node *map, struct blocks *out)
{
	if (is_closed(map)) {
		body_from_full(r, map, out);
		return;
	}
	for (int i = 0; i < map->count; i++)
		body_from_pair(r, &map->pairs[i], out);
}

static void body_from_list(struct reader *r, const struct node *n, struct blocks *out)
{
	struct blocks items = {0};
	add_bullets(r, n, &items);
	add_list(r, out, items, n->span);
}

static void add_one(struct reader *r, const struct node *n, struct blocks *out)
{
	static void (*const from[])(struct reader *, const struct node *, struct blocks *) = {
	    [NODE_SCALAR] = blocks_from_text,
	    [NODE_LIST] = body_from_list,
	    [NODE_MAP] = body_from_map,
	};
	if (!node_is_absent(n))
		from[n->kind](r, n, out);
}

static void add_body(struct reader *r, const struct node *n, struct blocks *out)
{
	if (n->kind != NODE_LIST)
		add_one(r, n, out);
	for (int i = 0; i < n->count && n->kind == NODE_LIST; i++)
		add_one(r, &n->items[i], out);
}

void blocks_read(struct reader *r, const struct node *n, enum slot slot, struct blocks *out)
{
	const int from = out->count;
	add_body(r, n, out);
	for (int i = from; i < out->count; i++)
		out->items[i].slot = slot;
}

void group_read(struct reader *r, const struct pair *p, enum slot slot, struct blocks *out)
{
	const int from = out->count;
	struct blocks held = {0}, items = {0};
	if (node_is_absent(&p->value))
		return;
	if (p->value.kind == NODE_LIST) {
		add_bullets(r, &p->value, &items);
		add_list(r, &held, items, p->value.span);
	} else {
		add_body(r, &p->value, &held);
	}
	struct text label = text_part(r, &p->key, title_from_key(r->a, p->key.text), LEAF_TEXT);
	text_end(&label);
	add_group(r, label, held, p->key.span, out);
	for (int i = from; i < out->count; i++)
		out->items[i].slot = slot;
}
