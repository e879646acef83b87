/* SPDX-License-Identifier: MIT */
/* Runs from right to left, as spell.c says why. */
#include "write/pdf/spell.h"

void spell_space(struct speller *s, struct pdf_glyph space)
{
	space.says = STR("\xE2\x80\x8B "); /* U+200B */
	space.actual = STR(" ");
	LIST_ADD(s->a, &s->said, space);
}

/* Puts the space before a word where the word begins, if it begins with a mark. */
static void lead(struct speller *s, dim x)
{
	if (!s->units.count || !s->units.items[0].marks)
		return;
	const uint32_t id = pdf_face_glyph(s->run->face, ' ');
	struct pdf_glyph *last = s->said.count ? &s->said.items[s->said.count - 1] : NULL;
	const dim at = x - pdf_face_advance(s->run->face, id, s->run->size);
	if (last && !last->blank)
		last->x = at;
	else if (id)
		spell_space(s, (struct pdf_glyph){.id = id, .says = STR(" "), .x = at});
}

static int word_start(const struct speller *s, int to)
{
	int from = to - 1;
	while (from > 0 && !text_is_space(s->in[from - 1].says))
		from--;
	return from;
}

static dim add_word(struct speller *s, int from, int to)
{
	for (int i = from, end; i < to; i = end) {
		end = group_end(s, i);
		end = end > to ? to : end;
		spell_add(s, group_says(s, i, end), group_width(s, i, end));
	}
	return cluster_x(s, from, cluster_end(s, from));
}

/* The end of a word, which stands further on, is the first from the left; so the last text of the
 * rest comes first. */
static dim add_rest(struct speller *s, const struct pdf_text *rest, int count)
{
	struct speller t = speller_of(s->a, rest);
	t.units = s->units;
	const int from = word_start(&t, rest->count);
	const bool goes_on = from == 0 && !text_is_space(t.in[0].says) && count > 1;
	const dim more = goes_on ? add_rest(&t, rest + 1, count - 1) : 0;
	const dim own = rest->draw->x + add_word(&t, from, rest->count);
	s->units = t.units;
	return goes_on ? more : own;
}

void spell_from_right(struct speller *s, const struct draw *draw, const struct pdf_around *around)
{
	const bool spells = around->rest_count || around->said || run_is_misread(s);
	const int count = s->run->glyph_count;
	for (int to = count, from; to > 0; to = from) {
		from = to - 1;
		if (text_is_space(s->in[from].says)) {
			spell_space(s, s->in[from]);
			continue;
		}
		from = word_start(s, to);
		if (!spells) {
			for (int i = from; i < to; i++)
				LIST_ADD(s->a, &s->said, s->in[i]);
			continue;
		}
		spell_show(s, from, to);
		if (to == count && around->said)
			continue;
		const bool splits = from == 0 && around->rest_count;
		const dim rest =
		    splits ? add_rest(s, around->rest, around->rest_count) - draw->x : 0;
		const dim own = add_word(s, from, to), x = splits ? rest : own;
		lead(s, x);
		spell_say(s, x);
	}
	if (around->space)
		spell_space(s, *around->space);
}
