/* SPDX-License-Identifier: MIT */
/* The formats that recto writes. */
#include "write/cairo/cairo.h"
#include "write/json.h"
#include "write/pdf/pdf.h"
#include "write/text.h"
#include "write/write.h"

const struct writer writers[] = {
    {"pdf", ".pdf", write_pdf, false},   {"json", ".json", write_json, false},
    {"text", ".txt", write_text, false}, {"md", ".md", write_md, false},
    {"png", ".png", write_png, true},    {"svg", ".svg", write_svg, true},
    {NULL, NULL, NULL, false},
};

const struct writer *writer_find(str name)
{
	for (const struct writer *w = writers; w->name; w++)
		if (str_eq(str_from_z(w->name), name))
			return w;
	return NULL;
}
