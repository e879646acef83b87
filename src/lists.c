/* SPDX-License-Identifier: MIT */
/* `layout list`, `layout show`, `layout check`, `font list`, `schema`, `explain`: what there is,
 * how it is written, what is said of it. */
#include "job.h"

bool list_layouts(struct job *j)
{
	const struct layout_places places = layout_places(j);
	int count = 0;
	const struct layout_info *list = layout_list(j->a, j->scratch, &places, &count);
	int widest = 0;
	for (int i = 0; i < count; i++)
		widest = list[i].name.n > widest ? (int)list[i].name.n : widest;
	struct buf out = BUF(j->a);
	for (int i = 0; i < count; i++)
		buf_format(&out, "%.*s%*s%.*s\n", STR_ARG(list[i].name),
		           list[i].about.n ? widest - (int)list[i].name.n + 2 : 0, "",
		           STR_ARG(list[i].about));
	j->result->output = buf_str(&out);
	return true;
}

bool show_layout(struct job *j)
{
	if (!load_layout(j))
		return false;
	struct buf out = BUF(j->a);
	layout_show(j->layout, &out);
	j->result->output = buf_str(&out);
	return true;
}

bool report_layout(struct job *j)
{
	if (!load_layout(j) || !open_fonts(j))
		return false;
	check_layout(j);
	return true;
}

bool list_fonts(struct job *j)
{
	if (!open_fonts(j))
		return false;
	int count = 0;
	const struct family_info *families = font_families(j->fonts, &count);
	struct buf out = BUF(j->a);
	for (int i = 0; i < count; i++) {
		const struct family_info *f = &families[i];
		buf_format(
		    &out, "%-26.*s %-7.*s %2d %s  %-10s %-22.*s %.*s\n", STR_ARG(f->name),
		    STR_ARG(f->class_name), f->face_count, f->face_count == 1 ? "face " : "faces",
		    f->bundled ? "bundled" : "installed", STR_ARG(f->package), STR_ARG(f->scripts));
	}
	j->result->output = buf_str(&out);
	return true;
}

static const struct form *cv_language(struct arena *a)
{
	return read_form(a);
}

static const struct form *layout_language(struct arena *a)
{
	(void)a;
	return &layout_form;
}

static const struct {
	const char *name, *title;
	const struct form *(*form)(struct arena *a);
} languages[] = {
    {"cv", "A CV for recto", cv_language},
    {"layout", "A layout for recto", layout_language},
};

bool print_schema(struct job *j)
{
	struct buf out = BUF(j->a);
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
		if (str_eq(j->input_name, str_from_z(languages[i].name)))
			schema_write(j->scratch, languages[i].form(j->a),
			             str_from_z(languages[i].title), &out);
	j->result->output = buf_str(&out);
	if (out.n)
		return true;
	j->result->status = RECTO_USAGE;
	diag(j->diags, DIAG_SCHEMA_UNKNOWN, NOWHERE, "%.*s; there is one of cv and one of layout",
	     STR_ARG(j->input_name));
	return false;
}

/* --- limits --- */

bool list_limits(struct job *j)
{
	struct buf out = BUF(j->a);
	limits_print(&out);
	j->result->output = buf_str(&out);
	return true;
}

/* --- messages --- */

enum { LINE_WIDTH = 80 };

/* Sentences in lines of a terminal. */
static void add_wrapped(struct buf *out, str text)
{
	str word;
	ptrdiff_t column = 0;
	for (bool more = true; more;) {
		more = str_cut(text, ' ', &word, &text);
		const ptrdiff_t width = utf8_length(word);
		if (column && column + 1 + width > LINE_WIDTH) {
			buf_char(out, '\n');
			column = 0;
		}
		buf_format(out, "%s%.*s", column ? " " : "", STR_ARG(word));
		column += width + (column > 0);
	}
	buf_char(out, '\n');
}

static void list_slugs(struct buf *out)
{
	for (int id = 0; id < DIAG_COUNT; id++) {
		const str slug = diag_slug((enum diag_id)id), text = diag_text((enum diag_id)id);
		buf_format(out, "%-22.*s %.*s\n", STR_ARG(slug), STR_ARG(text));
	}
}

static bool slug_unknown(struct job *j)
{
	struct strs slugs = {ARENA_ARRAY(j->scratch, str, DIAG_COUNT), DIAG_COUNT};
	for (int id = 0; id < DIAG_COUNT; id++)
		slugs.items[id] = diag_slug((enum diag_id)id);
	const str near = name_near(j->scratch, j->input_name, &slugs);
	j->result->status = RECTO_USAGE;
	if (near.n)
		diag(j->diags, DIAG_SLUG_UNKNOWN, NOWHERE, "%.*s; did you mean %.*s?",
		     STR_ARG(j->input_name), STR_ARG(near));
	else
		diag(j->diags, DIAG_SLUG_UNKNOWN, NOWHERE, "%.*s", STR_ARG(j->input_name));
	return false;
}

bool explain_slug(struct job *j)
{
	struct buf out = BUF(j->a);
	if (j->input_name.n == 0)
		list_slugs(&out);
	for (int i = 0; i < DIAG_COUNT; i++) {
		const enum diag_id id = (enum diag_id)i;
		if (!str_eq(diag_slug(id), j->input_name))
			continue;
		buf_format(&out, "%.*s: %.*s\n\n", STR_ARG(diag_level_name(diag_level(id))),
		           STR_ARG(diag_text(id)));
		add_wrapped(&out, diag_explanation(id));
	}
	j->result->output = buf_str(&out);
	return out.n > 0 || slug_unknown(j);
}
