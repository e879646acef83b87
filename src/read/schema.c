/* SPDX-License-Identifier: MIT */
/*
 * What a CV looks like, for the schema: made from the tables by which it is
 * read. The language is open, so only what it says in a key's usual spelling
 * has a form; any other key is a field, a label or a section of the author's.
 */
#include "read/read_int.h"

typedef const struct form *form_make(struct arena *a, const void *arg);

static form_make closed_form, kind_form, person_form;

/* --- values --- */

#define CLOSED_FORM(table, word)                                                                   \
	{                                                                                          \
		.kind = FORM_MADE, .make = closed_form, .arg = &(table), .name = (word)            \
	}

static const struct form profile_map = CLOSED_FORM(profile_table, "profile");
static const struct form place_map = CLOSED_FORM(place_table, "place");
static const struct form image_map = CLOSED_FORM(image_table, "image");
static const struct form variant_map = CLOSED_FORM(variant_table, "variant");
static const struct form letter_map = CLOSED_FORM(letter_table, "letter");
static const struct form person_map = {.kind = FORM_MADE, .make = person_form, .name = "person"};

static const struct form any_map = {.kind = FORM_NAMED, FORM_OF(&form_any)};
static const struct form text_list = {.kind = FORM_LIST, FORM_OF(&form_text)};
static const struct form text_items = {.kind = FORM_ITEMS, FORM_OF(&form_text)};
static const struct form any_list = {.kind = FORM_LIST, FORM_OF(&form_any)};
static const struct form text_or_map = {.kind = FORM_EITHER, FORM_OF(&form_text, &any_map)};

const struct form form_tags = {.kind = FORM_ITEMS, FORM_OF(&form_text)};
const struct form form_lang = {.kind = FORM_TEXT,
                               .pattern = "^ *[A-Za-z]{2,3}([-_][A-Za-z0-9]+)* *$"};
const struct form form_lines = {.kind = FORM_ITEMS, FORM_OF(&form_text)};
const struct form form_blocks = {.kind = FORM_ANY};
const struct form form_bullets = {.kind = FORM_LIST, FORM_OF(&form_any)};
const struct form form_order = {.kind = FORM_ITEMS, FORM_OF(&text_or_map)};
const struct form form_variant_sections = {.kind = FORM_ITEMS, FORM_OF(&text_or_map)};
static const struct form count_form = {.kind = FORM_WHOLE,
                                       .arg = &(const struct key_range){0, 999999999}};
const struct form form_limits = {.kind = FORM_NAMED, FORM_OF(&count_form)};
const struct form form_person_part = {.kind = FORM_EITHER, FORM_OF(&person_map)};
const struct form form_kind = {.kind = FORM_MADE, .make = kind_form, .name = "kind"};
static const char *const down[] = {"reverse"};
static const struct form down_form = {.kind = FORM_NAMES,
                                      .arg = &(const struct key_names){down, 1, NULL}};
const struct form form_numbered = {.kind = FORM_EITHER, FORM_OF(&form_flag, &down_form)};
const struct form form_letter = {.kind = FORM_EITHER, FORM_OF(&form_text, &any_list, &letter_map)};
const struct form form_variants = {.kind = FORM_NAMED, FORM_OF(&variant_map)};
const struct form form_layout = {.kind = FORM_EITHER, FORM_OF(&form_text, &text_list, &any_map)};
const struct form form_person = {.kind = FORM_EITHER, FORM_OF(&person_map)};
const struct form form_bio = {.kind = FORM_EITHER, FORM_OF(&form_text, &person_map)};

static const struct form one_place = {.kind = FORM_EITHER, FORM_OF(&form_text, &place_map)};
static const struct form places = {.kind = FORM_ITEMS, FORM_OF(&one_place)};
static const struct form picture = {.kind = FORM_EITHER, FORM_OF(&form_text, &image_map)};
static const struct form one_profile = {.kind = FORM_EITHER, FORM_OF(&form_text, &profile_map)};
static const struct form network_profiles = {.kind = FORM_ITEMS, FORM_OF(&one_profile)};
/* Also `{GitHub: ada}`. */
static const struct form profiles = {.kind = FORM_ITEMS, FORM_OF(&text_or_map)};

/* --- tables as tables of keys --- */

struct key_list {
	struct key *items;
	int count, cap;
};

static bool has_key(const struct key_list *list, str name)
{
	for (int i = 0; i < list->count; i++)
		if (name_same_z(name, list->items[i].name))
			return true;
	return false;
}

static void add_key(struct arena *a, struct key_list *list, struct key key)
{
	if (!has_key(list, str_from_z(key.name)))
		LIST_ADD(a, list, key);
}

/* A map by the keys of `table`, which may be filled later; `rest` (may be NULL) is what others
 * hold. */
