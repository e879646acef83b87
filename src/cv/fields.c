/* SPDX-License-Identifier: MIT */
/*
 * Fields: one row for each, and one row for each way a dialect spells it.
 * Where a spelling means different things by kind, the row of the narrower
 * set of kinds stands first: the first row that fits is taken.
 */
#include "cv/fields.h"
#include "cv/network.h"

/* --- fields --- */

#define FIELD(name, type, about)                                                                   \
	{                                                                                          \
		{(name), sizeof(name) - 1}, (type), {(name), sizeof(name) - 1}, (about)            \
	}
#define TEXT_FIELD(name, about) FIELD(name, VALUE_TEXT, about)

static const struct field_row fields[FIELD_COUNT] = {
    [FIELD_NAME] = TEXT_FIELD("name", "what it is called"),
    [FIELD_POSITION] = TEXT_FIELD("position", "the post"),
    [FIELD_ORGANISATION] = TEXT_FIELD("organisation", "the employer, school, client or publisher"),
    [FIELD_DEGREE] = TEXT_FIELD("degree", "the degree"),
    [FIELD_AREA] = TEXT_FIELD("area", "the subject"),
    [FIELD_LOCATION] = TEXT_FIELD("location", "the place"),
    [FIELD_DATES] = FIELD("dates", VALUE_DATES, "when: 2019, 2019-03, 2019 – present, summer 2020"),
    [FIELD_URL] = FIELD("url", VALUE_LINK, "an address on the web"),
    [FIELD_KEYWORDS] = FIELD("keywords", VALUE_TEXTS, "a list of words"),
    [FIELD_LEVEL] = FIELD("level", VALUE_LEVEL, "how well: native, C1, expert, 4/5"),
    [FIELD_SCORE] = TEXT_FIELD("score", "the grade"),
    [FIELD_COURSES] = FIELD("courses", VALUE_TEXTS, "a list of courses"),
    [FIELD_AUTHORS] = FIELD("authors", VALUE_TEXTS, "a list of authors"),
    [FIELD_DOI] = FIELD("doi", VALUE_LINK, "the DOI"),
    [FIELD_IDENTIFIER] = TEXT_FIELD("identifier", "an ISBN, a patent number"),
    [FIELD_TYPE] = TEXT_FIELD("type", "what kind of thing it is"),
    [FIELD_EMAIL] = FIELD("email", VALUE_LINK, "an e-mail address"),
    [FIELD_PHONE] = FIELD("phone", VALUE_LINK, "a telephone number"),
    [FIELD_RELATIONSHIP] = TEXT_FIELD("relationship", "how you know each other"),
    [FIELD_LOGO] = FIELD("logo", VALUE_IMAGE, "a picture: its path, or {path, alt}"),
    [FIELD_HEADLINE] = TEXT_FIELD("headline", "what you are, in a line"),
    [FIELD_PRONOUNS] = TEXT_FIELD("pronouns", "your pronouns"),
    [FIELD_BIRTH_DATE] = TEXT_FIELD("birthdate", "your date of birth"),
    [FIELD_NATIONALITY] = TEXT_FIELD("nationality", "your nationality"),
    [FIELD_IMAGE] = FIELD("image", VALUE_IMAGE, "your photo: its path, or {path, alt}"),
    [FIELD_OWN] = {.type = VALUE_TEXT},
};

static const struct {
	const char *name;
	enum field_id id;
} aliases[] = {
    {"company", FIELD_ORGANISATION},
    {"organization", FIELD_ORGANISATION},
    {"photo", FIELD_IMAGE},
};

const struct field_row *field_row(enum field_id id)
{
	return &fields[id];
}

enum field_id field_find(str name)
{
	for (int id = 0; id < FIELD_OWN; id++)
		if (name_same(name, fields[id].name))
			return (enum field_id)id;
	for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
		if (name_same_z(name, aliases[i].name))
			return aliases[i].id;
	return FIELD_COUNT;
}

const struct field *entry_field(const struct entry *e, enum field_id id)
{
	for (int i = 0; i < e->field_count; i++)
		if (e->fields[i].id == id)
			return &e->fields[i];
	return NULL;
}

const struct field *entry_own_field(const struct entry *e, str name)
{
	for (int i = 0; i < e->field_count; i++)
		if (e->fields[i].id == FIELD_OWN && name_same(name, e->fields[i].name))
			return &e->fields[i];
	return NULL;
}

/* --- spellings --- */

