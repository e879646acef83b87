/* SPDX-License-Identifier: MIT */
/*
 * Loading: layers are found and merged, tokens looked up, then every value is
 * read with the place it came from. After an error in a value the rest
 * stands; only a layout that cannot be read at all is none.
 */
#include "layout/layout_int.h"

/* --- the table of the top --- */

struct top {
	struct layout *layout;
	const struct node *palette, *fonts, *lengths, *parts;
	const struct node *page, *breaks, *fit;
	const struct node *place, *roles, *sections, *masters, *furniture, *words, *omit, *redact;
	const struct node *faces;
	const struct node *layout_version, *extends, *title, *about, *locales;
};

static const struct key_range version_range = {1, 1};
static const struct form version_form = {.kind = FORM_WHOLE, .arg = &version_range};
static const struct form extends_form = {.kind = FORM_ITEMS, FORM_OF(&form_text)};
static const struct form parts_form = {.kind = FORM_NAMED, FORM_OF(&block_form)};
static const struct form locales_form = {.kind = FORM_NAMED, FORM_OF(&layout_form)};

static const struct key top_keys[] = {
    NODE_KEY("layout", struct top, layout_version, version_form, "the version of the language: 1"),
    NODE_KEY("extends", struct top, extends, extends_form,
             "what it starts from: a name, a path, or a list of them; base if it does not say"),
    NODE_KEY("title", struct top, title, form_text, "its name for people"),
    NODE_KEY("about", struct top, about, form_text, "what it looks like, in a line"),
    NODE_KEY("palette", struct top, palette, palette_form, "names for colours"),
    NODE_KEY("fonts", struct top, fonts, fonts_form,
             "names for stacks of families: text, display, mono"),
    NODE_KEY("faces", struct top, faces, faces_form,
             "typefaces that the layout brings along: family: files"),
    NODE_KEY("lengths", struct top, lengths, lengths_form, "names for lengths"),
    NODE_KEY("page", struct top, page, value_page_form, "paper and margins"),
    NODE_KEY("place", struct top, place, place_form,
             "what goes into which region, in which order; \"*\" is all other sections"),
    NODE_KEY("roles", struct top, roles, roles_form, "the look, by name"),
    NODE_KEY("sections", struct top, sections, sections_form,
             "how one section or kind of section differs; \"*\" is all"),
    NODE_KEY("parts", struct top, parts, parts_form, "how a thing is set, by name"),
    NODE_KEY("masters", struct top, masters, masters_form, "how a page is divided into regions"),
    NODE_KEY("furniture", struct top, furniture, furniture_form,
             "running heads and feet, watermarks"),
    NODE_KEY("breaks", struct top, breaks, value_breaks_form, "where pages end"),
    NODE_KEY("fit", struct top, fit, value_fit_form, "how a CV is fitted to a number of pages"),
    NODE_KEY("words", struct top, words, words_form,
             "words of the page: labels, separators, date patterns"),
    NODE_KEY("locales", struct top, locales, locales_form, "what differs for CVs in a language"),
    NODE_KEY("omit", struct top, omit, omit_form, "what of the CV is left out"),
    NODE_KEY("redact", struct top, redact, redact_form,
             "what of the CV is taken away (false) or replaced"),
};
static const struct key_table top_table = {top_keys, COUNT(top_keys), 0, false};
const struct form layout_form = {.kind = FORM_MAP, .arg = &top_table, .name = "layout"};

/* --- parts --- */

/* The part as written in the highest of these layers; the layers below it go to *below. */
static const struct node *part_in(const struct layers *layers, str name, int *below)
{
	for (int i = *below - 1; i >= 0; i--) {
		const struct node *parts = map_find(layers->items[i], STR("parts"));
		const struct node *part = map_find(parts, name);
		if (!part)
			continue;
		*below = i;
		return part->kind == NODE_NULL ? NULL : part;
	}
	return NULL;
}

/* A part, and below it what it replaced, as far down as {part: inherited} asks for it. */
static void read_part(struct reader *r, const struct layers *layers, str name,
                      const struct node *node, struct named_block *out)
{
	int below = layers->count;
	part_in(layers, name, &below);
	for (;;) {
		r->saw_inherited = false;
		*out = (struct named_block){.name = name, .node = node};
		block_read(r, node, &out->block);
		if (!r->saw_inherited)
			return;
		const struct span at = r->inherited_at;
		node = part_in(layers, name, &below);
		if (!node) {
			diag(r->keys.d, DIAG_INHERITED_NONE, at, "%.*s", STR_ARG(name));
			return;
		}
		struct named_block *inherited = ARENA_NEW(r->keys.a, struct named_block);
		out->inherited = inherited;
		out = inherited;
	}
}

