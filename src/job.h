/* SPDX-License-Identifier: MIT */
/* One render on its way down the line; shared by the files that see every layer. */
#ifndef RECTO_JOB_H
#define RECTO_JOB_H

#include "recto.h"

#include "base/base.h"
#include "compose/compose.h"
#include "export/export.h"
#include "read/read.h"
#include "write/write.h"

struct recto {
	struct arena *a;
	struct recto_setup setup;
	str data;
	struct shelf *faces, *layouts, *dictionaries, *subsets;
	struct rack *words;
};

struct recto_result {
	struct arena *a, *scratch;
	struct diags *diags;
	enum recto_status status;
	str output, output_name, summary;
	struct file_log files;
	str own_files;           /* the folder of recto's own: none of the user's is in there */
	bool strict, broken_off; /* no pages, no output: see run.c */
	/* For those who report: what became of every field, how the fit ended. */
	const struct ledger *ledger;
	str fit_text;
	int pages, missing_glyphs, overfull;
	struct job *job;         /* what was set, to be written once more */
	struct stopwatch *watch; /* NULL: nobody looks */
};

/* One render on its way down the line. */
struct job {
	struct arena *a, *scratch;
	const struct recto *recto;
	const struct recto_options *options;
	struct limits limits;
	struct recto_result *result;
	struct diags *diags;
	str input_name;
	const struct origin *input;
	const struct cv *cv;
	const struct node *cv_layout, *cv_variants;
	const struct variant *variant; /* NULL: the whole CV */
	const struct layout *layout;
	struct font_set *fonts;
	struct measure measure;
	struct ledger *ledger;
	struct redacted redacted; /* cv NULL: nothing was */
	struct composition *composition;
	struct pictures *pictures;
	struct sheet *sheet;
	struct fitting fitting;
	str fit_text; /* what the fit did, in a line; empty: nothing */
	struct pages *pages;
};

/* --- context.c --- */

struct layout_places layout_places(const struct job *j);

/* --- run.c --- */

/* Never NULL but for want of memory. */
struct recto_result *run_job(const struct recto *r, const char *input,
                             const struct recto_options *options, bool (*run)(struct job *j));
/* Something more with what was set. */
bool run_again(struct recto_result *result, bool (*run)(struct job *j));

/* --- intake.c: stages that several commands begin with; false after an error --- */

/* A stage begins, for --timings. */
void job_stage(struct job *j, enum run_stage stage);
/* Reports what the system denied; false. */
bool job_fail(struct job *j, enum diag_id id, str name);
/* The file itself, if it is within this limit. */
bool read_file(struct job *j, str name, enum limit_id limit, str *bytes);
/* An error, at the input as a whole: more than the limit lets pass. */
bool beyond_limit(struct job *j, enum diag_id id, enum limit_id limit);
/* The text that is read, under the name of the input. */
void set_input(struct job *j, str bytes);
bool open_input(struct job *j);
bool read_input(struct job *j);
/* The same for the layout alone; false where that takes the whole CV. */
bool read_input_look(struct job *j);
bool load_layout(struct job *j);
bool open_fonts(struct job *j);

/* --- recto.c: the line --- */

/* All of it: from the CV to a document or dump. */
bool set_document(struct job *j);
/* The date of the run; unit UNIT_NONE: it has none. */
struct when today(const struct job *j);
/* Everything about a layout that can be said without a CV. */
void check_layout(struct job *j);

/* --- facts.c: what a report says of a render --- */

/* Fills the name of an output into the result, and what a template says of the person. The template
 * may name the fields of `whole`, the CV before anything was redacted. */
bool name_output(struct job *j, const struct cv *whole);

/* --- tailor.c: what is set of the CV --- */

/* Takes the variant that was asked for; the ledger says what it leaves out. */
bool select_variant(struct job *j);
/* Takes away and replaces what the layout's rules name; false if one could not be read. */
bool redact(struct job *j);
/* Of the output, as the caller named it; without redacted values if that was by the input's name.
 */
str output_name(const struct job *j);
/* "cv.png" → "cv-2.png". */
str numbered_name(struct arena *a, str path, int page);
/* Reports a redacted value in the finished document; true if there is one. */
bool has_leak(struct job *j, str document);
/* Takes the letter alone, if that was asked for. */
bool select_letter(struct job *j);
/* The layout of the variant: the name of one, or what differs; NULL: none. */
const struct node *variant_layout(const struct job *j);

/* --- dumps.c: what a stage made, instead of a document --- */

/* What is asked for; NULL: a document. */
const char *wanted_dump(const struct job *j);
/* Asked before anything is read: a slip on the command line costs no time. */
bool is_known_output(struct job *j);
void write_dump(struct job *j, const char *name);

/* --- convert.c: a CV in another dialect --- */

/* Asked before anything is read. */
bool is_known_dialect(struct job *j);
bool convert(struct job *j);
bool extract(struct job *j);
/* returned.c: reports what does not come back when `written`, in this dialect, is read. */
void compare_returned(struct job *j, str dialect, str written);
/* The CV as it was set, to travel inside the document; empty if that is not wanted. */
str carried_cv(const struct job *j);
/* The same, whether it travels or not. */
str cv_as_set(const struct job *j, struct diags *d);

/* Writes a file, or reports that it cannot be. */
bool result_save(struct recto_result *result, const char *path, str bytes);

/* --- against.c: is a file that was made before still what the CV gives? --- */

/* Reports the first difference. */
bool is_as_before(struct job *j);

/* --- proof.c: the document read back --- */

bool prove(struct job *j);

/* --- lists.c: what there is --- */

bool list_layouts(struct job *j);
bool show_layout(struct job *j);
bool report_layout(struct job *j);
bool list_fonts(struct job *j);
bool list_limits(struct job *j);
bool print_schema(struct job *j);
bool explain_slug(struct job *j);

/* --- starters.c: files to begin with, and files made new --- */

bool new_cv(struct job *j);
bool new_layout(struct job *j);
bool rewrite_layout(struct job *j);

#endif
