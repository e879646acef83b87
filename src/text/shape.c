/* SPDX-License-Identifier: MIT */
/*
 * Stretches of runs → glyphs, by HarfBuzz on the face's own units, so that
 * nothing is rounded before a glyph is placed. Clusters are letters. The only
 * file of text/ that has HarfBuzz shape, and so the one that knows scripts as
 * well. What is shaped at once, and kept: see words.c.
 */
#include "text/text_int.h"

#include <hb-ot.h>
#include <hb.h>
#include <string.h>

struct feature_list {
	hb_feature_t *items;
	unsigned count, cap;
};

/* What a style's figures and switches are in OpenType. */
static const struct {
	unsigned figure;
	hb_tag_t tag;
} figure_tags[] = {
    {FIGURES_LINING, HB_TAG('l', 'n', 'u', 'm')},
    {FIGURES_OLDSTYLE, HB_TAG('o', 'n', 'u', 'm')},
    {FIGURES_PROPORTIONAL, HB_TAG('p', 'n', 'u', 'm')},
    {FIGURES_TABULAR, HB_TAG('t', 'n', 'u', 'm')},
};

static const hb_tag_t ligature_tags[] = {HB_TAG('l', 'i', 'g', 'a'), HB_TAG('c', 'l', 'i', 'g')};

static const hb_tag_t small_caps_tag = HB_TAG('s', 'm', 'c', 'p');

static void add_feature(struct arena *a, struct feature_list *l, hb_tag_t tag, unsigned value)
{
	int cap = (int)l->cap;
	l->items = arena_grow(a, l->items, (int)l->count, &cap, sizeof *l->items);
	l->cap = (unsigned)cap;
	l->items[l->count++] = (hb_feature_t){.tag = tag,
	                                      .value = value,
	                                      .start = HB_FEATURE_GLOBAL_START,
	                                      .end = HB_FEATURE_GLOBAL_END};
}

struct feature_list *shaper_features(struct arena *a, const struct text_style *style)
{
	struct feature_list *l = ARENA_NEW(a, struct feature_list);
	for (size_t i = 0; i < sizeof figure_tags / sizeof *figure_tags; i++)
		if (style->figures & figure_tags[i].figure)
			add_feature(a, l, figure_tags[i].tag, 1);
	const bool apart = style->no_ligatures || style->tracking != 0;
	for (size_t i = 0; apart && i < sizeof ligature_tags / sizeof *ligature_tags; i++)
		add_feature(a, l, ligature_tags[i], 0);
	if (style->text_case == CASE_SMALL_CAPS)
		add_feature(a, l, small_caps_tag, 1);
	for (int i = 0; i < style->feature_count; i++) {
		const char *t = style->features[i].tag;
		add_feature(a, l, HB_TAG(t[0], t[1], t[2], t[3]), style->features[i].value);
	}
	return l;
}

struct feature_list *shaper_ideographic(struct arena *a, const struct text_style *style)
{
	struct feature_list *l = shaper_features(a, style);
	add_feature(a, l, HB_TAG('c', 'h', 'w', 's'), 1);
	return l;
}

static bool has_feature(const struct face *f, uint32_t script, hb_tag_t tag)
{
	hb_face_t *face = hb_font_get_face((hb_font_t *)face_hb(f));
	hb_tag_t tags[HB_OT_MAX_TAGS_PER_SCRIPT];
	unsigned count = HB_OT_MAX_TAGS_PER_SCRIPT, at = 0, feature = 0;
	hb_ot_tags_from_script_and_language((hb_script_t)script, HB_LANGUAGE_INVALID, &count, tags,
	                                    NULL, NULL);
	hb_ot_layout_table_select_script(face, HB_OT_TAG_GSUB, count, tags, &at, NULL);
	return hb_ot_layout_language_find_feature(
	    face, HB_OT_TAG_GSUB, at, HB_OT_LAYOUT_DEFAULT_LANGUAGE_INDEX, tag, &feature);
}

bool shaper_has_small_caps(const struct face *f, uint32_t script)
{
	return has_feature(f, script, small_caps_tag);
}

