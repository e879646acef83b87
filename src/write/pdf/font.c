/* SPDX-License-Identifier: MIT */
/*
 * Fonts cut down to the glyphs in use, by hb-subset. Glyphs get new numbers;
 * tables that only a shaper or a screen needs are left out, and so are the
 * hints, which readers of today do not look at (a quarter of the size). The
 * closure of glyphs over substitutions goes with GSUB: what is shown has been
 * shaped already.
 *
 * A CFF font goes in as its bare table, not as an OpenType file, for checkers
 * miss glyphs in the latter. Widths are rounded to 1/1000 em here, once;
 * whoever places glyphs reckons with the rounded ones.
 */
#include "write/pdf/pdf_int.h"

#include <hb.h>
#include <hb-ot.h>
/* Pinning the axes of a variable font: experimental before 7.0, but exported. */
#if !HB_VERSION_ATLEAST(7, 0, 0)
#define HB_EXPERIMENTAL_API
#endif
#include <hb-subset.h>

enum {
	EM = 1000,
	HEAD_BOX = 36, /* of xMin in the table head */
	TAG_LETTERS = 6,
	NAME_MAX = 80,
};

static const hb_tag_t dropped[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('M', 'A', 'T', 'H'),
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('V', 'O', 'R', 'G'),
    HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('C', 'O', 'L', 'R'),
    HB_TAG('C', 'P', 'A', 'L'), HB_TAG('S', 'V', 'G', ' '), HB_TAG('s', 'b', 'i', 'x'),
    HB_TAG('C', 'B', 'D', 'T'), HB_TAG('C', 'B', 'L', 'C'), HB_TAG('E', 'B', 'D', 'T'),
    HB_TAG('E', 'B', 'L', 'C'), HB_TAG('E', 'B', 'S', 'C'), HB_TAG('L', 'T', 'S', 'H'),
    HB_TAG('V', 'D', 'M', 'X'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('P', 'C', 'L', 'T'),
    HB_TAG('m', 'e', 't', 'a'), HB_TAG('m', 'o', 'r', 'x'), HB_TAG('m', 'o', 'r', 't'),
    HB_TAG('k', 'e', 'r', 'x'), HB_TAG('F', 'F', 'T', 'M'), HB_TAG('M', 'E', 'R', 'G'),
};

uint32_t pdf_face_glyph(const struct face *face, uint32_t character)
{
	hb_codepoint_t glyph = 0;
	return hb_font_get_nominal_glyph(face_hb(face), character, &glyph) ? glyph : 0;
}

static int upem(const struct face *face)
{
	const int units = face_metrics(face)->upem;
	return units > 0 ? units : EM;
}

dim pdf_face_advance(const struct face *face, uint32_t glyph, dim size)
{
	return dim_scale(face_advance(face, glyph), size, upem(face));
}

static void close_blob(void *blob)
{
	hb_blob_destroy(blob);
}

static void close_face(void *face)
{
	hb_face_destroy(face);
}

static void close_input(void *input)
{
	hb_subset_input_destroy(input);
}

static void close_plan(void *plan)
{
	hb_subset_plan_destroy(plan);
}

/* A table's bytes, or of the whole font; they live as long as the arena. */
static str blob_bytes(struct arena *a, hb_blob_t *blob)
{
	arena_defer(a, close_blob, blob);
	unsigned n = 0;
	const char *s = hb_blob_get_data(blob, &n);
	return (str){s, (ptrdiff_t)n};
}

static str table(struct arena *a, hb_face_t *face, const char tag[4])
{
	return blob_bytes(a, hb_face_reference_table(face, HB_TAG(tag[0], tag[1], tag[2], tag[3])));
}

/* A variable font becomes the instance that was shaped. */
static bool pin_axes(struct arena *a, hb_subset_input_t *input, hb_font_t *font)
{
	hb_face_t *face = hb_font_get_face(font);
	unsigned count = hb_ot_var_get_axis_count(face), given = 0;
	const float *at = hb_font_get_var_coords_design(font, &given);
	hb_ot_var_axis_info_t *axes = ARENA_ARRAY(a, hb_ot_var_axis_info_t, count + 1);
	hb_ot_var_get_axis_infos(face, 0, &count, axes);
	bool pinned = true;
	for (unsigned i = 0; i < count; i++) {
		const float value = at && i < given ? at[i] : axes[i].default_value;
		pinned =
		    hb_subset_input_pin_axis_location(input, face, axes[i].tag, value) && pinned;
	}
	return pinned;
}

static hb_subset_input_t *new_input(struct arena *a, const uint32_t *glyphs, int count)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	if (!input)
		return NULL;
	arena_defer(a, close_input, input);
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING |
	                                     HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
	                                     HB_SUBSET_FLAGS_DESUBROUTINIZE);
	hb_set_t *wanted = hb_subset_input_glyph_set(input);
	for (int i = 0; i < count; i++)
		hb_set_add(wanted, glyphs[i]);
	hb_set_t *drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
	for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
		hb_set_add(drop, dropped[i]);
	return input;
}

static bool is_dropped(hb_tag_t tag)
{
	for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
		if (dropped[i] == tag)
			return true;
	return false;
}

