/* SPDX-License-Identifier: MIT */
/*
 * The only file that sees libharu. What is used of it: objects, their owners
 * and references, pages, outlines, and how objects are written. What is not,
 * because it fails or says too little: its fonts, images, metadata,
 * attachments and files.
 *
 * All its headers are included because a function that is not declared would
 * truncate pointers.
 */
#include "write/pdf/obj.h"

#include <string.h>

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_encrypt.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>
#include <hpdf_utils.h>

enum {
	MAX_STRING = 32000, /* bytes; libharu takes 65535, other readers 32767 */
	MAX_REAL = 32767,   /* points; beyond it libharu leaves a number unset */
	ID_MASK = 0x00FFFFFF,
	BLOCK = 4096,
};

struct pdf_doc {
	struct arena *a; /* for the bytes of streams */
	HPDF_Doc haru;
	HPDF_Stream written; /* where libharu writes what is read at once */
	unsigned error;
};

static void remember(HPDF_STATUS error, HPDF_STATUS detail, void *user)
{
	struct pdf_doc *doc = user;
	(void)detail;
	if (!doc->error)
		doc->error = (unsigned)error;
}

static void close_doc(void *haru)
{
	HPDF_Free(haru);
}

static void close_stream(void *stream)
{
	HPDF_Stream_Free(stream);
}

struct pdf_doc *pdf_doc_open(struct arena *a)
{
	struct pdf_doc *doc = ARENA_NEW(a, struct pdf_doc);
	doc->a = a;
	doc->haru = HPDF_New(remember, doc);
	if (!doc->haru)
		return NULL;
	arena_defer(a, close_doc, doc->haru);
	HPDF_SetCompressionMode(doc->haru, HPDF_COMP_NONE);
	doc->written = HPDF_MemStream_New(doc->haru->mmgr, BLOCK);
	if (!doc->written)
		return NULL;
	arena_defer(a, close_stream, doc->written);
	return doc;
}

unsigned pdf_doc_error(const struct pdf_doc *doc)
{
	return doc->error ? doc->error : (unsigned)HPDF_GetError(doc->haru);
}

struct pdf_obj *pdf_doc_catalog(struct pdf_doc *doc)
{
	return (struct pdf_obj *)doc->haru->catalog;
}

struct pdf_obj *pdf_doc_info(struct pdf_doc *doc)
{
	if (!doc->haru->info)
		HPDF_SetInfoAttr(doc->haru, HPDF_INFO_PRODUCER, "");
	return (struct pdf_obj *)doc->haru->info;
}

/* --- making --- */

static struct pdf_obj *indirect(struct pdf_doc *doc, void *obj)
{
	if (!obj || HPDF_Xref_Add(doc->haru->xref, obj) != HPDF_OK)
		return NULL;
	return obj;
}

struct pdf_obj *pdf_dict_new(struct pdf_doc *doc)
{
	return indirect(doc, HPDF_Dict_New(doc->haru->mmgr));
}

struct pdf_obj *pdf_dict_direct(struct pdf_doc *doc)
{
	return (struct pdf_obj *)HPDF_Dict_New(doc->haru->mmgr);
}

struct pdf_obj *pdf_array_new(struct pdf_doc *doc)
{
	return indirect(doc, HPDF_Array_New(doc->haru->mmgr));
}

struct pdf_obj *pdf_array_direct(struct pdf_doc *doc)
{
	return (struct pdf_obj *)HPDF_Array_New(doc->haru->mmgr);
}

/* libharu's own stream would take them, and give them back, block by block. */
static void put_bytes(struct pdf_doc *doc, HPDF_Dict dict, str bytes)
{
	str *kept = ARENA_NEW(doc->a, str);
	*kept = str_copy(doc->a, bytes);
	dict->attr = kept;
}

struct pdf_obj *pdf_stream_new(struct pdf_doc *doc, str bytes)
{
	HPDF_Dict dict = HPDF_DictStream_New(doc->haru->mmgr, doc->haru->xref);
	if (dict)
		put_bytes(doc, dict, bytes);
	return (struct pdf_obj *)dict;
}

struct pdf_obj *pdf_stream_coded(struct pdf_doc *doc, str bytes, const char *filter)
{
	struct pdf_obj *dict = pdf_stream_new(doc, bytes);
	pdf_put_name(dict, "Filter", filter);
	return dict;
}

/* --- dicts --- */

void pdf_put(struct pdf_obj *dict, const char *key, struct pdf_obj *value)
{
	if (dict && value)
		HPDF_Dict_Add((HPDF_Dict)dict, key, value);
}

