/* SPDX-License-Identifier: MIT */
/*
 * The structure tree (ISO 32000-1, 14.7; PDF/UA-1): what each marked stretch
 * of a page's content is. Elements are made when their first content comes, so
 * the order of kids is the order of the content, whatever the place on the
 * page. A stretch is all neighbours in the content that belong together: to
 * one node of the tag tree, and to one link if they are part of any.
 *
 * Nodes that only hold others must not hold text: what stands there directly
 * gets a paragraph of its own. Headings are given as ranks; here they become
 * levels without gaps.
 */
#include "write/pdf/pdf_int.h"
#include "write/reading.h"

enum { NO_PAGE = -1 };

/* A stretch by its number, or an object. */
struct kid {
	int mark;
	struct pdf_obj *object; /* NULL: a stretch of the element's own page */
	struct pdf_obj *page;   /* of an annotation; NULL: it is none */
};

struct element {
	struct pdf_obj *dict;
	int page; /* of its first content */
	struct {
		struct kid *items;
		int count, cap;
	} kids;
};

struct pdf_tags {
	struct arena *a;
	struct pdf_doc *doc;
	const struct pages *pages;
	struct pdf_obj **page_objects;
	struct pdf_obj *root;
	struct element *document;
	struct element **of_tag;  /* of each node; NULL: not made yet */
	struct pdf_obj **by_mark; /* of each page: the elements of its stretches */
	int *marks;               /* how many */
	struct element **links;   /* of each link area of the page at hand */
	struct {
		struct pdf_obj **items;
		int count, cap;
	} of_links; /* the element of each annotation */
	int page;
	struct {
		struct element **items;
		int count, cap;
	} all;
	struct heading_levels headings;
};

/* --- roles --- */

static const struct {
	const char *name;
	bool groups; /* holds no content of its own */
} roles[] = {
    [TAG_NONE] = {"Div", true},
    [TAG_DOCUMENT] = {"Document", true},
    [TAG_SECT] = {"Sect", true},
    [TAG_HEADING] = {"H1", false},
    [TAG_P] = {"P", false},
    [TAG_L] = {"L", true},
    [TAG_LI] = {"LI", true},
    [TAG_LBL] = {"Lbl", false},
    [TAG_LBODY] = {"LBody", false},
    [TAG_QUOTE] = {"BlockQuote", true},
    [TAG_CODE] = {"Code", false},
    [TAG_FIGURE] = {"Figure", false},
    [TAG_SPAN] = {"Span", false},
    [TAG_LINK] = {"Link", false},
    [TAG_ARTIFACT] = {"NonStruct", false},
};

static const char *const levels[] = {"H1", "H2", "H3", "H4", "H5", "H6"};

/* --- elements --- */

static struct element *element_new(struct pdf_tags *t, struct element *parent, const char *name)
{
	struct element *e = ARENA_NEW(t->a, struct element);
	e->dict = pdf_dict_new(t->doc);
	e->page = NO_PAGE;
	pdf_put_name(e->dict, "S", name);
	pdf_put(e->dict, "P", parent ? parent->dict : t->root);
	if (parent)
		LIST_ADD(t->a, &parent->kids, ((struct kid){0, e->dict, NULL}));
	LIST_ADD(t->a, &t->all, e);
	return e;
}

/* Made only where it is tied in at once: until then it would be nobody's. */
static struct pdf_obj *kid_object(struct pdf_tags *t, const struct kid *kid)
{
	if (!kid->page)
		return kid->object;
	struct pdf_obj *reference = pdf_dict_direct(t->doc);
	pdf_put_name(reference, "Type", "OBJR");
	pdf_put(reference, "Pg", kid->page);
	pdf_put(reference, "Obj", kid->object);
	return reference;
}

/* One kid needs no array. */
static void element_close(struct pdf_tags *t, const struct element *e)
{
	struct pdf_obj *kids = e->kids.count == 1 ? NULL : pdf_array_direct(t->doc);
	for (int i = 0; i < e->kids.count; i++) {
		const struct kid *kid = &e->kids.items[i];
		if (kids && kid->object)
			pdf_add(kids, kid_object(t, kid));
		else if (kids)
			pdf_add_int(kids, kid->mark);
		else if (kid->object)
			pdf_put(e->dict, "K", kid_object(t, kid));
		else
			pdf_put_int(e->dict, "K", kid->mark);
	}
	pdf_put(e->dict, "K", kids);
}

