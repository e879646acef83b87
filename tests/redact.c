/* SPDX-License-Identifier: MIT */
/*
 * A redacted value is nowhere in the file: `redact RECTO CV TEXTS OPEN SHUT`. The CV is
 * rendered with the options SHUT; its bytes are laid open by qpdf, its text, links
 * and metadata read by poppler, its other forms as they are, and each secret is searched in all of
 * it, in UTF-8, in UTF-16 and in the hex of both. The same CV with the options OPEN must hold every
 * secret: else the search could not fail. A line of TEXTS is "- SECRET" or
 * "+ SUBSTITUTE"; its name without the ending is the name that the CV has when SHUT.
 */
#define _XOPEN_SOURCE 700
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { COMMAND_MAX = 4096, BYTES_MAX = 1 << 24, FORM_MAX = 512, TEXTS_MAX = 32 };

/* What reads the file; $F is it without .pdf, and has other forms beside it. */
static const char *const readers[] = {"cat $F.pdf",
                                      "qpdf --qdf --object-streams=disable $F.pdf -",
                                      "pdftotext $F.pdf -",
                                      "pdftotext -raw $F.pdf -",
                                      "pdfinfo $F.pdf",
                                      "pdfinfo -url $F.pdf",
                                      "pdfinfo -meta $F.pdf",
                                      "cat $F.text",
                                      "cat $F.md",
                                      "cat $F.json",
                                      "cat $F.svg"};

enum { READERS = sizeof readers / sizeof *readers };

struct texts {
	char lines[TEXTS_MAX][FORM_MAX];
	int count;
};

struct bytes {
	char *s;
	size_t n;
};

static bool run(const char *file, const char *command, struct bytes *out)
{
	char line[COMMAND_MAX];
	snprintf(line, sizeof line, "F='%s'; %s", file, command);
	FILE *const pipe = popen(line, "r");
	if (!pipe)
		return false;
	out->n = fread(out->s, 1, BYTES_MAX, pipe);
	return pclose(pipe) == 0;
}

static bool has(const struct bytes *in, const char *what, size_t n)
{
	for (size_t i = 0; n > 0 && i + n <= in->n; i++)
		if (memcmp(in->s + i, what, n) == 0)
			return true;
	return false;
}

/* Digits of what was found, in either case. */
static bool has_hex(const struct bytes *in, const char *what, size_t n)
{
	static const char *const digits[] = {"0123456789abcdef", "0123456789ABCDEF"};
	char hex[2 * FORM_MAX];
	for (int d = 0; d < 2; d++) {
		for (size_t i = 0; i < n; i++) {
			hex[2 * i] = digits[d][(unsigned char)what[i] >> 4];
			hex[2 * i + 1] = digits[d][(unsigned char)what[i] & 15];
		}
		if (has(in, hex, 2 * n))
			return true;
	}
	return false;
}

/* Secrets of a test are ASCII. */
static bool holds(const struct bytes *in, const char *secret)
{
	char wide[FORM_MAX];
	const size_t n = strlen(secret);
	for (size_t i = 0; i < n; i++) {
		wide[2 * i] = 0;
		wide[2 * i + 1] = secret[i];
	}
	return has(in, secret, n) || has(in, wide, 2 * n) || has_hex(in, secret, n) ||
	       has_hex(in, wide, 2 * n);
}

/* Secrets (-) or substitutes (+). */
static bool read_texts(const char *path, char sign, struct texts *out)
{
	char line[FORM_MAX];
	FILE *const file = fopen(path, "r");
	out->count = 0;
	while (file && out->count < TEXTS_MAX && fgets(line, sizeof line, file)) {
		line[strcspn(line, "\n")] = 0;
		if (line[0] == sign && line[1] == ' ')
			strcpy(out->lines[out->count++], line + 2);
	}
	return file && fclose(file) == 0 && out->count > 0;
}

/* How many of the texts some reader finds; those that are not as wanted are told. */
static int count_found(const char *file, const struct texts *texts, bool wanted, struct bytes *room)
{
	bool found[TEXTS_MAX] = {false};
	int all = 0;
	for (int r = 0; r < READERS; r++) {
		if (!run(file, readers[r], room))
			fprintf(stderr, "%s failed\n", readers[r]);
		for (int i = 0; i < texts->count; i++) {
			const bool here = holds(room, texts->lines[i]);
			found[i] = found[i] || here;
			if (here && !wanted)
				fprintf(stderr, "%s finds: %s\n", readers[r], texts->lines[i]);
		}
	}
	for (int i = 0; i < texts->count; i++) {
		all += found[i];
		if (wanted && !found[i])
			fprintf(stderr, "nothing finds: %s\n", texts->lines[i]);
	}
	return all;
}

/* As PDF, without -o if so wanted, and in every other form; $R, $C and $F are set. */
static bool render(const char *set, const char *options, const char *pdf)
{
	char command[COMMAND_MAX];
	const int n =
	    snprintf(command, sizeof command,
	             "%s; \"$R\" render \"$C\" -q %s %s && test -f $F.pdf && "
	             "for f in text md json svg; do \"$R\" render \"$C\" -q %s -f $f -o $F.$f || "
	             "exit 1; done",
	             set, options, pdf, options);
	return n < COMMAND_MAX && system(command) == 0;
}

/* Without -o the file would bear the name of the input; here it is that of nobody. */
static bool make(char **argv, const char *folder)
{
	char set[COMMAND_MAX];
	const char *const slash = strrchr(argv[3], '/'), *const name = slash ? slash + 1 : argv[3];
	const int stem = (int)strcspn(name, ".");
	snprintf(set, sizeof set, "R='%s' C='%s' F='%s/open'", argv[1], argv[2], folder);
	if (!render(set, argv[4], "-o $F.pdf"))
		return false;
	snprintf(set, sizeof set, "cp '%s' '%s/%.*s.yaml' && cd '%s'; R='%s' C='%.*s.yaml' F=cv",
	         argv[2], folder, stem, name, folder, argv[1], stem, name);
	return render(set, argv[5], "");
}

int main(int argc, char **argv)
{
	static struct texts secrets, substitutes;
	char folder[] = "/tmp/recto-redact-XXXXXX", command[COMMAND_MAX], open[64], shut[64];
	struct bytes room = {malloc(BYTES_MAX), 0};
	if (argc != 6 || !room.s || !read_texts(argv[3], '-', &secrets) ||
	    !read_texts(argv[3], '+', &substitutes) || !mkdtemp(folder))
		return 1;
	snprintf(open, sizeof open, "%s/open", folder);
	snprintf(shut, sizeof shut, "%s/cv", folder);
	const bool made = make(argv, folder);
	const bool can_fail = made && count_found(open, &secrets, true, &room) == secrets.count;
	const bool clean = made && count_found(shut, &secrets, false, &room) == 0;
	const bool replaced =
	    made && count_found(shut, &substitutes, true, &room) == substitutes.count;
	snprintf(command, sizeof command, "rm -r '%s'", folder);
	const bool swept = system(command) == 0;
	free(room.s);
	return can_fail && clean && replaced && swept ? 0 : 1;
}