void pdf_put_name(struct pdf_obj *dict, const char *key, const char *name)
{
	if (dict)
		HPDF_Dict_AddName((HPDF_Dict)dict, key, name);
}

void pdf_put_int(struct pdf_obj *dict, const char *key, int value)
{
	if (dict)
		HPDF_Dict_AddNumber((HPDF_Dict)dict, key, value);
}

void pdf_put_bool(struct pdf_obj *dict, const char *key, bool value)
{
	if (dict)
		HPDF_Dict_AddBoolean((HPDF_Dict)dict, key, value ? HPDF_TRUE : HPDF_FALSE);
}

static bool is_plain(str text)
{
	for (ptrdiff_t i = 0; i < text.n; i++)
		if (text.s[i] < ' ' || text.s[i] > '~')
			return false;
	return true;
}

static void *new_ascii(struct pdf_doc *doc, str text)
{
	char z[MAX_STRING + 1];
	memcpy(z, text.s, (size_t)text.n);
	z[text.n] = 0;
	return HPDF_String_New(doc->haru->mmgr, z, NULL);
}

/* UTF-16 with a byte order mark; libharu's own encoder loses all beyond U+FFFF. */
static void *new_unicode(struct pdf_doc *doc, str text)
{
	HPDF_BYTE bytes[MAX_STRING];
	HPDF_UINT n = 0;
	bytes[n++] = 0xFE;
	bytes[n++] = 0xFF;
	for (ptrdiff_t at = 0; at < text.n && n + 4 <= MAX_STRING;) {
		uint32_t c = utf8_next(text, &at);
		if (c > 0xFFFF) {
			c -= 0x10000;
			bytes[n++] = (HPDF_BYTE)(0xD8 | c >> 18);
			bytes[n++] = (HPDF_BYTE)(c >> 10 & 0xFF);
			c = 0xDC00 | (c & 0x3FF);
		}
		bytes[n++] = (HPDF_BYTE)(c >> 8);
		bytes[n++] = (HPDF_BYTE)(c & 0xFF);
	}
	return HPDF_Binary_New(doc->haru->mmgr, bytes, n);
}

void pdf_put_ascii(struct pdf_doc *doc, struct pdf_obj *dict, const char *key, str text)
{
	if (dict)
		pdf_put(dict, key, new_ascii(doc, str_slice(text, 0, MAX_STRING)));
}

void pdf_put_bytes(struct pdf_doc *doc, struct pdf_obj *dict, const char *key, str bytes)
{
	if (dict)
		pdf_put(dict, key,
		        (struct pdf_obj *)HPDF_Binary_New(doc->haru->mmgr, (HPDF_BYTE *)bytes.s,
		                                          (HPDF_UINT)bytes.n));
}

void pdf_put_text(struct pdf_doc *doc, struct pdf_obj *dict, const char *key, str text)
{
	if (is_plain(text))
		pdf_put_ascii(doc, dict, key, text);
	else if (dict)
		pdf_put(dict, key, new_unicode(doc, text));
}

/* --- arrays --- */

void pdf_add(struct pdf_obj *array, struct pdf_obj *value)
{
	if (array && value)
		HPDF_Array_Add((HPDF_Array)array, value);
}

void pdf_add_name(struct pdf_obj *array, const char *name)
{
	if (array)
		HPDF_Array_AddName((HPDF_Array)array, name);
}

void pdf_add_ascii(struct pdf_doc *doc, struct pdf_obj *array, str text)
{
	pdf_add(array, new_ascii(doc, str_slice(text, 0, MAX_STRING)));
}

void pdf_add_int(struct pdf_obj *array, int value)
{
	if (array)
		HPDF_Array_AddNumber((HPDF_Array)array, value);
}

void pdf_add_dim(struct pdf_obj *array, dim value)
{
	const double pt = pt_from_dim(value);
	const double most = pt > MAX_REAL ? MAX_REAL : pt < -MAX_REAL ? -MAX_REAL : pt;
	if (value % DIM_PT == 0)
		pdf_add_int(array, value / DIM_PT);
	else if (array)
		HPDF_Array_AddReal((HPDF_Array)array, (HPDF_REAL)most);
}

/* --- pages, outlines --- */

struct pdf_obj *pdf_page_new(struct pdf_doc *doc, dim width, dim height)
{
	HPDF_Page page = HPDF_AddPage(doc->haru);
	if (!page)
		return NULL;
	struct pdf_obj *box = pdf_array_direct(doc);
	pdf_add_int(box, 0);
	pdf_add_int(box, 0);
	pdf_add_dim(box, width);
	pdf_add_dim(box, height);
	pdf_put((struct pdf_obj *)page, "MediaBox", box);
	HPDF_Dict resources = HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT);
	if (resources)
		HPDF_Dict_RemoveElement(resources, "ProcSet");
	return (struct pdf_obj *)page;
}

