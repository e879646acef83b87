/* SPDX-License-Identifier: MIT */
/*
 * A file that a PDF carries, in the forms that writers give it; and PDFs that
 * lie: cut anywhere, with any byte another, with numbers that lead nowhere.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "source/source.h"

#define HEAD "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /AF [2 0 R] >>\nendobj\n"
#define FILE_OBJECT                                                                                \
	"3 0 obj\n<< /Type /EmbeddedFile /Length 8 >>\nstream\n{\"a\": 1}\nendstream\nendobj\n"

static const char plain[] =
    HEAD "2 0 obj\n<< /Type /Filespec /F (cv.json) /EF << /F 3 0 R >> >>\nendobj\n" FILE_OBJECT;

static str found_in(struct arena *a, str pdf, bool *found)
{
	struct arena *scratch = arena_new(64u << 20);
	str out = {0};
	*found = source_attached(a, scratch, pdf, STR("cv.json"), &out);
	arena_free(scratch);
	return out;
}

static void finds(const char *pdf, const char *what)
{
	struct arena *a = arena_new(64u << 20);
	bool found;
	const str out = found_in(a, str_from_z(pdf), &found);
	assert_int_equal(found, what != NULL);
	if (what)
		assert_string_equal(str_z(a, out), what);
	arena_free(a);
}

static void a_file_is_found_by_its_name(void **state)
{
	(void)state;
	finds(plain, "{\"a\": 1}");
	finds(HEAD "2 0 obj << /F <63762E6A736F6E> /EF << /F 3 0 R >> >> endobj " FILE_OBJECT,
	      "{\"a\": 1}");
	finds(HEAD
	      "2 0 obj<</Desc(a \\( b)/UF(\\376\\377\\000c\\000v\\000.\\000j\\000s\\000o\\000n)"
	      "/EF<</UF 3 0 R>>>>endobj " FILE_OBJECT,
	      "{\"a\": 1}");
	finds(HEAD "2 0 obj << /F (other.json) /EF << /F 3 0 R >> >> endobj " FILE_OBJECT, NULL);
}

static void the_length_may_be_an_object(void **state)
{
	(void)state;
	finds(HEAD
	      "2 0 obj << /F (cv.json) /EF << /F 3 0 R >> >> endobj\n3 0 obj\n<< /Length 4 0 R "
	      ">>\nstream\r\n{}\nendstream\nendobj 4 0 obj 2 endobj",
	      "{}");
}

static void the_newest_object_counts(void **state)
{
	(void)state;
	finds(HEAD "2 0 obj << /F (cv.json) /EF << /F 3 0 R >> >> endobj\n" FILE_OBJECT
	           "3 0 obj\n<< /Length 2 >>\nstream\n[]\nendstream\nendobj",
	      "[]");
}

static void a_pdf_that_lies_gives_nothing(void **state)
{
	(void)state;
	finds("", NULL);
	finds("%PDF-1.7", NULL);
	finds(HEAD "2 0 obj << /F (cv.json) /EF << /F 2 0 R >> >> endobj", NULL);
	finds(HEAD "2 0 obj << /F 2 0 R /EF 2 0 R >> endobj", NULL);
	finds(HEAD
	      "2 0 obj << /F (cv.json) /EF << /F 3 0 R >> >> endobj\n3 0 obj << /Length 999999999 "
	      ">> stream\nx",
	      NULL);
	finds(HEAD
	      "2 0 obj << /F (cv.json) /EF << /F 3 0 R >> >> endobj\n3 0 obj << /Length 8 /Filter "
	      "/FlateDecode >> stream\n{\"a\": 1}\nendstream",
	      NULL);
	finds(HEAD
	      "2 0 obj << /F (cv.json) /EF << /F 3 0 R >> >> endobj\n3 0 obj << /Length 8 /Filter "
	      "/LZWDecode >> stream\n{\"a\": 1}\nendstream",
	      NULL);
	finds(HEAD "5 0 obj << /Type /ObjStm /N 999999 /First 999999999 /Length 4 >> stream\n1 0 "
	           "\nendstream",
	      NULL);
	finds(HEAD "5 0 obj [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
	      NULL);
	finds(HEAD "5 0 obj << /A (((((((((((((((( /F <", NULL);
}

static void a_cut_or_damaged_pdf_does_no_harm(void **state)
{
	enum { ROUNDS = 4000 };
	struct arena *a = arena_new(256u << 20);
	uint32_t seed = 7;
	bool found;
	(void)state;
	for (size_t n = 0; n < sizeof plain; n++) {
		const struct arena_mark mark = arena_mark(a);
		found_in(a, str_copy(a, (str){plain, (ptrdiff_t)n}), &found);
		arena_rewind(a, mark);
	}
	for (int round = 0; round < ROUNDS; round++) {
		const struct arena_mark mark = arena_mark(a);
		char *bytes = ARENA_ARRAY(a, char, sizeof plain);
		for (size_t i = 0; i + 1 < sizeof plain; i++)
			bytes[i] = plain[i];
		for (int k = 0; k < 3; k++) {
			seed = seed * 1664525u + 1013904223u;
			bytes[(seed >> 8) % (sizeof plain - 1)] =
			    "<>[]()/0 9R\\\n"[(seed >> 4) % 13];
		}
		found_in(a, (str){bytes, sizeof plain - 1}, &found);
		arena_rewind(a, mark);
	}
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_file_is_found_by_its_name),
	    cmocka_unit_test(the_length_may_be_an_object),
	    cmocka_unit_test(the_newest_object_counts),
	    cmocka_unit_test(a_pdf_that_lies_gives_nothing),
	    cmocka_unit_test(a_cut_or_damaged_pdf_does_no_harm),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