static void put_attribute(struct pdf_tags *t, struct element *e, const char *owner, const char *key,
                          const char *value)
{
	struct pdf_obj *a = pdf_dict_direct(t->doc);
	pdf_put_name(a, "O", owner);
	pdf_put_name(a, key, value);
	pdf_put(e->dict, "A", a);
}

static struct element *element_of(struct pdf_tags *t, int tag)
{
	if (tag <= 0 || tag >= t->pages->tag_count)
		return t->document;
	if (t->of_tag[tag])
		return t->of_tag[tag];
	const struct tag_node *node = &t->pages->tags[tag];
	if (node->role == TAG_DOCUMENT)
		return t->document;
	struct element *parent = element_of(t, node->parent);
	const char *name = node->role == TAG_HEADING
	                       ? levels[heading_level(t->a, &t->headings, node->rank) - 1]
	                       : roles[node->role].name;
	struct element *e = t->of_tag[tag] = element_new(t, parent, name);
	if (node->role == TAG_L)
		put_attribute(t, e, "List", "ListNumbering", "Disc");
	if (node->alt.n)
		pdf_put_text(t->doc, e->dict, "Alt", node->alt);
	if (node->lang.n)
		pdf_put_text(t->doc, e->dict, "Lang", node->lang);
	return e;
}

/* The next stretch of the page belongs to this element. */
static int mark(struct pdf_tags *t, struct element *e)
{
	const int number = t->marks[t->page]++;
	pdf_add(t->by_mark[t->page], e->dict);
	if (e->page == NO_PAGE) {
		e->page = t->page;
		pdf_put(e->dict, "Pg", t->page_objects[t->page]);
	}
	if (e->page == t->page) {
		LIST_ADD(t->a, &e->kids, ((struct kid){number, NULL, NULL}));
		return number;
	}
	struct pdf_obj *other = pdf_dict_direct(t->doc);
	pdf_put_name(other, "Type", "MCR");
	pdf_put(other, "Pg", t->page_objects[t->page]);
	pdf_put_int(other, "MCID", number);
	LIST_ADD(t->a, &e->kids, ((struct kid){0, other, NULL}));
	return number;
}

/* --- stretches --- */

static bool says_by_itself(const struct draw *d)
{
	return (d->kind == DRAW_PATH || d->kind == DRAW_IMAGE) && d->text.n > 0;
}

static bool is_figure(const struct pages *pages, int tag)
{
	return tag > 0 && tag < pages->tag_count && pages->tags[tag].role == TAG_FIGURE;
}

struct pdf_stretch pdf_stretch_of(const struct pages *pages, int number, int draw)
{
	const struct page *page = &pages->items[number];
	const struct draw *d = &page->draws[draw];
	if (is_figure(pages, d->tag))
		return (struct pdf_stretch){.tag = d->tag, .own = draw + 1, .figure = true};
	const bool shown = d->kind != DRAW_PATH || d->text.n > 0;
	if (!d->tag || !shown)
		return (struct pdf_stretch){.paged = d->kind == DRAW_GLYPHS};
	return (struct pdf_stretch){
	    .tag = d->tag, .link = reading_link(page, d), .own = says_by_itself(d) ? draw + 1 : 0};
}

bool pdf_stretch_same(struct pdf_stretch a, struct pdf_stretch b)
{
	if (a.figure && b.figure)
		return a.tag == b.tag;
	return a.tag == b.tag && a.link == b.link && a.own == b.own && a.paged == b.paged;
}

/* A sign that stands for words: read as them. */
static struct element *sign_new(struct pdf_tags *t, struct element *parent, const struct draw *d)
{
	struct element *e = element_new(t, parent, "Span");
	pdf_put_text(t->doc, e->dict, "ActualText", d->text);
	return e;
}