/* What the figures of a face are when nothing is asked for. */
static unsigned own_figures(hb_font_t *font)
{
	enum { DIGITS = 10, DESCENDS = 12 }; /* a figure reaches by 1/12 em below the line */
	bool tabular = true, oldstyle = false;
	hb_position_t first = 0;
	for (unsigned i = 0; i < DIGITS; i++) {
		hb_codepoint_t glyph;
		hb_glyph_extents_t box;
		if (!hb_font_get_nominal_glyph(font, '0' + i, &glyph))
			return 0;
		const hb_position_t advance = hb_font_get_glyph_h_advance(font, glyph);
		first = i == 0 ? advance : first;
		tabular = tabular && advance == first;
		const int upem = (int)hb_face_get_upem(hb_font_get_face(font));
		oldstyle = oldstyle || (hb_font_get_glyph_extents(font, glyph, &box) &&
		                        box.y_bearing + box.height < -upem / DESCENDS);
	}
	return (tabular ? FIGURES_TABULAR : FIGURES_PROPORTIONAL) |
	       (oldstyle ? FIGURES_OLDSTYLE : FIGURES_LINING);
}

unsigned shaper_figures(const struct face *f)
{
	unsigned figures = own_figures((hb_font_t *)face_hb(f));
	for (size_t i = 0; i < sizeof figure_tags / sizeof *figure_tags; i++)
		if (has_feature(f, HB_SCRIPT_LATIN, figure_tags[i].tag))
			figures |= figure_tags[i].figure;
	return figures;
}

uint32_t shaper_script(uint32_t character)
{
	return (uint32_t)hb_unicode_script(hb_unicode_funcs_get_default(), character);
}

bool script_is_real(uint32_t script)
{
	return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED &&
	       script != HB_SCRIPT_UNKNOWN;
}

uint32_t script_latin(void)
{
	return HB_SCRIPT_LATIN;
}

uint32_t script_han(void)
{
	return HB_SCRIPT_HAN;
}

bool script_is_ideographic(uint32_t script)
{
	return script == HB_SCRIPT_HAN || script == HB_SCRIPT_HIRAGANA ||
	       script == HB_SCRIPT_KATAKANA || script == HB_SCRIPT_BOPOMOFO;
}

bool script_is_joined(uint32_t script)
{
	static const hb_script_t joined[] = {
	    HB_SCRIPT_ARABIC,  HB_SCRIPT_SYRIAC,   HB_SCRIPT_MONGOLIAN,       HB_SCRIPT_NKO,
	    HB_SCRIPT_MANDAIC, HB_SCRIPT_PHAGS_PA, HB_SCRIPT_ADLAM,           HB_SCRIPT_DEVANAGARI,
	    HB_SCRIPT_BENGALI, HB_SCRIPT_GURMUKHI, HB_SCRIPT_HANIFI_ROHINGYA,
	};
	for (size_t i = 0; i < sizeof joined / sizeof *joined; i++)
		if (script == joined[i])
			return true;
	return false;
}

/* --- stretches --- */

/* All that the shape of a text hangs on beside the text. */
struct setting {
	hb_font_t *font;
	hb_language_t language;
	uint32_t script;
	bool rtl;
	bool has_words;
	struct feature_list features;
};

struct shaper {
	struct arena *a;
	hb_buffer_t *buffer;
	struct {
		struct setting **items;
		int count, cap;
	} settings;
};

static void close_buffer(void *buffer)
{
	hb_buffer_destroy(buffer);
}

static void close_font(void *font)
{
	hb_font_destroy(font);
}

struct shaper *shaper_new(struct arena *a)
{
	struct shaper *s = ARENA_NEW(a, struct shaper);
	s->a = a;
	s->buffer = hb_buffer_create();
	arena_defer(a, close_buffer, s->buffer);
	return s;
}

/*
 * Stretches stand in one buffer with two spaces between them: what each would
 * have behind it in its run, and what would be before the next one. Clusters
 * count letters from 1 on, and spaces with them.
 */
enum { FIRST_CLUSTER = 1, SPACES = 2 };

/* Letters beside a run do not go into the buffer, but HarfBuzz looks at them. */
static void add_beside(hb_buffer_t *b, const struct drawn *drawn, int count, bool behind)
{
	uint32_t chars[STRETCH_BESIDE];
	for (int i = 0; i < count; i++)
		chars[i] = drawn[i].c;
	if (count)
		hb_buffer_add_utf32(b, chars, count, behind ? 0 : (unsigned)count, 0);
}

