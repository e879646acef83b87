/* SPDX-License-Identifier: MIT */
/* The ledger: leaves in, the closing line and the report out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cv/ledger.h"

enum { BUDGET = 1 << 22, LEAVES = 5 };

struct fixture {
	struct arena *a;
	struct diags *d;
	struct leaf leaves[LEAVES];
	struct cv cv;
	struct ledger *l;
};

/* Five leaves: a name, a post, a date, an e-mail address, a form of the name in author lists. */
static int setup(void **state)
{
	struct arena *a = arena_new(BUDGET);
	struct fixture *f = ARENA_NEW(a, struct fixture);
	f->a = a;
	f->d = diags_new(a);
	const struct origin *o = diags_origin(f->d, STR("cv.yaml"), STR("name: Ada\nemail: x\n"));
	f->leaves[0] = (struct leaf){LEAF_TEXT, STR("person.name"), STR("Ada"), {o, 1, 7, 1, 10}};
	f->leaves[1] =
	    (struct leaf){LEAF_TEXT, STR("work[0].position"), STR("Engineer"), {o, 2, 3, 2, 9}};
	f->leaves[2] = (struct leaf){
	    LEAF_DATE, STR("work[0].dates.from"), STR("2018-08"), {o, 31, 15, 31, 22}};
	f->leaves[3] =
	    (struct leaf){LEAF_LINK, STR("person.email"), STR("ada@example.org"), {o, 2, 8, 2, 9}};
	f->leaves[4] =
	    (struct leaf){LEAF_META, STR("person.citedas[0]"), STR("A."), {o, 9, 1, 9, 2}};
	f->cv = (struct cv){.lang = STR("en"), .leaves = f->leaves, .leaf_count = LEAVES};
	f->l = ledger_new(a, &f->cv);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	arena_free(((struct fixture *)*state)->a);
	return 0;
}

static void assert_str(str is, const char *should)
{
	if (!str_eq(is, str_from_z(should)))
		fail_msg("\"%.*s\" is not \"%s\"", STR_ARG(is), should);
}

static struct ledger_facts facts(void)
{
	return (struct ledger_facts){.input = STR("cv.yaml"), .output = STR("cv.pdf"), .pages = 2};
}

static void the_line_counts_what_became_of_every_field(void **state)
{
	struct fixture *f = *state;
	const struct ledger_facts two_pages = facts();
	ledger_place(f->l, 1, HOW_TEXT, STR("Ada"));
	ledger_place(f->l, 2, HOW_TEXT, STR("Engineer"));
	ledger_place(f->l, 3, HOW_FORMATTED, STR("2018"));
	ledger_omit(f->l, 4, "company");
	f->l->links = 37;
	assert_str(ledger_summary(f->a, f->l, &two_pages),
	           "cv.yaml → cv.pdf: 2 pages; 4 fields, 3 placed, 1 omitted (company); 37 links; "
	           "0 missing glyphs, 0 overfull");
}

static void parts_that_are_zero_are_left_out_but_for_the_last_two(void **state)
{
	struct fixture *f = *state;
	struct ledger_facts one_page = facts();
	one_page.pages = 1;
	one_page.missing_glyphs = 1;
	one_page.overfull = 2;
	for (int leaf = 1; leaf <= LEAVES; leaf++)
		if (f->leaves[leaf - 1].type != LEAF_META)
			ledger_place(f->l, leaf, HOW_TEXT, STR("x"));
	f->l->links = 1;
	assert_str(ledger_summary(f->a, f->l, &one_page),
	           "cv.yaml → cv.pdf: 1 page; 4 fields, 4 placed; 1 link; 1 missing glyph, "
	           "2 overfull");
}

static void nothing_accounted_for_is_unplaced(void **state)
{
	struct fixture *f = *state;
	const struct ledger_facts nothing = {.input = STR("cv.yaml")};
	assert_str(ledger_summary(f->a, f->l, &nothing),
	           "cv.yaml: 4 fields, 4 unplaced; 0 missing glyphs, 0 overfull");
	assert_int_equal(ledger_count(f->l, PLACING_NONE), 4);
	assert_int_equal(ledger_count(f->l, PLACING_META), 1);
}

static void every_reason_is_said_once(void **state)
{
	struct fixture *f = *state;
	const struct ledger_facts two_pages = facts();
	ledger_omit(f->l, 1, "company");
	ledger_omit(f->l, 2, "short");
	ledger_omit(f->l, 3, "company");
	ledger_omit(f->l, 4, NULL);
	assert_str(ledger_summary(f->a, f->l, &two_pages),
	           "cv.yaml → cv.pdf: 2 pages; 4 fields, 4 omitted (company, short); "
	           "0 missing glyphs, 0 overfull");
}

static void placed_beats_omitted_and_the_first_placing_counts(void **state)
{
	struct fixture *f = *state;
	ledger_omit(f->l, 1, "company");
	ledger_place(f->l, 1, HOW_TEXT, STR("Ada"));
	ledger_place(f->l, 1, HOW_MERGED, STR("other"));
	ledger_omit(f->l, 1, "company");
	assert_int_equal(f->l->of_leaf[0].state, PLACING_PLACED);
	assert_int_equal(f->l->of_leaf[0].how, HOW_TEXT);
	assert_str(f->l->of_leaf[0].set, "Ada");
	assert_null(f->l->of_leaf[0].reason);
}

