/* SPDX-License-Identifier: MIT */
/*
 * The table of contents: a CV and a layout become pages, the pages become
 * bytes. Each stage has one type and one dump. This file is the only one that
 * sees every layer.
 */
#include "recto.h"

#include "account.h"
#include "job.h"

/* Bytes. Below the least not even a message could be kept. */
enum { DEFAULT_MEMORY = 1 << 30, LEAST_MEMORY = 1 << 18 };
enum { DEFAULT_DPI = 150 };

/* --- context --- */

const char *recto_version(void)
{
	return RECTO_VERSION;
}

struct recto *recto_open(const struct recto_setup *setup)
{
	struct arena *a = arena_new(DEFAULT_MEMORY);
	if (!a)
		return NULL;
	struct recto *r = ARENA_NEW(a, struct recto);
	r->a = a;
	r->setup = *setup;
	r->data = str_from_z(setup->data ? setup->data : RECTO_DATA_DIR);
	if (r->setup.memory == 0)
		r->setup.memory = DEFAULT_MEMORY;
	if (r->setup.memory < LEAST_MEMORY)
		r->setup.memory = LEAST_MEMORY;
	return r;
}

void recto_close(struct recto *r)
{
	if (r)
		arena_free(r->a);
}

struct layout_places layout_places(const struct recto *r, struct arena *a)
{
	const int own = r->setup.layout_folder_count;
	struct layout_places places = {
	    .folders = {ARENA_ARRAY(a, str, own + 1), own + 1},
	    .fallback = STR(RECTO_DEFAULT_LAYOUT),
	    .root = STR(RECTO_ROOT_LAYOUT),
	    .limits = SOURCE_LIMITS_DEFAULT,
	};
	for (int i = 0; i < own; i++)
		places.folders.items[i] = str_from_z(r->setup.layout_folders[i]);
	places.folders.items[own] = path_join(a, r->data, STR("layouts"));
	return places;
}

/* --- the stages --- */

static int wanted_page(const struct job *j)
{
	return j->options->page ? j->options->page : 1;
}

static bool fail(struct job *j, enum diag_id id, str name)
{
	j->result->status = RECTO_SYSTEM;
	diag(j->diags, id, (struct span){.origin = diags_origin(j->diags, name, (str){0})}, NULL);
	return false;
}

bool read_file(struct job *j, str name, size_t limit, str *bytes)
{
	const enum file_result result = file_read(j->a, name, limit, bytes);
	file_log_add(&j->result->files, name, result == FILE_DONE);
	switch (result) {
	case FILE_DONE:
		break;
	case FILE_MISSING:
		return fail(j, DIAG_FILE_MISSING, name);
	case FILE_TOO_LARGE:
		diag(j->diags, DIAG_SOURCE_LIMIT,
		     (struct span){.origin = diags_origin(j->diags, name, (str){0})},
		     "more than %zu MiB", limit >> 20);
		return false;
	case FILE_DENIED:
	case FILE_OUTSIDE:
	case FILE_FAILED:
		return fail(j, DIAG_FILE_UNREADABLE, name);
	}
	return true;
}

void set_input(struct job *j, str bytes)
{
	j->input = diags_origin(j->diags, j->input_name, source_decode(j->a, bytes));
}

static bool open_input(struct job *j)
{
	const struct source_limits limits = SOURCE_LIMITS_DEFAULT;
	str bytes;
	if (!read_file(j, j->input_name, limits.bytes, &bytes))
		return false;
	set_input(j, bytes);
	return true;
}

/* For CVs that name the look of another tool. */
static bool has_layout(void *user, str name)
{
	const struct job *j = user;
	const struct layout_places places = layout_places(j->recto, j->a);
	return layout_exists(j->scratch, &places, name);
}

bool read_input(struct job *j)
{
	const struct read_options options = {
	    .from = str_from_z(j->options->from),
	    .lang = str_from_z(j->options->lang),
	    .limits = SOURCE_LIMITS_DEFAULT,
	    .has_layout = has_layout,
	    .user = j,
	};
	const struct read_result read = read_cv(j->a, j->scratch, j->input, &options, j->diags);
	j->cv = read.cv;
	j->cv_layout = read.layout;
	j->cv_variants = read.variants;
	return j->cv != NULL;
}

/* A layout that the variant names, unless the command line names one. */
static str wanted_layout(const struct job *j, const struct node *of_variant)
{
	if (j->options->layout || !of_variant)
		return str_from_z(j->options->layout);
	const struct node *name =
	    of_variant->kind == NODE_MAP ? node_find(of_variant, STR("extends")) : of_variant;
	return name && name->kind == NODE_SCALAR ? str_trim(name->text) : (str){0};
}

