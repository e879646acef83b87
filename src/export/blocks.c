/* SPDX-License-Identifier: MIT */
/*
 * Blocks → values of the native language: one text in CommonMark where that
 * says it all, else the lists of texts, labelled texts and lists.
 */
#include <string.h>

#include "export/export_int.h"

enum { LONGEST_KEY = 80, YAML_KEY = 1000 };

struct block_writer {
	struct arena *a;
	struct block_style style;
};

static const struct datum *bullets_of(struct block_writer *w, const struct cv_block *items,
                                      int count);
static const struct datum *block_list(struct block_writer *w, const struct cv_block *blocks,
                                      int count);

void put_about(struct arena *a, struct datum *map, const struct about *about,
               struct block_style style)
{
	if (!style.as_set)
		datum_put(a, map, STR("tags"), datum_texts(a, about->tags, about->tag_count));
	if (about->lang.n)
		datum_put(a, map, STR("lang"), datum_text(a, about->lang));
	if (about->id.n)
		datum_put(a, map, STR("id"), datum_text(a, about->id));
}

static bool is_unselected(const struct block_writer *w, const struct about *about)
{
	return (about->tag_count == 0 || w->style.as_set) && about->lang.n == 0 && about->id.n == 0;
}

static bool is_bulleted(const struct cv_block *b)
{
	return b->kind == BLOCK_LIST && b->numbering == NUMBERING_NONE;
}

/* Words as a key. One that means something there gets the colon that keys may end in. */
static bool key_of(struct arena *a, const struct text *words, ptrdiff_t longest, str *key)
{
	static const char *const taken[] = {"label", "text", "items", "tags", "lang", "id"};
	*key = markup_text(a, words, MARKUP_LINE);
	for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
		if (name_same_z(*key, taken[i])) {
			*key = str_format(a, "%.*s:", STR_ARG(*key));
			return true;
		}
	/* The colon at the end of a key is not part of it. */
	return key->n > 0 && key->n <= longest && !str_ends(*key, STR(":"));
}

static struct datum *pair(struct arena *a, str key, const struct datum *value)
{
	struct datum *map = datum_map(a);
	datum_put(a, map, key, value);
	return map;
}

static const struct datum *para_value(struct block_writer *w, const struct text *text)
{
	const struct cv_block para = {.kind = BLOCK_PARA, .text = *text};
	return datum_text(w->a, blocks_commonmark(w->a, &para, 1, w->style.width));
}

/* --- bullets --- */

/* Blocks as text or list: the value of `text`. */
static const struct datum *text_value(struct block_writer *w, const struct cv_block *blocks,
                                      int count)
{
	if (count == 0)
		return NULL;
	if (blocks_are_plain(blocks, count))
		return datum_text(w->a, blocks_commonmark(w->a, blocks, count, w->style.width));
	return block_list(w, blocks, count);
}

/* An item's text as the first of its blocks. */
static struct cv_block *item_blocks(struct block_writer *w, const struct cv_block *item, int *count)
{
	struct cv_block *all = ARENA_ARRAY(w->a, struct cv_block, item->block_count + 1);
	*count = 0;
	if (item->text.leaf)
		all[(*count)++] = (struct cv_block){.kind = BLOCK_PARA, .text = item->text};
	for (int i = 0; i < item->block_count; i++)
		all[(*count)++] = item->blocks[i];
	return all;
}

static const struct datum *full_item(struct block_writer *w, const struct cv_block *item)
{
	struct datum *map = datum_map(w->a);
	int count;
	const struct cv_block *blocks = item_blocks(w, item, &count);
	const struct cv_block *last = count ? &blocks[count - 1] : NULL;
	const bool below = last && is_bulleted(last) && is_unselected(w, &last->about);
	if (item->label.leaf)
		datum_put(w->a, map, STR("label"),
		          datum_text(w->a, markup_text(w->a, &item->label, MARKUP_VALUE)));
	datum_put(w->a, map, STR("text"), text_value(w, blocks, count - below));
	if (below)
		datum_put(w->a, map, STR("items"), bullets_of(w, last->blocks, last->block_count));
	put_about(w->a, map, &item->about, w->style);
	return map;
}

static const struct datum *bullet(struct block_writer *w, const struct cv_block *item)
{
	const bool free = is_unselected(w, &item->about);
	const bool only_list = item->block_count == 1 && is_bulleted(item->blocks);
	int count;
	str key;
	if (free && item->label.leaf && item->text.leaf && item->block_count == 0 &&
	    key_of(w->a, &item->label, LONGEST_KEY, &key))
		return pair(w->a, key, para_value(w, &item->text));
	if (free && !item->label.leaf && item->text.leaf && only_list &&
	    key_of(w->a, &item->text, LONGEST_KEY, &key))
		return pair(w->a, key,
		            bullets_of(w, item->blocks->blocks, item->blocks->block_count));
	const struct cv_block *blocks = item_blocks(w, item, &count);
	const bool listed = blocks->kind == BLOCK_LIST;
	if (free && !item->label.leaf && !listed && blocks_are_plain(blocks, count))
		return datum_text(w->a, blocks_commonmark(w->a, blocks, count, w->style.width));
	return full_item(w, item);
}

static const struct datum *bullets_of(struct block_writer *w, const struct cv_block *items,
                                      int count)
{
	struct datum *list = datum_list(w->a);
	for (int i = 0; i < count; i++)
		datum_add(w->a, list, bullet(w, &items[i]));
	return list;
}

