/* SPDX-License-Identifier: MIT */
/* The program: the library's first client. Words on the command line → a call → streams and exit
 * status. */
#define _XOPEN_SOURCE 700
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "batch/batch.h"
#include "confine.h"
#include "program.h"

enum { DECIMAL = 10 };

struct command {
	const char *words[2]; /* "layout", "list" */
	const char *operands; /* for --help */
	int least, most;      /* how many operands */
	enum recto_status (*run)(struct recto *r, const struct request *q,
	                         const char *const *operands, int count);
	const char *about;
};

/* --- streams --- */

static const char *const forms[] = {
    [RECTO_TEXT] = "text",
    [RECTO_JSON] = "json",
    [RECTO_SARIF] = "sarif",
    [RECTO_GITHUB] = "github",
};

static bool form_find(const char *name, enum recto_form *form)
{
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (strcmp(name, forms[i]) == 0) {
			*form = (enum recto_form)i;
			return true;
		}
	return false;
}

static enum recto_form form_of(const struct request *q)
{
	enum recto_form form = RECTO_TEXT;
	if (q->diagnostics)
		form_find(q->diagnostics, &form);
	return form;
}

/* Notes are for `check`; a render shows warnings and errors. What programs read ends in no line
 * for people. */
enum recto_status report(struct recto_result *result, const struct request *q,
                         enum recto_level least, bool first)
{
	if (!result) {
		fprintf(stderr, "recto: out of memory\n");
		return RECTO_SYSTEM;
	}
	if (form_of(q) != RECTO_TEXT)
		recto_report(result, stderr, least, form_of(q), first);
	if (form_of(q) == RECTO_TEXT || form_of(q) == RECTO_JSON)
		fputs(recto_timings(result, form_of(q) == RECTO_JSON), stderr);
	if (form_of(q) != RECTO_TEXT)
		return recto_status(result);
	recto_print_diags(result, stderr, least, isatty(STDERR_FILENO) && !getenv("NO_COLOR"));
	if (!q->quiet && recto_summary(result)[0])
		fprintf(stderr, "%s\n", recto_summary(result));
	return recto_status(result);
}

static bool print_output(const struct recto_result *result)
{
	const struct recto_bytes out = recto_output(result);
	/* A reader of this that has seen enough ends the program, as it ends others. */
	signal(SIGPIPE, SIG_DFL);
	if (out.size && fwrite(out.bytes, 1, out.size, stdout) != out.size)
		return false;
	return fflush(stdout) == 0;
}

static enum recto_status finish(struct recto_result *result, const struct request *q,
                                enum recto_level least)
{
	enum recto_status status = report(result, q, least, true);
	if (result && !print_output(result)) {
		fprintf(stderr, "recto: cannot write to standard output\n");
		status = RECTO_SYSTEM;
	}
	recto_result_free(result);
	return status;
}

enum recto_status usage(const char *what, const char *which)
{
	fprintf(stderr, "recto: %s%s%s (try --help)\n", what, which ? ": " : "",
	        which ? which : "");
	return RECTO_USAGE;
}

/* --- render --- */

/* "dir/cv.yaml" → "dir/cv.pdf"; a letter does not take the place of the CV. */
static bool beside(const char *input, const char *more, const char *suffix, char *out, size_t size)
{
	const char *const slash = strrchr(input, '/');
	const char *const name = slash ? slash + 1 : input;
	const char *const dot = strrchr(name, '.');
	const int stem = (int)(dot && dot > name ? dot - input : (ptrdiff_t)strlen(input));
	const int n = snprintf(out, size, "%.*s%s.%s", stem, input, more, suffix);
	return n > 0 && (size_t)n < size;
}

/* Today, only if the environment or --date fixes it: two runs give the same bytes. */
static int64_t build_date(void)
{
	const char *const epoch = getenv("SOURCE_DATE_EPOCH");
	char *end;
	const long long seconds = epoch ? strtoll(epoch, &end, DECIMAL) : -1;
	return epoch && *epoch && !*end ? seconds : -1;
}

