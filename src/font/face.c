/* SPDX-License-Identifier: MIT */
/*
 * A face: a font file, mapped when the face is first asked for, and what a
 * typesetter wants to know of it. HarfBuzz reads the tables, and checks them
 * before it does; FreeType is not needed.
 *
 * Where the measures come from:
 * - ascent, descent: hhea, or OS/2 typo where the font asks for it
 *   (USE_TYPO_METRICS) or has no hhea; FreeType chooses the same.
 * - capital and x-height: what H and x really measure; OS/2 only where a font
 *   has no such letter. OS/2 is a claim, and bundled families disagree with it
 *   by up to a fiftieth of an em between roman and italic.
 * - underline: post.
 * A measure that no sane font has gives way to a usual one.
 */
#include <hb-ot.h>
#include <stdatomic.h>
#include <string.h>

#include "font/font_int.h"

enum {
	UPEM_MAX = 16384, /* OpenType: 16 to 16384 */
	INDEX_MASK = 0xFFFF,
	INSTANCE_SHIFT = 16,
	EMS_MAX = 4, /* ascent or descent beyond this is an error in the font */
	/* OS/2: offset and bits of fsType */
	OS2_FSTYPE = 8,
	FSTYPE_RIGHTS = 0x000E,
	FSTYPE_RESTRICTED = 0x0002,
	FSTYPE_WHOLE_ONLY = 0x0100,
	FSTYPE_BITMAP_ONLY = 0x0200
};

static void close_blob(void *blob)
{
	hb_blob_destroy(blob);
}

static void close_face(void *face)
{
	hb_face_destroy(face);
}

static void close_font(void *font)
{
	hb_font_destroy(font);
}

static bool has_table(hb_face_t *face, hb_tag_t tag)
{
	hb_blob_t *table = hb_face_reference_table(face, tag);
	const bool has = hb_blob_get_length(table) > 0;
	hb_blob_destroy(table);
	return has;
}

/* Without it outlines are sought in the wrong places, and found now and then. */
static bool has_header(hb_face_t *face)
{
	static const char magic[] = {0x5F, 0x0F, 0x3C, (char)0xF5};
	enum { MAGIC_AT = 12 };
	hb_blob_t *head = hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd'));
	unsigned length;
	const char *bytes = hb_blob_get_data(head, &length);
	const bool has =
	    length >= MAGIC_AT + sizeof magic && memcmp(bytes + MAGIC_AT, magic, sizeof magic) == 0;
	hb_blob_destroy(head);
	return has;
}

static bool is_usable(hb_face_t *face)
{
	return has_header(face) && hb_face_get_glyph_count(face) > 0 &&
	       hb_face_get_upem(face) <= UPEM_MAX && has_table(face, HB_TAG('c', 'm', 'a', 'p')) &&
	       (has_table(face, HB_TAG('g', 'l', 'y', 'f')) ||
	        has_table(face, HB_TAG('C', 'F', 'F', ' '))); /* PDF has no place for CFF2 */
}

hb_blob_t *blob_from_bytes(str bytes)
{
	return hb_blob_create_or_fail(bytes.s, (unsigned)bytes.n, HB_MEMORY_MODE_READONLY, NULL,
	                              NULL);
}

/* A file as it was opened, for all sets of a context. */
struct opened {
	hb_font_t *font; /* NULL: it cannot be used */
	bool locked;     /* because its maker does not allow it */
	struct face_metrics metrics;
	str postscript_name;
	_Atomic int16_t *advances;
	uint32_t advance_count;
	_Atomic int16_t *notes;
};

/* The font at its design size, or NULL. */
static hb_font_t *open_font(struct arena *a, const struct face *f)
{
	hb_blob_t *blob = f->bytes.n ? blob_from_bytes(f->bytes)
	                             : hb_blob_create_from_file_or_fail(str_z(a, f->file));
	if (!blob)
		return NULL;
	arena_defer(a, close_blob, blob);
	const unsigned index = (unsigned)f->index & INDEX_MASK;
	if (index >= hb_face_count(blob))
		return NULL;
	hb_face_t *face = hb_face_create(blob, index);
	arena_defer(a, close_face, face);
	if (!is_usable(face))
		return NULL;
	hb_font_t *font = hb_font_create(face);
	arena_defer(a, close_font, font);
	const unsigned instance = (unsigned)f->index >> INSTANCE_SHIFT;
	if (instance)
		hb_font_set_var_named_instance(font, instance - 1);
	return font;
}

