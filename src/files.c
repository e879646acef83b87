/* SPDX-License-Identifier: MIT */
/* The files that a result was made of. */
#include "job.h"

/* Texts of the command line have names that begin so; they are no files. */
static bool is_file(str name)
{
	return name.n && !str_starts(name, STR("--"));
}

static bool is_among(const char *const *names, int count, str name)
{
	for (int i = 0; i < count; i++)
		if (str_eq(str_from_z(names[i]), name))
			return true;
	return false;
}

const char *const *recto_files(const struct recto_result *r)
{
	int origins, count = 0;
	const struct origin *const *all = diags_origins(r->diags, &origins);
	const char **names = ARENA_ARRAY(r->a, const char *, origins + 1);
	for (int i = 0; i < origins; i++)
		if (is_file(all[i]->name) && !is_among(names, count, all[i]->name))
			names[count++] = str_z(r->a, all[i]->name);
	return names;
}
