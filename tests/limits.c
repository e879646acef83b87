/* SPDX-License-Identifier: MIT */
/*
 * Every limit at its edge: `limits DATA FOLDER`. The least value that lets one
 * document pass is looked for; with it the document is byte for byte what it is
 * without any limit, and with one less the run ends with the limit's own message
 * and status 1. Where it is known how much the document takes, that is the edge.
 */
#define _XOPEN_SOURCE 700
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/limits.h"
#include "recto.h"
#include "unit/image_files.h"

enum { PATH_SIZE = 4096, ENTRIES = 2000 };

static const char cv_text[] = "name: Ada Example\n"
			      "photo: p.png\n"
			      "work:\n"
			      "  - &first {position: Engineer, name: Firm, startDate: 2020}\n"
			      "  - *first\n"
			      "  - *first\n"
			      "  - *first\n"
			      "  - *first\n"
			      "  - *first\n"
			      "  - *first\n"
			      "  - *first\n"
			      "  - *first\n"
			      "  - *first\n"
			      "  - name: Other\n"
			      "    roles:\n"
			      "      - {position: Lead, startDate: 2021, endDate: 2022}\n"
			      "      - {position: Head, startDate: 2023, endDate: 2024}\n";

static const char layout_text[] =
    "layout: 1\n"
    "faces: {House: [f.ttf]}\n"
    "fonts: {text: &house [House], heading: *house}\n"
    "page: {size: [100mm, 120mm]}\n"
    "parts: {person: [{image: \"{photo}\", width: 10mm}, {part: inherited}]}\n";

/* The last bytes of both sides in a PNG. */
enum { WIDTH_AT = 19, HEIGHT_AT = 23 };

struct bench {
	struct recto *recto;
	char cv[PATH_SIZE], long_cv[PATH_SIZE], layout[PATH_SIZE], picture[PATH_SIZE],
	    font[PATH_SIZE], pdf[PATH_SIZE];
	struct recto_result *usual;
};

/* What the document takes, where that can be said; 0: it is found by search. */
static int64_t known_size(const struct bench *b, enum limit_id id)
{
	const char *file = NULL;
	switch ((int)id) {
	case LIMIT_ALIASES:
		return 9;
	case LIMIT_ENTRIES:
		return 13;
	case LIMIT_LAYOUT_ALIASES:
		return 1;
	case LIMIT_PAGES:
		return recto_page_count(b->usual);
	case LIMIT_IMAGE_PIXELS:
		return (int64_t)rgba_png[WIDTH_AT] * rgba_png[HEIGHT_AT];
	case LIMIT_IMAGE_SIDE:
		return rgba_png[WIDTH_AT] > rgba_png[HEIGHT_AT] ? rgba_png[WIDTH_AT]
		                                                : rgba_png[HEIGHT_AT];
	case LIMIT_IMAGE_BYTES:
		file = b->picture;
		break;
	case LIMIT_FONT_BYTES:
		file = b->font;
		break;
	case LIMIT_PDF_BYTES:
		file = b->pdf;
		break;
	}
	struct stat st;
	return file && stat(file, &st) == 0 ? st.st_size : 0;
}

/* --- files --- */

static bool write_file(const char *path, const char *bytes, size_t size)
{
	FILE *f = fopen(path, "wb");
	return f && fwrite(bytes, 1, size, f) == size && fclose(f) == 0;
}

static bool copy_file(const char *from, const char *to)
{
	static char bytes[1 << 22];
	FILE *f = fopen(from, "rb");
	const size_t n = f ? fread(bytes, 1, sizeof bytes, f) : 0;
	return f && fclose(f) == 0 && n && n < sizeof bytes && write_file(to, bytes, n);
}

/* One that takes some tenths of a second. */
static bool write_long(const char *path)
{
	FILE *f = fopen(path, "w");
	if (f)
		fputs("name: Ada Example\nwork:\n", f);
	for (int i = 0; f && i < ENTRIES; i++)
		fprintf(f, "  - {position: Engineer, name: Firm %d, startDate: 2020}\n", i);
	return f && fclose(f) == 0;
}

/* --- runs --- */

/* Without a layout that another extends. */
static bool may_be_set(enum limit_id id)
{
	return id >= LIMIT_LAYOUT_BYTES && id <= LIMIT_LAYOUT_ALIASES;
}

static struct recto_result *run(const struct bench *b, enum limit_id id, const char *limit)
{
	struct recto_options o = RECTO_OPTIONS_INIT;
	o.layout = b->layout;
	o.limits = &limit;
	o.limit_count = limit != NULL;
	return id == LIMIT_PDF_BYTES ? recto_extract(b->recto, b->pdf, &o)
	                             : recto_render(b->recto, b->cv, &o);
}

static struct recto_result *run_with(const struct bench *b, enum limit_id id, int64_t value)
{
	char limit[64];
	snprintf(limit, sizeof limit, "%s=%lld", limit_row(id)->name, (long long)value);
	return run(b, id, limit);
}

static bool passes(const struct bench *b, enum limit_id id, int64_t value)
{
	struct recto_result *result = run_with(b, id, value);
	const bool good = recto_status(result) == RECTO_OK;
	recto_result_free(result);
	return good;
}

