/* SPDX-License-Identifier: MIT */
/*
 * The CV model: what a CV says, whatever dialect said it. Readers make it,
 * nobody changes it afterwards. All of it lives in one arena.
 *
 * Every text, date, link, level, image and label that one place in the file
 * says is a *leaf* with a dense number from 1 in reading order; the ledger
 * (cv/ledger.h) accounts for each.
 */
#ifndef RECTO_CV_H
#define RECTO_CV_H

#include "diag/diag.h"

/* --- values --- */

enum mark {
	MARK_STRONG = 1,
	MARK_EMPH = 2,
	MARK_CODE = 4,
	MARK_UNDERLINE = 8,
	MARK_SUB = 16,
	MARK_SUP = 32
};

struct run {
	str text, url; /* url: empty without a link */
	unsigned marks;
	bool newline; /* a hard line break stands before this run */
};

struct text {
	struct run *runs;
	int run_count;
	int leaf; /* 0: absent */
};

struct texts {
	struct text *items;
	int count;
};

enum unit {
	UNIT_NONE,
	UNIT_TEXT,
	UNIT_YEAR,
	UNIT_QUARTER,
	UNIT_SEASON,
	UNIT_MONTH,
	UNIT_DAY,
	UNIT_NOW
};

struct when {
	enum unit unit;
	short year;
	signed char part, day; /* part: month 1–12, quarter 1–4, season 1–4 (spring first) */
	bool circa;
	struct text written; /* as the author wrote it; holds the leaf */
};

enum dates_kind { DATES_NONE, DATES_POINT, DATES_RANGE, DATES_TEXT };

struct dates {
	enum dates_kind kind;
	struct when from, to; /* point and text: `from` only */
	bool open;            /* a range that ends in its dash */
	bool implied;         /* a range up to now because no end was given */
	struct text note;
};

struct link {
	struct text shown;
	str target; /* with scheme; empty: no link can be made */
};

struct level {
	struct text shown;
	short value, out_of; /* out_of 0: words only; value in halves is not kept */
};

struct place {
	struct text whole;  /* a place written as one text; else the parts */
	struct texts lines; /* of the street address */
	struct text postcode, city, region, country; /* country: set as the country's name */
	str country_code;
};

struct image {
	str path; /* as written; "data:" URIs included */
	struct text alt;
	int leaf;
};

enum value_type {
	VALUE_TEXT,
	VALUE_TEXTS,
	VALUE_DATES,
	VALUE_LINK,
	VALUE_LEVEL,
	VALUE_PLACE,
	VALUE_IMAGE
};

/* --- fields: cv/fields.c has one row for each --- */

enum field_id {
	FIELD_NAME,
	FIELD_POSITION,
	FIELD_ORGANISATION,
	FIELD_DEGREE,
	FIELD_AREA,
	FIELD_LOCATION,
	FIELD_DATES,
	FIELD_URL,
	FIELD_KEYWORDS,
	FIELD_LEVEL,
	FIELD_SCORE,
	FIELD_COURSES,
	FIELD_AUTHORS,
	FIELD_DOI,
	FIELD_IDENTIFIER,
	FIELD_TYPE,
	FIELD_EMAIL,
	FIELD_PHONE,
	FIELD_RELATIONSHIP,
	FIELD_LOGO,
	FIELD_HEADLINE,
	FIELD_PRONOUNS,
	FIELD_BIRTH_DATE,
	FIELD_NATIONALITY,
	FIELD_IMAGE,
	FIELD_OWN,
	FIELD_COUNT
};

struct field {
	enum field_id id;
	str name, label; /* own fields only (name in normal form); else from the table */
	enum value_type type;
	union {
		struct text text;
		struct texts texts;
		struct dates dates;
		struct link link;
		struct level level;
		struct place place;
		struct image image;
	} as;
	struct span span;
};

/* --- structure --- */

struct about { /* on everything that can be selected */
	str id, lang;
	str *tags;
	int tag_count;
	struct span span;
};

enum block_kind { BLOCK_PARA, BLOCK_LIST, BLOCK_ITEM, BLOCK_GROUP, BLOCK_QUOTE, BLOCK_CODE };
enum slot { SLOT_DESCRIPTION, SLOT_SUMMARY, SLOT_HIGHLIGHTS, SLOT_BODY, SLOT_COUNT };
enum numbering { NUMBERING_NONE, NUMBERING_UP, NUMBERING_DOWN };

struct cv_block {
	enum block_kind kind;
	enum slot slot; /* the key it was written under */
	enum numbering numbering;
	int first_number;
	struct text label; /* item, para: run-in label; group: its heading */
	struct text text;  /* para, item, code */
	struct cv_block *blocks;
	int block_count; /* list: items; item, group, quote: what it holds */
	struct about about;
};

