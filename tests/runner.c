/* SPDX-License-Identifier: MIT */
/*
 * Runs one case: `runner RECTO CASE [--bless]`, CASE a file such as
 * tests/cases/cv/name.yaml. Its folder says what is run (stages[]), and beside
 * it lie, where they matter:
 *     name.expect  what must come on standard output
 *     name.diag    what must come on standard error; without it, nothing may
 *     name.args    further arguments, one a line
 *     name.status  the exit status; without it, 0
 * A difference is shown as `diff -u` shows it; --bless shows it, too, and then
 * takes what came as what is expected.
 */
#define _XOPEN_SOURCE 700
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { TEXT_MAX = 1 << 22, MOST_ARGUMENTS = 32, MOST_FILES = 16 };

static const struct {
	const char *folder;
	const char *arguments[4]; /* after the program; the case's name follows the first */
} stages[] = {
    {"cv", {"render", "--dump", "cv", NULL}},
    {"layout", {"layout", "check", NULL}},
    {"boxes", {"render", "--dump", "boxes", NULL}},
    {"lines", {"render", "--dump", "lines", NULL}},
    {"pages", {"render", "--dump", "pages", NULL}},
    {"check", {"check", NULL}},
    {"pathological", {"check", NULL}},
};

struct test {
	const char *program, *file;
	char folder[PATH_MAX], name[NAME_MAX + 1], stem[NAME_MAX + 1];
	bool bless;
};

static bool split(struct test *t, const char *path)
{
	const char *const slash = strrchr(path, '/');
	if (!slash || (size_t)(slash - path) >= sizeof t->folder || strlen(slash + 1) > NAME_MAX)
		return false;
	memcpy(t->folder, path, (size_t)(slash - path));
	snprintf(t->name, sizeof t->name, "%s", slash + 1);
	snprintf(t->stem, sizeof t->stem, "%s", t->name);
	char *const dot = strrchr(t->stem, '.');
	if (dot)
		*dot = 0;
	t->file = path;
	return true;
}

static bool beside(const struct test *t, const char *suffix, char *out)
{
	const int n = snprintf(out, PATH_MAX, "%s/%s.%s", t->folder, t->stem, suffix);
	return n < PATH_MAX && access(out, R_OK) == 0;
}

/* What was read, until the end: a leak report must mean recto. */
static char *kept[MOST_FILES];
static int kept_count;

static void free_kept(void)
{
	while (kept_count > 0)
		free(kept[--kept_count]);
}

/* A small file; "" if there is none. */
static char *slurp(const char *path)
{
	char *const text = calloc(1, TEXT_MAX);
	if (!text || kept_count == MOST_FILES)
		abort();
	kept[kept_count++] = text;
	FILE *const f = fopen(path, "r");
	if (f && fread(text, 1, TEXT_MAX - 1, f) == 0)
		text[0] = 0;
	if (f)
		fclose(f);
	return text;
}

static int add_arguments(const struct test *t, char **arguments, int count)
{
	const char *const stage = strrchr(t->folder, '/') + 1;
	for (size_t i = 0; i < sizeof stages / sizeof *stages; i++) {
		if (strcmp(stages[i].folder, stage) != 0)
			continue;
		for (int k = 0; stages[i].arguments[k]; k++)
			arguments[count++] = (char *)stages[i].arguments[k];
	}
	arguments[count++] = (char *)t->name;
	arguments[count++] = (char *)"--no-system-fonts";
	arguments[count++] = (char *)"-q";
	char path[PATH_MAX];
	if (!beside(t, "args", path))
		return count;
	for (char *word = strtok(slurp(path), "\n"); word && count < MOST_ARGUMENTS - 1;
	     word = strtok(NULL, "\n"))
		arguments[count++] = word;
	return count;
}

/* Messages name files as the command line does, so a case runs in its own folder. */
static int run(const struct test *t, const char *out, const char *err)
{
	char *arguments[MOST_ARGUMENTS] = {(char *)t->program};
	arguments[add_arguments(t, arguments, 1)] = NULL;
	const pid_t child = fork();
	if (child == 0) {
		if (!freopen(out, "w", stdout) || !freopen(err, "w", stderr) ||
		    chdir(t->folder) != 0)
			_exit(126);
		execv(t->program, arguments);
		_exit(127);
	}
	int status = 0;
	if (child < 0 || waitpid(child, &status, 0) < 0)
		return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

static bool same(const char *expected, const char *actual)
{
	char command[2 * PATH_MAX + 32];
	fflush(stdout);
	snprintf(command, sizeof command, "diff -u '%s' '%s'", expected, actual);
	return system(command) == 0;
}

static void copy(const char *from, const char *to)
{
	FILE *const f = fopen(to, "w");
	if (f) {
		fputs(slurp(from), f);
		fclose(f);
	}
}

/* `must`: without the golden, nothing may come. */
static bool compare(const struct test *t, const char *suffix, const char *actual, bool must)
{
	char golden[PATH_MAX];
	const bool exists = beside(t, suffix, golden);
	if (!exists && (!must || slurp(actual)[0] == 0) && !t->bless)
		return true;
	if (same(exists ? golden : "/dev/null", actual))
		return true;
	if (t->bless && (exists || slurp(actual)[0]))
		copy(actual, golden);
	return t->bless;
}

static int expected_status(const struct test *t)
{
	char path[PATH_MAX];
	return beside(t, "status", path) ? atoi(slurp(path)) : 0;
}

int main(int argc, char **argv)
{
	struct test t = {.bless = argc > 3 && strcmp(argv[3], "--bless") == 0};
	char out[] = "/tmp/recto-out-XXXXXX", err[] = "/tmp/recto-err-XXXXXX";
	if (argc < 3 || !split(&t, argv[2])) {
		fprintf(stderr, "usage: runner RECTO tests/cases/STAGE/NAME.yaml [--bless]\n");
		return 2;
	}
	t.program = argv[1];
	if (mkstemp(out) < 0 || mkstemp(err) < 0)
		return 3;
	const int status = run(&t, out, err);
	bool good = compare(&t, "expect", out, false);
	good = compare(&t, "diag", err, true) && good;
	if (status != expected_status(&t)) {
		printf("exit status %d, expected %d\n", status, expected_status(&t));
		good = false;
	}
	if (!good)
		printf("rerun: %s %s %s\n", argv[0], argv[1], argv[2]);
	free_kept();
	unlink(out);
	unlink(err);
	return good ? 0 : 1;
}
