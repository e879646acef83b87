/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum option_kind {
	OPTION_TEXT,
	OPTION_MAYBE,
	OPTION_FLAG,
	OPTION_SETTING,
	OPTION_COUNT_OF,
	OPTION_DATE
};

enum { DECIMAL = 10, MOST_OF = 1000 };

struct option {
	char letter; /* 0: none */
	const char *name;
	const char *value; /* how --help calls its value; NULL: a flag */
	enum option_kind kind;
	size_t offset;
	const char *help;
	const char
	    *values; /* words that a shell can offer, or one of the VALUES_; NULL: any text */
};

#define FIELD(name) offsetof(struct request, name)

static const struct option options[] = {
    {'l', "layout", "LAYOUT", OPTION_TEXT, FIELD(layout),
     "name of a layout, or its path (with / or .yaml)", VALUES_LAYOUTS},
    {'o', "output", "FILE", OPTION_TEXT, FIELD(output), "where to write; - is standard output",
     VALUES_FILES},
    {'f', "format", "FORMAT", OPTION_TEXT, FIELD(format),
     "pdf (default), text, md (Markdown), png or svg (a page as a picture), or json, the display "
     "list",
     "pdf text md png svg json"},
    {0, "page", "N|all", OPTION_TEXT, FIELD(page),
     "png, svg: which page (the first), or each in a file of its own", "all"},
    {0, "dpi", "N", OPTION_COUNT_OF, FIELD(dpi), "png: pixels to the inch, 10 to 600 (150)", NULL},
    {0, "pages", "N", OPTION_COUNT_OF, FIELD(pages),
     "fit so many pages, within what the layout allows", NULL},
    {0, "pdf-standard", "LIST", OPTION_TEXT, FIELD(pdf_standard),
     "a-2a, a-3a, a-3u, ua-1 or none; with commas, what is kept together",
     "a-2a a-2u a-2b a-3a a-3u a-3b ua-1 none"},
    {0, "preview", "[=PORT]", OPTION_MAYBE, FIELD(preview),
     "watch: show the pages to a browser on this machine", NULL},
    {0, "variant", "NAME", OPTION_TEXT, FIELD(variant), "a variant of the CV, or a tag", NULL},
    {0, "letter", NULL, OPTION_FLAG, FIELD(letter), "set the CV's letter instead", NULL},
    {0, "set", "KEY=VALUE", OPTION_SETTING, FIELD(settings),
     "one key of the layout: roles.body.size=9.5pt", NULL},
    {0, "redact", "FILE|PATH=VALUE", OPTION_SETTING, FIELD(redactions),
     "take a value away (false) or replace it, and search for it in all the rest", VALUES_FILES},
    {0, "layouts", "DIR", OPTION_TEXT, FIELD(layouts), "look for layouts here first",
     VALUES_FOLDERS},
    {0, "dump", "STAGE", OPTION_TEXT, FIELD(dump),
     "print cv, layout, boxes, lines or pages instead", "cv layout boxes lines pages"},
    {0, "ledger", "json", OPTION_TEXT, FIELD(ledger), "print what became of every field instead",
     "json"},
    {0, "from", "DIALECT", OPTION_TEXT, FIELD(from),
     "dialect of the CV, if its content misleads; layout new: LAYOUT to start from",
     "resume rendercv yamlresume markdown"},
    {0, "write", NULL, OPTION_FLAG, FIELD(write),
     "layout check: give keys in the file their new names", NULL},
    {0, "to", "DIALECT", OPTION_TEXT, FIELD(to),
     "yaml, json, jsonresume, rendercv or markdown, if -o does not say so",
     "yaml json jsonresume rendercv markdown"},
    {0, "no-embed", NULL, OPTION_FLAG, FIELD(no_embed), "the CV does not travel inside the PDF",
     NULL},
    {0, "extract", NULL, OPTION_FLAG, FIELD(extract),
     "check: let pdftotext read the PDF back; -f text prints what it sees", NULL},
    {0, "lang", "TAG", OPTION_TEXT, FIELD(lang), "the CV's language, whatever it says: de, pt-BR",
     NULL},
    {0, "ignore", "SLUG", OPTION_SETTING, FIELD(ignored), "do not tell messages of this kind",
     VALUES_SLUGS},
    {0, "diagnostics", "FORM", OPTION_TEXT, FIELD(diagnostics),
     "messages as text (default), json, sarif or github", "text json sarif github"},
    {0, "against", "FILE", OPTION_TEXT, FIELD(against),
     "check: an error unless this is the file that render would write", VALUES_FILES},
    {0, "depfile", "FILE", OPTION_TEXT, FIELD(depfile),
     "write there, for make and ninja, which files the output is made of", VALUES_FILES},
    {0, "timings", NULL, OPTION_FLAG, FIELD(timings), "render: say what each stage took", NULL},
    {0, "date", "DATE", OPTION_DATE, FIELD(date),
     "the day of {today} and of the PDF: 2026-11-26; else SOURCE_DATE_EPOCH, or none", NULL},
    {0, "name", "TEMPLATE", OPTION_TEXT, FIELD(name),
     "batch: what the files are called: {name:slug}-cv", NULL},
    {0, "manifest", "FILE", OPTION_TEXT, FIELD(manifest), "batch: a CV in each line", VALUES_FILES},
    {'j', "jobs", "N", OPTION_COUNT_OF, FIELD(workers), "batch: so many at a time", NULL},
    {0, "resume", NULL, OPTION_FLAG, FIELD(resume), "batch: leave alone what is still right", NULL},
    {0, "report", "FILE", OPTION_SETTING, FIELD(reports), "batch: a report, .html or .json",
     VALUES_FILES},
    {0, "shard", "I/N", OPTION_TEXT, FIELD(shard), "batch: every Nth CV from the Ith; auto, auto/N",
     "auto"},
    {0, "merge", NULL, OPTION_FLAG, FIELD(merge), "batch: make one --report of JSON reports", NULL},
    {0, "limit", "NAME=VALUE", OPTION_SETTING, FIELD(limits),
     "what a run may use: pages=20, time=10s, memory=64M; see limit list", VALUES_LIMITS},
    {0, "sandbox", NULL, OPTION_FLAG, FIELD(sandbox),
     "give up all files but those named here, sockets and other programs", NULL},
    {0, "no-sandbox", NULL, OPTION_FLAG, FIELD(no_sandbox),
     "batch: do not confine the processes that set the CVs", NULL},
    {0, "strict", NULL, OPTION_FLAG, FIELD(strict), "a warning counts as an error", NULL},
    {0, "no-system-fonts", NULL, OPTION_FLAG, FIELD(no_system_fonts), "use bundled fonts only",
     NULL},
    {0, "data", "DIR", OPTION_TEXT, FIELD(data), "folder that holds fonts/ and layouts/",
     VALUES_FOLDERS},
    {'q', "quiet", NULL, OPTION_FLAG, FIELD(quiet), "no closing line, no notes", NULL},
    {'h', "help", NULL, OPTION_FLAG, FIELD(help), "this text", NULL},
    {'V', "version", NULL, OPTION_FLAG, FIELD(version), "print the version", NULL},
};

