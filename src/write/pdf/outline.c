/* SPDX-License-Identifier: MIT */
/* Bookmarks: the tree that readers show beside the page. */
#include "write/pdf/pdf_int.h"

enum { DEPTH_MAX = 8 };

static void point_to(struct pdf_job *job, struct pdf_obj *outline, int page, dim y)
{
	struct pdf_obj *place = pdf_array_direct(job->doc);
	pdf_add(place, job->page_objects[page]);
	pdf_add_name(place, "XYZ");
	pdf_add_int(place, 0);
	pdf_add_dim(place, job->pages->items[page].height - y);
	pdf_add_int(place, 0); /* the zoom stays as it is */
	pdf_put(outline, "Dest", place);
}

void pdf_outline_write(struct pdf_job *job)
{
	/* parents[k]: the last bookmark of level k; a level left out is not there */
	struct pdf_obj *parents[DEPTH_MAX + 1] = {NULL};
	int depth = 0;
	for (int p = 0; p < job->pages->count; p++) {
		const struct page *page = &job->pages->items[p];
		for (int i = 0; i < page->bookmark_count; i++) {
			const struct bookmark *mark = &page->bookmarks[i];
			const int wanted = mark->level < 1 ? 1 : mark->level;
			depth = wanted <= depth ? wanted : depth < DEPTH_MAX ? depth + 1 : depth;
			parents[depth] = pdf_outline_new(job->doc, parents[depth - 1], mark->title);
			point_to(job, parents[depth], p, mark->y);
		}
	}
}
