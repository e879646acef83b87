/* SPDX-License-Identifier: MIT */
/*
 * Tokens. They are looked up after all merging, so a changed token changes
 * all that uses it; one may be made of others. Each is worked out once, when
 * it is first asked for.
 */
#include "layout/layout_int.h"

/* Longer chains of names than any sane layout has; keeps the recursion small. */
enum { TOKEN_DEPTH = 64 };

void tokens_init(struct token_list *tokens, struct arena *a, const struct node *map)
{
	*tokens = (struct token_list){0};
	if (!map || map->kind != NODE_MAP)
		return;
	tokens->items = ARENA_ARRAY(a, struct token, map->count);
	tokens->count = map->count;
	for (int i = 0; i < map->count; i++)
		tokens->items[i] =
		    (struct token){.name = map->pairs[i].key.text, .value = &map->pairs[i].value};
}

static struct token *find(struct token_list *tokens, str name)
{
	for (int i = 0; i < tokens->count; i++)
		if (name_compare(tokens->items[i].name, name) == 0)
			return &tokens->items[i];
	return NULL;
}

typedef bool resolve(struct reader *r, struct token *t);

static bool resolve_colour(struct reader *r, struct token *t)
{
	return value_colour(r, t->value, &t->colour, NULL);
}

static bool resolve_fonts(struct reader *r, struct token *t)
{
	return fonts_read(r, t->value, &t->fonts);
}

static bool resolve_length(struct reader *r, struct token *t)
{
	if (t->value->kind != NODE_SCALAR)
		return value_wrong(r, t->value, "a length such as 12pt");
	return length_parse(r, t->value->text, t->value->span, LENGTH_SIGNED | LENGTH_SHARE,
	                    &t->length);
}

static const struct token *resolved(struct reader *r, struct token *t, resolve *run)
{
	if (!t)
		return NULL;
	if (t->state == TOKEN_OPEN || (t->state == TOKEN_NEW && r->token_depth >= TOKEN_DEPTH)) {
		diag(r->keys.d, DIAG_TOKEN_CYCLE, t->value->span, "%.*s", STR_ARG(t->name));
		t->state = TOKEN_BAD;
	}
	if (t->state == TOKEN_NEW) {
		t->state = TOKEN_OPEN;
		r->token_depth++;
		const bool done = run(r, t);
		r->token_depth--;
		if (t->state == TOKEN_OPEN)
			t->state = done ? TOKEN_DONE : TOKEN_BAD;
	}
	return t;
}

const struct token *token_colour(struct reader *r, str name)
{
	return resolved(r, find(&r->palette, name), resolve_colour);
}

const struct token *token_fonts(struct reader *r, str name)
{
	return resolved(r, find(&r->fonts, name), resolve_fonts);
}

const struct token *token_length(struct reader *r, str name)
{
	return resolved(r, find(&r->lengths, name), resolve_length);
}

void tokens_check(struct reader *r)
{
	for (int i = 0; i < r->palette.count; i++)
		resolved(r, &r->palette.items[i], resolve_colour);
	for (int i = 0; i < r->fonts.count; i++)
		resolved(r, &r->fonts.items[i], resolve_fonts);
	for (int i = 0; i < r->lengths.count; i++)
		resolved(r, &r->lengths.items[i], resolve_length);
}
