/* SPDX-License-Identifier: MIT */
/*
 * Every word of a Markdown CV is in its PDF: `words RECTO CV.md`. Order does not
 * matter here. What stands for something else is left out of the count: markup,
 * addresses of links, keys of the front matter, dates (the layout writes them in its
 * own form; the dump has them as written), and the words of replaced[], which a
 * layout restores as an icon, a label or a comma.
 */
#define _XOPEN_SOURCE 700
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TEXT_MAX = 1 << 18, COMMAND_MAX = 4096, WORDS_MAX = 1 << 14 };

static const char *const replaced[] = {
    "name",  "adresse", "telefon",  "phone",  "e",           "mail",
    "email", "tél",     "courriel", "mobile", "linkedin",    "github",
    "orcid", "contact", "daten",    "at",     "persönliche", /* the title over
                                             addresses */
};

struct words {
	char *items[WORDS_MAX];
	int count;
};

static char texts[4][TEXT_MAX];

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0xC3;
}

/* Signs of three bytes (dashes, quotes, bullets) and Latin-1 signs are no letters. */
static size_t sign_length(const char *s)
{
	const unsigned char c = (unsigned char)s[0], d = (unsigned char)s[1];
	if (c == 0xC2)
		return 2;
	return c == 0xE2 && d == 0x80 ? 3 : c == 0xF0 ? 4 : 0;
}

/* Cuts the text into its words, in place. */
static void split(char *text, struct words *w)
{
	char *from = NULL;
	for (char *s = text;; s++) {
		const size_t sign = *s ? sign_length(s) : 0;
		const bool word =
		    *s && !sign && (is_word(*s) || (from && (unsigned char)*s >= 0x80));
		if (word && !from)
			from = s;
		if (word)
			*s = (char)tolower((unsigned char)*s);
		if (!word && from && w->count < WORDS_MAX) {
			w->items[w->count++] = from;
			from = NULL;
		}
		if (!*s)
			return;
		if (!word)
			memset(s, 0, sign ? sign : 1);
		s += sign > 1 ? sign - 1 : 0;
	}
}

static bool take(struct words *w, const char *word)
{
	for (int i = 0; i < w->count; i++)
		if (w->items[i] && strcmp(w->items[i], word) == 0) {
			w->items[i] = NULL;
			return true;
		}
	return false;
}

static bool is_replaced(const char *word)
{
	for (size_t i = 0; i < sizeof replaced / sizeof *replaced; i++)
		if (strcmp(replaced[i], word) == 0)
			return true;
	return false;
}

/* --- the texts --- */

static void blank(char *from, const char *to)
{
	while (from < to)
		*from++ = ' ';
}

/* Blanks what lies between two signs, and the signs. */
static void blank_between(char *text, const char *open, const char *close)
{
	for (char *s = text; (s = strstr(s, open));) {
		char *const end = strstr(s, close);
		if (!end)
			return;
		blank(s, end + strlen(close));
	}
}

static void blank_front(char *text)
{
	char *const end = strncmp(text, "---\n", 4) == 0 ? strstr(text + 4, "\n---") : NULL;
	for (char *line = text; end && line < end; line = strchr(line + 1, '\n')) {
		char *const colon = strchr(line, ':');
		const bool lang = strncmp(line + 1, "lang:", 5) == 0;
		if (colon)
			blank(line + (line != text), lang ? colon + strcspn(colon, "\n") : colon);
	}
}

static void blank_tags(char *text)
{
	for (char *s = text; (s = strchr(s, '<')); s++) {
		char *const end = strchr(s, '>');
		const size_t n = strcspn(s, "@:");
		if (end && s + n > end)
			blank(s, end + 1);
	}
}

static bool read_command(const char *command, char *text)
{
	FILE *const pipe = popen(command, "r");
	const size_t n = pipe ? fread(text, 1, TEXT_MAX - 1, pipe) : 0;
	text[n] = 0;
	return pipe && pclose(pipe) >= 0 && n > 0;
}

/* Of the dump: the words of dates. */
static void keep_dates(char *dump)
{
	for (char *line = dump; line && *line;) {
		char *const end = line + strcspn(line, "\n");
		char *const path = line + strcspn(line, " \n");
		char *const dates = strstr(line, ".dates");
		char *at = end;
		while (at > line && at[-1] != ' ')
			at--;
		blank(line, dates && dates < path ? path : end);
		blank(at, end);
		line = *end ? end + 1 : end;
	}
}

static bool read_all(const char *recto, const char *cv)
{
	char command[COMMAND_MAX];
	snprintf(command, sizeof command, "cat '%s'", cv);
	bool good = read_command(command, texts[0]);
	snprintf(command, sizeof command,
	         "'%s' render '%s' -o - -q --no-system-fonts 2>/dev/null | pdftotext -layout - -",
	         recto, cv);
	good = read_command(command, texts[1]) && good;
	snprintf(command, sizeof command,
	         "'%s' render '%s' --dump cv -q --no-system-fonts 2>/dev/null", recto, cv);
	return read_command(command, texts[2]) && good;
}

int main(int argc, char **argv)
{
	static struct words source, page, dates;
	int missing = 0;
	if (argc != 3 || !read_all(argv[1], argv[2])) {
		fprintf(stderr, "usage: words RECTO CV.md\n");
		return 2;
	}
	blank_front(texts[0]);
	blank_between(texts[0], "<!--", "-->");
	blank_between(texts[0], "](", ")");
	blank_between(texts[0], "&amp", ";");
	blank_between(texts[0], "{.", "}");
	blank_tags(texts[0]);
	keep_dates(texts[2]);
	split(texts[0], &source);
	split(texts[1], &page);
	split(texts[2], &dates);
	for (int i = 0; i < source.count; i++)
		if (!take(&page, source.items[i]) && !take(&dates, source.items[i]) &&
		    !is_replaced(source.items[i])) {
			printf("not on the page: %s\n", source.items[i]);
			missing++;
		}
	return missing > 0 || source.count == 0;
}
