/* SPDX-License-Identifier: MIT */
/* The dialect Markdown: keys before the text, and the text, whose form says what is what. */
#include "read/outline.h"

/* Bytes of `---` and the keys up to and with the next one, at the top of a file; 0: none. */
static ptrdiff_t front_length(str text)
{
	str line, rest = text;
	str_cut(rest, '\n', &line, &rest);
	if (!str_eq(str_trim(line), STR("---")))
		return 0;
	while (rest.n) {
		str_cut(rest, '\n', &line, &rest);
		if (str_eq(str_trim(line), STR("---")) || str_eq(str_trim(line), STR("...")))
			return line.s + line.n - text.s;
	}
	return 0;
}

static bool has_ending(str name, const char *ending)
{
	return str_ends(name, str_from_z(ending));
}

/* Bytes of the letters and underlines that begin a line and end in a colon; 0: it is no key. */
static ptrdiff_t key_length(str line)
{
	ptrdiff_t at = 0;
	while (at < line.n && ((line.s[at] >= 'a' && line.s[at] <= 'z') || line.s[at] == '_' ||
	                       (line.s[at] >= 'A' && line.s[at] <= 'Z')))
		at++;
	return at < line.n && line.s[at] == ':' ? at : 0;
}

/*
 * `# Title`, which is a comment in YAML, and no line that begins as a key does;
 * a capital may begin a label of a CV that has headings below the first.
 */
static bool looks_like_markdown(str text)
{
	bool heading = false, deeper = false, labels = false;
	str line, rest = str_trim(str_slice(text, front_length(text), text.n));
	const char first = rest.n ? rest.s[0] : 0;
	if (first == '{' || first == '[')
		return false;
	while (rest.n) {
		ptrdiff_t at = 0;
		str_cut(rest, '\n', &line, &rest);
		while (at < line.n && line.s[at] == '#')
			at++;
		const bool ends = at > 0 && at < line.n && line.s[at] == ' ';
		heading = heading || ends;
		deeper = deeper || (ends && at > 1);
		if (key_length(line) && (line.s[0] < 'A' || line.s[0] > 'Z'))
			return false;
		labels = labels || key_length(line) > 0;
	}
	return heading && (deeper || !labels);
}

bool markdown_detect(const struct origin *origin)
{
	static const char *const others[] = {".yaml", ".yml", ".json"};
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (has_ending(origin->name, others[i]))
			return false;
	return has_ending(origin->name, ".md") || has_ending(origin->name, ".markdown") ||
	       looks_like_markdown(origin->text);
}

/* The keys before the text; their places are those of the file. */
static const struct node *front_read(struct reader *r, ptrdiff_t length,
                                     const struct source_limits *limits)
{
	struct origin *front = ARENA_NEW(r->a, struct origin);
	str text = str_slice(r->origin->text, 0, length);
	*front = *r->origin;
	while (text.n && text.s[text.n - 1] != '\n')
		text.n--;
	front->text = text;
	if (str_trim(text).n <= 3)
		return NULL;
	const struct node *root = source_parse(r->a, r->scratch, front, limits, r->d);
	return root && root->kind == NODE_MAP ? root : NULL;
}

bool markdown_read(struct reader *r, const struct source_limits *limits, struct cv *cv,
                   const struct node **layout)
{
	struct outline o = {0};
	const str text = r->origin->text;
	if (!source_check(r->origin, limits, r->d))
		return false;
	const ptrdiff_t front = front_length(text);
	o.front = front ? front_read(r, front, limits) : NULL;
	*layout = o.front ? key_find(o.front, STR("layout")) : NULL;
	/* The lines of the front matter stay, empty, so that places are those of the file. */
	struct buf rest = BUF(r->scratch);
	for (ptrdiff_t i = 0; i < front; i++)
		if (text.s[i] == '\n')
			buf_char(&rest, '\n');
	buf_add(&rest, str_slice(text, front, text.n));
	outline_from_markdown(r, buf_str(&rest), &o);
	if (o.count == 0 && !o.front) {
		diag(r->d, DIAG_SOURCE_EMPTY, (struct span){.origin = r->origin}, NULL);
		return false;
	}
	outline_recognise(r, &o, cv);
	return true;
}
