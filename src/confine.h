/* SPDX-License-Identifier: MIT */
/* --sandbox: what is asked for on the command line, and nothing else. */
#ifndef RECTO_CONFINE_H
#define RECTO_CONFINE_H

#include <limits.h>

#include "options.h"
#include "recto.h"
#include "sandbox.h"

enum { CONFINES_MOST = MOST_SETTINGS + 32, CONFINES_OWN = 9 };

/* What every CV of a run may need. It points into the request, the setup and itself. */
struct confines {
	struct sandbox_places places;
	const char *items[CONFINES_MOST];
	char own[CONFINES_OWN][PATH_MAX], layout[PATH_MAX];
};

void confines_fill(struct confines *c, const struct request *q, const struct recto_setup *setup);
/* False, after a message, if --sandbox does not go with what else is asked for. */
bool confine_may(const struct request *q, const char *command);
/* From now on, if that is asked for, this process reads q->places and what lies around the
 * operands, and writes where the output goes. What the machine cannot confine is told. */
void confine(const struct request *q, const char *command, const char *const *operands, int count);
/* A line if the machine cannot do all of it. */
void confine_tell(const struct request *q);

#endif
