/* SPDX-License-Identifier: MIT */
/*
 * A small picture of the first page, for the report. The page is drawn by
 * pdftoppm (poppler) from the finished file, if that program is there: the
 * report then shows what a reader shows. Only this file knows how.
 */
#define _XOPEN_SOURCE 700
#include "batch/batch_int.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_BYTES = 1 << 20 };

static const char program[] = "pdftoppm";

bool thumbnail_can(void)
{
	str path = str_from_z(getenv("PATH")), folder;
	char place[4096];
	while (path.n > 0) {
		str_cut(path, ':', &folder, &path);
		const int n = snprintf(place, sizeof place, "%.*s/%s", STR_ARG(folder), program);
		if (n > 0 && (size_t)n < sizeof place && access(place, X_OK) == 0)
			return true;
	}
	return false;
}

static void draw(const char *pdf, int out)
{
	const int nothing = open("/dev/null", O_RDWR);
	dup2(nothing, STDIN_FILENO);
	dup2(out, STDOUT_FILENO);
	dup2(nothing, STDERR_FILENO);
	execlp(program, program, "-png", "-singlefile", "-f", "1", "-l", "1", "-scale-to", "420",
	       pdf, (char *)NULL);
	_exit(127);
}

static str base64(struct arena *a, str bytes)
{
	static const char digits[] =
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	struct buf out = BUF(a);
	for (ptrdiff_t i = 0; i < bytes.n; i += 3) {
		uint32_t three = 0;
		for (ptrdiff_t k = 0; k < 3; k++)
			three = three << 8 | (i + k < bytes.n ? (unsigned char)bytes.s[i + k] : 0u);
		for (int k = 0; k < 4; k++)
			buf_char(&out, i + k - 1 < bytes.n || k < 2
			                   ? digits[three >> (18 - 6 * k) & 63]
			                   : '=');
	}
	return buf_str(&out);
}

static str drawn(struct arena *a, const char *pdf)
{
	int ends[2], status = 0;
	struct buf all = BUF(a);
	if (pipe(ends) != 0)
		return (str){0};
	const pid_t pid = fork();
	if (pid == 0)
		draw(pdf, ends[1]);
	close(ends[1]);
	char chunk[4096];
	for (ssize_t n; pid > 0 && (n = read(ends[0], chunk, sizeof chunk)) > 0;)
		if (all.n < MOST_BYTES)
			buf_add(&all, (str){chunk, n});
	close(ends[0]);
	const bool done = pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) &&
	                  WEXITSTATUS(status) == 0 && all.n < MOST_BYTES;
	return done ? buf_str(&all) : (str){0};
}

str thumbnail_make(struct arena *a, str pdf)
{
	/* A name that begins with a hyphen is no option. */
	const char *path =
	    str_z(a, pdf.n && pdf.s[0] == '-' ? str_format(a, "./%.*s", STR_ARG(pdf)) : pdf);
	const str png = drawn(a, path);
	if (png.n == 0)
		return (str){0};
	return str_format(a, "data:image/png;base64,%s", str_z(a, base64(a, png)));
}
