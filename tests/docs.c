/* SPDX-License-Identifier: MIT */
/*
 * Runs the examples of the documentation: `docs RECTO PAGE.md…`. What a fence says:
 *     ```yaml cv             is set by the default layout without a warning
 *     ```yaml cv warns SLUG  raises this message, and no other warning
 *     ```yaml layout         has nothing for `layout check` to say
 * and the same with `json` and `md`. Fences that say neither are not run. A page without any
 * example that is run fails: its tags must have changed.
 */
#define _XOPEN_SOURCE 700
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { TEXT_MAX = 1 << 20, LINE_LONGEST = 4096 };

struct example {
	const char *page;
	int line; /* of its fence */
	char language[16], use[16], warns[48];
};

static const char *program;
static char folder[] = "/tmp/recto-docs-XXXXXX";
static char said[TEXT_MAX];

/* False if the fence asks for nothing. */
static bool fence_read(const char *fence, struct example *e)
{
	e->warns[0] = 0;
	const int words = sscanf(fence, "```%15s %15s warns %47s", e->language, e->use, e->warns);
	const bool language = strcmp(e->language, "yaml") == 0 ||
	                      strcmp(e->language, "json") == 0 || strcmp(e->language, "md") == 0;
	return words >= 2 && language &&
	       (strcmp(e->use, "cv") == 0 || strcmp(e->use, "layout") == 0);
}

static bool slurp(FILE *f)
{
	const size_t n = fread(said, 1, sizeof said - 1, f);
	said[n] = 0;
	return n < sizeof said - 1;
}

/* The exit status; all that recto says is in `said`. */
static int run(const struct example *e)
{
	char command[1024];
	const bool cv = strcmp(e->use, "cv") == 0;
	snprintf(command, sizeof command, "cd '%s' && '%s' %s ./example.%s --no-system-fonts 2>&1",
	         folder, program, cv ? "check" : "layout check", e->language);
	FILE *const pipe = popen(command, "r");
	const bool whole = pipe && slurp(pipe);
	const int status = pipe ? pclose(pipe) : -1;
	return whole && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* Warnings and errors but those of `slug`, and whether it came at all. */
static int count_others(const char *slug, bool *came)
{
	char tag[64];
	int others = 0;
	snprintf(tag, sizeof tag, "[%s]", slug);
	*came = false;
	for (const char *line = said; *line;) {
		const size_t n = strcspn(line, "\n");
		char text[LINE_LONGEST];
		snprintf(text, sizeof text, "%.*s", (int)n, line);
		const bool named = strstr(text, tag) != NULL;
		const bool problem = strstr(text, ": warning: ") || strstr(text, ": error: ");
		*came = *came || named;
		others += problem && !named;
		line += n + (line[n] == '\n');
	}
	return others;
}

static bool judge(const struct example *e, int status)
{
	bool came;
	const int others = count_others(e->warns, &came);
	if (strcmp(e->use, "layout") == 0)
		return status == 0 && said[0] == 0;
	if (e->warns[0])
		return (status == 0 || status == 1) && came && others == 0;
	return status == 0 && others == 0;
}

static bool example_good(const struct example *e)
{
	const int status = run(e);
	if (judge(e, status))
		return true;
	printf("%s:%d: %s %s%s%s: exit status %d\n%s\n", e->page, e->line, e->language, e->use,
	       e->warns[0] ? " warns " : "", e->warns, status, said);
	return false;
}

static FILE *example_open(const struct example *e)
{
	char path[128];
	snprintf(path, sizeof path, "%s/example.%s", folder, e->language);
	FILE *const f = fopen(path, "w");
	if (!f)
		abort();
	return f;
}

/* How many examples fail; `count` grows by those that were run. */
static int page_run(const char *page, int *count)
{
	char line[LINE_LONGEST];
	struct example e = {.page = page};
	FILE *const f = fopen(page, "r"), *out = NULL;
	bool inside = false;
	int failed = 0;
	for (int at = 1; f && fgets(line, sizeof line, f); at++) {
		if (strncmp(line, "```", 3) != 0 || line[3] == '`') {
			if (out)
				fputs(line, out);
			continue;
		}
		inside = !inside;
		e.line = inside ? at : e.line;
		if (inside && fence_read(line, &e))
			out = example_open(&e);
		if (inside || !out)
			continue;
		fclose(out);
		out = NULL;
		++*count;
		failed += !example_good(&e);
	}
	if (out)
		fclose(out);
	if (f)
		fclose(f);
	return failed + inside;
}

static void clean(void)
{
	static const char *const languages[] = {"yaml", "json"};
	char path[128];
	for (int i = 0; i < 2; i++) {
		snprintf(path, sizeof path, "%s/example.%s", folder, languages[i]);
		unlink(path);
	}
	rmdir(folder);
}

int main(int argc, char **argv)
{
	int failed = 0;
	if (argc < 3 || !mkdtemp(folder)) {
		fprintf(stderr, "usage: docs RECTO PAGE.md…\n");
		return 2;
	}
	program = argv[1];
	for (int i = 2; i < argc; i++) {
		int count = 0;
		failed += page_run(argv[i], &count);
		printf("%s: %d examples run\n", argv[i], count);
		failed += count == 0;
	}
	clean();
	return failed ? 1 : 0;
}
