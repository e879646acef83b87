/* SPDX-License-Identifier: MIT */
/*
 * One call fails, for each call in turn: `faults RECTO SHIM CV KIND [STEP]`.
 * Whatever fails, the program ends by itself and soon; says 0 only of a file
 * that is byte for byte the usual one, and 1 or 3 with a message; leaves the
 * file that was there before as it was, or a whole one; and leaves nothing else.
 * With RECTO_LONG_TESTS in the environment each call is taken, else each STEP-th.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATH_MOST = 1024, SECONDS = 30, FAILED_SHOWN = 20 };

struct bytes {
	char *s;
	size_t n;
};

struct run {
	const char *recto, *shim, *cv, *folder;
	struct bytes usual; /* output */
	bool by_signal;
};

static struct bytes read_whole(const char *folder, const char *name)
{
	char path[PATH_MOST];
	struct bytes b = {0};
	snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *const f = fopen(path, "rb");
	if (!f)
		return b;
	fseek(f, 0, SEEK_END);
	b.n = (size_t)ftell(f);
	rewind(f);
	b.s = calloc(1, b.n + 1);
	if (!b.s || fread(b.s, 1, b.n, f) != b.n)
		b.n = 0;
	fclose(f);
	return b;
}

/* An older output, which a failure must not touch. */
static void put_old(const char *folder)
{
	char path[PATH_MOST];
	snprintf(path, sizeof path, "%s/out.pdf", folder);
	FILE *const f = fopen(path, "w");
	if (f) {
		fputs("old", f);
		fclose(f);
	}
}

static int count_files(const char *folder)
{
	DIR *const dir = opendir(folder);
	int count = 0;
	for (const struct dirent *e; dir && (e = readdir(dir));)
		count += e->d_name[0] != '.';
	if (dir)
		closedir(dir);
	return count;
}

static void run_child(const struct run *r, const char *order)
{
	const int said = open("said", O_WRONLY | O_CREAT | O_TRUNC, 0600);
	setenv("LD_PRELOAD", r->shim, 1);
	setenv("RECTO_FAULT", order, 1);
	setenv("RECTO_FAULT_COUNT", "count", 1);
	if (said < 0 || dup2(said, STDERR_FILENO) < 0)
		_exit(127);
	alarm(SECONDS);
	execl(r->recto, r->recto, "render", r->cv, "-l", "classic", "-o", "out.pdf",
	      "--no-system-fonts", (char *)NULL);
	_exit(127);
}

static int run(const struct run *r, const char *order)
{
	int status = 0;
	put_old(r->folder);
	const pid_t child = fork();
	if (child == 0) {
		if (chdir(r->folder) == 0)
			run_child(r, order);
		_exit(127);
	}
	return child > 0 && waitpid(child, &status, 0) == child ? status : -1;
}

static bool is_same(struct bytes a, struct bytes b)
{
	return a.n == b.n && a.n > 0 && memcmp(a.s, b.s, a.n) == 0;
}

/* NULL: as it must be. */
static const char *judge(const struct run *r, int status, struct bytes out, struct bytes said)
{
	const bool old = is_same(out, (struct bytes){(char[]){"old"}, 3});
	const bool whole = out.n > 6 && memcmp(out.s + out.n - 6, "%%EOF\n", 6) == 0;
	const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	if (count_files(r->folder) > 3) /* out.pdf said count */
		return "leaves a file behind";
	if (code < 0 && WTERMSIG(status) == SIGINT && r->by_signal)
		return old || is_same(out, r->usual) ? NULL : "spoils the output";
	if (code < 0)
		return WTERMSIG(status) == SIGALRM ? "does not end" : "crashes";
	if (code == 0)
		return is_same(out, r->usual) ? NULL : "is content with another output";
	if (code != 1 && code != 3)
		return "ends with another status";
	if (said.n == 0)
		return "says nothing";
	return old || (code == 1 && whole) ? NULL : "spoils the output";
}

static bool check(const struct run *r, const char *kind, long n, const char *later)
{
	char order[64];
	snprintf(order, sizeof order, "%s:%ld%s", kind, n, later);
	const int status = run(r, order);
	struct bytes out = read_whole(r->folder, "out.pdf"), said = read_whole(r->folder, "said");
	const char *const fault = judge(r, status, out, said);
	if (fault)
		printf("%s: %s (status %x)\n%.300s\n", order, fault, (unsigned)status,
		       said.s ? said.s : "");
	free(out.s);
	free(said.s);
	return !fault;
}

/* Without a fault: how many calls there are, and what comes out. */
static long rehearse(struct run *r, const char *kind)
{
	char order[64];
	snprintf(order, sizeof order, "%s:0", kind);
	const int status = run(r, order);
	struct bytes count = read_whole(r->folder, "count");
	const long calls = count.s ? strtol(count.s, NULL, 10) : 0;
	r->usual = read_whole(r->folder, "out.pdf");
	free(count.s);
	return status == 0 ? calls : 0;
}

static int check_all(const struct run *r, const char *kind, long calls, long step)
{
	int failed = 0, checked = 0;
	for (long n = 1; n <= calls && failed < FAILED_SHOWN; n += step) {
		failed += !check(r, kind, n, "");
		checked++;
		if (strcmp(kind, "interrupt") == 0 ||
		    r->by_signal) /* for ever it would be waited */
			continue;
		failed += !check(r, kind, n, "+");
		checked++;
	}
	printf("%s: %ld calls, %d faults, %d of them wrong\n", kind, calls, checked, failed);
	return failed;
}

int main(int argc, char **argv)
{
	char folder[] = "/tmp/recto-faults-XXXXXX", clean[64];
	if (argc < 5 || !mkdtemp(folder))
		return 2;
	struct run r = {.recto = argv[1], .shim = argv[2], .cv = argv[3], .folder = folder};
	r.by_signal = strcmp(argv[4], "signal") == 0;
	const long step = argc > 5 && !getenv("RECTO_LONG_TESTS") ? strtol(argv[5], NULL, 10) : 1;
	const long calls = rehearse(&r, argv[4]);
	const bool good = calls > 0 && step > 0 && check_all(&r, argv[4], calls, step) == 0;
	if (!calls)
		printf("%s: nothing to fail\n", argv[4]);
	snprintf(clean, sizeof clean, "rm -r '%s'", folder);
	free(r.usual.s);
	return system(clean) == 0 && good ? 0 : 1;
}
