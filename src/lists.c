/* SPDX-License-Identifier: MIT */
/* `layout list`, `layout show`, `layout check`, `font list`, `schema`: what there is, and how it is
 * written. */
#include "job.h"

bool list_layouts(struct job *j)
{
	const struct layout_places places = layout_places(j->recto, j->a);
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
