/* SPDX-License-Identifier: MIT */
/*
 * YAMLResume: JSON Resume under `content`, with place and profiles beside the
 * person, and order and titles of the sections in the first of its `layouts`.
 * A summary there is Markdown, and often nothing but bullets.
 */
#include "read/read_int.h"

/* In this order, unless `order` says otherwise. */
static const char *const usual[] = {"basics",       "work",         "volunteer", "education",
                                    "projects",     "skills",       "languages", "awards",
                                    "certificates", "publications", "interests", "references"};

enum { USUAL = sizeof usual / sizeof *usual };

/* --- the person --- */

static bool is_of_person(str key)
{
	return name_same(key, STR("basics")) || name_same(key, STR("location")) ||
	       name_same(key, STR("profiles"));
}

static struct node person_node(struct reader *r, const struct node *content)
{
	struct pairs pairs = {0};
	struct span span = content->span;
	for (int i = 0; i < content->count; i++) {
		const struct pair *p = &content->pairs[i];
		const bool basics = name_same(p->key.text, STR("basics"));
		if (basics && p->value.kind == NODE_MAP)
			span = p->value.span;
		for (int k = 0; basics && p->value.kind == NODE_MAP && k < p->value.count; k++)
			LIST_ADD(r->a, &pairs, p->value.pairs[k]);
		if (!basics && is_of_person(p->key.text))
			LIST_ADD(r->a, &pairs, *p);
	}
	return map_node(&pairs, span);
}

/* --- order and titles --- */

struct ordering {
	struct reader *r;
	const struct node *content, *aliases;
	struct nodes list;
	bool done[USUAL];
};

static int usual_find(str name)
{
	for (int i = 0; i < USUAL; i++)
		if (name_same_z(name, usual[i]))
			return i;
	return -1;
}

/* The person's section is its summary. */
static void add_section(struct ordering *o, int row, struct span at)
{
	const str name = str_from_z(usual[row]);
	const struct node *title = o->aliases ? key_find(o->aliases, name) : NULL;
	const struct node *content = key_find(o->content, name);
	struct pairs pairs = {0};
	struct node id = text_node(row == 0 ? STR("summary") : name, at);
	const bool there =
	    row == 0 ? content && key_find(content, STR("summary")) : content != NULL;
	if (o->done[row] || !there)
		return;
	o->done[row] = true;
	if (title) {
		const struct pair p = {id, *title};
		LIST_ADD(o->r->a, &pairs, p);
		id = map_node(&pairs, title->span);
	}
	LIST_ADD(o->r->a, &o->list, id);
}

static void order_unknown(struct reader *r, const struct node *n)
{
	str names[USUAL];
	for (int i = 0; i < USUAL; i++)
		names[i] = str_from_z(usual[i]);
	if (n->kind == NODE_SCALAR)
		tell_near(r, DIAG_SECTION_MISSING, n, &(struct strs){names, USUAL});
	else
		diag(r->d, DIAG_SECTION_MISSING, n->span, "%.*s", STR_ARG(node_brief(n)));
}

static struct node order_node(struct reader *r, const struct node *content,
                              const struct node *sections)
{
	struct ordering o = {.r = r, .content = content};
	const struct node *order = sections ? key_find(sections, STR("order")) : NULL;
	o.aliases = sections ? key_find(sections, STR("aliases")) : NULL;
	for (int i = 0; order && order->kind == NODE_LIST && i < order->count; i++) {
		const struct node *n = &order->items[i];
		const int row = n->kind == NODE_SCALAR ? usual_find(n->text) : -1;
		if (row >= 0)
			add_section(&o, row, n->span);
		else
			order_unknown(r, n);
	}
	for (int row = 0; row < USUAL; row++)
		add_section(&o, row, content->span);
	return list_node(o.list.items, o.list.count, content->span);
}

/* --- summaries --- */

/* Bullets are highlights, after paragraphs as well; what is mixed stays as it is. */
static void part_summary(struct cv_block *blocks, int count)
{
	int lists = 0, last = -1, of_summary = 0;
	for (int i = 0; i < count; i++) {
		if (blocks[i].slot != SLOT_SUMMARY)
			continue;
		of_summary++;
		lists += blocks[i].kind == BLOCK_LIST;
		last = i;
	}
	if (lists != 1 || blocks[last].kind != BLOCK_LIST)
		return;
	for (int i = 0; i < last && of_summary > 1; i++)
		if (blocks[i].slot == SLOT_SUMMARY && blocks[i].kind != BLOCK_PARA)
			return;
	blocks[last].slot = SLOT_HIGHLIGHTS;
}

