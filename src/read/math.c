/* SPDX-License-Identifier: MIT */
/*
 * `$\to$` and its like, which converters leave where a page had a sign: the
 * sign. A formula of more than such signs and figures stays as it stands.
 */
#include <string.h>

#include "read/crumbs.h"

enum { FORMULA_LONGEST = 120, NESTED_MOST = 4 };

/* A command and what it stands for; as it must be written in Markdown. */
static const struct {
	const char *name, *sign;
} commands[] = {
    {"to", "→"},         {"rightarrow", "→"}, {"longrightarrow", "→"},
    {"Rightarrow", "⇒"}, {"leftarrow", "←"},  {"leftrightarrow", "↔"},
    {"uparrow", "↑"},    {"downarrow", "↓"},  {"times", "×"},
    {"cdot", "·"},       {"bullet", "•"},     {"ullet", "•"},
    {"circ", "°"},       {"degree", "°"},     {"pm", "±"},
    {"geq", "≥"},        {"ge", "≥"},         {"geqslant", "≥"},
    {"leq", "≤"},        {"le", "≤"},         {"leqslant", "≤"},
    {"gt", ">"},         {"lt", "\\<"},       {"neq", "≠"},
    {"approx", "≈"},     {"sim", "\\~"},      {"infty", "∞"},
    {"dots", "…"},       {"ldots", "…"},      {"cdots", "…"},
    {"mid", "|"},        {"vert", "|"},       {"textbar", "|"},
    {"star", "★"},       {"checkmark", "✓"},  {"diamond", "◇"},
    {"textendash", "–"}, {"textemdash", "—"}, {"euro", "€"},
    {"pounds", "£"},     {"alpha", "α"},      {"beta", "β"},
    {"gamma", "γ"},      {"delta", "δ"},      {"Delta", "Δ"},
    {"lambda", "λ"},     {"mu", "μ"},         {"pi", "π"},
    {"sigma", "σ"},      {"Omega", "Ω"},      {"omega", "ω"},
    {"quad", " "},       {"qquad", " "},      {"%", "%"},
    {"&", "&"},          {"$", "\\$"},        {"#", "\\#"},
    {"_", "\\_"},        {"{", "{"},          {"}", "}"},
    {",", " "},          {";", " "},          {" ", " "},
};

/* Commands whose braces hold words, and the marks around these in Markdown. */
static const struct {
	const char *name, *mark;
} holders[] = {{"text", ""},     {"textrm", ""},  {"mathrm", ""},  {"textbf", "**"},
               {"mathbf", "**"}, {"textit", "*"}, {"mathit", "*"}, {"emph", "*"},
               {"textsc", ""},   {"texttt", ""},  {"mathsf", ""},  {"textsf", ""}};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Bytes of `{…}` at the start of a text, without others in it; 0: there is none. */
static ptrdiff_t braces(str text)
{
	if (!str_starts(text, STR("{")))
		return 0;
	for (ptrdiff_t i = 1; i < text.n; i++) {
		if (text.s[i] == '{')
			return 0;
		if (text.s[i] == '}')
			return i + 1;
	}
	return 0;
}

static bool add_formula(struct buf *b, str text, int depth);

/* `\textbf{…}`: how many bytes, 0 if it is no such thing. */
static ptrdiff_t add_held(struct buf *b, str name, str behind)
{
	const ptrdiff_t n = braces(behind);
	for (size_t i = 0; n && i < sizeof holders / sizeof *holders; i++)
		if (str_eq(name, str_from_z(holders[i].name))) {
			const str words = str_slice(behind, 1, n - 1);
			buf_format(b, "%s%.*s%s", holders[i].mark, STR_ARG(words), holders[i].mark);
			return n;
		}
	return 0;
}

/* A command at the start of a text: how many bytes, 0 if none of ours is there. */
static ptrdiff_t add_command(struct buf *b, str text)
{
	ptrdiff_t end = 1;
	while (end < text.n && is_letter(text.s[end]))
		end++;
	end += end == 1 && text.n > 1;
	const str name = str_slice(text, 1, end);
	const ptrdiff_t held = add_held(b, name, str_slice(text, end, text.n));
	if (held)
		return end + held;
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (str_eq(name, str_from_z(commands[i].name))) {
			buf_add(b, str_from_z(commands[i].sign));
			return end;
		}
	return 0;
}

