/* SPDX-License-Identifier: MIT */
#include "base/rack.h"

#include <pthread.h>

#include "base/arena.h"

struct rack {
	pthread_mutex_t lock;
	struct rack_thing *things;
	int count, most;
};

static void close_rack(void *handle)
{
	struct rack *r = handle;
	for (int i = 0; i < r->count; i++)
		arena_free(r->things[i].a);
	pthread_mutex_destroy(&r->lock);
}

struct rack *rack_new(struct arena *a, int most)
{
	struct rack *r = ARENA_NEW(a, struct rack);
	r->things = ARENA_ARRAY(a, struct rack_thing, most);
	r->most = most;
	pthread_mutex_init(&r->lock, NULL);
	arena_defer(a, close_rack, r);
	return r;
}

struct rack_thing rack_take(struct rack *r)
{
	struct rack_thing thing = {0};
	if (!r)
		return thing;
	pthread_mutex_lock(&r->lock);
	if (r->count)
		thing = r->things[--r->count];
	pthread_mutex_unlock(&r->lock);
	return thing;
}

void rack_put(struct rack *r, struct rack_thing thing)
{
	if (r) {
		pthread_mutex_lock(&r->lock);
		if (r->count < r->most) {
			r->things[r->count++] = thing;
			thing.a = NULL;
		}
		pthread_mutex_unlock(&r->lock);
	}
	arena_free(thing.a);
}
