/* SPDX-License-Identifier: MIT */
/*
 * The lock is held to look and to link, never while a thing is made or memory
 * is asked for: what fails then jumps out of a render, and would leave it shut.
 * So two threads may make the same thing at once; both are good, and alike.
 */
#include "base/shelf.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"

struct kept {
	struct kept *older; /* used longer ago */
	struct arena *a;
	atomic_int holders;
	uint64_t hash;
	str key;
	const void *thing;
};

struct making {
	struct arena *a; /* NULL: it was put on a shelf */
};

struct shelf {
	pthread_mutex_t lock;
	struct kept *newest;
	int count, most;
};

enum { THING_BYTES = 64 << 20 };

static void release(void *handle)
{
	struct kept *k = handle;
	if (k && atomic_fetch_sub(&k->holders, 1) == 1)
		arena_free(k->a);
}

static void release_held(void *handle)
{
	release(*(struct kept **)handle);
}

static void close_shelf(void *handle)
{
	struct shelf *s = handle;
	for (struct kept *k = s->newest, *older; k; k = older) {
		older = k->older;
		release(k);
	}
	pthread_mutex_destroy(&s->lock);
}

struct shelf *shelf_new(struct arena *a, int most)
{
	struct shelf *s = ARENA_NEW(a, struct shelf);
	s->most = most;
	pthread_mutex_init(&s->lock, NULL);
	arena_defer(a, close_shelf, s);
	return s;
}

/* FNV-1a over words of eight bytes, so that a whole file is a cheap key. */
static uint64_t hash_of(str key)
{
	enum { WORD = sizeof(uint64_t) };
	const uint64_t prime = 0x100000001B3;
	uint64_t hash = 0xCBF29CE484222325;
	for (; key.n >= WORD; key = str_slice(key, WORD, key.n)) {
		uint64_t word;
		memcpy(&word, key.s, WORD);
		hash = (hash ^ word) * prime;
		hash ^= hash >> 32;
	}
	for (ptrdiff_t i = 0; i < key.n; i++)
		hash = (hash ^ (unsigned char)key.s[i]) * prime;
	return hash;
}

/* Takes it out of the row; NULL: it is not there. */
static struct kept *take(struct shelf *s, uint64_t hash, str key)
{
	for (struct kept **at = &s->newest; *at; at = &(*at)->older) {
		struct kept *const k = *at;
		if (k->hash == hash && str_eq(k->key, key)) {
			*at = k->older;
			return k;
		}
	}
	return NULL;
}

static void lay_on_top(struct shelf *s, struct kept *k)
{
	k->older = s->newest;
	s->newest = k;
}

/* The oldest, if there are too many. */
static struct kept *take_surplus(struct shelf *s)
{
	struct kept **at = &s->newest;
	if (s->count <= s->most)
		return NULL;
	while ((*at)->older)
		at = &(*at)->older;
	struct kept *const k = *at;
	*at = NULL;
	s->count--;
	return k;
}

const void *shelf_find(struct shelf *s, struct arena *user, str key)
{
	if (!s)
		return NULL;
	struct kept **held = ARENA_NEW(user, struct kept *);
	arena_defer(user, release_held, held);
	const uint64_t hash = hash_of(key);
	pthread_mutex_lock(&s->lock);
	struct kept *const k = take(s, hash, key);
	if (k) {
		lay_on_top(s, k);
		atomic_fetch_add(&k->holders, 1);
		*held = k;
	}
	pthread_mutex_unlock(&s->lock);
	return k ? k->thing : NULL;
}

static void drop(void *handle)
{
	const struct making *m = handle;
	arena_free(m->a);
}

struct shelf_draft shelf_begin(struct arena *user)
{
	struct shelf_draft d = {.user = user, .making = ARENA_NEW(user, struct making)};
	arena_defer(user, drop, d.making);
	d.a = d.making->a = arena_new(THING_BYTES);
	if (!d.a)
		arena_fail(user);
	arena_share_trap(d.a, user);
	return d;
}

void shelf_put(struct shelf *s, const struct shelf_draft *draft, str key, const void *thing)
{
	if (!s)
		return;
	struct kept *k = ARENA_NEW(draft->a, struct kept);
	*k = (struct kept){
	    .a = draft->a, .hash = hash_of(key), .key = str_copy(draft->a, key), .thing = thing};
	atomic_init(&k->holders, 2); /* the shelf and the user */
	arena_defer(draft->user, release, k);
	draft->making->a = NULL;
	pthread_mutex_lock(&s->lock);
	struct kept *const same = take(s, k->hash, k->key);
	lay_on_top(s, k);
	s->count += !same;
	struct kept *const surplus = take_surplus(s);
	pthread_mutex_unlock(&s->lock);
	release(same);
	release(surplus);
}