/* How high a letter reaches over the baseline; 0 if there is no such letter. */
static int letter_height(hb_font_t *font, uint32_t letter)
{
	hb_codepoint_t glyph;
	hb_glyph_extents_t box;
	if (!hb_font_get_nominal_glyph(font, letter, &glyph) ||
	    !hb_font_get_glyph_extents(font, glyph, &box))
		return 0;
	return box.y_bearing;
}

/* A value of the tables, or 0. */
static int stated(hb_font_t *font, hb_ot_metrics_tag_t tag)
{
	hb_position_t value = 0;
	return hb_ot_metrics_get_position(font, tag, &value) ? value : 0;
}

static int sane(int value, int least, int most, int usual)
{
	return value >= least && value <= most ? value : usual;
}

static int height_of(hb_font_t *font, uint32_t letter, hb_ot_metrics_tag_t tag, int usual)
{
	const int upem = (int)hb_face_get_upem(hb_font_get_face(font));
	const int height = letter_height(font, letter);
	return sane(height > 0 ? height : stated(font, tag), 1, 2 * upem, usual);
}

static struct face_metrics metrics_of(hb_font_t *font)
{
	const int upem = (int)hb_face_get_upem(hb_font_get_face(font));
	hb_font_extents_t line = {0};
	hb_font_get_h_extents(font, &line);
	return (struct face_metrics){
	    .upem = upem,
	    .ascent = sane(line.ascender, 1, EMS_MAX * upem, upem * 4 / 5),
	    .descent = sane(-line.descender, 0, EMS_MAX * upem, upem / 5),
	    .cap_height = height_of(font, 'H', HB_OT_METRICS_TAG_CAP_HEIGHT, upem * 7 / 10),
	    .x_height = height_of(font, 'x', HB_OT_METRICS_TAG_X_HEIGHT, upem / 2),
	    .underline_position =
		sane(-stated(font, HB_OT_METRICS_TAG_UNDERLINE_OFFSET), 1, upem, upem / 10),
	    .underline_thickness =
		sane(stated(font, HB_OT_METRICS_TAG_UNDERLINE_SIZE), 1, upem / 2, upem / 20),
	};
}

/* May its outlines be embedded, cut down to a subset? */
static bool may_embed(hb_face_t *face)
{
	hb_blob_t *os2 = hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2'));
	unsigned length;
	const unsigned char *bytes = (const unsigned char *)hb_blob_get_data(os2, &length);
	unsigned type = 0;
	if (length >= OS2_FSTYPE + 2)
		type = (unsigned)bytes[OS2_FSTYPE] << 8 | bytes[OS2_FSTYPE + 1];
	hb_blob_destroy(os2);
	/* Of several rights the most generous holds. */
	return (type & FSTYPE_RIGHTS) != FSTYPE_RESTRICTED &&
	       !(type & (FSTYPE_WHOLE_ONLY | FSTYPE_BITMAP_ONLY));
}

static bool in_postscript_name(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '_' || c == '.';
}

/* The font's own name, or the file's, without what a PDF name cannot hold. */
static str postscript_name(struct arena *a, const struct face *f, hb_face_t *face)
{
	enum { NAME_MAX_BYTES = 128 };
	char name[NAME_MAX_BYTES]; /* longer ones are cut: PDF allows 127 bytes */
	unsigned size = sizeof name;
	hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
	const str raw = size ? str_from_z(name) : path_stem(f->file);
	struct buf b = BUF(a);
	for (ptrdiff_t i = 0; i < raw.n; i++)
		if (in_postscript_name(raw.s[i]))
			buf_char(&b, raw.s[i]);
	return b.n ? buf_str(&b) : STR("Font");
}

/*
 * A table for the advances of a face's first glyphs, each one more than it is, 0 while nobody has
 * asked: a page asks for each of its glyphs several times, and HarfBuzz goes through two caches
 * for each answer.
 */
static void make_room(struct arena *a, struct opened *o)
{
	enum { MOST = 4096 };
	const uint32_t all = hb_face_get_glyph_count(hb_font_get_face(o->font));
	o->advance_count = all < MOST ? all : MOST;
	o->advances = ARENA_ARRAY(a, _Atomic int16_t, o->advance_count);
	o->notes = ARENA_ARRAY(a, _Atomic int16_t, FACE_NOTES);
}

