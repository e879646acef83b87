/* SPDX-License-Identifier: MIT */
/*
 * A redacted value is nowhere in the file: `redact RECTO CV RULES LAYOUT`. The CV is
 * rendered with the rules; its bytes are laid open by qpdf, its text, links
 * and metadata read by poppler, and each secret is searched in all of it, in
 * UTF-8, in UTF-16 and in the hex of both. The same CV without the rules must
 * hold every secret: else the search could not fail.
 */
#define _XOPEN_SOURCE 700
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { COMMAND_MAX = 4096, BYTES_MAX = 1 << 24, FORM_MAX = 512 };

static const char *const secrets[] = {"Ines",
                                      "Valdoro",
                                      "ines.v@valdoro.example",
                                      "valdoro.example",
                                      "+351 22 000 0000",
                                      "+351220000000",
                                      "ines-valdoro-example",
                                      "ivaldoro",
                                      "Rua do Exemplo",
                                      "4000-001",
                                      "Arco Example"};
static const char *const substitutes[] = {"I. V.", "staffing@agency.example", "+49 30 555 0100",
                                          "Employer A", "Builder of bridges"};

/* What reads the file; $F is it. qpdf warns of nothing, but says so with its status. */
static const char *const readers[] = {"cat $F",          "qpdf --qdf --object-streams=disable $F -",
                                      "pdftotext $F -",  "pdftotext -raw $F -",
                                      "pdfinfo $F",      "pdfinfo -url $F",
                                      "pdfinfo -meta $F"};

enum {
	SECRETS = sizeof secrets / sizeof *secrets,
	SUBSTITUTES = sizeof substitutes / sizeof *substitutes,
	READERS = sizeof readers / sizeof *readers
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

/* How many of the texts some reader finds; those that are not as wanted are told. */
static int count_found(const char *file, const char *const *texts, int count, bool wanted,
                       struct bytes *room)
{
	bool *const found = calloc((size_t)count, sizeof *found);
	int all = 0;
	for (int r = 0; r < READERS; r++) {
		if (!run(file, readers[r], room))
			fprintf(stderr, "%s failed\n", readers[r]);
		for (int i = 0; i < count; i++) {
			const bool here = holds(room, texts[i]);
			found[i] = found[i] || here;
			if (here && !wanted)
				fprintf(stderr, "%s finds: %s\n", readers[r], texts[i]);
		}
	}
	for (int i = 0; i < count; i++) {
		all += found[i];
		if (wanted && !found[i])
			fprintf(stderr, "nothing finds: %s\n", texts[i]);
	}
	free(found);
	return all;
}

int main(int argc, char **argv)
{
	char folder[] = "/tmp/recto-redact-XXXXXX", command[COMMAND_MAX], open[64], shut[64];
	struct bytes room = {malloc(BYTES_MAX), 0};
	if (argc != 5 || !room.s || !mkdtemp(folder))
		return 1;
	snprintf(open, sizeof open, "%s/open.pdf", folder);
	snprintf(shut, sizeof shut, "%s/cv.pdf", folder);
	/* Without -o the file would bear the name of the input; here it is that of nobody. */
	snprintf(
	    command, sizeof command,
	    "'%s' render '%s' -q -l %s -o '%s' && cp '%s' '%s/ines-valdoro.yaml' && cd '%s' && "
	    "'%s' render ines-valdoro.yaml -q -l %s --redact '%s' && test -f cv.pdf",
	    argv[1], argv[2], argv[4], open, argv[2], folder, folder, argv[1], argv[4], argv[3]);
	const bool made = system(command) == 0;
	const bool can_fail = made && count_found(open, secrets, SECRETS, true, &room) == SECRETS;
	const bool clean = made && count_found(shut, secrets, SECRETS, false, &room) == 0;
	const bool replaced =
	    made && count_found(shut, substitutes, SUBSTITUTES, true, &room) == SUBSTITUTES;
	snprintf(command, sizeof command, "rm -r '%s'", folder);
	const bool swept = system(command) == 0;
	free(room.s);
	return can_fail && clean && replaced && swept ? 0 : 1;
}