/* What lies over the layout, the last on top. False if a file of rules cannot be read. */
static bool add_settings(struct job *j, const struct layout_places *places,
                         const struct node **settings, int *read)
{
	const struct recto_options *o = j->options;
	for (int i = 0; i < o->setting_count; i++) {
		settings[*read] =
		    layout_setting(j->a, j->scratch, str_from_z(o->settings[i]), j->diags);
		*read += settings[*read] != NULL;
	}
	for (int i = 0; i < o->redaction_count; i++) {
		settings[*read] = layout_redact_setting(j->a, j->scratch, places,
		                                        str_from_z(o->redactions[i]), j->diags);
		if (!settings[(*read)++])
			return false;
	}
	return true;
}

bool load_layout(struct job *j)
{
	struct layout_places places = layout_places(j->recto, j->a);
	places.log = &j->result->files;
	const struct node *of_variant = variant_layout(j);
	const int count = j->options->setting_count + j->options->redaction_count;
	const struct node **settings = ARENA_ARRAY(j->a, const struct node *, count + 1);
	int read = 0;
	if (of_variant && of_variant->kind == NODE_MAP)
		settings[read++] = of_variant;
	if (!add_settings(j, &places, settings, &read))
		return false;
	j->layout =
	    layout_load(j->a, j->scratch, &places, wanted_layout(j, of_variant), j->cv_layout,
	                settings, read, j->cv ? j->cv->lang : (str){0}, j->diags);
	return j->layout != NULL;
}

/* The typefaces that the layout brings along. */
static void add_house_fonts(struct job *j)
{
	for (int i = 0; i < j->layout->family_count; i++) {
		const struct named_family *family = &j->layout->families[i];
		struct font_file *files = ARENA_ARRAY(j->a, struct font_file, family->count);
		for (int k = 0; k < family->count; k++) {
			const struct face_file *f = &family->files[k];
			file_log_add(&j->result->files, f->path, true);
			files[k] = (struct font_file){.path = f->path,
			                              .folder = f->folder,
			                              .below = f->below,
			                              .weight = f->weight,
			                              .member = f->member,
			                              .span = f->span};
			if (f->has_style)
				files[k].slant =
				    f->style == SLANT_ITALIC ? FONT_SLANT_ITALIC : FONT_SLANT_ROMAN;
		}
		font_set_add(j->fonts, family->name, files, family->count);
	}
}

bool open_fonts(struct job *j)
{
	j->fonts = font_set_open(j->a, path_join(j->a, j->recto->data, STR("fonts")), j->diags);
	if (!j->fonts) {
		j->result->status = RECTO_SYSTEM;
		return false;
	}
	if (j->recto->setup.no_system_fonts)
		font_set_no_system(j->fonts);
	if (j->layout)
		add_house_fonts(j);
	j->measure = (struct measure){
	    .a = j->a,
	    .scratch = j->scratch,
	    .text = text_context_new(j->a, j->scratch, j->fonts, j->diags),
	    .d = j->diags,
	};
	return true;
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
	j->pictures = pictures_new(j->a, j->scratch, j->diags);
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
	struct arena *trial = arena_new(j->recto->setup.memory);
	if (!trial)
		return fail(j, DIAG_MEMORY, j->input_name);
	arena_defer(j->a, (void (*)(void *))arena_free, trial);
	arena_share_trap(trial, j->a);
	j->fitting = pages_fit(&j->measure, trial, &j->sheet, wanted);
	return report_fit(j, rules);
}