static void read_parts(struct reader *r, const struct layers *layers, const struct node *n,
                       struct layout *l)
{
	if (!n)
		return;
	if (n->kind != NODE_MAP) {
		value_wrong(r, n, "names with blocks");
		return;
	}
	struct named_block *parts = ARENA_ARRAY(r->keys.a, struct named_block, n->count);
	for (int i = 0; i < n->count; i++)
		read_part(r, layers, n->pairs[i].key.text, &n->pairs[i].value, &parts[i]);
	l->parts = parts;
	l->part_count = n->count;
}

/* Outside of parts there is nothing to inherit. */
static void check_inherited(struct reader *r)
{
	if (r->saw_inherited)
		diag(r->keys.d, DIAG_INHERITED_NONE, r->inherited_at, NULL);
	r->saw_inherited = false;
}

/* --- reading the merged tree --- */

static void read_one(struct reader *r, const struct node *n, value_read *read, void *field)
{
	if (n && n->kind != NODE_NULL)
		read(r, n, field, NULL);
	check_inherited(r);
}

static void read_rest(struct reader *r, const struct top *top, struct layout *l)
{
	read_one(r, top->faces, layout_faces, l);
	read_one(r, top->page, value_page, &l->page);
	read_one(r, top->breaks, value_breaks, &l->breaks);
	read_one(r, top->fit, value_fit, &l->fit);
	read_one(r, top->roles, layout_roles, l);
	read_one(r, top->sections, layout_sections, l);
	read_one(r, top->place, layout_place, l);
	read_one(r, top->masters, layout_masters, l);
	read_one(r, top->furniture, layout_furniture, l);
	read_one(r, top->words, layout_words, l);
	read_one(r, top->omit, layout_omit, l);
	read_one(r, top->redact, layout_redact, l);
}

/* One region over the whole page. */
static void default_master(struct arena *a, struct layout *l)
{
	struct block *region = ARENA_NEW(a, struct block);
	*region = (struct block){.content = CONTENT_REGION, .name = STR("main")};
	if (!l->masters[MASTER_REST])
		l->masters[MASTER_REST] = region;
}

static void default_place(struct arena *a, struct layout *l)
{
	if (l->place_count)
		return;
	struct place_region *place = ARENA_NEW(a, struct place_region);
	struct place_item *rest = ARENA_NEW(a, struct place_item);
	rest->name = STR("*");
	*place = (struct place_region){.region = STR("main"), .items = rest, .count = 1};
	l->place = place;
	l->place_count = 1;
}

static struct layout *read_layout(struct chain *c, const struct layers *layers,
                                  const struct node *merged)
{
	struct layout *l = ARENA_NEW(c->a, struct layout);
	struct reader r = {.keys = {.a = c->a,
	                            .scratch = c->scratch,
	                            .d = c->d,
	                            .unknown = DIAG_LAYOUT_KEY_UNKNOWN,
	                            .twice = DIAG_LAYOUT_KEY_TWICE}};
	struct top top = {.layout = l};
	r.keys.user = &r;
	page_defaults(&l->page);
	breaks_defaults(&l->breaks);
	fit_defaults(&l->fit);
	keys_read(&r.keys, merged, &top_table, &top);
	tokens_init(&r.palette, c->a, top.palette);
	tokens_init(&r.fonts, c->a, top.fonts);
	tokens_init(&r.lengths, c->a, top.lengths);
	tokens_check(&r);
	read_one(&r, top.title, value_text, &l->title);
	read_one(&r, top.about, value_text, &l->about);
	read_parts(&r, layers, top.parts, l);
	r.saw_inherited = false;
	read_rest(&r, &top, l);
	default_master(c->a, l);
	default_place(c->a, l);
	l->merged = merged;
	return l;
}

/* --- layers --- */

static const struct node *merge_all(struct chain *c, const struct layers *layers)
{
	struct merging m = {c->a, c->scratch, c->d, false};
	const struct node *merged = NULL;
	for (int i = 0; i < layers->count; i++) {
		m.is_file = i < c->layers.count;
		merged = merge_layers(&m, merged, layers->items[i]);
	}
	return merged;
}

/* "de" fits "de", "de-AT" and "de_AT". */
static bool lang_fits(str tag, str lang)
{
	return name_compare(tag, str_slice(lang, 0, tag.n)) == 0 &&
	       (tag.n == lang.n || lang.s[tag.n] == '-' || lang.s[tag.n] == '_');
}

/* Overlays for the language, the general one (de) below the special one (de-AT). */
static void add_overlays(struct chain *c, struct layers *layers, const struct node *locales,
                         str lang)
{
	for (ptrdiff_t n = 1; n <= lang.n; n++)
		for (int i = 0; locales && i < locales->count; i++) {
			const struct pair *pair = &locales->pairs[i];
			if (pair->key.text.n == n && lang_fits(pair->key.text, lang) &&
			    pair->value.kind == NODE_MAP)
				LIST_ADD(c->a, layers, &pair->value);
		}
}

