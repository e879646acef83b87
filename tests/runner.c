/* SPDX-License-Identifier: MIT */
/*
 * Runs one case: `runner RECTO CASE [--bless]`, CASE a file such as
 * tests/cases/cv/name.yaml. Its folder says what is run (stages[]), and beside
 * it lie, where they matter:
 *     name.expect  what must come on standard output; without it, nothing may
 *     name.diag    what must come on standard error; without it, nothing may
 *     name.args    further arguments, one a line; a line "# …" is not one
 *     name.status  the exit status; without it, 0
 * name.sh in place of name.yaml is a script whose output is the CV, read from
 * standard input: for what is too long or too odd to keep.
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

#define BUNDLED "--no-system-fonts"

static const struct {
	const char *folder;
	const char *arguments[8]; /* after the program, before the file */
} stages[] = {
    {"cv", {"render", "--dump", "cv", BUNDLED, "-q", NULL}},
    {"layout", {"layout", "check", BUNDLED, NULL}},
    {"boxes", {"render", "--dump", "boxes", BUNDLED, "-q", NULL}},
    {"lines", {"render", "--dump", "lines", BUNDLED, "-q", NULL}},
    {"pages", {"render", "--dump", "pages", BUNDLED, "-q", NULL}},
    {"check", {"check", BUNDLED, NULL}},
    {"yaml", {"convert", "--to", "yaml", "-q", NULL}},
    {"json", {"convert", "--to", "json", "-q", NULL}},
    {"jsonresume", {"convert", "--to", "jsonresume", "-q", NULL}},
    {"rendercv", {"convert", "--to", "rendercv", "-q", NULL}},
    {"markdown", {"convert", "--to", "markdown", "-q", NULL}},
    {"malformed", {"check", BUNDLED, NULL}},
    {"extract", {"check", "--extract", BUNDLED, NULL}},
    {"text", {"render", "-f", "text", "-o", "-", BUNDLED, "-q", NULL}},
    {"md", {"render", "-f", "md", "-o", "-", BUNDLED, "-q", NULL}},
    {"faults", {NULL}}, /* of oracle/: the program is the oracle */
};

struct test {
	const char *program;
	char folder[PATH_MAX], name[NAME_MAX + 1], stem[NAME_MAX + 1];
	const char *const *arguments; /* of its stage */
	bool bless, is_script;
};

static const char *const *stage_arguments(const char *folder)
{
	const char *const slash = strrchr(folder, '/');
	for (size_t i = 0; i < sizeof stages / sizeof *stages; i++)
		if (strcmp(stages[i].folder, slash ? slash + 1 : folder) == 0)
			return stages[i].arguments;
	return NULL;
}

static bool split(struct test *t, const char *path)
{
	const char *const slash = strrchr(path, '/');
	if (!slash || (size_t)(slash - path) >= sizeof t->folder || strlen(slash + 1) > NAME_MAX)
		return false;
	memcpy(t->folder, path, (size_t)(slash - path));
	snprintf(t->name, sizeof t->name, "%s", slash + 1);
	snprintf(t->stem, sizeof t->stem, "%s", t->name);
	char *const dot = strrchr(t->stem, '.');
	t->is_script = dot && strcmp(dot, ".sh") == 0;
	if (dot)
		*dot = 0;
	t->arguments = stage_arguments(t->folder);
	return t->arguments != NULL;
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

/* "# …" in name.args says why, and is not an argument. */
static int add_arguments(const struct test *t, char **arguments, int count)
{
	for (int k = 0; t->arguments[k]; k++)
		arguments[count++] = (char *)t->arguments[k];
	arguments[count++] = t->is_script ? (char *)"-" : (char *)t->name;
	char path[PATH_MAX];
	if (!beside(t, "args", path))
		return count;
	for (char *word = strtok(slurp(path), "\n"); word && count < MOST_ARGUMENTS - 1;
	     word = strtok(NULL, "\n"))
		if (word[0] != '#')
			arguments[count++] = word;
	return count;
}

static int exit_of(pid_t child)
{
	int status = 0;
	if (child < 0 || waitpid(child, &status, 0) < 0)
		return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/* Its output goes into a file first: a script that fails must not look like a short CV. */
static bool run_script(const struct test *t, const char *out)
{
	const pid_t child = fork();
	if (child == 0) {
		if (!freopen(out, "w", stdout) || chdir(t->folder) != 0)
			_exit(126);
		execlp("sh", "sh", t->name, (char *)NULL);
		_exit(127);
	}
	return exit_of(child) == 0;
}

/* Messages name files as the command line does, so a case runs in its own folder. */
static int run(const struct test *t, const char *in, const char *out, const char *err)
{
	char *arguments[MOST_ARGUMENTS] = {(char *)t->program};
	arguments[add_arguments(t, arguments, 1)] = NULL;
	const pid_t child = fork();
	if (child == 0) {
		if (!freopen(in, "r", stdin) || !freopen(out, "w", stdout) ||
		    !freopen(err, "w", stderr) || chdir(t->folder) != 0)
			_exit(126);
		execv(t->program, arguments);
		_exit(127);
	}
	return exit_of(child);
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

static bool compare(const struct test *t, const char *suffix, const char *actual)
{
	char golden[PATH_MAX];
	const bool exists = beside(t, suffix, golden);
	if (same(exists ? golden : "/dev/null", actual))
		return true;
	if (t->bless)
		copy(actual, golden);
	return t->bless;
}

static bool compare_status(const struct test *t, int status)
{
	char path[PATH_MAX];
	const int expected = beside(t, "status", path) ? atoi(slurp(path)) : 0;
	if (status == expected)
		return true;
	printf("exit status %d, expected %d\n", status, expected);
	if (!t->bless || status < 0)
		return false;
	FILE *const f = fopen(path, "w");
	if (f) {
		fprintf(f, "%d\n", status);
		fclose(f);
	}
	return true;
}

static bool run_case(const struct test *t, const char *in, const char *out, const char *err)
{
	if (t->is_script && !run_script(t, in)) {
		printf("the script fails\n");
		return false;
	}
	const int status = run(t, in, out, err);
	bool good = compare(t, "expect", out);
	good = compare(t, "diag", err) && good;
	return compare_status(t, status) && good;
}

int main(int argc, char **argv)
{
	struct test t = {.bless = argc > 3 && strcmp(argv[3], "--bless") == 0};
	char files[3][24];
	if (argc < 3 || !split(&t, argv[2])) {
		fprintf(stderr, "usage: runner RECTO tests/cases/STAGE/NAME.yaml [--bless]\n");
		return 2;
	}
	t.program = argv[1];
	for (int i = 0; i < 3; i++) {
		snprintf(files[i], sizeof files[i], "/tmp/recto-case-XXXXXX");
		const int fd = mkstemp(files[i]);
		if (fd < 0)
			return 3;
		close(fd);
	}
	const bool good = run_case(&t, files[0], files[1], files[2]);
	if (!good)
		printf("rerun: %s %s %s\n", argv[0], argv[1], argv[2]);
	free_kept();
	for (int i = 0; i < 3; i++)
		unlink(files[i]);
	return good ? 0 : 1;
}
