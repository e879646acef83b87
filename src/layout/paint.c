/* SPDX-License-Identifier: MIT */
/* Colours, strokes, borders and font stacks. */
#include "layout/layout_int.h"

enum { WHITE = 0xFFFFFF, CHANNEL = 0xFF, CHANNEL_BITS = 8 };

/* --- colours --- */

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool parse_hex(str digits, struct colour *out)
{
	uint32_t rgb = 0;
	if (digits.n != 3 && digits.n != 6)
		return false;
	for (ptrdiff_t i = 0; i < digits.n; i++) {
		const int d = hex_digit(digits.s[i]);
		if (d < 0)
			return false;
		rgb = rgb << 4 | (uint32_t)d;
		if (digits.n == 3)
			rgb = rgb << 4 | (uint32_t)d;
	}
	*out = (struct colour){.rgb = rgb};
	return true;
}

static void mix_with_white(struct colour *c, struct decimal percent)
{
	const int64_t most = (int64_t)100 * DECIMAL_ONE;
	const int64_t share = percent.value > most ? most : percent.value;
	uint32_t mixed = 0;
	for (int shift = 2 * CHANNEL_BITS; shift >= 0; shift -= CHANNEL_BITS) {
		const int64_t channel = c->rgb >> shift & CHANNEL;
		mixed |= (uint32_t)dim_scale(channel * share + CHANNEL * (most - share), 1, most)
		         << shift;
	}
	c->rgb = mixed;
}

static bool unknown_colour(struct reader *r, str name, struct span span)
{
	const struct arena_mark mark = arena_mark(r->keys.scratch);
	struct strs names = {ARENA_ARRAY(r->keys.scratch, str, r->palette.count + 2), 0};
	names.items[names.count++] = STR("black");
	names.items[names.count++] = STR("white");
	for (int i = 0; i < r->palette.count; i++)
		names.items[names.count++] = r->palette.items[i].name;
	const str near = name_near(r->keys.scratch, name, &names);
	if (near.n)
		diag(r->keys.d, DIAG_COLOUR_UNKNOWN, span, "%.*s; did you mean %.*s?",
		     STR_ARG(name), STR_ARG(near));
	else
		diag(r->keys.d, DIAG_COLOUR_UNKNOWN, span, "%.*s", STR_ARG(name));
	arena_rewind(r->keys.scratch, mark);
	return false;
}

static bool base_colour(struct reader *r, str name, struct span span, struct colour *out)
{
	static const struct {
		const char *name;
		struct colour colour;
	} fixed[] = {{"black", {.rgb = 0}}, {"white", {.rgb = WHITE}}, {"none", {.none = true}}};
	if (name.n && name.s[0] == '#')
		return parse_hex(str_slice(name, 1, name.n), out) || unknown_colour(r, name, span);
	const struct token *t = token_colour(r, name);
	if (t) {
		*out = t->colour;
		return t->state == TOKEN_DONE;
	}
	for (int i = 0; i < COUNT(fixed); i++)
		if (name_is(name, fixed[i].name)) {
			*out = fixed[i].colour;
			return true;
		}
	return unknown_colour(r, name, span);
}

/* "accent 12%": the number stands behind the last space. */
static bool cut_percent(str *text, struct decimal *percent)
{
	if (!str_ends(*text, STR("%")))
		return false;
	ptrdiff_t from = text->n;
	while (from > 0 && text->s[from - 1] != ' ')
		from--;
	str number = str_slice(*text, from, text->n - 1);
	if (from == 0 || !decimal_cut(&number, percent) || number.n > 0)
		return false;
	*text = str_trim(str_slice(*text, 0, from));
	return true;
}

bool colour_parse(struct reader *r, str text, struct span span, struct colour *out)
{
	struct decimal percent = {0};
	struct colour c = {0};
	text = str_trim(text);
	const bool mixed = cut_percent(&text, &percent);
	if (!base_colour(r, text, span, &c))
		return false;
	if (mixed && !c.none)
		mix_with_white(&c, percent);
	*out = c;
	return true;
}

bool value_colour(struct reader *r, const struct node *n, void *field, const void *arg)
{
	(void)arg;
	if (n->kind != NODE_SCALAR)
		return value_wrong(r, n, "a colour such as \"#1f4e79\"");
	return colour_parse(r, n->text, n->span, field);
}

/* --- strokes --- */

static bool cut_word(str *text, str *word)
{
	*text = str_trim(*text);
	str rest;
	str_cut(*text, ' ', word, &rest);
	if (word->n == text->n)
		rest = (str){0};
	*text = str_trim(rest);
	return word->n > 0;
}