void pdf_page_write(struct pdf_doc *doc, struct pdf_obj *page, str operators)
{
	if (page)
		put_bytes(doc, ((HPDF_PageAttr)((HPDF_Page)page)->attr)->contents, operators);
}

const char *pdf_page_font(struct pdf_obj *page, struct pdf_obj *font)
{
	return page && font ? HPDF_Page_GetLocalFontName((HPDF_Page)page, (HPDF_Font)font) : NULL;
}

const char *pdf_page_image(struct pdf_obj *page, struct pdf_obj *image)
{
	return page && image ? HPDF_Page_GetXObjectName((HPDF_Page)page, (HPDF_XObject)image)
	                     : NULL;
}

struct pdf_obj *pdf_outline_new(struct pdf_doc *doc, struct pdf_obj *parent, str title)
{
	HPDF_Outline outline = HPDF_CreateOutline(doc->haru, (HPDF_Outline)parent, "", NULL);
	if (!outline)
		return NULL;
	HPDF_Dict_RemoveElement(outline, "Type");
	pdf_put_text(doc, (struct pdf_obj *)outline, "Title", title);
	return (struct pdf_obj *)outline;
}

/* --- reading back, to be written --- */

int pdf_entry_count(const struct pdf_doc *doc)
{
	return (int)doc->haru->xref->entries->count;
}

static HPDF_Obj_Header *entry_object(const struct pdf_doc *doc, int number)
{
	HPDF_XrefEntry entry = HPDF_List_ItemAt(doc->haru->xref->entries, (HPDF_UINT)number);
	return entry && entry->entry_typ == HPDF_IN_USE_ENTRY ? entry->obj : NULL;
}

int pdf_entry_number(const struct pdf_obj *object)
{
	return object ? (int)(((const HPDF_Obj_Header *)object)->obj_id & ID_MASK) : 0;
}

