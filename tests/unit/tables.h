/* SPDX-License-Identifier: MIT */
/* For the tests of cv/ that make no model: an arena for each group of tests, languages by name. */
#ifndef RECTO_TABLES_H
#define RECTO_TABLES_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cv/cv.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

static struct arena *arena;

static inline int setup(void **state)
{
	enum { BUDGET = 1 << 24 };
	(void)state;
	arena = arena_new(BUDGET);
	return arena ? 0 : 1;
}

static inline int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static inline const struct locale *lang(const char *tag)
{
	return locale_find(str_from_z(tag));
}

static inline void assert_str(str is, const char *should)
{
	if (!str_eq(is, str_from_z(should)))
		fail_msg("\"%.*s\" is not \"%s\"", STR_ARG(is), should);
}

#endif
