/* SPDX-License-Identifier: MIT */
/*
 * recto typesets a CV kept as data into a paginated PDF by a layout, which is
 * data too.
 *
 *     struct recto *r = recto_open(&(struct recto_setup){0});
 *     struct recto_options o = RECTO_OPTIONS_INIT;
 *     o.layout = "classic";
 *     struct recto_result *result = recto_render(r, "cv.yaml", &o);
 *     recto_print_diags(result, stderr, RECTO_WARNINGS, false);
 *     if (recto_output(result).size > 0)
 *             recto_save(result, "cv.pdf");
 *     recto_result_free(result);
 *     recto_close(r);
 *
 * Nothing is global: a context may serve many threads at once (all calls but
 * the reports' beginning and end), a result one; results stand by themselves,
 * but for recto_write. The library writes to no stream and no file unless
 * asked, and reads only the CV, the layouts and what lies in the folders it was
 * given.
 *
 * A context keeps what renders needed, so that the next is faster: at the most
 * 128 faces, 64 layouts, 8 dictionaries and 32 subsets of fonts. The bytes are
 * the same as in a new one. A layout that changed on the disk is read anew;
 * fonts and dictionaries of the machine are not.
 */
#ifndef RECTO_H
#define RECTO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

/* These are the program's exit statuses, too. */
enum recto_status {
	RECTO_OK = 0,    /* warnings are allowed, unless strict */
	RECTO_INPUT = 1, /* an error in the CV or the layout; there may be output all the same */
	RECTO_USAGE = 2,
	RECTO_SYSTEM = 3 /* a file that is missing, unreadable, unwritable; no memory */
};

enum recto_level { RECTO_NOTES, RECTO_WARNINGS, RECTO_ERRORS };

/* Where recto finds its own things. All may be NULL or 0. */
struct recto_setup {
	const char *data; /* folder that holds fonts/ and layouts/; NULL: as installed */
	const char *const
	    *layout_folders; /* searched for layouts by name before the shipped ones */
	int layout_folder_count;
	size_t memory;        /* bytes that one run may use, unless its limits say so; 0: 1 GiB */
	bool no_system_fonts; /* bundled fonts only, so that every machine makes the same page */
	/* Load cairo at once, not when the first png or svg is drawn: for a process that will give
	 * up files before. */
	bool pictures;
};

struct recto_options {
	const char *layout; /* name, or path if it holds / or ends in .yaml; NULL: the CV's, else
	                       the default */
	const char *format; /* "pdf", "text", "md", "json"; "png" or "svg": a picture of one page */
	const char
	    *dump; /* "cv", "layout", "boxes", "lines", "pages": that instead of a document */
	const char *ledger;          /* "json": the ledger instead of a document */
	const char *from;            /* dialect of the CV; NULL: by its content */
	const char *output_name;     /* for the closing line and the dialect */
	const char *const *settings; /* "roles.body.size=9.5pt", applied last, in order */
	int setting_count;
	int64_t date; /* seconds since 1970 for {today} and the PDF; < 0: none */
	bool strict;  /* warnings count as errors */
	int pages;    /* fit so many pages, or make nothing; 0: as the layout says */
	const char
	    *variant; /* of the CV, or a tag; makes nothing without it; NULL: all of the CV */
	/* "person.name={name:initials}", or files that hold such rules; after the layout's own. */
	const char *const *redactions;
	int redaction_count;
	bool letter;              /* the CV's letter instead of the CV */
	bool output_derived;      /* output_name is made from the input's: see recto_output_name */
	const char *to;           /* dialect to convert to; NULL: by the ending of output_name */
	bool no_embed;            /* the CV does not travel inside the PDF */
	const char *pdf_standard; /* "a-3a,ua-1", "none"; NULL: the default */
	const char *const *ignored; /* slugs of messages that are not to be told; never of errors */
	int ignored_count;
	int64_t today; /* seconds since 1970, to warn of dates far beyond; < 0: no such warning */
	const char *against; /* a file that the output must be equal to; what differs is an error */
	int page;            /* of a picture, from 1; 0: the first */
	bool numbered;       /* the page's number goes into the output's name: cv-1.png */
	int dpi;             /* of png: pixels to the inch, 10 to 600; 0: 150 */
	const char *lang;    /* of the CV, whatever it says: "de"; NULL: as it says */
	bool timings;        /* look at the clock: see recto_timings */
	/* "pages=20", "memory=64M", "time=10s": what the run may use; recto_limit_list has them
	 * all. What is beyond is an error and makes nothing. */
	const char *const *limits;
	int limit_count;
};

#define RECTO_OPTIONS_INIT                                                                         \
	{                                                                                          \
		NULL, "pdf", NULL, NULL, NULL, NULL, NULL, 0, -1, false, 0, NULL, NULL, 0, false,  \
		    false, NULL, false, NULL, NULL, 0, -1, NULL, 0, false, 0, NULL, false, NULL, 0 \
	}

struct recto_bytes {
	const char *bytes; /* belongs to the result */
	size_t size;
};

struct recto;
struct recto_result;

const char *recto_version(void);

/* A context; NULL if there is no memory. It copies nothing: what `setup` names must live as long.
 */