struct entry {
	struct field *fields; /* source order, each id once (own fields: each name once) */
	int field_count;
	struct entry *roles; /* roles have no roles */
	int role_count;
	struct cv_block *blocks; /* source order within a slot; slots in enum order */
	int block_count;
	struct about about;
};

struct group {
	struct text title;
	struct cv_block *blocks;
	int block_count;
	struct entry *entries;
	int entry_count;
	struct about about;
};

enum kind {
	KIND_SUMMARY,
	KIND_WORK,
	KIND_VOLUNTEER,
	KIND_EDUCATION,
	KIND_PROJECTS,
	KIND_SKILLS,
	KIND_LANGUAGES,
	KIND_AWARDS,
	KIND_CERTIFICATES,
	KIND_PUBLICATIONS,
	KIND_TALKS,
	KIND_PATENTS,
	KIND_GRANTS,
	KIND_TEACHING,
	KIND_MEMBERSHIPS,
	KIND_COURSES,
	KIND_INTERESTS,
	KIND_REFERENCES,
	KIND_CONTACT,
	KIND_CLAUSE,
	KIND_CUSTOM,
	KIND_COUNT
};

enum title_from { TITLE_DEFAULT, TITLE_GIVEN, TITLE_NONE };

struct section {
	enum kind kind;
	enum title_from title_from;
	struct text title; /* given: a leaf. Default: by the language, no leaf. None: absent */
	struct group *groups;
	int group_count;
	struct about about;
};

enum contact_kind { CONTACT_EMAIL, CONTACT_PHONE, CONTACT_URL, CONTACT_PLACE, CONTACT_PROFILE };

struct contact {
	enum contact_kind kind;
	struct text network; /* profiles */
	str icon;            /* asked for by the CV; else by kind or network */
	struct link link;    /* all kinds but places */
	struct place place;
	struct about about;
};

struct person {
	struct entry self;
	struct contact *contacts; /* in file order */
	int contact_count;
	struct texts cited_as; /* leaves of type LEAF_META */
};

struct letter {
	struct field *fields;
	int field_count;
	struct cv_block *body;
	int body_count;
	struct about about;
};

struct limit {
	str path;
	int count;
};

struct variant {
	str name, lang;
	struct strs include, exclude, sections;
	struct limit *limits;
	int limit_count;
	struct person *replace;
	struct span span;
};

enum leaf_type { LEAF_TEXT, LEAF_DATE, LEAF_LINK, LEAF_LEVEL, LEAF_IMAGE, LEAF_META };

struct leaf {
	enum leaf_type type;
	str path;  /* "work[0].roles[1].position" */
	str plain; /* the text without marks */
	struct span span;
};

struct cv {
	str lang; /* BCP 47; "en" unless the file says otherwise */
	struct person person;
	struct section *sections; /* in page order */
	int section_count;
	struct letter *letter;
	struct variant *variants;
	int variant_count;
	struct leaf *leaves; /* leaf n is leaves[n - 1] */
	int leaf_count;
	const struct origin *origin;
};

/* --- tables --- */

struct field_row {
	str name; /* the exact name in layouts, in normal form */
	enum value_type type;
	str word;          /* name of its label in the words of a language */
	const char *about; /* for whoever writes one */
};

const struct field_row *field_row(enum field_id id);
/* The field of that exact name (or `company`), FIELD_COUNT if none; any case, spaces, - and _. */
enum field_id field_find(str name);
/* The value of a field of an entry, NULL if it has none. */
const struct field *entry_field(const struct entry *e, enum field_id id);
const struct field *entry_own_field(const struct entry *e, str name);
/* "highlights": the key under which blocks of this slot are written. */
str slot_name(enum slot slot);

enum title_part { PART_NAME, PART_POSITION, PART_DEGREE_AREA, PART_ORGANISATION, PART_COUNT };

struct kind_row {
	str name;
	enum title_part title[3]; /* the first of these that is there; ends with PART_COUNT */
	bool swaps;               /* `lead: organisation` exchanges title and subtitle */
	enum field_id
	    value; /* of a labelled entry: FIELD_KEYWORDS, FIELD_LEVEL, or FIELD_COUNT: summary */
	const char *about; /* for whoever writes one */
};

const struct kind_row *kind_row(enum kind k);
/* All names of kinds that kind_find knows. */
struct strs kind_names(struct arena *a);
/* The kind of that name or of a dialect's spelling, KIND_COUNT if none. */
enum kind kind_find(str name);

