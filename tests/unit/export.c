/* SPDX-License-Identifier: MIT */
/*
 * What is written is read as the same model, and what is read again is
 * written as the same bytes: for every example, every case of the reader, and
 * texts and blocks that were made up to be hard.
 */
#include "reading.h"

#include <string.h>

#include "export/export.h"
#include "model.h"

struct file {
	struct arena *a;
	str name, text;
};

static struct reading read_text(str text)
{
	struct reading f = {.a = arena_new(256u << 20), .scratch = arena_new(256u << 20)};
	const struct read_options options = {.limits = SOURCE_LIMITS_DEFAULT};
	f.d = diags_new(f.a);
	const struct origin *origin = diags_origin(f.d, STR("cv"), source_decode(f.a, text));
	f.cv = read_cv(f.a, f.scratch, origin, &options, f.d).cv;
	return f;
}

static str written(struct arena *a, const struct cv *cv, const char *dialect, bool as_set)
{
	struct diags *d = diags_new(a);
	const struct export_input in = {.cv = cv, .as_set = as_set};
	return exporter_find(str_from_z(dialect))->write(a, &in, d);
}

static void show_difference(const char *name, str a, str b, str text)
{
	str left, right;
	for (bool more = true; more;) {
		more = str_cut(a, '\n', &left, &a);
		str_cut(b, '\n', &right, &b);
		if (!str_eq(left, right)) {
			print_error("%s\n- %.*s\n+ %.*s\n", name, STR_ARG(left), STR_ARG(right));
			break;
		}
	}
	print_error("%.*s\n", STR_ARG(text));
}

/* Returns how many things differ. */
static int comes_back(struct arena *a, const char *name, str text, const char *dialect)
{
	struct reading first = read_text(text);
	int faults = 0;
	if (first.cv) {
		const str out = written(a, first.cv, dialect, false);
		struct reading second = read_text(out);
		assert_non_null(second.cv);
		const str before = model_print(a, first.cv), after = model_print(a, second.cv);
		const str again = written(a, second.cv, dialect, false);
		if (!str_eq(before, after) && ++faults)
			show_difference(name, before, after, out);
		if (!str_eq(out, again) && ++faults)
			show_difference(name, out, again, out);
		if (diags_count(second.d, DIAG_ERROR) > diags_count(first.d, DIAG_ERROR)) {
			print_error("%s: more errors in %s\n%.*s\n", name, dialect, STR_ARG(out));
			faults++;
		}
		reading_close(&second);
	}
	reading_close(&first);
	return faults;
}

/* What travels inside a PDF says no more when it is read and set again, and knows of no tags. */
static int travels(struct arena *a, const char *name, str text)
{
	struct reading first = read_text(text);
	int faults = 0;
	if (first.cv) {
		const str out = written(a, first.cv, "json", true);
		struct reading second = read_text(out);
		assert_non_null(second.cv);
		const str again = written(a, second.cv, "json", true);
		const str all = written(a, second.cv, "json", false);
		if ((!str_eq(out, again) || !str_eq(out, all)) && ++faults)
			show_difference(name, out, str_eq(out, again) ? all : again, out);
		assert_null(second.cv->letter);
		assert_int_equal(second.cv->variant_count, 0);
		reading_close(&second);
	}
	reading_close(&first);
	return faults;
}

static int file_comes_back(struct arena *a, str path)
{
	str text;
	if (file_read(a, path, 16u << 20, &text) != FILE_DONE)
		return 0;
	const char *const name = str_z(a, path);
	return comes_back(a, name, text, "json") + comes_back(a, name, text, "yaml") +
	       travels(a, name, text);
}

static void every_case_comes_back(void **state)
{
	struct arena *a = arena_new(1u << 30);
	int faults = 0;
	(void)state;
	static const char *const folders[] = {"cv", "check", "boxes", "lines", "pages"};
	for (size_t k = 0; k < sizeof folders / sizeof *folders; k++) {
		const str folder = path_join(a, STR(RECTO_CASES_DIR), str_from_z(folders[k]));
		const struct strs names = file_list(a, folder);
		for (int i = 0; i < names.count; i++)
			if (str_ends(names.items[i], STR(".yaml")) ||
			    str_ends(names.items[i], STR(".json")))
				faults += file_comes_back(a, path_join(a, folder, names.items[i]));
	}
	arena_free(a);
	assert_int_equal(faults, 0);
}

