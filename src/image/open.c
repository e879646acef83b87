/* SPDX-License-Identifier: MIT */
/*
 * Where pictures come from: files beside the CV or the layout that names them,
 * and `data:` URIs (RFC 2397) with base64 (RFC 4648). What cannot be read is
 * reported once for each place that asks for it.
 */
#include "image/image_int.h"

struct opened {
	str folder, name;
	const struct picture *picture; /* NULL: cannot be read, for this reason */
	const char *reason;
};

struct pictures {
	struct arena *a, *scratch;
	const struct limits *limits;
	struct diags *d;
	struct {
		struct opened *items;
		int count, cap;
	} all;
};

enum { NAME_SHOWN = 60 };

struct pictures *pictures_new(struct arena *a, struct arena *scratch, const struct limits *limits,
                              struct diags *d)
{
	struct pictures *all = ARENA_NEW(a, struct pictures);
	*all = (struct pictures){.a = a, .scratch = scratch, .limits = limits, .d = d};
	return all;
}

/* Why it is not read, where that depends on what may be. */
static const char *beyond(struct pictures *all, enum limit_id id)
{
	struct buf out = BUF(all->a);
	buf_add(&out, STR("more than "));
	limit_print(&out, limit_row(id)->unit, all->limits->of[id]);
	buf_format(&out, " (--limit %s)", limit_row(id)->name);
	return str_z(all->a, buf_str(&out));
}

/* --- data: --- */

static const str data_scheme = {"data:", 5};

static int sextet(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* False at a character that is none of base64. */
static bool base64(struct arena *a, str text, str *out)
{
	struct buf b = BUF(a);
	unsigned bits = 0;
	int count = 0;
	for (ptrdiff_t i = 0; i < text.n && text.s[i] != '='; i++) {
		const int value = sextet(text.s[i]);
		if (value < 0 && !is_blank(text.s[i]))
			return false;
		if (value < 0)
			continue;
		bits = bits << 6 | (unsigned)value;
		count += 6;
		if (count >= 8) {
			count -= 8;
			buf_char(&b, (char)(unsigned char)(bits >> count & 0xFF));
		}
	}
	*out = buf_str(&b);
	return true;
}

static const char *decode_uri(struct pictures *all, str uri, str *bytes)
{
	str head, data;
	if (!str_cut(uri, ',', &head, &data) || !str_ends(str_trim(head), STR(";base64")) ||
	    !base64(all->a, data, bytes))
		return "not base64";
	return bytes->n > all->limits->of[LIMIT_IMAGE_BYTES] ? beyond(all, LIMIT_IMAGE_BYTES)
	                                                     : NULL;
}

/* --- files --- */

static const char *const file_reasons[] = {
    [FILE_DONE] = NULL,
    [FILE_MISSING] = "no such file",
    [FILE_DENIED] = "may not be read",
    [FILE_OUTSIDE] = "outside the folder of the file that names it",
    [FILE_TOO_LARGE] = NULL, /* see beyond() */
    [FILE_FAILED] = "no file that can be read",
};

static const char *const picture_reasons[] = {
    [PICTURE_DONE] = NULL,
    [PICTURE_UNKNOWN] = "neither PNG nor JPEG",
    [PICTURE_LARGE] = NULL, /* likewise */
    [PICTURE_BROKEN] = "damaged, or not whole",
};

static const char *read_inside(struct pictures *all, const struct opened *o, str *bytes)
{
	const enum file_result result = file_read_inside(
	    all->a, o->folder, o->name, (size_t)all->limits->of[LIMIT_IMAGE_BYTES], bytes);
	return result == FILE_TOO_LARGE ? beyond(all, LIMIT_IMAGE_BYTES) : file_reasons[result];
}

static const char *large(struct pictures *all, const struct picture *p)
{
	const int64_t side = all->limits->of[LIMIT_IMAGE_SIDE];
	return beyond(all,
	              p->width > side || p->height > side ? LIMIT_IMAGE_SIDE : LIMIT_IMAGE_PIXELS);
}

static void open_new(struct pictures *all, struct opened *o)
{
	str bytes;
	const bool inside = str_starts(o->name, data_scheme);
	o->reason = inside ? decode_uri(all, o->name, &bytes) : read_inside(all, o, &bytes);
	if (o->reason)
		return;
	struct picture *p = ARENA_NEW(all->a, struct picture);
	p->name = inside ? data_scheme : o->name;
	const enum picture_result result = picture_read(all->scratch, bytes, all->limits, p);
	o->reason = result == PICTURE_LARGE ? large(all, p) : picture_reasons[result];
	if (!o->reason)
		o->picture = p;
}

static const struct opened *find(struct pictures *all, str folder, str name)
{
	for (int i = 0; i < all->all.count; i++)
		if (str_eq(all->all.items[i].name, name) &&
		    str_eq(all->all.items[i].folder, folder))
			return &all->all.items[i];
	struct opened o = {.folder = str_copy(all->a, folder), .name = str_copy(all->a, name)};
	open_new(all, &o);
	LIST_ADD(all->a, &all->all, o);
	return &all->all.items[all->all.count - 1];
}

const struct picture *picture_open(struct pictures *all, str folder, str name, struct span at)
{
	const struct opened *o = find(all, folder, name);
	if (!o->picture)
		diag(all->d, DIAG_IMAGE_MISSING, at, "%.*s: %s",
		     STR_ARG(str_slice(name, 0, NAME_SHOWN)), o->reason);
	return o->picture;
}

void pictures_log(const struct pictures *all, struct file_log *log)
{
	for (int i = 0; i < all->all.count; i++) {
		const struct opened *o = &all->all.items[i];
		if (!str_starts(o->name, data_scheme))
			file_log_add(log, path_join(all->a, o->folder, o->name), o->picture);
	}
}
