/* SPDX-License-Identifier: MIT */
/* The layouts that can be named, each with what it says about itself. */
#include "layout/layout_int.h"

static str about_of(struct chain *c, const struct found *file, bool *readable)
{
	const struct node *layout = layout_file(c, file, DIAG_LAYOUT_NOT_FOUND, NULL);
	const struct node *about = map_find(layout, STR("about"));
	*readable = layout != NULL;
	return about && about->kind == NODE_SCALAR ? str_trim(about->text) : (str){0};
}

struct layout_info *layout_list(struct arena *a, struct arena *scratch,
                                const struct layout_places *places, int *count)
{
	const struct arena_mark mark = arena_mark(scratch);
	/* What is wrong in them is told where one is used. */
	struct chain c = {.a = a, .scratch = scratch, .places = places, .d = diags_new(a)};
	const struct strs names = layout_names(a, places);
	struct layout_info *list = ARENA_ARRAY(a, struct layout_info, names.count);
	*count = 0;
	for (int i = 0; i < names.count; i++) {
		struct found file;
		bool readable = false;
		if (!find_by_name(a, places, names.items[i], &file))
			continue;
		const str about = about_of(&c, &file, &readable);
		if (readable)
			list[(*count)++] = (struct layout_info){names.items[i], str_copy(a, about),
			                                        str_copy(a, file.path)};
	}
	arena_rewind(scratch, mark);
	return list;
}
