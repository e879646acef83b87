/* SPDX-License-Identifier: MIT */
/*
 * Sections in the native language. Each stands at a key from which its id,
 * its kind and its title follow, or in a record that says them; one whose id
 * means something else at the top of a file stands within `sections`.
 */
#include <utf8proc.h>

#include "export/native.h"

enum { GUESSED_MOST = 500, LABELS_MOST = 1000 };

struct section_plan {
	const struct section *section;
	str key;
	bool own;    /* the key is of no kind */
	bool inside; /* within `sections` */
	bool titled; /* by its key, or by its kind */
	bool basics; /* the summary of the person */
};

static bool is_document_key(str key)
{
	static const char *const names[] = {"basics", "bio",    "sections", "lang", "clause",
	                                    "letter", "layout", "variants", "meta", "$schema"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (name_same_z(key, names[i]))
			return true;
	return false;
}

static bool is_free(str key)
{
	return !is_document_key(key) && key_lookup_person(key).role == KEY_NONE;
}

/* The id that a reader makes of a key. */
static str id_of(struct arena *a, str key)
{
	struct buf b = BUF(a);
	for (ptrdiff_t at = 0; at < key.n;) {
		const uint32_t c = utf8_next(key, &at);
		if (c <= ' ')
			buf_char(&b, '-');
		else
			buf_codepoint(&b, (uint32_t)utf8proc_tolower((utf8proc_int32_t)c));
	}
	return buf_str(&b);
}

/* --- where a section stands --- */

/* The title can be the key itself: `Selected talks: …`. */
static bool is_titled_key(const struct native *n, const struct section *s, str *key)
{
	const str title = markup_text(n->a, &s->title, MARKUP_LINE);
	const bool capital = title.n && title.s[0] >= 'A' && title.s[0] <= 'Z';
	*key = title;
	return s->title_from == TITLE_GIVEN && capital && s->title.run_count == 1 &&
	       str_eq(title, s->title.runs->text) && str_eq(id_of(n->a, title), s->about.id) &&
	       kind_find(title) == KIND_COUNT && is_free(title);
}

/* The person's own summary: paragraphs and highlights without more. */
static bool is_summary(const struct native *n, const struct section *s)
{
	const struct group *g = s->groups;
	int summary, listed;
	if (s->kind != KIND_SUMMARY || s->group_count != 1 || g->entry_count || g->title.leaf ||
	    !str_eq(s->about.id, STR("summary")) || s->about.lang.n ||
	    s->title_from == TITLE_DEFAULT || (s->about.tag_count && !n->style.as_set) ||
	    !about_is_empty(&g->about))
		return false;
	slot_blocks(g->blocks, g->block_count, SLOT_SUMMARY, &summary);
	slot_blocks(g->blocks, g->block_count, SLOT_HIGHLIGHTS, &listed);
	return summary + listed == g->block_count;
}

static struct section_plan plan(const struct native *n, const struct section *s)
{
	struct section_plan p = {.section = s, .key = s->about.id};
	const enum kind kind = kind_find(s->about.id);
	str title;
	if (is_summary(n, s)) {
		p.basics = true;
		p.titled = s->title_from == TITLE_NONE;
	} else if (kind != KIND_COUNT && kind != KIND_CUSTOM && kind != KIND_SUMMARY) {
		p.titled = s->title_from == TITLE_DEFAULT ||
		           (s->kind == KIND_CLAUSE && s->title_from == TITLE_NONE);
	} else if (s->title_from == TITLE_DEFAULT) {
		p.key = kind_row(s->kind)->name;
		p.titled = true;
	} else if (is_titled_key(n, s, &title)) {
		p.key = title;
		p.own = p.titled = true;
	} else {
		p.own = true;
		p.inside = !is_free(p.key) || kind == KIND_SUMMARY;
	}
	return p;
}

/* --- what it holds --- */

/* All entries under their labels, as a map. */
static const struct datum *label_map(const struct native *n, const struct group *g, enum kind kind)
{
	static const char *const taken[] = {"title", "kind",    "summary", "highlights",
	                                    "body",  "bullets", "entries", "groups",
	                                    "tags",  "lang",    "id",      "numbered"};
	struct datum *map = datum_map(n->a);
	for (int i = 0; i < g->entry_count && g->entry_count <= LABELS_MOST; i++) {
		const struct datum *value;
		str key;
		if (!native_label(n, &g->entries[i], kind, &key, &value) || datum_has(map, key) ||
		    key_lookup(key, kind).head)
			return NULL;
		for (size_t k = 0; k < sizeof taken / sizeof *taken; k++)
			if (name_same_z(key, taken[k]))
				return NULL;
		datum_put(n->a, map, key, value);
	}
	return map->count ? map : NULL;
}

static const struct datum *entries(const struct native *n, const struct group *g, enum kind kind)
{
	struct datum *list = datum_list(n->a);
	for (int i = 0; i < g->entry_count; i++)
		datum_add(n->a, list, native_entry(n, &g->entries[i], kind));
	return list->count ? list : NULL;
}

static void put_group(const struct native *n, struct datum *map, const struct group *g,
                      enum kind kind)
{
	/* `reference` is a key of entries only. */
	native_slots(n, map, g->blocks, g->block_count, KIND_CUSTOM);
	datum_put(n->a, map, STR("entries"), entries(n, g, kind));
}

static bool is_bare(const struct native *n, const struct group *g)
{
	return !g->title.leaf && !g->about.id.n && !g->about.lang.n &&
	       (!g->about.tag_count || n->style.as_set);
}

static const struct datum *groups(const struct native *n, const struct section *s, int from)
{
	struct datum *list = datum_list(n->a);
	for (int i = from; i < s->group_count; i++) {
		const struct group *g = &s->groups[i];
		struct datum *map = datum_map(n->a);
		datum_put(n->a, map, STR("title"), native_text(n, &g->title));
		put_group(n, map, g, s->kind);
		put_about(n->a, map, &g->about, n->style);
		datum_add(n->a, list, map);
	}
	return list->count ? list : NULL;
}

/* What a reader takes the section for, by its title or its key. */
static enum kind kind_read(const struct native *n, const struct section_plan *p)
{
	const struct section *s = p->section;
	const enum kind at_key = kind_find(p->key);
	if (at_key != KIND_COUNT && at_key != KIND_CUSTOM)
		return at_key;
	const str title =
	    s->title_from == TITLE_GIVEN ? markup_text(n->a, &s->title, MARKUP_VALUE) : p->key;
	/* A reader guesses so often and no more. */
	if (n->cv->section_count > GUESSED_MOST)
		return KIND_COUNT;
	const enum kind known = kind_find(title);
	const enum kind said = known == KIND_COUNT ? locale_kind(n->locale, title) : known;
	return said == KIND_COUNT ? KIND_CUSTOM : said;
}

static const struct datum *record(const struct native *n, const struct section_plan *p)
{
	const struct section *s = p->section;
	struct datum *map = datum_map(n->a);
	const bool bare = s->group_count && is_bare(n, &s->groups[0]);
	struct about about = s->about;
	if (str_eq(id_of(n->a, p->key), about.id))
		about.id = (str){0};
	if (s->title_from == TITLE_GIVEN && !p->titled)
		datum_put(n->a, map, STR("title"), native_text(n, &s->title));
	if (s->title_from == TITLE_NONE && !p->titled)
		datum_put(n->a, map, STR("title"), datum_text(n->a, STR("")));
	if (kind_read(n, p) != s->kind)
		datum_put(n->a, map, STR("kind"), datum_text(n->a, kind_row(s->kind)->name));
	if (bare)
		put_group(n, map, &s->groups[0], s->kind);
	datum_put(n->a, map, STR("groups"), groups(n, s, bare));
	put_about(n->a, map, &about, n->style);
	return map;
}

/* Only entries, or only prose: no record is needed. */
static const struct datum *plain(const struct native *n, const struct section_plan *p)
{
	const struct section *s = p->section;
	const struct group *g = s->groups;
	struct about about = s->about;
	int body;
	about.id = (str){0};
	if (s->group_count != 1 || !is_bare(n, g) || about.lang.n ||
	    (about.tag_count && !n->style.as_set) || !str_eq(id_of(n->a, p->key), s->about.id) ||
	    kind_read(n, p) != s->kind || (p->own && !p->titled))
		return NULL;
	const bool listing =
	    s->kind == KIND_SKILLS || s->kind == KIND_LANGUAGES || s->kind == KIND_INTERESTS;
	if (g->block_count == 0 && n->hand && listing) {
		const struct datum *map = label_map(n, g, s->kind);
		if (map)
			return map;
	}
	/* A list of clauses would be its body. */
	if (g->block_count == 0)
		return kind_find(p->key) == KIND_CLAUSE ? NULL : entries(n, g, s->kind);
	slot_blocks(g->blocks, g->block_count, SLOT_BODY, &body);
	if (g->entry_count || body != g->block_count ||
	    !blocks_are_plain(g->blocks, g->block_count))
		return NULL;
	const str text = blocks_commonmark(n->a, g->blocks, g->block_count, n->style.width);
	return p->own && str_find(text, STR("\n")) < 0 ? NULL : datum_text(n->a, text);
}

/* --- order and titles --- */

static bool is_mentioned(const struct section_plan *p, bool simple)
{
	return p->inside || (!p->titled && (simple || p->basics));
}

/* The order that a reader finds without being told: the summary first, clauses last. */
static bool is_natural(const struct section_plan *plans, int count)
{
	bool clause = false;
	for (int i = 0; i < count; i++) {
		const bool is_clause = plans[i].section->kind == KIND_CLAUSE && !plans[i].inside;
		if ((plans[i].basics && i > 0) || (clause && !is_clause))
			return false;
		clause = is_clause;
	}
	return true;
}

static const struct datum *mention(const struct native *n, const struct section_plan *p,
                                   bool simple)
{
	const struct section *s = p->section;
	struct datum *map = datum_map(n->a);
	const str key = p->inside ? p->key : s->about.id;
	if (!is_mentioned(p, simple))
		return datum_text(n->a, key);
	const struct datum *title =
	    s->title_from == TITLE_NONE ? datum_text(n->a, STR("")) : native_text(n, &s->title);
	datum_put(n->a, map, key, p->inside ? record(n, p) : title);
	return map;
}

const struct section *native_summary(const struct native *n)
{
	for (int i = 0; i < n->cv->section_count; i++)
		if (is_summary(n, &n->cv->sections[i]))
			return &n->cv->sections[i];
	return NULL;
}

void native_sections(const struct native *n, struct datum *root)
{
	const struct cv *cv = n->cv;
	struct section_plan *plans = ARENA_ARRAY(n->a, struct section_plan, cv->section_count);
	bool *simple = ARENA_ARRAY(n->a, bool, cv->section_count);
	struct datum *order = datum_list(n->a);
	for (int i = 0; i < cv->section_count; i++) {
		struct section_plan *p = &plans[i];
		*p = plan(n, &cv->sections[i]);
		const struct datum *value = p->basics || p->inside ? NULL : plain(n, p);
		simple[i] = value != NULL;
		const struct datum *told = value || p->basics || p->inside ? value : record(n, p);
		/* Ids are unique, and with them the keys; but not those of a kind. */
		if (str_eq(p->key, kind_row(p->section->kind)->name))
			form_put_new(n->a, root, p->key, told);
		else
			datum_put(n->a, root, p->key, told);
	}
	/* What follows in the order of the file need not be told. */
	const bool natural = is_natural(plans, cv->section_count);
	int last = natural ? -1 : cv->section_count - 1;
	for (int i = 0; i < cv->section_count; i++)
		if (is_mentioned(&plans[i], simple[i]) && i > last)
			last = i;
	for (int i = 0; i <= last; i++)
		datum_add(n->a, order, mention(n, &plans[i], simple[i]));
	datum_put(n->a, root, STR("sections"), order->count ? order : NULL);
}