static void leaves_that_do_not_exist_are_ignored(void **state)
{
	struct fixture *f = *state;
	ledger_place(f->l, 0, HOW_TEXT, STR("x"));
	ledger_place(f->l, LEAVES + 1, HOW_TEXT, STR("x"));
	ledger_omit(f->l, -1, "x");
	ledger_on_page(f->l, 99, 1);
	assert_int_equal(ledger_count(f->l, PLACING_PLACED), 0);
}

static void a_leaf_is_on_the_first_page_that_has_it(void **state)
{
	struct fixture *f = *state;
	ledger_on_page(f->l, 1, 2);
	ledger_on_page(f->l, 1, 1);
	ledger_on_page(f->l, 1, 3);
	assert_int_equal(f->l->of_leaf[0].page, 1);
}

static void an_unplaced_leaf_is_named_where_it_stands(void **state)
{
	struct fixture *f = *state;
	struct buf out = BUF(f->a);
	for (int leaf = 1; leaf <= 3; leaf++)
		ledger_place(f->l, leaf, HOW_TEXT, STR("x"));
	ledger_check(f->l, f->d);
	diags_print(f->d, (struct diag_style){.least = DIAG_NOTE}, &out);
	assert_true(str_starts(
	    buf_str(&out),
	    STR("cv.yaml:2:8: warning: the layout does not set this field: person.email; "
	        "add it to the part, or `omit` it [leaf-unplaced]\n")));
	assert_int_equal(diags_count(f->d, DIAG_WARNING), 1);
}

static void a_letter_is_not_part_of_the_ledger_until_it_is_set(void **state)
{
	struct fixture *f = *state;
	struct field subject = {.id = FIELD_AREA, .as.text = {.leaf = 2}};
	struct letter letter = {.fields = &subject, .field_count = 1};
	f->cv.letter = &letter;
	f->l = ledger_new(f->a, &f->cv);
	assert_int_equal(ledger_count(f->l, PLACING_META), 2);
	ledger_place(f->l, 2, HOW_TEXT, STR("x"));
	assert_int_equal(ledger_count(f->l, PLACING_META), 1);
	assert_int_equal(ledger_count(f->l, PLACING_PLACED), 1);
}

static void as_json_every_leaf_has_path_place_state_and_text(void **state)
{
	struct fixture *f = *state;
	struct buf out = BUF(f->a);
	f->cv.leaf_count = 4;
	ledger_place(f->l, 1, HOW_TEXT, STR("Ada"));
	ledger_on_page(f->l, 1, 1);
	ledger_omit(f->l, 2, "company");
	ledger_place(f->l, 3, HOW_FORMATTED, STR("2018"));
	ledger_json(f->l, &out);
	assert_str(
	    buf_str(&out),
	    "{\n"
	    "  \"fields\": 4,\n"
	    "  \"links\": 0,\n"
	    "  \"leaves\": [\n"
	    "    {\"leaf\": 1, \"path\": \"person.name\", \"type\": \"text\", \"text\": \"Ada\", "
	    "\"file\": \"cv.yaml\", \"line\": 1, \"column\": 7, \"endLine\": 1, \"endColumn\": 10, "
	    "\"state\": \"placed\", \"how\": \"text\", \"set\": \"Ada\", \"page\": 1},\n"
	    "    {\"leaf\": 2, \"path\": \"work[0].position\", \"type\": \"text\", "
	    "\"text\": \"Engineer\", \"file\": \"cv.yaml\", \"line\": 2, \"column\": 3, "
	    "\"endLine\": 2, \"endColumn\": 9, \"state\": \"omitted\", \"reason\": \"company\"},\n"
	    "    {\"leaf\": 3, \"path\": \"work[0].dates.from\", \"type\": \"date\", "
	    "\"text\": \"2018-08\", \"file\": \"cv.yaml\", \"line\": 31, \"column\": 15, "
	    "\"endLine\": 31, \"endColumn\": 22, \"state\": \"placed\", \"how\": \"formatted\", "
	    "\"set\": \"2018\", \"shortened\": true},\n"
	    "    {\"leaf\": 4, \"path\": \"person.email\", \"type\": \"link\", "
	    "\"text\": \"ada@example.org\", \"file\": \"cv.yaml\", \"line\": 2, \"column\": 8, "
	    "\"endLine\": 2, \"endColumn\": 9, \"state\": \"unplaced\"}\n"
	    "  ]\n"
	    "}\n");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
	    TEST(the_line_counts_what_became_of_every_field),
	    TEST(parts_that_are_zero_are_left_out_but_for_the_last_two),
	    TEST(nothing_accounted_for_is_unplaced),
	    TEST(every_reason_is_said_once),
	    TEST(placed_beats_omitted_and_the_first_placing_counts),
	    TEST(leaves_that_do_not_exist_are_ignored),
	    TEST(a_leaf_is_on_the_first_page_that_has_it),
	    TEST(an_unplaced_leaf_is_named_where_it_stands),
	    TEST(a_letter_is_not_part_of_the_ledger_until_it_is_set),
	    TEST(as_json_every_leaf_has_path_place_state_and_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