static struct recto_options options_of(const struct request *q)
{
	struct recto_options o = RECTO_OPTIONS_INIT;
	o.layout = q->layout;
	o.format = q->format ? q->format : o.format;
	o.dump = q->dump;
	o.ledger = q->ledger;
	o.from = q->from;
	o.lang = q->lang;
	o.settings = q->settings.items;
	o.setting_count = q->settings.count;
	o.redactions = q->redactions.items;
	o.redaction_count = q->redactions.count;
	o.date = q->date >= 0 ? q->date : build_date();
	o.strict = q->strict;
	o.pages = q->pages;
	o.dpi = q->dpi;
	o.pdf_standard = q->pdf_standard;
	o.variant = q->variant;
	o.letter = q->letter;
	o.to = q->to;
	o.no_embed = q->no_embed;
	o.ignored = q->ignored.items;
	o.ignored_count = q->ignored.count;
	o.timings = q->timings;
	o.limits = q->limits.items;
	o.limit_count = q->limits.count;
	return o;
}

/* By whatever name: "./cv.yaml" and a link to it, too. */
static bool is_same_file(const char *a, const char *b)
{
	struct stat x, y;
	return strcmp(a, b) == 0 || (stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev &&
	                             x.st_ino == y.st_ino);
}

/* "3" or "all". False: it is neither, or the format has no pages of its own. */
static bool take_page(const char *text, struct recto_options *o)
{
	char *end;
	const long page = strtol(text, &end, DECIMAL);
	o->numbered = strcmp(text, "all") == 0;
	o->page = page > 0 && page <= INT_MAX && !*end ? (int)page : 1;
	return o->numbered || (page > 0 && page <= INT_MAX && !*end);
}

static bool is_picture(const char *format)
{
	return strcmp(format, "png") == 0 || strcmp(format, "svg") == 0;
}

/* What a terminal does not show. */
static bool is_binary(const char *format)
{
	return strcmp(format, "pdf") == 0 || is_picture(format);
}

/* What --page and --dpi ask for; false after a message. */
static bool take_picture(const struct request *q, struct recto_options *o)
{
	const bool asked = q->page || q->dpi;
	if (asked && !is_picture(o->format))
		return usage("--page and --dpi are for pictures: -f png or -f svg", NULL) ==
		       RECTO_OK;
	if (q->page && !take_page(q->page, o))
		return usage("not the number of a page", q->page) == RECTO_OK;
	if (o->numbered && q->output && strcmp(q->output, "-") == 0)
		return usage("each page is a file of its own", q->output) == RECTO_OK;
	return true;
}

/* The output, and after it the other pages if each is a file of its own. */
bool save_pages(struct recto_result *result, const struct recto_options *options)
{
	struct recto_options o = *options;
	const int count = o.numbered ? recto_page_count(result) : 1;
	bool good = recto_output(result).size > 0 && recto_save(result, recto_output_name(result));
	for (o.page = 2; good && o.page <= count; o.page++)
		good = recto_write(result, &o) && recto_save(result, recto_output_name(result));
	return good;
}

enum recto_status take_order(const struct request *q, const char *input, struct order *out)
{
	struct recto_options *const o = &out->options;
	*o = options_of(q);
	out->input = input;
	const char *output = q->output;
	const bool to_file = !o->dump && !o->ledger;
	if (!take_picture(q, o))
		return RECTO_USAGE;
	if (!output && to_file && strcmp(input, "-") != 0) {
		const char *const suffix = strcmp(o->format, "text") == 0 ? "txt" : o->format;
		if (!beside(input, q->letter ? "-letter" : "", suffix, out->place,
		            sizeof out->place))
			return usage("name too long", input);
		output = out->place;
	}
	out->to_stdout = !output || strcmp(output, "-") == 0;
	if (out->to_stdout && to_file && is_binary(o->format) && isatty(STDOUT_FILENO))
		return usage("will not write a PDF or a picture to a terminal, name a file with -o",
		             NULL);
	if (to_file && !out->to_stdout && is_same_file(output, input))
		return usage("the output would overwrite the CV", output);
	o->output_name = to_file && !out->to_stdout ? output : NULL;
	o->output_derived = !q->output;
	return RECTO_OK;
}

static enum recto_status run_render(struct recto *r, const struct request *q,
                                    const char *const *operands, int count)
{
	struct order order;
	(void)count;
	const enum recto_status taken = take_order(q, operands[0], &order);
	if (taken != RECTO_OK)
		return taken;
	const bool to_file = !order.options.dump && !order.options.ledger;
	if (q->depfile && (order.to_stdout || !to_file))
		return usage("--depfile needs an output that is a file", NULL);
	struct recto_result *result = recto_render(r, operands[0], &order.options);
	if (!result || order.to_stdout)
		return finish(result, q, RECTO_WARNINGS);
	if (save_pages(result, &order.options) && q->depfile)
		recto_save_depfile(result, q->depfile);
	const enum recto_status status = report(result, q, RECTO_WARNINGS, true);
	recto_result_free(result);
	return status;
}