/* Words of a language: cv/locale.c has one row for each. English where a language has no row. */
struct locale;
const struct locale *locale_find(str lang);
/* Title of a section of this kind; empty for summary and clause. */
str locale_title(const struct locale *l, enum kind k);
/* Kind whose section is called so in this language first, then any; KIND_COUNT if none. */
enum kind locale_kind(const struct locale *l, str title);

/* How sure a title says its kind: weakly by any word, in part by its last, by all, as a whole. */
enum name_match { NAME_NONE, NAME_WEAK, NAME_PART, NAME_FULL, NAME_EXACT };

/* The test behind locale_kind, which asks for NAME_PART. Without a language: in any. */
enum name_match locale_name_test(const struct locale *l, str title, enum kind *kind);
/* Tag of the language in which most of these titles are names of sections; empty if none are. */
str locale_guess(const struct strs *titles);
/* "present", "range", "list", "contact", "page" … and the label of every field; empty if unknown.
 */
str locale_word(const struct locale *l, str name);
/* Words that show a post, a degree, a school: see cv/locale.h. */
enum word_list { WORDS_POSTS, WORDS_DEGREES, WORDS_SCHOOLS, WORDS_COUNT };
/* Those of the i-th language, from 0, parted by |; NULL behind the last. */
const char *locale_words(int i, enum word_list list);
str locale_month(const struct locale *l, int month, bool wide);
str locale_season(const struct locale *l, int season);
/* Name of a country by ISO 3166-1 alpha-2 code, in English or the language; empty if unknown. */
str locale_country(const struct locale *l, str code);
/* True where the family name stands first: Nagy Anna, 山田 太郎. */
bool locale_family_first(const struct locale *l);
/* "4 years 2 months"; empty for none. */
str locale_duration(struct arena *a, const struct locale *l, int months);

/*
 * How the country of this code writes an address, as the word `place` has it;
 * a language at home there in its own manner. Empty for an unknown code.
 */
str country_address(const struct locale *l, str code);

/* --- dates --- */

/*
 * Reads "2019-03 – present", "Aug 2018", "winter 2013", … by the grammar of
 * the CV reference. What is no date stays text. `leaf` fields are left 0.
 */
struct dates dates_parse(struct arena *a, str text, const struct locale *l, bool *ambiguous,
                         bool *invalid);
struct when when_parse(struct arena *a, str text, const struct locale *l, bool *ambiguous,
                       bool *invalid);
/*
 * One point by a pattern (YYYY YY MMMM MMM MM M DD D 'literal'), cut to the
 * point's own precision; seasons, quarters and text as words of the language.
 */
str when_format(struct arena *a, const struct when *w, str pattern, const struct locale *l);
/* The day of a time in seconds since 1970, in UTC. */
struct when when_from_time(int64_t seconds);
/* -1, 0, 1 by the first possible day; points without a year are equal to all. */
int when_compare(const struct when *a, const struct when *b);
/* True if a range ends before it begins, however it is understood. */
bool dates_reversed(const struct dates *d);
/* Calendar months from start to end, both included; 0 if that cannot be said without `today`. */
int dates_months(const struct dates *d, const struct when *today);

/* --- levels --- */

/* Value of "4/5", "80 %", "C1", "native", …; `out_of` 0 if it has none. `shown` is left empty. */
struct level level_parse(str text);

/* --- text --- */

/* The text without marks; hard breaks become spaces. */
str text_plain(struct arena *a, const struct text *t);

/* --- variants: cv/variant.c, cv/select.c --- */

/*
 * The variant of that name, or one that includes the tag of that name. NULL
 * and an error if there is neither.
 */
const struct variant *variant_find(struct arena *a, const struct cv *cv, str name, struct diags *d);
/* The CV that a variant makes of this one; leaves keep their numbers. */
const struct cv *cv_select(struct arena *a, const struct cv *cv, const struct variant *v);

/* The letter alone, with the person who writes it; the CV has one. Leaves keep their numbers. */
const struct cv *cv_letter(struct arena *a, const struct cv *cv);

/* --- checking and printing --- */

/*
 * Reports what is doubtful in a CV that was read: order of dates, missing name, repeated
 * bullets, tags that no variant uses; with `today` (may be NULL) also what begins long after it.
 */
void cv_check(struct arena *scratch, const struct cv *cv, const struct when *today,
              struct diags *d);
/* One line for each leaf: path, text, place. */
/* All entries, and the roles in them. */
int64_t cv_entry_count(const struct cv *cv);
void cv_dump(const struct cv *cv, struct buf *out);

#endif