/* Where a figure lies, for those who enlarge it; its first draw is as large as all. */
static void put_place(struct pdf_tags *t, struct element *e, const struct draw *d)
{
	const dim height = t->pages->items[t->page].height;
	struct pdf_obj *a = pdf_dict_direct(t->doc), *box = pdf_array_direct(t->doc);
	pdf_add_dim(box, d->x);
	pdf_add_dim(box, height - d->y - d->h);
	pdf_add_dim(box, d->x + d->w);
	pdf_add_dim(box, height - d->y);
	pdf_put_name(a, "O", "Layout");
	pdf_put_name(a, "Placement", "Block");
	pdf_put(a, "BBox", box);
	pdf_put(e->dict, "A", a);
}

static struct element *link_element(struct pdf_tags *t, struct element *parent, int link)
{
	if (!t->links[link])
		t->links[link] = element_new(t, parent, "Link");
	return t->links[link];
}

int pdf_stretch_mark(struct pdf_tags *t, struct pdf_stretch s)
{
	const struct draw *d = s.own ? &t->pages->items[t->page].draws[s.own - 1] : NULL;
	struct element *e = element_of(t, s.tag);
	if (s.tag < t->pages->tag_count && roles[t->pages->tags[s.tag].role].groups)
		e = element_new(t, e, "P");
	if (s.link)
		e = link_element(t, e, s.link - 1);
	if (d && s.figure && e->page == NO_PAGE)
		put_place(t, e, d);
	else if (d && !s.figure && d->kind == DRAW_PATH)
		e = sign_new(t, e, d);
	return mark(t, e);
}

/* --- annotations --- */

void pdf_tags_link(struct pdf_tags *t, int link, struct pdf_obj *annotation)
{
	if (!annotation)
		return;
	const int tag = t->pages->items[t->page].links[link].tag;
	struct element *e = link_element(t, element_of(t, tag), link);
	LIST_ADD(t->a, &e->kids, ((struct kid){0, annotation, t->page_objects[t->page]}));
	pdf_put_int(annotation, "StructParent", t->pages->count + t->of_links.count);
	LIST_ADD(t->a, &t->of_links, e->dict);
}

/* --- the tree --- */

struct pdf_tags *pdf_tags_open(struct pdf_job *job)
{
	struct pdf_tags *t = ARENA_NEW(job->a, struct pdf_tags);
	const int count = job->pages->count;
	t->a = job->a;
	t->doc = job->doc;
	t->pages = job->pages;
	t->page_objects = job->page_objects;
	t->root = pdf_dict_new(job->doc);
	t->of_tag = ARENA_ARRAY(job->a, struct element *, job->pages->tag_count + 1);
	t->by_mark = ARENA_ARRAY(job->a, struct pdf_obj *, count + 1);
	t->marks = ARENA_ARRAY(job->a, int, count + 1);
	t->document = element_new(t, NULL, roles[TAG_DOCUMENT].name);
	return t;
}

void pdf_tags_page(struct pdf_tags *t, int page)
{
	t->page = page;
	t->by_mark[page] = pdf_array_new(t->doc);
	t->links = ARENA_ARRAY(t->a, struct element *, t->pages->items[page].link_count + 1);
	pdf_put_name(t->page_objects[page], "Tabs", "S");
	pdf_put_int(t->page_objects[page], "StructParents", page);
}

void pdf_tags_close(struct pdf_tags *t)
{
	struct pdf_obj *catalog = pdf_doc_catalog(t->doc), *tree = pdf_dict_new(t->doc);
	struct pdf_obj *numbers = pdf_array_direct(t->doc), *marked = pdf_dict_direct(t->doc);
	for (int page = 0; page < t->pages->count; page++) {
		pdf_add_int(numbers, page);
		pdf_add(numbers, t->by_mark[page]);
	}
	for (int i = 0; i < t->of_links.count; i++) {
		pdf_add_int(numbers, t->pages->count + i);
		pdf_add(numbers, t->of_links.items[i]);
	}
	pdf_put(tree, "Nums", numbers);
	pdf_put_name(t->root, "Type", "StructTreeRoot");
	for (int i = 0; i < t->all.count; i++)
		element_close(t, t->all.items[i]);
	pdf_put(t->root, "K", t->document->dict);
	pdf_put(t->root, "ParentTree", tree);
	pdf_put_int(t->root, "ParentTreeNextKey", t->pages->count + t->of_links.count);
	pdf_put(catalog, "StructTreeRoot", t->root);
	pdf_put_bool(marked, "Marked", true);
	pdf_put(catalog, "MarkInfo", marked);
}