struct spelling {
	const char *key;
	uint32_t kinds;  /* where it holds */
	uint32_t column; /* where JSON Resume or a hand-written file spells it so */
	enum key_role role;
	int value; /* field, slot, contact or control, by role */
	bool yields;
	enum field_id fallback; /* of a spelling that yields */
};

#define IN(kind) (1u << KIND_##kind)

enum { NOT = 0, ANY = (1u << KIND_COUNT) - 1 };

#define SURE(key, column, field)                                                                   \
	{                                                                                          \
		(key), ANY, (column), KEY_FIELD, (field), false, FIELD_COUNT                       \
	}
#define ONLY(key, kinds, column, field)                                                            \
	{                                                                                          \
		(key), (kinds), (column), KEY_FIELD, (field), false, FIELD_COUNT                   \
	}
#define YIELDS(key, kinds, column, field, other)                                                   \
	{                                                                                          \
		(key), (kinds), (column), KEY_FIELD, (field), true, (other)                        \
	}
#define KEY(key, column, role, value)                                                              \
	{                                                                                          \
		(key), ANY, (column), (role), (value), false, FIELD_COUNT                          \
	}
#define CONTROL(key, value)                                                                        \
	{                                                                                          \
		(key), ANY, ANY, KEY_CONTROL, (value), false, FIELD_COUNT                          \
	}

static const struct spelling controls[] = {
    CONTROL("tags", CONTROL_TAGS),         CONTROL("lang", CONTROL_LANG),
    CONTROL("kind", CONTROL_KIND),         CONTROL("numbered", CONTROL_NUMBERED),
    CONTROL("icon", CONTROL_ICON),         CONTROL("sections", CONTROL_SECTIONS),
    CONTROL("variants", CONTROL_VARIANTS), CONTROL("layout", CONTROL_LAYOUT),
    CONTROL("meta", CONTROL_META),         CONTROL("$schema", CONTROL_SCHEMA),
};

