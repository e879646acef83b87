/* SPDX-License-Identifier: MIT */
/*
 * Completions for shells, made from the tables of commands and options. What
 * depends on the machine (layouts, slugs) is asked of the program when a
 * person presses the key.
 */
#include <string.h>

#include "options.h"

struct table {
	const struct command_words *commands;
	int count;
	FILE *out;
};

/* --- what can stand where --- */

/* Every first word once. */
static bool is_repeated(const struct table *t, int i)
{
	for (int k = 0; k < i; k++)
		if (strcmp(t->commands[k].words[0], t->commands[i].words[0]) == 0)
			return true;
	return false;
}

static void print_commands(const struct table *t)
{
	for (int i = 0, n = 0; i < t->count; i++)
		if (!is_repeated(t, i))
			fprintf(t->out, "%s%s", n++ ? " " : "", t->commands[i].words[0]);
}

/* The second words of the commands that begin like this one. */
static void print_second_words(const struct table *t, int first)
{
	for (int i = first, n = 0; i < t->count; i++)
		if (strcmp(t->commands[i].words[0], t->commands[first].words[0]) == 0)
			fprintf(t->out, "%s%s", n++ ? " " : "", t->commands[i].words[1]);
}

static bool is_words(const char *values)
{
	return values && values[0] != '<';
}

static bool is_kind(const char *values, const char *kind)
{
	return values && strcmp(values, kind) == 0;
}

/* A shell command that prints the values, one in a line; NULL: files, folders or any text. */
static const char *values_command(const char *values)
{
	if (is_kind(values, VALUES_LAYOUTS))
		return "recto layout list 2>/dev/null | cut -d' ' -f1";
	if (is_kind(values, VALUES_SLUGS))
		return "recto explain 2>/dev/null | cut -d' ' -f1";
	if (is_kind(values, VALUES_LIMITS))
		return "recto limit list 2>/dev/null | grep -o '^[a-z-]*='";
	return NULL;
}

/* --- bash --- */

static void bash_values(const struct table *t, const char *values)
{
	const char *const command = values_command(values);
	if (is_words(values))
		fprintf(t->out, "_recto_offer -W '%s'", values);
	else if (command)
		fprintf(t->out, "_recto_offer -W \"$(%s)\"", command);
	if (is_kind(values, VALUES_LAYOUTS))
		fprintf(t->out, "; ");
	if (is_kind(values, VALUES_FOLDERS))
		fprintf(t->out, "_recto_offer -d");
	else if (is_kind(values, VALUES_LAYOUTS) || is_kind(values, VALUES_FILES))
		fprintf(t->out, "_recto_offer -f");
	else if (!values)
		fprintf(t->out, ":");
	fprintf(t->out, "; return ;;\n");
}

static void bash_option_values(const struct table *t)
{
	struct option_words o;
	for (int i = 0; option_words(i, &o); i++) {
		if (!o.value)
			continue;
		fprintf(t->out, "\t");
		if (o.letter)
			fprintf(t->out, "-%c | ", o.letter);
		fprintf(t->out, "--%s) ", o.name);
		bash_values(t, o.values);
	}
}

/* After a command: its second words, or what it works on. */
static void bash_operands(const struct table *t)
{
	for (int i = 0; i < t->count; i++) {
		const struct command_words *c = &t->commands[i];
		if (c->words[1] && !is_repeated(t, i)) {
			fprintf(t->out, "\t%s) _recto_offer -W '", c->words[0]);
			print_second_words(t, i);
			fprintf(t->out, "'; return ;;\n");
		}
		if (c->words[1] && c->values) {
			fprintf(t->out, "\t'%s %s') ", c->words[0], c->words[1]);
			bash_values(t, c->values);
		} else if (is_words(c->values) || values_command(c->values)) {
			fprintf(t->out, "\t%s) ", c->words[0]);
			bash_values(t, c->values);
		}
	}
}

