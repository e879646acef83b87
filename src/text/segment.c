/* SPDX-License-Identifier: MIT */
/*
 * Where a line may end, and what that costs. The opportunities of UAX #14
 * come from libunibreak; inside words of western scripts they are too coarse
 * for a CV (C++17, I/O, 2019–2021, https://…), so there only the rows of the
 * tables below break, in order, the first that matches. Between ideographs see
 * ideograph.c, between Thai words thai.c, at spaces spaces.c; hyphenation see
 * hyphen.c.
 */
#include "text/text_int.h"

#include <linebreak.h>

enum {
	PENALTY_SOFT_HYPHEN = 30,
	END_GUARD = 3,     /* never one or two characters of an address alone */
	LONG_NAME = 12,    /* characters */
	SLASH_LETTERS = 4, /* on each side of a slash: and/or stays whole */
	HOST_LENGTH = 12,
	ZERO_WIDTH_SPACE = 0x200B
};

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static bool is_one_of(uint32_t c, const char *set)
{
	for (; *set; set++)
		if (c == (uint32_t)(unsigned char)*set)
			return true;
	return false;
}

static bool is_quote(uint32_t c)
{
	return (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A;
}

/* --- tokens --- */

static bool in_token(const struct letters *l, int i)
{
	return l->items[i].kind == LETTER_TEXT || l->items[i].kind == LETTER_SILENT;
}

static bool begins_token(const struct letters *l, int i)
{
	return l->items[i].kind == LETTER_TEXT;
}

struct token token_next(const struct letters *letters, int from)
{
	struct token t = {.chars = letters->chars};
	while (from < letters->count && !begins_token(letters, from))
		from++;
	t.from = t.to = from;
	while (t.to < letters->count && in_token(letters, t.to))
		t.to++;
	return t;
}

struct token token_trim(struct token t)
{
	while (t.from < t.to &&
	       (is_one_of(t.chars[t.from], "([{<\"'") || is_quote(t.chars[t.from])))
		t.from++;
	while (t.from < t.to &&
	       (is_one_of(t.chars[t.to - 1], ".,;:!?)]}>\"'") || is_quote(t.chars[t.to - 1])))
		t.to--;
	return t;
}

static bool starts_with(struct token t, const char *with)
{
	int i = t.from;
	for (; *with; with++, i++)
		if (i >= t.to || t.chars[i] != (uint32_t)(unsigned char)*with)
			return false;
	return true;
}

static int find_char(struct token t, int from, uint32_t c)
{
	while (from < t.to && t.chars[from] != c)
		from++;
	return from;
}

/* --- addresses --- */

static bool has_scheme(struct token t)
{
	static const char *const schemes[] = {"www.", "mailto:", "tel:", "doi:"};
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (starts_with(t, schemes[i]))
			return true;
	for (int i = find_char(t, t.from, ':'); i < t.to; i = find_char(t, i + 1, ':'))
		if (starts_with((struct token){t.chars, i, t.to}, "://"))
			return i > t.from;
	return false;
}

/* "10.1145/3341301" */
static bool is_doi(struct token t)
{
	enum { PREFIX = 3, REGISTRANT = 4 };
	if (!starts_with(t, "10."))
		return false;
	int i = t.from + PREFIX;
	while (i < t.to && is_digit(t.chars[i]))
		i++;
	return i - t.from >= PREFIX + REGISTRANT && i < t.to && t.chars[i] == '/';
}

static bool is_mail(struct token t)
{
	const int at = find_char(t, t.from, '@');
	return at > t.from && at < t.to && find_char(t, at, '.') < t.to;
}

/* "/usr/lib", "~/src", "github.com/name", "src/text/break.c". */
static bool is_path(struct token t)
{
	static const char *const roots[] = {"/", "~/", "./", "../"};
	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
		if (starts_with(t, roots[i]))
			return t.to - t.from > 2 * END_GUARD;
	const int slash = find_char(t, t.from, '/'), dot = find_char(t, t.from, '.');
	const bool named = t.from < t.to && letter_is_alphabetic(t.chars[t.from]);
	if (slash == t.to || dot == t.to || !named)
		return false;
	return (dot + 1 < slash && letter_is_alphabetic(t.chars[dot + 1])) ||
	       find_char(t, slash + 1, '/') < t.to;
}

/* "akerstrom.example": labels of letters, digits and hyphens; short names (node.js) are none. */
static bool is_host(struct token t)
{
	int dots = 0, label = 0;
	bool letters_only = true;
	if (t.to - t.from < HOST_LENGTH)
		return false;
	for (int i = t.from; i < t.to; i++) {
		const uint32_t c = t.chars[i];
		const bool letter = c < 0x80 && letter_is_alphabetic(c);
		if (c == '.') {
			if (label == 0)
				return false;
			dots++;
			label = 0;
			letters_only = true;
			continue;
		}
		if (!letter && !is_digit(c) && c != '-')
			return false;
		letters_only = letters_only && letter;
		label++;
	}
	return dots > 0 && letters_only && label >= 2 && letter_is_alphabetic(t.chars[t.from]);
}

bool token_is_address(struct token t)
{
	static bool (*const kinds[])(struct token) = {has_scheme, is_doi, is_mail, is_path,
	                                              is_host};
	t = token_trim(t);
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i](t))
			return true;
	return false;
}

