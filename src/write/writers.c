/* SPDX-License-Identifier: MIT */
/* The formats that recto writes. */
#include "write/json.h"
#include "write/pdf/pdf.h"
#include "write/text.h"
#include "write/write.h"

const struct writer writers[] = {
    {"pdf", ".pdf", write_pdf},   {"json", ".json", write_json},
    {"text", ".txt", write_text}, {"md", ".md", write_md},
    {NULL, NULL, NULL},
};

const struct writer *writer_find(str name)
{
	for (const struct writer *w = writers; w->name; w++)
		if (str_eq(str_from_z(w->name), name))
			return w;
	return NULL;
}
