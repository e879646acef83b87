/* SPDX-License-Identifier: MIT */
/*
 * The table is filled once for the process, as the library is loaded once for
 * it: the only thing in recto that is not handed down, for cairo calls back to
 * draw a glyph and hands over nothing by which to find it.
 */
#define _XOPEN_SOURCE 700
#include "write/cairo/load.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <string.h>

#include "write/cairo/cairo.h"

static const char library_name[] = "libcairo.so.2";

#define ROW(name) {"cairo_" #name, offsetof(struct cairo, name)},
static const struct {
	const char *name;
	size_t at;
} functions[] = {CAIRO_FUNCTIONS(ROW)};
#undef ROW

static struct cairo table;
static bool is_filled;

static void fill_table(void)
{
	void *const library = dlopen(library_name, RTLD_LAZY);
	if (!library)
		return;
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
		void *const function = dlsym(library, functions[i].name);
		if (!function)
			return;
		memcpy((char *)&table + functions[i].at, &function, sizeof function);
	}
	is_filled = true;
}

const struct cairo *cairo_find(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	pthread_once(&once, fill_table);
	return is_filled ? &table : NULL;
}

const struct cairo *cairo_open(struct diags *d)
{
	const struct cairo *cairo = cairo_find();
	if (!cairo)
		diag(d, DIAG_PICTURE_FAILED, NOWHERE, "%s cannot be loaded", library_name);
	return cairo;
}

void pictures_prepare(void)
{
	cairo_find();
}
