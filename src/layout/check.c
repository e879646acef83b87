/* SPDX-License-Identifier: MIT */
/*
 * What is doubtful in a layout by itself: names that stand for nothing, parts
 * that use themselves, places that say a thing twice. Every block is walked
 * once. Names of fields and kinds are the model's business (compose/check.c).
 */
#include "layout/layout_int.h"

struct check {
	struct arena *scratch;
	const struct layout *l;
	struct diags *d;
	bool *role_used;
	bool in_furniture;
};

static void unknown(struct check *k, enum diag_id id, struct span at, str name, struct strs *names)
{
	const str near = name_near(k->scratch, name, names);
	if (near.n)
		diag(k->d, id, at, "%.*s; did you mean %.*s?", STR_ARG(name), STR_ARG(near));
	else
		diag(k->d, id, at, "%.*s", STR_ARG(name));
}

/* --- roles --- */

/* What the engine asks for may be missing: then it changes nothing. */
static const char *const engine_roles[] = {"body",  "list",  "numbered", "marker",    "icon",
                                           "label", "quote", "strong",   "em",        "code",
                                           "link",  "sub",   "sup",      "underline", "me"};

static bool is_engine_role(str name)
{
	for (int i = 0; i < COUNT(engine_roles); i++)
		if (name_is(name, engine_roles[i]))
			return true;
	return false;
}

static void use_role(struct check *k, str name, struct span at)
{
	if (name.n == 0)
		return;
	const struct named_role *role = layout_role(k->l, name);
	if (role) {
		k->role_used[role - k->l->roles] = true;
		return;
	}
	if (is_engine_role(name))
		return;
	const struct arena_mark mark = arena_mark(k->scratch);
	struct strs names = {ARENA_ARRAY(k->scratch, str, k->l->role_count), k->l->role_count};
	for (int i = 0; i < names.count; i++)
		names.items[i] = k->l->roles[i].name;
	unknown(k, DIAG_ROLE_UNKNOWN, at, name, &names);
	arena_rewind(k->scratch, mark);
}

static void check_role_cycle(struct check *k, const struct named_role *role)
{
	const struct named_role *at = role;
	for (int steps = 0; at && at->extends.n; steps++) {
		at = layout_role(k->l, at->extends);
		if (at == role || steps > k->l->role_count) {
			diag(k->d, DIAG_TOKEN_CYCLE, role->span, "%.*s", STR_ARG(role->name));
			return;
		}
	}
}

static void check_roles(struct check *k)
{
	for (int i = 0; i < k->l->role_count; i++) {
		use_role(k, k->l->roles[i].extends, k->l->roles[i].span);
		check_role_cycle(k, &k->l->roles[i]);
	}
}

/* The root of all layouts offers roles; whoever adds one further up means to use it. */
static void check_idle_roles(struct check *k)
{
	for (int i = 0; i < k->l->role_count; i++) {
		const struct named_role *role = &k->l->roles[i];
		if (!k->role_used[i] && !is_engine_role(role->name) &&
		    role->span.origin != k->l->root)
			diag(k->d, DIAG_OVERRIDE_IDLE, role->span, "%.*s", STR_ARG(role->name));
	}
}

/* --- parts --- */

static void use_part(struct check *k, str name, struct span at)
{
	if (name.n == 0 || name_is(name, "inherited") || layout_part(k->l, name))
		return;
	const struct arena_mark mark = arena_mark(k->scratch);
	struct strs names = {ARENA_ARRAY(k->scratch, str, k->l->part_count), k->l->part_count};
	for (int i = 0; i < names.count; i++)
		names.items[i] = k->l->parts[i].name;
	unknown(k, DIAG_PART_UNKNOWN, at, name, &names);
	arena_rewind(k->scratch, mark);
}

/* Parts that are being walked, innermost first. */
struct trail {
	const struct named_block *part;
	const struct trail *outer;
	int depth;
};

enum { TRAIL_DEPTH = 64 };

static bool stands_in(const struct trail *t, const struct named_block *part)
{
	for (; t; t = t->outer)
		if (t->part == part)
			return true;
	return false;
}

enum walked { WALK_NEW, WALK_DONE };

