/* SPDX-License-Identifier: MIT */
/*
 * How fields are spelt when a CV is written: the first row that fits. That a
 * reader takes each for its field is tested against cv/fields.c.
 */
#include "export/native.h"

#define IN(kind) (1u << KIND_##kind)

enum { ANY = (1u << KIND_COUNT) - 1 };

static const struct key_row {
	enum field_id id;
	uint32_t kinds;
	const char *json, *hand;
} rows[] = {
    {FIELD_NAME, IN(AWARDS), "title", "name"},
    {FIELD_NAME, IN(LANGUAGES), "language", "language"},
    {FIELD_NAME, ANY, "name", "name"},
    {FIELD_POSITION, ANY, "position", "position"},
    {FIELD_ORGANISATION, IN(WORK), "name", "company"},
    {FIELD_ORGANISATION, IN(VOLUNTEER), "organization", "organisation"},
    {FIELD_ORGANISATION, IN(EDUCATION), "institution", "institution"},
    {FIELD_ORGANISATION, IN(AWARDS), "awarder", "awarder"},
    {FIELD_ORGANISATION, IN(CERTIFICATES), "issuer", "issuer"},
    {FIELD_ORGANISATION, IN(PUBLICATIONS), "publisher", "publisher"},
    {FIELD_ORGANISATION, IN(PROJECTS), "entity", "organisation"},
    {FIELD_ORGANISATION, ANY, "organisation", "organisation"},
    {FIELD_DEGREE, IN(EDUCATION), "studyType", "degree"},
    {FIELD_DATES, IN(PUBLICATIONS), "releaseDate", "date"},
    {FIELD_DATES, ANY, "date", "date"},
    {FIELD_LEVEL, IN(LANGUAGES), "fluency", "level"},
    {FIELD_HEADLINE, ANY, "label", "headline"},
    {FIELD_BIRTH_DATE, ANY, "birthDate", "birthDate"},
    {FIELD_IMAGE, ANY, "image", "image"},
};

str native_key(const struct native *n, enum field_id id, enum kind kind)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].id == id && (rows[i].kinds & (1u << kind)))
			return str_from_z(n->hand ? rows[i].hand : rows[i].json);
	return field_row(id)->name;
}

str native_name_key(const struct native *n, const struct entry *e, enum kind kind)
{
	if (kind == KIND_WORK && !entry_field(e, FIELD_ORGANISATION))
		return STR("label");
	return native_key(n, FIELD_NAME, kind);
}
