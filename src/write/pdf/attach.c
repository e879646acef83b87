/* SPDX-License-Identifier: MIT */
/*
 * The CV inside: the data that the pages were made from, as an associated
 * file (ISO 32000-2, 14.13; PDF/A-3), for whoever wants to change it or to
 * read it by machine.
 */
#include "write/pdf/pdf_int.h"

#define ATTACHED "cv.json"
#define MEDIA_TYPE "application/json"

static struct pdf_obj *new_file(struct pdf_job *job)
{
	const str bytes = job->options->source;
	unsigned char digest[PDF_MD5_SIZE];
	struct pdf_obj *file = pdf_stream_new(job->doc, bytes);
	struct pdf_obj *facts = pdf_dict_direct(job->doc);
	pdf_md5(bytes, digest);
	pdf_put_int(facts, "Size", (int)bytes.n);
	pdf_put_bytes(job->doc, facts, "CheckSum", (str){(const char *)digest, PDF_MD5_SIZE});
	if (job->date.n)
		pdf_put_ascii(job->doc, facts, "ModDate", job->date);
	pdf_put_name(file, "Type", "EmbeddedFile");
	pdf_put_name(file, "Subtype", MEDIA_TYPE);
	pdf_put(file, "Params", facts);
	return file;
}

static struct pdf_obj *new_specification(struct pdf_job *job)
{
	struct pdf_obj *spec = pdf_dict_new(job->doc), *places = pdf_dict_direct(job->doc);
	struct pdf_obj *file = new_file(job);
	pdf_put(places, "F", file);
	pdf_put(places, "UF", file);
	pdf_put_name(spec, "Type", "Filespec");
	pdf_put_ascii(job->doc, spec, "F", STR(ATTACHED));
	pdf_put_ascii(job->doc, spec, "UF", STR(ATTACHED));
	pdf_put_ascii(job->doc, spec, "Desc", STR("The CV as data, in JSON"));
	pdf_put_name(spec, "AFRelationship", "Source");
	pdf_put(spec, "EF", places);
	return spec;
}

void pdf_source_attach(struct pdf_job *job)
{
	struct pdf_obj *catalog = pdf_doc_catalog(job->doc), *spec = new_specification(job);
	struct pdf_obj *associated = pdf_array_direct(job->doc);
	struct pdf_obj *names = pdf_dict_direct(job->doc), *files = pdf_dict_direct(job->doc);
	struct pdf_obj *list = pdf_array_direct(job->doc);
	pdf_add(associated, spec);
	pdf_put(catalog, "AF", associated);
	pdf_add_ascii(job->doc, list, STR(ATTACHED));
	pdf_add(list, spec);
	pdf_put(files, "Names", list);
	pdf_put(names, "EmbeddedFiles", files);
	pdf_put(catalog, "Names", names);
}