enum { OPTION_COUNT = sizeof options / sizeof *options };

static const struct option *find_letter(char letter)
{
	for (int i = 0; i < OPTION_COUNT; i++)
		if (options[i].letter && options[i].letter == letter)
			return &options[i];
	return NULL;
}

/* "--name" or "--name=value". */
static const struct option *find_name(const char *text, const char **value)
{
	const size_t n = strcspn(text, "=");
	*value = text[n] ? text + n + 1 : NULL;
	for (int i = 0; i < OPTION_COUNT; i++)
		if (strlen(options[i].name) == n && strncmp(options[i].name, text, n) == 0)
			return &options[i];
	return NULL;
}

static bool complain(const char *what, const char *argument)
{
	fprintf(stderr, "recto: %s: %s (try --help)\n", what, argument);
	return false;
}

static bool take_count(int *field, const char *value)
{
	char *end;
	const long n = strtol(value, &end, DECIMAL);
	if (end == value || *end || n < 1 || n > MOST_OF)
		return complain("not a number from 1 to 1000", value);
	*field = (int)n;
	return true;
}

/* "2026-11-26" → seconds since 1970; counted here, for timegm is of no standard. */
static bool take_date(int64_t *field, const char *value)
{
	static const int before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
	int year, month, day, end = 0;
	const bool read = sscanf(value, "%4d-%2d-%2d%n", &year, &month, &day, &end) == 3;
	if (!read || value[end] || year < 1970 || month < 1 || month > 12 || day < 1)
		return complain("not a date like 2026-11-26", value);
	const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	if (day > before[month] - before[month - 1] + (leap && month == 2))
		return complain("no such day", value);
	const int past = year - 1;
	const int64_t leaps = past / 4 - past / 100 + past / 400 - 477; /* from 1970 on */
	*field = ((year - 1970) * 365 + leaps + before[month - 1] + (leap && month > 2) + day - 1) *
	         INT64_C(86400);
	return true;
}

