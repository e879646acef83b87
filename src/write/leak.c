/* SPDX-License-Identifier: MIT */
/*
 * A PDF is read here as its bytes, not as what we meant to write: what lies
 * between streams, and every stream once it is decompressed. Programs of fonts
 * and cross-references are skipped, for they hold no text of anybody. In all
 * else long values are searched as they stand; every string is decoded and
 * searched for all of them, and so is XMP without its tags, and a file that
 * travels inside.
 */
#include "write/leak.h"

#include <string.h>

#include <zlib.h>

enum {
	RAW_LEAST = 8,          /* bytes; shorter ones could be a number of the file's own */
	INFLATED_MAX = 1 << 28, /* bytes of one stream */
	CHUNK = 1 << 16,
};

/* --- one text --- */

static bool is_address(str secret)
{
	return str_find(secret, STR("@")) >= 0 || str_find(secret, STR("/")) >= 0;
}

static char fold(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* As words, as the scrub finds them; a key of JSON is no text. */
static bool stands_at(str secret, str text, ptrdiff_t at, bool either_case)
{
	for (ptrdiff_t i = 0; i < secret.n; i++)
		if (either_case ? fold(text.s[at + i]) != fold(secret.s[i])
		                : text.s[at + i] != secret.s[i])
			return false;
	const ptrdiff_t end = at + secret.n;
	if (utf8_word_at(secret, 0) && utf8_word_before(text, at))
		return false;
	if (utf8_word_before(secret, secret.n) && utf8_word_at(text, end))
		return false;
	return !str_starts(str_slice(text, end, text.n), STR("\":"));
}

static bool holds(str text, str secret)
{
	const bool either_case = is_address(secret);
	for (ptrdiff_t at = 0; at + secret.n <= text.n; at++)
		if (stands_at(secret, text, at, either_case))
			return true;
	return false;
}

static str find_among(str text, const struct strs *secrets, ptrdiff_t least)
{
	for (int i = 0; i < secrets->count; i++)
		if (secrets->items[i].n >= least && holds(text, secrets->items[i]))
			return secrets->items[i];
	return (str){0};
}

static str find_any(str text, const struct leak_search *search)
{
	const str whole = find_among(text, search->wholes, 1);
	return whole.n ? whole : find_among(text, search->parts, 1);
}

/* --- strings of a PDF (ISO 32000-1, 7.3.4) --- */

static int hex_digit(char c)
{
	return c >= '0' && c <= '9'   ? c - '0'
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	                              : -1;
}

/* A backslash at `at` of a literal string; gives the place behind what it escapes. */
static ptrdiff_t add_escape(struct buf *out, str text, ptrdiff_t at)
{
	static const char from[] = "nrtbf", to[] = "\n\r\t\b\f";
	int code = 0, digits = 0;
	if (++at >= text.n)
		return at;
	const char *const known = text.s[at] ? strchr(from, text.s[at]) : NULL;
	while (digits < 3 && at + digits < text.n && text.s[at + digits] >= '0' &&
	       text.s[at + digits] <= '7')
		code = code * 8 + text.s[at + digits++] - '0';
	if (digits) {
		buf_char(out, (char)code);
		return at + digits;
	}
	if (text.s[at] != '\n')
		buf_char(out, known ? to[known - from] : text.s[at]);
	return at + 1;
}

/* The string whose bracket is at `at`; gives the place behind it. */
static ptrdiff_t read_literal(struct buf *out, str text, ptrdiff_t at)
{
	int depth = 0;
	while (at < text.n) {
		const char c = text.s[at];
		if (c == '\\') {
			at = add_escape(out, text, at);
			continue;
		}
		depth += (c == '(') - (c == ')');
		if (depth == 0)
			return at + 1;
		if (depth > 1 || c != '(')
			buf_char(out, c);
		at++;
	}
	return at;
}

static ptrdiff_t read_hex(struct buf *out, str text, ptrdiff_t at)
{
	int high = -1;
	for (at++; at < text.n && text.s[at] != '>'; at++) {
		const int digit = hex_digit(text.s[at]);
		if (digit < 0)
			continue;
		if (high >= 0)
			buf_char(out, (char)(high * 16 + digit));
		high = high < 0 ? digit : -1;
	}
	return at + 1;
}

static str from_utf16(struct arena *a, str bytes)
{
	enum { HIGH_FIRST = 0xD800, LOW_FIRST = 0xDC00, LOW_END = 0xE000, BEYOND = 0x10000 };
	struct buf out = BUF(a);
	uint32_t high = 0;
	for (ptrdiff_t i = 2; i + 1 < bytes.n; i += 2) {
		const uint32_t unit = (uint32_t)(unsigned char)bytes.s[i] << 8 |
		                      (uint32_t)(unsigned char)bytes.s[i + 1];
		if (unit >= HIGH_FIRST && unit < LOW_FIRST) {
			high = unit;
		} else if (unit >= LOW_FIRST && unit < LOW_END) {
			buf_codepoint(&out,
			              BEYOND + ((high - HIGH_FIRST) << 10) + unit - LOW_FIRST);
		} else {
			buf_codepoint(&out, unit);
		}
	}
	return buf_str(&out);
}

static str find_in_strings(struct arena *scratch, str text, const struct leak_search *search)
{
	str found = {0};
	for (ptrdiff_t at = 0; at < text.n && found.n == 0;) {
		const struct arena_mark mark = arena_mark(scratch);
		struct buf b = BUF(scratch);
		const bool hex = text.s[at] == '<' && at + 1 < text.n && text.s[at + 1] != '<' &&
		                 (at == 0 || text.s[at - 1] != '<');
		if (text.s[at] == '(')
			at = read_literal(&b, text, at);
		else if (hex)
			at = read_hex(&b, text, at);
		else
			at++;
		str string = buf_str(&b);
		if (str_starts(string, STR("\xFE\xFF")))
			string = from_utf16(scratch, string);
		if (string.n)
			found = find_any(string, search);
		arena_rewind(scratch, mark);
	}
	return found;
}

/* --- streams --- */

static bool has_key(str dict, const char *key)
{
	return str_find(dict, str_from_z(key)) >= 0;
}

static bool has_no_text(str dict)
{
	return has_key(dict, "/Length1") || has_key(dict, "/CIDFontType0C") ||
	       has_key(dict, "/OpenType") || has_key(dict, "/XRef");
}

/* False if these are not compressed bytes, or too many. */
static bool inflate_bytes(struct arena *a, str bytes, str *out)
{
	z_stream z = {.next_in = (Bytef *)(uintptr_t)bytes.s, .avail_in = (uInt)bytes.n};
	struct buf b = BUF(a);
	int state = inflateInit(&z);
	char *const chunk = ARENA_ARRAY(a, char, CHUNK);
	while (state == Z_OK && b.n < INFLATED_MAX) {
		z.next_out = (Bytef *)chunk;
		z.avail_out = CHUNK;
		state = inflate(&z, Z_NO_FLUSH);
		buf_add(&b, (str){chunk, (ptrdiff_t)(CHUNK - z.avail_out)});
	}
	inflateEnd(&z);
	*out = buf_str(&b);
	return state == Z_STREAM_END;
}

static str without_tags(struct arena *a, str xml)
{
	struct buf out = BUF(a);
	bool inside = false;
	for (ptrdiff_t i = 0; i < xml.n; i++) {
		inside = inside || xml.s[i] == '<';
		if (!inside)
			buf_char(&out, xml.s[i]);
		else if (xml.s[i] == '>')
			buf_char(&out, ' ');
		inside = inside && xml.s[i] != '>';
	}
	return buf_str(&out);
}

static str find_in_stream(struct arena *scratch, str dict, str bytes,
                          const struct leak_search *search)
{
	str plain = bytes;
	if (has_no_text(dict))
		return (str){0};
	if (has_key(dict, "/FlateDecode") && !inflate_bytes(scratch, bytes, &plain))
		plain = bytes;
	const str whole = find_among(plain, search->wholes, RAW_LEAST);
	if (whole.n)
		return whole;
	if (has_key(dict, "/EmbeddedFile"))
		return find_any(plain, search);
	if (has_key(dict, "/Metadata") || has_key(dict, "/XML"))
		return find_any(without_tags(scratch, plain), search);
	return find_in_strings(scratch, plain, search);
}

/* Behind the last `from` before `at`. */
static str dict_before(str document, ptrdiff_t at)
{
	ptrdiff_t from = at;
	while (from > 0 && !str_starts(str_slice(document, from, at), STR(" obj")))
		from--;
	return str_slice(document, from, at);
}

static ptrdiff_t length_of(str dict, ptrdiff_t most)
{
	const ptrdiff_t at = str_find(dict, STR("/Length "));
	ptrdiff_t n = 0;
	for (ptrdiff_t i = at + 8;
	     at >= 0 && i < dict.n && dict.s[i] >= '0' && dict.s[i] <= '9' && n < most; i++)
		n = n * 10 + dict.s[i] - '0';
	return n < most ? n : most;
}

static str find_in_pdf(struct arena *scratch, str document, const struct leak_search *search)
{
	static const str begin = {"stream\n", 7};
	str found = {0};
	ptrdiff_t from = 0;
	while (found.n == 0 && from < document.n) {
		const struct arena_mark mark = arena_mark(scratch);
		const str rest = str_slice(document, from, document.n);
		const ptrdiff_t at = str_find(rest, begin);
		const str between = at < 0 ? rest : str_slice(rest, 0, at);
		found = find_among(between, search->wholes, RAW_LEAST);
		if (found.n == 0)
			found = find_in_strings(scratch, between, search);
		if (at < 0)
			break;
		const str dict = dict_before(between, between.n);
		const str data = str_slice(rest, at + begin.n, rest.n);
		const ptrdiff_t n = length_of(dict, data.n);
		if (found.n == 0)
			found = find_in_stream(scratch, dict, str_slice(data, 0, n), search);
		from += at + begin.n + n;
		arena_rewind(scratch, mark);
	}
	return found;
}

str leak_find(struct arena *scratch, str document, const struct leak_search *search)
{
	return str_starts(document, STR("%PDF-")) ? find_in_pdf(scratch, document, search)
	                                          : find_any(document, search);
}

/* --- pages --- */

/* The layout's own words may be anybody's: only what comes from a leaf is looked at. */
static str page_text(struct arena *a, const struct page *page)
{
	struct buf out = BUF(a);
	int leaf = 0;
	bool line_end = false;
	for (int i = 0; i < page->draw_count; i++) {
		const struct draw *d = &page->draws[i];
		if (d->leaf == 0)
			continue;
		if (d->leaf != leaf || line_end)
			buf_char(&out, ' ');
		leaf = d->leaf;
		line_end = d->line_end;
		buf_add(&out, d->run ? d->run->text : d->text);
	}
	return buf_str(&out);
}

str leak_find_on_pages(struct arena *scratch, const struct pages *pages,
                       const struct leak_search *search)
{
	str found = {0};
	for (int i = 0; i < pages->count && found.n == 0; i++) {
		const struct arena_mark mark = arena_mark(scratch);
		found = find_among(page_text(scratch, &pages->items[i]), search->wholes, 1);
		arena_rewind(scratch, mark);
	}
	return found;
}
