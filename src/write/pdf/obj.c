/* SPDX-License-Identifier: MIT */
/*
 * Objects, their owners and references, pages and outlines: what is used of
 * libharu. What is not, because it fails or says too little: its fonts,
 * images, metadata, attachments and files. How objects are written: entry.c.
 */
#include "write/pdf/obj_int.h"

#include <string.h>

enum {
	MAX_STRING = 32000, /* bytes; libharu takes 65535, other readers 32767 */
	MAX_REAL = 32767,   /* points; beyond it libharu leaves a number unset */
	BLOCK = 4096,
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

void pdf_md5(str bytes, unsigned char digest[PDF_MD5_SIZE])
{
	struct HPDF_MD5Context md5;
	HPDF_MD5Init(&md5);
	HPDF_MD5Update(&md5, (const HPDF_BYTE *)bytes.s, (HPDF_UINT32)bytes.n);
	HPDF_MD5Final(digest, &md5);
}
