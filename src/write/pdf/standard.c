/* SPDX-License-Identifier: MIT */
/* Which standards a file is to keep, as the command line names them: "a-3a", "a-2a,ua-1", "none".
 */
#include "write/pdf/pdf_int.h"

static const struct {
	const char *name;
	struct pdf_standard is;
} names[] = {
    {"a-2a", {2, 'A', false}}, {"a-2u", {2, 'U', false}}, {"a-2b", {2, 'B', false}},
    {"a-3a", {3, 'A', false}}, {"a-3u", {3, 'U', false}}, {"a-3b", {3, 'B', false}},
    {"ua-1", {0, 0, true}},
};

static bool add_standard(str name, struct pdf_standard *out)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (!name_same(name, str_from_z(names[i].name)))
			continue;
		out->ua = out->ua || names[i].is.ua;
		if (names[i].is.part && out->part)
			return false; /* a file keeps one part of PDF/A */
		if (names[i].is.part) {
			out->part = names[i].is.part;
			out->conformance = names[i].is.conformance;
		}
		return true;
	}
	return false;
}

/* Part 2 does not allow attachments of any kind. */
static struct pdf_standard by_default(bool attaches)
{
	return (struct pdf_standard){attaches ? 3 : 2, 'A', true};
}

bool pdf_standard_read(str text, bool attaches, struct pdf_standard *out)
{
	*out = (struct pdf_standard){0};
	if (text.n == 0) {
		*out = by_default(attaches);
		return true;
	}
	if (name_same(text, STR("none")))
		return true;
	str rest = text, name;
	while (rest.n) {
		str_cut(rest, ',', &name, &rest);
		if (!add_standard(str_trim(name), out))
			return false;
	}
	return true;
}

bool pdf_standard_is_known(str text)
{
	struct pdf_standard unused;
	return pdf_standard_read(text, true, &unused);
}
