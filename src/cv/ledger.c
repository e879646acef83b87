/* SPDX-License-Identifier: MIT */
/* The ledger: what became of every leaf, and the one line that says so. */
#include "cv/ledger.h"

#include <string.h>

#include "cv/walk.h"

static void set_aside(void *user, const struct leaf_spot *spot)
{
	struct ledger *l = user;
	l->of_leaf[*spot->leaf - 1].state = PLACING_META;
}

struct ledger *ledger_new(struct arena *a, const struct cv *cv)
{
	struct ledger *l = ARENA_NEW(a, struct ledger);
	struct cv walked = *cv; /* the walk changes nothing here */
	l->a = a;
	l->cv = cv;
	l->of_leaf = ARENA_ARRAY(a, struct placing, cv->leaf_count);
	for (int i = 0; i < cv->leaf_count; i++)
		if (cv->leaves[i].type == LEAF_META)
			l->of_leaf[i].state = PLACING_META;
	cv_walk_aside(NULL, &walked, set_aside, l);
	return l;
}

static struct placing *placing_of(const struct ledger *l, int leaf)
{
	return leaf > 0 && leaf <= l->cv->leaf_count ? &l->of_leaf[leaf - 1] : NULL;
}

void ledger_place(struct ledger *l, int leaf, enum placing_how how, str set)
{
	struct placing *p = placing_of(l, leaf);
	if (!p || p->state == PLACING_PLACED)
		return;
	if (p->state == PLACING_REDACTED)
		p->set = set;
	else
		*p = (struct placing){.state = PLACING_PLACED, .how = how, .set = set};
}

void ledger_omit(struct ledger *l, int leaf, const char *reason)
{
	struct placing *p = placing_of(l, leaf);
	if (!p || p->state != PLACING_NONE)
		return;
	p->state = PLACING_OMITTED;
	p->reason = reason;
}

void ledger_redact(struct ledger *l, int leaf, const char *reason)
{
	struct placing *p = placing_of(l, leaf);
	if (p && p->state == PLACING_NONE)
		*p = (struct placing){.state = PLACING_REDACTED, .reason = reason};
}

static void mark_met(void *user, const struct leaf_spot *spot)
{
	((bool *)user)[*spot->leaf - 1] = true;
}

void ledger_select(struct ledger *l, const struct cv *selected, const char *reason)
{
	struct cv walked = *selected; /* the walk changes nothing here */
	bool *met = ARENA_ARRAY(l->a, bool, l->cv->leaf_count);
	cv_walk_page(NULL, &walked, mark_met, met);
	for (int i = 0; i < l->cv->leaf_count; i++) {
		struct placing *p = &l->of_leaf[i];
		if (met[i] && p->state == PLACING_META && l->cv->leaves[i].type != LEAF_META)
			*p = (struct placing){.state = PLACING_NONE};
		else if (!met[i] && p->state == PLACING_NONE)
			*p = (struct placing){.state = PLACING_EXCLUDED, .reason = reason};
	}
}

void ledger_letter(struct ledger *l, const struct cv *letter)
{
	struct cv walked = *letter; /* the walk changes nothing here */
	bool *met = ARENA_ARRAY(l->a, bool, l->cv->leaf_count);
	cv_walk_aside(NULL, &walked, mark_met, met);
	for (int i = 0; i < l->cv->leaf_count; i++)
		l->of_leaf[i].state = met[i] ? PLACING_NONE : PLACING_META;
}

void ledger_follow(struct ledger *l, const struct cv *redacted)
{
	static const char reason[] = "scrub";
	struct cv walked = *redacted; /* the walk changes nothing here */
	bool *met = ARENA_ARRAY(l->a, bool, l->cv->leaf_count);
	cv_walk(NULL, &walked, mark_met, met);
	for (int i = 0; i < l->cv->leaf_count; i++)
		if (!met[i])
			ledger_redact(l, i + 1, reason);
}

void ledger_on_page(struct ledger *l, int leaf, int page)
{
	struct placing *p = placing_of(l, leaf);
	if (p && (p->page == 0 || page < p->page))
		p->page = page;
}

void ledger_check(const struct ledger *l, struct diags *d)
{
	for (int i = 0; i < l->cv->leaf_count; i++)
		if (l->of_leaf[i].state == PLACING_NONE)
			diag(d, DIAG_LEAF_UNPLACED, l->cv->leaves[i].span,
			     "%.*s; add it to the part, or `omit` it",
			     STR_ARG(l->cv->leaves[i].path));
}

int ledger_count(const struct ledger *l, enum placing_state state)
{
	int count = 0;
	for (int i = 0; i < l->cv->leaf_count; i++)
		count += l->of_leaf[i].state == state;
	return count;
}

/* --- the line --- */

static void add_count(struct buf *b, int count, const char *one, const char *many)
{
	buf_format(b, "%d %s", count, count == 1 ? one : many);
}

/* The reasons given for a state, each once, as " (company, short)". */
static void add_reasons(struct buf *b, const struct ledger *l, enum placing_state state)
{
	struct {
		const char **items;
		int count, cap;
	} told = {0};
	for (int i = 0; i < l->cv->leaf_count; i++) {
		const char *reason = l->of_leaf[i].state == state ? l->of_leaf[i].reason : NULL;
		for (int k = 0; reason && k < told.count; k++)
			if (strcmp(told.items[k], reason) == 0)
				reason = NULL;
		if (!reason)
			continue;
		buf_format(b, "%s%s", told.count ? ", " : " (", reason);
		LIST_ADD(l->a, &told, reason);
	}
	if (told.count)
		buf_char(b, ')');
}

