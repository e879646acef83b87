/* SPDX-License-Identifier: MIT */
/*
 * The file: objects in compressed object streams, and a cross-reference
 * stream instead of a table (PDF 1.5; ISO 32000-1, 7.5.7 and 7.5.8). Half the
 * size of what libharu writes. Streams cannot stand in object streams; they
 * follow each other, compressed, with their lengths in place, so that the
 * objects that held the lengths are left out.
 */
#include "write/pdf/pdf_int.h"

#include <string.h>

enum {
	PACK_MAX = 8192,   /* objects of one object stream */
	PREDICTOR_UP = 12, /* a row says how it differs from the one above */
	ROW_FILTER_UP = 2, /* … of PNG */
	FIELD_KIND = 1,
	FIELD_INDEX = 2,
	OFFSET_MAX = 8,
};

enum place_kind { PLACE_FREE, PLACE_FILE, PLACE_PACKED };

/* Where an object stands: offset in the file, or number of its pack and place there. */
struct place {
	enum place_kind kind;
	int64_t at;
	int index;
};

struct pack {
	struct buf heads, bodies; /* "number offset" for each object; the objects */
	int number, count;
};

struct file {
	struct arena *a;    /* for one object at a time */
	struct arena *keep; /* to the end of the file */
	struct pdf_doc *doc;
	struct buf *out;
	ptrdiff_t start; /* of this file in `out` */
	struct pdf_deflater *deflater;
	struct {
		struct place *items;
		int count, cap;
	} places;
};

static int64_t offset(const struct file *f)
{
	return f->out->n - f->start;
}

/* Writes an object that is a stream; `keys` are those beside its filter and length. */
static void write_coded(struct file *f, int number, str keys, str data, const char *filter)
{
	f->places.items[number] = (struct place){PLACE_FILE, offset(f), 0};
	buf_format(f->out, "%d 0 obj\n<<%.*s/Filter/%s/Length %td>>\nstream\n", number,
	           STR_ARG(keys), filter, data.n);
	buf_add(f->out, data);
	buf_add(f->out, STR("\nendstream\nendobj\n"));
}

static void write_stream(struct file *f, int number, str keys, str bytes)
{
	write_coded(f, number, keys, pdf_deflate(f->a, f->deflater, bytes), "FlateDecode");
}

static int next_number(struct file *f)
{
	LIST_ADD(f->keep, &f->places, ((struct place){0}));
	return f->places.count - 1;
}

static void close_pack(struct file *f, struct pack *pack)
{
	if (!pack->count)
		return;
	const str keys =
	    str_format(f->a, "/Type/ObjStm/N %d/First %td", pack->count, pack->heads.n);
	buf_add(&pack->heads, buf_str(&pack->bodies));
	write_stream(f, pack->number, keys, buf_str(&pack->heads));
	*pack = (struct pack){.heads = BUF(f->keep), .bodies = BUF(f->keep)};
}

static void add_to_pack(struct file *f, struct pack *pack, int number, str text)
{
	if (pack->count == PACK_MAX)
		close_pack(f, pack);
	if (!pack->count)
		pack->number = next_number(f);
	f->places.items[number] = (struct place){PLACE_PACKED, pack->number, pack->count};
	pdf_decimal(&pack->heads, number, 0);
	buf_char(&pack->heads, ' ');
	pdf_decimal(&pack->heads, pack->bodies.n, 0);
	buf_char(&pack->heads, ' ');
	buf_add(&pack->bodies, text);
	buf_char(&pack->bodies, '\n');
	pack->count++;
}