static void part_summaries(struct cv *cv)
{
	for (int i = 0; i < cv->section_count; i++)
		for (int g = 0; g < cv->sections[i].group_count; g++) {
			struct group *group = &cv->sections[i].groups[g];
			for (int k = 0; k < group->entry_count; k++)
				part_summary(group->entries[k].blocks,
				             group->entries[k].block_count);
		}
}

/* --- the whole --- */

static const struct node *find_layout(const struct node *layouts)
{
	const struct node *first = NULL;
	for (int i = 0; layouts && layouts->kind == NODE_LIST && i < layouts->count; i++) {
		const struct node *n = &layouts->items[i];
		const struct node *engine = key_find(n, STR("engine"));
		first = first ? first : n;
		if (engine && engine->kind == NODE_SCALAR && name_same(engine->text, STR("latex")))
			return n;
	}
	return first;
}

/* One layout alone is a list of one. */
static const struct node *layouts_list(struct reader *r, const struct node *n)
{
	struct node *list = ARENA_NEW(r->a, struct node);
	if (!n || n->kind == NODE_LIST)
		return n;
	if (n->kind != NODE_MAP) {
		diag(r->d, DIAG_YAMLRESUME_LAYOUT, n->span, "layouts, which is no list");
		return NULL;
	}
	diag(r->d, DIAG_TYPE_WRONG, n->span,
	     "wanted a list, found a map: taking it as the only item");
	*list = list_node(n, 1, n->span);
	return list;
}

/* `zh-hant-tw`; "no" is Bokmål. */
static struct node language_node(const struct node *n)
{
	struct node tag = *n;
	if (n->kind == NODE_SCALAR && name_same(n->text, STR("no")))
		tag.text = STR("nb");
	return tag;
}

static void add_content(struct reader *r, struct pairs *pairs, const struct node *content)
{
	const struct node person = person_node(r, content);
	pairs_add(r, pairs, STR("basics"), &person);
	for (int i = 0; i < content->count; i++)
		if (!is_of_person(content->pairs[i].key.text))
			LIST_ADD(r->a, pairs, content->pairs[i]);
}

bool yamlresume_detect(const struct node *root)
{
	const struct node *content = root->kind == NODE_MAP ? key_find(root, STR("content")) : NULL;
	for (int i = 0; content && content->kind == NODE_MAP && i < content->count; i++)
		if (usual_find(content->pairs[i].key.text) >= 0)
			return true;
	return false;
}

static const struct top_key top_keys[] = {
    {"content", TOP_READ, DIAG_COUNT}, {"locale", TOP_READ, DIAG_COUNT},
    {"layouts", TOP_READ, DIAG_COUNT}, {"meta", TOP_READ, DIAG_COUNT},
    {"$schema", TOP_KEPT, DIAG_COUNT},
};

bool yamlresume_read(struct reader *r, const struct node *root, struct cv *cv,
                     const struct node **layout)
{
	const struct node *content = key_find(root, STR("content"));
	const struct node *locale = key_find(root, STR("locale"));
	const struct node *language = locale ? key_find(locale, STR("language")) : NULL;
	const struct node *layouts = layouts_list(r, key_find(root, STR("layouts")));
	const struct node *theirs = find_layout(layouts);
	const struct node *sections = theirs ? key_find(theirs, STR("sections")) : NULL,
			  *inner = NULL;
	struct pairs pairs = {0};
	if (!content || content->kind != NODE_MAP) {
		diag(r->d, DIAG_DIALECT_UNKNOWN, root->span,
		     "a CV of YAMLResume stands under `content:`");
		return false;
	}
	if (language) {
		const struct node tag = language_node(language);
		pairs_add(r, &pairs, STR("lang"), &tag);
	}
	add_content(r, &pairs, content);
	const struct node order = order_node(r, content, sections);
	pairs_add(r, &pairs, STR("sections"), &order);
	const struct node ours = map_node(&pairs, root->span);
	if (!resume_read(r, &ours, cv, &inner))
		return false;
	part_summaries(cv);
	top_read(r, root, CLOSED(top_keys));
	*layout = theirs ? yamlresume_layout(r, layouts) : NULL;
	return true;
}
