/* SPDX-License-Identifier: MIT */
/* Options of the command line → what a render is asked for, and where it goes. */
#define _XOPEN_SOURCE 700
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "program.h"

enum { DECIMAL = 10 };

/* "dir/cv.yaml" → "dir/cv.pdf"; a letter does not take the place of the CV. */
static bool beside(const char *input, const char *more, const char *suffix, char *out, size_t size)
{
	const char *const slash = strrchr(input, '/');
	const char *const name = slash ? slash + 1 : input;
	const char *const dot = strrchr(name, '.');
	const int stem = (int)(dot && dot > name ? dot - input : (ptrdiff_t)strlen(input));
	const int n = snprintf(out, size, "%.*s%s.%s", stem, input, more, suffix);
	return n > 0 && (size_t)n < size;
}

/* Today, only if the environment or --date fixes it: two runs give the same bytes. */
static int64_t build_date(void)
{
	const char *const epoch = getenv("SOURCE_DATE_EPOCH");
	char *end;
	const long long seconds = epoch ? strtoll(epoch, &end, DECIMAL) : -1;
	return epoch && *epoch && !*end ? seconds : -1;
}

struct recto_options options_of(const struct request *q)
{
	struct recto_options o = RECTO_OPTIONS_INIT;
	o.layout = q->layout;
	o.format = q->format ? q->format : o.format;
	o.dump = q->dump;
	o.ledger = q->ledger;
	o.from = q->from;
	o.lang = q->lang;
	o.settings = q->settings.items;
	o.setting_count = q->settings.count;
	o.redactions = q->redactions.items;
	o.redaction_count = q->redactions.count;
	o.date = q->date >= 0 ? q->date : build_date();
	o.strict = q->strict;
	o.pages = q->pages;
	o.dpi = q->dpi;
	o.pdf_standard = q->pdf_standard;
	o.variant = q->variant;
	o.letter = q->letter;
	o.to = q->to;
	o.no_embed = q->no_embed;
	o.ignored = q->ignored.items;
	o.ignored_count = q->ignored.count;
	o.timings = q->timings;
	o.limits = q->limits.items;
	o.limit_count = q->limits.count;
	return o;
}

bool is_same_file(const char *a, const char *b)
{
	struct stat x, y;
	return strcmp(a, b) == 0 || (stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev &&
	                             x.st_ino == y.st_ino);
}

/* "3" or "all". False: it is neither, or the format has no pages of its own. */
static bool take_page(const char *text, struct recto_options *o)
{
	char *end;
	const long page = strtol(text, &end, DECIMAL);
	o->numbered = strcmp(text, "all") == 0;
	o->page = page > 0 && page <= INT_MAX && !*end ? (int)page : 1;
	return o->numbered || (page > 0 && page <= INT_MAX && !*end);
}

bool is_picture(const char *format)
{
	return strcmp(format, "png") == 0 || strcmp(format, "svg") == 0;
}

/* What a terminal does not show. */
static bool is_binary(const char *format)
{
	return strcmp(format, "pdf") == 0 || is_picture(format);
}

/* What --page and --dpi ask for; false after a message. */
static bool take_picture(const struct request *q, struct recto_options *o)
{
	const bool asked = q->page || q->dpi;
	if (asked && !is_picture(o->format))
		return usage("--page and --dpi are for pictures: -f png or -f svg", NULL) ==
		       RECTO_OK;
	if (q->page && !take_page(q->page, o))
		return usage("not the number of a page", q->page) == RECTO_OK;
	if (o->numbered && q->output && strcmp(q->output, "-") == 0)
		return usage("each page is a file of its own", q->output) == RECTO_OK;
	return true;
}

bool save_pages(struct recto_result *result, const struct recto_options *options)
{
	struct recto_options o = *options;
	const int count = o.numbered ? recto_page_count(result) : 1;
	bool good = recto_output(result).size > 0 && recto_save(result, recto_output_name(result));
	for (o.page = 2; good && o.page <= count; o.page++)
		good = recto_write(result, &o) && recto_save(result, recto_output_name(result));
	return good;
}

enum recto_status take_order(const struct request *q, const char *input, struct order *out)
{
	struct recto_options *const o = &out->options;
	*o = options_of(q);
	out->input = input;
	const char *output = q->output;
	const bool to_file = !o->dump && !o->ledger;
	if (!take_picture(q, o))
		return RECTO_USAGE;
	if (!output && to_file && strcmp(input, "-") != 0) {
		const char *const suffix = strcmp(o->format, "text") == 0 ? "txt" : o->format;
		if (!beside(input, q->letter ? "-letter" : "", suffix, out->place,
		            sizeof out->place))
			return usage("name too long", input);
		output = out->place;
	}
	out->to_stdout = !output || strcmp(output, "-") == 0;
	if (out->to_stdout && to_file && is_binary(o->format) && isatty(STDOUT_FILENO))
		return usage("will not write a PDF or a picture to a terminal, name a file with -o",
		             NULL);
	if (to_file && !out->to_stdout && is_same_file(output, input))
		return usage("the output would overwrite the CV", output);
	o->output_name = to_file && !out->to_stdout ? output : NULL;
	o->output_derived = !q->output;
	return RECTO_OK;
}
