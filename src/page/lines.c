/* SPDX-License-Identifier: MIT */
/* What a page is made of, noted while it is placed: its frames, and the lines in them. */
#include "page/page_int.h"

void note_region(struct placer *p, const struct frame *f, str flow)
{
	LIST_ADD(p->a, &p->regions,
	         ((struct page_region){.flow = flow,
	                               .x = reflect(p, f->x, f->w),
	                               .y = f->y,
	                               .w = f->w,
	                               .h = f->h,
	                               .content_x = reflect(p, f->content_x, f->content_w),
	                               .content_y = f->content_y,
	                               .content_w = f->content_w,
	                               .content_h = f->content_h}));
}

/* The caller says where the line stands and of what it is; its own measures come from the line. */
void note_line(struct placer *p, const struct set_line *line, struct page_line note)
{
	note.region = p->artifact ? -1 : p->regions.count - 1;
	if (p->artifact)
		note.para = note.rank = 0;
	note.start = reflect(p, note.start, line->measure);
	note.measure = line->measure;
	note.x = note.start + line->x;
	note.w = line->width;
	note.above = line->above;
	note.below = line->below;
	note.space = line->space;
	note.hang_start = line->hang_start;
	note.hang_end = line->hang_end;
	note.justified = line->justified;
	note.closes = line->closes;
	note.hyphenated = line->hyphenated;
	LIST_ADD(p->a, &p->lines, note);
	p->line = p->lines.count;
}
