/* SPDX-License-Identifier: MIT */
/*
 * Runs a command again and again: `bench-measure TIMES COMMAND ARGUMENT …`. A
 * line for each run: wall, user and system time in microseconds, and the most
 * memory it held in KiB. Its output goes nowhere. Small, so that what a child
 * inherits before it becomes the command is less than any command needs.
 */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MICRO = 1000000, NANO = 1000, MESSED = 127 };

static long long micro_of(struct timeval t)
{
	return (long long)t.tv_sec * MICRO + t.tv_usec;
}

static long long now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (long long)t.tv_sec * MICRO + t.tv_nsec / NANO;
}

static void become(char **command)
{
	const int nowhere = open("/dev/null", O_WRONLY);
	dup2(nowhere, STDOUT_FILENO);
	dup2(nowhere, STDERR_FILENO);
	execvp(command[0], command);
	_exit(MESSED);
}

int main(int argc, char **argv)
{
	if (argc < 3)
		return 2;
	for (int i = atoi(argv[1]); i > 0; i--) {
		struct rusage used;
		int status;
		const long long start = now();
		const pid_t pid = fork();
		if (pid == 0)
			become(argv + 2);
		if (pid < 0 || wait4(pid, &status, 0, &used) != pid)
			return 1;
		if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
			return 1;
		printf("%lld %lld %lld %ld\n", now() - start, micro_of(used.ru_utime),
		       micro_of(used.ru_stime), used.ru_maxrss);
	}
	return 0;
}
