/* SPDX-License-Identifier: MIT */
/*
 * The context: what renders share. Four shelves hold what was opened for one
 * and is the same for the next, a rack the words that were shaped; whatever
 * lies there was made of nothing but its key, so that the bytes of a render do
 * not hang on those before it.
 */
#include "job.h"
#include "write/cairo/cairo.h"

/* Bytes. */
enum { OWN_MEMORY = 1 << 30 };

/*
 * How many of each are kept. A face is a mapped file and some kB; a layout is
 * made of two to four files, a few hundred kB with what is read of them; a
 * dictionary is half a MB to eight; a subset of a font 10 to 50 kB. Words are
 * up to 4 MB, for each thread that renders at the same time.
 */
enum { FACES_MOST = 128, LAYOUTS_MOST = 64, DICTIONARIES_MOST = 8, SUBSETS_MOST = 32 };
enum { WORDS_MOST = 8 };

const char *recto_version(void)
{
	return RECTO_VERSION;
}

struct recto *recto_open(const struct recto_setup *setup)
{
	struct arena *a = arena_new(OWN_MEMORY);
	if (!a)
		return NULL;
	struct recto *r = ARENA_NEW(a, struct recto);
	r->a = a;
	r->setup = *setup;
	r->faces = shelf_new(a, FACES_MOST);
	r->layouts = shelf_new(a, LAYOUTS_MOST);
	r->dictionaries = shelf_new(a, DICTIONARIES_MOST);
	r->subsets = shelf_new(a, SUBSETS_MOST);
	r->words = rack_new(a, WORDS_MOST);
	if (setup->pictures)
		pictures_prepare();
	r->data = str_from_z(setup->data ? setup->data : RECTO_DATA_DIR);
	return r;
}

void recto_close(struct recto *r)
{
	if (r)
		arena_free(r->a);
}

/* A layout that other limits let pass is not to be found by this run. */
static bool has_usual_limits(const struct limits *l)
{
	bool usual = true;
	for (int id = LIMIT_LAYOUT_BYTES; id <= LIMIT_LAYOUT_ALIASES; id++)
		usual = usual && l->of[id] == limit_row((enum limit_id)id)->most;
	return usual;
}

struct layout_places layout_places(const struct job *j)
{
	const struct recto *r = j->recto;
	struct arena *a = j->a;
	const int own = r->setup.layout_folder_count;
	struct layout_places places = {
	    .folders = {ARENA_ARRAY(a, str, own + 1), own + 1},
	    .fallback = STR(RECTO_DEFAULT_LAYOUT),
	    .root = STR(RECTO_ROOT_LAYOUT),
	    .limits = source_limits_of(&j->limits, LIMIT_LAYOUT_BYTES),
	    .shelf = has_usual_limits(&j->limits) ? r->layouts : NULL,
	};
	for (int i = 0; i < own; i++)
		places.folders.items[i] = str_from_z(r->setup.layout_folders[i]);
	places.folders.items[own] = path_join(a, r->data, STR("layouts"));
	return places;
}