static struct form *map_form(struct arena *a, const struct key_table *table,
                             const struct form *rest)
{
	struct form *form = ARENA_NEW(a, struct form);
	const struct form **of = ARENA_NEW(a, const struct form *);
	*of = rest;
	*form = (struct form){.kind = FORM_MAP, .arg = table, .of = of, .count = rest != NULL};
	return form;
}

static struct key_table *table_of(struct arena *a, const struct key_list *list)
{
	struct key_table *table = ARENA_NEW(a, struct key_table);
	*table = (struct key_table){list->items, list->count, 0, false};
	return table;
}

static const struct form *closed_form(struct arena *a, const void *arg)
{
	const struct closed_table *table = arg;
	struct key_list list = {0};
	for (int i = 0; i < table->count; i++) {
		const struct closed_key *row = &table->keys[i];
		struct key key = {.name = row->name, .form = row->form, .about = row->about};
		for (int k = 0; row->same && k < table->count; k++)
			if (str_eq(str_from_z(row->same), str_from_z(table->keys[k].name)))
				key.about = table->keys[k].about;
		LIST_ADD(a, &list, key);
	}
	return map_form(a, table_of(a, &list), NULL);
}

static const struct form *kind_form(struct arena *a, const void *arg)
{
	const struct strs all = kind_names(a);
	const char **names = ARENA_ARRAY(a, const char *, all.count);
	struct key_names *list = ARENA_NEW(a, struct key_names);
	struct form *form = ARENA_NEW(a, struct form);
	(void)arg;
	for (int i = 0; i < all.count; i++)
		names[i] = str_z(a, all.items[i]);
	*list = (struct key_names){names, all.count, NULL};
	*form = (struct form){.kind = FORM_NAMES, .arg = list};
	return form;
}

/* --- keys by meaning --- */

static const struct form *field_form(enum field_id id)
{
	static const struct form *const forms[] = {
	    [VALUE_TEXT] = &form_text, [VALUE_TEXTS] = &text_list, [VALUE_DATES] = &form_text,
	    [VALUE_LINK] = &form_text, [VALUE_LEVEL] = &form_text, [VALUE_PLACE] = &one_place,
	    [VALUE_IMAGE] = &picture,
	};
	return id == FIELD_LOCATION ? &one_place : forms[field_row(id)->type];
}

static const char *slot_about(enum slot slot)
{
	static const char *const abouts[SLOT_COUNT] = {
	    [SLOT_DESCRIPTION] = "what the organisation or thing is, in a line",
	    [SLOT_SUMMARY] = "a few sentences",
	    [SLOT_HIGHLIGHTS] = "bullets",
	    [SLOT_BODY] = "text and lists, as they come",
	};
	return abouts[slot];
}

static struct key contact_key(const struct key_use *use)
{
	static const struct key keys[] = {
	    [CONTACT_EMAIL] = {.form = &text_items, .about = "an e-mail address, or several"},
	    [CONTACT_PHONE] = {.form = &text_items, .about = "a telephone number, or several"},
	    [CONTACT_URL] = {.form = &text_items, .about = "your page on the web"},
	    [CONTACT_PLACE] = {.form = &places, .about = "where you live: a text, or an address"},
	    [CONTACT_PROFILE] = {.form = &profiles, .about = "where else to find you"},
	};
	return keys[use->contact];
}

static struct key control_key(const struct key_use *use)
{
	static const struct key other = {.form = &form_any};
	static const struct key keys[] = {
	    [CONTROL_TAGS] = {.form = &form_tags, .about = "for variants"},
	    [CONTROL_LANG] = {.form = &form_lang, .about = "its language"},
	    [CONTROL_NUMBERED] = {.form = &form_numbered, .about = "numbers its bullets"},
	};
	const bool known = use->control == CONTROL_TAGS || use->control == CONTROL_LANG ||
	                   use->control == CONTROL_NUMBERED;
	return known ? keys[use->control] : other;
}

static struct key key_from_use(const struct key_use *use)
{
	switch (use->role) {
	case KEY_FIELD:
		return (struct key){.form = field_form(use->field),
		                    .about = field_row(use->field)->about};
	case KEY_START:
		return (struct key){.form = &form_text, .about = "when it began"};
	case KEY_END:
		return (struct key){.form = &form_text, .about = "when it ended, or present"};
	case KEY_SLOT:
		return (struct key){.form =
		                        use->slot == SLOT_HIGHLIGHTS ? &form_bullets : &form_blocks,
		                    .about = slot_about(use->slot)};
	case KEY_CONTACT:
	case KEY_PROFILES:
		return contact_key(use);
	case KEY_NETWORK:
		return (struct key){.form = &network_profiles,
		                    .about = "your name there, or the address"};
	case KEY_CITED_AS:
		return (struct key){.form = &text_items,
		                    .about = "your name as publications spell it"};
	case KEY_CONTROL:
		return control_key(use);
	case KEY_ROLES:
	case KEY_DETAILS:
	case KEY_NONE:
		break;
	}
	return (struct key){.form = &form_any};
}