static void make_pages(struct job *j)
{
	j->pages = paginate(&j->measure, j->sheet);
	for (int page = 1; page <= j->pages->count; page++) {
		int count = 0;
		const struct furniture_box *furniture =
		    compose_furniture(j->composition, page, j->pages->count, &count);
		page_furnish(&j->measure, j->sheet, j->pages, page, furniture, count);
	}
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
	const struct writer *writer = writer_find(str_from_z(j->options->format));
	const struct write_options options = {
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
	sheet_measure(&j->measure, j->sheet);
	make_pages(j);
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

/* As far as the name of the output goes: it may be made of what is set, never of what is redacted.
 */
static bool find_name(struct job *j)
{
	if (!open_input(j) || !read_input(j) || !select_variant(j) || !select_letter(j) ||
	    !load_layout(j) || !redact(j))
		return false;
	return name_output(j);
}

/* --- results --- */

static enum recto_status worst(const struct recto_result *r)
{
	if (r->status != RECTO_OK)
		return r->status;
	if (diags_count(r->diags, DIAG_ERROR) > 0)
		return RECTO_INPUT;
	return r->strict && diags_count(r->diags, DIAG_WARNING) > 0 ? RECTO_INPUT : RECTO_OK;
}

static void ignore_all(struct job *j)
{
	for (int i = 0; i < j->options->ignored_count; i++) {
		const str slug = str_from_z(j->options->ignored[i]);
		const struct origin *origin = diags_origin(j->diags, STR("--ignore"), (str){0});
		diags_ignore(j->diags, slug, (struct span){.origin = origin});
	}
}

/* Alone in a function, so that no variable lives across the jump. */
static bool run_trapped(struct job *j, bool (*run)(struct job *j))
{
	if (setjmp(*arena_trap(j->a))) {
		j->result->no_memory = true;
		return false;
	}
	ignore_all(j);
	return run(j);
}

/* Nothing is left that was half made. */
static void report_no_memory(struct job *j)
{
	struct recto_result *const result = j->result;
	result->diags = j->diags = diags_new(result->a);
	result->status = RECTO_SYSTEM;
	result->output = result->summary = result->fit_text = (str){0};
	result->ledger = NULL;
	diag(result->diags, DIAG_MEMORY, NOWHERE, "%zu MiB", j->recto->setup.memory >> 20);
}

static struct recto_result *new_result(size_t memory)
{
	/* The result itself stands outside of the render's budget: it must be able to report. */
	struct arena *a = arena_new(SIZE_MAX);
	if (!a)
		return NULL;
	struct recto_result *r = ARENA_NEW(a, struct recto_result);
	r->a = a;
	r->scratch = arena_new(memory);
	return r;
}

static struct recto_result *run_job(const struct recto *r, const char *input,
                                    const struct recto_options *options, bool (*run)(struct job *j))
{
	struct recto_result *result = new_result(r->setup.memory);
	struct arena *a = arena_new(r->setup.memory);
	if (!result || !result->scratch || !a)
		return NULL;
	arena_defer(result->a, (void (*)(void *))arena_free, result->scratch);
	arena_defer(result->a, (void (*)(void *))arena_free, a);
	arena_share_trap(result->scratch, a);
	result->strict = options->strict;
	result->files.a = a;
	result->own_files = path_plain(a, r->data);
	result->diags = diags_new(a);
	struct job *j = result->job = ARENA_NEW(result->a, struct job);
	*j = (struct job){
	    .a = a,
	    .scratch = result->scratch,
	    .recto = r,
	    .options = options,
	    .result = result,
	    .diags = result->diags,
	    .input_name = str_from_z(input),
	};
	if (!run_trapped(j, run) && result->no_memory)
		report_no_memory(j);
	result->status = worst(result);
	return result;
}

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
	if (!j->pages || result->no_memory)
		return false;
	const bool done = run_trapped(j, write_again);
	if (!done && result->no_memory)
		report_no_memory(j);
	result->status = worst(result);
	return done;
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

enum recto_status recto_status(const struct recto_result *result)
{
	return result->status;
}

struct recto_bytes recto_output(const struct recto_result *result)
{
	return (struct recto_bytes){result->output.s, (size_t)result->output.n};
}

const char *recto_output_name(const struct recto_result *result)
{
	return result->output_name.n ? str_z(result->a, result->output_name) : "";
}

const char *recto_summary(const struct recto_result *result)
{
	return result->summary.n ? str_z(result->a, result->summary) : "";
}

bool result_save(struct recto_result *result, const char *path, str bytes)
{
	if (file_write(result->scratch, str_from_z(path), bytes) == FILE_DONE)
		return true;
	const struct origin *origin = diags_origin(result->diags, str_from_z(path), (str){0});
	diag(result->diags, DIAG_FILE_UNWRITABLE, (struct span){.origin = origin}, NULL);
	result->status = RECTO_SYSTEM;
	result->summary = (str){0};
	return false;
}

bool recto_save(struct recto_result *result, const char *path)
{
	return result_save(result, path, result->output);
}

void recto_print_diags(const struct recto_result *result, FILE *stream, enum recto_level least,
                       bool colour)
{
	struct buf out = BUF(result->a);
	diags_print(result->diags, (struct diag_style){(enum diag_level)least, colour}, &out);
	if (out.n)
		fwrite(out.s, 1, (size_t)out.n, stream);
}

static void print_all(const struct buf *out, FILE *stream)
{
	if (out->n)
		fwrite(out->s, 1, (size_t)out->n, stream);
}

void recto_report_begin(struct recto *r, FILE *stream, enum recto_form form)
{
	struct buf out = BUF(r->a);
	diags_write_begin((enum diag_form)form, &out);
	print_all(&out, stream);
}

void recto_report(const struct recto_result *result, FILE *stream, enum recto_level least,
                  enum recto_form form, bool first)
{
	struct buf out = BUF(result->a);
	diags_write(result->diags, (enum diag_level)least, (enum diag_form)form, first, &out);
	print_all(&out, stream);
}

void recto_report_end(struct recto *r, FILE *stream, enum recto_form form)
{
	struct buf out = BUF(r->a);
	diags_write_end((enum diag_form)form, &out);
	print_all(&out, stream);
}

void recto_result_free(struct recto_result *result)
{
	if (result)
		arena_free(result->a);
}