/* Follows the parts that a block uses at once, not through `each` or `list`. */
static void follow(struct check *k, const struct block *b, const struct trail *t, char *walked)
{
	if (b->has_each)
		return;
	for (int i = 0; i < b->child_count; i++)
		follow(k, &b->children[i], t, walked);
	if (b->content != CONTENT_PART)
		return;
	const bool inherited = name_is(b->name, "inherited");
	const struct named_block *part =
	    inherited ? t->part->inherited : layout_part(k->l, b->name);
	if (!part)
		return;
	if (stands_in(t, part)) {
		diag(k->d, DIAG_PART_CYCLE, b->span, "%.*s", STR_ARG(part->name));
		return;
	}
	if (!inherited && walked[part - k->l->parts] == WALK_DONE)
		return;
	const struct trail inner = {part, t, t->depth + 1};
	if (inner.depth < TRAIL_DEPTH)
		follow(k, &part->block, &inner, walked);
	if (!inherited)
		walked[part - k->l->parts] = WALK_DONE;
}

static void check_part_cycles(struct check *k)
{
	char *walked = ARENA_ARRAY(k->scratch, char, k->l->part_count);
	for (int i = 0; i < k->l->part_count; i++) {
		const struct trail t = {.part = &k->l->parts[i]};
		if (walked[i] == WALK_NEW)
			follow(k, &k->l->parts[i].block, &t, walked);
		walked[i] = WALK_DONE;
	}
}

/* --- templates --- */

static const char *const separators[] = {" ", ",", ";", ":", "/", "|", "·", "•", "–", "—", "-"};

/* Only separators, and at least one that is no space. */
static bool is_separator(str text)
{
	bool any = false;
	while (text.n > 0) {
		int found = -1;
		for (int i = 0; i < COUNT(separators); i++)
			if (str_starts(text, str_from_z(separators[i])))
				found = i;
		if (found < 0)
			return false;
		any = any || found > 0;
		text = str_slice(text, str_from_z(separators[found]).n, text.n);
	}
	return any;
}

/* Of the CV, and so perhaps missing. */
static bool may_be_missing(const struct check *k, const struct template_part *p)
{
	if (p->kind != TEMPLATE_FIELD || k->in_furniture)
		return false;
	for (int i = 0; i < p->operand_count; i++) {
		const struct operand *o = &p->operands[i];
		if (o->quoted)
			return false;
		const str first = o->path.names.items[0];
		if (name_is(first, "words") || name_is(first, "icon") || name_is(first, "n") ||
		    name_is(first, "count") || name_is(first, "kind"))
			return false;
	}
	return true;
}

static void check_separators(struct check *k, const struct template *t)
{
	for (int i = 1; i + 1 < t->count; i++)
		if (t->parts[i].kind == TEMPLATE_TEXT && is_separator(t->parts[i].text) &&
		    may_be_missing(k, &t->parts[i - 1]) && may_be_missing(k, &t->parts[i + 1]))
			diag(k->d, DIAG_SEPARATOR_BARE, t->parts[i].span, "\"%.*s\"",
			     STR_ARG(t->parts[i].text));
}

static void check_template(struct check *k, const struct template *t, bool in_group)
{
	if (!in_group)
		check_separators(k, t);
	for (int i = 0; i < t->count; i++) {
		const struct template_part *p = &t->parts[i];
		if (p->kind == TEMPLATE_SPAN)
			use_role(k, p->text, p->span);
		for (int j = 0; j < p->alternative_count; j++)
			check_template(k, &p->alternatives[j],
			               in_group || p->kind == TEMPLATE_GROUP);
	}
}

/* --- blocks --- */

static bool template_has_field(const struct check *k, const struct template *t)
{
	for (int i = 0; i < t->count; i++) {
		if (may_be_missing(k, &t->parts[i]))
			return true;
		for (int j = 0; j < t->parts[i].alternative_count; j++)
			if (template_has_field(k, &t->parts[i].alternatives[j]))
				return true;
	}
	return false;
}

/* Furniture is no text of the CV, whatever it repeats. */
static bool has_field(const struct check *k, const struct block *b)
{
	if (b->content == CONTENT_LIST ||
	    (b->content == CONTENT_TEXT && template_has_field(k, &b->text)))
		return true;
	for (int i = 0; i < b->child_count; i++)
		if (has_field(k, &b->children[i]))
			return true;
	return false;
}

static void check_block(struct check *k, const struct block *b)
{
	use_role(k, b->role, b->span);
	check_template(k, &b->text, false);
	check_template(k, &b->alt, true);
	for (int i = 0; i < b->own.marker_count; i++)
		check_template(k, &b->own.marker[i], true);
	if (b->content == CONTENT_PART)
		use_part(k, b->name, b->span);
	if (b->tag == BLOCK_TAG_ARTIFACT && !k->in_furniture && has_field(k, b))
		diag(k->d, DIAG_ARTIFACT_TEXT, b->span, NULL);
	for (int i = 0; i < b->child_count; i++)
		check_block(k, &b->children[i]);
}

