/* SPDX-License-Identifier: MIT */
/*
 * Spaces at which a line should not end: between number and unit, initials
 * and name, before a dash. Rows in order, the first that matches counts; the
 * two tokens beside the space are all they see.
 */
#include "text/text_int.h"

enum { SHORT_WORD = 3, PENALTY_UNWANTED = 20 };

/* Lengths, times, rates, money, bytes: what follows a number and is nothing without it. */
static const char *const units[] = {
    "B",   "kB",  "KB",   "MB",   "GB",   "TB",   "PB",   "EB",    "KiB",  "MiB",  "GiB", "TiB",
    "PiB", "bit", "kbit", "Mbit", "Gbit", "Tbit", "bps",  "kbps",  "Mbps", "Gbps", "s",   "ms",
    "µs",  "μs",  "ns",   "ps",   "min",  "h",    "d",    "Hz",    "kHz",  "MHz",  "GHz", "THz",
    "m",   "cm",  "mm",   "km",   "µm",   "μm",   "nm",   "m²",    "m³",   "km²",  "ha",  "in",
    "ft",  "mi",  "g",    "kg",   "mg",   "µg",   "t",    "l",     "ml",   "L",    "mL",  "W",
    "kW",  "MW",  "GW",   "TW",   "Wh",   "kWh",  "MWh",  "GWh",   "TWh",  "V",    "kV",  "mV",
    "A",   "mA",  "K",    "°C",   "°F",   "°",    "Pa",   "kPa",   "MPa",  "bar",  "J",   "kJ",
    "MJ",  "N",   "kN",   "mol",  "dB",   "%",    "‰",    "€",     "£",    "$",    "¥",   "EUR",
    "USD", "GBP", "CHF",  "SEK",  "NOK",  "DKK",  "PLN",  "JPY",   "CNY",  "INR",  "kr",  "zł",
    "px",  "pt",  "dpi",  "fps",  "rpm",  "rps",  "qps",  "QPS",   "FTE",  "k",    "M",   "bn",
    "mn",  "mio", "Mio",  "Mrd",  "x",    "×",    "vCPU", "vCPUs", "am",   "pm",   "a.m", "p.m",
    "Uhr", "Std",
};

/* What precedes a number. */
static const char *const signs[] = {
    "€",   "£",   "$",  "¥",    "EUR",  "USD", "GBP", "CHF",  "SEK",  "NOK",  "DKK",  "PLN",
    "§",   "§§",  "#",  "No.",  "no.",  "Nr.", "nr.", "N°",   "n°",   "nº",   "Vol.", "vol.",
    "p.",  "pp.", "S.", "Fig.", "fig.", "Ch.", "ch.", "Art.", "Sec.", "sec.", "ed.",  "c.",
    "ca.", "~",   "≈",  "±",    "<",    ">",   "≤",   "≥",    "<=",   ">=",   "=",    "==",
    "+",   "−",   "×",  "№",    "US$",  "C$",  "A$",  "S$",   "HK$",  "NZ$",
};

/* What stands between two things that are compared: a line does not begin with it. */
static const char *const relations[] = {"<", ">", "<=", ">=", "=", "==", "≤", "≥", "≈", "×", "→"};

/* Before a name. */
static const char *const titles[] = {
    "Dr.",  "Prof.", "Mr.", "Mrs.", "Ms.", "St.", "Hr.", "Fr.",  "Sr.",  "Sra.",  "Mme",
    "Mlle", "Dr",    "Mr",  "Mrs",  "Ms",  "dr.", "ir.", "ing.", "dhr.", "mevr.", "hr.",
};

static bool is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* Most do; of what is beyond ASCII one byte tells no more than that. */
static bool begins_otherwise(struct token t, const char *z)
{
	const unsigned char first = (unsigned char)*z;
	if (t.from == t.to)
		return true;
	return first < 0x80 ? t.chars[t.from] != first : t.chars[t.from] < 0x80;
}

static bool token_is(struct token t, const char *z)
{
	if (begins_otherwise(t, z))
		return false;
	const str text = str_from_z(z);
	ptrdiff_t i = 0;
	int k = t.from;
	while (i < text.n && k < t.to)
		if (utf8_next(text, &i) != t.chars[k++])
			return false;
	return i == text.n && k == t.to;
}

static bool token_is_among(struct token t, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (token_is(t, names[i]))
			return true;
	return false;
}

#define IS_AMONG(token, names) token_is_among((token), (names), sizeof(names) / sizeof *(names))

/* Without brackets before it: "(48", not without what ends a sentence. */
static struct token open_token(struct token t)
{
	while (t.from < t.to && (t.chars[t.from] == '(' || t.chars[t.from] == '['))
		t.from++;
	return t;
}