/* The tables that are cut. To hide the others is worth it: planning walks through all of cmap. */
static hb_face_t *new_source(struct arena *a, hb_face_t *whole)
{
	enum { AT_ONCE = 32 };
	hb_tag_t tags[AT_ONCE];
	unsigned count = AT_ONCE;
	hb_face_t *source = hb_face_builder_create();
	arena_defer(a, close_face, source);
	for (unsigned from = 0; count == AT_ONCE; from += count) {
		hb_face_get_table_tags(whole, from, &count, tags);
		for (unsigned i = 0; i < count; i++) {
			hb_blob_t *blob = hb_face_reference_table(whole, tags[i]);
			if (!is_dropped(tags[i]))
				hb_face_builder_add_table(source, tags[i], blob);
			hb_blob_destroy(blob);
		}
	}
	return source;
}

static hb_subset_plan_t *new_plan(struct arena *a, const struct face *face, const uint32_t *glyphs,
                                  int count)
{
	hb_font_t *font = face_hb(face);
	hb_subset_input_t *input = new_input(a, glyphs, count);
	if (!input || !pin_axes(a, input, font))
		return NULL;
	hb_face_t *source = new_source(a, hb_font_get_face(font));
	hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(source, input);
	if (plan)
		arena_defer(a, close_plan, plan);
	return plan;
}

/*
 * Codes of the glyphs asked for. The cut font may have more, the parts of
 * composed ones.
 */
static void number_glyphs(struct arena *a, hb_subset_plan_t *plan, hb_face_t *cut,
                          const uint32_t *glyphs, int count, struct pdf_subset *out)
{
	const hb_map_t *numbers = hb_subset_plan_old_to_new_glyph_mapping(plan);
	const int all = (int)hb_face_get_glyph_count(cut);
	uint16_t *cids = ARENA_ARRAY(a, uint16_t, all + 1);
	const bool keyed = out->cff && pdf_cff_cids(out->program, cids, all);
	out->cid = ARENA_ARRAY(a, uint16_t, count);
	for (int i = 0; i < count; i++) {
		const uint32_t number = hb_map_get(numbers, glyphs[i]);
		const int kept = number < (uint32_t)all ? (int)number : 0;
		out->cid[i] = keyed ? cids[kept] : (uint16_t)kept;
	}
}

static void find_widths(struct arena *a, const struct face *face, const uint32_t *glyphs, int count,
                        struct pdf_subset *out)
{
	const int em = upem(face);
	out->width = ARENA_ARRAY(a, int, count);
	for (int i = 0; i < count; i++) {
		const int64_t width = face_advance(face, glyphs[i]);
		out->width[i] = (int)((width * EM + em / 2) / em);
	}
}

static int read_short(str bytes, ptrdiff_t at)
{
	if (at + 2 > bytes.n)
		return 0;
	const int value = (unsigned char)bytes.s[at] << 8 | (unsigned char)bytes.s[at + 1];
	return value < 0x8000 ? value : value - 0x10000;
}

static void measure(struct arena *a, const struct face *face, struct pdf_subset *out)
{
	const struct face_metrics *m = face_metrics(face);
	const int em = upem(face), weight = face_weight(face) ? face_weight(face) : 400;
	const str head = table(a, hb_font_get_face(face_hb(face)), "head");
	for (int i = 0; i < 4; i++)
		out->box[i] = read_short(head, HEAD_BOX + 2 * i) * EM / em;
	out->ascent = m->ascent * EM / em;
	out->descent = -m->descent * EM / em;
	out->cap_height = m->cap_height * EM / em;
	out->italic = face_italic(face);
	out->slant = (int)hb_style_get_value(face_hb(face), HB_STYLE_TAG_SLANT_ANGLE);
	/* Nobody measures stems; this is the usual guess from the weight: 88 at 400, 166 at 700. */
	out->stem = 50 + weight * weight / 4225;
}

static bool is_name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '.' || c == '_';
}

str pdf_subset_name(struct arena *a, str full, str program)
{
	unsigned char digest[PDF_MD5_SIZE];
	pdf_md5(program, digest);
	struct buf name = BUF(a);
	for (int i = 0; i < TAG_LETTERS; i++)
		buf_char(&name, (char)('A' + digest[i] % 26));
	buf_char(&name, '+');
	for (ptrdiff_t i = 0; i < full.n && i < NAME_MAX; i++)
		if (is_name_char(full.s[i]))
			buf_char(&name, full.s[i]);
	return buf_str(&name);
}

bool pdf_subset_new(struct arena *a, const struct face *face, const uint32_t *glyphs, int count,
                    struct pdf_subset *out)
{
	*out = (struct pdf_subset){0};
	hb_face_t *whole = hb_font_get_face(face_hb(face));
	out->cff = table(a, whole, "CFF ").n > 0;
	if (!out->cff && table(a, whole, "glyf").n == 0)
		return false; /* bitmaps, or CFF2: PDF has no place for them */
	hb_subset_plan_t *plan = new_plan(a, face, glyphs, count);
	hb_face_t *cut = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
	if (!cut)
		return false;
	arena_defer(a, close_face, cut);
	out->program =
	    out->cff ? table(a, cut, "CFF ") : blob_bytes(a, hb_face_reference_blob(cut));
	number_glyphs(a, plan, cut, glyphs, count, out);
	find_widths(a, face, glyphs, count, out);
	measure(a, face, out);
	out->name = pdf_subset_name(a, face_postscript_name(face), out->program);
	return out->program.n > 0;
}
