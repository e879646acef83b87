/* SPDX-License-Identifier: MIT */
/*
 * What a confined run may read and write: the folders that the command line
 * names and what lies below them, recto's own, and the fonts and dictionaries
 * of the machine; of the output, its folder. Whoever is trusted has named all
 * of it (docs/security.md); what a CV or a layout names lies in there or not.
 */
#define _XOPEN_SOURCE 700
#include "confine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"

/* Fonts, hyphenation, the words of Thai: the same for every user, and linked to one another. */
static const char *const installed[] = {"/usr/share", "/usr/local/share"};

/* What fontconfig looks at. */
static const char *const fontconfig_places[] = {"/etc/fonts", "/var/cache/fontconfig",
                                                "/usr/lib/fontconfig"};

static const struct {
	const char *variable, *behind;
} own_places[] = {
    {"HOME", "/.fonts"},
    {"HOME", "/.local/share/fonts"},
    {"HOME", "/.config/fontconfig"},
    {"HOME", "/.cache/fontconfig"},
    {"XDG_DATA_HOME", "/fonts"},
    {"XDG_CONFIG_HOME", "/fontconfig"},
    {"XDG_CACHE_HOME", "/fontconfig"},
    {"FONTCONFIG_FILE", ""},
    {"FONTCONFIG_PATH", ""},
};

static void add(struct confines *c, const char *path)
{
	if (path && *path && c->places.count < CONFINES_MOST)
		c->items[c->places.count++] = path;
}

static void add_fontconfig(struct confines *c)
{
	for (size_t i = 0; i < sizeof fontconfig_places / sizeof *fontconfig_places; i++)
		add(c, fontconfig_places[i]);
	for (size_t i = 0; i < sizeof own_places / sizeof *own_places; i++) {
		const char *const folder = getenv(own_places[i].variable);
		char *const path = c->own[i];
		const int n = folder && *folder ? snprintf(path, sizeof c->own[i], "%s%s", folder,
		                                           own_places[i].behind)
		                                : 0;
		if (n > 0 && (size_t)n < sizeof c->own[i])
			add(c, path);
	}
}

/* Where a layout lies that is named by its path; a name is looked up in places that are known. */
static const char *layout_folder(struct confines *c, const char *layout)
{
	const char *const slash = layout ? strrchr(layout, '/') : NULL;
	const size_t n = slash ? (size_t)(slash - layout) : 0;
	if (!layout || (!slash && !strstr(layout, ".yaml")) || n >= sizeof c->layout)
		return NULL;
	memcpy(c->layout, layout, n);
	c->layout[n] = 0;
	return !slash ? "." : n == 0 ? "/" : c->layout;
}

void confines_fill(struct confines *c, const struct request *q, const struct recto_setup *setup)
{
	_Static_assert(sizeof own_places / sizeof *own_places == CONFINES_OWN, "one for each");
	c->places = (struct sandbox_places){c->items, 0};
	for (size_t i = 0; i < sizeof installed / sizeof *installed; i++)
		add(c, installed[i]);
	if (!setup->no_system_fonts)
		add_fontconfig(c);
	add(c, setup->data);
	for (int i = 0; i < setup->layout_folder_count; i++)
		add(c, setup->layout_folders[i]);
	add(c, layout_folder(c, q->layout));
	add(c, q->layout);
	add(c, q->against);
	for (int i = 0; i < q->redactions.count; i++)
		add(c, q->redactions.items[i]);
}

/* --- commands --- */

/* Where a command writes that can be confined. */
enum confined { AT_LARGE, AS_NAMED, BESIDE, BY_WORKERS };

static const struct {
	const char *command;
	enum confined as;
} confinable[] = {
    {"render", BESIDE},    {"check", AS_NAMED},   {"convert", AS_NAMED},
    {"extract", AS_NAMED}, {"batch", BY_WORKERS},
};

static enum confined confined_as(const char *command)
{
	for (size_t i = 0; i < sizeof confinable / sizeof *confinable; i++)
		if (strcmp(confinable[i].command, command) == 0)
			return confinable[i].as;
	return AT_LARGE;
}

bool confine_may(const struct request *q, const char *command)
{
	const char *fault = NULL;
	if (q->sandbox && q->no_sandbox)
		fault = "--sandbox or --no-sandbox";
	else if (q->sandbox && confined_as(command) == AT_LARGE)
		fault = "--sandbox is for render, check, convert, extract and batch";
	else if (q->sandbox && q->extract)
		fault = "--extract runs another program, which --sandbox forbids";
	return !fault || usage(fault, NULL) == RECTO_OK;
}

void confine_tell(const struct request *q)
{
	if (sandbox_lack())
		fprintf(stderr, "recto: %s: this machine cannot confine %s\n",
		        q->sandbox ? "warning" : "note", sandbox_lack());
}

/* By its output's name; else, where that is made of the input's, beside it. */
static void allow_outputs(struct sandbox *s, const struct request *q, const char *input,
                          enum confined as)
{
	const char *const written[] = {q->output, q->depfile};
	for (size_t i = 0; i < sizeof written / sizeof *written; i++)
		if (written[i] && strcmp(written[i], "-") != 0)
			sandbox_write_around(s, written[i]);
	if (as == BESIDE && !q->output && !q->dump && !q->ledger)
		sandbox_write_beside(s, input);
}

void confine(const struct request *q, const char *command, const char *const *operands, int count)
{
	const enum confined as = confined_as(command);
	struct sandbox s;
	if (!q->sandbox || as == BY_WORKERS)
		return;
	confine_tell(q);
	sandbox_begin(&s);
	for (int i = 0; i < q->places->count; i++)
		sandbox_read(&s, q->places->items[i]);
	for (int i = 0; i < count; i++)
		sandbox_read_around(&s, operands[i]);
	allow_outputs(&s, q, operands[0], as);
	sandbox_enter(&s);
}
