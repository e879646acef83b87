/* SPDX-License-Identifier: MIT */
/*
 * One row per language: what sections are called there, how dates are read
 * and written, and the words that a page needs. Private to cv/; others ask
 * through cv.h.
 *
 * Lists are texts parted by `|`; spellings of one thing within a list are
 * parted by `,`. Words are compared as cv/spelling.c says.
 * To add a language: one file like locale_en.c, one row in locale.c, one
 * column in countries.inc; and count it in LANGUAGES.
 */
#ifndef RECTO_LOCALE_H
#define RECTO_LOCALE_H

#include "cv/cv.h"

/* How a language counts: the rules of Unicode CLDR for whole numbers (cv/plural.c). */
enum plural {
	PLURAL_ONE,
	PLURAL_NONE,
	PLURAL_BELOW_TWO,
	PLURAL_DUAL,
	PLURAL_ARABIC,
	PLURAL_CZECH,
	PLURAL_POLISH,
	PLURAL_EAST_SLAVIC,
	PLURAL_BALTIC,
	PLURAL_SLOVENIAN,
	PLURAL_ROMANIAN,
	PLURAL_COUNT
};

struct locale_word {
	const char *name; /* in normal form */
	const char *text;
};

struct locale {
	str tag;
	const char *tags;               /* further tags that mean this row: "zh-TW|zh-HK" */
	const char *titles[KIND_COUNT]; /* the default title (may be empty), then further names */
	const char *home;               /* countries whose addresses it writes by its own "place" */
	const char *fillers;            /* words of a title that say nothing of its kind */
	const char *conjunctions;       /* "and" */
	const char *attached;           /* an "and" that is written on to the next word */

	const char *months, *months_of, *months_short; /* as a name, after a day, short */
	const char *months_read;                       /* spellings besides these */
	const char *seasons, *seasons_read;            /* spring first */
	const char *now, *since, *to;
	const char *since_after, *to_after; /* the same where they stand behind the date */
	const char *of;                     /* may stand between day, month and year */
	const char *year;                   /* "year" where it stands behind the number */
	const char *marks;                  /* of year, month and day, behind their numbers */
	bool ordinal_years;                 /* a full stop behind a year belongs to it */
	bool family_first;                  /* the family name begins a name */
	enum plural plural; /* which item of spanyears and spanmonths a number takes */

	const char *levels; /* "word,word=1/6" */
	/*
	 * Words of a line that names a post, a degree, a school, in small letters;
	 * `-word` may also end a longer one.
	 */
	const char *posts, *degrees, *schools;
	const struct locale_word *words;
	int word_count;
};

#define LOCALE_WORDS(table) .words = (table), .word_count = (int)(sizeof(table) / sizeof *(table))

extern const struct locale locale_ar, locale_bg, locale_ca, locale_cs, locale_da, locale_de,
    locale_el, locale_en, locale_es, locale_et, locale_fa, locale_fi, locale_fr, locale_he,
    locale_hi, locale_hr, locale_hu, locale_id, locale_it, locale_ja, locale_ko, locale_lt,
    locale_lv, locale_nb, locale_nl, locale_pl, locale_pt, locale_ro, locale_ru, locale_sk,
    locale_sl, locale_sv, locale_th, locale_tr, locale_uk, locale_vi, locale_zh, locale_zh_hant;

enum { LANGUAGES = 38 };

/* All languages; NULL ends them. */
const struct locale *locale_at(int i);

/* The next piece of a list, which moves behind it; false at its end. */
bool list_next(str *list, char separator, str *piece);
/* The i-th piece of a list parted by `|`, from 0; empty if it has fewer. */
str list_item(const char *list, int i);
/* True if the text begins with a letter of a script that puts no spaces between words. */
bool text_unspaced(str text);
/* True if two words are the same but for case, full stops and spellings of one letter. */
bool word_same(str a, str b);
/*
 * The next letter at *at as all spellings of a word share it, in small letters; a full stop before
 * it is passed over. 0 at the end.
 */
uint32_t letter_next(str text, ptrdiff_t *at);
/* Where a word ends whose last letter ends at `at`, behind its full stop; 0 if the word goes on. */
ptrdiff_t spelling_end(str text, ptrdiff_t at, uint32_t last);

/* "c. {date}" with the value of its name; the pattern itself where the name is not in it. */
str pattern_fill(struct arena *a, str pattern, str name, str value);
/* Which form of a counted word a number takes, from 0. */
int plural_form(enum plural p, int n);
/* How many forms there are. */
int plural_forms(enum plural p);

#endif
