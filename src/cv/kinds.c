/* SPDX-License-Identifier: MIT */
/* Kinds of sections: one row for each, and the further names that dialects have for them. */
#include "cv/fields.h"

#define KIND(name, swaps, value, ...)                                                              \
	{                                                                                          \
		{(name), sizeof(name) - 1}, {__VA_ARGS__}, (swaps), (value)                        \
	}
#define BY_NAME PART_NAME, PART_COUNT
#define BY_POSITION PART_POSITION, PART_NAME, PART_COUNT
#define BY_NAME_OR_POSITION PART_NAME, PART_POSITION, PART_COUNT

#define SUMMARY FIELD_COUNT /* a labelled entry's value is its summary */

static const struct kind_row kinds[KIND_COUNT] = {
    [KIND_SUMMARY] = KIND("summary", false, SUMMARY, BY_NAME),
    [KIND_WORK] = KIND("work", true, SUMMARY, BY_POSITION),
    [KIND_VOLUNTEER] = KIND("volunteer", true, SUMMARY, BY_POSITION),
    [KIND_EDUCATION] = KIND("education", true, SUMMARY, PART_DEGREE_AREA, PART_COUNT),
    [KIND_PROJECTS] = KIND("projects", false, SUMMARY, BY_NAME),
    [KIND_SKILLS] = KIND("skills", false, FIELD_KEYWORDS, BY_NAME),
    [KIND_LANGUAGES] = KIND("languages", false, FIELD_LEVEL, BY_NAME),
    [KIND_AWARDS] = KIND("awards", false, SUMMARY, BY_NAME),
    [KIND_CERTIFICATES] = KIND("certificates", false, SUMMARY, BY_NAME),
    [KIND_PUBLICATIONS] = KIND("publications", false, SUMMARY, BY_NAME),
    [KIND_TALKS] = KIND("talks", false, SUMMARY, BY_NAME_OR_POSITION),
    [KIND_PATENTS] = KIND("patents", false, SUMMARY, BY_NAME_OR_POSITION),
    [KIND_GRANTS] = KIND("grants", false, SUMMARY, BY_NAME_OR_POSITION),
    [KIND_TEACHING] = KIND("teaching", false, SUMMARY, BY_NAME_OR_POSITION),
    [KIND_MEMBERSHIPS] = KIND("memberships", false, SUMMARY, BY_NAME_OR_POSITION),
    [KIND_COURSES] = KIND("courses", false, SUMMARY, BY_NAME_OR_POSITION),
    [KIND_INTERESTS] = KIND("interests", false, FIELD_KEYWORDS, BY_NAME),
    [KIND_REFERENCES] = KIND("references", false, SUMMARY, BY_NAME),
    [KIND_CONTACT] = KIND("contact", false, SUMMARY, BY_NAME),
    [KIND_CLAUSE] = KIND("clause", false, SUMMARY, BY_NAME),
    [KIND_CUSTOM] =
	KIND("custom", false, FIELD_KEYWORDS, PART_NAME, PART_DEGREE_AREA, PART_POSITION),
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

enum kind kind_find(str name)
{
	for (int k = 0; k < KIND_COUNT; k++)
		if (name_same(name, kinds[k].name))
			return (enum kind)k;
	for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
		if (name_same(name, str_from_z(spellings[i].name)))
			return spellings[i].kind;
	return KIND_COUNT;
}
