/* SPDX-License-Identifier: MIT */
/* Kinds of sections: one row for each, and the further names that dialects have for them. */
#include "cv/fields.h"

#define KIND(name, about, swaps, value, ...)                                                       \
	{                                                                                          \
		{(name), sizeof(name) - 1}, {__VA_ARGS__}, (swaps), (value), (about)               \
	}
#define BY_NAME PART_NAME, PART_COUNT
#define BY_POSITION PART_POSITION, PART_NAME, PART_COUNT
#define BY_NAME_OR_POSITION PART_NAME, PART_POSITION, PART_COUNT

#define SUMMARY FIELD_COUNT /* a labelled entry's value is its summary */

static const struct kind_row kinds[KIND_COUNT] = {
    [KIND_SUMMARY] = KIND("summary", "who you are, in a few sentences", false, SUMMARY, BY_NAME),
    [KIND_WORK] = KIND("work", "posts, the latest first", true, SUMMARY, BY_POSITION),
    [KIND_VOLUNTEER] = KIND("volunteer", "unpaid posts", true, SUMMARY, BY_POSITION),
    [KIND_EDUCATION] =
	KIND("education", "degrees and schools", true, SUMMARY, PART_DEGREE_AREA, PART_COUNT),
    [KIND_PROJECTS] = KIND("projects", "things you made", false, SUMMARY, BY_NAME),
    [KIND_SKILLS] = KIND("skills", "label: words", false, FIELD_KEYWORDS, BY_NAME),
    [KIND_LANGUAGES] = KIND("languages", "language: level", false, FIELD_LEVEL, BY_NAME),
    [KIND_AWARDS] = KIND("awards", "prizes", false, SUMMARY, BY_NAME),
    [KIND_CERTIFICATES] =
	KIND("certificates", "certificates and licences", false, SUMMARY, BY_NAME),
    [KIND_PUBLICATIONS] = KIND("publications", "what you published", false, SUMMARY, BY_NAME),
    [KIND_TALKS] = KIND("talks", "where you spoke", false, SUMMARY, BY_NAME_OR_POSITION),
    [KIND_PATENTS] = KIND("patents", "patents", false, SUMMARY, BY_NAME_OR_POSITION),
    [KIND_GRANTS] =
	KIND("grants", "money you were given for research", false, SUMMARY, BY_NAME_OR_POSITION),
    [KIND_TEACHING] = KIND("teaching", "what you taught", false, SUMMARY, BY_NAME_OR_POSITION),
    [KIND_MEMBERSHIPS] =
	KIND("memberships", "where you are a member", false, SUMMARY, BY_NAME_OR_POSITION),
    [KIND_COURSES] = KIND("courses", "courses you took", false, SUMMARY, BY_NAME_OR_POSITION),
    [KIND_INTERESTS] = KIND("interests", "what else you care for", false, FIELD_KEYWORDS, BY_NAME),
    [KIND_REFERENCES] = KIND("references", "people who speak for you", false, SUMMARY, BY_NAME),
    [KIND_CONTACT] = KIND("contact", "how to reach you, as a section", false, SUMMARY, BY_NAME),
    [KIND_CLAUSE] = KIND("clause", "a sentence that some countries ask for, at the end", false,
                         SUMMARY, BY_NAME),
    [KIND_CUSTOM] = KIND("custom", "a section of your own", false, FIELD_KEYWORDS, PART_NAME,
                         PART_DEGREE_AREA, PART_POSITION),
};

/* Keys of other dialects. */
static const struct {
	const char *name;
	enum kind kind;
} spellings[] = {
    {"certifications", KIND_CERTIFICATES},
    {"hobbies", KIND_INTERESTS},
};

const struct kind_row *kind_row(enum kind k)
{
	return &kinds[k];
}

struct strs kind_names(struct arena *a)
{
	const int more = (int)(sizeof spellings / sizeof *spellings);
	struct strs names = {ARENA_ARRAY(a, str, KIND_COUNT + more), KIND_COUNT + more};
	for (int i = 0; i < names.count; i++)
		names.items[i] =
		    i < KIND_COUNT ? kinds[i].name : str_from_z(spellings[i - KIND_COUNT].name);
	return names;
}

enum kind kind_find(str name)
{
	for (int k = 0; k < KIND_COUNT; k++)
		if (name_same(name, kinds[k].name))
			return (enum kind)k;
	for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
		if (name_same_z(name, spellings[i].name))
			return spellings[i].kind;
	return KIND_COUNT;
}
