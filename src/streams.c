/* SPDX-License-Identifier: MIT */
/* What the program says: messages and closing lines on standard error, results on standard output.
 */
#define _XOPEN_SOURCE 700
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "program.h"

static const char *const forms[] = {
    [RECTO_TEXT] = "text",
    [RECTO_JSON] = "json",
    [RECTO_SARIF] = "sarif",
    [RECTO_GITHUB] = "github",
};

bool form_find(const char *name, enum recto_form *form)
{
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (strcmp(name, forms[i]) == 0) {
			*form = (enum recto_form)i;
			return true;
		}
	return false;
}

enum recto_form form_of(const struct request *q)
{
	enum recto_form form = RECTO_TEXT;
	if (q->diagnostics)
		form_find(q->diagnostics, &form);
	return form;
}

enum recto_status report(struct recto_result *result, const struct request *q,
                         enum recto_level least, bool first)
{
	if (!result) {
		fprintf(stderr, "recto: out of memory\n");
		return RECTO_SYSTEM;
	}
	if (form_of(q) != RECTO_TEXT)
		recto_report(result, stderr, least, form_of(q), first);
	if (form_of(q) == RECTO_TEXT || form_of(q) == RECTO_JSON)
		fputs(recto_timings(result, form_of(q) == RECTO_JSON), stderr);
	if (form_of(q) != RECTO_TEXT)
		return recto_status(result);
	recto_print_diags(result, stderr, least, isatty(STDERR_FILENO) && !getenv("NO_COLOR"));
	if (!q->quiet && recto_summary(result)[0])
		fprintf(stderr, "%s\n", recto_summary(result));
	return recto_status(result);
}

bool print_output(const struct recto_result *result)
{
	const struct recto_bytes out = recto_output(result);
	/* A reader of this that has seen enough ends the program, as it ends others. */
	signal(SIGPIPE, SIG_DFL);
	if (out.size && fwrite(out.bytes, 1, out.size, stdout) != out.size)
		return false;
	return fflush(stdout) == 0;
}

enum recto_status finish(struct recto_result *result, const struct request *q,
                         enum recto_level least)
{
	enum recto_status status = report(result, q, least, true);
	if (result && !print_output(result)) {
		fprintf(stderr, "recto: cannot write to standard output\n");
		status = RECTO_SYSTEM;
	}
	recto_result_free(result);
	return status;
}

enum recto_status usage(const char *what, const char *which)
{
	fprintf(stderr, "recto: %s%s%s (try --help)\n", what, which ? ": " : "",
	        which ? which : "");
	return RECTO_USAGE;
}
