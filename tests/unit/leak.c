/* SPDX-License-Identifier: MIT */
/* The search for redacted values in a finished document: it must be able to find them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <zlib.h>

#include "write/leak.h"

enum { BUDGET = 1 << 22, PACKED_MAX = 1024 };

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(BUDGET);
	return arena ? 0 : 1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static str wholes[] = {{"Ines Valdoro", 12}, {"ines@valdoro.example", 20}, {"4000-01", 7}};
static str parts[] = {{"Ines", 4}, {"Valdoro", 7}, {"work", 4}};

/* What is found in a PDF with these bytes after its header; "" for nothing. */
static const char *found(str body)
{
	const struct strs all = {wholes, 3}, words = {parts, 3};
	const struct leak_search search = {&all, &words};
	struct buf pdf = BUF(arena);
	buf_add(&pdf, STR("%PDF-1.7\n"));
	buf_add(&pdf, body);
	const str leak = leak_find(arena, buf_str(&pdf), &search);
	return leak.n ? str_z(arena, leak) : "";
}

static str stream(const char *keys, const char *text, bool packed)
{
	Bytef room[PACKED_MAX];
	uLongf n = sizeof room;
	struct buf b = BUF(arena);
	assert_int_equal(compress2(room, &n, (const Bytef *)text, strlen(text), 9), Z_OK);
	const str data = packed ? (str){(const char *)room, (ptrdiff_t)n} : str_from_z(text);
	buf_format(&b, "1 0 obj\n<<%s%s/Length %td>>\nstream\n", keys,
	           packed ? "/Filter/FlateDecode" : "", data.n);
	buf_add(&b, data);
	buf_add(&b, STR("\nendstream\nendobj\n"));
	return buf_str(&b);
}

static void a_string_of_the_file_is_read(void **state)
{
	(void)state;
	assert_string_equal(found(STR("<</Title(Ines Valdoro)>>")), "Ines Valdoro");
	assert_string_equal(found(STR("<</Title(CV of Valdoro)>>")), "Valdoro");
	assert_string_equal(found(STR("<</Title(CV \\(Val\\144oro\\))>>")), "Valdoro");
	assert_string_equal(found(STR("<</URI(mailto:INES@valdoro.example)>>")),
	                    "ines@valdoro.example");
	assert_string_equal(found(STR("<</Title(CV of nobody)>>")), "");
}

static void a_string_in_utf_16_is_read(void **state)
{
	(void)state;
	const str literal = {"<</Title(\xFE\xFF\0V\0a\0l\0d\0o\0r\0o)>>", 27};
	assert_string_equal(found(literal), "Valdoro");
	assert_string_equal(found(STR("<</Title<FEFF 00490 06E0065 0073>>>")), "Ines");
}

static void a_compressed_stream_is_opened(void **state)
{
	(void)state;
	assert_string_equal(found(stream("", "[(a)(by Valdoro)]", true)), "Valdoro");
	assert_string_equal(found(stream("", "plain Ines Valdoro", true)), "Ines Valdoro");
	assert_string_equal(found(stream("", "[(a)(b)]", true)), "");
}

static void what_follows_a_stream_is_read_too(void **state)
{
	(void)state;
	struct buf b = BUF(arena);
	buf_add(&b, stream("", "[(a)(b)]", true));
	buf_add(&b, STR("2 0 obj\n(Valdoro)\nendobj"));
	assert_string_equal(found(buf_str(&b)), "Valdoro");
}

static void metadata_are_read_without_their_tags(void **state)
{
	(void)state;
	assert_string_equal(found(stream("/Type/Metadata", "<work>Ines</work>", false)), "Ines");
	assert_string_equal(found(stream("/Type/Metadata", "<work>I. V.</work>", false)), "");
}

static void a_file_inside_is_read_but_for_its_keys(void **state)
{
	(void)state;
	assert_string_equal(
	    found(stream("/Type/EmbeddedFile", "{\"work\":[],\"name\":\"Valdoro\"}", true)),
	    "Valdoro");
	assert_string_equal(found(stream("/Type/EmbeddedFile", "{\"work\":[]}", true)), "");
}

static void a_font_and_a_number_say_nothing(void **state)
{
	(void)state;
	assert_string_equal(found(stream("/Length1 9", "(Valdoro) Ines Valdoro", true)), "");
	assert_string_equal(found(STR("<</Size 4000-01>>")), "");
}

static void a_longer_word_is_another_one(void **state)
{
	(void)state;
	assert_string_equal(found(STR("<</Title(Valdorossa, BusInes, Inesé)>>")), "");
	assert_string_equal(found(STR("<</Title(Valdoro\342\200\231s)>>")), "Valdoro");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_string_of_the_file_is_read),
	    cmocka_unit_test(a_string_in_utf_16_is_read),
	    cmocka_unit_test(a_compressed_stream_is_opened),
	    cmocka_unit_test(what_follows_a_stream_is_read_too),
	    cmocka_unit_test(metadata_are_read_without_their_tags),
	    cmocka_unit_test(a_file_inside_is_read_but_for_its_keys),
	    cmocka_unit_test(a_font_and_a_number_say_nothing),
	    cmocka_unit_test(a_longer_word_is_another_one),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
