/* SPDX-License-Identifier: MIT */
/*
 * Markdown as programs write it: what conversion leaves between the words is
 * taken out before the parser sees it. No line is added or taken away, so that
 * places stay right.
 */
#include "read/crumbs.h"

/* --- whole lines --- */

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Tags that arrange a page; what stands between them is read as if they were not there. */
static bool is_frame_tag(struct arena *scratch, str tag)
{
	static const char *const names[] = {
	    "div",     "center", "section", "header",  "main",  "p",     "hr",    "br",
	    "article", "footer", "nav",     "details", "table", "tbody", "thead", "tr"};
	ptrdiff_t to = 1 + str_starts(tag, STR("</"));
	const ptrdiff_t from = to;
	while (to < tag.n && is_word(tag.s[to]))
		to++;
	const str name = str_lower(scratch, str_slice(tag, from, to));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_eq(name, str_from_z(names[i])))
			return true;
	return false;
}

/* True if a line holds such tags and nothing else. */
static bool is_frame(struct arena *scratch, str line)
{
	str rest = str_trim(line), tag;
	if (rest.n == 0)
		return false;
	while (rest.n) {
		if (rest.s[0] != '<' || str_find(rest, STR(">")) < 0)
			return false;
		str_cut(rest, '>', &tag, &rest);
		if (!is_frame_tag(scratch, tag))
			return false;
		rest = str_trim(rest);
	}
	return true;
}

/* `<h1 …>words</h1>` in one line: the level, and the words; 0: none. */
static int html_heading(str line, str *words)
{
	line = str_trim(line);
	const ptrdiff_t from = str_find(line, STR(">")) + 1;
	const bool begins =
	    line.n > 8 && (line.s[0] == '<') && (line.s[1] == 'h' || line.s[1] == 'H');
	const char level = begins ? line.s[2] : 0;
	if (level < '1' || level > '6' || from <= 0 || line.s[line.n - 1] != '>' ||
	    line.s[line.n - 2] != level || line.s[line.n - 5] != '<' || from > line.n - 5)
		return 0;
	*words = str_slice(line, from, line.n - 5);
	return level - '0';
}

/* The line under the head of a table: |---|:-:|; and the fence of a division: `::: name`. */
static bool is_ruling(str line)
{
	bool bar = false, dash = false;
	line = str_trim(line);
	if (str_starts(line, STR(":::")))
		return true;
	for (ptrdiff_t i = 0; i < line.n; i++) {
		bar = bar || line.s[i] == '|' || line.s[i] == '+';
		dash = dash || line.s[i] == '-' || line.s[i] == '=';
		if (line.s[i] != '|' && line.s[i] != '-' && line.s[i] != ':' && line.s[i] != ' ' &&
		    line.s[i] != '+' && line.s[i] != '=')
			return false;
	}
	return bar && dash;
}

/* --- within a line --- */

/* `text {#anchor .class}` at the end of a line: bytes up to the brace. */
static ptrdiff_t without_attributes(str line)
{
	str text = line;
	while (text.n && (text.s[text.n - 1] == ' ' || text.s[text.n - 1] == '\r'))
		text.n--;
	ptrdiff_t at = text.n - 1;
	if (!str_ends(text, STR("}")))
		return line.n;
	while (at > 0 && text.s[at] != '{')
		at--;
	const char sign = at + 1 < text.n ? text.s[at + 1] : 0;
	return text.s[at] == '{' && at > 0 && (sign == '#' || sign == '.') ? at : line.n;
}

/* Where the text of a line begins: behind white space, markers and the number of an item. */
static ptrdiff_t text_start(str line)
{
	ptrdiff_t at = 0, digits;
	while (at < line.n &&
	       (line.s[at] == ' ' || line.s[at] == '\t' || line.s[at] == '>' || line.s[at] == '#' ||
	        line.s[at] == '-' || line.s[at] == '*' || line.s[at] == '+'))
		at++;
	for (digits = at; digits < line.n && line.s[digits] >= '0' && line.s[digits] <= '9';)
		digits++;
	if (digits == at || digits >= line.n || (line.s[digits] != '.' && line.s[digits] != ')'))
		return at;
	for (at = digits + 1; at < line.n && line.s[at] == ' ';)
		at++;
	return at;
}

/* A tab or several spaces within a line part it: as one em space, which cmark leaves alone. */
static void add_spaced(struct buf *b, str line)
{
	const ptrdiff_t start = text_start(line);
	buf_add(b, str_slice(line, 0, start));
	for (ptrdiff_t at = start, to; at < line.n; at = to) {
		bool tab = false;
		for (to = at; to < line.n && (line.s[to] == ' ' || line.s[to] == '\t'); to++)
			tab = tab || line.s[to] == '\t';
		const bool bar =
		    to < line.n && (line.s[to] == '|' || (at > 0 && line.s[at - 1] == '|'));
		const bool stop = at > 0 && (line.s[at - 1] == '.' || line.s[at - 1] == ':');
		if (to < line.n && !bar && at > start &&
		    (tab || to - at > 2 || (to - at == 2 && !stop)))
			buf_add(b, STR(EM_SPACE));
		else
			buf_add(b, str_slice(line, at, to));
		if (to == at)
			buf_char(b, line.s[to++]);
	}
}

