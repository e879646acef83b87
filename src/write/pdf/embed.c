/* SPDX-License-Identifier: MIT */
/*
 * The objects of the fonts: for each face one descendant font with its file
 * and widths, and for each of its maps a Type0 font on top. All codes have
 * two bytes (Identity-H).
 */
#include "write/pdf/pdf_int.h"

enum { FLAG_SYMBOLIC = 4, FLAG_ITALIC = 64 };

static struct pdf_obj *new_program(struct pdf_doc *doc, const struct pdf_subset *subset)
{
	struct pdf_obj *program = pdf_stream_coded(doc, subset->packed, "FlateDecode");
	if (subset->cff)
		pdf_put_name(program, "Subtype", "CIDFontType0C");
	else
		pdf_put_int(program, "Length1", (int)subset->program.n);
	return program;
}

static struct pdf_obj *new_descriptor(struct pdf_doc *doc, const struct pdf_subset *subset,
                                      const char *name)
{
	struct pdf_obj *descriptor = pdf_dict_new(doc), *box = pdf_array_direct(doc);
	for (int i = 0; i < 4; i++)
		pdf_add_int(box, subset->box[i]);
	pdf_put_name(descriptor, "Type", "FontDescriptor");
	pdf_put_name(descriptor, "FontName", name);
	pdf_put_int(descriptor, "Flags", FLAG_SYMBOLIC | (subset->italic ? FLAG_ITALIC : 0));
	pdf_put(descriptor, "FontBBox", box);
	pdf_put_int(descriptor, "ItalicAngle", subset->slant);
	pdf_put_int(descriptor, "Ascent", subset->ascent);
	pdf_put_int(descriptor, "Descent", subset->descent);
	pdf_put_int(descriptor, "CapHeight", subset->cap_height);
	pdf_put_int(descriptor, "StemV", subset->stem);
	pdf_put(descriptor, subset->cff ? "FontFile3" : "FontFile2", new_program(doc, subset));
	return descriptor;
}

/* Widths by code: runs of neighbouring codes, `first [w w …]`. */
static struct pdf_obj *new_widths(struct arena *scratch, struct pdf_doc *doc,
                                  const struct pdf_face *face)
{
	int codes = 0;
	for (int slot = 0; slot < face->slots.count; slot++)
		codes = face->subset.cid[slot] >= codes ? face->subset.cid[slot] + 1 : codes;
	int *width = ARENA_ARRAY(scratch, int, codes); /* + 1: 0 is no code in use */
	for (int slot = 0; slot < face->slots.count; slot++)
		width[face->subset.cid[slot]] = face->subset.width[slot] + 1;
	struct pdf_obj *widths = pdf_array_direct(doc), *run = NULL;
	for (int code = 0; code < codes; code++) {
		if (!width[code]) {
			run = NULL;
			continue;
		}
		if (!run) {
			run = pdf_array_direct(doc);
			pdf_add_int(widths, code);
			pdf_add(widths, run);
		}
		pdf_add_int(run, width[code] - 1);
	}
	return widths;
}

static struct pdf_obj *new_descendant(struct arena *scratch, struct pdf_doc *doc,
                                      const struct pdf_face *face, const char *name)
{
	const bool cff = face->subset.cff;
	struct pdf_obj *font = pdf_dict_new(doc), *system = pdf_dict_direct(doc);
	pdf_put_ascii(doc, system, "Registry", STR("Adobe"));
	pdf_put_ascii(doc, system, "Ordering", STR("Identity"));
	pdf_put_int(system, "Supplement", 0);
	pdf_put_name(font, "Type", "Font");
	pdf_put_name(font, "Subtype", cff ? "CIDFontType0" : "CIDFontType2");
	pdf_put_name(font, "BaseFont", name);
	pdf_put(font, "CIDSystemInfo", system);
	pdf_put(font, "FontDescriptor", new_descriptor(doc, &face->subset, name));
	pdf_put_int(font, "DW", 0);
	pdf_put(font, "W", new_widths(scratch, doc, face));
	if (!cff)
		pdf_put_name(font, "CIDToGIDMap", "Identity");
	return font;
}