static const struct {
	const char *before;
	int penalty;
} address_breaks[] = {{"/?&", 60}, {"=#.@-_~%", 120}};

static void break_address(struct token t, struct joint *joints)
{
	t = token_trim(t);
	for (int k = t.from + END_GUARD; k <= t.to - END_GUARD; k++)
		for (size_t i = 0; i < sizeof address_breaks / sizeof *address_breaks; i++)
			if (is_one_of(t.chars[k], address_breaks[i].before) &&
			    !is_one_of(t.chars[k - 1], ":/"))
				joints[k].penalty = (int16_t)address_breaks[i].penalty;
}

/* --- words --- */

/* A break before letter k of the token; k is neither its first nor behind its last. */
struct place {
	struct token t;
	int k;
	bool by_uax;
};

static bool is_letter_at(const struct place *p, int i)
{
	return i >= p->t.from && i < p->t.to && letter_is_alphabetic(p->t.chars[i]);
}

/* first-|byte; not C++-x, 4-5, -x, ISO-8859. */
static bool after_hyphen(const struct place *p)
{
	const uint32_t c = p->t.chars[p->k - 1];
	return (c == '-' || c == 0x2010) && is_letter_at(p, p->k - 2) &&
	       is_letter_at(p, p->k - 3) && is_letter_at(p, p->k);
}

static bool after_dash(const struct place *p)
{
	const uint32_t c = p->t.chars[p->k - 1];
	return c >= 0x2013 && c <= 0x2015 && p->k - 1 > p->t.from &&
	       !is_digit(p->t.chars[p->k - 2]) && !is_digit(p->t.chars[p->k]) &&
	       (is_letter_at(p, p->k) || is_quote(p->t.chars[p->k]));
}

static bool after_slash(const struct place *p)
{
	if (p->t.chars[p->k - 1] != '/')
		return false;
	for (int i = 0; i < SLASH_LETTERS; i++)
		if (!is_letter_at(p, p->k + i) || !is_letter_at(p, p->k - 2 - i))
			return false;
	return true;
}

static bool in_name(uint32_t c)
{
	return c == '_' || is_digit(c) || letter_is_alphabetic(c);
}

/* before an inner capital and after "_" of a long name; one longer than long is not looked through
 */
static bool in_long_name(const struct place *p)
{
	struct token t = {p->t.chars, p->k, p->k};
	const uint32_t before = t.chars[p->k - 1], c = t.chars[p->k];
	if (!(before == '_' && c != '_') && !(letter_is_lower(before) && letter_is_upper(c)))
		return false;
	while (t.from > p->t.from && p->k - t.from < LONG_NAME && in_name(t.chars[t.from - 1]))
		t.from--;
	while (t.to < p->t.to && t.to - p->k < LONG_NAME && in_name(t.chars[t.to]))
		t.to++;
	return t.to - t.from >= LONG_NAME && p->k >= t.from + END_GUARD && p->k <= t.to - END_GUARD;
}

