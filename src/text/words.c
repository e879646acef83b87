/* SPDX-License-Identifier: MIT */
/*
 * What has been shaped is kept and shaped no more: a CV says "the" a hundred
 * times, and the next one again. What is kept is found by all that HarfBuzz
 * was given, so that it is what HarfBuzz would make.
 *
 * A run is taken apart into words, each with the space before it, where that
 * makes no difference. HarfBuzz tells: a word is shaped with spaces around it,
 * and where a rule of the font looks beyond these, in either direction, it
 * says so (unsafe to concat). Most bundled families have no such rule; Lato
 * and Liberation kern with the space, and so their runs are kept as a whole.
 * Tried: to tell beforehand by the glyphs that the rules of a font name
 * (hb_ot_layout_lookup_collect_glyphs); a rule may mean all others by none.
 */
#include "text/text_int.h"

#include <string.h>

enum { BUCKETS = 4096, LONGEST = 4096 /* letters: a longer run will not come again */ };
/* Of all that is kept; a setting holds a font, and counts for that. */
enum { BYTES_MOST = 4 << 20, BYTES_OF_SETTING = 16 << 10 };

struct words {
	struct arena *a;
	struct shaper *shaper;
	struct stretch *first[BUCKETS];
	size_t bytes; /* of stretches, about */
};

static struct words *words_new(struct arena *a)
{
	struct words *w = ARENA_NEW(a, struct words);
	w->a = a;
	w->shaper = shaper_new(a);
	return w;
}

/* No more is kept. */
static bool is_full(const struct words *w)
{
	return w->bytes + (size_t)shaper_settings(w->shaper) * BYTES_OF_SETTING >= BYTES_MOST;
}

/* A cut on its way. */
struct hand {
	struct words *words;
	struct arena *a;     /* for the way */
	struct arena *to_be; /* for stretches that lack */
	const struct cut *cut;
	const struct setting *setting;
	struct {
		struct drawn *items;
		int count, cap;
	} drawn; /* of the stretch looked for */
	struct {
		struct place {
			struct stretch *stretch;
			int from; /* its first letter */
		} * items;
		int count, cap;
	} places;
	struct {
		struct stretch **items;
		int count, cap;
	} lacking;
};

/* --- stretches --- */

static void add_drawn(struct hand *h, uint32_t c, int letter)
{
	LIST_ADD(h->a, &h->drawn, ((struct drawn){c, letter}));
}

/* What is drawn for a letter; small capitals without a face for them are capitals. */
static void add_letter(struct hand *h, int i, int from)
{
	const struct letters *l = h->cut->letters;
	if (l->items[i].kind == LETTER_SILENT)
		return;
	uint32_t cased[CASED_MAX] = {l->chars[i]};
	const bool raise = h->cut->run->small && l->items[i].flags & LETTER_SMALL;
	const int n = raise ? letter_upper(l->chars[i], cased) : 1;
	for (int k = 0; k < n; k++)
		add_drawn(h, cased[k], i - from);
}

static int add_beside(struct hand *h, int from, int to)
{
	for (int i = from; i < to; i++)
		add_drawn(h, h->cut->letters->chars[i], 0);
	return to - from;
}

/* Neighbours count only at the run's own ends: at a line's end there are none. */
static int add_before(struct hand *h, int letter)
{
	const int from = letter > STRETCH_BESIDE ? letter - STRETCH_BESIDE : 0;
	return letter == h->cut->run->from ? add_beside(h, from, letter) : 0;
}

static int add_behind(struct hand *h, int letter)
{
	const int left = h->cut->letters->count - letter;
	const int to = letter + (left < STRETCH_BESIDE ? left : STRETCH_BESIDE);
	return letter == h->cut->run->to ? add_beside(h, letter, to) : 0;
}

/* The letters [from, to) of the cut; what is drawn is good until the next one. */
static struct stretch stretch_of(struct hand *h, int from, int to)
{
	const struct cut *cut = h->cut;
	struct stretch t = {.setting = h->setting,
	                    .letters = to - from,
	                    .follows = from > cut->from,
	                    .goes_on = to < cut->to};
	h->drawn.count = 0;
	t.before = add_before(h, from);
	for (int i = from; i < to; i++)
		add_letter(h, i, from);
	if (cut->hyphen && to == cut->to)
		add_drawn(h, cut->hyphen, to - from);
	t.behind = add_behind(h, to);
	t.drawn = h->drawn.items;
	t.count = h->drawn.count;
	return t;
}

/* --- keeping --- */

/* FNV-1a, a letter at a time. */
static uint64_t hash_of(const struct stretch *t)
{
	const uint64_t prime = 0x100000001B3;
	uint64_t hash = STR_HASH ^ (uint64_t)(uintptr_t)t->setting;
	for (int i = 0; i < t->count; i++)
		hash = (hash ^ t->drawn[i].c ^ (uint64_t)t->drawn[i].letter << 32) * prime;
	return hash ^ hash >> 32;
}

static bool same_stretch(const struct stretch *a, const struct stretch *b)
{
	return a->hash == b->hash && a->setting == b->setting && a->count == b->count &&
	       a->letters == b->letters && a->before == b->before && a->behind == b->behind &&
	       a->follows == b->follows && a->goes_on == b->goes_on &&
	       (a->count == 0 ||
	        memcmp(a->drawn, b->drawn, (size_t)a->count * sizeof *a->drawn) == 0);
}

