/* SPDX-License-Identifier: MIT */
/* Other programs: bytes to their standard input, bytes from their standard output. No shell. */
#ifndef RECTO_PROGRAM_H
#define RECTO_PROGRAM_H

#include "base/str.h"

struct arena;

enum program_result {
	PROGRAM_DONE,
	PROGRAM_MISSING, /* no program of that name is in the search path */
	PROGRAM_FAILED /* it could not be run, ended with another status than 0, or said too much */
};

/*
 * Runs words[0] with its words, ended by NULL, and waits. The input stands in a
 * file without a name, so a program that stops reading harms nobody; what it
 * says on standard error is dropped.
 */
enum program_result program_run(struct arena *a, const char *const *words, str input, size_t limit,
                                str *output);

#endif
