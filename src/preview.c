/* SPDX-License-Identifier: MIT */
/*
 * Only this machine is answered: the socket is bound to the loopback, and the
 * Host of a request must be a name of it, or a page of the net could have its
 * own name resolved to us and read the CV. There are four routes and one
 * method; what is asked for is compared, never opened.
 *
 * An answer is a file in memory, so that a slow client holds up nobody and a
 * new render may free the pages that are still being sent.
 */
#define _GNU_SOURCE
#include "preview.h"

#include <arpa/inet.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <unistd.h>

#include "preview_page.h"

enum { ANSWERED = -1, BACKLOG = 16, HEAD_MAX = 1024, DECIMAL = 10 };

static const char safety[] =
    "Connection: close\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: no-referrer\r\n"
    "Content-Security-Policy: default-src 'none'; img-src 'self' data:; connect-src 'self'; "
    "style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-ancestors 'none'\r\n";

/* --- answers --- */

static int file_of(const char *head, const char *body, size_t size)
{
	const int file = memfd_create("recto", MFD_CLOEXEC);
	if (file > 0 && dprintf(file, "%s", head) >= 0) {
		while (size > 0) {
			const ssize_t n = write(file, body, size);
			if (n <= 0)
				break;
			body += n;
			size -= (size_t)n;
		}
	}
	return file;
}

static int answer_of(const char *status, const char *type, const char *body, size_t size)
{
	char head[HEAD_MAX];
	snprintf(head, sizeof head,
	         "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\n%s\r\n", status, type,
	         size, safety);
	return file_of(head, body, size);
}

static int refusal(const char *status)
{
	return answer_of(status, "text/plain", status, strlen(status));
}

static void client_close(struct preview_client *c)
{
	close(c->fd);
	if (c->answer > 0)
		close(c->answer);
	c->fd = c->answer = 0;
}

static void start_answer(struct preview_client *c, int file)
{
	if (file <= 0) {
		client_close(c);
		return;
	}
	c->answer = file;
	c->sent = 0;
	c->size = (long)lseek(file, 0, SEEK_END);
}

static void send_more(struct preview_client *c)
{
	off_t at = c->sent;
	const ssize_t n = sendfile(c->fd, c->answer, &at, (size_t)(c->size - c->sent));
	c->sent = (long)at;
	if (n > 0 && c->sent < c->size)
		return;
	/* The client closes, or what it has still to say would make it lose the answer. */
	shutdown(c->fd, SHUT_WR);
	close(c->answer);
	c->answer = ANSWERED;
}

/* --- pages --- */

static int paint(struct recto_result *pages, int page)
{
	struct recto_options o = RECTO_OPTIONS_INIT;
	o.format = "svg";
	o.page = page;
	if (!recto_write(pages, &o))
		return -1;
	const struct recto_bytes svg = recto_output(pages);
	return answer_of("200 OK", "image/svg+xml", svg.bytes, svg.size);
}

static int page_answer(struct preview *p, int page)
{
	if (!p->pages || page < 1 || page > PREVIEW_PAGES || page > recto_page_count(p->pages))
		return refusal("404 Not Found");
	int *const painted = &p->painted[page - 1];
	if (*painted <= 0)
		*painted = paint(p->pages, page);
	return *painted > 0 ? dup(*painted) : refusal("500 Internal Server Error");
}

static void forget_pages(struct preview *p)
{
	for (int i = 0; i < PREVIEW_PAGES; i++) {
		if (p->painted[i] > 0)
			close(p->painted[i]);
		p->painted[i] = 0;
	}
}

/* --- events --- */

/* "VERSION PAGES STATE", and the messages line by line. */
static int event_file(const struct preview *p, bool first)
{
	const int count = p->pages ? recto_page_count(p->pages) : 0;
	const char *line = p->messages;
	const int file = file_of("", "", 0);
	if (file <= 0)
		return file;
	if (first)
		dprintf(file, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n%s\r\n",
		        safety);
	dprintf(file, "data: %u %d %s\n", p->version, count < PREVIEW_PAGES ? count : PREVIEW_PAGES,
	        p->failed ? "failed" : "set");
	while (*line) {
		const int n = (int)strcspn(line, "\r\n");
		dprintf(file, "data: %.*s\n", n, line);
		line += n + (line[n] != 0);
	}
	dprintf(file, "\n");
	return file;
}

/* Events are short: what a listener does not take at once, it has gone away from. */
static void tell(struct preview_client *c, int file)
{
	off_t at = 0;
	const off_t size = file > 0 ? lseek(file, 0, SEEK_END) : 0;
	if (file <= 0 || sendfile(c->fd, file, &at, (size_t)size) != size)
		client_close(c);
}

static void tell_first(struct preview *p, struct preview_client *c)
{
	const int file = event_file(p, true);
	c->listens = true;
	tell(c, file);
	if (file > 0)
		close(file);
}

/* --- requests --- */

static bool is_local(const char *host, size_t length)
{
	static const char *const names[] = {"127.0.0.1", "localhost", "[::1]"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const size_t n = strlen(names[i]);
		if (length >= n && strncasecmp(host, names[i], n) == 0 &&
		    (length == n || host[n] == ':'))
			return true;
	}
	return false;
}

/* There must be one, and it must be ours. */
static bool has_local_host(const char *request)
{
	static const char name[] = "\r\nHost:";
	const char *host = strcasestr(request, name);
	if (!host || strcasestr(host + 1, name))
		return false;
	host += sizeof name - 1;
	host += strspn(host, " \t");
	return is_local(host, strcspn(host, " \t\r\n"));
}

