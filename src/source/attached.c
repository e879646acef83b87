/* SPDX-License-Identifier: MIT */
/*
 * A file that travels in a PDF. Objects are found by looking for them, not by
 * the cross-reference table: that takes a file that was damaged or updated
 * as well, and no number in it can lead astray. Every text is looked at a
 * bounded number of times, and what is unpacked is counted.
 */
#include <string.h>

#include <zlib.h>

#include "source/source.h"

/* Dictionaries that matter here are short. */
enum {
	OBJECTS_MOST = 100000,
	UNPACKED_MOST = 64 << 20,
	DICTIONARY_MOST = 4096,
	DEEPEST = 64,
	NAME_MOST = 64
};

struct object {
	int number;
	str body; /* from behind `obj`, or within an object stream */
};

struct pdf {
	struct arena *a, *scratch;
	str bytes;
	struct {
		struct object *items;
		int count, cap;
	} objects;
	int *last; /* by number, from 1: where the newest object of it stands */
	size_t unpacked;
};

/* --- tokens --- */

static bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_delimiter(char c)
{
	return c && strchr("()<>[]{}/%", c);
}

static str skip_space(str text)
{
	while (text.n && is_space(text.s[0]))
		text = str_slice(text, 1, text.n);
	return text;
}

/* A number at the start; -1 if there is none that small. */
static int take_number(str *text)
{
	int value = -1, digits = 0;
	for (*text = skip_space(*text); text->n && is_digit(text->s[0]) && digits < 9; digits++) {
		value = (value < 0 ? 0 : value * 10) + (text->s[0] - '0');
		*text = str_slice(*text, 1, text->n);
	}
	return value;
}

static ptrdiff_t string_length(str text)
{
	int depth = 0;
	for (ptrdiff_t i = 0; i < text.n; i++) {
		if (text.s[i] == '\\')
			i++;
		else if (text.s[i] == '(')
			depth++;
		else if (text.s[i] == ')' && --depth == 0)
			return i + 1;
	}
	return text.n;
}

/* Bytes of the token at the start: a string, a name, a bracket, a word. */
static ptrdiff_t token_length(str text)
{
	ptrdiff_t n = 1;
	const char c = text.s[0];
	if (c == '(')
		return string_length(text);
	if (str_starts(text, STR("<<")) || str_starts(text, STR(">>")))
		return 2;
	if (c == '<') {
		const ptrdiff_t end = str_find(text, STR(">"));
		return end < 0 ? text.n : end + 1;
	}
	if (is_delimiter(c) && c != '/')
		return 1;
	while (n < text.n && !is_space(text.s[n]) && !is_delimiter(text.s[n]))
		n++;
	return n;
}

/* Up to behind the value at the start, whose brackets are closed. */
static ptrdiff_t value_length(str text)
{
	int depth = 0;
	str rest = skip_space(text);
	while (rest.n) {
		const ptrdiff_t n = token_length(rest);
		const str token = str_slice(rest, 0, n);
		const bool opens = str_eq(token, STR("<<")) || str_eq(token, STR("["));
		const bool closes = str_eq(token, STR(">>")) || str_eq(token, STR("]"));
		depth += opens - closes;
		rest = str_slice(rest, n, rest.n);
		if (depth <= 0 || depth > DEEPEST)
			break;
		rest = skip_space(rest);
	}
	return text.n - rest.n;
}

/* The value of a key of the dictionary that the text begins with; empty if there is none. */
static str dict_find(str text, str key)
{
	text = skip_space(str_slice(text, 0, DICTIONARY_MOST));
	if (!str_starts(text, STR("<<")))
		return (str){0};
	text = skip_space(str_slice(text, 2, text.n));
	while (text.n && text.s[0] == '/') {
		const ptrdiff_t n = token_length(text);
		const bool found = str_eq(str_slice(text, 0, n), key);
		text = skip_space(str_slice(text, n, text.n));
		if (found)
			return text;
		/* Behind a value may stand the rest of a reference: `5 0 R`. */
		text = str_slice(text, value_length(text), text.n);
		for (text = skip_space(text); text.n && text.s[0] != '/' && text.s[0] != '>';)
			text = skip_space(str_slice(text, value_length(text), text.n));
	}
	return (str){0};
}

static bool is_name(str value, str name)
{
	return value.n && str_eq(str_slice(value, 0, token_length(value)), name);
}

/* --- objects --- */

static const struct object *object_find(const struct pdf *p, int number)
{
	const int at = number < OBJECTS_MOST ? p->last[number] : 0;
	return at ? &p->objects.items[at - 1] : NULL;
}

