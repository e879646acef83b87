/* SPDX-License-Identifier: MIT */
/* Words: the layout's, else those of the language at hand. */
#include "compose/compose_int.h"

static const struct word *own_word(struct composition *c, str name)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	const struct word *own = layout_word(c->layout, name_normal(c->scratch, name));
	arena_rewind(c->scratch, mark);
	return own;
}

str word_text(struct composition *c, const struct context *x, str name)
{
	const struct word *own = own_word(c, name);
	return own ? own->text : locale_word(x->locale, name);
}

/* Words of a language are parsed when they are first filled. */
static const struct template *parsed(struct composition *c, str text)
{
	for (struct known_word *w = c->words; w; w = w->next)
		if (str_eq(w->text, text))
			return &w->template;
	struct known_word *w = ARENA_NEW(c->a, struct known_word);
	*w = (struct known_word){text, template_parse(c->a, text, NOWHERE, c->d), c->words};
	c->words = w;
	return &w->template;
}

const struct template *word_template(struct composition *c, const struct context *x, str name)
{
	const struct word *own = own_word(c, name);
	return own ? &own->template : parsed(c, locale_word(x->locale, name));
}

/* An address is written as its country does, whatever the language of the CV. */
const struct template *place_template(struct composition *c, const struct context *x,
                                      const struct place *p)
{
	const struct word *own = own_word(c, STR("place"));
	const str address = country_address(x->locale, p->country_code);
	if (own || address.n == 0)
		return word_template(c, x, STR("place"));
	return parsed(c, address);
}