static struct stretch *find(const struct words *w, const struct stretch *t)
{
	struct stretch *found = w->first[t->hash % BUCKETS];
	while (found && !same_stretch(found, t))
		found = found->next;
	return found;
}

static void keep(struct words *w, struct stretch *t)
{
	struct stretch **first = &w->first[t->hash % BUCKETS];
	t->next = *first;
	*first = t;
	w->bytes += sizeof *t + (size_t)t->count * sizeof *t->drawn +
	            (size_t)t->glyph_count * sizeof *t->glyphs;
}

/* Not shaped yet. */
static struct stretch *add_lacking(struct hand *h, const struct stretch *t)
{
	struct stretch *made = ARENA_NEW(h->to_be, struct stretch);
	struct drawn *drawn = ARENA_ARRAY(h->to_be, struct drawn, t->count);
	if (t->count)
		memcpy(drawn, t->drawn, (size_t)t->count * sizeof *drawn);
	*made = *t;
	made->drawn = drawn;
	LIST_ADD(h->a, &h->lacking, made);
	return made;
}

/* At once, for HarfBuzz makes ready for each call. */
static void shape_lacking(struct hand *h)
{
	if (h->lacking.count)
		shape_stretches(h->words->shaper, h->to_be, h->lacking.items, h->lacking.count);
	for (int i = 0; i < h->lacking.count; i++)
		if (h->to_be == h->words->a && !h->lacking.items[i]->failed)
			keep(h->words, h->lacking.items[i]);
	h->lacking.count = 0;
}

/* --- runs --- */

static void add_place(struct hand *h, int from, int to)
{
	struct stretch t = stretch_of(h, from, to);
	t.hash = hash_of(&t);
	struct stretch *found = find(h->words, &t);
	if (!found)
		found = add_lacking(h, &t);
	LIST_ADD(h->a, &h->places, ((struct place){found, from}));
}

static bool begins_word(const struct letters *l, int i)
{
	return l->chars[i] == ' ' && l->items[i].kind != LETTER_SILENT;
}

/* False where one of the words hangs on others. */
static bool find_words(struct hand *h)
{
	const struct cut *cut = h->cut;
	for (int from = cut->from, to; from < cut->to; from = to) {
		for (to = from + 1; to < cut->to && !begins_word(cut->letters, to);)
			to++;
		add_place(h, from, to);
	}
	shape_lacking(h);
	bool alone = true;
	for (int i = 0; i < h->places.count; i++)
		alone = alone && h->places.items[i].stretch->alone;
	return alone;
}

static void find_whole(struct hand *h)
{
	h->places.count = 0;
	add_place(h, h->cut->from, h->cut->to);
	shape_lacking(h);
}

static struct run_glyph *join(const struct hand *h, struct arena *a, int *count)
{
	*count = 0;
	for (int i = 0; i < h->places.count; i++)
		*count += h->places.items[i].stretch->glyph_count;
	struct run_glyph *out = ARENA_ARRAY(a, struct run_glyph, *count), *next = out;
	for (int i = 0; i < h->places.count; i++) {
		const struct place *p = &h->places.items[i];
		for (int k = 0; k < p->stretch->glyph_count; k++) {
			*next = p->stretch->glyphs[k];
			next++->letter += p->from;
		}
	}
	return out;
}

static struct run_glyph *shape_cut(struct words *w, struct arena *a, const struct cut *cut,
                                   int *count)
{
	const bool passes = is_full(w) || cut->to - cut->from > LONGEST;
	struct hand h = {.words = w,
	                 .a = a,
	                 .to_be = passes ? a : w->a,
	                 .cut = cut,
	                 .setting = shaper_setting(w->shaper, cut->run)};
	if (!setting_has_words(h.setting) || !find_words(&h))
		find_whole(&h);
	return join(&h, a, count);
}

/* --- off the rack and back --- */

static void end_words(void *handle)
{
	const struct rack_thing *t = handle;
	arena_free(t->a);
}

static struct words *words_of(struct text_context *context)
{
	struct rack_thing *t = context->words;
	if (!t) {
		t = context->words = ARENA_NEW(context->a, struct rack_thing);
		arena_defer(context->a, end_words, t);
	}
	if (!t->a)
		*t = rack_take(context->rack);
	if (!t->a)
		t->a = arena_new(SIZE_MAX);
	if (!t->a)
		arena_fail(context->a);
	arena_share_trap(t->a, context->a);
	if (!t->thing)
		t->thing = words_new(t->a);
	return t->thing;
}

void text_context_end(struct text_context *context)
{
	struct rack_thing *t = context ? context->words : NULL;
	if (!t || !t->a)
		return;
	if (!t->thing || is_full(t->thing))
		arena_free(t->a);
	else
		rack_put(context->rack, *t);
	*t = (struct rack_thing){0};
}

struct run_glyph *shape(struct text_context *context, struct arena *a, const struct cut *cut,
                        int *count)
{
	*count = 0;
	if (!cut->run->face)
		return NULL;
	struct run_glyph *out = shape_cut(words_of(context), a, cut, count);
	track(out, *count, cut->letters, cut->run, cut->to);
	limit_gaps(out, *count, cut->run);
	return out;
}
