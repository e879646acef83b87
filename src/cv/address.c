/* SPDX-License-Identifier: MIT */
/*
 * Addresses: which parts of a text are one, and what a link to one points at.
 * The text stays as written; only the target is cleaned.
 */
#include "cv/address.h"

#include <string.h>

enum { DIGITS_LEAST = 3, HOST_LONGEST = 253 /* RFC 1035 */ };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_in(char c, const char *set)
{
	return c && strchr(set, c) != NULL;
}

static bool starts_nocase(str text, str with)
{
	if (text.n < with.n)
		return false;
	for (ptrdiff_t i = 0; i < with.n; i++) {
		const char c = text.s[i];
		if ((c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c) != with.s[i])
			return false;
	}
	return true;
}

/* Bytes at the start of `text` that can be a host; labels are parted by dots. */
static ptrdiff_t host_length(str text, int *dots)
{
	ptrdiff_t n = 0;
	*dots = 0;
	for (ptrdiff_t at = 0; at < text.n && n < HOST_LONGEST; n = at) {
		const uint32_t c = utf8_next(text, &at);
		const bool dot =
		    c == '.' && n > 0 && text.s[n - 1] != '.' && utf8_word_at(text, at);
		if (!utf8_is_word(c) && c != '-' && c != '_' && !dot)
			break;
		*dots += dot;
	}
	return n;
}

/* `example.org`, `example.org:80/x?y`: a host with a top-level name of letters. */
static bool looks_like_host(str text)
{
	int dots;
	const ptrdiff_t n = host_length(text, &dots);
	ptrdiff_t top = n;
	while (top > 0 && text.s[top - 1] != '.')
		top--;
	if (dots == 0 || n - top < 2 || is_digit(text.s[top]))
		return false;
	return n == text.n || is_in(text.s[n], ":/?#.");
}

static bool has_blank(str text)
{
	for (ptrdiff_t at = 0; at < text.n;) {
		const uint32_t c = utf8_next(text, &at);
		if (c <= ' ' || c == 0xA0 || c == '<' || c == '>' || c == '"')
			return true;
	}
	return false;
}

/* --- targets --- */

struct scheme {
	str name;
	bool slashes; /* an authority must follow */
};

/* Others are taken when they come with "//"; those that run or open something are not. */
static const struct scheme schemes[] = {
    {{"https:", 6}, true}, {{"http:", 5}, true}, {{"mailto:", 7}, false}, {{"tel:", 4}, false},
    {{"sms:", 4}, false},  {{"sip:", 4}, false}, {{"xmpp:", 5}, false},   {{"matrix:", 7}, false},
    {{"geo:", 4}, false},  {{"urn:", 4}, false}, {{"skype:", 6}, false},
};
static const str refused[] = {{"javascript:", 11}, {"vbscript:", 9}, {"data:", 5}, {"file:", 5}};

static bool is_refused(str text)
{
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		if (starts_nocase(text, refused[i]))
			return true;
	return false;
}

static bool has_known_scheme(str text)
{
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
		const str name = schemes[i].name;
		if (!starts_nocase(text, name))
			continue;
		const str rest = str_slice(text, name.n, text.n);
		if (!schemes[i].slashes)
			return rest.n > 0;
		return str_starts(rest, STR("//")) && utf8_word_at(rest, 2);
	}
	return false;
}

static bool has_other_scheme(str text)
{
	const ptrdiff_t colon = str_find(text, STR("://"));
	for (ptrdiff_t i = 0; i < colon; i++)
		if (!is_letter(text.s[i]) && !is_digit(text.s[i]) && !is_in(text.s[i], "+-"))
			return false;
	return colon > 0 && is_letter(text.s[0]) && text.n > colon + 3 &&
	       !starts_nocase(text, STR("http"));
}

static bool is_email(str text)
{
	str user, host;
	int dots;
	if (!str_cut(text, '@', &user, &host) || user.n == 0 || has_blank(text))
		return false;
	const ptrdiff_t n = host_length(host, &dots);
	return n == host.n && dots > 0 && user.s[0] != '.' && user.s[user.n - 1] != '.';
}

static str join(struct arena *a, str before, str text)
{
	return str_format(a, "%.*s%.*s", STR_ARG(before), STR_ARG(text));
}

static str email_target(struct arena *a, str text)
{
	if (starts_nocase(text, STR("mailto:")))
		text = str_slice(text, 7, text.n);
	return is_email(text) ? join(a, STR("mailto:"), text) : (str){0};
}

static str url_target(struct arena *a, str text)
{
	if (has_blank(text) || is_refused(text))
		return (str){0};
	if (has_known_scheme(text) || has_other_scheme(text))
		return str_copy(a, text);
	if (str_starts(text, STR("//")) && looks_like_host(str_slice(text, 2, text.n)))
		return join(a, STR("https:"), text);
	if (is_email(text))
		return join(a, STR("mailto:"), text);
	return looks_like_host(text) ? join(a, STR("https://"), text) : (str){0};
}

/* What follows `x`, `ext` or `ext.` is an extension (RFC 3966). */
static ptrdiff_t extension(str text)
{
	static const str words[] = {{"ext.", 4}, {"ext", 3}, {"x", 1}};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (starts_nocase(text, words[i]))
			return words[i].n;
	return 0;
}

