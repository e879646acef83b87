/* SPDX-License-Identifier: MIT */
/*
 * The fonts of the machine, as fontconfig lists them. Opened on the first
 * question, which the usual render never asks: reading its configuration costs
 * more than setting a page.
 *
 * Names are looked up in the list of fonts, not matched: fontconfig's match
 * always answers, with another font if need be, and recto does not set a
 * document in a font that nobody named. For a character the fonts that helped
 * before are asked first, so that a text in one script keeps one font; only
 * then fontconfig chooses, by the user's preferences.
 */
#include <fontconfig/fontconfig.h>
#include <string.h>

#include "font/font_int.h"

struct system_fonts {
	FcConfig *config;         /* NULL: fontconfig does not work here */
	struct families families; /* looked up so far; without faces: not installed */
	struct families helpers;  /* those that had a character */
};

static void close_config(void *config)
{
	FcConfigDestroy(config);
}

static struct system_fonts *system_open(struct font_set *set)
{
	if (set->system || set->no_system)
		return set->system;
	struct system_fonts *s = ARENA_NEW(set->a, struct system_fonts);
	set->system = s;
	s->config = FcInitLoadConfigAndFonts();
	if (s->config)
		arena_defer(set->a, close_config, s->config);
	return s;
}

static double pattern_number(const FcPattern *p, const char *key, double otherwise)
{
	double value;
	return FcPatternGetDouble(p, key, 0, &value) == FcResultMatch ? value : otherwise;
}

static bool pattern_flag(const FcPattern *p, const char *key)
{
	FcBool value;
	return FcPatternGetBool(p, key, 0, &value) == FcResultMatch && value == FcTrue;
}

static str pattern_text(const FcPattern *p, const char *key, int n)
{
	FcChar8 *text;
	if (FcPatternGetString(p, key, n, &text) != FcResultMatch)
		return (str){0};
	return str_from_z((const char *)text);
}

/* Outlines that can be embedded; of a variable font its named instances, which are listed too. */
static bool is_settable(const FcPattern *p)
{
	const str format = pattern_text(p, FC_FONTFORMAT, 0);
	return (str_eq(format, STR("TrueType")) || str_eq(format, STR("CFF"))) &&
	       pattern_flag(p, FC_OUTLINE) && !pattern_flag(p, FC_COLOR) &&
	       !pattern_flag(p, FC_VARIABLE) && pattern_text(p, FC_FILE, 0).n;
}

static bool is_of_family(const FcPattern *p, str name)
{
	for (int n = 0;; n++) {
		const str family = pattern_text(p, FC_FAMILY, n);
		if (!family.n)
			return false;
		if (name_same(family, name))
			return true;
	}
}

static struct face *face_from_pattern(struct arena *a, const FcPattern *p,
                                      const struct family *family)
{
	int index = 0;
	FcPatternGetInteger(p, FC_INDEX, 0, &index);
	const double weight = pattern_number(p, FC_WEIGHT, FC_WEIGHT_REGULAR);
	struct face *f = ARENA_NEW(a, struct face);
	*f = (struct face){
	    .family = family,
	    .file = str_copy(a, pattern_text(p, FC_FILE, 0)),
	    .index = index,
	    .weight = (int)FcWeightToOpenTypeDouble(weight),
	    .italic = pattern_number(p, FC_SLANT, FC_SLANT_ROMAN) > FC_SLANT_ROMAN,
	    .width = (int)pattern_number(p, FC_WIDTH, FC_WIDTH_NORMAL),
	};
	return f;
}

/* fontconfig lists files in the order of the disk; equal faces are told apart by their names. */
static void insert_by_file(struct arena *a, struct faces *faces, struct face *f)
{
	LIST_ADD(a, faces, f);
	int i = faces->count - 1;
	for (; i > 0 && str_compare(faces->items[i - 1]->file, f->file) > 0; i--)
		faces->items[i] = faces->items[i - 1];
	faces->items[i] = f;
}

