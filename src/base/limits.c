/* SPDX-License-Identifier: MIT */
#include "base/limits.h"

static const struct limit_row rows[LIMIT_COUNT] = {
#define LIMIT_ROW(id, name, unit, most, least, greatest, slug, about)                              \
	[LIMIT_##id] = {name, LIMIT_##unit, most, least, greatest, slug, about},
    LIMITS(LIMIT_ROW)
#undef LIMIT_ROW
};

/* Each divides the one before it. The first of a unit is also that of a bare number. */
static const struct suffix {
	enum limit_unit unit;
	const char *name;
	int64_t of;
} suffixes[] = {
    {LIMIT_SIZE, "G", GIGA},   {LIMIT_SIZE, "M", MEGA},        {LIMIT_SIZE, "k", KILO},
    {LIMIT_SIZE, "", 1},       {LIMIT_DURATION, "min", 60000}, {LIMIT_DURATION, "s", 1000},
    {LIMIT_DURATION, "ms", 1}, {LIMIT_DURATION, "", 1000},     {LIMIT_COUNTED, "", 1},
};

enum { SUFFIXES = sizeof suffixes / sizeof *suffixes, DECIMAL = 10 };

const struct limit_row *limit_row(enum limit_id id)
{
	return &rows[id];
}

struct limits limits_default(void)
{
	struct limits l;
	for (int i = 0; i < LIMIT_COUNT; i++)
		l.of[i] = rows[i].most;
	return l;
}

/* False if it is no number, or one that no limit has. */
static bool read_number(str *text, int64_t *out)
{
	const int64_t most = INT64_C(1) << 40;
	ptrdiff_t i = 0;
	for (*out = 0; i < text->n && text->s[i] >= '0' && text->s[i] <= '9'; i++) {
		*out = *out * DECIMAL + (text->s[i] - '0');
		if (*out > most)
			return false;
	}
	*text = str_slice(*text, i, text->n);
	return i > 0;
}

static bool read_value(enum limit_unit unit, str text, int64_t *out)
{
	if (!read_number(&text, out))
		return false;
	for (int i = 0; i < SUFFIXES; i++)
		if (suffixes[i].unit == unit && str_eq(text, str_from_z(suffixes[i].name))) {
			const bool fits = *out <= INT64_MAX / suffixes[i].of;
			*out = fits ? *out * suffixes[i].of : 0;
			return fits;
		}
	return false;
}

enum limit_fault limits_set(struct limits *l, str text, enum limit_id *id)
{
	str name, value;
	int64_t most;
	str_cut(text, '=', &name, &value);
	for (*id = 0; *id < LIMIT_COUNT && !str_eq(name, str_from_z(rows[*id].name)); ++*id)
		;
	if (*id == LIMIT_COUNT)
		return LIMIT_UNKNOWN;
	const struct limit_row *row = &rows[*id];
	if (!read_value(row->unit, value, &most) || most < row->least || most > row->greatest)
		return LIMIT_BAD;
	l->of[*id] = most;
	return LIMIT_GOOD;
}

void limit_print(struct buf *out, enum limit_unit unit, int64_t value)
{
	for (int i = 0; i < SUFFIXES; i++) {
		const struct suffix *s = &suffixes[i];
		if (s->unit == unit && value % s->of == 0 && (value || !*s->name)) {
			buf_format(out, "%lld%s", (long long)(value / s->of), s->name);
			return;
		}
	}
}

void limits_print(struct buf *out)
{
	for (int i = 0; i < LIMIT_COUNT; i++) {
		const ptrdiff_t start = out->n;
		buf_format(out, "%s=", rows[i].name);
		limit_print(out, rows[i].unit, rows[i].most);
		buf_format(out, "%*s%s [%s]\n", (int)(24 - (out->n - start)), "", rows[i].about,
		           rows[i].slug);
	}
}