/* Raised or lowered figures have signs of their own; letters stand on the line. */
static bool add_shifted(struct buf *b, char sign, str text, int depth)
{
	static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
	static const char *const lowered[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
	for (ptrdiff_t i = 0; i < text.n; i++) {
		if (text.s[i] == '\\')
			return add_formula(b, str_slice(text, i, text.n), depth + 1);
		if (is_digit(text.s[i]))
			buf_add(b, str_from_z((sign == '^' ? raised : lowered)[text.s[i] - '0']));
		else if (is_letter(text.s[i]))
			buf_char(b, text.s[i]);
		else
			return false;
	}
	return true;
}

/* Bytes of what `^` or `_` shifts: braces, a command, or one sign. */
static ptrdiff_t shifted(str behind)
{
	ptrdiff_t n = braces(behind);
	if (n || behind.n == 0)
		return n;
	n = 1;
	while (behind.s[0] == '\\' && n < behind.n && is_letter(behind.s[n]))
		n++;
	return n;
}

/* False if the text is more than signs and figures. */
static bool add_formula(struct buf *b, str text, int depth)
{
	for (ptrdiff_t i = 0, n; i < text.n; i += n) {
		const char c = text.s[i];
		const str rest = str_slice(text, i, text.n);
		n = 1;
		if (depth > NESTED_MOST)
			return false;
		if (c == '\\') {
			n = add_command(b, rest);
		} else if (c == '^' || c == '_') {
			const ptrdiff_t behind = shifted(str_slice(rest, 1, rest.n));
			str what = str_slice(rest, 1, 1 + behind);
			if (what.n > 1 && what.s[0] == '{')
				what = str_slice(what, 1, what.n - 1);
			n = what.n && add_shifted(b, c, what, depth) ? behind + 1 : 0;
		} else if (is_digit(c) || (c && strchr(" +-=<>.,:/%()|", c))) {
			buf_char(b, c);
		} else if (c == '~') {
			buf_char(b, ' ');
		} else {
			n = 0;
		}
		if (n == 0)
			return false;
	}
	return true;
}

/* Bytes of `$…$` at the start of a text that is no sum of money; 0: it is none. */
static ptrdiff_t formula_length(str text)
{
	bool meant = false;
	for (ptrdiff_t i = 1; i < text.n && i < FORMULA_LONGEST; i++) {
		const char c = text.s[i];
		if (c == '$' && i > 1 && text.s[i - 1] != ' ' &&
		    !(i + 1 < text.n && is_digit(text.s[i + 1])))
			return meant && text.s[1] != ' ' ? i + 1 : 0;
		meant = meant || c == '\\' || c == '^' || c == '_' || c == '|';
		i += c == '\\';
	}
	return 0;
}

static void tell(struct reader *r, str formula, int number)
{
	const struct span at = {r->origin, number, 1, number, 2};
	diag(r->d, DIAG_MD_MATH, at, "%.*s", STR_ARG(formula));
}

/* Bytes of a stretch of code at the start of a text. */
static ptrdiff_t code_length(str text)
{
	ptrdiff_t fence = 0;
	while (fence < text.n && text.s[fence] == '`')
		fence++;
	const ptrdiff_t end = str_find(str_slice(text, fence, text.n), str_slice(text, 0, fence));
	return end < 0 ? fence : fence + end + fence;
}

/* What is left of `\bullet` where `\b` was taken for a control sign. */
static str mend_bullet(struct arena *scratch, str line)
{
	const str text = str_trim(line);
	const bool item = str_starts(text, STR("- ")) || str_starts(text, STR("* "));
	const str word = str_slice(text, item ? 2 : 0, text.n);
	if (!str_starts(word, STR("ullet ")))
		return line;
	return str_format(scratch, "%.*s•%.*s", (int)(word.s - line.s), line.s,
	                  (int)(line.s + line.n - word.s) - 5, word.s + 5);
}

str math_clear(struct reader *r, str line, int number)
{
	struct buf b = BUF(r->scratch);
	line = mend_bullet(r->scratch, line);
	if (line.n > LINE_BYTES || str_find(line, STR("$")) < 0)
		return line;
	for (ptrdiff_t i = 0, n; i < line.n; i += n) {
		const str rest = str_slice(line, i, line.n);
		n = line.s[i] == '`' ? code_length(rest) : line.s[i] == '\\' ? 2 : 1;
		const ptrdiff_t formula = line.s[i] == '$' ? formula_length(rest) : 0;
		struct buf signs = BUF(r->scratch);
		if (formula && add_formula(&signs, str_slice(rest, 1, formula - 1), 0)) {
			buf_add(&b, buf_str(&signs));
			n = formula;
			continue;
		}
		if (formula) {
			tell(r, str_slice(rest, 0, formula), number);
			n = formula;
		}
		buf_add(&b, str_slice(rest, 0, n));
	}
	return buf_str(&b);
}
