/* SPDX-License-Identifier: MIT */
/*
 * The floor: what any typesetter pays for these words. It opens four faces,
 * shapes each word once, prints the glyphs as a PDF has them, deflates that,
 * and with it 30 kB of each of three fonts in the place of subsets. It reads
 * no CV and no layout, breaks no line, cuts no font and tags nothing.
 *
 *     bench-floor TEXT OUT FACE FACE FACE FACE
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>
#include <zlib.h>

enum { FACES = 4, EMBEDDED = 3, EMBEDDED_BYTES = 30000, LEVEL = 6 };
enum { UNITS = 1000, SIZE = 10 * 64, GLYPH_ROOM = 24, WORD_ROOM = 64 };
/* Three words of ten are not set in the roman. */
enum { TURN = 10, BOLD_AT = 3, ITALIC_AT = 7 };

struct bytes {
	unsigned char *s;
	size_t n;
};

struct floor {
	FT_Library library;
	FT_Face faces[FACES];
	hb_font_t *fonts[FACES];
	struct bytes files[FACES];
	hb_buffer_t *buffer;
	struct bytes page;
	size_t room;
	int words;
};

static void end(const char *what)
{
	fprintf(stderr, "floor: %s\n", what);
	exit(1);
}

static void *room(void *old, size_t n)
{
	void *p = realloc(old, n);
	if (!p)
		end("no memory");
	return p;
}

static struct bytes read_file(const char *path)
{
	FILE *f = fopen(path, "rb");
	if (!f || fseek(f, 0, SEEK_END) != 0)
		end(path);
	struct bytes b = {.n = (size_t)ftell(f)};
	b.s = room(NULL, b.n + 1);
	rewind(f);
	if (fread(b.s, 1, b.n, f) != b.n)
		end(path);
	fclose(f);
	return b;
}

static void open_face(struct floor *f, int i, const char *path)
{
	if (FT_New_Face(f->library, path, 0, &f->faces[i]) != 0 ||
	    FT_Set_Char_Size(f->faces[i], SIZE, SIZE, 0, 0) != 0)
		end(path);
	f->files[i] = read_file(path);
	hb_blob_t *blob = hb_blob_create((const char *)f->files[i].s, (unsigned)f->files[i].n,
	                                 HB_MEMORY_MODE_READONLY, NULL, NULL);
	hb_face_t *face = hb_face_create(blob, 0);
	f->fonts[i] = hb_font_create(face);
	hb_font_set_scale(f->fonts[i], UNITS, UNITS);
	hb_face_destroy(face);
	hb_blob_destroy(blob);
}

static int face_of(int word)
{
	return word % TURN == BOLD_AT ? 1 : word % TURN == ITALIC_AT ? 2 : 0;
}

static void print_glyphs(struct floor *f, int face)
{
	unsigned count = 0;
	const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(f->buffer, &count);
	const hb_glyph_position_t *at = hb_buffer_get_glyph_positions(f->buffer, &count);
	const size_t most = f->page.n + WORD_ROOM + count * GLYPH_ROOM;
	if (most > f->room)
		f->page.s = room(f->page.s, f->room = 2 * most);
	char *out = (char *)f->page.s + f->page.n;
	out += sprintf(out, "/F%d 10 Tf 1 0 0 1 %d %d Tm [<", face, f->words * 7 % 480,
	               800 - f->words / 12 % 60 * 12);
	for (unsigned i = 0; i < count; i++)
		out += sprintf(out, "%04x>%d<", info[i].codepoint, (int)at[i].x_advance % 50);
	out += sprintf(out, ">] TJ\n");
	f->page.n = (size_t)(out - (char *)f->page.s);
}

static void shape_words(struct floor *f, const struct bytes *text)
{
	const char *const s = (const char *)text->s;
	f->buffer = hb_buffer_create();
	for (size_t i = 0, n; i < text->n; i += n + 1) {
		n = strcspn(s + i, " \n");
		if (n == 0)
			continue;
		const int face = face_of(f->words++);
		hb_buffer_clear_contents(f->buffer);
		hb_buffer_add_utf8(f->buffer, s, (int)text->n, (unsigned)i, (int)n);
		hb_buffer_guess_segment_properties(f->buffer);
		hb_shape(f->fonts[face], f->buffer, NULL, 0);
		print_glyphs(f, face);
	}
}

static void write_deflated(FILE *out, const unsigned char *s, size_t n)
{
	uLongf size = compressBound((uLong)n);
	unsigned char *deflated = room(NULL, size);
	if (compress2(deflated, &size, s, (uLong)n, LEVEL) != Z_OK ||
	    fwrite(deflated, 1, size, out) != size)
		end("cannot write");
	free(deflated);
}

int main(int argc, char **argv)
{
	static struct floor f;
	if (argc != 3 + FACES || FT_Init_FreeType(&f.library) != 0)
		end("wanted TEXT OUT and four FACEs");
	const struct bytes text = read_file(argv[1]);
	for (int i = 0; i < FACES; i++)
		open_face(&f, i, argv[3 + i]);
	shape_words(&f, &text);
	FILE *out = fopen(argv[2], "wb");
	if (!out)
		end(argv[2]);
	write_deflated(out, f.page.s, f.page.n);
	for (int i = 0; i < EMBEDDED; i++)
		write_deflated(out, f.files[i].s,
		               f.files[i].n < EMBEDDED_BYTES ? f.files[i].n : EMBEDDED_BYTES);
	return fclose(out) == 0 ? 0 : 1;
}
