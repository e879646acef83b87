/* SPDX-License-Identifier: MIT */
/* Everything of base/: memory, text, lengths, outlines, files. It knows of nothing else. */
#ifndef RECTO_BASE_H
#define RECTO_BASE_H

#include "base/arena.h"
#include "base/attr.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/path.h"
#include "base/program.h"
#include "base/rack.h"
#include "base/shelf.h"
#include "base/stopwatch.h"
#include "base/str.h"
#include "base/units.h"
#include "base/utf8.h"

#endif
