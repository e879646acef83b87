/* SPDX-License-Identifier: MIT */
/*
 * The process gives up what a run does not need: files outside of the named
 * folders (Landlock, Linux 5.13), and sockets, other programs and the like
 * (seccomp). What was given up never comes back. Part of the program only: a
 * library has no business with its caller's process.
 */
#ifndef RECTO_SANDBOX_H
#define RECTO_SANDBOX_H

#include <stdbool.h>

struct sandbox {
	int rules;         /* of Landlock, under construction; -1: the kernel has none */
	bool files, calls; /* whether these are confined, once it is entered */
};

/* Files and folders that may be read, apart from those of one run. */
struct sandbox_places {
	const char *const *items;
	int count;
};

/* Nothing is forbidden yet. */
void sandbox_begin(struct sandbox *s);
/* A file, or a folder with all below it, may be read; what is not there is passed over. */
void sandbox_read(struct sandbox *s, const char *path);
/* The same of a file whose folder is allowed already: only a link needs to be. */
void sandbox_read_link(struct sandbox *s, const char *path);
/* The file, and all in its folder and below. */
void sandbox_read_around(struct sandbox *s, const char *path);
/* Files may be made, replaced and removed in this folder. */
void sandbox_write(struct sandbox *s, const char *folder);
/* The same in the folder of this file, as it is named. */
void sandbox_write_beside(struct sandbox *s, const char *path);
/* The same where this file leads to; of a device or pipe only itself may be written. */
void sandbox_write_around(struct sandbox *s, const char *path);
/* From now on. False if one of the two could not be confined: see sandbox_lack. */
bool sandbox_enter(struct sandbox *s);

/* What this machine cannot do, in a few words; NULL: it can do all of it. */
const char *sandbox_lack(void);

#endif