static bool take_setting(struct setting_list *list, const char *value)
{
	if (list->count == MOST_SETTINGS)
		return complain("given too many times", value);
	list->items[list->count++] = value;
	return true;
}

static bool take(struct request *r, const struct option *o, const char *value)
{
	char *const field = (char *)r + o->offset;
	if (o->kind == OPTION_COUNT_OF)
		return take_count((int *)field, value);
	if (o->kind == OPTION_DATE)
		return take_date((int64_t *)field, value);
	if (o->kind == OPTION_FLAG)
		*(bool *)field = true;
	else if (o->kind == OPTION_TEXT || o->kind == OPTION_MAYBE)
		*(const char **)field = value;
	else
		return take_setting((struct setting_list *)field, value);
	return true;
}

static bool take_option(struct request *r, char **argv, int *i)
{
	const char *const argument = argv[*i];
	const char *value = NULL;
	const bool is_long = argument[1] == '-';
	const struct option *o =
	    is_long ? find_name(argument + 2, &value) : find_letter(argument[1]);
	if (!o)
		return complain("unknown option", argument);
	if (!is_long && argument[2])
		value = argument + 2;
	if (o->kind == OPTION_FLAG)
		return value ? complain("this option takes no value", argument) : take(r, o, NULL);
	if (!value && o->kind == OPTION_MAYBE)
		value = "";
	if (!value)
		value = argv[*i + 1] ? argv[++*i] : NULL;
	if (!value)
		return complain("this option needs a value", argument);
	return take(r, o, value);
}

bool request_parse(int argc, char **argv, struct request *out)
{
	bool only_words = false;
	out->words = argv;
	out->date = -1;
	for (int i = 1; i < argc; i++) {
		char *const argument = argv[i];
		bool good = true;
		if (!only_words && strcmp(argument, "--") == 0)
			only_words = true;
		else if (only_words || argument[0] != '-' || argument[1] == 0)
			out->words[out->word_count++] = argument;
		else
			good = take_option(out, argv, &i);
		if (!good)
			return false;
	}
	return true;
}

void options_print(FILE *stream)
{
	for (int i = 0; i < OPTION_COUNT; i++) {
		const struct option *o = &options[i];
		char left[40];
		const bool apart = o->value && o->kind != OPTION_MAYBE;
		snprintf(left, sizeof left, "--%s%s%s", o->name, apart ? " " : "",
		         o->value ? o->value : "");
		if (o->letter)
			fprintf(stream, "  -%c, %-20s %s\n", o->letter, left, o->help);
		else
			fprintf(stream, "      %-20s %s\n", left, o->help);
	}
}

bool option_words(int i, struct option_words *out)
{
	if (i >= OPTION_COUNT)
		return false;
	const struct option *o = &options[i];
	*out = (struct option_words){
	    .letter = o->letter,
	    .name = o->name,
	    .value = o->value,
	    .values = o->values,
	    .help = o->help,
	    .again = o->kind == OPTION_SETTING,
	};
	return true;
}