static enum recto_status run_check(struct recto *r, const struct request *q,
                                   const char *const *operands, int count)
{
	enum recto_status worst = RECTO_OK;
	const bool shown = q->extract && q->format && strcmp(q->format, "text") == 0;
	if (q->against && count > 1)
		return usage("--against compares one CV", NULL);
	if (q->extract && q->format && !shown)
		return usage("--extract shows nothing but -f text", q->format);
	for (int i = 0; i < count; i++) {
		struct recto_options o = options_of(q);
		o.today = o.date < 0 ? (int64_t)time(NULL) : o.date;
		o.against = q->against;
		struct recto_result *result =
		    q->extract ? recto_prove(r, operands[i], &o) : recto_render(r, operands[i], &o);
		enum recto_status status =
		    report(result, q, q->quiet ? RECTO_WARNINGS : RECTO_NOTES, i == 0);
		if (result && shown && !print_output(result))
			status = RECTO_SYSTEM;
		recto_result_free(result);
		worst = status > worst ? status : worst;
	}
	return worst;
}

static enum recto_status run_batch(struct recto *r, const struct request *q,
                                   const char *const *operands, int count)
{
	/* One CV that never ends must not hold up the others; what is asked for wins. */
	const char *limits[MOST_SETTINGS + 1] = {"time=2min"};
	struct recto_options o = options_of(q);
	memcpy(limits + 1, o.limits, (size_t)o.limit_count * sizeof *limits);
	o.limits = limits;
	o.limit_count++;
	const struct batch_order order = {
	    .recto = r,
	    .options = &o,
	    .inputs = operands,
	    .input_count = count,
	    .manifest = q->manifest,
	    .folder = q->output,
	    .name = q->name,
	    .shard = q->shard,
	    .reports = q->reports.items,
	    .report_count = q->reports.count,
	    .workers = q->workers,
	    .resume = q->resume,
	    .quiet = q->quiet,
	    .places = q->no_sandbox ? NULL : q->places,
	};
	if (order.places && (q->sandbox || !q->quiet))
		confine_tell(q);
	return (enum recto_status)(q->merge ? batch_merge(&order) : batch_run(&order));
}

/* --- other dialects --- */

typedef struct recto_result *make_text(struct recto *r, const char *input,
                                       const struct recto_options *o);

/* To the file named by -o; else to standard output. */
static enum recto_status run_text(struct recto *r, const struct request *q, const char *input,
                                  make_text *make)
{
	struct recto_options o = options_of(q);
	const bool to_stdout = !q->output || strcmp(q->output, "-") == 0;
	if (!to_stdout && is_same_file(q->output, input))
		return usage("the output would overwrite the input", q->output);
	o.output_name = to_stdout ? NULL : q->output;
	struct recto_result *result = make(r, input, &o);
	if (!result || to_stdout)
		return finish(result, q, RECTO_WARNINGS);
	if (recto_output(result).size > 0)
		recto_save(result, q->output);
	const enum recto_status status = report(result, q, RECTO_WARNINGS, true);
	recto_result_free(result);
	return status;
}

static enum recto_status run_convert(struct recto *r, const struct request *q,
                                     const char *const *operands, int count)
{
	(void)count;
	if (!q->output && !q->to)
		return usage("name a file with -o, or a dialect with --to", NULL);
	return run_text(r, q, operands[0], recto_convert);
}

static enum recto_status run_extract(struct recto *r, const struct request *q,
                                     const char *const *operands, int count)
{
	(void)count;
	return run_text(r, q, operands[0], recto_extract);
}

/* --- layouts and fonts --- */

static enum recto_status run_layout_list(struct recto *r, const struct request *q,
                                         const char *const *operands, int count)
{
	(void)operands, (void)count;
	return finish(recto_layout_list(r), q, RECTO_WARNINGS);
}

static enum recto_status run_layout_show(struct recto *r, const struct request *q,
                                         const char *const *operands, int count)
{
	(void)count;
	return finish(recto_layout_show(r, operands[0]), q, RECTO_WARNINGS);
}

