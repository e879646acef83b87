/* SPDX-License-Identifier: MIT */
/* `layout list`, `layout show`, `layout check`, `font list`: what there is to set a CV with. */
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