static void every_example_comes_back(void **state)
{
	static const char *const files[] = {"cv.yaml", "resume.json"};
	struct arena *a = arena_new(1u << 30);
	const struct strs names = file_list(a, STR(RECTO_EXAMPLES_DIR));
	int faults = 0;
	(void)state;
	assert_true(names.count > 0);
	for (int i = 0; i < names.count; i++)
		for (int k = 0; k < 2; k++) {
			const str folder = path_join(a, STR(RECTO_EXAMPLES_DIR), names.items[i]);
			const str path = path_join(a, folder, str_from_z(files[k]));
			if (file_exists(a, path))
				faults += file_comes_back(a, path);
		}
	arena_free(a);
	assert_int_equal(faults, 0);
}

static void hard_texts_come_back(void **state)
{
	static const char *const texts[] = {
#include "hard_texts.h"
	};
	struct arena *a = arena_new(1u << 30);
	int faults = 0;
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		faults += comes_back(a, texts[i], str_from_z(texts[i]), "json");
		faults += comes_back(a, texts[i], str_from_z(texts[i]), "yaml");
	}
	arena_free(a);
	assert_int_equal(faults, 0);
}

/* Signs of markup in any order: whatever a reader made of them comes back. */
static void random_markup_comes_back(void **state)
{
	static const char *const pieces[] = {"*",
	                                     "**",
	                                     "_",
	                                     "`",
	                                     "[",
	                                     "]",
	                                     "(x.example)",
	                                     "<b>",
	                                     "</b>",
	                                     "<i>",
	                                     "</i>",
	                                     "<",
	                                     "&amp;",
	                                     "&",
	                                     "\\",
	                                     "!",
	                                     " ",
	                                     "a",
	                                     "b c",
	                                     "-",
	                                     "1.",
	                                     "#",
	                                     "~",
	                                     "<u>",
	                                     "</u>",
	                                     "<br>",
	                                     "é",
	                                     "“",
	                                     ".",
	                                     "(",
	                                     ")",
	                                     ">",
	                                     "=",
	                                     "\\\\\\n",
	                                     "https://x.example",
	                                     "www.x.example",
	                                     "me@x.example",
	                                     ":",
	                                     "<code>",
	                                     "</code>"};
	enum { PIECES = sizeof pieces / sizeof *pieces, ROUNDS = 3000, LONGEST = 12 };
	struct arena *a = arena_new(1u << 30);
	uint32_t seed = 20260101;
	int faults = 0;
	(void)state;
	for (int round = 0; round < ROUNDS && faults < 5; round++) {
		const struct arena_mark mark = arena_mark(a);
		struct buf b = BUF(a);
		buf_add(&b, STR("{\"name\": \"x\", \"work\": [{\"position\": \""));
		for (int i = 0; i < LONGEST; i++) {
			seed = seed * 1664525u + 1013904223u;
			const char *const piece = pieces[(seed >> 16) % PIECES];
			if (strcmp(piece, "\\") == 0)
				buf_add(&b, STR("\\\\"));
			else
				buf_add(&b, str_from_z(piece));
			if (i == LONGEST / 2)
				buf_add(&b, STR("\", \"summary\": \""));
		}
		buf_add(&b, STR("\"}]}"));
		faults += comes_back(a, "random", buf_str(&b), "json");
		arena_rewind(a, mark);
	}
	arena_free(a);
	assert_int_equal(faults, 0);
}

/* --- documents made of whatever a reader knows --- */

struct maker {
	struct buf *out;
	uint32_t seed;
};

static unsigned pick(struct maker *m, unsigned count)
{
	m->seed = m->seed * 1664525u + 1013904223u;
	return (m->seed >> 12) % count;
}

#define PICK(m, list) (list)[pick((m), sizeof(list) / sizeof *(list))]

