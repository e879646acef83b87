/* SPDX-License-Identifier: MIT */
/*
 * `protrude`: a number scales recto's own table of what hangs out of a column;
 * a map may also say for a character how far it does, at the right and at the
 * left edge.
 */
#include "layout/layout_int.h"

enum { MOST_OVERHANGS = 512 };

/* The one character of a text; 0 if there are more or none. */
static uint32_t single_character(str text)
{
	ptrdiff_t i = 0;
	const uint32_t c = text.n ? utf8_next(text, &i) : 0;
	return i == text.n ? c : 0;
}

static const struct key_range thousandths = {0, 1000};

static bool read_overhangs(struct reader *r, const struct node *n, void *field, const void *arg)
{
	(void)arg;
	if (n->kind != NODE_MAP || n->count > MOST_OVERHANGS)
		return value_wrong(r, n,
		                   "characters with thousandths of an em such as {\".\": 140}");
	struct overhang *items = ARENA_ARRAY(r->keys.a, struct overhang, n->count);
	int count = 0;
	for (int i = 0; i < n->count; i++) {
		const struct node *key = &n->pairs[i].key;
		struct overhang o = {.character = single_character(key->text)};
		if (!o.character)
			value_wrong(r, key, "a single character");
		else if (value_int(r, &n->pairs[i].value, &o.value, &thousandths))
			items[count++] = o;
	}
	*(struct overhangs *)field = (struct overhangs){items, count};
	return true;
}

static const struct form overhang_form = {.kind = FORM_WHOLE, .arg = &thousandths};
static const struct form read_overhangs_form = {.kind = FORM_NAMED, FORM_OF(&overhang_form)};

static const struct key protrude_keys[] = {
    KEY("scale", struct protrude, scale, value_factor, &share_range, "of recto's own values"),
    KEY("right", struct protrude, right, read_overhangs, NULL,
        "how far a character hangs out at the right, in thousandths of an em"),
    KEY("left", struct protrude, left, read_overhangs, NULL, "the same at the left"),
};
static const struct key_table protrude_table = {protrude_keys, COUNT(protrude_keys), 0, false};

static const struct form protrude_map_form = {.kind = FORM_MAP, .arg = &protrude_table};
const struct form value_protrude_form = {.kind = FORM_EITHER,
                                         FORM_OF(&value_factor_form, &protrude_map_form)};

bool value_protrude(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct protrude p = {.scale = LENGTH_ONE};
	(void)arg;
	const bool read = n->kind == NODE_MAP ? value_map(r, n, &protrude_table, &p)
	                                      : value_factor(r, n, &p.scale, &share_range);
	if (read)
		*(struct protrude *)field = p;
	return read;
}
