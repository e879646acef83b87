/* SPDX-License-Identifier: MIT */
/*
 * Renders in one context: `bench-warm DATA CV LAYOUT TIMES`. A line for each:
 * wall and processor time in microseconds and the most memory so far in KiB. The
 * first is cold.
 */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "recto.h"

enum { MICRO = 1000000, NANO = 1000 };

static long long now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (long long)t.tv_sec * MICRO + t.tv_nsec / NANO;
}

static struct rusage used(void)
{
	struct rusage u;
	getrusage(RUSAGE_SELF, &u);
	return u;
}

static long long worked(void)
{
	const struct rusage u = used();
	return (long long)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) * MICRO + u.ru_utime.tv_usec +
	       u.ru_stime.tv_usec;
}

int main(int argc, char **argv)
{
	if (argc != 5)
		return 2;
	struct recto_options o = RECTO_OPTIONS_INIT;
	struct recto *r =
	    recto_open(&(struct recto_setup){.data = argv[1], .no_system_fonts = true});
	o.layout = argv[3];
	for (int i = atoi(argv[4]); i > 0; i--) {
		const long long start = now(), start_work = worked();
		struct recto_result *result = recto_render(r, argv[2], &o);
		if (!result || recto_output(result).size == 0)
			return 1;
		recto_result_free(result);
		printf("%lld %lld %ld\n", now() - start, worked() - start_work, used().ru_maxrss);
	}
	recto_close(r);
	return 0;
}
