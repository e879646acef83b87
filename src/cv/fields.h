/* SPDX-License-Identifier: MIT */
/*
 * What a key means, in the spellings of all dialects at once. A reader asks
 * for one key at a time; keys are compared in their normal form (lower case,
 * without space, - and _), so `startDate` and `start_date` are one.
 *
 * A *yielding* spelling (`title`, `name`, `label`) fits two fields: it gives
 * way to a sure one of the same entry and then means `fallback`.
 */
#ifndef RECTO_FIELDS_H
#define RECTO_FIELDS_H

#include "cv/cv.h"

enum key_role {
	KEY_NONE,
	KEY_FIELD,    /* `field`; of dates: the whole value, a point or a range */
	KEY_START,    /* dates: their start */
	KEY_END,      /* dates: their end */
	KEY_SLOT,     /* `slot` */
	KEY_DETAILS,  /* keywords if a clean list, else the summary; known beside `label` only */
	KEY_ROLES,    /* entries */
	KEY_CONTACT,  /* person: `contact` */
	KEY_PROFILES, /* person: a list of profiles */
	KEY_NETWORK,  /* person: a profile of the network that the key names */
	KEY_CITED_AS, /* person */
	KEY_CONTROL   /* never a leaf: `control` */
};

enum control {
	CONTROL_NONE,
	CONTROL_TAGS,
	CONTROL_LANG,
	CONTROL_KIND,
	CONTROL_NUMBERED,
	CONTROL_ICON,
	CONTROL_SECTIONS,
	CONTROL_VARIANTS,
	CONTROL_LAYOUT,
	CONTROL_META,
	CONTROL_SCHEMA
};

struct key_use {
	enum key_role role;
	enum field_id field;
	enum field_id
	    fallback; /* yielding: what it means when `field` is taken; else FIELD_COUNT */
	enum slot slot;
	enum contact_kind contact;
	enum control control;
	bool yields;
	bool head;  /* name, position, organisation, degree, area, dates: begins an entry */
	bool exact; /* spelt to the letter as JSON Resume or a hand-written file spells it here */
};

/* Of a key in an entry or a role of a section of this kind; KEY_NONE if no dialect has it. */
struct key_use key_lookup(str key, enum kind k);
/* Of a key of the person. */
struct key_use key_lookup_person(str key);
/* All spellings that key_lookup (person: key_lookup_person) knows, for name_near. */
struct strs key_names(struct arena *a, enum kind k);
struct strs key_names_person(struct arena *a);

#endif