struct datum *bullets_value(struct arena *a, const struct cv_block *items, int count,
                            struct block_style style)
{
	struct block_writer w = {a, style};
	return (struct datum *)bullets_of(&w, items, count);
}

/* --- bodies --- */

/* `{label, text, items, …}` of a paragraph or group that can be selected, or has a long label. */
static const struct datum *full_block(struct block_writer *w, const struct cv_block *b)
{
	struct cv_block bare = *b;
	struct datum *map = datum_map(w->a);
	const struct cv_block *last = b->block_count ? &b->blocks[b->block_count - 1] : NULL;
	const bool grouped =
	    b->kind == BLOCK_GROUP && last && is_bulleted(last) && about_is_empty(&b->about);
	bare.about = (struct about){0};
	if (b->label.leaf && (grouped || b->kind == BLOCK_PARA)) {
		datum_put(w->a, map, STR("label"),
		          datum_text(w->a, markup_text(w->a, &b->label, MARKUP_VALUE)));
		bare.label = (struct text){0};
	}
	if (b->kind == BLOCK_GROUP && !about_is_empty(&b->about)) {
		datum_put(w->a, map, STR("text"), block_list(w, &bare, 1));
	} else if (grouped) {
		datum_put(w->a, map, STR("text"), text_value(w, b->blocks, b->block_count - 1));
		datum_put(w->a, map, STR("items"), bullets_of(w, last->blocks, last->block_count));
	} else {
		const bool listed = is_bulleted(&bare);
		const str text = blocks_commonmark(w->a, &bare, 1, w->style.width);
		datum_put(w->a, map, STR("text"),
		          listed ? block_list(w, &bare, 1) : datum_text(w->a, text));
	}
	put_about(w->a, map, &b->about, w->style);
	return map;
}

/* Paragraphs that all have a label: what a map of them reads as. */
static const struct datum *labelled_group(struct block_writer *w, const struct cv_block *group)
{
	struct datum *map = datum_map(w->a);
	str key;
	for (int i = 0; i < group->block_count; i++) {
		const struct cv_block *b = &group->blocks[i];
		if (b->kind != BLOCK_PARA || !b->label.leaf || !is_unselected(w, &b->about) ||
		    !key_of(w->a, &b->label, LONGEST_KEY, &key) || datum_has(map, key))
			return NULL;
		datum_put(w->a, map, key, para_value(w, &b->text));
	}
	return group->block_count ? map : NULL;
}

static const struct datum *block_value(struct block_writer *w, const struct cv_block *b)
{
	const bool free = is_unselected(w, &b->about);
	const bool one_list = b->block_count == 1 && is_bulleted(b->blocks);
	str key;
	if (free && is_bulleted(b))
		return bullets_of(w, b->blocks, b->block_count);
	if (free && b->kind == BLOCK_PARA && b->label.leaf &&
	    key_of(w->a, &b->label, LONGEST_KEY, &key))
		return pair(w->a, key, para_value(w, &b->text));
	if (free && b->kind == BLOCK_GROUP && b->label.leaf &&
	    key_of(w->a, &b->label, LONGEST_KEY, &key)) {
		const struct datum *map = labelled_group(w, b);
		if (one_list)
			return pair(w->a, key,
			            bullets_of(w, b->blocks->blocks, b->blocks->block_count));
		if (map)
			return pair(w->a, key, map);
	}
	if (free && blocks_are_plain(b, 1))
		return datum_text(w->a, blocks_commonmark(w->a, b, 1, w->style.width));
	const bool ends = b->block_count && is_bulleted(&b->blocks[b->block_count - 1]);
	if (free && b->kind == BLOCK_GROUP && !ends && b->label.leaf &&
	    key_of(w->a, &b->label, YAML_KEY, &key)) {
		struct datum *inside = datum_map(w->a);
		datum_put(w->a, inside, STR("text"), block_list(w, b->blocks, b->block_count));
		return pair(w->a, key, inside);
	}
	return full_block(w, b);
}

static const struct datum *block_list(struct block_writer *w, const struct cv_block *blocks,
                                      int count)
{
	struct datum *list = datum_list(w->a);
	for (int i = 0; i < count; i++)
		datum_add(w->a, list, block_value(w, &blocks[i]));
	return list;
}

/* Groups are told as lists: their bullets are what layouts and people look for. */
static bool has_group(const struct cv_block *blocks, int count)
{
	for (int i = 0; i < count; i++)
		if (blocks[i].kind == BLOCK_GROUP && blocks[i].block_count == 1 &&
		    is_bulleted(blocks[i].blocks))
			return true;
	return false;
}

const struct datum *blocks_value(struct arena *a, const struct cv_block *blocks, int count,
                                 struct block_style style)
{
	struct block_writer w = {a, style};
	if (count == 0)
		return NULL;
	return has_group(blocks, count) ? block_list(&w, blocks, count)
	                                : text_value(&w, blocks, count);
}

bool wants_colon(struct arena *a, const struct cv_block *item)
{
	const str text = text_plain(a, &item->text);
	const char last = text.n ? text.s[text.n - 1] : 0;
	return text.n && item->block_count && item->blocks->kind == BLOCK_LIST &&
	       !strchr(".:;!?", last);
}

const struct cv_block *slot_blocks(const struct cv_block *blocks, int count, enum slot slot,
                                   int *found)
{
	int from = 0;
	while (from < count && blocks[from].slot != slot)
		from++;
	*found = 0;
	while (from + *found < count && blocks[from + *found].slot == slot)
		(*found)++;
	return *found ? &blocks[from] : NULL;
}