/* Scripts that recto has no rows for break as UAX #14 says. */
static bool by_script(const struct place *p)
{
	const uint32_t before = p->t.chars[p->k - 1], c = p->t.chars[p->k];
	return !(letter_is_western(before) && letter_is_western(c)) &&
	       ideograph_breaks(before, c, p->by_uax);
}

/* "35毫秒" */
static bool after_digit(const struct place *p)
{
	return is_digit(p->t.chars[p->k - 1]) && by_script(p);
}

static const struct {
	bool (*matches)(const struct place *p);
	int penalty;
} word_breaks[] = {
    {after_digit, 30}, {by_script, 0},     {after_hyphen, 30},
    {after_dash, 100}, {after_slash, 100}, {in_long_name, 200},
};

static bool in_plain_word(uint32_t before, uint32_t c)
{
	return before < 0x80 && letter_is_lower(c) && c < 0x80 && letter_is_alphabetic(before);
}

static void break_word(struct token t, const char *uax, struct joint *joints)
{
	for (int k = t.from + 1; k < t.to; k++) {
		const uint32_t before = t.chars[k - 1];
		if (in_plain_word(before, t.chars[k]))
			continue;
		const struct place p = {t, k, uax[k - 1] == LINEBREAK_ALLOWBREAK};
		for (size_t i = 0; i < sizeof word_breaks / sizeof *word_breaks; i++)
			if (word_breaks[i].matches(&p)) {
				joints[k].penalty = (int16_t)word_breaks[i].penalty;
				break;
			}
	}
}

/* Addresses within text that has no spaces: stretches of western letters. */
static void break_stretches(struct token t, struct joint *joints)
{
	for (int from = t.from, to; from < t.to; from = to) {
		const bool western = letter_is_western(t.chars[from]);
		for (to = from + 1; to < t.to && letter_is_western(t.chars[to]) == western;)
			to++;
		const struct token stretch = {t.chars, from, to};
		if (!western || !token_is_address(stretch))
			continue;
		for (int k = from + 1; k < to; k++)
			joints[k] = (struct joint){PENALTY_FORBID, 0};
		break_address(stretch, joints);
	}
}

static bool is_western_token(struct token t)
{
	for (int i = t.from; i < t.to; i++)
		if (!letter_is_western(t.chars[i]))
			return false;
	return true;
}

static void break_token(struct token t, const char *uax, struct joint *joints)
{
	if (!is_western_token(t)) {
		break_word(t, uax, joints);
		break_stretches(t, joints);
	} else if (token_is_address(t)) {
		break_address(t, joints);
	} else {
		break_word(t, uax, joints);
	}
}

static void break_invisibly(struct token t, struct joint *joints)
{
	for (int k = t.from + 1; k < t.to; k++) {
		if (t.chars[k - 1] == ZERO_WIDTH_SPACE)
			joints[k].penalty = 0;
		if (t.chars[k - 1] == SOFT_HYPHEN && k - 1 > t.from)
			joints[k] = (struct joint){PENALTY_SOFT_HYPHEN, JOINT_HYPHEN};
	}
}

/* --- glue, separators, things --- */

static bool forbids(const struct letters *l, int from, int to)
{
	for (int i = from; i < to; i++) {
		const uint32_t c = l->chars[i];
		if (c == NO_BREAK_SPACE || c == 0x202F || c == 0x2007)
			return true;
	}
	return from > 0 && l->items[from - 1].flags & LETTER_ICON;
}

static bool is_loose(const struct letters *l, int from, int to)
{
	for (int i = from; i < to; i++)
		if (l->items[i].flags & LETTER_LOOSE)
			return true;
	return false;
}

