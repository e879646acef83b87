/* SPDX-License-Identifier: MIT */
/* The program: the library's first client. Which command the words on the command line mean, its
 * help, and where its data lie. */
#define _XOPEN_SOURCE 700
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "confine.h"
#include "program.h"

struct command {
	const char *words[2]; /* "layout", "list" */
	const char *operands; /* for --help */
	int least, most;      /* how many operands */
	command_run *run;
	const char *about;
};

static command_run run_completion;

static const struct command commands[] = {
    {{"render", NULL}, "CV", 1, 1, run_render, "typeset a CV; - reads standard input"},
    {{"check", NULL}, "CV …", 1, INT_MAX, run_check, "the same without output, with every note"},
    {{"batch", NULL}, "CV|FOLDER …", 0, INT_MAX, run_batch, "many CVs into one folder"},
    {{"watch", NULL}, "CV", 1, 1, run_watch, "render at every save; --preview shows the pages"},
    {{"convert", NULL}, "CV", 1, 1, run_convert, "the CV in another dialect, with what is lost"},
    {{"extract", NULL}, "PDF", 1, 1, run_extract, "the CV that travels inside a PDF of recto's"},
    {{"new", NULL}, "[NAME]", 0, 1, run_new, "a file NAME.yaml to begin a CV with"},
    {{"layout", "list"}, "", 0, 0, run_layout_list, "the layouts that -l can name"},
    {{"layout", "show"},
     "LAYOUT",
     1,
     1,
     run_layout_show,
     "the whole layout, and where each value comes from"},
    {{"layout", "new"}, "NAME", 1, 1, run_layout_new, "a file NAME.yaml to begin a layout with"},
    {{"layout", "check"}, "LAYOUT", 1, 1, run_layout_check, "all problems of a layout"},
    {{"font", "list"}, "", 0, 0, run_font_list, "the bundled typefaces"},
    {{"limit", "list"}, "", 0, 0, run_limit_list, "what a run may use: --limit"},
    {{"explain", NULL}, "[SLUG]", 0, 1, run_explain, "what a message means, how to mend it"},
    {{"schema", NULL}, "cv|layout", 1, 1, run_schema, "a JSON Schema for editors"},
    {{"completion", NULL},
     "SHELL",
     1,
     1,
     run_completion,
     "what makes a shell complete all of this"},
};

enum { COMMAND_COUNT = sizeof commands / sizeof *commands };

/* What an operand can be, as a completion needs to know it. */
static const struct {
	const char *operand, *values;
} operand_values[] = {
    {"CV", VALUES_FILES},       {"CV …", VALUES_FILES},   {"PDF", VALUES_FILES},
    {"LAYOUT", VALUES_LAYOUTS}, {"[SLUG]", VALUES_SLUGS}, {"cv|layout", "cv layout"},
    {"SHELL", "bash zsh fish"},
};

static const char *values_of(const char *operand)
{
	for (size_t i = 0; i < sizeof operand_values / sizeof *operand_values; i++)
		if (strcmp(operand_values[i].operand, operand) == 0)
			return operand_values[i].values;
	return NULL;
}

static enum recto_status run_completion(struct recto *r, const struct request *q,
                                        const char *const *operands, int count)
{
	(void)r, (void)q, (void)count;
	struct command_words words[COMMAND_COUNT];
	for (int i = 0; i < COMMAND_COUNT; i++) {
		const struct command *c = &commands[i];
		words[i] = (struct command_words){
		    .words = {c->words[0], c->words[1]},
		    .about = c->about,
		    .values = values_of(c->operands),
		};
	}
	if (!completion_print(operands[0], words, COMMAND_COUNT, stdout))
		return usage("no completion for this shell", operands[0]);
	return fflush(stdout) == 0 ? RECTO_OK : RECTO_SYSTEM;
}

static int words_of(const struct command *c)
{
	return c->words[1] ? 2 : 1;
}

static const struct command *find_command(const struct request *q)
{
	for (int i = 0; i < COMMAND_COUNT; i++) {
		const struct command *c = &commands[i];
		if (q->word_count < words_of(c) || strcmp(q->words[0], c->words[0]) != 0)
			continue;
		if (!c->words[1] || strcmp(q->words[1], c->words[1]) == 0)
			return c;
	}
	return NULL;
}