static const struct spelling of_entries[] = {
    YIELDS("name", IN(WORK), ANY, FIELD_ORGANISATION, FIELD_NAME),
    SURE("name", ANY, FIELD_NAME),
    YIELDS("title", IN(WORK) | IN(VOLUNTEER), NOT, FIELD_POSITION, FIELD_NAME),
    YIELDS("title", IN(EDUCATION), NOT, FIELD_DEGREE, FIELD_NAME),
    YIELDS("title", ANY, IN(AWARDS), FIELD_NAME, FIELD_COUNT),
    YIELDS("label", ANY, NOT, FIELD_NAME, FIELD_COUNT),
    ONLY("language", IN(LANGUAGES), IN(LANGUAGES), FIELD_NAME),
    SURE("skill", NOT, FIELD_NAME),
    SURE("project", NOT, FIELD_NAME),

    SURE("position", ANY, FIELD_POSITION),
    SURE("role", NOT, FIELD_POSITION),
    SURE("jobTitle", NOT, FIELD_POSITION),

    SURE("company", ANY, FIELD_ORGANISATION),
    SURE("organisation", ANY, FIELD_ORGANISATION),
    SURE("organization", IN(VOLUNTEER), FIELD_ORGANISATION),
    SURE("institution", IN(EDUCATION), FIELD_ORGANISATION),
    SURE("awarder", IN(AWARDS), FIELD_ORGANISATION),
    SURE("issuer", IN(AWARDS) | IN(CERTIFICATES), FIELD_ORGANISATION),
    SURE("publisher", IN(PUBLICATIONS), FIELD_ORGANISATION),
    SURE("entity", IN(PROJECTS), FIELD_ORGANISATION),
    SURE("employer", NOT, FIELD_ORGANISATION),
    SURE("school", NOT, FIELD_ORGANISATION),
    SURE("university", NOT, FIELD_ORGANISATION),
    SURE("journal", NOT, FIELD_ORGANISATION),
    SURE("client", NOT, FIELD_ORGANISATION),
    SURE("event", NOT, FIELD_ORGANISATION),
    SURE("venue", NOT, FIELD_ORGANISATION),
    SURE("conference", NOT, FIELD_ORGANISATION),
    SURE("office", NOT, FIELD_ORGANISATION),
    SURE("authority", NOT, FIELD_ORGANISATION),

    SURE("degree", ANY, FIELD_DEGREE),
    SURE("studyType", IN(EDUCATION), FIELD_DEGREE),
    ONLY("qualification", IN(EDUCATION), NOT, FIELD_DEGREE),
    SURE("area", ANY, FIELD_AREA),
    SURE("major", NOT, FIELD_AREA),
    SURE("field", NOT, FIELD_AREA),
    SURE("fieldOfStudy", NOT, FIELD_AREA),
    SURE("subject", NOT, FIELD_AREA),
    SURE("location", ANY, FIELD_LOCATION),
    SURE("place", NOT, FIELD_LOCATION),
    SURE("city", NOT, FIELD_LOCATION),

    SURE("date", ANY, FIELD_DATES),
    SURE("releaseDate", IN(PUBLICATIONS), FIELD_DATES),
    SURE("dates", NOT, FIELD_DATES),
    SURE("year", NOT, FIELD_DATES),
    SURE("issueDate", NOT, FIELD_DATES),
    KEY("startDate", ANY, KEY_START, FIELD_DATES),
    KEY("start", NOT, KEY_START, FIELD_DATES),
    KEY("from", NOT, KEY_START, FIELD_DATES),
    KEY("endDate", ANY, KEY_END, FIELD_DATES),
    KEY("end", NOT, KEY_END, FIELD_DATES),
    KEY("until", NOT, KEY_END, FIELD_DATES),

    SURE("url", ANY, FIELD_URL),
    SURE("website", NOT, FIELD_URL),
    SURE("link", NOT, FIELD_URL),
    SURE("homepage", NOT, FIELD_URL),
    SURE("keywords", ANY, FIELD_KEYWORDS),
    KEY("details", NOT, KEY_DETAILS, FIELD_KEYWORDS),
    SURE("level", ANY, FIELD_LEVEL),
    SURE("fluency", IN(LANGUAGES), FIELD_LEVEL),
    SURE("proficiency", NOT, FIELD_LEVEL),
    SURE("score", ANY, FIELD_SCORE),
    SURE("gpa", NOT, FIELD_SCORE),
    SURE("grade", NOT, FIELD_SCORE),
    SURE("courses", ANY, FIELD_COURSES),
    SURE("coursework", NOT, FIELD_COURSES),
    SURE("modules", NOT, FIELD_COURSES),
    SURE("authors", ANY, FIELD_AUTHORS),
    SURE("author", NOT, FIELD_AUTHORS),
    SURE("doi", ANY, FIELD_DOI),
    SURE("identifier", ANY, FIELD_IDENTIFIER),
    SURE("isbn", NOT, FIELD_IDENTIFIER),
    SURE("patentNumber", NOT, FIELD_IDENTIFIER),
    SURE("credentialId", NOT, FIELD_IDENTIFIER),
    SURE("type", ANY, FIELD_TYPE),
    SURE("category", NOT, FIELD_TYPE),
    SURE("email", ANY, FIELD_EMAIL),
    SURE("phone", ANY, FIELD_PHONE),
    SURE("relationship", ANY, FIELD_RELATIONSHIP),
    SURE("logo", ANY, FIELD_LOGO),

    KEY("description", ANY, KEY_SLOT, SLOT_DESCRIPTION),
    KEY("summary", ANY, KEY_SLOT, SLOT_SUMMARY),
    {"reference", IN(REFERENCES), IN(REFERENCES), KEY_SLOT, SLOT_SUMMARY, false, FIELD_COUNT},
    KEY("highlights", ANY, KEY_SLOT, SLOT_HIGHLIGHTS),
    KEY("bullets", NOT, KEY_SLOT, SLOT_HIGHLIGHTS),
    KEY("body", ANY, KEY_SLOT, SLOT_BODY),
    KEY("roles", ANY, KEY_ROLES, 0),
    KEY("positions", NOT, KEY_ROLES, 0),
};

static const struct spelling of_person[] = {
    SURE("name", ANY, FIELD_NAME),
    SURE("label", ANY, FIELD_HEADLINE),
    SURE("headline", ANY, FIELD_HEADLINE),
    SURE("title", NOT, FIELD_HEADLINE),
    SURE("tagline", NOT, FIELD_HEADLINE),
    SURE("pronouns", ANY, FIELD_PRONOUNS),
    SURE("birthDate", ANY, FIELD_BIRTH_DATE),
    SURE("dateOfBirth", NOT, FIELD_BIRTH_DATE),
    SURE("nationality", ANY, FIELD_NATIONALITY),
    SURE("image", ANY, FIELD_IMAGE),
    SURE("photo", NOT, FIELD_IMAGE),
    SURE("picture", NOT, FIELD_IMAGE),
    KEY("email", ANY, KEY_CONTACT, CONTACT_EMAIL),
    KEY("phone", ANY, KEY_CONTACT, CONTACT_PHONE),
    KEY("url", ANY, KEY_CONTACT, CONTACT_URL),
    KEY("website", NOT, KEY_CONTACT, CONTACT_URL),
    KEY("location", ANY, KEY_CONTACT, CONTACT_PLACE),
    KEY("address", NOT, KEY_CONTACT, CONTACT_PLACE),
    KEY("profiles", ANY, KEY_PROFILES, CONTACT_PROFILE),
    KEY("citedAs", ANY, KEY_CITED_AS, 0),
    KEY("summary", ANY, KEY_SLOT, SLOT_SUMMARY),
    KEY("about", NOT, KEY_SLOT, SLOT_SUMMARY),
    KEY("profile", NOT, KEY_SLOT, SLOT_SUMMARY),
    KEY("bio", NOT, KEY_SLOT, SLOT_SUMMARY),
    KEY("highlights", NOT, KEY_SLOT, SLOT_HIGHLIGHTS),
};

