/* SPDX-License-Identifier: MIT */
/*
 * PDF objects: libharu as object store, behind a wall. Its errors are sticky:
 * a call on nothing does nothing, what fails is remembered once, and whoever
 * ends the document asks pdf_doc_error. An indirect object may stand in many
 * places; a direct one belongs to the one place it is put into.
 */
#ifndef RECTO_PDF_OBJ_H
#define RECTO_PDF_OBJ_H

#include "base/base.h"

struct pdf_doc;
struct pdf_obj;

enum { PDF_MD5_SIZE = 16 };

/* Ends with the arena. NULL: no memory. */
struct pdf_doc *pdf_doc_open(struct arena *a);
/* The first error of libharu, or 0. */
unsigned pdf_doc_error(const struct pdf_doc *doc);
struct pdf_obj *pdf_doc_catalog(struct pdf_doc *doc);
struct pdf_obj *pdf_doc_info(struct pdf_doc *doc);

struct pdf_obj *pdf_dict_new(struct pdf_doc *doc); /* indirect */
struct pdf_obj *pdf_dict_direct(struct pdf_doc *doc);
struct pdf_obj *pdf_array_new(struct pdf_doc *doc); /* indirect */
struct pdf_obj *pdf_array_direct(struct pdf_doc *doc);
/* A dict with bytes; compressed when the file is written, unless it is metadata. */
struct pdf_obj *pdf_stream_new(struct pdf_doc *doc, str bytes);

/* The same with bytes that are compressed already, so that this filter of PDF reads them. */
struct pdf_obj *pdf_stream_coded(struct pdf_doc *doc, str bytes, const char *filter);

void pdf_put(struct pdf_obj *dict, const char *key, struct pdf_obj *value);
void pdf_put_name(struct pdf_obj *dict, const char *key, const char *name);
void pdf_put_int(struct pdf_obj *dict, const char *key, int value);
void pdf_put_bool(struct pdf_obj *dict, const char *key, bool value);
/* Text for people: any UTF-8. A key may be put again: the last counts. */
void pdf_put_text(struct pdf_doc *doc, struct pdf_obj *dict, const char *key, str text);
/* Bytes for machines: dates, addresses, registries. Without NUL. */
void pdf_put_ascii(struct pdf_doc *doc, struct pdf_obj *dict, const char *key, str text);
/* The same for any bytes. */
void pdf_put_bytes(struct pdf_doc *doc, struct pdf_obj *dict, const char *key, str bytes);

void pdf_add(struct pdf_obj *array, struct pdf_obj *value);
void pdf_add_name(struct pdf_obj *array, const char *name);
void pdf_add_ascii(struct pdf_doc *doc, struct pdf_obj *array, str text);
void pdf_add_int(struct pdf_obj *array, int value);
void pdf_add_dim(struct pdf_obj *array, dim value); /* in points */

/* The next page, empty. */
struct pdf_obj *pdf_page_new(struct pdf_doc *doc, dim width, dim height);
void pdf_page_write(struct pdf_doc *doc, struct pdf_obj *page, str operators);
/* The name of a font on this page ("F1"); NULL after an error. */
const char *pdf_page_font(struct pdf_obj *page, struct pdf_obj *font);
/* The same of an image. */
const char *pdf_page_image(struct pdf_obj *page, struct pdf_obj *image);
/* Below `parent`, or at the top if that is NULL. */
struct pdf_obj *pdf_outline_new(struct pdf_doc *doc, struct pdf_obj *parent, str title);

/* One object of the finished document. */
struct pdf_entry {
	enum { PDF_ENTRY_FREE, PDF_ENTRY_PLAIN, PDF_ENTRY_STREAM } kind;
	str text; /* plain: all of it. Stream: its keys and values, without Filter and Length */
	str bytes;
	const char *filter; /* that has made the bytes; NULL: none */
};

/* Objects are numbered from 1; 0 is none. */
int pdf_entry_count(const struct pdf_doc *doc);
int pdf_entry_number(const struct pdf_obj *indirect);
/* `free` tells for each number that it holds a stream's length, which a file need not have. */
void pdf_entries_find_free(const struct pdf_doc *doc, bool *free);
struct pdf_entry pdf_entry_read(struct arena *a, struct pdf_doc *doc, int number);

void pdf_md5(str bytes, unsigned char digest[PDF_MD5_SIZE]);

#endif
