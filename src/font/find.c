/* SPDX-License-Identifier: MIT */
/*
 * Which face: by name, by weight and slant, by character.
 *
 * Weight as in CSS Fonts 4 §5.2: slant first; then the weight itself; then
 * light wishes look down before up, bold ones up before down, and 400 and 500
 * stand in for each other. Nothing is slanted or emboldened by machine.
 *
 * A character that the wanted families lack: bundled families that are a good
 * source for its script and of the class it stands beside, then all that are a
 * good source, then any other, in the order of the catalogue; then fontconfig.
 * Ideographs first ask for a family that draws them as the language of the
 * text does. Answers are remembered.
 */
#include <stdlib.h>
#include <string.h>

#include "font/font_int.h"

enum {
	NORMAL = 400,
	MEDIUM = 500,
	/* What is worse than any difference of weight, each worse than the last. */
	COST_OTHER_SIDE = 1000, /* lighter although bold was wanted, and the like */
	COST_FAR_SIDE = 2000,
	COST_SLANT = 10000,
	COST_WIDTH = 100000 /* for each percent */
};

static int weight_cost(int wanted, int weight)
{
	const int apart = abs(weight - wanted);
	if (wanted >= NORMAL && wanted <= MEDIUM) {
		if (weight >= wanted)
			return weight <= MEDIUM ? apart : COST_FAR_SIDE + apart;
		return COST_OTHER_SIDE + apart;
	}
	const bool right_side = wanted < NORMAL ? weight <= wanted : weight >= wanted;
	return right_side ? apart : COST_OTHER_SIDE + apart;
}

static int face_cost(const struct face *f, const struct wish *wish)
{
	return weight_cost(wish->weight, f->weight) + (f->italic != wish->italic ? COST_SLANT : 0) +
	       abs(f->width - WIDTH_NORMAL) * COST_WIDTH;
}

/* The nearest face, or the nearest but those up to `after`: they were tried. */
static struct face *next_nearest(const struct family *family, const struct wish *wish,
                                 const struct face *after)
{
	struct face *best = NULL;
	int best_cost = 0;
	const int floor = after ? face_cost(after, wish) : -1;
	bool behind = false;
	for (int i = 0; i < family->faces.count; i++) {
		struct face *f = family->faces.items[i];
		const int cost = face_cost(f, wish);
		if (f == after)
			behind = true;
		else if ((cost > floor || (cost == floor && behind)) &&
		         (!best || cost < best_cost)) {
			best = f;
			best_cost = cost;
		}
	}
	return best;
}

static struct face *nearest_readable(struct font_set *set, const struct family *family,
                                     const struct wish *wish)
{
	struct face *f = next_nearest(family, wish, NULL);
	while (f && !face_open(set, f))
		f = next_nearest(family, wish, f);
	return f;
}

/*
 * Two faces are asked for a character, the nearest and the regular one: a
 * regular face has what its siblings have, and to open all of a family for
 * each sign that it lacks would cost more than the page.
 */
struct face *family_nearest(struct font_set *set, const struct family *family,
                            const struct wish *wish)
{
	struct face *f = nearest_readable(set, family, wish);
	if (!f || !wish->character || face_has(f, wish->character))
		return f;
	f = nearest_readable(set, family, &(struct wish){.weight = NORMAL});
	return f && face_has(f, wish->character) ? f : NULL;
}

struct font_set *font_set_open(struct arena *a, str folder, struct shelf *shelf, struct diags *d)
{
	struct font_set *set = ARENA_NEW(a, struct font_set);
	set->shelf = shelf;
	set->a = a;
	set->diags = d;
	set->folder = str_copy(a, folder);
	set->file_most = (size_t)limit_row(LIMIT_FONT_BYTES)->most;
	return catalogue_load(set) ? set : NULL;
}

void font_set_limit(struct font_set *set, size_t bytes)
{
	set->file_most = bytes;
}

void font_set_no_system(struct font_set *set)
{
	set->no_system = true;
}

bool font_set_used_fontconfig(const struct font_set *set)
{
	return set->system != NULL;
}

const struct family_info *font_families(const struct font_set *set, int *count)
{
	*count = set->families.count;
	return set->infos;
}

static const struct family *find_family(struct font_set *set, str name)
{
	const struct family *found = house_find(set, name);
	if (!found)
		found = catalogue_find(set, name);
	return found ? found : system_find(set, name);
}

const struct face *font_find(struct font_set *set, str family, int weight, bool italic, bool *exact)
{
	const struct wish wish = {.weight = weight, .italic = italic};
	const struct family *found = find_family(set, family);
	struct face *f = found ? family_nearest(set, found, &wish) : NULL;
	if (exact)
		*exact = f && f->weight == weight && f->italic == italic;
	return f;
}

bool font_nearest(struct font_set *set, str family, int *weight, bool *italic)
{
	const struct wish wish = {.weight = *weight, .italic = *italic};
	const struct family *found = find_family(set, family);
	const struct face *f = found ? next_nearest(found, &wish, NULL) : NULL;
	if (!f)
		return false;
	*weight = f->weight;
	*italic = f->italic;
	return true;
}

/* --- by character --- */

/* How fit a family is for a character; lower is better. */
enum fitness {
	FIT_LANGUAGE_BESIDE,
	FIT_LANGUAGE,
	FIT_BESIDE,
	FIT_SCRIPT,
	FIT_ANY,
	FIT_COUNT,
	FIT_NOT = FIT_COUNT
};

