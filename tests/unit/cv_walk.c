/* SPDX-License-Identifier: MIT */
/* Numbers and paths of leaves, and the dump that shows them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cv/walk.h"

enum { BUDGET = 1 << 22 };

static struct arena *arena;
static struct leaves made;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(BUDGET);
	made = (struct leaves){0};
	return arena ? 0 : 1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct text text_of(const char *z, enum leaf_type type)
{
	struct run *run = ARENA_NEW(arena, struct run);
	run->text = str_from_z(z);
	return (struct text){run, 1, leaves_add(arena, &made, type, NOWHERE)};
}

static struct text text(const char *z)
{
	return text_of(z, LEAF_TEXT);
}

static struct cv_block item(const char *z)
{
	return (struct cv_block){.kind = BLOCK_ITEM, .slot = SLOT_HIGHLIGHTS, .text = text(z)};
}

static struct field field(enum field_id id, const char *z)
{
	return (struct field){.id = id, .type = VALUE_TEXT, .as.text = text(z)};
}

static const char *dumped(struct cv *cv)
{
	struct buf out = BUF(arena);
	cv_number_leaves(arena, cv, &made);
	cv_dump(cv, &out);
	return str_z(arena, buf_str(&out));
}

static void leaves_are_numbered_in_reading_order_whatever_order_they_were_made_in(void **state)
{
	(void)state;
	struct field position = field(FIELD_POSITION, "Engineer");
	struct entry entry = {.fields = &position, .field_count = 1};
	struct group group = {.entries = &entry, .entry_count = 1};
	struct section section = {
	    .kind = KIND_WORK, .groups = &group, .group_count = 1, .about = {.id = STR("work")}};
	struct field name = field(FIELD_NAME, "Ada");
	struct cv cv = {.sections = &section, .section_count = 1};
	cv.person.self = (struct entry){.fields = &name, .field_count = 1};
	section.title = text("Posts");
	assert_string_equal(dumped(&cv), "person.name  Ada\n"
	                                 "work.title  Posts\n"
	                                 "work[0].position  Engineer\n");
	assert_int_equal(name.as.text.leaf, 1);
	assert_int_equal(section.title.leaf, 2);
	assert_int_equal(position.as.text.leaf, 3);
}

static void paths_name_roles_dates_blocks_and_groups(void **state)
{
	(void)state;
	struct field dates = {.id = FIELD_DATES, .type = VALUE_DATES};
	dates.as.dates = (struct dates){.kind = DATES_RANGE};
	dates.as.dates.from.written = text_of("2018-08", LEAF_DATE);
	dates.as.dates.to.written = text_of("2021", LEAF_DATE);
	dates.as.dates.note = text("part-time");
	struct cv_block deeper[] = {item("deep")};
	struct cv_block inner = {.kind = BLOCK_LIST, .slot = SLOT_HIGHLIGHTS, .blocks = deeper};
	inner.block_count = 1;
	struct cv_block items[] = {item("one"), item("two")};
	items[1].label = text("Label");
	items[1].blocks = &inner;
	items[1].block_count = 1;
	struct cv_block list = {.kind = BLOCK_LIST, .slot = SLOT_HIGHLIGHTS, .blocks = items};
	list.block_count = 2;
	struct entry role = {.fields = &dates, .field_count = 1, .blocks = &list, .block_count = 1};
	struct entry entry = {.roles = &role, .role_count = 1};
	struct cv_block paras[] = {
	    {.kind = BLOCK_PARA, .slot = SLOT_SUMMARY, .text = text("first")},
	    {.kind = BLOCK_PARA, .slot = SLOT_SUMMARY, .text = text("second")},
	    {.kind = BLOCK_PARA, .slot = SLOT_BODY, .text = text("third")},
	};
	struct group groups[] = {{.entries = &entry, .entry_count = 1},
	                         {.title = text("Tools"), .blocks = paras, .block_count = 3}};
	struct section section = {
	    .kind = KIND_WORK, .groups = groups, .group_count = 2, .about = {.id = STR("work")}};
	struct cv cv = {.sections = &section, .section_count = 1};
	assert_string_equal(dumped(&cv),
	                    "work.groups[0].entries[0].roles[0].dates.from  2018-08\n"
	                    "work.groups[0].entries[0].roles[0].dates.to  2021\n"
	                    "work.groups[0].entries[0].roles[0].dates.note  part-time\n"
	                    "work.groups[0].entries[0].roles[0].highlights[0]  one\n"
	                    "work.groups[0].entries[0].roles[0].highlights[1].label  Label\n"
	                    "work.groups[0].entries[0].roles[0].highlights[1]  two\n"
	                    "work.groups[0].entries[0].roles[0].highlights[1][0]  deep\n"
	                    "work.groups[1].title  Tools\n"
	                    "work.groups[1].summary[0]  first\n"
	                    "work.groups[1].summary[1]  second\n"
	                    "work.groups[1].body  third\n");
}

static void contacts_are_named_by_their_kind(void **state)
{
	(void)state;
	struct contact contacts[] = {
	    {.kind = CONTACT_EMAIL, .link.shown = text("a@x.example")},
	    {.kind = CONTACT_PLACE, .place = {.city = text("Oslo"), .country = text("Norway")}},
	    {.kind = CONTACT_EMAIL, .link.shown = text("b@x.example")},
	    {.kind = CONTACT_PROFILE, .network = text("GitHub"), .link.shown = text("ada")},
	};
	struct text cited = text_of("A. Ada", LEAF_META);
	struct cv cv = {.person = {.contacts = contacts, .contact_count = 4}};
	cv.person.cited_as = (struct texts){&cited, 1};
	assert_string_equal(dumped(&cv), "person.email  a@x.example\n"
	                                 "person.location.city  Oslo\n"
	                                 "person.location.country  Norway\n"
	                                 "person.email[1]  b@x.example\n"
	                                 "person.profiles[0].network  GitHub\n"
	                                 "person.profiles[0]  ada\n"
	                                 "person.citedas[0]  A. Ada  not for the page\n");
}

static void what_no_value_holds_comes_last_if_it_has_a_path(void **state)
{
	(void)state;
	const int given_up = leaves_add(arena, &made, LEAF_TEXT, NOWHERE);
	const int kept = leaves_add(arena, &made, LEAF_META, NOWHERE);
	struct field name = field(FIELD_NAME, "Ada");
	struct cv cv = {.person.self = {.fields = &name, .field_count = 1}};
	made.items[kept - 1].path = STR("meta.theme");
	made.items[kept - 1].plain = STR("dark");
	assert_int_equal(given_up, 1);
	assert_string_equal(dumped(&cv), "person.name  Ada\nmeta.theme  dark  not for the page\n");
}

static void a_text_of_several_lines_is_dumped_on_one(void **state)
{
	(void)state;
	struct run runs[] = {{.text = STR("one")}, {.text = STR("two\nthree"), .newline = true}};
	struct field name = {.id = FIELD_NAME, .as.text = {runs, 2, 0}};
	struct cv cv = {.person.self = {.fields = &name, .field_count = 1}};
	name.as.text.leaf = leaves_add(arena, &made, LEAF_TEXT, NOWHERE);
	assert_string_equal(dumped(&cv), "person.name  one two\\nthree\n");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
	    TEST(leaves_are_numbered_in_reading_order_whatever_order_they_were_made_in),
	    TEST(paths_name_roles_dates_blocks_and_groups),
	    TEST(contacts_are_named_by_their_kind),
	    TEST(what_no_value_holds_comes_last_if_it_has_a_path),
	    TEST(a_text_of_several_lines_is_dumped_on_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
