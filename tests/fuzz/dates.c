/* SPDX-License-Identifier: MIT */
/*
 * libFuzzer: the first byte chooses a language, the rest is read as its dates. Nothing is lost of
 * what is no date, points are points of a calendar, and what was read can be written again.
 */
#include <assert.h>

#include "cv/cv.h"
#include "target.h"

enum { ARENA_BYTES = 16 << 20, MOST_BYTES = 1 << 12 };

static const char *const languages[] = {"en", "de", "fr", "es", "cs", "hu", "ru", "tr",
                                        "ar", "he", "hi", "th", "ja", "ko", "zh", "vi"};

static void check(struct arena *a, const struct locale *l, const struct when *w)
{
	assert(w->part >= 0 && w->part <= 12 && w->day >= 0 && w->day <= 31);
	assert(utf8_invalid(when_format(a, w, STR("D MMMM YYYY"), l)) < 0);
}

static void read_dates(struct arena *a, const struct locale *l, str text)
{
	bool ambiguous = false, invalid = false;
	const struct dates d = dates_parse(a, text, l, &ambiguous, &invalid);
	check(a, l, &d.from);
	check(a, l, &d.to);
}

static void read_chosen(struct arena *a, struct arena *scratch, str bytes)
{
	const size_t chosen = (unsigned char)bytes.s[0] % (sizeof languages / sizeof *languages);
	const str text = str_slice(bytes, 1, bytes.n);
	(void)scratch;
	if (utf8_invalid(text) < 0)
		read_dates(a, locale_find(str_from_z(languages[chosen])), text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return size > 0 && size < MOST_BYTES ? fuzz(data, size, ARENA_BYTES, read_chosen) : 0;
}
