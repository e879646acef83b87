/* SPDX-License-Identifier: MIT */
/*
 * libyaml speaks of tokens and simple keys; a person wants to know what is
 * wrong in the line and what it usually comes from. A row is chosen by a part
 * of libyaml's problem and of its context; the first that fits counts.
 */
#include "source/source_int.h"

#include <string.h>

struct row {
	const char *problem, *context; /* parts of libyaml's words; NULL: any */
	const char *words;
	const char *there; /* what stands at the context, as a second place */
	bool at_context;   /* the fault is there, and not where the parser noticed */
};

static const struct row rows[] = {
    {"unexpected end of stream", "quoted scalar", "a quotation mark was never closed",
     "the quotation begins here", false},
    {"unexpected document indicator", "quoted scalar", "a quotation mark was never closed",
     "the quotation begins here", false},
    {"unknown escape", NULL,
     "no such escape; in double quotes a backslash as text is written twice", NULL, false},
    {"did not find expected hexdecimal number", NULL, "an escape that lacks digits", NULL, false},
    {"invalid Unicode character escape", NULL, "an escape that is no character", NULL, false},
    {"expected ',' or ']'", NULL, "a comma or ] is missing before here", "the [ is here", false},
    {"expected ',' or '}'", NULL, "a comma or } is missing before here", "the { is here", false},
    {"mapping values are not allowed", NULL,
     "a key that does not line up with the keys above; or a text that holds “: ” and needs quotes",
     NULL, false},
    {"could not find expected ':'", NULL,
     "a key without a colon, or a text that should stand further right; check the colon and the "
     "indentation",
     NULL, true},
    {"expected '-' indicator", NULL,
     "this line does not line up with the items above; check the indentation",
     "the list begins here", false},
    {"expected key", NULL,
     "this line does not line up with the keys above; check the indentation, or quote the text",
     "the keys begin here", false},
    {"block sequence entries are not allowed", NULL,
     "an item cannot stand here; put the list under its key, indented", NULL, false},
    {"mapping keys are not allowed", NULL, "a key cannot stand here", NULL, false},
    {"expected node content", NULL, "a value is missing before this sign", NULL, false},
    {"expected comment or line break", NULL, "text cannot follow | or > on its line", NULL, false},
    {"cannot start any token", NULL, "a text that starts with this sign needs quotes", NULL, false},
    {"expected <document start>", NULL, "something follows the end of the document", NULL, false},
    {"incompatible YAML document", NULL, "a version of YAML that is not known", NULL, false},
    {NULL, "directive", "this is no directive; a text that starts with % needs quotes", NULL,
     false},
    {NULL, "scanning a tag", "a text that starts with ! needs quotes", NULL, true},
};

static bool has(const char *words, const char *part)
{
	return !part || (words && strstr(words, part));
}

static const struct row *find_row(const struct yaml_error *e)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (has(e->problem, rows[i].problem) && has(e->context, rows[i].context))
			return &rows[i];
	return NULL;
}

/* The tab in the indentation of the line of `at`, or at it; -1 if there is none. */
static ptrdiff_t find_tab(str text, ptrdiff_t at)
{
	ptrdiff_t i = at;
	if (at < text.n && text.s[at] == '\t')
		return at;
	while (i > 0 && text.s[i - 1] != '\n')
		i--;
	while (i < at && text.s[i] == ' ')
		i++;
	return i < text.n && text.s[i] == '\t' ? i : -1;
}

/* `a: "foo` and, lines below, `b: "bar"`: the second quotation mark closes the first. */
static bool is_quote_run_on(str text, const struct yaml_error *e)
{
	if (!has(e->problem, "did not find expected") || e->last_from < 0)
		return false;
	const char sign = text.s[e->last_from];
	return (sign == '"' || sign == '\'') &&
	       str_find(str_slice(text, e->last_to, e->at), STR("\n")) < 0;
}

/* `name:Ada`, and a key in the next line: the colon that lacks its space; -1 if it is not so. */
static ptrdiff_t find_tight_colon(str text, const struct yaml_error *e)
{
	ptrdiff_t at = e->last_from;
	if (!has(e->problem, "mapping values are not allowed") || at < 0)
		return -1;
	while (at < e->at && text.s[at] != ':' && text.s[at] != ' ' && text.s[at] != '\n')
		at++;
	const bool tight = at > e->last_from && at + 1 < e->at && text.s[at] == ':';
	const str rest = str_slice(text, at + 1, e->at);
	/* Times and addresses have such colons, too. */
	const char next = tight ? text.s[at + 1] : 0;
	const bool is_key = tight && next != '/' && !(next >= '0' && next <= '9');
	return is_key && str_find(rest, STR("\n")) >= 0 ? at : -1;
}

struct finding yaml_finding(struct arena *scratch, const struct places *p,
                            const struct yaml_error *e)
{
	const ptrdiff_t noticed = e->at < 0 ? 0 : e->at;
	const ptrdiff_t tab = find_tab(p->origin->text, noticed);
	const struct row *row = find_row(e);
	struct finding f = {.id = DIAG_YAML_SYNTAX, .at = span_from_bytes(p, noticed, noticed + 1)};
	if (tab >= 0) {
		f.id = DIAG_YAML_TAB;
		f.at = span_from_bytes(p, tab, tab + 1);
		return f;
	}
	const ptrdiff_t colon = find_tight_colon(p->origin->text, e);
	if (colon >= 0) {
		f.at = span_from_bytes(p, colon, colon + 1);
		f.detail = STR("a key's colon needs a space after it");
		return f;
	}
	if (is_quote_run_on(p->origin->text, e)) {
		f.detail = STR("text follows a closing quotation mark; is another one not closed?");
		f.also = span_from_bytes(p, e->last_from, e->last_from + 1);
		f.also_text = "the quotation begins here";
		return f;
	}
	if (!row) {
		f.detail =
		    str_copy(scratch, str_from_z(e->problem ? e->problem : "not to be read"));
		return f;
	}
	f.detail = str_from_z(row->words);
	if (row->at_context && e->context_at >= 0)
		f.at = span_from_bytes(p, e->context_at, e->context_at + 1);
	if (row->there && e->context_at >= 0) {
		f.also = span_from_bytes(p, e->context_at, e->context_at + 1);
		f.also_text = row->there;
	}
	return f;
}
