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

/* --- main.c --- */

/* One line for whoever typed it; RECTO_USAGE. `which` may be NULL. */
enum recto_status usage(const char *what, const char *which);
/* RECTO_OK, or what is wrong with the request, after a message. What the order names lives in it.
 */
enum recto_status take_order(const struct request *q, const char *input, struct order *out);
/* The output, and after it the other pages if each is a file of its own; false: not all of it. */
bool save_pages(struct recto_result *result, const struct recto_options *options);
/* Messages and the closing line, on standard error. */
enum recto_status report(struct recto_result *result, const struct request *q,
                         enum recto_level least, bool first);

/* --- environment.c --- */

/* Only what the manual page names counts from here on. */
void environment_clean(void);

/* --- watch.c --- */

enum recto_status run_watch(struct recto *r, const struct request *q, const char *const *operands,
                            int count);

#endif