static void object_add(struct pdf *p, int number, str body)
{
	const struct object o = {number, body};
	if (number < 0 || number >= OBJECTS_MOST || p->objects.count == OBJECTS_MOST)
		return;
	LIST_ADD(p->scratch, &p->objects, o);
	p->last[number] = p->objects.count;
}

/* The number of the object that a reference names, -1 if it is none. */
static int reference(str value)
{
	const int number = take_number(&value);
	const int generation = number < 0 ? -1 : take_number(&value);
	value = skip_space(value);
	return generation >= 0 && value.n && value.s[0] == 'R' ? number : -1;
}

/* A value, or the object that it refers to. */
static str resolved(const struct pdf *p, str value)
{
	const int number = reference(value);
	const struct object *o = number < 0 ? NULL : object_find(p, number);
	return o ? skip_space(o->body) : value;
}

/* The digits before ` G obj`: where an object begins. */
static int number_before(str bytes, ptrdiff_t at)
{
	ptrdiff_t i = at;
	while (i > 0 && is_space(bytes.s[i - 1]))
		i--;
	const ptrdiff_t generation = i;
	while (i > 0 && is_digit(bytes.s[i - 1]))
		i--;
	const bool has_generation = i < generation;
	while (i > 0 && is_space(bytes.s[i - 1]))
		i--;
	const ptrdiff_t end = i;
	while (i > 0 && end - i < 9 && is_digit(bytes.s[i - 1]))
		i--;
	str digits = str_slice(bytes, i, end);
	return has_generation && i < end ? take_number(&digits) : -1;
}

static void find_objects(struct pdf *p)
{
	const str word = STR("obj");
	ptrdiff_t from = 0, at;
	while (p->objects.count < OBJECTS_MOST &&
	       (at = str_find(str_slice(p->bytes, from, p->bytes.n), word)) >= 0) {
		const ptrdiff_t end = from + at + word.n;
		const int number = number_before(p->bytes, from + at);
		object_add(p, number, str_slice(p->bytes, end, p->bytes.n));
		from = end;
	}
}

/* --- streams --- */

/* What Flate packed, as far as it can be unpacked within the limit. */
static bool unpack(struct pdf *p, str packed, str *out)
{
	struct buf b = BUF(p->scratch);
	unsigned char room[1 << 14];
	z_stream z = {.next_in = (unsigned char *)(uintptr_t)packed.s, .avail_in = (uInt)packed.n};
	int status = inflateInit(&z);
	while (status == Z_OK && p->unpacked < UNPACKED_MOST) {
		z.next_out = room;
		z.avail_out = sizeof room;
		status = inflate(&z, Z_NO_FLUSH);
		const size_t n = sizeof room - z.avail_out;
		buf_add(&b, (str){(const char *)room, (ptrdiff_t)n});
		p->unpacked += n;
		if (n == 0 && z.avail_in == 0)
			break;
	}
	inflateEnd(&z);
	*out = buf_str(&b);
	return status == Z_STREAM_END;
}

/* The data of the stream whose dictionary `body` begins with. */
static bool stream_data(struct pdf *p, str body, str *out)
{
	const str filter = resolved(p, dict_find(body, STR("/Filter")));
	str length = resolved(p, dict_find(body, STR("/Length")));
	const int n = take_number(&length);
	const ptrdiff_t end = value_length(str_slice(body, 0, DICTIONARY_MOST));
	str rest = skip_space(str_slice(body, end, body.n));
	if (n < 0 || !str_starts(rest, STR("stream")))
		return false;
	rest = str_slice(rest, 6, rest.n);
	if (rest.n && rest.s[0] == '\r')
		rest = str_slice(rest, 1, rest.n);
	if (rest.n && rest.s[0] == '\n')
		rest = str_slice(rest, 1, rest.n);
	*out = str_slice(rest, 0, n);
	if (filter.n == 0)
		return out->n == n;
	const str inside = filter.s[0] == '[' ? skip_space(str_slice(filter, 1, filter.n)) : filter;
	return is_name(inside, STR("/FlateDecode")) && unpack(p, *out, out);
}

/* An object stream: pairs of number and offset, then the objects. */
static void open_object_stream(struct pdf *p, str body)
{
	str data, head = resolved(p, dict_find(body, STR("/First")));
	str count_of = resolved(p, dict_find(body, STR("/N")));
	const int first = take_number(&head), count = take_number(&count_of);
	if (first < 0 || count < 0 || !stream_data(p, body, &data))
		return;
	str pairs = str_slice(data, 0, first);
	for (int i = 0; i < count && p->objects.count < OBJECTS_MOST; i++) {
		const int number = take_number(&pairs), offset = take_number(&pairs);
		if (number < 0 || offset < 0)
			return;
		object_add(p, number, str_slice(data, first + offset, data.n));
	}
}

