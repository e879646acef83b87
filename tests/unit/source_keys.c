/* SPDX-License-Identifier: MIT */
/* Key tables: the ready-made readers and what they say of a value they cannot take. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "source/source.h"

enum { MEMORY = 16 << 20, SET_TITLE = 1, SET_DRAFT = 2 };

struct sheet {
	str title;
	bool draft;
	unsigned long set;
};

static const struct key keys[] = {
    {"title", key_text, offsetof(struct sheet, title), NULL, SET_TITLE, NULL, NULL, NULL},
    {"draft", key_flag, offsetof(struct sheet, draft), NULL, SET_DRAFT, NULL, NULL, NULL},
};
static const struct key_table table = {keys, 2, offsetof(struct sheet, set), true};

static struct sheet read(struct arena *a, const char *text, const char **said)
{
	struct arena *scratch = arena_new(MEMORY);
	const struct source_limits limits = SOURCE_LIMITS_DEFAULT;
	struct diags *d = diags_new(a);
	struct key_context c = {.a = a,
	                        .scratch = scratch,
	                        .d = d,
	                        .unknown = DIAG_YAML_COMMENT,
	                        .twice = DIAG_KEY_DUPLICATE,
	                        .wrong = DIAG_SOURCE_ENCODING};
	struct sheet s = {0};
	struct buf out = BUF(a);
	const struct origin *o = diags_origin(d, STR("in"), str_from_z(text));
	keys_read(&c, source_parse(a, scratch, o, &limits, d), &table, &s);
	diags_print(d, (struct diag_style){DIAG_NOTE, false}, &out);
	*said = str_z(a, buf_str(&out));
	arena_free(scratch);
	return s;
}

static int setup(void **state)
{
	*state = arena_new(MEMORY);
	return 0;
}

static int teardown(void **state)
{
	arena_free(*state);
	return 0;
}

static void each_key_ends_in_its_field(void **state)
{
	const char *said;
	const struct sheet s = read(*state, "Title: x\ndraft: Yes", &said);
	assert_true(str_eq(s.title, STR("x")));
	assert_true(s.draft);
	assert_int_equal(s.set, SET_TITLE | SET_DRAFT);
	assert_string_equal(said, "");
}

static void null_leaves_the_default_and_is_not_given(void **state)
{
	const char *said;
	const struct sheet s = read(*state, "title: ~\ndraft:", &said);
	assert_int_equal(s.set, 0);
	assert_string_equal(said, "");
}

static void a_value_of_the_wrong_type_is_named(void **state)
{
	static const struct {
		const char *text, *said;
	} rows[] = {
	    {"draft: maybe", "wanted true or false, found “maybe”"},
	    {"title: [a]", "wanted a text, found a list"},
	    {"tilte: x", "tilte; did you mean title?"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *said;
		read(*state, rows[i].text, &said);
		assert_non_null(strstr(said, rows[i].said));
	}
}

static void two_spellings_of_one_key_are_named_and_the_last_is_taken(void **state)
{
	const char *said;
	assert_true(str_eq(read(*state, "title: a\nTitle: b\n", &said).title, STR("b")));
	assert_non_null(strstr(said, "in:2:1: error: key given twice"));
	assert_non_null(strstr(said, "in:1:1: the first is here"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_key_ends_in_its_field),
	    cmocka_unit_test(null_leaves_the_default_and_is_not_given),
	    cmocka_unit_test(a_value_of_the_wrong_type_is_named),
	    cmocka_unit_test(two_spellings_of_one_key_are_named_and_the_last_is_taken),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