static const struct opened *open_file(struct arena *a, const struct face *f)
{
	struct opened *o = ARENA_NEW(a, struct opened);
	hb_font_t *font = open_font(a, f);
	o->locked = font && !may_embed(hb_font_get_face(font));
	if (!font || o->locked)
		return o;
	hb_font_make_immutable(font);
	o->font = font;
	o->metrics = metrics_of(font);
	o->postscript_name = postscript_name(a, f, hb_font_get_face(font));
	make_room(a, o);
	return o;
}

str face_key(struct arena *a, const struct face *f)
{
	return f->bytes.n ? (str){0} : str_format(a, "%d %.*s ", f->index, STR_ARG(f->file));
}

static const struct opened *find_opened(struct font_set *set, const struct face *f)
{
	const str key = face_key(set->a, f);
	struct shelf *const shelf = key.n ? set->shelf : NULL;
	const struct opened *o = shelf_find(shelf, set->a, key);
	if (o)
		return o;
	const struct shelf_draft draft = shelf_begin(set->a);
	o = open_file(draft.a, f);
	if (o->font)
		shelf_put(shelf, &draft, key, o);
	return o;
}

bool face_open(struct font_set *set, struct face *f)
{
	if (f->state != FACE_CLOSED)
		return f->state == FACE_OPEN;
	const struct opened *o = find_opened(set, f);
	if (!o->font) {
		f->state = FACE_BROKEN;
		diag(set->diags, o->locked ? DIAG_FONT_LOCKED : DIAG_FONT_UNREADABLE, f->at, "%.*s",
		     STR_ARG(f->file));
		return false;
	}
	f->hb = o->font;
	f->metrics = o->metrics;
	f->postscript_name = o->postscript_name;
	f->advances = o->advances;
	f->advance_count = o->advance_count;
	f->notes = o->notes;
	f->state = FACE_OPEN;
	return true;
}

bool face_has(const struct face *f, uint32_t character)
{
	hb_codepoint_t glyph;
	return hb_font_get_nominal_glyph(f->hb, character, &glyph);
}

int face_advance(const struct face *f, uint32_t glyph)
{
	const bool noted = glyph < f->advance_count;
	const int known =
	    noted ? atomic_load_explicit(&f->advances[glyph], memory_order_relaxed) : 0;
	if (known)
		return known - 1;
	const int advance = hb_font_get_glyph_h_advance(f->hb, glyph);
	if (noted && advance >= 0 && advance < INT16_MAX)
		atomic_store_explicit(&f->advances[glyph], (int16_t)(advance + 1),
		                      memory_order_relaxed);
	return advance;
}

int face_note(const struct face *f, int which)
{
	return atomic_load_explicit(&f->notes[which], memory_order_relaxed);
}

void face_note_set(const struct face *f, int which, int value)
{
	atomic_store_explicit(&f->notes[which], (int16_t)value, memory_order_relaxed);
}

const struct face_metrics *face_metrics(const struct face *f)
{
	return &f->metrics;
}

bool face_is_bundled(const struct face *f)
{
	return f->family->info->bundled;
}

str face_family(const struct face *f)
{
	return f->family->info->name;
}

/* The names of weights, as CSS and OpenType have them. */
static const struct {
	int most;
	const char *roman, *italic;
} style_names[] = {
    {149, "Thin", "Thin Italic"},         {249, "Extralight", "Extralight Italic"},
    {349, "Light", "Light Italic"},       {449, "Regular", "Italic"},
    {549, "Medium", "Medium Italic"},     {649, "Semibold", "Semibold Italic"},
    {749, "Bold", "Bold Italic"},         {849, "Extrabold", "Extrabold Italic"},
    {INT32_MAX, "Black", "Black Italic"},
};

str face_style(const struct face *f)
{
	int i = 0;
	while (f->weight > style_names[i].most)
		i++;
	return str_from_z(f->italic ? style_names[i].italic : style_names[i].roman);
}

int face_weight(const struct face *f)
{
	return f->weight;
}

bool face_italic(const struct face *f)
{
	return f->italic;
}

str face_file(const struct face *f)
{
	return f->file;
}

str face_postscript_name(const struct face *f)
{
	return f->postscript_name;
}

struct hb_font_t *face_hb(const struct face *f)
{
	return f->hb;
}
