/* SPDX-License-Identifier: MIT */
/*
 * What a layout extends, as a list of layers from the lowest up. A file that
 * is reached on two ways is taken in once, where it is reached first: so
 * `extends: [classic, wide]`, both made from base, does not undo classic by
 * base's values.
 */
#include "layout/layout_int.h"

enum { MOST_FILES = 32 };

/* --- messages --- */

void layout_missing(struct chain *c, str wanted, struct span at, str used)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	const struct strs names = layout_names(c->scratch, c->places);
	const str near = name_near(c->scratch, wanted, &names);
	struct buf detail = BUF(c->scratch);
	buf_add(&detail, wanted);
	if (used.n)
		buf_format(&detail, ", using %.*s", STR_ARG(used));
	if (near.n)
		buf_format(&detail, "; did you mean %.*s?", STR_ARG(near));
	diag(c->d, DIAG_LAYOUT_NOT_FOUND, at, "%.*s", STR_ARG(buf_str(&detail)));
	arena_rewind(c->scratch, mark);
}

static void report_cycle(struct chain *c, str path, struct span at)
{
	struct buf detail = BUF(c->scratch);
	for (int i = 0; i < c->open.count; i++)
		buf_format(&detail, "%.*s → ", STR_ARG(path_stem(c->open.items[i])));
	buf_add(&detail, path_stem(path));
	diag(c->d, DIAG_LAYOUT_CYCLE, at, "%.*s", STR_ARG(buf_str(&detail)));
}

static void check_version(struct chain *c, const struct node *layout)
{
	enum { VERSION = 1 };
	const struct node *n = map_find(layout, STR("layout"));
	struct decimal d;
	if (!n || n->kind == NODE_NULL)
		return;
	str text = str_trim(n->text);
	if (n->kind != NODE_SCALAR || !decimal_cut(&text, &d) || text.n > 0 || d.negative)
		diag(c->d, DIAG_LAYOUT_TYPE_WRONG, n->span, "expected %d", VERSION);
	else if (d.value > (int64_t)VERSION * DECIMAL_ONE)
		diag(c->d, DIAG_LAYOUT_VERSION, n->span, "%.*s", STR_ARG(n->text));
}

/* --- files --- */

static bool read_bytes(struct chain *c, const struct found *file, enum diag_id missing, str *bytes)
{
	const size_t limit = c->places->limits.bytes;
	const enum file_result result =
	    file->below.n ? file_read_inside(c->a, file->root, file->below, limit, bytes)
			  : file_read(c->a, file->path, limit, bytes);
	file_log_add(c->places->log, file->path, result == FILE_DONE);
	if (result == FILE_DONE)
		return true;
	const struct span whole = {.origin = diags_origin(c->d, file->path, (str){0})};
	if (result == FILE_MISSING)
		diag(c->d, missing, whole, NULL);
	else if (result == FILE_TOO_LARGE)
		diag(c->d, DIAG_SOURCE_LIMIT, whole, "more than %zu bytes", limit);
	else
		diag(c->d, DIAG_FILE_UNREADABLE, whole, NULL);
	return false;
}

/* Into the arena of the chain, which the origin lives in as well. */
static const struct node *parse(struct chain *c, struct origin *origin)
{
	diags_know(c->d, origin);
	const struct node *root = source_parse(c->a, c->scratch, origin, &c->places->limits, c->d);
	if (root && root->kind != NODE_MAP) {
		diag(c->d, DIAG_LAYOUT_TYPE_WRONG, root->span, "expected keys with values");
		return NULL;
	}
	return root;
}

static struct origin *new_origin(struct arena *a, str path, str bytes)
{
	struct origin *origin = ARENA_NEW(a, struct origin);
	*origin = (struct origin){str_copy(a, path), source_decode(a, str_copy(a, bytes))};
	return origin;
}

bool layout_read(struct chain *c, const struct found *from, enum diag_id missing,
                 struct layout_text *out)
{
	*out = (struct layout_text){0};
	if (!read_bytes(c, from, missing, &out->bytes))
		return false;
	struct origin *origin = new_origin(c->a, from->path, out->bytes);
	out->text = origin->text;
	out->root = parse(c, origin);
	return out->root != NULL;
}

/* --- files on the shelf --- */

struct kept_file {
	const struct origin *origin;
	const struct node *root;
};

static str file_key(struct arena *a, str path, str bytes)
{
	struct buf key = BUF(a);
	buf_add(&key, path);
	buf_char(&key, 0);
	buf_add(&key, bytes);
	return buf_str(&key);
}

