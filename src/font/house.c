/* SPDX-License-Identifier: MIT */
/*
 * Families of a layout's own. Their files are opened at once, not when first
 * set: what a file's weight and slant are stands in it, and its author wants
 * to hear of a broken file at the line that names it. A collection gives all
 * its faces, a variable font its named instances.
 */
#include <hb-ot.h>

#include "font/font_int.h"

enum {
	FACES_MOST = 64, /* of one file */
	INSTANCE_SHIFT = 16,
	WEIGHT_LEAST = 1,
	WEIGHT_MOST = 1000,
	WIDTH_MOST = 400
};

static void unreadable(struct font_set *set, const struct font_file *file, const char *why)
{
	diag(set->diags, DIAG_FONT_UNREADABLE, file->span, "%.*s; %s", STR_ARG(file->path), why);
}

static const char *const file_reasons[] = {
    [FILE_DONE] = NULL,
    [FILE_MISSING] = "no such file",
    [FILE_DENIED] = "may not be read",
    [FILE_OUTSIDE] = "outside the folder of the layout",
    [FILE_TOO_LARGE] = "larger than a font may be (--limit font-bytes)",
    [FILE_FAILED] = "no file that can be read",
};

/* How many faces the file holds; 0, after a message, if it is none. */
static int count_faces(struct font_set *set, const struct font_file *file, str *bytes)
{
	const enum file_result result =
	    file->folder.n
		? file_read_inside(set->a, file->folder, file->below, set->file_most, bytes)
		: file_read(set->a, file->path, set->file_most, bytes);
	const char *const reason = file_reasons[result];
	hb_blob_t *blob = reason ? NULL : blob_from_bytes(*bytes);
	const int count = blob ? (int)hb_face_count(blob) : 0;
	if (blob)
		hb_blob_destroy(blob);
	if (reason)
		unreadable(set, file, reason);
	else if (count == 0)
		unreadable(set, file, "not a font in TrueType or OpenType (.ttf, .otf, .ttc)");
	return count < FACES_MOST ? count : FACES_MOST;
}

static int within(float value, int least, int most)
{
	return value < (float)least ? least : value > (float)most ? most : (int)(value + 0.5F);
}

static void style_read(struct face *f, const struct font_file *file)
{
	f->weight = file->weight ? file->weight
	                         : within(hb_style_get_value(f->hb, HB_STYLE_TAG_WEIGHT),
	                                  WEIGHT_LEAST, WEIGHT_MOST);
	f->italic = file->slant == FONT_SLANT_FILE
	                ? hb_style_get_value(f->hb, HB_STYLE_TAG_ITALIC) > 0 ||
	                      hb_style_get_value(f->hb, HB_STYLE_TAG_SLANT_ANGLE) != 0
	                : file->slant == FONT_SLANT_ITALIC;
	f->width = within(hb_style_get_value(f->hb, HB_STYLE_TAG_WIDTH), 1, WIDTH_MOST);
}

static void destroy_set(void *set)
{
	hb_set_destroy(set);
}

/* Of private use it may be: icons are. */
static bool shows(hb_codepoint_t character)
{
	switch ((int)hb_unicode_general_category(hb_unicode_funcs_get_default(), character)) {
	case HB_UNICODE_GENERAL_CATEGORY_CONTROL:
	case HB_UNICODE_GENERAL_CATEGORY_FORMAT:
	case HB_UNICODE_GENERAL_CATEGORY_UNASSIGNED:
	case HB_UNICODE_GENERAL_CATEGORY_LINE_SEPARATOR:
	case HB_UNICODE_GENERAL_CATEGORY_PARAGRAPH_SEPARATOR:
	case HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR:
	case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
		return false;
	}
	return true;
}

/* A file of a family, and what is in it. */
struct source {
	struct family *family;
	const struct font_file *file;
	str bytes;
};

/*
 * What is wrong with all of its signs; NULL: some are whole. A font that maps
 * nothing would leave all to others, one without outlines sets what nobody
 * sees, one without widths sets all letters in one place.
 */
static const char *fault_of(const struct font_set *set, const struct face *f)
{
	enum { PROBED = 512, WIDEST = 4 }; /* ems */
	const hb_position_t widest = WIDEST * f->metrics.upem;
	hb_set_t *has = hb_set_create();
	hb_codepoint_t c = HB_SET_VALUE_INVALID, glyph;
	hb_glyph_extents_t box;
	int probed = 0, inked = 0, wide = 0;
	arena_defer(set->a, destroy_set, has);
	hb_face_collect_unicodes(hb_font_get_face(f->hb), has);
	while (probed < PROBED && hb_set_next(has, &c)) {
		if (!shows(c) || !hb_font_get_nominal_glyph(f->hb, c, &glyph))
			continue;
		const hb_position_t width = hb_font_get_glyph_h_advance(f->hb, glyph);
		probed++;
		inked += hb_font_get_glyph_extents(f->hb, glyph, &box) && box.width && box.height;
		wide += width > 0 && width <= widest;
	}
	return probed == 0  ? "it has no characters"
	       : inked == 0 ? "its signs have no outlines"
	       : wide == 0  ? "its signs have no width, or too much of it"
	                    : NULL;
}

static struct face *add_face(struct font_set *set, const struct source *s, int index)
{
	struct face *f = ARENA_NEW(set->a, struct face);
	*f = (struct face){.family = s->family,
	                   .file = s->file->path,
	                   .bytes = s->bytes,
	                   .index = index,
	                   .at = s->file->span};
	if (!face_open(set, f))
		return NULL;
	const char *const fault = fault_of(set, f);
	if (fault) {
		unreadable(set, s->file, fault);
		return NULL;
	}
	style_read(f, s->file);
	LIST_ADD(set->a, &s->family->faces, f);
	return f;
}

static void add_member(struct font_set *set, const struct source *s, int member)
{
	const struct face *f = add_face(set, s, member);
	const unsigned instances =
	    f ? hb_ot_var_get_named_instance_count(hb_font_get_face(f->hb)) : 0;
	if (instances == 0)
		return;
	/* The default instance is one of those that have a name. */
	s->family->faces.count--;
	for (int i = 0; i < (int)instances && i < FACES_MOST; i++)
		add_face(set, s, member | (i + 1) << INSTANCE_SHIFT);
}

static void add_file(struct font_set *set, struct family *family, const struct font_file *file)
{
	struct source s = {.family = family, .file = file};
	const int count = count_faces(set, file, &s.bytes);
	if (count > 0 && file->member > count)
		unreadable(set, file, "it has fewer faces");
	for (int i = 0; i < count; i++)
		if (file->member == 0 || file->member == i + 1)
			add_member(set, &s, i);
}

void font_set_add(struct font_set *set, str name, const struct font_file *files, int count)
{
	struct family_info *info = ARENA_NEW(set->a, struct family_info);
	struct family *family = ARENA_NEW(set->a, struct family);
	*info = (struct family_info){.name = name};
	family->info = info;
	for (int i = 0; i < count; i++)
		add_file(set, family, &files[i]);
	info->face_count = family->faces.count;
	if (info->face_count)
		LIST_ADD(set->a, &set->house, family);
}

struct family *house_find(const struct font_set *set, str name)
{
	for (int i = 0; i < set->house.count; i++)
		if (name_same(set->house.items[i]->info->name, name))
			return set->house.items[i];
	return NULL;
}
