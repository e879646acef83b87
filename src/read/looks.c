/* SPDX-License-Identifier: MIT */
/*
 * Looks of other tools. What a layout has a word for is carried over by tables
 * of paths; all other keys are told, one message for each group of them.
 */
#include "read/read_int.h"

/* --- values --- */

bool look_known(struct look *look, const struct node *n, const char *to)
{
	(void)look, (void)n, (void)to;
	return true;
}

void look_margins(struct look *look, str margin, struct span at)
{
	static const char *const sides[] = {"page.margin.top", "page.margin.bottom",
	                                    "page.margin.start", "page.margin.end"};
	for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
		graft_put_text(look->r, &look->layout, sides[i], margin, at);
}

bool look_text(struct look *look, const struct node *n, const char *to)
{
	if (n->kind != NODE_SCALAR)
		return false;
	graft_put(look->r, &look->layout, to, n);
	return true;
}

/* A number and a unit that layouts have, too. */
bool look_size(struct look *look, const struct node *n, const char *to)
{
	static const char *const units[] = {"pt", "mm", "cm", "in", "em"};
	const str text = n->kind == NODE_SCALAR ? str_trim(n->text) : (str){0};
	ptrdiff_t at = 0;
	while (at < text.n && ((text.s[at] >= '0' && text.s[at] <= '9') || text.s[at] == '.'))
		at++;
	const str unit = str_slice(text, at, text.n);
	for (size_t i = 0; at && i < sizeof units / sizeof *units; i++)
		if (str_eq(unit, str_from_z(units[i])))
			return look_text(look, n, to);
	return false;
}

bool look_paper(struct look *look, const struct node *n, const char *to)
{
	static const struct {
		const char *theirs, *ours;
	} papers[] = {{"a4", "a4"},
	              {"usletter", "letter"},
	              {"letter", "letter"},
	              {"letterpaper", "letter"},
	              {"a4paper", "a4"},
	              {"a5", "a5"},
	              {"usexecutive", "executive"}};
	for (size_t i = 0; n->kind == NODE_SCALAR && i < sizeof papers / sizeof *papers; i++)
		if (name_same_z(n->text, papers[i].theirs)) {
			graft_put_text(look->r, &look->layout, to, str_from_z(papers[i].ours),
			               n->span);
			return true;
		}
	return false;
}

static bool says(const struct node *n, const char *a, const char *b)
{
	return n->kind == NODE_SCALAR && (name_same_z(n->text, a) || name_same_z(n->text, b));
}

bool look_shown(struct look *look, const struct node *n, const char *to)
{
	const struct node nothing = {.kind = NODE_NULL, .span = n->span};
	if (says(n, "false", "no"))
		graft_put(look->r, &look->layout, to, &nothing);
	return says(n, "false", "no") || says(n, "true", "yes");
}

bool look_underline(struct look *look, const struct node *n, const char *to)
{
	if (says(n, "true", "yes"))
		graft_put_text(look->r, &look->layout, to, STR("0.4pt"), n->span);
	return says(n, "false", "no") || says(n, "true", "yes");
}

/* Families that are at hand, in the place of those that other tools bring along. */
bool look_font(struct look *look, const struct node *n, const char *to)
{
	static const struct {
		const char *theirs, *ours;
	} families[] = {
	    {"lato", "Lato"},
	    {"notosans", "Noto Sans"},
	    {"notoserif", "Noto Serif"},
	    {"robotoslab", "Roboto Slab"},
	    {"libertinusserif", "Linux Libertine O"},
	    {"linuxlibertine", "Linux Libertine O"},
	    {"linuxbiolinum", "Linux Biolinum O"},
	    {"liberationsans", "Liberation Sans"},
	    {"liberationserif", "Liberation Serif"},
	    {"arial", "Liberation Sans"},
	    {"helvetica", "TeX Gyre Heros"},
	    {"timesnewroman", "Liberation Serif"},
	    {"palatino", "TeX Gyre Pagella"},
	};
	str name, rest = n->kind == NODE_SCALAR ? n->text : (str){0};
	while (rest.n) {
		str_cut(rest, ',', &name, &rest);
		for (size_t i = 0; i < sizeof families / sizeof *families; i++)
			if (name_same_z(name, families[i].theirs)) {
				graft_put_text(look->r, &look->layout, to,
				               str_from_z(families[i].ours), n->span);
				return true;
			}
	}
	return false;
}

bool look_theme(struct look *look, const struct node *theme, const char *program)
{
	const struct read_options *o = look->r->options;
	if (theme->kind != NODE_SCALAR || !o->has_layout)
		return false;
	const str plain = name_normal(look->r->a, theme->text);
	const str name = str_format(look->r->a, "%s.%.*s", program, STR_ARG(plain));
	if (!o->has_layout(o->user, name))
		return false;
	graft_put_text(look->r, &look->layout, "extends", name, theme->span);
	return true;
}

/* --- keys --- */

/* The rest of a look's group: paths, separated by commas. */
struct leftover {
	struct look *look;
	const struct look_key *keys;
	int count;
	struct buf names; /* of what is not carried over */
};

static bool path_same(str path, const char *wanted)
{
	str a, b, left = path, right = str_from_z(wanted);
	for (;;) {
		const bool more = str_cut(left, '.', &a, &left);
		if (str_cut(right, '.', &b, &right) != more || !name_same(a, b))
			return false;
		if (!more)
			return true;
	}
}

static bool read_at(struct leftover *l, const struct node *n, str path)
{
	for (int i = 0; i < l->count; i++)
		if (path_same(path, l->keys[i].path) && l->keys[i].read(l->look, n, l->keys[i].to))
			return true;
	return false;
}

static void read_path(struct leftover *l, const struct node *n, str path)
{
	struct reader *r = l->look->r;
	if (node_is_absent(n) || read_at(l, n, path))
		return;
	for (int i = 0; n->kind == NODE_MAP && i < n->count; i++)
		read_path(
		    l, &n->pairs[i].value,
		    str_format(r->a, "%.*s.%.*s", STR_ARG(path), STR_ARG(n->pairs[i].key.text)));
	if (n->kind == NODE_MAP)
		return;
	if (l->names.n)
		buf_add(&l->names, STR(", "));
	buf_add(&l->names, path);
}

static void tell_left(struct leftover *l, struct span at)
{
	if (l->names.n)
		diag(l->look->r->d, l->look->left, at, "%.*s", STR_ARG(buf_str(&l->names)));
}

void look_read(struct look *look, const struct node *map, const struct look_key *keys, int count)
{
	struct leftover lone = {look, keys, count, BUF(look->r->a)}; /* what is in no group */
	struct span first = map->span;
	for (int i = 0; map->kind == NODE_MAP && i < map->count; i++) {
		const struct pair *p = &map->pairs[i];
		struct leftover group = {look, keys, count, BUF(look->r->a)};
		const bool alone = p->value.kind != NODE_MAP;
		const bool none = lone.names.n == 0;
		read_path(alone ? &lone : &group, &p->value, p->key.text);
		if (none && lone.names.n)
			first = p->key.span;
		tell_left(&group, p->key.span);
	}
	tell_left(&lone, first);
	if (map->kind != NODE_MAP && !node_is_absent(map))
		diag(look->r->d, look->left, map->span, "wanted a map, found %.*s",
		     STR_ARG(node_kind_name(map)));
}
