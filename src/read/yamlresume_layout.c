/* SPDX-License-Identifier: MIT */
/* One of YAMLResume's `layouts` as ours: the one for paper, else the first. */
#include "read/read_int.h"

static bool look_spacing(struct look *look, const struct node *n, const char *to)
{
	static const struct {
		const char *word, *leading;
	} words[] = {{"tight", "1.15"},
	             {"snug", "1.2"},
	             {"normal", "1.28"},
	             {"relaxed", "1.4"},
	             {"loose", "1.6"}};
	for (size_t i = 0; n->kind == NODE_SCALAR && i < sizeof words / sizeof *words; i++)
		if (name_same_z(n->text, words[i].word)) {
			graft_put_text(look->r, &look->layout, to, str_from_z(words[i].leading),
			               n->span);
			return true;
		}
	return false;
}

static const struct look_key layout_keys[] = {
    {"engine", look_known, NULL},
    {"sections", look_known, NULL}, /* by the reader of the content */
    {"template", look_theme, "yamlresume"},
    {"page.papersize", look_paper, "page.size"},
    {"page.margins.top", look_size, "page.margin.top"},
    {"page.margins.bottom", look_size, "page.margin.bottom"},
    {"page.margins.left", look_size, "page.margin.start"},
    {"page.margins.right", look_size, "page.margin.end"},
    {"page.showpagenumbers", look_shown, "furniture.foot"},
    {"typography.fontsize", look_size, "roles.body.size"},
    {"typography.fontfamily", look_font, "fonts.text"},
    {"typography.linespacing", look_spacing, "roles.body.leading"},
    {"typography.links.underline", look_underline, "roles.link.underline"},
};

/* The engine of a layout that is for another purpose. */
static void tell_other(struct look *look, const struct node *n)
{
	const struct node *engine = key_find(n, STR("engine"));
	diag(look->r->d, look->left, n->span, "the layout for %.*s",
	     STR_ARG(engine ? node_brief(engine) : STR("another engine")));
}

static bool is_latex(const struct node *n)
{
	const struct node *engine = key_find(n, STR("engine"));
	return engine && engine->kind == NODE_SCALAR && name_same(engine->text, STR("latex"));
}

/* A side that is not given is the usual one. */
static void add_margins(struct look *look, const struct node *n)
{
	const struct node *page = key_find(n, STR("page"));
	if (page && key_find(page, STR("margins")))
		look_margins(look, STR("2.5cm"), page->span);
}

const struct node *yamlresume_layout(struct reader *r, const struct node *layouts)
{
	struct look look = {.r = r, .left = DIAG_YAMLRESUME_LAYOUT};
	struct node *layout = ARENA_NEW(r->a, struct node);
	int chosen = 0;
	while (chosen < layouts->count && !is_latex(&layouts->items[chosen]))
		chosen++;
	if (chosen == layouts->count)
		chosen = 0;
	for (int i = 0; i < layouts->count; i++) {
		if (i == chosen)
			add_margins(&look, &layouts->items[i]);
		if (i == chosen)
			look_read(&look, &layouts->items[i], CLOSED(layout_keys));
		else
			tell_other(&look, &layouts->items[i]);
	}
	*layout = graft_node(r, &look.layout, layouts->span);
	return layout->count ? layout : NULL;
}
