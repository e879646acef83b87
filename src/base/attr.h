/* SPDX-License-Identifier: MIT */
/* Compiler attributes, the only extensions that recto uses. */
#ifndef RECTO_ATTR_H
#define RECTO_ATTR_H

#if defined(__GNUC__)
#define ATTR_PRINTF(at, first) __attribute__((format(printf, at, first)))
#define ATTR_NORETURN __attribute__((noreturn))
#define ATTR_EXPORT __attribute__((visibility("default")))
#else
#define ATTR_PRINTF(at, first)
#define ATTR_NORETURN
#define ATTR_EXPORT
#endif

#endif
