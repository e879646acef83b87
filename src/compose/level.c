/* SPDX-License-Identifier: MIT */
/*
 * `level`: drawn in steps. Machines that read a CV see no drawing, so its text
 * equivalent says the level in words and numbers, and a level that is drawn
 * but written nowhere is noted.
 */
#include "compose/compose_int.h"

enum { OF = 5, TENTHS = 10, DOT = 60, STAR = 78, BAR = 48, PERCENT = 100 };
enum { EMPTY_PART = 25, WHITE = 255 }; /* percent of the level's colour, the rest white */

static const int sizes[] = {[LEVEL_DOTS] = DOT, [LEVEL_STARS] = STAR, [LEVEL_BAR] = BAR};
static const enum box_shape shapes[] = {
    [LEVEL_DOTS] = SHAPE_DOTS, [LEVEL_STARS] = SHAPE_STARS, [LEVEL_BAR] = SHAPE_BAR};

static uint32_t pale(uint32_t colour)
{
	uint32_t out = 0;
	for (int shift = 0; shift <= 16; shift += 8) {
		const uint32_t part = colour >> shift & WHITE;
		out |= (WHITE - (WHITE - part) * EMPTY_PART / PERCENT) << shift;
	}
	return out;
}

/* To the nearest of so many steps. */
static int steps(const struct level *l, int all)
{
	return (2 * l->value * all + l->out_of) / (2 * l->out_of);
}

/* "3½": a number that is written in no language differently. */
static str in_halves(struct composition *c, int halves)
{
	const char *half = halves % 2 ? "½" : "";
	if (halves == 1)
		return STR("½");
	return str_format(c->a, "%d%s", halves / 2, half);
}

/* "4 of 5", by the word of the language, which may name either number first. */
static void add_number(struct composition *c, const struct context *x, struct buf *out, str n,
                       int of)
{
	const str mark_n = STR("{n}"), mark_of = STR("{of}");
	for (str word = word_text(c, x, STR("level_of")); word.n;) {
		const bool is_n = str_starts(word, mark_n), is_of = str_starts(word, mark_of);
		if (is_n)
			buf_add(out, n);
		else if (is_of)
			buf_format(out, "%d", of);
		else
			buf_char(out, word.s[0]);
		word = str_slice(word, is_n ? mark_n.n : is_of ? mark_of.n : 1, word.n);
	}
}

/* "Fluent, 4 of 5"; a level that is written in numbers is not said twice. */
static str level_says(struct composition *c, const struct context *x, str written,
                      const struct level *l, int of)
{
	const bool digits = written.n && written.s[0] >= '0' && written.s[0] <= '9';
	struct buf out = BUF(c->a);
	if (written.n && !digits)
		buf_format(&out, "%.*s, ", STR_ARG(written));
	add_number(c, x, &out, in_halves(c, steps(l, 2 * of)), of);
	return str_trim(buf_str(&out));
}

static struct box *level_box(struct composition *c, const struct block *b, const struct look *k,
                             const struct level *l)
{
	struct box *box = box_new(c, BOX_LEVEL, k, b->span);
	const bool own = look_has(k, PROP_HEIGHT) && k->props.height.kind == TRACK_LENGTH;
	box->level.shape = shapes[b->shape];
	box->level.of = b->of ? b->of : OF;
	box->level.filled = steps(l, b->shape == LEVEL_BAR ? TENTHS : 2 * box->level.of);
	box->level.size = own ? look_length(k, &k->props.height.length)
	                      : dim_scale(k->size, sizes[b->shape], PERCENT);
	box->level.colour = k->colour;
	box->level.has_empty = !b->empty.none;
	box->level.empty = b->empty.inherit ? pale(k->colour) : b->empty.rgb;
	return box;
}

static void tag_level(const struct context *x, const struct block *b, struct box *box, str alt)
{
	const bool artifact = x->furniture || b->tag == BLOCK_TAG_ARTIFACT || alt.n == 0;
	box->tag.role = artifact ? TAG_ARTIFACT : TAG_FIGURE;
	box->tag.alt = artifact ? (str){0} : alt;
}

/* A field of the author's own may be a level, too. */
static const struct text *text_of(const struct value *v)
{
	return v->is == IS_LEVEL ? &v->level->shown : v->is == IS_TEXT ? v->text : NULL;
}

/* Whoever writes so many words describes, and did not mean a level. */
static bool is_description(str written)
{
	enum { WORDS_MOST = 4 };
	int words = 1;
	for (ptrdiff_t i = 0; i < written.n; i++)
		words += written.s[i] == ' ';
	return words > WORDS_MOST;
}

struct made compose_level(struct composition *c, const struct context *x, const struct block *b,
                          struct look *k, struct boxes *out)
{
	static const struct format none = {0};
	const struct value v = value_find(c, x, &b->path);
	if (!value_is_set(c, x, &v, &none))
		return (struct made){.has_fields = true};
	const struct text *shown = text_of(&v);
	const str written = shown ? str_trim(text_plain(c->a, shown)) : (str){0};
	const struct level level = v.is == IS_LEVEL && v.level ? *v.level : level_parse(written);
	if (level.out_of == 0) {
		if (is_description(written))
			return (struct made){.has_fields = true};
		diag(c->d, DIAG_LEVEL_UNKNOWN, shown ? leaf_span(c, shown->leaf) : b->span, "%.*s",
		     STR_ARG(written));
		return (struct made){.has_fields = true};
	}
	struct box *box = level_box(c, b, k, &level);
	tag_level(x, b, box,
	          b->has_alt ? block_alt(c, x, b, k)
	                     : level_says(c, x, written, &level, box->level.of));
	if (shown && !x->furniture) {
		box->leaf = shown->leaf;
		leaf_draw(c, shown->leaf, true);
	}
	LIST_ADD(c->a, out, box);
	return (struct made){.has_fields = true, .present = true};
}