static void add_any_text(struct maker *m)
{
	static const char *const texts[] = {
	    "a",
	    "Words that say something:",
	    "Label: text",
	    "**bold** and *not*",
	    "- one",
	    "- one\n- two",
	    "one\n\ntwo",
	    "# Heading\n\ntext\n\n- item",
	    "1. one\n2. two",
	    "7) seven\n\n   more\n\n   - below",
	    "> quote\n> more",
	    "```\ncode  `x`\n```",
	    "a, b, c",
	    "https://x.example/a_b",
	    "[x](https://x.example)",
	    "2019-03 – present",
	    "Aug 2018",
	    "winter 2013",
	    "4/5",
	    "C1",
	    "",
	    "a\\\nb",
	    "- a\n  - b\n\n    c\n- d",
	    "## A\n\n### B\n\nx\n\n## C",
	    "text\n\n- a\n\n* b\n\ntext",
	    "M. O.",
	    "null",
	    "~",
	    "yes",
	};
	buf_format(m->out, "\"%s\"", PICK(m, texts));
}

static void add_any(struct maker *m, int depth);

static void add_any_list(struct maker *m, int depth)
{
	const unsigned count = pick(m, 4);
	buf_char(m->out, '[');
	for (unsigned i = 0; i < count; i++) {
		buf_add(m->out, i ? STR(", ") : STR(""));
		add_any(m, depth + 1);
	}
	buf_char(m->out, ']');
}

static void add_any_map(struct maker *m, int depth)
{
	static const char *const keys[] = {
	    "name",    "position",    "company",   "title",      "label",       "text",
	    "items",   "summary",     "body",      "highlights", "description", "keywords",
	    "level",   "date",        "startDate", "endDate",    "url",         "location",
	    "roles",   "tags",        "lang",      "id",         "numbered",    "own thing",
	    "Shift",   "entries",     "groups",    "kind",       "degree",      "area",
	    "Words",   "doi",         "authors",   "network",    "username",    "city",
	    "address", "countryCode", "Tools: x",  "role",       "gpa",         "details"};
	static const char *const tops[] = {
	    "basics",     "work",         "skills",    "languages", "projects",   "talks",
	    "summary",    "clause",       "letter",    "approach",  "name",       "email",
	    "phone",      "profiles",     "About us",  "custom",    "references", "interests",
	    "education",  "contact",      "sections",  "image",     "location",   "github",
	    "Experience", "publications", "volunteer", "url"};
	const unsigned count = 1 + pick(m, depth ? 4 : 6);
	bool used[64] = {false};
	bool first = true;
	buf_char(m->out, '{');
	for (unsigned i = 0; i < count; i++) {
		const unsigned k = depth ? pick(m, sizeof keys / sizeof *keys)
		                         : pick(m, sizeof tops / sizeof *tops);
		if (used[k])
			continue;
		used[k] = true;
		buf_format(m->out, "%s\"%s\": ", first ? "" : ", ", depth ? keys[k] : tops[k]);
		first = false;
		add_any(m, depth + 1);
	}
	buf_char(m->out, '}');
}

static void add_any(struct maker *m, int depth)
{
	const unsigned which = pick(m, 10);
	if (depth == 0 || (depth < 6 && which < 3))
		add_any_map(m, depth);
	else if (depth < 6 && which < 6)
		add_any_list(m, depth);
	else
		add_any_text(m);
}

static void random_documents_come_back(void **state)
{
	enum { ROUNDS = 20000 };
	struct arena *a = arena_new(1u << 30);
	int faults = 0;
	(void)state;
	for (uint32_t round = 0; round < ROUNDS && faults < 6; round++) {
		const struct arena_mark mark = arena_mark(a);
		struct buf b = BUF(a);
		struct maker m = {&b, round * 2654435761u};
		add_any(&m, 0);
		const int bad = comes_back(a, "random", buf_str(&b), "json") +
		                comes_back(a, "random", buf_str(&b), "yaml");
		if (bad)
			print_error("of %.*s\n", STR_ARG(buf_str(&b)));
		faults += bad;
		arena_rewind(a, mark);
	}
	arena_free(a);
	assert_int_equal(faults, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_example_comes_back),
	    cmocka_unit_test(every_case_comes_back),
	    cmocka_unit_test(hard_texts_come_back),
	    cmocka_unit_test(random_markup_comes_back),
	    cmocka_unit_test(random_documents_come_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
