/* SPDX-License-Identifier: MIT */
/* The command line: one table of commands, one of options; --help is made from them. */
#ifndef RECTO_OPTIONS_H
#define RECTO_OPTIONS_H

#include <stdbool.h>
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
	    *pdf_standard, *diagnostics, *page, *preview; /* "": on any free port */
	struct setting_list settings, redactions, ignored;
	int pages, dpi; /* 0: not asked for */
	bool letter, quiet, strict, help, version, no_system_fonts, no_embed, write;
};

/* False, and a message on stderr, if an option is unknown, lacks its value or is given one too many
 * times. */
bool request_parse(int argc, char **argv, struct request *out);
/* One line for each option. */
void options_print(FILE *stream);

#endif