static struct pdf_obj *new_font(struct pdf_doc *doc, struct pdf_obj *descendant, const char *name,
                                str cmap)
{
	struct pdf_obj *font = pdf_dict_new(doc), *below = pdf_array_direct(doc);
	pdf_add(below, descendant);
	pdf_put_name(font, "Type", "Font");
	pdf_put_name(font, "Subtype", "Type0");
	pdf_put_name(font, "BaseFont", name);
	pdf_put_name(font, "Encoding", "Identity-H");
	pdf_put(font, "DescendantFonts", below);
	pdf_put(font, "ToUnicode", pdf_stream_coded(doc, cmap, "FlateDecode"));
	return font;
}

static void embed_face(struct pdf_face *f, struct arena *scratch, struct pdf_doc *doc)
{
	const struct arena_mark mark = arena_mark(scratch);
	const char *name = str_z(scratch, f->subset.name);
	struct pdf_obj *descendant = new_descendant(scratch, doc, f, name);
	for (int m = 0; m < f->maps.count; m++)
		f->maps.items[m].font = new_font(doc, descendant, name, f->subset.cmaps[m]);
	arena_rewind(scratch, mark);
}

/* --- on the shelf: while a CV is written, its glyphs and what they say stay the same --- */

static void add_int(struct buf *key, int value)
{
	buf_add(key, (str){(const char *)&value, sizeof value});
}

static void add_map(struct buf *key, const struct pdf_map *map)
{
	add_int(key, map->count);
	for (int slot = 0; slot < map->count; slot++) {
		const str says = map->items[slot];
		add_int(key, says.s ? (int)says.n : -1);
		buf_add(key, says);
	}
}

static str subset_key(struct arena *a, const struct pdf_face *f)
{
	const str face = face_key(a, f->face);
	struct buf key = BUF(a);
	buf_add(&key, face);
	add_int(&key, f->slots.count);
	buf_add(&key, (str){(const char *)f->slots.items,
	                    f->slots.count * (ptrdiff_t)sizeof *f->slots.items});
	for (int m = 0; m < f->maps.count; m++)
		add_map(&key, &f->maps.items[m]);
	return face.n ? buf_str(&key) : face;
}

/* What the objects of a face are made of, without what its subset was cut with. */
static struct pdf_subset *copy_subset(struct arena *a, struct arena *scratch,
                                      const struct pdf_face *f, struct pdf_deflater *deflater)
{
	struct pdf_subset *copy = ARENA_NEW(a, struct pdf_subset);
	const struct pdf_subset *subset = &f->subset;
	const int count = f->slots.count;
	*copy = *subset;
	copy->name = str_copy(a, subset->name);
	copy->packed = pdf_deflate(a, deflater, subset->program);
	copy->program.s = NULL;
	copy->cid = ARENA_ARRAY(a, uint16_t, count);
	copy->width = ARENA_ARRAY(a, int, count);
	for (int i = 0; i < count; i++) {
		copy->cid[i] = subset->cid[i];
		copy->width[i] = subset->width[i];
	}
	copy->cmaps = pdf_cmaps(a, scratch, f, deflater);
	return copy;
}

static bool find_subset(struct pdf_fonts *fonts, struct arena *scratch, struct pdf_face *f)
{
	const str key = subset_key(fonts->a, f);
	struct shelf *const shelf = key.n ? fonts->shelf : NULL;
	const struct pdf_subset *kept = shelf_find(shelf, fonts->a, key);
	if (kept) {
		f->subset = *kept;
		return true;
	}
	const struct arena_mark mark = arena_mark(scratch);
	const struct shelf_draft draft = shelf_begin(fonts->a);
	const bool done =
	    pdf_subset_new(scratch, f->face, f->slots.items, f->slots.count, &f->subset);
	if (done) {
		kept = copy_subset(draft.a, scratch, f, fonts->deflater);
		shelf_put(shelf, &draft, key, kept);
		f->subset = *kept;
	}
	arena_rewind(scratch, mark);
	return done;
}

void pdf_fonts_embed(struct pdf_fonts *fonts, struct arena *scratch, struct pdf_doc *doc,
                     struct diags *d)
{
	fonts->closed = true;
	for (int i = 0; i < fonts->faces.count; i++) {
		struct pdf_face *f = &fonts->faces.items[i];
		f->embedded = find_subset(fonts, scratch, f);
		if (f->embedded)
			embed_face(f, scratch, doc);
		else
			diag(d, DIAG_FONT_FAILED, NOWHERE, "%.*s", STR_ARG(face_file(f->face)));
	}
	if (fonts->blanks.count) {
		fonts->blank_face = pdf_blanks_face(fonts);
		embed_face(fonts->blank_face, scratch, doc);
	}
}
