/* SPDX-License-Identifier: MIT */
/*
 * Levels: a part of a whole (`4/5`, `3.5/5`, `80 %`), a step of the Common
 * European Framework, or a word of a scale of any language. What is none of
 * these stays words.
 */
#include "cv/locale.h"

enum { PERCENT = 100, NUMBER_MOST = 1000, STEPS = 6 };

static const struct level nothing;

static struct level part_of(int value, int out_of)
{
	if (value < 0 || out_of <= 0 || value > out_of)
		return nothing;
	return (struct level){.value = (short)value, .out_of = (short)out_of};
}

static void skip_spaces(str *text)
{
	while (text->n && text->s[0] == ' ')
		*text = str_slice(*text, 1, text->n);
}

static bool is_digit(const str *text)
{
	return text->n && text->s[0] >= '0' && text->s[0] <= '9';
}

/* A number at the start of the text, which moves behind it; -1 if there is none that small. */
static int number(str *text)
{
	int value = -1;
	skip_spaces(text);
	for (; is_digit(text); *text = str_slice(*text, 1, text->n)) {
		value = (value < 0 ? 0 : value * 10) + (text->s[0] - '0');
		if (value > NUMBER_MOST)
			return -1;
	}
	return value;
}

/* A half behind the number: `.5` or `,5`, which doubles both numbers. */
static bool half(str *text)
{
	const bool is_half = str_starts(*text, STR(".5")) || str_starts(*text, STR(",5"));
	if (is_half)
		*text = str_slice(*text, 2, text->n);
	return is_half;
}

static struct level from_numbers(str text)
{
	int value = number(&text);
	const int times = half(&text) ? 2 : 1;
	value = value * times + (times - 1);
	skip_spaces(&text);
	if (value >= 0 && str_eq(str_trim(text), STR("%")))
		return part_of(value, PERCENT * times);
	if (value < 0 || !str_starts(text, STR("/")))
		return nothing;
	text = str_slice(text, 1, text.n);
	const int out_of = number(&text);
	return out_of > 0 && str_trim(text).n == 0 ? part_of(value, out_of * times) : nothing;
}

static bool is_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       (unsigned char)c >= 0x80;
}

static int framework_step(str word)
{
	if (word.n != 2 || word.s[1] < '1' || word.s[1] > '2')
		return 0;
	const char letter = (char)(word.s[0] | 0x20);
	return letter >= 'a' && letter <= 'c' ? (letter - 'a') * 2 + (word.s[1] - '0') : 0;
}

/* The one step that the text names; texts with two ("B2 to C1") have none. */
static struct level from_framework(str text)
{
	int found = 0;
	for (ptrdiff_t at = 0; at < text.n;) {
		const ptrdiff_t from = at;
		while (at < text.n && is_alnum(text.s[at]))
			at++;
		const int step = framework_step(str_slice(text, from, at));
		if (step && found && step != found)
			return nothing;
		found = step ? step : found;
		at += at == from;
	}
	return part_of(found ? found : -1, STEPS);
}

/* A step of a scale: "fluent,very good=4/5". */
static bool is_step(str words, str text)
{
	str word;
	while (list_next(&words, ',', &word))
		if (word_same(word, text))
			return true;
	return false;
}

static struct level from_scale(const struct locale *l, str text)
{
	str steps = str_from_z(l->levels), step, words, value;
	while (list_next(&steps, '|', &step))
		if (str_cut(step, '=', &words, &value) && is_step(words, text))
			return from_numbers(value);
	return nothing;
}

struct level level_parse(str text)
{
	str head, rest;
	text = str_trim(text);
	struct level found = from_numbers(text);
	if (found.out_of == 0)
		found = from_framework(text);
	for (int i = 0; locale_at(i) && found.out_of == 0; i++)
		found = from_scale(locale_at(i), text);
	str_cut(text, '(', &head, &rest); /* "fluent (since childhood)" */
	for (int i = 0; locale_at(i) && found.out_of == 0 && rest.n; i++)
		found = from_scale(locale_at(i), str_trim(head));
	return found;
}
