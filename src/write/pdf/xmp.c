/* SPDX-License-Identifier: MIT */
/*
 * Metadata for archives and search (XMP, ISO 16684-1): what the document
 * information says, said once more, and which standards the file keeps.
 * PDF/A asks for a description of the schema of PDF/UA, which it does not know.
 */
#include "write/pdf/pdf_int.h"

static void add_simple(struct buf *b, const char *name, str text)
{
	if (text.n == 0)
		return;
	buf_format(b, "<%s>", name);
	buf_xml(b, text);
	buf_format(b, "</%s>\n", name);
}

/* One item of a list of the kind that the property wants. */
static void add_list(struct buf *b, const char *name, const char *kind, str text)
{
	const bool by_language = str_eq(str_from_z(kind), STR("Alt"));
	if (text.n == 0)
		return;
	buf_format(b, "<%s><rdf:%s><rdf:li%s>", name, kind,
	           by_language ? " xml:lang=\"x-default\"" : "");
	buf_xml(b, text);
	buf_format(b, "</rdf:li></rdf:%s></%s>\n", kind, name);
}

static void add_ua_schema(struct buf *b)
{
	buf_add(b, STR("<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
	               "<pdfaSchema:schema>PDF/UA</pdfaSchema:schema>"
	               "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
	               "</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
	               "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
	               "<pdfaProperty:name>part</pdfaProperty:name>"
	               "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
	               "<pdfaProperty:category>internal</pdfaProperty:category>"
	               "<pdfaProperty:description>part</pdfaProperty:description>"
	               "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag>"
	               "</pdfaExtension:schemas>\n"));
}

static void add_standards(struct buf *b, const struct pdf_standard *s)
{
	if (s->part)
		buf_format(b,
		           "<pdfaid:part>%d</pdfaid:part>\n"
		           "<pdfaid:conformance>%c</pdfaid:conformance>\n",
		           s->part, s->conformance);
	if (!s->ua)
		return;
	buf_add(b, STR("<pdfuaid:part>1</pdfuaid:part>\n"));
	if (s->part)
		add_ua_schema(b);
}

str pdf_xmp(struct arena *a, const struct pdf_job *job, str date)
{
	struct buf b = BUF(a);
	buf_add(&b, STR("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
	                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
	                "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
	                "<rdf:Description rdf:about=\"\" "
	                "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
	                "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
	                "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
	                "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
	                "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" "
	                "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
	                "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
	                "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"));
	add_simple(&b, "dc:format", STR("application/pdf"));
	add_list(&b, "dc:title", "Alt", job->pages->title);
	add_list(&b, "dc:creator", "Seq", job->pages->author);
	add_list(&b, "dc:language", "Bag", job->pages->lang);
	add_simple(&b, "pdf:Keywords", job->pages->keywords);
	add_simple(&b, "pdf:Producer", job->options->producer);
	add_simple(&b, "xmp:CreateDate", date);
	add_simple(&b, "xmp:ModifyDate", date);
	add_standards(&b, &job->standard);
	buf_add(&b, STR("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"));
	return buf_str(&b);
}
