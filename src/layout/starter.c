/* SPDX-License-Identifier: MIT */
/* The beginning of a layout of one's own: what it extends, and what people change first. */
#include "layout/layout_int.h"

enum { MOST_KEYS = 3 };

/* One line of comment for each: keys of a map at the top, with the values that they have now. */
static const struct {
	const char *top;
	const char *keys[MOST_KEYS]; /* "body.size": {body: {size: …}}; none: the whole map */
	const char *about;
} rows[] = {
    {"palette", {"accent"}, "the colour of rules, links and titles"},
    {"fonts", {"text", "display"}, "`recto font list` names those that are there"},
    {"roles", {"body.size", "body.leading"}, "size of the text, and from line to line"},
    {"page", {"size", "margin"}, "paper: a4, letter …; margins: [vertical, horizontal]"},
    {"lengths", {"section", "entry"}, "room above a section and an entry"},
    {"place", {NULL}, "which sections come where; \"*\" is all others"},
};

static const struct node *find_path(const struct node *map, str path)
{
	str head;
	for (bool more = true; more && map;) {
		more = str_cut(path, '.', &head, &path);
		map = map_find(map, head);
	}
	return map;
}

static void add_pair(struct buf *out, str path, const struct node *value)
{
	str head, tail;
	if (!str_cut(path, '.', &head, &tail)) {
		buf_format(out, "%.*s: ", STR_ARG(path));
		node_flow(out, value);
		return;
	}
	buf_format(out, "%.*s: {", STR_ARG(head));
	add_pair(out, tail, value);
	buf_char(out, '}');
}

/* `body.size` and `body.leading` share their braces. */
static void add_keys(struct buf *out, const struct node *map, const char *const keys[MOST_KEYS])
{
	str outer = {0};
	bool any = false;
	for (int i = 0; i < MOST_KEYS && keys[i]; i++) {
		str path = str_from_z(keys[i]), head, tail;
		const struct node *value = find_path(map, path);
		if (!value)
			continue;
		const bool deep = str_cut(path, '.', &head, &tail);
		if (any && deep && str_eq(head, outer))
			out->n--; /* the brace that closed it */
		buf_add(out, any ? STR(", ") : (str){0});
		add_pair(out, any && deep && str_eq(head, outer) ? tail : path, value);
		if (any && deep && str_eq(head, outer))
			buf_char(out, '}');
		outer = deep ? head : (str){0};
		any = true;
	}
}

void layout_starter(const struct layout *l, str extends, str title, struct buf *out)
{
	const struct node name = {.kind = NODE_SCALAR, .text = title};
	const struct node base = {.kind = NODE_SCALAR, .text = extends};
	buf_add(out, STR("layout: 1\nextends: "));
	node_flow(out, &base);
	buf_add(out, STR("\ntitle: "));
	node_flow(out, &name);
	buf_format(
	    out,
	    "\n\n# Only what differs from %.*s stands here. These are its values: take the # away "
	    "from "
	    "those you change.\n# `recto layout show %.*s` prints all of it, `recto layout check` "
	    "says what is wrong here.\n",
	    STR_ARG(extends), STR_ARG(extends));
	for (int i = 0; i < COUNT(rows); i++) {
		const struct node *map = map_find(l->merged, str_from_z(rows[i].top));
		if (!map || map->kind != NODE_MAP)
			continue;
		buf_format(out, "\n# %s\n# %s: ", rows[i].about, rows[i].top);
		if (rows[i].keys[0]) {
			buf_char(out, '{');
			add_keys(out, map, rows[i].keys);
			buf_char(out, '}');
		} else {
			node_flow(out, map);
		}
		buf_char(out, '\n');
	}
}
