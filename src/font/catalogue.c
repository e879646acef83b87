/* SPDX-License-Identifier: MIT */
/*
 * The catalogue of bundled fonts: a table of lines with tabs between their
 * columns, described at its head (fonts/catalogue.tsv). Reading it opens no
 * font: a render pays for the faces that it sets, not for those it could set.
 */
#include <string.h>

#include "font/font_int.h"

enum { CATALOGUE_LIMIT = 1 << 20, COLUMNS_MAX = 8, WEIGHT_MAX = 1000, INDEX_MAX = 0xFFFF };

/* One line: its columns, and where it stands. */
struct row {
	str columns[COLUMNS_MAX];
	int count;
};

static const struct {
	const char *name;
	enum family_class id;
} class_names[] = {
    {"serif", CLASS_SERIF},   {"sans", CLASS_SANS},   {"mono", CLASS_MONO},
    {"script", CLASS_SCRIPT}, {"icons", CLASS_ICONS},
};

static enum family_class class_find(str name)
{
	for (size_t i = 0; i < sizeof class_names / sizeof *class_names; i++)
		if (str_eq(name, str_from_z(class_names[i].name)))
			return class_names[i].id;
	return CLASS_NONE;
}

/* The decimal number that `text` is, or -1. */
static int number(str text, int max)
{
	int n = 0;
	for (ptrdiff_t i = 0; i < text.n; i++) {
		if (text.s[i] < '0' || text.s[i] > '9')
			return -1;
		n = n * 10 + (text.s[i] - '0');
		if (n > max)
			return -1;
	}
	return text.n ? n : -1;
}

static str file_name(str path)
{
	for (ptrdiff_t i = path.n; i > 0; i--)
		if (path.s[i - 1] == '/')
			return str_slice(path, i, path.n);
	return path;
}

static struct family *last_family(struct font_set *set)
{
	return set->families.count ? set->families.items[set->families.count - 1] : NULL;
}

static bool add_family(struct font_set *set, const struct row *row)
{
	const enum family_class class_id = class_find(row->columns[2]);
	if (class_id == CLASS_NONE || !row->columns[1].n)
		return false;
	struct family_info *info = ARENA_NEW(set->a, struct family_info);
	*info = (struct family_info){
	    .name = row->columns[1],
	    .class_name = row->columns[2],
	    .use = row->columns[3],
	    .package = row->columns[4],
	    .licence = row->columns[5],
	    .scripts = row->columns[6],
	    .bundled = true,
	};
	struct family *family = ARENA_NEW(set->a, struct family);
	family->info = info;
	family->class_id = class_id;
	LIST_ADD(set->a, &set->families, family);
	return true;
}

static bool add_face(struct font_set *set, const struct row *row)
{
	struct family *family = last_family(set);
	const int weight = number(row->columns[1], WEIGHT_MAX);
	const int index = number(row->columns[4], INDEX_MAX);
	const bool italic = str_eq(row->columns[2], STR("italic"));
	if (!family || weight < 1 || index < 0 ||
	    (!italic && !str_eq(row->columns[2], STR("roman"))))
		return false;
	struct face *f = ARENA_NEW(set->a, struct face);
	*f = (struct face){
	    .family = family,
	    .file = path_join(set->a, set->folder, file_name(row->columns[3])),
	    .index = index,
	    .weight = weight,
	    .italic = italic,
	    .width = WIDTH_NORMAL,
	};
	LIST_ADD(set->a, &family->faces, f);
	return true;
}

static bool add_alias(struct font_set *set, const struct row *row)
{
	struct family *family = last_family(set);
	if (!family)
		return false;
	LIST_ADD(set->a, &family->aliases, row->columns[1]);
	return true;
}

static const struct {
	const char *kind;
	int columns;
	bool (*add)(struct font_set *set, const struct row *row);
} row_kinds[] = {{"family", 7, add_family}, {"face", 6, add_face}, {"alias", 2, add_alias}};

static struct row row_split(str line)
{
	struct row row = {0};
	bool more = true;
	while (more && row.count < COLUMNS_MAX)
		more = str_cut(line, '\t', &row.columns[row.count++], &line);
	return row;
}

static bool row_add(struct font_set *set, str line)
{
	const struct row row = row_split(line);
	for (size_t i = 0; i < sizeof row_kinds / sizeof *row_kinds; i++)
		if (str_eq(row.columns[0], str_from_z(row_kinds[i].kind)))
			return row.count == row_kinds[i].columns && row_kinds[i].add(set, &row);
	return false;
}

static void rows_add(struct font_set *set, str path, str text)
{
	const struct origin *origin = NULL;
	bool more = true;
	for (int n = 1; more; n++) {
		str line;
		more = str_cut(text, '\n', &line, &text);
		if (!str_trim(line).n || line.s[0] == '#' || row_add(set, line))
			continue;
		if (!origin)
			origin = diags_origin(set->diags, path, STR(""));
		diag(set->diags, DIAG_FONT_CATALOGUE, (struct span){origin, n, 1, n, 1}, NULL);
	}
}

/* The public table: family_info of all families, one behind the other. */
static void infos_gather(struct font_set *set)
{
	struct family_info *infos = ARENA_ARRAY(set->a, struct family_info, set->families.count);
	for (int i = 0; i < set->families.count; i++) {
		struct family *family = set->families.items[i];
		infos[i] = *family->info;
		infos[i].face_count = family->faces.count;
		family->info = &infos[i];
	}
	set->infos = infos;
}

bool catalogue_load(struct font_set *set)
{
	const str path = path_join(set->a, set->folder, STR("catalogue.tsv"));
	str text;
	if (file_read(set->a, path, CATALOGUE_LIMIT, &text) != FILE_DONE) {
		diag(set->diags, DIAG_FONTS_MISSING, NOWHERE, "%.*s", STR_ARG(path));
		return false;
	}
	rows_add(set, path, text);
	infos_gather(set);
	return true;
}

static bool has_name(const struct family *family, str name)
{
	if (name_same(family->info->name, name))
		return true;
	for (int i = 0; i < family->aliases.count; i++)
		if (name_same(family->aliases.items[i], name))
			return true;
	return false;
}

struct family *catalogue_find(const struct font_set *set, str name)
{
	for (int i = 0; i < set->families.count; i++)
		if (has_name(set->families.items[i], name))
			return set->families.items[i];
	return NULL;
}