struct recto *recto_open(const struct recto_setup *setup);
void recto_close(struct recto *r);

/* Typesets a CV; path "-" is standard input. Never NULL but for want of memory. */
struct recto_result *recto_render(struct recto *r, const char *input,
                                  const struct recto_options *options);

/* Typesets a CV and lets the program pdftotext read the PDF: each field that is on the pages must
 * come back, in order; what does not is an error. The output is the text that was read. */
struct recto_result *recto_prove(struct recto *r, const char *input,
                                 const struct recto_options *options);
/* The name that recto_render would give to an output whose name is made from the input's; or, as
 * the output, what a template ("{name:slug}") says of the person. Nothing is set. */
struct recto_result *recto_name(struct recto *r, const char *input, const char *pattern,
                                const struct recto_options *options);
/* How many pages were set. */
int recto_page_count(const struct recto_result *result);
/* The same pages once more, in the format (and of pictures: the page) that the options now name, in
 * place of the former output. False, and a message, if they cannot be. */
bool recto_write(struct recto_result *result, const struct recto_options *options);

/* A CV in another dialect ("yaml", "json", "jsonresume", "rendercv", "markdown"). Each thing that
 * it cannot hold is a message. */
struct recto_result *recto_convert(struct recto *r, const char *input,
                                   const struct recto_options *options);
/* The CV that travels in a PDF which recto made: as JSON, or in the dialect asked for. */
struct recto_result *recto_extract(struct recto *r, const char *pdf,
                                   const struct recto_options *options);

/* All layouts that can be named: one line each, the name first. */
struct recto_result *recto_layout_list(struct recto *r);
/* The effective layout, with the place that each value comes from. */
struct recto_result *recto_layout_show(struct recto *r, const char *layout);
/* All problems of a layout; strict: warnings count as errors. */
struct recto_result *recto_layout_check(struct recto *r, const char *layout, bool strict);
/* The file with keys by their present names, if it has old ones; else the output is empty. */
struct recto_result *recto_layout_rewrite(struct recto *r, const char *path);
/* The beginning of a layout for this file, over `from` (NULL: the default). */
struct recto_result *recto_layout_new(struct recto *r, const char *path, const char *from);
/* The beginning of a CV. */
struct recto_result *recto_new(struct recto *r);
/* All bundled families: name, class, faces, scripts, package. */
struct recto_result *recto_font_list(struct recto *r);

/* All limits of a run: a line for each, its name and default first. */
struct recto_result *recto_limit_list(struct recto *r);

/* The JSON Schema of "cv" or "layout", by which editors help to write one. */
struct recto_result *recto_schema(struct recto *r, const char *language);

/* What the message of this slug means and how to mend it; NULL: all slugs. */
struct recto_result *recto_explain(struct recto *r, const char *slug);

enum recto_status recto_status(const struct recto_result *result);
/* What was made: the document, dump or list; size 0 if nothing could be. */
struct recto_bytes recto_output(const struct recto_result *result);
/* The line that accounts for every field of the CV, after one that says what a fit changed, if it
 * did; empty if nothing was set. */
const char *recto_summary(const struct recto_result *result);
/* The output's name; of a redacted CV, if derived from the input's, without what was redacted. */
const char *recto_output_name(const struct recto_result *result);
/* What a report says of a render, as one JSON object in a line: status ("fine", "doubts" or
 * "failed"), pages, fit, losses, messages; docs/batch.md lists its keys. */
const char *recto_facts(const struct recto_result *result);
/* What each stage took, a line for each, or as one JSON object in a line; empty unless asked for.
 */
const char *recto_timings(const struct recto_result *result, bool json);
/* The files that were looked for and made a difference: the CV first, layouts, rules, pictures,
 * faces; the last is NULL. */
const char *const *recto_files(const struct recto_result *result);
/* Writes the output to a file, all or nothing. On failure the result gets the error. */
bool recto_save(struct recto_result *result, const char *path);
/* Writes, as make and ninja read it, that the output was made of the user's files that were read:
 * CV, layouts, rules, pictures, fonts. On failure the result gets the error. */
bool recto_save_depfile(struct recto_result *result, const char *path);
/* All messages of at least this level, sorted by place. */
void recto_print_diags(const struct recto_result *result, FILE *stream, enum recto_level least,
                       bool colour);

/* For programs: one JSON object in a line, SARIF 2.1.0, workflow commands of GitHub. */
enum recto_form { RECTO_TEXT, RECTO_JSON, RECTO_SARIF, RECTO_GITHUB };

/* The messages of one result after another as one document; `first`: none came before. */
void recto_report_begin(struct recto *r, FILE *stream, enum recto_form form);
void recto_report(const struct recto_result *result, FILE *stream, enum recto_level least,
                  enum recto_form form, bool first);
/* As recto_report writes it when some came before; lives in the result. */
const char *recto_reported(const struct recto_result *result, enum recto_level least,
                           enum recto_form form);
void recto_report_end(struct recto *r, FILE *stream, enum recto_form form);
void recto_result_free(struct recto_result *result);

#ifdef __cplusplus
}
#endif

#endif
