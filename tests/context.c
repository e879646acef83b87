/* SPDX-License-Identifier: MIT */
/*
 * One context, many renders: `context DATA FOLDER CV …`. What a render makes
 * does not hang on those before it, and what changed on the disk is seen,
 * even where time and size of the file do not tell.
 */
#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "recto.h"

enum { PATH_SIZE = 4096 };

static const char *const layouts[] = {"classic", "sidebar", "company", "quarto"};

enum { LAYOUTS = sizeof layouts / sizeof *layouts };

static struct recto *open_context(const char *data)
{
	return recto_open(&(struct recto_setup){.data = data, .no_system_fonts = true});
}

static struct recto_result *render(struct recto *r, const char *cv, const char *layout)
{
	struct recto_options o = RECTO_OPTIONS_INIT;
	o.layout = layout;
	return recto_render(r, cv, &o);
}

static bool is_same(const struct recto_result *a, const struct recto_result *b)
{
	const struct recto_bytes x = recto_output(a), y = recto_output(b);
	return x.size > 0 && x.size == y.size && memcmp(x.bytes, y.bytes, x.size) == 0;
}

static int fail(const char *what, const char *of)
{
	printf("%s: %s\n", what, of);
	return 1;
}

/* Twice in the context that served others, once in one of its own. */
static int compare(struct recto *warm, const char *data, const char *cv, const char *layout)
{
	struct recto *cold = open_context(data);
	struct recto_result *first = render(warm, cv, layout), *second = render(warm, cv, layout);
	struct recto_result *alone = render(cold, cv, layout);
	recto_close(cold); /* a result stands by itself */
	const bool same = is_same(first, alone) && is_same(second, alone);
	recto_result_free(first);
	recto_result_free(second);
	recto_result_free(alone);
	return same ? 0 : fail("it hangs on what was rendered before", cv);
}

static bool write_layout(const char *path, const char *colour)
{
	FILE *f = fopen(path, "w");
	if (!f)
		return false;
	fprintf(f, "roles:\n  body: {colour: '%s'}\n", colour);
	const struct timespec times[2] = {{.tv_sec = 1}, {.tv_sec = 1}};
	return fclose(f) == 0 && utimensat(AT_FDCWD, path, times, 0) == 0;
}

static int see_changes(struct recto *r, const char *folder, const char *cv)
{
	char path[PATH_SIZE];
	snprintf(path, sizeof path, "%s/changing.yaml", folder);
	if (!write_layout(path, "#102030"))
		return fail("cannot be written", path);
	struct recto_result *before = render(r, cv, path);
	write_layout(path, "#302010");
	struct recto_result *after = render(r, cv, path);
	write_layout(path, "#102030");
	struct recto_result *again = render(r, cv, path);
	const bool good = !is_same(before, after) && is_same(before, again);
	recto_result_free(before);
	recto_result_free(after);
	recto_result_free(again);
	return good ? 0 : fail("a change of the layout was not seen", path);
}

/* A layout with a slip in it is told of each time. */
static int tell_again(struct recto *r, const char *folder, const char *cv)
{
	char path[PATH_SIZE];
	snprintf(path, sizeof path, "%s/slip.yaml", folder);
	if (!write_layout(path, "no colour"))
		return fail("cannot be written", path);
	for (int i = 0; i < 2; i++) {
		struct recto_result *result = render(r, cv, path);
		const bool told = strstr(recto_facts(result), "slip.yaml") != NULL;
		recto_result_free(result);
		if (!told)
			return fail("it is not told of", path);
	}
	return 0;
}

int main(int argc, char **argv)
{
	if (argc < 4)
		return 2;
	struct recto *r = open_context(argv[1]);
	int wrong = 0;
	for (int i = 3; i < argc; i++)
		for (int k = 0; k < LAYOUTS; k++)
			wrong += compare(r, argv[1], argv[i], layouts[k]);
	wrong += see_changes(r, argv[2], argv[3]) + tell_again(r, argv[2], argv[3]);
	recto_close(r);
	return wrong ? 1 : 0;
}
