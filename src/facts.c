/* SPDX-License-Identifier: MIT */
/* What programs want to know of a render: reports of a batch, and which files to watch. */
#include "job.h"

/* --- a name for the output --- */

/* A template stands where `--to` stands for a conversion. */
bool name_output(struct job *j, const struct cv *whole)
{
	j->result->output_name = output_name(j);
	const str text = str_from_z(j->options->to);
	if (!text.n)
		return true;
	const struct origin *o = diags_origin(j->diags, STR("--name"), text);
	const struct span span = {o, 1, 1, 1, (int)text.n + 1};
	const struct template t = template_parse(j->a, text, span, j->diags);
	compose_check_said(j->scratch, j->layout, &t, whole, j->diags);
	const struct compose_input in = {
	    .a = j->a,
	    .scratch = j->scratch,
	    .cv = j->cv,
	    .layout = j->layout,
	    .d = j->diags,
	    .today = today(j),
	    .letter = j->options->letter,
	};
	j->result->output = compose_say(&in, &t);
	return true;
}

/* --- facts --- */

static void member(struct buf *out, const char *name, str value)
{
	buf_format(out, "\"%s\": ", name);
	buf_json(out, value);
	buf_add(out, STR(", "));
}

static const char *status_name(const struct recto_result *r)
{
	if (r->output.n == 0 || r->status == RECTO_SYSTEM)
		return "failed";
	const int doubts = diags_count(r->diags, DIAG_ERROR) + diags_count(r->diags, DIAG_WARNING);
	return doubts ? "doubts" : "fine";
}

/* Fields that are not on the page though nobody took them away on purpose. */
static void add_losses(struct buf *out, const struct ledger *l)
{
	const char *between = "";
	buf_add(out, STR("\"losses\": ["));
	for (int i = 0; l && i < l->cv->leaf_count; i++) {
		const struct placing *p = &l->of_leaf[i];
		if (p->state != PLACING_NONE && p->state != PLACING_OMITTED)
			continue;
		buf_format(out, "%s{", between);
		member(out, "path", l->cv->leaves[i].path);
		buf_add(out, STR("\"why\": "));
		buf_json(out, p->reason ? str_from_z(p->reason) : STR("not set by the layout"));
		buf_char(out, '}');
		between = ", ";
	}
	buf_char(out, ']');
}

/* The lines of the JSON form as a list; no text in them holds a line end. */
static void add_messages(struct buf *out, const struct diags *d)
{
	struct buf lines = BUF(out->a);
	diags_write(d, DIAG_NOTE, DIAG_FORM_JSON, true, &lines);
	buf_add(out, STR("\"diagnostics\": ["));
	for (ptrdiff_t i = 0; i + 1 < lines.n; i++)
		if (lines.s[i] == '\n')
			buf_add(out, STR(", "));
		else
			buf_char(out, lines.s[i]);
	buf_char(out, ']');
}

const char *recto_facts(const struct recto_result *r)
{
	struct buf out = BUF(r->a);
	buf_char(&out, '{');
	member(&out, "status", str_from_z(status_name(r)));
	buf_format(&out, "\"exit\": %d, \"pages\": %d, ", (int)r->status, r->pages);
	member(&out, "fit", r->fit_text);
	member(&out, "summary", r->summary);
	buf_format(&out, "\"missing_glyphs\": %d, \"overfull\": %d, ", r->missing_glyphs,
	           r->overfull);
	buf_format(&out, "\"errors\": %d, \"warnings\": %d, ", diags_count(r->diags, DIAG_ERROR),
	           diags_count(r->diags, DIAG_WARNING));
	add_losses(&out, r->ledger);
	buf_add(&out, STR(", "));
	add_messages(&out, r->diags);
	buf_char(&out, '}');
	return str_z(r->a, buf_str(&out));
}

/* --- files --- */

const char *const *recto_files(const struct recto_result *r)
{
	const struct file_log *log = &r->files;
	const char **names = ARENA_ARRAY(r->a, const char *, log->count + 1);
	for (int i = 0; i < log->count; i++)
		names[i] = str_z(r->a, log->items[i].path);
	return names;
}