static void check_blocks(struct check *k)
{
	const struct layout *l = k->l;
	for (int i = 0; i < l->part_count; i++)
		for (const struct named_block *p = &l->parts[i]; p; p = p->inherited)
			check_block(k, &p->block);
	for (int i = 0; i < l->place_count; i++)
		for (int j = 0; j < l->place[i].count; j++)
			check_block(k, &l->place[i].items[j].block);
	for (int i = 0; i < MASTER_COUNT; i++)
		if (l->masters[i])
			check_block(k, l->masters[i]);
	k->in_furniture = true;
	for (int i = 0; i < l->furniture_count; i++)
		check_block(k, &l->furniture[i].block);
	k->in_furniture = false;
	for (int i = 0; i < l->role_count; i++)
		for (int j = 0; j < l->roles[i].props.marker_count; j++)
			check_template(k, &l->roles[i].props.marker[j], true);
}

/* --- sections, place, regions --- */

static void check_sections(struct check *k)
{
	for (int i = 0; i < k->l->section_count; i++) {
		const struct section_rule *rule = &k->l->sections[i];
		check_template(k, &rule->title, true);
		use_part(k, rule->part, rule->span);
		use_part(k, rule->entry, rule->span);
	}
}

struct names {
	struct place_name {
		str name;
		struct span span;
	} * items;
	int count, cap;
};

static const struct place_name *find_name(const struct names *names, str name)
{
	for (int i = 0; i < names->count; i++)
		if (name_compare(names->items[i].name, name) == 0)
			return &names->items[i];
	return NULL;
}

static void check_placed(struct check *k, const struct place_item *item, struct names *seen)
{
	const struct place_name *first = find_name(seen, item->name);
	if (first) {
		const bool rest = str_eq(item->name, STR("*"));
		diag(k->d, rest ? DIAG_REST_TWICE : DIAG_SECTION_TWICE, item->span, "%.*s",
		     STR_ARG(item->name));
		diag_also(k->d, first->span, "the first is here");
		return;
	}
	const struct place_name name = {item->name, item->span};
	LIST_ADD(k->scratch, seen, name);
}

static void list_regions(struct check *k, const struct block *b, struct names *regions)
{
	const struct place_name name = {b->name, b->span};
	if (b->content == CONTENT_REGION && !find_name(regions, b->name))
		LIST_ADD(k->scratch, regions, name);
	for (int i = 0; i < b->child_count; i++)
		list_regions(k, &b->children[i], regions);
}

static void check_regions(struct check *k)
{
	struct names regions = {0}, placed = {0};
	for (int i = 0; i < MASTER_COUNT; i++)
		if (k->l->masters[i])
			list_regions(k, k->l->masters[i], &regions);
	for (int i = 0; i < k->l->place_count; i++) {
		const struct place_region *p = &k->l->place[i];
		const struct place_name name = {p->region, p->span};
		if (!find_name(&regions, p->region))
			diag(k->d, DIAG_REGION_UNKNOWN, p->span, "%.*s", STR_ARG(p->region));
		else if (p->count > 0)
			LIST_ADD(k->scratch, &placed, name);
	}
	for (int i = 0; i < regions.count; i++)
		if (!find_name(&placed, regions.items[i].name))
			diag(k->d, DIAG_REGION_EMPTY, regions.items[i].span, "%.*s",
			     STR_ARG(regions.items[i].name));
}

static void check_place(struct check *k)
{
	struct names seen = {0};
	for (int i = 0; i < k->l->place_count; i++)
		for (int j = 0; j < k->l->place[i].count; j++)
			if (k->l->place[i].items[j].name.n)
				check_placed(k, &k->l->place[i].items[j], &seen);
	if (!find_name(&seen, STR("*")))
		diag(k->d, DIAG_REST_NONE, k->l->place[0].span, NULL);
}

void layout_check(struct arena *scratch, const struct layout *l, struct diags *d)
{
	const struct arena_mark mark = arena_mark(scratch);
	struct check k = {.scratch = scratch, .l = l, .d = d};
	k.role_used = ARENA_ARRAY(scratch, bool, l->role_count);
	check_roles(&k);
	check_blocks(&k);
	check_sections(&k);
	check_part_cycles(&k);
	check_place(&k);
	check_regions(&k);
	check_idle_roles(&k);
	arena_rewind(scratch, mark);
}
