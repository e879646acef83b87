/* SPDX-License-Identifier: MIT */
/*
 * Runs → glyphs, by HarfBuzz on the face's own units, so that nothing is
 * rounded before a glyph is placed. Clusters are letters. The only file of
 * text/ that sees HarfBuzz, and so the one that knows scripts as well.
 */
#include "text/text_int.h"

#include <hb-ot.h>
#include <hb.h>

struct shaper {
	hb_buffer_t *buffer;
	hb_unicode_funcs_t *unicode;
};

struct feature_list {
	hb_feature_t *items;
	unsigned count, cap;
};

static void close_buffer(void *buffer)
{
	hb_buffer_destroy(buffer);
}

struct shaper *shaper_new(struct arena *a)
{
	struct shaper *s = ARENA_NEW(a, struct shaper);
	s->buffer = hb_buffer_create();
	arena_defer(a, close_buffer, s->buffer);
	s->unicode = hb_unicode_funcs_get_default();
	return s;
}

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

bool shaper_has_small_caps(struct shaper *s, const struct face *f, uint32_t script)
{
	(void)s;
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

unsigned shaper_figures(struct shaper *s, const struct face *f)
{
	(void)s;
	unsigned figures = own_figures((hb_font_t *)face_hb(f));
	for (size_t i = 0; i < sizeof figure_tags / sizeof *figure_tags; i++)
		if (has_feature(f, HB_SCRIPT_LATIN, figure_tags[i].tag))
			figures |= figure_tags[i].figure;
	return figures;
}

uint32_t shaper_script(struct shaper *s, uint32_t character)
{
	return (uint32_t)hb_unicode_script(s->unicode, character);
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

/* What is drawn for a letter; small capitals without a face for them are capitals. */
static void add_letter(hb_buffer_t *b, const struct letters *l, const struct run *run, int i)
{
	if (l->items[i].kind == LETTER_SILENT)
		return;
	uint32_t cased[CASED_MAX] = {l->chars[i]};
	const bool raise = run->small && l->items[i].flags & LETTER_SMALL;
	const int n = raise ? letter_upper(l->chars[i], cased) : 1;
	for (int k = 0; k < n; k++)
		hb_buffer_add(b, cased[k], (unsigned)i);
}

static void fill_buffer(hb_buffer_t *b, const struct letters *l, const struct run *run, int from,
                        int to)
{
	/* Neighbours count only at the run's own ends: at a line's end there are none. */
	if (from == run->from && from > 0)
		hb_buffer_add_utf32(b, l->chars, l->count, (unsigned)from, 0);
	for (int i = from; i < to; i++)
		add_letter(b, l, run, i);
	if (to == run->to && to < l->count && hb_buffer_get_length(b) > 0)
		hb_buffer_add_utf32(b, l->chars, l->count, (unsigned)to, 0);
}

static void set_properties(hb_buffer_t *b, const struct run *run)
{
	const str lang = run->piece->lang;
	hb_buffer_set_direction(b, run->level & 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
	hb_buffer_set_script(b, (hb_script_t)run->script);
	hb_buffer_set_language(b, lang.n ? hb_language_from_string(lang.s, (int)lang.n)
	                                 : HB_LANGUAGE_INVALID);
	hb_buffer_set_flags(b, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
}

/*
 * Readers of PDFs take a glyph that begins well inside the one before it, or
 * well behind it, for a new word: poppler from a tenth of the size. Lato's two
 * slashes do the one, a pair that is kerned apart and tracked the other. Only
 * a layout that tracks by more than that has its way.
 */
enum { TIGHTEST = 90, LOOSEST = 97, THOUSAND = 1000 }; /* 1/1000 em between letters of a word */
enum { TRACKING_OF_WORDS = 100 };

static bool is_spread(const struct run *run)
{
	return run->look->style->tracking > TRACKING_OF_WORDS;
}

/* Scripts whose letters join, or hang from one line: apart they are no words. */
static bool is_joined(uint32_t script)
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

int run_tracking(const struct run *run)
{
	/* What stands between things joins nothing: a gap is a space with tracking. */
	if (is_joined(run->script) && run->piece->kind != PIECE_SEPARATOR)
		return 0;
	const int tracking = run->look->style->tracking;
	const int most = is_spread(run) || tracking < LOOSEST ? tracking : LOOSEST;
	return most * run->upem / THOUSAND;
}

/* A capital and small capitals made of smaller ones are one word: where sizes meet, readers
 * bear less. */
static int seam_tracking(const struct letters *l, const struct run *run)
{
	enum { SEAM = 20 };
	const int more = run_tracking(run), least = SEAM * run->upem / THOUSAND, to = run->to;
	const bool meets = to < l->count && l->items[to].kind == LETTER_TEXT &&
	                   l->items[to - 1].kind == LETTER_TEXT &&
	                   (l->items[to].flags ^ l->items[to - 1].flags) & LETTER_SMALL;
	return meets && more > least && !is_spread(run) ? least : more;
}

/* Tracking stands behind each cluster, so it goes to the cluster's last glyph. */
static void add_tracking(struct run_glyph *glyphs, int count, const struct run *run, int at_end)
{
	const int more = run_tracking(run);
	for (int i = 0; more && i < count; i++)
		if (i + 1 == count || glyphs[i + 1].letter != glyphs[i].letter)
			glyphs[i].advance += i + 1 < count ? more : at_end;
}

static void limit_gaps(struct run_glyph *glyphs, int count, const struct run *run)
{
	const int tight = run->upem * TIGHTEST / THOUSAND, loose = run->upem * LOOSEST / THOUSAND;
	for (int i = 0; i < count; i++) {
		struct run_glyph *g = &glyphs[i];
		const int natural = face_advance(run->face, g->id);
		if (g->advance <= 0 || g->dx != 0)
			continue;
		if (g->advance < natural - tight)
			g->advance = natural - tight;
		else if (g->advance > natural + loose && !is_spread(run))
			g->advance = natural + loose;
	}
}

struct run_glyph *shape(struct shaper *s, struct arena *a, const struct letters *letters,
                        const struct run *run, int from, int to, uint32_t hyphen, int *count)
{
	*count = 0;
	if (!run->face)
		return NULL;
	hb_buffer_t *b = s->buffer;
	hb_buffer_clear_contents(b);
	hb_buffer_set_content_type(b, HB_BUFFER_CONTENT_TYPE_UNICODE);
	fill_buffer(b, letters, run, from, to);
	if (hyphen)
		hb_buffer_add(b, hyphen, (unsigned)to);
	set_properties(b, run);
	const struct feature_list *features =
	    script_is_ideographic(run->script) ? run->look->ideographic : run->look->features;
	/* By name: else a variable of the environment could choose another. */
	static const char *const shapers[] = {"ot", NULL};
	hb_shape_full((hb_font_t *)face_hb(run->face), b, features->items, features->count,
	              shapers);

	unsigned n = 0;
	const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(b, &n);
	const hb_glyph_position_t *at = hb_buffer_get_glyph_positions(b, &n);
	struct run_glyph *out = ARENA_ARRAY(a, struct run_glyph, n);
	for (unsigned i = 0; i < n; i++)
		out[i] = (struct run_glyph){.id = info[i].codepoint,
		                            .advance = at[i].x_advance,
		                            .dx = at[i].x_offset,
		                            .dy = at[i].y_offset,
		                            .letter = (int)info[i].cluster,
		                            .unsafe = hb_glyph_info_get_glyph_flags(&info[i]) &
		                                      HB_GLYPH_FLAG_UNSAFE_TO_BREAK};
	*count = (int)n;
	add_tracking(out, *count, run,
	             to == run->to ? seam_tracking(letters, run) : run_tracking(run));
	limit_gaps(out, *count, run);
	return out;
}