static void write_objects(struct file *f)
{
	const int count = pdf_entry_count(f->doc);
	bool *unused = ARENA_ARRAY(f->a, bool, count + 1);
	pdf_entries_find_free(f->doc, unused);
	struct pack pack = {.heads = BUF(f->keep), .bodies = BUF(f->keep)};
	for (int i = 0; i < count; i++)
		next_number(f);
	for (int i = 1; i < count; i++) {
		if (unused[i])
			continue;
		const struct arena_mark mark = arena_mark(f->a);
		const struct pdf_entry entry = pdf_entry_read(f->a, f->doc, i);
		if (entry.kind == PDF_ENTRY_STREAM && entry.filter)
			write_coded(f, i, entry.text, entry.bytes, entry.filter);
		else if (entry.kind == PDF_ENTRY_STREAM)
			write_stream(f, i, entry.text, entry.bytes);
		else if (entry.kind == PDF_ENTRY_PLAIN)
			add_to_pack(f, &pack, i, entry.text);
		arena_rewind(f->a, mark);
	}
	close_pack(f, &pack);
}

/* --- cross-references --- */

static void put_number(unsigned char *at, int size, int64_t value)
{
	for (int i = size - 1; i >= 0; i--) {
		at[i] = (unsigned char)(value & 0xFF);
		value >>= 8;
	}
}

static int bytes_for(int64_t value)
{
	int n = 1;
	while (value >>= 8)
		n++;
	return n;
}

/* A row for each object: kind, offset or pack, place in the pack; each less the row above. */
static str cross_references(struct file *f, int size)
{
	enum { MAX_ROW = FIELD_KIND + OFFSET_MAX + FIELD_INDEX };
	const int width = FIELD_KIND + size + FIELD_INDEX;
	unsigned char above[MAX_ROW] = {0}, row[MAX_ROW] = {0};
	struct buf rows = BUF(f->a);
	for (int i = 0; i < f->places.count; i++) {
		const struct place *place = &f->places.items[i];
		put_number(row, FIELD_KIND, place->kind);
		put_number(row + FIELD_KIND, size, place->at);
		put_number(row + FIELD_KIND + size, FIELD_INDEX, i ? place->index : 0xFFFF);
		buf_char(&rows, ROW_FILTER_UP);
		for (int k = 0; k < width; k++)
			buf_char(&rows, (char)(unsigned char)(row[k] - above[k]));
		memcpy(above, row, sizeof above);
	}
	return buf_str(&rows);
}

/* The same content has the same identity. */
static str file_id(struct file *f)
{
	unsigned char digest[PDF_MD5_SIZE];
	struct buf hex = BUF(f->a);
	pdf_md5(str_slice(buf_str(f->out), f->start, f->out->n), digest);
	for (int i = 0; i < PDF_MD5_SIZE; i++)
		buf_format(&hex, "%02X", digest[i]);
	return buf_str(&hex);
}

static void write_cross_references(struct file *f)
{
	const str id = file_id(f);
	const int number = next_number(f);
	const int64_t at = offset(f);
	f->places.items[number] = (struct place){PLACE_FILE, at, 0};
	const int size = bytes_for(at);
	const str keys = str_format(
	    f->a,
	    "/Type/XRef/Size %d/W[%d %d %d]/Root %d 0 R/Info %d 0 R/ID[<%.*s><%.*s>]"
	    "/DecodeParms<</Predictor %d/Columns %d>>",
	    f->places.count, FIELD_KIND, size, FIELD_INDEX,
	    pdf_entry_number(pdf_doc_catalog(f->doc)), pdf_entry_number(pdf_doc_info(f->doc)),
	    STR_ARG(id), STR_ARG(id), PREDICTOR_UP, FIELD_KIND + size + FIELD_INDEX);
	write_stream(f, number, keys, cross_references(f, size));
	buf_format(f->out, "startxref\n%lld\n%%%%EOF\n", (long long)at);
}

void pdf_file_write(struct arena *scratch, struct pdf_doc *doc, struct pdf_deflater *deflater,
                    struct buf *out)
{
	const struct arena_mark mark = arena_mark(scratch);
	struct file f = {.a = scratch,
	                 .keep = out->a,
	                 .doc = doc,
	                 .out = out,
	                 .start = out->n,
	                 .deflater = deflater};
	/* The comment tells whoever transfers the file that it is not text. */
	buf_add(out, STR("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"));
	write_objects(&f);
	write_cross_references(&f);
	arena_rewind(scratch, mark);
}
