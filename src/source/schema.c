/* SPDX-License-Identifier: MIT */
/*
 * A form as a JSON Schema (draft 7, which the editors know). Nothing is
 * guessed from a scalar here, so a text may be what other tools take for a
 * number; a key may be spelt in any case, with or without space, - and _: its
 * usual spelling is a property, which an editor offers, any other a pattern.
 * null is "absent" everywhere.
 */
#include <string.h>

#include "source/source.h"

const struct form form_any = {.kind = FORM_ANY};
const struct form form_text = {.kind = FORM_TEXT};
const struct form form_flag = {.kind = FORM_FLAG};
const struct form form_none = {.kind = FORM_NONE};

struct writer {
	struct arena *a;
	struct buf *out;
	struct {
		const struct form **items;
		int count, cap;
	} defined; /* all forms with a name, in the order in which they were met */
};

static void write_form(struct writer *w, const struct form *f, const void *arg);

static void text(struct writer *w, const char *z)
{
	buf_add(w->out, str_from_z(z));
}

static void quoted(struct writer *w, const char *z)
{
	buf_json(w->out, str_from_z(z));
}

/* --- scalars --- */

static void write_any(struct writer *w, const struct form *f, const void *arg)
{
	(void)w, (void)f, (void)arg;
}

static void write_none(struct writer *w, const struct form *f, const void *arg)
{
	(void)f, (void)arg;
	text(w, "\"not\": {}");
}

static void write_text(struct writer *w, const struct form *f, const void *arg)
{
	static const char *const types[] = {
	    [NUMBER_ANY] = "\"type\": [\"string\", \"number\", \"boolean\", \"null\"]",
	    [NUMBER_ZERO] =
		"\"type\": [\"string\", \"number\", \"null\"], \"minimum\": 0, \"maximum\": 0",
	    [NUMBER_NONE] = "\"type\": [\"string\", \"null\"]",
	};
	(void)arg;
	text(w, types[f->number]);
	if (f->pattern) {
		text(w, ", \"pattern\": ");
		quoted(w, f->pattern);
	}
}

static void write_flag(struct writer *w, const struct form *f, const void *arg)
{
	(void)f, (void)arg;
	text(w, "\"type\": [\"boolean\", \"string\", \"null\"], \"pattern\": "
	        "\"^ *([Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Oo][Nn]|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]|"
	        "[Oo][Ff][Ff]) *$\"");
}

static void write_whole(struct writer *w, const struct form *f, const void *arg)
{
	const struct key_range *range = arg;
	(void)f;
	text(w,
	     "\"type\": [\"integer\", \"string\", \"null\"], \"pattern\": \"^ *[-+]?[0-9]+ *$\"");
	if (range)
		buf_format(w->out, ", \"minimum\": %d, \"maximum\": %d", range->least, range->most);
}

static void write_factor(struct writer *w, const struct form *f, const void *arg)
{
	(void)f, (void)arg;
	text(w, "\"type\": [\"number\", \"string\", \"null\"], "
	        "\"pattern\": \"^ *[-+]?([0-9]+([.][0-9]+)?|[.][0-9]+) *%? *$\"");
}

/* --- names in any spelling --- */

static void add_letter(struct buf *b, char c)
{
	const char low = (char)(c | 0x20);
	if (low >= 'a' && low <= 'z')
		buf_format(b, "[%c%c]", low - 0x20, low);
	else if (strchr("$.*+?()[]{}|^\\", c))
		buf_format(b, "[%c]", c);
	else
		buf_char(b, c);
}

/* A pattern for all spellings of a name. */
static str any_spelling(struct arena *a, const char *name)
{
	struct buf b = BUF(a);
	buf_add(&b, STR("[-_ ]*"));
	for (; *name; name++) {
		if (strchr(" -_", *name))
			continue;
		add_letter(&b, *name);
		buf_add(&b, STR("[-_ ]*"));
	}
	return buf_str(&b);
}

static void write_names(struct writer *w, const struct form *f, const void *arg)
{
	const struct key_names *names = arg;
	struct buf pattern = BUF(w->a);
	(void)f;
	text(w, "\"anyOf\": [{\"enum\": [");
	for (int i = 0; i < names->count; i++) {
		if (!names->names[i])
			continue;
		quoted(w, names->names[i]);
		text(w, ", ");
		const str spelling = any_spelling(w->a, names->names[i]);
		buf_format(&pattern, "%s%.*s", pattern.n ? "|" : "", STR_ARG(spelling));
	}
	text(w, "null]}, {\"type\": \"string\", \"pattern\": ");
	buf_json(w->out, str_format(w->a, "^(%.*s)$", STR_ARG(buf_str(&pattern))));
	text(w, "}]");
}

/* --- lists --- */

static void write_list(struct writer *w, const struct form *f, const void *arg)
{
	(void)arg;
	text(w, "\"type\": [\"array\", \"null\"], \"items\": {");
	write_form(w, f->of[0], NULL);
	text(w, "}");
	if (f->least)
		buf_format(w->out, ", \"minItems\": %d", f->least);
	if (f->most)
		buf_format(w->out, ", \"maxItems\": %d", f->most);
}

static void write_tuple(struct writer *w, const struct form *f, const void *arg)
{
	(void)arg;
	text(w, "\"type\": [\"array\", \"null\"], \"items\": [");
	for (int i = 0; i < f->count; i++) {
		text(w, i ? ", {" : "{");
		write_form(w, f->of[i], NULL);
		text(w, "}");
	}
	buf_format(w->out, "], \"minItems\": %d, \"maxItems\": %d", f->count, f->count);
}

