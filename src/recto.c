/* SPDX-License-Identifier: MIT */
/*
 * The table of contents: a CV and a layout become pages, the pages become
 * bytes. Each stage has one type and one dump.
 */
#include "recto.h"

#include "account.h"
#include "job.h"

enum { DEFAULT_DPI = 150 };

/* --- the stages --- */

static int wanted_page(const struct job *j)
{
	return j->options->page ? j->options->page : 1;
}

void check_layout(struct job *j)
{
	layout_check(j->scratch, j->layout, j->diags);
	compose_check(j->scratch, j->layout, j->diags);
	compose_check_contrast(j->scratch, j->layout, j->diags);
	compose_check_fonts(j->scratch, j->layout, j->fonts, j->diags);
}

struct when today(const struct job *j)
{
	if (j->options->date < 0)
		return (struct when){.unit = UNIT_NONE};
	return when_from_time(j->options->date);
}

static void check_cv(struct job *j)
{
	const struct when now = when_from_time(j->options->today < 0 ? 0 : j->options->today);
	cv_check(j->scratch, j->cv, j->options->today < 0 ? NULL : &now, j->diags);
}

static void compose_boxes(struct job *j)
{
	job_stage(j, STAGE_COMPOSE);
	j->pictures = pictures_new(j->a, j->scratch, &j->limits, j->diags);
	j->composition = compose(&(struct compose_input){
	    .a = j->a,
	    .scratch = j->scratch,
	    .cv = j->cv,
	    .layout = j->layout,
	    .ledger = j->ledger,
	    .d = j->diags,
	    .pictures = j->pictures,
	    .today = today(j),
	    .letter = j->options->letter,
	});
	j->sheet = composition_sheet(j->composition);
}

/* An order (`--pages`) that cannot be met leaves nothing to write; a wish (`fit.pages`) is dropped.
 */
static bool report_fit(struct job *j, const struct fit_rules *rules)
{
	const str text = fitting_text(j->a, &j->fitting, rules);
	const bool order = j->options->pages > 0;
	if (j->fitting.found) {
		j->fit_text = text;
		return true;
	}
	const struct span at = order ? (struct span){.origin = j->input} : rules->span;
	diag(j->diags, order ? DIAG_FIT_FLOOR : DIAG_FIT_MISSED, at, "%.*s", STR_ARG(text));
	return !order;
}

/* To as many pages as are asked for; nothing is touched where nobody asks. */
static bool fit_boxes(struct job *j)
{
	const struct fit_rules *rules = &j->sheet->fit;
	const int wanted = j->options->pages ? j->options->pages : rules->pages;
	if (!wanted && !rules->fill)
		return true;
	job_stage(j, STAGE_FIT);
	struct arena *trial = arena_new(0);
	if (!trial)
		return job_fail(j, DIAG_MEMORY, j->input_name);
	arena_defer(j->a, (void (*)(void *))arena_free, trial);
	arena_share(trial, j->a);
	j->fitting = pages_fit(&j->measure, trial, &j->sheet, wanted);
	return report_fit(j, rules);
}

static void measure_boxes(struct job *j)
{
	job_stage(j, STAGE_MEASURE);
	sheet_measure(&j->measure, j->sheet);
}

static bool make_pages(struct job *j)
{
	job_stage(j, STAGE_PAGINATE);
	j->pages = paginate(&j->measure, j->sheet);
	if (!j->pages)
		return beyond_limit(j, DIAG_PAGES_LIMIT, LIMIT_PAGES);
	for (int page = 1; page <= j->pages->count; page++) {
		int count = 0;
		const struct furniture_box *furniture =
		    compose_furniture(j->composition, page, j->pages->count, &count);
		page_furnish(&j->measure, j->sheet, j->pages, page, furniture, count);
	}
	return true;
}

/* Of a picture the page's number may be part of the name. */
static void set_output_name(struct job *j)
{
	const str name = output_name(j);
	j->result->output_name =
	    j->options->numbered ? numbered_name(j->a, name, wanted_page(j)) : name;
}

