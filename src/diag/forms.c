/* SPDX-License-Identifier: MIT */
/*
 * Messages for programs: JSON in lines, SARIF 2.1.0 for code scanning, and the
 * workflow commands of GitHub. Nothing is left out for being repeated.
 */
#include "diag/diag_int.h"

static void member(struct buf *out, const char *name, str value)
{
	buf_format(out, "\"%s\": ", name);
	buf_json(out, value);
}

/* "TEXT: DETAIL" */
static str whole_text(struct arena *a, const struct message *m)
{
	const str text = diag_row(m->id)->text;
	return m->detail.n ? str_format(a, "%.*s: %.*s", STR_ARG(text), STR_ARG(m->detail)) : text;
}

static bool has_line(const struct span *at)
{
	return at->origin && at->line;
}

/* --- JSON --- */

static void json_place(struct buf *out, const struct span *at)
{
	if (!at->origin)
		return;
	buf_add(out, STR(", "));
	member(out, "file", at->origin->name);
	if (has_line(at))
		buf_format(out,
		           ", \"line\": %d, \"column\": %d, \"endLine\": %d, \"endColumn\": %d",
		           at->line, at->column, at->end_line, at->end_column);
}

static void write_json(struct buf *out, const struct message *list, int count)
{
	for (int i = 0; i < count; i++) {
		const struct message *m = &list[i];
		buf_char(out, '{');
		member(out, "level", diag_level_name(diag_row(m->id)->level));
		buf_add(out, STR(", "));
		member(out, "slug", diag_row(m->id)->slug);
		json_place(out, &m->at);
		buf_add(out, STR(", "));
		member(out, "text", whole_text(out->a, m));
		if (m->also_text.n) {
			buf_add(out, STR(", \"also\": {"));
			member(out, "text", m->also_text);
			json_place(out, &m->also);
			buf_char(out, '}');
		}
		buf_add(out, STR("}\n"));
	}
}

/* --- GitHub --- */

/* The command's own signs, as it wants them. */
static void escape(struct buf *out, str text, bool property)
{
	for (ptrdiff_t i = 0; i < text.n; i++) {
		const char c = text.s[i];
		if (c == '%' || c == '\n' || c == '\r' || (property && (c == ':' || c == ',')))
			buf_format(out, "%%%02X", (unsigned)(unsigned char)c);
		else
			buf_char(out, c);
	}
}

static void write_github(struct buf *out, const struct message *list, int count)
{
	static const char *const commands[] = {"notice", "warning", "error"};
	for (int i = 0; i < count; i++) {
		const struct message *m = &list[i];
		buf_format(out, "::%s ", commands[diag_row(m->id)->level]);
		if (m->at.origin) {
			buf_add(out, STR("file="));
			escape(out, m->at.origin->name, true);
			buf_char(out, ',');
		}
		if (has_line(&m->at))
			buf_format(out, "line=%d,endLine=%d,col=%d,endColumn=%d,", m->at.line,
			           m->at.end_line, m->at.column, m->at.end_column);
		buf_format(out, "title=%.*s::", STR_ARG(diag_row(m->id)->slug));
		escape(out, whole_text(out->a, m), false);
		buf_char(out, '\n');
	}
}

/* --- SARIF --- */

static void sarif_location(struct buf *out, const struct span *at, str text)
{
	buf_add(out, STR("{\"physicalLocation\": {\"artifactLocation\": {"));
	member(out, "uri", at->origin->name);
	buf_char(out, '}');
	if (has_line(at))
		buf_format(out,
		           ", \"region\": {\"startLine\": %d, \"startColumn\": %d, "
		           "\"endLine\": %d, \"endColumn\": %d}",
		           at->line, at->column, at->end_line, at->end_column);
	buf_char(out, '}');
	if (text.n) {
		buf_add(out, STR(", \"message\": {"));
		member(out, "text", text);
		buf_char(out, '}');
	}
	buf_char(out, '}');
}

static void sarif_result(struct buf *out, const struct message *m)
{
	buf_add(out, STR("      {"));
	member(out, "ruleId", diag_row(m->id)->slug);
	buf_add(out, STR(", "));
	member(out, "level", diag_level_name(diag_row(m->id)->level));
	buf_add(out, STR(", \"message\": {"));
	member(out, "text", whole_text(out->a, m));
	buf_char(out, '}');
	if (m->at.origin) {
		buf_add(out, STR(", \"locations\": ["));
		sarif_location(out, &m->at, (str){0});
		buf_char(out, ']');
	}
	if (m->also_text.n && m->also.origin) {
		buf_add(out, STR(", \"relatedLocations\": ["));
		sarif_location(out, &m->also, m->also_text);
		buf_char(out, ']');
	}
	buf_char(out, '}');
}

static void sarif_rules(struct buf *out, const bool *used)
{
	bool any = false;
	for (int id = 0; id < DIAG_COUNT; id++) {
		if (!used[id])
			continue;
		buf_add(out, any ? STR(",\n      {") : STR("\n      {"));
		member(out, "id", diag_row((enum diag_id)id)->slug);
		buf_add(out, STR(", \"shortDescription\": {"));
		member(out, "text", diag_row((enum diag_id)id)->text);
		buf_add(out, STR("}}"));
		any = true;
	}
}

/* Each input is a run of its own. */
static void write_sarif(struct buf *out, const struct message *list, int count, bool first)
{
	bool *used = ARENA_ARRAY(out->a, bool, DIAG_COUNT);
	buf_add(out, first ? STR("\n") : STR(",\n"));
	buf_add(out, STR("    {\"columnKind\": \"unicodeCodePoints\",\n     \"results\": ["));
	for (int i = 0; i < count; i++) {
		buf_add(out, i ? STR(",\n") : STR("\n"));
		sarif_result(out, &list[i]);
		used[list[i].id] = true;
	}
	buf_add(out, STR("],\n     \"tool\": {\"driver\": {\"name\": \"recto\", \"rules\": ["));
	sarif_rules(out, used);
	buf_add(out, STR("]}}}"));
}

/* --- all --- */

void diags_write_begin(enum diag_form form, struct buf *out)
{
	if (form == DIAG_FORM_SARIF)
		buf_add(out, STR("{\n  \"$schema\": "
		                 "\"https://json.schemastore.org/sarif-2.1.0.json\",\n"
		                 "  \"version\": \"2.1.0\",\n  \"runs\": ["));
}

void diags_write(const struct diags *d, enum diag_level least, enum diag_form form, bool first,
                 struct buf *out)
{
	int count = 0;
	const struct message *list = diags_listed(d, out->a, least, &count);
	if (form == DIAG_FORM_TEXT)
		diags_print(d, (struct diag_style){.least = least}, out);
	if (form == DIAG_FORM_JSON)
		write_json(out, list, count);
	if (form == DIAG_FORM_SARIF)
		write_sarif(out, list, count, first);
	if (form == DIAG_FORM_GITHUB)
		write_github(out, list, count);
}

void diags_write_end(enum diag_form form, struct buf *out)
{
	if (form == DIAG_FORM_SARIF)
		buf_add(out, STR("\n  ]\n}\n"));
}