static void bash_print(const struct table *t)
{
	struct option_words o;
	fprintf(
	    t->out,
	    "# bash completion for recto, made by: recto completion bash\n"
	    "_recto() {\n"
	    "\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
	    "\tlocal command=${COMP_WORDS[*]:1:COMP_CWORD-1}\n"
	    "\t_recto_offer() { mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen \"$@\" -- "
	    "\"$word\"); }\n"
	    "\tCOMPREPLY=()\n"
	    "\tcase $before in\n");
	bash_option_values(t);
	fprintf(t->out, "\tesac\n\tif [[ $word == -* ]]; then\n\t\t_recto_offer -W '");
	for (int i = 0; option_words(i, &o); i++) {
		fprintf(t->out, "%s--%s", i ? " " : "", o.name);
		if (o.letter)
			fprintf(t->out, " -%c", o.letter);
	}
	fprintf(t->out, "'\n\t\treturn\n\tfi\n\tcase $command in\n\t'') _recto_offer -W '");
	print_commands(t);
	fprintf(t->out, "'; return ;;\n");
	bash_operands(t);
	fprintf(t->out, "\tesac\n\t_recto_offer -f\n}\ncomplete -o filenames -F _recto recto\n");
}

/* --- zsh --- */

/* Brackets and colons have a meaning in a specification, quotes in the shell. */
static void zsh_text(FILE *out, const char *text)
{
	for (; *text; text++) {
		if (strchr("[]:\\", *text))
			fputc('\\', out);
		if (*text == '\'')
			fputs("'\\'", out);
		fputc(*text, out);
	}
}

static void zsh_values(const struct table *t, const char *values)
{
	if (is_words(values))
		fprintf(t->out, "(%s)", values);
	else if (is_kind(values, VALUES_LAYOUTS))
		fprintf(t->out, "_recto_layouts");
	else if (is_kind(values, VALUES_SLUGS))
		fprintf(t->out, "_recto_slugs");
	else if (is_kind(values, VALUES_LIMITS))
		fprintf(t->out, "_recto_limits");
	else if (is_kind(values, VALUES_FILES))
		fprintf(t->out, "_files");
	else if (is_kind(values, VALUES_FOLDERS))
		fprintf(t->out, "_files -/");
}

static void zsh_options(const struct table *t)
{
	struct option_words o;
	for (int i = 0; option_words(i, &o); i++) {
		fprintf(t->out, "\t");
		if (o.letter)
			fprintf(t->out, "{-%c,--%s}'[", o.letter, o.name);
		else
			fprintf(t->out, "'%s--%s[", o.again ? "*" : "", o.name);
		zsh_text(t->out, o.help);
		fprintf(t->out, "]");
		if (o.value) {
			fprintf(t->out, ":");
			zsh_text(t->out, o.value);
			fprintf(t->out, ":");
			zsh_values(t, o.values);
		}
		fprintf(t->out, "' \\\n");
	}
}

static void zsh_operands(const struct table *t)
{
	for (int i = 0; i < t->count; i++) {
		const struct command_words *c = &t->commands[i];
		if (c->words[1] && !is_repeated(t, i)) {
			fprintf(t->out, "\t%s) compadd -- ", c->words[0]);
			print_second_words(t, i);
			fprintf(t->out, " ;;\n");
		}
		const bool is_files = is_kind(c->values, VALUES_FILES);
		if (!c->values || is_files)
			continue;
		fprintf(t->out, "\t%s%s%s) ", c->words[0], c->words[1] ? "\\ " : "",
		        c->words[1] ? c->words[1] : "");
		if (is_words(c->values))
			fprintf(t->out, "compadd -- %s", c->values);
		else
			zsh_values(t, c->values);
		fprintf(t->out, " ;;\n");
	}
}

