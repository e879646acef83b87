/* SPDX-License-Identifier: MIT */
/*
 * The pages of a render, shown to a browser on this machine: a server on
 * 127.0.0.1 for `recto watch --preview`. It answers within the caller's poll
 * loop, and never waits for a client.
 */
#ifndef RECTO_PREVIEW_H
#define RECTO_PREVIEW_H

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>

#include "recto.h"

enum { PREVIEW_CLIENTS = 32, PREVIEW_PAGES = 64, PREVIEW_POLLS = PREVIEW_CLIENTS + 1 };

enum { REQUEST_MAX = 4096, MESSAGES_MAX = 1 << 15 };

/* One connection: a request that is being read, an answer that is being sent, or a listener. */
struct preview_client {
	int fd; /* 0: free */
	char request[REQUEST_MAX];
	size_t length;
	int answer; /* a file in memory; 0: none yet, < 0: it was sent */
	long sent, size;
	bool listens; /* to events */
};

struct preview {
	int listener, port;
	struct preview_client clients[PREVIEW_CLIENTS];
	struct recto_result *pages;  /* the last that could be set; the caller's */
	int painted[PREVIEW_PAGES];  /* files in memory, made when asked for; 0: not yet */
	unsigned version;            /* of the pages */
	char messages[MESSAGES_MAX]; /* of the last render, as people read them */
	bool failed;                 /* the last render gave no pages */
};

/* Listens on this port, 0: any that is free. False: it is taken. */
bool preview_open(struct preview *p, int port);
void preview_close(struct preview *p);
/* After each render: `last` has the messages; `pages` (may be NULL) is shown, until the next call.
 */
void preview_show(struct preview *p, struct recto_result *last, struct recto_result *pages);

/* What to poll for; `fds` has room for PREVIEW_POLLS. Number of them. */
int preview_polls(const struct preview *p, struct pollfd *fds);
/* Answers what poll found. */
void preview_serve(struct preview *p, const struct pollfd *fds, int count);

#endif
