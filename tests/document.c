/* SPDX-License-Identifier: MIT */
/*
 * Holds a finished PDF against what recto says is on its pages, with readers
 * that recto has no part in: `document RECTO CV LAYOUT`.
 *
 * The CV must render without a message; `check --extract` must find every
 * letter in its order in what pdftotext reads, and a space exactly where the
 * text has one; qpdf must find the file sound, pdffonts every font embedded, subset and
 * with Unicode, pdfimages every picture of the display list; a second render
 * must give the same bytes.
 */
#define _XOPEN_SOURCE 700
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { COMMAND_MAX = 4096, MOST_COMMANDS = 16 };

struct text {
	char *bytes;
	size_t size;
	int status;
};

/* What commands said, until the end: a leak report must mean recto. */
static char *kept[MOST_COMMANDS];
static int kept_count;

static void free_kept(void)
{
	while (kept_count > 0)
		free(kept[--kept_count]);
}

static struct text output_of(const char *command)
{
	struct text t = {calloc(1, 1), 0, -1};
	FILE *const pipe = popen(command, "r");
	char chunk[4096];
	for (size_t n; pipe && (n = fread(chunk, 1, sizeof chunk, pipe)) > 0;) {
		t.bytes = realloc(t.bytes, t.size + n + 1);
		memcpy(t.bytes + t.size, chunk, n);
		t.size += n;
		t.bytes[t.size] = 0;
	}
	const int status = pipe ? pclose(pipe) : -1;
	t.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	if (kept_count == MOST_COMMANDS)
		abort();
	kept[kept_count++] = t.bytes;
	return t;
}

static bool fault(const char *what, const char *detail)
{
	printf("%s: %s\n", what, detail);
	return false;
}

/* --- the file --- */

static bool fonts_are_whole(const char *list)
{
	int fonts = 0;
	for (const char *line = strchr(list, '\n'); line; line = strchr(line + 1, '\n')) {
		if (line[1] == 0 || line[1] == '-')
			continue;
		fonts++;
		const char *const end = strchr(line + 1, '\n');
		const char *const all = strstr(line, "yes yes yes");
		if (!all || (end && all > end))
			return fault("a font is not embedded, subset and with Unicode", line + 1);
	}
	return fonts > 0 || fault("no fonts", list);
}

static int count(const char *text, const char *part)
{
	int n = 0;
	for (const char *at = text; (at = strstr(at, part)); at += strlen(part))
		n++;
	return n;
}

/* Each place that shows a picture is a line of pdfimages, its kind in a column of eight. */
static bool same_pictures(const char *list, const char *pdf)
{
	char command[COMMAND_MAX];
	snprintf(command, sizeof command, "pdfimages -list '%s'", pdf);
	const struct text images = output_of(command);
	return count(list, "\"kind\": \"image\"") == count(images.bytes, " image   ") ||
	       fault("pictures", images.bytes);
}

static bool check(const char *recto, const char *cv, const char *layout, const char *pdf)
{
	char command[COMMAND_MAX];
	snprintf(command, sizeof command,
	         "'%s' render '%s' -l '%s' -o '%s' -q --no-system-fonts 2>&1", recto, cv, layout,
	         pdf);
	const struct text render = output_of(command);
	if (render.status != 0 || render.size > 0)
		return fault("the render is not silent", render.bytes);
	snprintf(command, sizeof command,
	         "'%s' render '%s' -l '%s' -o - -q --no-system-fonts | cmp -s - '%s'", recto, cv,
	         layout, pdf);
	if (output_of(command).status != 0)
		return fault("two renders differ", pdf);
	snprintf(command, sizeof command,
	         "'%s' render '%s' -l '%s' -f json -o - -q --no-system-fonts", recto, cv, layout);
	const struct text list = output_of(command);
	snprintf(command, sizeof command,
	         "'%s' check --extract '%s' -l '%s' -q --no-system-fonts 2>&1", recto, cv, layout);
	const struct text lost = output_of(command);
	if (list.status != 0 || lost.status != 0)
		return fault("text", lost.bytes);
	snprintf(command, sizeof command, "qpdf --check '%s' 2>&1", pdf);
	const struct text sound = output_of(command);
	if (sound.status != 0)
		return fault("qpdf", sound.bytes);
	if (!same_pictures(list.bytes, pdf))
		return false;
	snprintf(command, sizeof command, "pdffonts '%s'", pdf);
	return fonts_are_whole(output_of(command).bytes);
}

int main(int argc, char **argv)
{
	char folder[] = "/tmp/recto-document-XXXXXX", pdf[sizeof folder + 16];
	if (argc != 4 || !mkdtemp(folder)) {
		fprintf(stderr, "usage: document RECTO CV LAYOUT\n");
		return 2;
	}
	snprintf(pdf, sizeof pdf, "%s/out.pdf", folder);
	const bool good = check(argv[1], argv[2], argv[3], pdf);
	free_kept();
	unlink(pdf);
	rmdir(folder);
	return good ? 0 : 1;
}
