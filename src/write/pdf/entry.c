/* SPDX-License-Identifier: MIT */
/*
 * The finished objects, read back one after another as the file wants them. What is plain is
 * written here, in pieces; libharu writes byte by byte, so it is left only what is rare: numbers
 * that are not whole, and texts that need escapes.
 */
#include "write/pdf/obj_int.h"

#include <string.h>

enum { ID_MASK = 0x00FFFFFF };

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
