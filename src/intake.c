/* SPDX-License-Identifier: MIT */
/* What a render takes in: the CV, the layout, the fonts. */
#include "job.h"

void job_stage(struct job *j, enum run_stage stage)
{
	stopwatch_turn(j->result->watch, stage);
}

bool job_fail(struct job *j, enum diag_id id, str name)
{
	j->result->status = RECTO_SYSTEM;
	diag(j->diags, id, (struct span){.origin = diags_origin(j->diags, name, (str){0})}, NULL);
	return false;
}

bool beyond_limit(struct job *j, enum diag_id id, enum limit_id limit)
{
	const struct limit_row *row = limit_row(limit);
	struct buf most = BUF(j->scratch);
	limit_print(&most, row->unit, j->limits.of[limit]);
	diag(j->diags, id, (struct span){.origin = diags_origin(j->diags, j->input_name, (str){0})},
	     "more than %.*s (--limit %s)", STR_ARG(buf_str(&most)), row->name);
	return false;
}

bool read_file(struct job *j, str name, enum limit_id limit, str *bytes)
{
	const enum file_result result = file_read(j->a, name, (size_t)j->limits.of[limit], bytes);
	file_log_add(&j->result->files, name, result == FILE_DONE);
	switch (result) {
	case FILE_DONE:
		break;
	case FILE_MISSING:
		return job_fail(j, DIAG_FILE_MISSING, name);
	case FILE_TOO_LARGE:
		return beyond_limit(j, DIAG_SOURCE_LIMIT, limit);
	case FILE_DENIED:
	case FILE_OUTSIDE:
	case FILE_FAILED:
		return job_fail(j, DIAG_FILE_UNREADABLE, name);
	}
	return true;
}

void set_input(struct job *j, str bytes)
{
	j->input = diags_origin(j->diags, j->input_name, source_decode(j->a, bytes));
}

bool open_input(struct job *j)
{
	str bytes;
	job_stage(j, STAGE_READ);
	if (!read_file(j, j->input_name, LIMIT_BYTES, &bytes))
		return false;
	set_input(j, bytes);
	return true;
}

/* For CVs that name the look of another tool. */
static bool has_layout(void *user, str name)
{
	const struct job *j = user;
	const struct layout_places places = layout_places(j);
	return layout_exists(j->scratch, &places, name);
}

static struct read_options read_options(struct job *j)
{
	return (struct read_options){
	    .from = str_from_z(j->options->from),
	    .lang = str_from_z(j->options->lang),
	    .limits = source_limits_of(&j->limits, LIMIT_BYTES),
	    .has_layout = has_layout,
	    .user = j,
	};
}

static void take_read(struct job *j, const struct read_result *read)
{
	j->cv = read->cv;
	j->cv_layout = read->layout;
	j->cv_variants = read->variants;
}

bool read_input(struct job *j)
{
	const struct read_options options = read_options(j);
	const struct read_result read = read_cv(j->a, j->scratch, j->input, &options, j->diags);
	take_read(j, &read);
	if (j->cv && cv_entry_count(j->cv) > j->limits.of[LIMIT_ENTRIES])
		return beyond_limit(j, DIAG_ENTRIES_LIMIT, LIMIT_ENTRIES);
	return j->cv != NULL;
}

bool read_input_look(struct job *j)
{
	const struct read_options options = read_options(j);
	const struct read_result read = read_look(j->a, j->scratch, j->input, &options, j->diags);
	take_read(j, &read);
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
	job_stage(j, STAGE_LAYOUT);
	struct layout_places places = layout_places(j);
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
	job_stage(j, STAGE_FONTS);
	j->fonts = font_set_open(j->a, path_join(j->a, j->recto->data, STR("fonts")),
	                         j->recto->faces, j->diags);
	if (!j->fonts) {
		j->result->status = RECTO_SYSTEM;
		return false;
	}
	font_set_limit(j->fonts, (size_t)j->limits.of[LIMIT_FONT_BYTES]);
	if (j->recto->setup.no_system_fonts)
		font_set_no_system(j->fonts);
	if (j->layout)
		add_house_fonts(j);
	j->measure = (struct measure){
	    .a = j->a,
	    .scratch = j->scratch,
	    .text =
		text_context_new(j->a, j->fonts, j->recto->dictionaries, j->recto->words, j->diags),
	    .d = j->diags,
	    .most_pages = (int)j->limits.of[LIMIT_PAGES],
	};
	text_context_watch(j->measure.text, j->result->watch);
	return true;
}
