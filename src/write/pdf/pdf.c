/* SPDX-License-Identifier: MIT */
/*
 * Pages → PDF. Two passes over all glyphs come first, for a font can be cut
 * and its texts told apart only when all that it has to show is known.
 */
#include "write/pdf/pdf_int.h"

typedef void use_text(struct pdf_fonts *fonts, struct pdf_text *text);

static void meet(struct pdf_fonts *fonts, struct pdf_text *text)
{
	pdf_fonts_meet(fonts, text);
}

static void each_text(struct pdf_job *job, use_text *use)
{
	for (int p = 0; p < job->pages->count; p++) {
		const struct page *page = &job->pages->items[p];
		for (int i = 0; i < page->draw_count; i++) {
			const struct arena_mark mark = arena_mark(job->scratch);
			struct pdf_text text = pdf_say(job->scratch, page, i);
			use(&job->fonts, &text);
			arena_rewind(job->scratch, mark);
		}
	}
}

/* PDF/A-2 holds no files but PDF/A itself. */
static bool attaches(const struct pdf_job *job)
{
	return job->options->source.n > 0 && job->standard.part != 2;
}

static void embed_pictures(struct pdf_job *job)
{
	for (int p = 0; p < job->pages->count; p++) {
		const struct page *page = &job->pages->items[p];
		for (int i = 0; i < page->draw_count; i++)
			if (page->draws[i].kind == DRAW_IMAGE && page->draws[i].picture)
				pdf_pictures_meet(job->a, &job->pictures, &page->draws[i]);
	}
	pdf_pictures_embed(job->a, job->scratch, &job->pictures, job->doc);
}

static void write_document(struct pdf_job *job)
{
	const int count = job->pages->count;
	job->page_objects = ARENA_ARRAY(job->a, struct pdf_obj *, count + 1);
	for (int p = 0; p < count; p++) {
		const struct page *page = &job->pages->items[p];
		job->page_objects[p] = pdf_page_new(job->doc, page->width, page->height);
	}
	job->tags = pdf_tags_open(job);
	for (int p = 0; p < count; p++) {
		pdf_tags_page(job->tags, p);
		pdf_content_write(job, p);
		pdf_links_write(job, p);
	}
	pdf_tags_close(job->tags);
	pdf_outline_write(job);
	pdf_meta_write(job);
	if (attaches(job))
		pdf_source_attach(job);
}

static bool write_job(struct pdf_job *job, struct buf *out, struct diags *d)
{
	job->doc = pdf_doc_open(job->a);
	if (!job->doc) {
		diag(d, DIAG_PDF_FAILED, NOWHERE, "no memory");
		return false;
	}
	each_text(job, meet);
	each_text(job, pdf_fonts_use);
	embed_pictures(job);
	stopwatch_turn(job->options->watch, STAGE_SUBSET);
	pdf_fonts_embed(&job->fonts, job->scratch, job->doc, d);
	stopwatch_turn(job->options->watch, STAGE_WRITE);
	write_document(job);
	const struct buf before = *out;
	pdf_file_write(job->scratch, job->doc, job->deflater, out);
	if (!pdf_doc_error(job->doc))
		return true;
	*out = before;
	diag(d, DIAG_PDF_FAILED, NOWHERE, "error %04X of libharu", pdf_doc_error(job->doc));
	return false;
}

bool write_pdf(struct arena *a, struct arena *scratch, const struct pages *p,
               const struct write_options *options, struct buf *out, struct diags *d)
{
	struct pdf_job job = {.a = a, .scratch = scratch, .pages = p, .options = options};
	pdf_standard_read(options->standard, options->source.n > 0, &job.standard);
	job.deflater = pdf_deflater_new(a, options->watch);
	job.fonts.a = a;
	job.fonts.shelf = options->subsets;
	job.fonts.deflater = job.deflater;
	return write_job(&job, out, d);
}
