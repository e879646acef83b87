/* SPDX-License-Identifier: MIT */
/* Keys of the layout language that have, or had, another name. */
#include "layout/layout_int.h"

/* A row stays as long as the number of the version does. */
static const struct key_rename renames[] = {
    {"color", "colour"},
    {"gray", "grey"},
};

static struct renaming renaming_new(struct arena *a)
{
	return (struct renaming){.a = a, .rows = renames, .row_count = COUNT(renames)};
}

const struct node *layout_renamed(struct chain *c, const struct node *layout)
{
	struct renaming r = renaming_new(c->a);
	const struct node *renamed = keys_rename(&r, layout, &layout_form);
	for (int i = 0; i < r.found.count; i++)
		diag(c->d, DIAG_KEY_OLD, r.found.items[i].span, "%.*s is %s",
		     STR_ARG(r.found.items[i].old), r.found.items[i].now);
	return renamed;
}

bool layout_rewrite(struct arena *a, struct arena *scratch, const struct layout_places *places,
                    str path, struct rewritten *out, struct diags *d)
{
	struct chain c = {.a = a, .scratch = scratch, .places = places, .d = d};
	struct layout_text file;
	struct renaming r = renaming_new(a);
	if (!layout_read(&c, &(struct found){.path = path}, DIAG_LAYOUT_NOT_FOUND, &file))
		return false;
	const ptrdiff_t mark = file.bytes.n - file.text.n; /* a byte order mark, or nothing */
	if (mark < 0 || !str_eq(str_slice(file.bytes, mark, file.bytes.n), file.text)) {
		diag(d, DIAG_FILE_UNWRITABLE, (struct span){.origin = file.root->span.origin},
		     "it is not UTF-8");
		return false;
	}
	keys_rename(&r, file.root, &layout_form);
	struct buf text = BUF(a);
	buf_add(&text, str_slice(file.bytes, 0, mark));
	buf_add(&text, keys_rewrite(a, file.text, &r, &out->count));
	out->text = buf_str(&text);
	return true;
}