static int64_t find_edge(const struct bench *b, enum limit_id id)
{
	int64_t least = limit_row(id)->least, most = limit_row(id)->most;
	while (least < most) {
		const int64_t middle = least + (most - least) / 2;
		if (passes(b, id, middle))
			most = middle;
		else
			least = middle + 1;
	}
	return least;
}

static int fail(enum limit_id id, const char *what)
{
	printf("%s: %s\n", limit_row(id)->name, what);
	return 1;
}

static int check_inside(const struct bench *b, enum limit_id id, int64_t edge)
{
	struct recto_result *result = run_with(b, id, edge);
	struct recto_result *usual = run(b, id, NULL);
	const struct recto_bytes x = recto_output(result), y = recto_output(usual);
	const bool same = x.size && x.size == y.size && memcmp(x.bytes, y.bytes, x.size) == 0;
	const bool good = recto_status(result) == RECTO_OK;
	recto_result_free(result);
	recto_result_free(usual);
	return !good  ? fail(id, "it does not pass at the limit")
	       : same ? 0
	              : fail(id, "other bytes at the limit than without one");
}

static bool leaves_out(enum limit_id id)
{
	return id == LIMIT_IMAGE_BYTES || id == LIMIT_IMAGE_PIXELS || id == LIMIT_IMAGE_SIDE ||
	       id == LIMIT_FONT_BYTES;
}

static int check_outside(const struct bench *b, enum limit_id id, int64_t beyond)
{
	struct recto_result *result = run_with(b, id, beyond);
	char slug[64];
	snprintf(slug, sizeof slug, "\"%s\"", limit_row(id)->slug);
	const bool told = strstr(recto_facts(result), slug) != NULL;
	const bool has_output = recto_output(result).size > 0;
	const enum recto_status status = recto_status(result);
	if (!told)
		recto_print_diags(result, stdout, RECTO_NOTES, false);
	recto_result_free(result);
	if (status != RECTO_INPUT)
		return fail(id, "status is not 1 beyond the limit");
	return !told ? fail(id, "another message beyond the limit")
	       : !may_be_set(id) && has_output != leaves_out(id)
	           ? fail(id, "output beyond the limit, or none")
	           : 0;
}

static int check(const struct bench *b, enum limit_id id)
{
	const int64_t known = known_size(b, id), least = limit_row(id)->least;
	const int64_t edge = known ? known : find_edge(b, id);
	printf("%s: %lld\n", limit_row(id)->name, (long long)edge);
	if (edge <= least)
		return fail(id, "nothing is beyond the least value");
	return check_inside(b, id, edge) + check_outside(b, id, edge - 1);
}

/* A limit that is far away changes nothing; one that is reached leaves nothing. The edge itself is
 * another in each run: tests/unit/base.c has it. */
static int check_time(struct bench *b)
{
	const int64_t day = limit_row(LIMIT_TIME)->greatest / 1000;
	const int faults = check_inside(b, LIMIT_TIME, day);
	snprintf(b->cv, PATH_SIZE, "%s", b->long_cv);
	struct recto_result *late = run(b, LIMIT_TIME, "time=1ms");
	const bool told = strstr(recto_facts(late), "\"time-limit\"") != NULL;
	const bool empty = recto_output(late).size == 0 && recto_status(late) == RECTO_INPUT;
	recto_result_free(late);
	return faults + (told && empty ? 0 : fail(LIMIT_TIME, "it goes on for longer"));
}

static bool open_bench(struct bench *b, const char *data, const char *folder)
{
	char font[PATH_SIZE];
	b->recto = recto_open(&(struct recto_setup){.data = data, .no_system_fonts = true});
	snprintf(b->cv, PATH_SIZE, "%s/cv.yaml", folder);
	snprintf(b->long_cv, PATH_SIZE, "%s/long.yaml", folder);
	snprintf(b->layout, PATH_SIZE, "%s/l.yaml", folder);
	snprintf(b->picture, PATH_SIZE, "%s/p.png", folder);
	snprintf(b->font, PATH_SIZE, "%s/f.ttf", folder);
	snprintf(b->pdf, PATH_SIZE, "%s/cv.pdf", folder);
	snprintf(font, PATH_SIZE, "%s/fonts/Lato-Regular.ttf", data);
	if (!write_file(b->cv, cv_text, sizeof cv_text - 1) ||
	    !write_file(b->picture, (const char *)rgba_png, sizeof rgba_png) ||
	    !write_file(b->layout, layout_text, sizeof layout_text - 1) ||
	    !copy_file(font, b->font) || !write_long(b->long_cv))
		return false;
	b->usual = run(b, LIMIT_BYTES, NULL);
	recto_print_diags(b->usual, stdout, RECTO_ERRORS, false);
	return recto_status(b->usual) == RECTO_OK && recto_save(b->usual, b->pdf);
}

int main(int argc, char **argv)
{
	static struct bench b;
	int faults = 0;
	if (argc != 3 || !open_bench(&b, argv[1], argv[2]))
		return 2;
	for (int id = 0; id < LIMIT_COUNT; id++)
		if (id != LIMIT_TIME)
			faults += check(&b, (enum limit_id)id);
	faults += check_time(&b);
	recto_result_free(b.usual);
	recto_close(b.recto);
	return faults > 0;
}
