/* SPDX-License-Identifier: MIT */
/*
 * What the document says of itself: title, author, language, who made it.
 * A date only when the caller names one, for equal input makes equal bytes.
 */
#include "write/pdf/pdf_int.h"

enum { DAY = 86400, HOUR = 3600, MINUTE = 60 };

static bool is_leap(int64_t year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* "D:20240229120000Z", from seconds since 1970; counted here, for gmtime is shared by threads. */
static str pdf_date(struct arena *a, int64_t seconds)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int64_t day = seconds / DAY, year = 1970;
	const int64_t cycle = 146097; /* days of 400 years */
	year += day / cycle * 400;
	for (day %= cycle; day >= 365 + is_leap(year); year++)
		day -= 365 + is_leap(year);
	int month = 0;
	for (int length; day >= (length = lengths[month] + (month == 1 && is_leap(year))); month++)
		day -= length;
	const int rest = (int)(seconds % DAY);
	return str_format(a, "D:%04lld%02d%02d%02d%02d%02dZ", (long long)year, month + 1,
	                  (int)day + 1, rest / HOUR, rest % HOUR / MINUTE, rest % MINUTE);
}

static void put_text(struct pdf_job *job, struct pdf_obj *dict, const char *key, str text)
{
	if (text.n)
		pdf_put_text(job->doc, dict, key, text);
}

void pdf_meta_write(struct pdf_job *job)
{
	struct pdf_obj *info = pdf_doc_info(job->doc), *catalog = pdf_doc_catalog(job->doc);
	put_text(job, info, "Title", job->pages->title);
	put_text(job, info, "Author", job->pages->author);
	pdf_put_text(job->doc, info, "Producer", job->options->producer);
	if (job->options->date >= 0) {
		const str date = pdf_date(job->scratch, job->options->date);
		pdf_put_ascii(job->doc, info, "CreationDate", date);
		pdf_put_ascii(job->doc, info, "ModDate", date);
	}
	put_text(job, catalog, "Lang", job->pages->lang);
	if (job->pages->title.n) {
		struct pdf_obj *view = pdf_dict_direct(job->doc);
		pdf_put_bool(view, "DisplayDocTitle", true);
		pdf_put(catalog, "ViewerPreferences", view);
	}
}
