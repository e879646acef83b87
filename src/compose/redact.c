/* SPDX-License-Identifier: MIT */
/*
 * The rules of `redact`, worked out on the original: for every leaf that a
 * path names, whether it goes or what it says instead. Templates are filled
 * in the scope of the item whose value they replace.
 */
#include "compose/compose_int.h"

struct rules {
	struct composition *c;
	struct redacted_leaf *of_leaf;
	const struct redaction *rule;
	const char *name;
	unsigned seen;              /* bits of enum contact_kind: replaced by this rule already */
	struct redacted_leaf state; /* of the next leaf */
	int skip;                   /* this leaf stays as it is */
};

/* --- what a template says --- */

static void add_blocks(struct buf *out, const struct cv_block *blocks, int count)
{
	for (int i = 0; i < count; i++) {
		const str text = text_plain(out->a, &blocks[i].text);
		if (text.n && out->n)
			buf_char(out, ' ');
		buf_add(out, text);
		add_blocks(out, blocks[i].blocks, blocks[i].block_count);
	}
}

static str filled(struct fill *f)
{
	struct buf out = BUF(f->c->a);
	for (int i = 0; i < f->count; i++) {
		const struct bit *b = &f->items[i];
		if (b->is_blocks)
			add_blocks(&out, b->blocks.blocks, b->blocks.count);
		else if (b->piece.kind == PIECE_NEWLINE)
			buf_char(&out, ' ');
		else if (b->piece.kind == PIECE_TEXT)
			buf_add(&out, b->piece.text);
	}
	return str_trim(buf_str(&out));
}

static str fill_in(struct composition *c, const struct context *x, const struct template *t)
{
	const struct arena_mark mark = arena_mark(c->scratch);
	struct fill f = {.c = c, .x = x};
	fill_template(&f, t, c->body);
	fill_edges(&f, 0);
	const str text = f.present || !template_has_fields(t) ? filled(&f) : (str){0};
	arena_rewind(c->scratch, mark);
	return text;
}

static struct scope scope_in(const struct scope *outer, enum scope_kind kind)
{
	struct scope s = *outer;
	s.outer = outer;
	s.kind = kind;
	return s;
}

static str replacement(struct rules *r, const struct named_value *v)
{
	struct composition *c = r->c;
	struct scope section = scope_in(&c->person, SCOPE_SECTION);
	struct context x = c->root;
	if (!v->section)
		return fill_in(c, &x, &r->rule->with);
	section.section = v->section;
	section.entry = NULL;
	section.group = v->section->group_count ? &v->section->groups[0] : NULL;
	section.of = v->section->kind;
	x = context_in(&x, &section, &v->section->about);
	struct scope group = scope_in(&section, SCOPE_GROUP);
	group.group = v->group;
	if (v->group)
		x = context_in(&x, &group, &v->group->about);
	struct scope entry = scope_in(v->group ? &group : &section, SCOPE_ENTRY);
	entry.entry = v->entry;
	if (v->entry) {
		entry.of = shown_kind(v->section->kind, v->entry);
		x = context_in(&x, &entry, &v->entry->about);
	}
	struct scope role = scope_in(&entry, SCOPE_ROLE);
	role.entry = v->role;
	if (v->role)
		x = context_in(&x, &role, &v->role->about);
	return fill_in(c, &x, &r->rule->with);
}

/* --- onto leaves --- */

static bool mark_leaf(void *user, int leaf)
{
	struct rules *r = user;
	if (leaf == r->skip)
		return true;
	r->of_leaf[leaf - 1] = r->state;
	if (r->state.how == REDACT_WITH)
		r->state.how = REDACT_PART;
	return true;
}

/* All contacts of a kind are one value: what replaces them stands once. */
static bool comes_again(struct rules *r, const struct named_value *v)
{
	const unsigned bit = v->contact ? 1u << v->contact->kind : 0;
	const bool again = (r->seen & bit) != 0;
	r->seen |= bit;
	return again;
}

static void redact_value(void *user, const struct named_value *v)
{
	struct rules *r = user;
	const bool again = comes_again(r, v);
	const str with = r->rule->removed ? (str){0} : replacement(r, v);
	r->state = (struct redacted_leaf){.how = with.n && !again ? REDACT_WITH : REDACT_GONE,
	                                  .wide = v->whole_section || v->whole_role,
	                                  .with = with,
	                                  .fixed = with.n && !template_has_fields(&r->rule->with),
	                                  .rule = r->name};
	/* A profile's network is said by its name, which goes; a section keeps its title. */
	r->skip = v->whole_section && with.n ? v->section->title.leaf : 0;
	if (v->contact && v->contact->network.leaf) {
		r->of_leaf[v->contact->network.leaf - 1] = r->state;
		r->of_leaf[v->contact->network.leaf - 1].how = REDACT_GONE;
		r->skip = v->contact->network.leaf;
	}
	named_leaves(v, mark_leaf, r);
}

static struct composition *without_ledger(const struct compose_input *in)
{
	struct compose_input quiet = *in;
	quiet.ledger = ledger_new(in->a, in->cv); /* nothing is set, nothing omitted yet */
	return composition_new(&quiet);
}

str compose_say(const struct compose_input *in, const struct template *t)
{
	struct composition *c = without_ledger(in);
	return fill_in(c, &c->root, t);
}

const struct redacted_leaf *compose_redactions(const struct compose_input *in)
{
	struct rules r = {.c = without_ledger(in)};
	r.of_leaf = ARENA_ARRAY(in->a, struct redacted_leaf, in->cv->leaf_count);
	for (int i = 0; i < in->layout->redaction_count; i++) {
		r.rule = &in->layout->redactions[i];
		r.seen = 0;
		const str name = path_text(in->a, &r.rule->path);
		r.name = str_z(in->a, name);
		if (!path_values(r.c, &r.rule->path, redact_value, &r))
			diag(in->d, DIAG_REDACT_NOTHING, r.rule->path.span, "%.*s", STR_ARG(name));
	}
	return r.of_leaf;
}