static str phone_target(struct arena *a, str text)
{
	struct buf b = BUF(a);
	int digits = 0;
	if (starts_nocase(text, STR("tel:")))
		text = str_slice(text, 4, text.n);
	buf_add(&b, STR("tel:"));
	for (ptrdiff_t i = 0; i < text.n; i++) {
		const str rest = str_slice(text, i, text.n);
		const bool plus = text.s[i] == '+' && digits == 0;
		/* The trunk zero of "+44 (0)20" is not dialled with the country's number. */
		if (str_starts(rest, STR("(0)")) && b.n > 4 && b.s[4] == '+') {
			i += 2;
		} else if (is_digit(text.s[i]) || plus) {
			digits += !plus;
			buf_char(&b, text.s[i]);
		} else if (digits && extension(rest)) {
			i += extension(rest) - 1;
			buf_add(&b, STR(";ext="));
		} else if (!is_in(text.s[i], " ()-./;=\t") && (unsigned char)text.s[i] < 0x80) {
			return (str){0};
		}
	}
	return digits >= DIGITS_LEAST ? buf_str(&b) : (str){0};
}

static str doi_target(struct arena *a, str text)
{
	if (starts_nocase(text, STR("http")))
		return url_target(a, text);
	if (starts_nocase(text, STR("doi:")))
		text = str_trim(str_slice(text, 4, text.n));
	if (starts_nocase(text, STR("doi.org/")) || starts_nocase(text, STR("dx.doi.org/")))
		return url_target(a, text);
	return has_blank(text) || !str_starts(text, STR("10."))
	           ? (str){0}
	           : join(a, STR("https://doi.org/"), text);
}

str link_target(struct arena *a, str written, enum link_type type)
{
	static str (*const targets[])(struct arena *, str) = {
	    [LINK_URL] = url_target,
	    [LINK_EMAIL] = email_target,
	    [LINK_PHONE] = phone_target,
	    [LINK_DOI] = doi_target,
	};
	return targets[type](a, str_trim(written));
}

/* --- bare addresses in a text --- */

static bool ends_sentence(str text, ptrdiff_t *cut)
{
	static const char *const closing[] = {"”", "’", "»", "…", "“", "„", "–", "—", "。", "，"};
	const char last = text.s[text.n - 1];
	*cut = 1;
	if (is_in(last, ".,;:!?'*_~"))
		return true;
	for (size_t i = 0; i < sizeof closing / sizeof *closing; i++) {
		const str c = str_from_z(closing[i]);
		*cut = c.n;
		if (str_ends(text, c))
			return true;
	}
	return false;
}

/* Bytes of a URL at the start of `text`: brackets only in pairs, no stop at the end. */
static ptrdiff_t url_length(str text)
{
	int round = 0, square = 0;
	ptrdiff_t at = 0, end = 0, cut;
	while (at < text.n) {
		const uint32_t c = utf8_next(text, &at);
		round += (c == '(') - (c == ')');
		square += (c == '[') - (c == ']');
		if (c <= ' ' || c == 0xA0 || round < 0 || square < 0 || c == '<' || c == '>' ||
		    c == '"' || c == '{' || c == '}' || c == '|')
			break;
		end = at;
	}
	text.n = end;
	while (text.n && ends_sentence(text, &cut))
		text.n -= cut;
	return text.n;
}

/* The host is looked at first, so that what is no address costs no look at the rest. */
static bool bare_url(struct arena *a, str text, struct bare_link *found)
{
	const bool www = starts_nocase(text, STR("www."));
	const bool web =
	    starts_nocase(text, STR("http://")) || starts_nocase(text, STR("https://"));
	int dots;
	if (!www && !web)
		return false;
	const ptrdiff_t host = host_length(text, &dots);
	if (www && (dots < 2 || !looks_like_host(str_slice(text, 0, host))))
		return false;
	if (web && !has_known_scheme(text))
		return false;
	const bool host_only = www && (host == text.n || !is_in(text.s[host], ":/?#"));
	*found = (struct bare_link){.to = host_only ? host : url_length(text)};
	found->target = url_target(a, str_slice(text, 0, found->to));
	return found->target.n > 0;
}

static bool is_user_sign(char c)
{
	return is_letter(c) || is_digit(c) || is_in(c, "._%+-");
}

/* The e-mail address around the @ at `at`, not reaching before `least`. */
static bool bare_email(struct arena *a, str text, ptrdiff_t at, ptrdiff_t least,
                       struct bare_link *found)
{
	int dots;
	ptrdiff_t from = at;
	while (from > least && is_user_sign(text.s[from - 1]))
		from--;
	while (from < at && is_in(text.s[from], ".-%+"))
		from++;
	const bool stuck = from > 0 && is_in(text.s[from - 1], "/:@");
	const ptrdiff_t host = host_length(str_slice(text, at + 1, text.n), &dots);
	*found = (struct bare_link){.from = from, .to = at + 1 + host};
	if (from == at || stuck || host == 0)
		return false;
	found->target = email_target(a, str_slice(text, from, found->to));
	return found->target.n > 0;
}

bool bare_find(struct arena *a, str text, struct bare_link *found)
{
	ptrdiff_t least = 0; /* no e-mail address reaches before the last @ */
	for (ptrdiff_t i = 0; i < text.n; i++) {
		const char c = text.s[i];
		const bool start = is_in(c, "hHwW") && !utf8_word_before(text, i);
		if (start && bare_url(a, str_slice(text, i, text.n), found)) {
			found->from += i;
			found->to += i;
			return true;
		}
		if (c != '@')
			continue;
		if (bare_email(a, text, i, least, found))
			return true;
		least = i + 1;
	}
	return false;
}