static void account(struct job *j)
{
	job_stage(j, STAGE_OTHER);
	account_pages(j->scratch, j->ledger, j->pages, j->diags);
	ledger_check(j->ledger, j->diags);
	set_output_name(j);
	struct recto_result *r = j->result;
	r->ledger = j->ledger;
	r->fit_text = j->fit_text;
	r->pages = j->pages->count;
	r->missing_glyphs = text_context_missing_glyphs(j->measure.text);
	r->overfull = j->pages->overfull;
	const struct ledger_facts facts = {
	    .input = j->input_name,
	    .output = r->output_name,
	    .pages = r->pages,
	    .missing_glyphs = r->missing_glyphs,
	    .overfull = r->overfull,
	};
	struct buf out = BUF(j->a);
	if (j->fit_text.n)
		buf_format(&out, "%.*s\n", STR_ARG(j->fit_text));
	buf_add(&out, ledger_summary(j->a, j->ledger, &facts));
	r->summary = buf_str(&out);
}

static bool refuse_page(struct job *j)
{
	j->result->status = RECTO_USAGE;
	j->result->summary = (str){0};
	diag(j->diags, DIAG_PAGE_UNKNOWN, NOWHERE, "%d of %d", wanted_page(j), j->pages->count);
	return false;
}

static bool write_document(struct job *j)
{
	job_stage(j, STAGE_WRITE);
	const struct writer *writer = writer_find(str_from_z(j->options->format));
	const struct write_options options = {
	    .subsets = j->recto->subsets,
	    .watch = j->result->watch,
	    .producer = STR("recto " RECTO_VERSION),
	    .date = j->options->date,
	    .source = carried_cv(j),
	    .standard = str_from_z(j->options->pdf_standard),
	    .page = wanted_page(j),
	    .dpi = j->options->dpi ? j->options->dpi : DEFAULT_DPI,
	};
	if (writer->one_page && (options.page < 1 || options.page > j->pages->count))
		return refuse_page(j);
	struct buf out = BUF(j->a);
	if (!writer->write(j->a, j->scratch, j->pages, &options, &out, j->diags) ||
	    has_leak(j, buf_str(&out)))
		return false;
	j->result->output = buf_str(&out);
	return true;
}

/* --- the line --- */

bool set_document(struct job *j)
{
	if (!is_known_output(j) || !open_input(j) || !read_input(j))
		return false;
	check_cv(j);
	if (!select_variant(j) || !select_letter(j) || !load_layout(j) || !open_fonts(j))
		return false;
	check_layout(j);
	if (!redact(j))
		return false;
	compose_boxes(j);
	if (!fit_boxes(j))
		return false;
	measure_boxes(j);
	if (!make_pages(j))
		return false;
	pictures_log(j->pictures, &j->result->files);
	account(j);
	if (wanted_dump(j))
		write_dump(j, wanted_dump(j));
	else if (!write_document(j))
		return false;
	return !j->options->against || is_as_before(j);
}

static bool convert_document(struct job *j)
{
	return is_known_dialect(j) && open_input(j) && read_input(j) && convert(j);
}

/*
 * The name is the input's, whatever else the CV says: nothing but a rule of its layout redacts, and
 * which layout that is, and which rules it has, is known before the CV is read.
 */
static bool is_plain_name(struct job *j)
{
	const struct recto_options *const o = j->options;
	if (o->to || o->variant || o->letter || !read_input_look(j) || !load_layout(j))
		return false;
	return j->layout->redaction_count == 0 && !j->layout->redact_unread;
}

/* As far as the name of the output goes: it may be made of what is set, never of what is redacted.
 */
static bool find_name(struct job *j)
{
	if (!open_input(j))
		return false;
	if (is_plain_name(j))
		return name_output(j, NULL);
	if (!read_input(j) || !select_variant(j) || !select_letter(j) || !load_layout(j))
		return false;
	const struct cv *const whole = j->cv;
	return redact(j) && name_output(j, whole);
}

