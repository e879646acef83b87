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

struct moment {
	int64_t year;
	int month, day, hour, minute, second;
};

/* Counted here, for gmtime is shared by threads. */
static struct moment moment_from_seconds(int64_t seconds)
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
	return (struct moment){
	    year, month + 1, (int)day + 1, rest / HOUR, rest % HOUR / MINUTE, rest % MINUTE};
}

static void put_text(struct pdf_job *job, struct pdf_obj *dict, const char *key, str text)
{
	if (text.n)
		pdf_put_text(job->doc, dict, key, text);
}

/* Both say the same: PDF/A compares them. */
static void write_info(struct pdf_job *job)
{
	struct pdf_obj *info = pdf_doc_info(job->doc);
	str date = {0};
	put_text(job, info, "Title", job->pages->title);
	put_text(job, info, "Author", job->pages->author);
	put_text(job, info, "Keywords", job->pages->keywords);
	pdf_put_text(job->doc, info, "Producer", job->options->producer);
	if (job->options->date >= 0) {
		const struct moment m = moment_from_seconds(job->options->date);
		const str own =
		    str_format(job->scratch, "D:%04lld%02d%02d%02d%02d%02dZ", (long long)m.year,
		               m.month, m.day, m.hour, m.minute, m.second);
		date = str_format(job->scratch, "%04lld-%02d-%02dT%02d:%02d:%02dZ",
		                  (long long)m.year, m.month, m.day, m.hour, m.minute, m.second);
		job->date = own;
		pdf_put_ascii(job->doc, info, "CreationDate", own);
		pdf_put_ascii(job->doc, info, "ModDate", own);
	}
	struct pdf_obj *metadata = pdf_stream_new(job->doc, pdf_xmp(job->scratch, job, date));
	pdf_put_name(metadata, "Type", "Metadata");
	pdf_put_name(metadata, "Subtype", "XML");
	pdf_put(pdf_doc_catalog(job->doc), "Metadata", metadata);
}

static void write_output_intent(struct pdf_job *job)
{
	struct pdf_obj *intent = pdf_dict_new(job->doc), *list = pdf_array_direct(job->doc);
	struct pdf_obj *profile = pdf_stream_new(job->doc, pdf_icc_srgb(job->scratch));
	pdf_put_int(profile, "N", 3);
	pdf_put_name(intent, "Type", "OutputIntent");
	pdf_put_name(intent, "S", "GTS_PDFA1");
	pdf_put_ascii(job->doc, intent, "OutputConditionIdentifier", STR("sRGB"));
	pdf_put_ascii(job->doc, intent, "Info", STR("sRGB IEC61966-2.1"));
	pdf_put(intent, "DestOutputProfile", profile);
	pdf_add(list, intent);
	pdf_put(pdf_doc_catalog(job->doc), "OutputIntents", list);
}

/* Pages are called as their numbers. */
static void write_labels(struct pdf_job *job)
{
	struct pdf_obj *labels = pdf_dict_direct(job->doc), *decimal = pdf_dict_direct(job->doc);
	struct pdf_obj *from = pdf_array_direct(job->doc);
	pdf_put_name(decimal, "S", "D");
	pdf_add_int(from, 0);
	pdf_add(from, decimal);
	pdf_put(labels, "Nums", from);
	pdf_put(pdf_doc_catalog(job->doc), "PageLabels", labels);
}

void pdf_meta_write(struct pdf_job *job)
{
	struct pdf_obj *catalog = pdf_doc_catalog(job->doc);
	write_info(job);
	if (job->standard.part)
		write_output_intent(job);
	put_text(job, catalog, "Lang", job->pages->lang);
	write_labels(job);
	if (job->pages->title.n) {
		struct pdf_obj *view = pdf_dict_direct(job->doc);
		pdf_put_bool(view, "DisplayDocTitle", true);
		pdf_put(catalog, "ViewerPreferences", view);
	}
}