/* --- the file --- */

static int hex(char c)
{
	if (is_digit(c))
		return c - '0';
	return (c >= 'a' && c <= 'f') ? c - 'a' + 10 : (c >= 'A' && c <= 'F') ? c - 'A' + 10 : -1;
}

/* The letters of a string, whether it is PDFDoc or UTF-16, in brackets or hexadecimal. */
static str string_letters(struct arena *scratch, str value)
{
	struct buf b = BUF(scratch);
	const bool is_hex = value.n && value.s[0] == '<';
	const ptrdiff_t end = value.n ? token_length(value) - 1 : 0;
	for (ptrdiff_t i = 1; i < end && b.n < NAME_MOST; i++) {
		char c = value.s[i];
		if (is_hex && i + 1 < end && hex(c) >= 0 && hex(value.s[i + 1]) >= 0) {
			c = (char)(hex(c) * 16 + hex(value.s[i + 1]));
			i++;
		} else if (c == '\\' && i + 3 < end && is_digit(value.s[i + 1])) {
			c = (char)((value.s[i + 1] - '0') * 64 + (value.s[i + 2] - '0') * 8 +
			           (value.s[i + 3] - '0'));
			i += 3;
		} else if (c == '\\' && i + 1 < end) {
			c = value.s[++i];
		}
		if (c >= ' ' && c <= '~')
			buf_char(&b, c);
	}
	return buf_str(&b);
}

static bool is_file_named(struct pdf *p, str body, str name)
{
	const str file = resolved(p, dict_find(body, STR("/F")));
	const str other = resolved(p, dict_find(body, STR("/UF")));
	return str_eq(string_letters(p->scratch, other), name) ||
	       str_eq(string_letters(p->scratch, file), name);
}

static bool file_data(struct pdf *p, str body, str *out)
{
	const str files = resolved(p, dict_find(body, STR("/EF")));
	str file = dict_find(files, STR("/F"));
	if (file.n == 0)
		file = dict_find(files, STR("/UF"));
	return files.n && stream_data(p, resolved(p, file), out);
}

static void open_objects(struct pdf *p)
{
	p->last = ARENA_ARRAY(p->scratch, int, OBJECTS_MOST);
	find_objects(p);
	const int plain = p->objects.count;
	for (int i = 0; i < plain; i++)
		if (is_name(dict_find(p->objects.items[i].body, STR("/Type")), STR("/ObjStm")))
			open_object_stream(p, p->objects.items[i].body);
}

bool source_attached(struct arena *a, struct arena *scratch, str pdf, str name, str *out)
{
	const struct arena_mark mark = arena_mark(scratch);
	struct pdf p = {.a = a, .scratch = scratch, .bytes = pdf};
	bool found = false;
	str data = {0};
	open_objects(&p);
	for (int i = p.objects.count - 1; i >= 0 && !found; i--) {
		const str body = p.objects.items[i].body;
		found = is_file_named(&p, body, name) && file_data(&p, body, &data);
	}
	*out = found ? str_copy(a, data) : (str){0};
	arena_rewind(scratch, mark);
	return found;
}

/* "/ABCDEF+Lato-Bold" → "Lato-Bold". */
static str font_name(str value)
{
	enum { TAG = 7 };
	const str name = str_slice(value, 1, value.n ? token_length(value) : 0);
	return name.n > TAG && name.s[TAG - 1] == '+' ? str_slice(name, TAG, name.n) : name;
}

struct pdf_facts source_pdf_facts(struct arena *a, struct arena *scratch, str pdf)
{
	const struct arena_mark mark = arena_mark(scratch);
	struct pdf p = {.a = a, .scratch = scratch, .bytes = pdf};
	struct pdf_facts facts = {0};
	struct buf fonts = BUF(a);
	open_objects(&p);
	for (int i = 0; i < p.objects.count; i++) {
		const str body = p.objects.items[i].body;
		const str producer = dict_find(body, STR("/Producer"));
		facts.pages += is_name(dict_find(body, STR("/Type")), STR("/Page"));
		if (producer.n)
			facts.producer = str_copy(a, string_letters(scratch, producer));
		if (is_name(dict_find(body, STR("/Subtype")), STR("/Type0")))
			buf_format(&fonts, "%s%.*s", fonts.n ? ", " : "",
			           STR_ARG(font_name(dict_find(body, STR("/BaseFont")))));
	}
	facts.fonts = buf_str(&fonts);
	arena_rewind(scratch, mark);
	return facts;
}