/* --- what can be asked for --- */

struct recto_result *recto_render(struct recto *r, const char *input,
                                  const struct recto_options *options)
{
	return run_job(r, input, options, set_document);
}

struct recto_result *recto_prove(struct recto *r, const char *input,
                                 const struct recto_options *options)
{
	struct recto_options pdf = *options;
	pdf.format = "pdf";
	pdf.dump = pdf.ledger = NULL;
	return run_job(r, input, &pdf, prove);
}

struct recto_result *recto_name(struct recto *r, const char *input, const char *pattern,
                                const struct recto_options *options)
{
	struct recto_options o = *options;
	o.to = pattern;
	return run_job(r, input, &o, find_name);
}

int recto_page_count(const struct recto_result *result)
{
	return result->job->pages ? result->job->pages->count : 0;
}

static bool write_again(struct job *j)
{
	if (!is_known_output(j))
		return false;
	if (j->options->output_name)
		set_output_name(j);
	return write_document(j);
}

bool recto_write(struct recto_result *result, const struct recto_options *options)
{
	struct job *const j = result->job;
	struct recto_options *own = ARENA_NEW(result->a, struct recto_options);
	*own = *options;
	own->ignored_count = 0; /* it was told once */
	j->options = own;
	result->output = (str){0};
	if (!j->pages || result->broken_off)
		return false;
	return run_again(result, write_again);
}

struct recto_result *recto_convert(struct recto *r, const char *input,
                                   const struct recto_options *options)
{
	return run_job(r, input, options, convert_document);
}

struct recto_result *recto_extract(struct recto *r, const char *pdf,
                                   const struct recto_options *options)
{
	return run_job(r, pdf, options, extract);
}

struct recto_result *recto_layout_list(struct recto *r)
{
	const struct recto_options options = RECTO_OPTIONS_INIT;
	return run_job(r, NULL, &options, list_layouts);
}

struct recto_result *recto_layout_show(struct recto *r, const char *layout)
{
	struct recto_options options = RECTO_OPTIONS_INIT;
	options.layout = layout;
	return run_job(r, NULL, &options, show_layout);
}

struct recto_result *recto_layout_check(struct recto *r, const char *layout, bool strict)
{
	struct recto_options options = RECTO_OPTIONS_INIT;
	options.layout = layout;
	options.strict = strict;
	return run_job(r, NULL, &options, report_layout);
}

struct recto_result *recto_layout_rewrite(struct recto *r, const char *path)
{
	const struct recto_options options = RECTO_OPTIONS_INIT;
	return run_job(r, path, &options, rewrite_layout);
}

struct recto_result *recto_layout_new(struct recto *r, const char *path, const char *from)
{
	struct recto_options options = RECTO_OPTIONS_INIT;
	options.layout = from;
	return run_job(r, path, &options, new_layout);
}

struct recto_result *recto_new(struct recto *r)
{
	const struct recto_options options = RECTO_OPTIONS_INIT;
	return run_job(r, NULL, &options, new_cv);
}

struct recto_result *recto_font_list(struct recto *r)
{
	const struct recto_options options = RECTO_OPTIONS_INIT;
	return run_job(r, NULL, &options, list_fonts);
}

struct recto_result *recto_limit_list(struct recto *r)
{
	const struct recto_options options = RECTO_OPTIONS_INIT;
	return run_job(r, NULL, &options, list_limits);
}

struct recto_result *recto_schema(struct recto *r, const char *language)
{
	const struct recto_options options = RECTO_OPTIONS_INIT;
	return run_job(r, language, &options, print_schema);
}

struct recto_result *recto_explain(struct recto *r, const char *slug)
{
	const struct recto_options options = RECTO_OPTIONS_INIT;
	return run_job(r, slug ? slug : "", &options, explain_slug);
}