static void add_settings(struct chain *c, struct layers *layers, const struct node *const *settings,
                         int count)
{
	for (int i = 0; i < count; i++)
		LIST_ADD(c->a, layers, layout_renamed(c, settings[i]));
}

/* An overlay may not say what it lies over. */
static void check_overlays(struct chain *c, const struct node *locales)
{
	static const char *const refused[] = {"extends", "locales", "layout"};
	for (int i = 0; locales && i < locales->count; i++)
		for (int k = 0; k < COUNT(refused); k++) {
			const struct node *n =
			    map_find(&locales->pairs[i].value, str_from_z(refused[k]));
			if (n)
				diag(c->d, DIAG_LAYOUT_KEY_UNKNOWN, n->span,
				     "%s; not in an overlay", refused[k]);
		}
}

static struct layout *load_layers(struct chain *c, const struct node *fragment,
                                  const struct node *const *settings, int count, str lang)
{
	struct layers layers = c->layers;
	if (fragment)
		LIST_ADD(c->a, &layers, layout_renamed(c, fragment));
	const struct node *merged = merge_all(c, &layers);
	const struct node *locales = map_find(merged, STR("locales"));
	if (locales && locales->kind != NODE_MAP)
		locales = NULL;
	check_overlays(c, locales);
	const int plain = layers.count;
	add_overlays(c, &layers, locales, lang);
	add_settings(c, &layers, settings, count);
	struct merging m = {c->a, c->scratch, c->d, false};
	for (int i = plain; i < layers.count; i++)
		merged = merge_layers(&m, merged, layers.items[i]);
	return read_layout(c, &layers, merged);
}

/* --- what was asked for --- */

/* The CV's wish, or the fallback; a wish that cannot be met is an error, and the fallback. */
static bool add_wish(struct chain *c, const struct node *wish)
{
	if (wish && wish->kind != NODE_NULL && chain_add_for(c, wish))
		return true;
	c->layers.count = c->keys.count = c->taken.count = 0;
	return chain_add(c, c->places->fallback);
}

static const struct node *wish_of(const struct node *fragment)
{
	if (fragment && fragment->kind == NODE_MAP)
		return map_find(fragment, STR("extends"));
	return fragment;
}

static struct layout *finish(struct chain *c, struct layout *l)
{
	l->name = str_copy(c->a, c->asked.name);
	l->folder = str_copy(c->a, path_folder(c->asked.path));
	l->root = c->layers.items[0]->span.origin;
	if (l->title.n == 0)
		l->title = l->name;
	return l;
}

/* --- whole layouts on the shelf --- */

/* Where the layers lie says what they are, for as long as somebody holds them. */
static str layers_key(const struct chain *c, str lang)
{
	struct buf key = BUF(c->a);
	buf_format(&key, "%.*s%c%.*s", STR_ARG(c->asked.name), 0, STR_ARG(lang));
	for (int i = 0; i < c->layers.count; i++)
		buf_format(&key, " %p", (const void *)c->layers.items[i]);
	return buf_str(&key);
}

/* A layout with files of its own is read anew, as its files are. */
static const struct layout *load_shared(struct chain *c, str lang)
{
	const str key = layers_key(c, lang);
	const struct layout *kept = shelf_find(c->places->shelf, c->a, key);
	if (kept)
		return kept;
	const struct shelf_draft draft = shelf_begin(c->a);
	const int told = diags_total(c->d);
	struct chain own = *c;
	own.a = draft.a;
	const struct layout *l =
	    finish(&own, load_layers(&own, NULL, NULL, 0, str_copy(draft.a, lang)));
	if (diags_total(c->d) == told && !l->family_count && chain_hold(c, draft.a))
		shelf_put(c->places->shelf, &draft, key, l);
	return l;
}

const struct layout *layout_load(struct arena *a, struct arena *scratch,
                                 const struct layout_places *places, str wanted,
                                 const struct node *fragment, const struct node *const *settings,
                                 int setting_count, str lang, struct diags *d)
{
	struct chain c = {.a = a, .scratch = scratch, .places = places, .d = d};
	const struct node *changes = fragment && fragment->kind == NODE_MAP ? fragment : NULL;
	if (wanted.n ? !chain_add(&c, wanted) : !add_wish(&c, wish_of(fragment)))
		return NULL;
	if (!changes && setting_count == 0)
		return load_shared(&c, lang);
	return finish(&c, load_layers(&c, changes, settings, setting_count, lang));
}
