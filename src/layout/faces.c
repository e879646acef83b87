/* SPDX-License-Identifier: MIT */
/*
 * `faces`: typefaces that a layout brings along, as files in its folder. A
 * file is looked for beside the layout that names it, whatever extends that,
 * and never outside: a layout is data from a stranger.
 */
#include "layout/layout_int.h"

enum { MOST_FILES = 256 }; /* of all families */

static bool read_file(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct face_file *file = field;
	struct found found;
	(void)arg;
	if (n->kind != NODE_SCALAR || str_trim(n->text).n == 0)
		return value_wrong(r, n, "the path of a font such as fonts/House-Regular.ttf");
	const str path = str_trim(n->text);
	const str folder = path_folder(n->span.origin->name);
	file->span = n->span;
	if (!find_by_path(r->keys.a, path, folder, folder, &found)) {
		diag(r->keys.d, DIAG_FONT_UNREADABLE, n->span,
		     "%.*s; no such file in the folder of the layout", STR_ARG(path));
		return false;
	}
	file->path = found.path;
	file->folder = found.root;
	file->below = found.below;
	return true;
}

static const char *const styles[] = {[SLANT_NORMAL] = "normal", [SLANT_ITALIC] = "italic"};
static const struct key_names style_names = {styles, COUNT(styles), "normal or italic"};

static bool read_style(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct face_file *file = field;
	int style = 0;
	(void)arg;
	file->has_style = value_enum(r, n, &style, &style_names);
	file->style = (enum font_slant)style;
	return file->has_style;
}

static const struct key_range member_range = {1, 64};

#define read_file_form value_name_form
static const struct form read_style_form = {.kind = FORM_NAMES, .arg = &style_names};

static const struct key face_keys[] = {
    AT_KEY("file", 0, read_file, NULL, "a font file, seen from the folder of the layout"),
    KEY("weight", struct face_file, weight, value_int, &weight_range,
        "100 to 900; else as the font says"),
    AT_KEY("style", 0, read_style, NULL, "normal or italic; else as the font says"),
    KEY("face", struct face_file, member, value_int, &member_range,
        "one face of a collection, from 1; else all"),
};
static const struct key_table face_table = {face_keys, COUNT(face_keys), 0, false};
static const struct form face_map_form = {.kind = FORM_MAP, .arg = &face_table, .name = "face"};
static const struct form face_form = {.kind = FORM_EITHER,
                                      FORM_OF(&value_name_form, &face_map_form)};
static const struct form face_list_form = {.kind = FORM_ITEMS, FORM_OF(&face_form)};
const struct form faces_form = {.kind = FORM_NAMED, FORM_OF(&face_list_form)};

static bool read_face(struct reader *r, const struct node *n, struct face_file *out)
{
	*out = (struct face_file){.span = n->span};
	if (n->kind != NODE_MAP)
		return read_file(r, n, out, NULL);
	keys_read(&r->keys, n, &face_table, out);
	if (!map_find(n, STR("file")))
		return value_wrong(r, n,
		                   "a file, as in {file: fonts/House-Light.otf, weight: 300}");
	return out->path.n > 0;
}

static int read_family(struct reader *r, const struct pair *pair, int room,
                       struct named_family *out)
{
	const struct items items = value_items(&pair->value);
	const int most = items.count < room ? items.count : room;
	struct face_file *files = ARENA_ARRAY(r->keys.a, struct face_file, most);
	*out = (struct named_family){.name = pair->key.text, .files = files};
	for (int i = 0; i < most; i++)
		out->count += read_face(r, &items.items[i], &files[out->count]);
	if (most < items.count)
		diag(r->keys.d, DIAG_VALUE_RANGE, items.items[most].span, "up to %d files",
		     MOST_FILES);
	return most;
}

bool layout_faces(struct reader *r, const struct node *n, void *field, const void *arg)
{
	struct layout *l = field;
	int room = MOST_FILES;
	(void)arg;
	if (n->kind != NODE_MAP)
		return value_wrong(r, n, "names with files such as {House Sans: [House.ttf]}");
	struct named_family *families = ARENA_ARRAY(r->keys.a, struct named_family, n->count);
	for (int i = 0; i < n->count; i++)
		room -= read_family(r, &n->pairs[i], room, &families[i]);
	l->families = families;
	l->family_count = n->count;
	return true;
}
