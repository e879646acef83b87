/* SPDX-License-Identifier: MIT */
/*
 * One context, many threads: `threads DATA CV …`. Each thread renders the CVs
 * in turn by several layouts, and as pictures; what comes is byte for byte what one thread alone
 * makes. Built with -DRECTO_SANITIZE=thread, ThreadSanitizer looks on. With
 * RECTO_LONG_TESTS in the environment 10,000 renders, else 208.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "recto.h"

enum { THREADS = 16, ROUNDS = 13, LONG_ROUNDS = 625, JOBS_MOST = 64 };

static const struct {
	const char *layout, *format;
} forms[] = {{"base", "pdf"}, {"classic", "pdf"}, {"sidebar", "pdf"}, {"sidebar", "svg"}};

enum { FORMS = sizeof forms / sizeof *forms };

struct work {
	struct recto *recto;
	const char *const *cvs;
	int jobs, rounds; /* a job is a CV in a form */
	struct recto_result *usual[JOBS_MOST];
	atomic_int next, wrong;
};

static struct recto_result *render(const struct work *w, int job)
{
	struct recto_options o = RECTO_OPTIONS_INIT;
	o.layout = forms[job % FORMS].layout;
	o.format = forms[job % FORMS].format;
	return recto_render(w->recto, w->cvs[job / FORMS], &o);
}

static bool is_same(const struct recto_result *a, const struct recto_result *b)
{
	const struct recto_bytes x = recto_output(a), y = recto_output(b);
	return x.size > 0 && x.size == y.size && memcmp(x.bytes, y.bytes, x.size) == 0;
}

static void *run(void *user)
{
	struct work *const w = user;
	for (int i = 0; i < w->rounds; i++) {
		const int job = atomic_fetch_add(&w->next, 1) % w->jobs;
		struct recto_result *result = render(w, job);
		if (!result || !is_same(result, w->usual[job]))
			atomic_fetch_add(&w->wrong, 1);
		recto_result_free(result);
	}
	return NULL;
}

static int run_all(struct work *w)
{
	pthread_t threads[THREADS];
	int count = 0;
	while (count < THREADS && pthread_create(&threads[count], NULL, run, w) == 0)
		count++;
	for (int i = 0; i < count; i++)
		pthread_join(threads[i], NULL);
	const int wrong = atomic_load(&w->wrong), done = atomic_load(&w->next);
	printf("%d threads, %d renders, %d of them not as usual\n", count, done, wrong);
	return wrong || count < THREADS ? 1 : 0;
}

int main(int argc, char **argv)
{
	if (argc < 3 || (argc - 2) * FORMS > JOBS_MOST)
		return 2;
	static struct work w;
	w.recto = recto_open(&(struct recto_setup){.data = argv[1], .no_system_fonts = true});
	w.cvs = (const char *const *)argv + 2;
	w.jobs = (argc - 2) * FORMS;
	w.rounds = getenv("RECTO_LONG_TESTS") ? LONG_ROUNDS : ROUNDS;
	for (int i = 0; i < w.jobs; i++)
		if (!(w.usual[i] = render(&w, i)))
			return 2;
	const int status = run_all(&w);
	for (int i = 0; i < w.jobs; i++)
		recto_result_free(w.usual[i]);
	recto_close(w.recto);
	return status;
}