static enum recto_status print_help(void)
{
	printf("recto %s: a CV kept as data becomes a typeset PDF\n\nusage: recto COMMAND … "
	       "[OPTION …]\n\n",
	       recto_version());
	for (int i = 0; i < COMMAND_COUNT; i++) {
		const struct command *c = &commands[i];
		char left[32];
		snprintf(left, sizeof left, "%s%s%s %s", c->words[0], c->words[1] ? " " : "",
		         c->words[1] ? c->words[1] : "", c->operands);
		printf("  %-22s %s\n", left, c->about);
	}
	printf("\noptions:\n");
	options_print(stdout);
	printf("\nexit status: 0 fine, 1 an error in the CV or layout, 2 usage, 3 system\n");
	return fflush(stdout) == 0 ? RECTO_OK : RECTO_SYSTEM;
}

/* --- where things are --- */

/* The folder of the program, if its data lie beside it (in a build tree) or in ../share/recto. */
static const char *find_data(char *place, size_t size)
{
	static const char *const ways[] = {"", "/../share/recto"};
	char program[PATH_MAX];
	const ssize_t n = readlink("/proc/self/exe", program, sizeof program - 1);
	if (n <= 0)
		return NULL;
	program[n] = 0;
	char *const slash = strrchr(program, '/');
	if (slash)
		*slash = 0;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		char probe[PATH_MAX + sizeof "/../share/recto/layouts"];
		snprintf(place, size, "%s%s", program, ways[i]);
		snprintf(probe, sizeof probe, "%s%s/layouts", program, ways[i]);
		if (access(probe, R_OK) == 0)
			return place;
	}
	return NULL;
}

static bool user_layouts(char *place, size_t size)
{
	const char *const config = getenv("XDG_CONFIG_HOME");
	const char *const home = getenv("HOME");
	if (config && *config)
		snprintf(place, size, "%s/recto/layouts", config);
	else if (home && *home)
		snprintf(place, size, "%s/.config/recto/layouts", home);
	else
		return false;
	return true;
}

/* The command, in a context that is opened for it and confined as was asked for. */
static enum recto_status run_in(struct recto *r, const struct recto_setup *setup,
                                const struct request *given, const struct command *c)
{
	struct confines confines;
	struct request q = *given;
	const int skip = words_of(c), count = q.word_count - skip;
	const char *const *const operands = (const char *const *)q.words + skip;
	confines_fill(&confines, &q, setup);
	q.places = &confines.places;
	confine(&q, c->words[0], operands, count);
	recto_report_begin(r, stderr, form_of(&q));
	const enum recto_status status = c->run(r, &q, operands, count);
	recto_report_end(r, stderr, form_of(&q));
	return status;
}

static enum recto_status run(const struct request *q, const struct command *c)
{
	char data[PATH_MAX + 32], own[PATH_MAX];
	const char *folders[2];
	struct recto_setup setup = {.layout_folders = folders,
	                            .no_system_fonts = q->no_system_fonts,
	                            .pictures = q->format && is_picture(q->format)};
	setup.data = q->data ? q->data : find_data(data, sizeof data);
	if (q->layouts)
		folders[setup.layout_folder_count++] = q->layouts;
	memory_begin();
	if (user_layouts(own, sizeof own))
		folders[setup.layout_folder_count++] = own;
	struct recto *r = recto_open(&setup);
	if (!r)
		return RECTO_SYSTEM;
	const enum recto_status status = run_in(r, &setup, q, c);
	recto_close(r);
	return status;
}

int main(int argc, char **argv)
{
	struct request q = {0};
	environment_clean();
	/* A file that may not grow is told of like any other failure; a reader of messages that
	 * went away takes nobody else's file with it. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	if (!request_parse(argc, argv, &q))
		return RECTO_USAGE;
	if (q.version) {
		printf("recto %s\n", recto_version());
		return RECTO_OK;
	}
	enum recto_form form;
	if (q.diagnostics && !form_find(q.diagnostics, &form))
		return (int)usage("no such form of messages", q.diagnostics);
	if (q.help || q.word_count == 0)
		return q.help ? (int)print_help() : (int)usage("no command", NULL);
	const struct command *c = find_command(&q);
	if (!c)
		return (int)usage("unknown command", q.words[0]);
	const int operands = q.word_count - words_of(c);
	if (operands < c->least || operands > c->most)
		return (int)usage(operands < c->least ? "an argument is missing"
		                                      : "too many arguments",
		                  c->operands);
	return confine_may(&q, c->words[0]) ? (int)run(&q, c) : RECTO_USAGE;
}