/* Scripts whose letters differ by the language, and the catalogue's word for each language's.
 * A longer tag stands before the shorter one that it begins with. */
static const char *const unified[] = {"Hani", "Hira", "Kana", "Hang", "Bopo"};

static const struct {
	const char *lang, *source;
} sources[] = {
    {"zh-hant-hk", "Hant-HK"},
    {"zh-hant-mo", "Hant-HK"},
    {"zh-hk", "Hant-HK"},
    {"zh-mo", "Hant-HK"},
    {"yue", "Hant-HK"},
    {"zh-hant", "Hant"},
    {"zh-tw", "Hant"},
    {"zh", "Hans"},
    {"ja", "Jpan"},
    {"ko", "Kore"},
};

static bool is_unified(str script)
{
	for (size_t i = 0; i < sizeof unified / sizeof *unified; i++)
		if (str_eq(script, str_from_z(unified[i])))
			return true;
	return false;
}

/* Empty: the language asks for no forms of its own. */
static str source_of(str script, str lang)
{
	for (size_t i = 0; is_unified(script) && i < sizeof sources / sizeof *sources; i++)
		if (lang_is(lang, sources[i].lang))
			return str_from_z(sources[i].source);
	return (str){0};
}

static bool lists(str words, str word)
{
	str one;
	while (word.n && words.n) {
		str_cut(words, ' ', &one, &words);
		if (str_eq(one, word))
			return true;
	}
	return false;
}

/* Scripts of signs that are not one script's own: common and inherited. */
static bool is_sign(str script)
{
	return str_eq(script, STR("Zyyy")) || str_eq(script, STR("Zinh"));
}

static enum fitness fitness_of(const struct family *family, str script, const struct wish *wish)
{
	const bool beside = family->class_id == wish->class_id;
	if (family->class_id == CLASS_ICONS)
		return FIT_NOT;
	if (lists(family->info->scripts, wish->source))
		return beside ? FIT_LANGUAGE_BESIDE : FIT_LANGUAGE;
	if (lists(family->info->scripts, script))
		return beside ? FIT_BESIDE : FIT_SCRIPT;
	/* Letters of one script are not sought among those of another. */
	return str_eq(family->info->use, STR("fallback")) && !is_sign(script) ? FIT_NOT : FIT_ANY;
}

static struct face *bundled_fallback(struct font_set *set, const struct wish *wish)
{
	char tag[4];
	hb_tag_to_string(wish->script, tag);
	const str script = {tag, sizeof tag};
	struct face *f = NULL;
	for (enum fitness fit = 0; fit < FIT_COUNT && !f; fit++)
		for (int i = 0; i < set->families.count && !f; i++)
			if (fitness_of(set->families.items[i], script, wish) == fit)
				f = family_nearest(set, set->families.items[i], wish);
	return f;
}

/* No font is right for a control, for private use, or for what is no character. */
static bool is_searchable(uint32_t character)
{
	const hb_unicode_general_category_t kind =
	    hb_unicode_general_category(hb_unicode_funcs_get_default(), character);
	return kind != HB_UNICODE_GENERAL_CATEGORY_CONTROL &&
	       kind != HB_UNICODE_GENERAL_CATEGORY_PRIVATE_USE &&
	       kind != HB_UNICODE_GENERAL_CATEGORY_SURROGATE &&
	       kind != HB_UNICODE_GENERAL_CATEGORY_UNASSIGNED;
}

static bool is_answered(const struct fallback_memo *memo, const struct wish *wish)
{
	const struct wish *of = &memo->wish;
	return memo->known && of->character == wish->character && of->script == wish->script &&
	       of->weight == wish->weight && of->italic == wish->italic &&
	       of->class_id == wish->class_id && str_eq(of->source, wish->source);
}

static uint32_t script_of(uint32_t character)
{
	return hb_script_to_iso15924_tag(
	    hb_unicode_script(hb_unicode_funcs_get_default(), character));
}

static const struct face *fallback(struct font_set *set, const struct wish *wish)
{
	if (!is_searchable(wish->character))
		return NULL;
	struct fallback_memo *memo = &set->memo[wish->character % MEMO_COUNT];
	if (!is_answered(memo, wish)) {
		struct face *f = bundled_fallback(set, wish);
		if (!f)
			f = system_fallback(set, wish);
		*memo = (struct fallback_memo){.known = true, .wish = *wish, .face = f};
	}
	return memo->face;
}

const struct face *font_fallback(struct font_set *set, uint32_t character, int weight, bool italic)
{
	return fallback(set, &(struct wish){.character = character,
	                                    .script = script_of(character),
	                                    .weight = weight,
	                                    .italic = italic});
}

const struct face *font_fallback_beside(struct font_set *set, uint32_t character,
                                        const struct font_beside *beside)
{
	struct wish wish = {
	    .character = character,
	    .script = beside->script ? beside->script : script_of(character),
	    .weight = beside->face->weight,
	    .italic = beside->face->italic,
	    .class_id = beside->face->family->class_id,
	};
	char tag[4];
	hb_tag_to_string(wish.script, tag);
	wish.source = source_of((str){tag, sizeof tag}, beside->lang);
	return fallback(set, &wish);
}