/* "/page-N.svg" → N; 0: another path. */
static int page_of(const char *path, size_t length)
{
	static const char head[] = "/page-", tail[] = ".svg";
	char *end;
	const char *const number = path + sizeof head - 1;
	if (length < sizeof head || strncmp(path, head, sizeof head - 1) != 0 || *number < '1' ||
	    *number > '9')
		return 0;
	const long page = strtol(number, &end, DECIMAL);
	if (end - path + (long)sizeof tail - 1 != (long)length ||
	    strncmp(end, tail, sizeof tail - 1) != 0)
		return 0;
	return page <= PREVIEW_PAGES ? (int)page : 0;
}

static bool is_path(const char *path, size_t length, const char *wanted)
{
	return strlen(wanted) == length && strncmp(path, wanted, length) == 0;
}

static void answer(struct preview *p, struct preview_client *c)
{
	static const char method[] = "GET ";
	const char *path = c->request + sizeof method - 1;
	const size_t length = strcspn(path, "? \r\n");
	if (!has_local_host(c->request))
		start_answer(c, refusal("403 Forbidden"));
	else if (strncmp(c->request, method, sizeof method - 1) != 0)
		start_answer(c, refusal("405 Method Not Allowed"));
	else if (is_path(path, length, "/"))
		start_answer(c, answer_of("200 OK", "text/html; charset=utf-8",
		                          (const char *)preview_page, sizeof preview_page));
	else if (is_path(path, length, "/events"))
		tell_first(p, c);
	else if (page_of(path, length))
		start_answer(c, page_answer(p, page_of(path, length)));
	else
		start_answer(c, refusal("404 Not Found"));
}

static void read_more(struct preview *p, struct preview_client *c)
{
	char nothing[HEAD_MAX];
	if (c->listens || c->answer) {
		if (recv(c->fd, nothing, sizeof nothing, 0) <= 0)
			client_close(c);
		return;
	}
	const ssize_t n = recv(c->fd, c->request + c->length, sizeof c->request - 1 - c->length, 0);
	if (n <= 0) {
		client_close(c);
		return;
	}
	c->length += (size_t)n;
	c->request[c->length] = 0;
	if (strstr(c->request, "\r\n\r\n"))
		answer(p, c);
	else if (c->length == sizeof c->request - 1)
		start_answer(c, refusal("431 Request Header Fields Too Large"));
}

/* --- connections --- */

/* A free place, or that of a client that waits for nothing. */
static struct preview_client *place_for(struct preview *p)
{
	struct preview_client *idle = NULL;
	for (int i = 0; i < PREVIEW_CLIENTS; i++) {
		struct preview_client *c = &p->clients[i];
		if (!c->fd)
			return c;
		if (c->answer <= 0 && !c->listens)
			idle = c;
	}
	if (idle)
		client_close(idle);
	return idle;
}

static void accept_one(struct preview *p)
{
	const int fd = accept4(p->listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
	struct preview_client *c = fd > 0 ? place_for(p) : NULL;
	if (c)
		*c = (struct preview_client){.fd = fd};
	else if (fd > 0)
		close(fd);
}

bool preview_open(struct preview *p, int port)
{
	struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
	socklen_t size = sizeof at;
	const int yes = 1;
	at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	p->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	setsockopt(p->listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
	if (bind(p->listener, (struct sockaddr *)&at, sizeof at) != 0 ||
	    listen(p->listener, BACKLOG) != 0 ||
	    getsockname(p->listener, (struct sockaddr *)&at, &size) != 0)
		return false;
	p->port = ntohs(at.sin_port);
	return true;
}

void preview_close(struct preview *p)
{
	for (int i = 0; i < PREVIEW_CLIENTS; i++)
		if (p->clients[i].fd)
			client_close(&p->clients[i]);
	forget_pages(p);
	close(p->listener);
}

void preview_show(struct preview *p, struct recto_result *last, struct recto_result *pages)
{
	FILE *text = fmemopen(p->messages, sizeof p->messages, "w");
	p->messages[0] = 0;
	if (text) {
		recto_print_diags(last, text, RECTO_WARNINGS, false);
		fclose(text);
	}
	p->messages[sizeof p->messages - 1] = 0;
	p->failed = recto_output(last).size == 0;
	if (pages != p->pages) {
		forget_pages(p);
		p->pages = pages;
		p->version++;
	}
	const int file = event_file(p, false);
	for (int i = 0; i < PREVIEW_CLIENTS; i++)
		if (p->clients[i].fd && p->clients[i].listens)
			tell(&p->clients[i], file);
	if (file > 0)
		close(file);
}

int preview_polls(const struct preview *p, struct pollfd *fds)
{
	int count = 0;
	fds[count++] = (struct pollfd){.fd = p->listener, .events = POLLIN};
	for (int i = 0; i < PREVIEW_CLIENTS; i++) {
		const struct preview_client *c = &p->clients[i];
		const short events = c->answer > 0 ? POLLIN | POLLOUT : POLLIN;
		fds[count++] = (struct pollfd){.fd = c->fd ? c->fd : -1, .events = events};
	}
	return count;
}

void preview_serve(struct preview *p, const struct pollfd *fds, int count)
{
	for (int i = 1; i < count; i++) {
		struct preview_client *c = &p->clients[i - 1];
		if (c->fd == fds[i].fd && fds[i].revents & (POLLIN | POLLHUP | POLLERR))
			read_more(p, c);
		if (c->fd == fds[i].fd && c->answer > 0 && fds[i].revents & POLLOUT)
			send_more(c);
	}
	if (fds[0].revents & POLLIN)
		accept_one(p);
}