/* Bytes of a bullet sign and the space behind it. */
static ptrdiff_t bullet_length(str text)
{
	static const str signs[] = {{"•", 3}, {"●", 3}, {"◦", 3}, {"▪", 3}, {"‣", 3},
	                            {"■", 3}, {"○", 3}, {"➢", 3}, {"►", 3}, {"\xEF\x82\xB7", 3}};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		const str behind = str_slice(text, signs[i].n, text.n);
		if (str_starts(text, signs[i]) && behind.n &&
		    (behind.s[0] == ' ' || behind.s[0] == '\t'))
			return signs[i].n;
	}
	return 0;
}

static bool is_marker(str text)
{
	return str_starts(text, STR("- ")) || str_starts(text, STR("* ")) ||
	       str_starts(text, STR("+ "));
}

/* A bullet sign is an item's marker, also behind one. */
static void add_bulleted(struct buf *b, str source)
{
	struct buf spaced = BUF(b->a);
	ptrdiff_t at = 0;
	add_spaced(&spaced, source);
	const str line = buf_str(&spaced);
	while (at < line.n && line.s[at] == ' ')
		at++;
	const str text = str_slice(line, at, line.n);
	const ptrdiff_t bullet = bullet_length(text);
	if (bullet) {
		buf_add(b, str_slice(line, 0, at));
		buf_char(b, '-');
		buf_add(b, str_slice(text, bullet, text.n));
		return;
	}
	const ptrdiff_t behind = is_marker(text) ? bullet_length(str_slice(text, 2, text.n)) : 0;
	buf_add(b, str_slice(line, 0, at + (behind ? 2 : 0)));
	buf_add(b, behind ? str_trim(str_slice(text, 2 + behind, text.n)) : text);
}

/* `[words]{.class}` is its words. */
static str without_classes(struct arena *scratch, str text)
{
	struct buf b = BUF(scratch);
	ptrdiff_t at;
	while ((at = str_find(text, STR("]{."))) >= 0) {
		ptrdiff_t open = at - 1, close = at;
		while (open >= 0 && text.s[open] != '[' && text.s[open] != '\n' && at - open < 500)
			open--;
		while (close < text.n && text.s[close] != '}' && text.s[close] != '\n')
			close++;
		const bool whole =
		    open >= 0 && text.s[open] == '[' && close < text.n && text.s[close] == '}';
		buf_add(&b, str_slice(text, 0, whole ? open : at + 1));
		if (whole)
			buf_add(&b, str_slice(text, open + 1, at));
		text = str_slice(text, whole ? close + 1 : at + 1, text.n);
	}
	buf_add(&b, text);
	return buf_str(&b);
}

/* Comments as space; their line ends stay. */
static str without_comments(struct arena *scratch, str text)
{
	struct buf b = BUF(scratch);
	ptrdiff_t at, n;
	while ((at = str_find(text, STR("<!--"))) >= 0 &&
	       (n = str_find(str_slice(text, at, text.n), STR("-->"))) >= 0) {
		buf_add(&b, str_slice(text, 0, at));
		for (ptrdiff_t i = at; i < at + n; i++)
			if (text.s[i] == '\n')
				buf_char(&b, '\n');
		text = str_slice(text, at + n + 3, text.n);
	}
	buf_add(&b, text);
	return buf_str(&b);
}

/* --- definitions of links --- */

enum { DEFINITIONS_MOST = 200 };

/* `[label]: address` that no `[label]` uses would vanish. */
static bool is_idle_definition(str text, str line, int *count)
{
	const str start = str_trim(line);
	const ptrdiff_t end = str_find(start, STR("]:"));
	if (!str_starts(start, STR("[")) || end < 0)
		return false;
	if (++*count > DEFINITIONS_MOST)
		return true;
	const str label = str_slice(start, 0, end + 1);
	const ptrdiff_t first = str_find(text, label);
	const ptrdiff_t behind = first + label.n;
	return first < 0 || str_find(str_slice(text, behind, text.n), label) < 0;
}

/* --- the whole --- */

static bool is_fence(str line)
{
	const str text = str_trim(line);
	return str_starts(text, STR("```")) || str_starts(text, STR("~~~"));
}

str crumbs_clear(struct reader *r, str text)
{
	struct buf b = BUF(r->scratch);
	const str clear = without_classes(r->scratch, without_comments(r->scratch, text));
	str line, rest = clear;
	bool told = false, fenced = false;
	int definitions = 0;
	for (int number = 1; rest.n; number++) {
		str_cut(rest, '\n', &line, &rest);
		fenced = fenced != is_fence(line);
		line = fenced ? line : math_clear(r, line, number);
		str words = line;
		const int level = html_heading(line, &words);
		const bool frame = is_frame(r->scratch, line);
		const struct span at = {r->origin, number, 1, number, 2};
		if ((level || frame) && !told)
			diag(r->d, DIAG_HTML_CRUMB, at, NULL);
		told = told || level || frame;
		if (level) {
			buf_add(&b, str_slice(STR("######"), 0, level));
			buf_char(&b, ' ');
			buf_add(&b, words);
		} else if (!frame && !is_ruling(line)) {
			if (is_idle_definition(clear, line, &definitions))
				buf_char(&b, '\\');
			add_bulleted(&b, str_slice(line, 0, without_attributes(line)));
		}
		buf_char(&b, '\n');
	}
	return buf_str(&b);
}
