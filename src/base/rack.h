/* SPDX-License-Identifier: MIT */
/*
 * A rack: things that one render uses alone, adds to, and hands on to the next.
 * What is on a shelf may not change, since many look at it; a thing off the rack is
 * its taker's until it is put back, and needs no lock. Threads that work at the
 * same time have one each. A thing lies in an arena of its own.
 */
#ifndef RECTO_RACK_H
#define RECTO_RACK_H

struct arena;
struct rack;

struct rack_thing {
	struct arena *a;
	void *thing;
};

/* Room for `most` things; what is on it goes with the arena. */
struct rack *rack_new(struct arena *a, int most);
/* The one put there last; `a` NULL: there is none (or there is no rack). */
struct rack_thing rack_take(struct rack *r);
/* If there is no room it ends. */
void rack_put(struct rack *r, struct rack_thing thing);

#endif
