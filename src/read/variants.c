/* SPDX-License-Identifier: MIT */
/* Variants: what they select, and what they put in the person's place. */
#include "read/read_int.h"

enum { LIMIT_DIGITS = 9 };

static void read_include(struct reader *r, const struct node *n, void *into)
{
	((struct variant *)into)->include = strs_read(r, n);
}

static void read_exclude(struct reader *r, const struct node *n, void *into)
{
	((struct variant *)into)->exclude = strs_read(r, n);
}

/* Ids, be it with a title; the title is that of `sections:`. */
static void read_sections(struct reader *r, const struct node *n, void *into)
{
	struct {
		str *items;
		int count, cap;
	} ids = {0};
	if (n->kind == NODE_SCALAR) {
		((struct variant *)into)->sections = strs_read(r, n);
		return;
	}
	for (int i = 0; i < n->count && n->kind == NODE_MAP; i++)
		LIST_ADD(r->a, &ids, n->pairs[i].key.text);
	for (int i = 0; i < n->count && n->kind == NODE_LIST; i++) {
		const struct node *item = &n->items[i];
		if (item->kind == NODE_SCALAR)
			LIST_ADD(r->a, &ids, str_trim(item->text));
		for (int k = 0; k < item->count && item->kind == NODE_MAP; k++)
			LIST_ADD(r->a, &ids, item->pairs[k].key.text);
	}
	((struct variant *)into)->sections = (struct strs){ids.items, ids.count};
}

static int count_from_text(str text)
{
	int count = 0;
	text = str_trim(text);
	for (ptrdiff_t i = 0; i < text.n; i++) {
		if (text.s[i] < '0' || text.s[i] > '9' || i == LIMIT_DIGITS)
			return -1;
		count = count * 10 + text.s[i] - '0';
	}
	return text.n ? count : -1;
}

static void read_limit(struct reader *r, const struct node *n, void *into)
{
	struct {
		struct limit *items;
		int count, cap;
	} limits = {0};
	if (n->kind != NODE_MAP)
		diag(r->d, DIAG_TYPE_UNUSABLE, n->span, "wanted a map of counts, found %.*s",
		     STR_ARG(node_kind_name(n)));
	for (int i = 0; i < n->count && n->kind == NODE_MAP; i++) {
		const struct node *value = &n->pairs[i].value;
		const int count = value->kind == NODE_SCALAR ? count_from_text(value->text) : -1;
		const struct limit limit = {n->pairs[i].key.text, count};
		if (count < 0)
			diag(r->d, DIAG_TYPE_UNUSABLE, value->span, "wanted a count, found %.*s",
			     STR_ARG(node_brief(value)));
		else
			LIST_ADD(r->a, &limits, limit);
	}
	((struct variant *)into)->limits = limits.items;
	((struct variant *)into)->limit_count = limits.count;
}

/* A summary stays a body here: it replaces that of the summary section. */
static void read_basics(struct reader *r, const struct node *n, void *into)
{
	struct person_draft p = {.self = {.r = r, .person = true}};
	struct variant *v = into;
	if (n->kind == NODE_MAP)
		person_read_map(&p, n);
	else
		diag(r->d, DIAG_TYPE_UNUSABLE, n->span, "wanted a map, found %.*s",
		     STR_ARG(node_kind_name(n)));
	for (int s = 0; s < SLOT_COUNT; s++)
		p.self.blocks[s] = p.summary[s];
	v->replace = ARENA_NEW(r->a, struct person);
	*v->replace = person_finish(&p);
}

static void read_lang(struct reader *r, const struct node *n, void *into)
{
	((struct variant *)into)->lang = lang_read(r, n);
}

static void read_layout(struct reader *r, const struct node *n, void *into)
{
	(void)into;
	keep_meta(r, n, STR("variants.layout"));
}

static const struct closed_key variant_keys[] = {
    {"include", read_include, NULL, &form_tags, "what bears one of these tags is in"},
    {"exclude", read_exclude, NULL, &form_tags, "what bears one of these tags is out"},
    {"sections", read_sections, NULL, &form_variant_sections, "only these, in this order"},
    {"limit", read_limit, NULL, &form_limits, "at most so many: work: 3, work.highlights: 4"},
    {"basics", read_basics, NULL, &form_person_part, "another headline, summary …"},
    {"lang", read_lang, NULL, &form_lang, "the language"},
    {"layout", read_layout, NULL, &form_any, "laid over the layout of the CV"},
};
const struct closed_table variant_table = {CLOSED(variant_keys)};

void variants_read(struct reader *r, const struct node *n, struct cv *cv)
{
	if (node_is_absent(n))
		return;
	if (n->kind != NODE_MAP) {
		diag(r->d, DIAG_TYPE_UNUSABLE, n->span, "wanted a map of variants, found %.*s",
		     STR_ARG(node_kind_name(n)));
		return;
	}
	r->variants = n;
	cv->variants = ARENA_ARRAY(r->a, struct variant, n->count);
	for (int i = 0; i < n->count; i++) {
		struct variant *v = &cv->variants[cv->variant_count++];
		*v = (struct variant){.name = n->pairs[i].key.text, .span = n->pairs[i].key.span};
		if (n->pairs[i].value.kind == NODE_MAP)
			closed_read(r, &n->pairs[i].value, CLOSED(variant_keys), v);
		else if (!node_is_absent(&n->pairs[i].value))
			diag(r->d, DIAG_TYPE_UNUSABLE, n->pairs[i].value.span,
			     "wanted a map, found %.*s",
			     STR_ARG(node_kind_name(&n->pairs[i].value)));
	}
}
