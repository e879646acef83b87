/* SPDX-License-Identifier: MIT */
/*
 * Fits a real CV to its pages, from outside: `fit RECTO CV LAYOUT`.
 *
 * At its natural number of pages the CV is the same, byte for byte, as one
 * that never asked. Then its text grows by fifths of a point until it is 5
 * to 15 % over: --pages must bring it back and say how. One page of what fills
 * four is refused with exit status 1 and nothing written.
 */
#define _XOPEN_SOURCE 700
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { COMMAND_MAX = 4096, SAID_MAX = 8192, LEAST_OVER = 50, MOST_OVER = 150, REFUSED = 1 };
enum { SMALLEST = 900, LARGEST = 1800, STEP = 20 }; /* 1/100 pt */

struct bench {
	const char *recto, *cv, *layout, *folder;
};

struct outcome {
	int status, pages;
	char said[SAID_MAX];
};

static bool fault(const char *what, const char *detail)
{
	printf("%s: %s\n", what, detail);
	return false;
}

static int run(const char *command, char *said, size_t size)
{
	FILE *const pipe = popen(command, "r");
	if (!pipe)
		return -1;
	said[fread(said, 1, size - 1, pipe)] = 0;
	const int status = pclose(pipe);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* pages 0: none asked for. */
static struct outcome render(const struct bench *b, int size, int pages)
{
	static char list[SAID_MAX];
	char command[COMMAND_MAX], asked[32] = "";
	struct outcome out = {0};
	if (pages)
		snprintf(asked, sizeof asked, "--pages %d", pages);
	snprintf(command, sizeof command,
	         "rm -f '%s'/* ; '%s' render '%s' -l '%s' -o '%s/out.pdf' --no-system-fonts "
	         "--set roles.body.size=%d.%02dpt %s 2>&1",
	         b->folder, b->recto, b->cv, b->layout, b->folder, size / 100, size % 100, asked);
	out.status = run(command, out.said, sizeof out.said);
	snprintf(command, sizeof command, "pdfinfo '%s/out.pdf' 2>/dev/null | grep '^Pages'",
	         b->folder);
	if (run(command, list, sizeof list) == 0)
		out.pages = atoi(list + strlen("Pages:"));
	return out;
}

/* "(9.5 % over)" → 95 */
static int over(const char *said)
{
	const char *const open = strchr(said, '(');
	int whole = 0, tenth = 0;
	return open && sscanf(open, "(%d.%d %% over)", &whole, &tenth) == 2 ? whole * 10 + tenth
	                                                                    : -1;
}

static bool is_untouched(const struct bench *b, int size, int pages)
{
	char command[COMMAND_MAX], said[SAID_MAX];
	render(b, size, 0);
	snprintf(command, sizeof command, "mv '%s/out.pdf' '%s.natural'", b->folder, b->folder);
	if (run(command, said, sizeof said) != 0)
		return fault("nothing rendered", b->cv);
	const struct outcome asked = render(b, size, pages);
	snprintf(command, sizeof command, "cmp '%s/out.pdf' '%s.natural' && rm '%s.natural'",
	         b->folder, b->folder, b->folder);
	return asked.status == 0 && run(command, said, sizeof said) == 0
	           ? true
	           : fault("not the same as if nobody had asked", asked.said);
}

static bool comes_back(const struct bench *b, int pages)
{
	char line[32];
	snprintf(line, sizeof line, "%d page%s: ", pages, pages == 1 ? "" : "s");
	for (int size = SMALLEST; size < LARGEST; size += STEP) {
		const struct outcome fitted = render(b, size, pages);
		const int by = over(fitted.said);
		if (by < LEAST_OVER)
			continue;
		if (fitted.status != 0 || fitted.pages != pages || !strstr(fitted.said, line))
			return fault("not fitted", fitted.said);
		printf("%.*s\n", (int)strcspn(fitted.said, "\n"), fitted.said);
		return by <= MOST_OVER || fault("grew too fast", fitted.said);
	}
	return fault("never 5 % over", b->cv);
}

static bool is_refused(const struct bench *b)
{
	char command[COMMAND_MAX], said[SAID_MAX];
	int size = SMALLEST;
	while (size < 2 * LARGEST && render(b, size, 0).pages < 4)
		size += 10 * STEP;
	const struct outcome asked = render(b, size, 1);
	if (asked.status != REFUSED || !strstr(asked.said, "lines too many") ||
	    !strstr(asked.said, "[fit-floor]"))
		return fault("not refused", asked.said);
	snprintf(command, sizeof command, "ls '%s'", b->folder);
	run(command, said, sizeof said);
	return said[0] == 0 || fault("left behind", said);
}

int main(int argc, char **argv)
{
	char folder[] = "/tmp/recto-fit-XXXXXX", command[COMMAND_MAX], said[SAID_MAX];
	if (argc != 4 || !mkdtemp(folder)) {
		fprintf(stderr, "usage: fit RECTO CV LAYOUT\n");
		return 2;
	}
	const struct bench b = {argv[1], argv[2], argv[3], folder};
	const int pages = render(&b, SMALLEST, 0).pages;
	const bool good = pages > 0 && is_untouched(&b, SMALLEST, pages) && comes_back(&b, pages) &&
	                  is_refused(&b);
	snprintf(command, sizeof command, "rm -r '%s'", folder);
	run(command, said, sizeof said);
	return good ? 0 : 1;
}