static const struct {
	enum placing_state state;
	const char *word;
} states[] = {
    {PLACING_PLACED, "placed"},     {PLACING_OMITTED, "omitted"}, {PLACING_EXCLUDED, "excluded"},
    {PLACING_REDACTED, "redacted"}, {PLACING_NONE, "unplaced"},
};

static void add_fields(struct buf *b, const struct ledger *l)
{
	add_count(b, l->cv->leaf_count - ledger_count(l, PLACING_META), "field", "fields");
	for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
		const int count = ledger_count(l, states[i].state);
		if (count == 0)
			continue;
		buf_format(b, ", %d %s", count, states[i].word);
		add_reasons(b, l, states[i].state);
	}
	buf_add(b, STR("; "));
}

str ledger_summary(struct arena *a, const struct ledger *l, const struct ledger_facts *f)
{
	struct buf b = BUF(a);
	buf_add(&b, f->input);
	if (f->output.n)
		buf_format(&b, " → %.*s", STR_ARG(f->output));
	buf_add(&b, STR(": "));
	if (f->pages) {
		add_count(&b, f->pages, "page", "pages");
		buf_add(&b, STR("; "));
	}
	add_fields(&b, l);
	if (l->links) {
		add_count(&b, l->links, "link", "links");
		buf_add(&b, STR("; "));
	}
	add_count(&b, f->missing_glyphs, "missing glyph", "missing glyphs");
	buf_format(&b, ", %d overfull", f->overfull);
	return buf_str(&b);
}

/* --- as data --- */

static const char *const type_names[] = {
    [LEAF_TEXT] = "text",   [LEAF_DATE] = "date",   [LEAF_LINK] = "link",
    [LEAF_LEVEL] = "level", [LEAF_IMAGE] = "image", [LEAF_META] = "meta",
};

static const char *const state_names[] = {
    [PLACING_NONE] = "unplaced",     [PLACING_PLACED] = "placed",     [PLACING_OMITTED] = "omitted",
    [PLACING_REDACTED] = "redacted", [PLACING_EXCLUDED] = "excluded", [PLACING_META] = "meta",
};

static const char *const how_names[] = {
    [HOW_TEXT] = "text",   [HOW_FORMATTED] = "formatted", [HOW_LINK] = "link",
    [HOW_IMAGE] = "image", [HOW_ICON] = "icon",           [HOW_MERGED] = "merged",
};

/* A date whose month or day is not on the page: the layout's right, but said. */
static bool is_shortened(struct arena *a, const struct leaf *leaf, const struct placing *p)
{
	bool ambiguous, invalid;
	if (leaf->type != LEAF_DATE || p->state != PLACING_PLACED || p->set.n == 0)
		return false;
	const struct when is = when_parse(a, leaf->plain, NULL, &ambiguous, &invalid);
	const struct when set = when_parse(a, p->set, NULL, &ambiguous, &invalid);
	const bool whole = is.unit == UNIT_TEXT || is.unit == UNIT_NOW || set.unit == UNIT_TEXT;
	return !whole && set.unit < is.unit;
}

static void member(struct buf *out, const char *name, str value)
{
	buf_format(out, ", \"%s\": ", name);
	buf_json(out, value);
}

static void add_span(struct buf *out, const struct span *at)
{
	if (!at->origin)
		return;
	member(out, "file", at->origin->name);
	buf_format(out, ", \"line\": %d, \"column\": %d", at->line, at->column);
	buf_format(out, ", \"endLine\": %d, \"endColumn\": %d", at->end_line, at->end_column);
}

static void add_placing(struct buf *out, struct arena *a, const struct leaf *leaf,
                        const struct placing *p)
{
	member(out, "state", str_from_z(state_names[p->state]));
	if (p->state == PLACING_REDACTED && p->set.n)
		member(out, "set", p->set);
	if (p->state == PLACING_PLACED) {
		member(out, "how", str_from_z(how_names[p->how]));
		member(out, "set", p->set);
	}
	if (p->page)
		buf_format(out, ", \"page\": %d", p->page);
	if (p->reason)
		member(out, "reason", str_from_z(p->reason));
	if (is_shortened(a, leaf, p))
		buf_add(out, STR(", \"shortened\": true"));
}

void ledger_json(const struct ledger *l, struct buf *out)
{
	const int fields = l->cv->leaf_count - ledger_count(l, PLACING_META);
	buf_format(out, "{\n  \"fields\": %d,\n  \"links\": %d,\n  \"leaves\": [", fields,
	           l->links);
	for (int i = 0; i < l->cv->leaf_count; i++) {
		const struct leaf *leaf = &l->cv->leaves[i];
		buf_format(out, "%s\n    {\"leaf\": %d", i ? "," : "", i + 1);
		member(out, "path", leaf->path);
		member(out, "type", str_from_z(type_names[leaf->type]));
		if (l->of_leaf[i].state != PLACING_REDACTED)
			member(out, "text", leaf->plain);
		add_span(out, &leaf->span);
		add_placing(out, l->a, leaf, &l->of_leaf[i]);
		buf_char(out, '}');
	}
	buf_add(out, STR("\n  ]\n}\n"));
}