static void write_items(struct writer *w, const struct form *f, const void *arg)
{
	text(w, "\"anyOf\": [{");
	write_form(w, f->of[0], NULL);
	text(w, "}, {");
	write_list(w, f, arg);
	text(w, "}]");
}

static void write_either(struct writer *w, const struct form *f, const void *arg)
{
	(void)arg;
	text(w, "\"anyOf\": [");
	for (int i = 0; i < f->count; i++) {
		text(w, i ? ", {" : "{");
		write_form(w, f->of[i], NULL);
		text(w, "}");
	}
	text(w, "]");
}

/* --- maps --- */

static void write_rest(struct writer *w, const struct form *f)
{
	text(w, ", \"additionalProperties\": ");
	if (f->count == 0) {
		text(w, "false");
		return;
	}
	text(w, "{");
	write_form(w, f->of[0], NULL);
	text(w, "}");
}

static void write_value(struct writer *w, const struct key *key)
{
	if (key->form)
		write_form(w, key->form, key->form_arg);
}

/* The usual spelling, with what is said of it. */
static void write_property(struct writer *w, const struct key *key, bool first)
{
	text(w, first ? "\n    " : ",\n    ");
	quoted(w, key->name);
	text(w, ": {");
	if (key->about) {
		text(w, "\"description\": ");
		quoted(w, key->about);
		text(w, key->form ? ", \"allOf\": [{" : "");
	}
	write_value(w, key);
	text(w, key->about && key->form ? "}]}" : "}");
}

static void write_spelling(struct writer *w, const struct key *key, bool first)
{
	const str spelling = any_spelling(w->a, key->name);
	struct buf usual = BUF(w->a);
	for (const char *c = key->name; *c; c++)
		if (strchr("$.*+?()[]{}|^\\", *c))
			buf_format(&usual, "[%c]", *c);
		else
			buf_char(&usual, *c);
	text(w, first ? "\n    " : ",\n    ");
	buf_json(w->out,
	         str_format(w->a, "^(?!%.*s$)%.*s$", STR_ARG(buf_str(&usual)), STR_ARG(spelling)));
	text(w, ": {");
	write_value(w, key);
	text(w, "}");
}

static void write_spellings(struct writer *w, const struct key_table *table)
{
	text(w, ",\n   \"patternProperties\": {");
	for (int i = 0; i < table->count; i++)
		write_spelling(w, &table->keys[i], i == 0);
	text(w, "}");
}

static void write_map(struct writer *w, const struct form *f, const void *arg)
{
	const struct key_table *table = arg;
	text(w, "\"type\": [\"object\", \"null\"], \"properties\": {");
	for (int i = 0; i < table->count; i++)
		write_property(w, &table->keys[i], i == 0);
	text(w, "}");
	/* Where other keys may stand, another spelling may be one of those. */
	if (f->count == 0)
		write_spellings(w, table);
	write_rest(w, f);
}

static void write_named(struct writer *w, const struct form *f, const void *arg)
{
	const struct key_names *names = arg;
	if (!names) {
		text(w, "\"type\": [\"object\", \"null\"], \"additionalProperties\": {");
		write_form(w, f->of[0], NULL);
		text(w, "}");
		return;
	}
	struct key *keys = ARENA_ARRAY(w->a, struct key, names->count);
	struct key_table table = {keys, names->count, 0, false};
	const struct form closed = {.kind = FORM_MAP};
	for (int i = 0; i < names->count; i++)
		keys[i] = (struct key){.name = names->names[i], .form = f->of[0]};
	write_map(w, &closed, &table);
}

static void write_made(struct writer *w, const struct form *f, const void *arg)
{
	write_form(w, f->make(w->a, arg), NULL);
}

/* --- the whole --- */

static void (*const writers[])(struct writer *w, const struct form *f, const void *arg) = {
    [FORM_ANY] = write_any,     [FORM_TEXT] = write_text,     [FORM_FLAG] = write_flag,
    [FORM_WHOLE] = write_whole, [FORM_FACTOR] = write_factor, [FORM_NAMES] = write_names,
    [FORM_ITEMS] = write_items, [FORM_LIST] = write_list,     [FORM_TUPLE] = write_tuple,
    [FORM_MAP] = write_map,     [FORM_NAMED] = write_named,   [FORM_EITHER] = write_either,
    [FORM_MADE] = write_made,   [FORM_NONE] = write_none,
};

static void define(struct writer *w, const struct form *f)
{
	for (int i = 0; i < w->defined.count; i++)
		if (w->defined.items[i] == f)
			return;
	LIST_ADD(w->a, &w->defined, f);
}

static void write_form(struct writer *w, const struct form *f, const void *arg)
{
	if (!f->name) {
		writers[f->kind](w, f, arg ? arg : f->arg);
		return;
	}
	define(w, f);
	text(w, "\"$ref\": ");
	buf_json(w->out, str_format(w->a, "#/definitions/%s", f->name));
}

void schema_write(struct arena *scratch, const struct form *root, str about, struct buf *out)
{
	const struct arena_mark mark = arena_mark(scratch);
	struct writer w = {.a = scratch, .out = out};
	text(&w, "{\"$schema\": \"http://json-schema.org/draft-07/schema#\",\n \"title\": ");
	buf_json(out, about);
	text(&w, ",\n ");
	text(&w, "\"allOf\": [{");
	write_form(&w, root, NULL);
	text(&w, "}],\n \"definitions\": {");
	/* More are met while these are written. */
	for (int i = 0; i < w.defined.count; i++) {
		const struct form *f = w.defined.items[i];
		text(&w, i ? ",\n  " : "\n  ");
		quoted(&w, f->name);
		text(&w, ": {");
		writers[f->kind](&w, f, f->arg);
		text(&w, "}");
	}
	text(&w, "}}\n");
	arena_rewind(scratch, mark);
}