static bool cut_style(str *text, enum stroke_style *style)
{
	static const char *const names[] = {"solid", "dashed", "dotted", "double"};
	str rest = *text, word;
	if (!cut_word(&rest, &word))
		return false;
	for (int i = 0; i < COUNT(names); i++)
		if (name_is(word, names[i])) {
			*style = (enum stroke_style)i;
			*text = rest;
			return true;
		}
	return false;
}

/* The thickness: "0.5pt", "hairline", or a factor and a name: "2 hairline". */
static str cut_thickness(struct reader *r, str *text)
{
	str rest = *text, first, second;
	cut_word(&rest, &first);
	str number = first, after = rest;
	struct decimal d;
	if (decimal_cut(&number, &d) && number.n == 0 && cut_word(&after, &second) &&
	    token_length(r, second)) {
		const str both = str_slice(*text, 0, second.s + second.n - text->s);
		*text = after;
		return both;
	}
	*text = rest;
	return first;
}

bool value_stroke(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct stroke s = {.colour = {.inherit = true}};
	(void)arg;
	if (n->kind != NODE_SCALAR || str_trim(n->text).n == 0)
		return value_wrong(r, n, "a line such as 0.5pt dashed accent");
	str rest = str_trim(n->text);
	if (name_is(rest, "none")) {
		*(struct stroke *)field = (struct stroke){.colour = {.none = true}};
		return true;
	}
	const str thickness = cut_thickness(r, &rest);
	if (!length_parse(r, thickness, n->span, 0, &s.width))
		return false;
	cut_style(&rest, &s.style);
	if (rest.n && !colour_parse(r, rest, n->span, &s.colour))
		s.colour = (struct colour){.inherit = true};
	*(struct stroke *)field = s;
	return true;
}

enum { CENTER_BIT = 1u << SIDE_COUNT };

static void border_of_map(struct reader *r, const struct node *n, struct border *out, unsigned *set)
{
	for (int i = 0; i < n->count; i++) {
		const struct node *key = &n->pairs[i].key, *value = &n->pairs[i].value;
		const bool center = name_is(key->text, "center");
		const int side = center ? SIDE_COUNT : side_find(r, key);
		if (side == SIDE_COUNT && !center)
			diag(r->keys.d, DIAG_LAYOUT_KEY_UNKNOWN, key->span,
			     "%.*s; a border has top, bottom, start, end, center",
			     STR_ARG(key->text));
		else if (value->kind != NODE_NULL &&
		         value_stroke(r, value, center ? &out->center : &out->side[side], NULL))
			*set |= center ? CENTER_BIT : 1u << side;
	}
}

bool value_border(struct reader *r, const struct node *n, struct border *out, unsigned *set)
{
	struct stroke all;
	if (n->kind == NODE_MAP) {
		border_of_map(r, n, out, set);
		return *set != 0;
	}
	if (!value_stroke(r, n, &all, NULL))
		return false;
	for (int side = 0; side < SIDE_COUNT; side++)
		out->side[side] = all;
	*set = CENTER_BIT - 1;
	return true;
}

/* --- fonts --- */

struct families {
	str *items;
	int count, cap;
};

/* Stacks made of stacks could double at each step; no page needs so many families. */
enum { MOST_FAMILIES = 32 };

static void add_family(struct reader *r, struct families *list, str name)
{
	for (int i = 0; i < list->count; i++)
		if (str_eq(list->items[i], name))
			return;
	if (list->count < MOST_FAMILIES)
		LIST_ADD(r->keys.a, list, name);
}

/* In `lato: [Lato, Noto Sans]` the family is meant, not the token itself. */
static bool is_own_name(const struct reader *r, const struct node *n, str name)
{
	for (int i = 0; i < r->fonts.count; i++)
		if (r->fonts.items[i].value == n)
			return name_compare(r->fonts.items[i].name, name) == 0;
	return false;
}

bool fonts_read(struct reader *r, const struct node *n, struct strs *out)
{
	const struct items items = value_items(n);
	struct families list = {0};
	for (int i = 0; i < items.count; i++) {
		const struct node *item = &items.items[i];
		if (item->kind != NODE_SCALAR || str_trim(item->text).n == 0)
			return value_wrong(r, item, "the name of a font");
		const str name = str_trim(item->text);
		const struct token *t = is_own_name(r, n, name) ? NULL : token_fonts(r, name);
		if (!t)
			add_family(r, &list, name);
		for (int k = 0; t && t->state == TOKEN_DONE && k < t->fonts.count; k++)
			add_family(r, &list, t->fonts.items[k]);
	}
	*out = (struct strs){list.items, list.count};
	return list.count > 0;
}

bool value_fonts(struct reader *r, const struct node *n, void *field, const void *arg)
{
	(void)arg;
	return fonts_read(r, n, field);
}
