/* SPDX-License-Identifier: MIT */
/*
 * Holds a finished PDF against what recto says is on its pages, with readers
 * that recto has no part in: `document RECTO CV LAYOUT`.
 *
 * The CV must render without a message; pdftotext must find every letter of
 * the display list in its order, and a space exactly where a run of it has
 * one; qpdf must find the file sound, pdffonts every font embedded, subset and
 * with Unicode, pdfimages every picture of the display list; a second render
 * must give the same bytes.
 */
#define _XOPEN_SOURCE 700
#include <ctype.h>
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

/* --- the text --- */

/* One character of a JSON string; false at its closing quote. */
static bool next_char(const char **at, char out[8])
{
	memset(out, 0, 8);
	if (**at == '"' || **at == 0)
		return false;
	if (**at != '\\') {
		out[0] = *(*at)++;
		return true;
	}
	++*at;
	out[0] = **at == 'n' || **at == 'u' ? ' ' : **at;
	*at += **at == 'u' ? 5 : 1;
	return true;
}

static bool is_soft_hyphen(const char *s)
{
	return (unsigned char)s[0] == 0xC2 && (unsigned char)s[1] == 0xAD;
}

static bool show_difference(const char *run, const char *raw)
{
	printf(
	    "pdftotext differs from the display list at\n  page list: %.60s\n  pdftotext: %.60s\n",
	    run, raw);
	return false;
}

/* pdftotext marks words that run from right to left: U+202A … U+202E. */
static const char *behind_marks(const char *s)
{
	while ((unsigned char)s[0] == 0xE2 && (unsigned char)s[1] == 0x80 &&
	       (unsigned char)s[2] >= 0xAA && (unsigned char)s[2] <= 0xAE)
		s += 3;
	return s;
}

/* Signs of a text from right to left are on the wrong side of their word in pdftotext -raw, which
 * takes all for a text from left to right; there only letters and digits are compared. */
static const char *behind_signs(const char *s)
{
	static const char *const signs[] = {"\u060C", "\u2013", "\u201C",
	                                    "\u201D", "\u2022", "\u00B7"};
	for (bool more = true; more;) {
		const char *const from = s;
		while (*s && *s != '"' && strchr("()[].,:;!?'", *s))
			s++;
		for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
			if (strncmp(s, signs[i], strlen(signs[i])) == 0)
				s += strlen(signs[i]);
		more = s != from;
	}
	return s;
}

static const char *behind_spaces(const char *s, bool rtl, bool *signs)
{
	for (const char *from = NULL; s != from;) {
		from = s;
		s = behind_marks(s);
		while (isspace((unsigned char)*s))
			s++;
		const char *const behind = rtl ? behind_signs(*s == '"' ? s + 1 : s) : s;
		*signs |= behind != s;
		s = behind;
	}
	return s;
}

/* Walks one run and the extracted text side by side. */
static bool follow_run(const char *run, const char **raw, bool rtl)
{
	bool first = true, space = false;
	char c[8];
	for (const char *at = run; *at;) {
		const char *const behind = rtl ? behind_signs(at) : at;
		bool signs = behind != at;
		first |= signs; /* spaces beside a sign are not compared */
		at = behind;
		const bool quote = rtl && at[0] == '\\' && at[1] == '"';
		if (!next_char(&at, c))
			break;
		if (quote || isspace((unsigned char)c[0])) {
			first |= quote;
			space = true;
			continue;
		}
		*raw = behind_marks(*raw);
		const char *const found = behind_spaces(*raw, rtl, &signs);
		if (!first && !signs && (found != *raw) != space)
			return show_difference(run, *raw);
		if (*found != c[0])
			return show_difference(run, found);
		*raw = found + 1;
		first = space = false;
	}
	return true;
}

static bool is_rtl(const char *list)
{
	return strstr(list, "\"lang\": \"ar\"") || strstr(list, "\"lang\": \"he\"");
}

static bool same_text(const char *list, const char *raw)
{
	static const char key[] = "\"text\": \"";
	const bool rtl = is_rtl(list);
	bool signs = false;
	for (const char *line = list; line; line = strchr(line + 1, '\n')) {
		const char *const end = strchr(line + 1, '\n');
		const char *const glyphs = strstr(line, "\"kind\": \"glyphs\"");
		const char *const text = glyphs ? strstr(glyphs, key) : NULL;
		if (!text || (end && text > end))
			continue;
		if (!is_soft_hyphen(text + sizeof key - 1) &&
		    !follow_run(text + sizeof key - 1, &raw, rtl))
			return false;
	}
	raw = behind_spaces(raw, rtl, &signs);
	return *raw == 0 || fault("pdftotext finds more than the display list", raw);
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
	snprintf(command, sizeof command, "pdftotext -raw '%s' -", pdf);
	const struct text raw = output_of(command);
	if (list.status != 0 || raw.status != 0 || !same_text(list.bytes, raw.bytes))
		return fault("text", cv);
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
