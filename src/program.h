/* SPDX-License-Identifier: MIT */
/* What the commands of the program share. */
#ifndef RECTO_PROGRAM_H
#define RECTO_PROGRAM_H

#include <limits.h>

#include "options.h"
#include "recto.h"

/* What a render is asked for. */
struct order {
	const char *input;
	struct recto_options options;
	char place[PATH_MAX]; /* the output's name, if it is made from the input's */
	bool to_stdout;
};

/* One command: its operands, and what the options say. */
typedef enum recto_status command_run(struct recto *r, const struct request *q,
                                      const char *const *operands, int count);

/* --- streams.c --- */

/* False: no form of messages is called so. */
bool form_find(const char *name, enum recto_form *form);
enum recto_form form_of(const struct request *q);
/* Messages and the closing line, on standard error. Notes are for `check`; a render shows
 * warnings and errors. What programs read ends in no line for people. */
enum recto_status report(struct recto_result *result, const struct request *q,
                         enum recto_level least, bool first);
/* The result, on standard output; false: not all of it. */
bool print_output(const struct recto_result *result);
/* Both, and the end of `result`, which may be NULL. */
enum recto_status finish(struct recto_result *result, const struct request *q,
                         enum recto_level least);
/* One line for whoever typed it; RECTO_USAGE. `which` may be NULL. */
enum recto_status usage(const char *what, const char *which);

/* --- order.c --- */

/* What holds for every CV of a command. */
struct recto_options options_of(const struct request *q);
bool is_picture(const char *format);
/* By whatever name: "./cv.yaml" and a link to it, too. */
bool is_same_file(const char *a, const char *b);
/* RECTO_OK, or what is wrong with the request, after a message. What the order names lives in it.
 */
enum recto_status take_order(const struct request *q, const char *input, struct order *out);
/* The output, and after it the other pages if each is a file of its own; false: not all of it. */
bool save_pages(struct recto_result *result, const struct recto_options *options);

/* --- memory.c --- */

/* The heap, as a render wants it; before the first. */
void memory_begin(void);

/* --- environment.c --- */

/* Only what the manual page names counts from here on. */
void environment_clean(void);

/* --- commands.c, watch.c --- */

command_run run_render, run_check, run_batch, run_convert, run_extract, run_new, run_layout_list,
    run_layout_show, run_layout_new, run_layout_check, run_font_list, run_limit_list, run_schema,
    run_explain;
command_run run_watch;

#endif