static struct family *family_load(struct font_set *set, str name)
{
	struct family_info *info = ARENA_NEW(set->a, struct family_info);
	*info = (struct family_info){.name = str_copy(set->a, name)};
	struct family *family = ARENA_NEW(set->a, struct family);
	family->info = info;
	const FcFontSet *fonts = FcConfigGetFonts(set->system->config, FcSetSystem);
	for (int i = 0; fonts && i < fonts->nfont; i++)
		if (is_settable(fonts->fonts[i]) && is_of_family(fonts->fonts[i], name))
			insert_by_file(set->a, &family->faces,
			               face_from_pattern(set->a, fonts->fonts[i], family));
	info->face_count = family->faces.count;
	LIST_ADD(set->a, &set->system->families, family);
	return family;
}

struct family *system_find(struct font_set *set, str name)
{
	struct system_fonts *s = system_open(set);
	if (!s || !s->config || !name.n)
		return NULL;
	struct family *family = NULL;
	for (int i = 0; i < s->families.count && !family; i++)
		if (name_same(s->families.items[i]->info->name, name))
			family = s->families.items[i];
	if (!family)
		family = family_load(set, name);
	return family->faces.count ? family : NULL;
}

/* --- by character --- */

static bool is_installed(const FcConfig *config, uint32_t character)
{
	const FcFontSet *fonts = FcConfigGetFonts((FcConfig *)config, FcSetSystem);
	for (int i = 0; fonts && i < fonts->nfont; i++) {
		FcCharSet *has;
		if (is_settable(fonts->fonts[i]) &&
		    FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &has) == FcResultMatch &&
		    FcCharSetHasChar(has, character))
			return true;
	}
	return false;
}

static FcPattern *question_new(uint32_t character)
{
	FcPattern *question = FcPatternCreate();
	FcCharSet *wanted = FcCharSetCreate();
	if (question && wanted) {
		FcCharSetAddChar(wanted, character);
		FcPatternAddCharSet(question, FC_CHARSET, wanted);
		/* Else it would be that of the user's locale. */
		FcPatternAddString(question, FC_LANG, (const FcChar8 *)"en");
		FcPatternAddString(question, FC_NAMELANG, (const FcChar8 *)"en");
		FcPatternAddBool(question, FC_OUTLINE, FcTrue);
		FcPatternAddBool(question, FC_COLOR, FcFalse);
		FcPatternAddBool(question, FC_VARIABLE, FcFalse);
	}
	if (wanted)
		FcCharSetDestroy(wanted);
	return question;
}

/* The family that fontconfig would set this character in. */
static str family_by_match(struct font_set *set, uint32_t character)
{
	FcConfig *config = set->system->config;
	FcPattern *question = question_new(character);
	if (!question)
		return (str){0};
	FcConfigSubstitute(config, question, FcMatchPattern);
	FcDefaultSubstitute(question);
	FcResult result;
	FcPattern *answer = FcFontMatch(config, question, &result);
	FcPatternDestroy(question);
	if (!answer)
		return (str){0};
	arena_defer(set->a, (void (*)(void *))FcPatternDestroy, answer);
	return pattern_text(answer, FC_FAMILY, 0);
}

static struct face *helper_with(struct font_set *set, const struct wish *wish)
{
	struct face *f = NULL;
	for (int i = 0; i < set->system->helpers.count && !f; i++)
		f = family_nearest(set, set->system->helpers.items[i], wish);
	return f;
}

struct face *system_fallback(struct font_set *set, const struct wish *wish)
{
	struct system_fonts *s = system_open(set);
	if (!s || !s->config || !is_installed(s->config, wish->character))
		return NULL;
	struct face *f = helper_with(set, wish);
	if (f)
		return f;
	struct family *family = system_find(set, family_by_match(set, wish->character));
	f = family ? family_nearest(set, family, wish) : NULL;
	if (f)
		LIST_ADD(set->a, &s->helpers, family);
	return f;
}