/* The file, or nothing after a message. */
static enum recto_status save_new(struct recto_result *result, const struct request *q,
                                  const char *path)
{
	if (result && strcmp(path, "-") == 0)
		return finish(result, q, RECTO_WARNINGS);
	if (result && access(path, F_OK) == 0) {
		recto_result_free(result);
		fprintf(stderr, "recto: %s is there already, name another file with -o\n", path);
		return RECTO_USAGE;
	}
	const bool saved = result && recto_output(result).size > 0 && recto_save(result, path);
	const enum recto_status status = report(result, q, RECTO_WARNINGS, true);
	if (saved && !q->quiet)
		fprintf(stderr, "%s\n", path);
	recto_result_free(result);
	return status;
}

/* "mine" → "mine.yaml", unless -o says where. */
static bool new_path(const struct request *q, const char *name, char *out, size_t size)
{
	const size_t length = strlen(name);
	const bool has = length > 5 && strcmp(name + length - 5, ".yaml") == 0;
	const int n = q->output ? snprintf(out, size, "%s", q->output)
	                        : snprintf(out, size, "%s%s", name, has ? "" : ".yaml");
	return n > 0 && (size_t)n < size;
}

static enum recto_status run_new(struct recto *r, const struct request *q,
                                 const char *const *operands, int count)
{
	char path[PATH_MAX];
	if (!new_path(q, count ? operands[0] : "cv", path, sizeof path))
		return usage("name too long", operands[0]);
	return save_new(recto_new(r), q, path);
}

static enum recto_status run_layout_new(struct recto *r, const struct request *q,
                                        const char *const *operands, int count)
{
	char path[PATH_MAX];
	(void)count;
	if (!new_path(q, operands[0], path, sizeof path))
		return usage("name too long", operands[0]);
	return save_new(recto_layout_new(r, path, q->from), q, path);
}

static enum recto_status rewrite(struct recto *r, const struct request *q, const char *path)
{
	if (!strchr(path, '/') && !strstr(path, ".yaml"))
		return usage("name the file that --write may change", path);
	struct recto_result *result = recto_layout_rewrite(r, path);
	if (result && recto_output(result).size > 0)
		recto_save(result, path);
	const enum recto_status status = report(result, q, RECTO_ERRORS, true);
	recto_result_free(result);
	return status;
}

static enum recto_status run_layout_check(struct recto *r, const struct request *q,
                                          const char *const *operands, int count)
{
	(void)count;
	const enum recto_status rewritten = q->write ? rewrite(r, q, operands[0]) : RECTO_OK;
	if (rewritten != RECTO_OK)
		return rewritten;
	return finish(recto_layout_check(r, operands[0], q->strict), q,
	              q->quiet ? RECTO_WARNINGS : RECTO_NOTES);
}

static enum recto_status run_font_list(struct recto *r, const struct request *q,
                                       const char *const *operands, int count)
{
	(void)operands, (void)count;
	return finish(recto_font_list(r), q, RECTO_WARNINGS);
}

static enum recto_status run_limit_list(struct recto *r, const struct request *q,
                                        const char *const *operands, int count)
{
	(void)operands, (void)count;
	return finish(recto_limit_list(r), q, RECTO_WARNINGS);
}

static enum recto_status run_schema(struct recto *r, const struct request *q,
                                    const char *const *operands, int count)
{
	(void)count;
	return finish(recto_schema(r, operands[0]), q, RECTO_WARNINGS);
}

static enum recto_status run_explain(struct recto *r, const struct request *q,
                                     const char *const *operands, int count)
{
	return finish(recto_explain(r, count ? operands[0] : NULL), q, RECTO_WARNINGS);
}

static enum recto_status run_completion(struct recto *r, const struct request *q,
                                        const char *const *operands, int count);

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

static enum recto_status run(struct request *q, const struct command *c)
{
	struct confines confines = {0};
	char data[PATH_MAX + 32], own[PATH_MAX];
	const char *folders[2];
	struct recto_setup setup = {.layout_folders = folders,
	                            .no_system_fonts = q->no_system_fonts};
	setup.data = q->data ? q->data : find_data(data, sizeof data);
	if (q->layouts)
		folders[setup.layout_folder_count++] = q->layouts;
	if (user_layouts(own, sizeof own))
		folders[setup.layout_folder_count++] = own;
	struct recto *r = recto_open(&setup);
	if (!r)
		return RECTO_SYSTEM;
	const int skip = words_of(c), count = q->word_count - skip;
	const char *const *const operands = (const char *const *)q->words + skip;
	confines_fill(&confines, q, &setup);
	q->places = &confines.places;
	confine(q, c->words[0], operands, count);
	recto_report_begin(r, stderr, form_of(q));
	const enum recto_status status = c->run(r, q, operands, count);
	recto_report_end(r, stderr, form_of(q));
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
