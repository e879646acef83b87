/* SPDX-License-Identifier: MIT */
/*
 * The colour profile of sRGB (IEC 61966-2-1) as ICC.1:2010 has it: version
 * 4.2, primaries adapted to D50 by the Bradford transform, and the curve as a
 * parametric one, which takes a few bytes where a table takes thousands.
 */
#include "write/pdf/pdf_int.h"

enum { HEADER = 128, ENTRY = 12, TAG_MAX = 16, FIXED_ONE = 65536, UNIT = 1000000 };

struct profile {
	struct buf out;
	struct {
		const char *name;
		ptrdiff_t at, size;
	} tags[TAG_MAX];
	int tag_count;
};

static void put_number(struct buf *b, uint32_t x)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		buf_char(b, (char)(x >> shift & 0xFF));
}

/* A value in millionths, as 16.16. */
static void put_fixed(struct buf *b, int64_t millionths)
{
	const int64_t half = millionths < 0 ? -UNIT / 2 : UNIT / 2;
	put_number(b, (uint32_t)(int32_t)((millionths * FIXED_ONE + half) / UNIT));
}

static void begin(struct profile *p, const char *name, const char *type)
{
	while (p->out.n % 4)
		buf_char(&p->out, 0);
	p->tags[p->tag_count].name = name;
	p->tags[p->tag_count].at = p->out.n;
	buf_add(&p->out, str_from_z(type));
	put_number(&p->out, 0);
}

static void end(struct profile *p)
{
	p->tags[p->tag_count].size = p->out.n - p->tags[p->tag_count].at;
	p->tag_count++;
}

/* The same data under another name. */
static void again(struct profile *p, const char *name)
{
	p->tags[p->tag_count] = p->tags[p->tag_count - 1];
	p->tags[p->tag_count++].name = name;
}

static void add_text(struct profile *p, const char *name, const char *text)
{
	enum { RECORD = 12, TEXT_AT = 28 };
	const str s = str_from_z(text);
	begin(p, name, "mluc");
	put_number(&p->out, 1);
	put_number(&p->out, RECORD);
	buf_add(&p->out, STR("enUS"));
	put_number(&p->out, (uint32_t)(2 * s.n));
	put_number(&p->out, TEXT_AT);
	for (ptrdiff_t i = 0; i < s.n; i++) {
		buf_char(&p->out, 0);
		buf_char(&p->out, s.s[i]);
	}
	end(p);
}

static void add_fixed(struct profile *p, const char *name, const char *type, const int *values,
                      int count)
{
	begin(p, name, type);
	for (int i = 0; i < count; i++)
		put_fixed(&p->out, values[i]);
	end(p);
}

/* ((x + 0.055) / 1.055) ^ 2.4, from 0.04045 on; below, x / 12.92. */
static void add_curve(struct profile *p)
{
	static const int parameters[] = {2400000, 947867, 52133, 77399, 40450};
	begin(p, "rTRC", "para");
	put_number(&p->out, 3u << 16); /* the function of that form */
	for (size_t i = 0; i < sizeof parameters / sizeof *parameters; i++)
		put_fixed(&p->out, parameters[i]);
	end(p);
	again(p, "gTRC");
	again(p, "bTRC");
}

static void add_tags(struct profile *p)
{
	static const int white[] = {964203, 1000000, 824905};
	static const int adapted[] = {1047882, 22919, -50217, 29587, 990479,
	                              -17059,  -9232, 15076,  751678};
	static const int red[] = {436066, 222488, 13916}, green[] = {385147, 716873, 97076},
			 blue[] = {143066, 60608, 714096};
	add_text(p, "desc", "sRGB");
	add_text(p, "cprt", "CC0");
	add_fixed(p, "wtpt", "XYZ ", white, 3);
	add_fixed(p, "chad", "sf32", adapted, 9);
	add_fixed(p, "rXYZ", "XYZ ", red, 3);
	add_fixed(p, "gXYZ", "XYZ ", green, 3);
	add_fixed(p, "bXYZ", "XYZ ", blue, 3);
	add_curve(p);
}

static void add_header(struct buf *b, ptrdiff_t size)
{
	static const int date[] = {2010, 1, 1, 0, 0, 0};
	put_number(b, (uint32_t)size);
	put_number(b, 0);
	put_number(b, 0x04200000);
	buf_add(b, STR("mntrRGB XYZ "));
	for (size_t i = 0; i < sizeof date / sizeof *date; i++) {
		buf_char(b, (char)(date[i] >> 8));
		buf_char(b, (char)(date[i] & 0xFF));
	}
	buf_add(b, STR("acsp"));
	while (b->n < 68)
		buf_char(b, 0);
	put_fixed(b, 964203); /* the illuminant: D50 */
	put_fixed(b, 1000000);
	put_fixed(b, 824905);
	while (b->n < HEADER)
		buf_char(b, 0);
}

str pdf_icc_srgb(struct arena *a)
{
	struct profile p = {.out = BUF(a)};
	struct buf out = BUF(a);
	add_tags(&p);
	const ptrdiff_t data = HEADER + 4 + ENTRY * p.tag_count;
	add_header(&out, data + p.out.n);
	put_number(&out, (uint32_t)p.tag_count);
	for (int i = 0; i < p.tag_count; i++) {
		buf_add(&out, str_from_z(p.tags[i].name));
		put_number(&out, (uint32_t)(data + p.tags[i].at));
		put_number(&out, (uint32_t)p.tags[i].size);
	}
	buf_add(&out, buf_str(&p.out));
	return buf_str(&out);
}