static void add_person_keys(struct arena *a, struct key_list *list, bool controls)
{
	const struct strs names = key_names_person(a), networks = network_names(a);
	for (int i = 0; i < names.count + networks.count; i++) {
		const str name = i < names.count ? names.items[i] : networks.items[i - names.count];
		const struct key_use use = key_lookup_person(name);
		struct key key = key_from_use(&use);
		key.name = str_z(a, name);
		if (use.role == KEY_CONTROL && !controls)
			key.form = &form_none;
		add_key(a, list, key);
	}
}

static const struct form *person_form(struct arena *a, const void *arg)
{
	struct key_list list = {0};
	(void)arg;
	add_person_keys(a, &list, true);
	return map_form(a, table_of(a, &list), &form_any);
}

/* --- entries and sections --- */

static const struct form *list_of(struct arena *a, const struct form *item)
{
	struct form *form = ARENA_NEW(a, struct form);
	const struct form **of = ARENA_NEW(a, const struct form *);
	*of = item;
	*form = (struct form){.kind = FORM_LIST, .of = of, .count = 1};
	return form;
}

static struct form *either(struct arena *a, const struct form *x, const struct form *y,
                           const struct form *z)
{
	struct form *form = ARENA_NEW(a, struct form);
	const struct form **of = ARENA_ARRAY(a, const struct form *, 3);
	of[0] = x;
	of[1] = y;
	of[2] = z;
	*form = (struct form){.kind = FORM_EITHER, .of = of, .count = z ? 3 : 2};
	return form;
}

/* A key that is not spelt as it should be may be the label of something else. */
static const struct form *entry_form(struct arena *a, enum kind kind)
{
	const struct strs names = key_names(a, kind);
	struct key_list list = {0};
	struct key_table *table = ARENA_NEW(a, struct key_table);
	struct form *form = map_form(a, table, &form_any);
	const struct form *roles = list_of(a, either(a, &form_text, form, NULL));
	for (int i = 0; i < names.count; i++) {
		const struct key_use use = key_lookup(names.items[i], kind);
		struct key key = key_from_use(&use);
		key.name = str_z(a, names.items[i]);
		if (use.role == KEY_ROLES)
			key = (struct key){.name = key.name,
			                   .form = roles,
			                   .about = "posts at one employer, the latest first"};
		if (!use.exact)
			key.form = &form_any;
		add_key(a, &list, key);
	}
	form->name = str_z(a, str_format(a, "entry-%.*s", STR_ARG(kind_row(kind)->name)));
	*table = *table_of(a, &list);
	return form;
}

/* What begins an entry, where the entries themselves should stand. */
static void refuse_entry(struct arena *a, enum kind kind, struct key_list *list)
{
	const struct strs names = key_names(a, kind);
	for (int i = 0; i < names.count; i++) {
		const struct key_use use = key_lookup(names.items[i], kind);
		if (use.head && use.exact)
			add_key(a, list,
			        (struct key){.name = str_z(a, names.items[i]),
			                     .form = &form_none,
			                     .about = "entries stand in a list, each behind a -"});
	}
}

static const struct form *section_form(struct arena *a, enum kind kind)
{
	struct key_list list = {0};
	int count;
	const struct key *keys = record_key_list(a, &count);
	for (int i = 0; i < count; i++)
		add_key(a, &list, keys[i]);
	refuse_entry(a, kind, &list);
	const struct form *entry = either(a, &form_text, entry_form(a, kind), NULL);
	return either(a, &form_text, list_of(a, entry), map_form(a, table_of(a, &list), &form_any));
}

static void add_sections(struct arena *a, struct key_list *list)
{
	const struct strs names = kind_names(a);
	const struct form *forms[KIND_COUNT] = {NULL};
	for (int i = 0; i < names.count; i++) {
		const enum kind kind = kind_find(names.items[i]);
		if (!forms[kind])
			forms[kind] = section_form(a, kind);
		add_key(a, list,
		        (struct key){.name = str_z(a, names.items[i]),
		                     .form = forms[kind],
		                     .about = kind_row(kind)->about});
	}
}

const struct form *read_form(struct arena *a)
{
	struct key_list list = {0};
	int count;
	const struct key *keys = document_key_list(a, &count);
	for (int i = 0; i < count; i++)
		add_key(a, &list, keys[i]);
	add_person_keys(a, &list, false);
	add_sections(a, &list);
	struct form *form = map_form(a, table_of(a, &list), &form_any);
	form->name = "cv";
	return form;
}
