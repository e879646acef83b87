/* SPDX-License-Identifier: MIT */
/*
 * Letters → runs of one piece, direction, script and face. A face is chosen
 * for a whole cluster (base and marks): the first family of the style that has
 * it, then the fallback by character; a character that nobody has is reported
 * and drawn as U+FFFD, never as the empty box of some face.
 */
#include "text/text_int.h"

#include <utf8proc.h>

enum { REPORTED_PER_PIECE = 16, OPEN_PAIRS = 8 };

/* What tells one letter's run from the next one's. */
struct trait {
	const struct face *face;
	uint32_t script;
	uint8_t level;
	bool small;
};

struct itemiser {
	struct arena *a, *scratch;
	struct text_context *context;
	struct letters *letters;
	const struct piece *pieces;
	struct trait *traits;
	str ideographs; /* the language whose ideographs are shown, if only the text tells */
	struct itemised out;
	int reported, reported_piece;
	uint32_t reports[REPORTED_PER_PIECE];
};

const struct look *look_find(struct text_context *context, const struct text_style *style)
{
	for (int i = context->looks.count - 1; i >= 0; i--)
		if (context->looks.items[i]->style == style)
			return context->looks.items[i];
	struct look *look = ARENA_NEW(context->a, struct look);
	look->style = style;
	look->faces = ARENA_ARRAY(context->a, const struct face *, style->families.count + 1);
	for (int i = 0; i < style->families.count; i++) {
		bool exact;
		const struct face *f = font_find(context->fonts, style->families.items[i],
		                                 style->weight, style->italic, &exact);
		if (f)
			look->faces[look->face_count++] = f;
	}
	if (look->face_count == 0) {
		const struct face *f =
		    font_fallback(context->fonts, 'x', style->weight, style->italic);
		if (f)
			look->faces[look->face_count++] = f;
	}
	look->features = shaper_features(context->a, style);
	look->ideographic = shaper_ideographic(context->a, style);
	LIST_ADD(context->a, &context->looks, look);
	return look;
}

/* --- script --- */

static uint32_t script_of(uint32_t c)
{
	if (c < 0x80)
		return letter_is_alphabetic(c) ? script_latin() : 0;
	const uint32_t script = shaper_script(c);
	return script_is_real(script) ? script : 0;
}

/* Quotes and brackets that are open: what closes them goes with them. */
struct open_pairs {
	uint32_t closing[OPEN_PAIRS], script[OPEN_PAIRS];
	int count;
};

static uint32_t closing_of(uint32_t c)
{
	static const struct {
		uint32_t opening, closing;
	} pairs[] = {{0x2018, 0x2019}, {0x201C, 0x201D}};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (pairs[i].opening == c)
			return pairs[i].closing;
	return 0;
}

/* The script of a common character that follows `script`. */
static uint32_t script_of_sign(struct open_pairs *open, uint32_t c, uint32_t script)
{
	const uint32_t closing = closing_of(c);
	if (closing && open->count < OPEN_PAIRS) {
		open->closing[open->count] = closing;
		open->script[open->count++] = script;
	}
	for (int i = open->count - 1; !closing && i >= 0; i--)
		if (open->closing[i] == c) {
			open->count = i;
			return open->script[i];
		}
	return script;
}

/* Common characters go with what stands before them, at the start with what follows. */
static void find_scripts(struct itemiser *k)
{
	const struct letters *l = k->letters;
	struct open_pairs open = {.count = 0};
	uint32_t script = 0;
	int first = 0;
	for (int i = 0; i < l->count; i++) {
		const uint32_t own = script_of(l->chars[i]);
		if (own) {
			for (; !script && first < i; first++)
				k->traits[first].script = own;
			for (int n = 0; !script && n < open.count; n++)
				open.script[n] = own;
			script = own;
		}
		k->traits[i].script = own ? own : script_of_sign(&open, l->chars[i], script);
	}
	for (; !script && first < l->count; first++)
		k->traits[first].script = script_latin();
}