enum {
	ENTRY_ROWS = sizeof of_entries / sizeof *of_entries,
	PERSON_ROWS = sizeof of_person / sizeof *of_person,
	CONTROL_ROWS = sizeof controls / sizeof *controls
};

static bool is_head(enum key_role role, int field)
{
	const bool head = field <= FIELD_AREA || field == FIELD_DATES;
	return role == KEY_START || role == KEY_END || (role == KEY_FIELD && head);
}

static struct key_use use_of(const struct spelling *s, str key, uint32_t kinds)
{
	struct key_use use = {.role = s->role, .field = FIELD_COUNT, .fallback = FIELD_COUNT};
	if (s->role == KEY_FIELD || s->role == KEY_START || s->role == KEY_END)
		use.field = (enum field_id)s->value;
	if (s->role == KEY_SLOT)
		use.slot = (enum slot)s->value;
	if (s->role == KEY_CONTACT || s->role == KEY_PROFILES)
		use.contact = (enum contact_kind)s->value;
	if (s->role == KEY_CONTROL)
		use.control = (enum control)s->value;
	if (s->yields)
		use.fallback = s->fallback;
	use.yields = s->yields;
	use.head = is_head(s->role, s->value);
	use.exact = (s->column & kinds) && str_eq(key, str_from_z(s->key));
	return use;
}

static const struct spelling *spelling_find(const struct spelling *rows, int count, str key,
                                            uint32_t kinds)
{
	for (int i = 0; i < count; i++)
		if ((rows[i].kinds & kinds) && name_same_z(key, rows[i].key))
			return &rows[i];
	return NULL;
}

struct key_use key_lookup(str key, enum kind k)
{
	const uint32_t kinds = 1u << k;
	const struct spelling *s = spelling_find(of_entries, ENTRY_ROWS, key, kinds);
	if (!s)
		s = spelling_find(controls, CONTROL_ROWS, key, kinds);
	return s ? use_of(s, key, kinds) : (struct key_use){.role = KEY_NONE};
}

struct key_use key_lookup_person(str key)
{
	const struct spelling *s = spelling_find(of_person, PERSON_ROWS, key, ANY);
	if (!s)
		s = spelling_find(controls, CONTROL_ROWS, key, ANY);
	if (s)
		return use_of(s, key, ANY);
	if (network_find(key))
		return (struct key_use){.role = KEY_NETWORK,
		                        .field = FIELD_COUNT,
		                        .fallback = FIELD_COUNT,
		                        .contact = CONTACT_PROFILE};
	return (struct key_use){.role = KEY_NONE};
}

struct names {
	str *items;
	int count, cap;
};

static void add_names(struct arena *a, struct names *list, const struct spelling *rows, int count,
                      uint32_t kinds)
{
	for (int i = 0; i < count; i++)
		if (rows[i].kinds & kinds)
			LIST_ADD(a, list, str_from_z(rows[i].key));
}

struct strs key_names(struct arena *a, enum kind k)
{
	struct names list = {0};
	add_names(a, &list, of_entries, ENTRY_ROWS, 1u << k);
	add_names(a, &list, controls, CONTROL_ROWS, ANY);
	return (struct strs){list.items, list.count};
}

struct strs key_names_person(struct arena *a)
{
	struct names list = {0};
	add_names(a, &list, of_person, PERSON_ROWS, ANY);
	add_names(a, &list, controls, CONTROL_ROWS, ANY);
	return (struct strs){list.items, list.count};
}

str slot_name(enum slot slot)
{
	static const str names[SLOT_COUNT] = {[SLOT_DESCRIPTION] = {"description", 11},
	                                      [SLOT_SUMMARY] = {"summary", 7},
	                                      [SLOT_HIGHLIGHTS] = {"highlights", 10},
	                                      [SLOT_BODY] = {"body", 4}};
	return names[slot];
}