static HPDF_Dict as_stream(HPDF_Obj_Header *object)
{
	const bool is_dict = object && (object->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT;
	HPDF_Dict dict = is_dict ? (HPDF_Dict)object : NULL;
	return dict && dict->stream ? dict : NULL;
}

void pdf_entries_find_free(const struct pdf_doc *doc, bool *is_free)
{
	const int count = pdf_entry_count(doc);
	for (int i = 0; i < count; i++) {
		HPDF_Obj_Header *object = entry_object(doc, i);
		HPDF_Dict dict = as_stream(object);
		void *length = dict ? HPDF_Dict_GetItem(dict, "Length", HPDF_OCLASS_NUMBER) : NULL;
		is_free[i] |= !object;
		if (length)
			is_free[pdf_entry_number(length)] = true;
	}
}

static str read_stream(struct arena *a, HPDF_Stream stream)
{
	struct buf bytes = BUF(a);
	const HPDF_UINT count = HPDF_MemStream_GetBufCount(stream);
	for (HPDF_UINT i = 0; i < count; i++) {
		HPDF_UINT n = 0;
		const HPDF_BYTE *block = HPDF_MemStream_GetBufPtr(stream, i, &n);
		buf_add(&bytes, (str){(const char *)block, (ptrdiff_t)n});
	}
	return buf_str(&bytes);
}

/*
 * What objects are made of. libharu writes byte by byte, so it is left only
 * what is rare: numbers that are not whole, and texts that need escapes.
 */
struct object_writer {
	struct buf *out;
	struct arena *a;
	HPDF_Stream aside; /* for what libharu writes */
};

static void write_object(const struct object_writer *w, HPDF_Obj_Header *object);

static void write_aside(const struct object_writer *w, void *object)
{
	HPDF_MemStream_FreeData(w->aside);
	HPDF_Obj_WriteValue(object, w->aside, NULL);
	buf_add(w->out, read_stream(w->a, w->aside));
}

static void write_int(const struct object_writer *w, HPDF_INT32 value)
{
	char text[HPDF_INT_LEN + 1];
	const char *end = HPDF_IToA(text, value, text + HPDF_INT_LEN);
	buf_add(w->out, (str){text, end - text});
}

static void write_number(const struct object_writer *w, void *object)
{
	write_int(w, ((HPDF_Number)object)->value);
}

static bool needs_escape(const char *z)
{
	for (; *z; z++)
		if (HPDF_NEEDS_ESCAPE((unsigned char)*z))
			return true;
	return false;
}

static void write_key(const struct object_writer *w, const char *name)
{
	buf_char(w->out, '/');
	buf_add(w->out, str_from_z(name));
}

static void write_name(const struct object_writer *w, void *object)
{
	const char *name = ((HPDF_Name)object)->value;
	if (needs_escape(name))
		write_aside(w, object);
	else
		write_key(w, name);
}

static void write_string(const struct object_writer *w, void *object)
{
	const char *text = (const char *)((HPDF_String)object)->value;
	if (needs_escape(text)) {
		write_aside(w, object);
		return;
	}
	buf_char(w->out, '(');
	buf_add(w->out, str_from_z(text));
	buf_char(w->out, ')');
}

static void write_reference(const struct object_writer *w, void *object)
{
	const HPDF_Obj_Header *to = ((HPDF_Proxy)object)->obj;
	write_int(w, (HPDF_INT32)(to->obj_id & ID_MASK));
	buf_char(w->out, ' ');
	write_int(w, to->gen_no);
	buf_add(w->out, STR(" R"));
}

static void write_array(const struct object_writer *w, void *object)
{
	HPDF_List items = ((HPDF_Array)object)->list;
	buf_add(w->out, STR("[ "));
	for (HPDF_UINT i = 0; i < items->count; i++) {
		write_object(w, HPDF_List_ItemAt(items, i));
		buf_char(w->out, ' ');
	}
	buf_char(w->out, ']');
}

/* What a stream's dict says of its bytes is written with them. */
static bool is_of_bytes(const char *key)
{
	return strcmp(key, "Length") == 0 || strcmp(key, "Filter") == 0;
}

static void write_elements(const struct object_writer *w, HPDF_Dict dict, char end)
{
	if (dict->before_write_fn)
		dict->before_write_fn(dict);
	for (HPDF_UINT i = 0; i < dict->list->count; i++) {
		HPDF_DictElement element = HPDF_List_ItemAt(dict->list, i);
		HPDF_Obj_Header *value = element->value;
		if (!value || value->obj_id & HPDF_OTYPE_HIDDEN ||
		    (dict->stream && is_of_bytes(element->key)))
			continue;
		write_key(w, element->key);
		buf_char(w->out, ' ');
		write_object(w, value);
		buf_char(w->out, end);
	}
}

static void write_dict(const struct object_writer *w, void *object)
{
	buf_add(w->out, STR("<<\n"));
	write_elements(w, object, '\n');
	buf_add(w->out, STR(">>"));
}

typedef void write_kind(const struct object_writer *w, void *object);

static write_kind *const kinds[] = {
    [HPDF_OCLASS_NUMBER] = write_number, [HPDF_OCLASS_NAME] = write_name,
    [HPDF_OCLASS_STRING] = write_string, [HPDF_OCLASS_ARRAY] = write_array,
    [HPDF_OCLASS_DICT] = write_dict,     [HPDF_OCLASS_PROXY] = write_reference,
};

static void write_object(const struct object_writer *w, HPDF_Obj_Header *object)
{
	const unsigned kind = object->obj_class & HPDF_OCLASS_ANY;
	if (object->obj_id & HPDF_OTYPE_HIDDEN)
		return;
	if (kind < sizeof kinds / sizeof *kinds && kinds[kind])
		kinds[kind](w, object);
	else
		write_aside(w, object);
}

struct pdf_entry pdf_entry_read(struct arena *a, struct pdf_doc *doc, int number)
{
	HPDF_Obj_Header *object = entry_object(doc, number);
	if (!object)
		return (struct pdf_entry){.kind = PDF_ENTRY_FREE};
	struct pdf_entry entry = {.kind = PDF_ENTRY_PLAIN};
	struct buf text = BUF(a);
	const struct object_writer w = {&text, a, doc->written};
	HPDF_Dict stream = as_stream(object);
	if (stream) {
		entry.kind = PDF_ENTRY_STREAM;
		write_elements(&w, stream, ' ');
		entry.bytes = stream->attr ? *(const str *)stream->attr : STR("");
		HPDF_Name filter = HPDF_Dict_GetItem(stream, "Filter", HPDF_OCLASS_NAME);
		entry.filter = filter ? filter->value : NULL;
	} else {
		write_object(&w, object);
	}
	entry.text = buf_str(&text);
	return entry;
}

void pdf_md5(str bytes, unsigned char digest[PDF_MD5_SIZE])
{
	struct HPDF_MD5Context md5;
	HPDF_MD5Init(&md5);
	HPDF_MD5Update(&md5, (const HPDF_BYTE *)bytes.s, (HPDF_UINT32)bytes.n);
	HPDF_MD5Final(digest, &md5);
}