/* The cluster behind it. */
static unsigned add_stretch(hb_buffer_t *b, const struct stretch *t, unsigned cluster)
{
	const int end = t->count - t->behind;
	if (!t->follows)
		add_beside(b, t->drawn, t->before, false);
	else if (hb_buffer_get_length(b) == 0)
		hb_buffer_add(b, ' ', 0);
	for (int i = t->before; i < end; i++)
		hb_buffer_add(b, t->drawn[i].c, cluster + (unsigned)t->drawn[i].letter);
	cluster += (unsigned)t->letters;
	for (int i = 0; t->goes_on && i < SPACES; i++)
		hb_buffer_add(b, ' ', cluster++);
	if (hb_buffer_get_length(b) > 0)
		add_beside(b, t->drawn + end, t->behind, true);
	return cluster;
}

static void set_properties(hb_buffer_t *b, const struct setting *g, bool parts)
{
	hb_buffer_set_direction(b, g->rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
	hb_buffer_set_script(b, (hb_script_t)g->script);
	hb_buffer_set_language(b, g->language);
	hb_buffer_set_flags(b, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES |
	                           (parts ? HB_BUFFER_FLAG_PRODUCE_UNSAFE_TO_CONCAT : 0u));
}

/* What HarfBuzz has made, as far as it has been dealt out. */
struct made {
	const hb_glyph_info_t *info;
	const hb_glyph_position_t *at;
	unsigned count, next;
};

/* Whether the next glyph begins this cluster, and neither it nor what is before hangs on the
 * other. */
static bool is_apart(const struct made *m, unsigned cluster)
{
	return m->next < m->count && m->info[m->next].cluster == cluster &&
	       !(hb_glyph_info_get_glyph_flags(&m->info[m->next]) &
	         (HB_GLYPH_FLAG_UNSAFE_TO_CONCAT | HB_GLYPH_FLAG_UNSAFE_TO_BREAK));
}

static void take_glyphs(struct made *m, struct stretch *t, unsigned from, unsigned to)
{
	for (; m->next < m->count && m->info[m->next].cluster < to; m->next++) {
		const hb_glyph_info_t *info = &m->info[m->next];
		const hb_glyph_position_t *at = &m->at[m->next];
		t->glyphs[t->glyph_count++] = (struct run_glyph){
		    .id = info->codepoint,
		    .advance = at->x_advance,
		    .dx = at->x_offset,
		    .dy = at->y_offset,
		    .letter = (int)(info->cluster - from),
		    .unsafe = hb_glyph_info_get_glyph_flags(info) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK};
	}
}

static int glyphs_before(const struct made *m, unsigned cluster)
{
	unsigned n = m->next;
	while (n < m->count && m->info[n].cluster < cluster)
		n++;
	return (int)(n - m->next);
}

/*
 * What stands before the space at its beginning, and behind the first space
 * after its end, may be anything, if what begins there is apart.
 */
static unsigned deal(struct made *m, struct arena *a, struct stretch *t, unsigned from)
{
	const unsigned end = from + (unsigned)t->letters, to = t->goes_on ? end : UINT32_MAX;
	m->next += (unsigned)glyphs_before(m, from);
	t->alone = !t->follows || is_apart(m, from);
	t->glyphs = ARENA_ARRAY(a, struct run_glyph, glyphs_before(m, to));
	take_glyphs(m, t, from, to);
	if (!t->goes_on)
		return end;
	const int space = glyphs_before(m, end + 1);
	m->next += (unsigned)space;
	t->alone = t->alone && space > 0 && is_apart(m, end + 1);
	return end + SPACES;
}

void shape_stretches(struct shaper *s, struct arena *a, struct stretch *const *items, int count)
{
	hb_buffer_t *b = s->buffer;
	const struct setting *g = items[0]->setting;
	hb_buffer_clear_contents(b);
	hb_buffer_set_content_type(b, HB_BUFFER_CONTENT_TYPE_UNICODE);
	unsigned cluster = FIRST_CLUSTER;
	for (int i = 0; i < count; i++)
		cluster = add_stretch(b, items[i], cluster);
	set_properties(b, g, items[0]->follows || items[0]->goes_on);
	/* By name: else a variable of the environment could choose another. */
	static const char *const shapers[] = {"ot", NULL};
	const bool done =
	    hb_shape_full(g->font, b, g->features.items, g->features.count, shapers) &&
	    hb_buffer_allocation_successful(b);

	struct made m = {0};
	m.info = hb_buffer_get_glyph_infos(b, &m.count);
	m.at = hb_buffer_get_glyph_positions(b, &m.count);
	cluster = FIRST_CLUSTER;
	for (int i = 0; i < count; i++) {
		items[i]->failed = !done;
		cluster = deal(&m, a, items[i], cluster);
	}
}

/* --- settings --- */

/*
 * Letters that look at no others but by the rules of the font, in fonts whose
 * rules HarfBuzz tells the reach of: for tables older than GPOS it does not.
 */
static bool may_have_words(const struct setting *g)
{
	static const hb_tag_t mute[] = {HB_TAG('k', 'e', 'r', 'n'), HB_TAG('k', 'e', 'r', 'x'),
	                                HB_TAG('m', 'o', 'r', 'x'), HB_TAG('m', 'o', 'r', 't')};
	const bool plain = g->script == HB_SCRIPT_LATIN || g->script == HB_SCRIPT_GREEK ||
	                   g->script == HB_SCRIPT_CYRILLIC;
	bool told = true;
	for (size_t i = 0; i < sizeof mute / sizeof *mute; i++) {
		hb_blob_t *table = hb_face_reference_table(hb_font_get_face(g->font), mute[i]);
		told = told && hb_blob_get_length(table) == 0;
		hb_blob_destroy(table);
	}
	return plain && told && !g->rtl;
}

/* Whether a space looks at what is beside it: some fonts kern with it. */
static bool space_is_alone(struct shaper *s, const struct setting *g)
{
	const struct drawn space = {' ', 0};
	struct stretch between = {.setting = g,
	                          .drawn = &space,
	                          .count = 1,
	                          .letters = 1,
	                          .follows = true,
	                          .goes_on = true};
	shape_stretches(s, s->a, &(struct stretch *){&between}, 1);
	return between.alone;
}

static bool same_setting(const struct setting *a, const struct setting *b)
{
	const struct feature_list *x = &a->features, *y = &b->features;
	return a->font == b->font && a->language == b->language && a->script == b->script &&
	       a->rtl == b->rtl && x->count == y->count &&
	       (x->count == 0 || memcmp(x->items, y->items, x->count * sizeof *x->items) == 0);
}

/* Holds its font, so that no other can have the same address. */
static struct setting *keep_setting(struct shaper *s, const struct setting *wanted)
{
	struct setting *g = ARENA_NEW(s->a, struct setting);
	*g = *wanted;
	g->features.items = ARENA_ARRAY(s->a, hb_feature_t, g->features.count);
	for (unsigned i = 0; i < g->features.count; i++)
		g->features.items[i] = wanted->features.items[i];
	arena_defer(s->a, close_font, hb_font_reference(g->font));
	g->has_words = may_have_words(g) && space_is_alone(s, g);
	LIST_ADD(s->a, &s->settings, g);
	return g;
}

const struct setting *shaper_setting(struct shaper *s, const struct run *run)
{
	const str lang = run->piece->lang;
	const bool ideographic = script_is_ideographic(run->script);
	const struct setting wanted = {
	    .font = face_hb(run->face),
	    .language = lang.n ? hb_language_from_string(lang.s, (int)lang.n) : HB_LANGUAGE_INVALID,
	    .script = run->script,
	    .rtl = run->level & 1,
	    .features = ideographic ? *run->look->ideographic : *run->look->features,
	};
	for (int i = s->settings.count - 1; i >= 0; i--)
		if (same_setting(s->settings.items[i], &wanted))
			return s->settings.items[i];
	return keep_setting(s, &wanted);
}

bool setting_has_words(const struct setting *g)
{
	return g->has_words;
}

int shaper_settings(const struct shaper *s)
{
	return s->settings.count;
}
