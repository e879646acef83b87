/* SPDX-License-Identifier: MIT */
/* Links: an annotation over each place, without a border, with what it says as description. */
#include "write/pdf/pdf_int.h"

#include <string.h>

/* Annotation flag: shown on paper too. Longer addresses than this no reader opens. */
enum { FLAG_PRINT = 4, URI_MAX = 16000 };

/* What an address may hold as it is (RFC 3986); % too: it is taken as escaped already. */
static bool is_uri_char(unsigned char c)
{
	return c > ' ' && c < 0x7F && !strchr("\"<>\\^`{|}", c);
}

static str encode_uri(struct arena *a, str target)
{
	struct buf out = BUF(a);
	for (ptrdiff_t i = 0; i < target.n; i++) {
		const unsigned char c = (unsigned char)target.s[i];
		if (is_uri_char(c))
			buf_char(&out, (char)c);
		else
			buf_format(&out, "%%%02X", c);
	}
	return buf_str(&out);
}

static struct pdf_obj *new_rect(struct pdf_doc *doc, const struct link_area *link, dim height)
{
	struct pdf_obj *rect = pdf_array_direct(doc);
	pdf_add_dim(rect, link->x);
	pdf_add_dim(rect, height - link->y - link->h);
	pdf_add_dim(rect, link->x + link->w);
	pdf_add_dim(rect, height - link->y);
	return rect;
}

static struct pdf_obj *new_link(struct pdf_job *job, const struct link_area *link, dim height)
{
	const str uri = encode_uri(job->scratch, link->target);
	if (uri.n == 0 || uri.n > URI_MAX)
		return NULL;
	struct pdf_obj *annotation = pdf_dict_new(job->doc);
	struct pdf_obj *action = pdf_dict_direct(job->doc), *border = pdf_array_direct(job->doc);
	for (int i = 0; i < 3; i++)
		pdf_add_int(border, 0);
	pdf_put_name(action, "S", "URI");
	pdf_put_ascii(job->doc, action, "URI", uri);
	pdf_put_name(annotation, "Type", "Annot");
	pdf_put_name(annotation, "Subtype", "Link");
	pdf_put(annotation, "Rect", new_rect(job->doc, link, height));
	pdf_put(annotation, "Border", border);
	pdf_put_int(annotation, "F", FLAG_PRINT);
	pdf_put_text(job->doc, annotation, "Contents", link->text.n ? link->text : link->target);
	pdf_put(annotation, "A", action);
	return annotation;
}

void pdf_links_write(struct pdf_job *job, int page)
{
	const struct page *source = &job->pages->items[page];
	struct pdf_obj *annotations = source->link_count ? pdf_array_direct(job->doc) : NULL;
	pdf_put(job->page_objects[page], "Annots", annotations); /* now: it goes with the page */
	for (int i = 0; i < source->link_count; i++) {
		const struct arena_mark mark = arena_mark(job->scratch);
		struct pdf_obj *annotation = new_link(job, &source->links[i], source->height);
		pdf_add(annotations, annotation);
		pdf_tags_link(job->tags, i, annotation);
		arena_rewind(job->scratch, mark);
	}
}