static void zsh_print(const struct table *t)
{
	fprintf(t->out,
	        "#compdef recto\n"
	        "# zsh completion for recto, made by: recto completion zsh\n"
	        "_recto_layouts() { compadd -- ${(f)\"$(%s)\"}; _files -g '*.yaml' }\n"
	        "_recto_slugs() { compadd -- ${(f)\"$(%s)\"} }\n"
	        "_recto_limits() { compadd -S '' -- ${(f)\"$(%s)\"} }\n"
	        "_recto_operands() {\n\tcase ${(j: :)${(@)words[2,CURRENT-1]:#-*}} in\n",
	        values_command(VALUES_LAYOUTS), values_command(VALUES_SLUGS),
	        values_command(VALUES_LIMITS));
	zsh_operands(t);
	fprintf(t->out, "\t*) _files ;;\n\tesac\n}\n_arguments \\\n");
	zsh_options(t);
	fprintf(t->out, "\t'1:command:(");
	print_commands(t);
	fprintf(t->out, ")' '*:operand:_recto_operands'\n");
}

/* --- fish --- */

static void fish_text(FILE *out, const char *text)
{
	fputc('\'', out);
	for (; *text; text++) {
		if (*text == '\'' || *text == '\\')
			fputc('\\', out);
		fputc(*text, out);
	}
	fputc('\'', out);
}

static void fish_values(const struct table *t, const char *values)
{
	const char *const command = values_command(values);
	if (is_words(values))
		fprintf(t->out, " -x -a '%s'", values);
	else if (command)
		fprintf(t->out, " %s -a \"(%s)\"", is_kind(values, VALUES_LAYOUTS) ? "-r" : "-x",
		        command);
	else
		fprintf(t->out, " %s", values ? "-r" : "-x");
}

static void fish_commands(const struct table *t)
{
	for (int i = 0; i < t->count; i++) {
		const struct command_words *c = &t->commands[i];
		const char *const only = c->words[1] ? c->words[1] : c->words[0];
		if (!is_repeated(t, i))
			fprintf(t->out, "complete -c recto -n __fish_use_subcommand -f -a %s",
			        c->words[0]);
		if (!is_repeated(t, i) && !c->words[1]) {
			fprintf(t->out, " -d ");
			fish_text(t->out, c->about);
		}
		if (!is_repeated(t, i))
			fprintf(t->out, "\n");
		if (c->words[1]) {
			fprintf(t->out,
			        "complete -c recto -n '__fish_seen_subcommand_from %s' -f -a %s "
			        "-d ",
			        c->words[0], c->words[1]);
			fish_text(t->out, c->about);
			fprintf(t->out, "\n");
		}
		if (!is_words(c->values) && !values_command(c->values))
			continue;
		fprintf(t->out, "complete -c recto -n '__fish_seen_subcommand_from %s'", only);
		fish_values(t, c->values);
		fprintf(t->out, "\n");
	}
}

static void fish_print(const struct table *t)
{
	struct option_words o;
	fprintf(t->out, "# fish completion for recto, made by: recto completion fish\n");
	fish_commands(t);
	for (int i = 0; option_words(i, &o); i++) {
		fprintf(t->out, "complete -c recto");
		if (o.letter)
			fprintf(t->out, " -s %c", o.letter);
		fprintf(t->out, " -l %s", o.name);
		if (o.value)
			fish_values(t, o.values);
		fprintf(t->out, " -d ");
		fish_text(t->out, o.help);
		fprintf(t->out, "\n");
	}
}

static const struct {
	const char *name;
	void (*print)(const struct table *t);
} shells[] = {{"bash", bash_print}, {"zsh", zsh_print}, {"fish", fish_print}};

bool completion_print(const char *shell, const struct command_words *commands, int count,
                      FILE *stream)
{
	const struct table t = {commands, count, stream};
	for (size_t i = 0; i < sizeof shells / sizeof *shells; i++) {
		if (strcmp(shells[i].name, shell) != 0)
			continue;
		shells[i].print(&t);
		return true;
	}
	return false;
}
