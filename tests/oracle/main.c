/* SPDX-License-Identifier: MIT */
/*
 * `oracle [--counts TABLE [--bless]] [--rag] LIST.json …` reports the faults of
 * display lists; then what was counted of each, and how even their rags are.
 * With --rag, the rag of all together must be even.
 *
 * TABLE has a row for each list, `NAME widows orphans …`: a list may not have
 * more than its row says, or none without a row. --bless writes its row anew.
 */
#include "oracle.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MEMORY = 256 << 20, ROW_MAX = 256, ROWS_MAX = 1024 };

struct options {
	bool bless, rag;
};

struct table {
	const char *path;
	char rows[ROWS_MAX][ROW_MAX];
	int count;
};

/* --- the table --- */

static void table_read(struct table *t)
{
	FILE *const f = fopen(t->path, "r");
	while (f && t->count < ROWS_MAX && fgets(t->rows[t->count], ROW_MAX, f)) {
		t->rows[t->count][strcspn(t->rows[t->count], "\n")] = 0;
		t->count++;
	}
	if (f)
		fclose(f);
}

/* The row of a list; its place if it has none: rows are sorted. */
static char *table_row(struct table *t, const char *name, bool *exists)
{
	const size_t n = strlen(name);
	for (int i = 0; i < t->count; i++) {
		char *const row = t->rows[i];
		*exists = strncmp(row, name, n) == 0 && row[n] == ' ';
		if (*exists || (row[0] != '#' && strcmp(row, name) > 0))
			return row;
	}
	*exists = false;
	return t->rows[t->count];
}

static void table_write(struct table *t, const char *name, const int counts[COUNTS])
{
	bool exists;
	char *const row = table_row(t, name, &exists);
	if (!exists && t->count + 1 < ROWS_MAX) {
		memmove(row + ROW_MAX, row, (size_t)(t->rows[t->count] - row));
		t->count++;
	}
	int n = snprintf(row, ROW_MAX, "%s", name);
	for (int i = 0; i < COUNTS; i++)
		n += snprintf(row + n, (size_t)(ROW_MAX - n), " %d", counts[i]);
	FILE *const f = fopen(t->path, "w");
	for (int i = 0; f && i < t->count; i++)
		fprintf(f, "%s\n", t->rows[i]);
	if (f)
		fclose(f);
}

/* --- one list --- */

static bool has_grown(struct table *t, const char *name, const int counts[COUNTS], bool bless)
{
	bool exists, grown = false, differs = false;
	const char *at = table_row(t, name, &exists) + (exists ? strlen(name) : 0);
	for (int i = 0; i < COUNTS; i++) {
		const long allowed = exists ? strtol(at, (char **)&at, 10) : 0;
		if (counts[i] == allowed)
			continue;
		differs = true;
		grown = grown || counts[i] > allowed;
		printf("%s: %s: %ld before, %d now\n", name, count_names[i], allowed, counts[i]);
	}
	if (bless && (differs || !exists))
		table_write(t, name, counts);
	if (grown && !bless)
		printf("more than %s allows\n", t->path);
	return grown && !bless;
}

struct totals {
	int lists, pages, lines, faults;
	int counts[COUNTS];
	struct rag rag;
};

static void print_counts(const char *name, int pages, int lines, const int counts[COUNTS])
{
	printf("%s: pages %d, lines %d", name, pages, lines);
	for (int i = 0; i < COUNTS; i++)
		printf(", %s %d", count_names[i], counts[i]);
	printf("; ");
}

static bool judge(struct arena *a, struct arena *scratch, const char *path, const char *name,
                  struct totals *sums, int counts[COUNTS])
{
	str bytes;
	struct list list;
	if (file_read(a, (str){path, (ptrdiff_t)strlen(path)}, MEMORY / 4, &bytes) != FILE_DONE ||
	    !list_read(a, scratch, bytes, &list)) {
		printf("%s: cannot be read\n", path);
		sums->faults++;
		return false;
	}
	struct rag rag = {0};
	find_faults(&list);
	find_counts(&list, counts);
	find_rag(&list, &rag);
	find_rag(&list, &sums->rag);
	print_counts(name, list.count, list.text_count, counts);
	print_rag(&rag);
	sums->lists++;
	sums->pages += list.count;
	sums->lines += list.text_count;
	sums->faults += list.faults;
	for (int i = 0; i < COUNTS; i++)
		sums->counts[i] += counts[i];
	return list.faults == 0;
}

/* Sets the options; returns how many arguments are left, the lists. */
static int read_options(int argc, char **argv, struct table *table, struct options *options)
{
	int count = 0;
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--counts") == 0 && i + 1 < argc)
			table->path = argv[++i];
		else if (strcmp(argv[i], "--bless") == 0)
			options->bless = true;
		else if (strcmp(argv[i], "--rag") == 0)
			options->rag = true;
		else
			argv[count++] = argv[i];
	}
	if (table->path)
		table_read(table);
	return count;
}

static bool judge_file(const char *path, struct table *table, bool bless, struct totals *sums)
{
	struct arena *a = arena_new(MEMORY), *scratch = arena_new(MEMORY);
	int counts[COUNTS] = {0};
	/* "academic-base" of "…/academic-base.json". */
	const char *const name = str_z(a, path_stem((str){path, (ptrdiff_t)strlen(path)}));
	bool good = judge(a, scratch, path, name, sums, counts);
	if (good && table->path)
		good = !has_grown(table, name, counts, bless);
	arena_free(scratch);
	arena_free(a);
	return good;
}

int main(int argc, char **argv)
{
	static struct table table;
	struct totals sums = {0};
	struct options options = {0};
	bool good = true;
	const int count = read_options(argc, argv, &table, &options);
	for (int i = 0; i < count; i++)
		good = judge_file(argv[i], &table, options.bless, &sums) && good;
	if (count != 1) {
		print_counts("all", sums.pages, sums.lines, sums.counts);
		print_rag(&sums.rag);
		printf("%d display lists, %d faults\n", sums.lists, sums.faults);
	}
	good = good && (!options.rag || rag_is_even(&sums.rag));
	return good && count > 0 ? 0 : 1;
}
