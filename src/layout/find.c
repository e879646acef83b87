/* SPDX-License-Identifier: MIT */
/*
 * Where layouts lie. A name is looked up in the folders of the run; a path in
 * a file is seen from that file's folder and may not lead out of the folder
 * that the user, or the lookup, named first: a layout is data from a stranger.
 * Paths are compared as they are written, with . and .. resolved.
 *
 * Below each folder of layouts, `themes` has those that stand for the themes
 * of other programs, as rendercv.opal: they are found, and not listed.
 */
#include <stdlib.h>

#include "layout/layout_int.h"

bool is_layout_path(str wanted)
{
	return str_find(wanted, STR("/")) >= 0 || str_ends(wanted, STR(".yaml"));
}

/* --- paths --- */

struct names {
	str *items;
	int count, cap;
};

static bool is_absolute(str path)
{
	return path.n > 0 && path.s[0] == '/';
}

/* Both in plain form. */
static bool lies_within(str path, str root)
{
	if (str_eq(root, STR(".")))
		return !is_absolute(path) && !str_eq(path, STR("..")) &&
		       !str_starts(path, STR("../"));
	if (!str_starts(path, root))
		return false;
	const bool cut_at_slash =
	    str_ends(root, STR("/")) || path.n == root.n || path.s[root.n] == '/';
	/* Behind a root of ".." another ".." leads further out. */
	return cut_at_slash && !str_starts(str_slice(path, root.n, path.n), STR("/.."));
}

static str below(str path, str root)
{
	if (str_eq(root, STR(".")))
		return path;
	return str_slice(path, root.n + !str_ends(root, STR("/")), path.n);
}

/* "classic" of "classic.yaml" and of "classic/layout.yaml". */
static str name_of(str path)
{
	const str stem = path_stem(path);
	const str folder = path_folder(path);
	return str_eq(stem, STR("layout")) && !str_eq(folder, STR(".")) ? path_stem(folder) : stem;
}

struct found find_given(struct arena *a, str path)
{
	const str plain = path_plain(a, path);
	return (struct found){plain, name_of(plain), path_folder(plain), (str){0}};
}

bool find_by_path(struct arena *a, str path, str folder, str root, struct found *out)
{
	const str plain = path_plain(a, path_join(a, folder, path));
	if (!lies_within(plain, root) || !file_exists(a, plain))
		return false;
	*out = (struct found){plain, name_of(plain), root, below(plain, root)};
	return true;
}

/* --- names --- */

static bool found_at(struct arena *a, str path, str name, str root, struct found *out)
{
	if (!file_exists(a, path))
		return false;
	*out = (struct found){path, name, root, (str){0}};
	return true;
}

bool find_by_name(struct arena *a, const struct layout_places *places, str name, struct found *out)
{
	if (name.n == 0 || is_layout_path(name) || name.s[0] == '.')
		return false;
	for (int i = 0; i < places->folders.count; i++) {
		const str folder = path_plain(a, places->folders.items[i]);
		const str file = str_format(a, "%.*s.yaml", STR_ARG(name));
		const str inside = str_format(a, "%.*s/layout.yaml", STR_ARG(name));
		const str own = path_join(a, folder, name);
		const str themes = path_join(a, folder, STR("themes"));
		if (found_at(a, path_join(a, folder, file), name, folder, out) ||
		    found_at(a, path_join(a, folder, inside), name, own, out) ||
		    found_at(a, path_join(a, themes, file), name, themes, out))
			return true;
	}
	return false;
}

bool layout_exists(struct arena *scratch, const struct layout_places *places, str name)
{
	const struct arena_mark mark = arena_mark(scratch);
	struct found file;
	const bool found = find_by_name(scratch, places, name, &file);
	arena_rewind(scratch, mark);
	return found;
}

static int by_text(const void *a, const void *b)
{
	return str_compare(*(const str *)a, *(const str *)b);
}

struct strs layout_names(struct arena *a, const struct layout_places *places)
{
	struct names names = {0};
	for (int i = 0; i < places->folders.count; i++) {
		const str folder = places->folders.items[i];
		const struct strs files = file_list(a, folder);
		for (int k = 0; k < files.count; k++) {
			const str file = files.items[k];
			const str inside = str_format(a, "%.*s/layout.yaml", STR_ARG(file));
			if (str_ends(file, STR(".yaml")))
				LIST_ADD(a, &names, str_slice(file, 0, file.n - 5));
			else if (file_exists(a, path_join(a, folder, inside)))
				LIST_ADD(a, &names, file);
		}
	}
	if (names.count)
		qsort(names.items, (size_t)names.count, sizeof *names.items, by_text);
	int kept = 0;
	for (int i = 0; i < names.count; i++)
		if (kept == 0 || !str_eq(names.items[i], names.items[kept - 1]))
			names.items[kept++] = names.items[i];
	return (struct strs){names.items, kept};
}