/*
 * Glue [from, to), with silent letters in between: the first joint counts. The tokens beside it
 * decide, if they touch it.
 */
static void join_glue(const struct letters *l, int from, int to, struct token before,
                      const char *uax, struct joint *joints)
{
	struct joint *j = &joints[from];
	if (is_loose(l, from, to)) {
		*j = (struct joint){0, 0};
		return;
	}
	const struct token behind = token_next(l, to);
	while (to < l->count && l->items[to].kind == LETTER_SILENT)
		to++;
	const bool touches = before.to == from && before.from < before.to && behind.from == to &&
	                     behind.from < behind.to;
	*j = touches ? space_joint(before, behind) : (struct joint){0, 0};
	const bool refused = touches && uax[to - 1] == LINEBREAK_NOBREAK;
	if (refused || forbids(l, from, to))
		j->penalty = PENALTY_FORBID;
}

static int glue_end(const struct letters *l, int from)
{
	while (from < l->count && l->items[from].kind == LETTER_GLUE)
		from++;
	return from;
}

/* What stays of a separator clings to what stands before it, and may end a line. */
static void join_separators(const struct letters *l, struct joint *joints)
{
	for (int i = 1; i < l->count; i++) {
		const unsigned before = l->items[i - 1].flags, flags = l->items[i].flags;
		if (flags & LETTER_STAYS)
			joints[i].penalty = PENALTY_FORBID;
		else if (before & LETTER_STAYS && l->items[i].kind == LETTER_TEXT)
			joints[i] = (struct joint){0, 0};
	}
}

static void join_things(const struct letters *l, struct joint *joints)
{
	for (int i = 1; i < l->count; i++)
		if (l->items[i].kind == LETTER_THING && l->items[i - 1].kind == LETTER_THING &&
		    !(l->items[i - 1].flags & LETTER_ICON))
			joints[i].penalty = 0;
}

static bool is_ascii_word(uint32_t c)
{
	return is_digit(c) || (c < 0x80 && letter_is_alphabetic(c));
}

/*
 * Between a sign of ASCII that opens nothing, spaces, and a letter or figure
 * of ASCII UAX #14 lets a line end (LB18), and inside of western words it is
 * not asked: most paragraphs can do without it.
 */
static bool needs_uax(const struct letters *l)
{
	uint32_t before = 'x';
	for (int i = 0; i < l->count; i++) {
		const uint32_t c = l->chars[i];
		const bool glue = l->items[i].kind == LETTER_GLUE;
		if (l->items[i].kind == LETTER_SILENT || !letter_is_western(c) ||
		    (glue && c != ' '))
			return true;
		if (!glue && i > 0 && l->items[i - 1].kind == LETTER_GLUE &&
		    (!is_ascii_word(c) || before >= 0x80 || is_one_of(before, "([{")))
			return true;
		before = glue ? before : c;
	}
	return false;
}

void segment(struct arena *scratch, struct thai *thai, const struct letters *letters,
             struct joint *joints)
{
	const int n = letters->count;
	for (int i = 0; i <= n; i++)
		joints[i] = (struct joint){PENALTY_FORBID, 0};
	if (n == 0)
		return;
	const struct arena_mark mark = arena_mark(scratch);
	char *uax = ARENA_ARRAY(scratch, char, n);
	if (needs_uax(letters))
		set_linebreaks_utf32(letters->chars, (size_t)n, NULL, uax);
	struct token before = {0};
	for (int i = 0; i < n;) {
		if (letters->items[i].kind == LETTER_GLUE) {
			const int to = glue_end(letters, i);
			join_glue(letters, i, to, before, uax, joints);
			i = to;
		} else if (begins_token(letters, i)) {
			before = token_next(letters, i);
			break_token(before, uax, joints);
			thai_break(thai, scratch, before, joints);
			break_invisibly(before, joints);
			i = before.to;
		} else {
			i++;
		}
	}
	join_separators(letters, joints);
	join_things(letters, joints);
	arena_rewind(scratch, mark);
}
