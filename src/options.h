/* SPDX-License-Identifier: MIT */
/* The command line: one table of commands, one of options; --help is made from them. */
#ifndef RECTO_OPTIONS_H
#define RECTO_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { MOST_SETTINGS = 256 };

/* Of an option that may be given again. */
struct setting_list {
	const char *items[MOST_SETTINGS];
	int count;
};

/* What was asked for. */
struct request {
	char **words; /* command and operands; they take the place of argv */
	int word_count;
	const char *layout, *output, *format, *dump, *ledger, *from, *to, *layouts, *data, *variant,
	    *pdf_standard, *diagnostics, *against, *depfile, *name, *manifest, *shard, *page, *lang,
	    *preview; /* "": on any free port */
	struct setting_list settings, redactions, ignored, reports, limits;
	int pages, dpi, workers;             /* 0: not asked for */
	const struct sandbox_places *places; /* of main.c: see confine.h */
	int64_t date;                        /* seconds since 1970; < 0: not said */
	bool letter, quiet, strict, help, version, no_system_fonts, no_embed, write, extract,
	    resume, merge, timings, sandbox, no_sandbox;
};

/* False, and a message on stderr, if an option is unknown, lacks its value or is given one too many
 * times. */
bool request_parse(int argc, char **argv, struct request *out);
/* One line for each option. */
void options_print(FILE *stream);

/* Values that depend on the machine; each is no word of its own. */
#define VALUES_LAYOUTS "<layouts>"
#define VALUES_SLUGS "<slugs>"
#define VALUES_LIMITS "<limits>"
#define VALUES_FILES "<files>"
#define VALUES_FOLDERS "<folders>"

/* What completions and manuals need to know of an option, or of a command. */
struct option_words {
	char letter; /* 0: none */
	const char *name, *value, *values, *help;
	bool again; /* may be given more than once */
};

struct command_words {
	const char *words[2]; /* "layout", "list" */
	const char *about;
	const char *values; /* what the operand can be: as of an option */
};

/* Of the option at this index, from 0; false behind the last. */
bool option_words(int i, struct option_words *out);
/* A completion for "bash", "zsh" or "fish"; false if it is for none of them. */
bool completion_print(const char *shell, const struct command_words *commands, int count,
                      FILE *stream);

#endif
