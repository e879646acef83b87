/* SPDX-License-Identifier: MIT */
/* Words: the layout's, else those of the language at hand. */
#include "compose/compose_int.h"

str word_text(struct composition *c, const struct context *x, str name)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	const struct word *own = layout_word(c->layout, name_normal(c->scratch, name));
	arena_rewind(c->scratch, mark);
	return own ? own->text : locale_word(x->locale, name);
}

/* Words of a language are parsed when they are first filled. */
const struct template *word_template(struct composition *c, const struct context *x, str name)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	const struct word *own = layout_word(c->layout, name_normal(c->scratch, name));
	arena_rewind(c->scratch, mark);
	if (own)
		return &own->template;
	const str text = locale_word(x->locale, name);
	for (struct known_word *w = c->words; w; w = w->next)
		if (str_eq(w->text, text))
			return &w->template;
	struct known_word *w = ARENA_NEW(c->a, struct known_word);
	*w = (struct known_word){text, template_parse(c->a, text, NOWHERE, c->d), c->words};
	c->words = w;
	return &w->template;
}