/* Digits and what stands among them: "+46", "$4.2", "~2,300", "18%", "1:30". */
static bool is_number(struct token t)
{
	static const char among[] = ".,:'/+-$%~<>kMx";
	bool digit = false;
	for (int i = t.from; i < t.to; i++) {
		const uint32_t c = t.chars[i];
		bool known = c > 0x7F && !letter_is_alphabetic(c);
		for (const char *z = among; *z && !known; z++)
			known = c == (uint32_t)(unsigned char)*z;
		if (!known && !is_digit(c))
			return false;
		digit |= is_digit(c);
	}
	const uint32_t last = digit ? t.chars[t.to - 1] : 0;
	return digit && last != '.' && last != ',' && last != ':';
}

/* A group of a telephone number, or of thousands: "+46", "(0)30", "45-67". */
static bool is_digits(struct token t)
{
	int digits = 0, hyphens = 0;
	for (int i = t.from; i < t.to; i++) {
		const uint32_t c = t.chars[i];
		const bool first = i == t.from, last = i + 1 == t.to;
		if (is_digit(c))
			digits++;
		else if (c == '-' && !first && !last)
			hyphens++;
		else if (!(c == '(' || c == ')' || (c == '+' && first)))
			return false;
	}
	return digits > 0 && hyphens < 2; /* 2020-01-02 is a date */
}

static bool number_and_unit(struct token before, struct token behind)
{
	if (!is_number(open_token(before)))
		return false;
	struct token t = token_trim(behind);
	for (int i = t.from + 1; i < t.to; i++)
		if (t.chars[i] == '/') /* Tbit/s */
			t.to = i;
	return IS_AMONG(t, units);
}

static bool sign_and_number(struct token before, struct token behind)
{
	return is_number(token_trim(behind)) && IS_AMONG(open_token(before), signs);
}

static bool before_relation(struct token before, struct token behind)
{
	const uint32_t last = before.from < before.to ? before.chars[before.to - 1] : ',';
	return last != ',' && last != ';' && last != ':' && IS_AMONG(behind, relations);
}

static bool title_and_name(struct token before, struct token behind)
{
	return letter_is_upper(behind.chars[behind.from]) && IS_AMONG(open_token(before), titles);
}

static bool is_letter_and_stop(struct token t)
{
	return t.to - t.from > 1 && letter_is_alphabetic(t.chars[t.from]) &&
	       t.chars[t.from + 1] == '.';
}

/* "z. B.", "e. g.,": one abbreviation. */
static bool abbreviation(struct token before, struct token behind)
{
	const struct token t = open_token(before);
	return t.to - t.from == 2 && is_letter_and_stop(t) && is_letter_and_stop(behind);
}

/* "J. Abernathy", "J.R. Abernathy". */
static bool initial_and_name(struct token before, struct token behind)
{
	const struct token t = open_token(before);
	if (t.to - t.from < 2 || (t.to - t.from) % 2 || !letter_is_upper(behind.chars[behind.from]))
		return false;
	for (int i = t.from; i < t.to; i += 2)
		if (!letter_is_upper(t.chars[i]) || t.chars[i + 1] != '.')
			return false;
	return true;
}

static bool before_dash(struct token before, struct token behind)
{
	(void)before;
	const uint32_t c = behind.chars[behind.from];
	return (c >= 0x2013 && c <= 0x2015) || token_is(behind, "-");
}

/* "+46 70 555 01 42", "2 300". */
static bool digit_groups(struct token before, struct token behind)
{
	return is_digits(open_token(before)) && is_digits(token_trim(behind));
}

static bool number_and_noun(struct token before, struct token behind)
{
	return letter_is_lower(behind.chars[behind.from]) && is_number(open_token(before));
}

static bool one_letter(struct token before, struct token behind)
{
	(void)behind;
	const struct token t = open_token(before);
	return t.to - t.from == 1 && letter_is_alphabetic(t.chars[t.from]);
}

static const struct {
	bool (*matches)(struct token before, struct token behind);
	int penalty;
} rows[] = {
    {number_and_unit, PENALTY_FORBID},   {sign_and_number, PENALTY_FORBID},
    {initial_and_name, PENALTY_FORBID},  {title_and_name, PENALTY_FORBID},
    {abbreviation, PENALTY_FORBID},      {before_dash, PENALTY_FORBID},
    {before_relation, PENALTY_FORBID},   {digit_groups, PENALTY_FORBID},
    {number_and_noun, PENALTY_UNWANTED}, {one_letter, PENALTY_UNWANTED},
};

static bool is_short_word(struct token t)
{
	for (int i = t.from; i < t.to; i++)
		if (!letter_is_alphabetic(t.chars[i]) || !letter_is_western(t.chars[i]))
			return false;
	return t.to - t.from <= SHORT_WORD;
}

struct joint space_joint(struct token before, struct token behind)
{
	struct joint j = {0, is_short_word(before) ? JOINT_SHORT_WORD : 0};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].matches(before, behind)) {
			j.penalty = (int16_t)rows[i].penalty;
			break;
		}
	return j;
}