/* --- face --- */

static bool composes(const struct face *f, uint32_t base, uint32_t mark)
{
	utf8proc_uint8_t bytes[2 * UTF8_MAX];
	utf8proc_ssize_t n = utf8proc_encode_char((utf8proc_int32_t)base, bytes);
	n += utf8proc_encode_char((utf8proc_int32_t)mark, bytes + n);
	utf8proc_int32_t out[2 * UTF8_MAX];
	const utf8proc_ssize_t count =
	    utf8proc_decompose(bytes, n, out, 2 * UTF8_MAX, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	if (count < 0)
		return false;
	return utf8proc_normalize_utf32(out, count, UTF8PROC_COMPOSE | UTF8PROC_STABLE) == 1 &&
	       face_has(f, (uint32_t)out[0]);
}

/* Marks that only choose a form of the base: a face need not have them. */
static bool is_selector(uint32_t c)
{
	return c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
}

static bool has_mark(const struct face *f, const struct letters *l, int base, int i)
{
	const uint32_t c = l->chars[i];
	return l->items[i].kind == LETTER_SILENT || is_selector(c) || face_has(f, c) ||
	       composes(f, l->chars[base], c);
}

static bool has_cluster(const struct face *f, const struct letters *l, int from, int to)
{
	if (!face_has(f, l->chars[from]))
		return false;
	for (int i = from + 1; i < to; i++)
		if (!has_mark(f, l, from, i))
			return false;
	return true;
}

static void report_missing(struct itemiser *k, int letter)
{
	const uint32_t c = k->letters->chars[letter];
	const int piece = k->letters->items[letter].piece;
	k->context->missing++;
	if (piece != k->reported_piece)
		k->reported = 0;
	k->reported_piece = piece;
	for (int i = 0; i < k->reported; i++)
		if (k->reports[i] == c)
			return;
	if (k->reported == REPORTED_PER_PIECE)
		return;
	k->reports[k->reported++] = c;
	char bytes[UTF8_MAX];
	const int n = (int)utf8_encode(c, bytes);
	diag(k->context->d, DIAG_GLYPH_MISSING, k->pieces[piece].span, "U+%04X '%.*s'", c, n,
	     bytes);
}

static const struct face *stand_in(struct itemiser *k, const struct look *look, int from, int to)
{
	for (int i = from; i < to; i++)
		k->letters->chars[i] = UTF8_REPLACEMENT;
	for (int i = 0; i < look->face_count; i++)
		if (face_has(look->faces[i], UTF8_REPLACEMENT))
			return look->faces[i];
	const struct face *f = font_fallback(k->context->fonts, UTF8_REPLACEMENT,
	                                     look->style->weight, look->style->italic);
	for (int i = from; i < to; i++)
		if (!f || i > from)
			k->letters->items[i].kind = LETTER_SILENT;
	return f ? f : look->face_count ? look->faces[0] : NULL;
}

/*
 * Chinese and Japanese write some signs a whole em wide that western text has
 * too: beside ideographs they come from the face of these, but not where a
 * space stands before them, as before a dot between fields. Korean does not.
 */
static bool is_wide_sign(const struct itemiser *k, int letter)
{
	static const uint32_t signs[] = {0xB7,   0x2014, 0x2015, 0x2018, 0x2019,
	                                 0x201C, 0x201D, 0x2025, 0x2026};
	const uint32_t c = k->letters->chars[letter];
	if (c < 0x80)
		return false;
	const str lang = k->pieces[k->letters->items[letter].piece].lang;
	const bool apart = letter > 0 && letter_is_space(k->letters->chars[letter - 1]);
	if (apart || !script_is_ideographic(k->traits[letter].script) ||
	    !(lang_is(lang, "zh") || lang_is(lang, "ja") || lang_is(lang, "yue")))
		return false;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (c == signs[i])
			return true;
	return false;
}

/* Whose ideographs a text shows that is not said to be in a language of theirs: kana and Hangul
 * tell; empty: nobody's. */
static str find_ideographs(const struct letters *l)
{
	for (int i = 0; i < l->count; i++)
		if (l->chars[i] >= 0x3041 && l->chars[i] <= 0x30FF)
			return STR("ja");
		else if (l->chars[i] >= 0xAC00 && l->chars[i] <= 0xD7A3)
			return STR("ko");
	return (str){0};
}

static str ideographs_of(const struct itemiser *k, str lang)
{
	const bool says = lang_is(lang, "zh") || lang_is(lang, "yue") || lang_is(lang, "ja") ||
	                  lang_is(lang, "ko");
	return says ? lang : k->ideographs;
}

static const struct face *fallback(struct itemiser *k, const struct look *look, int letter)
{
	const uint32_t c = k->letters->chars[letter], script = k->traits[letter].script;
	if (look->face_count == 0)
		return font_fallback(k->context->fonts, c, look->style->weight,
		                     look->style->italic);
	const str lang = k->pieces[k->letters->items[letter].piece].lang;
	struct font_beside beside = {.face = look->faces[0], .lang = ideographs_of(k, lang)};
	/* Signs of ideographic text look like the ideographs around them. */
	if (letter_is_ideographic_sign(c) || is_wide_sign(k, letter))
		beside.script = script_is_ideographic(script) ? script : script_han();
	return font_fallback_beside(k->context->fonts, c, &beside);
}

static const struct face *choose_face(struct itemiser *k, const struct look *look, int from, int to)
{
	for (int i = 0; i < look->face_count && !is_wide_sign(k, from); i++)
		if (has_cluster(look->faces[i], k->letters, from, to))
			return look->faces[i];
	const struct face *f = fallback(k, look, from);
	if (!f) {
		report_missing(k, from);
		return stand_in(k, look, from, to);
	}
	for (int i = from + 1; i < to; i++) /* marks that the base's face lacks */
		if (!has_mark(f, k->letters, from, i)) {
			report_missing(k, i);
			k->letters->items[i].kind = LETTER_SILENT;
		}
	return f;
}

static const struct look *look_at(struct itemiser *k, int letter)
{
	const struct piece *piece = &k->pieces[k->letters->items[letter].piece];
	return piece->style ? look_find(k->context, piece->style) : NULL;
}

static bool is_drawn(const struct letters *l, int i)
{
	return l->items[i].kind == LETTER_TEXT || l->items[i].kind == LETTER_GLUE;
}

/* A base and its marks: what gets one face. */
static int cluster_end(const struct letters *l, int from)
{
	int to = from + 1;
	while (is_drawn(l, from) && to < l->count && l->items[to].flags & LETTER_EXTENDS &&
	       l->items[to].piece == l->items[from].piece)
		to++;
	return to;
}

static void find_faces(struct itemiser *k)
{
	struct letters *l = k->letters;
	const struct face *face = NULL;
	const struct look *look = NULL;
	int piece = -1, to;
	for (int i = 0; i < l->count; i = to) {
		to = cluster_end(l, i);
		if (l->items[i].piece != piece) {
			piece = l->items[i].piece;
			look = look_at(k, i);
			face = look && look->face_count ? look->faces[0] : NULL;
		}
		/* Spaces are in every face, or HarfBuzz makes them. */
		const bool blank = to == i + 1 && letter_is_space(l->chars[i]);
		if (look && is_drawn(l, i) && !blank)
			face = choose_face(k, look, i, to);
		for (int at = i; at < to; at++)
			k->traits[at].face = face;
	}
}

/* --- runs --- */

/* Small capitals that the face does not have are capitals, smaller. */
static void find_small(struct itemiser *k)
{
	const struct letters *l = k->letters;
	const struct face *asked = NULL;
	bool real = false;
	for (int i = 0; i < l->count; i++) {
		const struct trait *t = &k->traits[i];
		if (!(l->items[i].flags & LETTER_SMALL) || !t->face)
			continue;
		if (t->face != asked) {
			real = shaper_has_small_caps(t->face, t->script);
			if (!real)
				report_small_caps(k->context, t->face);
		}
		asked = t->face;
		k->traits[i].small = !real;
	}
}

static void check_figures(struct itemiser *k)
{
	const struct letters *l = k->letters;
	for (int i = 0; i < l->count; i++) {
		const struct text_style *style = k->pieces[l->items[i].piece].style;
		const struct face *face = k->traits[i].face;
		if (face && style && style->figures && l->chars[i] >= '0' && l->chars[i] <= '9')
			report_figures(k->context, face, style->figures);
	}
}

static void find_gaps(struct itemiser *k)
{
	const struct letters *l = k->letters;
	const struct trait *t = k->traits;
	for (int i = 1; i < l->count; i++)
		if (l->items[i].kind == LETTER_TEXT && l->items[i - 1].kind == LETTER_TEXT &&
		    !(l->items[i].flags & LETTER_EXTENDS))
			l->items[i].flags |= ideograph_flags(l->chars[i - 1], t[i - 1].script,
			                                     l->chars[i], t[i].script);
}

static bool same_run(const struct itemiser *k, int i)
{
	const struct letter *l = &k->letters->items[i], *before = l - 1;
	const struct trait *t = &k->traits[i], *u = t - 1;
	return l->piece == before->piece && t->face == u->face && t->script == u->script &&
	       !(l->flags & LETTER_GAP) && t->level == u->level && t->small == u->small &&
	       before->kind != LETTER_NEWLINE && before->kind != LETTER_THING;
}

static dim small_size(dim size)
{
	enum { SMALL_PERCENT = 80 };
	return dim_scale(size, SMALL_PERCENT, 100);
}

static void add_run(struct itemiser *k, int from, int to)
{
	const struct letter *l = &k->letters->items[from];
	const struct trait *t = &k->traits[from];
	const struct look *look = look_at(k, from);
	if (!look || l->kind == LETTER_NEWLINE || l->kind == LETTER_THING)
		return;
	const struct run run = {
	    .from = from,
	    .to = to,
	    .piece = &k->pieces[l->piece],
	    .look = look,
	    .face = t->face,
	    .size = t->small ? small_size(look->style->size) : look->style->size,
	    .upem = t->face ? face_metrics(t->face)->upem : 1000,
	    .script = t->script,
	    .level = t->level,
	    .small = t->small,
	};
	LIST_ADD(k->a, &k->out.runs, run);
}

struct itemised itemise(struct arena *a, struct arena *scratch, struct text_context *context,
                        struct letters *letters, const struct piece *pieces)
{
	struct itemiser k = {.a = a,
	                     .scratch = scratch,
	                     .context = context,
	                     .letters = letters,
	                     .pieces = pieces,
	                     .ideographs = find_ideographs(letters),
	                     .reported_piece = -1};
	const struct arena_mark mark = arena_mark(scratch);
	k.traits = ARENA_ARRAY(scratch, struct trait, letters->count);
	uint8_t *levels = ARENA_ARRAY(scratch, uint8_t, letters->count);
	k.out.rtl = find_levels(scratch, letters, pieces, levels);
	for (int i = 0; i < letters->count; i++)
		k.traits[i].level = levels[i];
	find_scripts(&k);
	find_faces(&k);
	find_small(&k);
	check_figures(&k);
	find_gaps(&k);
	int from = 0;
	for (int i = 1; i <= letters->count; i++)
		if (i == letters->count || !same_run(&k, i)) {
			add_run(&k, from, i);
			from = i;
		}
	arena_rewind(scratch, mark);
	return k.out;
}
