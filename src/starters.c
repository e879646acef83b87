/* SPDX-License-Identifier: MIT */
/* `new`, `layout new`, `layout check --write`: files to begin with, and files made new. */
#include "job.h"

static const char first_cv[] =
    "# A CV for recto: write what is true, leave out what you do not need.\n"
    "#   recto render cv.yaml             makes cv.pdf\n"
    "#   recto render cv.yaml -l sidebar  by another layout; `recto layout list` names them\n"
    "#   recto check cv.yaml              says what is doubtful\n"
    "name: Robin Example\n"
    "headline: Maker of good things\n"
    "email: robin@example.com\n"
    "phone: +1 555 0100\n"
    "location: Springfield\n"
    "linkedin: robin-example # or github, mastodon, url …\n"
    "# photo: me.jpg         # beside this file\n"
    "# lang: en              # words of the page and dates: de, fr, es …\n"
    "\n"
    "summary: >\n"
    "  Two or three sentences: what you do, and what you would like to do.\n"
    "\n"
    "# Sections stand in the order of this file; a key of your own is a section of your own.\n"
    "work:\n"
    "  - position: Senior maker\n"
    "    company: Example & Daughters\n"
    "    location: Springfield\n"
    "    date: 2021-04 – present\n"
    "    highlights:\n"
    "      - Made **twelve things** that are still in use # **strong**, *emphasised*, [a "
    "link](https://…)\n"
    "      - \"Tools: a text that holds a colon stands in quotes\"\n"
    "  - position: Maker\n"
    "    company: First Things Ltd\n"
    "    date: 2018 – 2021\n"
    "    summary: One sentence is enough for what was long ago.\n"
    "\n"
    "education:\n"
    "  - degree: BSc\n"
    "    area: Making\n"
    "    institution: University of Examples\n"
    "    date: 2014 – 2018\n"
    "\n"
    "skills:\n"
    "  By hand: [drawing, filing, soldering]\n"
    "  By machine: lathe, mill\n"
    "\n"
    "languages:\n"
    "  English: native\n"
    "  Spanish: B2\n";

bool new_cv(struct job *j)
{
	j->result->output = STR(first_cv);
	return true;
}

/* What stands behind `extends:` in a file of `folder`; empty if nothing may. */
static str extends_from(struct job *j, str from, str folder)
{
	const bool is_path = str_find(from, STR("/")) >= 0 || str_ends(from, STR(".yaml"));
	if (!is_path)
		return from;
	while (str_starts(from, STR("./")))
		from = str_slice(from, 2, from.n);
	const str inside = str_format(j->a, "%.*s/", STR_ARG(folder));
	if (str_starts(from, inside))
		return str_slice(from, inside.n, from.n);
	const bool leads_out = str_starts(from, STR("/")) || str_starts(from, STR("../"));
	return str_eq(folder, STR(".")) && !leads_out ? from : (str){0};
}

bool new_layout(struct job *j)
{
	const str file = j->input_name;
	if (!load_layout(j))
		return false;
	const str from = j->options->layout ? str_from_z(j->options->layout) : j->layout->name;
	const str extends = extends_from(j, from, path_folder(file));
	if (extends.n == 0) {
		j->result->status = RECTO_USAGE;
		diag(j->diags, DIAG_LAYOUT_OUTSIDE, NOWHERE, "%.*s", STR_ARG(from));
		return false;
	}
	struct buf out = BUF(j->a);
	layout_starter(j->layout, extends, path_stem(file), &out);
	j->result->output = buf_str(&out);
	return true;
}

bool rewrite_layout(struct job *j)
{
	const struct layout_places places = layout_places(j);
	struct rewritten file;
	if (!layout_rewrite(j->a, j->scratch, &places, j->input_name, &file, j->diags))
		return false;
	if (file.count) {
		j->result->output = file.text;
		j->result->summary =
		    str_format(j->a, "%.*s: %d %s rewritten", STR_ARG(j->input_name), file.count,
		               file.count == 1 ? "key" : "keys");
	}
	return true;
}