/* What came without a word is kept: messages would have to be said again. */
static const struct node *make_file(struct chain *c, const struct found *from, str bytes, str *key)
{
	const struct shelf_draft draft = shelf_begin(c->a);
	const int told = diags_total(c->d);
	struct chain own = *c;
	own.a = draft.a;
	struct origin *origin = new_origin(draft.a, from->path, bytes);
	const struct node *root = parse(&own, origin);
	root = root ? layout_renamed(&own, root) : NULL;
	struct kept_file *file = ARENA_NEW(draft.a, struct kept_file);
	*file = (struct kept_file){origin, root};
	if (root && diags_total(c->d) == told)
		shelf_put(c->places->shelf, &draft, *key, file);
	else
		*key = (str){0};
	return root;
}

const struct node *layout_file(struct chain *c, const struct found *from, enum diag_id missing,
                               str *key)
{
	str bytes, own_key = {0};
	key = key ? key : &own_key;
	if (!read_bytes(c, from, missing, &bytes))
		return NULL;
	*key = file_key(c->a, from->path, bytes);
	const struct kept_file *kept = shelf_find(c->places->shelf, c->a, *key);
	if (!kept)
		return make_file(c, from, bytes, key);
	diags_know(c->d, kept->origin);
	return kept->root;
}

bool chain_hold(const struct chain *c, struct arena *user)
{
	for (int i = 0; i < c->layers.count; i++) {
		const str key = c->keys.items[i];
		const struct kept_file *kept =
		    key.n ? shelf_find(c->places->shelf, user, key) : NULL;
		if (!kept || kept->root != c->layers.items[i])
			return false;
	}
	return true;
}

static bool is_among(const struct strs_list *list, str path)
{
	for (int i = 0; i < list->count; i++)
		if (str_eq(list->items[i], path))
			return true;
	return false;
}

/* --- the chain --- */

static bool add_file(struct chain *c, const struct found *file, struct span at);

/* Where names and paths in a file are looked up, and what stands in for one that is missing. */
struct seen_from {
	str folder, root, instead;
};

static bool add_named(struct chain *c, const struct node *n, const struct seen_from *from)
{
	struct found file;
	if (n->kind != NODE_SCALAR || str_trim(n->text).n == 0) {
		diag(c->d, DIAG_LAYOUT_TYPE_WRONG, n->span, "expected the name of a layout");
		return false;
	}
	const str wanted = str_trim(n->text);
	const bool is_path = is_layout_path(wanted);
	if (is_path ? find_by_path(c->a, wanted, from->folder, from->root, &file)
	            : find_by_name(c->a, c->places, wanted, &file))
		return add_file(c, &file, n->span);
	layout_missing(c, wanted, n->span, from->instead);
	return false;
}

static bool add_all(struct chain *c, const struct node *extends, const struct seen_from *from)
{
	const struct items items = value_items(extends);
	bool any = false;
	for (int i = 0; i < items.count; i++)
		any = add_named(c, &items.items[i], from) || any;
	return any;
}

static void add_root(struct chain *c, struct span at)
{
	struct found file;
	if (find_by_name(c->a, c->places, c->places->root, &file))
		add_file(c, &file, at);
	else
		layout_missing(c, c->places->root, at, (str){0});
}

/* What stands below a layout; `extends: null` says nothing does. */
static void add_below(struct chain *c, const struct node *layout, const struct found *file)
{
	const struct node *extends = map_find(layout, STR("extends"));
	const struct seen_from from = {path_folder(file->path), file->root, c->places->root};
	if (!extends)
		add_root(c, (struct span){.origin = layout->span.origin});
	else if (extends->kind != NODE_NULL && !add_all(c, extends, &from))
		add_root(c, extends->span);
}

static bool add_file(struct chain *c, const struct found *file, struct span at)
{
	if (is_among(&c->open, file->path) || c->taken.count + c->open.count >= MOST_FILES) {
		report_cycle(c, file->path, at);
		return false;
	}
	if (is_among(&c->taken, file->path))
		return true;
	str key;
	const struct node *layout = layout_file(c, file, DIAG_LAYOUT_NOT_FOUND, &key);
	if (!layout)
		return false;
	check_version(c, layout);
	LIST_ADD(c->a, &c->open, file->path);
	add_below(c, layout, file);
	c->open.count--;
	LIST_ADD(c->a, &c->taken, file->path);
	LIST_ADD(c->a, &c->layers, layout);
	LIST_ADD(c->a, &c->keys, key);
	c->asked = *file;
	return true;
}

bool chain_add(struct chain *c, str wanted)
{
	struct found file;
	if (is_layout_path(wanted))
		file = find_given(c->a, wanted);
	else if (!find_by_name(c->a, c->places, wanted, &file)) {
		layout_missing(c, wanted, NOWHERE, (str){0});
		return false;
	}
	return add_file(c, &file, NOWHERE);
}

bool chain_add_for(struct chain *c, const struct node *extends)
{
	const struct origin *origin = extends->span.origin;
	const struct found cv = find_given(c->a, origin ? origin->name : STR("."));
	const struct seen_from from = {cv.root, cv.root, c->places->fallback};
	return add_all(c, extends, &from);
}
